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

// The picture of a chart, in pixels.
const (
	chartWidth  = 620 // until the width of the column is known
	chartHeight = 210
	plotLeft    = 44
	plotRight   = 52 // room for the last values
	plotTop     = 10
	plotBottom  = 28
	plotHeight  = chartHeight - plotTop - plotBottom
	labelGap    = 15 // least distance of two values
	plotID      = "plot"
)

// yearChart draws one chart over the years and lets the reader choose which.
// In the browser its picture is painted as a whole, so go-app leaves its place
// empty.
type yearChart struct {
	app.Compo
	Sheet   *sheet
	Waiting bool // there is nothing to draw yet

	chosen  int
	year    int     // under the pointer, from 1; 0 for none
	width   float64 // of the column, 0 until it is known
	painted string  // the picture in the document
	plot    app.Value
}

// OnMount fits the picture to its column; see app.Mounter.
func (y *yearChart) OnMount(app.Context) {
	y.Sheet.chart = y
	y.fit()
}

// OnResize fits the picture to its column; see app.Resizer.
func (y *yearChart) OnResize(app.Context) { y.fit() }

// OnUpdate draws the first picture once there is something to draw; see
// app.Updater.
func (y *yearChart) OnUpdate(ctx app.Context) { ctx.Defer(func(app.Context) { y.fit() }) }

func (y *yearChart) fit() {
	if plot := app.Window().GetElementByID(plotID); plot.Truthy() {
		y.plot, y.width = plot, plot.Get("clientWidth").Float()
		y.paint()
	}
}

// paint draws the chart as the sheet now has it.
func (y *yearChart) paint() {
	if y.plot == nil || y.Waiting {
		return
	}
	if picture := y.picture(y.chart()); picture != y.painted {
		y.painted = picture
		y.plot.Set("innerHTML", picture)
	}
}

func (y *yearChart) chart() view.Chart {
	return view.ChartOf(words, y.chosen, y.Sheet.now, y.Sheet.baseline)
}

// Render draws the chart; see app.Composer.
func (y *yearChart) Render() app.UI {
	if y.Waiting {
		return app.Section().Class("chart")
	}
	c := y.chart()
	plot := app.Div().Class("plot").ID(plotID).On("pointermove", y.onPoint).On("pointerleave", y.onLeave)
	if app.IsServer {
		plot = plot.Body(app.Raw(y.picture(c)))
	}
	return app.Section().Class("chart").Aria("labelledby", "chart-title").Body(
		app.Div().Class("chart-head").Body(
			app.H2().Class("aloud").ID("chart-title").Text(c.Title),
			y.choice(),
		),
		app.P().Class("note").Text(c.About),
		app.Ul().Class("lines").Body(lineKeys(c)...),
		plot,
	)
}

// lineKeys name the lines of a chart.
func lineKeys(c view.Chart) []app.UI {
	var keys []app.UI
	for _, l := range c.Lines {
		if !l.Baseline {
			keys = append(keys, app.Li().Class("series-"+strconv.Itoa(len(keys))).Text(l.Label))
		}
	}
	return append(keys, app.Li().Class("baseline").Text(say("ui.proposal")))
}

func (y *yearChart) choice() app.UI {
	titles := view.ChartTitles(words)
	options := make([]app.UI, len(titles))
	for i, title := range titles {
		options[i] = option(strconv.Itoa(i), title, i == y.chosen)
	}
	return app.Select().Class("choice title").ID("chart-choice").Aria("label", plain(say("ui.chart"))).
		OnChange(y.onChoose).Body(options...)
}

func (y *yearChart) onChoose(ctx app.Context, _ app.Event) {
	titles := view.ChartTitles(words)
	if i, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil && i >= 0 && i < len(titles) {
		y.chosen, y.year = i, 0
		y.paint()
	}
}

// onPoint finds the year under the pointer.
func (y *yearChart) onPoint(ctx app.Context, e app.Event) {
	ctx.PreventUpdate() // only the picture changes
	if y.Waiting {
		return
	}
	x := e.Get("clientX").Float() - ctx.JSSrc().Call("getBoundingClientRect").Get("left").Float()
	y.year = nearestYear(y.chart(), (x-plotLeft)/y.frame().width)
	y.paint()
}

