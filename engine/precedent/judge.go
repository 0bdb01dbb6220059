// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package precedent

import (
	"context"
	"fmt"
	"math"
	"slices"

	"parley/engine"
	"parley/engine/metric"
	"parley/engine/world"
)

// Finding is what the model gives of one target.
type Finding struct {
	Target Target
	Value  float64 // of the measure
	Than   float64 // of what it is compared with, 0 when it is not
	Hit    bool
}

// Excess is how far the reading is beyond what the target allows, in the unit of
// the measure: above 0 when it is missed, below 0 by what is to spare.
func (f Finding) Excess() float64 { return f.Target.gap(f.Value, f.Than) }

// Record is a finding as files hold it.
type Record struct {
	Want     string   `json:"want"`
	Measure  string   `json:"measure"`
	Relation string   `json:"relation"`
	Bound    float64  `json:"bound"`
	Value    float64  `json:"value"`
	Than     *float64 `json:"than,omitempty"` // what it is compared with
	Hit      bool     `json:"hit"`
}

// Record returns the finding as files hold it.
func (f Finding) Record() Record {
	r := Record{
		Want: f.Target.Want, Measure: f.Target.Measure, Relation: f.Target.Relation.String(),
		Bound: f.Target.Bound, Value: f.Value, Hit: f.Hit,
	}
	if f.Target.Relation.Compares() {
		r.Than = &f.Than
	}
	return r
}

// Verdict is what the model gives of one case.
type Verdict struct {
	Case     Case
	Findings []Finding
	Hit      bool // every target is met
	Outcome  metric.Outcome
}

// Table is the judgement of all cases.
type Table struct {
	Verdicts []Verdict
	Hits     int // cases with every target met
	Targets  int
	Met      int // single targets met
}

// Options say how cases are judged.
type Options struct {
	Only    []string      // ids of the cases to judge, all when empty; the others are there to be compared with
	Explain bool          // add to each outcome where its deterrence comes from, which takes most of the time
	Loose   bool          // solve to a residual of 1e-9 only, in about half the time; Explain is not read
	Each    func(c *Case) // called before each case, may be nil
}

// Judge reads cases off the model, in their order. The base is the world
// wherever a case does not set it. It ends with the context's error when that
// is done; it panics when a case does not hold together (see Check).
func Judge(ctx context.Context, cases []Case, base world.World, o Options) (t Table, err error) {
	b := bench{base: base, loose: o.Loose, known: map[string]metric.Outcome{}, cases: map[string]*Case{}}
	b.ws.Survey = o.Loose
	for i := range cases {
		b.cases[cases[i].ID] = &cases[i]
	}
	for i := range cases {
		c := &cases[i]
		if len(o.Only) > 0 && !slices.Contains(o.Only, c.ID) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return t, err
		}
		if o.Each != nil {
			o.Each(c)
		}
		v := b.verdict(c, o.Explain && !o.Loose)
		t.Verdicts = append(t.Verdicts, v)
		t.add(&v)
	}
	return t, nil
}

func (t *Table) add(v *Verdict) {
	if v.Hit {
		t.Hits++
	}
	for _, f := range v.Findings {
		t.Targets++
		if f.Hit {
			t.Met++
		}
	}
}

// bench solves cases and remembers what they gave.
type bench struct {
	ws    engine.Workspace
	base  world.World
	loose bool
	cases map[string]*Case
	known map[string]metric.Outcome // by id of the case
}

func (b *bench) verdict(c *Case, explain bool) Verdict {
	v := Verdict{Case: *c, Hit: true}
	if explain {
		b.known[c.ID] = b.read(c.Setting, c.Years, false)
	}
	v.Outcome = b.outcome(c)
	for _, t := range c.Targets {
		f := b.finding(c, t)
		v.Findings = append(v.Findings, f)
		v.Hit = v.Hit && f.Hit
	}
	return v
}

// outcome is that of a whole case, solved once.
func (b *bench) outcome(c *Case) metric.Outcome {
	o, ok := b.known[c.ID]
	if !ok {
		o = b.read(c.Setting, c.Years, true)
		b.known[c.ID] = o
	}
	return o
}

func (b *bench) read(s Setting, years int, quick bool) metric.Outcome {
	r := engine.Request{Design: s.Design, Years: years, Quick: quick, Draft: b.loose}
	return b.ws.In(s.In(b.base), r).Outcome
}

func (b *bench) finding(c *Case, t Target) Finding {
	of := measure(t.Measure)
	f := Finding{Target: t}
	o := b.outcome(c)
	if t.With != nil {
		o = b.read(*t.With, c.Years, true)
	}
	f.Value = of(&o)
	if t.Relation.Compares() {
		other := b.other(c, t.Than)
		f.Than = of(&other)
	}
	f.Hit = t.gap(f.Value, f.Than) <= 0
	return f
}

func (b *bench) other(c *Case, than *Other) metric.Outcome {
	if than.Case == "" {
		return b.read(*than.Setting, c.Years, true)
	}
	return b.outcome(b.cases[than.Case])
}

// gap is how far a reading is from meeting the target; at most 0 when it does.
// An order is strict: equal readings do not meet it.
func (t Target) gap(value, than float64) float64 {
	switch t.Relation {
	case AtLeast:
		return t.Bound - value
	case AtMost:
		return value - t.Bound
	case Above:
		return strict(t.Bound - (value - than))
	case Below:
		return strict(t.Bound - (than - value))
	case Near:
		return math.Abs(value-than) - t.Bound
	}
	panic(fmt.Sprintf("precedent: there is no relation %d", t.Relation))
}

func strict(gap float64) float64 {
	if gap == 0 {
		return math.SmallestNonzeroFloat64
	}
	return gap
}
