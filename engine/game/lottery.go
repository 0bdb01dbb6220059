// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"cmp"
	"slices"
)

// splitLotteries gives nodes that share a lottery lotteries of their own unless
// chance came to all of them by the same events of its own: Gambit holds chance
// to perfect recall like a player. As in [Tree.recall] it is enough to compare
// the last event, once the lotteries above have been split.
func (d *Document) splitLotteries() {
	members := d.lotteries()
	if len(members) == 0 {
		return
	}
	last, depth := d.lastEvents()
	mixed := func(nodes []int) bool {
		return slices.ContainsFunc(nodes, func(x int) bool { return depth[x] != depth[nodes[0]] })
	}
	apart := func(nodes []int) bool {
		first := d.event(last[nodes[0]])
		return slices.ContainsFunc(nodes, func(x int) bool { return d.event(last[x]) != first })
	}
	for _, nodes := range members {
		if mixed(nodes) {
			d.split(nodes)
		}
	}
	slices.SortStableFunc(members, func(a, b []int) int { return cmp.Compare(depth[a[0]], depth[b[0]]) })
	for _, nodes := range members {
		if apart(nodes) {
			d.split(nodes)
		}
	}
	d.renumber()
}

// lotteries returns the nodes of each lottery that has more than one.
func (d *Document) lotteries() [][]int {
	nodes := make([][]int, len(d.sets))
	for x, n := range d.nodes {
		if n.set >= 0 && d.sets[n.set].player == 0 {
			nodes[n.set] = append(nodes[n.set], x)
		}
	}
	return slices.DeleteFunc(nodes, func(list []int) bool { return len(list) < 2 })
}

// branch is a way out of a node.
type branch struct{ node, slot int }

// lastEvents returns, for each node, the last event that chance drew on the way
// to it, with node -1 for none, and how many it drew.
func (d *Document) lastEvents() (last []branch, depth []int) {
	last, depth = make([]branch, len(d.nodes)), make([]int, len(d.nodes))
	var open []branch // nodes above, and their branch to be taken next
	for x, n := range d.nodes {
		for len(open) > 0 && open[len(open)-1].slot == d.arity(d.nodes[open[len(open)-1].node]) {
			open = open[:len(open)-1]
		}
		last[x] = branch{node: -1}
		if len(open) > 0 {
			up := &open[len(open)-1]
			last[x], depth[x] = last[up.node], depth[up.node]
			if d.sets[d.nodes[up.node].set].player == 0 {
				last[x], depth[x] = *up, depth[up.node]+1
			}
			up.slot++
		}
		if n.set >= 0 {
			open = append(open, branch{node: x})
		}
	}
	return last, depth
}

// event returns the lottery and the event of a branch, with lottery -1 for none.
func (d *Document) event(b branch) branch {
	if b.node < 0 {
		return b
	}
	return branch{d.nodes[b.node].set, b.slot}
}

// split leaves a lottery to the first of its nodes and gives copies to the rest.
func (d *Document) split(nodes []int) {
	set := d.nodes[nodes[0]].set
	for _, x := range nodes[1:] {
		if d.nodes[x].set == set {
			d.nodes[x].set = len(d.sets)
			d.sets = append(d.sets, d.sets[set])
		}
	}
}

// renumber puts the sets back into the order of their first nodes, and gives
// lotteries that have the number of an earlier one the least free number.
func (d *Document) renumber() {
	old, place := d.sets, map[int]int{}
	d.sets = make([]description, 0, len(old))
	for x, n := range d.nodes {
		if n.set < 0 {
			continue
		}
		if _, known := place[n.set]; !known {
			place[n.set] = len(d.sets)
			d.sets = append(d.sets, old[n.set])
		}
		d.nodes[x].set = place[n.set]
	}
	d.tellApart()
}

// tellApart gives each lottery a number of its own.
func (d *Document) tellApart() {
	taken, seen := map[int]bool{}, map[int]bool{}
	for _, s := range d.sets {
		taken[s.id] = taken[s.id] || s.player == 0
	}
	free := 1
	for k := range d.sets {
		s := &d.sets[k]
		if s.player != 0 {
			continue
		}
		for seen[s.id] && taken[free] {
			free++
		}
		if seen[s.id] {
			s.id = free
			taken[free] = true
		}
		seen[s.id] = true
	}
}
