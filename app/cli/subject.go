// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"strings"

	"parley/app/session"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// subject is what a command looks at: a scenario, and what is changed about it.
type subject struct {
	Scenario string   `arg:"" name:"SCENARIO-ID|FILE" help:"One of parley scenarios, or a file of the same form."`
	Set      []string `sep:"none" placeholder:"LEVER=VALUE" help:"Change a lever; may be repeated. Hosts as stock_hosts=PL:0.5,UA_C:0.5."`
	World    []string `sep:"none" placeholder:"PARAMETER=VALUE" help:"Change a parameter; may be repeated."`
	Beliefs  string   `placeholder:"PROFILE" help:"See the world as ${profiles}."`
}

// load finds the scenario and changes it, and notes what moved along.
func (c subject) load(o *output) (scenarios.Scenario, session.State, error) {
	s, err := findScenario(c.Scenario)
	if err != nil {
		return s, session.State{}, err
	}
	state, changes, err := c.state(s)
	if err != nil {
		return s, state, err
	}
	for _, ch := range changes {
		o.noteMoved(ch, state.Design)
	}
	return s, state, nil
}

// state is the scenario with what the flags change.
func (c subject) state(s scenarios.Scenario) (session.State, []change, error) {
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
