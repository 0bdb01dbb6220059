// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
)

// This file holds measures that follow from an outcome, a design and a world
// but are not themselves outcomes of the model.

// challenged is the yearly chance that Russia challenges at all.
var challenged = Measure{"the yearly chance of any challenge", 1, func(s *Sight) float64 {
	c := s.Outcome.Challenge
	return c.Hybrid + c.Salami + c.Invade + c.Depot
}}

// hostRisk is the risk that the host with the largest share of the stock bears
// when depots are attacked in proportion to what they hold.
var hostRisk = Measure{"the yearly risk of the host at most risk", 1, func(s *Sight) float64 {
	most := 0.0
	for h, share := range s.Design.Hosts() {
		if !lever.Host(h).OnSoil() {
			most = max(most, share)
		}
	}
	return s.Outcome.Challenge.Depot * most
}}

// quorum is the share of the hosts that must release for the stock to count as
// released (claim A08b).
const quorum = 0.6

// released is the chance that at least a quorum of hosts that decide one by
// one release, each with the model's probability (CF9).
var released = Measure{"the chance that six tenths of the hosts release, each deciding by itself", 1, func(s *Sight) float64 {
	n := s.Design.Hosts().Abroad()
	return atLeast(n, int(math.Ceil(quorum*float64(n)-1e-9)), s.Outcome.Credibility.Hosts)
}}

// atLeast is the probability of k or more successes in n trials.
func atLeast(n, k int, p float64) float64 {
	total, choose := 0.0, 1.0
	for j := 0; j <= n; j++ {
		if j >= k {
			total += choose * math.Pow(p, float64(j)) * math.Pow(1-p, float64(n-j))
		}
		choose *= float64(n-j) / float64(j+1)
	}
	return total
}

// overFighting is what the settlement is worth to Ukraine beyond fighting on:
// the argument of its decision to sign (equation 13).
var overFighting = Measure{"what the settlement is worth to Ukraine beyond fighting on", 1, gain}

func gain(s *Sight) float64 {
	return logOdds(s.Outcome.Acceptance.Ukraine) / s.World[world.LambdaSign]
}

// logOdds is the log-odds of a probability that may have been rounded to 0 or
// 1: what is surer than certain says no more than that.
func logOdds(p float64) float64 { return campaign.LogOdds(min(max(p, 1e-15), 1-1e-15)) }

// allButRussia is the chance that all sign whose consent an imposed design
// needs.
func allButRussia(s *Sight) float64 {
	a := s.Outcome.Acceptance
	return a.Ukraine * a.US * a.Europe
}

// peaceful is the chance that all but Russia sign and that no war follows.
var peaceful = Measure{"the chance that it is built without Russia and no war follows", 1, func(s *Sight) float64 {
	return allButRussia(s) * s.Outcome.Survival
}}

// hoped is what Ukraine expects beyond fighting on from a settlement that
// comes about only if those sign whose consent is asked.
func hoped(name string, consent bool) Measure {
	return Measure{name, 1, func(s *Sight) float64 {
		p := allButRussia(s)
		if consent {
			p *= s.Outcome.Acceptance.Russia.All
		}
		return p * gain(s)
	}}
}

var (
	usAssists     = Measure{"the chance that the United States helps short of fighting", 1, func(s *Sight) float64 { return s.Outcome.Credibility.US - s.Outcome.Credibility.USFight }}
	europeAssists = Measure{"the chance that the coalition helps short of fighting", 1, func(s *Sight) float64 {
		return s.Outcome.Credibility.Europe - s.Outcome.Credibility.EUFight
	}}
	europeLeaves = Measure{"the chance that the coalition does not fight", 1, func(s *Sight) float64 { return 1 - s.Outcome.Credibility.EUFight }}
	someoneFight = Measure{"the chance that somebody fights", 1, func(s *Sight) float64 {
		c := s.Outcome.Credibility
		return 1 - (1-c.USFight)*(1-c.EUFight)
	}}
)

// critical is the chance of intervention above which an attack does not pay:
// q* = G/(G+L) with G what an unopposed win brings and L what being fought
// costs (CF5), the prize weighed by the beliefs about motives.
var critical = Measure{"the chance of intervention that would deter, G/(G+L)", 1, func(s *Sight) float64 {
	w := &s.World
	prize := w[world.MuS]*w[world.GDecS] + w[world.MuV]*w[world.GDecV] + (1-w[world.MuS]-w[world.MuV])*w[world.GDecO]
	g := max(0, prize-w[world.CR])
	l := w[world.CR] + w[world.CDirR]/2 + w[world.EscDirect]*w[world.CEscR]
	return g / (g + l)
}}

