// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"

	"gonum.org/v1/gonum/blas/blas64"
)

// dense is a square matrix which is factored again and again without allocating.
//
// Most unknowns of a game at high precision touch nobody: what is hardly ever
// played, and hardly ever believed to have been, has a column that is 1 on the
// diagonal and 0 in all other rows but perhaps the last. Such unknowns follow
// from the others, and only the rest of the matrix is factored.
type dense struct {
	n     int
	rows  []float64 // n by n
	loose []int     // rows whose column is that of the identity, but for the last row
	last  []float64 // by loose: what stands in the last row there
	tight []int     // the other rows, the last row at the end
	bound []bool    // by row: is it tight

	// The tight part, factored by Gauss's method with partial pivoting. Zeros are
	// stored but not worked on.
	part  []float64
	pivot []int
	full  []int // columns of the pivot row that are not 0
	mine  []float64
	sign  float64 // sign of the determinant, 0 if singular
}

func newDense(n int) *dense {
	return &dense{
		n: n, rows: make([]float64, n*n),
		loose: make([]int, 0, n), last: make([]float64, 0, n), tight: make([]int, 0, n), bound: make([]bool, n),
		part: make([]float64, n*n), pivot: make([]int, n), full: make([]int, 0, n), mine: make([]float64, n),
	}
}

func (d *dense) row(k int) []float64 { return d.rows[k*d.n : (k+1)*d.n] }

// factor prepares for solve. It reports false if the matrix is singular or not
// finite. The rows must not be changed until the last solve.
func (d *dense) factor() bool {
	if d.n == 0 {
		d.sign = 1
		return true
	}
	d.split()
	d.condense()
	return d.eliminate()
}

// split tells loose from tight rows.
func (d *dense) split() {
	clear(d.bound)
	d.bound[d.n-1] = true
	for r := range d.n - 1 {
		for c, x := range d.row(r) {
			if x != 0 && c != r {
				d.bound[c] = true
			}
		}
		if d.rows[r*d.n+r] != 1 {
			d.bound[r] = true
		}
	}
	d.loose, d.tight = d.loose[:0], d.tight[:0]
	for r, tight := range d.bound {
		if tight {
			d.tight = append(d.tight, r)
		} else {
			d.loose = append(d.loose, r)
		}
	}
}

// condense copies the tight part, with the loose unknowns taken out of the last
// row.
func (d *dense) condense() {
	m := len(d.tight)
	for i, r := range d.tight {
		row, out := d.row(r), d.part[i*m:(i+1)*m]
		for j, c := range d.tight {
			out[j] = row[c]
		}
	}
	d.last = d.last[:0]
	bottom, out := d.row(d.n-1), d.part[(m-1)*m:m*m]
	for _, r := range d.loose {
		t := bottom[r]
		d.last = append(d.last, t)
		if t == 0 {
			continue
		}
		row := d.row(r)
		for j, c := range d.tight {
			out[j] -= t * row[c]
		}
	}
}

// eliminate factors the tight part.
func (d *dense) eliminate() bool {
	m := len(d.tight)
	d.sign = 1
	for k := range m {
		best, size := k, math.Abs(d.part[k*m+k])
		for r := k + 1; r < m; r++ {
			if x := math.Abs(d.part[r*m+k]); x > size {
				best, size = r, x
			}
		}
		if !(size > 0) || math.IsInf(size, 1) { // the negation catches NaN too
			d.sign = 0
			return false
		}
		d.swap(k, best)
		d.clear(k)
	}
	return true
}

// swap brings the pivot row up.
func (d *dense) swap(k, best int) {
	m := len(d.tight)
	d.pivot[k] = best
	if best != k {
		top, row := d.part[k*m:(k+1)*m], d.part[best*m:(best+1)*m]
		for c := range top {
			top[c], row[c] = row[c], top[c]
		}
		d.sign = -d.sign
	}
	if d.part[k*m+k] < 0 {
		d.sign = -d.sign
	}
}

// clear clears column k below the diagonal.
func (d *dense) clear(k int) {
	m := len(d.tight)
	top := d.part[k*m : (k+1)*m]
	d.full = d.full[:0]
	for c := k + 1; c < m; c++ {
		if top[c] != 0 {
			d.full = append(d.full, c)
		}
	}
	inverse := 1 / top[k]
	for r := k + 1; r < m; r++ {
		if row := d.part[r*m : (r+1)*m]; row[k] != 0 {
			d.subtract(top, row, k, row[k]*inverse)
		}
	}
}

// subtract clears row[k] with the pivot row and keeps the factor there.
func (d *dense) subtract(top, row []float64, k int, factor float64) {
	row[k] = factor
	if 2*len(d.full) < len(row)-k {
		for _, c := range d.full {
			row[c] -= factor * top[c]
		}
		return
	}
	blas64.Axpy(-factor, vector(top[k+1:]), vector(row[k+1:]))
}

// solve replaces b by the solution of the factored system.
func (d *dense) solve(b []float64) {
	if d.n == 0 {
		return
	}
	m := len(d.tight)
	x := d.mine[:m]
	for j, c := range d.tight {
		x[j] = b[c]
	}
	for k, r := range d.loose {
		x[m-1] -= d.last[k] * b[r]
	}
	d.substitute(x)
	for _, r := range d.loose {
		row := d.row(r)
		for j, c := range d.tight {
			b[r] -= row[c] * x[j]
		}
	}
	for j, c := range d.tight {
		b[c] = x[j]
	}
}

// substitute solves the tight part.
func (d *dense) substitute(x []float64) {
	m := len(x)
	for k, p := range d.pivot[:m] {
		x[k], x[p] = x[p], x[k]
	}
	for r := 1; r < m; r++ {
		x[r] -= blas64.Dot(vector(d.part[r*m:r*m+r]), vector(x[:r]))
	}
	for r := m - 1; r >= 0; r-- {
		row := d.part[r*m : (r+1)*m]
		x[r] = (x[r] - blas64.Dot(vector(row[r+1:]), vector(x[r+1:]))) / row[r]
	}
}

func vector(x []float64) blas64.Vector { return blas64.Vector{N: len(x), Data: x, Inc: 1} }
