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
		r.keep(step.arrives, a)
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
		r.keep(state, blank(state.Design, 0))
		r.keep(state, blank(state.Design, 1)) // twice is once
	}
	if r.of(s[0]) != nil {
		t.Error("the oldest assessment is still kept")
	}
	for _, state := range s[1:] {
		if r.of(state) == nil {
			t.Fatal("an assessment within the limit was forgotten")
		}
	}
	if len(r.order) != kept || len(r.assessments) != kept {
		t.Errorf("%d and %d are kept, want %d", len(r.order), len(r.assessments), kept)
	}
}

// TestRunner holds that one question is with the worker at a time and that an
// answer to a question that was given up is dropped.
func TestRunner(t *testing.T) {
	s := states(t, 3)
	var sent []int
	r := runner{send: func(id int, _ session.State) { sent = append(sent, id) }}
	if !r.ask(s[0]) || r.ask(s[1]) {
		t.Fatal("a free worker takes a question, a busy one does not")
	}
	if got, ok := r.done(1); !ok || got != s[0] {
		t.Errorf("the answer to question 1 is about %v, %v; want the first state", got.Design.Get(lever.VerifyHours), ok)
	}
	if _, ok := r.done(1); ok {
		t.Error("a second answer to the same question counts")
	}
	r.ask(s[1])
	r.busy = false // given up
	r.ask(s[2])
	if _, ok := r.done(2); ok {
		t.Error("the answer to a question that was given up counts")
	}
	if got, ok := r.done(3); !ok || got != s[2] {
		t.Error("the answer to the question after it does not count")
	}
	if len(sent) != 3 {
		t.Errorf("%d questions were sent, want 3", len(sent))
	}
}
