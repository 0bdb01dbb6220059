// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sensitivity

import (
	"math"
	"slices"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
)

// Survey finds a Result, one evaluation at a time, for a program that must stay
// responsive. It is not safe for concurrent use.
type Survey struct {
	request engine.Request
	ways    []ray
	space   engine.Workspace
	seen    []sight
	result  Result

	todo []func() // one evaluation each, the next first
	done int
}

// sight is what the parties make of a ray after some ticks.
type sight struct {
	ray    int // among ways
	ticks  int
	accept [len(parties)]float64
}

// New begins a survey. The request must be one that [engine.Evaluate] takes; it
// does not matter whether it asks for a draft.
func New(r engine.Request) *Survey {
	r.Quick, r.Draft = true, false
	s := &Survey{request: r, ways: rays(r.Design), space: engine.Workspace{Survey: true}}
	s.todo = []func(){s.begin}
	for i, way := range s.ways {
		s.todo = append(s.todo, func() { s.turn(i, way.near()) })
	}
	for _, f := range shifts(r) {
		s.todo = append(s.todo, func() { s.shift(f) })
	}
	return s
}

// Step makes one evaluation and reports whether there is more to do.
func (s *Survey) Step() bool {
	if len(s.todo) > 0 {
		next := s.todo[0]
		s.todo = s.todo[1:]
		s.done++
		next()
	}
	return len(s.todo) > 0
}

// Progress is how much of the work is done, from 0 to 1.
func (s *Survey) Progress() float64 { return float64(s.done) / float64(s.done+len(s.todo)) }

// Result returns what was found, once Step has no more to do.
func (s *Survey) Result() *Result { return &s.result }

// begin solves the design where it stands, from cold. Where somebody refuses,
// what is to be done about it comes after the small changes of the levers, and
// before the parameters: all of that rests on the bare ceasefire of one world.
func (s *Survey) begin() {
	s.result.Here = s.exact(s.request.Design)
	s.result.Signatures = make([]Signature, len(parties))
	var more []func()
	for i, p := range acceptance(s.result.Here) {
		s.result.Signatures[i] = Signature{Now: p}
		if !Signs(p) {
			more = append(more, func() { s.hunt(&hunt{party: i}) })
		}
	}
	if len(more) > 0 {
		s.todo = slices.Insert(s.todo, len(s.ways), append(s.beyond(), more...)...)
	}
}

// beyond are the looks at large changes of the levers.
func (s *Survey) beyond() []func() {
	var all []func()
	for i, way := range s.ways {
		for _, ticks := range way.beyond() {
			all = append(all, func() { s.look(i, ticks) })
		}
	}
	return all
}

// turn looks at a small change of a knob.
func (s *Survey) turn(i, ticks int) {
	if out := s.look(i, ticks); out != nil {
		way := s.ways[i]
		s.result.Turns = append(s.result.Turns, Turn{way.Knob, way.after(ticks), out})
	}
}

// look evaluates a ray after some ticks and takes note of what the parties make
// of it. It returns nothing where there is no such design.
func (s *Survey) look(i, ticks int) []float64 {
	d, ok := s.ways[i].design(s.request.Design, ticks)
	if !ok {
		return nil
	}
	out := s.draft(d)
	s.seen = append(s.seen, sight{i, ticks, acceptance(out)})
	return out
}

// settled is the residual up to which a draft will do.
const settled = 1e-6

// draft evaluates a design loosely, near the one before; from cold where that
// does not settle.
func (s *Survey) draft(d lever.Design) []float64 {
	r := s.request
	r.Design, r.Draft = d, true
	a := s.space.Evaluate(r)
	if !(a.Certificate.Residual <= settled) {
		return s.exact(d)
	}
	return read(&a)
}

// exact evaluates a design from cold, as everybody else does.
func (s *Survey) exact(d lever.Design) []float64 {
	r := s.request
	r.Design = d
	a := s.space.Evaluate(r)
	return read(&a)
}

// shift looks at a parameter at one of its ends.
func (s *Survey) shift(f Shift) {
	w, r := worldOf(s.request).With(f.Parameter, f.Value), s.request
	r.Draft = true
	a := s.space.In(w, r)
	if !(a.Certificate.Residual <= settled) {
		r.Draft = false
		a = s.space.In(w, r)
	}
	f.Outcomes = read(&a)
	s.result.Shifts = append(s.result.Shifts, f)
}

// read returns the outcomes that are looked at.
func read(a *engine.Assessment) []float64 {
	out := make([]float64, len(looked))
	for i, m := range looked {
		out[i] = m.Of(&a.Outcome)
	}
	return out
}

// acceptance is what each party makes of it.
func acceptance(outcomes []float64) (accept [len(parties)]float64) {
	for i, path := range parties {
		accept[i] = outcomes[Index(path)]
	}
	return accept
}

// shifts lists the parameters with the ends of their ranges at which they do not
// stand already.
func shifts(r engine.Request) []Shift {
	w := worldOf(r)
	var all []Shift
	for id := range world.Count {
		low, high := room(w, id)
		for _, v := range [...]float64{low, high} {
			if v != w[id] {
				all = append(all, Shift{Parameter: id, Value: v})
			}
		}
	}
	return all
}

func worldOf(r engine.Request) world.World {
	p, ok := world.ProfileByID(r.Beliefs)
	if !ok {
		panic("sensitivity: there is no belief profile " + r.Beliefs)
	}
	w := world.Central().Under(p)
	for _, set := range r.World {
		w[set.ID] = set.Value
	}
	return w
}

// room is from where to where a parameter can be moved: the priors on Russia's
// type no farther than the other one leaves.
func room(w world.World, id world.ID) (low, high float64) {
	p := id.Parameter()
	left := func(other world.ID) float64 { return math.Max(w[id], math.Floor((1-w[other])*1e9)/1e9) }
	switch id {
	case world.MuS:
		return p.Low, math.Min(p.High, left(world.MuV))
	case world.MuV:
		return p.Low, math.Min(p.High, left(world.MuS))
	}
	return p.Low, p.High
}
