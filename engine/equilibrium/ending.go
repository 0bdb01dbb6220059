// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas64"

	"parley/engine/game"
)

const (
	fading   = 0.25  // d log p / d log s below minus this means that p dies out,
	fast     = 4.0   // below minus this that it does so exponentially
	exact    = 1e-14 // miss of indifference, in scaled payoff, that needs no more work
	close    = 1e-11 // and that can be lived with
	rounds   = 60
	stride   = 1.0  // most that a log probability may change in one round
	vanished = 1e-9 // a probability below this in the support belongs off it
)

// ending is the limit as seen from a point of the path: equations (6) and (7) of
// the package comment. Its unknowns are those of the path, but probabilities off
// the support are exactly 0 in values, and beliefs in nodes that others outweigh
// more and more are exactly 0. Of the log probabilities off the support only
// what they add to beliefs counts.
type ending struct {
	*system
	rows  [][]term  // each a sum of gains that must be 0
	uses  [][]use   // by action: the rows its gain stands in
	even  []bool    // by action: as good as the reference, played or not
	tied  []bool    // by member: the way there costs as much as to the likeliest
	miss  []float64 // by row
	slope []float64 // row by unknown
	gram  []float64 // row by row
	solve *dense
	force []float64 // by row
	old   []float64 // z at the start of a round
	start []float64 // p and belief on the path
}

// term is the gain of an action against its reference, with a sign.
type term struct {
	action int32
	sign   float64
}

// use is a term seen from its action.
type use struct {
	row  int
	sign float64
}

// newEnding reads support and beliefs off the slope of the path. Ahead starts
// where a path that approaches its limit like 1/s would end.
func newEnding(t *tracer, ahead bool) *ending {
	e := &ending{
		system: newSystem(t.form),
		even:   make([]bool, t.actions),
		tied:   make([]bool, len(t.member)),
	}
	copy(e.z, t.z)
	copy(e.ref, t.ref)
	copy(e.column, t.column)
	e.unknown = append(e.unknown[:0], t.unknown...)
	e.sweep()
	e.start = slices.Concat(e.p, e.belief)
	e.divide(t)
	if ahead {
		for a := range e.z {
			e.z[a] += t.s * t.dz[a] / t.ds
		}
	}
	e.equate()
	m := len(e.rows)
	e.miss, e.force = make([]float64, m), make([]float64, m)
	e.slope, e.gram = make([]float64, m*(len(e.unknown)+1)), make([]float64, m*m)
	e.solve = newDense(m)
	e.old = make([]float64, e.actions)
	return e
}

// divide marks what dies out: actions, and nodes against others of their set.
func (e *ending) divide(t *tracer) {
	rate := make([]float64, e.actions) // d log p / d log s
	for s := range e.sets {
		mean := 0.0
		for a := e.action0[s]; a < e.action0[s+1]; a++ {
			rate[a] = t.s * t.dz[a] / t.ds
			e.off[a] = rate[a] < -fading && a != e.ref[s]
			e.even[a] = rate[a] >= -fast
			mean += e.p[a] * rate[a]
		}
		for a := e.action0[s]; a < e.action0[s+1]; a++ {
			rate[a] -= mean
		}
	}
	along := make([]float64, e.nodes) // likewise of reach
	for x := 1; x < e.nodes; x++ {
		along[x] = along[e.parent[x]]
		if a := e.via[x]; a >= 0 {
			along[x] += rate[a]
		} else if e.chance[x] == 0 {
			along[x] = math.Inf(-1)
		}
	}
	for s := range e.sets {
		top := math.Inf(-1)
		for m := e.member0[s]; m < e.member0[s+1]; m++ {
			top = max(top, along[e.member[m]])
		}
		for m := e.member0[s]; m < e.member0[s+1]; m++ {
			e.faint[m] = along[e.member[m]] < top-fading
			e.tied[m] = along[e.member[m]] >= top-fast
		}
	}
}

// equate writes down the equations: (6) for the actions of the support, (7) for
// the nodes of a set between which beliefs stay undecided.
func (e *ending) equate() {
	for _, a := range e.unknown {
		if e.even[a] {
			e.rows = append(e.rows, []term{{a, 1}})
		}
	}
	for s := range e.sets {
		if !e.reachable(s) {
			continue
		}
		first := int32(-1)
		for m := e.member0[s]; m < e.member0[s+1]; m++ {
			switch {
			case !e.tied[m]:
			case first < 0:
				first = e.member[m]
			default:
				row := e.costs(e.member[m], 1, e.costs(first, -1, nil))
				if len(row) > 0 {
					e.rows = append(e.rows, row)
				}
			}
		}
	}
	e.uses = make([][]use, e.actions)
	for k, row := range e.rows {
		for _, t := range row {
			e.uses[t.action] = append(e.uses[t.action], use{k, t.sign})
		}
	}
}

