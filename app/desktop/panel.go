// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package desktop

import (
	"image"
	"image/color"
	"image/draw"
	"strings"

	"parley/app/atlas"
	"parley/assets/text"
)

// Sizes in pixels of the system.
const (
	pad          = 22
	footerHeight = 34
	rowHeight    = 29
)

// opaque returns the colour of the panel without what would shine through.
func opaque(c color.RGBA) color.RGBA {
	k := func(v uint8) uint8 { return uint8(min(255, int(v)*255/int(c.A))) }
	return color.RGBA{k(c.R), k(c.G), k(c.B), 255}
}

// paintPanel paints the page into an image of the given width that is at least
// as tall as asked, in device pixels.
func paintPanel(p page, width, least int, scale float64, t *atlas.Theme) *image.RGBA {
	// The height is known only after the texts are laid out: paint on a tall
	// canvas and keep what was used.
	c := newCanvas(width, int(2400*scale), scale, opaque(t.Panel))
	end := c.px(paintPage(c, p, t)) + c.px(pad)
	out := newCanvas(width, max(end, least), scale, opaque(t.Panel))
	draw.Draw(out.img, image.Rect(0, 0, width, end), c.img, image.Point{}, draw.Src)
	out.rect(0, 0, 1, float64(max(end, least))/scale, t.PanelEdge)
	return out.img
}

// paintPage paints everything and returns the y where it ends.
func paintPage(c *canvas, p page, t *atlas.Theme) float64 {
	width := c.width() - 2*pad
	faint, plain := pen{size: 12.5, color: t.PanelFaint}, pen{size: 13.5, color: t.PanelText}
	y := 34.0
	c.write(strings.ToUpper(p.Place), pad, y, pen{size: 10.5, tracking: 0.12, color: t.PanelFaint})
	y = c.paragraph(p.Title, pad, y+5, width, 25, pen{size: 21, bold: true, color: t.PanelText})
	y = c.paragraph(p.Summary, pad, y+6, width, 18, faint)
	if p.Waiting != "" {
		c.write(p.Waiting, pad, y+36, plain)
		return y + 36
	}
	y = rule(c, y+16, t)
	y = c.paragraph(p.Headline, pad, y+4, width, 19.5, plain)
	for _, s := range p.Sections {
		y = rule(c, y+16, t)
		y = paintSection(c, s, y+26, t)
	}
	return y
}

func rule(c *canvas, y float64, t *atlas.Theme) float64 {
	c.rect(pad, y, c.width()-2*pad, 1, t.PanelEdge)
	return y
}

// paintSection paints a question, its baseline at y, and its answers.
func paintSection(c *canvas, s section, y float64, t *atlas.Theme) float64 {
	c.write(s.Title, pad, y, pen{size: 13.5, bold: true, color: t.PanelText})
	y += 3
	for _, r := range s.Rows {
		y += rowHeight
		paintRow(c, r, y, t)
	}
	return y + 2
}

// paintRow paints a label and its value, their baseline nine pixels above y,
// and under a probability a bar.
func paintRow(c *canvas, r row, y float64, t *atlas.Theme) {
	right, width := c.width()-pad, c.width()-2*pad
	value := pen{size: 13, bold: true, color: t.PanelText}
	c.write(r.Label, pad, y-8, pen{size: 13, color: t.PanelText})
	c.writeLeft(r.Value, right, y-8, value)
	if r.Part >= 0 {
		c.rect(pad, y-3, width, 3, faded(t.PanelEdge))
		c.rect(pad, y-3, width*r.Part, 3, t.Stock)
	}
}

func faded(c color.RGBA) color.RGBA { return color.RGBA{c.R / 2, c.G / 2, c.B / 2, c.A / 2} }

// keys are what the footer explains: the keys and the id of what they do.
var keys = [][2]string{
	{"← →", "desktop.key.step"},
	{"↑ ↓", "desktop.key.scroll"},
	{"+ −", "desktop.key.zoom"},
	{"0", "desktop.key.reset"},
	{"D", "desktop.key.dark"},
	{"Esc", "desktop.key.quit"},
}

// paintFooter paints the line that explains the keys.
func paintFooter(width, height int, scale float64, t *atlas.Theme) *image.RGBA {
	c := newCanvas(width, height, scale, opaque(t.Panel))
	c.rect(0, 0, c.width(), 1, t.PanelEdge)
	x, y := float64(pad), 22.0
	key, does := pen{size: 12, bold: true, color: t.PanelText}, pen{size: 12, color: t.PanelFaint}
	for _, k := range keys {
		c.write(k[0], x, y, key)
		x += c.measure(k[0], key) + 7
		c.write(text.English.Get(k[1]), x, y, does)
		x += c.measure(text.English.Get(k[1]), does) + 24
	}
	return c.img
}
