// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"strings"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

// Section is a question and the rows that answer it.
type Section struct {
	ID    string // deterrence, stability, acceptance, credibility, payoffs, cost, why
	Title string
	About string // one sentence
	Rows  []Row
}

// Row is one outcome beside that of the proposal as loaded.
type Row struct {
	Path     string // as in the JSON, for data-outcome
	Label    string
	About    string // one sentence, in the words of the field
	Headline bool   // shown without asking for more
	Unit     metric.Unit

	Raw   float64 // for data-value
	Value string

	Baseline      float64
	BaselineValue string

	Delta   float64 // Raw - Baseline
	Change  string  // with sign and unit; empty when there is none or it is no number
	Verdict Verdict
	Arrow   string // up or down, so that colour is never alone; empty with Change
	Word    string // better, worse, higher, lower, different or unchanged

	Band     *[2]float64 // low and high over the draws of uncertain parameters; nil when not computed
	BandText string      // "from 31% to 58%"; empty without a band
}

// Verdict is what a change means for the settlement.
type Verdict int

const (
	Same    Verdict = iota // too small to be shown
	Better                 // more of what is good, or less of what is bad
	Worse                  // the reverse
	Neutral                // a change that is neither
)

// String returns the class that a style sheet uses.
func (v Verdict) String() string { return [...]string{"same", "better", "worse", "neutral"}[v] }

// Bands are the ranges of outcomes over draws of the uncertain parameters, by
// path. A path that is not there has no band.
type Bands map[string][2]float64

// sections puts every measure under the question it answers, in the order of
// the page. A test holds it complete.
var sections = []struct {
	id    string
	paths []string
}{
	{"deterrence", []string{
		"deterrence", "survival", "hybrid",
		"challenge.invade", "challenge.depot", "challenge.salami", "challenge.hybrid",
		"arrival_days", "threat", "force.ratio", "force.decisive", "force.stock",
	}},
	{"stability", []string{"stability.crisis", "stability.arms_race", "stability.settlement", "false_claims"}},
	{"acceptance", []string{
		"acceptance.agreement", "acceptance.ukraine", "acceptance.us", "acceptance.europe",
		"acceptance.russia.all", "acceptance.russia.security_seeking",
		"acceptance.russia.opportunist", "acceptance.russia.revisionist", "screening",
	}},
	{"credibility", []string{
		"credibility.us", "credibility.europe", "credibility.hosts",
		"credibility.us_fight", "credibility.europe_fight", "credibility.act", "credibility.act_salami",
	}},
	{"payoffs", []string{
		"payoffs.ukraine", "payoffs.russia", "payoffs.us", "payoffs.europe", "payoffs.hosts", "welfare.investment",
	}},
	{"cost", []string{
		"escalation.unconditional", "escalation.conditional", "escalation.general_war", "escalation.nuclear",
		"cost.budget", "cost.risk",
	}},
	{"why", []string{
		"decomposition.denial", "decomposition.punishment", "decomposition.hand_tying",
		"decomposition.fear", "decomposition.adverse_selection", "decomposition.total",
	}},
}

// Sections returns all outcomes of an assessment beside those of the proposal
// as loaded. Bands may be nil.
func Sections(t *text.Catalogue, now, baseline *engine.Assessment, bands Bands) []Section {
	out := make([]Section, len(sections))
	for i, s := range sections {
		out[i] = Section{ID: s.id, Title: t.Get("section." + s.id), About: t.Get("section." + s.id + ".about")}
		for _, path := range s.paths {
			out[i].Rows = append(out[i].Rows, RowOf(t, path, now, baseline, bands))
		}
	}
	return out
}

// RowOf returns the row of one measure, whose path must exist.
func RowOf(t *text.Catalogue, path string, now, baseline *engine.Assessment, bands Bands) Row {
	m := measure(path)
	r := Row{
		Path: path, Label: t.Get("outcome." + path), About: t.Get("outcome." + path + ".about"), Headline: m.Headline, Unit: m.Unit,
	}
	r.Show(t, now, baseline, bands)
	return r
}

// measure returns the measure of a path, which must exist.
func measure(path string) metric.Measure {
	m, ok := measures[path]
	if !ok {
		panic("view: there is no measure " + path)
	}
	return m
}

var measures = func() map[string]metric.Measure {
	out := map[string]metric.Measure{}
	for _, m := range metric.Measures() {
		out[m.Path] = m
	}
	return out
}()

// Show fills a row of RowOf with the numbers of other assessments.
func (r *Row) Show(t *text.Catalogue, now, baseline *engine.Assessment, bands Bands) {
	m := measure(r.Path)
	r.Raw, r.Baseline = m.Of(&now.Outcome), m.Of(&baseline.Outcome)
	r.Value = valueOf(t, m, now, r.Raw)
	r.BaselineValue = valueOf(t, m, baseline, r.Baseline)
	r.compare(t, m)
	if applies(m, now) != applies(m, baseline) {
		r.Change, r.Arrow, r.Verdict, r.Word = "", "", Neutral, t.Get("trend.other")
	}
	r.Band, r.BandText = nil, ""
	if b, ok := bands[r.Path]; ok && applies(m, now) {
		r.Band = &b
		r.BandText = t.Say("format.band", Value(t, m.Unit, b[0]), Value(t, m.Unit, b[1]))
	}
}

// valueOf writes a value, or says that there is nothing to measure.
func valueOf(t *text.Catalogue, m metric.Measure, a *engine.Assessment, v float64) string {
	if !applies(m, a) {
		return t.Get("format.no_stock")
	}
	return Value(t, m.Unit, v)
}

// applies reports whether there is anything to measure: without a stock nothing
// arrives (0 days would read as at once) and no host has anything to release.
func applies(m metric.Measure, a *engine.Assessment) bool {
	switch m.Path {
	case "arrival_days", "credibility.hosts", "force.stock":
		return a.Design.Get(lever.StockSets) > 0
	}
	return true
}

// visible is the change, as a part of a measure's scale, from which on it is
// shown: a tenth of a percentage point.
const visible = 0.001

// compare fills in what has changed since the proposal.
func (r *Row) compare(t *text.Catalogue, m metric.Measure) {
	r.Delta, r.Change, r.Arrow = r.Raw-r.Baseline, "", ""
	if !(math.Abs(r.Delta) >= visible*m.Scale) {
		r.Verdict, r.Word = Same, t.Get("trend.same")
		return
	}
	r.Change = signed(t, m.Unit, r.Delta)
	if !strings.ContainsAny(r.Change, "123456789") { // too small for the digits shown
		r.Change, r.Verdict, r.Word = "", Same, t.Get("trend.same")
		return
	}
	direction := "higher"
	r.Arrow = "▲"
	if r.Delta < 0 {
		direction, r.Arrow = "lower", "▼"
	}
	switch better := float64(m.Good) * r.Delta; {
	case better > 0:
		r.Verdict, r.Word = Better, t.Get("trend.better")
	case better < 0:
		r.Verdict, r.Word = Worse, t.Get("trend.worse")
	default:
		r.Verdict, r.Word = Neutral, t.Get("trend."+direction)
	}
}
