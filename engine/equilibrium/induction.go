// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"context"
	"fmt"
	"math"
	"slices"

	"parley/engine/game"
)

// BackwardInduction returns the subgame-perfect equilibrium of a game of perfect
// information in pure strategies (Kuhn 1953): from the leaves up, each player
// takes its best action, of equally good ones the first. A game with an
// information set of several nodes is refused.
func BackwardInduction(t *game.Tree) (Profile, error) {
	if err := perfect(t); err != nil {
		return Profile{}, err
	}
	players := t.Players()
	values := make([]float64, t.Nodes()*players)
	logs := make([]float64, t.Actions())
	for h := game.Node(t.Nodes() - 1); h >= 0; h-- {
		row := values[int(h)*players : (int(h)+1)*players]
		settle(t, h, values, row, logs)
	}
	return Profile{log: logs}, nil
}

// perfect refuses a game in which somebody cannot tell two nodes apart.
func perfect(t *game.Tree) error {
	for s := range game.Set(t.Sets()) {
		if n := len(t.Members(s)); n > 1 {
			return fmt.Errorf("information set %q has %d nodes; backward induction needs perfect information", t.SetName(s), n)
		}
	}
	return nil
}

// settle fills the row of values of h, and the choice made there, from those of
// its children.
func settle(t *game.Tree, h game.Node, values, row, logs []float64) {
	players := t.Players()
	for i := range row {
		row[i] = t.Payoff(h, game.Player(i))
	}
	best := -1
	if s := t.SetAt(h); s != game.NoSet {
		best = bestChild(t, h, values)
		for k := range t.Arity(s) {
			logs[t.ActionAt(s, k)] = math.Inf(-1)
		}
		logs[t.ActionAt(s, best)] = 0
	}
	for k := range t.Degree(h) {
		kid := t.Child(h, k)
		weight := t.ChanceOf(kid)
		if best >= 0 && k != best {
			weight = 0
		}
		for i := range row {
			row[i] += weight * values[int(kid)*players+i]
		}
	}
}

// bestChild returns which child of h its owner likes best.
func bestChild(t *game.Tree, h game.Node, values []float64) int {
	players, owner := t.Players(), int(t.Owner(h))
	best := 0
	for k := 1; k < t.Degree(h); k++ {
		if values[int(t.Child(h, k))*players+owner] > values[int(t.Child(h, best))*players+owner] {
			best = k
		}
	}
	return best
}

// SubgamePerfect returns all subgame-perfect equilibria in pure strategies of a
// game of perfect information: where a player is indifferent each of the best
// actions begins others, since what it does there can matter to those before.
// Every one of them is a sequential equilibrium, for all sets have one node.
// Payoffs that differ by rounding alone, 1e-12 of a player's range, count as
// equal. A game with more than most such equilibria is refused.
func SubgamePerfect(ctx context.Context, t *game.Tree, most int) ([]Profile, error) {
	if err := perfect(t); err != nil {
		return nil, err
	}
	found, tooMany := induce(ctx, t, most)
	if tooMany {
		return nil, fmt.Errorf("the game has more than %d subgame-perfect equilibria in pure strategies; at most so many are listed", most)
	}
	return found, ctx.Err()
}

// induce is SubgamePerfect for a game known to be of perfect information.
func induce(ctx context.Context, t *game.Tree, most int) (found []Profile, tooMany bool) {
	x := inducer{ctx: ctx, tree: t, tie: ties(t), most: most}
	for _, c := range x.solve(t.Root()) {
		p := Profile{log: make([]float64, t.Actions())}
		c.write(t, p)
		found = append(found, p)
	}
	return found, x.tooMany
}

// inducer works out the equilibria of subgames from the leaves up.
type inducer struct {
	ctx     context.Context
	tree    *game.Tree
	tie     []float64 // by player
	most    int
	tooMany bool
}

// course is one equilibrium of a subgame.
type course struct {
	values []float64 // by player
	set    game.Set  // who moves at its first node, NoSet for chance and leaves
	choice int
	parts  []*course // by child: what is played there
}

// solve returns the equilibria of the subgame at h. There are at least as many
// as in any of its parts, so a part with too many is reason enough to stop.
func (x *inducer) solve(h game.Node) []*course {
	t := x.tree
	combined := [][]*course{nil}
	for k := range t.Degree(h) {
		parts := x.solve(t.Child(h, k))
		if x.tooMany || x.ctx.Err() != nil || len(parts)*len(combined) > x.most {
			x.tooMany = x.ctx.Err() == nil
			return nil
		}
		var longer [][]*course
		for _, before := range combined {
			for _, part := range parts {
				longer = append(longer, append(slices.Clip(before), part))
			}
		}
		combined = longer
	}
	var found []*course
	for _, parts := range combined {
		found = append(found, x.courses(h, parts)...)
	}
	if len(found) > x.most {
		x.tooMany = true
		return nil
	}
	return found
}

// courses returns the equilibria at h, given what is played after each way out.
func (x *inducer) courses(h game.Node, parts []*course) []*course {
	t := x.tree
	s := t.SetAt(h)
	if s == game.NoSet {
		return []*course{{values: x.values(h, parts, -1), set: s, parts: parts}}
	}
	owner := t.SetOwner(s)
	top := math.Inf(-1)
	for _, part := range parts {
		top = max(top, part.values[owner])
	}
	var found []*course
	for k, part := range parts {
		if top-part.values[owner] <= x.tie[owner] {
			found = append(found, &course{values: x.values(h, parts, k), set: s, choice: k, parts: parts})
		}
	}
	return found
}

// values returns what the players expect at h if way out k is taken, or, for
// k = -1, if chance decides.
func (x *inducer) values(h game.Node, parts []*course, k int) []float64 {
	values := make([]float64, x.tree.Players())
	for i := range values {
		values[i] = x.tree.Payoff(h, game.Player(i))
		for n, part := range parts {
			switch {
			case k < 0:
				values[i] += x.tree.ChanceOf(x.tree.Child(h, n)) * part.values[i]
			case k == n:
				values[i] += part.values[i]
			}
		}
	}
	return values
}

// write enters the choices of the subgame into a profile.
func (c *course) write(t *game.Tree, p Profile) {
	if c.set != game.NoSet {
		for k := range t.Arity(c.set) {
			p.log[t.ActionAt(c.set, k)] = math.Inf(-1)
		}
		p.log[t.ActionAt(c.set, c.choice)] = 0
	}
	for _, part := range c.parts {
		part.write(t, p)
	}
}
