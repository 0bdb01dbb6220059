// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "runtime"

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
	d.solve(&d.game, exchanges[d.next])
	d.next++
	return d.next < len(exchanges)
}

// solve solves an exchange in the given memory.
func (d *Decomposition) solve(g *Game, e exchange) {
	g.exchange(d.design, d.bare, e.take, &d.led[e.from])
	d.held[e.take], d.led[e.take] = g.Held(d.year), g.led
}

// Finish takes all steps that are left, on two processors if there are two: the
// exchanges of one order on each. The numbers are the same.
func (d *Decomposition) Finish() {
	if runtime.GOMAXPROCS(0) == 1 || d.next > 0 {
		for d.Step() {
		}
		return
	}
	d.next = len(exchanges)
	whole, done := make(chan struct{}), make(chan any, 1)
	go func() {
		defer func() { done <- recover() }()
		other := new(Game)
		d.solve(other, exchanges[len(exchanges)-1]) // the one that needs no other
		<-whole
		for i := 2; i < len(exchanges)-1; i += 2 {
			d.solve(other, exchanges[i])
		}
	}()
	func() {
		defer close(whole)
		d.solve(&d.game, exchanges[0])
	}()
	for i := 1; i < len(exchanges); i += 2 {
		d.solve(&d.game, exchanges[i])
	}
	if p := <-done; p != nil {
		panic(p)
	}
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