// costs adds to a row what the actions off the support on the way to node x cost
// those who take them. What stands in the row with the other sign cancels.
func (e *ending) costs(x int32, sign float64, row []term) []term {
	for ; x > 0; x = e.parent[x] {
		a := e.via[x]
		if a < 0 || !e.off[a] {
			continue
		}
		if k := slices.Index(row, term{a, -sign}); k >= 0 {
			row = slices.Delete(row, k, k+1)
		} else {
			row = append(row, term{a, sign})
		}
	}
	return row
}

// settle makes everyone indifferent over its support, by Gauss and Newton's
// method with the smallest change of the log probabilities (Levenberg 1944 where
// the equations are not independent, as in a game with many equilibria). It
// reports whether that could be done.
func (e *ending) settle() bool {
	size := e.measure()
	damp := 1e-12
	for range rounds {
		if size <= exact {
			return true
		}
		e.linearize()
		copy(e.old, e.z)
		next := math.Inf(1)
		for ; damp < 1e3; damp *= 100 {
			if e.step(damp) {
				if next = e.measure(); next < size {
					break
				}
			}
			copy(e.z, e.old)
		}
		if !(next < size) {
			e.measure()
			return size <= close
		}
		size, damp = next, max(damp/100, 1e-14)
	}
	return size <= close
}

// measure fills miss and returns its largest size.
func (e *ending) measure() float64 {
	e.sweep()
	size := 0.0
	for k, row := range e.rows {
		e.miss[k] = 0
		for _, t := range row {
			e.miss[k] += t.sign * e.gain(t.action)
		}
		size = max(size, math.Abs(e.miss[k]))
	}
	return size
}

// linearize fills slope, the derivatives of miss by the unknowns, and gram, their
// products.
func (e *ending) linearize() {
	n := len(e.unknown)
	clear(e.slope)
	for s := range e.sets {
		uses := e.uses[e.action0[s]:e.action0[s+1]]
		if !slices.ContainsFunc(uses, func(u []use) bool { return len(u) > 0 }) {
			continue
		}
		e.forget()
		e.effects(s)
		for k, list := range uses {
			for _, u := range list {
				e.difference(e.slope[u.row*n:(u.row+1)*n], e.action0[s]+int32(k), u.sign)
			}
		}
	}
	m := len(e.rows)
	for k := range m {
		for l := range k + 1 {
			sum := blas64.Dot(vector(e.slope[k*n:(k+1)*n]), vector(e.slope[l*n:(l+1)*n]))
			e.gram[k*m+l], e.gram[l*m+k] = sum, sum
		}
	}
}

// step moves the point by the damped Gauss-Newton step of least size.
func (e *ending) step(damp float64) bool {
	m, n := len(e.rows), len(e.unknown)
	copy(e.solve.rows, e.gram)
	for k := range m {
		e.solve.rows[k*m+k] += damp
		e.force[k] = -e.miss[k]
	}
	if !e.solve.factor() {
		return false
	}
	e.solve.solve(e.force)
	size := 0.0
	delta := make([]float64, n)
	for k, f := range e.force {
		for c, x := range e.slope[k*n : (k+1)*n] {
			delta[c] += f * x
		}
	}
	for _, d := range delta {
		size = max(size, math.Abs(d))
	}
	if !(size <= math.MaxFloat64) { // NaN too
		return false
	}
	factor := min(1, stride/size)
	for c, a := range e.unknown {
		e.z[a] += factor * delta[c]
	}
	return true
}

// moved returns how far the limit is from the path, in any probability or belief.
func (e *ending) moved() float64 {
	far := 0.0
	for a, p := range e.p {
		far = max(far, math.Abs(p-e.start[a]))
	}
	for m, b := range e.belief {
		far = max(far, math.Abs(b-e.start[len(e.p)+m]))
	}
	return far
}

// profile returns the limiting play.
func (e *ending) profile() Profile {
	logs := make([]float64, e.actions)
	for s := range e.sets {
		lo, hi := e.action0[s], e.action0[s+1]
		kept := 0.0
		for a := lo; a < hi; a++ {
			if e.p[a] >= vanished {
				kept += e.p[a]
			}
		}
		for a := lo; a < hi; a++ {
			logs[a] = math.Inf(-1)
			if e.p[a] >= vanished {
				logs[a] = math.Log(e.p[a] / kept)
			}
		}
	}
	return Profile{log: logs}
}

// beliefs returns the limiting beliefs by node of the tree.
func (e *ending) beliefs(t *game.Tree) []float64 {
	beliefs := make([]float64, t.Nodes())
	m := 0
	for s := range game.Set(t.Sets()) {
		for _, h := range t.Members(s) {
			beliefs[h] = e.belief[m]
			m++
		}
	}
	return beliefs
}
