// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package view turns what the model answers and what a person has set into
// labelled rows, chart series, lever panels and map marks. It decides every
// word, digit and position; a face only paints. It knows no toolkit.
package view

import (
	"math"
	"strconv"
	"strings"

	"parley/assets/text"
	"parley/engine/metric"
)

// minus is the sign that screen readers and typographers expect.
const minus = "−"

// Value writes a number in its unit with as many digits as are worth reading:
//
//	Probability  4.3%, 47%, 99.2%, <0.1%
//	Points       +12 points, −0.4 points
//	Utility      0.52, −0.07
//	Index        0.31
//	Days         9.5 days, 24 days
//	EuroBn       EUR 3.4 bn, EUR 1,240 bn
//	Ratio        1.32 to 1
//
// A number that is not finite is written as a dash.
func Value(t *text.Catalogue, u metric.Unit, v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return t.Get("format.none")
	}
	switch u {
	case metric.Probability:
		return percent(t, v)
	case metric.Points:
		return signed(t, u, v)
	default:
		return t.Say(unitID(u), amount(t, u, v))
	}
}

// unitID is the id of the sentence that puts an amount into its unit.
func unitID(u metric.Unit) string {
	return "unit." + [...]string{"probability", "utility", "index", "days", "euro_bn", "ratio", "points"}[u]
}

// percent writes a probability. Below 10% and above 90% one decimal is shown,
// since there it tells a tenfold risk from another; what would round to never
// or to always says so only when it is exactly that.
func percent(t *text.Catalogue, p float64) string {
	const tiny = 0.0005
	switch {
	case p <= 0:
		return t.Say("unit.probability", "0")
	case p >= 1:
		return t.Say("unit.probability", "100")
	case p < tiny:
		return "<" + t.Say("unit.probability", decimal(t, 0.1, 1))
	case p > 1-tiny:
		return ">" + t.Say("unit.probability", decimal(t, 99.9, 1))
	case p < 0.0995 || p > 0.9005:
		return t.Say("unit.probability", decimal(t, 100*p, 1))
	default:
		return t.Say("unit.probability", decimal(t, 100*p, 0))
	}
}

// amount writes a number without its unit.
func amount(t *text.Catalogue, u metric.Unit, v float64) string {
	switch u {
	case metric.Probability, metric.Points:
		return decimal(t, 100*v, digitsBelow(100*v, 10))
	case metric.Days, metric.EuroBn:
		return decimal(t, v, digitsBelow(v, 10))
	default:
		return decimal(t, v, 2)
	}
}

// digitsBelow returns 1 for numbers that are shown with one decimal, which are
// those below a limit but for what is shown as 0.
func digitsBelow(v, limit float64) int {
	const half = 0.05 // of the last decimal
	if a := math.Abs(v); a >= half && a < limit-half {
		return 1
	}
	return 0
}

// signed writes a difference with its sign; 0 has none.
func signed(t *text.Catalogue, u metric.Unit, v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return t.Get("format.none")
	}
	id := unitID(u)
	if u == metric.Probability {
		id = unitID(metric.Points) // percent of percent would mislead
	}
	a := amount(t, u, v)
	if !strings.HasPrefix(a, minus) && strings.ContainsAny(a, "123456789") {
		a = "+" + a
	}
	return t.Say(id, a)
}

// decimal writes a number with a fixed number of decimals, in the marks of the
// language, and without a sign when it rounds to 0.
func decimal(t *text.Catalogue, v float64, digits int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', digits, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	out := grouped(whole, t.Get("format.thousands"))
	if fraction != "" {
		out += t.Get("format.decimal") + fraction
	}
	if v < 0 && strings.ContainsAny(s, "123456789") {
		out = minus + out
	}
	return out
}

// short writes a number with at most three decimals and no trailing zeros, as
// levers and ticks are written.
func short(t *text.Catalogue, v float64) string {
	s := strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
	_, fraction, _ := strings.Cut(s, ".")
	return decimal(t, v, len(fraction))
}

// grouped puts a mark between groups of three digits from five digits on:
// 1200 but 12,000.
func grouped(digits, mark string) string {
	if len(digits) < 5 {
		return digits
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteRune(d)
	}
	return b.String()
}
