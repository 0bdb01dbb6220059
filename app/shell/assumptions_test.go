// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine/world"
)

func TestAssumptionsView(t *testing.T) {
	tests := []struct {
		text string
		want assumptionsView
	}{
		{"", assumptionsView{}},
		{"basis:seed,group:russia,changed,at:mu_S,figure:resume5,find:war, cost:", assumptionsView{"seed", "russia", true, "mu_S", "resume5", "war, cost:"}},
		{"basis:rumour,group:mars,at:mu_X,figure:none,,x:y,changed", assumptionsView{changed: true}},
		{"find:", assumptionsView{}},
	}
	for _, tt := range tests {
		if got := readAssumptionsView(tt.text); got != tt.want {
			t.Errorf("%q is read as %+v, want %+v", tt.text, got, tt.want)
		}
	}
}

// FuzzAssumptionsView holds that a view that was read is written so that it is
// read again.
func FuzzAssumptionsView(f *testing.F) {
	f.Add("basis:seed,group:russia,changed,at:mu_S,figure:resume5,find:war, cost:")
	f.Add("find:find:,changed")
	f.Add(",,:")
	f.Fuzz(func(t *testing.T, text string) {
		v := readAssumptionsView(text)
		if again := readAssumptionsView(v.String()); again != v {
			t.Errorf("%q is read as %+v, written %q and read as %+v", text, v, v.String(), again)
		}
	})
}

// mountAt shows the page at a screen in go-app's test engine.
func mountAt(t *testing.T, id session.Screen) (*mounted, app.TestEngine) {
	t.Helper()
	m, e := mount(t)
	m.goToScreen(t, e, id)
	return m, e
}

func (m *mounted) goToScreen(t *testing.T, e app.TestEngine, id session.Screen) {
	t.Helper()
	m.enter(m.ctx, id)
	m.ctx.Update()
	e.ConsumeAll()
	if m.screen != id {
		t.Fatalf("the screen is %s, want %s", m.screen, id)
	}
}

// TestAssumptions holds that a screen shows every parameter and every figure,
// and that nothing of it is missing while nothing is known.
func TestAssumptions(t *testing.T) {
	m, _ := mountAt(t, session.Assumptions)
	html := app.HTMLString(m)
	for id := range world.Count {
		if !strings.Contains(html, `id="`+estimate{id}.id()+`"`) {
			t.Errorf("%s is not on the screen", id)
		}
	}
	for _, f := range world.Published() {
		if !strings.Contains(html, figureID(f.ID)) {
			t.Errorf("%s is not on the screen", f.ID)
		}
	}
}

// TestEstimates holds that parameters are moved, typed and freed through the
// session, and that what is refused is said in one sentence.
func TestEstimates(t *testing.T) {
	m, _ := mountAt(t, session.Assumptions)
	value := func(id world.ID) float64 { return m.work.State().Parameter(id) }
	security := estimate{world.MuS}

	m.moveEstimate(m.ctx, security, 0.5)
	if got := value(world.MuS); got != 0.5 || m.why.Sentence != "" {
		t.Errorf("moved to %v, with %q, want 0.5", got, m.why.Sentence)
	}
	m.moveEstimate(m.ctx, security, 0.8)
	if got, limit := value(world.MuS), 1-value(world.MuV); got != limit || !strings.Contains(m.why.Sentence, "100%") {
		t.Errorf("moved past the room to %v, with %q, want %v", got, m.why.Sentence, limit)
	}
	m.moveEstimate(m.ctx, security, 0.2)
	if m.why.Sentence != "" {
		t.Errorf("back in the room the page still says %q", m.why.Sentence)
	}
	m.release()
	m.work.Undo()
	if got := value(world.MuS); got != world.Central()[world.MuS] {
		t.Errorf("a drag is undone to %v, want the central value", got)
	}

	for typed, want := range map[string]float64{"40%": 0.4, "40": 0.4, "99%": 0.4, "much": 0.4} {
		m.writeEstimate(m.ctx, security, "40%")
		m.writeEstimate(m.ctx, security, typed)
		if got := value(world.MuS); got != want || (m.why.Sentence == "") != strings.HasPrefix(typed, "40") {
			t.Errorf("%s gives %v, with %q, want %v", typed, got, m.why.Sentence, want)
		}
	}
	m.writeEstimate(m.ctx, estimate{world.Delta}, "0.85")
	m.free(m.ctx, world.MuS, world.Delta)
	if m.work.State() != m.work.Baseline() {
		t.Error("freed parameters do not lead back")
	}
}

// TestVariants holds that what a parameter does from low to high can be worked
// out wherever it and its companion stand, and does not change while it is
// moved.
func TestVariants(t *testing.T) {
	m, _ := mount(t)
	before := variants(m.work.State(), world.MuS)
	if err := m.work.SetParameter(world.MuS, 0.4); err != nil {
		t.Fatal(err)
	}
	for i, s := range variants(m.work.State(), world.MuS) {
		if s != before[i] {
			t.Error("the variants change while the parameter is moved")
		}
	}
	m.free(m.ctx, world.MuS)
	for _, p := range world.Profiles() {
		if err := m.work.SetBeliefs(p.ID); err != nil {
			t.Fatal(err)
		}
		for id := range world.Count {
			low, high := m.work.State().Room(id)
			for _, s := range variants(m.work.State(), id) {
				if v := s.Parameter(id); v < low || v > high {
					t.Errorf("%s under %s is tried at %v, allowed is %v to %v", id, p.ID, v, low, high)
				}
			}
		}
	}
}

// TestScreens holds that a screen that is left and found again is the same and is
// not asked to do anything meanwhile.
func TestScreens(t *testing.T) {
	m, e := mount(t)
	m.goToScreen(t, e, session.Assumptions)
	turn := m.turns[session.Explore]
	m.moveEstimate(m.ctx, estimate{world.Delta}, 0.85)
	m.ctx.Update()
	e.ConsumeAll()
	if m.turns[session.Explore] != turn {
		t.Error("a screen that is out of sight was rendered")
	}
	m.goToScreen(t, e, session.Explore)
	if m.turns[session.Explore] == turn {
		t.Error("a screen that comes back is not rendered")
	}
	if got := m.work.State().Parameter(world.Delta); got != 0.85 || !m.work.CanUndo() {
		t.Errorf("after another screen the factor is %v and undo is %v", got, m.work.CanUndo())
	}
}

func TestShows(t *testing.T) {
	m, _ := mount(t)
	p := view.ParameterOf(words, m.work.State(), world.MuS)
	for look, want := range map[string]bool{
		"": true, "basis:judgement": true, "basis:seed": false, "group:beliefs": true, "group:russia": false,
		"changed": false, "find:security": true, "find:tanks": false, "group:beliefs,find:security": true,
	} {
		if got := readAssumptionsView(look).shows(p); got != want {
			t.Errorf("%q shows it is %v, want %v", look, got, want)
		}
	}
}
