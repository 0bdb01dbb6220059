// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"reflect"
	"strconv"

	"parley/engine"
	"parley/engine/metric"
)

// Result is the part of an assessment that the question does not say.
type Result struct {
	Outcome     metric.Outcome
	Certificate engine.Certificate // but Plain, which takes seconds
}

// put writes the result: the certificate, the number of years, and then every
// number of the outcome in the order in which its fields are declared.
func (r *Result) put(m *message) {
	c := r.Certificate
	m.put(c.Residual, float64(c.Sweeps), float64(c.Games), float64(len(r.Outcome.Years)))
	each(reflect.ValueOf(&r.Outcome).Elem(), func(v reflect.Value) { m.put(v.Float()) })
}

// result reads what put has written. An outcome that is not finite is refused:
// it could not be shown.
func (m *message) result() *Result {
	var r Result
	r.Certificate.Residual = m.next("residual")
	r.Certificate.Sweeps = m.whole("sweeps", 0, maxWhole)
	r.Certificate.Games = m.whole("games", 0, maxWhole)
	r.Outcome.Years = newYears(m.whole("years", 0, engine.MaxYears))
	each(reflect.ValueOf(&r.Outcome).Elem(), func(v reflect.Value) { v.SetFloat(m.finite("an outcome")) })
	return &r
}

// finite reports whether every number can be shown.
func (r *Result) finite() bool {
	sum := 0.0
	each(reflect.ValueOf(&r.Outcome).Elem(), func(v reflect.Value) { sum += 0 * v.Float() })
	return sum == 0
}

// newYears returns years that have their numbers, from 1.
func newYears(n int) []metric.Year {
	years := make([]metric.Year, n)
	for i := range years {
		years[i].Year = i + 1
	}
	return years
}

// each calls f with every floating-point number of a value, in the order of
// declaration; the years are as many as there are. That there is no other kind
// of number but that of a year is held by a test.
func each(v reflect.Value, f func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Float64:
		f(v)
	case reflect.Struct:
		for i := range v.NumField() {
			each(v.Field(i), f)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			each(v.Index(i), f)
		}
	}
}

// Each calls f with the path and the value of every outcome, years included.
func Each(o *metric.Outcome, f func(path string, v float64)) {
	for _, m := range metric.Measures() {
		f(m.Path, m.Of(o))
	}
	for i := range o.Years {
		for _, m := range metric.YearMeasures() {
			f("years."+strconv.Itoa(i)+"."+m.Name, m.Of(&o.Years[i]))
		}
	}
}
