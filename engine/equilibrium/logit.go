// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"context"
	"fmt"
	"math"

	"parley/engine/game"
)

const (
	defaultTolerance = 1e-12
	defaultMaxSteps  = 100_000

	// mostUnknowns bounds the games that are taken: a matrix of this size fills
	// some 600 MB.
	mostUnknowns = 6000
)

// Options say what to solve for and how far to go. The zero value asks for play
// by the prior weights.
type Options struct {
	// Lambda is the precision wanted, at least 0, in 1/payoff.
	Lambda float64
	// Multipliers hold one number per player, at least 0: player i has the
	// precision Lambda times Multipliers[i]. Without it all have Lambda.
	Multipliers []float64
	// Tolerance is the largest residual accepted; 0 stands for 1e-12.
	Tolerance float64
	// MaxStep bounds the length of a step along the path, in log odds and units
	// of scaled precision; 0 stands for no bound. A result that a much finer walk
	// confirms did not jump to another branch.
	MaxStep float64
	// MaxSteps bounds the steps along the path, rejected ones included; 0 stands
	// for 100,000: most paths take less than a hundred, but some wind for long.
	MaxSteps int
	// Weights, one for each action and above 0, stand in for the prior weights
	// of the tree: other weights start the path elsewhere and can lead to another
	// equilibrium. Only their ratios within an information set matter.
	Weights []float64
	// Progress, if given, hears of every step tried: the precision where it
	// starts, and how many came before it and with it.
	Progress func(lambda float64, steps int)
}

// Status says how a search ended.
type Status int

const (
	// Reached: the profile is the equilibrium at the precision wanted, within
	// the tolerance, on the principal branch.
	Reached Status = iota
	// Crossed: as Reached, but another branch crossed the path on the way, at
	// the precision given by Result.Bifurcation; the tracer went straight on.
	Crossed
	// Inexact: the precision was reached but the residual stayed above the
	// tolerance. Rounding allows no better at so high a precision.
	Inexact
	// Stalled: the path could not be followed up to the precision wanted.
	Stalled
	// OutOfSteps: MaxSteps was used up.
	OutOfSteps
	// Cancelled: the context ended.
	Cancelled
)

// String returns a clause that completes "the search ...".
func (s Status) String() string {
	return [...]string{
		"reached the precision wanted",
		"reached the precision wanted across a bifurcation",
		"could not bring the residual below the tolerance",
		"could not follow the path any further",
		"used up its steps",
		"was cancelled",
	}[s]
}

// Result is what Logit found.
type Result struct {
	// Profile is a logit equilibrium at Lambda, as far as Residual says.
	Profile Profile
	// Lambda is the precision reached. It equals the one wanted exactly if
	// Status is Reached, Crossed or Inexact.
	Lambda float64
	// Residual is the certificate: see the function Residual.
	Residual float64
	// Steps counts the steps tried along the path.
	Steps int
	// Status says how the search ended.
	Status Status
	// Bifurcation is the first precision at which another branch was seen to
	// cross the path, to about one part in a thousand; 0 if none was.
	Bifurcation float64
}

// Logit returns the agent logit quantal-response equilibrium on the principal
// branch at the precision wanted. The tree is only read. The error is nil if and only if the status is
// Reached or Crossed; otherwise it says what happened, and the result holds the
// last point of the path, which is an equilibrium at its own Lambda.
func Logit(ctx context.Context, t *game.Tree, o Options) (Result, error) {
	if err := o.check(t); err != nil {
		return Result{}, err
	}
	f := newForm(t, o.Multipliers, o.Weights)
	if f.scale > 0 && (!isPrecision(1/f.scale) || !isPrecision(f.scale*o.Lambda)) {
		return Result{}, fmt.Errorf("payoffs range over %g at precision %g; that is beyond what floating-point numbers can hold",
			f.scale, o.Lambda)
	}
	tr := newTracer(f, o)
	status := tr.follow(ctx, func() bool { return false })
	r := Result{
		Profile: tr.profile(),
		Lambda:  o.Lambda,
		Steps:   tr.steps,
		Status:  status,
	}
	if status != Reached {
		r.Lambda = tr.s / f.scale
	}
	if tr.crossing > 0 {
		r.Bifurcation = tr.crossing / f.scale
	}
	r.Residual = r.residual(t, o)
	if status == Reached && r.Residual > noisy && r.Residual < small {
		r.Profile = tr.refine(t, o, r.Profile)
		r.Residual = r.residual(t, o)
	}
	r.Status = o.judge(r)
	if r.Status > Crossed {
		return r, fmt.Errorf("the search for the logit equilibrium at precision %g %v: it is at precision %g with a residual of %.2g",
			o.Lambda, r.Status, r.Lambda, r.Residual)
	}
	return r, nil
}

