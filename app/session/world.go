// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"fmt"
	"math"

	"parley/engine/world"
)

// Given returns the value that a parameter has when nobody changes it by hand:
// that of the beliefs, where they set it, else the central one.
func (s State) Given(id world.ID) float64 { return profileWorld(s.Beliefs)[id] }

// At returns the state with a parameter at a value. The value that is given
// anyway is no change.
func (s State) At(id world.ID, v float64) State {
	if v == s.Given(id) {
		s.World = s.World.Without(id)
	} else {
		s.World = s.World.With(id, v)
	}
	return s
}

// Room returns from where to where a parameter can be moved while the others
// stand: its range, and for the priors on Russia's type no more than the other
// one leaves.
func (s State) Room(id world.ID) (low, high float64) {
	p := id.Parameter()
	switch id {
	case world.MuS:
		return p.Low, math.Min(p.High, left(s.Parameter(world.MuV)))
	case world.MuV:
		return p.Low, math.Min(p.High, left(s.Parameter(world.MuS)))
	}
	return p.Low, p.High
}

// left is what a prior leaves, free of the dust of subtraction.
func left(prior float64) float64 { return math.Floor((1-prior)*1e9+0.5) / 1e9 }

// PriorsError says that the priors on Russia's type do not go together.
type PriorsError struct{ SecuritySeeking, Revisionist float64 }

// Error says so in one sentence.
func (e PriorsError) Error() string {
	return fmt.Sprintf("mu_V: mu_S and mu_V sum to %.4g, at most 1 is allowed", e.SecuritySeeking+e.Revisionist)
}

// checkWorld returns what is wrong with the world of a state.
func (s State) checkWorld() error {
	w := s.worldOf()
	security, revision := w[world.MuS], w[world.MuV]
	if security <= world.MuS.Parameter().High && revision <= world.MuV.Parameter().High && security+revision > 1 {
		return PriorsError{security, revision}
	}
	return w.Check()
}

// SetParameter changes a parameter by hand, on top of the profile. A value out
// of range is refused, priors that do not go together with a PriorsError.
func (s *Session) SetParameter(id world.ID, v float64) error {
	base := s.from(handle{"parameter", int(id)})
	if v = grain(v); v == grain(base.Given(id)) {
		v = base.Given(id)
	}
	next := base.At(id, v)
	if err := next.checkWorld(); err != nil {
		return err
	}
	s.become(next)
	return nil
}

// Release takes parameters back to what is given: to the beliefs, and where
// they are silent to the central value.
func (s *Session) Release(ids ...world.ID) error {
	next := s.now.state
	for _, id := range ids {
		next.World = next.World.Without(id)
	}
	return s.world(next)
}

func (s *Session) world(next State) error {
	if err := next.checkWorld(); err != nil {
		return err
	}
	s.End()
	s.become(next)
	return nil
}
