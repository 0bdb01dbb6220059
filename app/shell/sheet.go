// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"parley/app/view"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

// sheet is what the page shows of two assessments, in words and digits, and the
// parts of the page that show it. There is one for as long as the page lives:
// it is filled again with each answer of the engine, and its parts are painted.
// All of them at once: a frame costs more than what is painted in it.
type sheet struct {
	now, baseline *engine.Assessment
	bands         view.Bands // of now, nil while they are not known
	stale         bool       // not all of it that is in sight is in the document
	whole         bool       // all of it is, in sight or not
	asleep        bool       // none of it is in sight: another screen is at the front

	headline string
	progress string // what the engine is doing, when there is something to say
	busy     bool   // what is shown is not yet all there is to say about where the page stands
	sections []view.Section
	glance   []view.Row

	brush  brush
	head   *outcomes
	parts  []*outcomeSection
	rows   map[string]*outcomeRow // by path
	strip  *glance
	chart  *yearChart
	table  *yearTable
	tables view.YearTable // of tabled and against; see years
	tabled [2]*engine.Assessment
}

// unknown stands where there is no assessment yet.
var unknown = &engine.Assessment{
	Design:  lever.Defaults(),
	Outcome: metric.Outcome{Years: make([]metric.Year, engine.DefaultYears)},
}

func newSheet() *sheet {
	s := &sheet{now: unknown, baseline: unknown, rows: map[string]*outcomeRow{}}
	s.sections = view.Sections(words, unknown, unknown, nil)
	for _, path := range glances {
		s.glance = append(s.glance, view.RowOf(words, path, unknown, unknown, nil))
	}
	s.headline, s.progress, s.busy = say("ui.computing"), say("ui.computing"), true
	return s
}

// fill takes other assessments and bands over. What is in the document already
// must be painted in the same breath.
func (s *sheet) fill(now, baseline *engine.Assessment, bands view.Bands) {
	if s.now == now && s.baseline == baseline && (s.bands == nil) == (bands == nil) {
		return
	}
	s.now, s.baseline, s.bands = now, baseline, bands
	s.stale = true
	for i := range s.sections {
		for k := range s.sections[i].Rows {
			s.sections[i].Rows[k].Show(words, now, baseline, bands)
		}
	}
	for i := range s.glance {
		s.glance[i].Show(words, now, baseline, nil)
	}
	s.headline = view.Headline(words, now, baseline)
}

// paint brings the document up to date: what is in sight, or all of it and to
// the last digit when the numbers are final.
func (s *sheet) paint(final bool) {
	if s.asleep || !s.stale && (s.whole || !final) {
		return
	}
	s.stale, s.whole = false, final
	for _, o := range s.parts {
		o.paint(final)
	}
	if s.strip != nil {
		s.strip.paint()
	}
	if s.chart != nil {
		s.chart.paint()
	}
	if s.table != nil {
		s.table.paint(final)
	}
	s.brush.flush()
}

// paintHead brings what stands over the numbers up to date.
func (s *sheet) paintHead() {
	if s.head != nil && !s.asleep {
		s.head.paint()
		s.brush.flush()
	}
}

// years is the table of the years.
func (s *sheet) years() view.YearTable {
	if key := [2]*engine.Assessment{s.now, s.baseline}; s.tabled != key {
		s.tables, s.tabled = view.Years(words, s.now, s.baseline), key
	}
	return s.tables
}
