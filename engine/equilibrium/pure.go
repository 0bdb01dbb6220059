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

// Pure returns all Nash equilibria in pure strategies, one profile for each in
// reduced strategies: two profiles that differ only at sets which their owners
// rule out themselves, by an earlier move, count once, and there each is shown
// with a best answer to what the others do. A Nash equilibrium need not be
// credible off its path: which of them are sequential, [Search] finds out, and
// [SubgamePerfect] where information is perfect.
//
// Payoffs that differ by rounding alone, 1e-12 of a player's range, count as
// equal. A game with more than most reduced profiles is refused, for time grows
// with their number divided by the strategies of the player who has most: for
// all strategies of the others its best answers are worked out, and kept if the
// others' are best answers too.
func Pure(ctx context.Context, t *game.Tree, most int) ([]Profile, error) {
	return pure(ctx, t, most, math.MaxInt)
}

// PureProfiles returns the number of profiles of reduced pure strategies, which
// [Pure] bounds; it can be too large for an int.
func PureProfiles(t *game.Tree) float64 { return newPlans(context.Background(), t).profiles() }

// pure is Pure, and stops after enough equilibria.
func pure(ctx context.Context, t *game.Tree, most, enough int) ([]Profile, error) {
	x := newPlans(ctx, t)
	if n := x.profiles(); n > float64(most) {
		return nil, fmt.Errorf("the game has %s profiles of reduced pure strategies; at most %d are enumerated", count(n), most)
	}
	x.enough = enough
	x.vary(0)
	return x.found, ctx.Err()
}

// count writes a number that can be too large for an int.
func count(n float64) string {
	if n < 1e15 {
		return fmt.Sprintf("%.0f", n)
	}
	return fmt.Sprintf("about %.1e", n)
}

// plans enumerates reduced pure strategies. A strategy chooses an action at the
// player's first sets and at those that follow its own choices.
type plans struct {
	ctx     context.Context
	tree    *game.Tree
	first   [][]game.Set // by player: its sets before which it does not move
	after   [][]game.Set // by action: its owner's next sets
	size    []float64    // by player: how many strategies
	answers game.Player  // has the most
	tie     []float64    // by player: differences that count as none
	choice  []int        // by set: the action chosen, -1 if ruled out
	play    Profile      // the choices, and something at sets ruled out
	found   []Profile
	enough  int // how many to find
}

func newPlans(ctx context.Context, t *game.Tree) *plans {
	x := &plans{
		ctx: ctx, tree: t,
		first:  make([][]game.Set, t.Players()),
		after:  make([][]game.Set, t.Actions()),
		size:   make([]float64, t.Players()),
		tie:    ties(t),
		choice: make([]int, t.Sets()),
		play:   Profile{log: make([]float64, t.Actions())},
	}
	for s := range game.Set(t.Sets()) {
		x.take(s, 0)
		x.choice[s] = -1
		if a := t.Past(s); a != game.NoAction {
			x.after[a] = append(x.after[a], s)
		} else {
			x.first[t.SetOwner(s)] = append(x.first[t.SetOwner(s)], s)
		}
	}
	for i := range x.size {
		x.size[i] = x.strategies(x.first[i])
		if x.size[i] > x.size[x.answers] {
			x.answers = game.Player(i)
		}
	}
	return x
}

// ties returns, by player, the difference of payoffs that rounding can explain.
func ties(t *game.Tree) []float64 {
	tie := make([]float64, t.Players())
	for i := range tie {
		low, high := payoffRange(t, game.Player(i))
		tie[i] = 1e-12*(high-low) + 1e-15*max(math.Abs(low), math.Abs(high))
	}
	return tie
}

// payoffRange returns the least and the most player i gets in any play.
func payoffRange(t *game.Tree, i game.Player) (low, high float64) {
	paid := make([]float64, t.Nodes())
	low, high = math.Inf(1), math.Inf(-1)
	for h := range game.Node(t.Nodes()) {
		paid[h] = t.Payoff(h, i)
		if h != t.Root() {
			paid[h] += paid[t.Parent(h)]
		}
		if t.IsLeaf(h) {
			low, high = min(low, paid[h]), max(high, paid[h])
		}
	}
	return low, high
}

