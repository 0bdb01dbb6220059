// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"math"

	"parley/engine/lever"
)

// The share of the range that PageUp and PageDown move, and the share of a
// step that an arrow with Shift moves.
const (
	coarsePart = 0.1
	finePart   = 0.2
)

// press returns where a key takes a slider, and whether the key is one of its
// keys: arrows step, Shift makes the step fine, PageUp and PageDown are coarse,
// Home and End go to the ends.
func press(l lever.Lever, v float64, key string, shift bool) (float64, bool) {
	step := l.Step
	if shift {
		step = fine(l)
	}
	switch key {
	case "ArrowRight", "ArrowUp":
		return within(l, v+step), true
	case "ArrowLeft", "ArrowDown":
		return within(l, v-step), true
	case "PageUp":
		return within(l, v+coarse(l)), true
	case "PageDown":
		return within(l, v-coarse(l)), true
	case "Home":
		return l.Min, true
	case "End":
		return l.Max, true
	}
	return v, false
}

func fine(l lever.Lever) float64 {
	step := l.Step * finePart
	if l.Kind == lever.Int {
		return math.Max(1, math.Round(step))
	}
	return step
}

// coarse is a tenth of the range in whole steps, at least one.
func coarse(l lever.Lever) float64 {
	steps := math.Round((l.Max - l.Min) * coarsePart / l.Step)
	return math.Max(1, steps) * l.Step
}

// snap returns the nearest step of the lever: what dragging a slider lands on.
func snap(l lever.Lever, v float64) float64 {
	return within(l, l.Min+math.Round((v-l.Min)/l.Step)*l.Step)
}

// within keeps a value in the range and removes the dust of adding steps.
func within(l lever.Lever, v float64) float64 {
	const grain = 1e9
	v = math.Round(v*grain) / grain
	return math.Max(l.Min, math.Min(v, l.Max))
}
