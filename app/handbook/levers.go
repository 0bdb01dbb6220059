// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package handbook

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parley/app/view"
	"parley/engine/lever"
	"parley/scenarios"
)

// silent marks a setting on which a source says nothing.
const silent = "†"

func (w writer) levers() []Section {
	var all []Section
	for g := range lever.Groups {
		s := Section{ID: "levers-" + g.String(), Title: w.t.Get("group." + g.String())}
		for id := range lever.Count {
			if id.Lever().Group == g {
				s.Entries = append(s.Entries, w.lever(id))
			}
		}
		all = append(all, s)
	}
	return all
}

// leverAnchor is where a lever stands.
func leverAnchor(id lever.ID) string { return "lever-" + id.String() }

func (w writer) lever(id lever.ID) Entry {
	l, at := id.Lever(), "lever."+id.String()
	e := Entry{
		ID: leverAnchor(id), Title: w.t.Get(at + ".label"), Code: l.ID,
		Lead: w.t.Get(at + ".meaning"), Line: w.leverLine(id),
	}
	e.Facts = w.list(e.Facts, optionsOf(l), w.options(id))
	e.Facts = w.fact(e.Facts, "source", l.Source)
	r := rails()[id]
	e.Facts = w.list(e.Facts, "rules", r.refused)
	e.Facts = w.list(e.Facts, "companions", w.names(r.moved))
	e.Facts = w.list(e.Facts, "proposals", w.inProposals(id))
	return e
}

// leverLine is what a lever takes, in short.
func (w writer) leverLine(id lever.ID) []string {
	l := id.Lever()
	line := []string{l.Kind.String()}
	if l.Kind == lever.Float || l.Kind == lever.Int {
		bounds := w.t.Say("handbook.range", number(l.Min), number(l.Max))
		if unit := w.t.Get("lever." + l.ID + ".unit"); unit != "" {
			bounds += " (" + unit + ")"
		}
		line = append(line, bounds, w.t.Say("handbook.step", number(l.Step)))
	}
	line = append(line, w.t.Say("handbook.default", view.LeverValue(w.t, lever.Defaults(), id)))
	if l.Headline {
		line = append(line, w.t.Get("handbook.headline"))
	}
	return line
}

// optionsOf is what the list of what a lever can be is called.
func optionsOf(l lever.Lever) string {
	switch l.Kind {
	case lever.Enum:
		return "options"
	case lever.Share:
		return "hosts"
	}
	return "steps"
}

// options are the choices of a lever, its hosts, or its steps when they have
// words.
func (w writer) options(id lever.ID) (items []Item) {
	l := id.Lever()
	for i, o := range l.Options {
		if l.Kind == lever.Share {
			items = append(items, Item{Code: o, Text: w.t.Get("host." + o)})
			continue
		}
		items = append(items, Item{Code: o, Text: view.LeverValue(w.t, lever.Defaults().With(id, float64(i)), id)})
	}
	if _, ok := w.t.Lookup("lever." + l.ID + ".step.0"); ok {
		for v := l.Min; v <= l.Max; v++ {
			items = append(items, Item{Code: number(v), Text: view.LeverValue(w.t, lever.Defaults().With(id, v), id)})
		}
	}
	return items
}

// rail is what is refused about a lever, and which others a change of it may
// move.
type rail struct {
	refused []Item
	moved   []lever.ID
}

// rails are found by changing every lever in every proposal: the rules are code
// and stand nowhere else. What is refused stands with the lever that was changed
// and with the one that the rule is about.
var rails = sync.OnceValue(func() (all [lever.Count]rail) {
	for _, d := range starts() {
		for id := range lever.Count {
			for _, changed := range changes(d, id) {
				var p lever.Problem
				if errors.As(changed.Check(), &p) {
					item := Item{Code: p.Lever.String(), Text: p.Text}
					all[id].refuse(item)
					all[p.Lever].refuse(item)
				}
				_, moved := changed.Complete(id)
				all[id].move(slices.DeleteFunc(moved, func(other lever.ID) bool { return other == id }))
			}
		}
	}
	return all
})

func (r *rail) refuse(item Item) {
	if !slices.Contains(r.refused, item) {
		r.refused = append(r.refused, item)
	}
}

func (r *rail) move(ids []lever.ID) {
	for _, id := range ids {
		if !slices.Contains(r.moved, id) {
			r.moved = append(r.moved, id)
		}
	}
	slices.Sort(r.moved)
}

// starts are whole designs from which a change can break a rule: the proposals
// and the defaults, as they are, neutral, and in the alliance.
func starts() []lever.Design {
	all := []lever.Design{lever.Defaults()}
	for _, s := range scenarios.All() {
		all = append(all, s.Design)
	}
	for _, d := range slices.Clone(all) {
		for _, bloc := range []string{"neutrality", "member"} {
			d, _ := d.WithOption(lever.Nonbloc, bloc).Complete(lever.Nonbloc)
			all = append(all, d)
		}
	}
	return all
}

// changes are a design with a lever at each end of its range, or at each of its
// options; hosts with nothing anywhere, and with all of it in Poland.
func changes(d lever.Design, id lever.ID) (all []lever.Design) {
	l := id.Lever()
	switch l.Kind {
	case lever.Share:
		return []lever.Design{d.WithHosts(lever.Shares{}), d.WithHosts(lever.Shares{lever.Poland: 1})}
	case lever.Enum:
		for i := range l.Options {
			all = append(all, d.With(id, float64(i)))
		}
		return all
	case lever.Bool:
		return []lever.Design{d.With(id, 0), d.With(id, 1)}
	}
	return []lever.Design{d.With(id, l.Min), d.With(id, l.Max)}
}

// names are levers by their names, each leading to its entry.
func (w writer) names(ids []lever.ID) (items []Item) {
	for _, id := range ids {
		items = append(items, Item{Text: w.t.Get("lever." + id.String() + ".label"), Link: leverAnchor(id)})
	}
	return items
}

// inProposals says where the proposals set a lever: each value once.
func (w writer) inProposals(id lever.ID) (items []Item) {
	var values []string
	who := map[string][]string{}
	for _, s := range scenarios.All() {
		v, name := view.LeverValue(w.t, s.Design, id), s.Title
		if s.Silent(id) {
			name += " " + silent
		}
		if who[v] == nil {
			values = append(values, v)
		}
		who[v] = append(who[v], name)
	}
	for _, v := range values {
		items = append(items, Item{Code: v, Text: strings.Join(who[v], w.t.Get("format.comma"))})
	}
	return items
}

// number writes a number as files do.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
