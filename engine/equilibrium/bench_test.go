// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

func benchmarked() map[string]*game.Tree {
	return map[string]*game.Tree{
		"horse":  gametest.Horse(),
		"beer":   gametest.BeerQuiche(),
		"kuhn":   gametest.Kuhn(),
		"random": gametest.Series(4),
	}
}

// BenchmarkLogit follows the path to a scaled precision of about 100.
func BenchmarkLogit(b *testing.B) {
	for name, tree := range benchmarked() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := equilibrium.Logit(b.Context(), tree, equilibrium.Options{Lambda: 25}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLimit finds and verifies the limit of the same games.
func BenchmarkLimit(b *testing.B) {
	for name, tree := range benchmarked() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := equilibrium.LimitOf(b.Context(), tree, equilibrium.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
