// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"math"

	mapdata "parley/assets/map"
)

// Tolerances in kilometres: how far a dropped point may lie from the line that
// remains.
const (
	nearby  = 0.15 // Ukraine and its neighbours, about what the source holds
	europe  = 0.8
	distant = 3.0
	coarse  = 2.2 // about one pixel when all of Europe is in view
)

// pack thins an arc and puts it on the grid.
func pack(line []degrees) mapdata.Arc {
	var a mapdata.Arc
	kept := choose(line, simplify(line, tolerance(line)))
	for i, far := range simplify(kept, coarse) {
		p := mapdata.Grid(kept[i][0], kept[i][1])
		n := len(a.Points)
		if n > 0 && a.Points[n-1] == p && i < len(kept)-1 {
			a.Coarse[n-1] = a.Coarse[n-1] || far
			continue
		}
		a.Points, a.Coarse = append(a.Points, p), append(a.Coarse, far)
	}
	return a
}

func choose(line []degrees, keep []bool) []degrees {
	var out []degrees
	for i, k := range keep {
		if k {
			out = append(out, line[i])
		}
	}
	return out
}

// tolerance is fine near Ukraine and coarse far from it.
func tolerance(line []degrees) float64 {
	switch {
	case meets(line, 20.5, 43.6, 41.5, 55):
		return nearby
	case meets(line, -11, 36, 48, 66):
		return europe
	}
	return distant
}

// meets reports whether any point of the line lies in the box.
func meets(line []degrees, west, south, east, north float64) bool {
	for _, p := range line {
		if p[0] > west && p[0] < east && p[1] > south && p[1] < north {
			return true
		}
	}
	return false
}

// simplify marks the points to keep so that no dropped point lies further than
// km from the line (Douglas and Peucker 1973). Both ends are always kept, so
// arcs that meet still meet.
func simplify(line []degrees, km float64) []bool {
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	split(line, keep, 0, len(line)-1, km)
	return keep
}

func split(line []degrees, keep []bool, from, to int, km float64) {
	worst, at := km, -1
	for i := from + 1; i < to; i++ {
		if d := distance(line[i], line[from], line[to]); d > worst {
			worst, at = d, i
		}
	}
	if at < 0 {
		return
	}
	keep[at] = true
	split(line, keep, from, at, km)
	split(line, keep, at, to, km)
}

// distance is how far p lies from the segment ab, in kilometres on a plane
// that touches the Earth at p.
func distance(p, a, b degrees) float64 {
	const perDegree = 111.195
	kx, ky := perDegree*math.Cos(p[1]*math.Pi/180), perDegree
	ax, ay := (a[0]-p[0])*kx, (a[1]-p[1])*ky
	dx, dy := (b[0]-a[0])*kx, (b[1]-a[1])*ky
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(1, max(0, -(ax*dx+ay*dy)/l))
	}
	return math.Hypot(ax+t*dx, ay+t*dy)
}
