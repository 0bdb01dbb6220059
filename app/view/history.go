// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"strings"

	"parley/assets/text"
	"parley/engine/calibration"
	"parley/engine/metric"
	"parley/engine/precedent"
	"parley/scenarios/history"
)

// Judged is what the model gives of historical cases under one belief profile,
// by case; a case that is not there has not been judged yet.
type Judged struct {
	Beliefs string
	Read    map[string][]CaseReading
}

// CaseReading is what the model gives for one target of a case, and for what it is
// compared with, 0 when it is not.
type CaseReading struct{ Value, Than float64 }

// CaseIDs returns the ids of all cases, in their order.
func CaseIDs() []string {
	var ids []string
	for _, c := range history.Cases() {
		ids = append(ids, c.ID)
	}
	return ids
}

// PublishedHistory is what a calibration found of the cases, under the central
// beliefs.
func PublishedHistory(r calibration.Report, central string) Judged {
	j := Judged{Beliefs: central, Read: map[string][]CaseReading{}}
	for _, c := range r.Cases {
		for _, f := range c.Findings {
			read := CaseReading{Value: f.Value}
			if f.Than != nil {
				read.Than = *f.Than
			}
			j.Read[c.ID] = append(j.Read[c.ID], read)
		}
	}
	return j
}

// History is how the model stands against historical cases.
type History struct {
	Headline string // how many come out as they are known to have
	LeftOut  string // how many do when the fit is not told of them; empty if that was not tried
	Caveat   string
	Beliefs  string // label of the beliefs under which they were judged
	Cases    []*Case
	Hits     int
	Left     int // cases that have not been judged yet
}

// Case is one historical case.
type Case struct {
	ID, Title, Span string
	Summary, Roles  string
	Coding, Outcome string
	Source          string
	Judged, Hit     bool
	Word            string // hit or miss, or that it has not been judged
	LeftOut         string // how it comes out when the fit is not told of it; empty if that was not tried
	Why             string // why it was missed; empty if it was not
	Targets         []CaseTarget
}

// CaseTarget is one thing that the model should give of a case.
type CaseTarget struct {
	Want    string
	Measure string // what is read
	Gives   string // what the model gives; empty if it has not been judged
	Asked   string // what it is held against
	Hit     bool
	Word    string
}

// HistoryOf returns the cases as they were judged. The report says how they come
// out that a fit was not told of.
func HistoryOf(t *text.Catalogue, j Judged, r calibration.Report) *History {
	h := &History{Caveat: history.Caveat, Beliefs: t.Get("profile." + j.Beliefs + ".label")}
	met, targets := 0, 0
	for _, known := range history.Cases() {
		c := caseOf(t, &known, j.Read[known.ID], leftOut(r, known.ID))
		h.Cases = append(h.Cases, c)
		if !c.Judged {
			h.Left++
			continue
		}
		if c.Hit {
			h.Hits++
		}
		for _, x := range c.Targets {
			targets++
			if x.Hit {
				met++
			}
		}
	}
	count := func(n int) string { return short(t, float64(n)) }
	h.Headline = t.Say("history.headline", count(h.Hits), count(len(h.Cases)-h.Left), count(met), count(targets), h.Beliefs)
	if r.LeftOut >= 0 {
		h.LeftOut = t.Say("history.left_out", count(r.LeftOut), count(len(r.Cases)))
	}
	return h
}

// leftOut is how a case came out of a fit that was not told of it, nil if that
// was not tried.
func leftOut(r calibration.Report, id string) *bool {
	for _, c := range r.Cases {
		if c.ID == id {
			return c.LeftOut
		}
	}
	return nil
}

func caseOf(t *text.Catalogue, known *precedent.Case, read []CaseReading, left *bool) *Case {
	c := &Case{
		ID: known.ID, Title: known.Title, Span: known.Span, Summary: known.Summary, Roles: known.Roles,
		Coding: capital(known.Coding), Outcome: known.Outcome, Source: known.Source,
		Judged: len(read) == len(known.Targets), Hit: true,
	}
	for i, want := range known.Targets {
		f := precedent.Finding{Target: want}
		if c.Judged {
			f.Value, f.Than = read[i].Value, read[i].Than
		}
		x := targetOf(t, f, c.Judged)
		c.Targets = append(c.Targets, x)
		c.Hit = c.Hit && x.Hit
	}
	c.Word = t.Get("history.unjudged")
	if c.Judged {
		c.Word = hitOrMiss(t, c.Hit)
	}
	if left != nil {
		c.LeftOut = capital(t.Say("history.left_out.case", hitOrMiss(t, *left)))
	}
	if c.Judged && !c.Hit {
		c.Why = capital(history.Miss(c.ID))
	}
	return c
}

func hitOrMiss(t *text.Catalogue, hit bool) string {
	if hit {
		return t.Get("history.hit")
	}
	return t.Get("history.miss")
}

func targetOf(t *text.Catalogue, f precedent.Finding, judged bool) CaseTarget {
	x := CaseTarget{Want: capital(f.Target.Want), Measure: measureOf(t, f.Target.Measure), Asked: asked(t, f, judged)}
	if judged {
		x.Hit = f.Excess() <= 0
		x.Gives, x.Word = quantity(t, f.Target.Measure, f.Value), hitOrMiss(t, x.Hit)
	}
	return x
}

// measureOf names what a target reads.
func measureOf(t *text.Catalogue, path string) string {
	switch path {
	case precedent.Hazard, precedent.Withdraw:
		return t.Get("history.measure." + path)
	}
	return t.Get("outcome." + path)
}

// quantity writes a reading in the unit of its measure.
func quantity(t *text.Catalogue, path string, v float64) string {
	if m, ok := metric.ByPath(path); ok {
		return Value(t, m.Unit, v)
	}
	return percent(t, v)
}

// asked says what a reading is held against.
func asked(t *text.Catalogue, f precedent.Finding, judged bool) string {
	bound := quantity(t, f.Target.Measure, f.Target.Bound)
	if !f.Target.Relation.Compares() {
		return t.Say("history.asked."+f.Target.Relation.String(), bound)
	}
	gap := gapOf(t, f.Target)
	id := "history.asked." + f.Target.Relation.String()
	if f.Target.Bound == 0 {
		id += ".any"
	}
	if !judged {
		return t.Say(id+".unread", gap)
	}
	return t.Say(id, quantity(t, f.Target.Measure, f.Than), gap)
}

// gapOf writes the distance that a comparison asks for or allows.
func gapOf(t *text.Catalogue, target precedent.Target) string {
	if m, ok := metric.ByPath(target.Measure); ok && m.Unit != metric.Probability {
		return Value(t, m.Unit, target.Bound)
	}
	return points(t, target.Bound)
}

// CodingLine is a lever or a parameter that a case sets, with the reason.
type CodingLine struct {
	Label, Value string
	Reason       string
	Judgement    bool // the number, though not the fact, is ours
}

// CodingOf returns every lever and parameter that a case sets.
func CodingOf(t *text.Catalogue, id string) []CodingLine {
	c, ok := history.Get(id)
	if !ok {
		panic("view: there is no case " + id)
	}
	var lines []CodingLine
	for _, r := range c.Reasons {
		lines = append(lines, CodingLine{Label: fieldLabel(t, r.Field), Value: r.Value, Reason: capital(strings.TrimSuffix(r.Text, ".")), Judgement: r.Judgement})
	}
	return lines
}

// fieldLabel names a lever or a parameter.
func fieldLabel(t *text.Catalogue, id string) string {
	if label, ok := t.Lookup("lever." + id + ".label"); ok {
		return label
	}
	return parameterLabel(t, id)
}
