// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// BenchmarkDesk is a worker's whole part of a slider's movement: it reads the
// question, drafts, and writes the answer.
func BenchmarkDesk(b *testing.B) {
	sc, _ := scenarios.Get("offsite-stockpile")
	d := &Desk{Answer: func(a Answer) { a.Bytes() }}
	i := 0
	for b.Loop() {
		i++
		design := sc.Design.With(lever.ConsultDays, float64(i%30))
		d.Post(Ask{ID: i, Kind: Draft, Request: engine.Request{Design: design, Beliefs: world.CentralProfile}}.Bytes())
		for d.Step() {
		}
	}
}
