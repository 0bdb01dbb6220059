// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"runtime"
	"slices"
	"testing"

	"parley/engine/lever"
)

// depth is how many steps a session is held to remember.
const depth = 1000

// longSession returns a session of so many steps and every state on the way.
func longSession(t *testing.T, steps int) (*Session, []State) {
	t.Helper()
	r := source(31)
	s := open(t, "paris")
	path := []State{s.State()}
	for len(path) <= steps {
		randomEdit(t, s, r)
		if s.State() != path[len(path)-1] {
			path = append(path, s.State())
		}
	}
	return s, path
}

// TestHistoryOfAThousandSteps holds that every step of a long session is told
// as it was, and can be gone to from anywhere.
func TestHistoryOfAThousandSteps(t *testing.T) {
	s, path := longSession(t, depth)
	if s.Steps() != depth || s.Position() != depth {
		t.Fatalf("%d of %d steps are done, want all of %d", s.Position(), s.Steps(), depth)
	}
	r := source(32)
	for range 200 {
		to := r.IntN(depth + 1)
		s.GoTo(to)
		if s.State() != path[to] || s.Position() != to || s.Steps() != depth {
			t.Fatalf("after going to step %d the session stands elsewhere", to)
		}
		i := r.IntN(depth)
		if step := s.Step(i); step.From != path[i] || step.To != path[i+1] || step.Opened != "" || step.Baseline != path[0] {
			t.Fatalf("step %d is not told as it was, seen from step %d", i, to)
		}
	}
	s.GoTo(0)
	if s.CanUndo() || s.State() != path[0] {
		t.Error("at the beginning there is something to undo")
	}
	s.GoTo(depth)
	if s.CanRedo() || s.State() != path[depth] {
		t.Error("at the end there is something to do again")
	}
}

// TestHistoryIsSmall holds a long history to a few megabytes: a step is not much
// more than the state it led to, however slices grow.
func TestHistoryIsSmall(t *testing.T) {
	used := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := used()
	s, path := longSession(t, depth)
	path = slices.Clone(path[:1])
	const most = 4 << 10 // bytes a step: a state is 1.5 kB, and a slice that grows is up to twice as large as what it holds
	if got := (int64(used()) - int64(before)) / depth; got > most {
		t.Errorf("a step takes %d bytes, want at most %d", got, most)
	}
	runtime.KeepAlive(s)
	runtime.KeepAlive(path)
}

func TestStepTellsWhatItDid(t *testing.T) {
	s := open(t, "ceasefire")
	start := s.State()
	must(t)(s.Set(lever.PeacetimeAid, 10))
	if err := s.Pin(start); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Open("/explore/nato", "dmz_km=5"); err != nil {
		t.Fatal(err)
	}
	if s.First() != "Bare ceasefire" || s.Steps() != 3 {
		t.Fatalf("the history begins with %s and has %d steps", s.First(), s.Steps())
	}
	aid, pin, opened := s.Step(0), s.Step(1), s.Step(2)
	if aid.From != start || aid.To.Design.Get(lever.PeacetimeAid) != 10 || aid.Opened != "" {
		t.Error("the first step is not the change of a lever")
	}
	if pin.From != pin.To || len(pin.FromPins) != 0 || !slices.Equal(pin.ToPins, []State{start}) {
		t.Error("the second step is not a pin")
	}
	if opened.Opened != s.Scenario().Title || opened.Baseline != s.Baseline() || opened.To != s.State() {
		t.Error("the third step is not a proposal that was opened, with its change")
	}
}

// TestStepsOfAGesture holds that a gesture under way is the last step.
func TestStepsOfAGesture(t *testing.T) {
	s := open(t, "ceasefire")
	must(t)(s.Set(lever.DMZKm, 10))
	s.Begin()
	if s.Steps() != 1 {
		t.Error("a gesture in which nothing has moved is a step")
	}
	must(t)(s.Set(lever.PeacetimeAid, 10))
	must(t)(s.Set(lever.PeacetimeAid, 20))
	if s.Steps() != 2 || s.Position() != 2 {
		t.Errorf("%d of %d steps are done, want 2", s.Position(), s.Steps())
	}
	if step := s.Step(1); step.From.Design.Get(lever.PeacetimeAid) != 3 || step.To != s.State() {
		t.Error("the last step is not the gesture from its beginning to now")
	}
	s.GoTo(1)
	if s.State().Design.Get(lever.PeacetimeAid) != 3 || s.Steps() != 2 {
		t.Error("going back does not take back the gesture")
	}
}

// TestFlip holds that the last change can be looked at before and after, and
// that any other way through the history ends that.
func TestFlip(t *testing.T) {
	s := open(t, "ceasefire")
	if s.Flip() || s.Flipped() {
		t.Error("there is no change to show")
	}
	before := s.State()
	must(t)(s.Set(lever.DMZKm, 10))
	after := s.State()
	for range 3 {
		if !s.Flip() || !s.Flipped() || s.State() != before {
			t.Fatal("flipping does not show the state before")
		}
		if !s.Flip() || s.Flipped() || s.State() != after {
			t.Fatal("flipping again does not show the state after")
		}
	}
	s.Flip()
	s.Redo()
	if s.Flipped() {
		t.Error("after redo the change is still taken back to be looked at")
	}
	s.Flip()
	must(t)(s.Set(lever.PeacetimeAid, 10))
	if s.Flipped() || s.CanRedo() || s.Steps() != 1 {
		t.Error("a change in between must take the place of the one that was taken back")
	}
}
