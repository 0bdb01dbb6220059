// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
)

// paintTop paints names, marks, legend and buttons over the base map.
func (a *Atlas) paintTop(dst *ebiten.Image) {
	b, t := &a.brush, a.theme()
	entries, marks := a.legend(), a.marks()
	legend := a.legendBox(entries)
	obstacles := []geo.Box{legend.Grown(4 * a.unit), a.scaleBar().box.Grown(4 * a.unit)}
	for _, k := range a.buttons() {
		obstacles = append(obstacles, k.box.Grown(3*a.unit))
	}
	names := a.writings(marks, obstacles)
	for _, n := range names {
		if n.dot > 0 {
			b.disc(n.at.X, n.at.Y, n.dot+1.1*a.unit, t.Halo, disc)
			b.disc(n.at.X, n.at.Y, n.dot, t.Text, disc)
		}
	}
	for _, m := range marks {
		a.paintMark(b, m)
		if s := a.inner(m); s != nil {
			names = append(names, writing{sprite: s, box: geo.Around(m.x, m.y, s.width, s.height)})
		}
	}
	names = append(names, a.paintLegend(b, entries, legend)...)
	names = append(names, a.paintScale(b))
	a.paintButtons(b)
	b.flush(dst)
	for _, n := range names {
		n.draw(dst, n.box)
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
