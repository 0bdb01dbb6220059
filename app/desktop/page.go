// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package desktop

import (
	"strconv"

	"parley/app/view"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/metric"
	"parley/scenarios"
)

// page is what the panel says about one proposal.
type page struct {
	Place    string // which of how many
	Title    string
	Summary  string
	Headline string // empty until the model has answered
	Sections []section
	Waiting  string // said in place of the sections until then
}

// section is a question and its answers.
type section struct {
	Title string
	Rows  []row
}

// row is one outcome.
type row struct {
	Label, Value string
	Part         float64 // of the whole, for a bar; negative for none
}

// newPage puts a proposal and what the model answers, nil before it has, into
// words. The proposal is its own baseline: nothing is changed here.
func newPage(t *text.Catalogue, proposals []scenarios.Scenario, at int, a *engine.Assessment) page {
	s := proposals[at]
	p := page{
		Place:   t.Get("ui.proposal") + " " + strconv.Itoa(at+1) + " / " + strconv.Itoa(len(proposals)),
		Title:   s.Title,
		Summary: s.Summary,
	}
	if a == nil {
		p.Waiting = t.Get("ui.computing")
		return p
	}
	p.Headline = view.Headline(t, a, a)
	for _, s := range view.Sections(t, a, a, nil) {
		next := section{Title: s.Title}
		for _, r := range s.Rows {
			if r.Headline {
				next.Rows = append(next.Rows, row{r.Label, r.Value, part(r)})
			}
		}
		p.Sections = append(p.Sections, next)
	}
	return p
}

// part returns a probability, or -1 for what is none.
func part(r view.Row) float64 {
	if m, ok := metric.ByPath(r.Path); !ok || m.Unit != metric.Probability {
		return -1
	}
	return max(0, min(r.Raw, 1))
}
