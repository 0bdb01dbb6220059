// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import "math"

// Mesh is an area as triangles: three indices each.
type Mesh struct {
	Points []Point
	Index  []uint32
}

// Area returns the area in km².
func (m Mesh) Area() float64 {
	var sum float64
	for i := range len(m.Index) / 3 {
		t := m.triangle(i)
		sum += math.Abs(signedArea(t[:]))
	}
	return sum
}

func (m Mesh) triangle(i int) [3]Point {
	return [3]Point{m.Points[m.Index[3*i]], m.Points[m.Index[3*i+1]], m.Points[m.Index[3*i+2]]}
}

// add appends another mesh.
func (m *Mesh) add(n Mesh) {
	first := uint32(len(m.Points))
	m.Points = append(m.Points, n.Points...)
	for _, i := range n.Index {
		m.Index = append(m.Index, first+i)
	}
}

// Intersect returns what two meshes have in common. Each pair of triangles is
// clipped on its own (Sutherland and Hodgman 1974), which needs no care for
// edges that coincide.
func Intersect(a, b Mesh) Mesh {
	var out Mesh
	boxes := b.boxes()
	for i := range len(a.Index) / 3 {
		t := a.triangle(i)
		box := Bounds(t[:])
		for j := range boxes {
			if box.Meets(boxes[j]) {
				out.fan(clip(t, b.triangle(j)))
			}
		}
	}
	return out
}

func (m Mesh) boxes() []Box {
	out := make([]Box, len(m.Index)/3)
	for i := range out {
		t := m.triangle(i)
		out[i] = Bounds(t[:])
	}
	return out
}

// fan appends a convex polygon.
func (m *Mesh) fan(p []Point) {
	if len(p) < 3 {
		return
	}
	first := uint32(len(m.Points))
	m.Points = append(m.Points, p...)
	for i := 2; i < len(p); i++ {
		m.Index = append(m.Index, first, first+uint32(i)-1, first+uint32(i))
	}
}

// clip returns the part of the triangle s that lies in the triangle c.
func clip(s, c [3]Point) []Point {
	if signedArea(c[:]) < 0 {
		c[1], c[2] = c[2], c[1]
	}
	p := s[:]
	for i, a := range c {
		p = left(p, a, c[(i+1)%3])
	}
	return p
}

// left returns the part of a convex polygon to the left of the line from a to b.
func left(p []Point, a, b Point) []Point {
	out := make([]Point, 0, len(p)+1)
	for i, q := range p {
		r := p[(i+1)%len(p)]
		dq, dr := cross(a, b, q), cross(a, b, r)
		if dq >= 0 {
			out = append(out, q)
		}
		if (dq >= 0) != (dr >= 0) {
			t := dq / (dq - dr)
			out = append(out, Point{q.X + t*(r.X-q.X), q.Y + t*(r.Y-q.Y)})
		}
	}
	return out
}

// cross is twice the signed area of the triangle abc: positive when it turns
// left.
func cross(a, b, c Point) float64 {
	return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X)
}
