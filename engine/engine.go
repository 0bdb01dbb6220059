// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import (
	"fmt"

	"parley/engine/guarantee"
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

// DefaultYears is the horizon over which outcomes are reported, MaxYears the
// longest.
const (
	DefaultYears = 10
	MaxYears     = 30
)

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
	Residual float64     `json:"residual"`        // largest |choice - quantal response| over all information sets
	Sweeps   int         `json:"sweeps"`          // backward and forward passes over all years
	Games    int         `json:"games"`           // stage games solved
	Plain    *PlainTrees `json:"plain,omitempty"` // see Certify
}

// Request is one evaluation: a design, the belief profile, and parameters
// changed by hand on top of it. Years 0 means DefaultYears.
//
// Quick leaves the decomposition out, which takes most of the time. Draft is
// for numbers that are shown while a lever moves and replaced when it rests:
// it leaves the decomposition out too, starts from the workspace's last
// solution, and is content with a residual of 1e-9.
type Request struct {
	Design  lever.Design
	Beliefs string
	World   []world.Setting
	Years   int
	Quick   bool
	Draft   bool
}

// Evaluate solves the game for one design in one world. The design must pass
// Check, the profile must exist, the world pass its own Check and Years be in
// [0, MaxYears]: a violation is the caller's mistake and panics. It keeps no
// state and may be called from many goroutines; to evaluate many designs in
// one world, use a Workspace.
func Evaluate(r Request) Assessment {
	var ws Workspace
	return ws.Evaluate(r)
}

// Workspace remembers the bare ceasefire of the last world, with which every
// design is compared, so that evaluating many designs in one world costs half
// as much. The zero Workspace is ready; it must not be shared by goroutines.
type Workspace struct {
	// Survey is for looking at many worlds in a row: drafts then also take the
	// bare ceasefire over from the world before.
	Survey bool

	world world.World
	years int
	bare  metric.Baseline
	last  *guarantee.Game // the last design solved in this world
}

// Evaluate does what the function of the same name does, and gives the same
// numbers unless a draft is asked for.
func (ws *Workspace) Evaluate(r Request) Assessment { return ws.Begin(r).finish() }

// In evaluates a design in a world that is given whole, such as a draw: the
// profile and the settings of the request are not read.
func (ws *Workspace) In(w world.World, r Request) Assessment {
	if r.Years == 0 {
		r.Years = DefaultYears
	}
	return ws.begin(w, r).finish()
}

// Task is an evaluation in slices, for a program that must stay responsive
// while it computes.
type Task struct {
	ws         *Workspace
	world      world.World
	request    Request
	settlement metric.Settlement
	assessment Assessment
	why        *guarantee.Decomposition
}

// Begin starts an evaluation; the request must be as Evaluate wants it.
func (ws *Workspace) Begin(r Request) *Task {
	if r.Years == 0 {
		r.Years = DefaultYears
	}
	w := r.world()
	r.check(w)
	t := ws.begin(w, r)
	t.assessment.Beliefs = r.Beliefs
	for _, s := range r.World {
		if t.assessment.World == nil {
			t.assessment.World = map[string]float64{}
		}
		t.assessment.World[s.ID.String()] = s.Value
	}
	return t
}

func (ws *Workspace) begin(w world.World, r Request) *Task {
	return &Task{
		ws: ws, world: w, request: r,
		assessment: Assessment{Format: Format, Model: Model, Design: r.Design},
	}
}

// Step does one slice of the work and reports whether there is more to do.
// After the first, Assessment holds everything but the decomposition.
func (t *Task) Step() bool {
	if t.why == nil {
		t.solve()
		return !t.request.Quick && !t.request.Draft
	}
	if t.why.Step() {
		return true
	}
	metric.Explain(&t.assessment.Outcome, t.settlement, t.why.Channels())
	return false
}

// Assessment returns what is known so far.
func (t *Task) Assessment() Assessment { return t.assessment }

func (t *Task) finish() Assessment {
	for t.Step() {
	}
	return t.assessment
}

// solve finds the equilibrium and reads every measure off it.
func (t *Task) solve() {
	ws, r := t.ws, &t.request
	if ws.bare.Game == nil || ws.world != t.world || ws.years != r.Years {
		ws.enter(t.world, r)
	}
	var game *guarantee.Game
	if r.Draft && ws.last != nil {
		game = guarantee.Redraft(r.Design, ws.bare.Game, ws.last, r.Years)
	} else {
		game = guarantee.Solve(r.Design, ws.bare.Game, r.Years)
	}
	ws.last = game
	t.settlement = metric.Settlement{Design: r.Design, World: t.world, Years: r.Years, Game: game, Bare: ws.bare}
	t.assessment.Outcome = metric.Of(t.settlement)
	t.assessment.Certificate = Certificate{Residual: game.Residual, Sweeps: game.Sweeps, Games: game.Games()}
	t.why = guarantee.NewDecomposition(game, ws.bare.Game, r.Years)
}

// enter solves the bare ceasefire of another world.
func (ws *Workspace) enter(w world.World, r *Request) {
	var bare *guarantee.Game
	if ws.Survey && r.Draft && ws.bare.Game != nil && ws.years == r.Years {
		bare = guarantee.RedraftBare(w, ws.bare.Game, r.Years)
	} else {
		bare, ws.last = guarantee.Bare(w, r.Years), nil
	}
	ws.world, ws.years, ws.bare = w, r.Years, metric.NewBaseline(bare, w, r.Years)
}

// world is the world of a request: the central one under its profile, with
// its own settings on top.
func (r Request) world() world.World {
	p, ok := world.ProfileByID(r.Beliefs)
	if !ok {
		panic("engine: there is no belief profile " + r.Beliefs)
	}
	w := world.Central().Under(p)
	for _, s := range r.World {
		w[s.ID] = s.Value
	}
	return w
}

func (r Request) check(w world.World) {
	if err := r.Design.Check(); err != nil {
		panic("engine: " + err.Error())
	}
	if err := w.Check(); err != nil {
		panic("engine: " + err.Error())
	}
	if r.Years < 1 || r.Years > MaxYears {
		panic(fmt.Sprintf("engine: %d years, allowed is 1 to %d", r.Years, MaxYears))
	}
}
