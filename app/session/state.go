// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package session is what every face shares: the design a person works on, the
// beliefs and parameters it is judged under, the proposal it started from, undo
// and redo, and the link that reproduces all of it. It knows no toolkit.
package session

import (
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// State is everything that decides what the model answers. It is a value: it
// can be copied, compared with == and handed to another goroutine.
type State struct {
	Scenario string       // id of the proposal it started from
	Design   lever.Design // always passes lever.Design.Check
	Beliefs  string       // id of a belief profile
	World    Edits        // parameters changed by hand on top of the profile
}

// Of returns the state that a scenario describes.
func Of(s scenarios.Scenario) State {
	state := State{Scenario: s.ID, Design: s.Design, Beliefs: s.Beliefs}
	for _, set := range s.World {
		state.World = state.World.With(set.ID, set.Value)
	}
	return state
}

// Request returns the evaluation that the state asks for. Years 0 means
// engine.DefaultYears.
func (s State) Request(years int) engine.Request {
	return engine.Request{Design: s.Design, Beliefs: s.Beliefs, World: s.World.Settings(), Years: years}
}

// worldOf returns the world of the state: central values under its profile,
// with what was changed by hand.
func (s State) worldOf() world.World { return s.World.On(profileWorld(s.Beliefs)) }

// Parameter returns the value of a parameter in the world of the state.
func (s State) Parameter(id world.ID) float64 { return s.worldOf()[id] }

// profileWorld returns the central world under a profile, which must exist.
func profileWorld(beliefs string) world.World {
	p, ok := world.ProfileByID(beliefs)
	if !ok {
		panic("session: there is no belief profile " + beliefs)
	}
	return world.Central().Under(p)
}

// Edits is a set of parameters changed by hand, each with its value. The zero
// Edits changes nothing.
type Edits struct {
	value [world.Count]float64 // 0 where there is no edit, so that == holds
	has   [world.Count]bool
}

// With returns the edits with one parameter set.
func (e Edits) With(id world.ID, v float64) Edits {
	e.value[id], e.has[id] = v, true
	return e
}

// Without returns the edits with one parameter left alone.
func (e Edits) Without(id world.ID) Edits {
	e.value[id], e.has[id] = 0, false
	return e
}

// Get returns the value to which a parameter is set, if it is.
func (e Edits) Get(id world.ID) (float64, bool) { return e.value[id], e.has[id] }

// Settings returns the edits in the order of the catalogue, nil if there are
// none.
func (e Edits) Settings() []world.Setting {
	var settings []world.Setting
	for i, has := range e.has {
		if has {
			settings = append(settings, world.Setting{ID: world.ID(i), Value: e.value[i]})
		}
	}
	return settings
}

// On returns a world with the edits applied.
func (e Edits) On(w world.World) world.World {
	for _, set := range e.Settings() {
		w = w.With(set.ID, set.Value)
	}
	return w
}

// Differs lists the parameters at which two sets of edits differ.
func (e Edits) Differs(from Edits) []world.ID {
	var ids []world.ID
	for i := range e.has {
		if e.has[i] != from.has[i] || e.value[i] != from.value[i] {
			ids = append(ids, world.ID(i))
		}
	}
	return ids
}
