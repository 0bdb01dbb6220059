// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
)

// outcomeSection is a question with the outcomes that answer it: the headline
// ones open, the others folded.
type outcomeSection struct {
	app.Compo
	Section view.Section
	Waiting bool
}

// Render draws the section; see app.Composer.
func (o *outcomeSection) Render() app.UI {
	s := o.Section
	title := "section-" + s.ID
	head, rest := o.rows()
	return app.Section().Class("outcomes-section").Aria("labelledby", title).Body(
		app.H3().ID(title).Title(plain(s.About)).Text(s.Title),
		app.Div().Class("rows").Body(head...),
		app.If(len(rest) > 0, func() app.UI {
			return app.Details().Class("more").Body(
				app.Summary().Body(app.Span().Text(say("ui.more.outcomes", strconv.Itoa(len(rest))))),
				app.Div().Class("rows").Body(rest...),
			)
		}),
	)
}

func (o *outcomeSection) rows() (head, rest []app.UI) {
	for _, r := range o.Section.Rows {
		row := &outcomeRow{Row: r, Waiting: o.Waiting}
		if r.Headline {
			head = append(head, row)
		} else {
			rest = append(rest, row)
		}
	}
	return head, rest
}

// yearTable is every number of every year, which is also the table of the data
// behind the charts.
type yearTable struct {
	app.Compo
	Table   view.YearTable
	Waiting bool
}

// Render draws the table; see app.Composer.
func (y *yearTable) Render() app.UI {
	heads := []app.UI{app.Th().Scope("col").Text(say("chart.year"))}
	for _, c := range y.Table.Columns {
		heads = append(heads, app.Th().Scope("col").Title(plain(c.About)).Text(c.Label))
	}
	rows := make([]app.UI, len(y.Table.Rows))
	for i, r := range y.Table.Rows {
		rows[i] = &yearRow{Row: r, Waiting: y.Waiting}
	}
	return app.Details().Class("more years").Body(
		app.Summary().Body(app.Span().Text(say("ui.years"))),
		app.Div().Class("scroll-x").TabIndex(0).Role("region").Aria("label", plain(say("ui.years"))).Body(
			app.Table().Body(
				app.THead().Body(app.Tr().Body(heads...)),
				app.TBody().Body(rows...),
			),
		),
	)
}

type yearRow struct {
	app.Compo
	Row     view.YearRow
	Waiting bool
}

// Render draws the row; see app.Composer.
func (y *yearRow) Render() app.UI {
	cells := []app.UI{app.Th().Scope("row").Text(strconv.Itoa(y.Row.Year))}
	for _, c := range y.Row.Cells {
		raw, value := rawNumber(c.Raw), c.Value
		if y.Waiting {
			raw, value = "", say("format.none")
		}
		cells = append(cells, app.Td().DataSet("outcome", c.Path).DataSet("value", raw).Text(value))
	}
	return app.Tr().Body(cells...)
}

// glances are the outcomes that a small screen keeps in sight below the levers.
var glances = []string{"deterrence", "acceptance.ukraine", "acceptance.russia.all"}

// glance repeats a few outcomes where a small screen has room. People who hear
// the page have them in the outcomes.
type glance struct {
	app.Compo
	Rows    []view.Row
	Waiting bool
}

// Render draws the strip; see app.Composer.
func (g *glance) Render() app.UI {
	cells := make([]app.UI, len(g.Rows))
	for i, r := range g.Rows {
		value := r.Value
		if g.Waiting {
			value = say("format.none")
		}
		cells[i] = app.Div().Body(
			app.Span().Class("what").Text(say("ui.glance."+r.Path)),
			app.B().Text(value),
			app.Span().Class("change", r.Verdict.String()).Text(r.Arrow+" "+r.Change),
		)
	}
	return app.Div().Class("glance").Aria("hidden", "true").Body(cells...)
}
