// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"strings"
	"testing"

	"parley/engine/calibration"
	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios/history"
)

// TestHistoryOfPublished holds that the published findings are shown as they
// are: case by case, target by target.
func TestHistoryOfPublished(t *testing.T) {
	r := calibration.Published()
	h := HistoryOf(words, PublishedHistory(r, world.CentralProfile), r)
	if len(h.Cases) != len(history.Cases()) || h.Left != 0 || h.Hits != r.Hits[1] || h.Caveat == "" {
		t.Fatalf("%d cases, %d not judged, %d hits; the report has %d", len(h.Cases), h.Left, h.Hits, r.Hits[1])
	}
	if !strings.HasPrefix(h.Headline, words.Say("history.headline", short(words, float64(r.Hits[1])), "16")[:8]) {
		t.Errorf("the headline is %q", h.Headline)
	}
	for i, c := range h.Cases {
		known := r.Cases[i]
		if c.ID != known.ID || c.Hit != known.Fitted || (c.Why != "") == c.Hit || c.Roles == "" || c.Outcome == "" {
			t.Errorf("%s: hit %v, why %q; the report has %s, %v", c.ID, c.Hit, c.Why, known.ID, known.Fitted)
		}
		for k, x := range c.Targets {
			f := known.Findings[k]
			if x.Hit != f.Hit || x.Want != capital(f.Want) || x.Gives != quantity(words, f.Measure, f.Value) || x.Asked == "" {
				t.Errorf("%s, %d: %+v, the report has %+v", c.ID, k, x, f)
			}
			if f.Than != nil && !strings.Contains(x.Asked, quantity(words, f.Measure, *f.Than)) {
				t.Errorf("%s, %d: %q does not say what it is compared with, %v", c.ID, k, x.Asked, *f.Than)
			}
		}
	}
}

// TestLeftOut holds that it is said how a case comes out of a fit that was not
// told of it, if that was tried.
func TestLeftOut(t *testing.T) {
	r := calibration.Published()
	r.LeftOut, r.Cases = -1, append([]calibration.Case{}, r.Cases...)
	for i := range r.Cases {
		r.Cases[i].LeftOut = nil
	}
	if h := HistoryOf(words, Judged{Beliefs: "kyiv"}, r); h.LeftOut != "" || h.Cases[0].LeftOut != "" {
		t.Errorf("what was not tried is said: %q, %q", h.LeftOut, h.Cases[0].LeftOut)
	}
	miss := false
	r.LeftOut, r.Cases[0].LeftOut = 11, &miss
	h := HistoryOf(words, Judged{Beliefs: "kyiv"}, r)
	if !strings.Contains(h.LeftOut, "11 of 16") || h.Cases[0].LeftOut != words.Say("history.left_out.case", "Miss") {
		t.Errorf("left out: %q, %q", h.LeftOut, h.Cases[0].LeftOut)
	}
}

// TestUnjudged holds that a case which has not been judged yet is neither a hit
// nor a miss, and says what will be asked of it all the same.
func TestUnjudged(t *testing.T) {
	first := history.Cases()[0]
	read := make([]CaseReading, len(first.Targets))
	for i := range read {
		read[i] = CaseReading{math.Inf(1), 0}
	}
	h := HistoryOf(words, Judged{Beliefs: "kyiv", Read: map[string][]CaseReading{first.ID: read}}, calibration.Published())
	if h.Left != 15 || !h.Cases[0].Judged || h.Beliefs != words.Get("profile.kyiv.label") {
		t.Errorf("%d cases are not judged under %s, want 15", h.Left, h.Beliefs)
	}
	for _, c := range h.Cases[1:] {
		if c.Judged || c.Word != words.Get("history.unjudged") || c.Why != "" {
			t.Errorf("%s: %+v", c.ID, c)
		}
		for _, x := range c.Targets {
			if x.Gives != "" || x.Word != "" || x.Asked == "" || strings.ContainsAny(x.Asked, "{}") {
				t.Errorf("%s: %+v", c.ID, x)
			}
		}
	}
}

// TestTargets holds every relation to the side on which it is met, and to the
// words it is told in.
func TestTargets(t *testing.T) {
	for _, x := range []struct {
		relation precedent.Relation
		bound    float64
		value    float64
		hit      bool
		asked    string
	}{
		{precedent.AtLeast, 0.25, 0.3, true, "at least 25%"},
		{precedent.AtLeast, 0.25, 0.2, false, "at least 25%"},
		{precedent.AtMost, 0.02, 0.03, false, "at most 2.0%"},
		{precedent.Near, 0.05, 0.53, true, "within 5.0 points of 50%"},
		{precedent.Near, 0, 0.5, true, "the same as 50%"},
		{precedent.Above, 0, 0.6, true, "above 50%"},
		{precedent.Above, 0.2, 0.6, false, "more than 20 points above 50%"},
		{precedent.Below, 0, 0.6, false, "below 50%"},
		{precedent.Below, 0.2, 0.2, true, "more than 20 points below 50%"},
	} {
		f := precedent.Finding{Target: precedent.Target{Want: "so", Measure: precedent.Hazard, Relation: x.relation, Bound: x.bound}, Value: x.value}
		if x.relation.Compares() {
			f.Than = 0.5
		}
		got := targetOf(words, f, true)
		if got.Hit != x.hit || got.Asked != x.asked || got.Word != hitOrMiss(words, x.hit) {
			t.Errorf("%s %v of %v: %+v, want %v, %q", x.relation, x.bound, x.value, got, x.hit, x.asked)
		}
		if unread := targetOf(words, f, false).Asked; strings.ContainsAny(unread, "{}") || x.relation.Compares() && strings.Contains(unread, "50%") {
			t.Errorf("%s %v, not read: %q", x.relation, x.bound, unread)
		}
	}
}

// TestCoding holds that every line of a coding has its name, value and reason.
func TestCoding(t *testing.T) {
	for _, c := range history.Cases() {
		lines := CodingOf(words, c.ID)
		if len(lines) != len(c.Reasons) {
			t.Errorf("%s: %d lines, want %d", c.ID, len(lines), len(c.Reasons))
		}
		for _, l := range lines {
			if l.Label == "" || l.Value == "" || l.Reason == "" || strings.Contains(l.Label, "_") {
				t.Errorf("%s: %+v", c.ID, l)
			}
		}
	}
}
