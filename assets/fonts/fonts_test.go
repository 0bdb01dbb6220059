// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fonts

import (
	"image/color"
	"testing"

	mapdata "parley/assets/map"
)

var black = Style{Size: 40, Color: color.RGBA{0, 0, 0, 255}, Halo: color.RGBA{255, 255, 255, 255}, Reach: 2}

func TestFontHasEveryName(t *testing.T) {
	for _, p := range mapdata.Load().Places {
		for _, name := range []string{p.Name.English, p.Name.Ukrainian} {
			if !Has(name) {
				t.Errorf("the font lacks a letter of %q", name)
			}
		}
	}
	if Has("漢") {
		t.Error("the font claims a letter that it lacks")
	}
}

func TestImage(t *testing.T) {
	img, at := New("Kyiv Київ", black).Image()
	ink, halo := 0, 0
	for i := 0; i < len(img.Pix); i += 4 {
		switch {
		case img.Pix[i+3] == 255 && img.Pix[i] < 60:
			ink++
		case img.Pix[i+3] == 255 && img.Pix[i] > 240:
			halo++
		}
	}
	if ink < 100 || halo < ink/2 {
		t.Errorf("%d dark and %d halo pixels, want letters with a halo around them", ink, halo)
	}
	if !at.In(img.Rect) {
		t.Errorf("baseline starts at %v, outside %v", at, img.Rect)
	}
}

func TestWidthGrows(t *testing.T) {
	plain := New("UKRAINE", black).Width()
	s := black
	s.Tracking = 0.2
	if got, want := New("UKRAINE", s).Width(), plain+6*0.2*40; got < want-0.5 || got > want+0.5 {
		t.Errorf("tracked width %v, want %v", got, want)
	}
	if w := New("", black).Width(); w != 0 {
		t.Errorf("empty text is %v wide", w)
	}
}

func BenchmarkLabel(b *testing.B) {
	for b.Loop() {
		New("Zaporizhzhia", black).Image()
	}
}
