// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"bytes"
	"math"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/engine/game"
)

func mustRead(t *testing.T, text string) *game.Document {
	t.Helper()
	d, err := game.ReadEFG(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustTree(t *testing.T, d *game.Document) *game.Tree {
	t.Helper()
	tree, err := d.Tree()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// few returns how many random cases to try, of n: a tenth in a short run.
func few(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}

func write(t *testing.T, d *game.Document) string {
	t.Helper()
	var b bytes.Buffer
	n, err := d.WriteTo(&b)
	if err != nil {
		t.Fatal(err)
	}
	if n != int64(b.Len()) {
		t.Errorf("WriteTo says it wrote %d bytes, it wrote %d", n, b.Len())
	}
	return b.String()
}

// A line that writes a node, with its label and, if the set is described there,
// the player and the label of the set.
var (
	anyLabel = `"((?:[^"\\]|\\+[^\\])*)"`
	nodeLine = regexp.MustCompile(strings.ReplaceAll(`^(?:t L |c L \S+(?: L \{)? |p L (\S+) \S+(?: L \{)? )`, "L", anyLabel))
	oddLabel = regexp.MustCompile(`^ |  | $|[\x00-\x1f\x7f-\x{9f}]`)
)

// checkStrict holds that Gambit 17 accepts the labels of a file as written here:
// clean, those of nodes different or empty, and those of the sets of a player.
func checkStrict(t *testing.T, text string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	seen := map[string]bool{}
	once := func(scope, label string) {
		if oddLabel.MatchString(label) || !utf8.ValidString(label) {
			t.Errorf("Gambit refuses the label %q", label)
		}
		if label != "" && seen[scope+": "+label] {
			t.Errorf("Gambit refuses the label %q, which stands twice (%s)", label, scope)
		}
		seen[scope+": "+label] = true
	}
	for k := len(lines) - 1; lines[k] != ""; k-- { // a blank line ends the prologue
		part := nodeLine.FindStringSubmatch(lines[k])
		if part == nil {
			t.Fatalf("no node: %q", lines[k])
		}
		once("node", part[1]+part[2]+part[4])
		once("player "+part[5], part[3]+part[6])
	}
}

// checkRoundTrip holds that writing loses nothing but what a repair takes, and
// that there is nothing to repair the second time.
func checkRoundTrip(t *testing.T, d *game.Document) {
	t.Helper()
	text := write(t, d)
	checkStrict(t, text)
	again := mustRead(t, text)
	if !reflect.DeepEqual(again, d.Repaired()) {
		t.Errorf("the document changes when it is written and read:\n%s", text)
	}
	if !reflect.DeepEqual(again, again.Repaired()) {
		t.Errorf("what was repaired needs repair again:\n%s", text)
	}
}

// checkInvariants holds what is true of every document and its tree.
func checkInvariants(t *testing.T, d *game.Document, tree *game.Tree) {
	t.Helper()
	checkSets(t, d, tree)
	if len(d.Players()) != tree.Players() {
		t.Errorf("the file has %d players, the tree %d", len(d.Players()), tree.Players())
	}
	if len(tree.Prefix()) != tree.Nodes() {
		t.Errorf("%d of %d nodes are in prefix order", len(tree.Prefix()), tree.Nodes())
	}
	for h := range game.Node(tree.Nodes()) {
		if tree.Owner(h) != game.Chance {
			continue
		}
		sum := 0.0
		for k := range tree.Degree(h) {
			sum += tree.ChanceOf(tree.Child(h, k))
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Errorf("chance at node %d sums to %v", h, sum)
		}
	}
	for i := range tree.Players() {
		for h, u := range sums(tree, game.Player(i)) {
			if math.IsNaN(u) || math.IsInf(u, 0) {
				t.Errorf("player %d gets %v on the way to node %d", i+1, u, h)
			}
		}
	}
}

// checkSets compares the sets of a document with those of its tree.
func checkSets(t *testing.T, d *game.Document, tree *game.Tree) {
	t.Helper()
	sets := d.Sets()
	if len(sets) != tree.Sets() {
		t.Fatalf("the document lists %d sets, the tree %d", len(sets), tree.Sets())
	}
	names := map[string]bool{}
	for s, set := range sets {
		names[tree.SetName(game.Set(s))] = true
		if int(tree.SetOwner(game.Set(s))) != set.Player-1 || tree.Arity(game.Set(s)) != len(set.Actions) {
			t.Errorf("set %d: player %d with %d actions in the file, %d with %d in the tree",
				s, set.Player, len(set.Actions), tree.SetOwner(game.Set(s))+1, tree.Arity(game.Set(s)))
		}
		number := 1
		if s > 0 && sets[s-1].Player == set.Player {
			number = sets[s-1].Number + 1
		}
		if set.Number != number {
			t.Errorf("set %d of the tree is number %d of player %d, want %d", s, set.Number, set.Player, number)
		}
	}
	if len(names) != len(sets) {
		t.Errorf("%d sets have %d names", len(sets), len(names))
	}
}

// same compares two trees node by node in prefix order.
func same(t *testing.T, got, want *game.Tree) {
	t.Helper()
	if got.Nodes() != want.Nodes() || got.Players() != want.Players() || got.Sets() != want.Sets() {
		t.Fatalf("%d nodes, %d players, %d sets; want %d, %d, %d", got.Nodes(), got.Players(), got.Sets(),
			want.Nodes(), want.Players(), want.Sets())
	}
	a, b := got.Prefix(), want.Prefix()
	for k := range a {
		g, h := a[k], b[k]
		if got.Path(g) != want.Path(h) || got.SetAt(g) != want.SetAt(h) || got.Owner(g) != want.Owner(h) || got.Via(g) != want.Via(h) {
			t.Errorf("node %q differs from %q", got.Path(g), want.Path(h))
		}
		for i := range game.Player(got.Players()) {
			if got.Payoff(g, i) != want.Payoff(h, i) {
				t.Errorf("payoff at %q is %v, want %v", got.Path(g), got.Payoff(g, i), want.Payoff(h, i))
			}
		}
		if p, q := got.ChanceOf(g), want.ChanceOf(h); math.Abs(p-q) > 1e-9 {
			t.Errorf("chance of %q is %v, want %v", got.Path(g), p, q)
		}
	}
	for s := range game.Set(got.Sets()) {
		if got.SetName(s) != want.SetName(s) {
			t.Errorf("set %d is called %q, want %q", s, got.SetName(s), want.SetName(s))
		}
	}
}

// entry is the game of doc.go.
const entryGame = `EFG 2 R "Entry" { "Entrant" "Incumbent" }
"A market"

p "" 1 1 "market" { "out" "in" } 0
t "" 1 "" { 0, 2 }
p "" 2 1 "entered" { "fight" "share" } 0
t "" 2 "" { -1, -1 }
t "" 3 "" { 1, 1 }
`

func TestWriteEntry(t *testing.T) {
	t.Parallel()
	b := game.NewBuilder("Entrant", "Incumbent")
	in := b.Move(b.Root(), 0, "market", "out", "in")
	b.Leaf(in[0], 0, 2)
	answer := b.Move(in[1], 1, "entered", "fight", "share")
	b.Leaf(answer[0], -1, -1)
	b.Leaf(answer[1], 1, 1)
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	d, err := game.NewDocument(tree, "Entry", "A market")
	if err != nil {
		t.Fatal(err)
	}
	if got := write(t, d); got != entryGame {
		t.Errorf("wrote\n%s\nwant\n%s", got, entryGame)
	}
	if got := mustRead(t, entryGame); !reflect.DeepEqual(got, d) {
		t.Errorf("read %+v, want %+v", got, d)
	}
	same(t, mustTree(t, d), tree)
}

// What payoffs are called is written and read, and equal payoffs of one name are
// one outcome.
func TestOutcomeLabels(t *testing.T) {
	b := game.NewBuilder("A", "B")
	kids := b.Move(b.Root(), 0, "start", "left", "middle", "right")
	b.LabelOutcome(b.Root(), "toll")
	b.Outcome(b.Root(), -1, 0)
	for k, at := range kids {
		b.Leaf(at, float64(k/2), 0)
		b.LabelOutcome(at, "end")
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	d, err := game.NewDocument(tree, "labels", "")
	if err != nil {
		t.Fatal(err)
	}
	checkRoundTrip(t, d)
	text := write(t, d)
	if got := strings.Count(text, `"end"`); got != 2 {
		t.Errorf("outcome \"end\" is described %d times, want once for each of its two payoffs:\n%s", got, text)
	}
	again := mustTree(t, mustRead(t, text))
	for h := range game.Node(tree.Nodes()) {
		if got, want := again.OutcomeLabel(h), tree.OutcomeLabel(h); got != want {
			t.Errorf("the payoffs of node %d are called %q, want %q", h, got, want)
		}
	}
}
