// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

import "math/rand/v2"

// Sequence returns the first n worlds of an endless sequence under a profile,
// for whoever looks at a few first and then at more: the first 16 of 256 are
// those of 16. Each parameter has its triangular distribution, as in [Draws],
// and a profile's own values stay as it sets them.
//
// It is a nested Latin hypercube (Qian 2009, Nested Latin hypercube designs,
// Biometrika 96): of the first m worlds, m any power of 2, each parameter has
// one in each of the m equal parts of its distribution. When their number
// doubles every part is halved, and the new worlds are put into the empty
// halves, in an order of chance. What a parameter does by itself is therefore
// spread out evenly at every stage, and only what parameters do together is
// left to chance (Stein 1987). With a hundred parameters that is where the gain
// lies: of the outcomes of the off-site stockpile the means over 64 such worlds
// varied as little as over 300 to 2000 that are drawn freely, the ends of bands
// as little as over 80 to 140. Digital nets with random matrices did no better;
// this has no tables and takes any number of parameters.
//
// The same seed and profile give the same worlds on every platform.
func Sequence(n int, seed uint64, p Profile) []World {
	if n < 0 {
		panic("world: negative number of draws")
	}
	worlds := make([]World, n)
	var s spread
	for i := range catalogue {
		// One stream per parameter, as in Draws.
		s.begin(rand.New(rand.NewPCG(seed, uint64(i))))
		for s.len() < n {
			s.double()
		}
		for k := range worlds {
			worlds[k][i] = triangular(s.at(k), catalogue[i])
		}
	}
	for k := range worlds {
		worlds[k] = worlds[k].seen(p)
	}
	return worlds
}

// spread is numbers from 0 to 1 of which each has a part of its own: as many
// parts as numbers, a power of 2.
type spread struct {
	rng  *rand.Rand
	part []int
	rest []float64 // place within the part, from 0 to 1
}

func (s *spread) begin(rng *rand.Rand) {
	s.rng, s.part, s.rest = rng, append(s.part[:0], 0), append(s.rest[:0], rng.Float64())
}

func (s *spread) len() int { return len(s.part) }

func (s *spread) at(k int) float64 { return (float64(s.part[k]) + s.rest[k]) / float64(s.len()) }

// double halves every part and puts as many new numbers into the empty halves.
func (s *spread) double() {
	n := s.len()
	for k := range n {
		s.part[k] *= 2
		s.rest[k] *= 2
		empty := s.part[k] + 1
		if s.rest[k] >= 1 {
			s.part[k], s.rest[k], empty = empty, s.rest[k]-1, s.part[k]
		}
		s.part = append(s.part, empty)
		s.rest = append(s.rest, s.rng.Float64())
	}
	s.rng.Shuffle(n, func(i, j int) { s.part[n+i], s.part[n+j] = s.part[n+j], s.part[n+i] })
}
