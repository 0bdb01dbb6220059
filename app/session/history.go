// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import "slices"

// Step is what one change has done: from where it led to where.
type Step struct {
	From, To         State
	FromPins, ToPins []State
	Baseline         State  // the proposal at its end
	Opened           string // title of the proposal that it has opened, empty if it has opened none
}

// Steps returns how many steps the history has, those that are undone
// included. A gesture under way is one of them once something has moved.
func (s *Session) Steps() int { return s.Position() + len(s.redo) }

// Position returns how many of the steps are done.
func (s *Session) Position() int {
	if s.moving() {
		return len(s.undo) + 1
	}
	return len(s.undo)
}

// moving reports whether a gesture is under way that has moved something.
func (s *Session) moving() bool { return s.gesture != nil && s.gesture.start != s.now }

// Step returns what a step has done; the first is 0.
func (s *Session) Step(i int) Step {
	from, to := s.moment(i), s.moment(i+1)
	step := Step{
		From: from.state, To: to.state, FromPins: slices.Clone(from.pins.all()), ToPins: slices.Clone(to.pins.all()),
		Baseline: to.from.baseline,
	}
	if from.from != to.from {
		step.Opened = to.from.scenario.Title
	}
	return step
}

// First returns the title of the proposal with which the history begins.
func (s *Session) First() string { return s.moment(0).from.scenario.Title }

// moment returns where the session stands when so many steps are done.
func (s *Session) moment(done int) moment {
	switch position := s.Position(); {
	case done < len(s.undo):
		return s.undo[done]
	case done < position:
		return s.gesture.start
	case done == position:
		return s.now
	default:
		return s.redo[len(s.redo)-(done-position)]
	}
}

// GoTo undoes or does again what lies between, so that so many steps are done.
// There must be as many.
func (s *Session) GoTo(done int) {
	if done < 0 || done > s.Steps() {
		panic("session: there is no such step")
	}
	s.End()
	for s.Position() > done {
		s.travel(&s.undo, &s.redo)
	}
	for s.Position() < done {
		s.travel(&s.redo, &s.undo)
	}
}

// Flip shows the last change: it takes it back, and the next time does it again.
// It reports whether there was a change to show. What is changed in between
// takes the place of the one that was taken back, as after any undo.
func (s *Session) Flip() bool {
	if s.flipped {
		return s.Redo()
	}
	s.flipped = s.Undo()
	return s.flipped
}

// Flipped reports whether the last change is taken back to be looked at.
func (s *Session) Flipped() bool { return s.flipped }
