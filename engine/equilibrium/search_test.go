// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// search returns what is found in a game, each judged from outside.
func search(t *testing.T, name string, tree *game.Tree, o equilibrium.SearchOptions) []equilibrium.Found {
	t.Helper()
	found, err := equilibrium.Search(t.Context(), tree, o)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	for n, f := range found {
		if wrong := judgeFound(tree, f); wrong != "" {
			t.Errorf("%s: equilibrium %d, a %v found %v: %s", name, n, f.Kind, f.Origin, wrong)
		}
		for m, other := range found[:n] {
			if farthest(f.Profile, other.Profile.Probs()) <= 1e-6 {
				t.Errorf("%s: equilibria %d and %d are the same", name, m, n)
			}
		}
	}
	return found
}

// judgeFound says why an equilibrium is not what it is said to be.
func judgeFound(tree *game.Tree, f equilibrium.Found) string {
	if f.Kind == equilibrium.IsSequential {
		return judge(tree, f.Profile, f.Beliefs)
	}
	for i, gain := range equilibrium.Regret(tree, f.Profile) {
		if !(gain <= 1e-7*playerRange(tree, game.Player(i))) {
			return fmt.Sprintf("%s gains %g", tree.PlayerName(game.Player(i)), gain)
		}
	}
	return ""
}

// bimatrix is a game of two players who move at once, by their payoffs.
func bimatrix(t *testing.T, payoffs [2][2][2]float64) *game.Tree {
	t.Helper()
	b := game.NewBuilder("Row", "Column")
	for k, h := range b.Move(b.Root(), 0, "row", "first", "second") {
		for n, leaf := range b.Move(h, 1, "column", "first", "second") {
			b.Leaf(leaf, payoffs[k][n][:]...)
		}
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// TestSearchKnown looks for all equilibria of games that have few, which the
// textbooks list.
func TestSearchKnown(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		tree *game.Tree
		want []string // kind and probabilities
	}{
		{"battle of the sexes", bimatrix(t, [2][2][2]float64{{{2, 1}, {0, 0}}, {{0, 0}, {1, 2}}}), []string{
			"sequential 0 1 0 1", "sequential 0.667 0.333 0.333 0.667", "sequential 1 0 1 0",
		}},
		// A hare is sure; in between both hunt the stag with 3/4.
		{"stag hunt", bimatrix(t, [2][2][2]float64{{{4, 4}, {0, 3}}, {{3, 0}, {3, 3}}}), []string{
			"sequential 0 1 0 1", "sequential 0.75 0.25 0.75 0.25", "sequential 1 0 1 0",
		}},
		{"chicken", bimatrix(t, [2][2][2]float64{{{0, 0}, {7, 2}}, {{2, 7}, {6, 6}}}), []string{
			"sequential 0 1 1 0", "sequential 0.333 0.667 0.333 0.667", "sequential 1 0 0 1",
		}},
		{"matching pennies", gametest.MatchingPennies(3), []string{"sequential 0.5 0.5 0.25 0.75"}},
		{"beer-quiche", gametest.BeerQuiche(), []string{
			"sequential 0 1 0 1 1 0 0 1", "sequential 1 0 1 0 0 1 1 0",
		}},
		// Of the sequential ones, in which Three goes left at most with 1/4, the limit.
		{"Selten's horse", gametest.Horse(), []string{"Nash 0 1 1 0 1 0", "sequential 1 0 1 0 0 1"}},
		{"deterrence", gametest.Deterrence{AttackerWin: 1, AttackerWar: -1, DefenderYield: -2, DefenderWar: -3}.Tree(), []string{
			"Nash 1 0 0 1", "sequential 0 1 1 0",
		}},
	}
	for _, test := range tests {
		found := search(t, test.name, test.tree, equilibrium.SearchOptions{Seed: 1})
		var got []string
		for _, f := range found {
			line := strings.Fields(f.Kind.String())[0]
			for _, p := range f.Profile.Probs() {
				line += fmt.Sprintf(" %.3g", p)
			}
			got = append(got, line)
		}
		slices.Sort(got)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: found\n%q, want\n%q", test.name, got, test.want)
		}
	}
}

// TestSearchOrder checks what is said about where equilibria came from.
func TestSearchOrder(t *testing.T) {
	t.Parallel()
	tree := gametest.BeerQuiche()
	work := 0
	found := search(t, "beer-quiche", tree, equilibrium.SearchOptions{Starts: 8, Progress: func(done, of int) {
		if work++; done != work || done > of {
			t.Errorf("%d of %d is done after %d calls", done, of, work)
		}
	}})
	limit := limitOf(t, "beer-quiche", tree)
	if len(found) != 2 || work == 0 {
		t.Fatalf("found %d equilibria in %d pieces of work", len(found), work)
	}
	if f := found[0]; !f.Principal || f.Starts != 8 || f.Origin != equilibrium.FromWeights || f.Outcome != 0 ||
		farthest(f.Profile, limit.Profile.Probs()) > 1e-9 {
		t.Errorf("the principal limit is given as %+v", f)
	}
	// The logit path never leads to quiche: the strong gain most from beer.
	if f := found[1]; f.Principal || f.Starts != 0 || f.Origin != equilibrium.FromEnumeration || f.Outcome != 1 {
		t.Errorf("pooling on quiche is given as %+v", f)
	}

	// In the chain store everybody coming in and being shared with is one outcome.
	found = search(t, "chain store", gametest.ChainStore(2), equilibrium.SearchOptions{})
	for n, f := range found {
		same := true
		for h, q := range equilibrium.Reach(gametest.ChainStore(2), f.Profile) {
			same = same && math.Abs(q-equilibrium.Reach(gametest.ChainStore(2), found[0].Profile)[h]) < 1e-6
		}
		if same != (f.Outcome == 0) {
			t.Errorf("chain store: outcome %d of equilibrium %d; like the first: %v", f.Outcome, n, same)
		}
	}
}

