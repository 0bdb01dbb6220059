// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// mustDocument writes a tree down and holds what is true of all documents.
func mustDocument(t *testing.T, tree *game.Tree) *game.Document {
	t.Helper()
	d, err := game.NewDocument(tree, "title", "comment")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(d, d.Repaired()) {
		t.Error("a document made of a tree needs repair")
	}
	checkRoundTrip(t, d)
	return d
}

// TestTreesReturn holds that a tree written down, read and built again is the
// same, with its payoffs to the last bit.
func TestTreesReturn(t *testing.T) {
	t.Parallel()
	trees := map[string]*game.Tree{
		"matching pennies":    gametest.MatchingPennies(9),
		"horse":               gametest.Horse(),
		"beer and quiche":     gametest.BeerQuiche(),
		"Kuhn poker":          gametest.Kuhn(),
		"centipede":           gametest.Centipede(6),
		"chain store":         gametest.ChainStore(3),
		"chain store by town": gametest.ChainStoreByTown(3),
	}
	for name, tree := range trees {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := mustDocument(t, tree)
			back := mustTree(t, mustRead(t, write(t, d)))
			same(t, back, tree)
			checkInvariants(t, d, back)
		})
	}
}

func TestRandomTreesReturn(t *testing.T) {
	t.Parallel()
	for n := range few(500) {
		rng := rand.New(rand.NewPCG(uint64(n), 3))
		tree := unweighted(t, gametest.Random(rng, gametest.Shape{Players: 1 + n%4, Nodes: 5 + n%60}), rng)
		d := mustDocument(t, tree)
		same(t, mustTree(t, mustRead(t, write(t, d))), tree)
		if t.Failed() {
			t.Fatalf("in random tree %d", n)
		}
	}
}

// unweighted copies a tree without its weights, and has some nodes pay on the
// way.
func unweighted(t *testing.T, tree *game.Tree, rng *rand.Rand) *game.Tree {
	t.Helper()
	var players []string
	for i := range tree.Players() {
		players = append(players, tree.PlayerName(game.Player(i)))
	}
	b := game.NewBuilder(players...)
	at := make([]game.Node, tree.Nodes())
	for _, h := range tree.Prefix() {
		var labels []string
		var probs, pay []float64
		for k := range tree.Degree(h) {
			labels = append(labels, tree.EdgeLabel(tree.Child(h, k)))
			probs = append(probs, tree.ChanceOf(tree.Child(h, k)))
		}
		for i := range players {
			pay = append(pay, tree.Payoff(h, game.Player(i))+math.Exp(20*rng.Float64()-10))
		}
		var kids []game.Node
		switch tree.Owner(h) {
		case game.Nobody:
			b.Leaf(at[h], pay...)
		case game.Chance:
			kids = b.Chance(at[h], tree.LotteryLabel(h), labels, probs)
		default:
			kids = b.Move(at[h], tree.Owner(h), tree.SetName(tree.SetAt(h)), labels...)
		}
		if len(kids) > 0 && rng.IntN(3) == 0 {
			b.Outcome(at[h], pay...)
		}
		for k, kid := range kids {
			at[tree.Child(h, k)] = kid
		}
	}
	out, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// lottery writes a game that is one lottery and returns what is written about it.
func lottery(t *testing.T, probs ...float64) (texts []string, back []float64) {
	t.Helper()
	b := game.NewBuilder("A")
	labels := make([]string, len(probs))
	for k := range labels {
		labels[k] = strings.Repeat("x", k+1)
	}
	for _, h := range b.Chance(b.Root(), "draw", labels, probs) {
		b.Leaf(h, 1)
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	text := write(t, mustDocument(t, tree))
	_, line, _ := strings.Cut(text, "\nc ")
	_, line, _ = strings.Cut(line, "{ ")
	line, _, _ = strings.Cut(line, " }")
	for k, field := range strings.Fields(line) {
		if k%2 == 1 {
			texts = append(texts, field)
		}
	}
	read := mustTree(t, mustRead(t, text))
	for k := range probs {
		back = append(back, read.ChanceOf(read.Child(read.Root(), k)))
	}
	return texts, back
}

func TestProbabilities(t *testing.T) {
	t.Parallel()
	third := 1.0 / 3
	tests := []struct {
		probs []float64
		want  string
	}{
		{[]float64{1}, "1"},
		{[]float64{0, 1}, "0 1"},
		{[]float64{0.5, 0.25, 0.25}, "0.5 0.25 0.25"},
		{[]float64{0.1, 0.2, 0.7}, "0.1 0.2 0.7"},
		{[]float64{third, third, third}, "1/3 1/3 1/3"},
		{[]float64{1.0 / 6, 0.5, third}, "1/6 1/2 1/3"},
		{[]float64{2.0 / 3, 0, third}, "2/3 0 1/3"},
		{[]float64{1e-9, 1 - 1e-9}, "1e-09 0.999999999"},
		{[]float64{0.1, 0.9 + 4e-10}, "0.09999999996 0.90000000004"}, // within the builder's tolerance
	}
	for _, test := range tests {
		got, _ := lottery(t, test.probs...)
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%v are written as %s, want %s", test.probs, text, test.want)
		}
	}
}

// TestProbabilitiesSum holds that probabilities sum to exactly 1 as written, and
// that all but the largest are read back to the bit.
func TestProbabilitiesSum(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 7))
	for range few(2000) {
		probs := make([]float64, 1+rng.IntN(12))
		sum, top := 0.0, 0
		for k := range probs {
			probs[k] = math.Exp(-30 * rng.Float64() * rng.Float64())
			sum += probs[k]
		}
		for k := range probs {
			probs[k] /= sum
			if probs[k] > probs[top] {
				top = k
			}
		}
		texts, back := lottery(t, probs...)
		checkExact(t, texts)
		for k := range probs {
			if k != top && back[k] != probs[k] || math.Abs(back[k]-probs[k]) > 1e-15 {
				t.Errorf("probability %v is written as %s, read as %v", probs[k], texts[k], back[k])
			}
		}
	}
}

