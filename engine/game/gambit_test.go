// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/engine/game"
)

// reference is what is known about a game of Gambit's collection.
type reference struct {
	Stats    counts
	Infosets []struct {
		Player  int
		InFile  int `json:"infoset_in_file"`
		Label   string
		Members int
		Actions []string
	}
	Range float64 `json:"payoff_range"` // of all payoffs of all plays
	Runs  []struct {
		Profiles []struct {
			Probs  []any // exact solvers write fractions, as texts
			Verify struct{ Payoffs []float64 }
		}
	}
}

// counts are sizes of a game.
type counts struct {
	Title     string
	Players   int
	PerPlayer []int `json:"infosets_per_player"`
	Actions   int
	Nodes     int
	Terminals int
	Chance    int `json:"chance_nodes"`
	Inner     int `json:"nonterminal_outcomes"`
}

// TestGambitGames reads the games in the folder that PARLEY_GAMBIT_GAMES names
// and compares them with what Gambit says about them, in the .json beside.
func TestGambitGames(t *testing.T) {
	t.Parallel()
	folder := os.Getenv("PARLEY_GAMBIT_GAMES")
	if folder == "" {
		t.Skip("PARLEY_GAMBIT_GAMES does not name a folder with games of Gambit's collection")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.efg"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no games in %s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".efg"), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := mustRead(t, string(data))
			checkRoundTrip(t, d)
			tree := mustTree(t, d)
			checkInvariants(t, d, tree)
			if known, err := os.ReadFile(file + ".json"); err == nil {
				checkReference(t, known, d, tree)
			}
		})
	}
}

func checkReference(t *testing.T, known []byte, d *game.Document, tree *game.Tree) {
	t.Helper()
	var want reference
	if err := json.Unmarshal(known, &want); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, want.Stats, d, tree)
	for s, got := range d.Sets() {
		want := want.Infosets[s]
		members := len(tree.Members(game.Set(s)))
		if got.Player != want.Player || got.ID != want.InFile || got.Label != want.Label ||
			members != want.Members || !slices.Equal(got.Actions, want.Actions) {
			t.Errorf("set %d is %+v with %d members, want %+v", s, got, members, want)
		}
	}
	if got := widest(tree); math.Abs(got-want.Range) > 1e-12*want.Range {
		t.Errorf("payoffs range over %v, want %v", got, want.Range)
	}
	checked := 0
	for _, run := range want.Runs {
		for _, profile := range run.Profiles {
			probs, decimal := floats(profile.Probs)
			if !decimal || len(probs) != tree.Actions() || len(profile.Verify.Payoffs) != tree.Players() {
				continue
			}
			checked++
			for i, u := range expected(tree, probs) {
				if math.Abs(u-profile.Verify.Payoffs[i]) > 1e-9*want.Range {
					t.Errorf("player %d expects %v at %v, want %v", i+1, u, profile.Probs, profile.Verify.Payoffs[i])
				}
			}
		}
	}
	if checked == 0 {
		t.Error("no profile to compare payoffs at")
	}
}

func checkCounts(t *testing.T, want counts, d *game.Document, tree *game.Tree) {
	t.Helper()
	got := counts{
		Title: d.Title(), Players: tree.Players(), PerPlayer: make([]int, tree.Players()),
		Actions: tree.Actions(), Nodes: tree.Nodes(),
	}
	for s := range tree.Sets() {
		got.PerPlayer[tree.SetOwner(game.Set(s))]++
	}
	for _, h := range tree.Prefix() {
		switch tree.Owner(h) {
		case game.Nobody:
			got.Terminals++
			continue
		case game.Chance:
			got.Chance++
		}
		for i := range tree.Players() {
			if tree.Payoff(h, game.Player(i)) != 0 {
				got.Inner++
				break
			}
		}
	}
	if !slices.Equal(got.PerPlayer, want.PerPlayer) {
		t.Errorf("players have %v sets, want %v", got.PerPlayer, want.PerPlayer)
	}
	got.PerPlayer, want.PerPlayer = nil, nil
	if got.Title != want.Title || got.Nodes != want.Nodes || got.Actions != want.Actions ||
		got.Players != want.Players || got.Terminals != want.Terminals || got.Chance != want.Chance || got.Inner != want.Inner {
		t.Errorf("counted %+v, want %+v", got, want)
	}
}

// sums returns the payoffs of a player up to each node.
func sums(tree *game.Tree, i game.Player) []float64 {
	total := make([]float64, tree.Nodes())
	for h := range total {
		total[h] = tree.Payoff(game.Node(h), i)
		if h > 0 {
			total[h] += total[tree.Parent(game.Node(h))]
		}
	}
	return total
}

// widest returns the difference between the largest and the smallest payoff that
// any player gets in any play.
func widest(tree *game.Tree) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for i := range tree.Players() {
		for h, u := range sums(tree, game.Player(i)) {
			if tree.IsLeaf(game.Node(h)) {
				low, high = min(low, u), max(high, u)
			}
		}
	}
	return high - low
}

// floats returns a list of numbers as such, false if it holds something else.
func floats(list []any) ([]float64, bool) {
	out := make([]float64, len(list))
	for k, v := range list {
		x, ok := v.(float64)
		if !ok {
			return nil, false
		}
		out[k] = x
	}
	return out, true
}

// expected returns the payoffs of a profile, one number per action.
func expected(tree *game.Tree, profile []float64) []float64 {
	reach := make([]float64, tree.Nodes())
	reach[0] = 1
	values := make([]float64, tree.Players())
	for h := range game.Node(tree.Nodes()) {
		if h > 0 {
			reach[h] = reach[tree.Parent(h)] * tree.ChanceOf(h)
			if a := tree.Via(h); a != game.NoAction {
				reach[h] *= profile[a]
			}
		}
		for i := range values {
			values[i] += reach[h] * tree.Payoff(h, game.Player(i))
		}
	}
	return values
}
