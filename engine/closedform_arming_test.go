// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"testing"

	"parley/engine/guarantee"
	"parley/engine/world"
)

// dilemma is a reduction to one year of arming that everybody reads rightly,
// and what follows: each side may arm, and Russia then invades or not.
func dilemma() reduction {
	r := reduced().costing(0.3).with(world.ReadQuality, 1).with(world.GrowthValue, 0.3)
	for id, v := range map[world.ID]float64{
		world.ArmF: 0.4, world.ArmCostU: 0.04, world.ArmCostR: 0.03, world.ReconSpeed: 0.2,
		world.F0: 0.4, world.FInf: 1.6, world.TauR: 8, world.MCSF: 2, world.Lambda: 10, world.ConcessionCost: 20,
		world.GSlice: -2 * off, world.GHybrid: -2 * off, world.CDepot: 6 * off,
	} {
		r = r.with(id, v)
	}
	return r
}

// cell is what one pair of postures is worth to both sides in the year.
type cell struct{ russia, ukraine float64 }

// cells are worth, by Ukraine's posture and Russia's (0 restrained, 1 armed),
// what a quantal response between invading and not makes of it.
func (r reduction) cells() (c [2][2]cell) {
	for o := range 2 {
		for h := range 2 {
			c[o][h], _ = r.cell(o, h, 0, 0)
		}
	}
	return c
}

// cell is one pair of postures when an armed Ukraine would cost Russia so much in
// fear and it expects a first strike, which ends the fear, with some chance; and
// how likely it invades.
func (r reduction) cell(o, h int, fear, struck float64) (cell, float64) {
	p := r.wins(r.russia(h), 1+r.w[world.ArmF]*float64(o))
	invading, quiet := r.war(p)-(1-p)*fear, -fear*(1-struck)
	q := r.invades(invading - quiet)
	lost := r.w[world.CU] * (1.3*p + 0.6*(1-p))
	return cell{q*invading + (1-q)*quiet, -q*lost + (1-q)*r.w[world.GrowthValue]}, q
}

// russia is its force in the first year.
func (r reduction) russia(h int) float64 {
	tau := r.w[world.TauR] * [2]float64{1, r.w[world.ReconSpeed]}[h]
	return r.w[world.FInf] - (r.w[world.FInf]-r.w[world.F0])*math.Exp(-1/tau)
}

// invades is the chance of invading rather than staying quiet.
func (r reduction) invades(gain float64) float64 {
	quiet := 1 - r.w[world.WHybrid] - r.w[world.WSalami] - r.w[world.WInvade] - 0.02 // which depots have
	return logistic(r.w[world.Lambda]*gain + math.Log(r.w[world.WInvade]/quiet))
}

// arming is how likely either side arms in the first year.
func arming(t *testing.T, g *guarantee.Game) (ukraine, russia float64, s guarantee.Stage) {
	t.Helper()
	s = g.ArmingStage(1, 0)
	return chance(t, s, "Ukraine", "arming by status quo", "offensive"), chance(t, s, "Russia", "arming by opportunist", "high"), s
}

