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
func (p *page) answered(ctx app.Context, id int, q question, a *engine.Assessment) {
	p.broken, p.results.held = "", p.work.Baseline()
	p.results.keep(q.state, a, q.draft)
	p.engines.want()
	p.present(ctx, a, id)
}

// banded is called with the band of a state.
func (p *page) banded(ctx app.Context, s session.State, b view.Bands) {
	p.results.bands[s] = b
	p.fill()
	p.sheet.paint(p.final())
	if p.sheet.asleep {
		ctx.Update()
	}
}

// wake brings the sheet up to date when it is in sight again.
func (p *page) wake() {
	p.sheet.paint(p.final())
	p.paintStatus()
	if p.sheet.chart != nil {
		p.sheet.chart.fit()
	}
	p.crisis.paint()
	p.site.showMap()
}

// fail says why there is no engine.
func (p *page) fail(reason string) {
	p.broken = reason
	p.paintStatus()
}

// present puts the best answer there is on the page.
func (p *page) present(ctx app.Context, latest *engine.Assessment, id int) {
	waiting := p.waiting()
	p.results.show(p.work.State(), latest, id)
	p.fill()
	p.sheet.paint(p.final())
	p.crisis.paint()
	p.paintStatus()
	if waiting != p.waiting() || p.sheet.asleep {
		ctx.Update()
	}
}

// final reports whether the page shows all there is to say about where it
// stands.
func (p *page) final() bool { return p.results.of(p.work.State()) != nil }

// fill fills the sheet with what is to be shown, if it is shown.
func (p *page) fill() {
	if p.sheet.asleep {
		return
	}
	now := p.results.shown
	if now == nil {
		now = unknown
	}
	var band view.Bands
	if state := p.work.State(); now == p.results.of(state) { // else the numbers are about another state
		band = p.results.band(state)
	}
	p.sheet.fill(now, p.base(), band)
}

// waiting reports whether there is no number to show yet.
func (p *page) waiting() bool { return p.results.shown == nil }

// progress says what the engine is doing when there is something to say.
func (p *page) progress() string {
	switch {
	case p.broken != "":
		return p.broken
	case p.waiting():
		return say("ui.computing")
	}
	return ""
}

// paintStatus says what the engine is doing.
func (p *page) paintStatus() {
	p.sheet.progress, p.sheet.busy = p.progress(), !p.final()
	p.sheet.paintHead()
}

// base is what the numbers are compared to.
func (p *page) base() *engine.Assessment {
	switch a := p.results.of(p.work.Baseline()); {
	case a != nil:
		return a
	case p.results.shown != nil:
		return p.results.shown
	}
	return unknown
}

// wanted returns what to ask next, if there is anything: first a draft of where
// the page stands; when nothing moves any more the assessment, that of the
// proposal, and those that the screen needs.
func (p *page) wanted() (question, bool) {
	now, base := p.work.State(), p.work.Baseline()
	switch {
	case p.results.best(now) == nil:
		return question{state: now, draft: true}, true
	case p.crisis.lacks(false):
		return question{state: now, draft: true, year: p.crisis.year}, true
	case p.moved:
		return question{}, false
	case p.results.of(now) == nil:
		return question{state: now}, true
	case p.crisis.lacks(true):
		return question{state: now, year: p.crisis.year}, true
	case p.results.of(base) == nil:
		return question{state: base}, true
	}
	if needs := p.current().needs; needs != nil {
		for _, s := range needs(p) {
			if p.results.of(s) == nil {
				return question{state: s}, true
			}
		}
	}
	return question{}, false
}
