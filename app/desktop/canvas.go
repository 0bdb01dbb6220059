// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package desktop

import (
	"image"
	"image/color"
	"image/draw"
	"strings"

	"parley/assets/fonts"
)

// canvas is an image with a scale: lengths are pixels of the system.
type canvas struct {
	img   *image.RGBA
	scale float64
}

// newCanvas returns a canvas of a size in device pixels.
func newCanvas(width, height int, scale float64, ground color.RGBA) *canvas {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	return &canvas{img, scale}
}

// px returns a length in device pixels.
func (c *canvas) px(v float64) int { return int(v*c.scale + 0.5) }

// width returns the width of the canvas.
func (c *canvas) width() float64 { return float64(c.img.Rect.Dx()) / c.scale }

// rect fills a rectangle.
func (c *canvas) rect(x, y, width, height float64, k color.RGBA) {
	r := image.Rect(c.px(x), c.px(y), c.px(x+width), c.px(y+height))
	draw.Draw(c.img, r, image.NewUniform(k), image.Point{}, draw.Over)
}

// pen is how a text looks; Size is in pixels of the system.
type pen struct {
	size     float64
	bold     bool
	tracking float64
	color    color.RGBA
}

func (c *canvas) line(s string, p pen) fonts.Line {
	return fonts.New(s, fonts.Style{Size: p.size * c.scale, Bold: p.bold, Tracking: p.tracking, Color: p.color})
}

// measure returns the width of a text.
func (c *canvas) measure(s string, p pen) float64 { return c.line(s, p).Width() / c.scale }

// write puts a text with its baseline at y.
func (c *canvas) write(s string, x, y float64, p pen) {
	img, at := c.line(s, p).Image()
	to := image.Pt(c.px(x), c.px(y)).Sub(at)
	draw.Draw(c.img, img.Rect.Add(to), img, image.Point{}, draw.Over)
}

// writeLeft puts a text that ends at x.
func (c *canvas) writeLeft(s string, x, y float64, p pen) { c.write(s, x-c.measure(s, p), y, p) }

// paragraph puts a text into lines of at most width, the first baseline one
// lead below y, and returns the y below the last.
func (c *canvas) paragraph(s string, x, y, width, lead float64, p pen) float64 {
	for _, l := range c.wrap(s, width, p) {
		y += lead
		c.write(l, x, y, p)
	}
	return y
}

// wrap breaks a text at spaces. A word longer than a line stands alone.
func (c *canvas) wrap(s string, width float64, p pen) []string {
	var lines []string
	space, end := c.measure(" ", p), 0.0
	for i, word := range strings.Fields(s) {
		w := c.measure(word, p)
		if i > 0 && end+space+w <= width {
			lines[len(lines)-1] += " " + word
			end += space + w
			continue
		}
		lines, end = append(lines, word), w
	}
	return lines
}
