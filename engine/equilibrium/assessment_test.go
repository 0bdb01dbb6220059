// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// profileOf returns the profile with some probabilities.
func profileOf(t *testing.T, tree *game.Tree, probs ...float64) equilibrium.Profile {
	t.Helper()
	p, err := equilibrium.NewProfile(tree, probs)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// deviate returns the profile with action k for sure at a set.
func deviate(t *testing.T, tree *game.Tree, probs []float64, s game.Set, k int) []float64 {
	t.Helper()
	other := slices.Clone(probs)
	for n := range tree.Arity(s) {
		other[tree.ActionAt(s, n)] = 0
	}
	other[tree.ActionAt(s, k)] = 1
	return other
}

// TestDeviationsByEnumeration compares regrets at sets with what deviations from
// there on change in the value of the whole game, where everything is reached.
func TestDeviationsByEnumeration(t *testing.T) {
	t.Parallel()
	for n := range 60 {
		rng := rand.New(rand.NewPCG(uint64(n), 19))
		tree := gametest.Random(rng, gametest.Shape{Players: 2, Nodes: 24})
		p := randomProfile(t, tree, rng)
		values, reach, beliefs := equilibrium.Values(tree, p), equilibrium.Reach(tree, p), equilibrium.Beliefs(tree, p)
		action := equilibrium.ConditionalRegret(tree, p, beliefs)
		rest := equilibrium.ContinuationRegret(tree, p, beliefs)
		for s := range game.Set(tree.Sets()) {
			met, i := 0.0, tree.SetOwner(s)
			for _, h := range tree.Members(s) {
				met += reach[h]
			}
			one := math.Inf(-1)
			for k := range tree.Arity(s) {
				q := profileOf(t, tree, deviate(t, tree, p.Probs(), s, k)...)
				one = max(one, equilibrium.Values(tree, q)[i])
			}
			near(t, fmt.Sprintf("game %d, set %d: regret of the action", n, s), action[s], (one-values[i])/met, 1e-12)
			all := bestFrom(t, tree, p.Probs(), s, []game.Set{s})
			near(t, fmt.Sprintf("game %d, set %d: regret of the strategy", n, s), rest[s], (all-values[i])/met, 1e-12)
		}
	}
}

// bestFrom returns the most the owner of s can get by changing pure choices at
// the sets of the agenda and at all its sets behind them.
func bestFrom(t *testing.T, tree *game.Tree, probs []float64, s game.Set, agenda []game.Set) float64 {
	t.Helper()
	if len(agenda) == 0 {
		return equilibrium.Values(tree, profileOf(t, tree, probs...))[tree.SetOwner(s)]
	}
	best := math.Inf(-1)
	for k := range tree.Arity(agenda[0]) {
		next := slices.Clone(agenda[1:])
		for r := range game.Set(tree.Sets()) {
			if tree.Past(r) == tree.ActionAt(agenda[0], k) {
				next = append(next, r)
			}
		}
		best = max(best, bestFrom(t, tree, deviate(t, tree, probs, agenda[0], k), s, next))
	}
	return best
}

// TestOneDeviation holds the one-shot deviation principle: with consistent
// beliefs nobody gains by another action anywhere if and only if nobody gains by
// another strategy anywhere. Pure profiles with trembles of random order are
// tried, in games small enough for both cases to occur often.
func TestOneDeviation(t *testing.T) {
	t.Parallel()
	const zero = 1e-9
	rational, irrational := 0, 0
	for n := range 3000 {
		rng := rand.New(rand.NewPCG(uint64(n), 23))
		tree := gametest.Random(rng, gametest.Shape{Players: 2, Nodes: 11, Whole: 1, Even: true})
		p, beliefs := trembling(t, tree, rng)
		one := slices.Max(append(equilibrium.ConditionalRegret(tree, p, beliefs), 0))
		all := slices.Max(append(equilibrium.ContinuationRegret(tree, p, beliefs), 0))
		if (one <= zero) != (all <= zero) {
			t.Errorf("game %d: an action gains %g, a strategy %g", n, one, all)
		}
		if all <= zero {
			rational++
		} else {
			irrational++
		}
	}
	if rational < 100 || irrational < 100 {
		t.Errorf("%d profiles are rational and %d are not; take other games", rational, irrational)
	}
}

// trembling returns a random pure profile with the beliefs that follow from
// mistakes too rare to change a number.
func trembling(t *testing.T, tree *game.Tree, rng *rand.Rand) (equilibrium.Profile, []float64) {
	t.Helper()
	probs, shaken := make([]float64, tree.Actions()), make([]float64, tree.Actions())
	for s := range game.Set(tree.Sets()) {
		chosen := rng.IntN(tree.Arity(s))
		probs = deviate(t, tree, probs, s, chosen)
		for k := range tree.Arity(s) {
			if shaken[tree.ActionAt(s, k)] = 1; k != chosen {
				shaken[tree.ActionAt(s, k)] = math.Pow(1e-12, float64(1+rng.IntN(3)))
			}
		}
	}
	p, trembles := profileOf(t, tree, probs...), profileOf(t, tree, shaken...)
	beliefs := equilibrium.Beliefs(tree, trembles)
	if gap := equilibrium.Inconsistency(tree, p, beliefs, trembles); gap > 1e-11 {
		t.Errorf("trembles of 1e-12 make an inconsistency of %g", gap)
	}
	return p, beliefs
}

// TestHorseAssessments judges the equilibria of Selten's horse. Across pays both
// 1, going down 4L and 3L, and the third is indifferent if it believes with 1/3
// that the first went down.
func TestHorseAssessments(t *testing.T) {
	t.Parallel()
	tree := gametest.Horse()
	three, _ := tree.SetNamed("three")
	late, early := tree.Members(three)[0], tree.Members(three)[1]
	beliefs := func(down float64) []float64 {
		beliefs := make([]float64, tree.Nodes())
		for s := range game.Set(tree.Sets()) {
			beliefs[tree.Members(s)[0]] = 1
		}
		beliefs[late], beliefs[early] = 1-down, down
		return beliefs
	}
	tests := []struct {
		name            string
		one, two, three float64 // down, down, left
		belief          float64
		want            [3]float64
	}{
		{"sequential, right", 0, 0, 0, 1.0 / 5, [3]float64{0, 0, 0}},
		{"sequential, mixed", 0, 0, 0.25, 1.0 / 3, [3]float64{0, 0, 0}},
		{"the second goes down", 0, 0, 0.5, 1.0 / 3, [3]float64{0.5, 1, 0}},
		{"the third is stubborn", 0, 0, 0, 1.0 / 2, [3]float64{0, 0, 0.5}},
		{"Nash, not sequential", 1, 0, 1, 1, [3]float64{0, 3, 0}},
	}
	for _, test := range tests {
		p := profileOf(t, tree, 1-test.one, test.one, 1-test.two, test.two, test.three, 1-test.three)
		for s, regret := range equilibrium.ConditionalRegret(tree, p, beliefs(test.belief)) {
			near(t, fmt.Sprintf("%s: regret of %s", test.name, tree.SetName(game.Set(s))), regret, test.want[s], 1e-15)
		}
		if test.one == 0 {
			continue
		}
		for _, gain := range equilibrium.Regret(tree, p) {
			near(t, test.name+": gain", gain, 0, 1e-15)
		}
	}

	// Beliefs of 1/3 follow if the second errs twice as often as the first, and
	// any do with the right mistakes: they are off the path. On it they do not.
	const e = 1e-9
	across := profileOf(t, tree, 1, 0, 1, 0, 0.25, 0.75)
	trembles := profileOf(t, tree, 1-e, e, 1-2*e, 2*e, 0.25, 0.75)
	near(t, "inconsistency", equilibrium.Inconsistency(tree, across, beliefs(1.0/3), trembles), 0, 3*e)
	near(t, "inconsistency of another belief", equilibrium.Inconsistency(tree, across, beliefs(0.5), trembles), 1.0/6, 3*e)
	near(t, "gap off the path", equilibrium.BayesGap(tree, across, beliefs(0.5))[three], 0, 0)
	down := profileOf(t, tree, 0.5, 0.5, 0.5, 0.5, 1, 0)
	near(t, "gap on the path", equilibrium.BayesGap(tree, down, beliefs(0.5))[three], 1.0/6, 1e-15)
	near(t, "no gap on the path", equilibrium.BayesGap(tree, down, beliefs(2.0/3))[three], 0, 1e-15)
}
