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

// act returns the verdict when the posterior that the allegation is true is p
// and the fact-finding found f (equation 4).
func (v *vote) act(p float64, f int, at *booth) verdict {
	if v.settled(f) {
		return v.executed(f, verdict{1, 0})
	}
	return v.executed(f, v.carried(p, exp((0.5-p)*v.noise), at))
}

// settled reports whether the verdict on a finding does not hang on votes.
func (v *vote) settled(f int) bool { return v.veto || v.rule == noVote || v.self[f] == 1 }

// executed adds to the verdict of the vote what executes itself.
func (v *vote) executed(f int, c verdict) verdict {
	if v.veto {
		return verdict{1, 0}
	}
	self := v.self[f]
	return verdict{c[0] * (1 - self), c[1] + c[0]*self}
}

// carried returns the verdict of the vote alone at posterior p, where the odds
// of voting no rather than yes are as given.
func (v *vote) carried(p, odds float64, at *booth) verdict {
	abstain := 4 * p * (1 - p) * v.abst
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
