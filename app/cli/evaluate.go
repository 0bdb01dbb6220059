// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"strings"

	"parley/app/session"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// evaluateCommand solves the game for one design.
type evaluateCommand struct {
	Scenario string   `arg:"" name:"SCENARIO-ID|FILE" help:"One of parley scenarios, or a file of the same form."`
	Set      []string `sep:"none" placeholder:"LEVER=VALUE" help:"Change a lever; may be repeated. Hosts as stock_hosts=PL:0.5,UA_C:0.5."`
	World    []string `sep:"none" placeholder:"PARAMETER=VALUE" help:"Change a parameter; may be repeated."`
	Beliefs  string   `placeholder:"PROFILE" help:"See the world as ${profiles}."`
	Certify  bool     `help:"Check the solution on the plain tree of every stage game; takes seconds."`
	Years    int      `default:"${years}" placeholder:"N" help:"Horizon in years, 1 to ${max}; ${years} by default."`
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
	s, err := findScenario(c.Scenario)
	if err != nil {
		return err
	}
	state, changes, err := c.state(s)
	if err != nil {
		return err
	}
	for _, ch := range changes {
		o.noteMoved(ch, state.Design)
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

// state is the scenario with what the flags change.
func (c evaluateCommand) state(s scenarios.Scenario) (session.State, []change, error) {
	work := session.New(s)
	changes, err := setLevers(work, c.Set)
	if err != nil {
		return session.State{}, nil, err
	}
	state := work.State()
	if c.Beliefs != "" {
		state.Beliefs = c.Beliefs
	}
	profile, ok := world.ProfileByID(state.Beliefs)
	if !ok {
		return state, nil, fmt.Errorf("--beliefs: there is no profile %q; allowed are %s", state.Beliefs, strings.Join(profileIDs(), ", "))
	}
	if state.World, err = setWorld(state.World, c.World); err != nil {
		return state, nil, err
	}
	if err := state.World.On(world.Central().Under(profile)).Check(); err != nil {
		return state, nil, fmt.Errorf("--world under beliefs %s: %w", profile.ID, err)
	}
	return state, changes, nil
}

// noteMoved says which levers moved along with one that was set.
func (o *output) noteMoved(c change, d lever.Design) {
	if len(c.moved) == 0 {
		return
	}
	var moved []string
	for _, id := range c.moved {
		moved = append(moved, id.String()+"="+valueText(d, id))
	}
	fmt.Fprintf(o.stderr, "note: %s asks for %s, so that was set too\n", c.lever, strings.Join(moved, " "))
}

// valueText writes the value of a lever as --set takes it; no hosts at all are
// written none.
func valueText(d lever.Design, id lever.ID) string {
	if s := d.Format(id); s != "" {
		return s
	}
	return "none"
}
