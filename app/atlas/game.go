// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"github.com/hajimehoshi/ebiten/v2"
)

// Game is the map in a window or a page of its own.
type Game struct {
	*Atlas
	// Ready is called once, after the map has been painted for the first time.
	Ready func()

	painted bool
	scale   float64
}

var _ ebiten.LayoutFer = (*Game)(nil)

// NewGame returns a map that fills its window.
func NewGame() *Game { return &Game{Atlas: New()} }

// Run opens the window, or takes over the page, and returns when it is closed.
func (g *Game) Run() error {
	Configure()
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{InitUnfocused: true})
}

// Configure tells ebiten to update once a frame and to keep what was painted.
func Configure() {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
}

// Rest tells ebiten to run only when something happens. A window that rests
// before it was painted once may wait for its first event for ever.
func Rest() {
	//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
	if ebiten.FPSMode() != ebiten.FPSModeVsyncOffMinimum {
		//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
		ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
	}
}

// Update implements ebiten.Game.
func (g *Game) Update() error {
	g.Atlas.Update()
	if g.painted {
		Rest()
	}
	return nil
}

// Draw implements ebiten.Game.
func (g *Game) Draw(screen *ebiten.Image) {
	b := screen.Bounds()
	g.Resize(b.Dx(), b.Dy(), g.scale)
	if !g.Dirty() {
		return
	}
	g.Atlas.Draw(screen)
	if !g.painted && g.Ready != nil {
		g.Ready()
	}
	g.painted = true
}

// LayoutF returns the size in device pixels, so that the map is sharp on dense
// screens.
func (g *Game) LayoutF(width, height float64) (float64, float64) {
	g.scale = Scale()
	return width * g.scale, height * g.scale
}

// Scale returns how many device pixels make a pixel of the system.
func Scale() float64 { return ebiten.Monitor().DeviceScaleFactor() }

// Layout is never called: LayoutF stands in for it.
func (g *Game) Layout(int, int) (int, int) { panic("atlas: Layout instead of LayoutF") }
