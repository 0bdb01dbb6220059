// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
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
	years    view.YearTable
	charts   []view.Chart
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
	f.years = view.Years(words, now, baseline)
	for _, path := range glances {
		f.glance = append(f.glance, view.RowOf(words, path, now, baseline, nil))
	}
	if now != unknown {
		f.headline = view.Headline(words, now, baseline)
		f.charts = view.Charts(words, now, baseline)
	}
	return f
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