// CF4: with payoffs 0 for both restrained, -a for restraint against arms, -b for
// arms against restraint and -w for both armed, a side is restrained iff its
// trust that the other is restrained is at least m* = (a-w)/(a-w+b), which rises
// with the advantage of arms.
func TestJervisKyddAssurance(t *testing.T) {
	last := 0.0
	speeds := []float64{0.5, 0.2, 0.05} // Russia's arms tell ever more within the year
	if testing.Short() {
		speeds = speeds[1:2]
	}
	for _, recon := range speeds {
		r := dilemma().with(world.ReconSpeed, recon)
		c := r.cells()
		cost := r.w[world.ArmCostU]
		a := c[0][0].ukraine - c[0][1].ukraine
		b := c[0][0].ukraine - (c[1][0].ukraine - cost)
		w := c[0][0].ukraine - (c[1][1].ukraine - cost)
		least := (a - w) / (a - w + b)
		if !(a > w && b > 0 && least > last) {
			t.Fatalf("not an assurance game: a %v, b %v, w %v, m* %v after %v", a, b, w, least, last)
		}
		last = least

		trust := func(price float64) (float64, guarantee.Stage) { // Russia's arms cost this much
			_, armed, s := arming(t, r.with(world.ArmCostR, price).solve(t))
			return 1 - armed, s
		}
		restraint := func(s guarantee.Stage) float64 {
			return preference(t, s, "Ukraine", "arming by status quo", "defensive", "offensive")
		}
		for _, price := range []float64{0, 0.1} {
			m, s := trust(price)
			near(t, "restraint over arms", restraint(s), m*b-(1-m)*(a-w), bySolution)
		}
		// Where Ukraine is indifferent, half of it arms; then this price of arms
		// leaves Russia restrained with probability m*.
		gain := (c[0][1].russia - c[0][0].russia + c[1][1].russia - c[1][0].russia) / 2
		about := gain + math.Log(least/(1-least))/r.w[world.Lambda]
		price := root(about-0.02, about+0.03, func(x float64) float64 { _, s := trust(x); return restraint(s) })
		m, _ := trust(price)
		near(t, "the trust that just suffices", m, least, byRoot)
	}
}

// CF16: the model's index of the arms race is 1 - k1 k2, with k the slopes of
// either side's best reply; the linear race through the equilibrium settles there
// (Richardson) iff k1 k2 is below 1.
func TestRichardsonArmsRace(t *testing.T) {
	for _, lambda := range []float64{4, 10, 20} {
		r := dilemma().with(world.Lambda, lambda).with(world.ArmCostR, 0.08)
		g := r.solve(t)
		c := r.cells()
		arms := func(gain float64) float64 { return logistic(lambda * gain) }
		ukraine := func(x float64) float64 {
			return arms((1-x)*(c[1][0].ukraine-c[0][0].ukraine) + x*(c[1][1].ukraine-c[0][1].ukraine) - r.w[world.ArmCostU])
		}
		russia := func(y float64) float64 {
			return arms((1-y)*(c[0][1].russia-c[0][0].russia) + y*(c[1][1].russia-c[1][0].russia) - r.w[world.ArmCostR])
		}
		x := root(0, 1, func(x float64) float64 { return russia(ukraine(x)) - x })
		y := ukraine(x)
		gotY, gotX, _ := arming(t, g)
		near(t, "Russia arms", gotX, x, bySolution)
		near(t, "Ukraine arms", gotY, y, bySolution)

		const h = 1e-6
		k1, k2 := (ukraine(x+h)-ukraine(x-h))/(2*h), (russia(y+h)-russia(y-h))/(2*h)
		near(t, "1 - k1 k2", g.ArmsRace(), 1-k1*k2, bySlope)
		g1, g2 := y-k1*x, x-k2*y
		near(t, "Richardson's point", (g1+k1*g2)/(1-k1*k2), gotY, bySolution)
		if settles := race(k1, k2, g1, g2, y, x); settles != (g.ArmsRace() > 0) {
			t.Errorf("lambda %v: the race settles is %v, the index is %v", lambda, settles, g.ArmsRace())
		}
	}
	for _, k := range [][2]float64{{0.9, 1.2}, {2, 0.3}, {-2, 3}, {1.5, 1.5}} { // slopes that the model need not reach
		if got, want := race(k[0], k[1], 0.1, 0.2, (0.1+k[0]*0.2)/(1-k[0]*k[1]), (0.2+k[1]*0.1)/(1-k[0]*k[1])), k[0]*k[1] < 1; got != want {
			t.Errorf("slopes %v: settles is %v", k, got)
		}
	}
}

// race reports whether two sides that move toward their linear replies, each at
// the same pace, come back from a small push to where they started.
func race(k1, k2, g1, g2, y, x float64) bool {
	a, b := y+1e-3, x+1e-3
	for range 20000 {
		a, b = a+0.01*(g1+k1*b-a), b+0.01*(g2+k2*a-b)
	}
	return math.Hypot(a-y, b-x) < 1e-3
}

