// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"fmt"
	"math"
	"strings"
)

// Test is a comparison of what is read off a few variants. Its margin is
// positive when it comes out as the claim says.
type Test interface {
	// Words says in a clause what is compared.
	Words() string
	// variants lists what must be solved.
	variants() []Variant
	// margin returns by how much it comes out.
	margin(sights) float64
	// Scale is what counts as the whole range of the margin.
	Scale() float64
}

// sights finds the solved variants of one world.
type sights func(Variant) *Sight

// Compare holds if a measure is larger at one variant than at another, by more
// than By.
type Compare struct {
	Measure    Measure
	More, Less Variant
	By         float64
	OrEqual    bool
}

// Words says what is compared.
func (c Compare) Words() string {
	switch {
	case c.By > 0:
		return fmt.Sprintf("%s is more than %v higher in %s than in %s", c.Measure.Name, c.By, c.More.Label, c.Less.Label)
	case c.By < 0:
		return fmt.Sprintf("%s is less than %v higher in %s than in %s", c.Measure.Name, -c.By, c.Less.Label, c.More.Label)
	case c.OrEqual:
		return fmt.Sprintf("%s is at least as high in %s as in %s", c.Measure.Name, c.More.Label, c.Less.Label)
	}
	return fmt.Sprintf("%s is higher in %s than in %s", c.Measure.Name, c.More.Label, c.Less.Label)
}

func (c Compare) variants() []Variant { return []Variant{c.More, c.Less} }

func (c Compare) margin(at sights) float64 {
	return c.Measure.Of(at(c.More)) - c.Measure.Of(at(c.Less)) - c.By + slack(c.OrEqual)
}

// Scale is the range of what is compared.
func (c Compare) Scale() float64 { return c.Measure.Scale }

// negligible is what a solution to a residual of 1e-9 cannot tell from
// nothing. An inequality that may be an equality holds up to it, one that may
// not must exceed it.
const negligible = 1e-6

func slack(orEqual bool) float64 {
	if orEqual {
		return negligible
	}
	return -negligible
}

// Exceed holds if one measure is larger than another at the same variant.
type Exceed struct {
	More, Less Measure
	At         Variant
	OrEqual    bool
}

// Words says what is compared.
func (e Exceed) Words() string {
	than := "above"
	if e.OrEqual {
		than = "at least"
	}
	return fmt.Sprintf("%s is %s %s in %s", e.More.Name, than, e.Less.Name, e.At.Label)
}

func (e Exceed) variants() []Variant { return []Variant{e.At} }

func (e Exceed) margin(at sights) float64 {
	s := at(e.At)
	return e.More.Of(s) - e.Less.Of(s) + slack(e.OrEqual)
}

// Scale is the range of what is compared.
func (e Exceed) Scale() float64 { return e.More.Scale }

// Level holds if a measure at a variant is above a value, or below it.
type Level struct {
	Measure Measure
	At      Variant
	Value   float64
	Below   bool
}

// Words says what is compared.
func (l Level) Words() string {
	return fmt.Sprintf("%s is %s %v in %s", l.Measure.Name, [2]string{"above", "below"}[one(l.Below)], l.Value, l.At.Label)
}

func (l Level) variants() []Variant { return []Variant{l.At} }

func (l Level) margin(at sights) float64 {
	d := l.Measure.Of(at(l.At)) - l.Value
	if l.Below {
		d = -d
	}
	return d - negligible
}

// Scale is the range of what is compared.
func (l Level) Scale() float64 { return l.Measure.Scale }

// Across holds if one measure at one variant is larger than another at another.
type Across struct {
	More, Less     Measure
	AtMore, AtLess Variant
}

// Words says what is compared.
func (a Across) Words() string {
	return fmt.Sprintf("%s in %s is above %s in %s", a.More.Name, a.AtMore.Label, a.Less.Name, a.AtLess.Label)
}

func (a Across) variants() []Variant { return []Variant{a.AtMore, a.AtLess} }

func (a Across) margin(at sights) float64 {
	return a.More.Of(at(a.AtMore)) - a.Less.Of(at(a.AtLess)) - negligible
}

// Scale is the range of what is compared.
func (a Across) Scale() float64 { return a.More.Scale }

// Within holds if a measure differs by less than By between two variants.
type Within struct {
	Measure Measure
	A, B    Variant
	By      float64
}

// Words says what is compared.
func (w Within) Words() string {
	return fmt.Sprintf("%s differs by less than %v between %s and %s", w.Measure.Name, w.By, w.A.Label, w.B.Label)
}

func (w Within) variants() []Variant { return []Variant{w.A, w.B} }

