// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package metric

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
)

// Settlement is a solved design beside the bare ceasefire in the same world.
type Settlement struct {
	Design lever.Design
	World  world.World
	Years  int // reported, at least 1
	Game   *guarantee.Game
	Bare   *Baseline
}

// Baseline is the solved bare ceasefire of a world and what is read off it once
// for every design that is compared with it.
type Baseline struct {
	Game       guarantee.Game
	guarantors [3]float64 // value to each of them
}

// Read reads the solved bare ceasefire over the reported years.
func (b *Baseline) Read(w world.World, years int) {
	var book ledger
	book.open(guarantee.Ceasefire(), w, &b.Game, years)
	b.guarantors = book.guarantors(book.cost())
}

// Read reads every measure off a settlement but the parts of the decomposition,
// which cost several times as much and are added by Explain. The years of the outcome are
// written over.
func (o *Outcome) Read(s *Settlement) {
	*o = Outcome{Years: o.Years[:0]}
	var book ledger
	book.open(s.Design, s.World, s.Game, s.Years)
	book.path(o)
	last := o.Years[len(o.Years)-1]
	o.Survival, o.Deterrence = last.Survival, last.Deterrence
	book.paths(o)
	book.credibility(o)
	book.payoffs(o)
	accept(o, s)
	o.Stability.Crisis = 1 - book.perChallenge()
	o.Stability.ArmsRace = s.Game.ArmsRace()
	o.Stability.Settlement = book.margin()
	o.Welfare.Investment = campaign.Logistic(investmentSlope * (o.Survival - investmentMiddle))
	o.ArrivalDays = s.Game.ArrivalDays()
	o.Decomposition.Total = s.Game.Held(s.Years) - s.Bare.Game.Held(s.Years)
}

// The investment index is one half at a survival of 0.8 (claim C07).
const (
	investmentSlope  = 8
	investmentMiddle = 0.8
)

// Explain adds where the difference in deterrence to the bare ceasefire comes
// from, after Read.
func (o *Outcome) Explain(s *Settlement, c guarantee.Channels) {
	o.Decomposition = Decomposition{
		Denial: c.Denial, Punishment: c.Punishment, HandTying: c.HandTying,
		Fear: c.Fear, Selection: c.Selection, Total: o.Decomposition.Total,
	}
}

// ledger is a game read year by year.
type ledger struct {
	design  lever.Design
	world   world.World
	game    *guarantee.Game
	years   int
	reports [guarantee.MaxYears]guarantee.Report
}

func (l *ledger) open(d lever.Design, w world.World, g *guarantee.Game, years int) {
	l.design, l.world, l.game, l.years = d, w, g, years
	for i := range years {
		l.reports[i] = g.Report(i + 1)
	}
}

// path writes down the path of no war, year by year. Survival is the product of
// one minus the hazards (CF21).
func (l *ledger) path(o *Outcome) {
	survival, held := 1.0, 1.0
	for i := range l.years {
		r := &l.reports[i]
		survival *= 1 - r.Hazard
		held -= r.Quiet * r.Attack
		o.Years = append(o.Years, Year{
			Year: i + 1, Hazard: r.Hazard, Survival: survival, Deterrence: held,
			Hybrid: pressure(r), Stock: r.Filled, Threat: r.Threat, Balance: r.Balance,
			Belief: Belief{r.Belief[guarantee.SecuritySeeking], r.Belief[guarantee.Opportunist], r.Belief[guarantee.Revisionist]},
		})
	}
}

// pressure is the probability of hybrid pressure, sabotage or a slice.
func pressure(r *guarantee.Report) float64 {
	return r.Challenge[guarantee.Hybrid] + r.Challenge[guarantee.Salami] + r.Challenge[guarantee.Sabotage]
}

// paths sets what is averaged or gathered over the years.
func (l *ledger) paths(o *Outcome) {
	n := float64(l.years)
	peace, major, combat := 1.0, 0.0, 0.0
	for i := range l.years {
		r := &l.reports[i]
		o.Hybrid += pressure(r) / n
		o.Threat += r.Threat / n
		o.FalseClaims += r.False / n
		o.Challenge.Hybrid += r.Challenge[guarantee.Hybrid] / n
		o.Challenge.Salami += r.Challenge[guarantee.Salami] / n
		o.Challenge.Invade += r.Challenge[guarantee.Invade] / n
		o.Challenge.Depot += (r.Challenge[guarantee.Strike] + r.Challenge[guarantee.Sabotage]) / n
		peace *= 1 - r.Alive*r.Combat
		combat += r.Alive * r.Major
		major += r.Alive * (r.Challenge[guarantee.Invade] + r.Challenge[guarantee.Strike])
		o.Escalation.GeneralWar += r.Alive * r.General
	}
	o.Escalation.Unconditional = 1 - peace
	o.Escalation.Conditional = combat / major
	o.Escalation.Nuclear = o.Escalation.GeneralWar * l.world[world.EscNuc]
	last := l.reports[l.years-1]
	o.Force = Force{Ratio: last.Balance / l.game.Defence(), Decisive: last.Decisive, Stock: last.Stock}
}

func (l *ledger) credibility(o *Outcome) {
	n := float64(l.years)
	c := &o.Credibility
	for i := range l.years {
		r := &l.reports[i]
		c.US += r.Honour.US / n
		c.Europe += r.Honour.Europe / n
		c.Hosts += r.Honour.Hosts / n
		c.USFight += r.Honour.USFight / n
		c.EUFight += r.Honour.EuropeFight / n
		c.ActSlice += r.Honour.Slice / n
	}
	c.Act = l.game.OpenAct()
}

// perChallenge is the probability of a general war given a challenge.
func (l *ledger) perChallenge() float64 {
	general, challenges := 0.0, 0.0
	for i := range l.years {
		r := &l.reports[i]
		general += r.Alive * r.General
		challenges += r.Alive * (1 - r.Challenge[guarantee.None])
	}
	return general / challenges
}

func (l *ledger) margin() float64 {
	least := math.Inf(1)
	for i := range l.years {
		r := &l.reports[i]
		least = min(least, r.Margin)
	}
	return least
}
