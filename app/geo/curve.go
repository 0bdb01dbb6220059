// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import "math"

// Arc is a schematic way between two points: a parabola that leaves each of them
// toward a third point, its handle, and follows no road.
type Arc struct{ From, Over, To Point }

// At returns a point of the arc: 0 is its beginning, 1 its end.
func (a Arc) At(t float64) Point {
	s := 1 - t
	return Point{
		s*s*a.From.X + 2*s*t*a.Over.X + t*t*a.To.X,
		s*s*a.From.Y + 2*s*t*a.Over.Y + t*t*a.To.Y,
	}
}

// Part returns the part of the arc between two of its points as a stroke.
func (a Arc) Part(from, to float64) Stroke {
	const whole = 40 // pieces
	n := 1 + int(math.Ceil((to-from)*whole))
	line := make([]Point, n+1)
	for i := range line {
		line[i] = a.At(from + (to-from)*float64(i)/float64(n))
	}
	return NewStroke(line)
}
