// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"context"
	"math"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// limit returns the limiting equilibrium, which must be there and sure.
func limit(t *testing.T, tree *game.Tree, o equilibrium.Options) equilibrium.Limit {
	t.Helper()
	l, err := equilibrium.LimitOf(t.Context(), tree, o)
	if err != nil {
		t.Fatal(err)
	}
	if l.Status > equilibrium.SequentialCrossed {
		t.Errorf("status is %q", l.Status)
	}
	return l
}

// TestLimitHorse: the play is the well-known sequential equilibrium; the belief
// off the path, 1/3 that the first player went down, is derived at
// gametest.Horse. Gambit's logit solver gives up on this game.
func TestLimitHorse(t *testing.T) {
	t.Parallel()
	tree := gametest.Horse()
	l := limit(t, tree, equilibrium.Options{})
	near(t, "one across", prob(t, tree, l.Profile, "one", "across"), 1, 0)
	near(t, "two across", prob(t, tree, l.Profile, "two", "across"), 1, 0)
	near(t, "three left", prob(t, tree, l.Profile, "three", "left"), 0, 0)
	three, _ := tree.SetNamed("three")
	for _, h := range tree.Members(three) {
		want := 2.0 / 3
		if tree.Path(h) == "down" {
			want = 1.0 / 3
		}
		near(t, "belief in "+tree.Path(h), l.Beliefs[h], want, 1e-9)
	}
}

func TestLimitBeerQuiche(t *testing.T) {
	t.Parallel()
	tree := gametest.BeerQuiche()
	l := limit(t, tree, equilibrium.Options{})
	near(t, "strong has beer", prob(t, tree, l.Profile, "strong", "beer"), 1, 0)
	near(t, "weak has beer", prob(t, tree, l.Profile, "weak", "beer"), 1, 0)
	near(t, "duel after beer", prob(t, tree, l.Profile, "beer", "duel"), 0, 0)
	near(t, "duel after quiche", prob(t, tree, l.Profile, "quiche", "duel"), 1, 0)
	quiche, _ := tree.SetNamed("quiche")
	for _, h := range tree.Members(quiche) {
		if tree.EdgeLabel(tree.Parent(h)) == "weak" {
			near(t, "weak after quiche", l.Beliefs[h], 1, 0)
		}
	}
}

func TestLimitMatchingPennies(t *testing.T) {
	t.Parallel()
	for _, x := range []float64{1, 4, 9, 99} {
		tree := gametest.MatchingPennies(x)
		l := limit(t, tree, equilibrium.Options{})
		near(t, "row heads", prob(t, tree, l.Profile, "row", "heads"), 0.5, 1e-12)
		near(t, "column heads", prob(t, tree, l.Profile, "column", "heads"), 1/(1+x), 1e-12)
	}
}

func TestLimitKuhn(t *testing.T) {
	t.Parallel()
	tree := gametest.Kuhn()
	l := limit(t, tree, equilibrium.Options{})
	near(t, "the value of the game", equilibrium.Values(tree, l.Profile)[0], -1.0/18, 1e-14)
	// In every Nash equilibrium the second player calls a bet with a queen, and
	// bluffs with a jack, one time in three, and the first player bets with the
	// king three times as often as it bluffs with the jack (Kuhn 1950).
	near(t, "Q calls", prob(t, tree, l.Profile, "Q bet", "call"), 1.0/3, 1e-9)
	near(t, "J bluffs", prob(t, tree, l.Profile, "J checked", "bet"), 1.0/3, 1e-9)
	near(t, "K bets", prob(t, tree, l.Profile, "K", "bet"), 3*prob(t, tree, l.Profile, "J", "bet"), 1e-8)
}

// TestLimitPerfectInformation: payoffs without ties leave backward induction.
func TestLimitPerfectInformation(t *testing.T) {
	t.Parallel()
	for n := range 200 {
		tree := randomGame(n, true)
		want, err := equilibrium.BackwardInduction(tree)
		if err != nil {
			t.Fatal(err)
		}
		l := limit(t, tree, equilibrium.Options{})
		for a := range game.Action(tree.Actions()) {
			if got := l.Profile.Prob(a); got != want.Prob(a) {
				t.Errorf("game %d, action %d: got %v, want %v", n, a, got, want.Prob(a))
			}
		}
	}
}

