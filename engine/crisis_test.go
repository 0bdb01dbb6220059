// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"testing"

	"parley/engine"
	"parley/engine/campaign"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// A crisis has the numbers of the assessment: the days to arrive, the yearly
// chance of each challenge, and that an invasion triggers the guarantee.
func TestCrisisIsTheAssessments(t *testing.T) {
	for _, sc := range scenarios.All() {
		r := engine.Request{Design: sc.Design, Beliefs: world.CentralProfile, Quick: true}
		a := engine.Evaluate(r)
		var mean [guarantee.Challenges]float64
		arrival := 0.0
		for year := 1; year <= engine.DefaultYears; year++ {
			c := engine.CrisisOf(r, year)
			for ch, account := range c.Accounts {
				mean[ch] += account.Chance / engine.DefaultYears
			}
			if got, want := c.Accounts[guarantee.Invade].Triggered, a.Outcome.Credibility.Act; math.Abs(got-want) > 1e-9 {
				t.Errorf("%s, year %d: an invasion triggers the guarantee with %v, the assessment has %v", sc.ID, year, got, want)
			}
			arrival = 0
			for _, k := range c.Clock.Tracks {
				arrival += k.Share * (k.First() + k.Last()) / 2
				if got := campaign.Weight(k.First(), k.Pace, c.Clock.Window); math.Abs(got-k.Counts) > 1e-12 {
					t.Errorf("%s: %s counts %v, drawn on days %v to %v it is %v", sc.ID, k.Host, k.Counts, k.First(), k.Last(), got)
				}
			}
		}
		if math.Abs(arrival-a.Outcome.ArrivalDays) > 1e-9 {
			t.Errorf("%s: half has arrived by day %v, the assessment has %v", sc.ID, arrival, a.Outcome.ArrivalDays)
		}
		o := a.Outcome.Challenge
		for ch, want := range map[int]float64{guarantee.Hybrid: o.Hybrid, guarantee.Salami: o.Salami, guarantee.Invade: o.Invade} {
			if math.Abs(mean[ch]-want) > 1e-9 {
				t.Errorf("%s: challenge %d comes with %v a year, the assessment has %v", sc.ID, ch, mean[ch], want)
			}
		}
		if depot := mean[guarantee.Strike] + mean[guarantee.Sabotage]; math.Abs(depot-o.Depot) > 1e-9 {
			t.Errorf("%s: depots are attacked with %v a year, the assessment has %v", sc.ID, depot, o.Depot)
		}
	}
}

// A stock under way is worth more than one that waits: moving it to Ukraine
// brings it sooner, and a parameter set by hand moves the clock.
func TestClockFollowsDesignAndWorld(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	r := engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}
	abroad := engine.ClockOf(r)
	r.Design = sc.Design.WithHosts(lever.Shares{lever.UkraineWest: 1})
	if home := engine.ClockOf(r); home.Tracks[0].First() >= abroad.Tracks[0].First() {
		t.Errorf("stock in Ukraine arrives on day %v, from abroad on day %v", home.Tracks[0].First(), abroad.Tracks[0].First())
	}
	r.World = []world.Setting{{ID: world.TransitUAW, Value: 7}}
	if slow := engine.ClockOf(r); slow.Tracks[0].Legs[guarantee.LegTransit] != 7 {
		t.Errorf("a way of 7 days takes %v", slow.Tracks[0].Legs[guarantee.LegTransit])
	}
}
