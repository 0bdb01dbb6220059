// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
)

// answered is called with the answer to a question. The next one is sent before
// this one is shown.
func (e *Explore) answered(ctx app.Context, id int, q question, a *engine.Assessment) {
	e.broken, e.results.held = "", e.work.Baseline()
	e.results.keep(q.state, a, q.draft)
	e.engines.want()
	e.show(ctx, a, id)
}

// banded is called with the band of a state.
func (e *Explore) banded(s session.State, b view.Bands) {
	e.results.bands[s] = b
	e.fill()
	e.sheet.paint(e.final())
}

// fail says why there is no engine.
func (e *Explore) fail(reason string) {
	e.broken = reason
	e.paintStatus()
}

// show puts the best answer there is on the page.
func (e *Explore) show(ctx app.Context, latest *engine.Assessment, id int) {
	waiting := e.waiting()
	e.results.show(e.work.State(), latest, id)
	e.fill()
	e.sheet.paint(e.final())
	e.paintStatus()
	if waiting != e.waiting() {
		ctx.Update()
	}
}

// final reports whether the page shows all there is to say about where it
// stands.
func (e *Explore) final() bool { return e.results.of(e.work.State()) != nil }

// fill fills the sheet with what is to be shown.
func (e *Explore) fill() {
	now := e.results.shown
	if now == nil {
		now = unknown
	}
	var band view.Bands
	if state := e.work.State(); now == e.results.of(state) { // else the numbers are about another state
		band = e.results.band(state)
	}
	e.sheet.fill(now, e.base(), band)
}

// paintStatus says what the engine is doing.
func (e *Explore) paintStatus() {
	e.sheet.progress, e.sheet.busy = e.progress(), !e.final()
	e.sheet.paintHead()
}

// base is what the numbers are compared to.
func (e *Explore) base() *engine.Assessment {
	switch a := e.results.of(e.work.Baseline()); {
	case a != nil:
		return a
	case e.results.shown != nil:
		return e.results.shown
	}
	return unknown
}

// wanted returns what to ask next, if there is anything: first a draft of where
// the page stands; when nothing moves any more the assessment, and that of the
// proposal.
func (e *Explore) wanted() (question, bool) {
	now, base := e.work.State(), e.work.Baseline()
	switch {
	case e.results.best(now) == nil:
		return question{state: now, draft: true}, true
	case e.moved:
		return question{}, false
	case e.results.of(now) == nil:
		return question{state: now}, true
	case e.results.of(base) == nil:
		return question{state: base}, true
	}
	return question{}, false
}
