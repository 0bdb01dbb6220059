// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"

	"parley/engine/game"
)

// An assessment is a profile together with beliefs, a probability for each node
// of each information set. It is a sequential equilibrium (Kreps and Wilson 1982)
// if it is sequentially rational, which [ConditionalRegret] and
// [ContinuationRegret] measure, and consistent, which [Inconsistency] measures.
// Like certificate.go this file shares no code with the solver.
//
//   - Hendon, Jacobsen and Sloth (1996), The one-shot-deviation principle for
//     sequential rationality, Games and Economic Behavior 12, 274-282.
//   - Kreps and Wilson (1982), Sequential equilibria, Econometrica 50, 863-894.

// ConditionalRegret returns, for each information set, what its owner could gain
// there, in its own payoff, by another action, all later choices being made as in
// the profile: the best action less the expectation. Beliefs hold one number per
// node; those of a set sum to 1. An assessment with consistent beliefs is
// sequentially rational if and only if all are 0 (the one-shot deviation
// principle: Hendon, Jacobsen and Sloth 1996).
func ConditionalRegret(t *game.Tree, p Profile, beliefs []float64) []float64 {
	checkBeliefs(t, beliefs)
	values := NodeValues(t, p)
	regret := make([]float64, t.Sets())
	for s := range regret {
		gains := actionGains(t, game.Set(s), beliefs, values)
		top, mean := math.Inf(-1), 0.0
		for k, g := range gains {
			top = max(top, g)
			mean += p.Prob(t.ActionAt(game.Set(s), k)) * g
		}
		regret[s] = top - mean
	}
	return regret
}

// actionGains returns what the actions of a set are worth to its owner, less
// what the first is worth: a constant in the payoffs costs no digits.
func actionGains(t *game.Tree, s game.Set, beliefs, values []float64) []float64 {
	gains := make([]float64, t.Arity(s))
	players, owner := t.Players(), int(t.SetOwner(s))
	for _, h := range t.Members(s) {
		first := values[int(t.Child(h, 0))*players+owner]
		for k := range gains {
			gains[k] += beliefs[h] * (values[int(t.Child(h, k))*players+owner] - first)
		}
	}
	return gains
}

// ContinuationRegret returns, for each information set, what its owner could gain
// from there on by any other strategy: at the set and at all its later ones. It
// uses the beliefs of that set only, for by perfect recall they and the play of
// the others say what later sets are to be expected. It is at least the
// conditional regret.
func ContinuationRegret(t *game.Tree, p Profile, beliefs []float64) []float64 {
	checkBeliefs(t, beliefs)
	values := NodeValues(t, p)
	regret := make([]float64, t.Sets())
	for s := range regret {
		r := newResponse(t, p, t.SetOwner(game.Set(s)))
		r.others = expectedFrom(t, p, game.Set(s), beliefs)
		kept, best := 0.0, 0.0
		for _, h := range t.Members(game.Set(s)) {
			kept += beliefs[h] * values[int(h)*t.Players()+int(r.player)]
			best += beliefs[h] * r.at(h)
		}
		regret[s] = best - kept
	}
	return regret
}

// expectedFrom returns, for each node, the weight it has for the owner of s who
// holds the beliefs there and plays towards it from then on.
func expectedFrom(t *game.Tree, p Profile, s game.Set, beliefs []float64) []float64 {
	weight := make([]float64, t.Nodes())
	for h := game.Node(0); int(h) < t.Nodes(); h++ {
		switch {
		case t.SetAt(h) == s:
			weight[h] = beliefs[h]
		case h == t.Root():
		case t.Owner(t.Parent(h)) == t.SetOwner(s):
			weight[h] = weight[t.Parent(h)]
		default:
			weight[h] = weight[t.Parent(h)] * math.Exp(logStep(t, p, h))
		}
	}
	return weight
}

// Inconsistency returns how far an assessment lies from a profile in which every
// action has some probability, the trembles, and from the beliefs which follow
// from it by Bayes' rule: the largest difference of a probability or of a belief.
// An assessment is consistent if trembles can be found which bring this as near
// to 0 as wanted (Kreps and Wilson 1982). Trembles may be far smaller than a
// float64 can hold, for a profile keeps logarithms.
func Inconsistency(t *game.Tree, p Profile, beliefs []float64, trembles Profile) float64 {
	check(t, p)
	checkBeliefs(t, beliefs)
	worst := 0.0
	for a := range game.Action(t.Actions()) {
		if math.IsInf(trembles.Log(a), -1) {
			panic("equilibrium: trembles must give every action some probability")
		}
		worst = max(worst, math.Abs(p.Prob(a)-trembles.Prob(a)))
	}
	for h, belief := range Beliefs(t, trembles) {
		worst = max(worst, math.Abs(belief-beliefs[h]))
	}
	return worst
}

// BayesGap returns, for each information set, the largest difference between the
// beliefs given and those that follow from the profile by Bayes' rule, and 0 where
// no play can reach the set, so that the rule is silent.
func BayesGap(t *game.Tree, p Profile, beliefs []float64) []float64 {
	checkBeliefs(t, beliefs)
	reach, bayes := logReach(t, p), Beliefs(t, p)
	gap := make([]float64, t.Sets())
	for s := range gap {
		met := math.Inf(-1)
		for _, h := range t.Members(game.Set(s)) {
			met = max(met, reach[h])
			gap[s] = max(gap[s], math.Abs(bayes[h]-beliefs[h]))
		}
		if math.IsInf(met, -1) {
			gap[s] = 0
		}
	}
	return gap
}

// checkBeliefs panics if beliefs are not those of the tree.
func checkBeliefs(t *game.Tree, beliefs []float64) {
	if len(beliefs) != t.Nodes() {
		panic("equilibrium: beliefs of another game")
	}
}
