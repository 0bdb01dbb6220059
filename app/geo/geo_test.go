// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import (
	"math"
	"slices"
	"testing"

	mapdata "parley/assets/map"
)

func TestProjectionConstants(t *testing.T) {
	for _, c := range []struct {
		name           string
		got, want, tol float64
	}{
		{"n", cone, 0.7674564, 5e-8},
		{"F", coneF, 1.8092051, 5e-8},
		{"rho0", rho0, 5306.806, 5e-4},
	} {
		if math.Abs(c.got-c.want) > c.tol {
			t.Errorf("%s = %.9g, want %.9g", c.name, c.got, c.want)
		}
	}
	if p := Project(30, 50); math.Hypot(p.X, p.Y) > 1e-9 {
		t.Errorf("origin at %v, want 0, 0", p)
	}
}

func TestUnprojectIsInverse(t *testing.T) {
	for lat := 26.0; lat <= 75; lat += 3.5 {
		for lon := -28.0; lon <= 80; lon += 4.5 {
			x, y := Unproject(Project(lon, lat))
			if math.Abs(x-lon) > 1e-9 || math.Abs(y-lat) > 1e-9 {
				t.Errorf("(%v, %v) returns as (%v, %v)", lon, lat, x, y)
			}
		}
	}
}

// TestScaleIsTrue compares lengths on the plane with great circles.
func TestScaleIsTrue(t *testing.T) {
	const step = 0.01
	for lat := 40.0; lat <= 59.5; lat += 0.5 {
		for _, lon := range []float64{0, 20, 30, 45} {
			a := Project(lon, lat)
			for _, d := range [][2]float64{{step, 0}, {0, step}} {
				b := Project(lon+d[0], lat+d[1])
				k := math.Hypot(b.X-a.X, b.Y-a.Y) / greatCircle(lon, lat, lon+d[0], lat+d[1])
				if math.Abs(k-1) > 0.01 {
					t.Errorf("scale %.4f at (%v, %v) along %v, want within 1%%", k, lon, lat, d)
				}
			}
		}
	}
}

func greatCircle(lon1, lat1, lon2, lat2 float64) float64 {
	s := func(d float64) float64 { v := math.Sin(d * radian / 2); return v * v }
	h := s(lat2-lat1) + math.Cos(lat1*radian)*math.Cos(lat2*radian)*s(lon2-lon1)
	return 2 * Radius * math.Asin(math.Sqrt(h))
}

// TestBorders holds the rule that recognised borders are drawn.
func TestBorders(t *testing.T) {
	w := NewWorld(mapdata.Load())
	for _, c := range []struct {
		place    string
		lon, lat float64
		want     string
	}{
		{"Simferopol", 34.10, 44.95, "UKR"},
		{"Sevastopol", 33.52, 44.60, "UKR"},
		{"Kerch", 36.47, 45.36, "UKR"},
		{"Donetsk", 37.80, 48.00, "UKR"},
		{"Luhansk", 39.30, 48.57, "UKR"},
		{"Mariupol", 37.55, 47.10, "UKR"},
		{"Henichesk", 34.80, 46.17, "UKR"},
		{"Kyiv", 30.52, 50.45, "UKR"},
		{"Krasnodar", 38.98, 45.04, "RUS"},
		{"Belgorod", 36.59, 50.60, "RUS"},
		{"Kaliningrad", 20.51, 54.71, "RUS"},
		{"Rostov", 39.72, 47.23, "RUS"},
		{"Tiraspol", 29.60, 46.84, "MDA"},
		{"Sukhumi", 41.00, 43.00, "GEO"},
		{"Pristina", 21.17, 42.66, "XKX"},
		{"Warsaw", 21.01, 52.23, "POL"},
	} {
		if got := w.CountriesAt(c.lon, c.lat); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s lies in %v, want %s alone", c.place, got, c.want)
		}
	}
	if got := w.CountriesAt(33.5, 43.2); len(got) != 0 {
		t.Errorf("the Black Sea lies in %v, want none", got)
	}
}

