// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// The curve of a vote is the vote under every procedure and at every posterior,
// of either chance, however small: to a few digits of rounding, and to what
// the last digit of the posterior moves.
func TestCurveIsTheVote(t *testing.T) {
	rng := rand.New(rand.NewPCG(12, 4))
	c := new(curve)
	for range 300 {
		n := 1 + rng.IntN(maxVoters)
		r, b := rule(rng.IntN(int(noVote))), burden(rng.IntN(3))
		v := vote{poll: newPoll(n, r, b), rule: r, burden: b, abst: 0.1 + 0.5*rng.Float64(), noise: 1 / (0.04 + 0.11*rng.Float64())}
		c.of(&v)
		for i := range 60 {
			p := rng.Float64()
			if i < 2 {
				p = float64(i)
			}
			stopped, carried := c.carried(p)
			wantStopped, wantCarried := v.carried(p, new(booth))
			for _, x := range [2][2]float64{{stopped, wantStopped}, {carried, wantCarried}} {
				digit := 1e-16 * (float64(n)*v.noise + float64(n)/min(p, 1-p))
				if off := math.Abs(x[0] - x[1]); !(off <= (5e-15+2*digit)*x[1]) {
					t.Errorf("%d states, rule %d, burden %d, posterior %v: %v, want %v", n, r, b, p, x[0], x[1])
				}
			}
		}
	}
}

// The smaller chance of a vote is exact to rounding where it is next to nothing:
// against the sum over all ways to vote, in rational numbers.
func TestSmallChancesOfAVoteAreExact(t *testing.T) {
	b := ballot{yes: 1. / 1024, no: 3. / 4, abstain: 255. / 1024} // these add up to 1 exactly
	for n := 1; n <= 20; n++ {
		for r := unanimity; r < noVote; r++ {
			for who := proofOnUkraine; who <= reversed; who++ {
				p := newPoll(n, r, who)
				stopped, carries := p.carries(b, new(booth))
				want := exactly(n, b, func(yes, no int) bool { return carried(n, r, who, yes, no) })
				for _, x := range [2]struct {
					got  float64
					want *big.Rat
				}{{carries, want}, {stopped, new(big.Rat).Sub(big.NewRat(1, 1), want)}} {
					off, _ := new(big.Rat).Sub(new(big.Rat).SetFloat64(x.got), x.want).Float64()
					if whole, _ := x.want.Float64(); math.Abs(off) > 1e-14*whole {
						t.Errorf("%d states, rule %d, burden %d: %v, off by %v", n, r, who, x.got, off)
					}
				}
			}
		}
	}
}

// exactly sums the probabilities of all ways in which n states can vote and the
// decision is carried.
func exactly(n int, b ballot, carried func(yes, no int) bool) *big.Rat {
	power := func(x float64, n int) *big.Rat {
		r := big.NewRat(1, 1)
		for range n {
			r.Mul(r, new(big.Rat).SetFloat64(x))
		}
		return r
	}
	total := new(big.Rat)
	for yes := 0; yes <= n; yes++ {
		for no := 0; yes+no <= n; no++ {
			if !carried(yes, no) {
				continue
			}
			ways := new(big.Int).Mul(new(big.Int).Binomial(int64(n), int64(yes)), new(big.Int).Binomial(int64(n-yes), int64(no)))
			term := new(big.Rat).SetInt(ways)
			term.Mul(term, power(b.yes, yes)).Mul(term, power(b.no, no)).Mul(term, power(b.abstain, n-yes-no))
			total.Add(total, term)
		}
	}
	return total
}
