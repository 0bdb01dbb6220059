// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"slices"
	"strings"
)

// Node is the number of a node: 0 for the root, larger for later ones.
type Node int32

// Player is the number of a player, from 0 in the order given to [NewBuilder].
type Player int32

// Set is the number of an information set, from 0.
type Set int32

// Action is the number of an action of some information set, from 0, counted
// through all sets of the tree. A behaviour profile is one number per Action.
type Action int32

const (
	// Chance owns the nodes at which a lottery is drawn.
	Chance Player = -1
	// Nobody owns the leaves.
	Nobody Player = -2
	// NoSet is the information set of leaves and of chance nodes.
	NoSet Set = -1
	// NoAction stands for the way into the root and into the children of chance.
	NoAction Action = -1
)

// Tree is a finite game in extensive form with perfect recall. It is made by
// [Builder.Build], never changes, and is safe for concurrent use.
type Tree struct {
	players []string

	// By node.
	parent []Node
	slot   []int32 // which child of its parent it is
	first  []Node  // first child; the others follow it
	degree []int32 // number of children, 0 at leaves
	set    []Set
	chance []float64       // probability of the way in where the parent is chance, else 1
	edge   []string        // label of the way in
	pay    []float64       // node by player
	prefix []Node          // all nodes, depth first
	drawn  map[Node]string // what chance draws, where it was said
	called map[Node]string // what the payoffs of a node are called, where it was said

	// By information set.
	name    []string
	owner   []Player
	action0 []Action // first action, one entry more than there are sets
	member0 []int32  // first of its members, one entry more than there are sets
	members []Node   // in prefix order
	past    []Action // the owner's last action before the set, or NoAction

	// By action.
	label  []string
	weight []float64
	home   []Set
}

// Players returns the number of players.
func (t *Tree) Players() int { return len(t.players) }

// PlayerName returns the name of a player.
func (t *Tree) PlayerName(p Player) string { return t.players[p] }

// Nodes returns the number of nodes. They are numbered from 0, the root.
func (t *Tree) Nodes() int { return len(t.parent) }

// Root returns the node at which every play begins.
func (t *Tree) Root() Node { return 0 }

// Parent returns the node before h. The root has none: -1.
func (t *Tree) Parent(h Node) Node { return t.parent[h] }

// Slot returns which child of its parent h is, from 0; 0 for the root.
func (t *Tree) Slot(h Node) int { return int(t.slot[h]) }

// Degree returns the number of children of h.
func (t *Tree) Degree(h Node) int { return int(t.degree[h]) }

// IsLeaf reports whether plays end at h.
func (t *Tree) IsLeaf(h Node) bool { return t.degree[h] == 0 }

// Child returns child number k of h, from 0.
func (t *Tree) Child(h Node, k int) Node { return t.first[h] + Node(k) }

// Owner returns who moves at h: a player, [Chance], or [Nobody] at a leaf.
func (t *Tree) Owner(h Node) Player {
	switch {
	case t.degree[h] == 0:
		return Nobody
	case t.set[h] == NoSet:
		return Chance
	}
	return t.owner[t.set[h]]
}

// SetAt returns the information set that h belongs to, or [NoSet].
func (t *Tree) SetAt(h Node) Set { return t.set[h] }

// Via returns the action that leads into h, or [NoAction] if h is the root or
// follows a chance node.
func (t *Tree) Via(h Node) Action {
	if h == 0 || t.set[t.parent[h]] == NoSet {
		return NoAction
	}
	return t.action0[t.set[t.parent[h]]] + Action(t.slot[h])
}

// ChanceOf returns the probability with which chance leads from the parent of h
// to h, and 1 if h is the root or the parent is not a chance node.
func (t *Tree) ChanceOf(h Node) float64 { return t.chance[h] }

// EdgeLabel returns the label of the action or chance event that leads into h;
// the root has none.
func (t *Tree) EdgeLabel(h Node) string { return t.edge[h] }

// LotteryLabel returns what chance draws at h; it is empty if that was not said
// and at nodes which are not chance's.
func (t *Tree) LotteryLabel(h Node) string { return t.drawn[h] }

// OutcomeLabel returns what the payoffs of h are called; it is empty if that was
// not said.
func (t *Tree) OutcomeLabel(h Node) string { return t.called[h] }

// Payoff returns what player p gets at h: at a leaf what [Builder.Leaf] gave, at
// other nodes what [Builder.Outcome] gave, else 0. Payoffs are in the player's
// own unit of utility and add up along a play.
func (t *Tree) Payoff(h Node, p Player) float64 {
	return t.pay[int(h)*len(t.players)+int(p)]
}

// Prefix returns all nodes depth first, children in order: the order in which a
// game is written down.
func (t *Tree) Prefix() []Node { return slices.Clone(t.prefix) }

// Path names a node by the labels that lead to it, as in `in > fight`.
func (t *Tree) Path(h Node) string {
	if h == 0 {
		return "root"
	}
	return strings.Join(t.way(h), " > ")
}

// way returns the labels that lead to a node.
func (t *Tree) way(h Node) []string {
	var labels []string
	for ; h > 0; h = t.parent[h] {
		labels = append(labels, t.edge[h])
	}
	slices.Reverse(labels)
	return labels
}

// place is a path for people: the middle of a very long one is left out.
func (t *Tree) place(h Node) string {
	const ends = 8
	way := t.way(h)
	if len(way) <= 2*ends+1 {
		return t.Path(h)
	}
	return strings.Join(way[:ends], " > ") + " > ... > " + strings.Join(way[len(way)-ends:], " > ")
}
