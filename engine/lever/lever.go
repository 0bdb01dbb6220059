// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package lever is the catalogue of what a negotiator can change.
//
// Each lever is described once, as data: its id, unit, range, default, meaning
// and source. Sliders, flags, validation, the link, the file format and the
// handbook all come from this catalogue. Adding a lever is one entry here and
// its place in an equation of package guarantee.
package lever

import "slices"

// ID names a lever by its place in the catalogue.
type ID int

// Kind says what values a lever takes.
type Kind int

const (
	Float Kind = iota // any number in [Min, Max]
	Int               // a whole number in [Min, Max]
	Bool              // 0 or 1
	Enum              // the index of one of Options
	Share             // one share in [0, 1] for each of Options, see Shares
)

// String returns the word the file format and the handbook use for the kind.
func (k Kind) String() string {
	return [...]string{"number", "whole number", "true or false", "choice", "shares"}[k]
}

// Group gathers the levers that are shown together.
type Group int

const (
	Stockpile Group = iota
	Tripwire
	Snapback
	Arms
	Politics

	// Groups is the number of groups.
	Groups
)

// String returns the id of the group, which text catalogues use as a key.
func (g Group) String() string {
	return [...]string{"stockpile", "tripwire", "snapback", "arms", "politics"}[g]
}

// Lever describes one lever.
type Lever struct {
	ID       string // as written in files, flags and links
	Group    Group
	Kind     Kind
	Headline bool // shown without asking for more
	Label    string
	Unit     string
	Min, Max float64  // range of Float and Int
	Step     float64  // one step of the keyboard
	Default  float64  // for Enum the index of the option
	Options  []string // of Enum and Share
	Meaning  string   // one sentence
	Source   string   // the articles that ask for it, or judgement
}

// Catalogue returns every lever in its order.
func Catalogue() []Lever { return catalogue[:] }

// Lever returns the description of id.
func (id ID) Lever() Lever { return catalogue[id] }

// String returns the id as written in files.
func (id ID) String() string { return catalogue[id].ID }

// ByID finds the lever with the given id as written in files.
func ByID(id string) (ID, bool) {
	for i := range catalogue {
		if catalogue[i].ID == id {
			return ID(i), true
		}
	}
	return 0, false
}

// option returns the index of an option, and panics when there is none: the
// names of options in the engine are written by programmers.
func (id ID) option(name string) float64 {
	i := slices.Index(catalogue[id].Options, name)
	if i < 0 {
		panic("lever: " + catalogue[id].ID + " has no option " + name)
	}
	return float64(i)
}
