// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	_ "embed" // the shader
	"image/color"
	"math"
	"sync"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
)

//go:embed paint.kage
var paintKage []byte

var shader = sync.OnceValue(func() *ebiten.Shader {
	s, err := ebiten.NewShader(paintKage)
	if err != nil {
		panic("atlas: shader: " + err.Error())
	}
	return s
})

// The ways of painting, as the shader knows them.
const (
	solid  = 0
	glow   = 1
	dashes = 2
	hatch  = 3
	disc   = 4
	ring   = 5
)

// brush gathers shapes, in pixels, and paints them all in one call.
type brush struct {
	unit     float64 // pixels of one unit of the design
	vertices []ebiten.Vertex
	indices  []uint32
}

// flush paints what was gathered.
func (b *brush) flush(dst *ebiten.Image) {
	dst.DrawTrianglesShader32(b.vertices, b.indices, shader(), &ebiten.DrawTrianglesShaderOptions{
		Uniforms: map[string]any{"Unit": float32(b.unit)},
	})
	b.vertices, b.indices = b.vertices[:0], b.indices[:0]
}

// ink is a colour ready for vertices: premultiplied, in [0, 1].
type ink struct{ r, g, b, a float32 }

func inkOf(c color.RGBA) ink {
	return ink{float32(c.R) / 255, float32(c.G) / 255, float32(c.B) / 255, float32(c.A) / 255}
}

// vertex adds a corner and returns its index.
func (b *brush) vertex(x, y float64, k ink, custom [4]float64) uint32 {
	b.vertices = append(b.vertices, ebiten.Vertex{
		DstX: float32(x), DstY: float32(y),
		ColorR: k.r, ColorG: k.g, ColorB: k.b, ColorA: k.a,
		Custom0: float32(custom[0]), Custom1: float32(custom[1]), Custom2: float32(custom[2]), Custom3: float32(custom[3]),
	})
	return uint32(len(b.vertices) - 1)
}

func (b *brush) quad(i, j, k, l uint32) { b.indices = append(b.indices, i, j, k, k, j, l) }

// fill paints an area of the plane.
func (b *brush) fill(m geo.Mesh, v geo.View, c color.RGBA) {
	first, k := uint32(len(b.vertices)), inkOf(c)
	for _, p := range m.Points {
		x, y := v.Screen(p)
		b.vertex(x, y, k, [4]float64{0, 1, 0, solid})
	}
	for _, i := range m.Index {
		b.indices = append(b.indices, first+i)
	}
}

// hatch paints an area of the plane with slanted lines that move with it.
func (b *brush) hatch(m geo.Mesh, v geo.View, c color.RGBA) {
	first, k := uint32(len(b.vertices)), inkOf(c)
	ox, oy := v.Screen(geo.Point{})
	for _, p := range m.Points {
		x, y := v.Screen(p)
		b.vertex(x, y, k, [4]float64{(x - ox + y - oy) * math.Sqrt2 / 2, 0, 0, hatch})
	}
	for _, i := range m.Index {
		b.indices = append(b.indices, first+i)
	}
}

// stroke paints a line of the plane, width pixels wide.
func (b *brush) stroke(s geo.Stroke, v geo.View, width float64, c color.RGBA, mode float64) {
	k, half := inkOf(c), width/2
	edge := half + 1 // room for the smooth edge
	if mode == glow {
		edge = half
	}
	var l, r uint32
	for i, p := range s.Points {
		x, y := v.Screen(p)
		nx, ny := s.Normals[i].X*edge, -s.Normals[i].Y*edge
		along := s.Along[i] * v.Scale
		l2 := b.vertex(x+nx, y+ny, k, [4]float64{edge, half, along, mode})
		r2 := b.vertex(x-nx, y-ny, k, [4]float64{-edge, half, along, mode})
		if i > 0 {
			b.quad(l, r, l2, r2)
		}
		l, r = l2, r2
	}
}

// disc paints a filled circle, or with mode ring its outline.
func (b *brush) disc(x, y, radius float64, c color.RGBA, mode float64) {
	b.part(geo.Around(x, y, 2*radius+4*b.unit, 2*radius+4*b.unit), x, y, radius, c, mode)
}

// part paints the part of a circle that lies in a box.
func (b *brush) part(box geo.Box, x, y, radius float64, c color.RGBA, mode float64) {
	k := inkOf(c)
	corner := func(u, v float64) uint32 { return b.vertex(u, v, k, [4]float64{u - x, v - y, radius, mode}) }
	b.quad(corner(box.MinX, box.MinY), corner(box.MaxX, box.MinY), corner(box.MinX, box.MaxY), corner(box.MaxX, box.MaxY))
}

// rect paints a rectangle.
func (b *brush) rect(box geo.Box, c color.RGBA) {
	k, custom := inkOf(c), [4]float64{0, 1, 0, solid}
	corner := func(u, v float64) uint32 { return b.vertex(u, v, k, custom) }
	b.quad(corner(box.MinX, box.MinY), corner(box.MaxX, box.MinY), corner(box.MinX, box.MaxY), corner(box.MaxX, box.MaxY))
}

// round paints a rectangle with round corners, each point once, so that it can
// be translucent.
func (b *brush) round(box geo.Box, radius float64, c color.RGBA) {
	in := box.Grown(-radius)
	b.rect(geo.Box{MinX: box.MinX, MinY: in.MinY, MaxX: box.MaxX, MaxY: in.MaxY}, c)
	b.rect(geo.Box{MinX: in.MinX, MinY: box.MinY, MaxX: in.MaxX, MaxY: in.MinY}, c)
	b.rect(geo.Box{MinX: in.MinX, MinY: in.MaxY, MaxX: in.MaxX, MaxY: box.MaxY}, c)
	for _, k := range [][4]float64{
		{box.MinX, box.MinY, in.MinX, in.MinY},
		{in.MaxX, box.MinY, box.MaxX, in.MinY},
		{box.MinX, in.MaxY, in.MinX, box.MaxY},
		{in.MaxX, in.MaxY, box.MaxX, box.MaxY},
	} {
		x, y := max(in.MinX, min(k[0], in.MaxX)), max(in.MinY, min(k[1], in.MaxY))
		b.part(geo.Box{MinX: k[0], MinY: k[1], MaxX: k[2], MaxY: k[3]}, x, y, radius, c, disc)
	}
}

// segment paints a straight line between two points of the screen.
func (b *brush) segment(x1, y1, x2, y2, width float64, c color.RGBA, mode float64) {
	s := geo.NewStroke([]geo.Point{{X: x1, Y: -y1}, {X: x2, Y: -y2}})
	b.stroke(s, geo.View{Scale: 1}, width, c, mode)
}

// diamond paints a square that stands on a corner, reach pixels from the
// centre to each corner, with smooth edges.
func (b *brush) diamond(x, y, reach float64, c color.RGBA) {
	d := reach / 2
	b.segment(x-d, y-d, x+d, y+d, reach*math.Sqrt2, c, solid)
}
