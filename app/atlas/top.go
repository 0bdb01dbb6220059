// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
)

// paintTop paints arcs, names, marks, legend, clock and buttons over the base
// map, and what is held over all of it.
func (a *Atlas) paintTop(dst *ebiten.Image) {
	b := &a.brush
	b.write(dst, a.gatherTop(b))
	if a.grip.held {
		b.write(dst, a.paintGrip(b))
	}
}

// write paints what was gathered, and texts over it.
func (b *brush) write(dst *ebiten.Image, texts []writing) {
	b.flush(dst)
	for _, w := range texts {
		w.draw(dst, w.box)
	}
}

// gatherTop hands what lies on the map to the brush and returns its texts.
func (a *Atlas) gatherTop(b *brush) []writing {
	u := a.unit
	entries, marks, ways := a.legend(), a.marks(), a.ways()
	legend := a.legendBox(entries)
	obstacles := []geo.Box{legend.Grown(4 * u), a.scaleBar().box.Grown(4 * u)}
	for _, k := range a.buttons() {
		obstacles = append(obstacles, k.box.Grown(3*u))
	}
	clock, told := a.clock()
	if told {
		obstacles = append(obstacles, clock.box.Grown(3*u))
		if a.shown.Crisis.Line {
			a.paintCrossed(b)
		}
	}
	if len(ways) > 0 {
		obstacles = append(obstacles, a.goalBox())
		a.paintWays(b, ways)
		a.paintGoal(b)
	}
	names := a.writings(marks, ways, obstacles)
	a.paintDots(b, names)
	a.paintChoice(b, marks)
	for _, m := range marks {
		a.paintMark(b, m)
		if s := a.inner(m); s != nil {
			names = append(names, writing{sprite: s, box: geo.Around(m.x, m.y, s.width, s.height)})
		}
	}
	names = append(names, a.paintLegend(b, entries, legend)...)
	names = append(names, a.paintScale(b))
	if told {
		names = append(names, a.paintClock(b, clock)...)
	}
	a.paintButtons(b)
	return names
}

// paintDots paints the points that names stand beside.
func (a *Atlas) paintDots(b *brush, names []writing) {
	t := a.theme()
	for _, n := range names {
		if n.dot > 0 {
			b.disc(n.at.X, n.at.Y, n.dot+1.1*a.unit, t.Halo, disc)
			b.disc(n.at.X, n.at.Y, n.dot, t.Text, disc)
		}
	}
}

// bar is a distance to read others by.
type bar struct {
	km    float64
	width float64
	box   geo.Box
}

// scaleBar returns the longest round distance that is short on the screen, in
// the lower right corner.
func (a *Atlas) scaleBar() bar {
	u := a.unit
	room := 110 * u / a.view.Scale // km
	step := math.Pow(10, math.Floor(math.Log10(room)))
	for _, k := range []float64{5, 2} {
		if k*step <= room {
			step *= k
			break
		}
	}
	w := step * a.view.Scale
	x, y := a.view.Width-16*u, a.view.Height-14*u
	return bar{step, w, geo.Box{MinX: x - w, MinY: y - 18*u, MaxX: x, MaxY: y}}
}

// paintScale paints the scale bar and returns its text.
func (a *Atlas) paintScale(b *brush) writing {
	t, u, s := a.theme(), a.unit, a.scaleBar()
	l, r, y := s.box.MinX, s.box.MaxX, s.box.MaxY
	b.segment(l, y, r, y, 1.4*u, t.Text, solid)
	for _, x := range []float64{l, r} {
		b.segment(x, y-4*u, x, y+0.7*u, 1.4*u, t.Text, solid)
	}
	text := a.sprites.get(thousands(int(s.km))+" km", a.style(10.5, t.Text, t.Halo))
	return writing{sprite: text, box: geo.Around((l+r)/2, y-9*u, text.width, text.height)}
}
