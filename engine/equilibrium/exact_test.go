// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// TestFinerAgrees compares action values and residuals at any profile, in
// equilibrium or not, with those of 16 digits.
func TestFinerAgrees(t *testing.T) {
	t.Parallel()
	for n := range 60 {
		tree := gametest.Series(n)
		rng := rand.New(rand.NewPCG(uint64(n), 7))
		p := Uniform(tree)
		for s := range game.Set(tree.Sets()) {
			sum := 0.0
			for k := range tree.Arity(s) {
				p.log[tree.ActionAt(s, k)] = 3 * rng.NormFloat64()
				sum += math.Exp(p.log[tree.ActionAt(s, k)])
			}
			for k := range tree.Arity(s) {
				p.log[tree.ActionAt(s, k)] -= math.Log(sum)
			}
		}
		o := Options{Lambda: 2}
		f := newFiner(tree, o, p)
		got, plain := f.residual(), 0.0
		values := ActionValues(tree, p)
		for s := range game.Set(tree.Sets()) {
			plain = max(plain, setResidual(tree, p, s, o, values))
		}
		if math.Abs(got-plain) > 1e-12 {
			t.Errorf("game %d: residual %v, in 16 digits %v", n, got, plain)
		}
		for a, u := range values {
			if math.Abs(f.u[a].hi-u) > 1e-12*(1+math.Abs(u)) {
				t.Errorf("game %d: action %d is worth %v, in 16 digits %v", n, a, f.u[a].hi, u)
			}
		}
	}
}

// TestManyDigits asks for residuals that 16 digits cannot give, where payoffs
// differ by millions of units of 1/λ.
func TestManyDigits(t *testing.T) {
	t.Parallel()
	short := 0
	for n := range 400 {
		tree := gametest.Series(n)
		for _, s := range []float64{1e4, 1e6} {
			r, err := Logit(t.Context(), tree, Options{Lambda: s / newForm(tree, nil, nil).scale})
			if err != nil {
				short++
				t.Logf("game %d: %v", n, err)
				continue
			}
			if again := Residual(tree, r.Profile, r.Lambda); again != r.Residual || !(again <= 1e-12) {
				t.Errorf("game %d at %g: residual %g, reported %g", n, s, again, r.Residual)
			}
		}
	}
	if short > 8 { // one in a hundred may say that it failed
		t.Errorf("%d of 800 precisions are not reached", short)
	}
}
