// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package campaign

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/integrate/quad"
)

// CF1: the closed form against the mean of e^(-t/tc) over the arrival,
// integrated numerically.
func TestWeightIsTheMeanOverArrival(t *testing.T) {
	for _, c := range []struct{ tau, d, tc float64 }{
		{0, 10, 30}, {5, 14, 30}, {12.5, 45, 60}, {30, 365, 5}, {2, 3, 90},
	} {
		got := Weight(c.tau, c.d, c.tc)
		f := func(x float64) float64 { return math.Exp(-x/c.tc) / c.d }
		want := quad.Fixed(f, c.tau, c.tau+c.d, 200, nil, 0)
		if math.Abs(got-want) > 1e-12 {
			t.Errorf("Weight(%v, %v, %v) = %v, want %v", c.tau, c.d, c.tc, got, want)
		}
	}
}

// CF1: d ln phi / d tau = -1/tc, phi falls in d, and tends to e^(-tau/tc).
func TestWeightSlopes(t *testing.T) {
	const tau, d, tc, h = 8.0, 20.0, 30.0, 1e-4
	slope := (math.Log(Weight(tau+h, d, tc)) - math.Log(Weight(tau-h, d, tc))) / (2 * h)
	if math.Abs(slope+1/tc) > 1e-8 {
		t.Errorf("d ln phi / d tau = %v, want %v", slope, -1/tc)
	}
	for d := 1.0; d < 300; d *= 1.5 {
		if Weight(tau, 1.5*d, tc) >= Weight(tau, d, tc) {
			t.Errorf("phi does not fall from d = %v", d)
		}
	}
	limit := math.Exp(-tau / tc)
	if got := Weight(tau, 0, tc); got != limit {
		t.Errorf("phi at d = 0 is %v, want %v", got, limit)
	}
	if got := Weight(tau, 1e-9, tc); math.Abs(got-limit) > 1e-10 {
		t.Errorf("phi at tiny d is %v, want %v", got, limit)
	}
}

func TestOddsSumToOneAndFavourTheStronger(t *testing.T) {
	c := Contest{M: 2, CutDec: 0, CutPar: -1.4, CutStal: -2.6}
	last := Odds{}
	for i, ratio := range []float64{0.2, 0.5, 0.9, 1, 1.3, 2, 5} {
		o := c.Odds(ratio)
		sum := 0.0
		for _, p := range o {
			if p < 0 {
				t.Errorf("ratio %v: negative odds %v", ratio, o)
			}
			sum += p
		}
		if math.Abs(sum-1) > 1e-15 {
			t.Errorf("ratio %v: odds sum to %v", ratio, sum)
		}
		if i > 0 && (o[Decisive] <= last[Decisive] || o[Repelled] >= last[Repelled]) {
			t.Errorf("ratio %v: odds %v are no better for the attacker than %v", ratio, o, last)
		}
		last = o
	}
	if got := c.Odds(1)[Decisive]; got != 0.5 {
		t.Errorf("equal forces at cut 0: P(decisive) = %v, want 0.5", got)
	}
}

// Cut-points in the wrong order (draws can produce them) leave no negative
// odds.
func TestOddsWithCrossedCuts(t *testing.T) {
	o := Contest{M: 1, CutDec: -1, CutPar: 0.3, CutStal: -1.2}.Odds(1)
	sum := 0.0
	for _, p := range o {
		if p < 0 {
			t.Errorf("negative odds %v", o)
		}
		sum += p
	}
	if math.Abs(sum-1) > 1e-15 {
		t.Errorf("odds sum to %v", sum)
	}
}

// The form of a ratio gives the odds of the logistic form.
func TestRatioIsTheLogisticForm(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 80))
	for range 1000 {
		c := Contest{M: 0.5 + 2*rng.Float64(), CutDec: 2 * rng.NormFloat64(), CutPar: 2 * rng.NormFloat64(), CutStal: 2 * rng.NormFloat64()}
		attacker, defender := math.Exp(rng.NormFloat64()), math.Exp(rng.NormFloat64())
		z := c.M * math.Log(attacker/defender)
		dec := Logistic(z - c.CutDec)
		par := max(dec, Logistic(z-c.CutPar))
		stal := max(par, Logistic(z-c.CutStal))
		want := Odds{dec, par - dec, stal - par, 1 - stal}
		got := c.Ratio().Odds(c.Strength(attacker), c.Strength(defender))
		for o := range want {
			if math.Abs(got[o]-want[o]) > 1e-14 {
				t.Fatalf("%+v at %v to %v: %v, want %v", c, attacker, defender, got, want)
			}
		}
	}
}
