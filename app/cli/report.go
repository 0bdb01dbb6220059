// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"strings"

	"parley/app/session"
	"parley/app/view"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/world"
	"parley/scenarios"
)

// report is what the table of an evaluation is made of.
type report struct {
	title    string
	changed  []string // what differs from the scenario as loaded, one each
	proposed bool     // show the proposed design beside the result
	now      engine.Assessment
	baseline engine.Assessment // the proposed design in the same world
}

// newReport gathers the report on an assessment of a state. When no lever was
// changed the baseline is the assessment itself.
func newReport(s scenarios.Scenario, state session.State, now engine.Assessment) report {
	r := report{title: s.Title, now: now, baseline: now}
	r.proposed = state.Design != s.Design
	r.changed = changed(s, state)
	if r.proposed {
		proposed := state
		proposed.Design = s.Design
		r.baseline = engine.Evaluate(proposed.Request(len(now.Outcome.Years)))
	}
	return r
}

// changed lists what differs from the scenario as loaded.
func changed(s scenarios.Scenario, state session.State) (lines []string) {
	for _, id := range state.Design.Differs(s.Design) {
		lines = append(lines, fmt.Sprintf("%s: %s (proposed: %s)", text.English.Get("lever."+id.String()+".label"),
			view.LeverValue(text.English, state.Design, id), view.LeverValue(text.English, s.Design, id)))
	}
	for _, set := range state.World.Settings() {
		p := set.ID.Parameter()
		lines = append(lines, fmt.Sprintf("%s: %v (central: %v)", p.Label, set.Value, p.Central))
	}
	return lines
}

// print writes the report as tables.
func (r report) print(w io.Writer) error {
	var b strings.Builder
	profile, _ := world.ProfileByID(r.now.Beliefs)
	fmt.Fprintf(&b, "%s\n", r.title)
	fmt.Fprintf(&b, "Beliefs: %s. Horizon: %d years. Model %s. Values are mostly judgement: this is not a forecast.\n",
		profile.Label, len(r.now.Outcome.Years), r.now.Model)
	for _, c := range r.changed {
		fmt.Fprintf(&b, "Changed: %s\n", c)
	}
	b.WriteByte('\n')
	r.outcomes().write(&b)
	b.WriteByte('\n')
	r.years().write(&b)
	fmt.Fprintf(&b, "\nSolved to a residual of %.1g.\n", r.now.Certificate.Residual)
	if p := r.now.Certificate.Plain; p != nil {
		fmt.Fprintf(&b, "Held against %d plain trees of %d nodes in all: residual %.1g.\n", p.Trees, p.Nodes, p.Residual)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// outcomes is every outcome under the question it answers.
func (r report) outcomes() *table {
	t := newTable(5, 1, 2, 3)
	for _, s := range view.Sections(text.English, &r.now, &r.baseline, nil) {
		t.heading(s.Title)
		if r.proposed {
			t.row("", "NOW", "PROPOSED", "CHANGE")
		}
		for _, row := range s.Rows {
			switch {
			case !r.proposed:
				t.row(row.Label, row.Value)
			case row.Verdict == view.Same:
				t.row(row.Label, row.Value, row.BaselineValue)
			default:
				t.row(row.Label, row.Value, row.BaselineValue, row.Change, row.Word)
			}
		}
	}
	return t
}

// yearsAcross is how many years stand side by side.
const yearsAcross = 10

// years is the path of no war, a column for each year.
func (r report) years() *table {
	t := newTable(1+yearsAcross, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	all := view.Years(text.English, &r.now, &r.baseline)
	for first := 0; first < len(all.Rows); first += yearsAcross {
		rows := all.Rows[first:min(first+yearsAcross, len(all.Rows))]
		t.heading("Year by year")
		t.row(across("", rows, func(y view.YearRow) string { return fmt.Sprint(y.Year) })...)
		for i, c := range all.Columns {
			t.row(across(c.Label, rows, func(y view.YearRow) string { return y.Cells[i].Value })...)
		}
	}
	return t
}

func across(label string, rows []view.YearRow, cell func(view.YearRow) string) []string {
	cells := []string{label}
	for _, y := range rows {
		cells = append(cells, cell(y))
	}
	return cells
}
