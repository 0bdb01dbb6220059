// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sweep

import "slices"

// Statement is something that is true of a design in a world or not: that an
// outcome is above a bound.
type Statement struct {
	ID    string  `json:"id"`
	Path  string  `json:"path"`
	Above float64 `json:"above"`
}

// Statements lists what every sweep says the share of. A party would sign, or
// would keep its word, where that is likelier than not.
func Statements() []Statement { return statements }

var statements = []Statement{
	{"ukraine_signs", "acceptance.ukraine", 0.5},
	{"us_signs", "acceptance.us", 0.5},
	{"europe_signs", "acceptance.europe", 0.5},
	{"security_seeking_signs", "acceptance.russia.security_seeking", 0.5},
	{"opportunist_signs", "acceptance.russia.opportunist", 0.5},
	{"revisionist_signs", "acceptance.russia.revisionist", 0.5},
	{"agreed", "acceptance.agreement", 0.5},
	{"no_attack", "deterrence", 0.5},
	{"deters", total, 0},
	{"us_honours", "credibility.us", 0.5},
	{"europe_honours", "credibility.europe", 0.5},
	{"screens", "screening", 0},
	{"keeps_itself", "stability.settlement", 0},
	{"no_arms_race", "stability.arms_race", 0},
}

// share counts the values above the bound, which are sorted.
func (s Statement) share(sorted []float64) Share {
	first := slices.IndexFunc(sorted, func(v float64) bool { return v > s.Above })
	count := 0
	if first >= 0 {
		count = len(sorted) - first
	}
	return Share{s, count, wilson(count, len(sorted))}
}

// place is where a statement stands in the list.
func (s Statement) place() int { return slices.Index(statements, s) }
