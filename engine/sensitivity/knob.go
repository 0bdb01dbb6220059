// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sensitivity

import (
	"math"

	"parley/engine/lever"
)

// Knob is what a hand moves: a lever, or one host of the stock.
type Knob struct {
	Lever lever.ID
	Host  lever.Host // of lever.StockHosts only
}

// Knobs returns every knob, in the order of the catalogue.
func Knobs() []Knob {
	var all []Knob
	for id := range lever.Count {
		if id != lever.StockHosts {
			all = append(all, Knob{Lever: id})
			continue
		}
		for h := range lever.HostCount {
			all = append(all, Knob{id, h})
		}
	}
	return all
}

// Of returns where a knob stands in a design.
func (k Knob) Of(d lever.Design) float64 {
	if k.Lever == lever.StockHosts {
		return d.Hosts()[k.Host]
	}
	return d.Get(k.Lever)
}

// Turn returns the design with the knob at a value within its range, its
// companions where the guard rails want them, and which those are. It fails where
// there is no such design.
func (k Knob) Turn(d lever.Design, v float64) (next lever.Design, moved []lever.ID, ok bool) {
	if k.Lever == lever.StockHosts {
		next = d.WithHosts(d.Hosts().Set(k.Host, v))
	} else {
		next = d.With(k.Lever, v)
	}
	next, moved = next.Complete(k.Lever)
	return next, moved, next.Check() == nil
}

// line is the range of a knob in equal ticks, from 0 to last.
type line struct {
	first, tick float64
	last        float64
	open        bool // the last tick is written 0, which is none
}

// parts is into how many ticks a range is divided at least.
const parts = 100

func (k Knob) line() line {
	l := k.Lever.Lever()
	switch l.Kind {
	case lever.Bool:
		return line{tick: 1, last: 1}
	case lever.Enum:
		return line{tick: 1, last: float64(len(l.Options) - 1)}
	case lever.Share:
		return line{tick: 1.0 / parts, last: parts}
	}
	tick := round((l.Max - l.Min) / parts)
	if l.Kind == lever.Int {
		tick = math.Max(1, math.Trunc(tick))
	}
	n := line{first: l.Min, tick: tick, last: (l.Max - l.Min) / tick}
	if k.Lever == lever.UAForceCap { // no cap lies beyond the highest one
		n.first, n.open = tick, true
	}
	return n
}

// round returns the largest of 1, 2, 5, 10, 20 and so on, and their parts, that
// is not above v.
func round(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)+1e-9))
	for _, digit := range [...]float64{5, 2} {
		if digit*power <= v*(1+1e-9) {
			return digit * power
		}
	}
	return power
}

// at returns the place of a value.
func (n line) at(v float64) float64 {
	if n.open && v == 0 {
		return n.last
	}
	return (v - n.first) / n.tick
}

// value returns the value at a place.
func (n line) value(at float64) float64 {
	const grain = 1e6 // so that 0.1 added three times is 0.3
	if n.open && at >= n.last {
		return 0
	}
	return math.Round((n.first+n.tick*at)*grain) / grain
}

// ray is a knob on its way from where it stands to one end of its line.
type ray struct {
	Knob
	line
	here  float64 // place
	sign  float64 // up +1, down -1
	ticks int     // to the end; the last may be shorter
}

// rays returns the ways of every knob that can be moved in a design. Where there
// is no stock its hosts decide nothing.
func rays(d lever.Design) []ray {
	var all []ray
	for _, k := range Knobs() {
		if k.Lever == lever.StockHosts && d.Get(lever.StockSets) == 0 {
			continue
		}
		n := k.line()
		here := n.at(k.Of(d))
		for _, end := range [...]float64{0, n.last} {
			const dust = 1e-6
			if ticks := int(math.Ceil(math.Abs(end-here) - dust)); ticks > 0 {
				all = append(all, ray{k, n, here, math.Copysign(1, end-here), ticks})
			}
		}
	}
	return all
}

// place is where the ray is after some ticks.
func (r ray) place(ticks int) float64 {
	return math.Max(0, math.Min(r.here+r.sign*float64(ticks), r.last))
}

// after returns the value of the knob after some ticks.
func (r ray) after(ticks int) float64 { return r.value(r.place(ticks)) }

// design is a design with the knob moved on by some ticks; it fails where there is
// none.
func (r ray) design(d lever.Design, ticks int) (lever.Design, bool) {
	next, _, ok := r.Turn(d, r.after(ticks))
	return next, ok
}

// share is the part of the range that some ticks cross.
func (r ray) share(ticks int) float64 { return math.Abs(r.place(ticks)-r.here) / r.last }

// few is up to how many values a knob is moved to one by one.
const few = 8

// near is how many ticks make a small change.
func (r ray) near() int {
	if r.last <= few {
		return 1
	}
	return min(r.ticks, max(1, int(math.Round(r.last/10))))
}

// beyond are the ticks at which the ray is looked at farther out, to its end.
func (r ray) beyond() []int {
	var all []int
	last := r.near()
	if r.last <= few {
		for k := last + 1; k <= r.ticks; k++ {
			all = append(all, k)
		}
		return all
	}
	for _, part := range [...]float64{0.3, 0.6, 1} {
		if k := min(r.ticks, int(math.Round(part*r.last))); k > last {
			all, last = append(all, k), k
		}
	}
	return all
}
