// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// BenchmarkLogit and BenchmarkLimit solve the same games: to a precision of ten,
// and for the limit with all that verifies it.
func BenchmarkLogit(b *testing.B) {
	benchmark(b, func(tree *game.Tree) (steps int, err error) {
		r, err := equilibrium.Logit(b.Context(), tree, equilibrium.Options{Lambda: 10})
		return r.Steps, err
	})
}

func BenchmarkLimit(b *testing.B) {
	benchmark(b, func(tree *game.Tree) (steps int, err error) {
		l, err := equilibrium.LimitOf(b.Context(), tree, equilibrium.Options{})
		return l.Steps, err
	})
}

func benchmark(b *testing.B, solve func(tree *game.Tree) (steps int, err error)) {
	games := []struct {
		name string
		tree *game.Tree
	}{
		{"horse", gametest.Horse()},
		{"beer-quiche", gametest.BeerQuiche()},
		{"kuhn", gametest.Kuhn()},
		{"chain store 5", gametest.ChainStore(5)},
		{"random 60", gametest.Random(newRand(1), gametest.Shape{Players: 4, Nodes: 60})},
		{"random 400", gametest.Random(newRand(2), gametest.Shape{Players: 4, Nodes: 400})},
	}
	for _, g := range games {
		b.Run(g.name, func(b *testing.B) {
			b.ReportAllocs()
			steps := 0
			for b.Loop() {
				var err error
				if steps, err = solve(g.tree); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(steps), "steps")
			b.ReportMetric(float64(g.tree.Actions()), "actions")
		})
	}
}