// residual certifies the point at the precision reached.
func (r *Result) residual(t *game.Tree, o Options) float64 {
	o.Lambda = r.Lambda
	return residual(t, r.Profile, o)
}

// judge returns the status in the light of the certificate.
func (o Options) judge(r Result) Status {
	switch {
	case r.Status != Reached:
		return r.Status
	case !(r.Residual <= o.tolerance()): // the negation catches NaN too
		return Inexact
	case r.Bifurcation > 0:
		return Crossed
	}
	return Reached
}

func (o Options) tolerance() float64 {
	if o.Tolerance == 0 {
		return defaultTolerance
	}
	return o.Tolerance
}

func (o Options) maxStep() float64 {
	if o.MaxStep == 0 {
		return math.Inf(1)
	}
	return o.MaxStep
}

func (o Options) maxSteps() int {
	if o.MaxSteps == 0 {
		return defaultMaxSteps
	}
	return o.MaxSteps
}

// reporter returns Progress for a tracer, which counts precision in units of
// 1/scale.
func (o Options) reporter(scale float64) func(s float64, steps int) {
	if o.Progress == nil {
		return func(float64, int) {}
	}
	return func(s float64, steps int) { o.Progress(s/scale, steps) }
}

// check refuses options that make no sense.
func (o Options) check(t *game.Tree) error {
	if !isPrecision(o.Lambda) {
		return fmt.Errorf("precision %v is asked for; it must be at least 0 and finite", o.Lambda)
	}
	if n := len(o.Multipliers); n != 0 && n != t.Players() {
		return fmt.Errorf("%d precision multipliers are given for %d players; it takes one each", n, t.Players())
	}
	for i, m := range o.Multipliers {
		if !isPrecision(m) {
			return fmt.Errorf("the precision multiplier of %s is %v; it must be at least 0 and finite",
				t.PlayerName(game.Player(i)), m)
		}
	}
	if n := t.Actions() - t.Sets(); n > mostUnknowns {
		return fmt.Errorf("the game leaves %d probabilities to be found; at most %d can be", n, mostUnknowns)
	}
	if n := len(o.Weights); n != 0 && n != t.Actions() {
		return fmt.Errorf("%d prior weights are given for %d actions; it takes one each", n, t.Actions())
	}
	for a, w := range o.Weights {
		if !(w > 0) || math.IsInf(w, 1) { // the negation refuses NaN too
			return fmt.Errorf("the prior weight of action %q at information set %q is %v; it must be above 0 and finite",
				t.ActionLabel(game.Action(a)), t.SetName(t.SetOf(game.Action(a))), w)
		}
	}
	if o.Tolerance < 0 || math.IsNaN(o.Tolerance) {
		return fmt.Errorf("tolerance %v is asked for; it must be above 0, or 0 for %g", o.Tolerance, defaultTolerance)
	}
	if o.MaxStep < 0 || math.IsNaN(o.MaxStep) {
		return fmt.Errorf("steps of length %v are asked for; it must be above 0, or 0 for no bound", o.MaxStep)
	}
	if o.MaxSteps < 0 {
		return fmt.Errorf("at most %d steps are asked for; it must be above 0, or 0 for %d", o.MaxSteps, defaultMaxSteps)
	}
	return nil
}

func isPrecision(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }
