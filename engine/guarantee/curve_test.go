// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
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
