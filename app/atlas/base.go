// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
)

// scene is the base map at one level of detail, ready for the brush.
type scene struct {
	areas    []area
	lines    []geo.Line
	occupied geo.Mesh
}

type area struct {
	country string
	mesh    geo.Mesh
	box     geo.Box
}

// newScene triangulates everything: tens of milliseconds.
func newScene(w *geo.World, l geo.Level) *scene {
	s := &scene{lines: w.Lines(l), occupied: w.Occupied(l)}
	for _, c := range w.Pack().Countries {
		m := w.Fill(c, l)
		s.areas = append(s.areas, area{c.ID, m, geo.Bounds(m.Points)})
	}
	return s
}

// detailed is the scale, in units of the design per km, from which the fine
// level shows more than the coarse one.
const detailed = 0.8

// scene returns the shapes for the current zoom, made when first needed.
func (a *Atlas) scene() *scene {
	l := geo.Coarse
	if a.view.Scale/a.unit > detailed {
		l = geo.Fine
	}
	if a.scenes[l] == nil {
		a.scenes[l] = newScene(a.world, l)
	}
	return a.scenes[l]
}

// paintBase paints the base map, without labels and marks.
func (a *Atlas) paintBase(dst *ebiten.Image) {
	dst.Fill(a.theme().Sea)
	a.gatherBase(&a.brush)
	a.brush.flush(dst)
}

// gatherBase hands everything that is in view to the brush, from the bottom up.
func (a *Atlas) gatherBase(b *brush) {
	s, t, v, u := a.scene(), a.theme(), a.view, a.unit
	seen := v.Visible().Grown(10 * u / v.Scale)
	shallows := max(4*u, min(27*v.Scale, 13*u)) // 27 km, so that narrow seas stay sea
	for _, l := range s.lines {
		if (l.Kind == geo.Coast || l.Kind == geo.UkraineCoast) && l.Box.Meets(seen) {
			b.stroke(l.Stroke, v, shallows, t.Shallows, glow)
		}
	}
	for i := range s.areas {
		if s.areas[i].box.Meets(seen) {
			b.fill(s.areas[i].mesh, v, t.land(s.areas[i].country))
		}
	}
	a.paintGraticule(b, t.Graticule)
	b.fill(s.occupied, v, t.OccupiedTint)
	b.hatch(s.occupied, v, t.Occupied)
	for _, l := range s.lines {
		if l.Box.Meets(seen) {
			width, c, mode := t.line(l.Kind)
			b.stroke(l.Stroke, v, width*u, c, mode)
		}
	}
}

// land returns the colour of a country.
func (t *Theme) land(country string) color.RGBA {
	switch country {
	case "UKR":
		return t.Ukraine
	case "RUS":
		return t.Russia
	case "BLR":
		return t.Belarus
	}
	return t.Land
}

// line returns how a line is painted: its width in units of the design.
func (t *Theme) line(k geo.LineKind) (width float64, c color.RGBA, mode float64) {
	switch k {
	case geo.Oblast:
		return 0.7, t.Oblast, solid
	case geo.Border:
		return 0.9, t.Border, solid
	case geo.Coast:
		return 0.8, t.Coast, solid
	case geo.UkraineBorder:
		return 1.7, t.UkraineBorder, solid
	case geo.UkraineCoast:
		return 1.2, t.UkraineBorder, solid
	}
	return 2.2, t.Contact, dashes
}

// paintGraticule paints meridians and parallels every five degrees.
func (a *Atlas) paintGraticule(b *brush, c color.RGBA) {
	seen := a.view.Visible()
	for _, s := range a.graticule {
		if s.Box.Meets(seen) {
			b.stroke(s, a.view, 0.8*a.unit, c, solid)
		}
	}
}

func newGraticule() []geo.Stroke {
	var out []geo.Stroke
	add := func(lon, lat, dlon, dlat float64, n int) {
		var line []geo.Point
		for i := range n {
			line = append(line, geo.Project(lon+dlon*float64(i), lat+dlat*float64(i)))
		}
		out = append(out, geo.NewStroke(line))
	}
	for lon := -60.0; lon <= 120; lon += 5 {
		add(lon, 20, 0, 5, 13)
	}
	for lat := 20.0; lat <= 80; lat += 5 {
		add(-60, lat, 2.5, 0, 73)
	}
	return out
}
