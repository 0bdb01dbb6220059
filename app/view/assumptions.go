// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/app/session"
	"parley/assets/text"
	"parley/engine/calibration"
	"parley/engine/world"
)

// Parameter is one assumption of the model as a person sees it.
type Parameter struct {
	ID     world.ID
	Name   string // as in files and links
	Group  world.Group
	Label  string
	Unit   string
	Source string
	Note   string // empty if there is none
	Basis  Basis

	Raw   float64
	Text  string // the value as ReadParameter reads it
	Value string // the value for reading, with its unit

	Low, Central, High             float64
	LowText, CentralText, HighText string
	Given                          float64 // what it is when nobody changes it by hand
	GivenText                      string
	Judged                         string // the central value before the calibration, empty where it was not fitted
	Profile                        bool   // Given is of the chosen beliefs, not the central value
	Step, Fine, Coarse             float64
	Changed                        bool // by hand
	Percent                        bool // written in percent
	RoomLow, RoomHigh              float64
	found                          string // what a search looks through
}

// ParameterGroup is the parameters that are shown together.
type ParameterGroup struct {
	ID         string // of the group in the catalogue
	Label      string
	Parameters []*Parameter
	Changed    int // how many are changed by hand
}

// Basis says on what ground a value stands, in a word for a class or a link
// and in words.
type Basis struct {
	Status world.Status
	Name   string // judgement, seed, unverified, checked
	Label  string
}

// Bases returns every basis, the weakest first.
func Bases(t *text.Catalogue) []Basis {
	var all []Basis
	for s, name := range [...]string{"judgement", "seed", "unverified", "checked"} {
		all = append(all, Basis{world.Status(s), name, t.Get("parameter.status." + name)})
	}
	return all
}

// Parameters returns every parameter in its group as a state has it.
func Parameters(t *text.Catalogue, s session.State) []*ParameterGroup {
	groups := make([]*ParameterGroup, world.Groups)
	for g := range groups {
		id := world.Group(g).String()
		groups[g] = &ParameterGroup{ID: id, Label: t.Get("parameter.group." + id)}
	}
	for id := range world.Count {
		groups[id.Parameter().Group].add(ParameterOf(t, s, id))
	}
	return groups
}

// MovedParameters returns the groups as Parameters gives them after a state has
// changed, when they were made for the state before. Groups and parameters that
// look the same are the same, so that a face finds at a glance what to paint
// anew; the groups that were given stay as they were.
func MovedParameters(t *text.Catalogue, groups []*ParameterGroup, before, s session.State) []*ParameterGroup {
	moved := append(s.World.Differs(before.World), world.MuS, world.MuV) // of which each makes room for the other
	out := make([]*ParameterGroup, len(groups))
	for i, g := range groups {
		next := &ParameterGroup{ID: g.ID, Label: g.Label}
		same := true
		for _, p := range g.Parameters {
			if s.Beliefs != before.Beliefs || slices.Contains(moved, p.ID) {
				if now := ParameterOf(t, s, p.ID); *now != *p {
					p, same = now, false
				}
			}
			next.add(p)
		}
		if out[i] = next; same {
			out[i] = g
		}
	}
	return out
}

func (g *ParameterGroup) add(p *Parameter) {
	g.Parameters = append(g.Parameters, p)
	if p.Changed {
		g.Changed++
	}
}

