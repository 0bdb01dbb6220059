// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/engine/lever"
)

// firstResult is the id of the element in which the server leaves the
// assessment it has rendered.
const firstResult = "first-result"

// Render draws the screen; see app.Composer.
func (e *Explore) Render() app.UI {
	f := e.figures()
	return app.Div().Class("explore").Body(
		e.header(),
		app.Main().Class("columns").Body(
			e.levers(),
			e.middle(e.years()),
			e.outcomes(f),
		),
		&glance{Rows: f.glance, Waiting: e.waiting()},
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

func (e *Explore) middle(p *paths) app.UI {
	return app.Div().Class("panel middle").Body(
		e.mapPanel(),
		&yearChart{Charts: p.charts},
		&yearTable{Table: p.years, Waiting: e.waiting()},
		e.about(),
	)
}

func (e *Explore) outcomes(f *figures) app.UI {
	body := []app.UI{
		app.Div().Class("panel-head").Body(
			app.H2().ID("outcomes-title").Text(say("ui.outcomes")),
			app.Span().Class("count").Text(e.progress()),
		),
		app.P().Class("headline").ID("headline").Text(f.headline),
		legend(),
	}
	for _, s := range f.sections {
		body = append(body, &outcomeSection{Section: s, Waiting: e.waiting()})
	}
	return app.Section().Class("panel outcomes").ID("outcomes").TabIndex(-1).
		Aria("labelledby", "outcomes-title").
		Aria("busy", strconv.FormatBool(e.late || e.results.of(e.work.State()) == nil)).
		Body(body...)
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

// legend explains the line beside each probability.
func legend() app.UI {
	key := func(class, id string) app.UI {
		return app.Span().Class("key", class).Text(say(id))
	}
	return app.P().Class("legend").Body(
		key("now", "ui.now"), key("base", "ui.proposal"), key("spread", "ui.band.key"),
	)
}

// about says what the proposal is, who proposes it, and which of its values
// are ours.
func (e *Explore) about() app.UI {
	sc := e.work.Scenario()
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
