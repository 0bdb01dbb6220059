// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"
	"runtime"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"parley/app/geo"
)

// pointer is what mouse and fingers were doing at the last update.
type pointer struct {
	dragging bool
	at       geo.Point
	fingers  []ebiten.TouchID
	spread   float64 // between two fingers
}

// Update takes what Show left and what mouse, fingers and keys did.
func (a *Atlas) Update() {
	a.receive()
	if a.view.Width < 1 {
		return
	}
	a.wheel()
	a.mouse()
	a.touch()
	a.keys()
}

// over reports whether a place lies on the map.
func (a *Atlas) over(x, y float64) bool {
	return x >= 0 && y >= 0 && x < a.view.Width && y < a.view.Height
}

func (a *Atlas) wheel() {
	_, turn := ebiten.Wheel()
	x, y := cursor()
	if turn == 0 || !a.over(x, y) {
		return
	}
	notches := max(-3, min(turn/notch(), 3))
	a.look(a.view.Zoomed(math.Pow(1.18, notches), x, y))
}

// notch is what the wheel reports for one notch: lines natively, pixels in a
// browser.
func notch() float64 {
	if runtime.GOOS == "js" {
		return 100
	}
	return 1
}

func cursor() (x, y float64) {
	i, j := ebiten.CursorPosition()
	return float64(i), float64(j)
}

// mouse drags the map and presses buttons.
func (a *Atlas) mouse() {
	x, y := cursor()
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) && a.over(x, y) && !a.press(x, y) {
		a.pointer.dragging, a.pointer.at = true, geo.Point{X: x, Y: y}
	}
	if !ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft) {
		a.pointer.dragging = false
	}
	if a.pointer.dragging {
		a.drag(x, y)
	}
}

// drag moves the map with the pointer.
func (a *Atlas) drag(x, y float64) {
	last := a.pointer.at
	a.pointer.at = geo.Point{X: x, Y: y}
	if x != last.X || y != last.Y {
		a.look(a.view.Panned(x-last.X, y-last.Y))
	}
}

// press presses the button at a place and reports whether there is one.
func (a *Atlas) press(x, y float64) bool {
	for _, k := range a.buttons() {
		if geo.Around(x, y, 0, 0).Within(k.box) {
			k.press(a)
			return true
		}
	}
	return false
}

// touch drags with one finger and zooms with two.
func (a *Atlas) touch() {
	p := &a.pointer
	before := len(p.fingers)
	p.fingers = ebiten.AppendTouchIDs(p.fingers[:0])
	switch len(p.fingers) {
	case 1:
		i, j := ebiten.TouchPosition(p.fingers[0])
		x, y := float64(i), float64(j)
		if before != 1 {
			p.at = geo.Point{X: x, Y: y}
			if before == 0 {
				a.press(x, y)
			}
			return
		}
		a.drag(x, y)
	case 2:
		a.pinch(before != 2)
	}
}

func (a *Atlas) pinch(begins bool) {
	p := &a.pointer
	x1, y1 := ebiten.TouchPosition(p.fingers[0])
	x2, y2 := ebiten.TouchPosition(p.fingers[1])
	spread := math.Hypot(float64(x2-x1), float64(y2-y1))
	middle := geo.Point{X: float64(x1+x2) / 2, Y: float64(y1+y2) / 2}
	if !begins && p.spread > 0 && spread > 0 {
		moved := a.view.Panned(middle.X-p.at.X, middle.Y-p.at.Y)
		a.look(moved.Zoomed(spread/p.spread, middle.X, middle.Y))
	}
	p.spread, p.at = spread, middle
}

// arrows are the keys that move the map: by how many units.
var arrows = map[ebiten.Key]geo.Point{
	ebiten.KeyArrowLeft: {X: 60}, ebiten.KeyArrowRight: {X: -60},
	ebiten.KeyArrowUp: {Y: 60}, ebiten.KeyArrowDown: {Y: -60},
}

func (a *Atlas) keys() {
	for key, by := range arrows {
		if a.Arrows && repeats(key) {
			a.look(a.view.Panned(by.X*a.unit, by.Y*a.unit))
		}
	}
	switch {
	case repeats(ebiten.KeyEqual), repeats(ebiten.KeyNumpadAdd):
		a.zoom(1.25)
	case repeats(ebiten.KeyMinus), repeats(ebiten.KeyNumpadSubtract):
		a.zoom(1 / 1.25)
	case repeats(ebiten.KeyDigit0), repeats(ebiten.KeyNumpad0):
		a.fit()
	}
}

// repeats reports whether a key acts now: when it goes down, and again and
// again while it is held.
func repeats(key ebiten.Key) bool {
	d := inpututil.KeyPressDuration(key)
	if d > 0 {
		//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
		ebiten.ScheduleFrame() // a held key sends no event in some systems
	}
	return d == 1 || d > 24 && d%4 == 0
}
