// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"math"
	"slices"
	"strconv"

	"parley/engine"
	"parley/engine/metric"
	"parley/engine/world"
)

// The band is the middle of the draws: a tenth lies below it, a tenth above.
const (
	bandLow  = 0.10
	bandHigh = 0.90
)

// sample evaluates one request in many worlds, one world a step.
type sample struct {
	request engine.Request
	worlds  []world.World
	next    int
	values  map[string][]float64 // by path, one for each world so far
}

func newSample(r engine.Request, n int, seed uint64) *sample {
	profile, _ := world.ProfileByID(r.Beliefs) // Engine has checked it
	return &sample{request: r, worlds: world.Draws(n, seed, profile), values: map[string][]float64{}}
}

// step evaluates the next world and reports whether there are more.
func (s *sample) step() bool {
	if s.next < len(s.worlds) {
		s.add(engine.Evaluate(s.in(s.worlds[s.next])).Outcome)
		s.next++
	}
	return s.next < len(s.worlds)
}

// in returns the request in a drawn world. What the reader has set by hand
// stays as it is.
func (s *sample) in(w world.World) engine.Request {
	for _, set := range s.request.World {
		w[set.ID] = set.Value
	}
	r := s.request
	r.World = make([]world.Setting, len(w))
	for i, v := range w {
		r.World[i] = world.Setting{ID: world.ID(i), Value: v}
	}
	return r
}

func (s *sample) add(o metric.Outcome) {
	Each(&o, func(path string, v float64) { s.values[path] = append(s.values[path], v) })
}

func (s *sample) band() Band {
	b := Band{}
	for path, v := range s.values {
		slices.Sort(v)
		b[path] = [2]float64{quantile(v, bandLow), quantile(v, bandHigh)}
	}
	return b
}

// quantile interpolates in sorted values; u is in [0, 1].
func quantile(v []float64, u float64) float64 {
	at := u * float64(len(v)-1)
	i := int(math.Floor(at))
	if i+1 >= len(v) {
		return v[len(v)-1]
	}
	return v[i] + (at-float64(i))*(v[i+1]-v[i])
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
