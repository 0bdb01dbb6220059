// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"parley/engine/game"
)

// head begins a game of two players.
const head = `EFG 2 R "x" { "A" "B" } `

// paying is a game that ends at once with these payoffs.
func paying(payoffs string) string { return head + `t "" 1 "" { ` + payoffs + ` }` }

// TestReads lists what Gambit accepts, with the payoffs that it then has at the
// end of the first play.
func TestReads(t *testing.T) {
	t.Parallel()
	third := 1.0 / 3
	tests := []struct {
		name, text string
		want       []float64
	}{
		{"whole numbers", paying(`1 -2`), []float64{1, -2}},
		{"decimals", paying(`0.50 -.25`), []float64{0.5, -0.25}},
		{"a point first", paying(`.5 -0.`), []float64{0.5, 0}},
		{"fractions", paying(`1/3 -3/7`), []float64{third, -3.0 / 7}},
		{"exponents", paying(`1e1 25E-1`), []float64{10, 2.5}},
		{"exponents of decimals", paying(`1.5e2 -.5e1`), []float64{150, -5}},
		{"leading zeros", paying(`007 -0010/0020`), []float64{7, -0.5}},
		{"many digits", paying(`0.1000000000000000055511151231257827 123456789012345678901234567890`), []float64{0.1, 123456789012345678901234567890.0}},
		{"long fractions", paying(`100000000000000000000/300000000000000000000 1/1000000000000000000000000`), []float64{third, 1e-24}},
		{"too small for a float64", paying(`1e-400 -1e-400`), []float64{0, 0}},
		{"missing digits", paying(`. -`), []float64{0, 0}},
		{"missing digits of the exponent", paying(`5e- 5.`), []float64{5, 5}},
		{"commas", paying(`1, 2`), []float64{1, 2}},
		{"a comma at the end", paying(`1 2,`), []float64{1, 2}},
		{"numbers without blanks", paying(`1-2`), []float64{1, -2}},
		{"points without blanks", paying(`1.5.25`), []float64{1.5, 0.25}},
		{"nothing without need", "EFG 2R \"x\"{\"A\"\"B\"}t \"\"1\"\"{1,2}", []float64{1, 2}},
		{"line breaks everywhere", "EFG\n2\r\nR\v\"x\"\f{\t\"A\"\n\"B\"\n}\nt\n\"\"\n1\n\"\"\n{\n1\n2\n}\n", []float64{1, 2}},
		{"type D", `EFG 2 D "x" { "A" "B" } t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"a comment", head + `"why" t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"anything after the last node", paying(`1 2`) + ` t "" 7 } "never closed`, []float64{1, 2}},
		{"no outcome", head + `t "" 0`, []float64{0, 0}},
		{"a negative outcome", head + `t "" -7 "" { 1 2 }`, []float64{1, 2}},
		{"the largest numbers", head + `p "" 1 2147483647 "" { "a" } -2147483648 "" { 1 2 } t "" 0`, []float64{1, 2}},
		{"numbers by their leading digits", head + `p "" 1.0 +3 "" { "a" } 0/5 p "" 2e7 3.9 "" { "b" } 0 t "" 4/2 "" { 1 2 }`, []float64{1, 2}},
		{"an outcome again", head + `p "" 1 1 "" { "a" "b" } 0 t "" 1 "o" { 1 2 } t "" 1`, []float64{1, 2}},
		{"an outcome described again", head + `p "" 1 1 "" { "a" "b" } 0 t "" 1 "o" { 1 2 } t "" 1 "o" { 1, 2 }`, []float64{1, 2}},
		{"outcomes on the way", head + `p "" 1 1 "" { "a" } 1 "" { 1 2 } c "" 1 "" { "x" 1 } 2 "" { 10 20 } t "" 1`, []float64{12, 24}},
		{"a set of one action", head + `p "" 2 1 "" { "a" } 0 t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"one number for two players", head + `p "" 1 1 "" { "a" } 0 p "" 2 1 "" { "b" } 0 t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"one number for chance and a player", head + `c "" 1 "" { "a" 1 } 0 p "" 1 1 "" { "b" } 0 t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"set zero", head + `p "" 1 0 "" { "a" } 0 t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"a negative set", head + `p "" 1 -4 "" { "a" } 0 t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"thirds", head + `c "" 1 "" { "a" 1/3 "b" 1/3 "c" 1/3 } 0 t "" 1 "" { 1 2 } t "" 0 t "" 0`, []float64{1, 2}},
		{"decimals with fractions", head + `c "" 1 "" { "a" 0.25 "b" 1/2 "c" 25e-2 } 0 t "" 1 "" { 1 2 } t "" 0 t "" 0`, []float64{1, 2}},
		{"probability zero", head + `c "" 1 "" { "a" 0 "b" 1 "c" -0.0 } 0 t "" 1 "" { 1 2 } t "" 0 t "" 0`, []float64{1, 2}},
		{"equal labels of actions", head + `p "" 1 1 "" { "x" "x" } 0 t "" 1 "" { 1 2 } t "" 0`, []float64{1, 2}},
		{"equal labels, then as Gambit tells them apart", head + `c "" 1 "" { "h" 1/2 "l" 1/2 } 0 p "" 1 1 "" { "x" "x" } 0 t "" 1 "" { 1 2 } t "" 0 p "" 1 1 "" { "x_1" "x_2" } 0 t "" 0 t "" 0`, []float64{1, 2}},
		{"equal names of players", `EFG 2 R "x" { "A" "A" } t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"a node letter in quotation marks", head + `"no comment" "t" "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"three players", `EFG 2 R "x" { "" "" "" } t "" 1 "" { 1 2 3 }`, []float64{1, 2, 3}},
		// What only Gambit 16 accepted.
		{"one label at two nodes", head + `p "n" 1 1 "" { "a" } 0 t "n" 1 "" { 1 2 }`, []float64{1, 2}},
		{"one label at two sets", head + `p "" 1 1 "s" { "a" } 0 p "" 1 2 "s" { "b" } 0 t "" 1 "" { 1 2 }`, []float64{1, 2}},
		{"blanks in labels", head + "p \" n\" 1 1 \"a  b\" { \"c \" } 0 t \"x\ty\nz\" 1 \"\xff\" { 1 2 }", []float64{1, 2}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := mustRead(t, test.text)
			checkRoundTrip(t, d)
			tree := mustTree(t, d)
			checkInvariants(t, d, tree)
			if got := firstPlay(tree); !slices.Equal(got, test.want) {
				t.Errorf("the first play pays %v, want %v", got, test.want)
			}
		})
	}
}

// firstPlay returns the payoffs of the play that takes every first branch.
func firstPlay(tree *game.Tree) []float64 {
	h := tree.Root()
	for !tree.IsLeaf(h) {
		h = tree.Child(h, 0)
	}
	var pay []float64
	for i := range tree.Players() {
		pay = append(pay, sums(tree, game.Player(i))[h])
	}
	return pay
}

// TestRefuses lists what no version of Gambit accepts, and where the mistake is.
func TestRefuses(t *testing.T) {
	t.Parallel()
	const body = len(head) + 1 // the column of a node right after the head
	deal := head + `c "" 1 "d" { "h" 1/2 "l" 1/2 } 0 `
	many := strings.Repeat("9", 1001)
	tests := []struct {
		name, text   string
		line, column int
		want         []string // what the message must name
	}{
		{"an empty file", "", 1, 1, []string{"EFG", "end of the file"}},
		{"blanks only", " \n ", 2, 2, []string{"EFG", "end of the file"}},
		{"another format", "hello", 1, 1, []string{"EFG", `"hello"`}},
		{"a game in strategic form", `NFG 1 R "x" { "A" }`, 1, 1, []string{"strategic"}},
		{"a byte order mark", "\ufeffEFG 2 R", 1, 1, []string{"byte order mark"}},
		{"a number for the format", "2 EFG", 1, 1, []string{"EFG", "number 2"}},
		{"no version", `EFG R "x"`, 1, 5, []string{"version"}},
		{"another version", `EFG 1 R "x"`, 1, 5, []string{"version 1", "version 2"}},
		{"another type", `EFG 2 Q "x"`, 1, 7, []string{`"R"`, `"D"`, `"Q"`}},
		{"no blank after the type", `EFG 2 R"x" { }`, 1, 7, []string{`"R\"x\""`}},
		{"no title", "EFG 2 R\n{ \"A\" }", 2, 1, []string{"title", "{"}},
		{"no players", "EFG 2 R \"x\"\n  t \"\" 0", 2, 3, []string{"{", "players", `"t"`}},
		{"players with commas", `EFG 2 R "x" { "A", "B" }`, 1, 18, []string{"player", `","`}},
		{"players without end", `EFG 2 R "x" { "A"`, 1, 18, []string{"player", "end of the file"}},
		{"text without end", "EFG 2 R \"x", 1, 9, []string{"title", "quotation mark"}},
		{"text that ends in a backslash", `EFG 2 R "x\" { }`, 1, 9, []string{"quotation mark"}},
		{"no nodes", head, 1, body, []string{"one more node"}},
		{"too few nodes", head + "\np \"\" 1 1 \"\" { \"a\" \"b\" \"c\" } 0\nt \"\" 0\n", 4, 1, []string{"2 more nodes"}},
		{"no such kind of node", head + `q "" 0`, 1, body, []string{`"q"`, `"t"`}},
		{"no label of the node", head + `t 0`, 1, body + 2, []string{"label of the node", "number 0"}},
		{"no outcome", head + `t ""`, 1, body + 4, []string{"outcome", "end of the file"}},
		{"no player", head + `p "" "x"`, 1, body + 5, []string{"number of the player", `"x"`}},
		{"player 0", head + `p "" 0 1 "" { "a" } 0`, 1, body + 5, []string{"player 0", "1 to 2"}},
		{"player 3", head + `p "" 3 1 "" { "a" } 0`, 1, body + 5, []string{"player 3", "1 to 2"}},
		{"no set", head + `p "" 1 "" { "a" } 0`, 1, body + 7, []string{"number of the information set"}},
		{"no lottery", head + `c "" "" { "a" 1 } 0`, 1, body + 5, []string{"number of the lottery"}},
		{"a set beyond 32 bits", head + `p "" 1 2147483648 "" { "a" } 0`, 1, body + 7, []string{"2147483648", "2147483647"}},
		{"an outcome beyond 32 bits", head + `t "" -99999999999999999999`, 1, body + 5, []string{"whole number"}},
		{"a set by a point", head + `p "" 1 .5 "" { "a" } 0`, 1, body + 7, []string{"whole number", ".5"}},
		{"a set by a sign", head + `p "" 1 - "" { "a" } 0`, 1, body + 7, []string{"whole number"}},
		{"an unknown set", head + `p "" 2 7 0`, 1, body + 9, []string{"information set 7 of player 2", "first time"}},
		{"the set of another player", head + `p "" 1 1 "" { "a" } 0 p "" 2 1 0`, 1, body + 31, []string{"information set 1 of player 2"}},
		{"an unknown lottery", head + `c "" 3 0`, 1, body + 7, []string{"lottery 3"}},
		{"an unknown outcome", head + `t "" 8`, 1, body + 6, []string{"outcome 8", "first time"}},
		{"no actions", head + `p "" 1 1 "" { } 0`, 1, body + 14, []string{"label of an action"}},
		{"no events", head + `c "" 1 "" { } 0`, 1, body + 12, []string{"label of an event"}},
		{"actions with commas", head + `p "" 1 1 "" { "a", "b" } 0`, 1, body + 17, []string{"action", `","`}},
		{"actions without braces", head + `p "" 1 1 "" "a" "b" 0`, 1, body + 12, []string{`"{"`, `the text "a"`}},
		{"an event without probability", head + `c "" 1 "" { "a" "b" } 0`, 1, body + 16, []string{"probability", `"b"`}},
		{"a negative probability", head + `c "" 1 "" { "a" 3/2 "b" -1/2 } 0`, 1, body + 5, []string{"-1/2", "below 0"}},
		{"probabilities that miss 1", head + `c "" 5 "" { "a" 0.333333 "b" 0.333333 "c" 0.333333 } 0`, 1, body + 5, []string{"lottery 5", "0.999999", "too little", "1/3"}},
		{"probabilities that exceed 1", head + `c "" 1 "" { "a" 0.5 "b" 0.50000000000000000000001 } 0`, 1, body + 5, []string{"too much"}},
		{"no common denominator", head + `c "" 1 "" { ` + coprimes(3000) + ` } 0`, 1, body + 5, []string{"common denominator"}},
		{"outcome 0 with payoffs", head + `t "" 0 "" { 1 2 }`, 1, body + 5, []string{"outcome 0"}},
		{"an outcome with a label only", head + `t "" 1 "o"`, 1, body + 10, []string{`"{"`}},
		{"too few payoffs", head + `t "" 1 "" { 1 }`, 1, body + 14, []string{"payoff", `player "B"`}},
		{"too many payoffs", head + `t "" 1 "" { 1 2 3 }`, 1, body + 16, []string{"number 3", "one payoff for each player"}},
		{"no payoffs", head + `t "" 1 "" { }`, 1, body + 12, []string{`player "A"`}},
		{"a comma before payoffs", head + `t "" 1 "" { , 1 2 }`, 1, body + 12, []string{`","`}},
		{"two commas", head + `t "" 1 "" { 1 , , 2 }`, 1, body + 16, []string{`","`}},
		{"a payoff in words", head + "\nt \"\" 1 \"\" { 1 two }", 2, 15, []string{`player "B"`, `"two"`}},
		{"a plus sign", head + `t "" 1 "" { 1 +3 }`, 1, body + 14, []string{"+3", "plus"}},
		{"a plus sign in the exponent", head + `t "" 1 "" { 1e+1 3 }`, 1, body + 12, []string{"1e+1", "plus"}},
		{"an exponent after a leading point", head + `t "" 1 "" { .5e1 2 }`, 1, body + 14, []string{`"e1"`}},
		{"an exponent without digits", head + `t "" 1 "" { 5e 2 }`, 1, body + 12, []string{"5e", "exponent"}},
		{"a sign in the denominator", head + `t "" 1 "" { 1/-3 2 }`, 1, body + 12, []string{"1/", "denominator"}},
		{"a denominator of zeros", head + `t "" 1 "" { 2 1/00 }`, 1, body + 14, []string{"1/00", "denominator 0"}},
		{"an exponent that would fill the memory", head + `t "" 1 "" { 1e999999999 2 }`, 1, body + 12, []string{"1e999999999", "999"}},
		{"an exponent beyond any integer", head + `t "" 1 "" { 1 -1e-99999999999999999999999 }`, 1, body + 14, []string{"exponent"}},
		{"too many digits", head + `t "" 1 "" { 1 ` + many + ` }`, 1, body + 14, []string{"1001 characters", "1000"}},
		{"a fraction in two parts", head + `t "" 1 "" { 1 /3 2 }`, 1, body + 14, []string{`"/3"`}},
		{"not a number", head + `t "" 1 "" { NaN 2 }`, 1, body + 12, []string{`"NaN"`}},
		{"another label of a set", deal + "\np \"\" 1 1 \"s\" { \"a\" } 0 t \"\" 0 p \"\" 1 1 \"r\" { \"a\" } 0", 2, 40, []string{`"s"`, `"r"`, "information set 1 of player 1"}},
		{"another number of actions", deal + "\np \"\" 1 1 \"s\" { \"a\" } 0 t \"\" 0 p \"\" 1 1 \"s\" { \"a\" \"b\" } 0", 2, 40, []string{"1 branches", "2"}},
		{"another label of an action", deal + "\np \"\" 1 1 \"s\" { \"a\" } 0 t \"\" 0 p \"\" 1 1 \"s\" { \"b\" } 0", 2, 40, []string{"labels"}},
		{"another probability", deal + "\nc \"\" 1 \"d\" { \"h\" 0.5 \"l\" 1/2 } 0", 2, 8, []string{"1/2", "0.5", `"h"`, "written alike"}},
		{"another label of a lottery", deal + "\nc \"\" 1 \"e\" { \"h\" 1/2 \"l\" 1/2 } 0", 2, 8, []string{"lottery 1", `"d"`, `"e"`}},
		{"another label of an outcome", deal + "\nt \"\" 1 \"o\" { 1 2 } t \"\" 1 \"q\" { 1 2 }", 2, 25, []string{"outcome 1", `"o"`, `"q"`}},
		{"another payoff", deal + "\nt \"\" 1 \"o\" { 1 2 } t \"\" 1 \"o\" { 1 2.0 }", 2, 25, []string{"player 2", "2.0", "written alike"}},
		{"columns count characters", "EFG 2 R \"Ž\u00fcrich\" { \"é\" } ?", 1, 26, []string{`"?"`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d, err := game.ReadEFG(strings.NewReader(test.text))
			if err == nil {
				t.Fatal("it is read")
			}
			if d != nil {
				t.Error("a document comes with the error")
			}
			var syntax *game.SyntaxError
			if !errors.As(err, &syntax) {
				t.Fatalf("the error is %T", err)
			}
			if syntax.Line != test.line || syntax.Column != test.column {
				t.Errorf("%v; want it at line %d, column %d", err, test.line, test.column)
			}
			for _, part := range test.want {
				if !strings.Contains(syntax.Message, part) {
					t.Errorf("message %q does not name %q", syntax.Message, part)
				}
			}
		})
	}
}

// coprimes lists n events whose probabilities have hardly a factor in common.
func coprimes(n int) string {
	var b strings.Builder
	for k := range n {
		fmt.Fprintf(&b, `"" 1/1%030d `, k)
	}
	return b.String()
}

func TestErrorText(t *testing.T) {
	t.Parallel()
	_, err := game.ReadEFG(strings.NewReader(head + "\nx"))
	if err == nil || !strings.HasPrefix(err.Error(), "line 2, column 1: expected a node") {
		t.Errorf("got %v", err)
	}
}

func TestReaderFails(t *testing.T) {
	t.Parallel()
	broken := errors.New("disk on fire")
	_, err := game.ReadEFG(io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) {
		t.Errorf("got %v, want the error of the reader", err)
	}
}

// endless gives blanks for ever.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for k := range p {
		p[k] = ' '
	}
	return len(p), nil
}

func TestReadsNoEndlessFile(t *testing.T) {
	if testing.Short() {
		t.Skip("fills 32 MiB")
	}
	_, err := game.ReadEFG(endless{})
	if err == nil || !strings.Contains(err.Error(), "32 MiB") {
		t.Errorf("got %v", err)
	}
}
