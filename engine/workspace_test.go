// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math/rand/v2"
	"reflect"
	"runtime"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// What a workspace did before makes no difference to an evaluation, to the last
// bit: not other designs, other worlds, nor the drafts of a lever on its way.
func TestEvaluationDoesNotHangOnTheDraftsBefore(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 0))
	var ws engine.Workspace
	var a engine.Assessment
	for i, p := range world.Profiles() {
		sc := scenarios.All()[i]
		r := engine.Request{Design: sc.Design, Beliefs: p.ID, World: []world.Setting{{ID: world.Delta, Value: 0.8 + 0.1*rng.Float64()}}}
		if i%2 == 1 {
			r.World = nil
		}
		r.Draft = true
		for range 3 {
			moving := r
			moving.Design = moving.Design.With(lever.Fortification, rng.Float64()).With(lever.LegalBind, rng.Float64())
			ws.EvaluateInto(&a, moving)
		}
		r.Draft, r.Quick = false, i%3 == 1
		ws.EvaluateInto(&a, r)
		if want := engine.Evaluate(r); !reflect.DeepEqual(a, want) {
			t.Errorf("%s under %s: after drafts %+v, from cold %+v", sc.ID, p.ID, a, want)
		}
	}
}

// In memory that is kept nothing is allocated: not by a full evaluation, by
// drafts, or in another world.
func TestNothingIsAllocated(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	var ws engine.Workspace
	var a engine.Assessment
	for name, r := range map[string]engine.Request{
		"full":  {Design: sc.Design, Beliefs: world.CentralProfile},
		"quick": {Design: sc.Design, Beliefs: "kyiv", Quick: true, World: []world.Setting{{ID: world.Delta, Value: 0.85}}},
		"draft": {Design: sc.Design, Beliefs: world.CentralProfile, Draft: true, Years: 30},
	} {
		if n := testing.AllocsPerRun(3, func() { ws.EvaluateInto(&a, r) }); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

// All the memory of an evaluation, its workspace included, is below 8 MB.
func TestEvaluationIsSmall(t *testing.T) {
	const most = 8 << 20
	sc, _ := scenarios.Get("multilayer")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	engine.Evaluate(engine.Request{Design: sc.Design, Beliefs: world.CentralProfile, Years: engine.MaxYears})
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > most {
		t.Errorf("an evaluation allocates %d bytes, want at most %d", n, most)
	}
}
