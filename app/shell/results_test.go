// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"testing"

	"parley/app/session"
	"parley/engine/lever"
	"parley/scenarios"
)

// states returns n states that differ.
func states(t *testing.T, n int) []session.State {
	t.Helper()
	sc, ok := scenarios.Get(scenarios.Default)
	if !ok {
		t.Fatal("there is no default proposal")
	}
	out := make([]session.State, n)
	for i := range out {
		out[i] = session.Of(sc)
		out[i].Design = sc.Design.With(lever.VerifyHours, float64(6+i))
	}
	return out
}

// TestShow holds what is on the page: the answer about where the page stands
// if there is one, else the latest on the way there, never an older one.
func TestShow(t *testing.T) {
	s := states(t, 3)
	first, second, third := blank(s[0].Design, 1), blank(s[1].Design, 2), blank(s[2].Design, 3)
	r := newResults()
	steps := []struct {
		name    string
		arrives session.State
		what    float64
		id      int
		current session.State
		want    float64
	}{
		{"the first answer is shown", s[0], 1, 1, s[0], 1},
		{"an answer on the way is shown", s[1], 2, 2, s[2], 2},
		{"the answer of where it stands is shown", s[2], 3, 3, s[2], 3},
		{"back at the start its own is shown", s[1], 2, 4, s[0], 1},
	}
	for _, step := range steps {
		a := first
		switch step.what {
		case 2:
			a = second
		case 3:
			a = third
		}
		r.keep(step.arrives, a, false)
		r.show(step.current, a, step.id)
		if got := r.shown.Outcome.Deterrence; got != step.want {
			t.Errorf("%s: got that of %v, want that of %v", step.name, got, step.want)
		}
	}
}

func TestOlderAnswerIsNotShown(t *testing.T) {
	s := states(t, 3)
	r := newResults()
	r.show(s[2], blank(s[1].Design, 2), 2)
	r.show(s[2], blank(s[0].Design, 1), 1)
	if got := r.shown.Outcome.Deterrence; got != 2 {
		t.Errorf("an older answer took the place of a newer: shown is %v, want 2", got)
	}
}

func TestResultsForget(t *testing.T) {
	s := states(t, kept+1)
	r := newResults()
	for _, state := range s {
		r.keep(state, blank(state.Design, 0), true)
		r.keep(state, blank(state.Design, 1), false) // a draft and its assessment are one
	}
	if r.of(s[0]) != nil {
		t.Error("the oldest assessment is still kept")
	}
	for _, state := range s[1:] {
		if r.of(state) == nil {
			t.Fatal("an assessment within the limit was forgotten")
		}
	}
	if len(r.order) != kept || len(r.assessments) != kept || len(r.drafts) != kept {
		t.Errorf("%d, %d and %d are kept, want %d", len(r.order), len(r.assessments), len(r.drafts), kept)
	}
}

// TestDraft holds that a draft is shown until the assessment comes, with the
// decomposition of what was shown before it.
func TestDraft(t *testing.T) {
	s := states(t, 2)
	r := newResults()
	first := blank(s[0].Design, 1)
	first.Outcome.Decomposition.Denial = 0.25
	r.keep(s[0], first, false)
	r.show(s[0], nil, 0)
	draft, final := blank(s[1].Design, 2), blank(s[1].Design, 3)
	r.keep(s[1], draft, true)
	r.show(s[1], draft, 1)
	if got := r.shown.Outcome; got.Deterrence != 2 || got.Decomposition.Denial != 0.25 {
		t.Errorf("shown is %v with denial %v, want the draft's 2 with the 0.25 before it", got.Deterrence, got.Decomposition.Denial)
	}
	if r.of(s[1]) != nil {
		t.Error("a draft counts as an assessment")
	}
	r.keep(s[1], final, false)
	r.show(s[1], final, 2)
	if got := r.shown.Outcome; got.Deterrence != 3 || got.Decomposition.Denial != 0 {
		t.Errorf("shown is %v with denial %v, want the assessment as it is", got.Deterrence, got.Decomposition.Denial)
	}
}

// TestHeld holds that the proposal is never forgotten: all others are compared
// with it.
func TestHeld(t *testing.T) {
	s := states(t, 3*kept)
	r := newResults()
	r.held = s[0]
	for _, state := range s {
		r.keep(state, blank(state.Design, 1), false)
	}
	if r.of(s[0]) == nil || len(r.assessments) != kept {
		t.Errorf("the proposal is kept is %v, of %d in all, want %d", r.of(s[0]) != nil, len(r.assessments), kept)
	}
}

// TestFlight holds that the latest question is not sent twice, that an answer
// finds its question and ends the older ones, and that no other counts.
func TestFlight(t *testing.T) {
	s := states(t, 3)
	var f flight
	draft, full, next := question{state: s[0], draft: true}, question{state: s[0]}, question{state: s[1], draft: true}
	begin := func(q question, want bool) int {
		t.Helper()
		id, ok := f.begin(q)
		if ok != want {
			t.Errorf("the question is sent is %v, want %v", ok, want)
		}
		return id
	}
	first := begin(draft, true)
	begin(draft, false)
	second := begin(full, true)
	third := begin(next, true)
	again := begin(full, true) // back where the page was, while another is on the way
	if got, ok := f.end(second); !ok || got != full {
		t.Error("the answer does not find its question")
	}
	if _, ok := f.end(second); ok {
		t.Error("a second answer to the same question counts")
	}
	if _, ok := f.end(first); ok {
		t.Error("an answer older than what was answered counts")
	}
	if got, ok := f.end(again); !ok || got != full {
		t.Error("the answer to the latest question does not count")
	}
	if _, ok := f.end(third); ok || len(f.out) > 0 {
		t.Error("a question that was passed over is still waited for")
	}
	begin(draft, true)
	f.clear()
	if _, ok := f.end(again + 1); ok {
		t.Error("the answer to a question that was given up counts")
	}
}
