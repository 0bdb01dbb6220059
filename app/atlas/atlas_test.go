// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"errors"
	"image/color"
	"math"
	"os"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/geo"
	"parley/app/view"
	mapdata "parley/assets/map"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// TestMain runs the tests inside a window, since images can be read only
// there. Without a display the toolkit ends the program before it begins and
// says so: run the tests with xvfb-run -a.
func TestMain(m *testing.M) {
	text.Strict = true
	r := &runner{m: m}
	ebiten.SetWindowSize(64, 64)
	if err := ebiten.RunGame(r); err != nil && !errors.Is(err, errDone) {
		println("atlas: the tests need a window, run them with xvfb-run -a:", err.Error())
		os.Exit(1)
	}
	os.Exit(r.code)
}

var errDone = errors.New("done")

// runner runs all tests in its first update.
type runner struct {
	m    *testing.M
	code int
}

func (r *runner) Update() error {
	r.code = r.m.Run()
	return errDone
}
func (r *runner) Draw(*ebiten.Image)         {}
func (r *runner) Layout(int, int) (int, int) { return 64, 64 }

// stocked is a design with stock in several places and a force.
func stocked(dark bool) view.Map {
	d := lever.Defaults().With(lever.StockSets, 6).With(lever.TripSize, 15000).WithOption(lever.TripPosition, "near-front")
	d = d.WithHosts(lever.Shares{lever.UkraineCentre: 0.25, lever.Poland: 0.5, lever.Romania: 0.2, lever.Baltics: 0.05})
	return view.MapOf(text.English, d, dark)
}

// show returns a map that has taken what to show.
func show(t testing.TB, m view.Map, width, height int, scale float64) *Atlas {
	t.Helper()
	a := New()
	a.Resize(width, height, scale)
	a.Show(m)
	a.receive()
	return a
}

// paint returns the painted map as a function from places to colours.
func paint(a *Atlas) func(lon, lat float64) color.RGBA { return pixels(a, a.Draw) }

// pixels returns what one way of painting leaves.
func pixels(a *Atlas, draw func(*ebiten.Image)) func(lon, lat float64) color.RGBA {
	w, h := int(a.view.Width), int(a.view.Height)
	img := ebiten.NewImage(w, h)
	defer img.Deallocate()
	draw(img)
	pix := make([]byte, 4*w*h)
	img.ReadPixels(pix)
	return func(lon, lat float64) color.RGBA {
		x, y := a.view.Screen(geo.Project(lon, lat))
		i := 4 * (int(y)*w + int(x))
		return color.RGBA{pix[i], pix[i+1], pix[i+2], pix[i+3]}
	}
}

func TestColours(t *testing.T) {
	for _, dark := range []bool{false, true} {
		theme := ThemeOf(dark)
		m := stocked(dark)
		at := paint(show(t, m, 1440, 900, 1))
		for _, c := range []struct {
			place    string
			lon, lat float64
			want     color.RGBA
		}{
			{"Ukraine", 32.8, 50.9, theme.Ukraine},
			{"Russia", 36.5, 53.5, theme.Russia},
			{"Belarus", 30.0, 54.9, theme.Belarus},
			{"Poland, beside its disc", 17.4, 53.4, theme.Land},
			{"Black Sea", 31.0, 44.6, theme.Sea},
			{"the disc of Poland", 19.4, 51.75, theme.Stock},
			{"the edge of the force", m.Force.Lon + 0.18, m.Force.Lat, theme.Force},
		} {
			if got := at(c.lon, c.lat); far(got, c.want) > 14 {
				t.Errorf("dark %v: %s is painted %v, want about %v", dark, c.place, got, c.want)
			}
		}
	}
}

