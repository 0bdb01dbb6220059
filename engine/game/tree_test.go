// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"slices"
	"testing"

	"parley/engine/game"
)

// asked builds a tree whose nodes and sets are made in an order other than the
// final one: chance, then the second player's set, then two sets of the first.
func asked(t *testing.T) (*game.Tree, map[string]game.Node) {
	t.Helper()
	b := game.NewBuilder("Row", "Column")
	deal := b.Chance(b.Root(), "deal", []string{"high", "low"}, []float64{0.25, 0.75})
	low := b.Move(deal[1], 1, "call", "x", "y", "z")
	high := b.Move(deal[0], 1, "call", "x", "y", "z")
	second := b.Move(low[2], 0, "second", "s", "t")
	first := b.Move(high[0], 0, "first", "u", "v")
	for k, h := range slices.Concat(low[:2], high[1:], second, first) {
		b.Leaf(h, float64(k), -float64(k))
	}
	b.Weights("call", 3, 2, 1)
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return tree, map[string]game.Node{"low": deal[1], "high": deal[0], "low > z": low[2], "low > z > t": second[1]}
}

func TestNumbering(t *testing.T) {
	t.Parallel()
	tree, nodes := asked(t)
	var sets []string
	for s := range tree.Sets() {
		sets = append(sets, tree.SetName(game.Set(s)))
	}
	if want := []string{"first", "second", "call"}; !slices.Equal(sets, want) {
		t.Errorf("sets are %q, want %q: by player, then by prefix order", sets, want)
	}
	call, ok := tree.SetNamed("call")
	if !ok {
		t.Fatal("set call is lost")
	}
	if got, want := tree.Members(call), []game.Node{nodes["high"], nodes["low"]}; !slices.Equal(got, want) {
		t.Errorf("members of call are %v, want %v in prefix order", got, want)
	}
	for path, h := range nodes {
		if tree.Path(h) != path {
			t.Errorf("node %d is at %q, want %q", h, tree.Path(h), path)
		}
	}
}

// TestRelations checks that every accessor tells the same tree.
func TestRelations(t *testing.T) {
	t.Parallel()
	tree, _ := asked(t)
	prefix := tree.Prefix()
	if len(prefix) != tree.Nodes() || prefix[0] != tree.Root() {
		t.Fatalf("prefix order %v does not hold %d nodes from the root", prefix, tree.Nodes())
	}
	for _, h := range prefix {
		for k := range tree.Degree(h) {
			kid := tree.Child(h, k)
			if tree.Parent(kid) != h || tree.Slot(kid) != k || kid <= h {
				t.Errorf("child %d of %d: parent %d, slot %d", k, h, tree.Parent(kid), tree.Slot(kid))
			}
			checkVia(t, tree, h, kid)
		}
		if tree.IsLeaf(h) != (tree.Owner(h) == game.Nobody) {
			t.Errorf("node %d: leaf %v, owner %d", h, tree.IsLeaf(h), tree.Owner(h))
		}
	}
}

func checkVia(t *testing.T, tree *game.Tree, h, kid game.Node) {
	t.Helper()
	a := tree.Via(kid)
	if tree.Owner(h) == game.Chance {
		if a != game.NoAction {
			t.Errorf("action %d leads out of chance node %d", a, h)
		}
		return
	}
	s := tree.SetAt(h)
	if tree.SetOf(a) != s || tree.ActionAt(s, tree.Slot(kid)) != a || tree.ActionLabel(a) != tree.EdgeLabel(kid) {
		t.Errorf("way into %d: action %d %q of set %d", kid, a, tree.ActionLabel(a), tree.SetOf(a))
	}
	if tree.ChanceOf(kid) != 1 {
		t.Errorf("way into %d has chance %v, want 1", kid, tree.ChanceOf(kid))
	}
}

func TestPast(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	start := b.Move(b.Root(), 0, "start", "a", "b")
	leaves(b, start[:1])
	for _, h := range b.Move(start[1], 1, "between", "x", "y") {
		leaves(b, b.Move(h, 0, "again", "c", "d"))
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := tree.SetNamed("again")
	if a := tree.Past(again); tree.ActionLabel(a) != "b" {
		t.Errorf("before again Row took %q, want b", tree.ActionLabel(a))
	}
	between, _ := tree.SetNamed("between")
	if a := tree.Past(between); a != game.NoAction {
		t.Errorf("before between Column took action %d, want none", a)
	}
}

func TestWeights(t *testing.T) {
	t.Parallel()
	tree, _ := asked(t)
	call, _ := tree.SetNamed("call")
	for k, want := range []float64{3, 2, 1} {
		if got := tree.Weight(tree.ActionAt(call, k)); got != want {
			t.Errorf("weight %d of call is %v, want %v", k, got, want)
		}
	}
	first, _ := tree.SetNamed("first")
	if got := tree.Weight(tree.ActionAt(first, 0)); got != 1 {
		t.Errorf("weight without Weights is %v, want 1", got)
	}
}

// TestImmutable writes into what the accessors return.
func TestImmutable(t *testing.T) {
	t.Parallel()
	tree, nodes := asked(t)
	call, _ := tree.SetNamed("call")
	tree.Members(call)[0] = 99
	tree.Prefix()[0] = 99
	if tree.Members(call)[0] != nodes["high"] || tree.Prefix()[0] != 0 {
		t.Error("a caller can change the tree through a returned slice")
	}
}

func BenchmarkBuild(b *testing.B) {
	// Four levels of eight actions: 4096 leaves, 585 sets.
	actions := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	b.ReportAllocs()
	for b.Loop() {
		builder := game.NewBuilder("Row", "Column")
		spread(builder, builder.Root(), actions, 4, "")
		if _, err := builder.Build(); err != nil {
			b.Fatal(err)
		}
	}
}

func spread(b *game.Builder, at game.Node, actions []string, levels int, path string) {
	if levels == 0 {
		b.Leaf(at, 1, 2)
		return
	}
	for k, h := range b.Move(at, game.Player(levels%2), "set "+path, actions...) {
		spread(b, h, actions, levels-1, path+actions[k])
	}
}
