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

// TestRunner holds that a draft is waited for, that an assessment gives way to
// another question, and that an answer to one that was given up is dropped.
func TestRunner(t *testing.T) {
	s := states(t, 3)
	var sent []question
	r := runner{send: func(_ int, q question) { sent = append(sent, q) }}
	draft := question{state: s[0], draft: true}
	full, next := question{state: s[0]}, question{state: s[1], draft: true}
	r.ask(draft)
	r.ask(next) // waits
	if len(sent) != 1 || sent[0] != draft {
		t.Fatalf("%d questions were sent while a draft is under way, want 1", len(sent))
	}
	if got, ok := r.done(1); !ok || got != draft {
		t.Error("the answer to the draft does not count")
	}
	if _, ok := r.done(1); ok {
		t.Error("a second answer to the same question counts")
	}
	r.ask(full)
	r.ask(full) // is under way
	r.ask(next) // takes its place
	if len(sent) != 3 || sent[1] != full || sent[2] != next {
		t.Fatalf("%d questions were sent, want the draft, its assessment and the next draft", len(sent))
	}
	if _, ok := r.done(2); ok {
		t.Error("the answer to the question that gave way counts")
	}
	if got, ok := r.done(3); !ok || got != next {
		t.Error("the answer to the latest question does not count")
	}
}
