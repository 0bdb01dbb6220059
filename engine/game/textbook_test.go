// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/engine/game"
	"parley/engine/internal/gametest"
)

func textbook(t *testing.T, name string) *game.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "games", name+".efg"))
	if err != nil {
		t.Fatal(err)
	}
	d := mustRead(t, string(data))
	checkRoundTrip(t, d)
	return d
}

// TestTextbook holds files of games from textbooks against the same games built
// in code.
func TestTextbook(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		tree *game.Tree
	}{
		{"pennies", gametest.MatchingPennies(9)},
		{"horse", gametest.Horse()},
		{"beer-quiche", gametest.BeerQuiche()},
		{"kuhn", gametest.Kuhn()},
		{"centipede", gametest.Centipede(4)},
		{"chain-store", gametest.ChainStoreByTown(2)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := textbook(t, test.name)
			tree := mustTree(t, d)
			checkInvariants(t, d, tree)
			same(t, tree, test.tree)
		})
	}
}

// TestForgetful holds that games with imperfect recall are documents, and that
// their trees are refused with the reason.
func TestForgetful(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		want []string
	}{
		{"driver", []string{"Driver", `"crossing"`, "twice", `"root"`, `"go on"`, "absent-minded"}},
		{"bridge", []string{"Team", `"forgot"`, `"high > stay"`, `"low > stay"`, "imperfect recall"}},
	}
	for _, test := range tests {
		_, err := textbook(t, test.name).Tree()
		if err == nil {
			t.Errorf("%s: its tree is accepted", test.name)
			continue
		}
		for _, part := range test.want {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: %q does not name %s", test.name, err, part)
			}
		}
	}
}

// TestTreeRefuses lists files which are in order but no game to compute with.
func TestTreeRefuses(t *testing.T) {
	t.Parallel()
	wide := `EFG 2 R "" {` + strings.Repeat(` ""`, 5000) + ` } p "" 1 1 "" {` + strings.Repeat(` ""`, 5000) + ` } 0` +
		strings.Repeat(` t "" 0`, 5000)
	long := head
	for k := range 50 {
		long += fmt.Sprintf(`p "" 2 %d "" { "b" } 0 `, k%49)
	}
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a payoff beyond float64", paying("1 -1e309"), []string{"outcome 1", "-1e309", `"B"`, "1.79e308"}},
		{"a fraction beyond float64", paying("1 1" + strings.Repeat("0", 400) + "/3"), []string{"outcome 1", `"B"`}},
		{"payoffs that sum beyond float64", head + `p "" 1 1 "s" { "a" } 1 "" { 0 1e308 } t "" 1`, []string{"B", `"a"`, "finite"}},
		{"no players", `EFG 2 R "" { } t "" 0`, []string{"at least one player"}},
		{"too many payoffs", wide, []string{"5001 nodes", "5000 players", "4194304"}},
		{"a long way down", long + `t "" 0`, []string{"twice", "b > ... > b"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := mustRead(t, test.text)
			checkRoundTrip(t, d)
			tree, err := d.Tree()
			if err == nil {
				t.Fatal("it is accepted")
			}
			if tree != nil {
				t.Error("a tree comes with the error")
			}
			for _, part := range test.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q does not name %q", err, part)
				}
			}
		})
	}
}
