// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import mapdata "parley/assets/map"

// dissolve returns the union of regions: an arc that two of them share lies
// inside, the others are chained into rings. Rings inside another ring would
// be holes; Ukraine has none, and a test of the pack sees to that.
func dissolve(arcs [][]degrees, regions []mapdata.Region) []mapdata.Polygon {
	next := map[degrees]int{} // where an outer reference starts -> that reference
	follow := func(ref int) int {
		n, ok := next[start(arcs, ^ref)]
		if !ok {
			panic("gen: the outer border of the oblasts is not closed")
		}
		return n
	}
	var order []int
	for _, ref := range outer(regions) {
		next[start(arcs, ref)] = ref
		order = append(order, ref)
	}
	var polygons []mapdata.Polygon
	used := map[int]bool{}
	for _, first := range order {
		var ring mapdata.Ring
		for ref := first; !used[ref]; ref = follow(ref) {
			used[ref] = true
			ring = append(ring, ref)
		}
		if len(ring) > 0 {
			polygons = append(polygons, mapdata.Polygon{ring})
		}
	}
	return polygons
}

// outer lists the references to arcs that exactly one region uses, in order.
func outer(regions []mapdata.Region) []int {
	uses := map[int]int{}
	var refs []int
	for _, r := range regions {
		for _, p := range r.Polygons {
			for _, ring := range p {
				for _, ref := range ring {
					uses[max(ref, ^ref)]++
					refs = append(refs, ref)
				}
			}
		}
	}
	var out []int
	for _, ref := range refs {
		if uses[max(ref, ^ref)] == 1 {
			out = append(out, ref)
		}
	}
	return out
}

// start returns the first point of an arc as it is walked.
func start(arcs [][]degrees, ref int) degrees {
	if ref < 0 {
		a := arcs[^ref]
		return a[len(a)-1]
	}
	return arcs[ref][0]
}
