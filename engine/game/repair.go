// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import "slices"

// Repaired returns the document as [Document.WriteTo] writes it: the same game,
// changed only where Gambit 17 would refuse to read or to solve it.
//
//   - Labels lose control characters, broken UTF-8, and blanks at their ends or
//     in a row. The label of a node, and that of an information set within its
//     player, gets a number if it stood before.
//   - Nodes which share a lottery though chance came to them by different events
//     of its own get lotteries of their own.
//   - A backslash which would swallow a quotation mark becomes a slash.
//
// A document without such faults comes back equal.
func (d *Document) Repaired() *Document {
	r := &Document{
		title:   writable(d.title),
		comment: writable(d.comment),
		players: cleanAll(d.players),
		nodes:   slices.Clone(d.nodes),
	}
	for _, s := range d.sets {
		s.actions = cleanAll(s.actions)
		r.sets = append(r.sets, s)
	}
	for _, o := range d.outcomes {
		o.label = clean(o.label)
		r.outcomes = append(r.outcomes, o)
	}
	r.splitLotteries()
	r.labelNodes()
	r.labelSets()
	return r
}

// labelNodes makes the labels of nodes clean, and different if not empty.
func (d *Document) labelNodes() {
	labels := make([]string, len(d.nodes))
	for k, n := range d.nodes {
		labels[k] = clean(n.label)
	}
	for k, text := range distinct(labels) {
		d.nodes[k].label = text
	}
}

// labelSets makes the labels of sets clean, and different within each player if
// not empty.
func (d *Document) labelSets() {
	labels := make([][]string, len(d.players)+1)
	for _, s := range d.sets {
		labels[s.player] = append(labels[s.player], clean(s.label))
	}
	for i := range labels {
		labels[i] = distinct(labels[i])
	}
	for k := range d.sets {
		s := &d.sets[k]
		s.label, labels[s.player] = labels[s.player][0], labels[s.player][1:]
	}
}
