// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/integrate/quad"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/lever"
	"parley/engine/world"
)

// rising is a reduction in which Ukraine's stock is half there in the first year
// and whole in the second, and with it Ukraine strong enough to strike first: it
// cannot promise not to.
func rising(delta, prize, cost, cut float64) (r reduction, p [2]float64) {
	r = reduced().costing(cost).with(world.Delta, delta).with(world.GDecO, prize)
	for id, v := range map[world.ID]float64{
		world.MuUR: 1, world.CU: 5, world.MCSF: 14, world.F0: 1.35, world.FInf: 1.35,
		world.CutDec: cut, world.CutPar: cut, world.CutSta: cut,
		world.SigB: 0.1, world.PDepotLoss1: 0, world.PDepotLoss5: 0, world.Issue: 0, world.TC: 1e15,
	} {
		r = r.with(id, v)
	}
	for id, v := range map[lever.ID]float64{
		lever.StockSets: 10, lever.CrewsTrained: 1, lever.FillYears: 2, lever.DrawDays: 0,
		lever.StandingContracts: 0, lever.TargetDeduct: 0,
	} {
		r = r.lever(id, v)
	}
	r.d = r.d.WithHosts(lever.Shares{lever.UkraineCentre: 1}).WithOption(lever.ReleaseRule, "automatic")
	return r, [2]float64{r.wins(1.35, 1.5), r.wins(1.35, 2)}
}

// CF2: a declining power offered the whole pie of this year fights now iff
// delta (p1 - p2) > (1 - delta)(1 - p1 + c), in units of its prize.
func TestFearonPowellCommitment(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 0))
	fights, waits := 0, 0
	for fights+waits < 12 {
		delta, prize, cost := 0.02+0.5*rng.Float64(), 1.2+rng.Float64(), 0.05+0.2*rng.Float64()
		r, p := rising(delta, prize, cost, -6+3*rng.Float64())
		whole := prize + cost/2 // the war is worth p whole - 3/2 cost
		c := 1.5 * cost / whole
		if p[1]*whole-cost < 0.7 {
			continue // next year's war must beat waiting to be struck
		}
		want := delta*(p[0]-p[1]) - (1-delta)*(1-p[0]+c)
		got := prefersWar(t, r.paying((1-delta)*whole).solve(t), 1) / whole
		near(t, "fighting now over waiting", got, want, byBackwardSteps)
		if want > 0 {
			fights++
		} else {
			waits++
		}
	}
	if fights < 3 || waits < 3 {
		t.Errorf("%d fight and %d wait: too few of one kind", fights, waits)
	}
}

// CF3: what both sides prefer to a first strike of their own is
// c_R + c_U - (p_f - p_s) wide; there is nothing when the advantage of striking
// first is as large as both costs. The pie is split by what the quiet year is
// worth to either, each in units of its own prize.
func TestFearonBargainingRange(t *testing.T) {
	for _, cut := range []float64{0, -1, -2, -3.5} {
		r := reduced().costing(0.1).with(world.MuUR, 1e-12).with(world.F0, 0.9).with(world.FInf, 0.9).with(world.MCSF, 2)
		r = r.with(world.CutDec, cut).with(world.CutPar, cut).with(world.CutSta, cut)
		russia := r.w[world.GDecO] + r.w[world.CR]/2
		ukraine := 1.9 * r.w[world.CU] // striking first is worth 1.9 C_U P(win) - 1.4 C_U
		pf := r.wins(0.9, 1)
		ps := 1 - logistic(2*math.Log(1/(1.3*0.9)))
		width := 1.5*r.w[world.CR]/russia + 1.4/1.9 - (pf - ps)
		r = r.lever(lever.EUTrack, 1)

		split := func(x float64) reduction { return r.paying(x*russia).with(world.GrowthValue, (1-x)*ukraine) }
		low := root(-1, 2, func(x float64) float64 { return -prefersWar(t, split(x).solve(t), 1) })
		high := root(-1, 2, func(x float64) float64 {
			return preference(t, split(x).solve(t).ChallengeStage(1, 0, 0, 0), "Ukraine", "first strike, defensive mix", "strike", "hold")
		})
		near(t, "width", high-low, width, byRoot)
	}
}

// CF3 again, by enumeration of agreements on a grid: an agreement stands when
// keeping it is an equilibrium of the game in which either may strike first.
func TestBargainingRangeByEnumeration(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 0))
	const grid = 1000
	for range 20 {
		pf, ps, cr, cu := rng.Float64(), rng.Float64(), 0.4*rng.Float64(), 0.4*rng.Float64()
		stands := 0
		for i := range grid {
			if agreementStands(t, (float64(i)+0.5)/grid, pf, ps, cr, cu) {
				stands++
			}
		}
		lo, hi := max(0, pf-cr), min(1, ps+cu)
		if got, want := float64(stands)/grid, max(0, hi-lo); math.Abs(got-want) > 1.0/grid {
			t.Errorf("p_f %.3f, p_s %.3f, costs %.3f and %.3f: %v of the agreements stand, want %v", pf, ps, cr, cu, got, want)
		}
		if empty := pf-ps >= cr+cu; empty && stands > 0 {
			t.Errorf("an advantage of %.3f exceeds the costs %.3f and %d agreements stand", pf-ps, cr+cu, stands)
		}
	}
}

