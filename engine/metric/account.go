// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package metric

import (
	"parley/engine/campaign"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
)

// What the guarantors' part of the bill is made of, beyond what the levers
// state themselves (EUR bn; judgement, orders of magnitude from published
// budgets).
const (
	dollar         = 0.92 // EUR per USD
	upkeep         = 0.08 // of the value of the stock, a year
	contractFee    = 0.5  // standing contracts at full strength, a year
	backstopStep   = 1.5  // each step of the US backstop, a year
	trainingCost   = 0.05 // per thousand trained
	patrolCost     = 0.3
	monitorCost    = 0.5
	cyberCost      = 0.3
	interopCost    = 0.5
	warAid         = 80   // what full assistance costs over a war, fund aside
	tierCost       = 20   // blowback of one re-imposed tier
	fightCost      = 500  // what fighting Russia costs
	generalCost    = 5000 // a general war, without nuclear use
	nuclearFactor  = 4    // and how many times more with it
	europeOfBudget = 0.7  // the coalition's share of the outlay; the rest is the United States'
)

var shieldCost = [4]float64{0, 1, 4, 8}

// outlay is what the guarantors spend in a year of peace (1 is the first).
func outlay(d lever.Design, w world.World, r *guarantee.Report, before float64) float64 {
	value := d.Get(lever.StockSets) * w[world.SetCost] * dollar * (1 - d.Get(lever.TargetDeduct))
	return value*(r.Filled-before) + upkeep*value*r.Filled +
		contractFee*d.Get(lever.StandingContracts) +
		w[world.TripCost]*d.Get(lever.TripSize)/5000 +
		backstopStep*d.Get(lever.USBackstop) + shieldCost[int(d.Get(lever.AirShield))] +
		trainingCost*d.Get(lever.TrainingK) + patrolCost*d.Get(lever.NavalPatrol) +
		monitorCost*d.Get(lever.MonitorQuality) + cyberCost*d.Get(lever.CyberSupport) +
		interopCost*d.Get(lever.Interop) +
		d.Get(lever.PeacetimeAid) + d.Get(lever.FundPeace) + d.Get(lever.EUDefenceSpend)
}

// risk is what the guarantors must expect to pay in a year beyond the outlay.
func risk(d lever.Design, w world.World, r *guarantee.Report) float64 {
	return r.Assisted*warAid + r.Surged*d.Get(lever.FundSurge) + tierCost*r.Tiers + fightCost*r.Fought +
		generalCost*r.General*(1+nuclearFactor*w[world.EscNuc])
}

// cost is the present value of outlay and risk over the reported years.
func (l *ledger) cost() (c Cost) {
	discount, before := 1.0, 0.0
	for i := range l.years {
		r := &l.reports[i]
		c.Budget += discount * r.Alive * outlay(l.design, l.world, r, before)
		c.Risk += discount * r.Alive * risk(l.design, l.world, r)
		before = r.Filled
		discount *= l.world[world.Delta]
	}
	return c
}

// guarantors is the value of the settlement to the United States, the
// coalition and the hosts: the stake they keep while there is no war, less
// what wars and answers cost, less their part of the outlay.
func (l *ledger) guarantors(c Cost) (v [3]float64) {
	delta := l.world[world.Delta]
	stake := [3]float64{l.world[world.VA], l.world[world.VE], l.world[world.VH]}
	bill := [3]float64{1 - europeOfBudget, europeOfBudget, 0}
	for who := range v {
		discount, alive := 1.0, 1.0
		for i := range l.years {
			r := &l.reports[i]
			v[who] += discount * r.Alive * ((1-delta)*stake[who] + r.Gain[who])
			discount *= delta
			alive = r.Alive * (1 - r.Hazard)
		}
		v[who] += discount * alive * stake[who]
		v[who] -= bill[who] * l.world[world.BudgetValue] * c.Budget / 1000
	}
	return v
}

func (l *ledger) payoffs(o *Outcome) {
	o.Cost = l.cost()
	g := l.guarantors(o.Cost)
	for th, p := range l.game.Priors() {
		o.Payoffs.Russia += p * l.game.RussiaValue(th)
	}
	o.Payoffs.Ukraine = l.game.UkraineValue() - l.game.Concession()
	o.Payoffs.US, o.Payoffs.Europe, o.Payoffs.Hosts = g[guarantee.UnitedStates], g[guarantee.Europe], g[guarantee.Hosts]
}

// accept sets who would sign: what the settlement gains over the bare
// ceasefire, against what fighting on is worth beside it.
func accept(o *Outcome, s *Settlement) {
	w := s.World
	sign := func(gain float64) float64 { return campaign.Logistic(w[world.LambdaSign] * gain) }
	var types [guarantee.Types]float64
	for th := range types {
		types[th] = s.Game.Signs(&s.Bare.Game, th)
	}
	a := &o.Acceptance
	a.Russia.SecuritySeeking = types[guarantee.SecuritySeeking]
	a.Russia.Opportunist = types[guarantee.Opportunist]
	a.Russia.Revisionist = types[guarantee.Revisionist]
	for th, p := range s.Game.Priors() {
		a.Russia.All += p * types[th]
	}
	o.Screening = a.Russia.SecuritySeeking - a.Russia.Revisionist

	without := s.Bare.guarantors
	a.Ukraine = sign(o.Payoffs.Ukraine - (s.Bare.Game.UkraineValue() - s.Bare.Game.Concession()) - w[world.WU])
	a.US = sign(o.Payoffs.US - without[guarantee.UnitedStates])
	a.Europe = sign(o.Payoffs.Europe - without[guarantee.Europe])
	a.Agree = a.Ukraine * a.US * a.Europe
	if s.Design.Is(lever.ImplementMode, "consent") {
		a.Agree *= a.Russia.All
	}
}
