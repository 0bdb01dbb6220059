// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/big"
	"testing"
)

// byEnumeration is the probability that a decision carries, summed over every
// way in which n states can vote.
func byEnumeration(n int, yes, abstain float64, carried func(yes, no int) bool) float64 {
	total := 0.0
	for y := 0; y <= n; y++ {
		for a := 0; y+a <= n; a++ {
			no := n - y - a
			lg, _ := math.Lgamma(float64(n + 1))
			for _, k := range []int{y, a, no} {
				l, _ := math.Lgamma(float64(k + 1))
				lg -= l
			}
			p := math.Exp(lg) * math.Pow(yes, float64(y)) * math.Pow(abstain, float64(a)) * math.Pow(1-yes-abstain, float64(no))
			if carried(y, no) {
				total += p
			}
		}
	}
	return total
}

func carries(n int, r rule, b burden, v ballot) verdict {
	p := newPoll(n, r, b)
	stopped, carried := p.carries(v, new(booth))
	return verdict{stopped, carried}
}

// CF8, first part: with an odd number of states and no abstention "a majority
// says yes" and "unless a majority says no" are the same law, exactly.
func TestBurdenIsNothingWithoutAbstention(t *testing.T) {
	for n := 1; n <= 35; n += 2 {
		for _, yes := range []float64{0, 0.013, 0.25, 0.35, 0.5, 0.731, 0.99, 1} {
			proof := carries(n, majority, proofOnUkraine, ballot{yes: yes, no: 1 - yes})
			rev := carries(n, majority, reversed, ballot{yes: yes, no: 1 - yes})
			if proof != rev {
				t.Errorf("n %d, yes %v: proof on Ukraine %v, reversed %v", n, yes, proof, rev)
			}
		}
	}
}

// CF8, second part: in general the gap is the probability that neither yes nor
// no has a majority, of a tie when nobody abstains.
func TestBurdenGap(t *testing.T) {
	for _, c := range []struct {
		n            int
		yes, abstain float64
	}{{7, 0.35, 0.4}, {8, 0.4, 0}, {6, 0.5, 0}, {9, 0.2, 0.5}, {34, 0.47, 0.1}} {
		v := ballot{c.yes, 1 - c.yes - c.abstain, c.abstain}
		gap := carries(c.n, majority, reversed, v)[1] - carries(c.n, majority, proofOnUkraine, v)[1]
		want := byEnumeration(c.n, c.yes, c.abstain, func(y, no int) bool { return 2*y <= c.n && 2*no <= c.n })
		if math.Abs(gap-want) > 1e-12 {
			t.Errorf("n %d: gap %v, want %v", c.n, gap, want)
		}
	}
}

// An example worked by hand: seven states, yes 0.35, no 0.25, abstain
// 0.40 give 0.20 with the burden on Ukraine and 0.93 with it reversed.
func TestBurdenExample(t *testing.T) {
	if got := carries(7, majority, proofOnUkraine, ballot{0.35, 0.25, 0.40})[1]; math.Abs(got-0.20) > 0.005 {
		t.Errorf("proof on Ukraine: got %.4f, want 0.20", got)
	}
	if got := carries(7, majority, reversed, ballot{0.35, 0.25, 0.40})[1]; math.Abs(got-0.93) > 0.005 {
		t.Errorf("reversed: got %.4f, want 0.93", got)
	}
}

// Every rule under every burden against enumeration.
func TestCarriesAgainstEnumeration(t *testing.T) {
	share := func(k, m int) float64 { return float64(k) / float64(m) }
	reaches := map[rule]func(k, m int) bool{
		unanimity: func(k, m int) bool { return k == m },
		qualified: func(k, m int) bool { return share(k, m) >= 0.65-1e-12 },
		majority:  func(k, m int) bool { return share(k, m) > 0.5 },
	}
	for r, ok := range reaches {
		for n := 1; n <= 12; n++ {
			for _, p := range [][2]float64{{0.35, 0.4}, {0.8, 0.1}, {0.5, 0}, {0.05, 0.2}, {0, 0.3}, {1, 0}} {
				wants := map[burden]float64{
					proofOnUkraine: byEnumeration(n, p[0], p[1], func(y, _ int) bool { return ok(y, n) }),
					neutral:        byEnumeration(n, p[0], p[1], func(y, no int) bool { return y+no > 0 && ok(y, y+no) }),
					reversed:       byEnumeration(n, p[0], p[1], func(_, no int) bool { return !ok(no, n) }),
				}
				for b, want := range wants {
					got := carries(n, r, b, ballot{p[0], 1 - p[0] - p[1], p[1]})
					if math.Abs(got[1]-want) > 1e-12 || math.Abs(got[0]-(1-want)) > 1e-12 {
						t.Errorf("rule %d, burden %d, n %d, yes %v, abstain %v: got %v, want %v", r, b, n, p[0], p[1], got, want)
					}
				}
			}
		}
	}
	for b := proofOnUkraine; b <= reversed; b++ {
		want := byEnumeration(7, 0.2, 0.3, func(y, _ int) bool { return y > 0 })
		if got := carries(7, anyOne, b, ballot{0.2, 0.5, 0.3})[1]; math.Abs(got-want) > 1e-12 {
			t.Errorf("any one: got %v, want %v", got, want)
		}
	}
}

