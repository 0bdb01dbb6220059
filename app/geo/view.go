// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import "math"

// Box is a rectangle, on the plane or on the screen.
type Box struct{ MinX, MinY, MaxX, MaxY float64 }

// Bounds returns the smallest box around points; that of none is empty.
func Bounds(points []Point) Box {
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b = Box{min(b.MinX, p.X), min(b.MinY, p.Y), max(b.MaxX, p.X), max(b.MaxY, p.Y)}
	}
	return b
}

// Around returns the box of the given size with its centre at x, y.
func Around(x, y, width, height float64) Box {
	return Box{x - width/2, y - height/2, x + width/2, y + height/2}
}

// Meets reports whether two boxes have a point in common.
func (b Box) Meets(c Box) bool {
	return b.MinX <= c.MaxX && c.MinX <= b.MaxX && b.MinY <= c.MaxY && c.MinY <= b.MaxY
}

// Within reports whether the box lies in c.
func (b Box) Within(c Box) bool {
	return b.MinX >= c.MinX && b.MaxX <= c.MaxX && b.MinY >= c.MinY && b.MaxY <= c.MaxY
}

// Grown returns the box with a margin on every side.
func (b Box) Grown(by float64) Box {
	return Box{b.MinX - by, b.MinY - by, b.MaxX + by, b.MaxY + by}
}

// Width returns the size from west to east.
func (b Box) Width() float64 { return b.MaxX - b.MinX }

// Height returns the size from south to north.
func (b Box) Height() float64 { return b.MaxY - b.MinY }

// Center returns the middle of the box.
func (b Box) Center() Point { return Point{(b.MinX + b.MaxX) / 2, (b.MinY + b.MaxY) / 2} }

// View is the part of the plane that a screen shows. Screen coordinates grow
// right and down, in the units of Width and Height.
type View struct {
	Center        Point
	Scale         float64 // screen units per km
	Width, Height float64
}

// Fit returns the view in which the box fills a part of the screen: inner is
// the part, in screen units.
func Fit(box Box, width, height float64, inner Box) View {
	s := min(inner.Width()/box.Width(), inner.Height()/box.Height())
	c, m := box.Center(), inner.Center()
	return View{
		Center: Point{c.X + (width/2-m.X)/s, c.Y - (height/2-m.Y)/s},
		Scale:  s, Width: width, Height: height,
	}
}

// Screen returns where a point of the plane appears.
func (v View) Screen(p Point) (x, y float64) {
	return v.Width/2 + (p.X-v.Center.X)*v.Scale, v.Height/2 - (p.Y-v.Center.Y)*v.Scale
}

// Plane returns the point of the plane at a place of the screen.
func (v View) Plane(x, y float64) Point {
	return Point{v.Center.X + (x-v.Width/2)/v.Scale, v.Center.Y - (y-v.Height/2)/v.Scale}
}

// Visible returns the part of the plane that is shown.
func (v View) Visible() Box {
	return Around(v.Center.X, v.Center.Y, v.Width/v.Scale, v.Height/v.Scale)
}

// Panned returns the view after the map was dragged by dx, dy.
func (v View) Panned(dx, dy float64) View {
	v.Center.X -= dx / v.Scale
	v.Center.Y += dy / v.Scale
	return v
}

// Zoomed returns the view enlarged by a factor about a place of the screen,
// which keeps its point of the plane.
func (v View) Zoomed(factor, x, y float64) View {
	fixed := v.Plane(x, y)
	v.Scale *= factor
	v.Center.X = fixed.X - (x-v.Width/2)/v.Scale
	v.Center.Y = fixed.Y + (y-v.Height/2)/v.Scale
	return v
}

// Kept returns the nearest view that shows only what lies in limits, at no
// more than most screen units per km.
func (v View) Kept(limits Box, most float64) View {
	least := max(v.Width/limits.Width(), v.Height/limits.Height())
	v.Scale = max(least, min(v.Scale, most))
	w, h := v.Width/v.Scale/2, v.Height/v.Scale/2
	v.Center.X = max(limits.MinX+w, min(v.Center.X, limits.MaxX-w))
	v.Center.Y = max(limits.MinY+h, min(v.Center.Y, limits.MaxY-h))
	return v
}
