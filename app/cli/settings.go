// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"parley/app/session"
	"parley/engine/lever"
	"parley/engine/world"
)

// assignment is the value of a flag of the form name=value.
type assignment struct{ name, value string }

// assignments splits the values of a flag. A name may be given once.
func assignments(flag, example string, args []string) ([]assignment, error) {
	var all []assignment
	seen := map[string]bool{}
	for _, arg := range args {
		name, value, ok := strings.Cut(arg, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("%s %q is not of the form name=value, for example %s %s", flag, arg, flag, example)
		}
		if seen[name] {
			return nil, fmt.Errorf("%s %s is given twice, allowed is once", flag, name)
		}
		seen[name] = true
		all = append(all, assignment{name, value})
	}
	return all, nil
}

// change is one lever set by the person, and the companions that moved with it
// to keep the guard rails.
type change struct {
	lever lever.ID
	moved []lever.ID
}

// setLevers changes levers in the order given.
func setLevers(work *session.Session, args []string) ([]change, error) {
	all, err := assignments("--set", "stock_sets=8", args)
	if err != nil {
		return nil, err
	}
	var changes []change
	for _, a := range all {
		id, ok := lever.ByID(a.name)
		if !ok {
			return nil, fmt.Errorf("--set: there is no lever %q; parley levers lists them", a.name)
		}
		edit, err := work.SetText(id, a.value)
		if err != nil {
			return nil, fmt.Errorf("--set %w", err)
		}
		changes = append(changes, change{id, edit.Moved})
	}
	return changes, nil
}

// setWorld reads parameters changed by hand. Whether they go together is for
// the caller to check, once all of them stand.
func setWorld(edits session.Edits, args []string) (session.Edits, error) {
	all, err := assignments("--world", "delta=0.9", args)
	if err != nil {
		return edits, err
	}
	for _, a := range all {
		id, ok := world.ByID(a.name)
		if !ok {
			return edits, fmt.Errorf("--world: there is no parameter %q; parley parameters lists them", a.name)
		}
		v, err := strconv.ParseFloat(a.value, 64)
		if err != nil || math.IsNaN(v) {
			p := id.Parameter()
			return edits, fmt.Errorf("--world %s: %q is not a number, allowed is %v to %v (%s)", p.ID, a.value, p.Low, p.High, p.Unit)
		}
		edits = edits.With(id, v)
	}
	return edits, nil
}
