// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
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
	poll
	rule   rule
	burden burden
	veto   bool              // Russia can block
	self   [findings]float64 // automaticity: what executes itself on a finding
	abst   float64           // probability of abstaining on a file at even odds
	noise  float64           // inverse of the spread of judgement
}

func newVote(d lever.Design, w world.World) vote {
	v := vote{
		rule:   rule(d.Get(lever.VoteRule)),
		burden: burden(d.Get(lever.Burden)),
		veto:   d.Is(lever.RussiaRole, "veto"),
		abst:   w[world.Abst],
		noise:  1 / w[world.SVote],
	}
	auto := d.Get(lever.Automaticity) // on an unclear file the burden of proof decides
	v.self = [findings]float64{Confirm: auto, Unclear: auto * float64(v.burden) / 2}
	v.poll = newPoll(int(d.Get(lever.NGuarantors)), v.rule, v.burden)
	return v
}

// verdict is how likely the guarantee is not triggered and how likely it is,
// each exact to rounding: where one is next to certain the other decides what
// those who must answer believe.
type verdict [2]float64

// act sets the verdict when the posterior that the allegation is true is p and
// the fact-finding found f (equation 4). The curve must be of this vote.
func (v *vote) act(to *verdict, p float64, f int, c *curve) {
	stopped, carried := 1.0, 0.0
	if !v.settled(f) {
		stopped, carried = c.carried(p)
	}
	v.execute(to, f, stopped, carried)
}

// settled reports whether the verdict on a finding does not hang on votes.
func (v *vote) settled(f int) bool { return v.veto || v.rule == noVote || v.self[f] == 1 }

// execute sets the verdict after a vote: what executes itself comes on top.
func (v *vote) execute(to *verdict, f int, stopped, carried float64) {
	self := v.self[f]
	if v.veto {
		self, stopped, carried = 0, 1, 0
	}
	to[0], to[1] = stopped*(1-self), carried+stopped*self
}

// once is act without a curve.
func (v *vote) once(to *verdict, p float64, f int) {
	stopped, carried := 1.0, 0.0
	if !v.settled(f) {
		stopped, carried = v.carried(p, new(booth))
	}
	v.execute(to, f, stopped, carried)
}

// carried returns how likely the decision is not carried and is, by votes alone,
// at posterior p.
func (v *vote) carried(p float64, at *booth) (stopped, carried float64) {
	abstain := 4 * p * (1 - p) * v.abst
	odds := exp((0.5 - p) * v.noise) // of no to yes, of those who vote
	yes := (1 - abstain) / (1 + odds)
	return v.poll.carries(ballot{yes: yes, no: odds * yes, abstain: abstain}, at)
}

// unlock is the probability that stock abroad is unlocked after an invasion,
// by the rule for release. Hosts still decide whether to honour it.
func unlock(d lever.Design, w world.World) float64 {
	v := newVote(d, w)
	v.self = [findings]float64{}
	switch d.Option(lever.ReleaseRule) {
	case "none":
		return 0
	case "unanimity":
		v.rule = unanimity
	case "qmv":
		v.rule = qualified
	case "majority":
		v.rule = majority
	default: // no council
		return 1
	}
	v.poll = newPoll(v.n, v.rule, v.burden)
	m := newMonitor(d, w)
	return m.openAct(&v)[1]
}
