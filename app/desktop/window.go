// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package desktop

import (
	"image"
	"image/png"
	"math"
	"os"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"parley/app/atlas"
	"parley/app/view"
	"parley/assets/text"
	"parley/engine"
	"parley/scenarios"
)

// window is the program: which proposal is shown, and everything painted.
// Update decides, Draw paints; the model runs in a goroutine of answers.
type window struct {
	proposals []scenarios.Scenario
	at        int
	dark      bool
	answers   answers

	atlas  *atlas.Atlas
	scale  float64 // device pixels of one pixel of the system
	size   image.Point
	shown  shown
	chart  *ebiten.Image
	panel  *ebiten.Image // all of the panel, taller than the window if need be
	footer *ebiten.Image
	scroll int // device pixels
	dirty  bool

	screenshot string // file still to be written
	done       bool
	failure    error
}

// shown is what panel and footer were painted for.
type shown struct {
	at     int
	dark   bool
	size   image.Point
	scale  float64
	answer *engine.Assessment
}

var _ ebiten.LayoutFer = (*window)(nil)

func newWindow(c config) *window {
	w := &window{proposals: scenarios.All(), dark: c.dark, screenshot: c.screenshot, atlas: atlas.New(), scale: 1, dirty: true}
	w.atlas.Arrows = false // they step through the proposals
	//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
	w.answers.ready = ebiten.ScheduleFrame
	for i, s := range w.proposals {
		if s.ID == c.scenario {
			w.at = i
		}
	}
	w.tell()
	return w
}

// tell shows the current proposal on the map and asks for its assessment.
func (w *window) tell() {
	w.atlas.Show(view.MapOf(text.English, w.proposals[w.at].Design, w.dark))
	w.answers.of(w.proposals[w.at])
	w.scroll = 0
}

func (w *window) title() string {
	return w.proposals[w.at].Title + " – " + text.English.Get("ui.title")
}

// step goes on by n proposals, round and round.
func (w *window) step(n int) {
	w.at = (w.at + n + len(w.proposals)) % len(w.proposals)
	w.tell()
	ebiten.SetWindowTitle(w.title())
}

// Update implements ebiten.Game.
func (w *window) Update() error {
	if w.done || inpututil.IsKeyJustPressed(ebiten.KeyEscape) {
		return ebiten.Termination
	}
	switch {
	case pressed(ebiten.KeyArrowRight, ebiten.KeyN):
		w.step(1)
	case pressed(ebiten.KeyArrowLeft, ebiten.KeyP):
		w.step(-1)
	case pressed(ebiten.KeyD):
		w.dark = !w.dark
		w.atlas.Show(view.MapOf(text.English, w.proposals[w.at].Design, w.dark))
	}
	w.roll()
	w.atlas.Update()
	w.repaint()
	if w.shown.answer != nil && !w.dirty {
		atlas.Rest()
	}
	return nil
}

func pressed(keys ...ebiten.Key) bool {
	for _, k := range keys {
		if inpututil.IsKeyJustPressed(k) {
			return true
		}
	}
	return false
}

// roll scrolls the panel.
func (w *window) roll() {
	by := 0.0
	if x, _ := ebiten.CursorPosition(); x >= w.mapWidth() {
		_, turn := ebiten.Wheel()
		by = -turn * 48 * w.scale
	}
	if pressed(ebiten.KeyArrowDown, ebiten.KeyPageDown) {
		by += 160 * w.scale
	}
	if pressed(ebiten.KeyArrowUp, ebiten.KeyPageUp) {
		by -= 160 * w.scale
	}
	if by != 0 {
		w.scroll += int(by)
		w.dirty = true
	}
}

// repaint paints panel and footer again when what they show has changed.
func (w *window) repaint() {
	now := shown{w.at, w.dark, w.size, w.scale, w.answers.of(w.proposals[w.at])}
	if now == w.shown || w.size.X == 0 {
		return
	}
	w.shown, w.dirty = now, true
	t := atlas.ThemeOf(w.dark)
	w.panel = upload(w.panel, paintPanel(w.page(), w.panelWidth(), w.mapHeight(), w.scale, t))
	w.footer = upload(w.footer, paintFooter(w.size.X, w.size.Y-w.mapHeight(), w.scale, t))
}

