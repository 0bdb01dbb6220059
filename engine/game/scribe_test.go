// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// scribe writes random files that keep all rules of the format, in every way
// they can be kept: odd labels, white space and numbers, sets and lotteries
// shared without sense.
type scribe struct {
	rng      *rand.Rand
	b        strings.Builder
	players  int
	sets     map[string]int // number of branches
	text     map[string]string
	outcomes map[int]string
	nodes    int
}

// randomFile returns a file of about so many nodes.
func randomFile(rng *rand.Rand, nodes int) string {
	s := scribe{
		rng: rng, players: 1 + rng.IntN(4), nodes: nodes,
		sets: map[string]int{}, text: map[string]string{}, outcomes: map[int]string{},
	}
	s.put("EFG", "2", s.one("R", "D"), s.label(), "{")
	for range s.players {
		s.put(s.label())
	}
	s.put("}")
	if rng.IntN(2) == 0 {
		s.put(s.label())
	}
	for open := 1; open > 0; open-- {
		open += s.node(open)
	}
	if rng.IntN(3) == 0 {
		s.put(s.one("t", "}", `"`, "EFG 2 R", "1e"))
	}
	return s.b.String()
}

func (s *scribe) one(texts ...string) string { return texts[s.rng.IntN(len(texts))] }

// put writes tokens with white space between.
func (s *scribe) put(tokens ...string) {
	for _, token := range tokens {
		s.b.WriteString(token + s.one(" ", " ", "\n", "\t", "\r\n", "  "))
	}
}

func (s *scribe) label() string {
	return `"` + s.one("", "", "", "x", "x", "x_1", "x_2", " x", "x  y", "1.1", "2.1", "\xff", "\u0085", "é", "a\nb",
		`\"`, `\\"`, `\\\"`, `a\b`, `a\\b`, "t", "0", "}", "{ , }") + `"`
}

func (s *scribe) number() string {
	return s.one("0", "1", "-1", "007", "0.50", ".5", "5.", "-.5", "1/3", "-22/7", "1e3", "1e-3", "1.5E2", "1e999", "1e-999", "-0", ".", "-",
		"123456789012345678901234567890/7", "2e-", "0.1")
}

// node writes a node and returns its number of branches.
func (s *scribe) node(open int) int {
	s.nodes--
	if s.nodes < open || s.rng.IntN(4) == 0 {
		s.put("t", s.label())
		s.outcome()
		return 0
	}
	player := s.rng.IntN(s.players + 1)
	id := s.one("1", "2", "3", "-4", "2147483647", fmt.Sprint(s.nodes))
	if player == 0 {
		s.put("c", s.label(), id)
	} else {
		s.put("p", s.label(), fmt.Sprint(player), id)
	}
	key := fmt.Sprintf("%d %s", player, id)
	if s.text[key] == "" {
		s.describe(key, player)
		s.put(s.text[key])
	} else if s.rng.IntN(2) == 0 {
		s.put(s.text[key])
	}
	s.outcome()
	return s.sets[key]
}

// describe makes up a set.
func (s *scribe) describe(key string, player int) {
	n := 1 + s.rng.IntN(4)
	s.sets[key] = n
	parts := []string{s.label(), "{"}
	for k := range n {
		parts = append(parts, s.label())
		if player == 0 {
			parts = append(parts, s.probability(k, n))
		}
	}
	s.text[key] = strings.Join(append(parts, "}"), " ")
}

// probability writes number k of n probabilities that sum to 1.
func (s *scribe) probability(k, n int) string {
	switch {
	case k == n-1 && n%2 == 0:
		return fmt.Sprintf("0.%d", 10-(n-1))
	case n%2 == 0:
		return s.one("1/10", "0.1", ".10", "1e-1", "10e-2")
	}
	return fmt.Sprintf("%d/%d", 7, 7*n)
}

func (s *scribe) outcome() {
	id := s.rng.IntN(8) - 2
	s.put(fmt.Sprint(id))
	if id == 0 {
		return
	}
	if s.outcomes[id] == "" {
		parts := []string{s.label(), "{"}
		for range s.players {
			parts = append(parts, s.number()+s.one("", "", " ,", ","))
		}
		s.outcomes[id] = strings.Join(append(parts, "}"), " ")
		s.put(s.outcomes[id])
	} else if s.rng.IntN(2) == 0 {
		s.put(s.outcomes[id])
	}
}

// TestRandomFiles holds that every file which keeps the rules is read and
// survives writing.
func TestRandomFiles(t *testing.T) {
	t.Parallel()
	files, trees := few(5000), 0
	for n := range files {
		text := randomFile(rand.New(rand.NewPCG(uint64(n), 11)), 1+n%30)
		d := mustRead(t, text)
		checkRoundTrip(t, d)
		if tree, err := d.Tree(); err == nil {
			trees++
			checkInvariants(t, d, tree)
		}
		if t.Failed() {
			t.Fatalf("file %d:\n%s", n, text)
		}
	}
	if trees < files/10 {
		t.Errorf("only %d files have a tree", trees)
	}
}
