// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/metric"
)

// outcomeRow is one outcome: its value, the change since the proposal in
// arrow, sign and word, the proposal's value, and the band when it is known.
type outcomeRow struct {
	app.Compo
	Row     *view.Row // of the sheet, which fills it again and has it painted
	Waiting bool      // there is no number yet

	sheet   *sheet
	about   bool // the explanation is open
	painted painted
	digits  painted // the number for programs, painted when it is final
}

// digitField is the number with every digit.
var digitField = []field{{".value", "data-value"}}

// The fields of a row, and where they stand in it.
const (
	rowVerdict = iota
	rowBand
	rowValue
	rowArrow
	rowChange
	rowAloud
	rowWas
	rowTexts // how many there are in a row without a gauge
)

// The fields of a gauge, which follow.
const (
	rowSpreadAt = rowTexts + iota
	rowSpread
	rowMovedAt
	rowMoved
	rowTickFrom
	rowTickTo
	rowDot
	rowFields
)

var rowField = []field{
	rowVerdict: {"", "class"}, rowBand: {".band", ""}, rowValue: {".value", ""},
	rowArrow: {".change > :nth-child(1)", ""}, rowChange: {".change > :nth-child(2)", ""},
	rowAloud: {".change > :nth-child(3)", ""}, rowWas: {".was", ""},
	rowSpreadAt: {".spread", "x"}, rowSpread: {".spread", "width"}, rowMovedAt: {".moved", "x"}, rowMoved: {".moved", "width"},
	rowTickFrom: {".tick", "x1"}, rowTickTo: {".tick", "x2"}, rowDot: {".dot", "cx"},
}

// OnMount lets the sheet paint the row; see app.Mounter.
func (o *outcomeRow) OnMount(app.Context) { o.sheet.rows[o.Row.Path] = o }

// paint shows what the row now says; to the last digit if it is final.
func (o *outcomeRow) paint(final bool) {
	look := o.look()
	o.painted.paint(&o.sheet.brush, look, rowField, func() []app.Value { return nodes(o.JSValue(), rowField[:len(look)]) })
	if final {
		o.digits.paint(&o.sheet.brush, o.raw(), digitField, func() []app.Value { return nodes(o.JSValue(), digitField) })
	}
}

// raw is the look of the number for programs.
func (o *outcomeRow) raw() []string {
	if o.Waiting {
		return []string{""}
	}
	return []string{rawNumber(o.Row.Raw)}
}

// look returns what the row shows.
func (o *outcomeRow) look() []string {
	r := o.Row
	look := make([]string, rowTexts, rowFields)
	look[rowVerdict], look[rowBand] = "row "+r.Verdict.String(), r.BandText
	look[rowValue] = r.Value
	look[rowArrow], look[rowChange] = r.Arrow, r.Change
	if r.Verdict != view.Same {
		look[rowAloud], look[rowWas] = r.Word, say("ui.was", r.BaselineValue)
	}
	if o.Waiting {
		look[rowValue] = say("format.none")
	}
	if line, ok := o.line(); ok {
		look = gaugeLook(look[:rowFields], r, line)
	}
	return look
}

// gaugeLook adds where the parts of a gauge stand on its line.
func gaugeLook(look []string, r *view.Row, line scale) []string {
	at, base := line.place(r.Raw), line.place(r.Baseline)
	from, to := 0.0, 0.0
	if r.Band != nil {
		from, to = line.place(r.Band[0]), line.place(r.Band[1])
	}
	look[rowSpreadAt], look[rowSpread] = share(from), share(math.Max(0, to-from))
	look[rowMovedAt], look[rowMoved] = share(math.Min(at, base)), share(math.Abs(at-base))
	look[rowTickFrom], look[rowTickTo] = share(base), share(base)
	look[rowDot] = share(at)
	return look
}

// line is the range of the gauge: probabilities run from 0 to 1, differences of
// probabilities from -1 to 1; other units have no common scale and no gauge.
func (o *outcomeRow) line() (scale, bool) {
	switch {
	case o.Waiting:
		return scale{}, false
	case o.Row.Unit == metric.Probability:
		return scale{min: 0, max: 1}, true
	case o.Row.Unit == metric.Points:
		return scale{min: -1, max: 1}, true
	}
	return scale{}, false
}

// Render draws the row; see app.Composer.
func (o *outcomeRow) Render() app.UI {
	r, look, raw := o.Row, o.painted.rendered(o.Waiting, o.look), o.digits.rendered(o.Waiting, o.raw)
	return app.Div().Class(look[rowVerdict]).Body(
		app.Div().Class("line").Body(
			app.Button().Type("button").Class("name").Aria("expanded", strconv.FormatBool(o.about)).
				Title(plain(r.About)).OnClick(o.onAbout).Text(r.Label),
			app.Span().Class("band").Text(look[rowBand]),
			app.Span().Class("value").DataSet("outcome", r.Path).DataSet("value", raw[0]).Text(look[rowValue]),
		),
		app.Div().Class("line under").Body(
			o.gauge(look),
			app.Span().Class("change").Body(
				app.Span().Aria("hidden", "true").Text(look[rowArrow]),
				app.Span().Text(look[rowChange]),
				app.Span().Class("aloud").Text(look[rowAloud]),
			),
			app.Span().Class("was").Text(look[rowWas]),
		),
		app.If(o.about, func() app.UI { return app.P().Class("note").Text(r.About) }),
	)
}

func (o *outcomeRow) onAbout(app.Context, app.Event) { o.about = !o.about }

func rawNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// gauge draws a number on a line: the band, the proposal as a tick and the
// value as a dot.
func (o *outcomeRow) gauge(look []string) app.UI {
	line, ok := o.line()
	if !ok {
		return app.Span().Class("gauge")
	}
	zero := share(line.place(0))
	return svg("svg").Class("gauge").Attr("aria-hidden", "true").Body(
		svg("rect").Class("rail").Attr("y", "7").Attr("width", "100%").Attr("height", "2"),
		svg("line").Class("zero").Attr("x1", zero).Attr("x2", zero).Attr("y1", "5").Attr("y2", "11"),
		bar("spread", look[rowSpreadAt], look[rowSpread], "5", "6"),
		bar("moved", look[rowMovedAt], look[rowMoved], "7", "2"),
		svg("line").Class("tick").Attr("x1", look[rowTickFrom]).Attr("x2", look[rowTickTo]).Attr("y1", "3").Attr("y2", "13"),
		svg("circle").Class("dot").Attr("cx", look[rowDot]).Attr("cy", "8").Attr("r", "4"),
	)
}

// bar is a part of a line.
func bar(class, from, width, top, height string) app.UI {
	return svg("rect").Class(class).Attr("x", from).Attr("width", width).Attr("y", top).Attr("height", height)
}
