// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/guarantee"
)

// The stages of a year that can be written down as a game, in the order in which
// they are played. See package guarantee.
const (
	StageArming    = "arming"    // both sides choose a posture
	StageChallenge = "challenge" // what Russia does, and what the others make of it
	StageReaction  = "reaction"  // what hangs on nobody's beliefs
)

// Stages returns the names of the stages.
func Stages() []string { return []string{StageArming, StageChallenge, StageReaction} }

// StageRequest asks for one stage game of an evaluation.
type StageRequest struct {
	Request // years 0 or below Year mean the longer of DefaultYears and Year

	Title string   // of the design, for people
	Notes []string // what else to say about it, a sentence each

	Stage  string // one of Stages; empty for the challenge
	Year   int    // from 1 to MaxYears
	Slices int    // unanswered before the year
	// Reading is what the public has read of both postures; nil stands for the
	// likeliest reading. The arming stage comes before it.
	Reading *guarantee.Reading
	// Whole writes out in the challenge stage what it otherwise carries as
	// payoff: the reactions.
	Whole bool
}

// StageGame is a stage game ready to be written down for other programs. Its
// agent logit equilibrium at Lambda is what the evaluator plays.
type StageGame struct {
	Document *game.Document
	Tree     *game.Tree          // of the document
	Profile  equilibrium.Profile // what the evaluator plays
	Lambda   float64             // in 1/payoff of the document
	Residual float64             // of the profile at Lambda
}

// StageLambda is the precision at which stage games are to be solved: payoffs
// are written in units of it.
const StageLambda = 1

// StageGameOf solves what a request asks for and writes one of its stage games
// down. The error says which year, state or stage there is not; a request that
// Evaluate would panic at makes it panic too.
func StageGameOf(r StageRequest) (StageGame, error) {
	if err := r.complete(); err != nil {
		return StageGame{}, err
	}
	w := r.world()
	r.check(w)
	g := guarantee.Solve(r.Design, guarantee.Bare(w, r.Years), r.Years)
	if r.Reading == nil {
		r.Reading = likeliest(g, r.Year, r.Slices)
	}
	stage := r.grow(g).Unweighted()
	s := StageGame{Tree: stage.Tree, Profile: stage.Profile, Lambda: StageLambda, Residual: stage.Residual()}
	title, comment := r.describe(g, s.Residual)
	var err error
	if s.Document, err = game.NewDocument(stage.Tree, title, comment); err != nil {
		panic("engine: " + err.Error())
	}
	return s, nil
}

// complete fills in what was left out and refuses what does not exist.
func (r *StageRequest) complete() error {
	if r.Stage == "" {
		r.Stage = StageChallenge
	}
	if !slices.Contains(Stages(), r.Stage) {
		return fmt.Errorf("there is no stage %q; allowed are %s", r.Stage, strings.Join(Stages(), ", "))
	}
	if r.Year < 1 || r.Year > MaxYears {
		return fmt.Errorf("year %d is outside the range, allowed is 1 to %d", r.Year, MaxYears)
	}
	if most := guarantee.MaxSlices(r.Year); r.Slices < 0 || r.Slices > most {
		return fmt.Errorf("year %d cannot begin with %d unanswered slices, allowed is 0%s: a slice takes a year, and more than two count as two",
			r.Year, r.Slices, [3]string{"", " or 1", " to 2"}[most])
	}
	if r.Stage == StageArming && r.Reading != nil {
		return fmt.Errorf("the arming stage comes before the public reads the postures; a reading belongs to the others")
	}
	if r.Stage != StageChallenge && r.Whole {
		return fmt.Errorf("the %s stage is written whole as it is; only the challenge stage has a shorter form", r.Stage)
	}
	r.Years = max(r.Years, r.Year, DefaultYears)
	return nil
}

// likeliest returns the likeliest reading of a year.
func likeliest(g *guarantee.Game, year, k int) *guarantee.Reading {
	best, top := guarantee.Reading{}, math.Inf(-1)
	for _, r := range guarantee.Readings() {
		if p := g.ReadingProb(year, k, r); p > top {
			best, top = r, p
		}
	}
	return &best
}

// grow grows the tree of the stage.
func (r *StageRequest) grow(g *guarantee.Game) guarantee.Stage {
	i, j := r.Reading.Ukraine, r.Reading.Russia
	switch {
	case r.Stage == StageArming:
		return g.ArmingStage(r.Year, r.Slices)
	case r.Stage == StageReaction:
		return g.ReactionStage(r.Year, r.Slices, i, j)
	case r.Whole:
		return g.ChallengeStage(r.Year, r.Slices, i, j)
	}
	return g.CompactStage(r.Year, r.Slices, i, j)
}
