// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"slices"
	"strings"
	"testing"

	"parley/engine/game"
)

// TestEscapes holds how texts are read. How they are written follows, for
// reading gives them back.
func TestEscapes(t *testing.T) {
	t.Parallel()
	tests := []struct{ written, want string }{
		{`plain`, `plain`},
		{`a\"b`, `a"b`},
		{`\"`, `"`},
		{`\"\"`, `""`},
		{`a\nb`, `a\nb`},
		{`a\b\c`, `a\b\c`},
		{`a\"b\\c`, `a"b\\c`},
		{`a\\"b`, `a\\"b`},
		{"a\nb", "a\nb"},
		{`é {,} t 3`, `é {,} t 3`},
	}
	for _, test := range tests {
		d := mustRead(t, `EFG 2 R "`+test.written+`" { "A" } "`+test.written+`" t "" 0`)
		if d.Title() != test.want || d.Comment() != test.want {
			t.Errorf("%s is read as title %s and comment %s, want %s", test.written, d.Title(), d.Comment(), test.want)
		}
		checkRoundTrip(t, d)
	}
}

// TestBranchLabels holds how labels that Gambit needs to differ are told apart.
func TestBranchLabels(t *testing.T) {
	t.Parallel()
	tests := []struct{ labels, want []string }{
		{[]string{"a", "b"}, []string{"a", "b"}},
		{[]string{""}, []string{"_1"}},
		{[]string{"", "a", ""}, []string{"_1", "a", "_2"}},
		{[]string{"x", "x"}, []string{"x_1", "x_2"}},
		{[]string{"x", "x", "x_1"}, []string{"x_2", "x_3", "x_1"}},
		{[]string{"x_2", "x", "x", "x"}, []string{"x_2", "x_1", "x_3", "x_4"}},
		{[]string{"", "_1", ""}, []string{"_2", "_1", "_3"}},
	}
	for _, test := range tests {
		quoted := `"` + strings.Join(test.labels, `" "`) + `"`
		text := `EFG 2 R "" { ` + quoted + ` } p "" 1 1 "" { ` + quoted + ` } 0` + strings.Repeat(` t "" 0`, len(test.labels))
		d := mustRead(t, text)
		if got := d.Players(); !slices.Equal(got, test.labels) {
			t.Errorf("the document has the players %q, want %q as in the file", got, test.labels)
		}
		if got := d.Sets()[0].Actions; !slices.Equal(got, test.labels) {
			t.Errorf("the document has the actions %q, want %q as in the file", got, test.labels)
		}
		tree := mustTree(t, d)
		var players, actions []string
		for i := range tree.Players() {
			players = append(players, tree.PlayerName(game.Player(i)))
			actions = append(actions, tree.ActionLabel(game.Action(i)))
		}
		if !slices.Equal(players, test.want) || !slices.Equal(actions, test.want) {
			t.Errorf("%q become players %q and actions %q, want %q", test.labels, players, actions, test.want)
		}
	}
}

// TestSetNames holds how sets are named, and listed in Gambit's order.
func TestSetNames(t *testing.T) {
	t.Parallel()
	// The second player's set 9 comes first, but the first player counts first.
	d := mustRead(t, `EFG 2 R "" { "A" "B" }
		p "" 2 9 "own" { "l" "r" } 0
		p "" 1 5 "same" { "l" "r" } 0
		p "" 2 3 "" { "x" } 0
		t "" 0
		t "" 0
		p "" 1 2 "1.2" { "l" "r" } 0
		p "" 2 1 "same" { "y" } 0
		t "" 0
		p "" 1 7 "" { "z" } 0
		t "" 0`)
	want := []struct {
		player, number, id int
		label, name        string
	}{
		{1, 1, 5, "same", "1.1"},
		{1, 2, 2, "1.2", "1.2"},
		{1, 3, 7, "", "1.3"},
		{2, 1, 9, "own", "own"},
		{2, 2, 3, "", "2.2"},
		{2, 3, 1, "same", "2.3"},
	}
	tree := mustTree(t, d)
	checkInvariants(t, d, tree)
	for s, got := range d.Sets() {
		want := want[s]
		if got.Player != want.player || got.Number != want.number || got.ID != want.id || got.Label != want.label ||
			tree.SetName(game.Set(s)) != want.name {
			t.Errorf("set %d is %+v, in the tree %q, want %+v", s, got, tree.SetName(game.Set(s)), want)
		}
	}
}

