// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/campaign"

// cells is the largest number of cases of an answered invasion: whether the
// guarantee is triggered, and the joint answer.
const cells = 2 * profiles

// front numbers the cases of an answered invasion that can occur and holds
// what is the same in every year: of a guarantee that is always triggered half
// of them remain, and half of a stock that cannot come.
type front struct {
	acts  int // cases of being triggered or not
	act   [2]int
	hosts int // 2 when what hosts do changes a campaign, else 1
	cells int
	cases [cells]answered

	stop    [cells]float64        // payoff of stopping, before the quiet that follows
	edge    [cells]float64        // lambda times what that is above persisting, prize and odds apart
	worse   [cells][Types]float64 // odds of escalating over persisting
	venture [cells][Types]float64 // the same times what escalating adds
	lost    [cells]affine         // Ukraine's payoff of a campaign, in how well it comes out
}

// answered is one case.
type answered struct{ act, us, europe, hosts int }

func newFront(t *terms) (f front) {
	f.hosts = 1
	if t.denial.hosted() {
		f.hosts = 2
	}
	for act, p := range t.resolve.openAct {
		if p > 0 {
			f.act[f.acts] = act
			f.acts++
			f.number(act)
		}
	}
	for c := range f.cells {
		k := &f.cases[c]
		f.lost[c] = between(
			t.warUkraine(campaign.Odds{campaign.Decisive: 1}, k.act == 1, k.us, k.europe),
			t.warUkraine(campaign.Odds{campaign.Repelled: 1}, k.act == 1, k.us, k.europe))
		f.stop[c] = t.stopRussia(k.act == 1, k.us, k.europe)
	}
	return f
}

// number adds the cases of one verdict.
func (f *front) number(act int) {
	for us := range answers {
		for europe := range answers {
			for hosts := range f.hosts {
				f.cases[f.cells] = answered{act, us, europe, hosts}
				f.cells++
			}
		}
	}
}

// cell is the number of a case; hosts that change nothing are one.
func (f *front) cell(act, profile int) int {
	a := 0
	if f.acts == 2 {
		a = act
	}
	return (a*profiles + profile) * f.hosts / 2
}

// sharpen sets what hangs on the precision.
func (f *front) sharpen(t *terms, lambda float64) {
	for c := range f.cells {
		k := &f.cases[c]
		worth := func(th, reaction int) float64 {
			return t.warRussia(th, campaign.Odds{}, k.act == 1, k.us, k.europe, reaction, 0)
		}
		f.edge[c] = lambda * (f.stop[c] - worth(SecuritySeeking, Persist))
		for th := range Types {
			adds := worth(th, Escalate) - worth(th, Persist) // the odds cancel
			f.worse[c][th] = reactionWeight[Escalate] / reactionWeight[Persist] * exp(lambda*adds)
			f.venture[c][th] = f.worse[c][th] * adds
		}
	}
}

func eachProfile(visit func(i, us, europe, hosts int)) {
	for us := range answers {
		for europe := range answers {
			for hosts := range 2 {
				visit(profile(us, europe, hosts), us, europe, hosts)
			}
		}
	}
}