// TestProbabilitiesNormalised holds the same where they sum to 1 within the
// tolerance of the builder only, and for ones too small to matter.
func TestProbabilitiesNormalised(t *testing.T) {
	t.Parallel()
	for _, probs := range [][]float64{
		{0.3, 0.7 + 9e-10},
		{0.3 - 4e-10, 0.3 - 4e-10, 0.4},
		{5e-324, 1},
		{5e-324, 0.5, 0.5, 1e-300},
		{math.Nextafter(1.0/3, 1), 1.0 / 3, 1.0 / 3},
	} {
		sum := 0.0
		for _, p := range probs {
			sum += p
		}
		texts, back := lottery(t, probs...)
		checkExact(t, texts)
		for k, p := range probs {
			if math.Abs(back[k]-p/sum) > 1e-15 {
				t.Errorf("of %v, number %d is read as %v, want %v", probs, k, back[k], p/sum)
			}
		}
	}
}

func checkExact(t *testing.T, texts []string) {
	t.Helper()
	total := new(big.Rat)
	for _, text := range texts {
		p, ok := new(big.Rat).SetString(text)
		if !ok {
			t.Fatalf("%q is not a number", text)
		}
		total.Add(total, p)
	}
	if total.Cmp(big.NewRat(1, 1)) != 0 {
		t.Errorf("%v sum to %v, want exactly 1", texts, total)
	}
}

// TestPayoffsReturn holds that payoffs come back to the bit, in a form that
// Gambit reads: no plus sign anywhere.
func TestPayoffsReturn(t *testing.T) {
	t.Parallel()
	for _, u := range []float64{
		0, 1, -1, 0.1, 1.0 / 3, 1e15, 1e16, 1e21, 1.5e300, -math.MaxFloat64, math.SmallestNonzeroFloat64,
		1e-5, 1.25e-7, math.Copysign(0, -1), math.Pi * 1e-200,
	} {
		b := game.NewBuilder("A")
		b.Leaf(b.Root(), u)
		tree, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		text := write(t, mustDocument(t, tree))
		if strings.Contains(text, "+") {
			t.Errorf("%v is written with a plus sign:\n%s", u, text)
		}
		if got := mustTree(t, mustRead(t, text)).Payoff(0, 0); got != u || math.Signbit(got) && u == 0 {
			t.Errorf("%v comes back as %v", u, got)
		}
	}
}

// TestNamesAreCleaned holds what happens to names that the format does not allow.
func TestNamesAreCleaned(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder(`the "first" `, "second\nplayer")
	kids := b.Move(b.Root(), 1, `a\`, `left\"most`, "  ", "tab\there")
	draw := b.Chance(kids[0], "coin", []string{"h", "t"}, []float64{0.5, 0.5})
	again := b.Chance(kids[1], "coin", []string{"h", "t"}, []float64{0.5, 0.5})
	for _, h := range append(append(draw, again...), kids[2]) {
		b.Leaf(h, 0, 1)
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	d, err := game.NewDocument(tree, `ends in \`, "two\nlines \\\"\\")
	if err != nil {
		t.Fatal(err)
	}
	const want = `EFG 2 R "ends in /" { "the \"first\"" "second player" }
"two
lines /\"/"

p "" 2 1 "a/" { "left/\"most" "" "tab here" } 0
c "" 1 "coin" { "h" 0.5 "t" 0.5 } 0
t "" 1 "" { 0, 1 }
t "" 2 "" { 0, 1 }
c "" 2 "coin_2" { "h" 0.5 "t" 0.5 } 0
t "" 3 "" { 0, 1 }
t "" 4 "" { 0, 1 }
t "" 5 "" { 0, 1 }
`
	if got := write(t, d); got != want {
		t.Errorf("wrote\n%s\nwant\n%s", got, want)
	}
	checkRoundTrip(t, d)
}

func TestWeightsAreRefused(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		weights []float64
		refused bool
	}{{[]float64{2, 2}, false}, {[]float64{2, 1}, true}} {
		b := game.NewBuilder("A")
		for _, h := range b.Move(b.Root(), 0, "choice", "yes", "no") {
			b.Leaf(h, 0)
		}
		b.Weights("choice", test.weights...)
		tree, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		_, err = game.NewDocument(tree, "", "")
		if (err != nil) != test.refused {
			t.Errorf("weights %v: error %v", test.weights, err)
		}
		if test.refused && !strings.Contains(err.Error(), `"choice" gives its actions "yes" and "no" the prior weights 2 and 1`) {
			t.Errorf("error %v does not say which weights", err)
		}
	}
}
