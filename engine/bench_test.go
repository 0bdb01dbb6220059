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

// BenchmarkEvaluate times one evaluation of a design over ten years: "whole" as
// the command line does it, with new memory and the bare ceasefire; "full" with
// both kept, as the page does it when a lever rests; "quick" without the
// decomposition; "draft" as the page does it while a lever moves.
func BenchmarkEvaluate(b *testing.B) {
	sc, _ := scenarios.Get("offsite-stockpile")
	r := engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			engine.Evaluate(r)
		}
	})
	b.Run("full", func(b *testing.B) { steady(b, r, func(int) engine.Request { return r }) })
	r.Quick = true
	b.Run("quick", func(b *testing.B) { steady(b, r, func(int) engine.Request { return r }) })
	r.Draft = true
	b.Run("draft", func(b *testing.B) {
		steady(b, r, func(i int) engine.Request {
			r.Design = sc.Design.With(lever.ConsultDays, float64(i%30))
			return r
		})
	})
}

// steady times evaluations in memory that is kept.
func steady(b *testing.B, first engine.Request, next func(i int) engine.Request) {
	var ws engine.Workspace
	var a engine.Assessment
	ws.EvaluateInto(&a, first)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		ws.EvaluateInto(&a, next(i))
	}
}

// BenchmarkScenarios times a full evaluation of each scenario, the bare
// ceasefire kept.
func BenchmarkScenarios(b *testing.B) {
	for _, sc := range scenarios.All() {
		r := engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}
		b.Run(sc.ID, func(b *testing.B) { steady(b, r, func(int) engine.Request { return r }) })
	}
}
