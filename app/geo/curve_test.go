// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import (
	"math"
	"testing"
)

// An arc joins its ends, leaves each toward its handle and comes half way to it,
// and its parts make up the whole.
func TestArc(t *testing.T) {
	a := Arc{From: Point{10, 20}, Over: Point{200, 90}, To: Point{310, -380}}
	if a.At(0) != a.From || a.At(1) != a.To {
		t.Errorf("the arc runs from %v to %v", a.At(0), a.At(1))
	}
	straight := Point{(a.From.X + a.To.X) / 2, (a.From.Y + a.To.Y) / 2}
	if got, want := a.At(0.5), (Point{(straight.X + a.Over.X) / 2, (straight.Y + a.Over.Y) / 2}); got != want {
		t.Errorf("the middle is %v, want %v", got, want)
	}
	const step = 1e-6
	for _, end := range []struct{ at, next, toward Point }{{a.From, a.At(step), a.Over}, {a.To, a.At(1 - step), a.Over}} {
		if off := cross(end.at, end.next, end.toward) / step; math.Abs(off) > 1 {
			t.Errorf("from %v it goes to %v, not toward its handle", end.at, end.next)
		}
	}
	first, second, whole := a.Part(0, 0.4), a.Part(0.4, 1), a.Part(0, 1)
	length := func(s Stroke) float64 { return s.Along[len(s.Along)-1] }
	if first.Points[len(first.Points)-1] != second.Points[0] {
		t.Error("the parts do not meet")
	}
	if d := length(first) + length(second) - length(whole); math.Abs(d) > 1e-3*length(whole) {
		t.Errorf("the parts are %v longer than the whole", d)
	}
}
