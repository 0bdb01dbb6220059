// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import "parley/app/geo"

// button is one of the buttons for people without a wheel.
type button struct {
	box   geo.Box
	sign  func(b *brush, box geo.Box, t *Theme)
	press func(a *Atlas)
}

// buttonSize is the side of a button, in units: a comfortable target.
const buttonSize = 32

// buttons returns zoom in, zoom out and reset, in the upper right corner.
func (a *Atlas) buttons() []button {
	u, side := a.unit, buttonSize*a.unit
	at := func(i int) geo.Box {
		x, y := a.view.Width-legendEdge*u-side, (legendEdge+float64(i)*(buttonSize+5))*u
		return geo.Box{MinX: x, MinY: y, MaxX: x + side, MaxY: y + side}
	}
	return []button{
		{at(0), plusSign, func(a *Atlas) { a.zoom(1.5) }},
		{at(1), minusSign, func(a *Atlas) { a.zoom(1 / 1.5) }},
		{at(2), homeSign, func(a *Atlas) { a.fit() }},
	}
}

func (a *Atlas) paintButtons(b *brush) {
	for _, k := range a.buttons() {
		b.panel(k.box, 7*a.unit, a.theme())
		k.sign(b, k.box, a.theme())
	}
}

func minusSign(b *brush, box geo.Box, t *Theme) {
	c := box.Center()
	b.segment(c.X-6*b.unit, c.Y, c.X+6*b.unit, c.Y, 1.7*b.unit, t.PanelText, solid)
}

func plusSign(b *brush, box geo.Box, t *Theme) {
	minusSign(b, box, t)
	c := box.Center()
	b.segment(c.X, c.Y-6*b.unit, c.X, c.Y+6*b.unit, 1.7*b.unit, t.PanelText, solid)
}

// homeSign paints a frame around a point: everything in view.
func homeSign(b *brush, box geo.Box, t *Theme) {
	c, u := box.Center(), b.unit
	for _, x := range []float64{-1, 1} {
		for _, y := range []float64{-1, 1} {
			u1, v1 := c.X+6.5*u*x, c.Y+6.5*u*y
			b.segment(u1, v1, u1-4*u*x, v1, 1.6*u, t.PanelText, solid)
			b.segment(u1, v1+0.8*u*y, u1, v1-4*u*y, 1.6*u, t.PanelText, solid)
		}
	}
	b.disc(c.X, c.Y, 1.8*u, t.PanelText, disc)
}

// zoom enlarges the map about its middle.
func (a *Atlas) zoom(factor float64) {
	a.look(a.view.Zoomed(factor, a.view.Width/2, a.view.Height/2))
}
