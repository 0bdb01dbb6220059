// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// Channels is the difference in deterrence between two settlements, taken
// apart; the parts sum to the difference.
type Channels struct {
	Denial, Punishment, HandTying, Fear float64
	Selection                           float64 // who signs
}

// Decomposition works out Channels, one solution at a time, so that whoever
// waits for it can be interrupted. The zero Decomposition is ready to begin,
// and a finished one to begin again, without new memory.
type Decomposition struct {
	design, bare *Game
	year         int
	next         int // exchange in exchanges
	held         [allChannels + 1]float64
	led          [allChannels + 1]paths
	game         Game
}

// The order in which blocks are exchanged; the second order is its reverse.
var exchangeOrder = [channels]channel{channelDenial, channelPunishment, channelHandTying, channelFear}

const allChannels = channelDenial | channelPunishment | channelHandTying | channelFear

// exchange is a set of blocks to be taken from the design, and the set from
// whose solution the search begins.
type exchange struct{ take, from channel }

// exchanges are those that either order passes through, from all blocks down to
// one, each close to the one it begins from.
var exchanges = func() (e []exchange) {
	first, last := allChannels, allChannels
	e = append(e, exchange{allChannels, allChannels})
	for i := channels - 1; i > 0; i-- {
		smaller, fewer := first&^exchangeOrder[i], last&^exchangeOrder[channels-1-i]
		if i == 1 { // a single block: close to none
			first, last = 0, 0
		}
		e = append(e, exchange{smaller, first}, exchange{fewer, last})
		first, last = smaller, fewer
	}
	return e
}()

// Begin prepares to take the difference in Held(year) between a design and the
// bare ceasefire apart. One block of terms after another is exchanged, with the
// types that sign the ceasefire, once in one order and once in the other, and
// each channel is given the mean of its two steps; what remains is who signs.
// Both games must stay as they are until the last step.
func (d *Decomposition) Begin(design, bare *Game, year int) {
	d.design, d.bare, d.year, d.next = design, bare, year, 0
	d.held[0], d.led[0] = bare.Held(year), bare.led
	d.led[allChannels] = design.led
}

// Step solves one exchange and reports whether there is more to do.
func (d *Decomposition) Step() bool {
	e := exchanges[d.next]
	d.next++
	d.game.exchange(d.design, d.bare, e.take, &d.led[e.from])
	d.held[e.take], d.led[e.take] = d.game.Held(d.year), d.game.led
	return d.next < len(exchanges)
}

// Channels returns the parts, once Step has no more to do.
func (d *Decomposition) Channels() Channels {
	var part [channels]float64
	for i, c := range exchangeOrder {
		before, after := channel(0), channel(0)
		for j, other := range exchangeOrder {
			if j < i {
				before |= other
			}
			if j > i {
				after |= other
			}
		}
		part[i] = (d.held[before|c] - d.held[before] + d.held[after|c] - d.held[after]) / 2
	}
	return Channels{part[0], part[1], part[2], part[3], d.design.Held(d.year) - d.held[allChannels]}
}

// exchange solves the bare ceasefire with some blocks of terms taken from a
// design and the types that sign the ceasefire.
func (g *Game) exchange(design, bare *Game, take channel, from *paths) {
	t := bare.terms
	t.take(&design.terms, take)
	g.begin(&t)
	g.assume(from)
	g.nodes[g.years-1] = design.nodes[g.years-1]
	g.prior = bare.prior
	g.solve(selection{fixed: &bare.prior}, false)
}
