// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import mapdata "parley/assets/map"

// Level is how much detail a shape has.
type Level int

// The levels of detail.
const (
	Coarse Level = iota // about 2 km: the whole of Europe in view
	Fine                // all there is

	levels
)

// World is the map on the plane. Its methods may be called from many
// goroutines.
type World struct {
	pack *mapdata.Pack
	arcs [levels][][]Point
}

// NewWorld projects the shapes of a pack, which must not change afterwards.
func NewWorld(p *mapdata.Pack) *World {
	w := &World{pack: p}
	for _, a := range p.Arcs {
		var fine, coarse []Point
		for i, g := range a.Points {
			q := Project(g.Lon(), g.Lat())
			fine = append(fine, q)
			if a.Coarse[i] {
				coarse = append(coarse, q)
			}
		}
		w.arcs[Fine] = append(w.arcs[Fine], fine)
		w.arcs[Coarse] = append(w.arcs[Coarse], coarse)
	}
	return w
}

// Pack returns the data the world was made of.
func (w *World) Pack() *mapdata.Pack { return w.pack }

// Polygons returns the shape of a region. Islands too small for the level are
// left out.
func (w *World) Polygons(r mapdata.Region, l Level) []Polygon {
	var out []Polygon
	for _, p := range r.Polygons {
		if q := w.polygon(p, l); len(q) > 0 {
			out = append(out, q)
		}
	}
	return out
}

func (w *World) polygon(p mapdata.Polygon, l Level) Polygon {
	var out Polygon
	for i, refs := range p {
		ring := w.ring(refs, l)
		if len(ring) >= 3 {
			out = append(out, ring)
		} else if i == 0 {
			return nil
		}
	}
	return out
}

// ring chains arcs; the point where two meet is taken once.
func (w *World) ring(refs mapdata.Ring, l Level) []Point {
	var out []Point
	for _, ref := range refs {
		if ref >= 0 {
			arc := w.arcs[l][ref]
			out = append(out, arc[:len(arc)-1]...)
			continue
		}
		arc := w.arcs[l][^ref]
		for i := len(arc) - 1; i > 0; i-- {
			out = append(out, arc[i])
		}
	}
	return out
}

// Fill returns the area of a region.
func (w *World) Fill(r mapdata.Region, l Level) Mesh {
	var m Mesh
	for _, p := range w.Polygons(r, l) {
		m.add(Triangulate(p))
	}
	return m
}

// Occupied returns the occupied area: the part of it that lies in Ukraine, so
// that it ends at the coast and at the recognised border.
func (w *World) Occupied(l Level) Mesh {
	ukraine, ok := w.country("UKR")
	if !ok {
		return Mesh{}
	}
	return Intersect(w.Fill(ukraine, l), w.Fill(w.pack.Occupied, l))
}

func (w *World) country(id string) (mapdata.Region, bool) {
	for _, r := range w.pack.Countries {
		if r.ID == id {
			return r, true
		}
	}
	return mapdata.Region{}, false
}

// CountriesAt lists the ids of the countries in which a place, in degrees east
// and north, lies: one on land, none at sea.
func (w *World) CountriesAt(lon, lat float64) []string { return w.at(w.pack.Countries, lon, lat) }

// OblastsAt lists the ids of the oblasts of Ukraine in which a place lies.
func (w *World) OblastsAt(lon, lat float64) []string { return w.at(w.pack.Oblasts, lon, lat) }

func (w *World) at(regions []mapdata.Region, lon, lat float64) []string {
	q := Project(lon, lat)
	var ids []string
	for _, r := range regions {
		for _, p := range w.Polygons(r, Fine) {
			if p.Contains(q) {
				ids = append(ids, r.ID)
				break
			}
		}
	}
	return ids
}
