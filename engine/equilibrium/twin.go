// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import "math"

// twin is a number of about 32 digits, the sum of a float64 and a much smaller
// one (Dekker 1971; the algorithms are those of Hida, Li and Bailey 2001,
// Algorithms for quad-double precision floating point arithmetic).
type twin struct{ hi, lo float64 }

// ln2 is the natural logarithm of 2.
var ln2 = twin{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}

func single(x float64) twin { return twin{x, 0} }

// twoSum returns a + b without error.
func twoSum(a, b float64) twin {
	s := a + b
	t := s - a
	return twin{s, (a - (s - t)) + (b - t)}
}

// normal returns a + b without error where a is not the smaller.
func normal(a, b float64) twin {
	s := a + b
	return twin{s, b - (s - a)}
}

func (a twin) plus(b twin) twin {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = normal(s.hi, s.lo+t.hi)
	return normal(s.hi, s.lo+t.lo)
}

func (a twin) minus(b twin) twin { return a.plus(twin{-b.hi, -b.lo}) }

func (a twin) times(b twin) twin {
	p := a.hi * b.hi
	e := math.FMA(a.hi, b.hi, -p)
	return normal(p, e+(a.hi*b.lo+a.lo*b.hi))
}

// scaled returns a times a power of two.
func (a twin) scaled(by float64) twin { return twin{a.hi * by, a.lo * by} }

func (a twin) over(b twin) twin {
	q := a.hi / b.hi
	r := a.minus(b.times(single(q)))
	q2 := r.hi / b.hi
	r = r.minus(b.times(single(q2)))
	return normal(q, q2).plus(single(r.hi / b.hi))
}

// exp returns e to the a, 0 where that is too small for a float64.
func (a twin) exp() twin {
	if math.IsInf(a.hi, -1) || a.hi < -745 {
		return twin{}
	}
	// e^a = 2^k (e^(r/512))^512 with |r| <= ln 2 / 2, by the power series of
	// e^x - 1, whose squares keep the digits that e^x would lose.
	k := math.Round(a.hi / ln2.hi)
	r := a.minus(ln2.times(single(k))).scaled(1.0 / 512)
	sum, power := r, r
	for n := 2.0; n <= 9; n++ {
		power = power.times(r).over(single(n))
		sum = sum.plus(power)
	}
	for range 9 {
		sum = sum.scaled(2).plus(sum.times(sum))
	}
	sum = sum.plus(single(1))
	return twin{math.Ldexp(sum.hi, int(k)), math.Ldexp(sum.lo, int(k))}
}

// log returns the natural logarithm of a > 0, by Newton's method for the
// exponential; minus infinity at 0.
func (a twin) log() twin {
	y := math.Log(a.hi)
	if math.IsInf(y, 0) {
		return single(y)
	}
	return single(y).plus(a.times(single(-y).exp())).minus(single(1))
}
