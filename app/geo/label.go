// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package geo

// Label asks for a place on the screen: the boxes it could take, best first.
type Label struct {
	Choices []Box
	Margin  float64 // kept free around it
	Dot     *Box    // the point it names, which must be free as well
	Avoid   []Box   // obstacles for this label only
	Must    bool    // when there is no room, cover other labels
}

// Place gives each label, in order of importance, the first of its choices
// that lies in the frame and meets neither an obstacle nor a label placed
// before. It returns the number of the choice, or -1 when there is no room. A
// label that must be placed first forgets what only it avoids, then the labels
// placed before.
func Place(labels []Label, obstacles []Box, frame Box) []int {
	taken := append([]Box(nil), obstacles...)
	out := make([]int, len(labels))
	for i, l := range labels {
		out[i] = l.choose(taken, frame)
		if out[i] < 0 && l.Must {
			out[i] = l.insist(taken, obstacles, frame)
		}
		if out[i] >= 0 {
			taken = append(taken, l.Choices[out[i]])
			if l.Dot != nil {
				taken = append(taken, *l.Dot)
			}
		}
	}
	return out
}

func (l Label) choose(taken []Box, frame Box) int {
	if l.Dot != nil && !free(*l.Dot, taken) {
		return -1
	}
	return l.first(func(b Box) bool {
		wide := b.Grown(l.Margin)
		return b.Within(frame) && free(wide, taken) && free(wide, l.Avoid)
	})
}

func (l Label) insist(taken, obstacles []Box, frame Box) int {
	if i := l.first(func(b Box) bool { return b.Within(frame) && free(b, taken) }); i >= 0 {
		return i
	}
	return l.first(func(b Box) bool { return b.Within(frame) && free(b, obstacles) })
}

// first returns the first choice that will do, or -1.
func (l Label) first(do func(Box) bool) int {
	for i, c := range l.Choices {
		if do(c) {
			return i
		}
	}
	return -1
}

func free(b Box, taken []Box) bool {
	for _, t := range taken {
		if b.Meets(t) {
			return false
		}
	}
	return true
}

// Beside returns the usual choices for the name of a point, best first: right,
// left, above, below, then the four corners. The point has the given radius.
func Beside(x, y, radius, width, height float64) []Box {
	dx, dy := radius+width/2, radius+height/2
	k := 0.7 * radius
	cx, cy := k+width/2, k+height/2
	var out []Box
	for _, o := range [][2]float64{
		{dx, 0}, {-dx, 0}, {0, -dy}, {0, dy}, {cx, -cy}, {cx, cy}, {-cx, -cy}, {-cx, cy},
	} {
		out = append(out, Around(x+o[0], y+o[1], width, height))
	}
	return out
}
