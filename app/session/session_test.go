// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"slices"
	"testing"

	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// open returns a session on a built-in proposal.
func open(t *testing.T, id string) *Session {
	t.Helper()
	sc, ok := scenarios.Get(id)
	if !ok {
		t.Fatalf("no scenario %s", id)
	}
	return New(sc)
}

// must fails the test if a change was refused.
func must(t *testing.T) func(Edit, error) Edit {
	return func(e Edit, err error) Edit {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
}

func TestNewIsTheProposal(t *testing.T) {
	for _, sc := range scenarios.All() {
		s := New(sc)
		if s.State() != s.Baseline() || s.State().Design != sc.Design || s.State().Scenario != sc.ID {
			t.Errorf("%s: a new session does not stand at the proposal", sc.ID)
		}
		if s.CanUndo() || s.CanRedo() || s.Undo() || s.Redo() {
			t.Errorf("%s: a new session has something to undo", sc.ID)
		}
		if s.Changes().Any() {
			t.Errorf("%s: a new session has changes", sc.ID)
		}
	}
}

// TestUndoWalksBackAndForth makes many changes, goes all the way back and all
// the way forth, and wants every state again.
func TestUndoWalksBackAndForth(t *testing.T) {
	r := source(1)
	s := open(t, "paris")
	path := []State{s.State()}
	for range 500 {
		randomEdit(t, s, r)
		if s.State() != path[len(path)-1] {
			path = append(path, s.State())
		}
	}
	for i := len(path) - 1; i >= 0; i-- {
		if s.State() != path[i] {
			t.Fatalf("state %d is not what it was", i)
		}
		if got, want := s.Undo(), i > 0; got != want {
			t.Fatalf("undo at %d: got %v, want %v", i, got, want)
		}
	}
	for i := range path {
		if s.State() != path[i] {
			t.Fatalf("state %d is not what it was", i)
		}
		if got, want := s.Redo(), i < len(path)-1; got != want {
			t.Fatalf("redo at %d: got %v, want %v", i, got, want)
		}
	}
}

func TestChangeAfterUndoForgetsRedo(t *testing.T) {
	s := open(t, "ceasefire")
	must(t)(s.Set(lever.PeacetimeAid, 10))
	s.Undo()
	must(t)(s.Set(lever.DMZKm, 10))
	if s.CanRedo() {
		t.Error("a change must forget what was undone")
	}
}

func TestNoChangeIsNoStep(t *testing.T) {
	s := open(t, "ceasefire")
	must(t)(s.Set(lever.PeacetimeAid, s.State().Design.Get(lever.PeacetimeAid)))
	must(t)(s.SetText(lever.VoteRule, "none"))
	s.ResetAll(ToProposal)
	if s.CanUndo() {
		t.Error("setting a lever to where it stands must not be a step")
	}
}

func TestGestureIsOneStep(t *testing.T) {
	s := open(t, "ceasefire")
	before := s.State()
	for aid := range 50 {
		s.Begin()
		must(t)(s.Set(lever.PeacetimeAid, float64(aid)))
	}
	if !s.CanUndo() {
		t.Error("a gesture under way can be undone")
	}
	s.End()
	s.End()
	if got := s.State().Design.Get(lever.PeacetimeAid); got != 49 {
		t.Errorf("aid is %v, want 49", got)
	}
	if !s.Undo() || s.State() != before || s.CanUndo() {
		t.Error("the gesture must be one step")
	}
	if !s.Redo() || s.State().Design.Get(lever.PeacetimeAid) != 49 {
		t.Error("redo must bring the whole gesture back")
	}
}

func TestGestureThatEndsWhereItBeganIsNoStep(t *testing.T) {
	s := open(t, "ceasefire")
	s.Begin()
	must(t)(s.Set(lever.PeacetimeAid, 40))
	must(t)(s.Set(lever.PeacetimeAid, 3))
	s.End()
	if s.CanUndo() {
		t.Error("a drag out and back must not be a step")
	}
}

func TestCancel(t *testing.T) {
	s := open(t, "ceasefire")
	before := s.State()
	s.Begin()
	must(t)(s.Set(lever.PeacetimeAid, 40))
	s.Cancel()
	s.Cancel()
	if s.State() != before || s.CanUndo() {
		t.Error("cancel must go back to where the gesture began")
	}
}

// TestDragThroughGuardRail drags the size of a force to nothing and back within
// one gesture: where it stood, whose it was and what it may do come back.
func TestDragThroughGuardRail(t *testing.T) {
	s := open(t, "tripwire")
	before := s.State()
	s.Begin()
	e := must(t)(s.Set(lever.TripSize, 0))
	if want := []lever.ID{lever.TripPosition, lever.TripNationality, lever.TripMandate}; !slices.Equal(e.Moved, want) {
		t.Errorf("moved %v, want %v", e.Moved, want)
	}
	e = must(t)(s.Set(lever.TripSize, 20000))
	s.End()
	if len(e.Moved) != 0 || s.State() != before {
		t.Error("dragging back must leave the force as it was")
	}
}

// TestDragHost drags the share of a host up and down within one gesture; the
// others come back exactly.
func TestDragHost(t *testing.T) {
	s := open(t, "offsite-stockpile")
	before := s.State()
	s.Begin()
	for _, v := range []float64{0.5, 1, 0.2, 0, 0.35} {
		must(t)(s.SetHost(lever.Poland, v))
	}
	if got := s.State().Design.Hosts(); got != before.Design.Hosts() {
		t.Errorf("hosts are %v, want %v", got, before.Design.Hosts())
	}
}

// TestDragStockOverTheMap carries stock from Poland over Czechia to Ukraine: only
// where it is dropped counts.
func TestDragStockOverTheMap(t *testing.T) {
	s := open(t, "offsite-stockpile")
	s.Begin()
	must(t)(s.MoveStock(lever.Poland, lever.Czechia, 0.12))
	must(t)(s.MoveStock(lever.Poland, lever.UkraineCentre, 0.12))
	s.End()
	got := s.State().Design.Hosts()
	want := lever.Shares{lever.UkraineCentre: 0.12, lever.Poland: 0.23, lever.Romania: 0.3, lever.Czechia: 0.1, lever.Germany: 0.15, lever.Baltics: 0.1}
	if got != want {
		t.Errorf("hosts are %v, want %v", got, want)
	}
	if s.Undo(); s.State() != s.Baseline() {
		t.Error("the drag must be one step")
	}
}

func TestLoadIsAStep(t *testing.T) {
	s := open(t, "ceasefire")
	must(t)(s.Set(lever.DMZKm, 10))
	changed := s.State()
	sc, _ := scenarios.Get("nato")
	s.Load(sc)
	if s.Baseline() != Of(sc) || s.State() != Of(sc) || s.Scenario().Title != sc.Title {
		t.Error("the loaded proposal must be state and baseline")
	}
	s.Undo()
	if s.State() != changed || s.Baseline().Scenario != "ceasefire" || s.Scenario().ID != "ceasefire" {
		t.Error("undo must bring back the proposal and the changes to it")
	}
}

func TestChanges(t *testing.T) {
	s := open(t, "ceasefire")
	must(t)(s.Set(lever.DMZKm, 10))
	must(t)(s.Set(lever.PeacetimeAid, 10))
	if err := s.SetBeliefs("kyiv"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetParameter(world.Delta, 0.85); err != nil {
		t.Fatal(err)
	}
	c := s.Changes()
	if !slices.Equal(c.Levers, []lever.ID{lever.PeacetimeAid, lever.DMZKm}) || !c.Beliefs || !slices.Equal(c.World, []world.ID{world.Delta}) || !c.Any() {
		t.Errorf("got %+v", c)
	}
}

func TestRequest(t *testing.T) {
	s := open(t, "nato")
	if err := s.SetParameter(world.Delta, 0.85); err != nil {
		t.Fatal(err)
	}
	r := s.State().Request(7)
	if r.Years != 7 || r.Design != s.State().Design || r.Beliefs != world.CentralProfile ||
		!slices.Equal(r.World, []world.Setting{{ID: world.Delta, Value: 0.85}}) {
		t.Errorf("got %+v", r)
	}
}

func TestFile(t *testing.T) {
	s := open(t, "offsite-stockpile")
	must(t)(s.Set(lever.ConsultDays, 1))
	if err := s.SetBeliefs("kyiv"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetParameter(world.Delta, 0.85); err != nil {
		t.Fatal(err)
	}
	file := s.File("My variant")
	again, err := scenarios.Parse("variant.yaml", file.Format())
	if err != nil {
		t.Fatal(err)
	}
	if again.Title != "My variant" || again.Silent(lever.ConsultDays) || !again.Silent(lever.StockSets) {
		t.Errorf("got title %q, judgement %v", again.Title, again.Judgement)
	}
	state := Of(again)
	state.Scenario = s.State().Scenario
	if state != s.State() {
		t.Error("the file does not hold the state")
	}
	if sc, _ := scenarios.Get("offsite-stockpile"); !sc.Silent(lever.ConsultDays) {
		t.Error("saving must leave the built-in proposal alone")
	}
}
