// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"errors"
	"testing"

	"parley/engine/world"
)

// TestRoom holds that the whole room of a parameter can be used, and that past
// it there is nothing.
func TestRoom(t *testing.T) {
	for _, p := range world.Profiles() {
		s := open(t, "tripwire")
		if err := s.SetBeliefs(p.ID); err != nil {
			t.Fatal(err)
		}
		for id := range world.Count {
			low, high := s.State().Room(id)
			for _, v := range []float64{low, high} {
				if err := s.SetParameter(id, v); err != nil {
					t.Errorf("%s under %s at %v: %v", id, p.ID, v, err)
				}
				if got := s.State().Parameter(id); got != v {
					t.Errorf("%s under %s is %v, want %v", id, p.ID, got, v)
				}
				if err := s.Release(id); err != nil {
					t.Fatal(err)
				}
			}
			if s.SetParameter(id, high+0.01) == nil {
				t.Errorf("%s under %s can be moved past %v", id, p.ID, high)
			}
		}
	}
}

// TestPriors holds that priors that do not go together are told from other
// values that are refused, and that nothing changes.
func TestPriors(t *testing.T) {
	s := open(t, "tripwire")
	if err := s.SetParameter(world.MuS, 0.5); err != nil {
		t.Fatal(err)
	}
	before := s.State()
	for name, change := range map[string]func() error{
		"a value":  func() error { return s.SetParameter(world.MuV, 0.6) },
		"a belief": func() error { return s.SetBeliefs("kyiv") },
	} {
		var priors PriorsError
		if err := change(); !errors.As(err, &priors) || priors.SecuritySeeking != 0.5 || priors.Revisionist <= 0.5 {
			t.Errorf("%s: got %v", name, err)
		}
		if s.State() != before {
			t.Errorf("%s: the state has changed", name)
		}
	}
	var priors PriorsError
	if err := s.SetParameter(world.MuV, 0.9); err == nil || errors.As(err, &priors) {
		t.Errorf("a value outside the range: got %v", err)
	}
}
