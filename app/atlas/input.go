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
	shape    ebiten.CursorShapeType
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

// mouse drags the map, moves what lies on it and presses buttons.
func (a *Atlas) mouse() {
	x, y := cursor()
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) && a.over(x, y) {
		a.down(x, y)
	}
	a.point(x, y)
	switch {
	case len(a.pointer.fingers) > 0: // these are not the mouse's
	case !ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft):
		a.up()
	case a.pointer.dragging || a.grip.held:
		a.drag(x, y)
	}
}

// down is a press at a place: of a button, of something that can be moved, or of
// the map itself.
func (a *Atlas) down(x, y float64) {
	if !a.press(x, y) && !a.take(x, y) {
		a.pointer.dragging, a.pointer.at = true, geo.Point{X: x, Y: y}
	}
}

// up ends what down began.
func (a *Atlas) up() {
	a.pointer.dragging = false
	if a.grip.held {
		a.drop(false)
	}
}

// point shows by the shape of the cursor what can be taken up.
func (a *Atlas) point(x, y float64) {
	shape := ebiten.CursorShapeDefault
	if _, ok := a.under(x, y); ok || a.grip.held {
		shape = ebiten.CursorShapeMove
	}
	if shape != a.pointer.shape {
		a.pointer.shape = shape
		ebiten.SetCursorShape(shape)
	}
}

// drag moves what is held, or else the map, with the pointer.
func (a *Atlas) drag(x, y float64) {
	if a.grip.held {
		a.carry(x, y)
		return
	}
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

// touch drags and moves with one finger and zooms with two.
func (a *Atlas) touch() {
	p := &a.pointer
	before := len(p.fingers)
	p.fingers = ebiten.AppendTouchIDs(p.fingers[:0])
	switch len(p.fingers) {
	case 0:
		if before > 0 {
			a.up()
		}
	case 1:
		i, j := ebiten.TouchPosition(p.fingers[0])
		x, y := float64(i), float64(j)
		switch before {
		case 0:
			a.down(x, y)
		case 1:
			a.drag(x, y)
		}
		p.at = geo.Point{X: x, Y: y}
	case 2:
		if a.grip.held { // a second finger is a change of mind
			a.drop(true)
		}
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

// arrows are the keys that move the map, or what was chosen on it: where to.
var arrows = map[ebiten.Key]geo.Point{
	ebiten.KeyArrowLeft: {X: -1}, ebiten.KeyArrowRight: {X: 1},
	ebiten.KeyArrowUp: {Y: -1}, ebiten.KeyArrowDown: {Y: 1},
}

// stride is how far an arrow key moves the map, in units.
const stride = 60

func (a *Atlas) keys() {
	for key, to := range arrows {
		switch {
		case !a.Arrows || !repeats(key):
		case a.chosen != nil:
			a.nudge(to.X, to.Y)
		default:
			a.look(a.view.Panned(-to.X*stride*a.unit, -to.Y*stride*a.unit))
		}
	}
	switch {
	case repeats(ebiten.KeyEqual), repeats(ebiten.KeyNumpadAdd):
		a.zoom(1.25)
	case repeats(ebiten.KeyMinus), repeats(ebiten.KeyNumpadSubtract):
		a.zoom(1 / 1.25)
	case repeats(ebiten.KeyDigit0), repeats(ebiten.KeyNumpad0):
		a.fit()
	case repeats(ebiten.KeyM):
		a.chooseNext()
	case inpututil.IsKeyJustPressed(ebiten.KeyEscape):
		a.leave()
	}
}

// leave gives up what is held or chosen.
func (a *Atlas) leave() {
	if a.grip.held {
		a.drop(true)
	}
	a.choose(nil)
}

// repeats reports whether a key acts now: when it goes down, and again and
// again while it is held.
func repeats(key ebiten.Key) bool {
	d := inpututil.KeyPressDuration(key)
	if d > 0 {
		//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
		ebiten.ScheduleFrame() // a held key sends no event in some systems
	}
	return inpututil.IsKeyJustPressed(key) || d > 24 && d%4 == 0 // also one that is let go before anybody looked
}
