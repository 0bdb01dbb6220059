// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"context"
	"math"
	"slices"
)

// How the path is followed. Lengths are in log odds and units of s.
const (
	firstStep  = 1.0
	smallest   = 1e-10 // step, relative to 1 + s, at which the path is given up
	farthest   = 0.5   // largest first Newton correction of a step
	aim        = 0.15  // the first Newton correction that steps are sized for
	bend       = 0.35  // the angle between tangents, in radians, that steps are sized for
	grow       = 3.0   // step sizes change at most by these factors
	shrink     = 0.5
	contract   = 0.5 // each Newton correction is at most this part of the last
	chord      = 0.2 // and this, or the Jacobian is computed anew
	settled    = 1e-7
	noise      = 1e-4 // a correction below this that shrinks no more is rounding
	iterations = 8
	straight   = 0.5  // least cosine between one tangent and the next
	narrow     = 1e-3 // step, relative to 1 + s, in which a crossing is believed
)

// tracer follows the curve of solutions from s = 0.
type tracer struct {
	*system
	target  float64 // the s wanted
	matrix  *dense
	dz      []float64 // by action: tangent; 0 at references
	ds      float64
	before  tangent // at the point before, for the predictor
	h       float64 // length of the next step
	right   []float64
	back    mark    // the last accepted point
	longest float64 // bound of h
	limit   int
	steps   int
	side    float64 // sign of the determinant on the way so far
	first   float64 // first Newton correction of the present step
	cosine  float64 // between the tangents before and after the present step
	report  func(s float64, steps int)

	crossing float64 // s at which the sign first changed
}

// mark is a point of the curve with its tangents.
type mark struct {
	z, dz []float64
	s, ds float64
}

// tangent is a direction of the curve and the length of the step that was made
// along it, 0 if none was.
type tangent struct {
	dz    []float64
	ds, h float64
}

func newTracer(f *form, o Options) *tracer {
	y := newSystem(f)
	n := len(y.unknown)
	return &tracer{
		system:  y,
		target:  o.Lambda * f.scale,
		matrix:  newDense(n + 1),
		dz:      make([]float64, f.actions),
		ds:      1,
		before:  tangent{dz: make([]float64, f.actions)},
		h:       min(firstStep, o.maxStep()),
		right:   make([]float64, n+1),
		back:    mark{z: make([]float64, f.actions), dz: make([]float64, f.actions)},
		limit:   o.maxSteps(),
		longest: o.maxStep(),
		report:  o.reporter(f.scale),
	}
}

// profile returns the play at the point.
func (t *tracer) profile() Profile {
	t.sweep()
	return Profile{log: slices.Clone(t.logp)}
}

// follow walks the curve to the target, or until visit, which is called at every
// point, says that it is enough.
func (t *tracer) follow(ctx context.Context, visit func() bool) Status {
	t.start()
	for t.s < t.target {
		if ctx.Err() != nil {
			return Cancelled
		}
		if t.steps == t.limit {
			return OutOfSteps
		}
		t.steps++
		t.report(t.s, t.steps)
		t.save()
		if t.land() {
			return Reached
		}
		t.restore()
		if t.advance() {
			t.accept()
			if visit() {
				return Reached
			}
			continue
		}
		t.restore()
		t.h *= shrink
		if t.h < smallest*(1+t.s) {
			return Stalled
		}
	}
	return Reached
}

// start finds the tangent at s = 0, where z does not depend on itself.
func (t *tracer) start() {
	t.sweep()
	t.assemble(false)
	if t.matrix.factor() {
		t.side = t.matrix.sign
		t.turn()
	}
}

func (t *tracer) save() {
	copy(t.back.z, t.z)
	copy(t.back.dz, t.dz)
	t.back.s, t.back.ds = t.s, t.ds
}

func (t *tracer) restore() {
	copy(t.z, t.back.z)
	copy(t.dz, t.back.dz)
	t.s, t.ds = t.back.s, t.back.ds
}

// land tries to step right onto the target, if the next step would get there.
func (t *tracer) land() bool {
	if !(t.ds > 0) || t.s+t.h*t.ds < t.target {
		return false
	}
	t.move((t.target - t.s) / t.ds)
	t.s = t.target
	if !t.newton(true) || t.matrix.sign != t.side {
		return false
	}
	t.polish()
	return true
}

// advance tries a step along the curve and back to it. Tangents that differ much
// mean that the step may have jumped to another branch, and so does a change of
// sign, unless the step is short: then another branch crosses here.
func (t *tracer) advance() bool {
	t.first = farthest
	t.move(t.h)
	if !t.newton(false) || t.s <= 0 || t.s >= t.target {
		return false
	}
	t.cosine = t.turn()
	if t.cosine < straight {
		return false
	}
	return t.matrix.sign == t.side || t.h <= narrow*(1+t.s)
}

