// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"cmp"
	"math"
	"slices"

	"parley/engine/game"
)

// form is a tree laid out for the solver: nodes in prefix order, so that the
// descendants of node x are the nodes x+1 to end[x]-1, and payoffs by player,
// centred and scaled.
type form struct {
	players, nodes, sets, actions int

	// By node in prefix order.
	parent, end []int32
	via         []int32   // action that leads in, -1 after chance and at the root
	chance      []float64 // probability of the way in after chance, else 1
	logChance   []float64
	pay         [][]float64 // by player, then node: (3) of the package comment

	// By information set.
	owner   []int32
	action0 []int32 // one entry more than there are sets
	member0 []int32 // one entry more than there are sets
	member  []int32 // nodes
	kid0    []int32 // by member: where its children stand in kid
	kid     []int32
	order   []int32 // the sets, deep ones first: (4) then lies below the diagonal

	// By action.
	home      []int32
	logWeight []float64

	scale   float64 // R: the scaled precision s is λ R
	weakest float64 // the least range of payoffs of a player who cares, in units of R
}

// newForm lays out a tree for players with the given precision multipliers, and
// with prior weights of actions other than the tree's own if any are given.
func newForm(t *game.Tree, multipliers, weights []float64) *form {
	f := &form{
		players: t.Players(),
		nodes:   t.Nodes(),
		sets:    t.Sets(),
		actions: t.Actions(),
	}
	place := f.layNodes(t)
	f.laySets(t, place)
	for a, w := range weights {
		f.logWeight[a] = math.Log(w)
	}
	f.layOrder()
	f.layPayoffs(t, multipliers)
	return f
}

// layNodes fills what is known by node, and returns the place of each node of
// the tree in prefix order.
func (f *form) layNodes(t *game.Tree) []int32 {
	prefix := t.Prefix()
	place := make([]int32, f.nodes)
	f.parent, f.end = make([]int32, f.nodes), make([]int32, f.nodes)
	f.via = make([]int32, f.nodes)
	f.chance, f.logChance = make([]float64, f.nodes), make([]float64, f.nodes)
	for x, h := range prefix {
		place[h] = int32(x)
		f.parent[x] = -1
		if h != t.Root() {
			f.parent[x] = place[t.Parent(h)]
		}
		f.via[x] = int32(t.Via(h))
		f.chance[x] = t.ChanceOf(h)
		f.logChance[x] = math.Log(f.chance[x])
		f.end[x] = int32(x + 1)
	}
	for x := f.nodes - 1; x > 0; x-- {
		up := f.parent[x]
		f.end[up] = max(f.end[up], f.end[x])
	}
	return place
}

// laySets fills what is known by information set and by action.
func (f *form) laySets(t *game.Tree, place []int32) {
	for s := game.Set(0); int(s) < f.sets; s++ {
		f.owner = append(f.owner, int32(t.SetOwner(s)))
		f.action0 = append(f.action0, int32(t.ActionAt(s, 0)))
		f.member0 = append(f.member0, int32(len(f.member)))
		for _, h := range t.Members(s) {
			f.member = append(f.member, place[h])
			f.kid0 = append(f.kid0, int32(len(f.kid)))
			for k := range t.Degree(h) {
				f.kid = append(f.kid, place[t.Child(h, k)])
			}
		}
		for k := range t.Arity(s) {
			f.home = append(f.home, int32(s))
			f.logWeight = append(f.logWeight, math.Log(t.Weight(t.ActionAt(s, k))))
		}
	}
	f.action0 = append(f.action0, int32(f.actions))
	f.member0 = append(f.member0, int32(len(f.member)))
}

// layOrder orders the sets by the depth of their first node.
func (f *form) layOrder() {
	depth := make([]int32, f.nodes)
	for x := 1; x < f.nodes; x++ {
		depth[x] = depth[f.parent[x]] + 1
	}
	f.order = make([]int32, f.sets)
	for s := range f.order {
		f.order[s] = int32(s)
	}
	at := func(s int32) int32 { return depth[f.member[f.member0[s]]] }
	slices.SortStableFunc(f.order, func(s, r int32) int { return cmp.Compare(at(r), at(s)) })
}

// layPayoffs moves payoffs to the leaves, where they are sums along the play,
// then centres and scales them.
func (f *form) layPayoffs(t *game.Tree, multipliers []float64) {
	prefix := t.Prefix()
	f.pay = make([][]float64, f.players)
	low, high := make([]float64, f.players), make([]float64, f.players)
	for i := range f.pay {
		f.pay[i], low[i], high[i] = plays(t, prefix, f.parent, game.Player(i))
		f.scale = max(f.scale, multiplier(multipliers, i)*(high[i]-low[i]))
	}
	f.weakest = 1
	for i := range f.pay {
		if w := multiplier(multipliers, i) * (high[i] - low[i]) / f.scale; w > 0 {
			f.weakest = min(f.weakest, w)
		}
	}
	for i, pay := range f.pay {
		middle, unit := low[i]/2+high[i]/2, 0.0
		if f.scale > 0 {
			unit = multiplier(multipliers, i) / f.scale
		}
		for x, h := range prefix {
			if t.IsLeaf(h) {
				pay[x] = (pay[x] - middle) * unit
			} else {
				pay[x] = 0
			}
		}
	}
}

// plays returns player i's payoff summed along the way to each node, and the
// least and the most it gets in any play.
func plays(t *game.Tree, prefix []game.Node, parent []int32, i game.Player) (pay []float64, low, high float64) {
	pay = make([]float64, len(prefix))
	low, high = math.Inf(1), math.Inf(-1)
	for x, h := range prefix {
		pay[x] = t.Payoff(h, i)
		if x > 0 {
			pay[x] += pay[parent[x]]
		}
		if t.IsLeaf(h) {
			low, high = min(low, pay[x]), max(high, pay[x])
		}
	}
	return pay, low, high
}

// multiplier returns the precision multiplier of player i, 1 if none are given.
func multiplier(multipliers []float64, i int) float64 {
	if len(multipliers) == 0 {
		return 1
	}
	return multipliers[i]
}
