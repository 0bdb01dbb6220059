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
	Row     view.Row
	Waiting bool // there is no number yet

	about bool // the explanation is open
}

// Render draws the row; see app.Composer.
func (o *outcomeRow) Render() app.UI {
	r := o.Row
	return app.Div().Class("row", r.Verdict.String()).Body(
		app.Div().Class("line").Body(
			app.Button().Type("button").Class("name").Aria("expanded", strconv.FormatBool(o.about)).
				Title(plain(r.About)).OnClick(o.onAbout).Text(r.Label),
			app.Span().Class("band").Text(r.BandText),
			app.Span().Class("value").DataSet("outcome", r.Path).DataSet("value", o.raw()).Text(o.value()),
		),
		app.Div().Class("line under").Body(
			o.gauge(),
			app.Span().Class("change").Body(
				app.Span().Aria("hidden", "true").Text(r.Arrow),
				app.Span().Text(r.Change),
				app.Span().Class("aloud").Text(o.aloud()),
			),
			app.Span().Class("was").Text(o.was()),
		),
		app.If(o.about, func() app.UI { return app.P().Class("note").Text(r.About) }),
	)
}

func (o *outcomeRow) onAbout(app.Context, app.Event) { o.about = !o.about }

// raw is the number for programs, with every digit.
func (o *outcomeRow) raw() string {
	if o.Waiting {
		return ""
	}
	return rawNumber(o.Row.Raw)
}

func rawNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func (o *outcomeRow) value() string {
	if o.Waiting {
		return say("format.none")
	}
	return o.Row.Value
}

func (o *outcomeRow) aloud() string {
	if o.Row.Verdict == view.Same {
		return ""
	}
	return o.Row.Word
}

func (o *outcomeRow) was() string {
	if o.Row.Verdict == view.Same {
		return ""
	}
	return say("ui.was", o.Row.BaselineValue)
}

// gauge draws a number on a line: the band, the proposal as a tick and the
// value as a dot. Probabilities run from 0 to 1, differences of probabilities
// from -1 to 1; other units have no common scale and no line.
func (o *outcomeRow) gauge() app.UI {
	m, _ := metric.ByPath(o.Row.Path)
	line := scale{min: 0, max: 1}
	switch {
	case o.Waiting, m.Unit != metric.Probability && m.Unit != metric.Points:
		return app.Span().Class("gauge")
	case m.Unit == metric.Points:
		line.min = -1
	}
	r := o.Row
	low, high := r.Raw, r.Raw
	if r.Band != nil {
		low, high = r.Band[0], r.Band[1]
	}
	at, base := line.place(r.Raw), line.place(r.Baseline)
	return svg("svg").Class("gauge").Attr("aria-hidden", "true").Body(
		svg("rect").Class("rail").Attr("y", "7").Attr("width", "100%").Attr("height", "2"),
		svg("line").Class("zero").Attr("x1", share(line.place(0))).Attr("x2", share(line.place(0))).Attr("y1", "5").Attr("y2", "11"),
		bar("spread", line.place(low), line.place(high), "5", "6"),
		bar("moved", math.Min(at, base), math.Max(at, base), "7", "2"),
		svg("line").Class("tick").Attr("x1", share(base)).Attr("x2", share(base)).Attr("y1", "3").Attr("y2", "13"),
		svg("circle").Class("dot").Attr("cx", share(at)).Attr("cy", "8").Attr("r", "4"),
	)
}

// bar is a part of a line between two places.
func bar(class string, from, to float64, top, height string) app.UI {
	return svg("rect").Class(class).Attr("x", share(from)).Attr("width", share(math.Max(0, to-from))).
		Attr("y", top).Attr("height", height)
}