// accept makes the point the new beginning.
func (t *tracer) accept() {
	if t.matrix.sign != t.side {
		t.side = t.matrix.sign
		if t.crossing == 0 {
			t.crossing = t.s
		}
	}
	copy(t.before.dz, t.back.dz)
	t.before.ds, t.before.h = t.back.ds, t.h
	change := math.Sqrt(aim / t.first)
	if angle := math.Acos(min(t.cosine, 1)); angle > 0 {
		change = min(change, bend/angle)
	}
	t.h = min(t.h*min(max(change, shrink), grow), t.longest)
	t.refer(t.dz, t.before.dz)
	t.normalize()
}

// move goes a distance along the tangent and, as the last tangent tells how the
// curve bends, beside it (Adams and Bashforth's method of second order).
func (t *tracer) move(h float64) {
	b := 0.0
	if t.before.h > 0 {
		b = h / (2 * t.before.h)
	}
	for a := range t.z {
		t.z[a] += h * (t.dz[a] + b*(t.dz[a]-t.before.dz[a]))
	}
	t.s += h * (t.ds + b*(t.ds-t.before.ds))
}

// newton returns to the curve across the tangent or, pinned, at the present s.
// It reports whether it converged, quickly and from nearby. The Jacobian is
// computed anew only where the one at hand converges slowly.
func (t *tracer) newton(pinned bool) bool {
	t.least = slight / (1 + t.s)
	tolerance := settled * (1 + 1e-6*t.s)
	last, fresh := farthest/contract, true
	for k := range iterations {
		size, ok := t.correct(pinned, fresh)
		if k == 0 {
			t.first = max(size, settled)
		}
		switch {
		case !ok || k == 0 && size > farthest:
			return false
		case size <= tolerance:
			return true
		case size > contract*last && fresh:
			return size < noise
		}
		fresh = size > chord*last
		last = size
	}
	return false
}

// polish repeats Newton's method at the target until rounding stops it.
func (t *tracer) polish() {
	t.least = negligible
	last := math.Inf(1)
	for range iterations {
		copy(t.back.z, t.z)
		size, ok := t.correct(true, true)
		if !ok || size >= last {
			copy(t.z, t.back.z)
			return
		}
		if last = size; size == 0 {
			return
		}
	}
}

// correct makes one Newton step, with a fresh Jacobian or with the last one, and
// returns its size in log odds.
func (t *tracer) correct(pinned, fresh bool) (size float64, ok bool) {
	t.sweep()
	if fresh {
		t.assemble(pinned)
		if !t.matrix.factor() {
			return 0, false
		}
	}
	for k, a := range t.unknown {
		t.right[k] = -t.equation(a)
	}
	t.right[len(t.unknown)] = 0
	t.matrix.solve(t.right)
	for k, a := range t.unknown {
		t.z[a] += t.right[k]
		size = max(size, math.Abs(t.right[k]))
	}
	t.s += t.right[len(t.unknown)]
	return size, !math.IsNaN(size)
}

// sharpen brings the point as near to the curve as rounding allows and finds the
// tangent anew, which steps take from near the point.
func (t *tracer) sharpen() {
	t.save()
	t.polish()
	t.sweep()
	t.assemble(false)
	if t.matrix.factor() {
		t.turn()
	}
}

// assemble fills the extended Jacobian: the equations and, below, the tangent or
// the direction of s.
func (t *tracer) assemble(pinned bool) {
	n := len(t.unknown)
	t.jacobian(t.matrix.rows, n+1)
	bottom := t.matrix.row(n)
	clear(bottom)
	bottom[n] = 1
	if !pinned {
		for k, a := range t.unknown {
			bottom[k] = t.dz[a]
		}
		bottom[n] = t.ds
	}
}

// turn replaces the tangent by that at the present point, found with the
// factored matrix, whose last row is the old one, and returns their cosine.
func (t *tracer) turn() float64 {
	n := len(t.unknown)
	clear(t.right)
	t.right[n] = 1 // the old tangent times the new one
	t.matrix.solve(t.right)
	for k, a := range t.unknown {
		t.dz[a] = t.right[k]
	}
	t.ds = t.right[n]
	return 1 / t.normalize()
}

// normalize brings the tangent to length 1 and returns the length it had.
func (t *tracer) normalize() float64 {
	sum := t.ds * t.ds
	for _, d := range t.dz {
		sum += d * d
	}
	length := math.Sqrt(sum)
	for a := range t.dz {
		t.dz[a] /= length
	}
	t.ds /= length
	return length
}
