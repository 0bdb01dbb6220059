// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"parley/engine/game"
)

func TestBuildRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		build func(*game.Builder)
		want  []string // what the sentence must name
	}{
		{"chance not summing to one", func(b *game.Builder) {
			k := b.Chance(b.Root(), "weather", []string{"sun", "rain"}, []float64{0.5, 0.4})
			leaves(b, k)
		}, []string{"weather", "root", "0.9", "sum to 1"}},
		{"chance off by more than the tolerance", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			leaves(b, k[1:])
			leaves(b, b.Chance(k[0], "weather", []string{"sun", "rain"}, []float64{0.5, 0.5 + 2e-9}))
		}, []string{"weather", `"a"`, "sum to 1"}},
		{"negative chance", func(b *game.Builder) {
			leaves(b, b.Chance(b.Root(), "weather", []string{"sun", "rain"}, []float64{1.5, -0.5}))
		}, []string{"weather", "rain", "-0.5", "between 0 and 1"}},
		{"chance not a number", func(b *game.Builder) {
			leaves(b, b.Chance(b.Root(), "weather", []string{"sun", "rain"}, []float64{math.NaN(), 1}))
		}, []string{"weather", "sun", "NaN"}},
		{"events without probabilities", func(b *game.Builder) {
			leaves(b, b.Chance(b.Root(), "weather", []string{"sun", "rain"}, []float64{1}))
		}, []string{"weather", "2 events", "1 probabilities"}},
		{"chance without events", func(b *game.Builder) {
			b.Chance(b.Root(), "weather", nil, nil)
		}, []string{"weather", "at least one"}},
		{"events with one label", func(b *game.Builder) {
			leaves(b, b.Chance(b.Root(), "weather", []string{"sun", "sun"}, []float64{0.5, 0.5}))
		}, []string{"weather", `"sun"`, "differ"}},
		{"payoff not a number", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			b.Leaf(k[0], 1, 2)
			b.Leaf(k[1], 1, math.NaN())
		}, []string{"Column", `"b"`, "NaN", "finite"}},
		{"infinite payoff", func(b *game.Builder) {
			b.Leaf(b.Root(), math.Inf(-1), 0)
		}, []string{"Row", "root", "-Inf"}},
		{"wrong number of payoffs", func(b *game.Builder) {
			b.Leaf(b.Root(), 1)
		}, []string{"root", "1 payoffs", "needs 2"}},
		{"node without end", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			b.Leaf(k[0], 1, 2)
		}, []string{`"b"`, "neither", "leaf"}},
		{"empty tree", func(*game.Builder) {}, []string{"root", "neither"}},
		{"node used twice", func(b *game.Builder) {
			b.Leaf(b.Root(), 1, 2)
			b.Leaf(b.Root(), 1, 2)
		}, []string{"root", "twice"}},
		{"payoffs twice on the way", func(b *game.Builder) {
			b.Outcome(b.Root(), 1, 2)
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b"))
			b.Outcome(b.Root(), 1, 2)
		}, []string{"root", "twice", "one outcome"}},
		{"an outcome at a leaf", func(b *game.Builder) {
			b.Leaf(b.Root(), 1, 2)
			b.Outcome(b.Root(), 1, 2)
		}, []string{"root", "twice", "leaf"}},
		{"an outcome and nothing else", func(b *game.Builder) {
			b.Outcome(b.Root(), 1, 2)
		}, []string{"root", "neither", "leaf"}},
		{"wrong number of payoffs on the way", func(b *game.Builder) {
			b.Outcome(b.Root(), 1, 2, 3)
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b"))
		}, []string{"outcome", "root", "3 payoffs", "needs 2"}},
		{"infinite payoff on the way", func(b *game.Builder) {
			b.Outcome(b.Root(), 1, math.Inf(1))
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b"))
		}, []string{"Column", "root", "+Inf"}},
		{"payoffs that sum to infinity", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			b.Outcome(b.Root(), 0, -1e308)
			b.Leaf(k[0], 0, 1e308)
			b.Leaf(k[1], 0, -1e308)
		}, []string{"Column", `"b"`, "-Inf", "finite"}},
		{"many actions of which two have one label", func(b *game.Builder) {
			labels := strings.Split("abcdefghijka", "")
			leaves(b, b.Move(b.Root(), 0, "start", labels...))
		}, []string{"start", `"a"`, "differ"}},
		{"set of two players", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			leaves(b, b.Move(k[0], 0, "answer", "x", "y"))
			leaves(b, b.Move(k[1], 1, "answer", "x", "y"))
		}, []string{"answer", "Row", "Column", `"b"`}},
		{"set with two lists of actions", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			leaves(b, b.Move(k[0], 1, "answer", "x", "y"))
			leaves(b, b.Move(k[1], 1, "answer", "y", "x"))
		}, []string{"answer", `"x" "y"`, `"y" "x"`, `"b"`}},
		{"set without actions", func(b *game.Builder) {
			b.Move(b.Root(), 0, "start")
		}, []string{"start", "at least one"}},
		{"two actions with one label", func(b *game.Builder) {
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b", "a"))
		}, []string{"start", `"a"`, "differ"}},
		{"set without a name", func(b *game.Builder) {
			leaves(b, b.Move(b.Root(), 0, "", "a", "b"))
		}, []string{"root", "no name"}},
		{"no such player", func(b *game.Builder) {
			leaves(b, b.Move(b.Root(), 2, "start", "a", "b"))
		}, []string{"player 2", "0 to 1"}},
		{"forgotten move", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "start", "a", "b")
			leaves(b, b.Move(k[0], 0, "again", "x", "y"))
			leaves(b, b.Move(k[1], 0, "again", "x", "y"))
		}, []string{"Row", `"a"`, `"b"`, "again", "imperfect recall"}},
		{"forgotten knowledge", func(b *game.Builder) {
			k := b.Chance(b.Root(), "deal", []string{"high", "low"}, []float64{0.5, 0.5})
			for n, event := range []string{"high", "low"} {
				again := b.Move(k[n], 0, "knows "+event, "stay", "fold")
				leaves(b, again[1:])
				leaves(b, b.Move(again[0], 0, "forgot", "x", "y"))
			}
		}, []string{"Row", "high > stay", "low > stay", "forgot", "imperfect recall"}},
		{"absent-minded driver", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "exit", "leave", "drive on")
			leaves(b, k[:1])
			leaves(b, b.Move(k[1], 0, "exit", "leave", "drive on"))
		}, []string{"Row", "exit", "twice", "absent-minded"}},
		{"absent-minded across another's move", func(b *game.Builder) {
			k := b.Move(b.Root(), 0, "exit", "leave", "drive on")
			leaves(b, k[:1])
			m := b.Move(k[1], 1, "toll", "pay", "refuse")
			leaves(b, b.Move(m[0], 0, "exit", "leave", "drive on"))
			leaves(b, m[1:])
		}, []string{"exit", "drive on > pay", "absent-minded"}},
		{"too few weights", func(b *game.Builder) {
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b"))
			b.Weights("start", 1)
		}, []string{"start", "2 actions", "1 weights"}},
		{"zero weight", func(b *game.Builder) {
			b.Weights("start", 1, 0)
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b"))
		}, []string{"start", `"b"`, "above 0"}},
		{"weights of no set", func(b *game.Builder) {
			b.Weights("finish", 1, 1)
			leaves(b, b.Move(b.Root(), 0, "start", "a", "b"))
		}, []string{"finish", "no node"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := game.NewBuilder("Row", "Column")
			test.build(b)
			tree, err := b.Build()
			if err == nil {
				t.Fatal("Build accepts it")
			}
			if tree != nil {
				t.Error("Build returns a tree beside its error")
			}
			for _, part := range test.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q does not name %q", err, part)
				}
			}
		})
	}
}

