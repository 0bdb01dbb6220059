// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package world is the catalogue of what nobody controls and nobody knows for
// sure: stakes, costs, forces, delays, beliefs. Each parameter carries a low, a
// central and a high value, its unit, its source and the status of that
// source. A World is one value for each of them.
package world

import "fmt"

// ID names a parameter by its place in the catalogue.
type ID int

// Group gathers the parameters that are shown together.
type Group int

const (
	Beliefs Group = iota
	Russia
	Ukraine
	Guarantors
	Force
	Logistics
	Verification
	Escalation
	Choice
	Arming

	// Groups is the number of groups.
	Groups
)

// String returns the id of the group, which text catalogues use as a key.
func (g Group) String() string {
	return [...]string{
		"beliefs", "russia", "ukraine", "guarantors", "force",
		"logistics", "verification", "escalation", "choice", "arming",
	}[g]
}

// Status says what stands behind a range.
type Status int

const (
	Judgement  Status = iota // our own estimate
	Seed                     // one of the five articles says it
	Unverified               // recalled from the literature
	Checked                  // matched against a published text
)

// String returns the words shown beside a parameter.
func (s Status) String() string {
	return [...]string{"judgement", "seed", "literature, unverified", "literature, checked"}[s]
}

// Parameter describes one parameter.
type Parameter struct {
	ID                 string // as written in files, flags and links
	Group              Group
	Label              string
	Unit               string
	Low, Central, High float64
	Judged             float64 // central value as set by hand, before the calibration
	Fitted             bool    // Central is from the calibration
	Status             Status
	Source             string
	Note               string // what the status and the source do not say
}

// Catalogue returns every parameter in its order.
func Catalogue() []Parameter { return catalogue[:] }

// Parameter returns the description of id.
func (id ID) Parameter() Parameter { return catalogue[id] }

// String returns the id as written in files.
func (id ID) String() string { return catalogue[id].ID }

// ByID finds the parameter with the given id as written in files.
func ByID(id string) (ID, bool) {
	for i := range catalogue {
		if catalogue[i].ID == id {
			return ID(i), true
		}
	}
	return 0, false
}

// World is one value for every parameter, by ID.
type World [Count]float64

// Central returns the world in which every parameter is at its central value.
func Central() World {
	var w World
	for i := range catalogue {
		w[i] = catalogue[i].Central
	}
	return w
}

// Judged returns the world as it was set by hand, before the calibration: what
// a fit starts from.
func Judged() World {
	var w World
	for i := range catalogue {
		w[i] = catalogue[i].Judged
	}
	return w
}

// With returns the world with one parameter changed.
func (w World) With(id ID, v float64) World {
	w[id] = v
	return w
}

// Differs lists the parameters at which two worlds differ.
func (w World) Differs(from World) []ID {
	var ids []ID
	for i := range w {
		if w[i] != from[i] {
			ids = append(ids, ID(i))
		}
	}
	return ids
}

// Check returns what is wrong with a world, or nil: a value outside its range,
// or priors on Russia's type that leave no room for the opportunist.
func (w World) Check() error {
	for i, p := range catalogue {
		if !(w[i] >= p.Low && w[i] <= p.High) {
			return fmt.Errorf("%s: %v is outside the range, allowed is %v to %v (%s)", p.ID, w[i], p.Low, p.High, p.Unit)
		}
	}
	if w[MuS]+w[MuV] > 1 {
		return fmt.Errorf("mu_V: mu_S and mu_V sum to %.4g, at most 1 is allowed", w[MuS]+w[MuV])
	}
	return nil
}

// Evidence is a published figure that is not an input: a target or a check of
// the model's results, or context shown beside what it informs.
type Evidence struct {
	ID, Meaning             string
	Low, Central, High      string // as published
	Unit, Source, Reference string
	Use                     Use
	Purpose                 string
}

// Use says what a published figure is for.
type Use int

const (
	Context Use = iota // shown beside the lever or parameter it informs
	Target             // the calibration aims at it
	Check              // the calibrated model is held against it
)

// String returns the word for the use.
func (u Use) String() string { return [...]string{"context", "target", "check"}[u] }

// Published returns the published figures.
func Published() []Evidence { return evidence }
