// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// rule is how many votes carry a decision.
type rule int

const (
	unanimity rule = iota
	qualified      // 65 in 100
	majority       // more than half
	anyOne
	noVote
)

// burden is who must convince the guarantors.
type burden int

const (
	proofOnUkraine burden = iota
	neutral
	reversed
)

// vote is the procedure by which n guarantors trigger the guarantee. Votes are
// expressive: each state votes what it takes to be true, given the common
// posterior and its own noise; none reckons with being pivotal.
type vote struct {
	n      int
	rule   rule
	burden burden
	veto   bool    // Russia can block
	self   float64 // automaticity: what executes itself on a finding
	abst   float64 // probability of abstaining on a file at even odds
	spread float64 // of judgement
}

func newVote(d lever.Design, w world.World) vote {
	return vote{
		n:      int(d.Get(lever.NGuarantors)),
		rule:   rule(d.Get(lever.VoteRule)),
		burden: burden(d.Get(lever.Burden)),
		veto:   d.Is(lever.RussiaRole, "veto"),
		self:   d.Get(lever.Automaticity),
		abst:   w[world.Abst],
		spread: w[world.SVote],
	}
}

// verdict is how likely the guarantee is not triggered and how likely it is.
// The two are computed apart: where one is next to certain the other decides
// what those who must answer believe, and 1 - p would be rounding error.
type verdict [2]float64

// act returns the verdict when the posterior that the allegation is true is p
// and the fact-finding found f (equation 4).
func (v *vote) act(p float64, f int) verdict {
	if v.veto {
		return verdict{1, 0}
	}
	self := v.self
	switch f {
	case Unclear: // on an unclear file the burden of proof decides
		self *= float64(v.burden) / 2
	case Refute:
		self = 0
	}
	if v.rule == noVote {
		return verdict{1 - self, self}
	}
	c := v.carried(p)
	return verdict{c[0] * (1 - self), c[1] + c[0]*self}
}

// carried returns the verdict of the vote alone at posterior p.
func (v *vote) carried(p float64) verdict {
	abstain := 4 * p * (1 - p) * v.abst
	x := (p - 0.5) / v.spread
	return carries(v.n, v.rule, v.burden, ballot{
		yes: (1 - abstain) * campaign.Logistic(x), no: (1 - abstain) * campaign.Logistic(-x), abstain: abstain,
	})
}

// ballot is how likely one state votes yes, votes no, or abstains.
type ballot struct{ yes, no, abstain float64 }

// carries returns how likely n states that vote independently do not carry a
// decision and do. With the burden on Ukraine yes votes are counted against
// all n; when neutral against the votes cast; when reversed the decision
// carries unless the share of no votes blocks it, and one supporter suffices
// when any one may decide (CF8).
func carries(n int, r rule, b burden, v ballot) verdict {
	switch {
	case n == 0 || r == noVote:
		return verdict{1, 0}
	case r == anyOne:
		return reach(n, 1, v.yes, v.no+v.abstain)
	case b == proofOnUkraine:
		return reach(n, enough(r, n), v.yes, v.no+v.abstain)
	case b == reversed: // all but the fewest that block it do not say no
		return reach(n, n-enough(r, n)+1, v.yes+v.abstain, v.no)
	}
	return neutralVote(n, r, v)
}

// reach returns how likely fewer than k of n trials succeed, and k or more.
func reach(n, k int, success, failure float64) verdict {
	return verdict{atLeast(n, n-k+1, failure, success), atLeast(n, k, success, failure)}
}

// enough is the least number of m votes that reaches the rule.
func enough(r rule, m int) int {
	switch r {
	case unanimity:
		return m
	case qualified:
		return (65*m + 99) / 100
	default:
		return m/2 + 1
	}
}

// neutralVote sums over the number of votes cast; none cast carries nothing.
func neutralVote(n int, r rule, v ballot) (total verdict) {
	cast := v.yes + v.no
	if cast <= 0 {
		return verdict{1, 0}
	}
	pm := math.Pow(cast, float64(n)) // P(m states vote)
	for m := n; m >= 1 && pm > 0; m-- {
		c := reach(m, enough(r, m), v.yes/cast, v.no/cast)
		total[0] += pm * c[0]
		total[1] += pm * c[1]
		pm *= float64(m) / float64(n-m+1) * v.abstain / cast
	}
	total[0] += pm
	return total
}

// atLeast is the probability of at least k successes in n trials with
// probability p each, q being its complement. It sums from n down: what is
// left out there is largest when p is, so nothing is lost to underflow for n
// up to 35.
func atLeast(n, k int, p, q float64) float64 {
	if q <= 0 {
		return 1
	}
	total, pj := 0.0, math.Pow(p, float64(n))
	if pj == 0 {
		return fromBelow(n, k, p, q)
	}
	odds := q / p
	for j := n; j >= k; j-- {
		total += pj
		pj *= float64(j) / float64(n-j+1) * odds
	}
	return min(1, total)
}

// fromBelow is atLeast where p^n underflows: the terms from k on fall fast.
func fromBelow(n, k int, p, q float64) float64 {
	choose := 1.0
	for j := range k {
		choose *= float64(n-j) / float64(j+1)
	}
	total := 0.0
	for j := k; j <= n; j++ {
		total += choose * math.Pow(p, float64(j)) * math.Pow(q, float64(n-j))
		choose *= float64(n-j) / float64(j+1)
	}
	return total
}

// unlock is the probability that stock abroad is unlocked after an invasion,
// by the rule for release. Hosts still decide whether to honour it.
func unlock(d lever.Design, w world.World) float64 {
	rules := map[string]rule{"unanimity": unanimity, "qmv": qualified, "majority": majority}
	r, council := rules[d.Option(lever.ReleaseRule)]
	switch {
	case d.Is(lever.ReleaseRule, "none"):
		return 0
	case !council:
		return 1
	}
	v := newVote(d, w)
	v.rule, v.self = r, 0
	m := newMonitor(d, w)
	return m.openAct(&v)[1]
}
