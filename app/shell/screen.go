// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/json"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/engine/lever"
	"parley/scenarios"
)

// firstResult is the id of the element in which the server leaves the
// assessment it has rendered.
const firstResult = "first-result"

// Render draws the screen; see app.Composer. It is called at every event, so it
// holds little: what is much is in components that see at a glance whether they
// have changed.
func (e *Explore) Render() app.UI {
	return app.Div().Class("explore").Body(
		e.header(),
		app.Main().Class("columns").Body(
			e.levers(),
			e.middle(),
			&outcomes{Sheet: e.sheet, Waiting: e.waiting()},
		),
		&glance{Sheet: e.sheet, Waiting: e.waiting()},
		app.Div().Class("toast", presence(e.notice != "")).Body(
			app.P().Role("status").Aria("live", "polite").ID("notice").Text(e.notice),
			app.Button().Type("button").Class("icon").Aria("label", plain(say("ui.close"))).OnClick(e.onClose).Text("×"),
		),
		e.left(),
	)
}

func presence(present bool) string {
	if present {
		return "present"
	}
	return "absent"
}

// waiting reports whether there is no number to show yet.
func (e *Explore) waiting() bool { return e.results.shown == nil }

func (e *Explore) levers() app.UI {
	body := []app.UI{
		app.Div().Class("panel-head").Body(
			app.H2().ID("levers-title").Text(say("ui.levers")),
			app.Span().Class("count").ID("changes").Text(countChanged(len(e.work.Changes().Levers))),
		),
	}
	for _, g := range e.groups() {
		body = append(body, &leverGroup{Group: g, At: e.bad, Problem: e.why, desk: e})
	}
	return app.Section().Class("panel levers").ID("levers").Aria("labelledby", "levers-title").Body(body...)
}

func (e *Explore) middle() app.UI {
	return app.Div().Class("panel middle").Body(
		e.mapPanel(),
		&yearChart{Sheet: e.sheet, Waiting: e.waiting()},
		&yearTable{Sheet: e.sheet, Waiting: e.waiting(), Years: len(e.sheet.now.Outcome.Years)},
		&about{ID: e.work.Scenario().ID},
	)
}

// progress says what the engine is doing when there is something to say.
func (e *Explore) progress() string {
	switch {
	case e.broken != "":
		return e.broken
	case e.waiting():
		return say("ui.computing")
	}
	return ""
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

// left is the server's assessment for the page to take over. It is text, and
// never run.
func (e *Explore) left() app.UI {
	a := e.results.of(e.work.Baseline())
	if !app.IsServer || a == nil {
		return app.Div().Class("absent")
	}
	b, err := json.Marshal(a)
	if err != nil {
		return app.Div().Class("absent")
	}
	return app.Div().Class("absent").ID(firstResult).Text(string(b))
}
