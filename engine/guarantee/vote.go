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

// act returns the probability that the guarantee is triggered when the
// posterior that the allegation is true is p and the fact-finding found f.
func (v *vote) act(p float64, f int) float64 {
	if v.veto {
		return 0
	}
	self := v.self
	switch f {
	case Unclear: // on an unclear file the burden of proof decides
		self *= float64(v.burden) / 2
	case Refute:
		self = 0
	}
	if v.rule == noVote {
		return self
	}
	return 1 - (1-v.carried(p))*(1-self)
}

// carried returns the probability that the vote carries at posterior p.
func (v *vote) carried(p float64) float64 {
	abstain := 4 * p * (1 - p) * v.abst
	yes := (1 - abstain) * campaign.Logistic((p-0.5)/v.spread)
	return carries(v.n, v.rule, v.burden, yes, abstain)
}

// carries returns the probability that n states that independently vote yes,
// abstain, or else vote no carry a decision. With the burden on Ukraine yes
// votes are counted against all n; when neutral against the votes cast; when
// reversed the decision carries unless the share of no votes blocks it, and
// one supporter suffices when any one may decide (CF8).
func carries(n int, r rule, b burden, yes, abstain float64) float64 {
	switch {
	case n == 0 || r == noVote:
		return 0
	case r == anyOne:
		return 1 - math.Pow(1-yes, float64(n))
	case b == proofOnUkraine:
		return atLeast(n, enough(r, n), yes)
	case b == reversed: // fewer no votes than block it
		return atLeast(n, n-enough(r, n)+1, yes+abstain)
	}
	return neutralVote(n, r, yes, abstain)
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
func neutralVote(n int, r rule, yes, abstain float64) float64 {
	cast := 1 - abstain
	if cast <= 0 {
		return 0
	}
	total, pm := 0.0, math.Pow(cast, float64(n)) // P(m states vote)
	for m := n; m >= 1 && pm > 0; m-- {
		total += pm * atLeast(m, enough(r, m), yes/cast)
		pm *= float64(m) / float64(n-m+1) * abstain / cast
	}
	return total
}

// atLeast is the probability of at least k successes in n trials with
// probability p each. It sums from n down: what is left out there is largest
// when p is, so nothing is lost to underflow for n up to 35.
func atLeast(n, k int, p float64) float64 {
	if p >= 1 {
		return 1
	}
	total, pj := 0.0, math.Pow(p, float64(n))
	if pj == 0 {
		return 0
	}
	odds := (1 - p) / p
	for j := n; j >= k; j-- {
		total += pj
		pj *= float64(j) / float64(n-j+1) * odds
	}
	return min(1, total)
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
	return m.openAct(&v)
}
