// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"fmt"
	"slices"
)

// MaxPins is how many designs can be pinned for comparison.
const MaxPins = 6

// pins are the pinned states of a moment. They are never changed, so that a
// moment can be compared with == and undo keeps no copies of them.
type pins struct{ states []State }

func (p *pins) all() []State {
	if p == nil {
		return nil
	}
	return p.states
}

// Pins returns the pinned states, in the order in which they were pinned.
func (s *Session) Pins() []State { return slices.Clone(s.now.pins.all()) }

// Pinned reports whether a state is pinned.
func (s *Session) Pinned(state State) bool { return slices.Contains(s.now.pins.all(), state) }

// Pin pins states beside those that are pinned already, as one step of undo. The
// error says that there are too many, and then none is pinned.
func (s *Session) Pin(states ...State) error {
	return s.pin(append(s.Pins(), states...))
}

// PinOnly pins states in place of all others, as one step of undo: to see them
// side by side.
func (s *Session) PinOnly(states ...State) error { return s.pin(states) }

// Unpin takes away the pin of a state, if it is pinned.
func (s *Session) Unpin(state State) {
	kept := slices.DeleteFunc(s.Pins(), func(p State) bool { return p == state })
	if err := s.pin(kept); err != nil {
		panic("session: fewer pins are too many: " + err.Error())
	}
}

// pin makes these the pinned states; one that comes twice counts once.
func (s *Session) pin(states []State) error {
	var unique []State
	for _, state := range states {
		if !slices.Contains(unique, state) {
			unique = append(unique, state)
		}
	}
	if len(unique) > MaxPins {
		return errPins(len(unique))
	}
	s.End()
	if slices.Equal(unique, s.now.pins.all()) {
		return nil
	}
	next := s.now
	next.pins = pinned(unique)
	s.step(next)
	return nil
}

func pinned(states []State) *pins {
	if len(states) == 0 {
		return nil
	}
	return &pins{states: states}
}

func errPins(n int) error {
	return fmt.Errorf("pins: there would be %d designs, allowed are %d; take one away first", n, MaxPins)
}
