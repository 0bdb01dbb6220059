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

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 2026)) }

// randomGame returns game number n of a fixed series: 2 to 4 players, 10 to 63
// nodes, perfect recall.
func randomGame(n int, perfect bool) *game.Tree {
	rng := newRand(uint64(n))
	shape := gametest.Shape{Players: 2 + n%3, Nodes: 10 + rng.IntN(51), Perfect: perfect}
	return gametest.Random(rng, shape)
}

// remake rebuilds a tree with other payoffs or more actions: pay turns old
// payoffs into new ones, twin names an action to be split in two.
func remake(t *testing.T, tree *game.Tree, pay func(i int, u float64) float64, twin game.Action) *game.Tree {
	t.Helper()
	names := make([]string, tree.Players())
	for i := range names {
		names[i] = tree.PlayerName(game.Player(i))
	}
	b := game.NewBuilder(names...)
	m := maker{old: tree, b: b, pay: pay, twin: twin}
	m.make(tree.Root(), b.Root())
	for s := range game.Set(tree.Sets()) {
		var weights []float64
		for k := range tree.Arity(s) {
			a := tree.ActionAt(s, k)
			if w := tree.Weight(a); a == twin {
				weights = append(weights, w/4, 3*w/4)
			} else {
				weights = append(weights, w)
			}
		}
		b.Weights(tree.SetName(s), weights...)
	}
	made, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return made
}

type maker struct {
	old  *game.Tree
	b    *game.Builder
	pay  func(i int, u float64) float64
	twin game.Action
}

func (m *maker) make(from, to game.Node) {
	var labels []string
	var probs []float64
	var origin []game.Node
	for k := range m.old.Degree(from) {
		kid := m.old.Child(from, k)
		labels = append(labels, m.old.EdgeLabel(kid))
		probs = append(probs, m.old.ChanceOf(kid))
		origin = append(origin, kid)
		if a := m.old.Via(kid); a == m.twin && a != game.NoAction {
			labels = append(labels, labels[len(labels)-1]+" too")
			origin = append(origin, kid)
		}
	}
	var kids []game.Node
	switch owner := m.old.Owner(from); owner {
	case game.Nobody:
		pay := make([]float64, m.old.Players())
		for i := range pay {
			pay[i] = m.pay(i, m.old.Payoff(from, game.Player(i)))
		}
		m.b.Leaf(to, pay...)
	case game.Chance:
		kids = m.b.Chance(to, "chance", labels, probs)
	default:
		kids = m.b.Move(to, owner, m.old.SetName(m.old.SetAt(from)), labels...)
	}
	for k, kid := range kids {
		m.make(origin[k], kid)
	}
}

func same(_ int, u float64) float64 { return u }

// TestRandomGames asks for the certificate, on games and precisions chosen
// before the solver was tuned. Games whose path meets a turning point or another
// branch are no exception.
func TestRandomGames(t *testing.T) {
	t.Parallel()
	for n := range 400 {
		tree := randomGame(n, false)
		for _, lambda := range []float64{0.3, 3, 30} {
			r, err := equilibrium.Logit(t.Context(), tree, equilibrium.Options{Lambda: lambda})
			if err != nil {
				t.Errorf("game %d: %v", n, err)
				continue
			}
			if r.Lambda != lambda {
				t.Errorf("game %d: got precision %v, want exactly %v", n, r.Lambda, lambda)
			}
			if residual := equilibrium.Residual(tree, r.Profile, lambda); !(residual <= 1e-12) || residual != r.Residual {
				t.Errorf("game %d at %g: residual %g, reported %g", n, lambda, residual, r.Residual)
			}
			checkSums(t, tree, r.Profile)
		}
	}
}

func checkSums(t *testing.T, tree *game.Tree, p equilibrium.Profile) {
	t.Helper()
	if _, err := equilibrium.NewProfile(tree, p.Probs()); err != nil {
		t.Error(err)
	}
}