func (y *yearChart) onLeave(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	y.year = 0
	y.paint()
}

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

// frame is where in the picture the lines run.
type frame struct{ width float64 }

func (y *yearChart) frame() frame {
	width := y.width
	if width < 200 {
		width = chartWidth
	}
	return frame{width - plotLeft - plotRight}
}

func (f frame) x(v float64) float64 { return plotLeft + v*f.width }
func (f frame) y(v float64) float64 { return plotTop + (1-v)*plotHeight }

// picture paints a chart as SVG.
func (y *yearChart) picture(c view.Chart) string {
	var b strings.Builder
	f := y.frame()
	fmt.Fprintf(&b, `<svg viewBox="0 0 %.0f %d" role="img" aria-label="%s">`, f.width+plotLeft+plotRight, chartHeight, escape(spoken(c)))
	f.paintAxes(&b, c)
	f.paintYear(&b, c, y.year)
	for _, baseline := range []bool{true, false} {
		series := 0
		for _, l := range c.Lines {
			if l.Baseline == baseline {
				f.paintLine(&b, l, series)
				series++
			}
		}
	}
	f.paintValues(&b, c, y.year)
	b.WriteString("</svg>")
	return b.String()
}

func (f frame) paintAxes(b *strings.Builder, c view.Chart) {
	for _, t := range c.Y {
		fmt.Fprintf(b, `<line class="grid" x1="%d" x2="%.1f" y1="%.1f" y2="%.1f"/>`, plotLeft, f.x(1), f.y(t.At), f.y(t.At))
		fmt.Fprintf(b, `<text x="%d" y="%.1f" text-anchor="end">%s</text>`, plotLeft-8, f.y(t.At)+4, escape(t.Label))
	}
	for _, t := range c.X {
		fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle">%s</text>`, f.x(t.At), chartHeight-plotBottom+19, escape(t.Label))
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%d">%s</text>`, f.x(1)+12, chartHeight-plotBottom+19, escape(c.XLabel))
}

// paintYear marks the year under the pointer.
func (f frame) paintYear(b *strings.Builder, c view.Chart, year int) {
	for _, p := range c.Lines[0].Points {
		if p.Year == year {
			fmt.Fprintf(b, `<line class="cursor" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, f.x(p.X), f.x(p.X), plotTop, plotTop+plotHeight)
		}
	}
}

func (f frame) paintLine(b *strings.Builder, l view.Line, series int) {
	class := "line series-" + strconv.Itoa(series)
	if l.Baseline {
		class += " baseline"
	}
	fmt.Fprintf(b, `<polyline class="%s" points="`, class)
	for _, p := range l.Points {
		fmt.Fprintf(b, "%.1f,%.1f ", f.x(p.X), f.y(p.Y))
	}
	b.WriteString(`"/>`)
}

// figure is the value of a line, written at its end: of the year under the
// pointer, else of the last year.
type figure struct {
	series int
	at     float64
	value  string
}

func (f frame) paintValues(b *strings.Builder, c view.Chart, year int) {
	var figures []figure
	for _, l := range c.Lines {
		if l.Baseline || len(l.Points) == 0 {
			continue
		}
		p := l.Points[len(l.Points)-1]
		for _, q := range l.Points {
			if q.Year == year {
				p = q
			}
		}
		series := len(figures)
		fmt.Fprintf(b, `<circle class="end series-%d" cx="%.1f" cy="%.1f" r="4"/>`, series, f.x(p.X), f.y(p.Y))
		figures = append(figures, figure{series: series, at: f.y(p.Y), value: p.Value})
	}
	for _, g := range spread(figures) {
		fmt.Fprintf(b, `<text class="figure series-%d" x="%.1f" y="%.1f">%s</text>`, g.series, f.x(1)+10, g.at+4, escape(g.value))
	}
}

// spread moves figures apart that would lie on each other.
func spread(figures []figure) []figure {
	for range figures {
		for i := range figures {
			for k := range figures {
				if i == k || figures[i].at > figures[k].at || figures[i].at == figures[k].at && i > k {
					continue
				}
				if gap := figures[k].at - figures[i].at; gap < labelGap {
					figures[i].at -= (labelGap - gap) / 2
					figures[k].at += (labelGap - gap) / 2
				}
			}
		}
	}
	return figures
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
