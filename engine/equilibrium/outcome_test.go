// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/internal/gametest"
)

// TestOutcomesOnTheWay holds that it does not matter where along a play its
// payoffs stand.
func TestOutcomesOnTheWay(t *testing.T) {
	t.Parallel()
	const towns = 3
	atEnd, byTown := gametest.ChainStore(towns), gametest.ChainStoreByTown(towns)
	for _, lambda := range []float64{0, 0.5, 3} {
		p, err := equilibrium.Logit(t.Context(), atEnd, equilibrium.Options{Lambda: lambda})
		if err != nil {
			t.Fatal(err)
		}
		q, err := equilibrium.Logit(t.Context(), byTown, equilibrium.Options{Lambda: lambda})
		if err != nil {
			t.Fatal(err)
		}
		nearAll(t, "probabilities", q.Profile.Probs(), p.Profile.Probs())
		nearAll(t, "values", equilibrium.Values(byTown, p.Profile), equilibrium.Values(atEnd, p.Profile))
		nearAll(t, "regret", equilibrium.Regret(byTown, p.Profile), equilibrium.Regret(atEnd, p.Profile))
		if r := equilibrium.Residual(byTown, p.Profile, lambda); r > 1e-10 {
			t.Errorf("precision %v: the solution has residual %v when payoffs stand on the way", lambda, r)
		}
	}
	p, err := equilibrium.BackwardInduction(byTown)
	if err != nil {
		t.Fatal(err)
	}
	want := []float64{2 * towns}
	for range towns {
		want = append(want, 2)
	}
	nearAll(t, "values by backward induction", equilibrium.Values(byTown, p), want)
}

func nearAll(t *testing.T, what string, got, want []float64) {
	t.Helper()
	for k := range want {
		near(t, what, got[k], want[k], 1e-9)
	}
}