// TestLimitIsOfTheBranch compares with points of the principal branch, which
// must come nearer as the precision grows.
func TestLimitIsOfTheBranch(t *testing.T) {
	t.Parallel()
	for n := range 100 {
		tree := randomGame(n, false)
		l := limit(t, tree, equilibrium.Options{})
		for _, lambda := range []float64{1e3, 1e5} {
			r, err := equilibrium.Logit(t.Context(), tree, equilibrium.Options{Lambda: lambda, Tolerance: 1e-6})
			if err != nil {
				t.Fatal(err)
			}
			for a := range game.Action(tree.Actions()) {
				near(t, "probability", r.Profile.Prob(a), l.Profile.Prob(a), 2000/lambda+1e-6)
			}
		}
	}
}

func TestLimitBifurcation(t *testing.T) {
	t.Parallel()
	tree := coordination(t)
	l := limit(t, tree, equilibrium.Options{})
	if l.Status != equilibrium.SequentialCrossed {
		t.Errorf("status is %q", l.Status)
	}
	near(t, "the bifurcation", l.Bifurcation, 2, 0.01)
	near(t, "row plays left", prob(t, tree, l.Profile, "row", "left"), 0.5, 0)
	for k, lean := range [][]float64{{2, 1, 1, 1}, {1, 2, 1, 1}} {
		l := limit(t, tree, equilibrium.Options{Weights: lean})
		if l.Status != equilibrium.Sequential || l.Bifurcation != 0 {
			t.Errorf("with weights %v status is %q", lean, l.Status)
		}
		near(t, "row plays left", prob(t, tree, l.Profile, "row", "left"), float64(1-k), 0)
		near(t, "column plays left", prob(t, tree, l.Profile, "column", "left"), float64(1-k), 0)
	}
}

// TestLimitScales: units of payoff and constants in it say nothing about play.
func TestLimitScales(t *testing.T) {
	t.Parallel()
	for n := range 30 {
		tree := randomGame(n, false)
		l := limit(t, tree, equilibrium.Options{})
		for _, factor := range []float64{1e-6, 1e6} {
			other := remake(t, tree, func(i int, u float64) float64 { return factor*u + float64(i) }, game.NoAction)
			m := limit(t, other, equilibrium.Options{})
			for a := range game.Action(tree.Actions()) {
				near(t, "probability", m.Profile.Prob(a), l.Profile.Prob(a), 1e-4)
			}
		}
	}
}

// TestLimitWithoutStakes: where nobody cares the weights are played.
func TestLimitWithoutStakes(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Only")
	leaves := b.Move(b.Root(), 0, "set", "a", "b")
	b.Leaf(leaves[0], 7)
	b.Leaf(leaves[1], 7)
	b.Weights("set", 1, 3)
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	l := limit(t, tree, equilibrium.Options{})
	near(t, "a", prob(t, tree, l.Profile, "set", "a"), 0.25, 1e-15)
}

func TestLimitGivesUp(t *testing.T) {
	t.Parallel()
	tree := gametest.Kuhn()
	done, cancel := context.WithCancel(t.Context())
	cancel()
	l, err := equilibrium.LimitOf(done, tree, equilibrium.Options{})
	if err == nil || l.Status != equilibrium.LimitCancelled || l.Status.Solved() {
		t.Errorf("cancelled: got %v, %v", l.Status, err)
	}
	l, err = equilibrium.LimitOf(t.Context(), tree, equilibrium.Options{MaxSteps: 5})
	if err == nil || l.Status != equilibrium.LimitOutOfSteps || !(l.Regret > 0.001) {
		t.Errorf("five steps: got %v with regret %g, %v", l.Status, l.Regret, err)
	}
	_, err = equilibrium.LimitOf(t.Context(), tree, equilibrium.Options{Weights: []float64{1}})
	if err == nil {
		t.Error("one weight for all actions is taken")
	}
	weights := make([]float64, tree.Actions())
	for a := range weights {
		weights[a] = 1
	}
	weights[3] = math.NaN()
	if _, err = equilibrium.LimitOf(t.Context(), tree, equilibrium.Options{Weights: weights}); err == nil {
		t.Error("a weight that is no number is taken")
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	calls, last := 0, -1
	_, err := equilibrium.Logit(t.Context(), gametest.Kuhn(), equilibrium.Options{Lambda: 10, Progress: func(lambda float64, steps int) {
		if steps <= last || lambda < 0 || lambda > 10 {
			t.Errorf("step %d at %g after step %d", steps, lambda, last)
		}
		calls, last = calls+1, steps
	}})
	if err != nil || calls == 0 {
		t.Errorf("%d calls, %v", calls, err)
	}
}
