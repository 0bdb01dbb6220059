// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/equilibrium"
	"parley/engine/game"
)

// Unweighted returns the stage as a game that needs no telling how precisely each
// player chooses nor what an indifferent one would do: precision 1 for all, and
// equal prior weights.
//
// Payoffs are multiplied by the precision of their player. The prior weight of
// an action is paid to whoever takes it, in an outcome of its own: by equation
// (1) of package engine
//
//	w_a e^(λ u_a) = e^(λ u_a + log w_a)
//
// Its mean under the profile is taken off, so that a player is not paid for
// coming to one of its sets, which earlier choices of its own would notice.
// That mean is the one in equilibrium, and log w does not grow with λ as payoffs
// do, so the equilibrium is that of the stage at precision 1 and at no other.
func (s Stage) Unweighted() Stage {
	t := s.Tree
	names := make([]string, t.Players())
	ones := make([]float64, t.Players())
	for p := range names {
		names[p], ones[p] = t.PlayerName(game.Player(p)), 1
	}
	c := copyist{from: s, bonus: s.bonuses(), to: game.NewBuilder(names...), place: make([]game.Node, t.Nodes())}
	for h := range game.Node(t.Nodes()) { // parents before children
		c.node(h)
	}
	tree, err := c.to.Build()
	if err != nil {
		panic("guarantee: " + err.Error())
	}
	profile, err := equilibrium.NewProfile(tree, s.Profile.Probs())
	if err != nil {
		panic("guarantee: " + err.Error())
	}
	return Stage{Tree: tree, Profile: profile, Precisions: ones}
}

// bonuses returns, by action, what is paid for it in place of its weight.
func (s Stage) bonuses() []float64 {
	t := s.Tree
	bonus := make([]float64, t.Actions())
	for set := range game.Set(t.Sets()) {
		first, mean := t.ActionAt(set, 0), 0.0
		for a := first; a < t.ActionAt(set, t.Arity(set)); a++ {
			bonus[a] = math.Log(t.Weight(a) / t.Weight(first))
			mean += s.Profile.Prob(a) * bonus[a]
		}
		for a := first; a < t.ActionAt(set, t.Arity(set)); a++ {
			bonus[a] -= mean
		}
	}
	return bonus
}

// copyist copies a stage node by node.
type copyist struct {
	from  Stage
	bonus []float64 // by action
	to    *game.Builder
	place []game.Node // of the copy, by node
}

func (c *copyist) node(h game.Node) {
	t, at := c.from.Tree, c.place[h]
	var labels []string
	var probs []float64
	for k := range t.Degree(h) {
		labels = append(labels, t.EdgeLabel(t.Child(h, k)))
		probs = append(probs, t.ChanceOf(t.Child(h, k)))
	}
	pay, paid := c.payoffs(h)
	var kids []game.Node
	switch t.Owner(h) {
	case game.Nobody:
		c.to.Leaf(at, pay...)
		c.to.LabelOutcome(at, t.OutcomeLabel(h))
	case game.Chance:
		kids = c.to.Chance(at, t.LotteryLabel(h), labels, probs)
	default:
		kids = c.to.Move(at, t.Owner(h), t.SetName(t.SetAt(h)), labels...)
	}
	if paid && !t.IsLeaf(h) {
		c.to.Outcome(at, pay...)
		c.to.LabelOutcome(at, "prior weight of "+t.EdgeLabel(h))
	}
	for k, kid := range kids {
		c.place[t.Child(h, k)] = kid
	}
}

// payoffs returns what is paid at the copy of a node, and whether anything is.
func (c *copyist) payoffs(h game.Node) (pay []float64, paid bool) {
	t := c.from.Tree
	pay = make([]float64, t.Players())
	for p := range pay {
		pay[p] = t.Payoff(h, game.Player(p)) * c.from.Precisions[p]
	}
	if a := t.Via(h); a != game.NoAction {
		pay[t.SetOwner(t.SetOf(a))] += c.bonus[a]
	}
	for _, u := range pay {
		paid = paid || u != 0
	}
	return pay, paid
}
