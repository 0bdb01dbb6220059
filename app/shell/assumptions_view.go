// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"slices"
	"strings"

	"parley/app/session"
	"parley/app/view"
	"parley/engine/world"
)

// assumptionsView is what the screen of the assumptions shows of all it has. In a
// link it is written as
//
//	basis:seed,group:russia,changed,at:mu_S,figure:resume5,find:war cost
//
// of which each part may be missing and the last takes what is left. What makes
// no sense in it is passed over: no more is lost than a filter.
type assumptionsView struct {
	basis   string // name of a basis, empty for all
	group   string // id of a group, empty for all
	changed bool   // only what is changed by hand
	at      string // the parameter that was touched last, empty for none
	figure  string // the published figure that is pointed at, empty for none
	search  string
}

const findKey = "find:"

// readAssumptionsView reads a view.
func readAssumptionsView(s string) assumptionsView {
	var v assumptionsView
	for s != "" {
		if rest, ok := strings.CutPrefix(s, findKey); ok {
			v.search = rest
			return v
		}
		part, rest, _ := strings.Cut(s, ",")
		v.take(part)
		s = rest
	}
	return v
}

// take takes one part of a view over, if it makes sense.
func (v *assumptionsView) take(part string) {
	key, value, _ := strings.Cut(part, ":")
	switch key {
	case "basis":
		if slices.ContainsFunc(view.Bases(words), func(b view.Basis) bool { return b.Name == value }) {
			v.basis = value
		}
	case "group":
		if slices.Contains(groupNames(), value) {
			v.group = value
		}
	case "changed":
		v.changed = true
	case "at":
		if _, ok := world.ByID(value); ok {
			v.at = value
		}
	case "figure":
		if slices.ContainsFunc(world.Published(), func(e world.Evidence) bool { return e.ID == value }) {
			v.figure = value
		}
	}
}

// String writes the view as readAssumptionsView reads it.
func (v assumptionsView) String() string {
	var parts []string
	add := func(key, value string) {
		if value != "" {
			parts = append(parts, key+value)
		}
	}
	add("basis:", v.basis)
	add("group:", v.group)
	if v.changed {
		parts = append(parts, "changed")
	}
	add("at:", v.at)
	add("figure:", v.figure)
	add(findKey, v.search)
	return strings.Join(parts, ",")
}

// shows reports whether a parameter passes the filter.
func (v assumptionsView) shows(p *view.Parameter) bool {
	return (v.basis == "" || v.basis == p.Basis.Name) &&
		(v.group == "" || v.group == p.Group.String()) &&
		(!v.changed || p.Changed) && p.Matches(v.search)
}

// touched returns the parameter that was touched last.
func (v assumptionsView) touched() (world.ID, bool) { return world.ByID(v.at) }

// touch shows the effect of a parameter.
func (p *page) touch(name string) {
	v := readAssumptionsView(p.see(session.Assumptions))
	v.at = name
	p.look(v.String())
	p.engines.want()
}

func groupNames() []string {
	var names []string
	for g := range world.Groups {
		names = append(names, g.String())
	}
	return names
}

func everyParameter() []world.ID {
	var all []world.ID
	for id := range world.Count {
		all = append(all, id)
	}
	return all
}
