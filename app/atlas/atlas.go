// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package atlas is the map: an ebiten.Game that shows recognised borders, the
// dated line of contact, where the stock is held and when it would arrive, where
// the tripwire force stands, and how far a crisis has come. Stock and force are
// moved on it, by hand or by keys. The same package draws in the browser and in
// the desktop window.
//
// Show tells the map what to show, from any goroutine. Update decides, Draw
// paints: the base map is painted into an image of its own when the view or
// the theme changes, everything in one call; labels, marks and legend go on
// top. Nothing is painted while nothing changes.
//
// Lengths of the design are in units: a unit is about one pixel of a laptop's
// screen, more on a dense or a large one.
package atlas

import (
	"sync"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
	"parley/app/view"
	mapdata "parley/assets/map"
)

// Atlas is the map without a window. All methods but Show belong to the
// goroutine of the window.
type Atlas struct {
	// Arrows says that the arrow keys move the map.
	Arrows bool
	// Ukrainian names places in Ukrainian.
	Ukrainian bool
	// Intend is told what a person does to the design on the map. Without it
	// nothing on the map can be moved.
	Intend func(view.Intent)

	world     *geo.World
	scenes    [2]*scene // by geo.Level
	graticule []geo.Stroke

	view    geo.View
	home    bool    // the view is the one that Resize chose
	scale   float64 // device pixels of one pixel
	unit    float64 // device pixels of one unit of the design
	base    *ebiten.Image
	stale   bool // base must be painted again
	dirty   bool // something must be painted again
	brush   brush
	sprites sprites
	pointer pointer
	grip    grip
	chosen  *choice // what the keyboard moves, nil for nothing

	shown view.Map

	mu      sync.Mutex
	pending *view.Map
}

// New returns a map that shows nothing yet but itself.
func New() *Atlas {
	return &Atlas{
		Arrows:    true,
		world:     geo.NewWorld(mapdata.Load()),
		graticule: newGraticule(),
		home:      true, scale: 1, unit: 1, stale: true, dirty: true,
	}
}

// Show tells the map what to show. It may be called from any goroutine; of
// several calls between two frames the last one counts.
func (a *Atlas) Show(m view.Map) {
	a.mu.Lock()
	a.pending = &m
	a.mu.Unlock()
	//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
	ebiten.ScheduleFrame()
}

// receive takes what Show left.
func (a *Atlas) receive() {
	a.mu.Lock()
	m := a.pending
	a.pending = nil
	a.mu.Unlock()
	if m == nil {
		return
	}
	if m.Dark != a.shown.Dark {
		a.stale = true
		a.sprites.clear()
	}
	if a.grip.held && !a.agrees(m) { // the hand is ahead of the page
		m.Hosts, m.Force = a.shown.Hosts, a.shown.Force
	}
	a.shown, a.dirty = *m, true
}

func (a *Atlas) theme() *Theme { return ThemeOf(a.shown.Dark) }

// Resize tells the map its size in device pixels, and how many of them make a
// pixel of the system. Unless it was moved, the map shows Ukraine and the hosts.
func (a *Atlas) Resize(width, height int, scale float64) {
	w, h := float64(width), float64(height)
	if a.view.Width == w && a.view.Height == h && a.scale == scale {
		return
	}
	a.scale = scale
	unit := scale * max(0.86, min(min(w, h)/scale/720, 1.25))
	if unit != a.unit {
		a.unit, a.brush.unit = unit, unit
		a.sprites.clear()
	}
	center := a.view.Center
	a.view.Width, a.view.Height = w, h
	if a.home {
		a.fit()
	} else {
		a.view.Center = center
		a.look(a.view)
	}
	a.stale, a.dirty = true, true
}

// Unit returns how many device pixels one unit of the design has.
func (a *Atlas) Unit() float64 { return a.unit }

// wide and tall are what may be seen, so that the edge at which the data were
// cut stays out of sight.
var (
	wide = geo.Box{MinX: -2900, MinY: -2100, MaxX: 2690, MaxY: 1900}
	tall = geo.Box{MinX: -1700, MinY: -2430, MaxX: 1560, MaxY: 2800}
)

// closest is the largest scale, in units per km.
const closest = 12

// fit shows Ukraine and the hosts: above the legend of a small map, and beside
// that of a larger one, as far from it as they can be.
func (a *Atlas) fit() {
	w, h, m := a.view.Width, a.view.Height, 14*a.unit
	places := geo.Bounds([]geo.Point{
		geo.Project(8.2, 51), geo.Project(41.8, 49.3), geo.Project(24.5, 57), geo.Project(34, 44.2), geo.Project(26, 43.4),
	})
	room := geo.Box{MinX: m, MinY: m, MaxX: w - m, MaxY: h - m}
	if a.small() {
		room.MaxY -= smallLegend * a.unit
	}
	v := geo.Fit(places, w, h, room)
	if !a.small() {
		v = v.Panned(0, -max(0, room.Height()-places.Height()*v.Scale)/2)
	}
	a.look(v)
	a.home = true
}

// look changes the view.
func (a *Atlas) look(v geo.View) {
	limits := wide
	if v.Height > v.Width {
		limits = tall
	}
	v = v.Kept(limits, closest*a.unit)
	if v != a.view {
		a.view, a.home, a.stale, a.dirty = v, false, true, true
	}
}

// Dirty reports whether Draw would paint anything new.
func (a *Atlas) Dirty() bool { return a.dirty }

// Draw paints the map into the top left corner of an image.
func (a *Atlas) Draw(dst *ebiten.Image) {
	if a.view.Width < 1 || a.view.Height < 1 {
		return
	}
	if a.stale {
		a.paintBase(a.baseImage())
		a.stale = false
	}
	dst.DrawImage(a.base, &ebiten.DrawImageOptions{Blend: ebiten.BlendCopy})
	a.paintTop(dst)
	a.dirty = false
}

// baseImage returns the image of the base map, of the right size.
func (a *Atlas) baseImage() *ebiten.Image {
	w, h := int(a.view.Width), int(a.view.Height)
	if a.base != nil && (a.base.Bounds().Dx() != w || a.base.Bounds().Dy() != h) {
		a.base.Deallocate()
		a.base = nil
	}
	if a.base == nil {
		a.base = ebiten.NewImageWithOptions(imageRect(w, h), &ebiten.NewImageOptions{Unmanaged: true})
	}
	return a.base
}
