// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
)

func TestMapOf(t *testing.T) {
	s := sessionOn(t, "offsite-stockpile")
	m := MapOf(words, s.State().Design, true)
	if len(m.Hosts) != int(lever.HostCount) || !m.Dark {
		t.Fatalf("got %+v", m)
	}
	sum, sets := 0.0, 0.0
	for h, mark := range m.Hosts {
		if mark.Host != lever.Host(h) || mark.Label == "" {
			t.Errorf("mark %d is %+v", h, mark)
		}
		sum += mark.Share
		sets += mark.Sets
	}
	if sum < 0.999999 || sum > 1.000001 || sets < 7.99999 || sets > 8.00001 {
		t.Errorf("shares sum to %v, sets to %v, want 1 and 8", sum, sets)
	}
	if got := m.Hosts[lever.Poland].Label; got != "Poland: 35% of the stock" {
		t.Errorf("label %q", got)
	}
	if got := m.Hosts[lever.UkraineWest].Label; got != "Ukraine, west: no stock" {
		t.Errorf("label %q", got)
	}
	if m.Force.Troops != 0 || m.Force.Label != "" {
		t.Errorf("there is no force, got %+v", m.Force)
	}
	var back Map
	if b, err := json.Marshal(m); err != nil || json.Unmarshal(b, &back) != nil {
		t.Error("the map cannot be written and read")
	}
	if diff := cmp.Diff(m, back); diff != "" {
		t.Errorf("what is read is not what was written: %s", diff)
	}
}

func TestMapOfForce(t *testing.T) {
	m := MapOf(words, sessionOn(t, "tripwire").State().Design, false)
	want := ForceMark{Troops: 20000, Position: "centre", Label: "20,000 troops, Centre of Ukraine", Stands: m.Force.Stands, Place: Place{30.6, 48.6}}
	if diff := cmp.Diff(want, m.Force); diff != "" {
		t.Error(diff)
	}
	for _, mark := range m.Hosts {
		if mark.Share != 0 || mark.Sets != 0 {
			t.Errorf("there is no stock, got %+v", mark)
		}
	}
}

// TestEveryPositionHasAPlace wants a place inside Ukraine's bounds for each
// position of the force, from west to east.
func TestEveryPositionHasAPlace(t *testing.T) {
	m := MapOf(words, lever.Defaults(), false)
	options := lever.TripPosition.Lever().Options[1:] // but none
	if len(m.Force.Stands) != len(options) {
		t.Fatalf("%d places for %v", len(m.Force.Stands), options)
	}
	west := 22.1
	for i, p := range m.Force.Stands {
		if p.Position != options[i] || p.Lon <= west || p.Lon > 40.3 || p.Lat < 44.3 || p.Lat > 52.4 {
			t.Errorf("%s lies at %v", p.Position, p.Place)
		}
		west = p.Lon
	}
}

// What the map says of days and ways is the model's clock.
func TestMapIsTimedByTheClock(t *testing.T) {
	s := sessionOn(t, "offsite-stockpile").State()
	clock := engine.ClockOf(s.Request(0))
	m := MapOf(words, s.Design, false).Timed(words, &clock)
	for _, k := range clock.Tracks {
		h := m.Hosts[k.Host]
		if want := words.Say("map.days", dayNumber(words, k.First()), dayNumber(words, k.Last())); h.Days != want {
			t.Errorf("%s: %q, want %q", k.Host, h.Days, want)
		}
		if h.Reach != 1 {
			t.Errorf("%s comes %v of its way in %v days, and needs %v", k.Host, h.Reach, clock.Window, k.First())
		}
	}
	if h := m.Hosts[lever.UkraineWest]; h.Days != "" || h.Reach != 0 {
		t.Errorf("a host without stock has %q and reach %v", h.Days, h.Reach)
	}
	s.Design = s.Design.WithOption(lever.ReleaseRule, "national-discretion")
	late := engine.ClockOf(s.Request(0))
	for _, h := range MapOf(words, s.Design, false).Timed(words, &late).Hosts {
		if h.Reach != 0 {
			t.Errorf("%s comes %v of its way in the window, though a national decision takes as long", h.Name, h.Reach)
		}
	}
	s.Design = s.Design.WithOption(lever.ReleaseRule, "none")
	never := engine.ClockOf(s.Request(0))
	for _, h := range MapOf(words, s.Design, false).Timed(words, &never).Hosts {
		if h.Days != "" {
			t.Errorf("%s: what nobody may release arrives on %s", h.Name, h.Days)
		}
	}
}

// The map of a day of a crisis has what the clock has.
func TestMapOnADay(t *testing.T) {
	s := sessionOn(t, "offsite-stockpile").State()
	c := engine.CrisisOf(s.Request(0), 4)
	told := CrisisOf(words, s.Design, &c, true, guarantee.Invade)
	m := MapOf(words, s.Design, false)
	for _, day := range []float64{0, 10, 13, 20, told.Length} {
		on := m.On(words, &told, told.At(day), day)
		for _, k := range c.Clock.Tracks {
			if h := on.Hosts[k.Host]; h.Way != k.Way(day) || h.Here != k.Here(day) || h.Left < h.Here {
				t.Errorf("day %v, %s: %+v", day, k.Host, h)
			}
		}
		if on.Crisis.Done != c.Clock.Done(day) || math.Abs(on.Crisis.At*told.Length-day) > 1e-9 || !on.Crisis.Line {
			t.Errorf("day %v: the clock shows %+v", day, on.Crisis)
		}
	}
	if m.Crisis != nil || m.Hosts[lever.Poland].Way != 0 {
		t.Error("showing a day changes the map that was given")
	}
	struck := CrisisOf(words, s.Design, &c, true, guarantee.Strike)
	for _, h := range m.On(words, &struck, 0, 0).Hosts {
		want := 0.0
		if h.Share > 0 {
			want = c.Accounts[guarantee.Strike].Loss
		}
		if h.Lost != want || h.Way != 0 {
			t.Errorf("%s: a strike takes %v and moves %v, want %v and nothing", h.Name, h.Lost, h.Way, want)
		}
	}
}
