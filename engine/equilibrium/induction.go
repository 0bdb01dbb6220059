// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"fmt"
	"math"

	"parley/engine/game"
)

// BackwardInduction returns the subgame-perfect equilibrium of a game of perfect
// information in pure strategies (Kuhn 1953): from the leaves up, each player
// takes its best action, of equally good ones the first. A game with an
// information set of several nodes is refused.
func BackwardInduction(t *game.Tree) (Profile, error) {
	for s := range t.Sets() {
		if n := len(t.Members(game.Set(s))); n > 1 {
			return Profile{}, fmt.Errorf("information set %q has %d nodes; backward induction needs perfect information",
				t.SetName(game.Set(s)), n)
		}
	}
	players := t.Players()
	values := make([]float64, t.Nodes()*players)
	logs := make([]float64, t.Actions())
	for h := game.Node(t.Nodes() - 1); h >= 0; h-- {
		row := values[int(h)*players : (int(h)+1)*players]
		settle(t, h, values, row, logs)
	}
	return Profile{logs}, nil
}

// settle fills the row of values of h, and the choice made there, from those of
// its children.
func settle(t *game.Tree, h game.Node, values, row, logs []float64) {
	players := t.Players()
	for i := range row {
		row[i] = t.Payoff(h, game.Player(i))
	}
	best := -1
	if s := t.SetAt(h); s != game.NoSet {
		best = bestChild(t, h, values)
		for k := range t.Arity(s) {
			logs[t.ActionAt(s, k)] = math.Inf(-1)
		}
		logs[t.ActionAt(s, best)] = 0
	}
	for k := range t.Degree(h) {
		kid := t.Child(h, k)
		weight := t.ChanceOf(kid)
		if best >= 0 && k != best {
			weight = 0
		}
		for i := range row {
			row[i] += weight * values[int(kid)*players+i]
		}
	}
}

// bestChild returns which child of h its owner likes best.
func bestChild(t *game.Tree, h game.Node, values []float64) int {
	players, owner := t.Players(), int(t.Owner(h))
	best := 0
	for k := 1; k < t.Degree(h); k++ {
		if values[int(t.Child(h, k))*players+owner] > values[int(t.Child(h, best))*players+owner] {
			best = k
		}
	}
	return best
}