// ParameterOf returns one parameter as a state has it.
func ParameterOf(t *text.Catalogue, s session.State, id world.ID) *Parameter {
	d, at := id.Parameter(), "parameter."+id.String()
	_, changed := s.World.Get(id)
	profile, _ := world.ProfileByID(s.Beliefs)
	p := &Parameter{
		ID: id, Name: d.ID, Group: d.Group, Label: t.Get(at + ".label"), Unit: t.Get(at + ".unit"),
		Source: d.Source, Basis: Bases(t)[d.Status],
		Raw: s.Parameter(id), Low: d.Low, Central: d.Central, High: d.High, Given: s.Given(id),
		Profile: profile.Sets(id), Changed: changed, Percent: inPercent(d.Unit),
	}
	p.Note, _ = t.Lookup(at + ".note")
	p.Step = stepOf(d.High - d.Low)
	p.Fine, p.Coarse = p.Step/5, 5*p.Step
	p.RoomLow, p.RoomHigh = s.Room(id)
	p.Text, p.Value = p.Write(t, p.Raw), p.Say(t, p.Raw)
	p.LowText, p.CentralText, p.HighText = p.Write(t, p.Low), p.Write(t, p.Central), p.Write(t, p.High)
	p.GivenText = p.Write(t, p.Given)
	if d.Fitted {
		p.Judged = p.Write(t, d.Judged)
	}
	p.found = strings.ToLower(strings.Join([]string{p.Name, p.Label, p.Unit, p.Source, p.Note, p.Basis.Label}, " "))
	return p
}

// Matches reports whether every word of a search is found in the parameter.
func (p *Parameter) Matches(search string) bool {
	for _, word := range strings.Fields(strings.ToLower(search)) {
		if !strings.Contains(p.found, word) {
			return false
		}
	}
	return true
}

// inPercent reports whether a unit is a part of a whole.
func inPercent(unit string) bool {
	return strings.HasPrefix(unit, "probability") || strings.HasPrefix(unit, "share") || unit == "prior weight"
}

// stepOf is one step of a slider: about a thirtieth of the range, of the steps
// that people count in.
func stepOf(span float64) float64 {
	const steps = 25
	power := math.Pow(10, math.Floor(math.Log10(span/steps)))
	for _, lead := range []float64{5, 2} {
		if lead*power <= span/steps {
			return undusted(lead * power)
		}
	}
	return undusted(power)
}

// undusted removes the dust of powers and quotients.
func undusted(v float64) float64 { return math.Round(v*1e9) / 1e9 }

// Write writes a value with the digits it has and without its unit.
func (p *Parameter) Write(t *text.Catalogue, v float64) string {
	const grain = 1e6
	if p.Percent {
		v *= 100
	}
	s := strconv.FormatFloat(math.Round(math.Abs(v)*grain)/grain, 'f', -1, 64)
	_, fraction, _ := strings.Cut(s, ".")
	out := decimal(t, v, len(fraction))
	if p.Percent {
		out = t.Say("unit.probability", out)
	}
	return out
}

// Say writes a value for reading, with its unit.
func (p *Parameter) Say(t *text.Catalogue, v float64) string {
	switch s := p.Write(t, v); {
	case p.Percent:
		return s
	default:
		return t.Say("assumptions.value", s, p.Unit)
	}
}

// Read reads a value as a person writes it: in percent, with or without the
// sign, where the parameter is a part of a whole. It reports whether the text is
// a number.
func (p *Parameter) Read(typed string) (float64, bool) {
	s := strings.ReplaceAll(strings.TrimSpace(typed), minus, "-")
	if p.Percent {
		s = strings.TrimSpace(strings.TrimSuffix(s, "%"))
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, false
	}
	if p.Percent {
		v = undusted(v / 100)
	}
	return v, true
}

// BeliefTable is what each belief profile sets.
type BeliefTable struct {
	Profiles []BeliefProfile // in the order of the catalogue, the central one first
	Rows     []BeliefRow     // the parameters that any of them sets
}

// BeliefProfile is a way of seeing the world.
type BeliefProfile struct {
	ID, Label, About string
	Chosen           bool
}

// BeliefRow is one parameter under every profile.
type BeliefRow struct {
	Name, Label string
	Unit        string // empty where the values are in percent
	Values      []string
	Own         []bool // the profile sets it; else it is the central value
}

// Beliefs returns what each belief profile sets.
func Beliefs(t *text.Catalogue, chosen string) BeliefTable {
	var table BeliefTable
	set := map[world.ID]bool{}
	for _, p := range world.Profiles() {
		at := "profile." + p.ID
		table.Profiles = append(table.Profiles, BeliefProfile{
			ID: p.ID, Label: t.Get(at + ".label"), About: t.Get(at + ".about"), Chosen: p.ID == chosen,
		})
		for _, s := range p.Set {
			set[s.ID] = true
		}
	}
	for id := range world.Count {
		if set[id] {
			table.Rows = append(table.Rows, beliefRow(t, id))
		}
	}
	return table
}

