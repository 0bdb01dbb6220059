// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"parley/assets/text"
	"parley/engine"
	"parley/engine/metric"
)

// Effect is one outcome in several assessments, side by side.
type Effect struct {
	Section     string // the question it answers, where another one begins; else empty
	Path        string
	Label       string
	About       string
	Probability bool // it has its place on a line from 0 to 1
	Cells       []EffectCell
}

// EffectCell is an outcome in one assessment.
type EffectCell struct {
	Known bool // there is an assessment
	Raw   float64
	Value string // a dash while it is not known

	// How the first assessment differs from this one; empty in the first, and
	// when there is no difference to speak of.
	Change  string
	Arrow   string
	Word    string
	Verdict Verdict
}

// effects are the outcomes in which an assumption is judged.
var effects = []string{
	"deterrence", "survival", "hybrid",
	"acceptance.agreement", "acceptance.ukraine", "acceptance.russia.all", "acceptance.russia.security_seeking",
	"acceptance.russia.opportunist", "acceptance.russia.revisionist",
	"credibility.europe", "credibility.us", "credibility.hosts",
	"escalation.unconditional", "cost.budget",
}

// Effects returns the outcomes in which an assumption is judged, in every
// assessment that is given. One that is not known yet is nil.
func Effects(t *text.Catalogue, of ...*engine.Assessment) []Effect {
	out := make([]Effect, len(effects))
	last := ""
	for i, path := range effects {
		out[i] = effect(t, path, of)
		if id := sectionOf(path); id != last {
			out[i].Section, last = t.Get("section."+id), id
		}
	}
	return out
}

// sectionOf returns the id of the section that has a measure.
func sectionOf(path string) string {
	for _, s := range sections {
		for _, p := range s.paths {
			if p == path {
				return s.id
			}
		}
	}
	panic("view: no section has the measure " + path)
}

func effect(t *text.Catalogue, path string, of []*engine.Assessment) Effect {
	m := measure(path)
	e := Effect{
		Path: path, Label: t.Get("outcome." + path), About: t.Get("outcome." + path + ".about"),
		Probability: m.Unit == metric.Probability, Cells: make([]EffectCell, len(of)),
	}
	for i, a := range of {
		c := &e.Cells[i]
		if a == nil {
			c.Value = t.Get("format.none")
			continue
		}
		c.Known, c.Raw = true, m.Of(&a.Outcome)
		c.Value = valueOf(t, m, a, c.Raw)
		if i > 0 && of[0] != nil {
			r := RowOf(t, path, of[0], a, nil)
			c.Change, c.Arrow, c.Word, c.Verdict = r.Change, r.Arrow, r.Word, r.Verdict
		}
	}
	return e
}
