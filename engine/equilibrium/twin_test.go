// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// exactly returns a twin as a number of 200 bits.
func (a twin) exactly() *big.Float {
	x := new(big.Float).SetPrec(200).SetFloat64(a.hi)
	return x.Add(x, new(big.Float).SetPrec(200).SetFloat64(a.lo))
}

// off returns how far a twin is from a number, relative to it.
func off(a twin, want *big.Float) float64 {
	d := new(big.Float).SetPrec(200).Sub(a.exactly(), want)
	if want.Sign() != 0 {
		d.Quo(d, want)
	}
	f, _ := d.Float64()
	return math.Abs(f)
}

func randomTwin(rng *rand.Rand) twin {
	x := rng.NormFloat64() * math.Pow(2, float64(rng.IntN(40)-20))
	return normal(x, x*0x1p-53*(rng.Float64()-0.5))
}

// TestTwinArithmetic compares with numbers of 200 bits.
func TestTwinArithmetic(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		a, b := randomTwin(rng), randomTwin(rng)
		x, y, z := a.exactly(), b.exactly(), new(big.Float).SetPrec(200)
		for name, err := range map[string]float64{
			"product":  off(a.times(b), z.Mul(x, y)),
			"quotient": off(a.over(b), z.Quo(x, y)),
		} {
			if err > 1e-30 {
				t.Errorf("%s of %v and %v is off by %g", name, a, b, err)
			}
		}
		z.Add(x, y)
		scale := math.Max(math.Abs(a.hi), math.Abs(b.hi))
		d, _ := z.Sub(a.plus(b).exactly(), z).Float64()
		if math.Abs(d) > 1e-31*scale {
			t.Errorf("sum of %v and %v is off by %g", a, b, d)
		}
	}
}

// TestTwinExponential holds e^a against its series in 200 bits and the logarithm
// against the exponential.
func TestTwinExponential(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		x := rng.Float64()*60 - 40
		a := normal(x, x*0x1p-53*(rng.Float64()-0.5))
		if err := off(a.exp(), series(a.exactly())); err > 1e-29 {
			t.Errorf("e^%v is off by %g", a, err)
		}
		if back := a.exp().log().minus(a); math.Abs(back.hi) > 1e-29*(1+math.Abs(x)) {
			t.Errorf("the logarithm of e^%v is off by %g", a, back.hi)
		}
	}
	if (twin{-800, 0}).exp() != (twin{}) || single(math.Inf(-1)).exp() != (twin{}) {
		t.Error("what is too small is not 0")
	}
	if !math.IsInf(single(0).log().hi, -1) {
		t.Error("the logarithm of 0 is finite")
	}
}

// series returns e^x by the power series of e^(x/1024), squared ten times.
func series(x *big.Float) *big.Float {
	small := new(big.Float).SetPrec(200).Quo(x, big.NewFloat(1024))
	sum, term := big.NewFloat(1).SetPrec(200), big.NewFloat(1).SetPrec(200)
	for n := 1; n < 40; n++ {
		term.Mul(term, small)
		term.Quo(term, big.NewFloat(float64(n)))
		sum.Add(sum, term)
	}
	for range 10 {
		sum.Mul(sum, sum)
	}
	return sum
}
