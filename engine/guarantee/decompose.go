// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// Channels is the difference in deterrence between two settlements, taken
// apart; the parts sum to the difference.
type Channels struct {
	Denial, Punishment, HandTying, Fear float64
	Selection                           float64 // who signs
}

// loose is enough for a part of a difference, of which the sum is exact.
const loose = 1e-9

// Decomposition works out Channels, one solution at a time, so that whoever
// waits for it can be interrupted.
type Decomposition struct {
	design, bare *Game
	year         int
	held         map[channel]float64 // by the blocks exchanged
	todo         []channel
}

// The order in which blocks are exchanged; the second order is its reverse.
var exchangeOrder = [channels]channel{channelDenial, channelPunishment, channelHandTying, channelFear}

const allChannels = channelDenial | channelPunishment | channelHandTying | channelFear

// NewDecomposition prepares to take the difference in Held(year) between a
// design and the bare ceasefire apart. One block of terms after another is
// exchanged, with the types that sign the ceasefire, once in one order and
// once in the other, and each channel is given the mean of its two steps; what
// remains is who signs.
func NewDecomposition(design, bare *Game, year int) *Decomposition {
	d := &Decomposition{design: design, bare: bare, year: year, held: map[channel]float64{0: bare.Held(year)}}
	var first, last channel
	for i := range exchangeOrder {
		first |= exchangeOrder[i]
		last |= exchangeOrder[channels-1-i]
		d.todo = append(d.todo, first)
		if last != first {
			d.todo = append(d.todo, last)
		}
	}
	return d
}

// Step solves one exchange and reports whether there is more to do.
func (d *Decomposition) Step() bool {
	c := d.todo[0]
	d.todo = d.todo[1:]
	d.held[c] = d.bare.exchanged(d.design, c).Held(d.year)
	return len(d.todo) > 0
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

// exchanged solves the bare ceasefire with some blocks of terms taken from a
// design and the types that sign the ceasefire.
func (g *Game) exchanged(d *Game, c channel) *Game {
	prior := g.prior
	return solve(g.terms.mix(d.terms, c), selection{fixed: &prior}, d)
}
