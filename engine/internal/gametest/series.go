// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package gametest

import (
	"math/rand/v2"

	"parley/engine/game"
)

// SeriesLength is the number of games in the series.
const SeriesLength = 10000

// seriesSeed is the second half of the seed of all games of the series; the
// first is the number of the game.
const seriesSeed = 20261122

// Series returns game number n of a fixed series of [SeriesLength] random games
// of 2 to 4 players, 8 to 60 nodes and perfect recall: the games a solver has to
// answer for. They were drawn before the solver was tuned, and a test holds the
// hash of them all, so the series cannot change in silence. Every game can be
// made again from its number alone.
//
// What game n looks like follows from the remainders of n.
//
//	n mod 3           2, 3 or 4 players
//	n mod 20   0-9    generic payoffs, uniform between -1 and 1
//	           10-11  whole payoffs from -1 to 1: many ties
//	           12-13  whole payoffs from -3 to 3: some
//	           14     payoffs that sum to 0, generic
//	           15     payoffs that sum to 0, the others' whole from -2 to 2
//	           16     generic, with events of probability 0
//	           17     whole from -2 to 2, with events of probability 0
//	           18     generic, a third of the inner nodes pays too
//	           19     whole from -2 to 2, a third of the inner nodes pays too
//	n/20 mod 2 = 0    half of the sets have prior weights; else none
//	n/20 mod 8 = 3    perfect information
//
// Ties, degenerate supports and bifurcations are therefore common in half of the
// games and absent, but for accidents, in the other.
func Series(n int) *game.Tree {
	if n < 0 || n >= SeriesLength {
		panic("gametest: the series has games 0 to 9999")
	}
	rng := rand.New(rand.NewPCG(uint64(n), seriesSeed))
	shape := Shape{
		Players: 2 + n%3,
		Nodes:   8 + rng.IntN(51),
		Even:    n/20%2 != 0,
		Perfect: n/20%8 == 3,
	}
	switch n % 20 {
	case 10, 11:
		shape.Whole = 1
	case 12, 13:
		shape.Whole = 3
	case 14:
		shape.ZeroSum = true
	case 15:
		shape.ZeroSum, shape.Whole = true, 2
	case 16:
		shape.Never = true
	case 17:
		shape.Never, shape.Whole = true, 2
	case 18:
		shape.Inner = true
	case 19:
		shape.Inner, shape.Whole = true, 2
	}
	return Random(rng, shape)
}
