// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSequenceGoesOn holds that a longer sequence begins with every shorter one
// and that the seed alone tells sequences apart.
func TestSequenceGoesOn(t *testing.T) {
	for _, p := range Profiles() {
		long := Sequence(100, 3, p)
		for _, n := range []int{0, 1, 7, 16, 64, 99} {
			if !slices.Equal(Sequence(n, 3, p), long[:n]) {
				t.Errorf("%s: %d worlds are not the first %d of 100", p.ID, n, n)
			}
		}
		if slices.Equal(Sequence(16, 4, p), long[:16]) {
			t.Errorf("%s: another seed gives the same worlds", p.ID)
		}
	}
}

// TestSequenceIsLatinAtEveryStage holds that of the first m worlds, m a power of
// 2, each parameter has one in each of m equal parts of its distribution.
func TestSequenceIsLatinAtEveryStage(t *testing.T) {
	worlds := Sequence(128, 5, Profile{})
	for m := 1; m <= len(worlds); m *= 2 {
		for i, p := range Catalogue() {
			if id := ID(i); id == MuS || id == MuV { // scaled back where they leave no room
				continue
			}
			met := make([]bool, m)
			for _, w := range worlds[:m] {
				met[min(int(below(w[i], p)*float64(m)), m-1)] = true
			}
			if slices.Contains(met, false) {
				t.Fatalf("%s misses a part of its range among the first %d worlds", p.ID, m)
			}
		}
	}
}

// below is the share of a triangular distribution that lies below v.
func below(v float64, p Parameter) float64 {
	width := p.High - p.Low
	if v < p.Central {
		return (v - p.Low) * (v - p.Low) / (width * (p.Central - p.Low))
	}
	return 1 - (p.High-v)*(p.High-v)/(width*(p.High-p.Central))
}

// TestSequenceSumsAreSurer holds what the sequence is for: the mean of a sum of
// all parameters over 64 worlds varies by less than a tenth of what it would if
// worlds were drawn freely, and no two parameters go together.
func TestSequenceSumsAreSurer(t *testing.T) {
	const n, seeds = 64, 200
	nested, free := 0.0, 0.0
	for seed := range uint64(seeds) {
		rng := rand.New(rand.NewPCG(seed, 1<<40))
		a, b := 0.0, 0.0
		for _, w := range Sequence(n, seed, Profile{}) {
			for i, p := range Catalogue() {
				if id := ID(i); id == MuS || id == MuV {
					continue
				}
				mean, width := (p.Low+p.Central+p.High)/3, p.High-p.Low
				a += (w[i] - mean) / width / n
				b += (triangular(rng.Float64(), p) - mean) / width / n
			}
		}
		nested += a * a / seeds
		free += b * b / seeds
	}
	if nested > free/100 {
		t.Errorf("the mean of a sum varies by %v, drawn freely by %v", math.Sqrt(nested), math.Sqrt(free))
	}
	worlds := Sequence(1024, 1, Profile{})
	for _, pair := range [][2]ID{{Lambda, CR}, {S, Kappa}, {F0, DMult}, {Delta, Lambda}} {
		if r := correlated(worlds, pair[0], pair[1]); math.Abs(r) > 5/math.Sqrt(1024) {
			t.Errorf("%s and %s go together: %v", pair[0], pair[1], r)
		}
	}
}

func correlated(worlds []World, a, b ID) float64 {
	n := float64(len(worlds))
	var ma, mb, aa, bb, ab float64
	for _, w := range worlds {
		ma += w[a] / n
		mb += w[b] / n
	}
	for _, w := range worlds {
		aa += (w[a] - ma) * (w[a] - ma)
		bb += (w[b] - mb) * (w[b] - mb)
		ab += (w[a] - ma) * (w[b] - mb)
	}
	return ab / math.Sqrt(aa*bb)
}
