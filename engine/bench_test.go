// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// BenchmarkEvaluate times one full evaluation: "whole" as the command line
// does it, "quick" with the bare ceasefire of the world remembered and no
// decomposition, "draft" as a moving slider does it.
func BenchmarkEvaluate(b *testing.B) {
	sc, _ := scenarios.Get("offsite-stockpile")
	r := engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			engine.Evaluate(r)
		}
	})
	b.Run("quick", func(b *testing.B) {
		var ws engine.Workspace
		r := r
		r.Quick = true
		ws.Evaluate(r)
		for b.Loop() {
			ws.Evaluate(r)
		}
	})
	b.Run("draft", func(b *testing.B) {
		var ws engine.Workspace
		r := r
		r.Draft = true
		ws.Evaluate(r)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			r.Design = sc.Design.With(lever.ConsultDays, float64(i%30))
			ws.Evaluate(r)
		}
	})
}
