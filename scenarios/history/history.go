// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package history holds sixteen historical cases against which the model is
// judged. Each is a scenario file of its own, in which every line carries its
// reason; CODEBOOK.md has the rules that hold for all of them, and targets.yaml
// what is known of each and what the model should give.
//
// Cases answers from cases_gen.go, which is generated from these files and held
// equal to them by a test, so that whoever lists cases carries no YAML parser.
package history

import (
	"strconv"
	"strings"
	"sync"

	"parley/engine/lever"
	"parley/engine/precedent"
	"parley/engine/world"
)

//go:generate go test -run TestCases -generate .

// Caveat is what must stand beside any score of these cases.
const Caveat = "Sixteen chosen cases, not a sample: known for their guarantees and their outcomes, coded by hand, " +
	"most numbers judgement. Deterrence that worked leaves little trace, and a guarantee that was not given is not among them. " +
	"The score says how well the model tells these cases apart, not how often it is right."

// Cases returns the cases in the order of the specification. The slice is the
// caller's; what it points to is shared and must not be changed.
func Cases() []precedent.Case { return append([]precedent.Case(nil), cases()...) }

// Get finds a case.
func Get(id string) (precedent.Case, bool) {
	for _, c := range cases() {
		if c.ID == id {
			return c, true
		}
	}
	return precedent.Case{}, false
}

// record is a case as cases_gen.go writes it: what differs from the defaults,
// as text.
type record struct {
	id, title, span, summary, source string
	roles, coding, outcome           string
	years                            int
	levers                           string // trip_size=70 trip_position=line
	world                            string // C_R=0.1
	reasons                          []reason
	targets                          []target
}

type reason struct {
	field, value, text string
	judgement          bool
}

type target struct {
	want, measure string
	relation      precedent.Relation
	bound         float64
	with, than    *variant
}

// variant is the case with levers and parameters changed, or another case.
type variant struct{ other, levers, world string }

// cases reads the records. They are generated from files that were checked, so
// one that does not read is the programmer's mistake.
func cases() []precedent.Case {
	all.once.Do(func() {
		for i := range records {
			all.cases = append(all.cases, records[i].read())
		}
	})
	return all.cases
}

// all are the cases, read when they are first asked for. Nothing is read before,
// so that a program which never asks need not carry them.
var all struct {
	once  sync.Once
	cases []precedent.Case
}

func (r *record) read() precedent.Case {
	c := precedent.Case{
		ID: r.id, Title: r.title, Span: r.span, Summary: r.summary, Source: r.source,
		Roles: r.roles, Coding: r.coding, Outcome: r.outcome, Years: r.years,
		Setting: changed(precedent.Setting{Design: lever.Defaults()}, r.levers, r.world),
	}
	for _, x := range r.reasons {
		c.Reasons = append(c.Reasons, precedent.Reason{Field: x.field, Value: x.value, Text: x.text, Judgement: x.judgement})
	}
	for _, t := range r.targets {
		c.Targets = append(c.Targets, t.read(c.Setting))
	}
	return c
}

func (t *target) read(from precedent.Setting) precedent.Target {
	p := precedent.Target{Want: t.want, Measure: t.measure, Relation: t.relation, Bound: t.bound}
	if t.with != nil {
		s := changed(from, t.with.levers, t.with.world)
		p.With = &s
	}
	switch {
	case t.than == nil:
	case t.than.other != "":
		p.Than = &precedent.Other{Case: t.than.other}
	default:
		s := changed(from, t.than.levers, t.than.world)
		p.Than = &precedent.Other{Setting: &s}
	}
	return p
}

// changed returns a setting with levers and parameters changed, each written
// name=value.
func changed(s precedent.Setting, levers, settings string) precedent.Setting {
	for pair := range strings.FieldsSeq(levers) {
		name, value, _ := strings.Cut(pair, "=")
		id, ok := lever.ByID(name)
		if !ok {
			panic("history: there is no lever " + name)
		}
		var err error
		if s.Design, err = s.Design.Parse(id, value); err != nil {
			panic("history: " + err.Error())
		}
	}
	s.World = append([]world.Setting(nil), s.World...)
	for pair := range strings.FieldsSeq(settings) {
		name, value, _ := strings.Cut(pair, "=")
		id, ok := world.ByID(name)
		v, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			panic("history: " + pair)
		}
		s.World = append(s.World, world.Setting{ID: id, Value: v})
	}
	return s
}
