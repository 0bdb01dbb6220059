// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"context"
	"fmt"
	"math"

	"parley/engine/game"
)

// Where the limit is looked for, in units of the precision scaled for the player
// with the least at stake.
const (
	earliest = 1e3  // it is not looked for before
	between  = 4.0  // and again each time the precision has grown by this factor
	latest   = 3e7  // rounding makes the path useless from here on
	utmost   = 1e12 // and in any case, scaled for the player with the most, from here
)

const (
	agreeing  = 1e-7 // two looks at the limit that differ by less need no third
	settling  = 1e-4 // and by more are not the same
	approach  = 0.75 // and by how much the path must have come nearer in between
	nearby    = 1e-2 // how far a limit may lie from the path that leads there
	tolerated = 1e-8 // conditional regret, relative to the range of the payoffs
)

// LimitStatus says what LimitOf found.
type LimitStatus int

const (
	// Sequential: the profile and the beliefs are a sequential equilibrium within
	// the tolerance, and the limit of the principal branch.
	Sequential LimitStatus = iota
	// SequentialCrossed: as Sequential, but another branch crossed the path at
	// Limit.Bifurcation; the tracer went straight on.
	SequentialCrossed
	// SequentialPerturbed: as Sequential, but the path was blocked near
	// Limit.Bifurcation, and one was taken that starts at prior weights a
	// millionth off.
	SequentialPerturbed
	// Unconfirmed: the profile and the beliefs are a sequential equilibrium
	// within the tolerance, but the path ended before it could be told whether it
	// leads there.
	Unconfirmed
	// NotConverged: no limit could be verified. The profile is the last point of
	// the path, a logit equilibrium at Limit.Lambda.
	NotConverged
	// LimitOutOfSteps: as NotConverged, because MaxSteps was used up.
	LimitOutOfSteps
	// LimitCancelled: as NotConverged, because the context ended.
	LimitCancelled
)

// String returns a clause that completes "the search found ...".
func (s LimitStatus) String() string {
	return [...]string{
		"sequential equilibrium within tolerance",
		"sequential equilibrium within tolerance, straight across a bifurcation",
		"sequential equilibrium within tolerance, past a bifurcation on the branch a perturbation chose",
		"sequential equilibrium within tolerance, not confirmed as the limit of the branch",
		"not converged",
		"not converged: used up its steps",
		"not converged: cancelled",
	}[s]
}

// Solved reports whether the profile is a sequential equilibrium within the
// tolerance.
func (s LimitStatus) Solved() bool { return s <= Unconfirmed }

// Limit is what LimitOf found.
type Limit struct {
	// Profile is the limiting play, with exact zeros off its support. If the
	// status is not Solved it is the last point of the path.
	Profile Profile
	// Beliefs holds, for each node of an information set, the probability that
	// its owner gives it once the set is reached, reached or not; 0 for others.
	Beliefs []float64
	// Lambda is the precision at which the support was read off the path, or
	// which the path reached.
	Lambda float64
	// Regret is the most that any player, at any information set, reached or
	// not, could gain by another action, given Beliefs, relative to the range of
	// its payoffs.
	Regret float64
	// Drift is the largest difference, in any probability, from the limit as it
	// was seen from a precision several times lower: how sure it is which
	// equilibrium is the limit, where there is a continuum of them.
	Drift float64
	// Steps counts the steps tried along the path.
	Steps int
	// Bifurcation is the first precision at which another branch was seen to
	// cross the path or to block it; 0 if none was.
	Bifurcation float64
	// Status says what was found.
	Status LimitStatus
}

// LimitOf returns the limiting logit equilibrium (McKelvey and Palfrey 1998): the
// end of the principal branch as the precision grows without bound, a sequential
// equilibrium. Options.Lambda and Tolerance are not used. The tree is only read.
//
// The path is followed to a high precision. What its slope says will die out is
// the complement of the support; on the support the players must be indifferent,
// which determines play and the beliefs that matter, and is solved to rounding.
// The outcome is then verified with the beliefs at every information set, and
// looked for again at a higher precision, where it must be the same.
//
// The error is nil if and only if the status is Solved.
func LimitOf(ctx context.Context, t *game.Tree, o Options) (Limit, error) {
	o.Lambda = 0
	if err := o.check(t); err != nil {
		return Limit{}, err
	}
	f := newForm(t, o.Multipliers, o.Weights)
	if !isPrecision(f.scale) || f.scale > 0 && !isPrecision(utmost/f.scale) {
		return Limit{}, fmt.Errorf("payoffs range over %g; that is beyond what floating-point numbers can hold", f.scale)
	}
	l := seek(ctx, t, f, o)
	if l.Status == NotConverged {
		l = l.perturbed(ctx, t, o)
	}
	if !l.Status.Solved() {
		return l, fmt.Errorf("the search for the limiting equilibrium has %v: it is at precision %g, where some player can gain %.2g of the range of its payoffs at some information set",
			l.Status, l.Lambda, l.Regret)
	}
	return l, nil
}

// perturbed tries again from slightly other prior weights, which in general no
// bifurcation blocks.
func (l Limit) perturbed(ctx context.Context, t *game.Tree, o Options) Limit {
	blocked := l.Lambda
	weights := make([]float64, t.Actions())
	for try := range 3 {
		for a := range weights {
			// A fixed sequence without pattern: fractional parts of multiples of
			// an irrational number.
			_, part := math.Modf(float64((try+1)*(a+1)) * math.Phi)
			weights[a] = o.weight(t, game.Action(a)) * (1 + 1e-6*(part-0.5))
		}
		again := o
		again.Weights = weights
		next := seek(ctx, t, newForm(t, o.Multipliers, weights), again)
		next.Steps += l.Steps
		l.Steps = next.Steps
		if next.Status <= SequentialCrossed {
			next.Status, next.Bifurcation = SequentialPerturbed, blocked
			return next
		}
	}
	return l
}

