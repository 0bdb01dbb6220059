// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import "math"

// Polygon is an outer ring followed by its holes; a ring does not repeat its
// first point.
type Polygon [][]Point

// Contains reports whether the point lies in the polygon and in none of its
// holes: a ray from the point crosses the rings an odd number of times.
func (p Polygon) Contains(q Point) bool {
	in := false
	for _, ring := range p {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if (a.Y > q.Y) != (b.Y > q.Y) && q.X < a.X+(q.Y-a.Y)*(b.X-a.X)/(b.Y-a.Y) {
				in = !in
			}
		}
	}
	return in
}

// Area returns the area in km².
func (p Polygon) Area() float64 {
	var sum float64
	for i, ring := range p {
		a := math.Abs(signedArea(ring))
		if i > 0 {
			a = -a
		}
		sum += a
	}
	return sum
}

// signedArea is positive when the ring runs counter-clockwise.
func signedArea(ring []Point) float64 {
	var sum float64
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return sum / 2
}
