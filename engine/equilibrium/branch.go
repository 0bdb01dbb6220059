// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"context"
	"math"

	"parley/engine/game"
)

// Where branches are entered, in units of scaled precision.
const (
	entrance = 300.0 // logit equilibria are this near to their limits, about 1/300
	alone    = 0.05  // below this only the principal branch is left
	near     = 0.05  // how far, in probability, the entrance may lie from the limit
)

// branch follows the curve of logit equilibria away from one that lies near a
// sequential equilibrium, down from high precision, and returns the sequential
// equilibrium at its other end. In general the curves other than the principal
// branch connect the equilibria in pairs (McKelvey and Palfrey 1995, theorem 3).
// It reports false if the curve cannot be entered, does not end at another
// equilibrium or is the principal branch, which ends at precision 0.
func branch(ctx context.Context, t *game.Tree, p Profile, beliefs []float64, o Options) (Limit, bool) {
	f := newForm(t, o.Multipliers, o.Weights)
	if !(f.scale > 0) {
		return Limit{}, false
	}
	tr := newTracer(f, o)
	tr.target = latest
	if !tr.enter(t, p, beliefs, o) {
		return Limit{}, false
	}
	s := seeker{tree: t, tracer: tr, next: earliest}
	status := tr.follow(ctx, func() bool { return tr.s < alone || s.look() })
	if !s.seen || s.best.Drift > settling || status == Cancelled {
		return Limit{}, false
	}
	l := s.best
	l.Steps = tr.steps
	return l, true
}

// enter moves the tracer to the logit equilibrium near a sequential one and turns
// it towards lower precision. Off the support log odds are about s times what the
// action costs.
func (t *tracer) enter(tree *game.Tree, p Profile, beliefs []float64, o Options) bool {
	t.s = entrance
	values := NodeValues(tree, p)
	for s := range game.Set(tree.Sets()) {
		gains := actionGains(tree, s, beliefs, values)
		best := 0
		for k, g := range gains {
			if g > gains[best] {
				best = k
			}
		}
		precision := t.s / t.scale * multiplier(o.Multipliers, int(tree.SetOwner(s)))
		for k, g := range gains {
			a := tree.ActionAt(s, k)
			if t.z[a] = p.log[a]; math.IsInf(p.log[a], -1) {
				t.z[a] = precision*(g-gains[best]) + t.logWeight[a]
			}
		}
	}
	t.refer()
	if !t.approach() {
		return false
	}
	for a := range game.Action(tree.Actions()) {
		if math.Abs(t.p[a]-p.Prob(a)) > near {
			return false
		}
	}
	clear(t.dz)
	t.ds = -1
	return true
}

// approach is Newton's method from further away than a step along the path, at
// the present precision.
func (t *tracer) approach() bool {
	for range 50 {
		t.refer()
		copy(t.back.z, t.z)
		size, ok := t.correct(true, true)
		if !ok {
			return false
		}
		if size <= settled {
			t.refer()
			t.sweep()
			return true
		}
		if size > 1 { // in a straight line, but not further than is believed
			for a := range t.z {
				t.z[a] = t.back.z[a] + (t.z[a]-t.back.z[a])/size
			}
		}
	}
	return false
}
