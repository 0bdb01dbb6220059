// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package wire is what the page and its engine workers say to each other: JSON
// texts with a number, by which an answer finds its question.
package wire

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
)

// Ask is one question to a worker. A later question takes the place of one
// that is still being worked on.
type Ask struct {
	ID      int      `json:"id"`
	Request *Request `json:"request,omitempty"` // none gives up what is being worked on
	Draft   bool     `json:"draft,omitempty"`   // numbers for a moving lever: quick, no decomposition
	Draws   int      `json:"draws,omitempty"`   // above 0 asks for a band over so many worlds
	Seed    uint64   `json:"seed,omitempty"`    // of the draws
}

// Answer is a worker's answer: an assessment, a band, or why there is none.
type Answer struct {
	ID         int                `json:"id"`
	Assessment *engine.Assessment `json:"assessment,omitempty"`
	Draft      bool               `json:"draft,omitempty"` // the assessment is one
	Band       Band               `json:"band,omitempty"`
	Draws      int                `json:"draws,omitempty"` // behind the band
	Error      string             `json:"error,omitempty"`
}

// Band is the low and the high end of each outcome, by its path.
type Band map[string][2]float64

// Request is an engine.Request in a form that travels.
type Request struct {
	Design  lever.Design       `json:"design"`
	Beliefs string             `json:"beliefs"`
	World   map[string]float64 `json:"world,omitempty"`
	Years   int                `json:"years,omitempty"`
}

// FromEngine returns the form of a request that travels.
func FromEngine(r engine.Request) *Request {
	out := &Request{Design: r.Design, Beliefs: r.Beliefs, Years: r.Years}
	for _, s := range r.World {
		if out.World == nil {
			out.World = map[string]float64{}
		}
		out.World[s.ID.String()] = s.Value
	}
	return out
}

// Engine returns the request as the engine takes it. The settings are in the
// order of the catalogue.
func (r Request) Engine() (engine.Request, error) {
	out := engine.Request{Design: r.Design, Beliefs: r.Beliefs, Years: r.Years}
	if _, ok := world.ProfileByID(r.Beliefs); !ok {
		return out, fmt.Errorf("there is no belief profile %q", r.Beliefs)
	}
	for _, name := range slices.Sorted(maps.Keys(r.World)) {
		id, ok := world.ByID(name)
		if !ok {
			return out, fmt.Errorf("there is no parameter %q", name)
		}
		out.World = append(out.World, world.Setting{ID: id, Value: r.World[name]})
	}
	slices.SortFunc(out.World, func(a, b world.Setting) int { return int(a.ID - b.ID) })
	return out, nil
}

// Text returns a message as it is posted. What cannot be written, such as a
// number that is not finite, becomes an answer that says so.
func Text(message any) string {
	b, err := json.Marshal(message)
	if err == nil {
		return string(b)
	}
	failure := Answer{Error: err.Error()}
	if a, ok := message.(Answer); ok {
		failure.ID = a.ID
	}
	b, _ = json.Marshal(failure)
	return string(b)
}

// ReadAnswer reads what a worker posted.
func ReadAnswer(text string) (Answer, error) {
	var a Answer
	err := json.Unmarshal([]byte(text), &a)
	return a, err
}
