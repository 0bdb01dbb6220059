// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
)

// The picture of a chart, in pixels of its own; it scales with the column.
const (
	chartWidth  = 640
	chartHeight = 220
	plotLeft    = 40
	plotRight   = 172 // room for the names of the lines
	plotTop     = 12
	plotBottom  = 30
	plotWidth   = chartWidth - plotLeft - plotRight
	plotHeight  = chartHeight - plotTop - plotBottom
	labelGap    = 15 // least distance of two names
)

// yearChart draws one chart over the years and lets the reader choose which.
type yearChart struct {
	app.Compo
	Charts []view.Chart

	chosen int
	year   int // under the pointer, from 1; 0 for none
}

// Render draws the chart; see app.Composer.
func (y *yearChart) Render() app.UI {
	if len(y.Charts) == 0 {
		return app.Section().Class("chart")
	}
	c := y.Charts[min(y.chosen, len(y.Charts)-1)]
	return app.Section().Class("chart").Aria("labelledby", "chart-title").Body(
		app.Div().Class("chart-head").Body(
			app.H2().Class("aloud").ID("chart-title").Text(c.Title),
			y.choice(),
		),
		app.P().Class("note").Text(c.About),
		app.Div().Class("plot").Body(app.Raw(y.picture(c))).
			On("pointermove", y.onPoint).On("pointerleave", y.onLeave),
	)
}

func (y *yearChart) choice() app.UI {
	options := make([]app.UI, len(y.Charts))
	for i, c := range y.Charts {
		options[i] = option(strconv.Itoa(i), c.Title, i == y.chosen)
	}
	return app.Select().Class("choice title").ID("chart-choice").Aria("label", plain(say("ui.chart"))).
		OnChange(y.onChoose).Body(options...)
}

func (y *yearChart) onChoose(ctx app.Context, _ app.Event) {
	if i, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil && i < len(y.Charts) {
		y.chosen, y.year = i, 0
	}
}

// onPoint finds the year under the pointer.
func (y *yearChart) onPoint(ctx app.Context, e app.Event) {
	box := ctx.JSSrc().Call("getBoundingClientRect")
	width := box.Get("width").Float()
	if width == 0 || len(y.Charts) == 0 {
		return
	}
	x := (e.Get("clientX").Float() - box.Get("left").Float()) / width * chartWidth
	y.year = nearestYear(y.Charts[min(y.chosen, len(y.Charts)-1)], (x-plotLeft)/plotWidth)
}

func (y *yearChart) onLeave(app.Context, app.Event) { y.year = 0 }

// nearestYear returns the year nearest to a place along the axis, 0 for none.
func nearestYear(c view.Chart, at float64) int {
	if len(c.Lines) == 0 || at < -0.05 || at > 1.05 {
		return 0
	}
	best, distance := 0, 2.0
	for _, p := range c.Lines[0].Points {
		if d := max(p.X-at, at-p.X); d < distance {
			best, distance = p.Year, d
		}
	}
	return best
}

// picture paints a chart as SVG.
func (y *yearChart) picture(c view.Chart) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %d %d" role="img" aria-label="%s">`, chartWidth, chartHeight, escape(spoken(c)))
	paintAxes(&b, c)
	if y.year > 0 {
		paintYear(&b, c, y.year)
	}
	for _, baseline := range []bool{true, false} {
		series := 0
		for _, l := range c.Lines {
			if l.Baseline == baseline {
				paintLine(&b, l, series)
				series++
			}
		}
	}
	paintNames(&b, c, y.year)
	b.WriteString("</svg>")
	return b.String()
}

func px(x float64) float64 { return plotLeft + x*plotWidth }
func py(y float64) float64 { return plotTop + (1-y)*plotHeight }

func paintAxes(b *strings.Builder, c view.Chart) {
	for _, t := range c.Y {
		fmt.Fprintf(b, `<line class="grid" x1="%d" x2="%d" y1="%.1f" y2="%.1f"/>`, plotLeft, plotLeft+plotWidth, py(t.At), py(t.At))
		fmt.Fprintf(b, `<text class="axis" x="%d" y="%.1f" text-anchor="end">%s</text>`, plotLeft-8, py(t.At)+4, escape(t.Label))
	}
	for _, t := range c.X {
		fmt.Fprintf(b, `<text class="axis" x="%.1f" y="%d" text-anchor="middle">%s</text>`, px(t.At), chartHeight-plotBottom+18, escape(t.Label))
	}
	fmt.Fprintf(b, `<text class="axis" x="%d" y="%d">%s</text>`, plotLeft+plotWidth+12, chartHeight-plotBottom+18, escape(c.XLabel))
}

func paintYear(b *strings.Builder, c view.Chart, year int) {
	for _, p := range c.Lines[0].Points {
		if p.Year == year {
			fmt.Fprintf(b, `<line class="cursor" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, px(p.X), px(p.X), plotTop, plotTop+plotHeight)
		}
	}
}

func paintLine(b *strings.Builder, l view.Line, series int) {
	class := "series-" + strconv.Itoa(series)
	if l.Baseline {
		class += " baseline"
	}
	fmt.Fprintf(b, `<polyline class="line %s" points="`, class)
	for _, p := range l.Points {
		fmt.Fprintf(b, "%.1f,%.1f ", px(p.X), py(p.Y))
	}
	b.WriteString(`"/>`)
	if n := len(l.Points); n > 0 && !l.Baseline {
		last := l.Points[n-1]
		fmt.Fprintf(b, `<circle class="end %s" cx="%.1f" cy="%.1f" r="3.5"/>`, class, px(last.X), py(last.Y))
	}
}

// name is the name of a line at its end, with the value of the year under the
// pointer or of the last year.
type name struct {
	series      int
	at          float64
	text, value string
}

func paintNames(b *strings.Builder, c view.Chart, year int) {
	for _, n := range spread(namesOf(c, year)) {
		x := plotLeft + plotWidth + 12
		fmt.Fprintf(b, `<text class="name series-%d" x="%d" y="%.1f"><tspan class="figure">%s</tspan> %s</text>`,
			n.series, x, n.at+4, escape(n.value), escape(n.text))
	}
}

func namesOf(c view.Chart, year int) []name {
	var names []name
	for _, l := range c.Lines {
		if l.Baseline || len(l.Points) == 0 {
			continue
		}
		last := l.Points[len(l.Points)-1]
		value := last.Value
		for _, p := range l.Points {
			if p.Year == year {
				value = p.Value
			}
		}
		names = append(names, name{series: len(names), at: py(last.Y), text: l.Label, value: value})
	}
	return names
}

// spread moves names apart that would lie on each other.
func spread(names []name) []name {
	for range names {
		for i := range names {
			for k := range names {
				if i == k || names[i].at > names[k].at || names[i].at == names[k].at && i > k {
					continue
				}
				if gap := names[k].at - names[i].at; gap < labelGap {
					names[i].at -= (labelGap - gap) / 2
					names[k].at += (labelGap - gap) / 2
				}
			}
		}
	}
	return names
}

// spoken is a chart in one sentence: where each line begins and ends.
func spoken(c view.Chart) string {
	parts := []string{c.Title + "."}
	for _, l := range c.Lines {
		if n := len(l.Points); n > 0 && !l.Baseline {
			parts = append(parts, say("ui.chart.line", l.Label, l.Points[0].Value, l.Points[n-1].Value))
		}
	}
	return strings.Join(parts, " ")
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(s) }
