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
func (c Contest) Odds(ratio float64) Odds { return c.Ratio().Odds(c.Strength(ratio), 1) }

// Strength is what a force (above 0) weighs against another in a contest: its
// power M.
func (c Contest) Strength(force float64) float64 { return math.Exp(c.M * math.Log(force)) }

// Ratio is a contest in the form of a ratio (Tullock 1980), for many contests
// between few forces: the same odds, of strengths a and d, are
//
//	L(M ln(A/D) - cut) = a / (a + d e^cut),  a = A^M, d = D^M.
type Ratio struct{ dec, par, stal float64 }

// Ratio returns the contest in the form of a ratio.
func (c Contest) Ratio() Ratio {
	return Ratio{math.Exp(c.CutDec), math.Exp(c.CutPar), math.Exp(c.CutStal)}
}

// Odds returns the chances of the outcomes at the strengths of the attacker
// and of the defender.
func (r Ratio) Odds(attacker, defender float64) Odds {
	dec := attacker / (attacker + defender*r.dec)
	par := max(dec, attacker/(attacker+defender*r.par))
	stal := max(par, attacker/(attacker+defender*r.stal))
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
