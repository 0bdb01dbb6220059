// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strconv"
	"strings"
	"sync"

	"parley/engine/lever"
	"parley/engine/world"
)

// record is a scenario as builtin_gen.go writes it: what differs from the
// defaults, as text.
type record struct {
	id, title, summary, source string
	levers                     string // stock_sets=8 stock_hosts=PL:0.35,RO:0.65
	judgement                  string // stock_sets consult_days
	beliefs                    string
	world                      string // delta=0.85
}

// builtin returns the built-in scenarios. The records are generated from files
// that were checked, so one that does not read is the programmer's mistake.
var builtin = sync.OnceValue(func() []Scenario {
	all := make([]Scenario, len(records))
	for i, r := range records {
		all[i] = r.scenario()
	}
	return all
})

func (r record) scenario() Scenario {
	s := Scenario{ID: r.id, Title: r.title, Summary: r.summary, Source: r.source, Beliefs: r.beliefs}
	s.Design = lever.Defaults()
	for pair := range strings.FieldsSeq(r.levers) {
		name, value, _ := strings.Cut(pair, "=")
		var err error
		if s.Design, err = s.Design.Parse(leverNamed(name), value); err != nil {
			panic("scenarios: " + r.id + ": " + err.Error())
		}
	}
	for name := range strings.FieldsSeq(r.judgement) {
		s.Judgement = append(s.Judgement, leverNamed(name))
	}
	for pair := range strings.FieldsSeq(r.world) {
		name, value, _ := strings.Cut(pair, "=")
		id, ok := world.ByID(name)
		v, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			panic("scenarios: " + r.id + ": " + pair)
		}
		s.World = append(s.World, world.Setting{ID: id, Value: v})
	}
	return s
}

func leverNamed(name string) lever.ID {
	id, ok := lever.ByID(name)
	if !ok {
		panic("scenarios: there is no lever " + name)
	}
	return id
}
