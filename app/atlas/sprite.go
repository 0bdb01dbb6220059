// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
	"parley/assets/fonts"
)

// sprites keeps the images of texts; a text is drawn once in each style.
type sprites struct{ made map[spriteKey]*sprite }

type spriteKey struct {
	text  string
	style fonts.Style
}

// sprite is a text as an image.
type sprite struct {
	image         *ebiten.Image
	at            image.Point // where the text begins on its baseline
	width, height float64     // of the letters; height is that of capitals
}

// get returns the sprite of a text.
func (s *sprites) get(text string, style fonts.Style) *sprite {
	key := spriteKey{text, style}
	if p, ok := s.made[key]; ok {
		return p
	}
	line := fonts.New(text, style)
	img, at := line.Image()
	p := &sprite{ebiten.NewImageFromImage(img), at, line.Width(), line.Height()}
	if s.made == nil {
		s.made = map[spriteKey]*sprite{}
	}
	s.made[key] = p
	return p
}

// clear forgets all, when sizes or colours have changed.
func (s *sprites) clear() {
	for _, p := range s.made {
		p.image.Deallocate()
	}
	clear(s.made)
}

// draw puts the letters into a box of their size.
func (p *sprite) draw(dst *ebiten.Image, box geo.Box) {
	c := box.Center()
	x, y := c.X-p.width/2-float64(p.at.X), c.Y+p.height/2-float64(p.at.Y)
	var o ebiten.DrawImageOptions
	o.GeoM.Translate(float64(int(x+0.5)), float64(int(y+0.5))) // whole pixels keep letters sharp
	dst.DrawImage(p.image, &o)
}

func imageRect(w, h int) image.Rectangle { return image.Rect(0, 0, w, h) }
