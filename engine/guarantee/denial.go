// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// denial is what decides how an invasion would end.
type denial struct {
	stock   [horizon]float64 // strength of the filled and crewed stock, by year
	filled  [horizon]float64 // share of the stock that is filled, by year
	onSoil  float64          // part of the stock's strength that arrives from Ukraine
	abroad  float64          // part that arrives from abroad when hosts release it
	arrival float64          // days until half of the stock has arrived; 0 without one
	loss    float64          // share of the stock lost to one successful strike
	foreign float64          // share of the stock held abroad, 1 when there is none
	sites   int
	ukraine [horizon]float64 // Ukraine's own force over its baseline, by year
	cap     float64          // what a force cap leaves of it
	defence float64          // multiplier of the defender
	assist  [2]assist        // by whether the guarantee is triggered
	fight   assist           // what intervention adds
	unlock  float64          // probability that the stock abroad is unlocked, of an overt attack
	russia  [postures][horizon]float64
	contest campaign.Contest
}

// assist is the strength that help adds, by who gives it.
type assist struct{ us, europe float64 }

// baselineTroops is Ukraine's baseline force in thousands.
const baselineTroops = 850

func newDenial(d lever.Design, w world.World) denial {
	n := denial{
		contest: campaign.Contest{M: w[world.MCSF], CutDec: w[world.CutDec], CutPar: w[world.CutPar], CutStal: w[world.CutSta]},
		defence: (1 + (w[world.DMult]-1)*d.Get(lever.Fortification)) *
			(1 + 0.1*d.Get(lever.DMZKm)/30 + 0.03*d.Get(lever.AirShield)),
		cap: 1,
	}
	if c := d.Get(lever.UAForceCap); c > 0 {
		n.cap = min(1, 0.3+0.7*c/baselineTroops)
	}
	n.grow(d, w)
	n.unlock = unlock(d, w)
	n.addStock(d, w)
	for act := range n.assist {
		n.assist[act] = newAssist(d, w, act == 1)
	}
	n.fight = assist{
		europe: 0.5*w[world.FightForce] + forwardTroops(d),
		us:     0.5 * w[world.FightForce] * max(d.Get(lever.USBackstop)/4, 0.25),
	}
	return n
}

// grow sets what grows from year to year: both sides' forces, the stock.
func (n *denial) grow(d lever.Design, w world.World) {
	fill := fillTime(d)
	for i := range horizon {
		t := float64(i + 1)
		n.ukraine[i] = n.cap * ownForce(d, w, t)
		n.filled[i] = min(1, t/fill)
	}
	for h, tau := range [postures]float64{Restrained: w[world.TauR], Armed: w[world.TauR] * w[world.ReconSpeed]} {
		for i := range n.russia[h] {
			n.russia[h][i] = w[world.FInf] - (w[world.FInf]-w[world.F0])*math.Exp(-float64(i+1)/tau)
		}
	}
}

// ownForce is Ukraine's force in year t over its baseline, before any cap:
// aid, home industry, training that takes three years to tell, intelligence.
func ownForce(d lever.Design, w world.World, t float64) float64 {
	aid := (d.Get(lever.PeacetimeAid) + 0.3*d.Get(lever.FundPeace)) / 10 * (0.8 + 0.4*d.Get(lever.Interop))
	return 1 + w[world.AidForce]*aid +
		w[world.IndForce]*(d.Get(lever.UADefenceIndustry)-0.5) +
		w[world.TrainForce]*d.Get(lever.TrainingK)/10*min(1, t/3) +
		w[world.IntelForce]*d.Get(lever.IntelSharing)
}

// fillTime is the number of years until the stock is full: standing contracts
// and spending that counts toward the alliance target shorten it.
func fillTime(d lever.Design) float64 {
	return d.Get(lever.FillYears) * (1 - 0.25*d.Get(lever.StandingContracts)) * (1 - 0.2*d.Get(lever.TargetDeduct))
}

// forwardTroops is what the force in the country adds when its senders fight,
// over Ukraine's baseline, at one and a half times the strength of a soldier
// of the baseline.
func forwardTroops(d lever.Design) float64 {
	return 1.5 * d.Get(lever.TripSize) / 1000 / baselineTroops * forwardWeight(d)
}

// forwardWeight is how exposed the position of the force is.
func forwardWeight(d lever.Design) float64 {
	return step(d, lever.TripPosition, 0, 0.25, 0.6, 1, 1.2)
}

// newAssist is the strength of wartime assistance. Half of a year's assistance
// falls into the fait-accompli window, where it counts for less the later it
// comes: fact-finding first, then the delay of a discretionary decision, which
// a triggered and automatic guarantee removes. The surge fund and the output
// of European industry raise it.
func newAssist(d lever.Design, w world.World, act bool) assist {
	delay, surge := w[world.DiscretionDelay], 1.0
	if act {
		delay = delay*(1-d.Get(lever.Automaticity)) + d.Get(lever.VerifyHours)/24
		surge += 0.01 * d.Get(lever.FundSurge)
	}
	total := w[world.AssistForce] * surge * (1 + 0.002*d.Get(lever.EUDefenceSpend)) *
		(1 + campaign.Weight(delay, 0, w[world.TC])) / 2
	return assist{europe: 0.6 * total, us: 0.4 * total}
}

