// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package precedent_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios"
)

// truce is a case of a bare ceasefire with one target.
func truce(id string, t precedent.Target) precedent.Case {
	return precedent.Case{ID: id, Years: 3, Setting: bare(), Targets: []precedent.Target{t}}
}

func bare() precedent.Setting {
	s, _ := scenarios.Get("ceasefire")
	return precedent.Setting{Design: s.Design}
}

func judge(t *testing.T, cases ...precedent.Case) precedent.Table {
	t.Helper()
	if err := precedent.Check(cases); err != nil {
		t.Fatal(err)
	}
	table, err := precedent.Judge(t.Context(), cases, world.Central(), precedent.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// A finding is what an evaluation of the same design in the same world gives.
func TestFindingsAreEvaluations(t *testing.T) {
	fortified := bare()
	fortified.Design = fortified.Design.With(lever.Fortification, 1)
	fortified.World = []world.Setting{{ID: world.CR, Value: 0.3}}
	table := judge(t, truce("a", precedent.Target{
		Measure: "deterrence", Relation: precedent.Below, Than: &precedent.Other{Setting: &fortified},
	}))
	f := table.Verdicts[0].Findings[0]
	want := engine.Evaluate(engine.Request{Design: bare().Design, Beliefs: world.CentralProfile, Years: 3}).Outcome.Deterrence
	than := engine.Evaluate(engine.Request{Design: fortified.Design, Beliefs: world.CentralProfile, World: fortified.World, Years: 3}).Outcome.Deterrence
	if f.Value != want || f.Than != than || !f.Hit {
		t.Errorf("got %v against %v, hit %v; evaluations give %v and %v", f.Value, f.Than, f.Hit, want, than)
	}
}

// The mean yearly hazard compounds to the survival it is taken from.
func TestHazardCompounds(t *testing.T) {
	table := judge(t, truce("a", precedent.Target{Measure: precedent.Hazard, Relation: precedent.AtLeast}))
	v := table.Verdicts[0]
	if got := math.Pow(1-v.Findings[0].Value, 3); math.Abs(got-v.Outcome.Survival) > 1e-14 {
		t.Errorf("a hazard of %v compounds to %v, survival is %v", v.Findings[0].Value, got, v.Outcome.Survival)
	}
}

// Each relation holds on its side of the bound and not on the other, and the excess
// is the distance to it.
func TestRelations(t *testing.T) {
	s := bare()
	value := judge(t, truce("a", precedent.Target{Measure: "survival", Relation: precedent.AtLeast})).Verdicts[0].Outcome.Survival
	same := &precedent.Other{Setting: &s}
	for _, c := range []struct {
		relation precedent.Relation
		bound    float64
		than     *precedent.Other
		hit      bool
		excess   float64
	}{
		{precedent.AtLeast, value, nil, true, 0},
		{precedent.AtLeast, value + 0.1, nil, false, 0.1},
		{precedent.AtMost, value, nil, true, 0},
		{precedent.AtMost, value - 0.1, nil, false, 0.1},
		{precedent.Near, 0, same, true, 0},
		{precedent.Above, 0, same, false, 0},
		{precedent.Below, 0, same, false, 0},
		{precedent.Above, 0.1, same, false, 0.1},
		{precedent.Below, -0.1, same, true, -0.1},
	} {
		f := judge(t, truce("a", precedent.Target{Measure: "survival", Relation: c.relation, Bound: c.bound, Than: c.than})).Verdicts[0].Findings[0]
		if f.Hit != c.hit || math.Abs(f.Excess()-c.excess) > 1e-15 {
			t.Errorf("%s %v: hit %v, excess %v; want %v, %v", c.relation, c.bound, f.Hit, f.Excess(), c.hit, c.excess)
		}
		if f.Hit != (f.Excess() <= 0) {
			t.Errorf("%s %v: hit %v with excess %v", c.relation, c.bound, f.Hit, f.Excess())
		}
	}
}

// A case is hit when all of its targets are; the table counts both, and only the
// cases asked for.
func TestTableCounts(t *testing.T) {
	good := precedent.Target{Measure: "survival", Relation: precedent.AtLeast}
	bad := precedent.Target{Measure: "survival", Relation: precedent.AtLeast, Bound: 2}
	mixed := truce("mixed", good)
	mixed.Targets = append(mixed.Targets, bad)
	other := truce("other", precedent.Target{Measure: "survival", Relation: precedent.Near, Than: &precedent.Other{Case: "mixed"}})
	table := judge(t, other, mixed)
	if table.Hits != 1 || table.Met != 2 || table.Targets != 3 {
		t.Errorf("got %d hits, %d of %d met, want 1 hit, 2 of 3 met", table.Hits, table.Met, table.Targets)
	}
	part, err := precedent.Judge(t.Context(), []precedent.Case{other, mixed}, world.Central(), precedent.Options{Only: []string{"other"}})
	if err != nil {
		t.Fatal(err)
	}
	if part.Hits != 1 || part.Met != 1 || part.Targets != 1 || len(part.Verdicts) != 1 {
		t.Errorf("of one case: %+v", part)
	}
}

func TestJudgeStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err := precedent.Judge(ctx, []precedent.Case{truce("a", precedent.Target{Measure: "survival"})}, world.Central(), precedent.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
}

func TestCheckRefuses(t *testing.T) {
	s := bare()
	outside := s
	outside.World = []world.Setting{{ID: world.Delta, Value: 2}}
	broken := s
	broken.Design = broken.Design.With(lever.TripSize, 1000)
	target := precedent.Target{Measure: "survival"}
	for want, c := range map[string]precedent.Case{
		"31 years":       {ID: "a", Years: 31, Setting: s, Targets: []precedent.Target{target}},
		"no target":      {ID: "a", Years: 3, Setting: s},
		"delta":          {ID: "a", Years: 3, Setting: outside, Targets: []precedent.Target{target}},
		"trip_position":  {ID: "a", Years: 3, Setting: broken, Targets: []precedent.Target{target}},
		`"peace"`:        truce("a", precedent.Target{Measure: "peace"}),
		"go together":    truce("a", precedent.Target{Measure: "survival", Relation: precedent.Above}),
		`"b"`:            truce("a", precedent.Target{Measure: "survival", Relation: precedent.Above, Than: &precedent.Other{Case: "b"}}),
		"other case":     truce("a", precedent.Target{Measure: "survival", Relation: precedent.Above, Than: &precedent.Other{Case: "a"}}),
		"outside the ra": truce("a", precedent.Target{Measure: "survival", With: &outside}),
	} {
		if err := precedent.Check([]precedent.Case{c}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want a mention of %s", err, want)
		}
	}
}
