// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"

	"parley/engine/lever"
	"parley/engine/world"
)

// terms are the quantities the stage games are made of, read off a design in
// a world. They stand in four blocks, the channels through which a design
// deters, so that the difference between two designs can be taken apart by
// exchanging one block at a time.
type terms struct {
	w       world.World
	denial  denial  // force, fortification, stock and its arrival
	punish  punish  // sanctions that snap back, strikes
	resolve resolve // what makes guarantors act, and the procedure
	fear    fear    // the threat Russia sees, and its place in the settlement
	ukraine ukraine // Ukraine's own gains and losses
	weight  [Challenges]float64
	years   int // length of the game, reported years and the tail
}

// horizon is the length of the longest game: what is held by year has room for
// it.
const horizon = MaxYears + tail

// MaxYears is the largest number of years that can be reported.
const MaxYears = 30

// tail is how many years the game goes on after the last one reported; it is
// closed by the flow of the last year for ever.
const tail = 10

// shortest is the least number of reported years for which the game is
// solved: a shorter report reads the same game.
const shortest = 10

func newTerms(d lever.Design, w world.World, years int) terms {
	if years < 1 || years > MaxYears {
		panic(fmt.Sprintf("guarantee: %d years, allowed is 1 to %d", years, MaxYears))
	}
	t := terms{w: w, years: max(years, shortest) + tail, weight: challengeWeights(w)}
	t.punish = newPunish(d, w)
	t.denial = newDenial(d, w)
	t.resolve = newResolve(d, w)
	t.fear = newFear(d, w, &t.denial)
	t.ukraine = newUkraine(d, w)
	return t
}

// channel is a set of blocks of terms.
type channel uint8

const (
	channelDenial channel = 1 << iota
	channelPunishment
	channelHandTying
	channelFear

	channels = 4
)

// take takes the blocks named in c from another design.
func (t *terms) take(from *terms, c channel) {
	if c&channelDenial != 0 {
		t.denial = from.denial
	}
	if c&channelPunishment != 0 {
		t.punish = from.punish
	}
	if c&channelHandTying != 0 {
		t.resolve = from.resolve
		t.ukraine = from.ukraine // what makes Ukraine raise a claim
	}
	if c&channelFear != 0 {
		t.fear = from.fear
	}
}

// step returns the entry of a small table for a lever that counts steps.
func step(d lever.Design, id lever.ID, table ...float64) float64 {
	return table[int(d.Get(id))]
}

// depotWeight is the prior weight of attacks on depots, half of it open.
const depotWeight = 0.02

// challengeWeights are the prior weights of the challenges; what hybrid
// pressure, slices, invasions and attacks on depots leave is a quiet year.
func challengeWeights(w world.World) [Challenges]float64 {
	hybrid, salami, invade := w[world.WHybrid], w[world.WSalami], w[world.WInvade]
	return [Challenges]float64{
		None: 1 - hybrid - salami - invade - depotWeight, Hybrid: hybrid, Salami: salami, Invade: invade,
		Strike: depotWeight / 2, Sabotage: depotWeight / 2,
	}
}