// CF9: the chance that at least a share q of n hosts releases rises with n to
// 1 when each releases with p above q, and falls to 0 when below, no slower than
// Hoeffding's bound e^(-2n(p-q)^2). The example: q 0.6, n 25, p 0.4 gives 0.03 and
// p 0.8 gives 0.99.
func TestDispersal(t *testing.T) {
	release := func(n int, p, q float64) float64 {
		var at booth
		at.fill(n, ballot{yes: p, no: 1 - p})
		enough := int(math.Ceil(q*float64(n) - 1e-9))
		b := newBar(n, func(one, _ int) bool { return one >= enough })
		return b.cleared(n, &at.yes, &at.no, &at.abstain)
	}
	if got := release(25, 0.4, 0.6); math.Abs(got-0.03) > 0.005 {
		t.Errorf("p 0.4: got %.4f, want 0.03", got)
	}
	if got := release(25, 0.8, 0.6); math.Abs(got-0.99) > 0.007 {
		t.Errorf("p 0.8: got %.4f, want 0.99", got)
	}
	for n := 5; n <= maxVoters; n += 5 { // multiples of 5, so that q n is whole
		for _, tenths := range []int64{4, 8} {
			p := float64(tenths) / 10
			got, want := release(n, p, 0.6), atLeast(n, n*6/10, tenths)
			if math.Abs(got-want) > 1e-14 {
				t.Errorf("%d hosts, p %v: got %.17g, want %.17g", n, p, got, want)
			}
			if far := math.Exp(-2 * float64(n) * (p - 0.6) * (p - 0.6)); p > 0.6 && 1-got > far || p < 0.6 && got > far {
				t.Errorf("%d hosts, p %v: %v is beyond Hoeffding's bound %v", n, p, got, far)
			}
			if before := release(n-5, p, 0.6); n > 5 && (got > before) != (p > 0.6) {
				t.Errorf("p %v: release goes from %v to %v at %d hosts", p, before, got, n)
			}
		}
	}
}

// atLeast is the chance of k successes or more in n trials that succeed in so
// many of ten, in whole numbers.
func atLeast(n, k int, tenths int64) float64 {
	ways, p, q := new(big.Int), big.NewInt(tenths), big.NewInt(10-tenths)
	for j := k; j <= n; j++ {
		one := new(big.Int).Binomial(int64(n), int64(j))
		one.Mul(one, new(big.Int).Exp(p, big.NewInt(int64(j)), nil))
		one.Mul(one, new(big.Int).Exp(q, big.NewInt(int64(n-j)), nil))
		ways.Add(ways, one)
	}
	share, _ := new(big.Rat).SetFrac(ways, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)).Float64()
	return share
}

// CF10, by example: of seven states that vote on a clear file and on a murky
// one, reversing the burden lowers the difference that deters from 0.93 to 0.71
// and from 0.17 to -0.04.
func TestReversalCanLowerTheDifference(t *testing.T) {
	for _, c := range []struct {
		name             string
		guilty, innocent ballot
		want             [2]float64 // proof on Ukraine, reversed
	}{
		{"clear", ballot{0.75, 0.05, 0.2}, ballot{0.05, 0.6, 0.35}, [2]float64{0.93, 0.71}},
		{"murky", ballot{0.35, 0.25, 0.4}, ballot{0.2, 0.2, 0.6}, [2]float64{0.17, -0.04}},
	} {
		for i, b := range [2]burden{proofOnUkraine, reversed} {
			got := carries(7, majority, b, c.guilty)[1] - carries(7, majority, b, c.innocent)[1]
			if math.Abs(got-c.want[i]) > 0.005 {
				t.Errorf("%s, burden %d: got %.4f, want %.2f", c.name, b, got, c.want[i])
			}
			act := func(yes, no int) bool { return b == proofOnUkraine && yes >= 4 || b == reversed && no < 4 }
			want := byEnumeration(7, c.guilty.yes, c.guilty.abstain, act) - byEnumeration(7, c.innocent.yes, c.innocent.abstain, act)
			if math.Abs(got-want) > 1e-12 {
				t.Errorf("%s, burden %d: got %v, want %v", c.name, b, got, want)
			}
		}
	}
}