// page returns what the panel says.
func (w *window) page() page {
	return newPage(text.English, w.proposals, w.at, w.shown.answer)
}

func upload(old *ebiten.Image, img *image.RGBA) *ebiten.Image {
	if old != nil {
		old.Deallocate()
	}
	return ebiten.NewImageFromImageWithOptions(img, &ebiten.NewImageFromImageOptions{Unmanaged: true})
}

// Draw implements ebiten.Game. The screen keeps what was painted, so there is
// nothing to do while nothing changes.
func (w *window) Draw(screen *ebiten.Image) {
	if (!w.dirty && !w.atlas.Dirty()) || w.panel == nil {
		return
	}
	w.dirty = false
	w.drawMap(screen)
	w.drawPanel(screen)
	place(screen, w.footer, 0, w.mapHeight())
	w.picture(screen)
}

// drawMap paints the map through an image of its own, since it knows nothing
// of the window's other parts.
func (w *window) drawMap(screen *ebiten.Image) {
	width, height := w.mapWidth(), w.mapHeight()
	w.atlas.Resize(width, height, w.scale)
	if w.chart == nil || w.chart.Bounds().Size() != image.Pt(width, height) {
		if w.chart != nil {
			w.chart.Deallocate()
		}
		w.chart = ebiten.NewImageWithOptions(image.Rect(0, 0, width, height), &ebiten.NewImageOptions{Unmanaged: true})
	}
	w.atlas.Draw(w.chart)
	place(screen, w.chart, 0, 0)
}

// drawPanel paints the part of the panel that is scrolled into view.
func (w *window) drawPanel(screen *ebiten.Image) {
	b, height := w.panel.Bounds(), w.mapHeight()
	w.scroll = max(0, min(w.scroll, b.Dy()-height))
	part := w.panel.SubImage(image.Rect(0, w.scroll, b.Dx(), w.scroll+height)).(*ebiten.Image)
	place(screen, part, w.mapWidth(), 0)
	w.drawThumb(screen, b.Dy(), height)
}

// drawThumb paints how far the panel is scrolled, when it can be.
func (w *window) drawThumb(screen *ebiten.Image, whole, height int) {
	if whole <= height {
		return
	}
	c := atlas.ThemeOf(w.dark).PanelEdge
	at := image.Rect(w.size.X-int(6*w.scale), height*w.scroll/whole, w.size.X-int(2*w.scale), height*(w.scroll+height)/whole)
	screen.SubImage(at).(*ebiten.Image).Fill(c)
}

func place(dst, img *ebiten.Image, x, y int) {
	o := ebiten.DrawImageOptions{Blend: ebiten.BlendCopy}
	o.GeoM.Translate(float64(x), float64(y))
	dst.DrawImage(img, &o)
}

// picture writes the window to the file that was asked for, once the model has
// answered, and ends the program.
func (w *window) picture(screen *ebiten.Image) {
	if w.screenshot == "" || w.shown.answer == nil || w.done {
		return
	}
	img := image.NewRGBA(screen.Bounds())
	screen.ReadPixels(img.Pix)
	w.failure, w.done = write(w.screenshot, img), true
	//lint:ignore SA1019 what replaces it wakes up sixty times a second; this draws nothing when nothing changes
	ebiten.ScheduleFrame()
}

func write(name string, img image.Image) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// LayoutF returns the size in device pixels.
func (w *window) LayoutF(width, height float64) (float64, float64) {
	w.scale = atlas.Scale()
	width, height = math.Ceil(width*w.scale), math.Ceil(height*w.scale)
	if size := image.Pt(int(width), int(height)); size != w.size {
		w.size, w.dirty = size, true
	}
	return width, height
}

// Layout is never called: LayoutF stands in for it.
func (w *window) Layout(int, int) (int, int) { panic("desktop: Layout instead of LayoutF") }

// panelWidth, mapWidth and mapHeight divide the window, in device pixels.
func (w *window) panelWidth() int {
	return int(max(360*w.scale, min(0.3*float64(w.size.X), 440*w.scale)))
}

func (w *window) mapWidth() int  { return w.size.X - w.panelWidth() }
func (w *window) mapHeight() int { return w.size.Y - int(footerHeight*w.scale) }
