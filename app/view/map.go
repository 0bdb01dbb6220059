// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import "parley/engine/lever"

// Map is what the map draws on top of its base: where the stock is held, when it
// would arrive, where the tripwire force stands, and how far a crisis has come.
type Map struct {
	Hosts  []HostMark  `json:"hosts"`
	Force  ForceMark   `json:"force"`
	Goal   Place       `json:"goal"`             // to which the stock moves: a neutral place to measure from, no plan
	Crisis *CrisisMark `json:"crisis,omitempty"` // nil while none is told
	Label  string      `json:"label"`            // what it is and its keys, for who cannot see it
	Dark   bool        `json:"dark"`             // the dark theme
}

// Place is a point of the map.
type Place struct {
	Lon float64 `json:"lon"` // degrees east
	Lat float64 `json:"lat"` // degrees north
}

// HostMark is one host of the stock, at a neutral point inside the country.
type HostMark struct {
	Host  lever.Host `json:"host"`
	Name  string     `json:"name"`
	Label string     `json:"label"`
	Share float64    `json:"share"` // of the stock, in [0, 1]
	Sets  float64    `json:"sets"`  // brigade sets
	Place

	Over Place `json:"over"` // the handle of the arc along which its part is shown to move

	// Days says when its part of the stock would arrive after an attack, empty
	// when it does not move.
	Days string `json:"days,omitempty"`
	// Reach is how far the first of it would come while the window of a fait
	// accompli lasts: part of its way, 1 when it arrives within the window.
	Reach float64 `json:"reach,omitempty"`

	// On the day of the crisis:
	Way  float64 `json:"way,omitempty"`  // how far the first of it has come
	Left float64 `json:"left,omitempty"` // part of it that is on its way or there
	Here float64 `json:"here,omitempty"` // part of it that is there
	Lost float64 `json:"lost,omitempty"` // part of it that the attack destroys
}

// ForceMark is the tripwire force; there is none when Troops is 0.
type ForceMark struct {
	Troops   int     `json:"troops"`
	Position string  `json:"position"` // option of lever trip_position
	Label    string  `json:"label"`
	Stands   []Stand `json:"stands"` // where it can stand, from west to east
	Place
}

// Stand is a place where the force can stand, at a neutral point.
type Stand struct {
	Position string `json:"position"` // option of lever trip_position
	Label    string `json:"label"`
	Place
}

// CrisisMark is the clock of a crisis.
type CrisisMark struct {
	Day    string  `json:"day"`    // "Day 12"
	Step   string  `json:"step"`   // "Transit"
	Done   float64 `json:"done"`   // share of the fait accompli that is complete
	Said   string  `json:"said"`   // the same in words, empty where the model has no window
	At     float64 `json:"at"`     // place on the clock, in [0, 1]
	Window float64 `json:"window"` // where on the clock the window ends, 0 without one
	Line   bool    `json:"line"`   // Russia has crossed the line of contact
}

// Intent is what a person does to the design on the map. A movement is several
// of them, of which the last says so.
type Intent struct {
	From     lever.Host `json:"from"`
	To       lever.Host `json:"to"`
	Amount   float64    `json:"amount"`   // of the whole stock to be moved, counted from the beginning of the movement
	Position string     `json:"position"` // for the force; empty when stock is moved
	Done     bool       `json:"done"`     // the movement ends
}