// bill is the present value of all the guarantors pay or must expect to pay.
var bill = Measure{"the guarantors' cost, outlay and risk (EUR bn)", 1000, func(s *Sight) float64 {
	return s.Outcome.Cost.Budget + s.Outcome.Cost.Risk
}}

// What holding the line would take: its length, troops to a kilometre between
// the bounds of the claim, and three rotations (claim E02).
const (
	frontKm    = 1200
	leastPerKm = 20
	perKm      = 35
	rotations  = 3
	offered    = 30_000 // the largest force named in the sources
)

var (
	lineForce = number("troops to hold the line at 20 a kilometre, three rotations (thousand)", frontKm*leastPerKm*rotations/1000)
	available = number("the largest force named (thousand)", offered/1000)
	lineCost  = Measure{"the yearly cost of holding the line at 35 a kilometre (EUR bn)", 100, func(s *Sight) float64 {
		return s.World[world.TripCost] * frontKm * perKm * rotations / 5000
	}}
	aid = Measure{"yearly military aid (EUR bn)", 100, func(s *Sight) float64 { return s.Design.Get(lever.PeacetimeAid) }}
)

// strikeCost is the damage that strikes on Russian soil do in a war.
var strikeCost = Measure{"the damage of strikes to Russia in a war", 1, func(s *Sight) float64 {
	return s.World[world.StrikeDamage] * s.Design.Get(lever.StrikePolicy)
}}

// inYear is a measure of one year of the path, 1 the first.
func inYear(year int, name, words string) Measure {
	for _, m := range metric.YearMeasures() {
		if m.Name == name {
			return Measure{words, 1, func(s *Sight) float64 { return m.Of(&s.Outcome.Years[year-1]) }}
		}
	}
	panic("claim: there is no measure of a year " + name)
}

// filling is the largest hazard of the years in which the stock is not yet
// full, filledUp the mean hazard of those in which it is.
var (
	filling  = Measure{"the largest yearly risk of war while the stock fills", 1, func(s *Sight) float64 { return hazards(s, true) }}
	filledUp = Measure{"the mean yearly risk of war once it is full", 1, func(s *Sight) float64 { return hazards(s, false) }}
)

func hazards(s *Sight, filling bool) float64 {
	most, sum, n := 0.0, 0.0, 0
	for _, y := range s.Outcome.Years {
		if y.Stock < 1 {
			most = max(most, y.Hazard)
		} else {
			sum += y.Hazard
			n++
		}
	}
	if filling || n == 0 {
		return most
	}
	return sum / float64(n)
}

// rise is the largest increase of the yearly risk of war from one year to the
// next after the fifth.
var rise = Measure{"the largest increase of the yearly risk of war after year five", 1, func(s *Sight) float64 {
	most := math.Inf(-1)
	years := s.Outcome.Years
	for i := 5; i < len(years); i++ {
		most = max(most, years[i].Hazard-years[i-1].Hazard)
	}
	return most
}}

// outcomes are the chances of how an invasion of the last year ends. The model
// reports that of a decisive win; the others are those of the force ratio at
// which it has this chance (equation 6).
func outcomes(s *Sight) campaign.Odds {
	w := &s.World
	c := campaign.Contest{M: 1, CutDec: w[world.CutDec], CutPar: w[world.CutPar], CutStal: w[world.CutSta]}
	z := logOdds(s.Outcome.Force.Decisive) + c.CutDec
	return c.Odds(math.Exp(z))
}

// attrition is the chance that an invasion ends in stalemate.
var attrition = Measure{"the chance that an invasion ends in stalemate", 1, func(s *Sight) float64 {
	return outcomes(s)[campaign.Stalemate]
}}

// damage is what an invasion of the last year costs Ukraine, as a share of a
// year's output: C_U times what the outcome and the shield leave (equation 10).
var damage = Measure{"the damage of an invasion to Ukraine", 1, func(s *Sight) float64 {
	loss, o := [campaign.Outcomes]float64{1.3, 1, 0.8, 0.6}, outcomes(s)
	total := 0.0
	for i, p := range o {
		total += p * loss[i]
	}
	return s.World[world.CU] * (1 - 0.04*s.Design.Get(lever.AirShield)) * total
}}

// falseAlarm is the chance that the fact-finding confirms what did not happen:
// the catalogue's rate, moved along the log-odds by the quality of monitoring
// and by the log of the hours.
var falseAlarm = Measure{"the chance that fact-finding confirms what did not happen", 1, func(s *Sight) float64 {
	w := &s.World
	shift := w[world.MonitorGain]*(s.Design.Get(lever.MonitorQuality)-0.5) +
		w[world.VerifyGain]*math.Log(s.Design.Get(lever.VerifyHours)/72)
	return campaign.Logistic(campaign.LogOdds(w[world.FP]) - shift)
}}
