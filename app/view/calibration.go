// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"parley/assets/text"
	"parley/engine"
	"parley/engine/calibration"
	"parley/engine/world"
)

// Calibration is what judgement was fitted to and how well it fits.
type Calibration struct {
	Headline string // cases and figures that come out
	How      string // from which loss to which, in how many readings
	Notice   string // that it is of another model; empty if it is not
	Figures  []FittedFigure
	Missed   int // figures outside their range
	Values   []FittedValue
}

// FittedFigure is a published number and what the model gives for it.
type FittedFigure struct {
	Want, Use     string
	Before, Gives string
	Range         string
	Residual      string // how far it is from what was aimed at, or from its range; empty if it is inside and nothing was aimed at
	Inside        bool
	Word          string
	Source        string

	From, To, At, Was float64 // on a line from 0 to 1, within which all lie
}

// FittedValue is a parameter before and after the fit.
type FittedValue struct {
	ID, Label, Unit string
	Range           string
	Before, Fitted  string
	Effect          string // how the loss changes a tenth of the range below and above
	Hits            string // and how many cases come out there
	Unresolved      string // that nothing here speaks of it; empty if something does

	At, Was float64 // on a line from the low end of the range, 0, to the high one, 1
}

// CalibrationOf returns a calibration for reading.
func CalibrationOf(t *text.Catalogue, r calibration.Report) *Calibration {
	count := func(n int) string { return short(t, float64(n)) }
	c := &Calibration{
		Headline: t.Say("calibration.headline", count(r.Hits[1]), count(len(r.Cases)), count(r.Hits[0]), count(r.Inside()), count(len(r.Figures)), count(len(r.Parameters))),
		How:      t.Say("calibration.how", decimal(t, r.Loss[0], 2), decimal(t, r.Loss[1], 2), count(r.Read), count(len(r.Starts)), r.Model),
		Missed:   len(r.Figures) - r.Inside(),
	}
	if r.Model != engine.Model {
		c.Notice = t.Say("calibration.stale", r.Model, engine.Model)
	}
	for _, f := range r.Figures {
		c.Figures = append(c.Figures, fittedFigure(t, f))
	}
	for _, p := range r.Parameters {
		c.Values = append(c.Values, fittedValue(t, p, r.Loss[1]))
	}
	return c
}

func fittedFigure(t *text.Catalogue, f calibration.Figure) FittedFigure {
	out := FittedFigure{
		Want: capital(f.Want), Use: t.Get("calibration.use." + f.Use),
		Before: percentage(t, f.Before), Gives: percentage(t, f.Fitted),
		Inside: f.Inside, Word: t.Get("calibration.outside"), Source: sourceOf(f.ID),
	}
	if f.Inside {
		out.Word = t.Get("calibration.inside")
	}
	low, high := f.Low, max(f.Low, f.Before, f.Fitted)
	out.Range = t.Say("calibration.above", percentage(t, low))
	if f.High != nil {
		high = *f.High
		out.Range = span(t, low, high)
	}
	out.Residual = residual(t, f)
	// A tenth of the range is left on either side, so that its ends are seen.
	from, to := min(low, f.Before, f.Fitted), max(high, f.Before, f.Fitted)
	room := (to - from) / 10
	place := func(v float64) float64 { return (v - from + room) / (to - from + 2*room) }
	out.From, out.To, out.At, out.Was = place(low), place(high), place(f.Fitted), place(f.Before)
	if f.High == nil {
		out.To = 1
	}
	return out
}

// residual is how far a figure is from what was aimed at, else from the nearest
// end of its range if it is outside.
func residual(t *text.Catalogue, f calibration.Figure) string {
	switch {
	case f.Target != nil:
		return t.Say("calibration.residual.target", gapText(t, f.Fitted-*f.Target), percentage(t, *f.Target))
	case f.Fitted < f.Low:
		return t.Say("calibration.residual.range", gapText(t, f.Fitted-f.Low))
	case f.High != nil && f.Fitted > *f.High:
		return t.Say("calibration.residual.range", gapText(t, f.Fitted-*f.High))
	}
	return ""
}

// gapText writes a difference of shares with its sign.
func gapText(t *text.Catalogue, v float64) string {
	size := points(t, v)
	switch {
	case size[0] == '<': // too little for a side
		return size
	case v < 0:
		return minus + size
	}
	return "+" + size
}

// percentage writes a share that may be below nothing, since some figures are
// differences.
func percentage(t *text.Catalogue, v float64) string {
	if v < 0 {
		return minus + percent(t, -v)
	}
	return percent(t, v)
}

// sourceOf is where a published figure is from; one that the specification asks
// for has no source of its own.
func sourceOf(id string) string {
	for _, e := range world.Published() {
		if e.ID == id {
			return e.Source
		}
	}
	return ""
}

func fittedValue(t *text.Catalogue, p calibration.Parameter, loss float64) FittedValue {
	v := FittedValue{
		ID: p.ID, Label: parameterLabel(t, p.ID), Range: t.Say("claims.span", short(t, p.Low), short(t, p.High)),
		Before: short(t, p.Before), Fitted: short(t, p.Fitted),
		Effect: t.Say("calibration.effect", change2(t, p.Loss[0]-loss), change2(t, p.Loss[1]-loss)),
		Hits:   t.Say("calibration.hits", short(t, float64(p.Hits[0])), short(t, float64(p.Hits[1]))),
		At:     (p.Fitted - p.Low) / (p.High - p.Low), Was: (p.Before - p.Low) / (p.High - p.Low),
	}
	v.Unit, _ = t.Lookup("parameter." + p.ID + ".unit")
	if p.Unresolved {
		v.Unresolved = t.Get("calibration.unresolved")
	}
	return v
}

// change2 writes a change of the loss with its sign and two decimals.
func change2(t *text.Catalogue, v float64) string {
	s := decimal(t, v, 2)
	if v > 0 && s != decimal(t, 0, 2) {
		return "+" + s
	}
	return s
}
