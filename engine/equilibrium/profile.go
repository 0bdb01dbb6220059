// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"fmt"
	"math"

	"parley/engine/game"
)

// profileTolerance is how far the probabilities given to NewProfile may miss one.
const profileTolerance = 1e-9

// Profile is a behaviour profile: a probability for each action of each
// information set. It is kept as natural logarithms, so that beliefs stay exact
// where probabilities are too small for a float64. It never changes.
type Profile struct {
	log []float64 // by game.Action
	low []float64 // what log lacks beyond 16 digits, or nothing
}

// NewProfile returns the profile with the given probabilities, one for each
// action of the tree in the order of [game.Action]. At each information set they
// must be at least 0 and sum to 1 within 1e-9.
func NewProfile(t *game.Tree, probabilities []float64) (Profile, error) {
	if len(probabilities) != t.Actions() {
		return Profile{}, fmt.Errorf("the profile has %d probabilities; the game has %d actions",
			len(probabilities), t.Actions())
	}
	for s := range t.Sets() {
		if err := checkSet(t, game.Set(s), probabilities); err != nil {
			return Profile{}, err
		}
	}
	logs := make([]float64, len(probabilities))
	for a, p := range probabilities {
		logs[a] = math.Log(p)
	}
	return Profile{log: logs}, nil
}

func checkSet(t *game.Tree, s game.Set, probabilities []float64) error {
	sum := 0.0
	for k := range t.Arity(s) {
		a := t.ActionAt(s, k)
		p := probabilities[a]
		if !(p >= 0) { // the negation refuses NaN too
			return fmt.Errorf("action %q at information set %q has the probability %v; it must be at least 0",
				t.ActionLabel(a), t.SetName(s), p)
		}
		sum += p
	}
	if !(math.Abs(sum-1) <= profileTolerance) {
		return fmt.Errorf("the probabilities at information set %q sum to %.12g; they must sum to 1",
			t.SetName(s), sum)
	}
	return nil
}

// Uniform returns the profile that plays all actions of a set equally often.
func Uniform(t *game.Tree) Profile {
	logs := make([]float64, t.Actions())
	for a := range logs {
		logs[a] = -math.Log(float64(t.Arity(t.SetOf(game.Action(a)))))
	}
	return Profile{log: logs}
}

// Prob returns the probability of an action.
func (p Profile) Prob(a game.Action) float64 { return math.Exp(p.log[a]) }

// Log returns the natural logarithm of the probability of an action, minus
// infinity for an action never played.
func (p Profile) Log(a game.Action) float64 { return p.log[a] }

// Len returns the number of actions.
func (p Profile) Len() int { return len(p.log) }

// Probs returns all probabilities, in the order of [game.Action].
func (p Profile) Probs() []float64 {
	probs := make([]float64, len(p.log))
	for a, l := range p.log {
		probs[a] = math.Exp(l)
	}
	return probs
}

// fine returns the natural logarithm of the probability of an action with all the
// digits there are.
func (p Profile) fine(a game.Action) twin {
	if p.low == nil {
		return single(p.log[a])
	}
	return twin{p.log[a], p.low[a]}
}
