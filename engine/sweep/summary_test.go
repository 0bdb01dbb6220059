// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sweep

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parley/engine/world"
)

// TestUnsettledWorldsAreLeftOut holds that a world without a solution is counted
// and moves nothing, and that nothing is said when there is no other.
func TestUnsettledWorldsAreLeftOut(t *testing.T) {
	paths := []string{"deterrence"}
	got := summarise(paths, [][]float64{{0.2}, nil, {0.4}, nil, {0.9}})
	if got.Worlds != 5 || got.Unsettled != 2 || len(got.Bands) != 1 {
		t.Fatalf("got %+v", got)
	}
	if b := got.Bands[0]; b.Median.Value != 0.4 || math.Abs(b.Mean.Value-0.5) > 1e-15 {
		t.Errorf("median %v and mean %v of 0.2, 0.4 and 0.9", b.Median.Value, b.Mean.Value)
	}
	if s := got.Shares[0]; s.ID != "no_attack" || s.Count != 1 || math.Abs(s.Share.Value-1.0/3) > 1e-15 {
		t.Errorf("share of worlds above a half: %+v", s)
	}
	if none := summarise(paths, [][]float64{nil, nil}); none.Unsettled != 2 || none.Bands != nil || none.Shares != nil {
		t.Errorf("of nothing: %+v", none)
	}
}

// TestQuantileBetweenValues holds quantiles of 0, 1, ..., 10 and of one value.
func TestQuantileBetweenValues(t *testing.T) {
	v := []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for u, want := range map[float64]float64{0.1: 1, 0.25: 2.5, 0.5: 5, 0.9: 9} {
		if got := quantileOf(len(v), u).of(v); math.Abs(got.Value-want) > 1e-12 {
			t.Errorf("the quantile %v is %v, want %v", u, got.Value, want)
		}
	}
	if got := quantileOf(1, 0.9).of(v[3:4]); got != (Estimate{3, 3, 3}) {
		t.Errorf("the quantile of 3 alone is %v", got)
	}
}

// TestQuantileIntervalPlaces holds the places of the interval for a median and
// for an end against tables of the sign test: with 20 values the median lies
// between the 6th and the 15th (Conover, Practical Nonparametric Statistics,
// table A3: P(B <= 5) = 0.0207, P(B <= 6) = 0.0577).
func TestQuantileIntervalPlaces(t *testing.T) {
	if q := quantileOf(20, 0.5); q.from != 5 || q.to != 14 {
		t.Errorf("median of 20: places %d to %d, counted from 0, want 5 to 14", q.from, q.to)
	}
	if p := binomial(20, 0, 0.5) + binomial(20, 1, 0.5) + binomial(20, 2, 0.5); math.Abs(p-211.0/(1<<20)) > 1e-15 {
		t.Errorf("P(at most 2 of 20) = %v, want 211/2^20", p)
	}
}

// TestIntervalsHoldTheTruth holds that intervals hold what they are about as
// often as they say: for values drawn freely, and all the more for those of a
// sequence of worlds.
func TestIntervalsHoldTheTruth(t *testing.T) {
	const seeds = 2000
	for _, n := range []int{64, 256} {
		var held [4]int
		for seed := range uint64(seeds) {
			rng := rand.New(rand.NewPCG(seed, 1))
			v := make([]float64, n)
			for k := range v {
				v[k] = rng.Float64()
			}
			slices.Sort(v)
			held = tallied(held, v, 0.1, 0.5, 0.9, 0.5)
		}
		for i, h := range held {
			if share := float64(h) / seeds; share < 0.935 {
				t.Errorf("%d free draws: interval %d holds in %v of all cases", n, i, share)
			}
		}
	}
}

// TestIntervalsOfSequencesHoldTheTruth does so for a product of four parameters
// over the sequence, of which a very long sequence tells the truth.
func TestIntervalsOfSequencesHoldTheTruth(t *testing.T) {
	values := func(n int, seed uint64) []float64 {
		var v []float64
		for _, w := range world.Sequence(n, seed, world.Profile{}) {
			v = append(v, w[world.DMult]*w[world.F0]*w[world.MCSF]/w[world.S])
		}
		slices.Sort(v)
		return v
	}
	truth := values(1<<15, 99)
	at := func(u float64) float64 { return quantileOf(len(truth), u).of(truth).Value }
	low, median, high, middle := at(0.1), at(0.5), at(0.9), mean(truth).Value
	const seeds = 300
	var held [4]int
	for seed := range uint64(seeds) {
		held = tallied(held, values(64, seed), low, median, high, middle)
	}
	for i, h := range held {
		if share := float64(h) / seeds; share < confidence {
			t.Errorf("interval %d holds in %v of all cases", i, share)
		}
	}
}

// tallied adds one for each interval of sorted values that holds the truth.
func tallied(held [4]int, v []float64, truth ...float64) [4]int {
	n := len(v)
	for i, e := range []Estimate{quantileOf(n, 0.1).of(v), quantileOf(n, 0.5).of(v), quantileOf(n, 0.9).of(v), mean(v)} {
		if e.From <= truth[i] && truth[i] <= e.To {
			held[i]++
		}
	}
	return held
}

// TestWilson holds shares against the closed form at the ends, z^2/(n + z^2),
// and against the interval of 15 in 20 that Wilson's is known for, .531 to .888.
func TestWilson(t *testing.T) {
	z2 := deviates * deviates
	if e := wilson(0, 10); e.From != 0 || math.Abs(e.To-z2/(10+z2)) > 1e-12 {
		t.Errorf("0 in 10: %v", e)
	}
	if e := wilson(10, 10); e.To != 1 || math.Abs(e.From-10/(10+z2)) > 1e-12 {
		t.Errorf("10 in 10: %v", e)
	}
	if e := wilson(15, 20); math.Abs(e.From-0.531) > 5e-4 || math.Abs(e.To-0.888) > 5e-4 {
		t.Errorf("15 in 20: %v", e)
	}
}
