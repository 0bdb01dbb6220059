// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"image/color"
	"math"
	"strings"

	"parley/app/geo"
	"parley/assets/fonts"
	mapdata "parley/assets/map"
)

// writing is a text on its way to a place of the screen.
type writing struct {
	*sprite
	geo.Label
	dot float64 // radius of the point it names, 0 for none
	at  geo.Point
	box geo.Box // its place, once it has one
}

// style returns how a text of the given size, in units, looks.
func (a *Atlas) style(size float64, c, halo color.RGBA) fonts.Style {
	return fonts.Style{Size: size * a.unit, Color: c, Halo: halo, Reach: 1.6 * a.unit}
}

// writings places every name for which there is room, the most important
// first: marks and arcs, then cities, countries and seas by rank.
func (a *Atlas) writings(marks []mark, ways []way, obstacles []geo.Box) []writing {
	var all []writing
	for _, m := range marks {
		obstacles = append(obstacles, m.box())
	}
	dots := a.cityDots(marks)
	for _, m := range marks {
		w := a.markName(m)
		w.Avoid = dots
		all = append(all, w)
	}
	all = append(all, a.wayNames(ways)...)
	for rank := 3; rank >= 1; rank-- {
		for _, kind := range []mapdata.Kind{mapdata.City, mapdata.Country, mapdata.Sea} {
			for _, p := range a.world.Pack().Places {
				if p.Kind == kind && p.Rank == rank && a.wanted(p, marks) {
					all = append(all, a.placeName(p))
				}
			}
		}
	}
	labels := make([]geo.Label, len(all))
	for i := range all {
		labels[i] = all[i].Label
	}
	frame := geo.Box{MaxX: a.view.Width, MaxY: a.view.Height}.Grown(-3 * a.unit)
	var placed []writing
	for i, choice := range geo.Place(labels, obstacles, frame) {
		if choice >= 0 {
			all[i].box = labels[i].Choices[choice]
			placed = append(placed, all[i])
		}
	}
	return placed
}

// cityDots returns where the larger cities lie: the names of marks keep clear
// of them, so that the cities can be named too.
func (a *Atlas) cityDots(marks []mark) []geo.Box {
	var out []geo.Box
	for _, p := range a.world.Pack().Places {
		if p.Kind == mapdata.City && p.Rank >= 2 && a.wanted(p, marks) {
			x, y := a.view.Screen(geo.Project(p.Lon, p.Lat))
			out = append(out, geo.Around(x, y, 9*a.unit, 9*a.unit))
		}
	}
	return out
}

// least is the scale, in units per km, from which a place of each kind and
// rank is named.
var least = map[mapdata.Kind][4]float64{
	mapdata.Country: {0, 0.62, 0.24, 0},
	mapdata.Sea:     {0, 0.55, 0.3, 0.2},
	mapdata.City:    {0, 0.66, 0.3, 0.14},
}

// wanted reports whether a place is in view, due at this zoom, and not a host
// that its mark names.
func (a *Atlas) wanted(p mapdata.Place, marks []mark) bool {
	x, y := a.view.Screen(geo.Project(p.Lon, p.Lat))
	if x < 0 || y < 0 || x > a.view.Width || y > a.view.Height {
		return false
	}
	if a.view.Scale/a.unit < least[p.Kind][p.Rank] {
		return false
	}
	for _, m := range marks {
		if p.Kind == mapdata.Country && (m.label == p.Name.English || m.label == p.Name.Ukrainian) {
			return false
		}
	}
	return true
}

// placeName returns the name of a place with the boxes it could take.
func (a *Atlas) placeName(p mapdata.Place) writing {
	t, name := a.theme(), p.Name.English
	if a.Ukrainian && p.Name.Ukrainian != "" {
		name = p.Name.Ukrainian
	}
	x, y := a.view.Screen(geo.Project(p.Lon, p.Lat))
	switch p.Kind {
	case mapdata.Country:
		s := a.style(9+0.7*float64(p.Rank), t.CountryText, t.Halo)
		s.Tracking, s.Halo = 0.14, t.CountryHalo
		if p.Name.English == "Ukraine" {
			zoom := max(0.72, min(a.view.Scale/a.unit/0.45, 1.3))
			s.Size, s.Color, s.Tracking = math.Round(16*zoom)*a.unit, t.UkraineText, 0.3
			return a.withRoom(a.centred(strings.ToUpper(name), s, x, y))
		}
		return a.centred(strings.ToUpper(name), s, x, y)
	case mapdata.Sea:
		s := a.style(10.5, t.SeaText, t.SeaHalo)
		s.Tracking = 0.1
		return a.centred(name, s, x, y)
	}
	size, dot := 11.5, 2.1
	if p.Rank == 3 {
		size, dot = 12, 2.8
	}
	s := a.sprites.get(name, a.style(size, t.Text, t.Halo))
	choices := geo.Beside(x, y, (dot+3)*a.unit, s.width, s.height)
	if choices[0].MaxX > a.view.Width { // a name at the eastern edge would cover the country to the west
		choices[1], choices[3] = choices[3], choices[1]
	}
	own := geo.Around(x, y, 2*(dot+1)*a.unit, 2*(dot+1)*a.unit)
	return writing{
		sprite: s, dot: dot * a.unit, at: geo.Point{X: x, Y: y},
		Label: geo.Label{Choices: choices, Margin: 3.5 * a.unit, Dot: &own},
	}
}

// centred writes a text over a place, or a little above or below it.
func (a *Atlas) centred(text string, style fonts.Style, x, y float64) writing {
	s := a.sprites.get(text, style)
	var choices []geo.Box
	for _, step := range []float64{0, 1.8, -1.8, 3.6, -3.6} {
		choices = append(choices, geo.Around(x, y+step*s.height, s.width, s.height))
	}
	return writing{sprite: s, Label: geo.Label{Choices: choices, Margin: 6 * a.unit}}
}

// roomy are places of Ukraine where its name can stand when discs take the
// middle, in degrees east and north.
var roomy = [][2]float64{{33.4, 49.5}, {31.6, 48.3}, {33.2, 50.6}, {28.6, 49.1}, {32.4, 47.9}, {28.2, 50.7}}

// withRoom lets the name of Ukraine stand elsewhere in the country.
func (a *Atlas) withRoom(w writing) writing {
	for _, at := range roomy {
		x, y := a.view.Screen(geo.Project(at[0], at[1]))
		w.Choices = append(w.Choices, geo.Around(x, y, w.width, w.height))
	}
	return w
}