// TestFineWalk repeats the walk in short steps: a long step that had jumped to
// another branch would show. The paths of the first games turn back, so that
// precisions are passed more than once and the first passage counts.
func TestFineWalk(t *testing.T) {
	t.Parallel()
	for _, seed := range []uint64{109, 180, 221, 274, 366, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10} {
		rng := newRand(100000 + seed)
		tree := gametest.Random(rng, gametest.Shape{Players: 2 + int(seed%3), Nodes: 10 + rng.IntN(51)})
		for _, lambda := range []float64{3, 10, 30, 60} {
			long := solve(t, tree, equilibrium.Options{Lambda: lambda})
			fine := solve(t, tree, equilibrium.Options{Lambda: lambda, MaxStep: 0.3})
			for a := range game.Action(tree.Actions()) {
				near(t, fmt.Sprintf("game %d, action %d at %g", seed, a, lambda), long.Profile.Prob(a), fine.Profile.Prob(a), 1e-11)
			}
		}
	}
}

// TestPerfectInformation compares high precision with backward induction. The
// payoffs are drawn so that ties have probability zero; near ties need a higher
// precision, so the value is compared, not the play.
func TestPerfectInformation(t *testing.T) {
	t.Parallel()
	for n := range 100 {
		tree := randomGame(n, true)
		want, err := equilibrium.BackwardInduction(tree)
		if err != nil {
			t.Fatal(err)
		}
		const lambda = 1e5
		got := solve(t, tree, equilibrium.Options{Lambda: lambda, Tolerance: 1e-9})
		if slices.Max(equilibrium.Regret(tree, want)) > 1e-15 {
			t.Errorf("game %d: backward induction is not a Nash equilibrium", n)
		}
		for i, v := range equilibrium.Values(tree, want) {
			near(t, fmt.Sprintf("game %d: value of %d", n, i), equilibrium.Values(tree, got.Profile)[i], v, 1e-3)
		}
	}
}

func TestPrior(t *testing.T) {
	t.Parallel()
	for n := range 20 {
		tree := randomGame(n, false)
		r := solve(t, tree, equilibrium.Options{})
		for a := range game.Action(tree.Actions()) {
			s, sum := tree.SetOf(a), 0.0
			for k := range tree.Arity(s) {
				sum += tree.Weight(tree.ActionAt(s, k))
			}
			near(t, "probability at precision 0", r.Profile.Prob(a), tree.Weight(a)/sum, 1e-15)
		}
	}
}

// TestConstants adds a constant to one player's payoffs.
func TestConstants(t *testing.T) {
	t.Parallel()
	for n := range 50 {
		tree := randomGame(n, false)
		moved := remake(t, tree, func(i int, u float64) float64 { return u + float64(7*i-3) }, game.NoAction)
		compare(t, n, tree, moved, 4, 4, 1e-11)
	}
}

// TestUnits multiplies payoffs by k and divides the precision by it.
func TestUnits(t *testing.T) {
	t.Parallel()
	for n := range 50 {
		tree := randomGame(n, false)
		for _, k := range []float64{1e-3, 7, 1e6} {
			scaled := remake(t, tree, func(_ int, u float64) float64 { return k * u }, game.NoAction)
			compare(t, n, tree, scaled, 4, 4/k, 1e-12)
		}
	}
}

// TestMultipliersAreUnits multiplies each player's payoffs by its own number
// instead of its precision.
func TestMultipliersAreUnits(t *testing.T) {
	t.Parallel()
	multipliers := []float64{0.5, 3, 1, 2}
	for n := range 50 {
		tree := randomGame(n, false)
		scaled := remake(t, tree, func(i int, u float64) float64 { return multipliers[i] * u }, game.NoAction)
		p := solve(t, tree, equilibrium.Options{Lambda: 4, Multipliers: multipliers[:tree.Players()]}).Profile
		q := solve(t, scaled, equilibrium.Options{Lambda: 4}).Profile
		for a := range game.Action(tree.Actions()) {
			near(t, fmt.Sprintf("game %d, action %d", n, a), q.Prob(a), p.Prob(a), 1e-12)
		}
	}
}

