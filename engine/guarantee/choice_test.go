// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"testing"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// Indifferent play is a distribution wherever the weights of the catalogue stand.
func TestWeightsSumToOne(t *testing.T) {
	for _, at := range []func(world.Parameter) float64{
		func(p world.Parameter) float64 { return p.Low },
		func(p world.Parameter) float64 { return p.Central },
		func(p world.Parameter) float64 { return p.High },
	} {
		w := world.Central()
		for _, id := range []world.ID{world.WHybrid, world.WSalami, world.WInvade} {
			w = w.With(id, at(id.Parameter()))
		}
		sum := 0.0
		for ch, weight := range challengeWeights(w) {
			if !(weight > 0) {
				t.Errorf("challenge %d has the weight %v", ch, weight)
			}
			sum += weight
		}
		if math.Abs(sum-1) > 1e-15 {
			t.Errorf("prior weights of the challenges sum to %v", sum)
		}
	}
}

// CF6: with two answers a guarantor honours with P = L((v Delta - K + alpha
// bind)/s). The full model reduces to it for a deniable act, where no campaign
// is fought.
func TestHonourWithPrivateResolve(t *testing.T) {
	w := world.Central()
	base := Ceasefire().WithOption(lever.VoteRule, "any-one").WithOption(lever.Burden, "reversed").
		With(lever.AnnualReview, 1)
	honour := func(bind float64) (p, truth float64) {
		var g Game
		t := newTerms(base.With(lever.LegalBind, bind), w, 10)
		g.begin(&t)
		g.assume(&paths{})
		g.accept(selection{})
		g.solve(selection{}, true)
		s := g.state(1, 0)
		n := g.nodes[0][0]
		y := s.play(&n, &g.scratch, &chooser{})
		d := s.docketNow(&n.play[0], &y.belief[0])
		return n.play[0].less[classDeniable][1].us[0][Assist], d.truth[classDeniable][1]
	}
	formula := func(bind, truth float64) float64 {
		stake := w[world.VA] * w[world.AnswerStake] * w[world.DeltaHyb] * truth
		return campaign.Logistic((stake - w[world.KAssist] + w[world.Alpha]*bind) / w[world.S])
	}
	for _, bind := range []float64{0, 0.3, 1} {
		p, truth := honour(bind)
		if want := formula(bind, truth); math.Abs(p-want) > 1e-12 {
			t.Errorf("bind %v: honour %v, want %v", bind, p, want)
		}
	}
}