func beliefRow(t *text.Catalogue, id world.ID) BeliefRow {
	row := BeliefRow{Name: id.String(), Label: t.Get("parameter." + id.String() + ".label")}
	central := session.State{Beliefs: world.CentralProfile}
	if p := ParameterOf(t, central, id); !p.Percent {
		row.Unit = p.Unit
	}
	for _, profile := range world.Profiles() {
		p := ParameterOf(t, session.State{Beliefs: profile.ID}, id)
		row.Values = append(row.Values, p.GivenText)
		row.Own = append(row.Own, p.Given != central.Given(id))
	}
	return row
}

// Figure is a published figure beside which the model is held.
type Figure struct {
	ID, Meaning string
	Range       string // as published
	Unit        string
	Source      string
	Reference   string // how well the source is known to us
	Use         string // target, check, context
	UseLabel    string
	Purpose     string
	Readings    []Reading // of the model, where it is held to the figure
}

// Reading is what the model says where a figure was published.
type Reading struct {
	What          string
	Before, After string // the calibration
	Inside        bool   // after it, the model is within what was published
	Verdict       string
}

// Figures returns the published figures: first what the model aims at, then what
// it is held against, then what stands beside it.
func Figures(t *text.Catalogue) []Figure {
	var all []Figure
	for _, use := range []world.Use{world.Target, world.Check, world.Context} {
		for _, e := range world.Published() {
			if e.Use == use {
				all = append(all, figureOf(t, e))
			}
		}
	}
	return all
}

func figureOf(t *text.Catalogue, e world.Evidence) Figure {
	f := Figure{
		ID: e.ID, Meaning: e.Meaning, Range: published(t, e), Unit: e.Unit, Source: e.Source, Reference: e.Reference,
		Use: e.Use.String(), UseLabel: t.Get("figure.use." + e.Use.String()), Purpose: e.Purpose,
	}
	switch unit, ok := t.Lookup("figure.unit." + unitKey(e.Unit)); {
	case ok:
		f.Unit = unit
	case e.Unit == "%":
		f.Range, f.Unit = t.Say("unit.probability", f.Range), ""
	case e.Unit == "-":
		f.Unit = ""
	}
	for _, r := range calibration.Published().Figures {
		if r.ID == e.ID {
			f.Readings = append(f.Readings, readingOf(t, r))
		}
	}
	return f
}

func readingOf(t *text.Catalogue, r calibration.Figure) Reading {
	verdict := "figure.inside"
	if !r.Inside {
		verdict = "figure.outside"
	}
	percent := func(v float64) string {
		const digits = 1000 // a tenth of a percent
		return t.Say("unit.probability", short(t, math.Round(digits*v)/digits*100))
	}
	return Reading{What: r.Want, Before: percent(r.Before), After: percent(r.Fitted), Inside: r.Inside, Verdict: t.Get(verdict)}
}

// published writes the values of a figure as they were published, of which any
// may be missing.
func published(t *text.Catalogue, e world.Evidence) string {
	var ends []string
	for _, end := range []string{e.Low, e.High} {
		if end != unpublished {
			ends = append(ends, publishedValue(t, end, e.Unit))
		}
	}
	central := publishedValue(t, e.Central, e.Unit)
	switch {
	case len(ends) == 2 && e.Central == unpublished:
		return t.Say("figure.range", ends...)
	case len(ends) == 2:
		return t.Say("figure.central", append(ends, central)...)
	case e.Central == unpublished:
		return strings.Join(ends, "")
	}
	return central
}

// unpublished stands in the place of a value that nobody gives.
const unpublished = "—"

// publishedValue writes one value of a figure, a part of a whole in percent.
func publishedValue(t *text.Catalogue, v, unit string) string {
	if unit != "prob" && unit != "share" {
		return v
	}
	if part, err := strconv.ParseFloat(v, 64); err == nil {
		return share(t, part)
	}
	return v
}
