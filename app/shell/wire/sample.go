// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"math"
	"slices"

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
	years   int
	values  [][]float64 // by outcome in the order of Each, one for each world so far
}

func newSample(r engine.Request, n int, seed uint64) *sample {
	profile, _ := world.ProfileByID(r.Beliefs) // ReadAsk has checked it
	return &sample{request: r, worlds: world.Draws(n, seed, profile), space: engine.Workspace{Survey: true}}
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

// add notes the outcomes of one world.
func (s *sample) add(o metric.Outcome) {
	s.years = len(o.Years)
	i := 0
	banded(&o, func(_ string, v float64) {
		if i == len(s.values) {
			s.values = append(s.values, nil)
		}
		s.values[i] = append(s.values[i], v)
		i++
	})
}

func (s *sample) bands() *Bands {
	b := &Bands{Years: s.years}
	for _, v := range s.values {
		slices.Sort(v)
		b.Ends = append(b.Ends, [2]float64{quantile(v, bandLow), quantile(v, bandHigh)})
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
