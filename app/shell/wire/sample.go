// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"math"
	"slices"
	"strconv"
	"strings"

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
	space   engine.Workspace
	values  map[string][]float64 // by path, one for each world so far
}

func newSample(r engine.Request, n int, seed uint64) *sample {
	profile, _ := world.ProfileByID(r.Beliefs) // Engine has checked it
	return &sample{request: r, worlds: world.Draws(n, seed, profile), space: engine.Workspace{Survey: true}, values: map[string][]float64{}}
}

// step evaluates the next world and reports whether there are more. What the
// reader has set by hand holds in every world.
func (s *sample) step() bool {
	if s.next < len(s.worlds) {
		w := s.worlds[s.next].Holding(s.request.World)
		r := s.request
		r.Draft = true
		s.add(s.space.In(w, r).Outcome)
		s.next++
	}
	return s.next < len(s.worlds)
}

// add notes the outcomes of one world. A draft has no decomposition.
func (s *sample) add(o metric.Outcome) {
	Each(&o, func(path string, v float64) {
		if !strings.HasPrefix(path, "decomposition.") {
			s.values[path] = append(s.values[path], v)
		}
	})
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
