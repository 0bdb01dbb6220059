// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"math"
	"strings"

	"parley/engine"
	"parley/engine/fit"
	"parley/engine/world"
)

// This file writes what a calibration found, as tables and as JSON.

func printCalibration(w io.Writer, r *fit.Result) error {
	var b strings.Builder
	n := len(r.Fitted.Table.Verdicts)
	fmt.Fprintf(&b, "Loss %.3f, at the central values %.3f. Cases hit: %d of %d, before %d. Model %s.\n",
		r.Fitted.Loss, r.Central.Loss, r.Fitted.Table.Hits, n, r.Central.Table.Hits, engine.Model)
	b.WriteString(outOf(r))
	fmt.Fprintf(&b, "The starts end at %s, after %d readings of the model in all. Nothing was changed.\n\n", losses(r.Losses), r.Read)
	fittedParameters(r).write(&b)
	b.WriteByte('\n')
	fittedFigures(r).write(&b)
	b.WriteByte('\n')
	fittedCases(r).write(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func losses(all []float64) string {
	var s []string
	for _, l := range all {
		s = append(s, fmt.Sprintf("%.3f", l))
	}
	return strings.Join(s, ", ")
}

func fittedParameters(r *fit.Result) *table {
	t := newTable(7, 1, 2, 3, 4, 5)
	t.heading("Parameters, and the loss a tenth of the range below and above")
	t.row("ID", "CENTRAL", "FITTED", "RANGE", "BELOW", "ABOVE", "")
	for i, id := range r.Free {
		p, s := id.Parameter(), r.Slopes[i]
		note := ""
		if s.Unresolved {
			note = "nothing here speaks of it"
		}
		t.row(p.ID, number(p.Central), fmt.Sprintf("%.4g", r.World[id]), number(p.Low)+" to "+number(p.High), short(s.Loss[0]), short(s.Loss[1]), note)
	}
	return t
}

func fittedFigures(r *fit.Result) *table {
	t := newTable(6, 1, 2, 3)
	t.heading("Published figures")
	t.row("ID", "BEFORE", "FITTED", "RANGE", "", "MEANING")
	for i, f := range r.Figures {
		word := "inside"
		if !f.Inside(r.Fitted.Figures[i]) {
			word = "outside"
		}
		t.row(f.ID, short(r.Central.Figures[i]), short(r.Fitted.Figures[i]), rangeText(f.Low, f.High), word, f.Want)
	}
	return t
}

func rangeText(low, high float64) string {
	if math.IsInf(high, 1) {
		return "above " + number(low)
	}
	return number(low) + " to " + number(high)
}

func fittedCases(r *fit.Result) *table {
	t := newTable(4)
	t.heading("Historical cases")
	t.row("ID", "BEFORE", "FITTED", "LEFT OUT")
	for i, v := range r.Fitted.Table.Verdicts {
		left := ""
		if l, ok := r.Without(v.Case.ID); ok {
			left = hitOrMiss(l.Hit)
		}
		t.row(v.Case.ID, hitOrMiss(r.Central.Table.Verdicts[i].Hit), hitOrMiss(v.Hit), left)
	}
	return t
}

// calibrationEntry is a calibration as JSON.
type calibrationEntry struct {
	Format     string        `json:"format"`
	Model      string        `json:"model"`
	Seed       uint64        `json:"seed"`
	Loss       [2]float64    `json:"loss"`     // before, after
	Hits       [2]int        `json:"hits"`     // likewise
	Starts     []float64     `json:"starts"`   // where each start ended
	Read       int           `json:"readings"` // of the model, in all fits
	Parameters []fittedEntry `json:"parameters"`
	Figures    []figureEntry `json:"figures"`
	Cases      []fittedCase  `json:"cases"`
}

type fittedEntry struct {
	ID         string       `json:"id"`
	Low        float64      `json:"low"`
	Central    float64      `json:"central"`
	High       float64      `json:"high"`
	Fitted     float64      `json:"fitted"`
	Nearby     [2]float64   `json:"nearby"` // a tenth of the range below and above
	Loss       [2]float64   `json:"loss"`   // there
	Hits       [2]int       `json:"hits"`
	Figures    [2][]float64 `json:"figures"`
	Unresolved bool         `json:"unresolved"`
}

type figureEntry struct {
	ID     string   `json:"id"`
	Want   string   `json:"want"`
	Use    string   `json:"use"`
	Low    float64  `json:"low"`
	High   *float64 `json:"high,omitempty"`
	Target *float64 `json:"target,omitempty"`
	Before float64  `json:"before"`
	Fitted float64  `json:"fitted"`
	Inside bool     `json:"inside"`
}

type fittedCase struct {
	ID       string             `json:"id"`
	Before   bool               `json:"before"`
	Fitted   bool               `json:"fitted"`
	Findings []findingEntry     `json:"findings"`
	LeftOut  *bool              `json:"left_out,omitempty"`
	World    map[string]float64 `json:"left_out_world,omitempty"`
}

const calibrationFormat = "parley-calibration/1"

func calibrationOf(r *fit.Result, seed uint64) calibrationEntry {
	e := calibrationEntry{
		Format: calibrationFormat, Model: engine.Model, Seed: seed, Starts: r.Losses, Read: r.Read,
		Loss: [2]float64{r.Central.Loss, r.Fitted.Loss}, Hits: [2]int{r.Central.Table.Hits, r.Fitted.Table.Hits},
	}
	for i, id := range r.Free {
		p, s := id.Parameter(), r.Slopes[i]
		e.Parameters = append(e.Parameters, fittedEntry{
			ID: p.ID, Low: p.Low, Central: p.Central, High: p.High, Fitted: r.World[id],
			Nearby: [2]float64{s.Low, s.High}, Loss: s.Loss, Hits: s.Hits, Figures: s.Figures, Unresolved: s.Unresolved,
		})
	}
	for i, f := range r.Figures {
		e.Figures = append(e.Figures, figureEntry{
			ID: f.ID, Want: f.Want, Use: f.Use.String(), Low: f.Low, High: finite(f.High), Target: finite(f.Central),
			Before: r.Central.Figures[i], Fitted: r.Fitted.Figures[i], Inside: f.Inside(r.Fitted.Figures[i]),
		})
	}
	for i, v := range r.Fitted.Table.Verdicts {
		c := fittedCase{ID: v.Case.ID, Before: r.Central.Table.Verdicts[i].Hit, Fitted: v.Hit}
		for _, f := range v.Findings {
			c.Findings = append(c.Findings, findingOf(f))
		}
		if l, ok := r.Without(v.Case.ID); ok {
			c.LeftOut, c.World = &l.Hit, valuesOf(l.World, r.Free)
		}
		e.Cases = append(e.Cases, c)
	}
	return e
}

func valuesOf(w world.World, ids []world.ID) map[string]float64 {
	m := map[string]float64{}
	for _, id := range ids {
		m[id.String()] = w[id]
	}
	return m
}
