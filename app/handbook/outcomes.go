// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package handbook

import (
	"parley/app/view"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/scenarios"
)

// units are the ids of the words for the units of outcomes.
var units = [...]string{
	metric.Probability: "probability", metric.Utility: "utility", metric.Index: "index", metric.Days: "days",
	metric.EuroBn: "euro_bn", metric.Ratio: "ratio", metric.Points: "points",
}

func (w writer) outcomes() []Section {
	whole := Section{ID: "outcomes-whole", Title: w.t.Get("handbook.outcomes.whole")}
	for _, m := range metric.Measures() {
		whole.Entries = append(whole.Entries, w.outcome("outcome", m.Path, m.Unit, m.Good))
	}
	year := Section{ID: "outcomes-year", Title: w.t.Get("handbook.outcomes.year")}
	for _, m := range metric.YearMeasures() {
		year.Entries = append(year.Entries, w.outcome("year", m.Name, m.Unit, m.Good))
	}
	return []Section{whole, year}
}

func (w writer) outcome(family, path string, unit metric.Unit, good int) Entry {
	at, code := family+"."+path, path
	if family == "year" {
		code = "years.N." + path
	}
	return Entry{
		ID: family + "-" + path, Title: w.t.Get(at), Code: code, Lead: w.t.Get(at + ".about"),
		Line: []string{w.t.Get("handbook.unit." + units[unit]), w.better(good)},
	}
}

func (w writer) better(good int) string {
	switch {
	case good > 0:
		return w.t.Get("handbook.better.up")
	case good < 0:
		return w.t.Get("handbook.better.down")
	}
	return w.t.Get("handbook.better.neither")
}

func (w writer) proposals() []Section {
	var s Section
	for _, sc := range scenarios.All() {
		e := Entry{ID: "proposal-" + sc.ID, Title: sc.Title, Code: sc.ID, Lead: sc.Summary}
		e.Facts = w.fact(e.Facts, "source", sc.Source)
		e.Facts = w.list(e.Facts, "settings", w.settings(sc))
		e.Facts = w.list(e.Facts, "silent", w.names(sc.Judgement))
		s.Entries = append(s.Entries, e)
	}
	return []Section{s}
}

// settings are the levers that a proposal moves off the defaults.
func (w writer) settings(sc scenarios.Scenario) (items []Item) {
	for _, id := range sc.Design.Differs(lever.Defaults()) {
		name := w.t.Get("lever." + id.String() + ".label")
		if sc.Silent(id) {
			name += " " + silent
		}
		items = append(items, Item{Code: view.LeverValue(w.t, sc.Design, id), Text: name, Link: leverAnchor(id)})
	}
	return items
}
