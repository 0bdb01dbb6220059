// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/engine/lever"
	"parley/scenarios"
)

// explore is the screen on which a proposal is changed: levers on the left, the
// map in the middle, outcomes on the right.
type explore struct {
	app.Compo
	Turn int

	page *page
}

// OnMount waits for the map, which begins to load; see app.Mounter.
func (e *explore) OnMount(ctx app.Context) { e.page.site.awaitMap(ctx) }

// Render draws the screen; see app.Composer. It is called at every event, so it
// holds little: what is much is in components that see at a glance whether they
// have changed.
func (e *explore) Render() app.UI {
	p := e.page
	return app.Div().Class("explore").Body(
		app.Main().Class("columns").Body(
			e.levers(),
			e.middle(),
			&outcomes{Sheet: p.sheet, Waiting: p.waiting()},
		),
		&glance{Sheet: p.sheet, Waiting: p.waiting()},
	)
}

func (e *explore) levers() app.UI {
	p := e.page
	body := []app.UI{
		app.Div().Class("panel-head").Body(
			app.H2().ID("levers-title").Text(say("ui.levers")),
			app.Span().Class("count").ID("changes").Text(countChanged(len(p.work.Changes().Levers))),
		),
	}
	var why problem
	bad, ok := p.bad.(control)
	if ok {
		why = p.why
	}
	for _, g := range p.groups() {
		body = append(body, &leverGroup{Group: g, At: bad, Problem: why, desk: p})
	}
	return app.Section().Class("panel levers").ID("levers").Aria("labelledby", "levers-title").Body(body...)
}

func (e *explore) middle() app.UI {
	p := e.page
	return app.Div().Class("panel middle").Body(
		p.mapPanel(),
		&crisisPanel{Turn: e.Turn, page: p},
		&yearChart{Sheet: p.sheet, Waiting: p.waiting()},
		&yearTable{Sheet: p.sheet, Waiting: p.waiting(), Years: len(p.sheet.now.Outcome.Years)},
		&about{ID: p.work.Scenario().ID},
	)
}

// about says what a proposal is, who proposes it, and which of its values are
// ours.
type about struct {
	app.Compo
	ID string
}

// Render draws the text; see app.Composer.
func (a *about) Render() app.UI {
	sc, _ := scenarios.Get(a.ID)
	return app.Section().Class("about-proposal").Aria("labelledby", "proposal-title").Body(
		app.H2().ID("proposal-title").Text(sc.Title),
		app.P().Text(sc.Summary),
		app.Dl().Body(
			app.Dt().Text(say("ui.source")), app.Dd().Text(sc.Source),
			app.Dt().Text(say("ui.judgement.title")), app.Dd().Text(silent(sc.Judgement)),
			app.Dt().Text(say("ui.limits")), app.Dd().Text(say("ui.limits.text")),
			app.Dt().Text(say("ui.handbook.title")), app.Dd().Body(handbook("ui.handbook.all", "")),
		),
	)
}

// silent lists the levers on which the source says nothing.
func silent(ids []lever.ID) string {
	if len(ids) == 0 {
		return say("ui.judgement.none")
	}
	labels := make([]string, len(ids))
	for i, id := range ids {
		labels[i] = say("lever." + id.String() + ".label")
	}
	return strings.Join(labels, say("format.comma")) + "."
}
