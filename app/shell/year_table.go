// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// yearTable is every number of every year, which is also the table of the data
// behind the charts. While it is folded it is painted only when the page rests.
type yearTable struct {
	app.Compo
	Sheet   *sheet
	Waiting bool
	Years   int // how many rows there are

	painted painted
}

// cellField are the fields of one cell: the number, and all its digits.
var cellField = []field{{"", ""}, {"", "data-value"}}

// OnMount lets the sheet paint the table; see app.Mounter.
func (y *yearTable) OnMount(app.Context) { y.Sheet.table = y }

// paint shows what the sheet now says, if the table is open or it must.
func (y *yearTable) paint(must bool) {
	if !must && !y.JSValue().Get("open").Bool() {
		return
	}
	look := y.look()
	if len(look) != len(y.painted.look) {
		return // rows are to come or to go, and are then rendered
	}
	fields := make([]field, 0, len(look))
	for len(fields) < len(look) {
		fields = append(fields, cellField...)
	}
	y.painted.paint(&y.Sheet.brush, look, fields, y.find)
}

func (y *yearTable) find() []app.Value {
	cells := y.JSValue().Call("querySelectorAll", "td")
	var all []app.Value
	for i := range len(y.painted.look) / len(cellField) {
		all = append(all, nodes(cells.Index(i), cellField)...)
	}
	return all
}

func (y *yearTable) look() []string {
	var look []string
	for _, r := range y.Sheet.years().Rows {
		for _, c := range r.Cells {
			if y.Waiting {
				look = append(look, say("format.none"), "")
			} else {
				look = append(look, c.Value, rawNumber(c.Raw))
			}
		}
	}
	return look
}

// Render draws the table; see app.Composer.
func (y *yearTable) Render() app.UI {
	table, look := y.Sheet.years(), y.painted.rendered([2]any{y.Waiting, y.Years}, y.look)
	heads := []app.UI{app.Th().Scope("col").Text(say("chart.year"))}
	for _, c := range table.Columns {
		heads = append(heads, app.Th().Scope("col").Title(plain(c.About)).Text(c.Label))
	}
	rows := make([]app.UI, len(table.Rows))
	for i, r := range table.Rows {
		cells := []app.UI{app.Th().Scope("row").Text(strconv.Itoa(r.Year))}
		for _, c := range r.Cells {
			cells = append(cells, app.Td().DataSet("outcome", c.Path).DataSet("value", look[1]).Text(look[0]))
			look = look[len(cellField):]
		}
		rows[i] = app.Tr().Body(cells...)
	}
	return app.Details().Class("more years").On("toggle", y.onToggle).Body(
		app.Summary().Body(app.Span().Text(say("ui.years"))),
		app.Div().Class("scroll-x").TabIndex(0).Role("region").Aria("label", plain(say("ui.years"))).Body(
			app.Table().Body(
				app.THead().Body(app.Tr().Body(heads...)),
				app.TBody().Body(rows...),
			),
		),
	)
}

func (y *yearTable) onToggle(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	y.paint(false)
	y.Sheet.brush.flush()
}
