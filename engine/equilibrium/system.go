// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import "math"

// Branches of less than this conditional probability are left out of the
// Jacobian, so that zeros stand where next to nothing would: the first on the
// way, divided by 1 + s, the second where digits count. They never touch the
// equations themselves.
const (
	slight     = 1e-7
	negligible = 1e-24
)

// system evaluates the equations (3) of the package comment and their Jacobian
// at a point. All its memory is allocated once.
type system struct {
	*form

	// The point.
	z   []float64 // by action: log odds against the reference of its set
	s   float64   // scaled precision
	ref []int32   // by set: the reference action

	// The unknowns: column[a] is the place of z[a] among them, -1 for references.
	column  []int32
	unknown []int32

	// What is 0 in the limit; nothing is on the path itself.
	off   []bool // by action: played with probability 0, though with a finite log
	faint []bool // by member: believed with probability 0

	// What follows from the point, filled by sweep.
	logp, p []float64   // by action
	reach   []float64   // by node: log reach probability
	step    []float64   // by node: probability of the way in
	value   [][]float64 // by player and node
	belief  []float64   // by member
	u       []float64   // by action: (2)

	least   float64   // conditional probability left out of the Jacobian
	walk    []float64 // by node: conditional reach within a walk
	effect  []float64 // action of the set by action of the game: ∂u/∂log p
	touched []int32   // sets of which effect holds something else than 0
	touch   []bool    // by set: is it among them
}

func newSystem(f *form) *system {
	y := &system{
		form:   f,
		z:      make([]float64, f.actions),
		ref:    make([]int32, f.sets),
		column: make([]int32, f.actions),
		off:    make([]bool, f.actions),
		faint:  make([]bool, len(f.member)),
		logp:   make([]float64, f.actions),
		p:      make([]float64, f.actions),
		reach:  make([]float64, f.nodes),
		step:   make([]float64, f.nodes),
		value:  make([][]float64, f.players),
		belief: make([]float64, len(f.member)),
		u:      make([]float64, f.actions),
		walk:   make([]float64, f.nodes),
		touch:  make([]bool, f.sets),
		least:  negligible,
	}
	for i := range y.value {
		y.value[i] = make([]float64, f.nodes)
	}
	widest := int32(0)
	for s := range f.sets {
		widest = max(widest, f.action0[s+1]-f.action0[s])
		y.ref[s] = f.action0[s]
	}
	y.effect = make([]float64, int(widest)*f.actions)
	for a, w := range f.logWeight {
		y.z[a] = w - f.logWeight[f.action0[f.home[a]]]
	}
	y.refer()
	return y
}

// refer makes the likeliest action of each set its reference, and carries the
// point and directions over to the new coordinates.
func (y *system) refer(directions ...[]float64) {
	y.unknown = y.unknown[:0]
	for _, s := range y.order {
		lo, hi := y.action0[s], y.action0[s+1]
		best := y.ref[s]
		for a := lo; a < hi; a++ {
			if y.z[a] > y.z[best] {
				best = a
			}
		}
		y.ref[s] = best
		shift(y.z[lo:hi], best-lo)
		for _, d := range directions {
			shift(d[lo:hi], best-lo)
		}
		for a := lo; a < hi; a++ {
			y.column[a] = -1
			if a != best {
				y.column[a] = int32(len(y.unknown))
				y.unknown = append(y.unknown, a)
			}
		}
	}
}

// shift subtracts from all numbers the one at best.
func shift(x []float64, best int32) {
	by := x[best]
	for k := range x {
		x[k] -= by
	}
}

// sweep computes probabilities, reach, values, beliefs and (2) at the point.
func (y *system) sweep() {
	y.respond()
	y.descend()
	for i := range y.value {
		y.ascend(i)
	}
	for s := range y.sets {
		y.believe(s)
		y.expect(s)
	}
}

// respond turns log odds into probabilities.
func (y *system) respond() {
	for s := range y.sets {
		lo, hi := y.action0[s], y.action0[s+1]
		top, sum := math.Inf(-1), 0.0
		for _, z := range y.z[lo:hi] {
			top = max(top, z)
		}
		for a := lo; a < hi; a++ {
			y.p[a] = 0
			if !y.off[a] {
				y.p[a] = math.Exp(y.z[a] - top)
				sum += y.p[a]
			}
		}
		total := top + math.Log(sum)
		for a := lo; a < hi; a++ {
			y.logp[a] = y.z[a] - total
			y.p[a] /= sum
		}
	}
}

// descend computes the log reach of all nodes.
func (y *system) descend() {
	for x := 1; x < y.nodes; x++ {
		l := y.logChance[x]
		y.step[x] = y.chance[x]
		if a := y.via[x]; a >= 0 {
			l, y.step[x] = y.logp[a], y.p[a]
		}
		y.reach[x] = y.reach[y.parent[x]] + l
	}
}

// ascend computes the values of all nodes for player i.
func (y *system) ascend(i int) {
	v := y.value[i]
	copy(v, y.pay[i])
	for x := y.nodes - 1; x > 0; x-- {
		v[y.parent[x]] += y.step[x] * v[x]
	}
}

// believe computes the beliefs at a set.
func (y *system) believe(s int) {
	lo, hi := y.member0[s], y.member0[s+1]
	if hi-lo == 1 {
		y.belief[lo] = 1
		return
	}
	top, sum := math.Inf(-1), 0.0
	for m := lo; m < hi; m++ {
		if !y.faint[m] {
			top = max(top, y.reach[y.member[m]])
		}
	}
	for m := lo; m < hi; m++ {
		switch {
		case y.faint[m]:
			y.belief[m] = 0
		case math.IsInf(top, -1): // where chance never leads, all count the same
			y.belief[m] = 1
		default:
			y.belief[m] = math.Exp(y.reach[y.member[m]] - top)
		}
		sum += y.belief[m]
	}
	for m := lo; m < hi; m++ {
		y.belief[m] /= sum
	}
}

// reachable reports whether some node of a set can be reached; where chance never
// leads, beliefs are fixed.
func (y *system) reachable(s int) bool {
	for m := y.member0[s]; m < y.member0[s+1]; m++ {
		if !math.IsInf(y.reach[y.member[m]], -1) {
			return true
		}
	}
	return false
}

// expect computes (2) for the actions of a set.
func (y *system) expect(s int) {
	v := y.value[y.owner[s]]
	lo, hi := y.action0[s], y.action0[s+1]
	clear(y.u[lo:hi])
	for m := y.member0[s]; m < y.member0[s+1]; m++ {
		kids := y.kid[y.kid0[m]:]
		for a := lo; a < hi; a++ {
			y.u[a] += y.belief[m] * v[kids[a-lo]]
		}
	}
}

// gain returns u_a - u_r of action a.
func (y *system) gain(a int32) float64 { return y.u[a] - y.u[y.ref[y.home[a]]] }

// equation returns (3) for action a. It needs a sweep.
func (y *system) equation(a int32) float64 {
	r := y.ref[y.home[a]]
	return y.z[a] - y.s*(y.u[a]-y.u[r]) - (y.logWeight[a] - y.logWeight[r])
}
