// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"parley/app/view"
)

func trial() view.Chart {
	points := func(ys ...float64) []view.Point {
		var out []view.Point
		for i, y := range ys {
			out = append(out, view.Point{X: float64(i) / float64(len(ys)-1), Y: y, Year: i + 1, Value: "50%"})
		}
		return out
	}
	return view.Chart{
		Title: `Peace & "war" <by year>`, XLabel: "Year",
		X: []view.Tick{{At: 0, Label: "1"}, {At: 1, Label: "3"}},
		Y: []view.Tick{{At: 0, Label: "0%"}, {At: 1, Label: "100%"}},
		Lines: []view.Line{
			{ID: "survival", Label: "Peace", Baseline: true, Points: points(1, 0.8, 0.5)},
			{ID: "survival", Label: "Peace", Points: points(1, 0.9, 0.7)},
		},
	}
}

// TestPictureIsWellFormed holds that a picture is XML whatever the words are,
// and carries no style attribute, which the page's policy forbids.
func TestPictureIsWellFormed(t *testing.T) {
	c := &yearChart{year: 2, width: 400}
	picture := c.picture(trial())
	d := xml.NewDecoder(strings.NewReader(picture))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, picture)
		}
		if e, ok := token.(xml.StartElement); ok {
			for _, a := range e.Attr {
				if a.Name.Local == "style" {
					t.Errorf("<%s> has a style attribute", e.Name.Local)
				}
			}
		}
	}
	if !strings.Contains(picture, `viewBox="0 0 400 `) {
		t.Error("the picture is not as wide as its column")
	}
}

func TestNearestYear(t *testing.T) {
	for at, want := range map[float64]int{0: 1, 0.2: 1, 0.3: 2, 0.9: 3, 1: 3, -0.5: 0, 1.5: 0} {
		if got := nearestYear(trial(), at); got != want {
			t.Errorf("nearestYear(%v) = %d, want %d", at, got, want)
		}
	}
}

func TestSpread(t *testing.T) {
	got := spread([]figure{{series: 0, at: 100}, {series: 1, at: 104}, {series: 2, at: 50}})
	for i := range got {
		for k := range i {
			if gap := math.Abs(got[i].at - got[k].at); gap < labelGap-0.5 {
				t.Errorf("figures %d and %d are %v apart, want at least %v", k, i, gap, labelGap)
			}
		}
	}
	if got[2].at != 50 {
		t.Errorf("a figure with room was moved from 50 to %v", got[2].at)
	}
}
