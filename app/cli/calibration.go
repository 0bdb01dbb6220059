// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"strings"

	"parley/engine/calibration"
)

// This file writes what a calibration found, as tables and as JSON.

func printCalibration(w io.Writer, r *calibration.Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Loss %.3f, at the values set by hand %.3f. Cases hit: %d of %d, before %d. Figures inside their range: %d of %d. Model %s.\n",
		r.Loss[1], r.Loss[0], r.Hits[1], len(r.Cases), r.Hits[0], r.Inside(), len(r.Figures), r.Model)
	b.WriteString(leftOut(r))
	fmt.Fprintf(&b, "The starts end at %s, after %d readings of the model in all.\n\n", losses(r.Starts), r.Read)
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

func fittedParameters(r *calibration.Report) *table {
	t := newTable(7, 1, 2, 3, 4, 5)
	t.heading("Parameters, and the loss a tenth of the range below and above")
	t.row("ID", "BY HAND", "FITTED", "RANGE", "BELOW", "ABOVE", "")
	for _, p := range r.Parameters {
		note := ""
		if p.Unresolved {
			note = "nothing here speaks of it"
		}
		t.row(p.ID, number(p.Before), number(p.Fitted), number(p.Low)+" to "+number(p.High), short(p.Loss[0]), short(p.Loss[1]), note)
	}
	return t
}

func fittedFigures(r *calibration.Report) *table {
	t := newTable(6, 1, 2, 3)
	t.heading("Published figures")
	t.row("ID", "BEFORE", "FITTED", "RANGE", "", "MEANING")
	for _, f := range r.Figures {
		word := "inside"
		if !f.Inside {
			word = "outside"
		}
		t.row(f.ID, short(f.Before), short(f.Fitted), rangeText(f.Low, f.High), word, f.Want)
	}
	return t
}

func rangeText(low float64, high *float64) string {
	if high == nil {
		return "above " + number(low)
	}
	return number(low) + " to " + number(*high)
}

func fittedCases(r *calibration.Report) *table {
	t := newTable(4)
	t.heading("Historical cases")
	t.row("ID", "BEFORE", "FITTED", "LEFT OUT")
	for _, c := range r.Cases {
		left := ""
		if c.LeftOut != nil {
			left = hitOrMiss(*c.LeftOut)
		}
		t.row(c.ID, hitOrMiss(c.Before), hitOrMiss(c.Fitted), left)
	}
	return t
}

// leftOut says how the cases come out that were left out of the fit in turn.
func leftOut(r *calibration.Report) string {
	if r.LeftOut < 0 {
		return ""
	}
	var missed []string
	for _, c := range r.Cases {
		if c.LeftOut != nil && !*c.LeftOut {
			missed = append(missed, c.ID)
		}
	}
	s := fmt.Sprintf("Left out of the fit in turn, %d of %d cases come out", r.LeftOut, len(r.Cases))
	if len(missed) > 0 {
		s += "; not " + strings.Join(missed, ", ")
	}
	return s + ".\n"
}
