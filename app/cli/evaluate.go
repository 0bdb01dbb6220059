// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"

	"parley/engine"
)

// evaluateCommand solves the game for one design.
type evaluateCommand struct {
	subject `embed:""`
	Certify bool `help:"Check the solution on the plain tree of every stage game; takes seconds."`
	Years   int  `default:"${years}" placeholder:"N" help:"Horizon in years, 1 to ${max}; ${years} by default."`
}

// Help is shown by parley evaluate --help.
func (evaluateCommand) Help() string {
	return "Levers are changed in the order given. A change that breaks a guard rail moves its companions too and says so on stderr; a file that breaks one is refused.\n\n" +
		"Example: parley evaluate offsite-stockpile --set stock_hosts=PL:0.5,UA_C:0.5 --beliefs kyiv"
}

// Run evaluates and prints. When levers are changed, the table shows the design
// as proposed, in the same world, beside the result.
func (c evaluateCommand) Run(o *output) error {
	if c.Years < 1 || c.Years > engine.MaxYears {
		return fmt.Errorf("--years: %d is outside the range, allowed is 1 to %d", c.Years, engine.MaxYears)
	}
	s, state, err := c.load(o)
	if err != nil {
		return err
	}
	a := engine.Evaluate(state.Request(c.Years))
	if c.Certify {
		plain := engine.Certify(state.Request(c.Years))
		a.Certificate.Plain = &plain
	}
	if o.json {
		return o.printJSON(a)
	}
	return newReport(s, state, a).print(o.stdout)
}
