// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package scenarios holds the proposals and baselines that Parley starts from,
// one YAML file each, and reads and writes files of the same form.
//
// All and Get answer from builtin_gen.go, which is generated from the YAML
// files and held equal to them by a test, so that nothing is read at the start.
// Files are read by a small strict reader of the part of YAML that they need,
// the same on every face: a full one would be 148 kB of the page's program after
// brotli, this one, with all that is said about mistakes, is 28 kB.
package scenarios

import (
	"embed"
	"slices"

	"parley/engine/lever"
	"parley/engine/world"
)

//go:generate go test -run TestBuiltin -generate .

// Scenario is a proposal or a baseline: a design, what it says about itself,
// and optionally how the world is seen.
type Scenario struct {
	ID      string // the name of the file without .yaml, e.g. offsite-stockpile
	Title   string // one line
	Summary string // one paragraph
	Source  string // who proposes it and where

	Design lever.Design

	// Judgement lists, in catalogue order, the levers whose value does not
	// follow from the source: it says nothing about them, or leaves them open
	// ("short", "several brigades", "will have to be negotiated"). What a
	// proposal does without, and so stands at none, false or 0, is not listed,
	// nor is a setting that has no meaning in it, such as whose consent frees a
	// stock where there is none.
	Judgement []lever.ID

	Beliefs string          // id of a belief profile; world.CentralProfile when the file names none
	World   []world.Setting // parameters changed on top of the profile, in catalogue order
}

// Silent reports whether the source says nothing about a lever, so that its
// value is our judgement.
func (s Scenario) Silent(id lever.ID) bool { return slices.Contains(s.Judgement, id) }

// Files holds the YAML of the built-in scenarios, <id>.yaml each.
//
//go:embed *.yaml
var Files embed.FS

// order is the order in which scenarios are offered: the five articles'
// proposals, then the baselines they argue with.
var order = []string{
	"offsite-stockpile", "multilayer", "tripwire", "train-and-equip", "snapback", "kuleba",
	"nato", "porcupine", "istanbul", "budapest", "ceasefire", "paris",
}

// Default is the id of the scenario that is shown when none is asked for.
const Default = "offsite-stockpile"

// All returns the built-in scenarios in the order in which they are offered.
// The slice is the caller's; what it points to is shared and must not be
// changed.
func All() []Scenario { return slices.Clone(builtin()) }

// Get finds a built-in scenario.
func Get(id string) (Scenario, bool) {
	for _, s := range builtin() {
		if s.ID == id {
			return s, true
		}
	}
	return Scenario{}, false
}
