// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// chanceTolerance is how far the probabilities of a lottery may miss one.
const chanceTolerance = 1e-9

var errBuilt = errors.New("the tree is built already; start another builder")

// Builder grows a game tree. After the first mistake it ignores what follows,
// and [Builder.Build] reports that mistake; callers need not check each call.
// A Builder is for one goroutine and one tree.
type Builder struct {
	tree  *Tree
	sets  []draft
	index map[string]int // set name -> sets
	prior []prior
	done  []bool // by node: has a lottery, a move or is a leaf
	paid  []bool // by node: has payoffs
	err   error
}

// draft is an information set while the tree grows.
type draft struct {
	name    string
	owner   Player
	actions []string
	weights []float64
	members []Node
}

// prior is a call of Weights, kept until the set it names must exist.
type prior struct {
	set     string
	weights []float64
}

// NewBuilder starts a game of the named players. Players are numbered from 0 in
// this order.
func NewBuilder(players ...string) *Builder {
	b := &Builder{
		tree:  &Tree{players: slices.Clone(players), drawn: map[Node]string{}, called: map[Node]string{}},
		index: map[string]int{},
	}
	b.grow(-1, []string{""})
	if len(players) == 0 {
		b.fail("a game needs at least one player")
	}
	if name, twice := repeated(players); twice {
		b.fail("two players are called %q; names must differ", name)
	}
	return b
}

// Root returns the node at which every play begins.
func (b *Builder) Root() Node { return 0 }

// Chance draws a lottery at a node: events[k] happens with probs[k], at least 0,
// and leads to the node returned at k. The probabilities sum to 1 within 1e-9.
// The label says what is drawn; it need not differ from others and may be empty.
func (b *Builder) Chance(at Node, label string, events []string, probs []float64) []Node {
	b.open(at)
	b.checkLabels("chance", label, at, events)
	b.checkChance(label, at, events, probs)
	if b.err != nil {
		return make([]Node, len(events))
	}
	kids := b.grow(at, events)
	for k, kid := range kids {
		b.tree.chance[kid] = probs[k]
	}
	if label != "" {
		b.tree.drawn[at] = label
	}
	return kids
}

// Move lets a player choose at a node; action k leads to the node returned at k.
// All nodes with the same set name form one information set, so they must have
// the same player and the same actions in the same order.
func (b *Builder) Move(at Node, player Player, set string, actions ...string) []Node {
	b.open(at)
	if b.err == nil {
		b.join(at, player, set, actions)
	}
	if b.err != nil {
		return make([]Node, len(actions))
	}
	return b.grow(at, actions)
}

// Leaf ends a play: payoffs holds one finite number per player.
func (b *Builder) Leaf(at Node, payoffs ...float64) {
	b.open(at)
	b.pay("leaf", at, payoffs)
}

// Outcome pays at a node which also has a lottery or a move, given before or
// after: whoever comes through it gets the payoffs, one finite number per
// player, and those of later nodes on top.
func (b *Builder) Outcome(at Node, payoffs ...float64) {
	b.find(at)
	b.pay("outcome", at, payoffs)
}

// LabelOutcome says what the payoffs of a node are called, which may be given
// before or after. The same label may stand at many nodes.
func (b *Builder) LabelOutcome(at Node, label string) {
	b.find(at)
	if b.err == nil && label != "" {
		b.tree.called[at] = label
	}
}

// pay keeps the payoffs of a node.
func (b *Builder) pay(kind string, at Node, payoffs []float64) {
	if b.err != nil {
		return
	}
	players := b.tree.players
	if b.paid[at] {
		b.fail("the node at %q gets payoffs twice; it can have one outcome, and a leaf is one",
			b.tree.place(at))
	}
	if len(payoffs) != len(players) {
		b.fail("the %s at %q has %d payoffs; it needs %d, one per player",
			kind, b.tree.place(at), len(payoffs), len(players))
		return
	}
	for i, u := range payoffs {
		if math.IsNaN(u) || math.IsInf(u, 0) {
			b.fail("the payoff of %s at %q is %v; it must be a finite number",
				players[i], b.tree.place(at), u)
			return
		}
	}
	copy(b.tree.pay[int(at)*len(players):], payoffs)
	b.paid[at] = true
}

// Weights sets the prior weights of the actions of an information set, each
// above 0 and finite, in the order of the actions; without it they are equal.
// Only their ratios matter. It may be called before or after the moves.
func (b *Builder) Weights(set string, weights ...float64) {
	b.prior = append(b.prior, prior{set, slices.Clone(weights)})
}

// fail keeps the first mistake.
func (b *Builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf(format, args...)
	}
}

