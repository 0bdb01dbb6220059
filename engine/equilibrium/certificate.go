// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"

	"parley/engine/game"
)

// This file judges profiles. It reads the tree itself and shares no code with
// the solver, so that a mistake in one shows in the other.

// Reach returns, for each node, the probability that play comes through it.
func Reach(t *game.Tree, p Profile) []float64 {
	reach := logReach(t, p)
	for h, l := range reach {
		reach[h] = math.Exp(l)
	}
	return reach
}

// logReach returns the logarithms of the reach probabilities.
func logReach(t *game.Tree, p Profile) []float64 {
	check(t, p)
	reach := make([]float64, t.Nodes())
	for h := game.Node(1); int(h) < t.Nodes(); h++ {
		reach[h] = reach[t.Parent(h)] + logStep(t, p, h)
	}
	return reach
}

// logStep returns the logarithm of the probability of the way into h.
func logStep(t *game.Tree, p Profile, h game.Node) float64 {
	if a := t.Via(h); a != game.NoAction {
		return p.log[a]
	}
	return math.Log(t.ChanceOf(h))
}

// Values returns the expected payoff of each player.
func Values(t *game.Tree, p Profile) []float64 {
	return NodeValues(t, p)[:t.Players()]
}

// NodeValues returns the payoff that each player can expect from each node on,
// node by player: player i expects values[h*players+i] at h.
func NodeValues(t *game.Tree, p Profile) []float64 {
	check(t, p)
	players := t.Players()
	values := make([]float64, t.Nodes()*players)
	for h := game.Node(t.Nodes() - 1); h >= 0; h-- {
		for i := range players {
			values[int(h)*players+i] += t.Payoff(h, game.Player(i))
		}
		if h == t.Root() {
			break
		}
		step, up := math.Exp(logStep(t, p, h)), int(t.Parent(h))*players
		for i := range players {
			values[up+i] += step * values[int(h)*players+i]
		}
	}
	return values
}

// Beliefs returns, for each node of an information set, the probability that
// its owner gives it once the set is reached; 0 for other nodes. They follow
// from differences of log reach, so they hold also where a set is reached with a
// probability too small for a float64. At a set that no play can reach (some
// probability on every way is exactly 0) Bayes' rule is silent, and all nodes
// count the same.
func Beliefs(t *game.Tree, p Profile) []float64 {
	reach := logReach(t, p)
	beliefs := make([]float64, t.Nodes())
	for s := range t.Sets() {
		members := t.Members(game.Set(s))
		top, sum := math.Inf(-1), 0.0
		for _, h := range members {
			top = max(top, reach[h])
		}
		for _, h := range members {
			beliefs[h] = 1
			if !math.IsInf(top, -1) {
				beliefs[h] = math.Exp(reach[h] - top)
			}
			sum += beliefs[h]
		}
		for _, h := range members {
			beliefs[h] /= sum
		}
	}
	return beliefs
}

// ActionValues returns, for each action, what the owner of its set can expect
// from it once the set is reached, all other choices being as in the profile:
// the u of equation (1).
func ActionValues(t *game.Tree, p Profile) []float64 {
	beliefs, values := Beliefs(t, p), NodeValues(t, p)
	expected := make([]float64, t.Actions())
	for h := game.Node(1); int(h) < t.Nodes(); h++ {
		if a := t.Via(h); a != game.NoAction {
			owner := int(t.SetOwner(t.SetOf(a)))
			expected[a] += beliefs[t.Parent(h)] * values[int(h)*t.Players()+owner]
		}
	}
	return expected
}

// Residual certifies a logit equilibrium: the largest difference, over all
// actions, between the probability in the profile and that of the quantal
// response (1) to the profile. It is 0 in equilibrium. Player i has the precision
// lambda times multipliers[i], in 1/payoff; without multipliers all have lambda.
// Where rounding could make it, it is computed again with twice the digits.
func Residual(t *game.Tree, p Profile, lambda float64, multipliers ...float64) float64 {
	return residual(t, p, Options{Lambda: lambda, Multipliers: multipliers})
}

// residual is Residual under the precisions and prior weights of the options.
func residual(t *game.Tree, p Profile, o Options) float64 {
	if n := len(o.Multipliers); n != 0 && n != t.Players() {
		panic("equilibrium: one multiplier per player is needed")
	}
	expected := ActionValues(t, p)
	worst := 0.0
	for s := range game.Set(t.Sets()) {
		worst = max(worst, setResidual(t, p, s, o, expected))
	}
	if worst > noisy && worst < small {
		return newFiner(t, o, p).residual()
	}
	return worst
}

// setResidual is the residual at one information set.
func setResidual(t *game.Tree, p Profile, s game.Set, o Options, expected []float64) float64 {
	precision := o.Lambda * multiplier(o.Multipliers, int(t.SetOwner(s)))
	first := t.ActionAt(s, 0)
	score := make([]float64, t.Arity(s))
	top, sum := math.Inf(-1), 0.0
	for k := range score {
		a := first + game.Action(k)
		// The difference comes before the product, so that a constant in the
		// payoffs costs no digits.
		score[k] = precision*(expected[a]-expected[first]) + math.Log(o.weight(t, a))
		top = max(top, score[k])
	}
	for k := range score {
		score[k] = math.Exp(score[k] - top)
		sum += score[k]
	}
	worst := 0.0
	for k := range score {
		gap := math.Abs(p.Prob(first+game.Action(k)) - score[k]/sum)
		if math.IsNaN(gap) {
			return math.Inf(1)
		}
		worst = max(worst, gap)
	}
	return worst
}

// weight returns the prior weight of an action.
func (o Options) weight(t *game.Tree, a game.Action) float64 {
	if len(o.Weights) > 0 {
		return o.Weights[a]
	}
	return t.Weight(a)
}

// check panics if a profile is not one of the tree.
func check(t *game.Tree, p Profile) {
	if len(p.log) != t.Actions() {
		panic("equilibrium: profile of another game")
	}
}
