// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

import mapdata "parley/assets/map"

// LineKind says what a line separates.
type LineKind int

// The kinds of lines, in the order in which they are painted.
const (
	Oblast        LineKind = iota // two oblasts of Ukraine
	Border                        // two countries
	Coast                         // land and sea
	UkraineBorder                 // Ukraine and a neighbour
	UkraineCoast                  // Ukraine and the sea
	Contact                       // the line of contact
)

// Line is one line of the map.
type Line struct {
	Kind LineKind
	Stroke
}

// Lines returns every line of the map, each once, ordered by kind. What runs
// along the frame at which the data were cut is left out.
func (w *World) Lines(l Level) []Line {
	kinds := w.lineKinds()
	var out []Line
	for kind := Oblast; kind <= Contact; kind++ {
		for arc, k := range kinds {
			if k != kind {
				continue
			}
			for _, part := range w.parts(arc, l) {
				out = append(out, Line{kind, NewStroke(part)})
			}
		}
	}
	return out
}

// lineKinds returns the kind of each arc, -1 for arcs that are not painted.
func (w *World) lineKinds() []LineKind {
	kinds := make([]LineKind, len(w.pack.Arcs))
	for i := range kinds {
		kinds[i] = -1
	}
	for _, r := range w.pack.Oblasts {
		eachArc(r, func(arc int) { kinds[arc] = Oblast })
	}
	seen := make([]bool, len(kinds))
	for _, c := range w.pack.Countries {
		alone, shared := Coast, Border
		if c.ID == "UKR" {
			alone, shared = UkraineCoast, UkraineBorder
		}
		eachArc(c, func(arc int) {
			switch {
			case !seen[arc]:
				kinds[arc] = alone
			case kinds[arc] == UkraineCoast: // Ukraine came first
				kinds[arc] = UkraineBorder
			default:
				kinds[arc] = shared
			}
			seen[arc] = true
		})
	}
	kinds[w.pack.Contact] = Contact
	return kinds
}

func eachArc(r mapdata.Region, visit func(arc int)) {
	for _, p := range r.Polygons {
		for _, ring := range p {
			for _, ref := range ring {
				visit(max(ref, ^ref))
			}
		}
	}
}

// parts splits an arc where it runs along the frame. At the coarse level an
// island that has become a line is no part at all.
func (w *World) parts(arc int, l Level) [][]Point {
	a, line := w.pack.Arcs[arc], w.arcs[l][arc]
	if len(line) < 4 && line[0] == line[len(line)-1] {
		return nil
	}
	var out [][]Point
	var part []Point
	var last mapdata.Point
	for i, next := 0, 0; i < len(a.Points); i++ {
		if l == Coarse && !a.Coarse[i] {
			continue
		}
		if len(part) > 0 && mapdata.OnFrame(last, a.Points[i]) {
			out, part = keep(out, part), nil
		}
		part, last = append(part, line[next]), a.Points[i]
		next++
	}
	return keep(out, part)
}

func keep(parts [][]Point, part []Point) [][]Point {
	if len(part) < 2 {
		return parts
	}
	return append(parts, part)
}
