// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"testing"

	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
)

// CF6: with two answers a guarantor honours with P = L((v Delta - K + alpha
// bind)/s), so that P rises with the bond by alpha P (1-P)/s; what is paid
// beforehand leaves it as it is.
func TestFearonHonour(t *testing.T) {
	const stake, answer, cost, alpha = 0.42, 0.7, 0.45, 0.25
	base := reduced().triggered().with(world.MCSF, 0).with(world.Alpha, alpha).lever(lever.FightPledge, 1)
	base = base.with(world.VE, stake).with(world.AnswerStake, answer).with(world.KFightE, cost)
	honour := func(r reduction, bind float64) float64 {
		return r.lever(lever.LegalBind, bind).solve(t).Report(1).Honour.EuropeFight
	}
	s := base.w[world.S]
	for _, bind := range []float64{0, 0.3, 1} {
		p := logistic((stake*answer - cost + alpha*bind) / s)
		near(t, "honour", honour(base, bind), p, byRounding)
		const h = 1e-4
		slope := (honour(base, bind+h) - honour(base, bind-h)) / (2 * h)
		near(t, "what the bond adds", slope, alpha*p*(1-p)/s, bySlope)
		sunk := base.with(world.SetCost, 100).with(world.TripCost, 100).with(world.BudgetValue, 100).lever(lever.EUDefenceSpend, 200)
		if got, want := honour(sunk, bind), honour(base, bind); got != want {
			t.Errorf("sunk costs move honour from %v to %v", want, got)
		}
	}
}

// CF7: so many soldiers make a guarantee credible with probability q:
// n = n0 (exp((s logit q - (v Delta - K + alpha))/kappa) - 1). With kappa at 0 or
// below no number suffices.
func TestSchellingTripwire(t *testing.T) {
	const n0, stake, answer, cost, alpha = 5000, 0.42, 0.7, 0.55, 0.15
	base := reduced().triggered().with(world.MCSF, 0) // the force changes no battle
	base = base.with(world.VE, stake).with(world.AnswerStake, answer).with(world.KFightE, cost).with(world.Alpha, alpha)
	base = base.lever(lever.LegalBind, 1).lever(lever.FightPledge, 1)
	base.d = base.d.WithOption(lever.TripPosition, "near-front").WithOption(lever.TripNationality, "UK-FR").
		WithOption(lever.TripMandate, "fight-if-attacked")
	s := base.w[world.S]
	fights := func(kappa, n float64) float64 {
		return base.with(world.Kappa, kappa).lever(lever.TripSize, n).solve(t).Report(1).Honour.EuropeFight
	}
	for _, kappa := range []float64{0.03, 0.15} {
		for _, q := range []float64{0.45, 0.5, 0.6} {
			n := n0 * (math.Exp((s*math.Log(q/(1-q))-(stake*answer-cost+alpha))/kappa) - 1)
			near(t, "honour with the force that it takes", fights(kappa, n), q, bySolution)
		}
	}
	for _, kappa := range []float64{0, -0.05} {
		last := 1.0
		for _, n := range []float64{0, 1e3, 1e5, 1e9} {
			p := fights(kappa, n)
			if p > last {
				t.Errorf("kappa %v: %v soldiers raise honour to %v", kappa, n, p)
			}
			last = p
		}
	}
}

// CF11: the largest slice that goes unanswered has s* = (K - alpha)/v of the
// stake; so many slices eat the whole, ever more as alpha comes near K.
func TestSchellingSalami(t *testing.T) {
	const stake, answer, cost = 0.42, 0.7, 0.28
	last := 0
	for _, alpha := range []float64{0, 0.1, 0.2, 0.25, 0.27} {
		r := reduced().triggered().withoutUS().lever(lever.LegalBind, 1).with(world.GSlice, 0.3) // slices happen, so allegations are believed
		r = r.with(world.VE, stake).with(world.AnswerStake, answer).with(world.KAssist, cost).with(world.Alpha, alpha)
		size := root(-1, 2, func(x float64) float64 {
			stage := r.with(world.DeltaSlice, x).solve(t).ChallengeStage(1, 0, 0, 0)
			return preference(t, stage, "Coalition", "firm coalition: slice, triggered", "assist", "aside")
		})
		near(t, "the largest unanswered slice", size, (cost-alpha)/(stake*answer), bySolution)

		slices := 0 // counted by taking them off
		for left := 1.0; left > 0; left -= size {
			slices++
		}
		if want := int(math.Ceil(1 / size)); slices != want || slices < last {
			t.Errorf("alpha %v: %d slices, want %d and no fewer than %d", alpha, slices, want, last)
		}
		last = slices
	}
}

// CF12: Ukraine makes a false claim iff the chance that it triggers is above
// c/(B+c), B being what a triggered guarantee brings and c what a claim costs
// that is found false.
func TestBensonFalseClaims(t *testing.T) {
	// With very good monitoring what is not confirmed is refuted, and a claim
	// triggers when it is confirmed.
	const shift = 20
	base := reduced().triggered().with(world.MonitorGain, shift/0.5).lever(lever.MonitorQuality, 1).lever(lever.VerifyHours, 72)
	base = base.lever(lever.LegalBind, 1).with(world.Alpha, 100) // and whoever is bound answers
	base = base.with(world.ConcessionCost, 0.02).lever(lever.FalseClaimPenalty, 0.5).lever(lever.FundSurge, 100)
	benefit := 0.02*(1+0.01*100) - 0.002
	cost := 0.002 + 0.02*(0.05+0.5)
	claims := func(p float64) float64 { // over silence, when a claim is confirmed with probability p
		r := base.with(world.FP, logistic(math.Log(p/(1-p))+shift))
		return preference(t, r.solve(t).ChallengeStage(1, 0, 0, 0), "Ukraine", "no alarm", "claim a slice", "silent")
	}
	for _, p := range []float64{0.05, 0.2, 0.5, 0.9} {
		near(t, "claiming over silence", claims(p), p*benefit-(1-p)*cost, byShare)
	}
	near(t, "the chance that just tempts", root(0.01, 0.99, claims), cost/(benefit+cost), byShare)
}

