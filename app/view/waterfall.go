// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"parley/assets/text"
	"parley/engine"
	"parley/engine/metric"
)

// Bar is one step of a waterfall from the deterrence of a bare ceasefire to
// that of the design. Positions lie in [0, 1], upwards.
type Bar struct {
	Path     string // as in the JSON; empty for the bare ceasefire
	Label    string
	About    string
	From, To float64
	Raw      float64
	Value    string
	Total    bool // one of the two ends, which stand on the ground
}

// Waterfall shows how denial, punishment, hand-tying, fear and adverse selection
// lead from a bare ceasefire to the design.
func Waterfall(t *text.Catalogue, now *engine.Assessment) []Bar {
	d := now.Outcome.Decomposition
	level := now.Outcome.Deterrence - d.Total
	bars := []Bar{{Label: t.Get("chart.why.start"), To: within(level), Raw: level, Value: Value(t, metric.Probability, level), Total: true}}
	for _, path := range sections[len(sections)-1].paths {
		if path == "decomposition.total" {
			continue
		}
		r := RowOf(t, path, now, now, nil)
		bars = append(bars, Bar{Path: path, Label: r.Label, About: r.About, From: within(level), To: within(level + r.Raw), Raw: r.Raw, Value: r.Value})
		level += r.Raw
	}
	end := now.Outcome.Deterrence
	return append(bars, Bar{
		Path: "deterrence", Label: t.Get("outcome.deterrence"), About: t.Get("outcome.deterrence.about"),
		To: within(end), Raw: end, Value: Value(t, metric.Probability, end), Total: true,
	})
}

// within keeps a position on the chart: the parts may lead beyond its ends on
// the way to the total.
func within(v float64) float64 { return max(0, min(v, 1)) }
