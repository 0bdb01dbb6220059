// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package cli is the command line of Parley: the catalogues, one evaluation as
// a table or as JSON, the schema of that JSON, games for other programs and their
// solution, and the server. Each subcommand
// is one file and one type with a Run method.
package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"parley/engine"
	"parley/engine/world"
)

// commands is the grammar of the command line. Its tags are the help text.
type commands struct {
	Scenarios  scenariosCommand  `cmd:"" help:"List the proposals and baselines, or show one as a file."`
	Levers     leversCommand     `cmd:"" help:"List what a design can change: range, default, unit, meaning."`
	Parameters parametersCommand `cmd:"" help:"List what the model assumes: low, central, high, status, source."`
	Handbook   handbookCommand   `cmd:"" help:"Print the handbook: every lever, parameter and outcome, and the paper of the model."`
	Evaluate   evaluateCommand   `cmd:"" help:"Solve the game for one design and print what follows."`
	Draws      drawsCommand      `cmd:"" help:"Solve the game for one design in many worlds: bands, shares, and how sure both are."`
	Game       gameCommand       `cmd:"" help:"Write the game of one year for Gambit."`
	Solve      solveCommand      `cmd:"" help:"Solve a game in Gambit's format."`
	Claims     claimsCommand     `cmd:"" help:"Put what the authors of the proposals claim to the test of the model."`
	History    historyCommand    `cmd:"" help:"Hold the model against sixteen historical cases."`
	Calibrate  calibrateCommand  `cmd:"" help:"Fit judgement to published figures and historical cases, and report."`
	Schema     schemaCommand     `cmd:"" help:"Print the JSON schema of what evaluate --json prints."`
	Serve      serveCommand      `cmd:"" help:"Serve the explorer to a browser."`

	JSON bool `name:"json" help:"Print JSON instead of a table."`
}

const description = "Parley explores designs of a post-war security guarantee for Ukraine: " +
	"it solves a game between Russia, Ukraine and the guarantors and says what follows. It is not a forecast."

// output is where a command writes, and how, and what it may read.
type output struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	json           bool
}

// Run executes one command line, without the name of the program. Results go
// to stdout; notes on what was changed along the way go to stderr. The error,
// if any, is one line for the person at the keyboard. Commands that run until
// they are stopped end without an error when ctx does.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	var c commands
	helped := false
	parser, err := kong.New(&c,
		kong.Name("parley"),
		kong.Description(description),
		kong.Writers(stdout, stderr),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{
			"central":  world.CentralProfile,
			"profiles": strings.Join(profileIDs(), ", "),
			"years":    fmt.Sprint(engine.DefaultYears),
			"max":      fmt.Sprint(engine.MaxYears),
			"stages":   strings.Join(engine.Stages(), ", "),
			"articles": strings.Join(articleIDs(), ", "),
		},
		kong.BindTo(ctx, (*context.Context)(nil)),
	)
	if err != nil {
		panic("cli: " + err.Error())
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if helped {
		return nil
	}
	if err != nil {
		return oneLine(fmt.Errorf("%w; see parley --help", err))
	}
	return oneLine(command.Run(&output{stdin: stdin, stdout: stdout, stderr: stderr, json: c.JSON}))
}

// oneLine folds an error into one line, so that a caller can print it as such.
func oneLine(err error) error {
	if err == nil || !strings.ContainsAny(err.Error(), "\r\n") {
		return err
	}
	return errors.New(strings.Join(strings.Fields(err.Error()), " "))
}

// printJSON writes v as indented JSON.
func (o *output) printJSON(v any) error {
	e := json.NewEncoder(o.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func profileIDs() []string {
	var ids []string
	for _, p := range world.Profiles() {
		ids = append(ids, p.ID)
	}
	return ids
}