// far is the largest difference of two colours in any channel.
func far(a, b color.RGBA) int {
	d := func(x, y uint8) int { return int(math.Abs(float64(x) - float64(y))) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}

// TestOccupiedIsPaintedAsUkraine reads the painted base all over Crimea and the
// occupied south: nowhere the colour of Russia.
func TestOccupiedIsPaintedAsUkraine(t *testing.T) {
	a := show(t, view.MapOf(text.English, lever.Defaults(), false), 1440, 900, 1)
	at := pixels(a, a.paintBase)
	lands := geo.NewWorld(mapdata.Load())
	seen := 0
	for lon := 33.0; lon < 39.5; lon += 0.1 {
		for lat := 44.5; lat < 48.7; lat += 0.1 {
			ids := lands.OblastsAt(lon, lat)
			if len(ids) == 0 {
				continue
			}
			seen++
			if got := at(lon, lat); far(got, Light.Russia) < 9 {
				t.Errorf("(%.1f, %.1f) in %s is painted %v, the colour of Russia", lon, lat, ids[0], got)
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d places were read", seen)
	}
}

// TestNamesKeepApart holds that no name covers another, a disc or the legend,
// at many sizes and zooms.
func TestNamesKeepApart(t *testing.T) {
	for _, size := range [][2]int{{1440, 900}, {1024, 768}, {664, 606}, {390, 844}} {
		a := show(t, stocked(false), size[0], size[1], 1)
		for range 6 {
			marks, legend := a.marks(), a.legendBox(a.legend())
			names := a.writings(marks, a.ways(), []geo.Box{legend})
			for i, n := range names {
				if n.box.Meets(legend) {
					t.Errorf("%v at %.2f: a name covers the legend", size, a.view.Scale)
				}
				for _, m := range names[:i] {
					if n.box.Meets(m.box) {
						t.Errorf("%v at %.2f: names %v and %v overlap", size, a.view.Scale, m.box, n.box)
					}
				}
			}
			a.zoom(1.5)
		}
	}
}

// TestLegendCoversNoHost holds it for the view a person meets first, with the
// whole stock anywhere.
func TestLegendCoversNoHost(t *testing.T) {
	for _, size := range [][2]int{{1440, 900}, {1024, 768}, {700, 414}, {664, 606}, {620, 465}, {406, 293}, {390, 844}, {366, 400}} {
		for h := range lever.HostCount {
			var s lever.Shares
			s[h] = 1
			a := show(t, view.MapOf(text.English, lever.Defaults().With(lever.StockSets, 6).WithHosts(s), false), size[0], size[1], 1)
			legend := a.legendBox(a.legend())
			for _, m := range a.marks() {
				if m.box().Meets(legend) {
					t.Errorf("%v: the legend covers %s, which holds %v", size, m.label, m.share)
				}
			}
		}
	}
}

// TestEveryMarkIsNamed holds it for the view a person meets first.
func TestEveryMarkIsNamed(t *testing.T) {
	for _, size := range [][2]int{{1440, 900}, {1024, 768}, {664, 606}, {390, 844}} {
		for _, at := range []string{"west", "centre", "near-front", "line"} {
			d := lever.Defaults().With(lever.TripSize, 30000).WithOption(lever.TripPosition, at)
			a := show(t, view.MapOf(text.English, d, false), size[0], size[1], 1)
			marks := a.marks()
			names := a.writings(marks, a.ways(), []geo.Box{a.legendBox(a.legend())})
			named := 0
			for _, n := range names {
				if n.Must {
					named++
				}
			}
			if named != len(marks) || len(marks) != 8 {
				t.Errorf("%v, force %s: %d of %d marks are named", size, at, named, len(marks))
			}
		}
	}
}

func TestMarksOfADesign(t *testing.T) {
	a := show(t, stocked(false), 1200, 800, 1)
	var force, held, empty int
	for _, m := range a.marks() {
		switch {
		case m.force:
			force++
		case m.share > 0:
			held++
		default:
			empty++
		}
	}
	if force != 1 || held != 4 || empty != 3 {
		t.Errorf("%d forces, %d hosts with and %d without stock, want 1, 4, 3", force, held, empty)
	}
	marks := a.marks()
	if first, second := marks[0], marks[1]; math.Abs(first.radius*first.radius/(second.radius*second.radius)-2) > 1e-9 {
		t.Errorf("discs of 50%% and 25%% have radii %v and %v, want areas two to one", first.radius, second.radius)
	}
}

func TestForceStandsBesideADisc(t *testing.T) {
	m := stocked(false)
	m.Force.Lon, m.Force.Lat = m.Hosts[lever.Poland].Lon, m.Hosts[lever.Poland].Lat
	a := show(t, m, 1200, 800, 1)
	var force, poland mark
	for _, m := range a.marks() {
		if m.force {
			force = m
		} else if m.share == 0.5 {
			poland = m
		}
	}
	if d := math.Hypot(force.x-poland.x, force.y-poland.y); d < force.radius+poland.radius {
		t.Errorf("force and disc are %.0f pixels apart and overlap", d)
	}
}

// TestContrast holds what is read to the contrast of WCAG 2.2 AA: 4.5 to 1 for
// texts on what they usually stand on, 3 to 1 for symbols.
func TestContrast(t *testing.T) {
	for _, theme := range []*Theme{&Light, &Dark} {
		for _, c := range []struct {
			name   string
			on, of color.RGBA
			least  float64
		}{
			{"name on Ukraine", theme.Ukraine, theme.Text, 4.5},
			{"name on land", theme.Land, theme.Text, 4.5},
			{"country on land", theme.Land, theme.CountryText, 4.5},
			{"country on Belarus", theme.Belarus, theme.CountryText, 4},
			{"Ukraine on Ukraine", theme.Ukraine, theme.UkraineText, 4.5},
			{"force on Ukraine", theme.Ukraine, theme.Force, 3.5},
			{"disc on land", theme.Land, theme.Stock, 3},
			{"disc on Ukraine", theme.Ukraine, theme.Stock, 3},
			{"share on disc", theme.Stock, theme.OnStock, 4.5},
			{"line of contact on Ukraine", theme.Ukraine, theme.Contact, 3},
			{"text on panel", theme.Panel, theme.PanelText, 4.5},
			{"faint text on panel", theme.Panel, theme.PanelFaint, 4.5},
			{"border of Ukraine on land", theme.Land, theme.UkraineBorder, 3},
		} {
			if got := contrast(c.on, c.of); got < c.least {
				t.Errorf("dark %v: %s has contrast %.2f, want %.1f", theme == &Dark, c.name, got, c.least)
			}
		}
	}
}

func contrast(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.RGBA) float64 {
	f := func(v uint8) float64 {
		s := float64(v) / float64(c.A)
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*f(c.R) + 0.7152*f(c.G) + 0.0722*f(c.B)
}

func TestIdleMapIsNotPaintedAgain(t *testing.T) {
	a := show(t, stocked(false), 400, 300, 1)
	if !a.Dirty() {
		t.Fatal("a new map must be painted")
	}
	paint(a)
	a.receive()
	a.Resize(400, 300, 1)
	if a.Dirty() || a.stale {
		t.Error("nothing has changed and the map would be painted again")
	}
	a.Show(stocked(false))
	a.receive()
	if !a.Dirty() || a.stale {
		t.Errorf("other marks: dirty %v, base stale %v, want the marks alone painted again", a.Dirty(), a.stale)
	}
}

func TestZoomStaysWithinTheData(t *testing.T) {
	a := show(t, stocked(false), 1000, 700, 1)
	home := a.view
	for range 20 {
		a.zoom(1 / 1.5)
	}
	if !a.view.Visible().Within(wide.Grown(1e-6)) {
		t.Errorf("shows %v, beyond the data %v", a.view.Visible(), wide)
	}
	for range 40 {
		a.zoom(1.5)
	}
	if a.view.Scale != closest*a.unit {
		t.Errorf("scale %v, want at most %v", a.view.Scale, closest*a.unit)
	}
	a.fit()
	if a.view != home || !a.home {
		t.Errorf("reset shows %v, want %v", a.view, home)
	}
}

func TestButtons(t *testing.T) {
	a := show(t, stocked(false), 1000, 700, 2)
	scale := a.view.Scale
	c := a.buttons()[0].box.Center()
	if !a.press(c.X, c.Y) || a.view.Scale <= scale {
		t.Errorf("the first button must zoom in: scale %v after %v", a.view.Scale, scale)
	}
	if a.press(10, 10) {
		t.Error("there is no button in the upper left corner")
	}
}

func TestWriting(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{percent(0.125), "13%"},
		{percent(0.5), "50%"},
		{percent(0.001), "<1%"},
		{percent(1), "100%"},
		{thousands(999), "999"},
		{thousands(60000), "60,000"},
		{thousands(1002003), "1,002,003"},
		{longDate("2025-12-31"), "31 December 2025"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

// stillAndMoving are a map as a person meets it and one in the middle of a crisis.
func stillAndMoving() (still, moving view.Map) {
	sc, _ := scenarios.Get("offsite-stockpile")
	c := engine.CrisisOf(engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}, 4)
	told := view.CrisisOf(text.English, sc.Design, &c, true, guarantee.Invade)
	still = view.MapOf(text.English, sc.Design, false).Timed(text.English, &c.Clock)
	return still, still.On(text.English, &told, told.At(14), 14)
}

// The benchmarks measure what Go does for a frame; the graphics card, or a
// program that stands in for it, comes on top.
func BenchmarkGatherBaseCoarse(b *testing.B) { benchmarkBase(b, 1) }
func BenchmarkGatherBaseFine(b *testing.B)   { benchmarkBase(b, 2.5) }

func benchmarkBase(b *testing.B, zoom float64) {
	a := show(b, stocked(false), 1440, 900, 1)
	a.zoom(zoom)
	for b.Loop() {
		a.brush.vertices, a.brush.indices = a.brush.vertices[:0], a.brush.indices[:0]
		a.gatherBase(&a.brush)
	}
	b.ReportMetric(float64(len(a.brush.vertices)), "vertices")
}

func BenchmarkGatherTop(b *testing.B) {
	still, _ := stillAndMoving()
	benchmarkTop(b, show(b, still, 1440, 900, 1))
}

// A day of a crisis, on which everything is placed anew.
func BenchmarkGatherCrisis(b *testing.B) {
	_, moving := stillAndMoving()
	benchmarkTop(b, show(b, moving, 1440, 900, 1))
}

func benchmarkTop(b *testing.B, a *Atlas) {
	for b.Loop() {
		a.brush.vertices, a.brush.indices = a.brush.vertices[:0], a.brush.indices[:0]
		a.gatherTop(&a.brush)
	}
	b.ReportMetric(float64(len(a.brush.vertices)), "vertices")
}

func BenchmarkNewScene(b *testing.B) {
	w := geo.NewWorld(mapdata.Load())
	for b.Loop() {
		newScene(w, geo.Coarse)
	}
}