func compare(t *testing.T, n int, one, other *game.Tree, lambda, otherLambda, tolerance float64) {
	t.Helper()
	p := solve(t, one, equilibrium.Options{Lambda: lambda}).Profile
	q := solve(t, other, equilibrium.Options{Lambda: otherLambda}).Profile
	for a := range game.Action(one.Actions()) {
		near(t, fmt.Sprintf("game %d, action %d", n, a), q.Prob(a), p.Prob(a), tolerance)
	}
}

// TestDuplicate is CF14: an action split in two which share its weight moves no
// other. Both copies lead to the same continuation, so below them the sets are
// shared.
func TestDuplicate(t *testing.T) {
	t.Parallel()
	tried := 0
	for n := range 60 {
		tree := randomGame(n, false)
		twin := game.Action(n % tree.Actions())
		if recalls(tree, twin) {
			continue // its owner would have to forget which copy it took
		}
		tried++
		split := remake(t, tree, same, twin)
		p := solve(t, tree, equilibrium.Options{Lambda: 4}).Profile
		q := solve(t, split, equilibrium.Options{Lambda: 4}).Profile
		for a := range game.Action(tree.Actions()) {
			set, label := tree.SetName(tree.SetOf(a)), tree.ActionLabel(a)
			got := prob(t, split, q, set, label)
			if a == twin {
				got += prob(t, split, q, set, label+" too")
			}
			near(t, fmt.Sprintf("game %d: %s at %s", n, label, set), got, p.Prob(a), 1e-12)
		}
	}
	if tried < 20 {
		t.Errorf("only %d games could be tried", tried)
	}
}

// recalls reports whether a later set of the owner depends on having taken a.
func recalls(tree *game.Tree, a game.Action) bool {
	for s := range game.Set(tree.Sets()) {
		if tree.Past(s) == a {
			return true
		}
	}
	return false
}

// TestInputStands checks that solving leaves tree and options as they were, and
// that one tree serves many goroutines.
func TestInputStands(t *testing.T) {
	t.Parallel()
	tree, again := randomGame(3, false), randomGame(3, false)
	multipliers := []float64{1, 2, 3, 4}[:tree.Players()]
	want := slices.Clone(multipliers)
	done := make(chan []float64)
	for range 4 {
		go func() {
			r, _ := equilibrium.Logit(t.Context(), tree, equilibrium.Options{Lambda: 3, Multipliers: multipliers})
			done <- r.Profile.Probs()
		}()
	}
	first := <-done
	for range 3 {
		if !slices.Equal(<-done, first) {
			t.Error("two runs on one tree differ")
		}
	}
	if !slices.Equal(multipliers, want) {
		t.Errorf("options became %v", multipliers)
	}
	for h := range game.Node(tree.Nodes()) {
		for i := range game.Player(tree.Players()) {
			if tree.Payoff(h, i) != again.Payoff(h, i) || tree.ChanceOf(h) != again.ChanceOf(h) {
				t.Fatalf("node %d of the tree has changed", h)
			}
		}
	}
}

// TestUnreachable puts sets behind an event of probability zero.
func TestUnreachable(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	deal := b.Chance(b.Root(), "deal", []string{"always", "never"}, []float64{1, 0})
	b.Leaf(deal[0], 1, 1)
	for k, h := range b.Move(deal[1], 0, "row", "a", "b") {
		for n, leaf := range b.Move(h, 1, "column", "x", "y") {
			b.Leaf(leaf, float64(k), float64(n*(1-k)))
		}
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	r := solve(t, tree, equilibrium.Options{Lambda: 2})
	near(t, "P(b)", prob(t, tree, r.Profile, "row", "b"), logistic(2), 1e-14)
	// Bayes' rule is silent at "column": both nodes count the same.
	near(t, "P(y)", prob(t, tree, r.Profile, "column", "y"), logistic(2*0.5), 1e-14)
	for h, v := range equilibrium.Beliefs(tree, r.Profile) {
		if math.IsNaN(v) {
			t.Errorf("belief at %d is not a number", h)
		}
	}
}
