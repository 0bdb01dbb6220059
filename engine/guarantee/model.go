// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package guarantee is the model: a design and a world become yearly stage
// games between Russia, Ukraine and the guarantors, solved from the last year
// to the first under beliefs carried forward along the path of no war.
//
// The equations and their sources stand in the documentation of package
// engine; comments here refer to its numbers.
package guarantee

// Types of Russia: hypotheses about motives (Jervis 1978, Glaser 1997).
const (
	SecuritySeeking = iota
	Opportunist
	Revisionist

	Types
)

// Types of Ukraine: one keeps to the line, one would use force to retake land.
const (
	StatusQuo = iota
	Revanchist

	ukraineTypes
)

// Postures of the arming stage: Ukraine's mix is defensive or offensive,
// Russia's reconstitution low or high.
const (
	Restrained = iota
	Armed

	postures
)

// Challenges Russia can make in a year. Strike and Sabotage are two ways to
// attack a depot and share the prior weight of that class.
const (
	None = iota
	Hybrid
	Salami
	Invade
	Strike
	Sabotage

	Challenges
)

// Answers of a guarantor.
const (
	Aside = iota
	Assist
	Fight

	answers
)

// Russia's reactions to an answered invasion.
const (
	Persist = iota
	Stop
	Escalate

	reactions
)

// Findings of the fact-finding.
const (
	Confirm = iota
	Unclear
	Refute

	findings
)

const (
	slices   = 3                   // states of unanswered slices: 0, 1, 2
	variants = Types * postures    // a type of Russia and its reconstitution
	readings = postures * postures // what the public reads of both postures
	profiles = answers * answers * 2
)

// Prior weights of actions: what an indifferent player would do. Copies of an
// action share its weight, so that naming an action twice changes nothing
// else (equation 1). Those of challenges are parameters; see challengeWeights.
var (
	quietWeight    = [claims]float64{silent: 0.9, claimDeniable: 0.05, claimSlice: 0.05}
	alarmWeight    = [2]float64{0.5, 0.5}
	strikeWeight   = [2]float64{0.9, 0.1}
	answerWeight   = [answers]float64{1. / 3, 1. / 3, 1. / 3}
	assistWeight   = [2]float64{0.5, 0.5}
	reactionWeight = [reactions]float64{Persist: 0.45, Stop: 0.45, Escalate: 0.1}
	postureWeight  = [postures]float64{0.5, 0.5}
)

// What Ukraine can do when its own sensors are quiet.
const (
	silent = iota
	claimDeniable
	claimSlice

	claims
)

// profile numbers the joint answer of the United States, the coalition and
// the hosts to an invasion.
func profile(us, europe, hosts int) int { return (us*answers+europe)*2 + hosts }
