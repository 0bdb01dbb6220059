// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"slices"
	"strings"
	"time"

	"parley/app/geo"
	"parley/assets/text"
)

// entry is one line of the legend: a symbol and its meaning.
type entry struct {
	*sprite
	symbol func(b *brush, x, y float64) // centre of the symbol; nil for none
}

// Sizes of the legend, in units.
const (
	legendEdge  = 11 // from the edge of the window
	legendPad   = 11
	legendRow   = 19
	symbolWidth = 30
	legendWhole = 600 // width of the map from which the legend names the marks too,
	legendTall  = 380 // and its height
	smallLegend = 80  // what the legend of a small map takes of its height
)

// legend returns the lines that what is shown calls for.
func (a *Atlas) legend() []entry {
	t, u := a.theme(), a.unit
	date := longDate(a.world.Pack().AsOf)
	line := func(id string, symbol func(b *brush, x, y float64)) entry {
		text := strings.ReplaceAll(text.English.Get(id), "{0}", date)
		s := a.style(11.5, t.PanelText, t.PanelText)
		s.Reach = 0
		if symbol == nil {
			s.Color = t.PanelFaint
		}
		return entry{a.sprites.get(text, s), symbol}
	}
	var out []entry
	held, empty := a.hosts()
	force := a.shown.Force.Troops > 0
	if a.small() {
		// A small map has no room to spare: marks carry their own words, what
		// must never be missing is what the hatching and the dashes mean.
		held, empty, force = false, false, false
	}
	if held {
		out = append(out, line("map.legend.stock", func(b *brush, x, y float64) { b.disc(x, y, 7*u, t.Stock, disc) }))
	}
	if empty {
		out = append(out, line("map.legend.empty", func(b *brush, x, y float64) { b.disc(x, y, 5*u, t.Stock, ring) }))
	}
	if force {
		out = append(out, line("map.legend.force", func(b *brush, x, y float64) {
			b.diamond(x, y, 8*u, t.Force)
			b.diamond(x, y, 3*u, t.Outline)
		}))
	}
	if ways := a.ways(); len(ways) > 0 && !a.small() {
		out = append(out, line("map.legend.way", func(b *brush, x, y float64) {
			b.segment(x-15*u, y, x+15*u, y, thinWay*u, t.Way, solid)
		}))
		if slices.ContainsFunc(ways, func(w way) bool { return w.host.Reach < 1 }) {
			out = append(out, line("map.legend.reach", func(b *brush, x, y float64) {
				b.segment(x-15*u, y, x+15*u, y, thinWay*u, t.Way, dashes)
			}))
		}
	}
	return append(out,
		line("map.legend.occupied", a.occupiedSymbol),
		line("map.legend.contact", func(b *brush, x, y float64) {
			b.segment(x-15*u, y, x+15*u, y, 2.2*u, t.Contact, dashes)
		}),
		line("map.legend.control", nil),
	)
}

// small reports whether the map has no room for the whole legend.
func (a *Atlas) small() bool {
	return a.view.Width < legendWhole*a.unit || a.view.Height < legendTall*a.unit
}

// hosts reports whether any host holds stock and whether any holds none.
func (a *Atlas) hosts() (held, empty bool) {
	for _, h := range a.shown.Hosts {
		held, empty = held || h.Share > 0, empty || h.Share == 0
	}
	return held, empty
}

// occupiedSymbol paints a piece of Ukraine under the hatching.
func (a *Atlas) occupiedSymbol(b *brush, x, y float64) {
	t, u := a.theme(), a.unit
	box := geo.Around(x, y, symbolWidth*u, 12*u)
	b.rect(box, t.Ukraine)
	b.rect(box, t.OccupiedTint)
	b.hatch(geo.Mesh{
		Points: []geo.Point{{X: box.MinX, Y: -box.MinY}, {X: box.MaxX, Y: -box.MinY}, {X: box.MinX, Y: -box.MaxY}, {X: box.MaxX, Y: -box.MaxY}},
		Index:  []uint32{0, 1, 2, 2, 1, 3},
	}, flat, t.Occupied)
}

// flat is the view in which the plane is the screen, upside down.
var flat = geo.View{Scale: 1}

// legendBox returns the place of the legend, in the lower left corner.
func (a *Atlas) legendBox(entries []entry) geo.Box {
	u, width := a.unit, 0.0
	for _, e := range entries {
		width = max(width, e.width)
	}
	w, h := width+(2*legendPad+symbolWidth+9)*u, (float64(len(entries))*legendRow+2*legendPad-5)*u
	x, y := legendEdge*u, a.view.Height-legendEdge*u
	return geo.Box{MinX: x, MinY: y - h, MaxX: x + w, MaxY: y}
}

// paintLegend paints the panel and its symbols and returns where the texts go.
func (a *Atlas) paintLegend(b *brush, entries []entry, box geo.Box) []writing {
	t, u := a.theme(), a.unit
	b.panel(box, 8*u, t)
	var out []writing
	for i, e := range entries {
		y := box.MinY + (legendPad-2.5+legendRow*(float64(i)+0.5))*u
		if e.symbol != nil {
			e.symbol(b, box.MinX+(legendPad+symbolWidth/2)*u, y)
		}
		x := box.MinX + (legendPad+symbolWidth+9)*u
		out = append(out, writing{sprite: e.sprite, box: geo.Around(x+e.width/2, y, e.width, e.height)})
	}
	return out
}

// panel paints the ground of the legend and of the buttons.
func (b *brush) panel(box geo.Box, radius float64, t *Theme) {
	b.round(box.Grown(b.unit), radius+b.unit, t.PanelEdge)
	b.round(box, radius, t.Panel)
}

// longDate writes 2025-12-31 as 31 December 2025.
func longDate(iso string) string {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic("atlas: date of the map: " + err.Error())
	}
	return d.Format("2 January 2006")
}
