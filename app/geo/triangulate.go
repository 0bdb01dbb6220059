// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import (
	"cmp"
	"math"
	"slices"
)

// Triangulate cuts a polygon into triangles by clipping ears. Holes are first
// joined to the outer ring by bridges (Eberly 2008, Triangulation by ear
// clipping); corners are found along a space-filling curve, so that testing an
// ear looks only at corners near it (as in Mapbox's earcut).
//
// Rings that cross themselves, which thinning can cause, give triangles that
// cover nearly the same area; nothing fails.
func Triangulate(p Polygon) Mesh {
	c := &cutter{}
	ring := c.ring(p[0], true)
	if ring == none {
		return c.mesh
	}
	ring = c.joinHoles(ring, p[1:])
	c.hash(Bounds(p[0]))
	c.cut(ring)
	return c.mesh
}

// none is the index of no corner.
const none = int32(-1)

// corner is one corner of a ring that is being cut, linked to its neighbours
// in the ring and along the curve.
type corner struct {
	Point
	index        uint32 // in the mesh
	prev, next   int32
	curve        uint32
	prevZ, nextZ int32
}

type cutter struct {
	corners []corner
	mesh    Mesh
	box     Box
	inverse float64
}

// ring links the points of a ring, counter-clockwise for an outer ring and
// clockwise for a hole.
func (c *cutter) ring(points []Point, outer bool) int32 {
	if len(points) < 3 {
		return none
	}
	first := int32(len(c.corners))
	for _, p := range points {
		c.corners = append(c.corners, corner{Point: p, index: uint32(len(c.mesh.Points)), prevZ: none, nextZ: none})
		c.mesh.Points = append(c.mesh.Points, p)
	}
	n, forward := int32(len(points)), (signedArea(points) > 0) == outer
	for i := range n {
		a, b := first+(i+n-1)%n, first+(i+1)%n
		if !forward {
			a, b = b, a
		}
		c.corners[first+i].prev, c.corners[first+i].next = a, b
	}
	return first
}

// joinHoles bridges every hole to the outer ring, from the left to the right.
func (c *cutter) joinHoles(ring int32, holes [][]Point) int32 {
	var leftmost []int32
	for _, h := range holes {
		if start := c.ring(h, false); start != none {
			leftmost = append(leftmost, c.leftmost(start))
		}
	}
	slices.SortFunc(leftmost, func(a, b int32) int { return cmp.Compare(c.corners[a].X, c.corners[b].X) })
	for _, h := range leftmost {
		if b := c.bridge(ring, h); b != none {
			c.join(b, h)
		}
	}
	return ring
}

func (c *cutter) leftmost(start int32) int32 {
	best := start
	for i := c.corners[start].next; i != start; i = c.corners[i].next {
		if c.corners[i].X < c.corners[best].X {
			best = i
		}
	}
	return best
}

// bridge finds a corner of the ring that the leftmost corner of a hole can
// see: the near end of the edge that a ray to the left meets first, or a
// reflex corner inside the triangle between them that is closer in angle.
func (c *cutter) bridge(ring, hole int32) int32 {
	h := c.corners[hole].Point
	best, x := none, math.Inf(-1)
	for i := ring; ; {
		a, b := c.corners[i].Point, c.corners[c.corners[i].next].Point
		if (a.Y >= h.Y) != (b.Y >= h.Y) {
			at := a.X + (h.Y-a.Y)*(b.X-a.X)/(b.Y-a.Y)
			if at <= h.X && at > x {
				x, best = at, i
				if b.X < a.X {
					best = c.corners[i].next
				}
			}
		}
		if i = c.corners[i].next; i == ring {
			break
		}
	}
	if best == none {
		return none
	}
	return c.visible(best, h, Point{x, h.Y})
}

// visible returns the corner that h sees: the start, unless another corner
// lies in the triangle of the start, h and the point where the ray met.
func (c *cutter) visible(start int32, h, met Point) int32 {
	t := [3]Point{met, c.corners[start].Point, h}
	if signedArea(t[:]) < 0 {
		t[0], t[1] = t[1], t[0]
	}
	best, flattest := start, math.Inf(1)
	for i := c.corners[start].next; i != start; i = c.corners[i].next {
		q := c.corners[i].Point
		if q.X > h.X || q == t[0] || !inside(t, q) || !c.opensTo(i, h) {
			continue
		}
		slope := math.Abs(h.Y-q.Y) / (h.X - q.X)
		if slope < flattest {
			best, flattest = i, slope
		}
	}
	return best
}

// opensTo reports whether the line from corner i to q starts inside the ring.
func (c *cutter) opensTo(i int32, q Point) bool {
	p, prev, next := c.corners[i].Point, c.corners[c.corners[i].prev].Point, c.corners[c.corners[i].next].Point
	if cross(prev, p, next) > 0 {
		return cross(p, next, q) >= 0 && cross(p, q, prev) >= 0
	}
	return cross(p, next, q) > 0 || cross(p, q, prev) > 0
}

// join links corner a of the ring and corner b of a hole by two edges, so that
// ring and hole become one.
func (c *cutter) join(a, b int32) {
	a2, b2 := c.copy(a), c.copy(b)
	an, bp := c.corners[a].next, c.corners[b].prev
	c.link(a, b)
	c.link(b2, a2)
	c.link(a2, an)
	c.link(bp, b2)
}

func (c *cutter) copy(i int32) int32 {
	c.corners = append(c.corners, c.corners[i])
	return int32(len(c.corners) - 1)
}

func (c *cutter) link(a, b int32) {
	c.corners[a].next = b
	c.corners[b].prev = a
}
