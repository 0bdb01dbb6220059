// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/app/session"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

func sessionOn(t *testing.T, id string) *session.Session {
	t.Helper()
	sc, ok := scenarios.Get(id)
	if !ok {
		t.Fatalf("no scenario %s", id)
	}
	return session.New(sc)
}

func find(t *testing.T, groups []*Group, id lever.ID) *Lever {
	t.Helper()
	for _, g := range groups {
		for _, l := range g.Levers {
			if l.ID == id {
				return l
			}
		}
	}
	t.Fatalf("%s is in no group", id)
	return nil
}

// TestEveryLeverOnce wants each lever in its own group, headline levers first.
func TestEveryLeverOnce(t *testing.T) {
	s := sessionOn(t, "nato")
	seen := map[lever.ID]bool{}
	for _, g := range Levers(words, s.State(), s.Baseline()) {
		if g.Label == "" || g.Changed != 0 {
			t.Errorf("group %s: label %q, %d changed", g.ID, g.Label, g.Changed)
		}
		more := false
		for _, l := range g.Levers {
			if seen[l.ID] || l.ID.Lever().Group != g.Group {
				t.Errorf("%s stands twice or in the wrong group", l.Name)
			}
			if more && l.Headline {
				t.Errorf("%s is a headline lever after others", l.Name)
			}
			seen[l.ID], more = true, !l.Headline
		}
	}
	if len(seen) != int(lever.Count) {
		t.Errorf("%d levers, want %d", len(seen), lever.Count)
	}
}

// TestControls wants a control that can show every value of its lever and text
// that the session reads back.
func TestControls(t *testing.T) {
	for _, sc := range scenarios.All() {
		s := session.New(sc)
		for _, g := range Levers(words, s.State(), s.Baseline()) {
			for _, l := range g.Levers {
				if _, err := s.SetText(l.ID, l.Text); err != nil {
					t.Errorf("%s: %v", l.Name, err)
				}
				checkControl(t, *l)
			}
		}
		if s.CanUndo() {
			t.Errorf("%s: writing back what is shown changes something", sc.ID)
		}
	}
}

func checkControl(t *testing.T, l Lever) {
	t.Helper()
	selected := 0
	for _, o := range l.Options {
		if o.Label == "" {
			t.Errorf("%s: option %s has no label", l.Name, o.Text)
		}
		if o.Selected {
			selected++
		}
	}
	switch l.Control {
	case Check, Choice, Steps:
		if selected != 1 {
			t.Errorf("%s: %d options selected, want 1", l.Name, selected)
		}
	case Slider:
		if l.Raw < l.Min || l.Raw > l.Max || l.Fine <= 0 || l.Fine > l.Step || l.Coarse < l.Step || l.Coarse > l.Max-l.Min {
			t.Errorf("%s: slider from %v to %v at %v, steps %v %v %v", l.Name, l.Min, l.Max, l.Raw, l.Fine, l.Step, l.Coarse)
		}
	case Hosts:
		if len(l.Hosts) != int(lever.HostCount) {
			t.Errorf("%d hosts", len(l.Hosts))
		}
	}
	if l.Value == "" || l.DefaultValue == "" || l.BaselineValue == "" || l.Meaning == "" {
		t.Errorf("%s lacks words: %+v", l.Name, l)
	}
}

func TestLeverKinds(t *testing.T) {
	s := sessionOn(t, "nato")
	groups := Levers(words, s.State(), s.Baseline())
	for id, want := range map[lever.ID]Control{
		lever.StockSets: Slider, lever.StockHosts: Hosts, lever.DepotArt5Ack: Check, lever.ReleaseRule: Choice,
		lever.USBackstop: Steps, lever.SnapTiers: Steps, lever.TripSize: Slider, lever.LegalBind: Slider,
	} {
		if got := find(t, groups, id).Control; got != want {
			t.Errorf("%s is a %v, want a %v", id, got, want)
		}
	}
}

