// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/integrate/quad"

	"parley/engine/lever"
	"parley/engine/world"
)

// anyStock is a random design that holds a stock in random places.
func anyStock(rng *rand.Rand) lever.Design {
	d := anyDesign(rng).With(lever.StockSets, float64(1+rng.IntN(15)))
	var s lever.Shares
	for range 1 + rng.IntN(4) {
		s = s.Set(lever.Host(rng.IntN(int(lever.HostCount))), rng.Float64())
	}
	if s.Sum() == 0 {
		s[lever.Poland] = 1
	}
	for h := range s {
		s[h] /= s.Sum()
	}
	d, _ = d.WithHosts(s).Complete(lever.StockHosts)
	return d
}

// eachClock visits clocks of random designs in random worlds.
func eachClock(t *testing.T, visit func(d lever.Design, w world.World, c Clock)) {
	t.Helper()
	rng := rand.New(rand.NewPCG(8, 98))
	for i := range 300 {
		w := world.Draws(1, uint64(i), world.Profiles()[i%len(world.Profiles())])[0]
		d := anyStock(rng)
		visit(d, w, NewClock(d, w))
	}
}

// The legs of the clock are the delay that the model reckons with, and each is
// there for its own reason alone.
func TestLegsAreTheDelay(t *testing.T) {
	hearings := 0
	eachClock(t, func(d lever.Design, w world.World, c Clock) {
		for _, k := range c.Tracks {
			tau, pace := delays(d, w, k.Host)
			if math.Abs(k.First()-tau) > 1e-9 || math.Abs(k.Last()-tau-pace) > 1e-9 {
				t.Errorf("%s arrives on days %v to %v, the model has %v and %v more", k.Host, k.First(), k.Last(), tau, pace)
			}
			without := d.WithOption(lever.RussiaRole, "none")
			tau, _ = delays(without, w, k.Host)
			for leg, days := range k.Legs {
				if days < 0 {
					t.Errorf("%s: leg %d takes %v days", k.Host, leg, days)
				}
				if Leg(leg) != LegHearing {
					tau -= days
				}
			}
			if math.Abs(tau) > 1e-9 {
				t.Errorf("%s: %v days are in no leg", k.Host, tau)
			}
			if k.Legs[LegHearing] > 0 {
				hearings++
			}
		}
	})
	if hearings == 0 {
		t.Error("Moscow was never heard")
	}
}

// What the clock says still counts is the mean of e^(-t/t_c) over the days on
// which it says the stock arrives, and adds up to what the campaign is fought
// with.
func TestClockCountsWhatTheCampaignCounts(t *testing.T) {
	eachClock(t, func(d lever.Design, w world.World, c Clock) {
		n := newDenial(d, w)
		var soil, abroad, arrival float64
		for _, k := range c.Tracks {
			rest := func(day float64) float64 { return (1 - c.Done(day)) / k.Pace }
			if mean := quad.Fixed(rest, k.First(), k.Last(), 200, nil, 0); math.Abs(mean-k.Counts) > 1e-9 {
				t.Errorf("%s counts %v, over the days it arrives the mean is %v", k.Host, k.Counts, mean)
			}
			strength := k.Share * k.Counts * k.Kept
			if k.Host.OnSoil() {
				soil += strength
			} else {
				abroad += strength
			}
			arrival += k.Share * (k.First() + k.Pace/2)
		}
		for what, x := range map[string][2]float64{
			"strength from Ukraine": {soil, n.onSoil}, "strength from abroad": {abroad, n.abroad}, "days to arrive": {arrival, n.arrival},
		} {
			if math.Abs(x[0]-x[1]) > 1e-9*max(1, x[1]) {
				t.Errorf("%s: the clock has %v, the campaign %v", what, x[0], x[1])
			}
		}
		for i, filled := range n.filled {
			if c.Filled(i+1) != filled {
				t.Errorf("year %d: %v of the stock is there, in the campaign %v", i+1, c.Filled(i+1), filled)
			}
		}
		for act, aid := range c.Aid {
			full := w[world.AssistForce] * (1 + 0.002*d.Get(lever.EUDefenceSpend))
			if act == 1 {
				full *= 1 + 0.01*d.Get(lever.FundSurge)
			}
			got := newAssist(d, w, act == 1)
			if want := full * aid.Counts; math.Abs(got.us+got.europe-want) > 1e-12 {
				t.Errorf("assistance is %v, by the clock %v", got.us+got.europe, want)
			}
		}
	})
}

// Another day of consultation delays everything that comes after it by a day, and
// nothing else.
func TestConsultationDelaysWhatFollows(t *testing.T) {
	eachClock(t, func(d lever.Design, w world.World, c Clock) {
		const more = 5
		later := NewClock(d.With(lever.ConsultDays, d.Get(lever.ConsultDays)+more), w)
		for i, k := range c.Tracks {
			shift := float64(more)
			if k.Host.OnSoil() && d.Is(lever.ReleaseRule, "automatic") {
				shift = 0 // nobody is consulted on what Ukraine holds itself
			}
			l := later.Tracks[i]
			for leg := range Legs {
				want := k.Starts(leg)
				if leg > LegConsultation {
					want += shift
				}
				if got := l.Starts(leg); math.Abs(got-want) > 1e-9 {
					t.Errorf("%s: leg %d starts on day %v, want %v", k.Host, leg, got, want)
				}
			}
			if math.Abs(l.Last()-k.Last()-shift) > 1e-9 || shift > 0 && l.Counts >= k.Counts {
				t.Errorf("%s: arrives on days %v to %v and counts %v, before %v to %v and %v", k.Host, l.First(), l.Last(), l.Counts, k.First(), k.Last(), k.Counts)
			}
		}
		if later.Found != c.Found || later.Aid != c.Aid {
			t.Error("consultation on the stock delays something else")
		}
	})
}

// What is on its way is somewhere between its start and its end, and goes on.
func TestTracksGoOn(t *testing.T) {
	eachClock(t, func(_ lever.Design, _ world.World, c Clock) {
		for _, k := range c.Tracks {
			way, here, done := 0.0, 0.0, 0.0
			for i := range 101 {
				day := k.Last() * float64(i) / 100
				w, h, f := k.Way(day), k.Here(day), c.Done(day)
				if w < way || h < here || f < done || h > 0 && w < 1 || f >= 1 {
					t.Fatalf("%s: on day %v %v of the way, %v here, %v done", k.Host, day, w, h, f)
				}
				way, here, done = w, h, f
			}
			if near := 1e-9; k.Way(k.First()) < 1-near || k.Here(k.Last()) < 1-near || k.Way(k.Starts(LegTransit)) > near || k.Here(k.First()) > near {
				t.Errorf("%s does not arrive when it should: %+v", k.Host, k)
			}
		}
	})
}
