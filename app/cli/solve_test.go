// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/engine"
	"parley/scenarios"
)

// TestGameIntoSolve holds that a game written is a game solved: the quantal
// response of what game prints is what the evaluator plays.
func TestGameIntoSolve(t *testing.T) {
	for _, args := range []string{
		"tripwire --year 3",
		"offsite-stockpile --year 5 --slices 2 --reading armed/restrained --beliefs kyiv",
		"porcupine --year 1 --stage arming --set stock_sets=6",
		"paris --year 12 --stage reaction --world delta=0.92",
		"ceasefire --year 2 --whole",
	} {
		t.Run(args, func(t *testing.T) {
			file, _, err := run(t, append([]string{"game"}, strings.Fields(args)...)...)
			if err != nil {
				t.Fatal(err)
			}
			evaluator, _, err := run(t, append([]string{"game", "--json"}, strings.Fields(args)...)...)
			if err != nil {
				t.Fatal(err)
			}
			solved, notes, err := pipe(t, file, "solve", "-", "--lambda", "1", "--json")
			if err != nil || notes != "" {
				t.Fatal(err, notes)
			}
			var got, want solutions
			parse(t, solved, &got)
			parse(t, evaluator, &want)
			checkAlike(t, got, want)
		})
	}
}

// checkAlike holds that two answers have one solution each, the same within
// 1e-8, of the same game.
func checkAlike(t *testing.T, got, want solutions) {
	t.Helper()
	if len(got.Solutions) != 1 || len(want.Solutions) != 1 {
		t.Fatalf("%d and %d solutions, want one each", len(got.Solutions), len(want.Solutions))
	}
	if got.Title != want.Title || !slices.Equal(got.Players, want.Players) {
		t.Errorf("%q of %q, want %q of %q", got.Title, got.Players, want.Title, want.Players)
	}
	g, w := got.Solutions[0], want.Solutions[0]
	if g.Kind != kindQRE || !g.Solved || *g.Lambda != *w.Lambda || !(*g.Residual <= 1e-12) || !(*w.Residual <= 1e-12) {
		t.Errorf("kind %s, solved %v, lambda %v, residuals %v and %v", g.Kind, g.Solved, *g.Lambda, *g.Residual, *w.Residual)
	}
	if len(g.Profile) != len(w.Profile) {
		t.Fatalf("%d information sets, want %d", len(g.Profile), len(w.Profile))
	}
	for n, set := range g.Profile {
		other := w.Profile[n]
		if set.Player != other.Player || set.Infoset != other.Infoset || set.Label != other.Label || !slices.Equal(set.Actions, other.Actions) {
			t.Fatalf("set %+v, want %+v", set, other)
		}
		near(t, set.Label, set.Probabilities, other.Probabilities)
		near(t, "values at "+set.Label, set.Values, other.Values)
		near(t, "beliefs at "+set.Label, set.Beliefs, other.Beliefs)
	}
	near(t, "payoffs", g.Payoffs, w.Payoffs)
}

func near(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %v, want %v", what, got, want)
		return
	}
	for k := range got {
		if !(math.Abs(got[k]-want[k]) <= 1e-8) {
			t.Errorf("%s: %v, want %v", what, got, want)
			return
		}
	}
}

// TestGameFile holds that the game can be of one's own scenario file, and says
// whose it is and what was changed.
func TestGameFile(t *testing.T) {
	s, _ := scenarios.Get("kuleba")
	out := succeed(t, "game", file(t, string(s.Format())), "--year", "2", "--set", "stock_sets=3")
	for _, want := range []string{"EFG 2 R", s.Title, "Changed: ", "year 2", engine.Model} {
		if !strings.Contains(out, want) {
			t.Errorf("the game does not say %q: %.900s", want, out)
		}
	}
}

// The horse of Selten (1975): payoffs (D, R), (D, L), (C, c), (C, d, R),
// (C, d, L). Its limiting logit equilibrium is pure: C and c, and player 3, whose
// set is not reached, moves with the beliefs that play near the limit leaves.
const horse = `EFG 2 R "Horse" { "One" "Two" "Three" } "from Selten"
p "" 1 1 "first" { "C" "D" } 0
p "" 2 1 "second" { "c" "d" } 0
t "" 1 "" { 1, 1, 1 }
p "" 3 1 "third" { "L" "R" } 0
t "" 2 "" { 4, 4, 0 }
t "" 3 "" { 0, 0, 1 }
p "" 3 1 0
t "" 4 "" { 3, 3, 2 }
t "" 5 "" { 0, 0, 0 }
`

