// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"fmt"
	"math"
	"testing"

	"parley/engine"
	"parley/engine/metric"
)

// TestEveryYearMeasureIsDrawn holds the charts complete.
func TestEveryYearMeasureIsDrawn(t *testing.T) {
	drawn := map[string]int{}
	for _, c := range charts {
		for _, name := range c.names {
			drawn[name]++
		}
	}
	for _, m := range metric.YearMeasures() {
		if drawn[m.Name] != 1 {
			t.Errorf("%s is drawn %d times, want 1", m.Name, drawn[m.Name])
		}
	}
}

// TestChartsAreInTheirFrame wants every position in [0, 1], ticks that rise from
// 0 to 1, and the proposal behind the design.
func TestChartsAreInTheirFrame(t *testing.T) {
	for _, d := range []float64{0, 0.4, 0.997, 1} {
		for _, c := range Charts(words, sample(d), sample(0.5)) {
			inFrame := func(what string, v float64) {
				if !(v >= 0 && v <= 1+1e-12) {
					t.Errorf("%s: %s lies at %v", c.ID, what, v)
				}
			}
			for _, axis := range [][]Tick{c.X, c.Y} {
				if len(axis) < 3 || len(axis) > 13 || axis[0].At != 0 || math.Abs(axis[len(axis)-1].At-1) > 1e-9 {
					t.Errorf("%s: ticks %v", c.ID, axis)
				}
				for i := 1; i < len(axis); i++ {
					if axis[i].At <= axis[i-1].At || axis[i].Label == axis[i-1].Label {
						t.Errorf("%s: ticks %v", c.ID, axis)
					}
				}
			}
			for i, l := range c.Lines {
				if l.Baseline != (i%2 == 0) || l.Order != i/2 || len(l.Points) != 10 || l.Label == "" {
					t.Errorf("%s: line %d is %+v", c.ID, i, l)
				}
				for _, p := range l.Points {
					inFrame(l.ID, p.X)
					inFrame(l.ID, p.Y)
				}
			}
		}
	}
}

func TestChartPositions(t *testing.T) {
	c := Charts(words, sample(0.62), sample(0.5))[0]
	if c.ID != "survival" || len(c.Lines) != 4 {
		t.Fatalf("got %s with %d lines", c.ID, len(c.Lines))
	}
	now := c.Lines[1]
	last := now.Points[9]
	if now.ID != "deterrence" || last.X != 1 || math.Abs(last.Y-0.62) > 1e-12 || last.Year != 10 || last.Value != "62%" {
		t.Errorf("got %s ending at %+v", now.ID, last)
	}
	if first := now.Points[0]; first.X != 0 || first.Year != 1 {
		t.Errorf("begins at %+v", first)
	}
}

func TestTicks(t *testing.T) {
	for _, row := range []struct {
		unit metric.Unit
		top  float64
		want string
	}{
		{metric.Probability, 1, "[0% 20% 40% 60% 80% 100%]"},
		{metric.Probability, 0.037, "[0% 1% 2% 3% 4%]"},
		{metric.Probability, 0.0021, "[0.00% 0.05% 0.10% 0.15% 0.20% 0.25%]"},
		{metric.Index, 0.42, "[0.0 0.1 0.2 0.3 0.4 0.5]"},
		{metric.Ratio, 1.4, "[0.0 0.5 1.0 1.5]"},
		{metric.Ratio, 2, "[0.0 0.5 1.0 1.5 2.0]"},
		{metric.Index, 37, "[0 10 20 30 40]"},
	} {
		step := niceStep(row.top)
		var labels []string
		for _, tick := range ticks(words, row.unit, step, step*math.Ceil(row.top/step-1e-9)) {
			labels = append(labels, tick.Label)
		}
		if got := fmt.Sprint(labels); got != row.want {
			t.Errorf("up to %v: got %s, want %s", row.top, got, row.want)
		}
	}
}

func TestYearTicks(t *testing.T) {
	for n, want := range map[int]int{1: 1, 2: 2, 10: 10, 12: 12, 13: 7, 30: 10} {
		if got := len(yearTicks(n)); got != want {
			t.Errorf("%d years have %d ticks, want %d", n, got, want)
		}
	}
}

// TestChartsOfNothing wants no panic and no position outside the frame when
// there is nothing to draw yet.
func TestChartsOfNothing(t *testing.T) {
	empty := &engine.Assessment{}
	for _, c := range Charts(words, empty, sample(0.5)) {
		if len(c.Lines) == 0 {
			t.Errorf("%s has no lines", c.ID)
		}
	}
	if table := Years(words, empty, empty); len(table.Rows) != 0 {
		t.Errorf("got %d rows", len(table.Rows))
	}
}

func TestYears(t *testing.T) {
	now := sample(0.62)
	short := sample(0.5)
	short.Outcome.Years = short.Outcome.Years[:5]
	table := Years(words, now, short)
	if len(table.Rows) != 10 || len(table.Columns) != len(metric.YearMeasures()) {
		t.Fatalf("got %d rows and %d columns", len(table.Rows), len(table.Columns))
	}
	for i, row := range table.Rows {
		for j, cell := range row.Cells {
			if want := fmt.Sprintf("years.%d.%s", i, table.Columns[j].ID); cell.Path != want {
				t.Errorf("path %s, want %s", cell.Path, want)
			}
			if (cell.Baseline == "") != (i >= 5) {
				t.Errorf("year %d: baseline %q", row.Year, cell.Baseline)
			}
		}
	}
	if c := table.Rows[0].Cells[0]; c.Path != "years.0.hazard" || math.Abs(c.Raw-0.038) > 1e-12 || c.Value != "3.8%" {
		t.Errorf("got %+v", c)
	}
}
