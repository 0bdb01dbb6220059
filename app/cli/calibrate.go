// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"

	"parley/engine/calibration"
	"parley/engine/fit"
	"parley/engine/world"
	"parley/scenarios/history"
)

// calibrateCommand fits parameters and reports, or shows the report from which
// the central values are.
type calibrateCommand struct {
	Free        []string `placeholder:"PARAMETER" help:"Parameters to fit; those marked to be calibrated that matter most by default."`
	Case        []string `placeholder:"CASE-ID" help:"Historical cases to fit to; all of them by default."`
	Starts      int      `default:"2" placeholder:"N" help:"Points to start from: the values set by hand, then random ones; ${default} by default."`
	Seed        uint64   `default:"1" placeholder:"N" help:"Seed of the search, ${default} by default."`
	Evaluations int      `default:"750" placeholder:"N" help:"Readings of the model for each start, about half a second each; ${default} by default, and a third of it for each case left out."`
	LeaveOneOut bool     `help:"Fit without each case in turn, and see whether it comes out."`
	Write       string   `placeholder:"FILE" help:"Write the report as JSON to a file as well."`
	Published   bool     `help:"Fit nothing: show the report of the calibration whose values are the central ones."`
}

// Help is shown by parley calibrate --help.
func (calibrateCommand) Help() string {
	return "Fits judgement to published figures (parley has them as evidence) and to the historical cases (parley history), " +
		"by the adaptation of a cloud of points (CMA-ES) from several starts, and reports what it finds, what it misses, and what nothing speaks of. " +
		"It begins with the values set by hand, whatever was fitted before. The authors' claims are no part of it.\n\n" +
		history.Caveat
}

// Run fits and prints a table, or JSON.
func (c calibrateCommand) Run(ctx context.Context, o *output) error {
	if c.Published {
		return c.print(o, calibration.Published())
	}
	options, err := c.options()
	if err != nil {
		return err
	}
	line := newProgress(o.stderr)
	options.Progress = func(p fit.Progress) {
		line.show("fit %d of %d, %d readings of the model, loss %.3f", p.Fit+1, p.Fits, p.Evaluations, p.Loss)
	}
	r, err := fit.Run(ctx, options)
	line.clear()
	if errors.Is(err, context.Canceled) {
		return errors.New("stopped before the calibration was finished")
	}
	if err != nil {
		return err
	}
	report := r.Report()
	if c.Write != "" {
		if err := writeCalibration(c.Write, report); err != nil {
			return err
		}
	}
	return c.print(o, report)
}

func (calibrateCommand) print(o *output, r calibration.Report) error {
	if o.json {
		return o.printJSON(r)
	}
	return printCalibration(o.stdout, &r)
}

func (c calibrateCommand) options() (fit.Options, error) {
	o := fit.Options{
		Cases: c.Case, Starts: c.Starts, Seed: c.Seed, Evaluations: c.Evaluations,
		Workers: runtime.NumCPU(), LeaveOneOut: c.LeaveOneOut,
	}
	for _, name := range c.Free {
		id, ok := world.ByID(name)
		if !ok {
			return o, fmt.Errorf("--free: there is no parameter %q; parley parameters lists them", name)
		}
		if id == world.MuS || id == world.MuV {
			return o, fmt.Errorf("--free %s: priors on motive are not fitted, they are what people differ about", name)
		}
		o.Free = append(o.Free, id)
	}
	for _, id := range c.Case {
		if _, ok := history.Get(id); !ok {
			return o, fmt.Errorf("--case: there is no case %q; parley history lists them", id)
		}
	}
	if c.Starts < 1 || c.Evaluations < 1 {
		return o, errors.New("--starts and --evaluations are at least 1")
	}
	return o, nil
}

func writeCalibration(name string, r calibration.Report) error {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(name, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("--write: %w", err)
	}
	return nil
}