// procedure is what the model's own play makes of a deniable act, worked out
// from the rates of monitoring and one vote after another.
type procedure struct {
	guilty, innocent   [3]float64 // confirm, unclear, refute
	notice, alarm      float64
	alleges            [2]float64 // upon an alarm, without one
	none, act          float64    // how likely Russia stays quiet, and presses
	n, need            int
	reversed           bool
	abstention, spread float64
}

// triggers is the chance that a deniable act is alleged and triggers the
// guarantee, and that this happens to a quiet Russia.
func (p *procedure) triggers() (guilty, innocent float64) {
	alleged := p.notice*p.alleges[0] + (1-p.notice)*p.alleges[1]
	wrongly := p.alarm*p.alleges[0] + (1-p.alarm)*p.alleges[1]
	for f := range p.guilty {
		a, b := p.act*alleged*p.guilty[f], p.none*wrongly*p.innocent[f]
		carried := p.vote(a / (a + b))
		guilty += alleged * p.guilty[f] * carried
		innocent += wrongly * p.innocent[f] * carried
	}
	return guilty, innocent
}

// vote is the chance that the states act at a posterior, over every way in
// which they can vote.
func (p *procedure) vote(posterior float64) float64 {
	abstain := 4 * posterior * (1 - posterior) * p.abstention
	yes := (1 - abstain) * logistic((posterior-0.5)/p.spread)
	return ballots(p.n, yes, abstain, func(y, no int) bool {
		if p.reversed {
			return no < p.need
		}
		return y >= p.need
	})
}

func ballots(n int, yes, abstain float64, carried func(yes, no int) bool) float64 {
	total := 0.0
	var cast func(left, y, no int, p float64)
	cast = func(left, y, no int, p float64) {
		if left == 0 {
			if carried(y, no) {
				total += p
			}
			return
		}
		cast(left-1, y+1, no, p*yes)
		cast(left-1, y, no+1, p*(1-yes-abstain))
		cast(left-1, y, no, p*abstain)
	}
	cast(n, 0, 0, 1)
	return total
}

// CF10: a snapback deters the difference it makes: Russia violates iff the gain
// is above (P(act given a violation) - P(act given none)) times the loss, each
// weighted by how likely there is an allegation. What an answer takes of the
// gain itself, one half of it, comes on top in the model.
func TestYoudenSnapback(t *testing.T) {
	const n, gain, loss = 7, 0.05, 0.3
	for _, burden := range []string{"proof-on-UA", "reversed"} {
		for _, quality := range []float64{0.1, 0.4, 0.8} {
			r := reduced().lever(lever.MonitorQuality, quality).lever(lever.SanctionsRelief, 1).lever(lever.SnapTiers, 1).lever(lever.NGuarantors, n)
			r = r.with(world.Lambda, 10).with(world.GHybrid, gain).with(world.GDPScale, loss/r.w[world.SancGDP1]).with(world.FP, 0.05)
			r = r.with(world.ConcessionCost, 0.1).lever(lever.FalseClaimPenalty, 0.2)
			// Whoever is bound by a triggered guarantee answers, and nobody else.
			r = r.with(world.S, 0.02).with(world.KAssist, 1).with(world.Alpha, 2).lever(lever.LegalBind, 1).costing(2)
			r.d = r.d.WithOption(lever.VoteRule, "majority").WithOption(lever.Burden, burden)
			stage := r.solve(t).ChallengeStage(1, 0, 0, 0)
			p := r.procedure(t, stage, burden == "reversed", quality)
			guilty, innocent := p.triggers()
			got := preference(t, stage, "Russia", "challenge by opportunist, restrained", "hybrid", "none")
			near(t, burden, got, gain*(1-guilty/2)-(guilty-innocent)*loss, bySolution)
		}
	}
}

// procedure reads the play off a stage and takes the rates from the catalogue's
// parameters.
func (r reduction) procedure(t *testing.T, s guarantee.Stage, reversed bool, quality float64) procedure {
	t.Helper()
	shift := r.w[world.MonitorGain] * (quality - 0.5) // at 72 hours
	logit := func(p float64) float64 { return math.Log(p / (1 - p)) }
	wrong, clear := logistic(logit(r.w[world.FP])-shift), logistic(shift)
	right := logistic(logit(r.w[world.TPHyb]) + shift)
	challenge := "challenge by opportunist, restrained"
	return procedure{
		guilty:     [3]float64{right, (1 - right) * (1 - wrong), (1 - right) * wrong},
		innocent:   [3]float64{wrong, (1 - wrong) * (1 - clear), (1 - wrong) * clear},
		notice:     0.5 + 0.5*right,
		alarm:      wrong,
		alleges:    [2]float64{chance(t, s, "Ukraine", "alarm", "allege"), chance(t, s, "Ukraine", "no alarm", "claim a deniable act")},
		none:       chance(t, s, "Russia", challenge, "none"),
		act:        chance(t, s, "Russia", challenge, "hybrid"),
		n:          7,
		need:       4,
		reversed:   reversed,
		abstention: r.w[world.Abst],
		spread:     r.w[world.SVote],
	}
}
