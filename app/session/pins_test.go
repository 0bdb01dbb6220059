// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"slices"
	"testing"

	"parley/engine/lever"
	"parley/scenarios"
)

// proposals returns the states of the first n built-in proposals.
func proposals(n int) []State {
	var out []State
	for _, sc := range scenarios.All()[:n] {
		out = append(out, Of(sc))
	}
	return out
}

func TestPin(t *testing.T) {
	s := open(t, "ceasefire")
	check := func(what string, want ...State) {
		t.Helper()
		if got := s.Pins(); !slices.Equal(got, want) {
			t.Errorf("%s: %d designs are pinned, want %d", what, len(got), len(want))
		}
	}
	p := proposals(MaxPins + 1)
	pin := func(states ...State) {
		t.Helper()
		if err := s.Pin(states...); err != nil {
			t.Fatal(err)
		}
	}
	pin(p[0])
	pin(p[1], p[0])
	check("pinned twice", p[0], p[1])
	if !s.Pinned(p[1]) || s.Pinned(p[2]) {
		t.Error("it is not known what is pinned")
	}
	must(t)(s.Set(lever.DMZKm, 10))
	check("after a change", p[0], p[1])
	s.Load(scenarios.All()[3])
	check("after another proposal", p[0], p[1])
	s.ResetAll(ToProposal)
	pin(p[2:MaxPins]...)
	if err := s.Pin(p[MaxPins]); err == nil {
		t.Error("more designs are pinned than can be")
	}
	check("after one too many", p[:MaxPins]...)
	s.Unpin(p[1])
	s.Unpin(p[1])
	check("after one is taken away", slices.Delete(slices.Clone(p[:MaxPins]), 1, 2)...)
	if err := s.PinOnly(p[5], p[4]); err != nil {
		t.Fatal(err)
	}
	check("only these", p[5], p[4])
	s.Undo()
	s.Undo()
	check("after undo", p[:MaxPins]...)
	s.Redo()
	s.Redo()
	check("after redo", p[5], p[4])
	before := s.now
	pin(p[4])
	if s.now != before {
		t.Error("to pin again what is pinned is a step")
	}
}

// TestPinsOfOthers holds that nobody who asks for the pins can change them.
func TestPinsOfOthers(t *testing.T) {
	s := open(t, "ceasefire")
	p := proposals(2)
	if err := s.Pin(p...); err != nil {
		t.Fatal(err)
	}
	s.Pins()[0] = State{}
	if !slices.Equal(s.Pins(), p) {
		t.Error("the pins have changed")
	}
}
