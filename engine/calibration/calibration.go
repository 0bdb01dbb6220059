// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package calibration is what the calibration of the model found, as data: the
// fitted values with what speaks for and against them, the published figures
// and the historical cases before and after, and how a case comes out that the
// fit was not told of. Package fit makes it; the central values of package
// world are taken from it, which a test holds.
package calibration

import (
	_ "embed"
	"encoding/json"
	"sync"

	"parley/engine/precedent"
)

// Format is the version of the JSON shape of a Report.
const Format = "parley-calibration/2"

//go:generate go run parley/app/cmd/parley calibrate --leave-one-out --write calibration.json

//go:embed calibration.json
var published []byte

// Published is the report of the calibration whose values the catalogue of
// parameters holds as central.
func Published() Report {
	last.once.Do(func() {
		if err := json.Unmarshal(published, &last.report); err != nil {
			panic("calibration: the embedded report: " + err.Error())
		}
	})
	return last.report
}

// last is the embedded report, read when it is first asked for. Nothing is read
// before, so that a program which never asks need not carry it.
var last struct {
	once   sync.Once
	report Report
}

// Report is a finished calibration. Before is always the world as it was set
// by hand, after the one with the fitted values.
type Report struct {
	Format     string      `json:"format"`
	Model      string      `json:"model"`
	Seed       uint64      `json:"seed"`
	Loss       [2]float64  `json:"loss"`     // before, after
	Hits       [2]int      `json:"hits"`     // likewise, of historical cases
	LeftOut    int         `json:"left_out"` // hits among cases that were left out in turn, -1 when none was
	Starts     []float64   `json:"starts"`   // the loss at which each start ended
	Read       int         `json:"readings"` // of the model, in all fits
	Parameters []Parameter `json:"parameters"`
	Figures    []Figure    `json:"figures"`
	Cases      []Case      `json:"cases"`
}

// Parameter is one fitted parameter.
type Parameter struct {
	ID         string       `json:"id"`
	Low        float64      `json:"low"`
	Before     float64      `json:"before"` // set by hand
	High       float64      `json:"high"`
	Fitted     float64      `json:"fitted"`
	Nearby     [2]float64   `json:"nearby"` // a tenth of the range below and above
	Loss       [2]float64   `json:"loss"`   // there
	Hits       [2]int       `json:"hits"`   // there
	Figures    [2][]float64 `json:"figures"`
	Unresolved bool         `json:"unresolved"` // nothing here speaks of it
}

// Figure is one published number.
type Figure struct {
	ID     string   `json:"id"` // of the evidence
	Want   string   `json:"want"`
	Use    string   `json:"use"`
	Low    float64  `json:"low"`
	High   *float64 `json:"high,omitempty"`   // none when there is no upper bound
	Target *float64 `json:"target,omitempty"` // none when there are bounds only
	Before float64  `json:"before"`
	Fitted float64  `json:"fitted"`
	Inside bool     `json:"inside"` // after the fit
}

// Case is one historical case.
type Case struct {
	ID       string             `json:"id"`
	Before   bool               `json:"before"` // hit
	Fitted   bool               `json:"fitted"`
	Findings []precedent.Record `json:"findings"`
	LeftOut  *bool              `json:"left_out,omitempty"`
	World    map[string]float64 `json:"left_out_world,omitempty"` // fitted without it
}

// Parameter finds a fitted parameter.
func (r Report) Parameter(id string) (Parameter, bool) {
	for _, p := range r.Parameters {
		if p.ID == id {
			return p, true
		}
	}
	return Parameter{}, false
}

// Inside is how many published figures are inside their stated range.
func (r Report) Inside() int {
	n := 0
	for _, f := range r.Figures {
		if f.Inside {
			n++
		}
	}
	return n
}
