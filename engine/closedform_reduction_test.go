// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"testing"

	"parley/engine/game"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
)

// The closed forms of the literature, each by the test that holds the model to
// it. A test that "reduces" switches everything off that the form does not
// have and reads the form off the whole solved model; the number it must give
// is worked out apart from it, by hand, enumeration, quadrature or root finding.
//
//	CF1   arrival (mean over the time of arrival)        engine:      TestArrivalOfTheStock, reduces, quadrature, bySolution; campaign: TestWeight...
//	CF2   Fearon 1995, Powell 2006                       engine:      TestFearonPowellCommitment, reduces, byBackwardSteps
//	CF3   Fearon 1995, Schelling 1960                    engine:      TestFearonBargainingRange, reduces, byRoot; TestBargainingRangeByEnumeration
//	CF4   Jervis 1978, Kydd 2005                         engine:      TestJervisKyddAssurance, reduces, byRoot
//	CF5   Schelling 1966, Zagare and Kilgour 2000        engine:      TestSchellingZagareKilgourDeterrence, reduces, bySolution
//	CF6   Fearon 1997                                    engine:      TestFearonHonour, reduces, byRounding
//	CF7   Schelling 1966                                 engine:      TestSchellingTripwire, reduces, bySolution
//	CF8   burden of proof (Condorcet 1785)               guarantee:   TestBurden..., enumeration, exact; engine: TestIdleClauses... of the whole model
//	CF9   dispersal (Condorcet 1785)                     guarantee:   TestDispersal, claim: TestDispersal, rational arithmetic, 1e-14
//	CF10  snapback deters the difference (Youden 1950)   engine:      TestYoudenSnapback, reduces, enumeration, bySolution; guarantee: TestReversal...
//	CF11  Schelling 1966, salami                         engine:      TestSchellingSalami, reduces, bySolution
//	CF12  false claims (Benson 2012)                     engine:      TestBensonFalseClaims, reduces, byShare
//	CF13  cheap talk (Fearon 1997)                       engine:      TestCheapTalk, exact; TestIdleClauses..., 1e-12
//	CF14  displacement (Snyder 1965), IIA                engine:      TestSnyderDisplacement, reduces, bySolution; equilibrium: TestDuplicate
//	CF15  self-enforcement (grim trigger)                engine:      TestGrimTriggerSelfEnforcement, reduces, bySolution
//	CF16  Richardson 1960                                engine:      TestRichardsonArmsRace, reduces, bySlope
//	CF17  assistance equals guarantee                    engine:      TestAssistanceEqualsGuarantee, reduces, bySolution
//	CF18  Kydd 2000                                      engine:      TestKyddReassurance, reduces, byRoot
//	CF19  Signorino 1999                                 equilibrium: TestDeterrence, by hand, 1e-12; engine: TestSchellingZagareKilgourDeterrence is its reduction
//	CF20  textbook games                                 equilibrium: known_test.go, bisection and backward induction
//	CF21  horizon                                        engine:      TestHorizon, exact; byRounding against the path of no war
//
// The tolerances, by what stands between the model's number and the form's.
const (
	byRounding      = 1e-12 // nothing: both are formulas
	bySolution      = 1e-9  // a game solved to a residual of 1e-12, and what is switched off
	byRoot          = 1e-8  // many such games, between which a root is sought
	byBackwardSteps = 1e-7  // values handed back over twenty years
	bySlope         = 1e-6  // a difference quotient
	byShare         = 1e-6  // an event of probability 1 that the model gives all but e^-20
)

// reduction is a design in a world from which everything is switched off that
// a closed form does not have. Its world lies outside the catalogue's ranges.
type reduction struct {
	d lever.Design
	w world.World
}

// lonely is the precision of the reductions: what is switched off at a loss of
// 3 is done with probability e^-120.
const lonely = 40

// off is a loss that nobody takes in a reduction.
const off = 3

// reduced is the model with one type on either side, no future, no fear, no
// relief and nobody to help: Russia can stay quiet or invade, and wins
// decisively or is repelled. Every other action is there and costs off.
func reduced() reduction {
	d := guarantee.Ceasefire()
	for _, id := range []lever.ID{lever.SanctionsRelief, lever.StrikePolicy, lever.Fortification, lever.PeacetimeAid, lever.TrainingK, lever.CyberSupport, lever.EUDefenceSpend} {
		d = d.With(id, 0)
	}
	d = d.With(lever.FalseClaimPenalty, 1) // a false claim is not worth its price
	w := world.Central()
	for _, id := range []world.ID{
		world.MuS, world.MuV, world.MuUR, world.USKept, world.RhoGap, world.FearS, world.FearO, world.FearV,
		world.GPartial, world.GStalemate, world.ReliefValue, world.GDPScale, world.StrikeDamage, world.EscDirect, world.CDirR,
		world.ArmX, world.ArmF, world.CutDec, world.CutPar, world.CutSta, world.Delta, world.GrowthValue, world.Blowback,
		world.AidForce, world.IndForce, world.TrainForce, world.IntelForce, world.AssistForce, world.FightForce,
		world.AnswerStake, world.VA, world.VE, world.AutoValue,
	} {
		w = w.With(id, 0)
	}
	for id, v := range map[world.ID]float64{
		world.GDecO: 1, world.GSlice: -off, world.GHybrid: -off, world.CDepot: off * 3,
		world.KAssist: 50, world.KFightE: 50, world.KFightA: 50, world.CEscR: 100 * off,
		world.ArmCostU: off, world.ArmCostR: off, world.ReconSpeed: 1, world.Lambda: lonely,
		world.CU: 1, world.F0: 1, world.FInf: 1, world.MCSF: 1, world.DMult: 1, world.TPInv: 1,
		world.FP: 1e-13, world.ConcessionCost: 3,
		world.WHybrid: 0.24, world.WSalami: 0.12, world.WInvade: 0.12, // half of all years are quiet
	} {
		w = w.With(id, v)
	}
	return reduction{d, w}.costing(0.2)
}

