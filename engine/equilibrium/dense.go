// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import "math"

// dense is a square matrix which is factored in place, again and again, without
// allocating. Zeros are stored but not worked on: most information sets of a
// large game do not touch each other.
type dense struct {
	n     int
	rows  []float64 // n by n
	pivot []int
	full  []int   // columns of the pivot row that are not 0
	sign  float64 // sign of the determinant, 0 if singular
}

func newDense(n int) *dense {
	return &dense{n: n, rows: make([]float64, n*n), pivot: make([]int, n), full: make([]int, 0, n)}
}

func (d *dense) row(k int) []float64 { return d.rows[k*d.n : (k+1)*d.n] }

// factor replaces the matrix by its factors L and U (Gauss with partial
// pivoting). It reports false if the matrix is singular or not finite.
func (d *dense) factor() bool {
	d.sign = 1
	for k := range d.n {
		best, size := k, math.Abs(d.rows[k*d.n+k])
		for r := k + 1; r < d.n; r++ {
			if x := math.Abs(d.rows[r*d.n+k]); x > size {
				best, size = r, x
			}
		}
		if !(size > 0) || math.IsInf(size, 1) { // the negation catches NaN too
			d.sign = 0
			return false
		}
		d.swap(k, best)
		d.eliminate(k)
	}
	return true
}

// swap brings the pivot row up.
func (d *dense) swap(k, best int) {
	d.pivot[k] = best
	if best != k {
		top, row := d.row(k), d.row(best)
		for c := range top {
			top[c], row[c] = row[c], top[c]
		}
		d.sign = -d.sign
	}
	if d.rows[k*d.n+k] < 0 {
		d.sign = -d.sign
	}
}

// eliminate clears column k below the diagonal.
func (d *dense) eliminate(k int) {
	top := d.row(k)
	d.full = d.full[:0]
	for c := k + 1; c < d.n; c++ {
		if top[c] != 0 {
			d.full = append(d.full, c)
		}
	}
	inverse := 1 / top[k]
	for r := k + 1; r < d.n; r++ {
		if d.rows[r*d.n+k] != 0 {
			d.subtract(top, d.row(r), k, inverse)
		}
	}
}

// subtract clears row[k] with the pivot row and keeps the factor there.
func (d *dense) subtract(top, row []float64, k int, inverse float64) {
	factor := row[k] * inverse
	row[k] = factor
	if 2*len(d.full) < d.n-k {
		for _, c := range d.full {
			row[c] -= factor * top[c]
		}
		return
	}
	row, top = row[k+1:], top[k+1:]
	for c, x := range top {
		row[c] -= factor * x
	}
}

// solve replaces b by the solution of the factored system.
func (d *dense) solve(b []float64) {
	for k, p := range d.pivot {
		b[k], b[p] = b[p], b[k]
	}
	for r := 1; r < d.n; r++ {
		sum := b[r]
		for c, x := range d.row(r)[:r] {
			sum -= x * b[c]
		}
		b[r] = sum
	}
	for r := d.n - 1; r >= 0; r-- {
		row := d.row(r)
		sum := b[r]
		for c := r + 1; c < d.n; c++ {
			sum -= row[c] * b[c]
		}
		b[r] = sum / row[r]
	}
}
