// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package handbook

import (
	"parley/engine/world"
)

// statuses are the ids of the words for what stands behind a value.
var statuses = [...]string{
	world.Judgement: "judgement", world.Seed: "seed", world.Unverified: "unverified", world.Checked: "checked",
}

func (w writer) parameters() []Section {
	var all []Section
	for g := range world.Groups {
		s := Section{ID: "parameters-" + g.String(), Title: w.t.Get("parameter.group." + g.String())}
		for id := range world.Count {
			if id.Parameter().Group == g {
				s.Entries = append(s.Entries, w.parameter(id))
			}
		}
		all = append(all, s)
	}
	return all
}

// parameterAnchor is where a parameter stands.
func parameterAnchor(id world.ID) string { return "parameter-" + id.String() }

func (w writer) parameter(id world.ID) Entry {
	p, at := id.Parameter(), "parameter."+id.String()
	values := w.t.Say("handbook.values", number(p.Low), number(p.Central), number(p.High))
	e := Entry{ID: parameterAnchor(id), Title: w.t.Get(at + ".label"), Code: p.ID, Line: []string{values}}
	if unit := w.t.Get(at + ".unit"); unit != "" {
		e.Line = append(e.Line, unit)
	}
	if p.Fitted {
		e.Line = append(e.Line, w.t.Say("handbook.fitted", number(p.Judged)))
	}
	e.Facts = w.fact(e.Facts, "status", w.t.Get("parameter.status."+statuses[p.Status]))
	e.Facts = w.fact(e.Facts, "source", p.Source)
	e.Facts = w.fact(e.Facts, "note", w.t.Get(at+".note"))
	var set []Item
	for _, profile := range world.Profiles() {
		for _, s := range profile.Set {
			if s.ID == id {
				set = append(set, Item{Code: number(s.Value), Text: w.t.Get("profile." + profile.ID + ".label"), Link: "profile-" + profile.ID})
			}
		}
	}
	e.Facts = w.list(e.Facts, "set_by", set)
	return e
}

func (w writer) profiles() []Section {
	var s Section
	for _, p := range world.Profiles() {
		at := "profile." + p.ID
		e := Entry{ID: "profile-" + p.ID, Title: w.t.Get(at + ".label"), Code: p.ID, Lead: w.t.Get(at + ".about")}
		var sets []Item
		for _, set := range p.Set {
			sets = append(sets, Item{Code: number(set.Value), Text: w.t.Get("parameter." + set.ID.String() + ".label"), Link: parameterAnchor(set.ID)})
		}
		e.Facts = w.list(e.Facts, "sets", sets)
		s.Entries = append(s.Entries, e)
	}
	return []Section{s}
}

func (w writer) figures() []Section {
	var all []Section
	for _, use := range []world.Use{world.Target, world.Check, world.Context} {
		s := Section{ID: "figures-" + use.String(), Title: w.t.Get("handbook.use." + use.String())}
		for _, f := range world.Published() {
			if f.Use == use {
				s.Entries = append(s.Entries, w.figure(f))
			}
		}
		all = append(all, s)
	}
	return all
}

func (w writer) figure(f world.Evidence) Entry {
	e := Entry{
		ID: "figure-" + f.ID, Title: f.Meaning, Code: f.ID,
		Line: []string{w.t.Say("handbook.values", f.Low, f.Central, f.High)},
	}
	if f.Unit != "-" {
		e.Line = append(e.Line, f.Unit)
	}
	e.Facts = w.fact(e.Facts, "use", f.Purpose)
	e.Facts = w.fact(e.Facts, "source", f.Source)
	e.Facts = w.fact(e.Facts, "reference", f.Reference)
	return e
}