// leaves ends every node with zeros.
func leaves(b *game.Builder, nodes []game.Node) {
	for _, h := range nodes {
		b.Leaf(h, 0, 0)
	}
}

func TestBuildRefusesPlayers(t *testing.T) {
	t.Parallel()
	for _, names := range [][]string{{}, {"Row", "Row"}} {
		b := game.NewBuilder(names...)
		b.Leaf(b.Root(), make([]float64, len(names))...)
		if _, err := b.Build(); err == nil {
			t.Errorf("players %q are accepted", names)
		}
	}
}

func TestFirstMistakeStands(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	kids := b.Move(b.Root(), 0, "start", "a", "a")
	if len(kids) != 2 {
		t.Fatalf("got %d nodes after a mistake, want 2 so that callers can go on", len(kids))
	}
	leaves(b, b.Chance(kids[1], "late", []string{"x"}, []float64{7}))
	_, err := b.Build()
	if err == nil || !strings.Contains(err.Error(), "start") {
		t.Errorf("got %v, want the first mistake, at start", err)
	}
}

func TestBuilderIsSpent(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	b.Leaf(b.Root(), 1, 2)
	if _, err := b.Build(); err != nil {
		t.Fatal(err)
	}
	b.Leaf(b.Root(), 3, 4)
	if _, err := b.Build(); err == nil {
		t.Error("a second Build succeeds; the first tree could be changed through it")
	}
}

func TestChanceTolerance(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	third := 1.0 / 3
	leaves(b, b.Chance(b.Root(), "die", []string{"x", "y", "z", "never"},
		[]float64{third, third, third + 9e-10, 0}))
	if _, err := b.Build(); err != nil {
		t.Errorf("thirds, an error below 1e-9 and a zero are refused: %v", err)
	}
}

// TestOutcome checks payoffs on the way, given before and after what stands at
// the node.
func TestOutcome(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Row", "Column")
	b.Outcome(b.Root(), 1, 2)
	k := b.Move(b.Root(), 0, "start", "a", "b")
	leaves(b, k[:1])
	coin := b.Chance(k[1], "coin", []string{"heads", "tails"}, []float64{0.5, 0.5})
	b.Outcome(k[1], 3, 4)
	b.Leaf(coin[0], 5, 6)
	b.Leaf(coin[1], 7, 8)
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	for h, want := range map[game.Node][2]float64{0: {1, 2}, k[0]: {0, 0}, k[1]: {3, 4}, coin[0]: {5, 6}, coin[1]: {7, 8}} {
		if got := [2]float64{tree.Payoff(h, 0), tree.Payoff(h, 1)}; got != want {
			t.Errorf("node %q pays %v, want %v", tree.Path(h), got, want)
		}
	}
	if got := tree.LotteryLabel(k[1]); got != "coin" {
		t.Errorf("chance draws %q, want coin", got)
	}
	if got := tree.LotteryLabel(tree.Root()); got != "" {
		t.Errorf("chance draws %q at a player's node", got)
	}
}

func ExampleBuilder() {
	b := game.NewBuilder("Entrant", "Incumbent")
	in := b.Move(b.Root(), 0, "market", "out", "in")
	b.Leaf(in[0], 0, 2)
	answer := b.Move(in[1], 1, "entered", "fight", "share")
	b.Leaf(answer[0], -1, -1)
	b.Leaf(answer[1], 1, 1)
	tree, err := b.Build()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(tree.Nodes(), tree.Sets(), tree.Path(answer[0]), tree.Payoff(answer[0], 1))
	// Output: 5 2 in > fight -1
}
