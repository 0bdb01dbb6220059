// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import (
	"math"

	"parley/engine"
	"parley/engine/calibration"
	"parley/engine/world"
)

// Report returns the result as data, to be written to a file.
func (r *Result) Report() calibration.Report {
	out := calibration.Report{
		Format: calibration.Format, Model: engine.Model, Seed: r.Seed, Starts: r.Losses, Read: r.Read, LeftOut: r.outOf(),
		Loss: [2]float64{r.Central.Loss, r.Fitted.Loss}, Hits: [2]int{r.Central.Table.Hits, r.Fitted.Table.Hits},
	}
	for i, id := range r.Free {
		p, s := id.Parameter(), r.Slopes[i]
		out.Parameters = append(out.Parameters, calibration.Parameter{
			ID: p.ID, Low: p.Low, Before: p.Judged, High: p.High, Fitted: r.World[id],
			Nearby: [2]float64{s.Low, s.High}, Loss: s.Loss, Hits: s.Hits, Figures: s.Figures, Unresolved: s.Unresolved,
		})
	}
	for i, f := range r.Figures {
		out.Figures = append(out.Figures, calibration.Figure{
			ID: f.ID, Want: f.Want, Use: f.Use.String(), Low: f.Low, High: finite(f.High), Target: finite(f.Central),
			Before: r.Central.Figures[i], Fitted: r.Fitted.Figures[i], Inside: f.Inside(r.Fitted.Figures[i]),
		})
	}
	for i, v := range r.Fitted.Table.Verdicts {
		c := calibration.Case{ID: v.Case.ID, Before: r.Central.Table.Verdicts[i].Hit, Fitted: v.Hit}
		for _, f := range v.Findings {
			c.Findings = append(c.Findings, f.Record())
		}
		if l, ok := r.Without(v.Case.ID); ok {
			c.LeftOut, c.World = &l.Hit, valuesOf(l.World, r.Free)
		}
		out.Cases = append(out.Cases, c)
	}
	return out
}

// outOf counts the cases left out that came out, -1 when none was left out.
func (r *Result) outOf() int {
	if len(r.LeftOut) == 0 {
		return -1
	}
	hits := 0
	for _, l := range r.LeftOut {
		if l.Hit {
			hits++
		}
	}
	return hits
}

// finite is a number that JSON can hold, or nil.
func finite(v float64) *float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return nil
	}
	return &v
}

func valuesOf(w world.World, ids []world.ID) map[string]float64 {
	m := map[string]float64{}
	for _, id := range ids {
		m[id.String()] = w[id]
	}
	return m
}
