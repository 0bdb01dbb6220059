// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"fmt"
	"math"
)

// mostPayoffs bounds nodes times players of a tree, which fills a row of payoffs
// for each node.
const mostPayoffs = 1 << 22

// Tree returns the game to compute with. Numbers become the nearest float64.
// Labels of players, and those of the branches of one set, are made to differ as
// Gambit does it: x and x become x_1 and x_2, empty labels _1 and so on. An
// information set is named by its label, and if that is empty or stands at
// another set too, in the manner of 2.1 for the first set of the second player;
// [Document.Sets] has what the file says.
//
// It refuses, in the words of [Builder.Build], games with imperfect recall, and
// such as no float64 or no memory can hold.
func (d *Document) Tree() (*Tree, error) {
	if n := len(d.nodes) * max(len(d.players), 1); n > mostPayoffs {
		return nil, fmt.Errorf("the game has %d nodes and %d players; their product must not exceed %d",
			len(d.nodes), len(d.players), mostPayoffs)
	}
	p := planter{
		Document: d,
		b:        NewBuilder(normal(d.players)...),
		names:    d.setNames(),
	}
	for _, s := range d.sets {
		p.branches = append(p.branches, normal(s.actions))
	}
	for _, o := range d.outcomes {
		row, err := d.payoffs(o)
		if err != nil {
			return nil, err
		}
		p.pay = append(p.pay, row)
	}
	p.grow()
	return p.b.Build()
}

// payoffs returns the payoffs of an outcome as float64s.
func (d *Document) payoffs(o outcome) ([]float64, error) {
	row := make([]float64, len(o.payoffs))
	for i, text := range o.payoffs {
		row[i] = float(text) + 0 // which makes -0 into 0
		if math.IsInf(row[i], 0) {
			return nil, fmt.Errorf("outcome %d pays %s to %s; payoffs must lie between -1.79e308 and 1.79e308",
				o.id, clip(text), brief(d.players[i]))
		}
	}
	return row, nil
}

// setNames returns a name for each set of a player, all different.
func (d *Document) setNames() []string {
	count := map[string]int{}
	for _, s := range d.sets {
		if s.player != 0 {
			count[s.label]++
		}
	}
	names := make([]string, len(d.sets))
	number := make([]int, len(d.players)+1)
	for k, s := range d.sets {
		number[s.player]++
		names[k] = s.label
		if s.player == 0 || s.label != "" && count[s.label] == 1 {
			continue
		}
		names[k] = fmt.Sprintf("%d.%d", s.player, number[s.player])
		for count[names[k]] > 0 { // a label of the file
			names[k] += "'"
		}
	}
	return names
}

// planter turns a document into a tree.
type planter struct {
	*Document
	b        *Builder
	names    []string    // by set
	branches [][]string  // by set
	pay      [][]float64 // by outcome
}

// grow places all nodes, depth first.
func (p *planter) grow() {
	stack := []Node{p.b.Root()}
	for _, n := range p.nodes {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		kids := p.place(at, n)
		for k := len(kids) - 1; k >= 0; k-- {
			stack = append(stack, kids[k])
		}
	}
}

// place builds one node and returns its children.
func (p *planter) place(at Node, n entry) []Node {
	if n.set < 0 {
		pay := make([]float64, len(p.players))
		if n.outcome >= 0 {
			pay = p.pay[n.outcome]
		}
		p.b.Leaf(at, pay...)
		p.name(at, n)
		return nil
	}
	if n.outcome >= 0 {
		p.b.Outcome(at, p.pay[n.outcome]...)
		p.name(at, n)
	}
	s := &p.sets[n.set]
	if s.player != 0 {
		return p.b.Move(at, Player(s.player-1), p.names[n.set], p.branches[n.set]...)
	}
	probs := make([]float64, len(s.probs))
	for k, text := range s.probs {
		probs[k] = float(text)
	}
	return p.b.Chance(at, s.label, p.branches[n.set], probs)
}

// name hands on the label of the outcome of a node.
func (p *planter) name(at Node, n entry) {
	if n.outcome >= 0 {
		p.b.LabelOutcome(at, p.outcomes[n.outcome].label)
	}
}
