// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"parley/scenarios"
)

// Session is one person's work: where it stands, where it started, and every
// step between. It is not safe for concurrent use; hand out State instead.
type Session struct {
	now     moment
	undo    []moment
	redo    []moment
	gesture *gesture // non-nil between Begin and End
	flipped bool     // the last change is undone only to be looked at, see Flip
}

// moment is what undo goes back to. Opening another proposal is a step like any
// other, so the proposal is part of it.
type moment struct {
	from  *origin // never changed, so that moments share it
	state State
	pins  *pins // nil for none
}

// origin is the proposal that was opened.
type origin struct {
	scenario scenarios.Scenario
	baseline State
}

// New returns a session that starts from a scenario.
func New(s scenarios.Scenario) *Session {
	return &Session{now: opened(s)}
}

func opened(s scenarios.Scenario) moment {
	from := &origin{scenario: s, baseline: Of(s)}
	return moment{from: from, state: from.baseline}
}

// State returns where the session stands.
func (s *Session) State() State { return s.now.state }

// Baseline returns the proposal as it was loaded.
func (s *Session) Baseline() State { return s.now.from.baseline }

// Scenario returns the proposal the session works on, with its title, summary
// and source. The design is that of the proposal, not the changed one.
func (s *Session) Scenario() scenarios.Scenario { return s.now.from.scenario }

// Load opens another proposal, which also becomes the baseline.
func (s *Session) Load(sc scenarios.Scenario) {
	s.End()
	next := opened(sc)
	next.pins = s.now.pins
	s.step(next)
}

// Undo goes back one step and reports whether there was one. A gesture that is
// under way is ended first, so that it is the step that is undone.
func (s *Session) Undo() bool {
	s.End()
	return s.travel(&s.undo, &s.redo)
}

// Redo goes forward one step that was undone and reports whether there was one.
func (s *Session) Redo() bool {
	s.End()
	return s.travel(&s.redo, &s.undo)
}

// CanUndo reports whether there is a step to undo.
func (s *Session) CanUndo() bool {
	return len(s.undo) > 0 || s.gesture != nil && s.gesture.start != s.now
}

// CanRedo reports whether there is a step to redo.
func (s *Session) CanRedo() bool { return len(s.redo) > 0 }

func (s *Session) travel(from, to *[]moment) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	s.flipped = false
	*to = append(*to, s.now)
	s.now, *from = (*from)[last], (*from)[:last]
	return true
}

// step moves on to another moment and makes it one step of undo, unless a
// gesture is under way, which is one step as a whole.
func (s *Session) step(next moment) {
	if next == s.now {
		return
	}
	if s.gesture == nil {
		s.undo = append(s.undo, s.now)
	}
	s.now, s.redo, s.flipped = next, nil, false
}

// gesture is a series of changes that make one step of undo: a slider that is
// dragged, a disc that is carried over the map.
type gesture struct {
	start moment
	held  handle
	from  State // the state before the handle that is held was first moved
}

// handle is what a gesture moves. Two changes by the same handle replace each
// other.
type handle struct {
	kind string
	id   int
}

// Begin starts a gesture: all changes until End are one step of undo. While one
// handle moves, each change counts from where it stood at the beginning, so that
// a slider dragged through a guard rail and back leaves its companions as they
// were. Begin within a gesture does nothing, so that a face may call it at each
// movement of the pointer.
func (s *Session) Begin() {
	if s.gesture == nil {
		s.gesture = &gesture{start: s.now}
	}
}

// End ends a gesture. Without one it does nothing.
func (s *Session) End() {
	if g := s.gesture; g != nil {
		s.gesture = nil
		if g.start != s.now {
			s.undo = append(s.undo, g.start)
		}
	}
}

// Cancel ends a gesture and returns to where it began.
func (s *Session) Cancel() {
	if g := s.gesture; g != nil {
		s.gesture, s.now = nil, g.start
	}
}

// from returns the state to which a change by a handle is applied.
func (s *Session) from(h handle) State {
	g := s.gesture
	if g == nil {
		return s.now.state
	}
	if g.held != h {
		g.held, g.from = h, s.now.state
	}
	return g.from
}

// become makes a new state one step.
func (s *Session) become(next State) {
	m := s.now
	m.state = next
	s.step(m)
}
