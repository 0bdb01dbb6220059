// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import (
	"math"
	"strings"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

// Figure is a published number that the model should give, or a bound that it
// should keep, as read off one or several designs.
type Figure struct {
	ID        string // of the evidence it comes from (world.Published)
	Want      string // in words
	Use       world.Use
	Low, High float64 // the stated range; infinite on a side without a bound
	Central   float64 // what is aimed at; NaN where there is a bound only
	value     func(*desk) float64
	unit      float64 // of a miss, where there is a bound only
}

// Inside reports whether a reading keeps the stated range.
func (f *Figure) Inside(v float64) bool { return v >= f.Low && v <= f.High }

// miss is how far a reading is off, in units of half the stated range: from the
// central value of a target, from the bound of a check.
func (f *Figure) miss(v float64) float64 {
	if !math.IsNaN(f.Central) {
		if v > f.Central {
			return (v - f.Central) / (f.High - f.Central)
		}
		return (f.Central - v) / (f.Central - f.Low)
	}
	return max(0, f.Low-v, v-f.High) / f.unit
}

// Figures are the targets and checks among the published figures that the model
// can speak of, and the alliance hazard that the specification asks for. Left
// out are coerced cessions beside slices (nobody cedes in the model) and the
// thirty days of a snapback (an input).
func Figures() []Figure {
	return []Figure{
		{
			ID: "resume5", Want: "a bare truce ends in a new war within five years", Use: world.Target,
			Low: 0.25, Central: 0.45, High: 0.7,
			value: func(d *desk) float64 { return 1 - d.of("ceasefire").Years[4].Survival },
		},
		{
			ID: "alliance", Want: "war on a member of the alliance, mean yearly hazard", Use: world.Target,
			Low: 0, Central: math.NaN(), High: 0.005, unit: 0.005,
			value: func(d *desk) float64 { return yearly(d.of("nato")) },
		},
		{
			ID: "P_honour_all", Want: "those bound by treaty do what they promised, mean over four designs", Use: world.Target,
			Low: 0.22, Central: 0.5, High: 0.745, value: honour,
		},
		{
			ID: "det_imm", Want: "an attack begun on a state with a pledge to fight is broken off, mean over three designs", Use: world.Target,
			Low: 0.5, Central: 0.59, High: 0.66,
			value: func(d *desk) float64 {
				return (stopped(d.of("tripwire")) + stopped(d.of("paris")) + stopped(d.of("nato"))) / 3
			},
		},
		{
			ID: "sanc_succ", Want: "an attack answered by sanctions alone is broken off", Use: world.Target,
			Low: 0.05, Central: 0.34, High: 0.4,
			value: func(d *desk) float64 {
				return stopped(d.of("ceasefire", "sanctions_relief=0.6", "snap_tiers=4", "automaticity=0.8", "burden=reversed", "vote_rule=majority"))
			},
		},
		{
			ID: "acc_U", Want: "Ukraine accepts a freeze with guarantees (Paris declaration)", Use: world.Target,
			Low: 0.664, Central: 0.72, High: 0.776,
			value: func(d *desk) float64 { return d.of("paris").Acceptance.Ukraine },
		},
		{
			ID: "acc_U", Want: "Ukraine accepts a cap of 600 thousand and no guarantees", Use: world.Target,
			Low: 0.114, Central: 0.17, High: 0.226,
			value: func(d *desk) float64 { return d.of("ceasefire", "ua_force_cap=600").Acceptance.Ukraine },
		},
		{
			ID: "nato_pp", Want: "membership raises the probability that the coalition fights over a pledge alone", Use: world.Check,
			Low: 0, Central: math.NaN(), High: math.Inf(1), unit: 0.1,
			value: func(d *desk) float64 {
				return d.of("nato").Credibility.EUFight - d.of("nato", "nonbloc=open-door").Credibility.EUFight
			},
		},
		{
			ID: "det_pact", Want: "a believed defence pact lowers the initiation of open challenges, share", Use: world.Check,
			Low: 0.18, Central: math.NaN(), High: 1, unit: 0.1,
			value: func(d *desk) float64 { return 1 - initiation(d.pact())/initiation(d.of("ceasefire")) },
		},
		{
			ID: "moral_haz", Want: "false claims are more frequent where a claim triggers the guarantee without conditions", Use: world.Check,
			Low: 0, Central: math.NaN(), High: math.Inf(1), unit: 0.05,
			value: func(d *desk) float64 {
				return d.of("snapback", "burden=reversed", "automaticity=1").FalseClaims - d.of("snapback", "burden=proof-on-UA", "automaticity=0").FalseClaims
			},
		},
		{
			ID: "ground", Want: "heavy forces near the theatre lower the rate of invasion", Use: world.Check,
			Low: 0, Central: math.NaN(), High: math.Inf(1), unit: 0.02,
			value: func(d *desk) float64 {
				with := d.of("tripwire", "trip_size=30000", "trip_position=near-front")
				return d.of("tripwire", "trip_size=0", "trip_position=none", "trip_nationality=none", "trip_mandate=none").Challenge.Invade - with.Challenge.Invade
			},
		},
	}
}

