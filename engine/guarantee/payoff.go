// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// This file holds the payoffs at the ends of the stage game, apart from the
// flow of a quiet year and what the following years are worth, which every
// end without a war adds. The evaluator and the exported tree both read them.

// prize is what a decisive win is worth to a type of Russia.
func (t *terms) prize(theta int) float64 { return t.w[world.GDecS+world.ID(theta)] }

// quietRussia is a type's payoff of a quiet year: relief and status less the
// fear of a threat (equation 9).
func (t *terms) quietRussia(theta int, threat float64) float64 {
	return t.punish.flow + t.fear.status - t.fear.flow[theta]*threat
}

// gain is the share of the prize that the odds of a campaign promise.
func (t *terms) gain(o campaign.Odds) float64 {
	return o[campaign.Decisive] + t.w[world.GPartial]*o[campaign.Partial] + t.w[world.GStalemate]*o[campaign.Stalemate]
}

// clash is what fighting the guarantors directly costs Russia, and the
// probability that it becomes a general war.
func (t *terms) clash(us, europe int) (cost, general float64) {
	engaged := t.resolve.engaged
	if europe == Fight {
		cost += 0.5 * t.w[world.CDirR]
	}
	if us == Fight {
		cost += t.w[world.CDirR] * t.resolve.usWeight
	}
	if us == Fight || europe == Fight {
		engaged = 1
	}
	return cost, engaged * t.w[world.EscDirect]
}

// escalated is the probability of a general war once Russia escalates.
func escalated(general float64) float64 { return min(1, 2*general+0.02) }

// warRussia is Russia's payoff from persisting or escalating in an invasion
// with the given odds, all later years included (equation 9). threat is the
// threat X as Russia reckons with it, weighted by the chance that Ukraine is
// revanchist.
func (t *terms) warRussia(theta int, o campaign.Odds, act bool, us, europe, reaction int, threat float64) float64 {
	cost, general := t.clash(us, europe)
	gain := t.gain(o)
	if reaction == Escalate {
		gain += 0.05
		general = escalated(general)
	}
	snap, strikes := 0.0, t.punish.strikes[0]
	if act {
		snap, strikes = t.punish.war[reaction]*share(us, europe), t.punish.strikes[1]
	}
	return t.prize(theta)*gain -
		t.w[world.CR]*(1+0.5*o[campaign.Repelled]) -
		cost - general*t.w[world.CEscR] -
		strikes + t.punish.stream - snap -
		(1-o[campaign.Decisive])*t.w[world.FearS+world.ID(theta)]*threat
}

// stopRussia is what breaking off an invasion costs Russia, before the quiet
// that follows.
func (t *terms) stopRussia(act bool, us, europe int) float64 {
	cost := t.w[world.StopShare] * t.w[world.CR]
	if act {
		cost += t.punish.war[Stop] * share(us, europe)
	}
	return -cost
}

// sliceRussia is what a slice brings Russia: the whole of it when nobody
// answers, six tenths less the costs when it persists against an answer,
// nothing but the price of stopping otherwise.
func (t *terms) sliceRussia(theta, k int, act bool, us, europe int, persist bool) float64 {
	prize := t.w[world.GSlice] * t.prize(theta) * sliceWorth[k]
	if us == Aside && europe == Aside {
		return prize
	}
	snap := 0.0
	if act {
		snap = t.punish.less * share(us, europe)
	}
	cost, general := t.clashAnswered(us, europe)
	if !persist {
		return -(1-t.punish.spared)*snap - brushShare*cost
	}
	return 0.6*prize - t.w[world.SliceCost] - snap - cost - general*t.w[world.CEscR]
}

// brushShare is what a slice that is met by force and broken off costs, as a
// share of a clash that goes on (judgement). Were it nothing, Russia could
// probe an ally's border for free.
const brushShare = 0.1

// clashAnswered is clash for an act that no closed sky is engaged in.
func (t *terms) clashAnswered(us, europe int) (cost, general float64) {
	if us != Fight && europe != Fight {
		return 0, 0
	}
	return t.clash(us, europe)
}

// sliceWorth is what a further slice is worth after k unanswered ones.
var sliceWorth = [slices]float64{1, 1, 0.5}

// afterSlice is the number of unanswered slices after one more.
func afterSlice(k int) int { return min(k+1, slices-1) }

// hybridRussia is what a year of hybrid pressure brings Russia against the
// answer of a share q of the guarantors.
func (t *terms) hybridRussia(theta int, act bool, q float64) float64 {
	return t.w[world.GHybrid]*t.prize(theta)*t.ukraine.hybridFace*(1-0.5*q) + t.falseRussia(act, q)
}