// seek follows the path and looks for its limit on the way.
func seek(ctx context.Context, t *game.Tree, f *form, o Options) Limit {
	tr := newTracer(f, o)
	if f.scale > 0 {
		tr.target = min(latest/f.weakest, utmost)
	} else {
		tr.target = 0 // nobody cares: play by the weights is the limit
	}
	s := seeker{tree: t, tracer: tr, next: min(earliest/f.weakest, tr.target)}
	status := tr.follow(ctx, s.look)
	if status == Stalled && !s.seen {
		s.next = 0
		s.look()
	}
	l := s.best
	switch {
	case l.Drift <= settling && s.seen:
	case s.seen && status != Cancelled && status != OutOfSteps:
		l.Status = Unconfirmed
	default:
		l = s.lastPoint(status)
	}
	l.Steps = tr.steps
	if tr.crossing > 0 {
		l.Bifurcation = tr.crossing / f.scale
		if l.Status == Sequential {
			l.Status = SequentialCrossed
		}
	}
	return l
}

// seeker looks for the limit at points of the path.
type seeker struct {
	tree   *game.Tree
	tracer *tracer
	next   float64 // scaled precision of the next look
	last   Profile // what the last look found, if anything
	far    float64 // how far that was from the path
	seen   bool    // some look has found a limit
	best   Limit   // the one of least drift
}

// look tries to solve for the limit from the present point of the path, if it is
// time to. It reports whether more looks would make the answer no better: the
// same has been found twice, or rounding begins to spoil what was.
func (s *seeker) look() bool {
	t := s.tracer
	if t.s < s.next || !(t.ds > 0) {
		return false
	}
	s.next = t.s * between
	t.sharpen()
	l, far, ok := s.solve()
	l.Drift = 1
	if ok && s.last.log != nil && (far <= approach*s.far || far <= agreeing) {
		l.Drift = drift(s.last.log, l.Profile.log)
	}
	s.last, s.far = l.Profile, far
	enough := s.seen && s.best.Drift <= settling
	if ok && (!s.seen || l.Drift <= s.best.Drift) {
		s.best, s.seen = l, true
		enough = l.Drift <= agreeing
	}
	return enough
}

// solve returns the limit as seen from the present point, how far it is from
// there, and whether it holds.
func (s *seeker) solve() (l Limit, far float64, ok bool) {
	for _, ahead := range []bool{true, false} {
		e := newEnding(s.tracer, ahead)
		if !e.settle() || e.moved() > nearby {
			continue
		}
		l = Limit{Profile: e.profile(), Beliefs: e.beliefs(s.tree), Lambda: s.tracer.s / s.tracer.scale}
		l.Regret = relativeRegret(s.tree, l.Profile, l.Beliefs)
		if l.Regret <= tolerated {
			return l, e.moved(), true
		}
	}
	return Limit{}, 0, false
}

// lastPoint is the answer when there is no limit.
func (s *seeker) lastPoint(status Status) Limit {
	p := s.tracer.profile()
	l := Limit{Profile: p, Beliefs: Beliefs(s.tree, p), Status: NotConverged}
	if s.tracer.scale > 0 {
		l.Lambda = s.tracer.s / s.tracer.scale
	}
	l.Regret = relativeRegret(s.tree, l.Profile, l.Beliefs)
	switch {
	case status == Cancelled:
		l.Status = LimitCancelled
	case status == OutOfSteps:
		l.Status = LimitOutOfSteps
	case s.tracer.scale == 0:
		l.Status = Sequential
	case l.Regret <= tolerated: // nobody has anything to gain anywhere to speak of
		l.Status = Unconfirmed
	}
	return l
}

// drift returns the largest difference in any probability between two profiles,
// given as logarithms.
func drift(p, q []float64) float64 {
	far := 0.0
	for a := range p {
		far = max(far, math.Abs(math.Exp(p[a])-math.Exp(q[a])))
	}
	return far
}

// relativeRegret is the largest conditional regret at any information set,
// relative to the range of its owner's payoffs.
func relativeRegret(t *game.Tree, p Profile, beliefs []float64) float64 {
	worst := 0.0
	ranges := payoffRanges(t)
	for s, r := range ConditionalRegret(t, p, beliefs) {
		if size := ranges[t.SetOwner(game.Set(s))]; size > 0 {
			worst = max(worst, r/size)
		}
	}
	return worst
}

// payoffRanges returns, for each player, the difference between the most and the
// least it can get in any play.
func payoffRanges(t *game.Tree) []float64 {
	players := t.Players()
	sum := make([]float64, t.Nodes()*players)
	low, high := make([]float64, players), make([]float64, players)
	for i := range players {
		low[i], high[i] = math.Inf(1), math.Inf(-1)
	}
	for h := game.Node(0); int(h) < t.Nodes(); h++ {
		for i := range players {
			x := int(h)*players + i
			sum[x] = t.Payoff(h, game.Player(i))
			if h != t.Root() {
				sum[x] += sum[int(t.Parent(h))*players+i]
			}
			if t.IsLeaf(h) {
				low[i], high[i] = min(low[i], sum[x]), max(high[i], sum[x])
			}
		}
	}
	for i := range high {
		high[i] -= low[i]
	}
	return high
}