// addStock sets how strong the stock is each year and how much of it arrives
// in time from Ukrainian soil and from abroad (equation 7).
func (n *denial) addStock(d lever.Design, w world.World) {
	sets, hosts := d.Get(lever.StockSets), d.Hosts()
	full := w[world.SigB] * sets * d.Get(lever.CrewsTrained)
	for t, f := range n.filled {
		n.stock[t] = full * f
	}
	n.foreign = 1
	if sets == 0 {
		return
	}
	n.foreign = 1 - hosts.OnSoil()
	for _, share := range hosts {
		if share > 0 {
			n.sites++
		}
	}
	n.loss = strikeLoss(d, w, n.sites)
	for h, share := range hosts {
		if share == 0 {
			continue
		}
		tau, pace := delays(d, w, lever.Host(h))
		n.arrival += share * (tau + pace/2)
		strength := share * campaign.Weight(tau, pace, w[world.TC]) * n.kept(d, w, lever.Host(h))
		if lever.Host(h).OnSoil() {
			n.onSoil += strength
		} else {
			n.abroad += strength
		}
	}
}

// kept is the share of a host's stock that can be used. Stock is struck in the
// first hours of a war: in Ukraine openly, abroad by sabotage, which destroys
// half as much. Abroad some of it waits for consent to re-export, which is given
// as the backstop is kept.
func (n *denial) kept(d lever.Design, w world.World, h lever.Host) float64 {
	if h.OnSoil() {
		return 1 - min(1, n.loss*exposure[h])
	}
	return (1 - min(1, n.loss*exposure[h]/2)) * (1 - d.Get(lever.USArmsShare)*(1-w[world.USKept]))
}

// delays returns the days before the first of a host's stock arrives, and the
// days over which the rest follows.
func delays(d lever.Design, w world.World, h lever.Host) (tau, pace float64) {
	tau = d.Get(lever.VerifyHours)/24 + w[transitOf[h]]
	pace = max(d.Get(lever.DrawDays), w[world.Issue])
	if d.Is(lever.RussiaRole, "consulted") {
		tau += 2 // Moscow is heard first
	}
	if d.Is(lever.ReleaseRule, "national-discretion") {
		tau += w[world.DiscretionDelay]
	}
	if h.OnSoil() {
		if !d.Is(lever.ReleaseRule, "automatic") {
			tau += d.Get(lever.ConsultDays)
		}
		return tau, pace
	}
	tau += d.Get(lever.ConsultDays) + w[world.Permit]
	hosts := d.Hosts()
	sets := d.Get(lever.StockSets) * (1 - hosts.OnSoil())
	return tau, max(pace, sets/(w[world.Lift]*float64(hosts.Abroad())))
}

// transitOf is the transit time of each host.
var transitOf = [lever.HostCount]world.ID{
	lever.UkraineWest:   world.TransitUAW,
	lever.UkraineCentre: world.TransitUAC,
	lever.Poland:        world.TransitPL,
	lever.Romania:       world.TransitRO,
	lever.Czechia:       world.TransitCZ,
	lever.Germany:       world.TransitDE,
	lever.Baltics:       world.TransitBALT,
}

// exposure of a host's depots to strike and sabotage, falling with distance
// (judgement: claim A07b asks for the price of proximity).
var exposure = [lever.HostCount]float64{1.2, 1.5, 1, 1, 0.7, 0.6, 1}

// strikeLoss is the share of the stock that one successful strike destroys:
// geometric between one site and five, less the less Russia is told.
func strikeLoss(d lever.Design, w world.World, sites int) float64 {
	one, five := w[world.PDepotLoss1], w[world.PDepotLoss5]
	spread := float64(min(sites, 5)-1) / 4
	return one * math.Pow(five/one, spread) * (0.5 + 0.5*d.Get(lever.StockDisclosure))
}

// odds returns the chances of the outcomes of a campaign in year t (1 is the
// first) against Russia's reconstitution h, with Ukraine's mix o, when the
// guarantors answer as given and the guarantee is triggered or not.
func (n *denial) odds(w world.World, t, act, h, o, us, europe, hosts int) campaign.Odds {
	force := n.force(w, t, act, o, us, europe) + n.stock[t-1]*n.onSoil
	locked := n.contest.Odds(n.russia[h][t-1] / (n.defence * force))
	if hosts == 0 || !n.hosted() {
		return locked
	}
	force += n.stock[t-1] * n.abroad
	return n.contest.Odds(n.russia[h][t-1]/(n.defence*force)).Mix(n.unlock, locked)
}

// force is the defender's without the stock, before the multiplier.
func (n *denial) force(w world.World, t, act, o, us, europe int) float64 {
	force := n.ukraine[t-1]
	if o == Armed {
		force += n.cap * w[world.ArmF]
	}
	if us >= Assist {
		force += n.assist[act].us
	}
	if europe >= Assist {
		force += n.assist[act].europe
	}
	if us == Fight {
		force += n.fight.us
	}
	if europe == Fight {
		force += n.fight.europe
	}
	return force
}

// wellbeing is what each outcome leaves of Ukraine, from 0 to 1: the loss of
// equation (10) turned round.
var wellbeing = func() (w [campaign.Outcomes]float64) {
	for o, loss := range warLoss {
		w[o] = (warLoss[campaign.Decisive] - loss) / (warLoss[campaign.Decisive] - warLoss[campaign.Repelled])
	}
	return w
}()
