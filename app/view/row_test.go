// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

// TestEveryMeasureHasOneRow holds the sections complete.
func TestEveryMeasureHasOneRow(t *testing.T) {
	seen := map[string]int{}
	for _, s := range Sections(words, sample(0.6), sample(0.5), nil) {
		if s.Title == "" || s.About == "" || len(s.Rows) == 0 {
			t.Errorf("section %s is not complete", s.ID)
		}
		for _, r := range s.Rows {
			seen[r.Path]++
		}
	}
	for _, m := range metric.Measures() {
		if seen[m.Path] != 1 {
			t.Errorf("%s has %d rows, want 1", m.Path, seen[m.Path])
		}
		delete(seen, m.Path)
	}
	for path := range seen {
		t.Errorf("there is no measure %s", path)
	}
}

func TestRowOf(t *testing.T) {
	r := RowOf(words, "deterrence", sample(0.62), sample(0.5), Bands{"deterrence": {0.31, 0.8}})
	for _, row := range []struct{ what, got, want string }{
		{"label", r.Label, "No major Russian attack"},
		{"value", r.Value, "62%"},
		{"baseline", r.BaselineValue, "50%"},
		{"change", r.Change, "+12 points"},
		{"arrow", r.Arrow, "▲"},
		{"word", r.Word, "better"},
		{"verdict", r.Verdict.String(), "better"},
		{"band", r.BandText, "from 31% to 80%"},
	} {
		if row.got != row.want {
			t.Errorf("%s: got %q, want %q", row.what, row.got, row.want)
		}
	}
	if r.Raw != 0.62 || r.Band == nil || *r.Band != [2]float64{0.31, 0.8} {
		t.Errorf("got raw %v, band %v", r.Raw, r.Band)
	}
}

func TestVerdict(t *testing.T) {
	base := sample(0.5)
	for _, row := range []struct {
		name, path string
		change     func(o *metric.Outcome)
		verdict    Verdict
		arrow      string
	}{
		{"more of what is good", "deterrence", func(o *metric.Outcome) { o.Deterrence = 0.6 }, Better, "▲"},
		{"less of what is good", "deterrence", func(o *metric.Outcome) { o.Deterrence = 0.4 }, Worse, "▼"},
		{"more of what is bad", "hybrid", func(o *metric.Outcome) { o.Hybrid = 0.2 }, Worse, "▲"},
		{"less of what is bad", "cost.budget", func(o *metric.Outcome) { o.Cost.Budget = 100 }, Better, "▼"},
		{"neither good nor bad", "acceptance.russia.revisionist", func(o *metric.Outcome) { o.Acceptance.Russia.Revisionist = 0.3 }, Neutral, "▲"},
		{"too small", "deterrence", func(o *metric.Outcome) { o.Deterrence = 0.5005 }, Same, ""},
		{"too small for its scale", "cost.budget", func(o *metric.Outcome) { o.Cost.Budget += 0.9 }, Same, ""},
		{"nothing", "threat", func(*metric.Outcome) {}, Same, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			now := sample(0.5)
			row.change(&now.Outcome)
			r := RowOf(words, row.path, now, base, nil)
			if r.Verdict != row.verdict || r.Arrow != row.arrow || r.Word == "" {
				t.Errorf("got %v %q %q", r.Verdict, r.Arrow, r.Word)
			}
			if (r.Change == "") != (row.verdict == Same) {
				t.Errorf("change is %q", r.Change)
			}
		})
	}
}

// TestNothingArrivesWithoutStock wants words instead of 0 days, and no number for
// the change.
func TestNothingArrivesWithoutStock(t *testing.T) {
	without := sample(0.5)
	without.Design = lever.Defaults()
	r := RowOf(words, "arrival_days", without, sample(0.5), nil)
	if r.Value != "no stock" || r.BaselineValue != "12 days" || r.Change != "" || r.Arrow != "" || r.Verdict != Neutral || r.Word != "different" {
		t.Errorf("got %+v", r)
	}
	if r := RowOf(words, "arrival_days", without, without, nil); r.Verdict != Same {
		t.Errorf("got %v for no stock in both", r.Verdict)
	}
}

func TestHeadline(t *testing.T) {
	got := Headline(words, sample(0.53), sample(0.41))
	want := "In this model a major Russian attack within 10 years is about as likely as not (47%). " +
		"That is 12 points less than under the proposal as loaded. " +
		"Ukraine would sign with a probability of 72%, Russia with 34%. Not a forecast, since most values behind it are judgement."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := Headline(words, sample(0.41), sample(0.53)); !strings.Contains(got, "more likely than not (59%)") && !strings.Contains(got, "12 points more") {
		t.Errorf("got %s", got)
	}
	if got := Headline(words, sample(0.5), sample(0.5)); strings.Contains(got, "proposal as loaded") {
		t.Errorf("nothing changed, got %s", got)
	}
	adverse := sample(0.5)
	adverse.Outcome.Screening = -0.2
	if got := Headline(words, adverse, adverse); !strings.Contains(got, "appeals more to a revisionist Russia") {
		t.Errorf("adverse selection is not said: %s", got)
	}
}

func TestLikelihood(t *testing.T) {
	for p, want := range map[float64]string{
		0: "very unlikely", 0.049: "very unlikely", 0.05: "unlikely", 0.3: "less likely than not", 0.4: "about as likely as not",
		0.5: "about as likely as not", 0.6: "more likely than not", 0.8: "likely", 0.95: "very likely", 1: "very likely",
	} {
		if got := likelihood(words, p); got != want {
			t.Errorf("likelihood(%v) = %q, want %q", p, got, want)
		}
	}
}

// TestShow holds that a row filled again is as if made anew, whatever it showed
// before.
func TestShow(t *testing.T) {
	none, some := sample(0.2), sample(0.7)
	none.Design = none.Design.With(lever.StockSets, 0)
	some.Design = some.Design.With(lever.StockSets, 5)
	for _, m := range metric.Measures() {
		r := RowOf(words, m.Path, some, none, Bands{m.Path: {0, 1}})
		for _, pair := range [][2]*engine.Assessment{{none, none}, {some, some}, {none, some}, {some, none}, {sample(0.2), sample(0.7)}} {
			for _, bands := range []Bands{nil, {m.Path: {0.25, 0.5}}} {
				r.Show(words, pair[0], pair[1], bands)
				if diff := cmp.Diff(RowOf(words, m.Path, pair[0], pair[1], bands), r); diff != "" {
					t.Errorf("%s: %s", m.Path, diff)
				}
			}
		}
	}
}