func agreementStands(t *testing.T, x, pf, ps, cr, cu float64) bool {
	t.Helper()
	b := game.NewBuilder("R", "U")
	rs := b.Move(b.Root(), 0, "R", "keep", "strike")
	for i, at := range rs {
		for j, leaf := range b.Move(at, 1, "U", "keep", "strike") {
			p := [2][2]float64{{0, ps}, {pf, (pf + ps) / 2}}[i][j]
			if i+j == 0 {
				b.Leaf(leaf, x, 1-x)
			} else {
				b.Leaf(leaf, p-cr, 1-p-cu)
			}
		}
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	keep, err := equilibrium.NewProfile(tree, []float64{1, 0, 1, 0})
	if err != nil {
		t.Fatal(err)
	}
	regret := equilibrium.Regret(tree, keep)
	return regret[0] <= 0 && regret[1] <= 0
}

// CF5: Russia attacks iff the chance of a response is below G/(G+L), G being
// what an unanswered attack brings and L what an answered one costs.
func TestSchellingZagareKilgourDeterrence(t *testing.T) {
	for _, c := range []struct{ prize, cost, help, clash float64 }{{1, 0.1, 1, 1.6}, {0.8, 0.2, 3, 1.5}, {2, 0.05, 0.5, 5}} {
		base := reduced().costing(c.cost).with(world.GDecO, c.prize).with(world.FightForce, 2*c.help).with(world.CDirR, c.clash)
		base = base.with(world.CutDec, -1).with(world.CutPar, -1).with(world.CutSta, -1)
		gain := base.war(base.wins(1, 1))
		loss := -(base.war(base.wins(1, 1+c.help)) - 0.5*c.clash)
		responds := func(k float64) float64 { return logistic(-k / base.w[world.S]) }
		for _, k := range []float64{-0.3, -0.05, 0, 0.1, 0.4} {
			g := base.with(world.KFightE, k).solve(t)
			q := responds(k)
			near(t, "chance of a response", g.Report(1).Honour.EuropeFight, q, byRounding)
			near(t, "attacking over not", prefersWar(t, g, 1), (1-q)*gain-q*loss, bySolution)
		}
		k := root(-2, 2, func(k float64) float64 { return prefersWar(t, base.with(world.KFightE, k).solve(t), 1) })
		near(t, "the response that just deters", responds(k), gain/(gain+loss), bySolution)
	}
}

// CF15: a settlement that pays P a year, a temptation T once and U a year ever
// after enforces itself iff delta >= (T - P)/(T - U).
func TestGrimTriggerSelfEnforcement(t *testing.T) {
	for _, tiers := range []float64{1, 2, 4} {
		const peace, prize, cost = 0.1, 0.5, 0.05
		r := reduced().with(world.CU, 1e-12) // Ukraine has nothing to strike for
		r = r.costing(cost).triggered().with(world.GDecO, prize).with(world.ReliefValue, peace)
		r = r.with(world.GDecS, prize).with(world.GDecV, prize) // the margin is the least of all types
		r = r.with(world.KAssist, -50).with(world.MCSF, 0).with(world.CutDec, -50).with(world.CutPar, -50).with(world.CutSta, -50)
		r = r.lever(lever.SanctionsRelief, 1).lever(lever.SnapTiers, tiers)
		r.d = r.d.WithOption(lever.TierMode, "front-loaded")
		after := peace * (1 - tiers/4) // what the tiers leave of the relief
		temptation := prize - cost + after
		want := (temptation - peace) / (temptation - after)
		delta := root(0.1, 0.99, func(x float64) float64 { return -prefersWar(t, r.with(world.Delta, x).solve(t), 1) })
		near(t, "the patience that just enforces peace", delta, want, bySolution)
		margin := r.with(world.Delta, delta).solve(t).Report(1).Margin
		near(t, "the margin of self-enforcement there", margin, 0, bySolution)
	}
}

// CF17: assistance that is given with probability q_a and costs the attacker L_a
// deters as much as a guarantee with q_g and L_g iff q_a L_a = q_g L_g.
func TestAssistanceEqualsGuarantee(t *testing.T) {
	base := reduced().costing(0.1).with(world.AssistForce, 1).with(world.FightForce, 2).with(world.CDirR, 0.4).with(world.TC, bySolution)
	// Help that comes late counts half; the coalition gives six tenths of it, and
	// gives it too when it fights.
	const help, troops = 0.6 * 1 * 0.5, 0.5 * 2
	alone := base.war(base.wins(1, 1))
	assisted := alone - base.war(base.wins(1, 1+help))
	fought := alone - (base.war(base.wins(1, 1+help+troops)) - 0.5*0.4)
	s := base.w[world.S]
	for _, qa := range []float64{0.1, 0.5, 0.95} {
		qg := qa * assisted / fought
		a := base.withoutUS().with(world.KAssist, -s*math.Log(qa/(1-qa)))
		g := base.with(world.KFightE, -s*math.Log(qg/(1-qg)))
		x, y := prefersWar(t, a.solve(t), 1), prefersWar(t, g.solve(t), 1)
		near(t, "attacking an assisted state", x, alone-qa*assisted, bySolution)
		near(t, "attacking a guaranteed one", y, x, bySolution)
	}
}

// softmax are the quantal responses to utilities under prior weights.
func softmax(lambda float64, w, u []float64) []float64 {
	p, total := make([]float64, len(u)), 0.0
	for i := range u {
		p[i] = w[i] * math.Exp(lambda*u[i])
		total += p[i]
	}
	for i := range p {
		p[i] /= total
	}
	return p
}

// CF14: the odds of two challenges hang on these two alone; as invading loses
// all appeal hybrid pressure rises, to the ceiling at which nobody invades; and
// two ways to attack a depot that are worth the same to Russia are as likely as
// one that has the weight of both.
func TestSnyderDisplacement(t *testing.T) {
	const lambda, pressure, slice = 10, 0.05, 0.02
	base := reduced().with(world.Lambda, lambda).with(world.GHybrid, pressure).with(world.GSlice, slice)
	hybrid, salami, invade := base.w[world.WHybrid], base.w[world.WSalami], base.w[world.WInvade]
	const depot = 0.02
	names := []string{"none", "hybrid", "salami", "invade", "strike", "sabotage"}
	weights := []float64{1 - hybrid - salami - invade - depot, hybrid, salami, invade, depot / 2, depot / 2}
	chances := func(r reduction) []float64 {
		stage, p := r.solve(t).ChallengeStage(1, 0, 0, 0), make([]float64, len(names))
		for i, name := range names {
			p[i] = chance(t, stage, "Russia", "challenge by opportunist, restrained", name)
		}
		return p
	}
	last := 0.0
	for _, cost := range []float64{0.1, 0.3, 0.6, 1, 5} {
		r := base.costing(cost).with(world.CDepot, 0.3)
		got := chances(r)
		for i, want := range softmax(lambda, weights, []float64{0, pressure, slice, r.war(r.wins(1, 1)), -0.3, -0.1}) {
			near(t, names[i], got[i], want, bySolution)
		}
		if got[1] <= last {
			t.Errorf("war at %v: hybrid pressure %v is not above %v", cost, got[1], last)
		}
		last = got[1]
	}
	without := softmax(lambda, slices.Delete(slices.Clone(weights), 3, 4), []float64{0, pressure, slice, -0.3, -0.1})
	near(t, "the ceiling of hybrid pressure", last, without[1], bySolution)

	twice := chances(base.with(world.CDepot, 0)) // whether open or not, for nothing
	once := softmax(lambda, append(slices.Clone(weights[:4]), depot), []float64{0, pressure, slice, base.war(base.wins(1, 1)), 0})
	near(t, "one of two ways", twice[4], twice[5], bySolution)
	twice[4] += twice[5]
	for i, want := range once {
		near(t, "with a copy, "+names[i], twice[i], want, bySolution)
	}
}

// CF1: the strength of a stock that counts is that of all of it times the mean
// of e^(-t/t_c) over the time of its arrival, day by day.
func TestArrivalOfTheStock(t *testing.T) {
	const sets, strength, crews = 4, 0.03, 0.7
	for _, c := range []struct{ consult, hours, draw, window float64 }{{0, 6, 3, 30}, {5, 72, 45, 30}, {30, 720, 365, 14}} {
		r := reduced().with(world.SigB, strength).with(world.TC, c.window).with(world.PDepotLoss1, 0).with(world.PDepotLoss5, 0)
		for id, v := range map[lever.ID]float64{
			lever.StockSets: sets, lever.CrewsTrained: crews, lever.FillYears: 1, lever.USArmsShare: 0,
			lever.ConsultDays: c.consult, lever.VerifyHours: c.hours, lever.DrawDays: c.draw,
		} {
			r = r.lever(id, v)
		}
		r.d = r.d.WithHosts(lever.Shares{lever.Germany: 1}).WithOption(lever.ReleaseRule, "automatic")
		first := c.hours/24 + c.consult + r.w[world.Permit] + r.w[world.TransitDE]
		days := max(c.draw, r.w[world.Issue], sets/r.w[world.Lift])
		counts := quad.Fixed(func(day float64) float64 { return math.Exp(-day/c.window) / days }, first, first+days, 200, nil, 0)
		near(t, "strength that counts", r.solve(t).Report(10).Stock, strength*sets*crews*counts, byRounding)
	}
}
