// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"
	"strings"
)

// Reading is what the public reads of both postures at the end of the arming
// stage: each Restrained or Armed.
type Reading struct{ Ukraine, Russia int }

// String returns the reading as ParseReading takes it: Ukraine's posture, then
// Russia's.
func (r Reading) String() string { return postureNames[r.Ukraine] + "/" + postureNames[r.Russia] }

// ParseReading reads a reading such as restrained/armed.
func ParseReading(text string) (Reading, error) {
	for _, r := range Readings() {
		if r.String() == text {
			return r, nil
		}
	}
	return Reading{}, fmt.Errorf("%q is no reading; it takes Ukraine's posture and Russia's, each %s, as in %v",
		text, strings.Join(postureNames[:], " or "), Reading{Restrained, Armed})
}

// Readings returns all readings.
func Readings() []Reading {
	return []Reading{{Restrained, Restrained}, {Restrained, Armed}, {Armed, Restrained}, {Armed, Armed}}
}

// ReadingProb is the probability of a reading in a year (1 is the first) that
// begins with k unanswered slices.
func (g *Game) ReadingProb(year, k int, r Reading) float64 {
	s := g.state(year, k)
	var y season
	y.expect(&s, &g.nodes[year-1][k].posture)
	return y.ukraine[r.Ukraine] * y.russia[r.Russia]
}

// MaxSlices is the largest number of unanswered slices with which a year can
// begin, which is public: a slice takes a year, and more than two count as two.
func MaxSlices(year int) int { return min(year, slices) - 1 }

// StateProb is the probability that a year begins with k unanswered slices, given
// no war before it.
func (g *Game) StateProb(year, k int) float64 {
	total, here := 0.0, 0.0
	for n, mass := range g.mass[year-1] {
		for _, m := range mass {
			total += m
			if n == k {
				here += m
			}
		}
	}
	return here / total
}

// Hosted reports whether what hosts do with the stock changes a campaign.
func (g *Game) Hosted() bool { return g.denial.hosted() }
