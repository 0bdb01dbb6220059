// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/equilibrium"
	"parley/engine/game"
)

// Plain returns the stage as a game that needs no telling how precisely each
// player chooses nor what an indifferent one would do: precision 1 for all and
// equal prior weights.
//
// Payoffs are multiplied by the precision of their player. The prior weight of
// an action is paid on taking it, as log w, of which the mean under the profile
// is taken off, so that earlier choices of the same player are not paid for
// coming to the set:
//
//	w_a e^(λ u_a) = e^(λ u_a + log w_a)
//
// Since that mean is one of the profile, the equilibrium is that of the stage at
// precision 1 and at no other.
func (s Stage) Plain() Stage {
	t := s.Tree
	names := make([]string, t.Players())
	for p := range names {
		names[p] = t.PlayerName(game.Player(p))
	}
	c := copyist{from: s, to: game.NewBuilder(names...), place: make([]game.Node, t.Nodes()), bonus: s.bonuses()}
	c.extra = make([][]float64, t.Nodes())
	c.extra[0] = make([]float64, t.Players())
	for h := range game.Node(t.Nodes()) {
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
	ones := make([]float64, len(s.Precisions))
	for i := range ones {
		ones[i] = 1
	}
	return Stage{Tree: tree, Profile: profile, Precisions: ones}
}

// bonuses returns by action what is paid for taking it in place of its weight.
func (s Stage) bonuses() []float64 {
	t := s.Tree
	bonus := make([]float64, t.Actions())
	for set := range game.Set(t.Sets()) {
		mean := 0.0
		first := t.ActionAt(set, 0)
		for k := range t.Arity(set) {
			a := first + game.Action(k)
			bonus[a] = math.Log(t.Weight(a) / t.Weight(first))
			mean += s.Profile.Prob(a) * bonus[a]
		}
		for k := range t.Arity(set) {
			bonus[first+game.Action(k)] -= mean
		}
	}
	return bonus
}

// copyist copies a stage node by node; parents come before children.
type copyist struct {
	from  Stage
	to    *game.Builder
	place []game.Node // by node of the stage
	bonus []float64
	extra [][]float64
}

func (c *copyist) node(h game.Node) {
	t := c.from.Tree
	var labels []string
	var probs []float64
	for k := range t.Degree(h) {
		kid := t.Child(h, k)
		labels = append(labels, t.EdgeLabel(kid))
		probs = append(probs, t.ChanceOf(kid))
	}
	var kids []game.Node
	switch t.Owner(h) {
	case game.Nobody:
		pay := make([]float64, t.Players())
		for p := range pay {
			pay[p] = t.Payoff(h, game.Player(p))*c.from.Precisions[p] + c.extra[h][p]
		}
		c.to.Leaf(c.place[h], pay...)
	case game.Chance:
		kids = c.to.Chance(c.place[h], "chance", labels, probs)
	default:
		kids = c.to.Move(c.place[h], t.Owner(h), t.SetName(t.SetAt(h)), labels...)
	}
	for k, kid := range kids {
		old := t.Child(h, k)
		c.place[old] = kid
		c.extra[old] = append([]float64(nil), c.extra[h]...)
		if a := t.Via(old); a != game.NoAction {
			c.extra[old][t.Owner(h)] += c.bonus[a]
		}
	}
}
