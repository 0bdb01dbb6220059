// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"image/color"

	"parley/app/geo"
	"parley/assets/fonts"
)

// Sizes of the clock of a crisis, in units.
const (
	clockWidth = 196
	clockBar   = 7
)

// clock is the panel of a crisis: the day, the step, and how much of a fait
// accompli is complete.
type clock struct {
	day, step, said *sprite
	box, bar        geo.Box
}

// clock returns the panel, if a crisis is told. It stands in the upper left
// corner.
func (a *Atlas) clock() (clock, bool) {
	c := a.shown.Crisis
	if c == nil {
		return clock{}, false
	}
	t, u := a.theme(), a.unit
	style := func(size float64, bold bool, k color.RGBA) fonts.Style {
		s := a.style(size, k, k)
		s.Bold, s.Reach = bold, 0
		return s
	}
	k := clock{
		day:  a.sprites.get(c.Day, style(15, true, t.PanelText)),
		step: a.sprites.get(c.Step, style(12, false, t.PanelText)),
	}
	height := 34.0
	if c.Said != "" && !a.small() { // a small map has no room for it
		k.said = a.sprites.get(c.Said, style(11, false, t.PanelFaint))
		height = 66
	}
	x, y := legendEdge*u, legendEdge*u
	k.box = geo.Box{MinX: x, MinY: y, MaxX: x + clockWidth*u, MaxY: y + height*u}
	top := y + 35*u
	k.bar = geo.Box{MinX: x + legendPad*u, MinY: top, MaxX: k.box.MaxX - legendPad*u, MaxY: top + clockBar*u}
	return k, true
}

// paintClock paints the panel and returns its texts.
func (a *Atlas) paintClock(b *brush, k clock) []writing {
	c, t, u := a.shown.Crisis, a.theme(), a.unit
	b.panel(k.box, 8*u, t)
	left, right, y := k.box.MinX+legendPad*u, k.box.MaxX-legendPad*u, k.box.MinY+17*u
	out := []writing{
		{sprite: k.day, box: geo.Around(left+k.day.width/2, y, k.day.width, k.day.height)},
		{sprite: k.step, box: geo.Around(right-k.step.width/2, y, k.step.width, k.step.height)},
	}
	if k.said == nil {
		return out
	}
	b.round(k.bar, clockBar/2*u, t.PanelEdge)
	if w := c.Done * k.bar.Width(); w > clockBar*u {
		filled := k.bar
		filled.MaxX = filled.MinX + w
		b.round(filled, clockBar/2*u, t.Contact)
	}
	return append(out, writing{sprite: k.said, box: geo.Around(left+k.said.width/2, k.bar.MaxY+12*u, k.said.width, k.said.height)})
}

// paintCrossed marks the line of contact when Russia has crossed it.
func (a *Atlas) paintCrossed(b *brush) {
	for _, l := range a.scene().lines {
		if l.Kind == geo.Contact {
			b.stroke(l.Stroke, a.view, 16*a.unit, a.theme().Contact, glow)
		}
	}
}
