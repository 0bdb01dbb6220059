// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package fonts turns short texts into images: Latin and Cyrillic in the Go
// fonts, with a halo that keeps them readable on a map. It shapes nothing, so
// it costs a fraction of a text engine; scripts that need shaping need more.
package fonts

import (
	"image"
	"image/color"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Style says how a text looks. Lengths are in pixels.
type Style struct {
	Size     float64 // of the em square
	Bold     bool
	Tracking float64 // extra space between letters, in ems
	Color    color.RGBA
	Halo     color.RGBA
	Reach    float64 // of the halo beyond the letters
}

// Line is a text that can be measured and drawn.
type Line struct {
	text  string
	style Style
	face  *face
	width fixed.Int26_6
}

// New prepares a text. It is measured at once and drawn by Image.
func New(text string, s Style) Line {
	f := faceOf(s)
	f.Lock()
	defer f.Unlock()
	l := Line{text: text, style: s, face: f}
	l.width = l.walk(func(rune, fixed.Int26_6) {})
	return l
}

// Width returns the advance of the text.
func (l Line) Width() float64 { return float64(l.width) / 64 }

// Height returns the height of the capitals: what the eye takes for the text.
func (l Line) Height() float64 { return float64(l.face.capital) / 64 }

// walk visits each letter with its place and returns the end.
func (l Line) walk(visit func(r rune, x fixed.Int26_6)) fixed.Int26_6 {
	gap := fixed.Int26_6(l.style.Tracking * l.style.Size * 64)
	var x fixed.Int26_6
	last := rune(-1)
	for _, r := range l.text {
		if last >= 0 {
			x += gap + l.face.Kern(last, r)
		}
		visit(r, x)
		a, _ := l.face.GlyphAdvance(r)
		x += a
		last = r
	}
	return x
}

// Image draws the text. The point at is where, in the image, the text begins
// on the baseline.
func (l Line) Image() (img *image.RGBA, at image.Point) {
	pad := int(math.Ceil(l.style.Reach)) + 3
	l.face.Lock()
	letters, at := l.mask(pad)
	l.face.Unlock()
	img = image.NewRGBA(letters.Rect)
	if l.style.Reach > 0 {
		paint(img, grow(letters, l.style.Reach), l.style.Halo)
	}
	paint(img, letters, l.style.Color)
	return img, at
}

// mask draws the letters alone.
func (l Line) mask(pad int) (*image.Alpha, image.Point) {
	m := l.face.Metrics()
	at := image.Pt(pad, pad+m.Ascent.Ceil())
	out := image.NewAlpha(image.Rect(0, 0, l.width.Ceil()+2*pad, m.Ascent.Ceil()+m.Descent.Ceil()+2*pad))
	l.walk(func(r rune, x fixed.Int26_6) {
		dot := fixed.Point26_6{X: x + fixed.I(at.X), Y: fixed.I(at.Y)}
		dr, mask, from, _, ok := l.face.Glyph(dot, r)
		if ok {
			lay(out, dr, mask.(*image.Alpha), from)
		}
	})
	return out, at
}

// lay adds a letter to a mask; letters may touch.
func lay(out *image.Alpha, at image.Rectangle, letter *image.Alpha, from image.Point) {
	at = at.Intersect(out.Rect)
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			a := letter.AlphaAt(from.X+x-at.Min.X, from.Y+y-at.Min.Y).A
			i := out.PixOffset(x, y)
			out.Pix[i] = max(out.Pix[i], a)
		}
	}
}

// grow spreads a mask by reach pixels, fading over the last one.
func grow(m *image.Alpha, reach float64) *image.Alpha {
	brush := brushOf(reach)
	out := image.NewAlpha(m.Rect)
	w, h := m.Rect.Dx(), m.Rect.Dy()
	for y := range h {
		for x := range w {
			a := int(m.Pix[y*m.Stride+x])
			if a == 0 {
				continue
			}
			for _, b := range brush {
				u, v := x+b.dx, y+b.dy
				if u < 0 || v < 0 || u >= w || v >= h {
					continue
				}
				i := v*out.Stride + u
				out.Pix[i] = max(out.Pix[i], uint8(a*b.weight/255))
			}
		}
	}
	return out
}

// dab is one pixel of a round brush.
type dab struct{ dx, dy, weight int }

func brushOf(reach float64) []dab {
	var out []dab
	n := int(math.Ceil(reach)) + 1
	for dy := -n; dy <= n; dy++ {
		for dx := -n; dx <= n; dx++ {
			k := reach + 1 - math.Hypot(float64(dx), float64(dy))
			if k > 0 {
				out = append(out, dab{dx, dy, int(255 * min(1, k))})
			}
		}
	}
	return out
}

// paint lays a colour over the image where the mask is.
func paint(img *image.RGBA, m *image.Alpha, c color.RGBA) {
	for i, a := range m.Pix {
		if a == 0 {
			continue
		}
		p := img.Pix[4*i : 4*i+4 : 4*i+4]
		keep := 255 - uint32(c.A)*uint32(a)/255
		for j, v := range [4]uint8{c.R, c.G, c.B, c.A} {
			p[j] = uint8(uint32(v)*uint32(a)/255 + uint32(p[j])*keep/255)
		}
	}
}

// face is a font at one size; a font.Face serves one goroutine at a time.
type face struct {
	sync.Mutex
	font.Face
	capital fixed.Int26_6
}

type faceKey struct {
	size float64
	bold bool
}

var (
	facesMu sync.Mutex
	faces   = map[faceKey]*face{}
)

func faceOf(s Style) *face {
	facesMu.Lock()
	defer facesMu.Unlock()
	key := faceKey{s.Size, s.Bold}
	if f, ok := faces[key]; ok {
		return f
	}
	parsed := regular()
	if s.Bold {
		parsed = bold()
	}
	f, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: s.Size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic("fonts: " + err.Error())
	}
	faces[key] = &face{Face: f, capital: f.Metrics().CapHeight}
	return faces[key]
}

var (
	regular = sync.OnceValue(func() *sfnt.Font { return parse(goregular.TTF) })
	bold    = sync.OnceValue(func() *sfnt.Font { return parse(gobold.TTF) })
)

func parse(ttf []byte) *sfnt.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic("fonts: " + err.Error())
	}
	return f
}

// Has reports whether the font has every letter of a text.
func Has(text string) bool {
	var b sfnt.Buffer
	for _, r := range text {
		if i, err := regular().GlyphIndex(&b, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}
