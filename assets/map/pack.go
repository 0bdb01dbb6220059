// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package mapdata holds the shapes of the map: recognised borders, the oblasts
// of Ukraine, the occupied area and the line of contact with their date, and
// the places that carry a label. Every region whose ISO 3166-2 code begins with
// UA- is Ukraine. SOURCES.md says where the shapes come from.
//
// The shapes are stored once, as arcs that neighbours share, so that borders
// coincide at every level of detail. Package geo assembles and projects them.
package mapdata

import (
	_ "embed" // the pack is embedded
	"sync"
)

//go:generate go run ./gen -out world.pack

//go:embed world.pack
var packed []byte

// Load returns the embedded pack. The value is shared: do not change it.
var Load = sync.OnceValue(func() *Pack {
	p, err := Decode(packed)
	if err != nil {
		panic("mapdata: embedded pack: " + err.Error())
	}
	return p
})

// Size returns the number of bytes of the embedded pack.
func Size() int { return len(packed) }

// The window of the data and the step of its grid, in degrees. Shapes are cut
// at the window, so a segment along its frame is neither coast nor border.
const (
	West, East   = -28.0, 80.0
	South, North = 26.0, 75.0
	Step         = 0.002
)

// Pack is all shapes and places of the map.
type Pack struct {
	AsOf      string // date of the occupied area and the line of contact, YYYY-MM-DD
	Arcs      []Arc
	Countries []Region // ID is the ISO 3166-1 alpha-3 code, XKX for Kosovo
	Oblasts   []Region // of Ukraine; ID is the ISO 3166-2 code
	Occupied  Region   // of Ukraine, reaching over coasts and borders: intersect it
	Contact   int      // the arc that is the line of contact
	Places    []Place
}

// Arc is a polyline that one or two regions share.
type Arc struct {
	Points []Point
	Coarse []bool // by point: kept when the whole of Europe is in view
}

// Point is a place in steps of the grid from the south-west corner.
type Point struct{ X, Y int32 }

// Lon returns the longitude in degrees east.
func (p Point) Lon() float64 { return West + Step*float64(p.X) }

// Lat returns the latitude in degrees north.
func (p Point) Lat() float64 { return South + Step*float64(p.Y) }

// Grid returns the point of the grid nearest to a place in degrees.
func Grid(lon, lat float64) Point {
	return Point{nearest((lon - West) / Step), nearest((lat - South) / Step)}
}

func nearest(v float64) int32 {
	if v < 0 {
		return int32(v - 0.5)
	}
	return int32(v + 0.5)
}

// OnFrame reports whether the segment between two points runs along the frame
// of the window, where the data were cut.
func OnFrame(a, b Point) bool {
	const maxX, maxY = (East - West) / Step, (North - South) / Step
	return a.X == b.X && (a.X <= 0 || a.X >= maxX) || a.Y == b.Y && (a.Y <= 0 || a.Y >= maxY)
}

// Region is a named area of one or more polygons.
type Region struct {
	ID       string
	Name     Name
	Polygons []Polygon
}

// Polygon is an outer ring followed by its holes.
type Polygon []Ring

// Ring is a closed sequence of arcs: index i, or ^i to walk arc i backwards.
type Ring []int

// Name is a name in each language of the data; Ukrainian may be empty.
type Name struct{ English, Ukrainian string }

// Kind says what a place is.
type Kind int

// The kinds of places.
const (
	Country Kind = iota
	City
	Sea
)

// Place is a point that carries a label.
type Place struct {
	Name Name
	Kind Kind
	Rank int // 3 is shown first, 1 only when there is room
	Lon  float64
	Lat  float64
}
