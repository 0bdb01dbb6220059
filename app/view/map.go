// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import "parley/engine/lever"

// Map is what the map draws on top of its base: where the stock is held and
// where the tripwire force stands.
type Map struct {
	Hosts []HostMark `json:"hosts"`
	Force ForceMark  `json:"force"`
	Dark  bool       `json:"dark"` // the dark theme
}

// HostMark is one host of the stock, at a neutral point inside the country.
type HostMark struct {
	Host  lever.Host `json:"host"`
	Label string     `json:"label"`
	Share float64    `json:"share"` // of the stock, in [0, 1]
	Sets  float64    `json:"sets"`  // brigade sets
	Lon   float64    `json:"lon"`   // degrees east
	Lat   float64    `json:"lat"`   // degrees north
}

// ForceMark is the tripwire force; there is none when Troops is 0.
type ForceMark struct {
	Troops   int     `json:"troops"`
	Position string  `json:"position"` // option of lever trip_position
	Label    string  `json:"label"`
	Lon      float64 `json:"lon"` // degrees east
	Lat      float64 `json:"lat"` // degrees north
}