// TestSetNamesSpareLabels holds that a name made up is not a label of the file.
func TestSetNamesSpareLabels(t *testing.T) {
	t.Parallel()
	d := mustRead(t, `EFG 2 R "" { "A" } p "" 1 1 "" { "x" } 0 p "" 1 2 "1.1" { "y" } 0 t "" 0`)
	tree := mustTree(t, d)
	if got := tree.SetName(0); got != "1.1'" {
		t.Errorf("the first set is called %q, want 1.1' because the second is 1.1", got)
	}
}

// TestRepairs holds what a document becomes that only older readers take.
func TestRepairs(t *testing.T) {
	t.Parallel()
	d := mustRead(t, "EFG 2 R \"a  title \" { \" A \" \"B\tC\" }\n\" comment \"\n"+
		"p \"n\" 1 1 \" s \" { \"l  r\" \"\xff\" } 0\n"+
		"p \"n\" 2 1 \"s\" { \"x\" } 1 \" o \" { 1 2 }\n"+
		"p \"n_2\" 1 2 \"s\" { \"y\" } 0\n"+
		"t \" n\" 0\n"+
		"t \"\" 0\n")
	const want = "EFG 2 R \"a  title \" { \"A\" \"B C\" }\n\" comment \"\n\n" +
		"p \"n\" 1 1 \"s\" { \"l r\" \"\ufffd\" } 0\n" +
		"p \"n_3\" 2 1 \"s\" { \"x\" } 1 \"o\" { 1, 2 }\n" +
		"p \"n_2\" 1 2 \"s_2\" { \"y\" } 0\n" +
		"t \"n_4\" 0\n" +
		"t \"\" 0\n"
	if got := write(t, d); got != want {
		t.Errorf("wrote\n%s\nwant\n%s", got, want)
	}
	if got := d.Sets()[0].Label; got != " s " {
		t.Errorf("the label is %q; the document must keep it as read", got)
	}
	checkRoundTrip(t, d)
}

// TestLotteriesSplit holds which nodes may share a lottery: those to which chance
// comes by the same events of its own. Gambit's solvers refuse others.
func TestLotteriesSplit(t *testing.T) {
	t.Parallel()
	const coin = `{ "h" 1/2 "t" 1/2 }`
	tests := []struct{ name, body, want string }{
		{
			"the players' moves do not matter",
			`p "" 1 1 "" { "a" "b" } 0  c "" 7 "d" ` + coin + ` 0  t "" 0  t "" 0  c "" 7 0  t "" 0  t "" 0`,
			`p 1 1 c 7 t t c 7 t t`,
		},
		{
			"the same event before",
			`c "" 1 "" ` + coin + ` 0  p "" 1 1 "" { "a" "b" } 0  c "" 2 "d" ` + coin + ` 0  t "" 0  t "" 0  c "" 2 0  t "" 0  t "" 0  t "" 0`,
			`c 1 p 1 1 c 2 t t c 2 t t t`,
		},
		{
			"other events before",
			`c "" 1 "" ` + coin + ` 0  c "" 3 "d" ` + coin + ` 0  t "" 0  t "" 0  c "" 3 0  t "" 0  t "" 0`,
			`c 1 c 3 t t c 2 t t`,
		},
		{
			"the lottery itself before",
			`c "" 2 "" ` + coin + ` 0  c "" 2 0  t "" 0  t "" 0  t "" 0`,
			`c 2 c 1 t t t`,
		},
		{
			"lotteries that differ once those above are split",
			`c "" 1 "" ` + coin + ` 0` +
				strings.Repeat(`  c "" 2 "" { "x" 1 } 0  c "" 3 "" { "y" 1 } 0  t "" 0`, 2),
			`c 1 c 2 c 3 t c 4 c 5 t`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := mustRead(t, head+test.body)
			checkRoundTrip(t, d)
			if got := skeleton(write(t, d)); got != test.want {
				t.Errorf("written as %s, want %s", got, test.want)
			}
			same(t, mustTree(t, d.Repaired()), mustTree(t, d))
		})
	}
}

// skeleton keeps the letter of each node, and the numbers of its player and set.
func skeleton(text string) string {
	var parts []string
	for _, line := range strings.Split(strings.TrimSpace(text), "\n")[3:] {
		fields := strings.Fields(line)
		parts = append(parts, fields[0])
		switch fields[0] {
		case "p":
			parts = append(parts, fields[2:4]...)
		case "c":
			parts = append(parts, fields[2])
		}
	}
	return strings.Join(parts, " ")
}
