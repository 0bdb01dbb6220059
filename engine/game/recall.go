// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import "fmt"

// recall checks perfect recall and fills past.
//
// A player has perfect recall if all nodes of each of its information sets
// follow the same sequence of its own sets and actions. It is enough to compare
// the last own action: that action belongs to one set, whose nodes have been
// compared in turn. A set met twice in one play (absent-mindedness) fails too,
// for the uppermost such set is entered with two different last actions.
func (t *Tree) recall() error {
	last := t.lastActions()
	players := len(t.players)
	t.past = make([]Action, len(t.name))
	for s := range t.name {
		members := t.members[t.member0[s]:t.member0[s+1]]
		owner := int(t.owner[s])
		t.past[s] = last[int(members[0])*players+owner]
		for _, h := range members[1:] {
			if last[int(h)*players+owner] != t.past[s] {
				return t.forgets(Set(s), members[0], h)
			}
		}
	}
	return nil
}

// lastActions returns, node by player, the last action the player took on the
// way to the node.
func (t *Tree) lastActions() []Action {
	players := len(t.players)
	last := make([]Action, len(t.parent)*players)
	for i := range players {
		last[i] = NoAction
	}
	for h := 1; h < len(t.parent); h++ {
		row := last[h*players : (h+1)*players]
		copy(row, last[int(t.parent[h])*players:])
		if a := t.Via(Node(h)); a != NoAction {
			row[t.owner[t.home[a]]] = a
		}
	}
	return last
}

// forgets says how a player loses its memory between two nodes of a set, of
// which g comes first in prefix order.
func (t *Tree) forgets(s Set, g, h Node) error {
	name := t.players[t.owner[s]]
	for up := t.parent[h]; up >= 0; up = t.parent[up] {
		if t.set[up] == s {
			return fmt.Errorf("%s comes to information set %q twice in one play, at %q and at %q (absent-mindedness); a set may be met once",
				name, t.name[s], t.place(up), t.place(h))
		}
	}
	return fmt.Errorf("%s cannot tell %q from %q at information set %q although its own moves before them differ (imperfect recall); such nodes need different sets",
		name, t.place(g), t.place(h), t.name[s])
}
