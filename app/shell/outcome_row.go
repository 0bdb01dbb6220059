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
}

// Render draws the row; see app.Composer.
func (o *outcomeRow) Render() app.UI {
	r := o.Row
	return app.Div().Class("row", r.Verdict.String()).Body(
		app.Span().Class("name").Title(plain(r.About)).Text(r.Label),
		app.Span().Class("change").Body(
			app.Span().Aria("hidden", "true").Text(r.Arrow),
			app.Span().Text(r.Change),
			app.Span().Class("aloud").Text(o.aloud()),
		),
		app.Span().Class("value").DataSet("outcome", r.Path).DataSet("value", o.raw()).Text(o.value()),
		o.gauge(),
		app.Span().Class("band").Text(o.band()),
		app.Span().Class("was").Text(o.was()),
	)
}

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

func (o *outcomeRow) band() string {
	if o.Row.Band == nil {
		return ""
	}
	return say("ui.band", o.Row.BandText)
}

// gauge draws a probability on a line from 0 to 1: the band, the proposal as a
// tick and the value as a dot. Other units have no common scale and no gauge.
func (o *outcomeRow) gauge() app.UI {
	m, _ := metric.ByPath(o.Row.Path)
	if m.Unit != metric.Probability || o.Waiting {
		return app.Span().Class("gauge")
	}
	r := o.Row
	low, high := r.Raw, r.Raw
	if r.Band != nil {
		low, high = r.Band[0], r.Band[1]
	}
	return svg("svg").Class("gauge").Attr("aria-hidden", "true").Body(
		svg("rect").Class("rail").Attr("y", "5").Attr("width", "100%").Attr("height", "2"),
		svg("rect").Class("spread").Attr("y", "3").Attr("x", share(low)).Attr("width", share(math.Max(0, high-low))).Attr("height", "6").Attr("rx", "3"),
		svg("rect").Class("moved").Attr("y", "5").Attr("x", share(math.Min(r.Raw, r.Baseline))).Attr("width", share(math.Abs(r.Delta))).Attr("height", "2"),
		svg("line").Class("tick").Attr("x1", share(r.Baseline)).Attr("x2", share(r.Baseline)).Attr("y1", "1").Attr("y2", "11"),
		svg("circle").Class("dot").Attr("cx", share(r.Raw)).Attr("cy", "6").Attr("r", "4"),
	)
}
