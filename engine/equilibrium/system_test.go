// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// scatter moves a system to a generic point, with all references reconsidered.
func scatter(y *system, rng *rand.Rand) {
	for a := range y.z {
		y.z[a] = 2 * rng.NormFloat64()
	}
	y.refer(make([]float64, y.actions))
	y.s = 1 + 10*rng.Float64()
	y.sweep()
}

// TestJacobian compares with central differences.
func TestJacobian(t *testing.T) {
	t.Parallel()
	trees := []*game.Tree{gametest.Horse(), gametest.BeerQuiche(), gametest.Kuhn(), gametest.ChainStore(3)}
	for n := range 60 {
		trees = append(trees, gametest.Random(rand.New(rand.NewPCG(uint64(n), 11)),
			gametest.Shape{Players: 2 + n%3, Nodes: 60}))
	}
	for n, tree := range trees {
		y := newSystem(newForm(tree, nil, nil))
		scatter(y, rand.New(rand.NewPCG(uint64(n), 13)))
		columns := len(y.unknown) + 1
		matrix := make([]float64, columns*columns)
		y.jacobian(matrix, columns)
		for c := range columns {
			want := difference(y, c)
			for r := range y.unknown {
				if got := matrix[r*columns+c]; math.Abs(got-want[r]) > 1e-7*(1+math.Abs(want[r])) {
					t.Errorf("game %d: derivative of equation %d by unknown %d is %.10g, want %.10g",
						n, r, c, got, want[r])
				}
			}
		}
	}
}

// difference differentiates all equations by unknown c, the last being s.
func difference(y *system, c int) []float64 {
	const h = 1e-5
	at := &y.s
	if c < len(y.unknown) {
		at = &y.z[y.unknown[c]]
	}
	x := *at
	slope := make([]float64, len(y.unknown))
	for _, side := range []float64{1, -1} {
		*at = x + side*h
		y.sweep()
		for r, a := range y.unknown {
			slope[r] += side * y.equation(a) / (2 * h)
		}
	}
	*at = x
	y.sweep()
	return slope
}

func TestDense(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 17))
	for n := 1; n < 20; n++ {
		d := newDense(n)
		matrix, x, b := make([]float64, n*n), make([]float64, n), make([]float64, n)
		for k := range matrix {
			matrix[k] = rng.NormFloat64()
		}
		matrix[0] = 0 // the first pivot must come from below
		if n == 1 {
			matrix[0] = -2
		}
		for r := range n {
			x[r] = rng.NormFloat64()
		}
		for r := range n {
			for c := range n {
				b[r] += matrix[r*n+c] * x[c]
			}
		}
		copy(d.rows, matrix)
		if !d.factor() {
			t.Fatalf("size %d: called singular", n)
		}
		d.solve(b)
		for r := range n {
			if math.Abs(b[r]-x[r]) > 1e-10 {
				t.Errorf("size %d: x[%d] = %g, want %g", n, r, b[r], x[r])
			}
		}
	}
}

func TestDeterminantSign(t *testing.T) {
	t.Parallel()
	tests := []struct {
		rows []float64
		want float64
	}{
		{[]float64{1, 0, 0, 1}, 1},
		{[]float64{0, 1, 1, 0}, -1},
		{[]float64{1, 2, 3, 4}, -1},
		{[]float64{-1, 2, 3, -7}, 1},
		{[]float64{1, 2, 2, 4}, 0},
		{[]float64{math.NaN(), 2, 2, 4}, 0},
	}
	for _, test := range tests {
		d := newDense(2)
		copy(d.rows, test.rows)
		d.factor()
		if d.sign != test.want {
			t.Errorf("sign of the determinant of %v is %v, want %v", test.rows, d.sign, test.want)
		}
	}
}

// TestTurningPoint checks that paths which turn back are met and passed: in this
// game the scaled precision falls for a while on the way to 200.
func TestTurningPoint(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(100109, 2026))
	tree := gametest.Random(rng, gametest.Shape{Players: 3, Nodes: 10 + rng.IntN(51)})
	w := newTracer(newForm(tree, nil, nil), Options{Lambda: 100})
	w.start()
	back := 0
	for w.s < w.target/2 {
		w.save()
		if !w.advance() {
			w.restore()
			w.h *= shrink
			continue
		}
		if w.s < w.back.s {
			back++
		}
		w.accept()
	}
	if back == 0 {
		t.Error("the path does not turn; take another game")
	}
}