// Matching pennies in which a match of heads pays the seeker 3 and one of tails
// 1. Who plays heads with probability q leaves the other indifferent if
// 3q = 1 - q.
const pennies = `EFG 2 R "Pennies" { "Seek" "Hide" } ""
p "" 1 1 "seek" { "h" "t" } 0
p "" 2 1 "hide" { "h" "t" } 0
t "" 1 "" { 3, -3 }
t "" 2 "" { 0, 0 }
p "" 2 1 0
t "" 2
t "" 3 "" { 1, -1 }
`

// TestSolveLimit holds the answers that the literature gives.
func TestSolveLimit(t *testing.T) {
	for text, want := range map[string][][]float64{
		horse:   {{1, 0}, {1, 0}},
		pennies: {{0.25, 0.75}, {0.25, 0.75}},
	} {
		out, _, err := pipe(t, text, "solve", "-", "--json")
		if err != nil {
			t.Fatal(err)
		}
		var got solutions
		parse(t, out, &got)
		s := got.Solutions[0]
		if s.Kind != kindLimit || !s.Solved || s.Lambda != nil || s.Residual != nil || !(s.Regret <= 1e-8) {
			t.Errorf("%s: %+v", got.Title, s)
		}
		for n := range want {
			near(t, got.Title+" "+s.Profile[n].Label, s.Profile[n].Probabilities, want[n])
		}
	}
}

// The battle of the sexes: two pure equilibria and a mixed one, in which each
// plays its own favourite with probability 2/3.
const battle = `EFG 2 R "Battle" { "She" "He" } ""
p "" 1 1 "she" { "opera" "match" } 0
p "" 2 1 "he" { "opera" "match" } 0
t "" 1 "" { 2, 1 }
t "" 2 "" { 0, 0 }
p "" 2 1 0
t "" 2
t "" 3 "" { 1, 2 }
`

// TestSolveAll holds that all equilibria are listed once, the limit first, and
// that one which is not credible is said to be.
func TestSolveAll(t *testing.T) {
	out, _, err := pipe(t, battle, "solve", "-", "--all", "--json")
	if err != nil {
		t.Fatal(err)
	}
	var got solutions
	parse(t, out, &got)
	met := map[string]int{}
	for n, s := range got.Solutions {
		if limit := s.Kind == kindLimit; limit != (n == 0) || !s.Solved || !(s.Regret <= 1e-8) {
			t.Errorf("solution %d: %+v", n, s)
		}
		met[fmt.Sprintf("%.3f %.3f", s.Profile[0].Probabilities[0], s.Profile[1].Probabilities[0])]++
	}
	if len(met) != 3 || met["1.000 1.000"] != 1 || met["0.000 0.000"] != 1 || met["0.667 0.333"] != 1 {
		t.Errorf("equilibria %v", met)
	}
	table, _, err := pipe(t, horse, "solve", "-", "--all")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"LIMIT", "ANOTHER", "Nash equilibrium, found by enumeration", "no beliefs", "not complete"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table does not say %q:\n%s", want, table)
		}
	}
}

// TestSolveOrder holds that solutions come in the order asked for, the limit
// last, and that beliefs at a set sum to 1.
func TestSolveOrder(t *testing.T) {
	out, _, err := pipe(t, horse, "solve", "-", "--limit", "--lambda", "2", "--lambda", "0", "--json")
	if err != nil {
		t.Fatal(err)
	}
	var got solutions
	parse(t, out, &got)
	if len(got.Solutions) != 3 || *got.Solutions[0].Lambda != 2 || *got.Solutions[1].Lambda != 0 || got.Solutions[2].Kind != kindLimit {
		t.Fatalf("got %s", out)
	}
	near(t, "play at lambda 0", got.Solutions[1].Profile[0].Probabilities, []float64{0.5, 0.5})
	for _, s := range got.Solutions {
		third := s.Profile[2]
		if third.Player != 3 || third.Infoset != 1 || len(third.Beliefs) != 2 || math.Abs(third.Beliefs[0]+third.Beliefs[1]-1) > 1e-12 {
			t.Errorf("third: %+v", third)
		}
	}
}

