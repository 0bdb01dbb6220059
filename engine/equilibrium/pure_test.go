// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// reduced writes a pure profile with a dot at the sets that their owners rule out
// themselves.
func reduced(tree *game.Tree, p equilibrium.Profile) string {
	var out strings.Builder
	for s := range game.Set(tree.Sets()) {
		for k := range tree.Arity(s) {
			switch a := tree.ActionAt(s, k); {
			case k == 0 && ruledOut(tree, p, s):
				out.WriteByte('.')
			case !ruledOut(tree, p, s) && p.Prob(a) == 1:
				fmt.Fprint(&out, k)
			}
		}
	}
	return out.String()
}

// ruledOut reports whether some earlier choice of its owner keeps play from s.
func ruledOut(tree *game.Tree, p equilibrium.Profile, s game.Set) bool {
	for a := tree.Past(s); a != game.NoAction; a = tree.Past(tree.SetOf(a)) {
		if p.Prob(a) == 0 {
			return true
		}
	}
	return false
}

// everyPure calls visit with all pure profiles.
func everyPure(t *testing.T, tree *game.Tree, visit func(equilibrium.Profile)) {
	t.Helper()
	var from func(s game.Set, probs []float64)
	from = func(s game.Set, probs []float64) {
		if int(s) == tree.Sets() {
			visit(profileOf(t, tree, probs...))
			return
		}
		for k := range tree.Arity(s) {
			from(s+1, deviate(t, tree, probs, s, k))
		}
	}
	from(0, make([]float64, tree.Actions()))
}

// gains reports whether some number is more than rounding.
func gains(regret []float64) bool { return slices.Max(append(regret, 0)) > 1e-12 }

// TestPureByEnumeration tries all pure profiles of small games, with many ties
// and with none.
func TestPureByEnumeration(t *testing.T) {
	t.Parallel()
	several := 0
	for n := range 300 {
		rng := rand.New(rand.NewPCG(uint64(n), 29))
		tree := gametest.Random(rng, gametest.Shape{Players: 2 + n%2, Nodes: 18, Whole: n % 3, Inner: n%5 == 0, Never: n%7 == 0})
		want := map[string]bool{}
		everyPure(t, tree, func(p equilibrium.Profile) {
			if !gains(equilibrium.Regret(tree, p)) {
				want[reduced(tree, p)] = true
			}
		})
		found, err := equilibrium.Pure(t.Context(), tree, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range found {
			if !want[reduced(tree, p)] {
				t.Errorf("game %d: %s is found twice or is no equilibrium", n, reduced(tree, p))
			}
			delete(want, reduced(tree, p))
			if gains(equilibrium.Regret(tree, p)) {
				t.Errorf("game %d: %s is no equilibrium where its owners ruled sets out", n, reduced(tree, p))
			}
		}
		for missed := range want {
			t.Errorf("game %d: %s is not found", n, missed)
		}
		if len(found) > 1 {
			several++
		}
	}
	if several < 50 {
		t.Errorf("only %d games have several equilibria", several)
	}
}

// TestSubgamePerfectByEnumeration tries all pure profiles: one is subgame-perfect
// if and only if nobody gains in any subgame.
func TestSubgamePerfectByEnumeration(t *testing.T) {
	t.Parallel()
	several := 0
	for n := range 200 {
		rng := rand.New(rand.NewPCG(uint64(n), 31))
		tree := gametest.Random(rng, gametest.Shape{Players: 2 + n%2, Nodes: 17, Whole: n % 3, Perfect: true, Never: n%5 == 0})
		want := map[string]bool{}
		everyPure(t, tree, func(p equilibrium.Profile) {
			if !gains(equilibrium.ContinuationRegret(tree, p, equilibrium.Beliefs(tree, p))) {
				want[fmt.Sprint(p.Probs())] = true
			}
		})
		found, err := equilibrium.SubgamePerfect(t.Context(), tree, 1e6)
		if err != nil {
			t.Fatal(err)
		}
		first, err := equilibrium.BackwardInduction(tree)
		if err != nil {
			t.Fatal(err)
		}
		if !want[fmt.Sprint(first.Probs())] {
			t.Errorf("game %d: backward induction gives %v, which is not subgame-perfect", n, first.Probs())
		}
		for _, p := range found {
			if !want[fmt.Sprint(p.Probs())] {
				t.Errorf("game %d: %v is found twice or is not subgame-perfect", n, p.Probs())
			}
			delete(want, fmt.Sprint(p.Probs()))
		}
		if len(want) > 0 {
			t.Errorf("game %d: %v are not found", n, want)
		}
		if len(found) > 1 {
			several++
		}
	}
	if several < 50 {
		t.Errorf("only %d games have several equilibria", several)
	}
}

// TestPureKnown counts equilibria that the literature knows.
func TestPureKnown(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		tree *game.Tree
		want []string // actions in the order of sets
	}{
		// Both pool on beer or both on quiche, and the other breakfast is punished.
		{"beer-quiche", gametest.BeerQuiche(), []string{"0010", "1101"}},
		{"horse", gametest.Horse(), []string{"001", "100"}},
		{"matching pennies", gametest.MatchingPennies(3), nil},
		{"Kuhn poker", gametest.Kuhn(), nil},
		{"coordination", coordination(t), []string{"00", "11"}},
		// That the defender resists is not credible, yet it keeps the attacker quiet.
		{"deterrence", gametest.Deterrence{AttackerWin: 1, AttackerWar: -1, DefenderYield: -2, DefenderWar: -3}.Tree(), []string{"01", "10"}},
	}
	for _, test := range tests {
		found, err := equilibrium.Pure(t.Context(), test.tree, 2000)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		var got []string
		for _, p := range found {
			got = append(got, reduced(test.tree, p))
		}
		slices.Sort(got)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: found %q, want %q", test.name, got, test.want)
		}
	}
	// Every town shares; the chain store paradox has one subgame-perfect equilibrium.
	found, err := equilibrium.SubgamePerfect(t.Context(), gametest.ChainStore(4), 10)
	if err != nil || len(found) != 1 {
		t.Errorf("chain store: %d equilibria, %v; want one", len(found), err)
	}
}

func TestPureRefuses(t *testing.T) {
	t.Parallel()
	// The first has three plans for each card, the second four: 27 times 64.
	near(t, "profiles", equilibrium.PureProfiles(gametest.Kuhn()), 1728, 0)
	_, err := equilibrium.Pure(t.Context(), gametest.Kuhn(), 1727)
	if err == nil || !strings.Contains(err.Error(), "1728 profiles") || !strings.Contains(err.Error(), "at most 1727") {
		t.Errorf("Kuhn poker: %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := equilibrium.Pure(cancelled, gametest.Kuhn(), 1e6); err == nil {
		t.Error("enumeration does not stop when it is cancelled")
	}
	flat := remake(t, gametest.ChainStore(3), func(int, float64) float64 { return 0 }, game.NoAction)
	if _, err := equilibrium.SubgamePerfect(t.Context(), flat, 1000); err == nil || !strings.Contains(err.Error(), "more than 1000") {
		t.Errorf("a game of ties: %v", err)
	}
	if _, err := equilibrium.SubgamePerfect(cancelled, gametest.ChainStore(3), 1000); err == nil {
		t.Error("induction does not stop when it is cancelled")
	}
	if _, err := equilibrium.SubgamePerfect(t.Context(), gametest.Horse(), 1000); err == nil {
		t.Error("a game of imperfect information is accepted")
	}
}
