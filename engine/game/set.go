// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import "slices"

// Sets returns the number of information sets.
func (t *Tree) Sets() int { return len(t.name) }

// SetNamed returns the information set with a name, false if there is none.
// It looks through all sets: keep the answer where it is needed often.
func (t *Tree) SetNamed(name string) (Set, bool) {
	s := slices.Index(t.name, name)
	return Set(s), s >= 0
}

// SetName returns the name of an information set.
func (t *Tree) SetName(s Set) string { return t.name[s] }

// SetOwner returns the player who moves at s.
func (t *Tree) SetOwner(s Set) Player { return t.owner[s] }

// Members returns the nodes of s in prefix order.
func (t *Tree) Members(s Set) []Node {
	return slices.Clone(t.members[t.member0[s]:t.member0[s+1]])
}

// Past returns the last action of the owner of s before s, the same at all its
// nodes because of perfect recall, or [NoAction] if s is its first move.
func (t *Tree) Past(s Set) Action { return t.past[s] }

// Arity returns the number of actions at s.
func (t *Tree) Arity(s Set) int { return int(t.action0[s+1] - t.action0[s]) }

// Actions returns the number of actions of all information sets together, which
// is the length of a behaviour profile.
func (t *Tree) Actions() int { return len(t.label) }

// ActionAt returns action number k of s, from 0.
func (t *Tree) ActionAt(s Set, k int) Action { return t.action0[s] + Action(k) }

// ActionNamed returns the action of s with a label, false if there is none.
func (t *Tree) ActionNamed(s Set, label string) (Action, bool) {
	k := slices.Index(t.label[t.action0[s]:t.action0[s+1]], label)
	return t.action0[s] + Action(k), k >= 0
}

// SetOf returns the information set at which a is taken.
func (t *Tree) SetOf(a Action) Set { return t.home[a] }

// ActionLabel returns the label of a.
func (t *Tree) ActionLabel(a Action) string { return t.label[a] }

// Weight returns the prior weight of a, 1 unless [Builder.Weights] gave another.
// Only the ratios within one information set matter.
func (t *Tree) Weight(a Action) float64 { return t.weight[a] }
