// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"strconv"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/metric"
)

// Chart is a line chart over the years, ready to be painted: every position
// lies in [0, 1], x to the right and y upwards.
type Chart struct {
	ID     string // survival, hazard, hybrid, belief, stock, threat, balance
	Title  string
	About  string // one sentence
	XLabel string
	X, Y   []Tick
	Lines  []Line
}

// Tick is one mark of an axis.
type Tick struct {
	At    float64 // in [0, 1]
	Label string
}

// Line is one series of a chart.
type Line struct {
	ID       string // as in years.<i>.<ID>
	Label    string
	Order    int  // which line of the chart, for a colour and a dash that differ
	Baseline bool // of the proposal as loaded: paler and behind the others
	Points   []Point
	Band     [][2]float64 // low and high in [0, 1] for each point; nil when not computed
}

// Point is one value of a line.
type Point struct {
	X, Y  float64
	Year  int
	Raw   float64
	Value string
}

// charts are the year charts and the measures they draw.
var charts = []struct {
	id    string
	full  bool // the axis always runs from 0 to 1
	names []string
}{
	{"survival", true, []string{"deterrence", "survival"}},
	{"hazard", false, []string{"hazard"}},
	{"hybrid", true, []string{"hybrid"}},
	{"belief", true, []string{"belief.security_seeking", "belief.opportunist", "belief.revisionist"}},
	{"stock", true, []string{"stock"}},
	{"threat", false, []string{"threat"}},
	{"balance", false, []string{"balance"}},
}

// Charts returns the year charts of an assessment with that of the proposal as
// loaded behind it.
func Charts(t *text.Catalogue, now, baseline *engine.Assessment) []Chart {
	out := make([]Chart, len(charts))
	for i := range charts {
		out[i] = ChartOf(t, i, now, baseline)
	}
	return out
}

// ChartOf returns one of Charts, which must exist.
func ChartOf(t *text.Catalogue, i int, now, baseline *engine.Assessment) Chart {
	c := charts[i]
	return chart(t, c.id, c.full, c.names, now.Outcome.Years, baseline.Outcome.Years)
}

// ChartTitles returns the titles of Charts.
func ChartTitles(t *text.Catalogue) []string {
	out := make([]string, len(charts))
	for i, c := range charts {
		out[i] = t.Get("chart." + c.id)
	}
	return out
}

func chart(t *text.Catalogue, id string, full bool, names []string, now, baseline []metric.Year) Chart {
	c := Chart{ID: id, Title: t.Get("chart." + id), About: t.Get("chart." + id + ".about"), XLabel: t.Get("chart.year")}
	years := max(len(now), len(baseline))
	top := 1.0
	if !full {
		top = greatest(names, now, baseline)
	}
	step := niceStep(top)
	top = step * math.Ceil(top/step-1e-9)
	for i, name := range names {
		m := yearMeasure(name)
		behind, front := line(t, m, baseline, years, top), line(t, m, now, years, top)
		behind.Baseline, behind.Order, front.Order = true, i, i
		c.Lines = append(c.Lines, behind, front)
	}
	c.X, c.Y = yearTicks(years), ticks(t, yearMeasure(names[0]).Unit, step, top)
	return c
}

// ticks returns the marks of an axis from 0 to top, which is a multiple of step.
func ticks(t *text.Catalogue, u metric.Unit, step, top float64) []Tick {
	scale, suffix := 1.0, ""
	if u == metric.Probability {
		scale, suffix = 100, "unit.probability"
	}
	digits := max(0, int(math.Ceil(-math.Log10(step*scale)-1e-9)))
	var out []Tick
	for k := range int(math.Round(top/step)) + 1 {
		v := float64(k) * step
		label := decimal(t, v*scale, digits)
		if suffix != "" {
			label = t.Say(suffix, label)
		}
		out = append(out, Tick{At: v / top, Label: label})
	}
	return out
}

func yearMeasure(name string) metric.YearMeasure {
	for _, m := range metric.YearMeasures() {
		if m.Name == name {
			return m
		}
	}
	panic("view: there is no measure of a year " + name)
}

func line(t *text.Catalogue, m metric.YearMeasure, years []metric.Year, n int, top float64) Line {
	l := Line{ID: m.Name, Label: t.Get("year." + m.Name)}
	for i := range years {
		v := m.Of(&years[i])
		l.Points = append(l.Points, Point{
			X: along(i, n), Y: max(0, min(v/top, 1)),
			Year: i + 1, Raw: v, Value: Value(t, m.Unit, v),
		})
	}
	return l
}

// along returns where the i-th of n years stands on the axis.
func along(i, n int) float64 {
	if n < 2 {
		return 0.5
	}
	return float64(i) / float64(n-1)
}

func yearTicks(n int) []Tick {
	every := 1 + (n-1)/12
	var ticks []Tick
	for i := 0; i < n; i += every {
		ticks = append(ticks, Tick{At: along(i, n), Label: strconv.Itoa(i + 1)})
	}
	return ticks
}

// greatest returns the greatest value that is drawn, or 1 when all are 0.
func greatest(names []string, paths ...[]metric.Year) float64 {
	top := 0.0
	for _, name := range names {
		m := yearMeasure(name)
		for _, years := range paths {
			for i := range years {
				if v := m.Of(&years[i]); v > top && !math.IsInf(v, 0) {
					top = v
				}
			}
		}
	}
	if top < 1e-6 {
		return 1
	}
	return top
}

// niceStep returns a step of 1, 2 or 5 times a power of ten that divides an
// axis up to top into four or five parts or so.
func niceStep(top float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(top/4)))
	for _, k := range []float64{1, 2, 5} {
		if top/(k*power) <= 5.0001 {
			return k * power
		}
	}
	return 10 * power
}

// YearTable is the data of the charts as a table, which is also where every
// number of a single year stands on a page.
type YearTable struct {
	Columns []Column
	Rows    []YearRow
}

// Column is one measure of a year.
type Column struct{ ID, Label, About string }

// YearRow is one year.
type YearRow struct {
	Year  int
	Cells []Cell // in the order of the columns
}

// Cell is one number of a year.
type Cell struct {
	Path     string // years.<i>.<name>, for data-outcome
	Raw      float64
	Value    string
	Baseline string // empty when the proposal has no such year
}

// Years returns the table of all measures of all years.
func Years(t *text.Catalogue, now, baseline *engine.Assessment) YearTable {
	var table YearTable
	for _, m := range metric.YearMeasures() {
		table.Columns = append(table.Columns, Column{m.Name, t.Get("year." + m.Name), t.Get("year." + m.Name + ".about")})
	}
	for i := range now.Outcome.Years {
		row := YearRow{Year: i + 1}
		for _, m := range metric.YearMeasures() {
			v := m.Of(&now.Outcome.Years[i])
			cell := Cell{Path: "years." + strconv.Itoa(i) + "." + m.Name, Raw: v, Value: Value(t, m.Unit, v)}
			if i < len(baseline.Outcome.Years) {
				cell.Baseline = Value(t, m.Unit, m.Of(&baseline.Outcome.Years[i]))
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
