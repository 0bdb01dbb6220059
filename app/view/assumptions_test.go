// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"strings"
	"testing"

	"parley/app/session"
	"parley/engine"
	"parley/engine/calibration"
	"parley/engine/world"
	"parley/scenarios"
)

func proposal(t *testing.T) session.State {
	t.Helper()
	sc, ok := scenarios.Get(scenarios.Default)
	if !ok {
		t.Fatal("there is no default proposal")
	}
	return session.Of(sc)
}

// each calls a function with every parameter.
func each(groups []*ParameterGroup, f func(*Parameter)) {
	for _, g := range groups {
		for _, p := range g.Parameters {
			f(p)
		}
	}
}

// TestParameters holds that every parameter is shown once, in the group of the
// catalogue, and that what is written can be read back, at its value and at both
// ends.
func TestParameters(t *testing.T) {
	seen := map[world.ID]bool{}
	each(Parameters(words, proposal(t)), func(p *Parameter) {
		if seen[p.ID] {
			t.Errorf("%s is shown twice", p.Name)
		}
		seen[p.ID] = true
		for text, want := range map[string]float64{p.Text: p.Raw, p.LowText: p.Low, p.CentralText: p.Central, p.HighText: p.High} {
			if got, ok := p.Read(text); !ok || math.Abs(got-want) > 1e-9 {
				t.Errorf("%s: %q is read as %v, want %v", p.Name, text, got, want)
			}
		}
		if n := (p.High - p.Low) / p.Step; n < 20 || n > 75 {
			t.Errorf("%s has %.1f steps of %v", p.Name, n, p.Step)
		}
		if p.Judged != "" != p.ID.Parameter().Fitted {
			t.Errorf("%s: it is not said that it was fitted, or it is and was not", p.Name)
		}
	})
	if len(seen) != int(world.Count) {
		t.Errorf("%d parameters are shown, want %d", len(seen), world.Count)
	}
}

// TestGiven holds where a value comes from: from the beliefs, from a hand, or
// from the catalogue.
func TestGiven(t *testing.T) {
	s := proposal(t)
	s.Beliefs = "kyiv"
	s = s.At(world.Delta, 0.85)
	tests := []struct {
		id               world.ID
		profile, changed bool
		raw, given       float64
	}{
		{world.MuV, true, false, 0.75, 0.75},
		{world.Delta, false, true, 0.85, world.Central()[world.Delta]},
		{world.FP, false, false, world.Central()[world.FP], world.Central()[world.FP]},
	}
	for _, tt := range tests {
		p := ParameterOf(words, s, tt.id)
		if p.Profile != tt.profile || p.Changed != tt.changed || p.Raw != tt.raw || p.Given != tt.given {
			t.Errorf("%s: got %v %v %v %v, want %v", p.Name, p.Profile, p.Changed, p.Raw, p.Given, tt)
		}
	}
}

// TestMovedParameters holds that parameters that are moved look as if they were
// made anew, that what did not change is the same, and that what was given is
// left alone.
func TestMovedParameters(t *testing.T) {
	before := proposal(t)
	groups := Parameters(words, before)
	kyiv := before
	kyiv.Beliefs = "kyiv"
	for name, after := range map[string]session.State{
		"a value": before.At(world.MuS, 0.1), "beliefs": kyiv, "nothing": before, "both": kyiv.At(world.Delta, 0.85),
	} {
		moved := MovedParameters(words, groups, before, after)
		want := Parameters(words, after)
		for i, g := range moved {
			if g.Changed != want[i].Changed {
				t.Errorf("%s: %d are changed in %s, want %d", name, g.Changed, g.ID, want[i].Changed)
			}
			for k, p := range g.Parameters {
				if *p != *want[i].Parameters[k] {
					t.Errorf("%s: %s is not as made anew", name, p.Name)
				}
				if was := groups[i].Parameters[k]; *p == *was && p != was {
					t.Errorf("%s: %s is another though it looks the same", name, p.Name)
				}
			}
		}
	}
	for i, g := range Parameters(words, before) {
		for k, p := range g.Parameters {
			if *groups[i].Parameters[k] != *p {
				t.Fatalf("%s was changed", p.Name)
			}
		}
	}
}

func TestMatches(t *testing.T) {
	p := ParameterOf(words, proposal(t), world.MuS)
	for search, want := range map[string]bool{"": true, "mu_s": true, "SECURITY prior": true, "tank": false, "prior tank": false} {
		if got := p.Matches(search); got != want {
			t.Errorf("%q finds it is %v, want %v", search, got, want)
		}
	}
}

