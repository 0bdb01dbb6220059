// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/shell/wire"
	"parley/app/view"
	"parley/engine"
	"parley/engine/calibration"
	"parley/engine/world"
)

// judging is the historical cases as they are solved in this browser, one after
// another.
type judging struct {
	judged view.Judged
	next   int // number of the case that is being solved
	failed string
	post   func(wire.Ask) // to the worker that solves them, nil when nothing is being solved
	stop   func()         // ends it
}

// solve begins to solve the cases under the chosen beliefs. It has a worker of
// its own, so that no slider waits for it.
func (c *claims) solve(ctx app.Context, _ app.Event) {
	j := &judging{judged: view.Judged{Beliefs: c.page.work.State().Beliefs, Read: map[string][]view.CaseReading{}}}
	w := newWorker(ctx, func(ctx app.Context, a wire.Answer) {
		if j.post != nil {
			j.take(a)
			ctx.Update()
		}
	})
	j.post, j.stop = w.post, func() { w.js.Call("terminate") }
	c.judging = j
	j.ask()
}

// ask asks for the next case, or ends when there is none.
func (j *judging) ask() {
	if j.next == len(view.CaseIDs()) {
		j.end()
		return
	}
	j.post(wire.Ask{ID: j.next + 1, Kind: wire.Case, Case: j.next, Request: engine.Request{Beliefs: j.judged.Beliefs}})
}

// take takes an answer and asks for what comes next.
func (j *judging) take(a wire.Answer) {
	if a.Kind != wire.Case {
		j.failed = a.Error
		j.end()
		return
	}
	var read []view.CaseReading
	for _, r := range a.Read {
		read = append(read, view.CaseReading{Value: r.Value, Than: r.Than})
	}
	j.judged.Read[view.CaseIDs()[j.next]] = read
	j.next++
	j.ask()
}

// end ends the worker; what is solved stays.
func (j *judging) end() {
	j.stop()
	j.post = nil
}

// halt stops solving.
func (c *claims) halt(app.Context, app.Event) {
	if c.judging.post != nil {
		c.judging.end()
	}
}

// history is the cases: as solved here, if they were under the chosen beliefs,
// else as published.
func (c *claims) history() []app.UI {
	report := calibration.Published()
	judged, beliefs := view.PublishedHistory(report, world.CentralProfile), c.page.work.State().Beliefs
	status := "ui.history.published"
	if c.judging != nil && c.judging.judged.Beliefs == beliefs && c.judging.failed == "" {
		judged, status = c.judging.judged, "ui.history.solved"
	}
	h := view.HistoryOf(words, judged, report)
	if h.Left > 0 {
		status = "ui.history.stopped"
	}
	var rows []app.UI
	for _, x := range h.Cases {
		rows = append(rows, &caseRow{Case: x, Open: c.open[x.ID], screen: c})
	}
	return []app.UI{
		app.Section().Class("claims-head").Aria("labelledby", "history-headline").Body(
			app.Div().Body(
				app.P().Class("claims-headline").ID("history-headline").Text(h.Headline),
				app.If(h.LeftOut != "", func() app.UI { return app.P().Class("claims-under").Text(h.LeftOut) }),
				c.solving(h, say(status, h.Beliefs, strconv.Itoa(len(h.Cases)-h.Left), strconv.Itoa(len(h.Cases)))),
			),
			app.P().Class("note").ID("history-caveat").Text(h.Caveat),
		),
		app.Section().Class("claims-list").Aria("labelledby", "history-headline").Body(
			app.Div().Class("case-line", "claim-heads").Aria("hidden", "true").Body(
				app.Span().Text(say("ui.history.case")), app.Span().Text(say("ui.history.outcome")), app.Span().Text(say("ui.history.model")),
			),
			app.Ul().Class("claim-rows").ID("history-rows").Body(rows...),
		),
	}
}

// solving says whose numbers these are and lets the reader have the cases
// solved.
func (c *claims) solving(h *view.History, status string) app.UI {
	all := len(h.Cases)
	chosen := say("profile." + c.page.work.State().Beliefs + ".label")
	button := app.Button().Type("button").Class("claims-button").ID("history-solve")
	switch j := c.judging; {
	case j != nil && j.post != nil:
		status = say("ui.history.solving", strconv.Itoa(j.next+1), strconv.Itoa(all))
		button = button.OnClick(c.halt).Text(say("ui.history.stop"))
	case j != nil && j.failed != "":
		status = say("ui.history.failed", j.failed)
		button = button.OnClick(c.solve).Text(say("ui.history.solve", chosen))
	default:
		button = button.OnClick(c.solve).Text(say("ui.history.solve", chosen))
	}
	if app.IsServer {
		button = button.Disabled(true)
	}
	return app.Div().Class("history-solve").Body(
		button,
		app.P().Class("count").ID("history-status").Role("status").Aria("live", "polite").Text(status),
	)
}