// strategies counts the ways to choose at some sets and at all that follow.
func (x *plans) strategies(sets []game.Set) float64 {
	product := 1.0
	for _, s := range sets {
		sum := 0.0
		for k := range x.tree.Arity(s) {
			sum += x.strategies(x.after[x.tree.ActionAt(s, k)])
		}
		product *= sum
	}
	return product
}

// profiles counts the reduced profiles.
func (x *plans) profiles() float64 {
	product := 1.0
	for _, n := range x.size {
		product *= n
	}
	return product
}

// take chooses action k at s.
func (x *plans) take(s game.Set, k int) {
	for n := range x.tree.Arity(s) {
		x.play.log[x.tree.ActionAt(s, n)] = math.Inf(-1)
	}
	x.play.log[x.tree.ActionAt(s, k)] = 0
	x.choice[s] = k
}

// each goes through the strategies that take an action offered at every set of
// the agenda and at all that follow, and visits each.
func (x *plans) each(agenda []game.Set, offered func(game.Set) []int, visit func()) {
	if len(agenda) == 0 {
		visit()
		return
	}
	s := agenda[0]
	for _, k := range offered(s) {
		if len(x.found) >= x.enough || x.ctx.Err() != nil {
			break
		}
		x.take(s, k)
		x.each(slices.Concat(agenda[1:], x.after[x.tree.ActionAt(s, k)]), offered, visit)
	}
	x.choice[s] = -1
}

// vary goes through the strategies of the players from i on, except the one who
// answers, and then has that one answer.
func (x *plans) vary(i game.Player) {
	switch {
	case int(i) == x.tree.Players():
		r := x.respond(x.answers)
		x.each(x.first[x.answers], func(s game.Set) []int { return r.good(s, x.tie[x.answers]) }, x.judge)
	case i == x.answers:
		x.vary(i + 1)
	default:
		x.each(x.first[i], x.all, func() { x.vary(i + 1) })
	}
}

// all offers every action of a set.
func (x *plans) all(s game.Set) []int {
	offered := make([]int, x.tree.Arity(s))
	for k := range offered {
		offered[k] = k
	}
	return offered
}

// respond returns the best response of a player to the present choices.
func (x *plans) respond(i game.Player) *response {
	r := newResponse(x.tree, x.play, i)
	r.others = othersReach(x.tree, x.play, i)
	return r
}

// good returns the best actions at a set of the player: those whose value, once
// the set is reached, is within a difference of the best. All are if it cannot
// be reached.
func (r *response) good(s game.Set, tie float64) []int {
	t := r.tree
	members, value, weight := t.Members(s), make([]float64, t.Arity(s)), 0.0
	for _, h := range members {
		weight += r.others[h]
		for k := range value {
			value[k] += r.others[h] * r.at(t.Child(h, k))
		}
	}
	top := slices.Max(value)
	var best []int
	for k, v := range value {
		if top-v <= tie*weight {
			best = append(best, k)
		}
	}
	return best
}

// judge keeps the present choices if they are best answers of all players. Those
// of the one who answers are.
func (x *plans) judge() {
	for i := range game.Player(x.tree.Players()) {
		if i != x.answers && !x.best(i) {
			return
		}
	}
	x.found = append(x.found, x.complete())
}

// best reports whether player i plays a best response: one that is best at each
// set which it does not rule out itself.
func (x *plans) best(i game.Player) bool {
	r := x.respond(i)
	for s, k := range x.choice {
		if k >= 0 && x.tree.SetOwner(game.Set(s)) == i && !slices.Contains(r.good(game.Set(s), x.tie[i]), k) {
			return false
		}
	}
	return true
}

// complete returns the present choices with a best answer at sets ruled out. At
// those which the others rule out too, nothing says which nodes to expect.
func (x *plans) complete() Profile {
	full := Profile{log: slices.Clone(x.play.log)}
	for i := range game.Player(x.tree.Players()) {
		r := x.respond(i)
		for s := range game.Set(x.tree.Sets()) {
			if x.choice[s] >= 0 || x.tree.SetOwner(s) != i {
				continue
			}
			best := r.good(s, x.tie[i])[0]
			for k := range x.tree.Arity(s) {
				full.log[x.tree.ActionAt(s, k)] = math.Inf(-1)
			}
			full.log[x.tree.ActionAt(s, best)] = 0
		}
	}
	return full
}
