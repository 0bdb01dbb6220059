// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"
	"math/rand/v2"

	"parley/engine/game"
)

// trembles are mistakes that vanish: as ε goes to 0, action a is played with
// probability exp(log[a]) ε^order[a], where the order is 0 on the support and at
// least 1 off it. The beliefs that follow are consistent, and all consistent
// beliefs follow from some such mistakes (Kreps and Wilson 1982, lemmas A1 and
// A2).
type trembles struct {
	order []int
	log   []float64
}

// newTrembles returns mistakes of order 1, equally likely, in a profile.
func newTrembles(p Profile) trembles {
	x := trembles{order: make([]int, len(p.log)), log: make([]float64, len(p.log))}
	for a := range p.log {
		x.follow(p, game.Action(a))
	}
	return x
}

// follow makes the tremble of an action follow from the profile.
func (x trembles) follow(p Profile, a game.Action) {
	x.order[a], x.log[a] = 1, 0
	if !math.IsInf(p.log[a], -1) {
		x.order[a], x.log[a] = 0, p.log[a]
	}
}

// beliefs returns the limit of the beliefs, by node: at a set the nodes of the
// lowest order share the belief in proportion to their coefficients. Where chance
// never leads all count the same, as in [Beliefs].
func (x trembles) beliefs(t *game.Tree) []float64 {
	order, log := make([]int, t.Nodes()), make([]float64, t.Nodes())
	for h := game.Node(1); int(h) < t.Nodes(); h++ {
		order[h], log[h] = order[t.Parent(h)], log[t.Parent(h)]
		if a := t.Via(h); a != game.NoAction {
			order[h] += x.order[a]
			log[h] += x.log[a]
		} else {
			log[h] += math.Log(t.ChanceOf(h))
		}
	}
	beliefs := make([]float64, t.Nodes())
	for s := range game.Set(t.Sets()) {
		share(t.Members(s), order, log, beliefs)
	}
	return beliefs
}

// share fills the beliefs at the nodes of a set.
func share(members []game.Node, order []int, log, beliefs []float64) {
	lowest, top := math.MaxInt, math.Inf(-1)
	for _, h := range members {
		if math.IsInf(log[h], -1) {
			continue
		}
		if order[h] < lowest {
			lowest, top = order[h], log[h]
		}
		if order[h] == lowest {
			top = max(top, log[h])
		}
	}
	sum := 0.0
	for _, h := range members {
		switch {
		case lowest == math.MaxInt: // chance never leads here
			beliefs[h] = 1
		case order[h] == lowest:
			beliefs[h] = math.Exp(log[h] - top)
		}
		sum += beliefs[h]
	}
	for _, h := range members {
		beliefs[h] /= sum
	}
}

// believer looks for mistakes which make a Nash equilibrium in which some actions
// are never played a sequential one. It may change what is played at free sets,
// which their owners rule out: that makes no difference to anybody's payoff.
type believer struct {
	tree  *game.Tree
	play  Profile
	free  []bool // by set
	unit  []float64
	rng   *rand.Rand
	shake trembles
}

// rationalize returns beliefs, and the profile with what may be changed changed,
// which are a sequential equilibrium. It tries mistakes at random, and then
// others at the sets where somebody still gains: that it fails does not prove
// that there are none.
func rationalize(t *game.Tree, p Profile, rng *rand.Rand, tries int) (Profile, []float64, bool) {
	b := believer{
		tree: t, play: Profile{log: append([]float64(nil), p.log...)},
		free: ruledOut(t, p), unit: payoffRanges(t), rng: rng, shake: newTrembles(p),
	}
	beliefs := b.shake.beliefs(t)
	total, worst := b.gains(beliefs)
	for range tries {
		if total == 0 {
			return b.play, beliefs, true
		}
		before := b.clone()
		b.change(worst, beliefs)
		next := b.shake.beliefs(t)
		if sum, at := b.gains(next); sum <= total {
			total, worst, beliefs = sum, at, next
		} else {
			b.play, b.shake = before.play, before.shake
		}
	}
	return b.play, beliefs, total == 0
}

// ruledOut reports, by set, whether an earlier choice of its owner keeps play from
// it.
func ruledOut(t *game.Tree, p Profile) []bool {
	free := make([]bool, t.Sets())
	for s := range free {
		for a := t.Past(game.Set(s)); a != game.NoAction; a = t.Past(t.SetOf(a)) {
			free[s] = free[s] || math.IsInf(p.log[a], -1)
		}
	}
	return free
}

// gains returns the sum over all sets of what their owners can gain, relative to
// their payoffs, and a set where something is gained, chosen at random.
func (b *believer) gains(beliefs []float64) (sum float64, at game.Set) {
	seen := 0
	for s, r := range ConditionalRegret(b.tree, b.play, beliefs) {
		if r > tolerated/10*b.unit[b.tree.SetOwner(game.Set(s))] {
			sum += r / b.unit[b.tree.SetOwner(game.Set(s))]
			if seen++; b.rng.IntN(seen) == 0 {
				at = game.Set(s)
			}
		}
	}
	return sum, at
}

// clone keeps the present play and mistakes.
func (b *believer) clone() believer {
	return believer{
		play: Profile{log: append([]float64(nil), b.play.log...)},
		shake: trembles{
			order: append([]int(nil), b.shake.order...),
			log:   append([]float64(nil), b.shake.log...),
		},
	}
}

// change plays the best action at a set where its owner gains, if that is free,
// or else makes other mistakes on the way there.
func (b *believer) change(s game.Set, beliefs []float64) {
	if b.free[s] && b.rng.IntN(2) == 0 {
		b.improve(s, beliefs)
		return
	}
	members := b.tree.Members(s)
	for h := members[b.rng.IntN(len(members))]; h != b.tree.Root(); h = b.tree.Parent(h) {
		if a := b.tree.Via(h); a != game.NoAction && b.shake.order[a] > 0 && b.rng.IntN(2) == 0 {
			b.shake.order[a] = 1 + b.rng.IntN(3)
			b.shake.log[a] = 2 * b.rng.NormFloat64()
		}
	}
}

// improve plays the best action at a set.
func (b *believer) improve(s game.Set, beliefs []float64) {
	gains := actionGains(b.tree, s, beliefs, NodeValues(b.tree, b.play))
	best := 0
	for k, g := range gains {
		if g > gains[best] {
			best = k
		}
	}
	for k := range gains {
		a := b.tree.ActionAt(s, k)
		b.play.log[a] = math.Inf(-1)
		if k == best {
			b.play.log[a] = 0
		}
		b.shake.follow(b.play, a)
	}
}