// caseRow is one historical case, and unfolded all there is to say about it.
type caseRow struct {
	app.Compo
	Case *view.Case
	Open bool

	screen *claims
}

// Render draws the case; see app.Composer.
func (r *caseRow) Render() app.UI {
	c := r.Case
	return app.Li().Class("claim", "case").ID("claims-"+c.ID).DataSet("verdict", verdictOf(c)).Body(
		app.Div().Class("case-line").Body(
			app.Button().Type("button").Class("claim-text").Aria("expanded", strconv.FormatBool(r.Open)).OnClick(r.onToggle).Body(
				app.Span().Text(c.Title),
			),
			app.Span().Class("case-outcome").Text(c.Outcome),
			app.Span().Class("case-model").Body(
				hitMark(c.Judged, c.Hit, c.Word),
				app.If(c.Judged, func() app.UI { return app.Span().Class("count").Text(metOf(c)) }),
			),
			app.If(c.Why != "", func() app.UI {
				return app.P().Class("case-why").Body(app.B().Text(say("ui.history.why")+": "), app.Text(c.Why))
			}),
		),
		app.If(r.Open, r.detail),
	)
}

func verdictOf(c *view.Case) string {
	switch {
	case !c.Judged:
		return ""
	case c.Hit:
		return "hit"
	}
	return "miss"
}

func metOf(c *view.Case) string {
	met := 0
	for _, x := range c.Targets {
		if x.Hit {
			met++
		}
	}
	return say("ui.history.targets", strconv.Itoa(met), strconv.Itoa(len(c.Targets)))
}

func (r *caseRow) onToggle(app.Context, app.Event) { r.screen.toggle(r.Case.ID) }

// hitMark is a hit, a miss, or neither, as a mark and a word.
func hitMark(judged, hit bool, word string) app.UI {
	switch {
	case !judged:
		return ruledAs(view.Untested, word)
	case hit:
		return ruledAs(view.Holds, word)
	}
	return ruledAs(view.Fails, word)
}

func (r *caseRow) detail() app.UI {
	c := r.Case
	return app.Div().Class("claim-detail", "case-detail").Body(
		app.P().Text(c.Summary),
		targetsTable(c.Targets),
		termList(
			term{"ui.history.left_out", []string{c.LeftOut}}, term{"ui.history.coded", []string{c.Coding + "."}},
			term{"ui.history.roles", []string{c.Roles}}, term{"ui.history.source", []string{c.Source}},
		),
		&caseCoding{ID: c.ID},
	)
}

func targetsTable(targets []view.CaseTarget) app.UI {
	var rows []app.UI
	for _, x := range targets {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(x.Want),
			app.Td().Class("words").Text(x.Measure),
			app.Td().Text(orDash(x.Gives)),
			app.Td().Class("words").Text(x.Asked),
			app.Td().Body(hitMark(x.Gives != "", x.Hit, orDash(x.Word))),
		))
	}
	return dataTable("case-targets", say("ui.history.want"), []string{
		say("ui.history.want"), say("ui.history.measure"), say("ui.history.gives"), say("ui.history.asked"), say("ui.history.verdict"),
	}, rows)
}

// caseCoding is every value that a case sets, with its reason.
type caseCoding struct {
	app.Compo
	ID string
}

// Render draws the coding; see app.Composer.
func (c *caseCoding) Render() app.UI {
	lines := view.CodingOf(words, c.ID)
	var rows []app.UI
	for _, l := range lines {
		reason := l.Reason
		if l.Judgement {
			reason += " (" + say("ui.history.judgement") + ")"
		}
		rows = append(rows, app.Dt().Body(app.Span().Text(l.Label), app.B().Text(l.Value)), app.Dd().Text(reason))
	}
	return app.Details().Class("more", "case-coding").Body(
		app.Summary().Body(app.Span().Text(say("ui.history.coding", strconv.Itoa(len(lines))))),
		app.Dl().Body(rows...),
	)
}