// honour is the mean probability, over designs with a ratified treaty or nearly
// one, that the coalition and the United States do what they promised: fight
// where they pledged to, else assist.
func honour(d *desk) float64 {
	total, n := 0.0, 0.0
	for _, id := range []string{"offsite-stockpile", "kuleba", "nato", "istanbul"} {
		c := d.of(id).Credibility
		if s, _ := scenarios.Get(id); s.Design.Get(lever.FightPledge) >= 0.5 {
			total += c.EUFight + c.USFight
		} else {
			total += c.Europe + c.US
		}
		n += 2
	}
	return total / n
}

// stopped is the share of invasions that are broken off. Wars that Ukraine
// begins count as not broken off, which makes little difference.
func stopped(o *metric.Outcome) float64 {
	hazard := 0.0
	for _, y := range o.Years {
		hazard += y.Hazard / float64(len(o.Years))
	}
	return 1 - hazard/o.Challenge.Invade
}

// initiation is the yearly probability of an open challenge.
func initiation(o *metric.Outcome) float64 {
	return o.Challenge.Invade + o.Challenge.Salami + o.Challenge.Depot
}

func yearly(o *metric.Outcome) float64 {
	return 1 - math.Pow(o.Survival, 1/float64(len(o.Years)))
}

// desk solves designs in one world, each once.
type desk struct {
	ws    *engine.Workspace
	world world.World
	known map[lever.Design]*metric.Outcome
}

// of is what a built-in scenario gives with levers changed, each lever=value.
func (d *desk) of(id string, changes ...string) *metric.Outcome {
	s, ok := scenarios.Get(id)
	if !ok {
		panic("fit: there is no scenario " + id)
	}
	return d.read(changed(s.Design, changes...))
}

// pact is the bare ceasefire with a treaty of mutual defence.
func (d *desk) pact() *metric.Outcome {
	return d.of("ceasefire", "legal_bind=1", "fight_pledge=1", "nonbloc=member", "depot_art5_ack=true", "vote_rule=any-one", "automaticity=0.33")
}

func (d *desk) read(design lever.Design) *metric.Outcome {
	if o, ok := d.known[design]; ok {
		return o
	}
	o := d.ws.In(d.world, engine.Request{Design: design, Quick: true}).Outcome
	d.known[design] = &o
	return &o
}

func changed(d lever.Design, changes ...string) lever.Design {
	for _, c := range changes {
		name, value, _ := strings.Cut(c, "=")
		id, ok := lever.ByID(name)
		if !ok {
			panic("fit: there is no lever " + name)
		}
		var err error
		if d, err = d.Parse(id, value); err != nil {
			panic("fit: " + err.Error())
		}
	}
	return d
}