// falseRussia is what a triggered guarantee costs a Russia that did nothing
// that could be seen.
func (t *terms) falseRussia(act bool, q float64) float64 {
	if !act {
		return 0
	}
	return -t.punish.less * q
}

// depotWorth is what the loss of a struck depot is worth to Russia: the better
// prospect (share of the prize) of a later invasion, and the threat removed
// until it is filled again.
func (t *terms) depotWorth(theta int, prospect float64, year int, threat float64) float64 {
	relief := 0.0
	if x := t.fear.threat[year-1]; x > 0 {
		relief = t.fear.flow[theta] * threat * min(1, t.fear.stock[year-1]/x)
	}
	return t.denial.loss * (t.prize(theta)*prospect + relief)
}

// prospect is how much more of the prize an invasion promises when the stock
// is gone, all guarantors assisting, on average over whether the guarantee is
// triggered.
func (t *terms) prospect(h, year int) float64 {
	n, more := &t.denial, 0.0
	for act, p := range t.resolve.openAct {
		without := n.russia[h][year-1] / (n.defence * n.force(t.w, year, act, Restrained, Assist, Assist))
		with := n.odds(t.w, year, act, h, Restrained, Assist, Assist, 1)
		more += p * (t.gain(n.contest.Odds(without)) - t.gain(with))
	}
	return more
}

// sabotageRussia is what deniable sabotage of a depot brings, given what it is
// worth to destroy one. Where an attack on a depot is acknowledged to be an
// attack on its host, proof may bring the host into the war.
func (t *terms) sabotageRussia(worth float64, act bool, q float64, alleged bool, finding int) float64 {
	v := worth/2 - t.w[world.CDepot]/3 + t.falseRussia(act, q)
	if alleged && finding == Confirm {
		v -= t.resolve.invoke * t.denial.foreign * 0.5 * t.w[world.CDirR]
	}
	return v
}

// strikeRussia is what an open strike on a depot brings against the answers of
// those on whose soil it stands.
func (t *terms) strikeRussia(worth float64, us, europe int) float64 {
	cost, general := t.clashAnswered(us, europe)
	return worth - t.w[world.CDepot] - t.denial.foreign*(cost+general*t.w[world.CEscR])
}

// provokedRussia is what a Ukrainian first strike costs Russia: half of what a
// war of its own choosing does.
func (t *terms) provokedRussia() float64 { return -0.5*t.w[world.CR] + t.punish.stream }

// warUkraine is Ukraine's payoff from an invasion in which Russia persists or
// escalates (equation 10). A triggered surge fund spares some of the loss.
func (t *terms) warUkraine(o campaign.Odds, act bool, us, europe int) float64 {
	loss := 0.0
	for i, p := range o {
		loss += p * warLoss[i]
	}
	cost := t.ukraine.war
	if act {
		cost *= 1 - t.ukraine.surge*share(us, europe)
	}
	return -cost * loss
}

// claimUkraine is what raising a claim brings Ukraine apart from the harm of
// the act itself.
func (t *terms) claimUkraine(act bool, q float64, finding int) float64 {
	v := -t.ukraine.claimCost
	if act {
		v += t.ukraine.claimGain * q
	}
	if finding == Refute {
		v -= t.ukraine.refuted
	}
	return v
}

// hybridUkraine is the harm of hybrid pressure or sabotage against an answer.
func (t *terms) hybridUkraine(q float64) float64 { return -t.ukraine.hybrid * (1 - 0.5*q) }

// sliceUkraine is the harm of a slice.
func (t *terms) sliceUkraine(k int, us, europe int, persist bool) float64 {
	harm := t.ukraine.slice * sliceWorth[k]
	switch {
	case us == Aside && europe == Aside:
		return -harm
	case persist:
		return -0.6 * harm
	}
	return 0
}

// wellbeingOf is how well an invasion leaves Ukraine, from 0 to 1.
func wellbeingOf(o campaign.Odds) float64 {
	v := 0.0
	for i, p := range o {
		v += p * wellbeing[i]
	}
	return v
}

// usWeightOf is the weight of the United States in a direct clash, from half
// without a backstop to the whole of it with troops.
func usWeightOf(d lever.Design) float64 { return max(d.Get(lever.USBackstop), 2) / 4 }

// engagedOf is the probability that the air shield alone brings allied
// interceptors into combat during a war.
func engagedOf(d lever.Design) float64 { return step(d, lever.AirShield, 0, 0, 0.05, 0.15) }