func TestOblastsAreUkraine(t *testing.T) {
	w := NewWorld(mapdata.Load())
	if n := len(w.Pack().Oblasts); n != 27 {
		t.Fatalf("%d oblasts, want 27", n)
	}
	for id, at := range map[string][2]float64{"UA-43": {34.10, 44.95}, "UA-40": {33.6, 44.6}, "UA-14": {37.8, 48}, "UA-30": {30.52, 50.45}} {
		if got := w.OblastsAt(at[0], at[1]); !slices.Equal(got, []string{id}) {
			t.Errorf("%v lies in %v, want %s", at, got, id)
		}
	}
	var oblasts float64
	for _, r := range w.Pack().Oblasts {
		oblasts += w.Fill(r, Fine).Area()
	}
	ukraine, _ := w.country("UKR")
	whole := w.Fill(ukraine, Fine).Area()
	if math.Abs(whole/oblasts-1) > 1e-6 {
		t.Errorf("Ukraine is %.0f km², its oblasts together %.0f", whole, oblasts)
	}
	// 603,628 km² with inland water. Between its standard parallels the
	// projection shrinks areas by up to 1.1%; coasts and lagoons are generalised.
	if want := 0.99 * 603628; math.Abs(whole/want-1) > 0.015 {
		t.Errorf("Ukraine is %.0f km² on the plane, want about %.0f", whole, want)
	}
}

// TestTrianglesCoverTheirPolygon compares areas, by region and level.
func TestTrianglesCoverTheirPolygon(t *testing.T) {
	w := NewWorld(mapdata.Load())
	regions := append(slices.Clone(w.Pack().Countries), w.Pack().Oblasts...)
	regions = append(regions, w.Pack().Occupied)
	for _, r := range regions {
		for l := Coarse; l < levels; l++ {
			var want float64
			for _, p := range w.Polygons(r, l) {
				want += p.Area()
			}
			// Thinned fjords and spits can cross themselves.
			if got := w.Fill(r, l).Area(); math.Abs(got-want) > 5e-3*want {
				t.Errorf("%s level %d: triangles cover %.1f km², polygon %.1f", r.ID, l, got, want)
			}
		}
	}
}

func TestTriangulateHole(t *testing.T) {
	square := func(a, b float64) []Point { return []Point{{a, a}, {b, a}, {b, b}, {a, b}} }
	p := Polygon{square(0, 10), square(2, 4), square(5, 8)}
	m := Triangulate(p)
	if got := m.Area(); math.Abs(got-87) > 1e-9 {
		t.Errorf("area %v, want 100 - 4 - 9", got)
	}
	for i := range len(m.Index) / 3 {
		k := m.triangle(i)
		c := Point{(k[0].X + k[1].X + k[2].X) / 3, (k[0].Y + k[1].Y + k[2].Y) / 3}
		if !p.Contains(c) {
			t.Errorf("triangle %v lies outside", k)
		}
	}
}

func TestOccupiedLiesInUkraine(t *testing.T) {
	w := NewWorld(mapdata.Load())
	m := w.Occupied(Fine)
	// Published estimates for the end of 2025 are 19% to 20% of 603,628 km².
	if a := m.Area(); a < 110e3 || a > 122e3 {
		t.Errorf("occupied area %.0f km², want 110,000 to 122,000", a)
	}
	for i := range len(m.Index) / 3 {
		k := m.triangle(i)
		c := Point{(k[0].X + k[1].X + k[2].X) / 3, (k[0].Y + k[1].Y + k[2].Y) / 3}
		lon, lat := Unproject(c)
		if signed := signedArea(k[:]); math.Abs(signed) > 1 && !slices.Contains(w.CountriesAt(lon, lat), "UKR") {
			t.Fatalf("occupied triangle at (%.3f, %.3f) lies outside Ukraine", lon, lat)
		}
	}
}

func TestIntersectTriangles(t *testing.T) {
	a := Mesh{Points: []Point{{0, 0}, {4, 0}, {0, 4}}, Index: []uint32{0, 1, 2}}
	b := Mesh{Points: []Point{{0, 0}, {0, 2}, {2, 0}}, Index: []uint32{0, 1, 2}} // clockwise
	if got := Intersect(a, b).Area(); math.Abs(got-2) > 1e-12 {
		t.Errorf("area %v, want 2", got)
	}
	far := Mesh{Points: []Point{{9, 9}, {10, 9}, {9, 10}}, Index: []uint32{0, 1, 2}}
	if got := Intersect(a, far); len(got.Index) != 0 {
		t.Errorf("triangles apart meet in %v", got)
	}
}

func TestLines(t *testing.T) {
	w := NewWorld(mapdata.Load())
	for l := Coarse; l < levels; l++ {
		seen := map[LineKind]int{}
		for _, line := range w.Lines(l) {
			seen[line.Kind]++
			for i, n := range line.Normals {
				if k := math.Hypot(n.X, n.Y); math.IsNaN(k) || k < 0.99 || k > longest+1e-9 {
					t.Fatalf("level %d: normal %v of length %v at %d", l, n, k, i)
				}
			}
		}
		for k := Oblast; k <= Contact; k++ {
			if seen[k] == 0 {
				t.Errorf("level %d has no line of kind %d", l, k)
			}
		}
	}
}

