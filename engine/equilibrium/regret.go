// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"

	"parley/engine/game"
)

// Regret returns, for each player, how much it could gain, in its own payoff, by
// the best other strategy while all others keep to the profile. A profile is a
// Nash equilibrium if and only if all are 0. The regret of a logit equilibrium
// is positive and falls as the precision grows.
func Regret(t *game.Tree, p Profile) []float64 {
	regret := Values(t, p)
	for i := range regret {
		regret[i] = bestValue(t, p, game.Player(i)) - regret[i]
	}
	return regret
}

// bestValue returns the payoff of player i's best response.
func bestValue(t *game.Tree, p Profile, i game.Player) float64 {
	r := newResponse(t, p, i)
	r.others = othersReach(t, p, i)
	return r.at(t.Root())
}

// response is the best response of one player, found set by set from the end.
// Perfect recall makes the player's own past irrelevant to the choice at a set:
// its nodes are weighed by what the others and chance contribute to their reach.
type response struct {
	tree    *game.Tree
	profile Profile
	player  game.Player
	others  []float64 // by node: reach without the player's own part
	value   []float64 // by node, NaN until known
	choice  []int     // by set, -1 until known
}

// newResponse returns a response of which nothing is known yet; others is to be
// filled in.
func newResponse(t *game.Tree, p Profile, i game.Player) *response {
	r := &response{
		tree: t, profile: p, player: i,
		value:  make([]float64, t.Nodes()),
		choice: make([]int, t.Sets()),
	}
	for h := range r.value {
		r.value[h] = math.NaN()
	}
	for s := range r.choice {
		r.choice[s] = -1
	}
	return r
}

// at returns the value of a node under the best response.
func (r *response) at(h game.Node) float64 {
	if !math.IsNaN(r.value[h]) {
		return r.value[h]
	}
	t := r.tree
	v := t.Payoff(h, r.player)
	switch {
	case t.IsLeaf(h):
	case t.Owner(h) == r.player:
		v += r.at(t.Child(h, r.best(t.SetAt(h))))
	default:
		for k := range t.Degree(h) {
			kid := t.Child(h, k)
			v += math.Exp(logStep(t, r.profile, kid)) * r.at(kid)
		}
	}
	r.value[h] = v
	return v
}

// best returns the best action at a set of the player.
func (r *response) best(s game.Set) int {
	if r.choice[s] >= 0 {
		return r.choice[s]
	}
	members := r.tree.Members(s)
	top := math.Inf(-1)
	for k := range r.tree.Arity(s) {
		sum := 0.0
		for _, h := range members {
			sum += r.others[h] * r.at(r.tree.Child(h, k))
		}
		if sum > top {
			top, r.choice[s] = sum, k
		}
	}
	return r.choice[s]
}

// othersReach returns the reach of each node, player i's own moves left out.
func othersReach(t *game.Tree, p Profile, i game.Player) []float64 {
	reach := make([]float64, t.Nodes())
	reach[0] = 1
	for h := game.Node(1); int(h) < t.Nodes(); h++ {
		reach[h] = reach[t.Parent(h)]
		if t.Owner(t.Parent(h)) != i {
			reach[h] *= math.Exp(logStep(t, p, h))
		}
	}
	return reach
}
