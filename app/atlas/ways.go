// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"

	"parley/app/geo"
	"parley/app/view"
)

// way is the schematic arc along which a host's part of the stock would come.
type way struct {
	geo.Arc
	host view.HostMark
}

// ways returns the arcs of what would move.
func (a *Atlas) ways() []way {
	var out []way
	goal := a.goal()
	for _, h := range a.shown.Hosts {
		if h.Days != "" && h.Share > 0 {
			out = append(out, way{geo.Arc{From: geo.Project(h.Lon, h.Lat), Over: geo.Project(h.Over.Lon, h.Over.Lat), To: goal}, h})
		}
	}
	return out
}

func (a *Atlas) goal() geo.Point { return geo.Project(a.shown.Goal.Lon, a.shown.Goal.Lat) }

// Widths of arcs, in units.
const (
	thinWay = 1.5
	fullWay = 6 // of the whole stock under way
)

// width is that of an arc: with the root of what comes along it, so that a small
// part is still seen.
func (w way) width() float64 { return max(2.4, fullWay*math.Sqrt(w.host.Share)) }

// paintWays paints the arcs: dashed where a fait accompli comes first, full where
// something has come along on the day of a crisis.
func (a *Atlas) paintWays(b *brush, ways []way) {
	t, u := a.theme(), a.unit
	for _, w := range ways {
		reach := w.host.Reach
		if reach > 0 {
			b.stroke(w.Part(0, reach), a.view, thinWay*u, t.Way, solid)
		}
		if reach < 1 {
			b.stroke(w.Part(reach, 1), a.view, thinWay*u, t.Way, dashes)
		}
	}
	for _, w := range ways {
		if w.host.Way > 0 {
			b.stroke(w.Part(0, w.host.Way), a.view, (w.width()+2)*u, t.Outline, solid)
			b.stroke(w.Part(0, w.host.Way), a.view, w.width()*u, t.Stock, solid)
		}
	}
	for _, w := range ways {
		if w.host.Way > 0 && w.host.Way < 1 {
			x, y := a.view.Screen(w.At(w.host.Way))
			b.disc(x, y, (w.width()/2+3.5)*u, t.Outline, disc)
			b.disc(x, y, (w.width()/2+2)*u, t.Stock, disc)
		}
	}
}

// wayNames are the days, written along the arcs; a small map has no room for them.
func (a *Atlas) wayNames(ways []way) []writing {
	if a.small() {
		return nil
	}
	t := a.theme()
	style := a.style(10.5, t.Stock, t.Halo)
	style.Bold = true
	var out []writing
	for _, w := range ways {
		s := a.sprites.get(w.host.Days, style)
		var choices []geo.Box
		for _, at := range []float64{0.4, 0.5, 0.32, 0.6, 0.25, 0.7} {
			x, y := a.view.Screen(w.At(at))
			choices = append(choices, geo.Around(x, y-1.1*s.height, s.width, s.height), geo.Around(x, y+1.1*s.height, s.width, s.height))
		}
		out = append(out, writing{sprite: s, Label: geo.Label{Choices: choices, Margin: 2 * a.unit}})
	}
	return out
}

// arrived is the part of the stock that is there on the day of a crisis.
func (a *Atlas) arrived() float64 {
	sum := 0.0
	for _, h := range a.shown.Hosts {
		sum += h.Share * h.Here
	}
	return sum
}

// goalSize is the radius of the goal once the whole stock is there, in units.
const goalSize = 15

// paintGoal paints where the arcs end, filled as the stock arrives.
func (a *Atlas) paintGoal(b *brush) {
	t, u := a.theme(), a.unit
	x, y := a.view.Screen(a.goal())
	b.disc(x, y, 4.6*u, t.Outline, disc)
	b.disc(x, y, 3.8*u, t.Stock, ring)
	if here := a.arrived(); here > 0 {
		r := max(3, goalSize*math.Sqrt(here)) * u
		b.disc(x, y, r+1.5*u, t.Outline, disc)
		b.disc(x, y, r, t.Stock, disc)
	}
}

// goalBox is what the goal covers.
func (a *Atlas) goalBox() geo.Box {
	x, y := a.view.Screen(a.goal())
	r := max(5, goalSize*math.Sqrt(a.arrived())) * a.unit
	return geo.Around(x, y, 2*r, 2*r)
}
