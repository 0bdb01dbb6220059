// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"parley/engine/equilibrium"
)

// solveCommand solves a game file.
type solveCommand struct {
	Game      string        `arg:"" name:"GAME.efg|-" help:"A game in extensive form in Gambit's format; - reads standard input."`
	Lambda    []float64     `placeholder:"L" help:"Find the quantal response at this precision, in 1/payoff as Gambit's; may be repeated."`
	Limit     bool          `help:"Find the limit of quantal response as lambda grows; so without --lambda and --all."`
	All       bool          `help:"Look for other equilibria too: pure ones, and those that other starts and branches lead to."`
	Starts    int           `default:"20" placeholder:"N" help:"Random starts of --all; ${default} by default."`
	Seed      uint64        `default:"0" placeholder:"S" help:"Seed of these starts; the same one finds the same. ${default} by default."`
	Tolerance float64       `default:"1e-12" placeholder:"R" help:"Largest residual accepted at a lambda; ${default} by default."`
	Time      time.Duration `placeholder:"T" help:"Stop after this time, such as 30s, and print what was found."`
	Steps     int           `placeholder:"N" help:"Stop a path after this many steps."`
}

// Help is shown by parley solve --help.
func (solveCommand) Help() string {
	return "Quantal response is McKelvey and Palfrey's agent form, on the branch that begins with every action equally likely. Its residual is the largest difference between a probability and the logit response to all others.\n\n" +
		"The limit is verified: the regret printed is the most that any player could gain at any information set, reached or not, given the beliefs shown. What could not be found is said, and ends with an error.\n\n" +
		"--all lists the limit first. The search is not complete: mixed equilibria can be missed. Of a Nash equilibrium that is not sequential the regret is that of whole strategies.\n\n" +
		"--json prints {\"solutions\": [...]}, in the order asked for: kind qre, limit or nash; probabilities and payoffs of actions by information set, players and sets counted from 1 as Gambit does; solved says whether it is what the kind says.\n\n" +
		"Example: parley game tripwire --year 3 | parley solve - --lambda 1"
}

// Run solves and prints. Solutions that were not found are printed as far as
// they go and make it end with an error.
func (c solveCommand) Run(ctx context.Context, o *output) error {
	if err := c.check(); err != nil {
		return err
	}
	g, err := readGame(ctx, c.Game, o.stdin)
	if err != nil {
		return err
	}
	if c.Time > 0 {
		var stop context.CancelFunc
		ctx, stop = context.WithTimeout(ctx, c.Time)
		defer stop()
	}
	run := solveRun{solveCommand: c, gameFile: g, progress: newProgress(o.stderr), found: []solution{}}
	err = run.all(ctx)
	run.progress.clear()
	return errors.Join(run.print(o), err)
}

// check refuses flags that make no sense.
func (c solveCommand) check() error {
	for _, l := range c.Lambda {
		if !(l >= 0) || math.IsInf(l, 1) { // the negation refuses NaN too
			return fmt.Errorf("--lambda: %v is no precision, allowed is 0 or more; --limit goes to its limit", l)
		}
	}
	if !(c.Tolerance > 0) || math.IsInf(c.Tolerance, 1) {
		return fmt.Errorf("--tolerance: %v is outside the range, allowed is more than 0", c.Tolerance)
	}
	if c.Starts < 1 {
		return fmt.Errorf("--starts: %d is outside the range, allowed is 1 or more", c.Starts)
	}
	if c.Steps < 0 {
		return fmt.Errorf("--steps: %d is outside the range, allowed is 1 or more, or 0 for no bound of your own", c.Steps)
	}
	if c.Time < 0 {
		return fmt.Errorf("--time: %v is outside the range, allowed is more than 0", c.Time)
	}
	return nil
}

// solveRun is one run of the command.
type solveRun struct {
	solveCommand
	gameFile
	progress *progress
	found    []solution
	searched float64 // seconds spent on others
}

// all looks for everything asked for, in order. The error says what was not
// found.
func (r *solveRun) all(ctx context.Context) error {
	var searches []func(context.Context) error
	for _, l := range r.Lambda {
		searches = append(searches, func(ctx context.Context) error { return r.logit(ctx, l) })
	}
	if r.Limit || r.All || len(r.Lambda) == 0 {
		searches = append(searches, r.limit)
	}
	if r.All {
		searches = append(searches, r.others)
	}
	var failures []string
	for n, search := range searches {
		if ctx.Err() != nil {
			failures = append(failures, fmt.Sprintf("%d of %d searches were not begun: %v", len(searches)-n, len(searches), ctx.Err()))
			break
		}
		if err := search(ctx); err != nil {
			failures = append(failures, err.Error())
		}
	}
	if len(failures) == 0 {
		return nil
	}
	return errors.New(strings.Join(failures, "; "))
}

// logit looks for the quantal response at a precision.
func (r *solveRun) logit(ctx context.Context, lambda float64) error {
	start := time.Now()
	o := r.options()
	o.Lambda = lambda
	res, err := equilibrium.Logit(ctx, r.tree, o)
	took := time.Since(start)
	if res.Profile.Len() == r.tree.Actions() { // nothing at all where no search could begin
		r.keep(r.ofLogit(res), took)
	}
	return err
}

// limit looks for the limiting equilibrium.
func (r *solveRun) limit(ctx context.Context) error {
	start := time.Now()
	l, err := equilibrium.LimitOf(ctx, r.tree, r.options())
	took := time.Since(start)
	if l.Profile.Len() == r.tree.Actions() {
		r.keep(r.ofLimit(l), took)
	}
	return err
}

// others looks for equilibria beside the limit.
func (r *solveRun) others(ctx context.Context) error {
	start := time.Now()
	found, err := equilibrium.Search(ctx, r.tree, equilibrium.SearchOptions{
		Starts: r.Starts, Seed: r.Seed, MaxSteps: r.Steps, Progress: r.progress.search,
	})
	limit := slices.ContainsFunc(r.found, func(s solution) bool { return s.Kind == kindLimit && s.Solved })
	for _, f := range found {
		if !f.Principal || !limit { // the principal one is the limit
			r.keep(r.ofFound(f), 0)
		}
	}
	r.searched = time.Since(start).Seconds()
	if err != nil {
		return fmt.Errorf("the search for other equilibria has stopped: %w", err)
	}
	return nil
}

func (r *solveRun) options() equilibrium.Options {
	return equilibrium.Options{Tolerance: r.Tolerance, MaxSteps: r.Steps, Progress: r.progress.path}
}

// keep adds what was found, unless its numbers have overflowed.
func (r *solveRun) keep(s solution, took time.Duration) {
	s.Seconds = took.Seconds()
	if s.fits() {
		r.found = append(r.found, s)
	}
}

// print writes what was found.
func (r *solveRun) print(o *output) error {
	if o.json {
		return o.printJSON(solutions{r.doc.Title(), r.doc.Players(), r.found})
	}
	return solutionReport{r.gameFile, r.found, r.searched}.print(o.stdout)
}
