// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"cmp"
	"math"
	"slices"
)

// Build returns the finished tree, or the first mistake made in building it.
// The builder is spent afterwards.
func (b *Builder) Build() (*Tree, error) {
	if b.tree == nil {
		return nil, errBuilt
	}
	if b.err == nil {
		b.tree.order()
		b.checkEnds()
		b.checkSums()
		b.weigh()
	}
	if b.err == nil {
		b.number()
		b.err = b.tree.recall()
	}
	if b.err != nil {
		return nil, b.err
	}
	t := b.tree
	*b = Builder{}
	return t, nil
}

// order fills the prefix order.
func (t *Tree) order() {
	t.prefix = make([]Node, 0, len(t.parent))
	stack := []Node{0}
	for len(stack) > 0 {
		h := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		t.prefix = append(t.prefix, h)
		for k := t.degree[h] - 1; k >= 0; k-- {
			stack = append(stack, t.first[h]+Node(k))
		}
	}
}

// checkEnds refuses plays that stop without payoffs.
func (b *Builder) checkEnds() {
	for _, h := range b.tree.prefix {
		if !b.done[h] {
			b.fail("the node at %q has neither a move nor a lottery nor payoffs; every play must end in a leaf",
				b.tree.place(h))
			return
		}
	}
}

// checkSums refuses plays whose payoffs sum to more than a float64 can hold.
func (b *Builder) checkSums() {
	if b.err != nil {
		return
	}
	t := b.tree
	players := len(t.players)
	sums := make([]float64, len(t.parent))
	for i := range players {
		sums[0] = t.pay[i]
		for h := 1; h < len(sums); h++ {
			sums[h] = sums[t.parent[h]] + t.pay[h*players+i]
			if math.IsInf(sums[h], 0) {
				b.fail("the payoffs of %s on the way to %q sum to %v; they must stay finite",
					t.players[i], t.place(Node(h)), sums[h])
				return
			}
		}
	}
}

// weigh hands the prior weights to their sets.
func (b *Builder) weigh() {
	for _, p := range b.prior {
		s, known := b.index[p.set]
		if !known {
			b.fail("weights are given for information set %q, which no node belongs to", p.set)
			return
		}
		d := &b.sets[s]
		if len(p.weights) != len(d.actions) {
			b.fail("information set %q has %d actions and %d weights; it needs one for each",
				p.set, len(d.actions), len(p.weights))
			return
		}
		for k, w := range p.weights {
			if !(w > 0) || math.IsInf(w, 1) { // the negation refuses NaN too
				b.fail("the weight of %q at information set %q is %v; it must be above 0 and finite",
					d.actions[k], p.set, w)
				return
			}
		}
		d.weights = p.weights
	}
}

// number puts sets and actions into their final order: by player, then by the
// first node in prefix order.
func (b *Builder) number() {
	t := b.tree
	rank := make([]int32, len(t.parent))
	for k, h := range t.prefix {
		rank[h] = int32(k)
	}
	byRank := func(g, h Node) int { return cmp.Compare(rank[g], rank[h]) }
	for _, d := range b.sets {
		slices.SortFunc(d.members, byRank)
	}
	slices.SortFunc(b.sets, func(c, d draft) int {
		return cmp.Or(cmp.Compare(c.owner, d.owner), byRank(c.members[0], d.members[0]))
	})
	for s, d := range b.sets {
		t.adopt(Set(s), d)
	}
	t.action0 = append(t.action0, Action(len(t.label)))
	t.member0 = append(t.member0, int32(len(t.members)))
}

// adopt appends the next information set.
func (t *Tree) adopt(s Set, d draft) {
	t.name = append(t.name, d.name)
	t.owner = append(t.owner, d.owner)
	t.action0 = append(t.action0, Action(len(t.label)))
	t.member0 = append(t.member0, int32(len(t.members)))
	t.members = append(t.members, d.members...)
	t.label = append(t.label, d.actions...)
	for k := range d.actions {
		w := 1.0
		if d.weights != nil {
			w = d.weights[k]
		}
		t.weight = append(t.weight, w)
		t.home = append(t.home, s)
	}
	for _, h := range d.members {
		t.set[h] = s
	}
}