func TestView(t *testing.T) {
	v := Fit(Box{-100, -50, 100, 50}, 800, 600, Box{0, 0, 600, 600})
	if x, y := v.Screen(Point{0, 0}); x != 300 || y != 300 {
		t.Errorf("centre at %v, %v, want the middle of the inner box", x, y)
	}
	if v.Scale != 3 {
		t.Errorf("scale %v, want 3", v.Scale)
	}
	before := v.Plane(123, 456)
	after := v.Zoomed(1.7, 123, 456).Plane(123, 456)
	if math.Hypot(before.X-after.X, before.Y-after.Y) > 1e-9 {
		t.Errorf("zooming moved %v to %v", before, after)
	}
	x, y := v.Panned(10, -20).Screen(Point{})
	if math.Abs(x-310) > 1e-9 || math.Abs(y-280) > 1e-9 {
		t.Errorf("dragged to %v, %v, want 310, 280", x, y)
	}
	limits := Box{-1000, -1000, 1000, 1000}
	if k := v.Zoomed(0.001, 0, 0).Panned(1e6, 1e6).Kept(limits, 9).Visible(); !k.Within(limits.Grown(1e-6)) {
		t.Errorf("shows %v, want within %v", k, limits)
	}
	if k := v.Zoomed(1000, 0, 0).Kept(limits, 9); k.Scale != 9 {
		t.Errorf("scale %v, want 9", k.Scale)
	}
}

func TestPlaceKeepsLabelsApart(t *testing.T) {
	frame := Box{0, 0, 100, 100}
	at := func(x, y float64) Label { return Label{Choices: Beside(x, y, 2, 20, 8)} }
	labels := []Label{at(50, 50), at(42, 54), at(99, 50), at(50, 200)}
	got := Place(labels, []Box{Around(30, 55, 10, 20)}, frame)
	if got[0] != 0 || got[1] <= 0 || got[2] != 1 || got[3] != -1 {
		t.Errorf("choices %v: want right, another side, left, none", got)
	}
	if a, b := labels[0].Choices[got[0]], labels[1].Choices[got[1]]; a.Meets(b) {
		t.Errorf("%v and %v overlap", a, b)
	}
}

func TestPlaceKeepsDotsFree(t *testing.T) {
	frame := Box{0, 0, 100, 100}
	dot := Around(60, 50, 4, 4)
	first := Label{Choices: Beside(50, 50, 2, 20, 8)}
	hidden := Label{Choices: Beside(60, 50, 2, 20, 8), Dot: &dot}
	if got := Place([]Label{first, hidden}, nil, frame); got[0] != 0 || got[1] != -1 {
		t.Errorf("choices %v: a name whose point is covered must be left out", got)
	}
	first.Avoid = []Box{dot}
	if got := Place([]Label{first, hidden}, nil, frame); got[0] != 1 || got[1] != 0 {
		t.Errorf("choices %v: want the first to the left of the point it avoids", got)
	}
}

func TestPlaceMust(t *testing.T) {
	frame, wall := Box{0, 0, 100, 100}, Box{0, 0, 100, 100}
	l := Label{Choices: Beside(90, 50, 2, 20, 8), Must: true}
	if got := Place([]Label{l}, nil, frame); got[0] != 1 {
		t.Errorf("choice %d, want the left side, which is free", got[0])
	}
	if got := Place([]Label{l}, []Box{wall}, frame); got[0] != -1 {
		t.Errorf("choice %d, want none: no label covers an obstacle", got[0])
	}
	if got := Place([]Label{{Choices: []Box{wall}}, l}, nil, frame); got[1] != 1 {
		t.Errorf("choice %d, want the first in the frame, over the other label", got[1])
	}
	l.Avoid = []Box{wall}
	if got := Place([]Label{l}, []Box{Around(77, 50, 4, 4)}, frame); got[0] != 2 {
		t.Errorf("choice %d, want the first that is free of the others", got[0])
	}
}

func BenchmarkTriangulateCoarse(b *testing.B) { benchmarkFill(b, Coarse) }
func BenchmarkTriangulateFine(b *testing.B)   { benchmarkFill(b, Fine) }

func benchmarkFill(b *testing.B, l Level) {
	w := NewWorld(mapdata.Load())
	for b.Loop() {
		for _, r := range w.Pack().Countries {
			w.Fill(r, l)
		}
	}
}
