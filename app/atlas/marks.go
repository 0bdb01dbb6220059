// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"parley/app/geo"
	"parley/assets/text"
	"parley/engine/lever"
)

// mark is a host or the tripwire force, with its place on the screen.
type mark struct {
	label  string
	host   lever.Host // of a host
	share  float64
	left   float64 // part of it that is on its way or gone
	lost   float64 // part of it that the attack destroys
	force  bool
	x, y   float64
	radius float64
}

// Radii in units: a disc has an area in proportion to its share.
const (
	wholeStock = 40
	leastDisc  = 8.5
	emptyHost  = 5.5
	forceReach = 11
)

func (m mark) box() geo.Box { return geo.Around(m.x, m.y, 2*m.radius, 2*m.radius) }

// marks returns what Show asked for, the largest first.
func (a *Atlas) marks() []mark {
	var out []mark
	if f := a.shown.Force; f.Troops > 0 {
		x, y := a.view.Screen(geo.Project(f.Lon, f.Lat))
		out = append(out, mark{label: f.Label, force: true, x: x, y: y, radius: forceReach * a.unit})
	}
	for _, h := range a.shown.Hosts {
		x, y := a.view.Screen(geo.Project(h.Lon, h.Lat))
		r := emptyHost * a.unit
		if h.Share > 0 {
			r = a.unit * max(leastDisc, wholeStock*math.Sqrt(h.Share))
		}
		out = append(out, mark{label: h.Name, host: h.Host, share: h.Share, left: h.Left, lost: h.Lost, x: x, y: y, radius: r})
	}
	slices.SortStableFunc(out, func(m, n mark) int { return cmp.Compare(n.radius, m.radius) })
	return a.spread(out)
}

// spread moves the force beside a disc that it would hide.
func (a *Atlas) spread(marks []mark) []mark {
	for i := range marks {
		if !marks[i].force {
			continue
		}
		for _, m := range marks {
			near := m.radius + marks[i].radius + 3*a.unit
			if d := marks[i].x - m.x; !m.force && math.Hypot(d, marks[i].y-m.y) < near {
				marks[i].x += math.Copysign(near, d+1e-9) - d
			}
		}
	}
	return marks
}

// minus is the sign that typographers expect.
const minus = "−"

// percent writes a share: whole percents, as small ones are still some.
func percent(share float64) string {
	if share > 0 && share < 0.005 {
		return "<1%"
	}
	return strconv.Itoa(int(math.Round(100*share))) + "%"
}

// inner returns the share as it stands in the disc, or nil when the disc is
// too small for it.
func (a *Atlas) inner(m mark) *sprite {
	if m.force || m.share == 0 || m.left > 0 || m.radius < 14*a.unit {
		return nil
	}
	s := a.style(min(15.5, 0.72*m.radius/a.unit), a.theme().OnStock, a.theme().OnStock)
	s.Bold, s.Reach = true, 0
	return a.sprites.get(percent(m.share), s)
}

// markName returns the name of a mark; a disc too small to hold its share has
// it in its name.
func (a *Atlas) markName(m mark) writing {
	name, t := m.label, a.theme()
	style := a.style(12.5, t.Text, t.Halo)
	style.Bold, style.Reach = true, 2*a.unit
	switch {
	case m.force: // its place says where
		name = text.English.Say("value.troops", thousands(a.shown.Force.Troops))
		style.Color = t.Force
	case m.share == 0:
		style.Bold, style.Size = false, 11.5*a.unit
	case a.inner(m) == nil && m.left == 0:
		name += " " + percent(m.share)
	}
	if m.lost > 0 && m.share > 0 {
		name += " " + minus + percent(m.lost)
	}
	s := a.sprites.get(name, style)
	sides := geo.Beside(m.x, m.y, m.radius+4*a.unit, s.width, s.height)
	choices := append([]geo.Box{sides[3], sides[2]}, sides...) // below, above, then the rest
	if m.radius < 14*a.unit {
		choices = sides
	}
	if m.force { // above and below first: to its right is the line of contact
		choices = append([]geo.Box{sides[2], sides[3]}, sides...)
	}
	choices = append(choices, geo.Beside(m.x, m.y, m.radius+13*a.unit, s.width, s.height)...)
	return writing{sprite: s, Label: geo.Label{Choices: choices, Margin: 1.5 * a.unit, Must: true}}
}

// thousands writes a whole number with commas.
func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

// paintMark paints the symbol of a mark.
func (a *Atlas) paintMark(b *brush, m mark) {
	t, u := a.theme(), a.unit
	switch {
	case m.force:
		b.diamond(m.x, m.y, m.radius+1.5*u, t.Outline)
		b.diamond(m.x, m.y, m.radius, t.Force)
		b.diamond(m.x, m.y, 0.36*m.radius, t.Outline)
	case m.share == 0:
		b.disc(m.x, m.y, m.radius, t.Outline, disc)
		b.disc(m.x, m.y, m.radius-0.9*u, t.Stock, ring)
	case m.left > 0:
		b.disc(m.x, m.y, m.radius+1.5*u, t.Outline, disc)
		b.disc(m.x, m.y, m.radius-0.9*u, t.Stock, ring)
		b.disc(m.x, m.y, m.radius*math.Sqrt(1-m.left), t.Stock, disc)
	default:
		b.disc(m.x, m.y, m.radius+1.5*u, t.Outline, disc)
		b.disc(m.x, m.y, m.radius, t.Stock, disc)
	}
	if m.lost > 0 && m.share > 0 {
		b.disc(m.x, m.y, m.radius+3.5*u, t.Contact, ring)
		b.disc(m.x, m.y, m.radius+4.5*u, t.Contact, ring)
	}
}
