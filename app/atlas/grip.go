// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"
	"slices"

	"parley/app/geo"
	"parley/app/view"
	"parley/assets/text"
	"parley/engine/lever"
)

// grip is a disc or the force in a person's hand. How far it is dragged says how
// much of a host's stock moves: all of it at the other host, half of it half way.
type grip struct {
	held   bool
	force  bool
	host   lever.Host
	shares lever.Shares // when it was taken up
	stand  string       // of the force, likewise
	at     geo.Point    // of the pointer
	last   view.Intent
}

// grain of what is moved on the map, as a part of the stock.
const chunk = 0.05

// reachable is the least radius within which a mark can be taken up, in units: a
// comfortable target.
const reachable = 14

// under returns the mark that can be moved at a place of the screen.
func (a *Atlas) under(x, y float64) (mark, bool) {
	if a.Intend == nil {
		return mark{}, false
	}
	marks := a.marks()
	slices.Reverse(marks) // what lies on top first
	for _, m := range marks {
		if m.movable() && math.Hypot(m.x-x, m.y-y) <= max(m.radius, reachable*a.unit) {
			return m, true
		}
	}
	return mark{}, false
}

func (m mark) movable() bool { return m.force || m.share > 0 }

// take takes up what lies at a place, and reports whether something does.
func (a *Atlas) take(x, y float64) bool {
	m, ok := a.under(x, y)
	if ok {
		a.choose(nil)
		a.grip = grip{
			held: true, force: m.force, host: m.host, shares: a.shares(), stand: a.shown.Force.Position, at: geo.Point{X: x, Y: y},
		}
		a.dirty = true
	}
	return ok
}

// shares is where the stock is, as shown.
func (a *Atlas) shares() (s lever.Shares) {
	for _, h := range a.shown.Hosts {
		s[h.Host] = h.Share
	}
	return s
}

// carry moves what is held to a place.
func (a *Atlas) carry(x, y float64) {
	g := &a.grip
	if g.at == (geo.Point{X: x, Y: y}) {
		return
	}
	g.at, a.dirty = geo.Point{X: x, Y: y}, true
	if next := a.intent(); next != g.last {
		g.last = next
		a.preview(next)
		a.Intend(next)
	}
}

// drop lets go of what is held. Given up, it goes back to where it was.
func (a *Atlas) drop(giveUp bool) {
	last := a.grip.last
	if giveUp {
		last.Amount, last.To = 0, last.From
		if a.grip.force {
			last.Position = a.grip.stand
		}
		a.preview(last)
	}
	moved := a.grip.last != (view.Intent{})
	a.grip, a.dirty = grip{}, true
	if moved {
		last.Done = true
		a.Intend(last)
	}
}

// intent is what dropping here would do.
func (a *Atlas) intent() view.Intent {
	if a.grip.force {
		return view.Intent{Position: a.nearestStand().Position}
	}
	to, part := a.aim()
	amount := math.Round(part*a.grip.shares[a.grip.host]/chunk) * chunk
	if part == 1 {
		amount = a.grip.shares[a.grip.host]
	}
	return view.Intent{From: a.grip.host, To: to, Amount: amount}
}

// aim returns the host to which stock is dragged and how far: the nearest to the
// pointer, and the part of the way to its disc.
func (a *Atlas) aim() (lever.Host, float64) {
	g, from := &a.grip, geo.Point{}
	near, to, target := math.Inf(1), g.host, geo.Point{}
	for _, h := range a.shown.Hosts {
		x, y := a.view.Screen(geo.Project(h.Lon, h.Lat))
		if h.Host == g.host {
			from = geo.Point{X: x, Y: y}
		} else if d := math.Hypot(x-g.at.X, y-g.at.Y); d < near {
			near, to, target = d, h.Host, geo.Point{X: x, Y: y}
		}
	}
	dx, dy := target.X-from.X, target.Y-from.Y
	whole := math.Hypot(dx, dy)
	edge := min(reachable*a.unit, whole/3) // it is there when it touches the other disc
	part := ((g.at.X-from.X)*dx + (g.at.Y-from.Y)*dy) / whole / (whole - edge)
	return to, max(0, min(part, 1))
}

// nearestStand is where the force would stand.
func (a *Atlas) nearestStand() view.Stand {
	best, near := view.Stand{}, math.Inf(1)
	for _, g := range a.shown.Force.Stands {
		x, y := a.view.Screen(geo.Project(g.Lon, g.Lat))
		if d := math.Hypot(x-a.grip.at.X, y-a.grip.at.Y); d < near {
			best, near = g, d
		}
	}
	return best
}

// preview shows at once what was done, until the page around the map answers.
func (a *Atlas) preview(i view.Intent) {
	a.dirty = true
	if i.Position != "" {
		for _, g := range a.shown.Force.Stands {
			if g.Position == i.Position {
				a.shown.Force.Position, a.shown.Force.Place = g.Position, g.Place
			}
		}
		return
	}
	a.shown.Hosts = slices.Clone(a.shown.Hosts)
	for h, v := range a.grip.shares.Moved(i.From, i.To, i.Amount) {
		for k := range a.shown.Hosts {
			if m := &a.shown.Hosts[k]; m.Host == lever.Host(h) {
				m.Share = v
			}
		}
	}
}

// agrees reports whether a map that the page shows has everything where it was
// moved.
func (a *Atlas) agrees(m *view.Map) bool {
	const grain = 1e-5 // shares are rounded
	now := a.shares()
	for _, h := range m.Hosts {
		if math.Abs(h.Share-now[h.Host]) > grain {
			return false
		}
	}
	return m.Force.Position == a.shown.Force.Position
}

// paintGrip paints what is held at the pointer, where it came from and where it
// may go, and returns what it says.
func (a *Atlas) paintGrip(b *brush) []writing {
	g, t, u := &a.grip, a.theme(), a.unit
	var said string
	if g.force {
		for _, stand := range a.shown.Force.Stands {
			x, y := a.view.Screen(geo.Project(stand.Lon, stand.Lat))
			b.diamond(x, y, 7*u, t.Outline)
			b.diamond(x, y, 5*u, t.Force)
		}
		b.diamond(g.at.X, g.at.Y, forceReach*u, t.Force)
		said = a.nearestStand().Label
	} else {
		i := a.intent()
		r := max(leastDisc, wholeStock*math.Sqrt(i.Amount)) * u
		b.disc(g.at.X, g.at.Y, r+1.5*u, t.Outline, disc)
		b.disc(g.at.X, g.at.Y, r, t.Stock, disc)
		said = text.English.Say("map.moved", percent(i.Amount), text.English.Get("host."+i.To.String()))
	}
	style := a.style(12.5, t.PanelText, t.PanelText)
	style.Bold, style.Reach = true, 0
	s := a.sprites.get(said, style)
	w, h := s.width+2*legendPad*u, 28*u
	box := geo.Around(max(w/2+4*u, min(g.at.X, a.view.Width-w/2-4*u)), g.at.Y-62*u, w, h)
	if box.MinY < 0 {
		box = geo.Around(box.Center().X, g.at.Y+62*u, w, h)
	}
	b.panel(box, 7*u, t)
	return []writing{{sprite: s, box: geo.Around(box.Center().X, box.Center().Y, s.width, s.height)}}
}
