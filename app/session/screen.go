// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

// Screen is a part of the explorer with an address of its own. Its name is the
// first part of that address.
type Screen string

// The screens of the explorer.
const (
	Explore     Screen = "explore"
	Compare     Screen = "compare"
	Game        Screen = "game"
	Assumptions Screen = "assumptions"
	Claims      Screen = "claims"
)

// Screens returns all screens, in the order in which a person meets them.
func Screens() []Screen { return []Screen{Explore, Compare, Game, Assumptions, Claims} }

// Path returns the path of a proposal on the screen.
func (s Screen) Path(scenario string) string { return "/" + string(s) + "/" + scenario }
