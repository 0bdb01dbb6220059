// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

func respond(w, u []float64, precision float64) []float64 {
	p := make([]float64, len(u))
	c := chooser{}
	c.respond(p, w, u, precision)
	return p
}

// CF14: a duplicated action shares the weight of its class and moves nothing
// else; the odds of two classes follow their utilities; and as invading loses
// all appeal hybrid pressure rises to its ceiling.
func TestDuplicatedActionMovesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(14, 0))
	for range 200 {
		w := challengeWeight[:5]
		u := make([]float64, 5)
		for i := range u {
			u[i] = rng.NormFloat64()
		}
		lambda := 20 * rng.Float64()
		p := respond(w, u, lambda)
		for copied := range w {
			part := rng.Float64()
			w2 := append(append([]float64{}, w...), w[copied]*part)
			w2[copied] *= 1 - part
			p2 := respond(w2, append(append([]float64{}, u...), u[copied]), lambda)
			p2[copied] += p2[5]
			for i := range p {
				if math.Abs(p2[i]-p[i]) > 1e-14 {
					t.Fatalf("copying action %d moves action %d from %v to %v", copied, i, p[i], p2[i])
				}
			}
		}
		if got, want := p[Hybrid]/p[Invade], w[Hybrid]/w[Invade]*math.Exp(lambda*(u[Hybrid]-u[Invade])); math.Abs(got/want-1) > 1e-12 {
			t.Fatalf("odds of hybrid to invade %v, want %v", got, want)
		}
	}
}

func TestDisplacementIntoHybrid(t *testing.T) {
	last := 0.0
	for _, invade := range []float64{0.5, 0, -0.5, -1, -5} {
		u := []float64{None: 0, Hybrid: 0.1, Salami: 0, Invade: invade}
		p := respond(challengeWeight[:4], u, 10)[Hybrid]
		if p <= last {
			t.Errorf("invading at %v: hybrid %v is not above %v", invade, p, last)
		}
		last = p
	}
	ceiling := respond([]float64{challengeWeight[None], challengeWeight[Hybrid], challengeWeight[Salami]}, []float64{0, 0.1, 0}, 10)[1]
	if math.Abs(last-ceiling) > 1e-12 {
		t.Errorf("hybrid ends at %v, its ceiling is %v", last, ceiling)
	}
}

func TestWeightsSumToOne(t *testing.T) {
	sum := 0.0
	for _, w := range challengeWeight {
		sum += w
	}
	if math.Abs(sum-1) > 1e-15 {
		t.Errorf("prior weights of the challenges sum to %v", sum)
	}
}

// CF6: with two answers a guarantor honours with P = L((v Delta - K + alpha
// bind)/s), and dP/dbind = alpha P (1-P)/s. The full model reduces to it for a
// deniable act, where no campaign is fought.
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
	const h = 1e-5
	_, truth := honour(0.5)
	slope := (formula(0.5+h, truth) - formula(0.5-h, truth)) / (2 * h)
	p := formula(0.5, truth)
	if want := w[world.Alpha] * p * (1 - p) / w[world.S]; math.Abs(slope-want) > 1e-8 {
		t.Errorf("dP/dbind %v, want %v", slope, want)
	}
}

// CF6, last part: what is sunk before the crisis leaves the answer as it is.
func TestSunkCostsLeaveHonourUnchanged(t *testing.T) {
	w := world.Central()
	d := Ceasefire()
	r1 := newResolve(d, w)
	r2 := newResolve(d, w.With(world.SetCost, 6).With(world.TripCost, 1.3))
	for act := range 2 {
		for a := range answers {
			if x, y := r1.fixed(&r1.europe, 1, act == 1, false, a, 1, 0), r2.fixed(&r2.europe, 1, act == 1, false, a, 1, 0); x != y {
				t.Errorf("sunk costs move answer %d from %v to %v", a, x, y)
			}
		}
	}
}