// find checks that a node is one of this builder.
func (b *Builder) find(at Node) {
	if b.tree == nil {
		b.err = errBuilt
	}
	if b.err == nil && (at < 0 || int(at) >= len(b.done)) {
		panic("game: node of another builder")
	}
}

// open checks that nothing stands at a node yet, and takes it.
func (b *Builder) open(at Node) {
	b.find(at)
	if b.err != nil {
		return
	}
	if b.done[at] {
		b.fail("the node at %q is used twice; it can have one move, one lottery or one leaf",
			b.tree.place(at))
	}
	b.done[at] = true
}

// grow adds the children of a node.
func (b *Builder) grow(at Node, labels []string) []Node {
	t := b.tree
	first := Node(len(t.parent))
	if at >= 0 {
		t.first[at], t.degree[at] = first, int32(len(labels))
	}
	kids := make([]Node, len(labels))
	for k, label := range labels {
		kids[k] = first + Node(k)
		t.parent = append(t.parent, at)
		t.slot = append(t.slot, int32(k))
		t.first = append(t.first, 0)
		t.degree = append(t.degree, 0)
		t.set = append(t.set, NoSet)
		t.chance = append(t.chance, 1)
		t.edge = append(t.edge, label)
		for range t.players {
			t.pay = append(t.pay, 0)
		}
		b.done = append(b.done, false)
		b.paid = append(b.paid, false)
	}
	return kids
}

// join puts a node into its information set, which it opens if need be.
func (b *Builder) join(at Node, player Player, set string, actions []string) {
	if player < 0 || int(player) >= len(b.tree.players) {
		b.fail("player %d moves at %q; players are numbered from 0 to %d",
			player, b.tree.place(at), len(b.tree.players)-1)
		return
	}
	if set == "" {
		b.fail("the information set at %q has no name; nodes with the same name form one set",
			b.tree.place(at))
		return
	}
	s, known := b.index[set]
	if !known {
		b.checkLabels("information set", set, at, actions)
		s = len(b.sets)
		b.index[set] = s
		b.sets = append(b.sets, draft{name: set, owner: player, actions: slices.Clone(actions)})
	}
	b.checkMember(&b.sets[s], at, player, actions)
	b.sets[s].members = append(b.sets[s].members, at)
	b.tree.set[at] = Set(s)
}

// checkMember refuses a node that its player could tell from the rest of the set.
func (b *Builder) checkMember(d *draft, at Node, player Player, actions []string) {
	if d.owner != player {
		b.fail("information set %q belongs to %s, but %s moves at %q; one set has one player",
			d.name, b.tree.players[d.owner], b.tree.players[player], b.tree.place(at))
	}
	if !slices.Equal(d.actions, actions) {
		b.fail("information set %q has the actions %q, but %q at %q; all its nodes must offer the same",
			d.name, d.actions, actions, b.tree.place(at))
	}
}

func (b *Builder) checkLabels(kind, name string, at Node, labels []string) {
	if b.err != nil {
		return
	}
	if len(labels) == 0 {
		b.fail("%s %q at %q has no branches; it needs at least one", kind, name, b.tree.place(at))
	}
	if label, twice := repeated(labels); twice {
		b.fail("%s %q at %q has two branches called %q; labels must differ",
			kind, name, b.tree.place(at), label)
	}
}

func (b *Builder) checkChance(label string, at Node, events []string, probs []float64) {
	if b.err != nil {
		return
	}
	if len(probs) != len(events) {
		b.fail("chance %q at %q has %d events and %d probabilities; it needs one for each",
			label, b.tree.place(at), len(events), len(probs))
		return
	}
	sum := 0.0
	for k, p := range probs {
		if !(p >= 0) || math.IsInf(p, 1) { // the negation refuses NaN too
			b.fail("chance %q at %q gives %q the probability %v; it must lie between 0 and 1",
				label, b.tree.place(at), events[k], p)
			return
		}
		sum += p
	}
	if math.Abs(sum-1) > chanceTolerance {
		b.fail("the probabilities of chance %q at %q sum to %.12g; they must sum to 1",
			label, b.tree.place(at), sum)
	}
}

// repeated returns a text that stands twice in a list.
func repeated(list []string) (string, bool) {
	const short = 8 // up to here looking is faster than hashing
	if len(list) <= short {
		for k, text := range list {
			if slices.Contains(list[:k], text) {
				return text, true
			}
		}
		return "", false
	}
	seen := make(map[string]bool, len(list))
	for _, text := range list {
		if seen[text] {
			return text, true
		}
		seen[text] = true
	}
	return "", false
}
