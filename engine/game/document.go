// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import "slices"

// Document is a game in Gambit's .efg format with all that the format carries:
// title and comment, the labels of players, nodes, information sets, actions and
// outcomes, the numbers by which sets and outcomes are told apart, probabilities
// and payoffs as they were written. It comes from [ReadEFG] or [NewDocument],
// never changes, and is safe for concurrent use. [Document.Tree] gives the game
// to compute with.
type Document struct {
	title, comment string
	players        []string
	nodes          []entry       // in prefix order
	sets           []description // in the order of their first nodes
	outcomes       []outcome     // in the order of their first nodes
}

// entry is a node of the file.
type entry struct {
	label   string
	set     int // index into the sets, -1 at the end of a play
	outcome int // index into the outcomes, -1 for none
}

// description is an information set of a player, or a lottery.
type description struct {
	player  int // from 1; 0 is chance
	id      int // the number in the file, unique within the player
	label   string
	actions []string
	probs   []string // of a lottery, as written; nil for players
}

// outcome is a row of payoffs, one per player.
type outcome struct {
	id      int // the number in the file, not 0
	label   string
	payoffs []string // as written
}

// DocumentSet says what a file calls an information set of a player.
type DocumentSet struct {
	Player  int      // from 1, in the order of the file
	Number  int      // of the set within the player, from 1 by first node in prefix order, as Gambit counts
	ID      int      // the number that stands in the file
	Label   string   // as in the file; it may be empty or stand at several sets
	Actions []string // labels as in the file
}

// Title returns the title of the game.
func (d *Document) Title() string { return d.title }

// Comment returns the comment, which is empty if the file has none.
func (d *Document) Comment() string { return d.comment }

// Players returns the labels of the players as in the file.
func (d *Document) Players() []string { return slices.Clone(d.players) }

// Sets returns the information sets of the players in Gambit's order, by player
// and then by first node: the set that [Document.Tree] numbers s stands at s.
func (d *Document) Sets() []DocumentSet {
	byPlayer := make([][]DocumentSet, len(d.players)+1)
	for _, s := range d.sets {
		list := byPlayer[s.player]
		byPlayer[s.player] = append(list, DocumentSet{
			Player:  s.player,
			Number:  len(list) + 1,
			ID:      s.id,
			Label:   s.label,
			Actions: slices.Clone(s.actions),
		})
	}
	return slices.Concat(byPlayer[1:]...)
}

// arity returns the number of branches of a node.
func (d *Document) arity(n entry) int {
	if n.set < 0 {
		return 0
	}
	return len(d.sets[n.set].actions)
}
