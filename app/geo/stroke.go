// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import "math"

// Stroke is a line ready to be painted at any width and zoom: the two edges at
// point i are Points[i] plus and minus the half width along Normals[i]. Since
// a view neither turns nor stretches, the normals hold at every zoom.
type Stroke struct {
	Points  []Point
	Normals []Point   // longer than 1 at a bend, so that edges stay parallel
	Along   []float64 // km from the start
	Box     Box
}

// longest limits how far a sharp bend sticks out, in half widths.
const longest = 1.6

// NewStroke prepares a line. A line that ends where it starts is joined there.
func NewStroke(line []Point) Stroke {
	line = distinct(line)
	s := Stroke{Points: line, Box: Bounds(line)}
	n := len(line)
	closed := n > 2 && line[0] == line[n-1]
	var along float64
	for i, p := range line {
		before, after := i-1, i+1
		if closed && i == 0 {
			before = n - 2
		}
		if closed && i == n-1 {
			after = 1
		}
		s.Normals = append(s.Normals, bend(line, before, i, after))
		if i > 0 {
			along += math.Hypot(p.X-line[i-1].X, p.Y-line[i-1].Y)
		}
		s.Along = append(s.Along, along)
	}
	return s
}

// distinct drops points that repeat the one before: they have no direction.
func distinct(line []Point) []Point {
	out := line[:0:0]
	for i, p := range line {
		if i == 0 || p != line[i-1] {
			out = append(out, p)
		}
	}
	return out
}

// bend returns the normal at point i between its neighbours, either of which
// may be missing.
func bend(line []Point, before, i, after int) Point {
	var a, b Point
	if before >= 0 {
		a = normal(line[before], line[i])
	}
	if after < len(line) {
		b = normal(line[i], line[after])
	}
	if before < 0 {
		return b
	}
	if after >= len(line) {
		return a
	}
	sum := Point{a.X + b.X, a.Y + b.Y}
	length := math.Hypot(sum.X, sum.Y)
	if length < 0.2 { // turns back on itself
		return a
	}
	k := min(longest, 2/length) / length
	return Point{sum.X * k, sum.Y * k}
}

func normal(a, b Point) Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	l := math.Hypot(dx, dy)
	return Point{-dy / l, dx / l}
}
