// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import (
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
)

// Format is the version of the JSON shape of an Assessment, Model the version
// of the equations. A link or a file that carries another Model may show other
// numbers.
const (
	Format = "parley-assessment/1"
	Model  = "2026.11"
)

// DefaultYears is the horizon over which outcomes are reported.
const DefaultYears = 10

// MaxYears is the longest horizon.
const MaxYears = 30

// Assessment is what the model says about one design in one world.
type Assessment struct {
	Format      string             `json:"format"`
	Model       string             `json:"model"`
	Design      lever.Design       `json:"design"`
	Beliefs     string             `json:"beliefs"`         // id of the belief profile
	World       map[string]float64 `json:"world,omitempty"` // parameters changed by hand
	Outcome     metric.Outcome     `json:"outcome"`
	Certificate Certificate        `json:"certificate"`
}

// Certificate says how exactly the equilibrium was found.
type Certificate struct {
	Residual float64 `json:"residual"` // largest |choice - quantal response| over all information sets
	Sweeps   int     `json:"sweeps"`
	Games    int     `json:"games"` // stage games solved
}

// Request is one evaluation: a design, the belief profile, and parameters
// changed by hand on top of it. Years 0 means DefaultYears.
type Request struct {
	Design  lever.Design
	Beliefs string
	World   []world.Setting
	Years   int
}

// Evaluate solves the game for one design in one world. The design must pass
// Check, the profile must exist and Years be in [0, MaxYears]: a violation is
// the caller's mistake and panics. It keeps no state and may be called from
// many goroutines.
func Evaluate(r Request) Assessment {
	var a Assessment
	a.Format, a.Model, a.Design, a.Beliefs = Format, Model, r.Design, r.Beliefs
	a.Outcome.Years = make([]metric.Year, 10) // the model comes next
	return a
}
