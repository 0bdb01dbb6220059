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
	Model  = "2026.11.2"
)

// DefaultYears is the horizon over which outcomes are reported, MaxYears the
// longest.
const (
	DefaultYears = 10
	MaxYears     = guarantee.MaxYears
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
	ws := Workspace{Parallel: true}
	return ws.Evaluate(r)
}

// Workspace holds the memory of evaluations, 4 MB, and remembers the bare
// ceasefire of the last world, with which every design is compared. Evaluating
// many designs in one world with it costs less and allocates nothing but what
// is returned. The zero Workspace is ready; it must not be copied once used, nor
// shared by goroutines.
type Workspace struct {
	// Survey is for looking at many worlds in a row: drafts then also take the
	// bare ceasefire over from the world before.
	Survey bool

	// Parallel uses a second processor for decompositions, if there is one. It
	// allocates 1 MB each time.
	Parallel bool

	world world.World
	years int
	drawn bool // there is a design to start a draft from
	*room
	task Task
}

// room is what a workspace solves in.
type room struct {
	bare metric.Baseline
	game guarantee.Game
	why  guarantee.Decomposition
}

// Evaluate does what the function of the same name does, and gives the same
// numbers unless a draft is asked for.
func (ws *Workspace) Evaluate(r Request) Assessment {
	var a Assessment
	ws.EvaluateInto(&a, r)
	return a
}

// EvaluateInto is Evaluate into the memory of an assessment that is no longer
// needed, its years and its world included.
func (ws *Workspace) EvaluateInto(a *Assessment, r Request) {
	ws.begin(&ws.task, r, a)
	ws.task.finish()
	*a = ws.task.assessment
}

// In evaluates a design in a world that is given whole, such as a draw: the
// profile and the settings of the request are not read.
func (ws *Workspace) In(w world.World, r Request) Assessment {
	if r.Years == 0 {
		r.Years = DefaultYears
	}
	ws.start(&ws.task, w, r, &Assessment{})
	ws.task.finish()
	return ws.task.assessment
}

// Task is an evaluation in slices, for a program that must stay responsive
// while it computes. It lasts until the workspace begins another.
type Task struct {
	ws         *Workspace
	request    Request
	settlement metric.Settlement
	assessment Assessment
	solved     bool
}

// Begin starts an evaluation; the request must be as Evaluate wants it.
func (ws *Workspace) Begin(r Request) *Task {
	t := new(Task)
	ws.begin(t, r, &Assessment{})
	return t
}

// begin makes a task of a request, in the memory of an assessment.
func (ws *Workspace) begin(t *Task, r Request, in *Assessment) {
	if r.Years == 0 {
		r.Years = DefaultYears
	}
	w := r.world()
	r.check(w)
	ws.start(t, w, r, in)
	t.assessment.Beliefs = r.Beliefs
	if len(r.World) == 0 {
		return
	}
	if in.World == nil {
		in.World = map[string]float64{}
	}
	clear(in.World)
	for _, s := range r.World {
		in.World[s.ID.String()] = s.Value
	}
	t.assessment.World = in.World
}

// start makes a task of a request in a world.
func (ws *Workspace) start(t *Task, w world.World, r Request, in *Assessment) {
	if ws.room == nil {
		ws.room = new(room)
	}
	*t = Task{
		ws: ws, request: r,
		settlement: metric.Settlement{Design: r.Design, World: w, Years: r.Years, Game: &ws.game, Bare: &ws.bare},
		assessment: Assessment{Format: Format, Model: Model, Design: r.Design},
	}
	t.assessment.Outcome.Years = in.Outcome.Years
}

// Step does one slice of the work and reports whether there is more to do.
// After the first, Assessment holds everything but the decomposition.
func (t *Task) Step() bool {
	ws := t.ws
	if !t.solved {
		t.solve()
		t.solved = true
		if t.request.Quick || t.request.Draft {
			return false
		}
		ws.why.Begin(&ws.game, &ws.bare.Game, t.request.Years)
		return true
	}
	if ws.why.Step() {
		return true
	}
	t.explain()
	return false
}

func (t *Task) explain() {
	t.assessment.Outcome.Explain(&t.settlement, t.ws.why.Channels())
}

// Assessment returns what is known so far.
func (t *Task) Assessment() Assessment { return t.assessment }

func (t *Task) finish() {
	more := t.Step()
	if more && t.ws.Parallel {
		t.ws.why.Finish()
		t.explain()
		return
	}
	for more && t.Step() {
	}
}

// solve finds the equilibrium and reads every measure off it.
func (t *Task) solve() {
	ws, r, s := t.ws, &t.request, &t.settlement
	if ws.years != s.Years || ws.world != s.World {
		ws.enter(s.World, r)
	}
	drawn := ws.drawn
	ws.drawn = false // nor should this
	if r.Draft && drawn {
		ws.game.Redraft(s.Design, &ws.bare.Game, s.Years)
	} else {
		ws.game.Solve(s.Design, &ws.bare.Game, s.Years)
	}
	ws.drawn = true
	t.assessment.Outcome.Read(s)
	t.assessment.Certificate = Certificate{Residual: ws.game.Residual, Sweeps: ws.game.Sweeps, Games: ws.game.Games()}
}

// enter solves the bare ceasefire of another world.
func (ws *Workspace) enter(w world.World, r *Request) {
	years := ws.years
	ws.years = 0 // nothing to take over should this not end well
	if ws.Survey && r.Draft && years == r.Years {
		ws.bare.Game.RedraftBare(w, r.Years)
	} else {
		ws.bare.Game.Bare(w, r.Years)
		ws.drawn = false
	}
	ws.world, ws.years = w, r.Years
	ws.bare.Read(w, r.Years)
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