// TestSolveTable holds that people are told the same: sets and actions by name,
// what is believed, how sure it is.
func TestSolveTable(t *testing.T) {
	out, _, err := pipe(t, horse, "solve", "-", "--lambda", "2", "--limit")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Horse", "3 players, 3 information sets, 6 actions, 9 nodes", "LAMBDA 2", "Residual", "Regret",
		"LIMIT", "sequential equilibrium within tolerance", "Player 1, One, expects", "second", "BELIEF", "C > d", "PROBABILITY",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the table does not say %q:\n%s", want, out)
		}
	}
}

// TestSolveUnfinished holds that what was not found is printed as such and ends
// with an error, never as an equilibrium.
func TestSolveUnfinished(t *testing.T) {
	out, _, err := pipe(t, horse, "solve", "-", "--steps", "1", "--json")
	if err == nil || !strings.Contains(err.Error(), "steps") {
		t.Errorf("the error is %v", err)
	}
	var got solutions
	parse(t, out, &got)
	if len(got.Solutions) != 1 || got.Solutions[0].Solved || !strings.Contains(got.Solutions[0].Status, "not converged") {
		t.Errorf("it printed %s", out)
	}
	table, _, err := pipe(t, horse, "solve", "-", "--steps", "1", "--lambda", "50")
	if err == nil || !strings.Contains(table, "NOT FOUND") {
		t.Errorf("error %v, table %s", err, table)
	}
}

// TestSolveCancelled holds that a run can be stopped while it waits for a game
// and while it solves one.
func TestSolveCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	waiting, _ := io.Pipe() // nobody writes
	time.AfterFunc(10*time.Millisecond, cancel)
	var out, notes bytes.Buffer
	if err := Run(ctx, []string{"solve", "-"}, waiting, &out, &notes); err == nil || !strings.Contains(err.Error(), "canceled") {
		t.Errorf("while it waits: error %v", err)
	}
	err := Run(ctx, []string{"solve", "-", "--limit"}, strings.NewReader(horse), &out, &notes)
	if err == nil {
		t.Error("a run in a context that has ended says nothing")
	}
}

// TestSolveSmall holds that the smallest and the largest games are solved or
// refused, with JSON in any case.
func TestSolveSmall(t *testing.T) {
	const alone = `EFG 2 R "Alone" { "A" } t "" 0`
	out, _, err := pipe(t, alone, "solve", "-", "--all", "--lambda", "3", "--json")
	if err != nil || strings.Contains(out, `"profile": null`) {
		t.Errorf("error %v, printed %s", err, out)
	}
	const vast = `EFG 2 R "Vast" { "A" } p "" 1 1 "s" { "a" "b" } 0 t "" 1 "" { 1e308 } t "" 2 "" { -1e308 }`
	out, _, err = pipe(t, vast, "solve", "-", "--json")
	var got solutions
	parse(t, out, &got)
	if err == nil {
		t.Errorf("payoffs that overflow are no error; it printed %s", out)
	}
}

// TestSolveBroken holds that a mistake in a file is placed, and that games which
// have no behaviour equilibrium to speak of are refused.
func TestSolveBroken(t *testing.T) {
	for text, want := range map[string]string{
		strings.Replace(horse, "{ 4, 4, 0 }", "{ 4, 4 }", 1):                   "standard input: line 6, column 18: ",
		strings.Replace(pennies, "p \"\" 2 1 0", "p \"\" 1 1 0", 1):            "standard input: ",
		"EFG 2 R \"t\" { \"A\" } \"\" c \"\" 1 \"\" { \"x\" 1/2 \"y\" 1/3 } 0": "line 1, column",
	} {
		out, _, err := pipe(t, text, "solve", "-")
		if err == nil || !strings.Contains(err.Error(), want) || out != "" {
			t.Errorf("error %v does not say %q; it printed %q", err, want, out)
		}
	}
}
