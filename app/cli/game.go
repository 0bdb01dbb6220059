// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"

	"parley/engine"
	"parley/engine/guarantee"
)

// gameCommand writes a stage game down for other programs.
type gameCommand struct {
	subject `embed:""`
	Year    int    `required:"" placeholder:"N" help:"Year of the settlement, 1 to ${max}."`
	Stage   string `default:"challenge" placeholder:"STAGE" help:"Part of the year: ${stages}; challenge by default."`
	Slices  int    `default:"0" placeholder:"K" help:"Slices that nobody answered before the year, 0 to 2; 0 by default."`
	Reading string `placeholder:"UKRAINE/RUSSIA" help:"Postures as the public reads them, such as restrained/armed; the likeliest by default."`
	Whole   bool   `help:"Write out in the challenge stage what is otherwise carried as payoff; about four times as large."`
}

// Help is shown by parley game --help.
func (gameCommand) Help() string {
	return "The game is in Gambit's .efg format. Solved at lambda 1 (payoffs are in units of each player's precision) its agent logit equilibrium is what evaluate plays; the comment in the file says what is nature's and what payoffs carry.\n\n" +
		"arming: both sides choose a posture. challenge: Russia's move, Ukraine's claims, the guarantors' answers. reaction: choices that hang on nobody's beliefs, such as whether Russia persists against an answer; the challenge stage carries their value as payoff.\n\n" +
		"With --json it prints what evaluate plays in this game, in the form of parley solve --json.\n\n" +
		"Example: parley game tripwire --year 3 > game.efg; gambit-logit -e -a 1.5 -l 1 game.efg; parley solve game.efg --lambda 1"
}

// Run writes the game to stdout.
func (c gameCommand) Run(o *output) error {
	s, state, err := c.load(o)
	if err != nil {
		return err
	}
	r := engine.StageRequest{
		Request: state.Request(0),
		Title:   fmt.Sprintf("%s (%s)", s.Title, c.Scenario),
		Stage:   c.Stage, Year: c.Year, Slices: c.Slices, Whole: c.Whole,
	}
	for _, line := range changed(s, state) {
		r.Notes = append(r.Notes, "Changed: "+line+".")
	}
	if c.Reading != "" {
		reading, err := guarantee.ParseReading(c.Reading)
		if err != nil {
			return fmt.Errorf("--reading: %w", err)
		}
		r.Reading = &reading
	}
	g, err := engine.StageGameOf(r)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(played(g))
	}
	_, err = g.Document.WriteTo(o.stdout)
	return err
}
