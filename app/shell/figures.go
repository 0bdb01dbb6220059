// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

// figures is what the page shows of two assessments, in words and digits. It is
// made once for each answer and not at each movement of a slider.
type figures struct {
	now, baseline *engine.Assessment
	banded        bool

	headline string
	sections []view.Section
	glance   []view.Row
}

// paths is what the page shows of the years of two assessments. Numbers come
// first: while a slider moves, the years follow with the next frame.
type paths struct {
	now, baseline *engine.Assessment

	years  view.YearTable
	charts []view.Chart
}

// figures returns the figures of what is to be shown.
func (e *Explore) figures() *figures {
	state := e.work.State()
	now, baseline := e.pair()
	band := e.results.band(state)
	if now != e.results.of(state) {
		band = nil // it is about another state than the numbers
	}
	if f := e.shown; f != nil && f.now == now && f.baseline == baseline && f.banded == (band != nil) {
		return f
	}
	e.shown = newFigures(now, baseline, view.Bands(band))
	return e.shown
}

func newFigures(now, baseline *engine.Assessment, bands view.Bands) *figures {
	f := &figures{now: now, baseline: baseline, banded: bands != nil, headline: say("ui.computing")}
	f.sections = view.Sections(words, now, baseline, bands)
	for _, path := range glances {
		f.glance = append(f.glance, view.RowOf(words, path, now, baseline, nil))
	}
	if now != unknown {
		f.headline = view.Headline(words, now, baseline)
	}
	return f
}

// years returns the paths of what is to be shown, or of what was shown before
// when it is not their turn yet.
func (e *Explore) years() *paths {
	now, baseline := e.pair()
	p := e.along
	if p != nil && (e.late || p.now == now && p.baseline == baseline) {
		return p
	}
	p = &paths{now: now, baseline: baseline, years: view.Years(words, now, baseline)}
	if now != unknown {
		p.charts = view.Charts(words, now, baseline)
	}
	e.along = p
	return p
}

// show puts the best answer there is on the page: the numbers at once, the
// years with the frame after.
func (e *Explore) show(ctx app.Context, latest *engine.Assessment, id int) {
	before := e.results.shown
	e.results.show(e.work.State(), latest, id)
	if e.results.shown == before || e.late {
		return
	}
	e.late = true
	ctx.Defer(func(ctx app.Context) {
		e.late = false
		ctx.Update()
	})
}

// unknown stands where there is no assessment yet.
var unknown = &engine.Assessment{
	Design:  lever.Defaults(),
	Outcome: metric.Outcome{Years: make([]metric.Year, engine.DefaultYears)},
}

// pair returns what is shown and what it is compared to.
func (e *Explore) pair() (now, baseline *engine.Assessment) {
	now, baseline = e.results.shown, e.results.of(e.work.Baseline())
	if now == nil {
		now = unknown
	}
	if baseline == nil {
		baseline = now
	}
	return now, baseline
}

// groups returns the levers as they stand. An answer of the engine moves none
// of them, so they are made anew only when the session has changed.
func (e *Explore) groups() []view.Group {
	if key := [2]session.State{e.work.State(), e.work.Baseline()}; e.panel == nil || e.panelOf != key {
		e.panel, e.panelOf = view.Levers(words, key[0], key[1]), key
	}
	return e.panel
}
