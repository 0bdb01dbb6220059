// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"
	"slices"

	"parley/app/geo"
	"parley/app/view"
	"parley/engine/lever"
)

// choice is a disc or the force that the keyboard moves.
type choice struct {
	force bool
	host  lever.Host
}

// choose makes something the choice of the keyboard, nil for nothing.
func (a *Atlas) choose(c *choice) {
	if c != nil || a.chosen != nil {
		a.chosen, a.dirty = c, true
	}
}

// chooseNext goes on to the next thing that can be moved: hosts with stock, then
// the force, then nothing.
func (a *Atlas) chooseNext() {
	if a.Intend == nil {
		return
	}
	var all []choice
	for _, h := range a.shown.Hosts {
		if h.Share > 0 {
			all = append(all, choice{host: h.Host})
		}
	}
	if a.shown.Force.Troops > 0 {
		all = append(all, choice{force: true})
	}
	at := 0
	if a.chosen != nil {
		at = slices.Index(all, *a.chosen) + 1
	}
	if at < len(all) {
		a.choose(&all[at])
	} else {
		a.choose(nil)
	}
}

// nudge moves what is chosen in a direction of the screen: a chunk of the stock
// to the nearest host that lies there, or the force to the next place.
func (a *Atlas) nudge(dx, dy float64) {
	if a.chosen.force {
		a.march(dx, dy)
		return
	}
	to, ok := a.toward(a.chosen.host, dx, dy)
	shares := a.shares()
	if amount := min(chunk, shares[a.chosen.host]); ok && amount > 0 {
		i := view.Intent{From: a.chosen.host, To: to, Amount: amount, Done: true}
		a.grip.shares = shares
		a.preview(i)
		a.grip = grip{}
		a.Intend(i)
		if shares[a.chosen.host]-amount < 1e-9 { // nothing is left here
			a.choose(&choice{host: to})
		}
	}
}

// toward finds the nearest host in a direction of the screen, within 60 degrees.
func (a *Atlas) toward(from lever.Host, dx, dy float64) (lever.Host, bool) {
	var x, y float64
	for _, h := range a.shown.Hosts {
		if h.Host == from {
			x, y = a.view.Screen(geo.Project(h.Lon, h.Lat))
		}
	}
	best, near := from, math.Inf(1)
	for _, h := range a.shown.Hosts {
		u, v := a.view.Screen(geo.Project(h.Lon, h.Lat))
		d := math.Hypot(u-x, v-y)
		if along := (u-x)*dx + (v-y)*dy; h.Host != from && along >= d/2 && d < near {
			best, near = h.Host, d
		}
	}
	return best, best != from
}

// march moves the force east or west by one place.
func (a *Atlas) march(dx, dy float64) {
	f := &a.shown.Force
	at := slices.IndexFunc(f.Stands, func(g view.Stand) bool { return g.Position == f.Position })
	next := at + int(dx+dy) // the front is east and south
	if at < 0 || next < 0 || next >= len(f.Stands) {
		return
	}
	i := view.Intent{Position: f.Stands[next].Position, Done: true}
	a.preview(i)
	a.Intend(i)
}

// paintChoice paints a ring around what the keyboard moves.
func (a *Atlas) paintChoice(b *brush, marks []mark) {
	for _, m := range marks {
		if a.chosen != nil && m.force == a.chosen.force && (m.force || m.host == a.chosen.host) {
			t, u := a.theme(), a.unit
			for _, r := range []float64{4, 5} {
				b.disc(m.x, m.y, m.radius+r*u, t.Text, ring)
			}
		}
	}
}
