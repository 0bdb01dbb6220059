// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// resolve is what makes guarantors act: their utilities of each answer apart
// from what it changes on the battlefield, and the procedure that triggers the
// guarantee. Guarantor scale.
type resolve struct {
	spread   float64 // s, the scale of private resolve
	kept     float64 // probability that the US backstop is kept
	firm     [slices]float64
	gap      float64 // half the gap between a firm and a soft coalition
	us       guarantor
	europe   guarantor
	host     float64 // what releasing is worth beyond what it changes
	vHost    float64
	bind     [horizon]float64 // alpha times the legal bindingness, by year
	bindOn   float64          // what automaticity adds when triggered
	slice    float64          // stake in a slice relative to an overt attack
	deniable float64          // stake in deniable action
	blowback float64          // cost of each re-imposed tier
	ally     float64          // resolve added when a host's depot is struck
	invoke   float64          // probability that a host goes to war over proven sabotage
	usWeight float64          // of the United States in a direct clash
	engaged  float64          // probability that the air shield alone is drawn into combat
	vote     vote
	openAct  verdict // probability that the guarantee is triggered by an invasion
	monitor  monitor
}

// guarantor is one side's private calculus.
type guarantor struct {
	stake   float64          // v
	answer  float64          // part of the stake that answering itself serves
	cost    [answers]float64 // K
	extra   [answers]float64 // standing terms: commerce, backstop, tripwire, membership
	backing [answers]float64 // added when the backstop is kept (United States only)
	pledge  [answers]float64 // share of the legal bond on each answer
}

func newResolve(d lever.Design, w world.World) resolve {
	r := resolve{
		spread:   w[world.S],
		kept:     w[world.USKept],
		gap:      w[world.RhoGap] / 2,
		us:       newGuarantor(d, w, w[world.VA], w[world.KFightA]),
		europe:   newGuarantor(d, w, w[world.VE], w[world.KFightE]),
		vHost:    w[world.VH],
		bindOn:   w[world.AutoValue] * d.Get(lever.Automaticity),
		slice:    w[world.DeltaSlice],
		deniable: w[world.DeltaHyb],
		blowback: w[world.Blowback],
		vote:     newVote(d, w),
		monitor:  newMonitor(d, w),
	}
	for k := range r.firm {
		// Unanswered slices wear away the belief in a firm coalition.
		r.firm[k] = campaign.Logistic(campaign.LogOdds(w[world.RhoFirm]) - w[world.Erosion]*float64(k))
	}
	if d.Is(lever.Coverage, "recognised") {
		r.slice *= 1.25
	}
	backstop, hands := d.Get(lever.USBackstop), handTying(d, w)
	r.us.backing = [answers]float64{Assist: w[world.USStepA] * backstop / 2, Fight: w[world.USStepA] * backstop}
	r.europe.extra[Fight] += w[world.USStepE]*backstop*r.kept + hands
	if d.Is(lever.TripNationality, "E+US") {
		r.us.extra[Fight] += hands
	}
	if d.Get(lever.EUTrack) == 3 { // Article 42.7: a promise without a command
		r.europe.extra[Assist] += 0.15 * w[world.MemberBonus]
		r.europe.extra[Fight] += 0.3 * w[world.MemberBonus]
	}
	r.host = w[world.HostPenaltyValue]*d.Get(lever.HostPenalty) - w[world.KHost] + w[world.VH]*w[world.AnswerStake]
	if d.Is(lever.ReleaseRule, "automatic") {
		r.host += w[world.AutoValue]
	}
	bond := w[world.Alpha] * d.Get(lever.LegalBind)
	for t := range r.bind {
		r.bind[t] = bond
		if !d.On(lever.AnnualReview) {
			bond *= 1 - w[world.AnnualDecay]
		}
	}
	// A depot abroad stands on an ally's soil. Russia's acknowledgement that
	// it is covered leaves no room for doubt, and makes proven sabotage a
	// ground for war; it says nothing where there are no depots abroad.
	r.ally = 0.6 * w[world.MemberBonus]
	if d.On(lever.DepotArt5Ack) && d.Get(lever.StockSets) > 0 && d.Hosts().Abroad() > 0 {
		r.ally, r.invoke = w[world.MemberBonus]+w[world.Alpha], 0.5
	}
	r.usWeight, r.engaged = usWeightOf(d), engagedOf(d)
	r.openAct = r.monitor.openAct(&r.vote)
	return r
}

func newGuarantor(d lever.Design, w world.World, stake, fight float64) guarantor {
	g := guarantor{
		stake:  stake,
		answer: w[world.AnswerStake],
		cost:   [answers]float64{Assist: w[world.KAssist], Fight: fight},
		pledge: [answers]float64{Assist: 1, Fight: d.Get(lever.FightPledge)},
	}
	commerce := w[world.StakeValue] * d.Get(lever.CommercialStake) / 100
	g.extra = [answers]float64{Assist: commerce, Fight: commerce}
	if d.Is(lever.Nonbloc, "member") {
		g.extra[Fight] += w[world.MemberBonus]
	}
	return g
}

// handTying is the pull of soldiers in harm's way, kappa ln(1 + n/5000),
// weighted by where they stand, what they are told and who sent them.
func handTying(d lever.Design, w world.World) float64 {
	return w[world.Kappa] * math.Log1p(d.Get(lever.TripSize)/5000) *
		forwardWeight(d) *
		step(d, lever.TripMandate, 0, 0.1, 0.25, 0.6, 1) *
		step(d, lever.TripNationality, 0, 0.6, 1, 0.8, 1, 0.2)
}

// fixed returns a guarantor's utility of an answer apart from what the answer
// changes on the battlefield, relative to standing aside (equation 5).
// serves is the share of the full stake that answering serves (1 for an
// invasion), tiers the sanctions it imposes when the guarantee is triggered.
func (r *resolve) fixed(g *guarantor, year int, act, kept bool, answer int, serves, tiers float64) float64 {
	u := r.standing(g, act, kept, answer, serves, tiers)
	if act {
		u += r.bind[year-1] * g.pledge[answer]
	}
	return u
}

// standing is fixed without the legal bond, which alone changes from year to
// year.
func (r *resolve) standing(g *guarantor, act, kept bool, answer int, serves, tiers float64) float64 {
	if answer == Aside {
		return 0
	}
	u := g.stake*g.answer*serves - g.cost[answer] + g.extra[answer]
	if act {
		u -= r.blowback * tiers
		if answer == Assist {
			u += r.bindOn
		}
	}
	if kept {
		u += g.backing[answer]
	}
	return u
}