func (w Within) margin(at sights) float64 {
	return w.By - math.Abs(w.Measure.Of(at(w.A))-w.Measure.Of(at(w.B)))
}

// Scale is the range of what is compared.
func (w Within) Scale() float64 { return w.Measure.Scale }

// Cross holds if moving one lever does more for a measure at the high setting
// of another than at its low one: a second difference above 0, or below 0 if
// Falls.
type Cross struct {
	Measure                            Measure
	LowLow, LowHigh, HighLow, HighHigh Variant // first word: the other lever; second: the one moved
	Moving, WhenHigh, WhenLow          string
	Falls                              bool
}

// Words says what is compared.
func (c Cross) Words() string {
	return fmt.Sprintf("%s adds %s to %s %s than %s", c.Moving, [2]string{"more", "less"}[one(c.Falls)], c.Measure.Name, c.WhenHigh, c.WhenLow)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (c Cross) variants() []Variant { return []Variant{c.LowLow, c.LowHigh, c.HighLow, c.HighHigh} }

func (c Cross) margin(at sights) float64 {
	m := func(v Variant) float64 { return c.Measure.Of(at(v)) }
	d := (m(c.HighHigh) - m(c.HighLow)) - (m(c.LowHigh) - m(c.LowLow))
	if c.Falls {
		d = -d
	}
	return d - negligible
}

// Scale is the range of what is compared.
func (c Cross) Scale() float64 { return c.Measure.Scale }

// Spread holds if a mean-preserving spread raises a measure, or lowers it if
// Falls: the mean of the two ends against the middle.
type Spread struct {
	Measure        Measure
	Low, Mid, High Variant
	What           string
	Falls          bool
}

// Words says what is compared.
func (s Spread) Words() string {
	return fmt.Sprintf("%s %s %s", s.What, [2]string{"raises", "lowers"}[one(s.Falls)], s.Measure.Name)
}

func (s Spread) variants() []Variant { return []Variant{s.Low, s.Mid, s.High} }

func (s Spread) margin(at sights) float64 {
	d := (s.Measure.Of(at(s.Low))+s.Measure.Of(at(s.High)))/2 - s.Measure.Of(at(s.Mid))
	if s.Falls {
		d = -d
	}
	return d - negligible
}

// Scale is the range of what is compared.
func (s Spread) Scale() float64 { return s.Measure.Scale }

// Outdo holds if moving one thing does more for a measure than moving another.
type Outdo struct {
	Measure                       Measure
	Without, With, ButFrom, ButTo Variant
	What, OtherWhat               string
}

// Words says what is compared.
func (o Outdo) Words() string {
	return fmt.Sprintf("%s adds more to %s than %s", o.What, o.Measure.Name, o.OtherWhat)
}

func (o Outdo) variants() []Variant { return []Variant{o.Without, o.With, o.ButFrom, o.ButTo} }

func (o Outdo) margin(at sights) float64 {
	m := func(v Variant) float64 { return o.Measure.Of(at(v)) }
	return (m(o.With) - m(o.Without)) - (m(o.ButTo) - m(o.ButFrom)) - negligible
}

// Scale is the range of what is compared.
func (o Outdo) Scale() float64 { return o.Measure.Scale }

// Shapley holds if the first of two parts of a package has the larger Shapley
// share of what the package adds. With two players the difference between the
// shares is what the first alone adds less what the second alone adds.
type Shapley struct {
	Measure                       Measure
	None, First, Second, Together Variant
	What, OtherWhat               string
}

// Words says what is compared.
func (s Shapley) Words() string {
	return fmt.Sprintf("the Shapley share of %s in the %s of %s is larger than that of %s", s.What, s.Measure.Name, s.Together.Label, s.OtherWhat)
}

func (s Shapley) variants() []Variant { return []Variant{s.None, s.First, s.Second, s.Together} }

func (s Shapley) margin(at sights) float64 {
	m := func(v Variant) float64 { return s.Measure.Of(at(v)) }
	none, a, b, all := m(s.None), m(s.First), m(s.Second), m(s.Together)
	share := func(mine, other float64) float64 { return ((mine - none) + (all - other)) / 2 }
	return share(a, b) - share(b, a) - negligible
}

// Scale is the range of what is compared.
func (s Shapley) Scale() float64 { return s.Measure.Scale }

// Synergy holds if a package adds more to a measure than its parts do singly.
type Synergy struct {
	Measure   Measure
	None, All Variant
	Parts     []Variant
}

// Words says what is compared.
func (s Synergy) Words() string {
	return fmt.Sprintf("%s adds more to %s than its %d parts do one by one", s.All.Label, s.Measure.Name, len(s.Parts))
}

func (s Synergy) variants() []Variant { return append([]Variant{s.None, s.All}, s.Parts...) }

func (s Synergy) margin(at sights) float64 {
	none := s.Measure.Of(at(s.None))
	d := s.Measure.Of(at(s.All)) - none
	for _, p := range s.Parts {
		d -= s.Measure.Of(at(p)) - none
	}
	return d - negligible
}

// Scale is the range of what is compared.
func (s Synergy) Scale() float64 { return s.Measure.Scale }

// Frontier holds if no other design is at least as good on both measures: the
// least over the others of the better of the two advantages.
type Frontier struct {
	X, Y   Measure
	At     Variant
	Others []Variant
}

// Words says what is compared.
func (f Frontier) Words() string {
	return fmt.Sprintf("none of %d other designs is at least as good as %s on both %s and %s", len(f.Others), f.At.Label, f.X.Name, f.Y.Name)
}

func (f Frontier) variants() []Variant { return append([]Variant{f.At}, f.Others...) }

func (f Frontier) margin(at sights) float64 {
	here, least := at(f.At), math.Inf(1)
	for _, v := range f.Others {
		there := at(v)
		least = min(least, max(f.X.Of(here)-f.X.Of(there), f.Y.Of(here)-f.Y.Of(there)))
	}
	return least - negligible
}

// Scale is the range of what is compared.
func (f Frontier) Scale() float64 { return 1 }

// Extreme holds if a measure is larger at one design than at every other, or
// smaller if Lowest.
type Extreme struct {
	Measure Measure
	At      Variant
	Others  []Variant
	Lowest  bool
}

// Words says what is compared.
func (e Extreme) Words() string {
	return fmt.Sprintf("%s is %s in %s than in any of %d other designs", e.Measure.Name, [2]string{"higher", "lower"}[one(e.Lowest)], e.At.Label, len(e.Others))
}

func (e Extreme) variants() []Variant { return append([]Variant{e.At}, e.Others...) }

func (e Extreme) margin(at sights) float64 {
	here, least := e.Measure.Of(at(e.At)), math.Inf(1)
	for _, v := range e.Others {
		d := here - e.Measure.Of(at(v))
		if e.Lowest {
			d = -d
		}
		least = min(least, d)
	}
	return least - negligible
}

// Scale is the range of what is compared.
func (e Extreme) Scale() float64 { return e.Measure.Scale }

// Threshold holds if, at every level from From to To that a measure must
// reach, the largest quantity that reaches it along one line of variants is at
// least that along another, and larger at some level. Between the variants the
// measure is taken as linear.
type Threshold struct {
	Measure   Measure
	Quantity  []float64 // at the variants, rising
	Line      []Variant
	Against   []Variant
	From, To  float64
	What      string
	LineWords [2]string
}

// levels is how many levels are tried.
const levels = 11

// Words says what is compared.
func (t Threshold) Words() string {
	return fmt.Sprintf("the largest %s at which %s reaches a level from %v to %v is larger %s than %s", t.What, t.Measure.Name, t.From, t.To, t.LineWords[0], t.LineWords[1])
}

func (t Threshold) variants() []Variant { return append(append([]Variant{}, t.Line...), t.Against...) }

func (t Threshold) margin(at sights) float64 {
	least, most := math.Inf(1), math.Inf(-1)
	for i := range levels {
		level := t.From + (t.To-t.From)*float64(i)/(levels-1)
		d := t.largest(at, t.Line, level) - t.largest(at, t.Against, level)
		least, most = min(least, d), max(most, d)
	}
	if least < -negligible {
		return least
	}
	return most - negligible
}

// largest is the largest quantity along a line at which the measure reaches a
// level, the first of all where none does.
func (t Threshold) largest(at sights, line []Variant, level float64) float64 {
	n := len(line) - 1
	above := t.Measure.Of(at(line[n]))
	if above >= level {
		return t.Quantity[n]
	}
	for i := n - 1; i >= 0; i-- {
		here := t.Measure.Of(at(line[i]))
		if here >= level {
			part := (here - level) / (here - above)
			return t.Quantity[i] + part*(t.Quantity[i+1]-t.Quantity[i])
		}
		above = here
	}
	return t.Quantity[0]
}

// Scale is the range of what is compared.
func (t Threshold) Scale() float64 { return t.Quantity[len(t.Quantity)-1] }

// sentence joins clauses into a sentence.
func sentence(clauses []string) string {
	s := strings.Join(clauses, "; and ")
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
