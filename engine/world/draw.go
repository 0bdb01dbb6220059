// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

import "math/rand/v2"

// Draws returns n worlds under a profile: a seeded Latin hypercube over the
// triangular distribution of each parameter's low, central and high value. The
// profile's own values stay as it sets them. A draw in which the priors leave
// no room for an opportunist Russia is scaled back to one that just does.
//
// The same n, seed and profile give the same worlds on every platform.
func Draws(n int, seed uint64, p Profile) []World {
	if n < 0 {
		panic("world: negative number of draws")
	}
	worlds := make([]World, n)
	for i := range catalogue {
		// One stream per parameter, so that adding a parameter at the end
		// leaves the draws of the others as they were.
		rng := rand.New(rand.NewPCG(seed, uint64(i)))
		for k, stratum := range rng.Perm(n) {
			u := (float64(stratum) + rng.Float64()) / float64(n)
			worlds[k][i] = triangular(u, catalogue[i])
		}
	}
	for k := range worlds {
		worlds[k] = worlds[k].seen(p)
	}
	return worlds
}

// seen is a draw as it is seen under a profile, with room for an opportunist
// Russia.
func (w World) seen(p Profile) World {
	w = w.Under(p)
	if sum := w[MuS] + w[MuV]; sum > 1 {
		w[MuS] /= sum
		w[MuV] = 1 - w[MuS]
	}
	return w
}

// Holding returns the world with some parameters held at given values. Should
// the priors then leave no room for an opportunist Russia, the one that is not
// held gives way.
func (w World) Holding(set []Setting) World {
	held := false // mu_V is
	for _, s := range set {
		w[s.ID] = s.Value
		held = held || s.ID == MuV
	}
	if w[MuS]+w[MuV] > 1 {
		if held {
			w[MuS] = 1 - w[MuV]
		} else {
			w[MuV] = 1 - w[MuS]
		}
	}
	return w
}

// Quantile returns the value below which a share u of the draws of a
// parameter lies. u is in [0, 1].
func (id ID) Quantile(u float64) float64 { return triangular(u, catalogue[id]) }
