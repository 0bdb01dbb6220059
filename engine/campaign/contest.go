// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package campaign

import "math"

// The outcomes of a campaign, from Russia's point of view, best first.
const (
	Decisive = iota
	Partial
	Stalemate
	Repelled

	// Outcomes is the number of outcomes.
	Outcomes
)

// Odds are the probabilities of the outcomes; they sum to 1.
type Odds [Outcomes]float64

// Contest is a contest-success function with ordered outcomes: the log of the
// force ratio, times the decisiveness M, against three cut-points in log-odds
// (Hirshleifer 1989; ordered logit).
type Contest struct {
	M                       float64 // decisiveness, above 0
	CutDec, CutPar, CutStal float64
}

// Odds returns the chances of the outcomes at a ratio of the attacker's force
// to the defender's (above 0):
//
//	z = M ln(ratio),  P(decisive) = L(z - CutDec),
//	P(at least partial) = L(z - CutPar),  P(at least stalemate) = L(z - CutStal),
//
// with L the logistic function. A cut-point above the one before it is taken
// as equal to it, so that no outcome has a negative chance.
func (c Contest) Odds(ratio float64) Odds {
	z := c.M * math.Log(ratio)
	dec := Logistic(z - c.CutDec)
	par := max(dec, Logistic(z-c.CutPar))
	stal := max(par, Logistic(z-c.CutStal))
	return Odds{dec, par - dec, stal - par, 1 - stal}
}

// Mix returns the odds when the first hold with probability p.
func (o Odds) Mix(p float64, other Odds) Odds {
	for i := range o {
		o[i] = p*o[i] + (1-p)*other[i]
	}
	return o
}

// Logistic is 1/(1 + e^-x).
func Logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// LogOdds is the inverse of Logistic.
func LogOdds(p float64) float64 { return math.Log(p / (1 - p)) }
