// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

func TestOptionsRefused(t *testing.T) {
	t.Parallel()
	tree := gametest.MatchingPennies(1)
	tests := []struct {
		options equilibrium.Options
		want    string
	}{
		{equilibrium.Options{Lambda: -1}, "precision -1"},
		{equilibrium.Options{Lambda: math.NaN()}, "precision NaN"},
		{equilibrium.Options{Lambda: math.Inf(1)}, "precision +Inf"},
		{equilibrium.Options{Multipliers: []float64{1}}, "1 precision multipliers are given for 2 players"},
		{equilibrium.Options{Multipliers: []float64{1, -2}}, "multiplier of Column is -2"},
		{equilibrium.Options{Tolerance: -1}, "tolerance -1"},
		{equilibrium.Options{MaxSteps: -1}, "-1 steps"},
		{equilibrium.Options{MaxStep: -1}, "length -1"},
	}
	for _, test := range tests {
		_, err := equilibrium.Logit(t.Context(), tree, test.options)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v: got %v, want an error that says %q", test.options, err, test.want)
		}
	}
}

func TestExtremePayoffs(t *testing.T) {
	t.Parallel()
	plain := solve(t, gametest.Kuhn(), equilibrium.Options{Lambda: 3}).Profile
	for _, k := range []float64{1e-300, 1e300} {
		tree := remake(t, gametest.Kuhn(), func(_ int, u float64) float64 { return k * u }, game.NoAction)
		r := solve(t, tree, equilibrium.Options{Lambda: 3 / k})
		near(t, "P(check)", r.Profile.Prob(0), plain.Prob(0), 1e-12)
	}
	for _, k := range []float64{1e-320, 1.7e308 / 2} {
		tree := remake(t, gametest.Kuhn(), func(_ int, u float64) float64 { return k * u }, game.NoAction)
		if r, err := equilibrium.Logit(t.Context(), tree, equilibrium.Options{Lambda: 3}); err == nil {
			t.Errorf("payoffs of the order of %g: got residual %g without an error", k, r.Residual)
		}
	}
}

// TestHonestFailure stops short of the precision wanted: the result must say so
// and still be an equilibrium at the precision it names.
func TestHonestFailure(t *testing.T) {
	t.Parallel()
	tree := gametest.Kuhn()
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name    string
		ctx     context.Context
		options equilibrium.Options
		want    equilibrium.Status
	}{
		{"out of steps", t.Context(), equilibrium.Options{Lambda: 100, MaxSteps: 5}, equilibrium.OutOfSteps},
		{"cancelled", cancelled, equilibrium.Options{Lambda: 100}, equilibrium.Cancelled},
		{"inexact", t.Context(), equilibrium.Options{Lambda: 100, Tolerance: 1e-300}, equilibrium.Inexact},
	}
	for _, test := range tests {
		r, err := equilibrium.Logit(test.ctx, tree, test.options)
		if err == nil || r.Status != test.want {
			t.Errorf("%s: status %v, error %v", test.name, r.Status, err)
		}
		if test.want != equilibrium.Inexact && r.Lambda >= 100 {
			t.Errorf("%s: precision %v, want less than 100", test.name, r.Lambda)
		}
		if residual := equilibrium.Residual(tree, r.Profile, r.Lambda); residual > 1e-6 {
			t.Errorf("%s: residual %g at the precision %g it names", test.name, residual, r.Lambda)
		}
	}
}

// coordination is a game of two players who want to agree: at low precision they
// mix evenly, and above λ = 2 two branches leave for the two conventions. With
// p = q = Λ(λ(2p-1)) the slope λ/2 of the response passes 1 there.
func coordination(t *testing.T) *game.Tree {
	t.Helper()
	b := game.NewBuilder("Row", "Column")
	for k, h := range b.Move(b.Root(), 0, "row", "left", "right") {
		for n, leaf := range b.Move(h, 1, "column", "left", "right") {
			u := float64(1 - (k+n)%2)
			b.Leaf(leaf, u, u)
		}
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestBifurcation(t *testing.T) {
	t.Parallel()
	tree := coordination(t)
	below := solve(t, tree, equilibrium.Options{Lambda: 1.9})
	if below.Status != equilibrium.Reached || below.Bifurcation != 0 {
		t.Errorf("below 2: %v, bifurcation %v", below.Status, below.Bifurcation)
	}
	for _, lambda := range []float64{2.1, 5, 50} {
		r := solve(t, tree, equilibrium.Options{Lambda: lambda})
		if r.Status != equilibrium.Crossed {
			t.Errorf("at %g: %v, want Crossed", lambda, r.Status)
		}
		near(t, "bifurcation", r.Bifurcation, 2, 5e-3)
		near(t, "P(left)", r.Profile.Prob(0), 0.5, 1e-12)
	}
}

// TestTilted tilts the game of coordination a little: the branch is then
// smooth and leads to the convention that pays more, found here by iterating the
// response from it.
func TestTilted(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	for k, h := range b.Move(b.Root(), 0, "row", "left", "right") {
		for n, leaf := range b.Move(h, 1, "column", "left", "right") {
			u := float64(1-(k+n)%2) * (1 + 0.05*float64(k))
			b.Leaf(leaf, u, u)
		}
	}
	tilted, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	for _, lambda := range []float64{1, 2, 3, 10} {
		p := 1.0
		for range 100000 {
			p = logistic(lambda * (1.05*p - (1 - p)))
		}
		r := solve(t, tilted, equilibrium.Options{Lambda: lambda})
		near(t, "P(right)", prob(t, tilted, r.Profile, "row", "right"), p, 1e-11)
		if r.Status != equilibrium.Reached {
			t.Errorf("at %g: %v", lambda, r.Status)
		}
	}
}

func TestTrivialGames(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row")
	b.Leaf(b.Root(), 3)
	only, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	r := solve(t, only, equilibrium.Options{Lambda: 5})
	near(t, "value of a game without moves", equilibrium.Values(only, r.Profile)[0], 3, 0)

	flat := remake(t, gametest.Kuhn(), func(int, float64) float64 { return 4 }, game.NoAction)
	r = solve(t, flat, equilibrium.Options{Lambda: 5})
	near(t, "probability where nothing matters", r.Profile.Prob(0), 0.5, 1e-15)

	forced := game.NewBuilder("Row")
	next := forced.Move(forced.Root(), 0, "only", "go")
	forced.Leaf(next[0], 1)
	tree, err := forced.Build()
	if err != nil {
		t.Fatal(err)
	}
	r = solve(t, tree, equilibrium.Options{Lambda: 5})
	near(t, "probability of the only action", r.Profile.Prob(0), 1, 0)
}

func ExampleLogit() {
	tree := gametest.Deterrence{AttackerWin: 1, AttackerWar: -2, DefenderYield: -1, DefenderWar: -0.5}.Tree()
	r, err := equilibrium.Logit(context.Background(), tree, equilibrium.Options{Lambda: 4})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("attack %.3f resist %.3f, certified: %v\n", r.Profile.Prob(1), r.Profile.Prob(3), r.Residual < 1e-12)
	// Output: attack 0.001 resist 0.881, certified: true
}
