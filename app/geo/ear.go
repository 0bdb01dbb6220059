// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import (
	"cmp"
	"slices"
)

// hash orders all corners along the curve.
func (c *cutter) hash(box Box) {
	c.box, c.inverse = box, 32767/max(box.Width(), box.Height(), 1e-9)
	order := make([]int32, len(c.corners))
	for i := range c.corners {
		order[i] = int32(i)
		c.corners[i].curve = c.curve(c.corners[i].Point)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(c.corners[a].curve, c.corners[b].curve) })
	for i, at := range order {
		c.corners[at].prevZ, c.corners[at].nextZ = none, none
		if i > 0 {
			c.corners[at].prevZ, c.corners[order[i-1]].nextZ = order[i-1], at
		}
	}
}

// curve returns the place of a point on the Z-order curve over the box.
func (c *cutter) curve(p Point) uint32 {
	return spread(uint32((p.X-c.box.MinX)*c.inverse)) | spread(uint32((p.Y-c.box.MinY)*c.inverse))<<1
}

// spread puts a zero between the bits of a number below 2^15.
func spread(v uint32) uint32 {
	v = (v | v<<8) & 0x00FF00FF
	v = (v | v<<4) & 0x0F0F0F0F
	v = (v | v<<2) & 0x33333333
	return (v | v<<1) & 0x55555555
}

// cut clips ears until two corners are left. When a whole round finds none,
// the ring crosses itself somewhere: it takes a convex corner all the same,
// and if there is none, any.
func (c *cutter) cut(at int32) {
	stop, strict := at, true
	for c.corners[at].prev != c.corners[at].next {
		prev, next := c.corners[at].prev, c.corners[at].next
		if c.flat(at) || c.ear(at) || !strict && c.convex(at) {
			c.clipEar(prev, at, next)
			at = c.corners[next].next // skipping one gives fewer slivers
			stop, strict = at, true
			continue
		}
		if at = next; at != stop {
			continue
		}
		if !strict {
			c.clipEar(c.corners[at].prev, at, c.corners[at].next)
			at = c.corners[at].next
			stop = at
		}
		strict = !strict
	}
}

// clipEar cuts off a corner; a flat one leaves no triangle.
func (c *cutter) clipEar(prev, at, next int32) {
	if !c.flat(at) {
		c.mesh.Index = append(c.mesh.Index, c.corners[prev].index, c.corners[at].index, c.corners[next].index)
	}
	c.link(prev, next)
	before, after := c.corners[at].prevZ, c.corners[at].nextZ
	if before != none {
		c.corners[before].nextZ = after
	}
	if after != none {
		c.corners[after].prevZ = before
	}
}

func (c *cutter) turn(at int32) float64 {
	k := &c.corners[at]
	return cross(c.corners[k.prev].Point, k.Point, c.corners[k.next].Point)
}

func (c *cutter) flat(at int32) bool   { return c.turn(at) == 0 }
func (c *cutter) convex(at int32) bool { return c.turn(at) > 0 }

// ear reports whether a corner can be clipped: it is convex and no other
// corner lies in its triangle.
func (c *cutter) ear(at int32) bool {
	if !c.convex(at) {
		return false
	}
	k := &c.corners[at]
	t := [3]Point{c.corners[k.prev].Point, k.Point, c.corners[k.next].Point}
	box := Bounds(t[:])
	low, high := c.curve(Point{box.MinX, box.MinY}), c.curve(Point{box.MaxX, box.MaxY})
	for i := k.nextZ; i != none && c.corners[i].curve <= high; i = c.corners[i].nextZ {
		if c.blocks(i, k, t, box) {
			return false
		}
	}
	for i := k.prevZ; i != none && c.corners[i].curve >= low; i = c.corners[i].prevZ {
		if c.blocks(i, k, t, box) {
			return false
		}
	}
	return true
}

// blocks reports whether corner i, which is none of the triangle's own, lies
// in the triangle. Only reflex corners can.
func (c *cutter) blocks(i int32, ear *corner, t [3]Point, box Box) bool {
	q := c.corners[i].Point
	if i == ear.prev || i == ear.next || q.X < box.MinX || q.X > box.MaxX || q.Y < box.MinY || q.Y > box.MaxY {
		return false
	}
	if q == t[0] || q == t[2] { // the other end of a bridge
		return false
	}
	return inside(t, q) && c.turn(i) <= 0
}

// inside reports whether q lies in a counter-clockwise triangle or on its edge.
func inside(t [3]Point, q Point) bool {
	return cross(t[0], t[1], q) >= 0 && cross(t[1], t[2], q) >= 0 && cross(t[2], t[0], q) >= 0
}