func TestLeverChanged(t *testing.T) {
	s := sessionOn(t, "offsite-stockpile")
	if _, err := s.Set(lever.ConsultDays, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SetHost(lever.Poland, 0); err != nil {
		t.Fatal(err)
	}
	groups := Levers(words, s.State(), s.Baseline())
	l := find(t, groups, lever.ConsultDays)
	if !l.Changed || l.Judgement || l.Value != "1 day" || l.BaselineValue != "5 days" || l.DefaultValue != "3 days" {
		t.Errorf("got %+v", l)
	}
	if hosts := find(t, groups, lever.StockHosts); !hosts.Changed || hosts.Hosts[lever.Poland].Share != 0 || hosts.Hosts[lever.Poland].BaselineValue != "35%" {
		t.Errorf("got %+v", hosts)
	}
	if l := find(t, groups, lever.StockSets); l.Changed || !l.Judgement {
		t.Errorf("the size of the stock is our judgement, got %+v", l)
	}
	if groups[lever.Stockpile].Changed != 2 {
		t.Errorf("%d levers of the group changed, want 2", groups[lever.Stockpile].Changed)
	}
}

// TestIdleLeversAreIdle holds what is said about levers without effect to the
// model.
func TestIdleLeversAreIdle(t *testing.T) {
	base := sessionOn(t, "snapback").State().Design.With(lever.StockSets, 0).With(lever.SnapTiers, 0)
	var ws engine.Workspace
	want := quick(&ws, base)
	found := 0
	for id := range lever.Count {
		if idle(words, base, id) == "" {
			continue
		}
		found++
		moved := base.WithHosts(lever.Shares{lever.UkraineWest: 1})
		if l := id.Lever(); l.Kind != lever.Share {
			moved = base.With(id, max(l.Max, 1))
		}
		if got := quick(&ws, moved); !cmp.Equal(want, got) {
			t.Errorf("%s is said to be idle and is not", id)
		}
	}
	if found != len(withoutStock)+1 {
		t.Errorf("%d levers are idle, want %d", found, len(withoutStock)+1)
	}
	for id := range lever.Count {
		if s := idle(words, sessionOn(t, "snapback").State().Design, id); s != "" {
			t.Errorf("%s: %s", id, s)
		}
	}
}

func quick(ws *engine.Workspace, d lever.Design) metric.Outcome {
	return ws.Evaluate(engine.Request{Design: d, Beliefs: world.CentralProfile, Years: 3, Quick: true}).Outcome
}

// TestMoved holds that levers after a move are as if made anew, that what looks
// the same is the same, and that what was given stays as it was.
func TestMoved(t *testing.T) {
	for _, id := range []string{"offsite-stockpile", "ceasefire", "nato"} {
		s := sessionOn(t, id)
		groups := Levers(words, s.State(), s.Baseline())
		for _, move := range []struct {
			lever lever.ID
			to    float64
		}{{lever.StockSets, 0}, {lever.StockSets, 7}, {lever.TripSize, 20000}, {lever.SnapTiers, 0}, {lever.SnapTiers, 2}, {lever.DMZKm, 25}} {
			before := s.State()
			if _, err := s.Set(move.lever, move.to); err != nil {
				t.Fatal(err)
			}
			was := Levers(words, before, s.Baseline())
			moved := Moved(words, groups, before, s.State(), s.Baseline())
			if diff := cmp.Diff(Levers(words, s.State(), s.Baseline()), moved); diff != "" {
				t.Errorf("%s, %s to %v: %s", id, move.lever, move.to, diff)
			}
			if diff := cmp.Diff(was, groups); diff != "" {
				t.Errorf("%s, %s to %v changes the levers that were given: %s", id, move.lever, move.to, diff)
			}
			for g := range moved {
				if same := cmp.Equal(moved[g], groups[g]); same != (moved[g] == groups[g]) {
					t.Errorf("%s, %s to %v: group %s looks the same is %v, is the same is %v", id, move.lever, move.to, moved[g].ID, same, !same)
				}
				for k, l := range moved[g].Levers {
					if l != groups[g].Levers[k] && cmp.Equal(l, groups[g].Levers[k]) && before.Design.Copy(l.ID, s.State().Design) == before.Design {
						t.Errorf("%s, %s to %v: %s is made anew", id, move.lever, move.to, l.Name)
					}
				}
			}
			groups = moved
		}
	}
}