// CF18: restraint tells the other side something only where its price lies
// between what it costs the two types: below, both arm, above, neither does.
// Being believed is worth something, because fear makes Russia more likely to
// invade; the posteriors and the postures are found together.
func TestKyddReassurance(t *testing.T) {
	for _, c := range []struct {
		price float64
		tells bool
	}{{-3, false}, {0.7, true}, {1, true}, {5, false}} {
		r := dilemma().with(world.MuUR, 0.3).with(world.ArmCostU, c.price).with(world.ArmCostR, 6*off).with(world.ArmX, 0.3).with(world.FearO, 0.05)
		r = r.with(world.Lambda, 12).with(world.CU, 10).with(world.CR, 1e-9).with(world.StopShare, 1e12)
		r = r.with(world.GDecO, 0.02).with(world.GHybrid, -100*off).with(world.GSlice, -100*off)
		// What arms bring either type where restraint tells the two apart.
		apart := [2]float64{0, 1}
		gain := func(ty int) float64 { return r.worth(ty, 1, apart) - r.worth(ty, 0, apart) }
		if between := gain(0) < c.price && c.price < gain(1); between != c.tells {
			t.Errorf("price %v: it lies between %v and %v is %v", c.price, gain(0), gain(1), between)
		}
		s := r.solve(t).ArmingStage(1, 0)
		types := [2]string{"status quo", "revanchist"}
		want := r.reassurance()
		var got [2]float64
		for i, name := range types {
			got[i] = chance(t, s, "Ukraine", "arming by "+name, "offensive")
			near(t, name+" arms", got[i], want[i], byRoot)
		}
		// By how much what is read moves the belief, on average.
		mu := r.w[world.MuUR]
		armed := mu*got[1] + (1-mu)*got[0]
		moves := math.Abs(mu*got[1]-armed*mu) + math.Abs(mu*(1-got[1])-(1-armed)*mu)
		if most := 2 * mu * (1 - mu); c.tells != (moves > 0.9*most) || !c.tells && moves > 0.01*most {
			t.Errorf("price %v: what is read moves the belief by %v, at most %v", c.price, moves, most)
		}
	}
}

// reassurance finds how likely either type of Ukraine arms, by repeated best
// reply.
func (r reduction) reassurance() (arms [2]float64) {
	arms = [2]float64{0.5, 0.5}
	for range 20000 {
		var next [2]float64
		for ty := range next {
			gain := r.worth(ty, 1, arms) - r.worth(ty, 0, arms) - r.w[world.ArmCostU]
			next[ty] = logistic(r.w[world.Lambda] * gain)
		}
		for ty := range arms {
			arms[ty] += 0.05 * (next[ty] - arms[ty])
		}
	}
	return arms
}

// worth is what a posture is worth to a type of Ukraine once it is read. A
// revanchist may strike first after a quiet year.
func (r reduction) worth(ty, posture int, arms [2]float64) float64 {
	mu, seen := r.w[world.MuUR], arms
	if posture == 0 {
		seen = [2]float64{1 - arms[0], 1 - arms[1]}
	}
	posterior := mu * seen[1] / (mu*seen[1] + (1-mu)*seen[0])
	threat := 0.02 + r.w[world.ArmX]*float64(posture) // membership is deferred

	win := logistic(r.w[world.MCSF] * math.Log((1+2*r.w[world.ArmF]*float64(posture))/(1.3*r.russia(0))))
	gain := r.w[world.CU]*(1.9*win-1.4) - r.w[world.GrowthValue]
	strikes := logistic(r.w[world.Lambda]*gain + math.Log(0.1/0.9))
	c, q := r.cell(posture, 0, r.w[world.FearO]*posterior*threat, posterior*strikes)
	if ty == 0 {
		return c.ukraine
	}
	return c.ukraine + (1-q)*strikes*gain
}