func TestRead(t *testing.T) {
	part, amount := ParameterOf(words, proposal(t), world.MuS), ParameterOf(words, proposal(t), world.WRS)
	tests := []struct {
		p    *Parameter
		text string
		want float64
		ok   bool
	}{
		{part, "30%", 0.3, true},
		{part, " 30 % ", 0.3, true},
		{part, "30", 0.3, true},
		{part, "some", 0, false},
		{part, "", 0, false},
		{part, "NaN", 0, false},
		{amount, "−0.1", -0.1, true},
		{amount, "-0.1", -0.1, true},
		{amount, "10%", 0, false},
	}
	for _, tt := range tests {
		if got, ok := tt.p.Read(tt.text); ok != tt.ok || math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("%s reads %q as %v, %v, want %v, %v", tt.p.Name, tt.text, got, ok, tt.want, tt.ok)
		}
	}
}

// FuzzRead holds that whatever is typed is a finite number or none, and that a
// number comes back as it was understood.
func FuzzRead(f *testing.F) {
	for _, typed := range []string{"", "30%", "−1", "1e9", "0x1p-2", "%%", "Inf", "+.5", "1_000"} {
		f.Add(typed)
	}
	sc, _ := scenarios.Get(scenarios.Default)
	p := ParameterOf(words, session.Of(sc), world.MuS)
	f.Fuzz(func(t *testing.T, typed string) {
		v, ok := p.Read(typed)
		if math.IsNaN(v) || math.IsInf(v, 0) || !ok && v != 0 {
			t.Fatalf("%q is read as %v, %v", typed, v, ok)
		}
		if ok && math.Abs(v) < 1e6 && math.Abs(v) > 1e-6 {
			if again, ok := p.Read(strings.ReplaceAll(p.Write(words, v), ",", "")); !ok || math.Abs(again-v) > 1e-7*math.Max(1, math.Abs(v)) {
				t.Errorf("%v is written %q and read as %v", v, p.Write(words, v), again)
			}
		}
	})
}

// TestBeliefs holds that the table says of each profile what it sets.
func TestBeliefs(t *testing.T) {
	table := Beliefs(words, "kyiv")
	if len(table.Profiles) != len(world.Profiles()) {
		t.Fatalf("%d profiles are shown, want %d", len(table.Profiles), len(world.Profiles()))
	}
	set := 0
	for i, profile := range world.Profiles() {
		if got := table.Profiles[i]; got.ID != profile.ID || got.Chosen != (profile.ID == "kyiv") {
			t.Errorf("profile %d is %v", i, got)
		}
		for _, row := range table.Rows {
			id, _ := world.ByID(row.Name)
			p := ParameterOf(words, session.State{Beliefs: profile.ID}, id)
			if row.Values[i] != p.Text {
				t.Errorf("%s under %s is %s, want %s", row.Name, profile.ID, row.Values[i], p.Text)
			}
			if row.Own[i] {
				set++
			}
		}
	}
	want := 0
	for _, profile := range world.Profiles() {
		for _, s := range profile.Set {
			if s.Value != world.Central()[s.ID] {
				want++
			}
		}
	}
	if set != want {
		t.Errorf("%d values are told apart from the central ones, want %d", set, want)
	}
}

// TestFigures holds that every published figure is shown once, with every
// reading that the calibration has of it.
func TestFigures(t *testing.T) {
	readings := 0
	all := Figures(words)
	for _, f := range all {
		readings += len(f.Readings)
		if f.Range == "" || f.UseLabel == "" {
			t.Errorf("%s is not written: %+v", f.ID, f)
		}
		if strings.Contains(f.Range, unpublished) {
			t.Errorf("%s is written %q", f.ID, f.Range)
		}
	}
	published := map[string]bool{}
	for _, e := range world.Published() {
		published[e.ID] = true
	}
	want := 0
	for _, r := range calibration.Published().Figures {
		if published[r.ID] {
			want++
		}
	}
	if len(all) != len(published) || readings != want {
		t.Errorf("%d figures with %d readings are shown, want %d with %d", len(all), readings, len(published), want)
	}
}

// TestEffects holds that outcomes stand side by side as they are, that what is
// not known is a dash, and that the first is compared with the others.
func TestEffects(t *testing.T) {
	now, other := sample(0.6), sample(0.5)
	for _, e := range Effects(words, now, other, nil) {
		m := measure(e.Path)
		for i, a := range []*engine.Assessment{now, other} {
			if c := e.Cells[i]; !c.Known || c.Raw != m.Of(&a.Outcome) {
				t.Errorf("%s: cell %d is %+v", e.Path, i, c)
			}
		}
		if c := e.Cells[2]; c.Known || c.Value != words.Get("format.none") || c.Change != "" {
			t.Errorf("%s: what is not known is %+v", e.Path, c)
		}
	}
	first := Effects(words, now, other)[0]
	if c := first.Cells[1]; c.Change != "+10 points" || c.Verdict != Better || first.Section == "" {
		t.Errorf("the first outcome is %+v", first)
	}
}
