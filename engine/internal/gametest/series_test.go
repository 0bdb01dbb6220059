// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package gametest_test

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"math"
	"testing"

	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// The hashes of the series as it was published. They were printed by this test;
// if one differs, the series has changed and so has the meaning of every figure
// that was ever given for it.
const (
	hashFirst = "f730951d1d82a775a8ab01be3da49a17a616605364a0ff37d9228689d81854aa"
	hashAll   = "2f59458a57b5419b620de245a594569e3a14cbff6f6eff27f86d303998f561c7"
)

// TestSeriesStands holds the published games.
func TestSeriesStands(t *testing.T) {
	t.Parallel()
	sum := sha256.New()
	for n := range gametest.SeriesLength {
		tree := gametest.Series(n)
		digest(sum, tree)
		if size := tree.Nodes(); size < 8 || size > 60 {
			t.Errorf("game %d has %d nodes, want 8 to 60", n, size)
		}
		if n == 99 {
			checkHash(t, "the first 100 games", sum, hashFirst)
		}
	}
	checkHash(t, "all games", sum, hashAll)
}

func checkHash(t *testing.T, what string, sum hash.Hash, want string) {
	t.Helper()
	if got := fmt.Sprintf("%x", sum.Sum(nil)); got != want {
		t.Errorf("the hash of %s is %s, want %s", what, got, want)
	}
}

// digest writes a game into a hash: its shape, who moves where and what is known,
// the probabilities of chance, the weights, and what each play pays in all. It
// does not see names, nor at which nodes of a play the payoffs stand.
func digest(sum hash.Hash, t *game.Tree) {
	put := func(x any) {
		if err := binary.Write(sum, binary.LittleEndian, x); err != nil {
			panic(err)
		}
	}
	paid := make([]float64, t.Nodes()*t.Players())
	for h := range game.Node(t.Nodes()) {
		put([]int32{int32(t.Parent(h)), int32(t.Slot(h)), int32(t.Owner(h)), int32(t.SetAt(h))})
		put(math.Float64bits(t.ChanceOf(h)))
		for i := range t.Players() {
			at := int(h)*t.Players() + i
			if h != t.Root() {
				paid[at] = paid[int(t.Parent(h))*t.Players()+i]
			}
			paid[at] += t.Payoff(h, game.Player(i))
			if t.IsLeaf(h) {
				put(math.Float64bits(paid[at] + 0)) // minus 0 is 0
			}
		}
	}
	for a := range game.Action(t.Actions()) {
		put(math.Float64bits(t.Weight(a)))
	}
}
