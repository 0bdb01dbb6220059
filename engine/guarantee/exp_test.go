// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// series is e^x to 120 bits: e^(x/2^20) by its series, squared twenty times.
func series(x float64) *big.Float {
	const bits, halvings = 200, 20
	small := new(big.Float).SetPrec(bits).SetFloat64(math.Ldexp(x, -halvings))
	sum := new(big.Float).SetPrec(bits).SetInt64(1)
	term := new(big.Float).SetPrec(bits).SetInt64(1)
	for n := int64(1); n < 25; n++ {
		term.Mul(term, small)
		term.Quo(term, new(big.Float).SetPrec(bits).SetInt64(n))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum
}

// The exponential is right to 1.1 units in the last place over its whole
// range, one at a time and in a batch.
func TestExpIsRightToTheLastPlace(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 71828))
	x := []float64{0, 1, -1, math.Ln2, -math.Ln2, 1e-300, -1e-20, expLow, expHigh}
	for range 20000 {
		x = append(x, 30*rng.NormFloat64(), rng.NormFloat64(), expLow+(expHigh-expLow)*rng.Float64())
	}
	for k := -1000; k < 1000; k++ { // where the table's entry changes
		x = append(x, (float64(k)+0.5)*math.Ln2/steps)
	}
	batch := make([]float64, len(x))
	expAll(batch, x)
	worst := 0.0
	for i, v := range x {
		got := exp(v)
		if got != batch[i] {
			t.Fatalf("exp(%v) is %v, in a batch %v", v, got, batch[i])
		}
		want := series(v)
		near, _ := want.Float64()
		off, _ := new(big.Float).Sub(want, new(big.Float).SetFloat64(got)).Float64()
		worst = max(worst, math.Abs(off)/(math.Nextafter(near, math.Inf(1))-near))
	}
	if worst > 1.1 {
		t.Errorf("an error of %.3f units in the last place, want at most 1.1", worst)
	}
}

func TestExpBeyondItsRange(t *testing.T) {
	for x, want := range map[float64]float64{
		-709: 0, -1e300: 0, math.Inf(-1): 0, 710: math.MaxFloat64, 1e300: math.MaxFloat64, math.Inf(1): math.MaxFloat64,
	} {
		if got := exp(x); got != want {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	if got := exp(math.NaN()); !math.IsNaN(got) {
		t.Errorf("exp of no number is %v", got)
	}
}
