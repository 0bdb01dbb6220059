// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package campaign says when help arrives and how the fighting ends.
//
// Both are integrated out of the game: a contest of forces gives the chances
// of four outcomes, and help that comes late counts for less, because a fait
// accompli is made in the first days.
package campaign

import "math"

// Weight is the share of its strength that help keeps when its first part
// arrives after tau days and its last d days later, against an attacker whose
// gains weigh with e-folding time tc days (all in days, tau and d at least 0,
// tc above 0). It is the mean of e^(-t/tc) over the time of arrival:
//
//	phi = e^(-tau/tc) (tc/d) (1 - e^(-d/tc)),   phi -> e^(-tau/tc) as d -> 0.
func Weight(tau, d, tc float64) float64 {
	if !(tau >= 0 && d >= 0 && tc > 0) {
		panic("campaign: arrival times must be at least 0 and the window above 0")
	}
	x := d / tc
	if x == 0 {
		return math.Exp(-tau / tc)
	}
	return math.Exp(-tau/tc) * -math.Expm1(-x) / x
}
