// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// randomProfile returns a profile far from any equilibrium.
func randomProfile(t *testing.T, tree *game.Tree, rng *rand.Rand) equilibrium.Profile {
	t.Helper()
	probs := make([]float64, tree.Actions())
	for s := range game.Set(tree.Sets()) {
		sum := 0.0
		for k := range tree.Arity(s) {
			probs[tree.ActionAt(s, k)] = 0.05 + rng.Float64()
			sum += probs[tree.ActionAt(s, k)]
		}
		for k := range tree.Arity(s) {
			probs[tree.ActionAt(s, k)] /= sum
		}
	}
	p, err := equilibrium.NewProfile(tree, probs)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// chance returns the probability of a leaf by climbing from it, with the moves
// of player i (or of nobody, -9) taken as sure, and whether the way leads through
// a set and, there, through a certain action.
func chance(tree *game.Tree, p equilibrium.Profile, leaf game.Node, sure game.Player, a game.Action) (prob float64, through, with bool) {
	prob = 1
	for h := leaf; h != tree.Root(); h = tree.Parent(h) {
		b := tree.Via(h)
		if b == game.NoAction {
			prob *= tree.ChanceOf(h)
			continue
		}
		if a != game.NoAction && tree.SetOf(b) == tree.SetOf(a) {
			through, with = true, b == a
			continue
		}
		if tree.SetOwner(tree.SetOf(b)) != sure {
			prob *= p.Prob(b)
		}
	}
	return prob, through, with
}

// TestByEnumeration recomputes values and action values play by play.
func TestByEnumeration(t *testing.T) {
	t.Parallel()
	for n := range 50 {
		tree := randomGame(n, false)
		p := randomProfile(t, tree, rand.New(rand.NewPCG(uint64(n), 5)))
		values := make([]float64, tree.Players())
		mass := make([]float64, tree.Actions())
		sums := make([]float64, tree.Actions())
		for leaf := range game.Node(tree.Nodes()) {
			if !tree.IsLeaf(leaf) {
				continue
			}
			q, _, _ := chance(tree, p, leaf, game.Nobody, game.NoAction)
			for i := range values {
				values[i] += q * tree.Payoff(leaf, game.Player(i))
			}
			for a := range game.Action(tree.Actions()) {
				if q, through, with := chance(tree, p, leaf, game.Nobody, a); through && with {
					mass[a] += q
					sums[a] += q * tree.Payoff(leaf, tree.SetOwner(tree.SetOf(a)))
				}
			}
		}
		for i, v := range equilibrium.Values(tree, p) {
			near(t, fmt.Sprintf("game %d: value %d", n, i), v, values[i], 1e-14)
		}
		for a, v := range equilibrium.ActionValues(tree, p) {
			near(t, fmt.Sprintf("game %d: action value %d", n, a), v, sums[a]/mass[a], 1e-13)
		}
	}
}

// TestRegretByEnumeration tries all pure strategies of each player.
func TestRegretByEnumeration(t *testing.T) {
	t.Parallel()
	for n := range 60 {
		rng := rand.New(rand.NewPCG(uint64(n), 7))
		tree := gametest.Random(rng, gametest.Shape{Players: 2, Nodes: 24})
		p := randomProfile(t, tree, rng)
		values := equilibrium.Values(tree, p)
		for i, regret := range equilibrium.Regret(tree, p) {
			best := bestPure(t, tree, p, game.Player(i), 0, p.Probs())
			near(t, fmt.Sprintf("game %d: regret %d", n, i), regret, best-values[i], 1e-13)
		}
	}
}

// bestPure returns the value of the best pure strategy from set s on.
func bestPure(t *testing.T, tree *game.Tree, p equilibrium.Profile, i game.Player, s game.Set, probs []float64) float64 {
	t.Helper()
	if int(s) == tree.Sets() {
		q, err := equilibrium.NewProfile(tree, probs)
		if err != nil {
			t.Fatal(err)
		}
		return equilibrium.Values(tree, q)[i]
	}
	if tree.SetOwner(s) != i {
		return bestPure(t, tree, p, i, s+1, probs)
	}
	best := math.Inf(-1)
	for k := range tree.Arity(s) {
		for other := range tree.Arity(s) {
			probs[tree.ActionAt(s, other)] = 0
		}
		probs[tree.ActionAt(s, k)] = 1
		best = max(best, bestPure(t, tree, p, i, s+1, probs))
	}
	return best
}

// TestResidualIsLarge checks that the certificate is not satisfied with anything.
func TestResidualIsLarge(t *testing.T) {
	t.Parallel()
	tree := gametest.MatchingPennies(9)
	nash, err := equilibrium.NewProfile(tree, []float64{0.5, 0.5, 0.1, 0.9})
	if err != nil {
		t.Fatal(err)
	}
	for i, regret := range equilibrium.Regret(tree, nash) {
		near(t, fmt.Sprintf("regret %d of the Nash equilibrium", i), regret, 0, 1e-15)
	}
	// In it both are indifferent, so the response is uniform: Column is off by 0.4.
	near(t, "residual of the Nash equilibrium", equilibrium.Residual(tree, nash, 5), 0.4, 1e-14)
	r := solve(t, tree, equilibrium.Options{Lambda: 2})
	if equilibrium.Residual(tree, r.Profile, 2.001) < 1e-6 {
		t.Error("the residual does not see a precision that is off by 0.05%")
	}
	if equilibrium.Residual(tree, r.Profile, 2, 1.001, 1) < 1e-6 {
		t.Error("the residual does not see a multiplier that is off by 0.1%")
	}
}

func TestNewProfileRefuses(t *testing.T) {
	t.Parallel()
	tree := gametest.MatchingPennies(1)
	for _, probs := range [][]float64{
		nil,
		{0.5, 0.5},
		{0.5, 0.5, 0.5, 0.6},
		{1.5, -0.5, 0.5, 0.5},
		{math.NaN(), 1, 0.5, 0.5},
		{math.Inf(1), 0, 0.5, 0.5},
	} {
		if _, err := equilibrium.NewProfile(tree, probs); err == nil {
			t.Errorf("probabilities %v are accepted", probs)
		}
	}
	near(t, "uniform", equilibrium.Uniform(tree).Prob(3), 0.5, 0)
}
