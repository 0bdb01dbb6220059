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

// Decompose takes the difference in Held(year) between a design and the bare
// ceasefire apart. One block of terms after another is exchanged, with the
// types that sign the ceasefire, once in one order and once in the other, and
// each channel is given the mean of its two steps; what remains is who signs.
func Decompose(d, bare *Game, year int) Channels {
	order := [channels]channel{channelDenial, channelPunishment, channelHandTying, channelFear}
	all := channelDenial | channelPunishment | channelHandTying | channelFear
	held := map[channel]float64{0: bare.Held(year)}
	value := func(c channel) float64 {
		v, ok := held[c]
		if !ok {
			v = bare.exchanged(d, c).Held(year)
			held[c] = v
		}
		return v
	}
	var part [channels]float64
	for i, c := range order {
		var before, after channel // in the first order, in the second
		for j, other := range order {
			if j < i {
				before |= other
			}
			if j > i {
				after |= other
			}
		}
		part[i] = (value(before|c) - value(before) + value(after|c) - value(after)) / 2
	}
	return Channels{part[0], part[1], part[2], part[3], d.Held(year) - value(all)}
}

// exchanged solves the bare ceasefire with some blocks of terms taken from a
// design and the types that sign the ceasefire.
func (g *Game) exchanged(d *Game, c channel) *Game {
	prior := g.prior
	return solve(g.terms.mix(d.terms, c), selection{fixed: &prior}, d)
}