// TestSearchRepeats holds that a seed fixes the answer.
func TestSearchRepeats(t *testing.T) {
	t.Parallel()
	for n := range 10 {
		tree := randomGame(n, false)
		one := search(t, "once", tree, equilibrium.SearchOptions{Seed: 7, Starts: 5})
		two := search(t, "twice", tree, equilibrium.SearchOptions{Seed: 7, Starts: 5})
		if !reflect.DeepEqual(one, two) {
			t.Errorf("game %d: two searches differ", n)
		}
	}
}

func TestSearchEnds(t *testing.T) {
	t.Parallel()
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := equilibrium.Search(cancelled, gametest.Kuhn(), equilibrium.SearchOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	for _, towns := range []int{1, 2, 3} {
		flat := remake(t, gametest.ChainStore(towns), func(int, float64) float64 { return 0 }, game.NoAction)
		found, err := equilibrium.Search(t.Context(), flat, equilibrium.SearchOptions{Most: 30})
		if many := errors.Is(err, equilibrium.ErrMany); len(found) > 30 || many != (towns > 1) {
			t.Errorf("a game of ties in %d towns: %d found, %v", towns, len(found), err)
		}
	}
	for _, o := range []equilibrium.SearchOptions{{Starts: -1}, {Profiles: -1}, {Most: -1}, {Multipliers: []float64{1}}, {MaxSteps: -1}} {
		if _, err := equilibrium.Search(t.Context(), gametest.Kuhn(), o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

// TestSearchSeries searches small games of the series: all pure equilibria must be
// among what is found, and all of it must be what it is said to be.
func TestSearchSeries(t *testing.T) {
	t.Parallel()
	several, sequential, all := 0, 0, 0
	for n := 0; n < gametest.SeriesLength; n += 83 {
		tree := gametest.Series(n)
		if tree.Actions() > 25 {
			continue
		}
		found, err := equilibrium.Search(t.Context(), tree, equilibrium.SearchOptions{Starts: 8})
		if err != nil && !errors.Is(err, equilibrium.ErrMany) {
			t.Errorf("game %d: %v", n, err)
		}
		for _, f := range found {
			if wrong := judgeFound(tree, f); wrong != "" {
				t.Errorf("game %d: a %v found %v: %s", n, f.Kind, f.Origin, wrong)
			}
			all++
			if f.Kind == equilibrium.IsSequential {
				sequential++
			}
		}
		if len(found) > 1 {
			several++
		}
		pure, pureErr := equilibrium.Pure(t.Context(), tree, 1e5)
		if err != nil || pureErr != nil {
			continue
		}
		for _, p := range pure {
			if !slices.ContainsFunc(found, func(f equilibrium.Found) bool { return sameOutcome(tree, f.Profile, p) }) {
				t.Errorf("game %d: the outcome of %s is not found", n, reduced(tree, p))
			}
		}
	}
	t.Logf("%d equilibria, %d of them sequential; %d games have several", all, sequential, several)
	if several < 20 {
		t.Errorf("only %d games have several equilibria", several)
	}
}

// sameOutcome reports whether two profiles lead to the same ends.
func sameOutcome(tree *game.Tree, p, q equilibrium.Profile) bool {
	other := equilibrium.Reach(tree, q)
	for h, x := range equilibrium.Reach(tree, p) {
		if tree.IsLeaf(game.Node(h)) && math.Abs(x-other[h]) > 1e-6 {
			return false
		}
	}
	return true
}

// TestGambitSearch compares with Gambit's enumeration of the solutions of
// polynomial equations, where it finished: every outcome it lists must be found.
// What it does off the path of play need not be rational.
func TestGambitSearch(t *testing.T) {
	t.Parallel()
	checked := 0
	for _, file := range gambitFiles(t, "*.efg") {
		rows, ok := complete(t, file, "gambit-enumpoly", "-d", "12")
		if !ok {
			continue
		}
		checked++
		tree, name := readGame(t, file), filepath.Base(file)
		found := search(t, name, tree, equilibrium.SearchOptions{})
		for _, row := range rows {
			p := profileOf(t, tree, row...)
			if !slices.ContainsFunc(found, func(f equilibrium.Found) bool { return sameOutcome(tree, f.Profile, p) }) {
				t.Errorf("%s: Gambit's %v is not found", name, row)
			}
		}
	}
	if checked == 0 {
		t.Error("no game of which Gambit lists all equilibria")
	}
}