// with sets one parameter.
func (r reduction) with(id world.ID, v float64) reduction {
	r.w = r.w.With(id, v)
	return r
}

// lever sets one lever; the guard rails are not for reductions.
func (r reduction) lever(id lever.ID, v float64) reduction {
	r.d = r.d.With(id, v)
	return r
}

// costing sets the cost of war, and makes breaking it off too dear.
func (r reduction) costing(c float64) reduction {
	return r.with(world.CR, c).with(world.StopShare, 100*off/c)
}

// paying gives Russia a flow of each quiet year that war does not keep: status.
func (r reduction) paying(flow float64) reduction {
	r.d = r.d.WithOption(lever.RussiaRole, "veto")
	return r.with(world.ReliefValue, flow/0.2) // a veto is worth a fifth of full relief
}

// triggered makes a confirmed act trigger the guarantee by itself.
func (r reduction) triggered() reduction { return r.lever(lever.Automaticity, 1) }

// withoutUS keeps the United States out where both guarantors face one cost: a
// backstop that is sure to be kept and holds them back.
func (r reduction) withoutUS() reduction {
	return r.lever(lever.USBackstop, 4).with(world.USKept, 1).with(world.USStepA, -25).with(world.USStepE, 0)
}

// solve solves the model as reduced.
func (r reduction) solve(t *testing.T) *guarantee.Game {
	t.Helper()
	g := guarantee.Solve(r.d, guarantee.Bare(r.w, 10), 10)
	if !(g.Residual <= 1e-12) {
		t.Fatalf("residual %v after %d sweeps", g.Residual, g.Sweeps)
	}
	return g
}

// wins is the chance of a decisive win of Russia's force against Ukraine's.
func (r reduction) wins(russia, ukraine float64) float64 {
	return logistic(r.w[world.MCSF]*math.Log(russia/ukraine) - r.w[world.CutDec])
}

// war is what invading is worth to Russia when it wins with probability p.
func (r reduction) war(p float64) float64 {
	return r.w[world.GDecO]*p - r.w[world.CR]*(1+0.5*(1-p))
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// preference is how much more the action a is worth than b where a set of a
// stage is reached, as its player's choice reveals: quantal response turned
// round. Set and actions go by their names.
func preference(t *testing.T, s guarantee.Stage, player, set, a, b string) float64 {
	t.Helper()
	for i := range game.Set(s.Tree.Sets()) {
		if owner := s.Tree.SetOwner(i); s.Tree.PlayerName(owner) == player && s.Tree.SetName(i) == set {
			return (odds(t, s, i, a) - odds(t, s, i, b)) / s.Precisions[owner]
		}
	}
	t.Fatalf("%s has no set %q", player, set)
	return 0
}

// odds is the log of how much oftener an action is taken than its prior weight.
func odds(t *testing.T, s guarantee.Stage, set game.Set, action string) float64 {
	t.Helper()
	a := actionOf(t, s, set, action)
	return s.Profile.Log(a) - math.Log(s.Tree.Weight(a))
}

func actionOf(t *testing.T, s guarantee.Stage, set game.Set, action string) game.Action {
	t.Helper()
	for k := range s.Tree.Arity(set) {
		if a := s.Tree.ActionAt(set, k); s.Tree.ActionLabel(a) == action {
			return a
		}
	}
	t.Fatalf("there is no action %q at %q", action, s.Tree.SetName(set))
	return 0
}

// chance is the probability of an action.
func chance(t *testing.T, s guarantee.Stage, player, set, action string) float64 {
	t.Helper()
	for i := range game.Set(s.Tree.Sets()) {
		if s.Tree.PlayerName(s.Tree.SetOwner(i)) == player && s.Tree.SetName(i) == set {
			return s.Profile.Prob(actionOf(t, s, i, action))
		}
	}
	t.Fatalf("%s has no set %q", player, set)
	return 0
}

// prefersWar is how much more invading is worth to a restrained opportunist
// than staying quiet, in a year.
func prefersWar(t *testing.T, g *guarantee.Game, year int) float64 {
	t.Helper()
	return preference(t, g.ChallengeStage(year, 0, 0, 0), "Russia", "challenge by opportunist, restrained", "invade", "none")
}

// root finds where a smooth function changes sign between two points, by the
// false position (Illinois): each step is a solved game.
func root(lo, hi float64, f func(float64) float64) float64 {
	flo, fhi := f(lo), f(hi)
	if flo*fhi > 0 {
		return math.NaN()
	}
	for range 60 {
		x := (lo*fhi - hi*flo) / (fhi - flo)
		fx := f(x)
		if math.Abs(fx) < 1e-11 || math.Abs(x-hi) < 1e-12 {
			return x
		}
		if fx*fhi < 0 {
			lo, flo = hi, fhi
		} else {
			flo /= 2
		}
		hi, fhi = x, fx
	}
	return hi
}

// near fails unless two numbers agree within a tolerance.
func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s: the model gives %.12g, the closed form %.12g", what, got, want)
	}
}
