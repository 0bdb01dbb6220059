// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package precedent holds the model against history: cases whose outcome is
// known, coded as designs and worlds, each with what the model should give.
//
// Targets are ordinal: a bound, an order, a sameness. They are met or missed;
// the cases were chosen and not drawn, so the share that is met says how well
// the model tells these cases apart and not how often it is right.
package precedent

import (
	"parley/engine/lever"
	"parley/engine/world"
)

// Case is one historical case. Other states stand in the places of Russia,
// Ukraine and the guarantors; Roles says which.
type Case struct {
	ID      string
	Title   string
	Span    string // of time, in words
	Summary string // one paragraph
	Source  string
	Roles   string // who is challenger, target and guarantor
	Coding  string // the coding in short
	Outcome string // what is known to have happened
	Years   int    // horizon over which the case is read, 1 to engine.MaxYears
	Setting Setting
	Reasons []Reason // of every lever and parameter that the case sets
	Targets []Target
}

// Setting is a design in a world: the parameters stand on top of whatever the
// world is otherwise taken to be.
type Setting struct {
	Design lever.Design
	World  []world.Setting
}

// In returns the world of the setting when the rest of it is as given.
func (s Setting) In(base world.World) world.World {
	for _, set := range s.World {
		base[set.ID] = set.Value
	}
	return base
}

// Reason is why a lever or a parameter is coded as it is.
type Reason struct {
	Field     string // id of the lever or parameter
	Value     string // as written in the file
	Text      string // one sentence, with its source
	Judgement bool   // the number, though not the fact, is ours
}

// Relation is how a target holds a measure.
type Relation int

const (
	AtLeast Relation = iota // the measure is at least Bound
	AtMost                  // at most Bound
	Above                   // above that of Than, by more than Bound
	Below                   // below that of Than, by more than Bound
	Near                    // within Bound of that of Than
)

// String returns the word that the files use.
func (r Relation) String() string {
	return [...]string{"at_least", "at_most", "above", "below", "near"}[r]
}

// Compares reports whether the relation is to another reading.
func (r Relation) Compares() bool { return r >= Above }

// Target is one thing that the model should give of a case.
type Target struct {
	Want     string // in words
	Measure  string // a path of package metric, or one of this package's own; see Measures
	Relation Relation
	Bound    float64
	With     *Setting // read instead of the case itself, when not nil
	Than     *Other   // what the measure is compared with
}

// Other is what a case is compared with: another case, or a setting of the same
// one.
type Other struct {
	Case    string   // id of another case, or empty
	Setting *Setting // when Case is empty
}
