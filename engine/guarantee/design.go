// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/lever"
	"parley/engine/world"
)

// Ceasefire is the bare ceasefire, with which every design is compared: no
// guarantee, little aid, no mechanism.
func Ceasefire() lever.Design {
	d := lever.Defaults()
	for _, s := range []struct {
		id lever.ID
		v  float64
	}{
		{lever.StockOffenceShare, 0},
		{lever.ConsultDays, 0},
		{lever.StockDisclosure, 0},
		{lever.CrewsTrained, 0},
		{lever.MonitorQuality, 0.2},
		{lever.SanctionsRelief, 0.4},
		{lever.PeacetimeAid, 3},
		{lever.IntelSharing, 0},
		{lever.TrainingK, 5},
		{lever.LegalBind, 0},
		{lever.CommercialStake, 0},
		{lever.USArmsShare, 0},
		{lever.CyberSupport, 0.2},
		{lever.EUDefenceSpend, 10},
	} {
		d = d.With(s.id, s.v)
	}
	return d.WithOption(lever.ReleaseRule, "none").WithOption(lever.VoteRule, "none")
}

// Bare solves the bare ceasefire in a world. Years is the reported horizon, at
// most MaxYears.
func Bare(w world.World, years int) *Game {
	g := new(Game)
	g.Bare(w, years)
	return g
}

// Solve solves a design in the world of a solved bare ceasefire.
func Solve(d lever.Design, bare *Game, years int) *Game {
	g := new(Game)
	g.Solve(d, bare, years)
	return g
}

// Bare solves the bare ceasefire in a world.
func (g *Game) Bare(w world.World, years int) {
	t := newTerms(Ceasefire(), w, years)
	g.begin(&t)
	g.assume(&paths{})
	g.accept(selection{})
	g.solve(selection{}, true)
}

// Solve solves a design in the world of a solved bare ceasefire. What g held
// before makes no difference.
func (g *Game) Solve(d lever.Design, bare *Game, years int) {
	t := newTerms(d, bare.w, years)
	g.begin(&t)
	sel := selection{reference: bare.russiaStart()}
	g.assume(&bare.led)
	g.accept(sel)
	g.solve(sel, true)
}

// RedraftBare solves the bare ceasefire of a world loosely, starting from the
// beliefs of the game it held before.
func (g *Game) RedraftBare(w world.World, years int) {
	t := newTerms(Ceasefire(), w, years)
	g.begin(&t)
	g.solve(selection{}, false)
}

// Redraft solves a design loosely, starting from the beliefs of the game it
// held before.
func (g *Game) Redraft(d lever.Design, bare *Game, years int) {
	t := newTerms(d, bare.w, years)
	g.begin(&t)
	g.solve(selection{reference: bare.russiaStart()}, false)
}

// russiaStart is the value of the first year by type.
func (g *Game) russiaStart() *[Types]float64 { return &g.nodes[0][0].russia }

// RussiaValue is the value of the settlement to a type of Russia.
func (g *Game) RussiaValue(theta int) float64 { return g.nodes[0][0].russia[theta] }

// UkraineValue is the value of the settlement to Ukraine as itself sees it, a
// state that keeps to the line, before what it concedes at the signature.
func (g *Game) UkraineValue() float64 { return g.nodes[0][0].ukraine[StatusQuo] }

// Signs is the probability that a type of Russia signs, given the bare
// ceasefire of the same world (equation 13).
func (g *Game) Signs(bare *Game, theta int) float64 { return g.signs(bare.russiaStart(), theta) }

// Concession is what Ukraine gives up at the signature, Ukrainian scale.
func (g *Game) Concession() float64 { return g.terms.ukraine.concession }

// Priors is the belief in Russia's type before anything is signed.
func (g *Game) Priors() [Types]float64 { return g.worldPrior() }

// ArrivalDays is the time until half of the stock has arrived, 0 without one.
func (g *Game) ArrivalDays() float64 { return g.denial.arrival }

// OpenAct is the probability that an invasion triggers the guarantee.
func (g *Game) OpenAct() float64 { return g.resolve.openAct[1] }

// Held is the probability that Russia has not attacked, stopped or not, by the
// end of a year.
func (g *Game) Held(year int) float64 { return 1 - g.Attacked(year) }

// Attacked is the probability that Russia has invaded or struck openly by the
// end of a year.
func (g *Game) Attacked(year int) float64 {
	total := 0.0
	for y := range year {
		for k := range slices {
			for th := range Types {
				total += g.quiet[y][k][th] * g.nodes[y][k].flow[th].attack
			}
		}
	}
	return total
}

// Games is the number of stage games that were solved.
func (g *Game) Games() int {
	n := 0
	for year := 1; year <= g.years; year++ {
		for k := range slices {
			if reachable(year, k) {
				n += readings + 1
			}
		}
	}
	return n
}

// Defence is the multiplier of the defender's force.
func (g *Game) Defence() float64 { return g.denial.defence }
