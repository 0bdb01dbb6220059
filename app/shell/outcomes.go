// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
)

// outcomes is the panel of all numbers.
type outcomes struct {
	app.Compo
	Sheet   *sheet
	Waiting bool // there is no number yet

	painted painted
}

var headField = []field{{"", "aria-busy"}, {".panel-head .count", ""}, {"#headline", ""}}

// OnMount lets the sheet paint the panel; see app.Mounter.
func (o *outcomes) OnMount(app.Context) { o.Sheet.head = o }

// paint shows what the sheet now says over the numbers.
func (o *outcomes) paint() {
	o.painted.paint(&o.Sheet.brush, o.look(), headField, func() []app.Value { return nodes(o.JSValue(), headField) })
}

func (o *outcomes) look() []string {
	return []string{strconv.FormatBool(o.Sheet.busy), o.Sheet.progress, o.Sheet.headline}
}

// Render draws the panel; see app.Composer.
func (o *outcomes) Render() app.UI {
	look := o.painted.rendered(nil, o.look)
	body := []app.UI{
		app.Div().Class("panel-head").Body(
			app.H2().ID("outcomes-title").Text(say("ui.outcomes")),
			app.Span().Class("count").Text(look[1]),
		),
		app.P().Class("headline").ID("headline").Text(look[2]),
		legend(),
	}
	for i := range o.Sheet.sections {
		body = append(body, &outcomeSection{Section: &o.Sheet.sections[i], Waiting: o.Waiting, sheet: o.Sheet})
	}
	return app.Section().Class("panel outcomes").ID("outcomes").TabIndex(-1).
		Aria("labelledby", "outcomes-title").Aria("busy", look[0]).
		Body(body...)
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

// outcomeSection is a question with the outcomes that answer it: the headline
// ones open, the others folded.
type outcomeSection struct {
	app.Compo
	Section *view.Section // of the sheet
	Waiting bool

	sheet  *sheet
	more   app.Value // what is folded, nil until it is found
	hidden bool      // the section is scrolled out of sight
}

// OnMount lets the sheet paint the section; see app.Mounter.
func (o *outcomeSection) OnMount(app.Context) {
	o.more = o.JSValue().Call("querySelector", "details")
	o.sheet.parts = append(o.sheet.parts, o)
}

// paint shows what the rows now say, those that are folded or out of sight when
// they are final.
func (o *outcomeSection) paint(final bool) {
	if o.hidden && !final {
		return
	}
	open := final || o.more.Truthy() && o.more.Get("open").Bool()
	for i := range o.Section.Rows {
		r := &o.Section.Rows[i]
		if row := o.sheet.rows[r.Path]; row != nil && (open || r.Headline) {
			row.paint(final)
		}
	}
}

func (o *outcomeSection) onToggle(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	o.paint(false)
	o.sheet.brush.flush()
}

// onSight is called when the section comes into sight or goes out of it. A
// browser that does not say so has all sections in sight.
func (o *outcomeSection) onSight(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	o.hidden = e.Get("skipped").Bool()
	o.paint(false)
	o.sheet.brush.flush()
}

// Render draws the section; see app.Composer.
func (o *outcomeSection) Render() app.UI {
	s := o.Section
	title := "section-" + s.ID
	head, rest := o.rows()
	return app.Section().Class("outcomes-section").Aria("labelledby", title).On("contentvisibilityautostatechange", o.onSight).Body(
		app.H3().ID(title).Title(plain(s.About)).Text(s.Title),
		app.Div().Class("section-body").Body(
			app.Div().Class("rows").Body(head...),
			app.If(len(rest) > 0, func() app.UI {
				return app.Details().Class("more").On("toggle", o.onToggle).Body(
					app.Summary().Body(app.Span().Text(say("ui.more.outcomes", strconv.Itoa(len(rest))))),
					app.Div().Class("rows").Body(rest...),
				)
			}),
		),
	)
}

func (o *outcomeSection) rows() (head, rest []app.UI) {
	for i := range o.Section.Rows {
		row := &outcomeRow{Row: &o.Section.Rows[i], Waiting: o.Waiting, sheet: o.sheet}
		if row.Row.Headline {
			head = append(head, row)
		} else {
			rest = append(rest, row)
		}
	}
	return head, rest
}

// glances are the outcomes that a small screen keeps in sight below the levers.
var glances = []string{"deterrence", "acceptance.ukraine", "acceptance.russia.all"}

// glance repeats a few outcomes where a small screen has room. People who hear
// the page have them in the outcomes.
type glance struct {
	app.Compo
	Sheet   *sheet
	Waiting bool

	painted painted
}

// glanceField are the fields of one cell: the value, what its change means, and
// the change.
var glanceField = []field{{"b", ""}, {".change", "class"}, {".change", ""}}

// OnMount lets the sheet paint the strip; see app.Mounter.
func (g *glance) OnMount(app.Context) { g.Sheet.strip = g }

// paint shows what the sheet now says.
func (g *glance) paint() {
	var fields []field
	for range g.Sheet.glance {
		fields = append(fields, glanceField...)
	}
	g.painted.paint(&g.Sheet.brush, g.look(), fields, func() []app.Value {
		var all []app.Value
		for i := range g.Sheet.glance {
			all = append(all, nodes(g.JSValue().Get("children").Index(i), glanceField)...)
		}
		return all
	})
}

func (g *glance) look() []string {
	var look []string
	for _, r := range g.Sheet.glance {
		value := r.Value
		if g.Waiting {
			value = say("format.none")
		}
		look = append(look, value, "change "+r.Verdict.String(), r.Arrow+" "+r.Change)
	}
	return look
}

// Render draws the strip; see app.Composer.
func (g *glance) Render() app.UI {
	look := g.painted.rendered(g.Waiting, g.look)
	cells := make([]app.UI, len(g.Sheet.glance))
	for i, r := range g.Sheet.glance {
		own := look[i*len(glanceField):]
		cells[i] = app.Div().Body(
			app.Span().Class("what").Text(say("ui.glance."+r.Path)),
			app.B().Text(own[0]),
			app.Span().Class(own[1]).Text(own[2]),
		)
	}
	return app.Div().Class("glance").Aria("hidden", "true").Body(cells...)
}
