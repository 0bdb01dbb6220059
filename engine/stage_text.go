// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import (
	"fmt"
	"strings"

	"parley/engine/guarantee"
	"parley/engine/world"
)

// describe returns the title and the comment of a stage game: all that someone
// needs who has nothing but the file. Each sentence of the comment ends in a
// blank and a line break, since there are programs that drop line breaks.
func (r *StageRequest) describe(g *guarantee.Game, residual float64) (title, comment string) {
	profile, _ := world.ProfileByID(r.Beliefs)
	title = fmt.Sprintf("%s, year %d, %s stage", r.Title, r.Year, r.Stage)
	lines := []string{
		fmt.Sprintf("Written by Parley, model %s: %s. Not a forecast: types are hypotheses, most values are judgement.", Model, r.Title),
		fmt.Sprintf("Beliefs: %s.", profile.Label),
	}
	lines = append(lines, r.Notes...)
	lines = append(lines, r.moment(g)...)
	lines = append(lines, r.precision(residual)...)
	lines = append(lines, "Chance is what the model treats as nature's: "+r.nature())
	lines = append(lines, "Payoffs carry what follows: "+r.carried(g))
	return title, strings.Join(lines, " \n")
}

// moment says when the game is played and what is known then.
func (r *StageRequest) moment(g *guarantee.Game) []string {
	lines := []string{fmt.Sprintf("Year %d begins with %s, which has a probability of %.4g if there has been no war before.",
		r.Year, [...]string{"no unanswered slice", "one unanswered slice", "two unanswered slices"}[r.Slices], g.StateProb(r.Year, r.Slices))}
	if r.Stage == StageArming {
		return append(lines, "Both sides arm at once; each knows its own type.")
	}
	return append(lines, fmt.Sprintf("The public has read Ukraine's posture as %s and Russia's as %s, which has a probability of %.4g in such a year; beliefs about both follow from that.",
		posture(r.Reading.Ukraine), posture(r.Reading.Russia), g.ReadingProb(r.Year, r.Slices, *r.Reading)))
}

func posture(p int) string { return [2]string{"restrained", "armed"}[p] }

// precision says at which precision to solve the game, and how to read payoffs.
func (r *StageRequest) precision(residual float64) []string {
	w := r.world()
	lines := []string{
		fmt.Sprintf("SOLVE IT AT LAMBDA = %d, as in gambit-logit -e -a 1.5 -l %d: there, and at no other lambda, the agent logit equilibrium is what Parley's evaluator plays (residual %.1g).",
			StageLambda, StageLambda, residual),
		fmt.Sprintf("Payoffs are utilities times the precision of the player: %.10g for Russia and Ukraine, %.10g for the United States, the coalition and the hosts.",
			w[world.Lambda], 1/w[world.S]),
	}
	if r.Stage != StageArming {
		lines = append(lines, "What an indifferent player would do (prior weight w of an action) stands in outcomes on the way: log w, less its mean in equilibrium.")
	}
	return lines
}

// nature says what is drawn and by whom it is seen.
func (r *StageRequest) nature() string {
	const types = "whether the US backstop is kept (the United States know) and the coalition firm (it knows)"
	switch {
	case r.Stage == StageArming:
		return "the types of Russia and of Ukraine, each known to itself."
	case r.Stage == StageReaction:
		return "which occasion has come and what has been answered, as likely as in equilibrium; Ukraine's type; " + types + "."
	case r.Whole:
		return "Russia's type and posture (Russia knows), Ukraine's sensors and type, the fact-finding, the vote (expressive, not strategic; its probabilities are those in equilibrium), " + types + "."
	}
	return "Russia's type and posture (Russia knows), Ukraine's sensors, the vote after the fact-finding (expressive, not strategic; its probabilities are those in equilibrium), " + types + "; what nobody sees apart is one draw."
}

// carried says what payoffs stand for.
func (r *StageRequest) carried(g *guarantee.Game) string {
	const years = "the campaign in expectation, and the value of the years after in equilibrium"
	switch {
	case r.Stage == StageArming:
		return "the rest of the year and the years after, in equilibrium, averaged over what the public reads."
	case r.Stage == StageReaction || r.Whole:
		return years + "."
	}
	text := years + "; Ukraine's are a mean over its types, which move no choice here; moreover the equilibrium value of choices that hang on nobody's beliefs (Russia's reaction to an answered invasion or slice, the answers to an open strike on a depot, a first strike by a revanchist Ukraine), which the reaction stage writes out and the whole challenge stage keeps in its tree."
	if !g.Hosted() {
		text += " Hosts have no move here, as releasing the stock changes no campaign."
	}
	return text
}
