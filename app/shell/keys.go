// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import "math"

// scale is the range of a slider and how its keys move along it.
type scale struct {
	min, max           float64
	from               float64 // from where steps are counted
	step, fine, coarse float64
	whole              bool // whole numbers only
}

// press returns where a key takes a slider, and whether the key is one of its
// keys: arrows step, Shift makes the step fine, PageUp and PageDown are coarse,
// Home and End go to the ends.
func (s scale) press(v float64, key string, shift bool) (float64, bool) {
	step := s.step
	if shift {
		step = s.fine
	}
	switch key {
	case "ArrowRight", "ArrowUp":
		return s.within(v + step), true
	case "ArrowLeft", "ArrowDown":
		return s.within(v - step), true
	case "PageUp":
		return s.within(v + s.coarse), true
	case "PageDown":
		return s.within(v - s.coarse), true
	case "Home":
		return s.min, true
	case "End":
		return s.max, true
	}
	return v, false
}

// snap returns the nearest step: what dragging a slider lands on.
func (s scale) snap(v float64) float64 {
	return s.within(s.from + math.Round((v-s.from)/s.step)*s.step)
}

// within keeps a value in the range and removes the dust of adding steps.
func (s scale) within(v float64) float64 {
	const grain = 1e6
	v = math.Round(v*grain) / grain
	return math.Max(s.min, math.Min(v, s.max))
}

// place returns where in the range a value stands, in [0, 1].
func (s scale) place(v float64) float64 {
	return math.Max(0, math.Min((v-s.min)/(s.max-s.min), 1))
}
