// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"math"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// solve returns the equilibrium with its certificate checked by the caller's
// tolerance on Residual, 1e-12 by default.
func solve(t *testing.T, tree *game.Tree, o equilibrium.Options) equilibrium.Result {
	t.Helper()
	r, err := equilibrium.Logit(t.Context(), tree, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// prob returns the probability of an action by its names.
func prob(t *testing.T, tree *game.Tree, p equilibrium.Profile, set, action string) float64 {
	t.Helper()
	return p.Prob(find(t, tree, set, action))
}

func find(t *testing.T, tree *game.Tree, set, action string) game.Action {
	t.Helper()
	s, ok := tree.SetNamed(set)
	if !ok {
		t.Fatalf("no set %q", set)
	}
	a, ok := tree.ActionNamed(s, action)
	if !ok {
		t.Fatalf("no action %q at %q", action, set)
	}
	return a
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %.15g, want %.15g within %g", what, got, want, tolerance)
	}
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// TestDeterrence holds the solver to the closed form CF19.
func TestDeterrence(t *testing.T) {
	t.Parallel()
	games := []gametest.Deterrence{
		{AttackerWin: 1, AttackerWar: -0.5, DefenderYield: -1, DefenderWar: -0.7},
		{AttackerQuiet: 0.3, AttackerWin: 1, AttackerWar: 0.2, DefenderQuiet: 2, DefenderYield: -3, DefenderWar: 1},
		{AttackerQuiet: 100, AttackerWin: 101, AttackerWar: 99, DefenderYield: -100, DefenderWar: -101},
	}
	for _, g := range games {
		tree := g.Tree()
		for _, lambda := range []float64{0, 0.1, 1, 5, 40} {
			r := solve(t, tree, equilibrium.Options{Lambda: lambda})
			resist := logistic(lambda * (g.DefenderWar - g.DefenderYield))
			attack := logistic(lambda * (resist*g.AttackerWar + (1-resist)*g.AttackerWin - g.AttackerQuiet))
			near(t, "P(resist)", prob(t, tree, r.Profile, "resist", "resist"), resist, 1e-12)
			near(t, "P(attack)", prob(t, tree, r.Profile, "attack", "attack"), attack, 1e-12)
		}
	}
}

// TestMultipliers checks the closed form with one precision per player.
func TestMultipliers(t *testing.T) {
	t.Parallel()
	g := gametest.Deterrence{AttackerWin: 1, AttackerWar: -2, DefenderYield: -1, DefenderWar: -0.7}
	tree := g.Tree()
	r := solve(t, tree, equilibrium.Options{Lambda: 2, Multipliers: []float64{3, 0.5}})
	resist := logistic(2 * 0.5 * (g.DefenderWar - g.DefenderYield))
	attack := logistic(2 * 3 * (resist*g.AttackerWar + (1-resist)*g.AttackerWin))
	near(t, "P(resist)", prob(t, tree, r.Profile, "resist", "resist"), resist, 1e-13)
	near(t, "P(attack)", prob(t, tree, r.Profile, "attack", "attack"), attack, 1e-13)

	r = solve(t, tree, equilibrium.Options{Lambda: 2, Multipliers: []float64{0, 0}})
	near(t, "P(attack) at multiplier 0", prob(t, tree, r.Profile, "attack", "attack"), 0.5, 0)
}

// TestMatchingPennies finds the root by bisection (CF20).
func TestMatchingPennies(t *testing.T) {
	t.Parallel()
	for _, x := range []float64{1, 4, 9} {
		tree := gametest.MatchingPennies(x)
		for _, lambda := range []float64{0.1, 0.5, 1, 3, 10, 100, 1000} {
			r := solve(t, tree, equilibrium.Options{Lambda: lambda})
			p, q := pennies(x, lambda)
			near(t, "P(row heads)", prob(t, tree, r.Profile, "row", "heads"), p, 1e-11)
			near(t, "P(column heads)", prob(t, tree, r.Profile, "column", "heads"), q, 1e-11)
		}
	}
}

// pennies solves the equations of gametest.MatchingPennies: p minus its response
// grows with p, for q falls.
func pennies(x, lambda float64) (p, q float64) {
	answer := func(p float64) float64 { return logistic(lambda * (1 - 2*p)) }
	low, high := 0.0, 1.0
	for range 200 {
		p = (low + high) / 2
		if p < logistic(lambda*((1+x)*answer(p)-1)) {
			low = p
		} else {
			high = p
		}
	}
	return p, answer(p)
}

// TestHorse follows the logit equilibrium to where reach probabilities are far
// below the smallest float64.
func TestHorse(t *testing.T) {
	t.Parallel()
	tree := gametest.Horse()
	for _, lambda := range []float64{300, 3000, 30000} {
		r := solve(t, tree, equilibrium.Options{Lambda: lambda, Tolerance: 1e-11})
		near(t, "P(one across)", prob(t, tree, r.Profile, "one", "across"), 1, 1e-12)
		near(t, "P(two across)", prob(t, tree, r.Profile, "two", "across"), 1, 1e-12)
		// Next order: λ(3μ-1) = log L, so μ is off by about log λ / 3λ.
		order := math.Log(lambda) / lambda
		near(t, "λ P(left)", lambda*prob(t, tree, r.Profile, "three", "left"), math.Ln2, 3*order)
		three, _ := tree.SetNamed("three")
		belief := equilibrium.Beliefs(tree, r.Profile)
		near(t, "belief that One went down", belief[tree.Members(three)[1]], 1.0/3, order)
	}
}

func TestBeerQuiche(t *testing.T) {
	t.Parallel()
	tree := gametest.BeerQuiche()
	for _, lambda := range []float64{30, 1000, 1e5} {
		r := solve(t, tree, equilibrium.Options{Lambda: lambda})
		near(t, "P(beer) of the strong", prob(t, tree, r.Profile, "strong", "beer"), 1, 1e-8)
		near(t, "P(beer) of the weak", prob(t, tree, r.Profile, "weak", "beer"), 1, 1e-8)
		near(t, "P(duel) after beer", prob(t, tree, r.Profile, "beer", "duel"), 0, 1e-8)
		near(t, "P(duel) after quiche", prob(t, tree, r.Profile, "quiche", "duel"), 1, 1e-8)
	}
}

// TestKuhn checks value and distance to Nash, which both go as 1/λ.
func TestKuhn(t *testing.T) {
	t.Parallel()
	tree := gametest.Kuhn()
	for _, lambda := range []float64{10, 100, 1000} {
		r := solve(t, tree, equilibrium.Options{Lambda: lambda})
		values := equilibrium.Values(tree, r.Profile)
		near(t, "value", values[0], -1.0/18, 2/lambda)
		near(t, "sum of the values", values[0]+values[1], 0, 1e-14)
		for i, regret := range equilibrium.Regret(tree, r.Profile) {
			if !(regret > 0 && regret < 2/lambda) {
				t.Errorf("player %d: regret %g at precision %g, want between 0 and %g", i, regret, lambda, 2/lambda)
			}
		}
	}
}

// TestHighPrecision compares with backward induction on perfect information.
func TestHighPrecision(t *testing.T) {
	t.Parallel()
	trees := map[string]*game.Tree{
		"chain store": gametest.ChainStore(3),
		"centipede":   gametest.Centipede(6),
	}
	for name, tree := range trees {
		want, err := equilibrium.BackwardInduction(tree)
		if err != nil {
			t.Fatal(err)
		}
		got := solve(t, tree, equilibrium.Options{Lambda: 1000})
		for a := range game.Action(tree.Actions()) {
			near(t, name+" "+tree.ActionLabel(a), got.Profile.Prob(a), want.Prob(a), 1e-9)
		}
	}
}

func TestBackwardInduction(t *testing.T) {
	t.Parallel()
	chain := gametest.ChainStore(3)
	p, err := equilibrium.BackwardInduction(chain)
	if err != nil {
		t.Fatal(err)
	}
	for s := range game.Set(chain.Sets()) {
		want := "in"
		if chain.SetOwner(s) == 0 {
			want = "share"
		}
		near(t, chain.SetName(s)+": "+want, prob(t, chain, p, chain.SetName(s), want), 1, 0)
	}
	centipede := gametest.Centipede(4)
	p, err = equilibrium.BackwardInduction(centipede)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "value of the centipede", equilibrium.Values(centipede, p)[0], 0.4, 0)
	if _, err := equilibrium.BackwardInduction(gametest.Horse()); err == nil {
		t.Error("a game of imperfect information is accepted")
	}
}
