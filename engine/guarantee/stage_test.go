// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee_test

import (
	"context"
	"math"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/guarantee"
	"parley/engine/world"
	"parley/scenarios"
)

// The plain trees of the stage games certify the evaluator, which shares
// subgames: building a tree checks that chance sums to 1, payoffs are finite
// and recall is perfect, and what the evaluator plays is quantal response at
// every information set of the plain tree.
func TestEvaluatorSolvesThePlainTrees(t *testing.T) {
	profiles := world.Profiles()
	if testing.Short() {
		profiles = profiles[:2]
	}
	for n, p := range profiles {
		bare := guarantee.Bare(world.Central().Under(p), 10)
		for m, sc := range scenarios.All() {
			g := guarantee.Solve(sc.Design, bare, 10)
			for year := 1; year <= 10; year++ {
				k := min(year-1, (n+m+year)%3) // every state, in turn
				checkStage(t, sc.ID+" under "+p.ID, year, g.ArmingStage(year, k))
				i, j := (n+m)%2, (n+year)%2
				checkStage(t, sc.ID+" under "+p.ID, year, g.ChallengeStage(year, k, i, j))
			}
		}
	}
}

func checkStage(t *testing.T, what string, year int, s guarantee.Stage) {
	t.Helper()
	if r := s.Residual(); !(r <= 1e-12) {
		t.Errorf("%s, year %d: residual %v on the plain tree", what, year, r)
	}
}

// What the evaluator plays is the principal branch: the plain solver, which
// follows it from indifferent play, ends at the same behaviour.
func TestEvaluatorIsOnThePrincipalBranch(t *testing.T) {
	bare := guarantee.Bare(world.Central(), 10)
	for _, id := range []string{"ceasefire", "offsite-stockpile", "nato"} {
		sc, ok := scenarios.Get(id)
		if !ok {
			t.Fatalf("there is no scenario %s", id)
		}
		s := guarantee.Solve(sc.Design, bare, 10).ArmingStage(3, 0)
		got, err := equilibrium.Logit(context.Background(), s.Tree, equilibrium.Options{Lambda: 1, Multipliers: s.Precisions})
		if err != nil {
			t.Fatal(err)
		}
		for a := range game.Action(s.Tree.Actions()) {
			if d := math.Abs(got.Profile.Prob(a) - s.Profile.Prob(a)); d > 1e-9 {
				t.Errorf("%s: %s at %s differs by %v", id, s.Tree.ActionLabel(a), s.Tree.SetName(s.Tree.SetOf(a)), d)
			}
		}
	}
}
