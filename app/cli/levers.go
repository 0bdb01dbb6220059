// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"parley/assets/text"
	"parley/engine/lever"
)

// leversCommand prints the catalogue of levers.
type leversCommand struct{}

// Help is shown by parley levers --help.
func (leversCommand) Help() string {
	return "A lever is set with --set ID=VALUE when a design is evaluated, or under levers: in a scenario file."
}

// Run prints the catalogue.
func (leversCommand) Run(o *output) error {
	if o.json {
		return o.printJSON(leverEntries())
	}
	t := newTable(5)
	for group := range lever.Groups {
		t.heading(text.English.Get("group." + group.String()))
		t.row("ID", "RANGE", "DEFAULT", "UNIT", "MEANING")
		for id := range lever.Count {
			if l := id.Lever(); l.Group == group {
				t.row(l.ID, allowed(l), valueText(lever.Defaults(), id), l.Unit, l.Meaning)
			}
		}
	}
	return t.print(o.stdout)
}

// allowed says what values a lever takes, in the words of the file format.
func allowed(l lever.Lever) string {
	switch l.Kind {
	case lever.Bool:
		return "true, false"
	case lever.Enum:
		return strings.Join(l.Options, ", ")
	case lever.Share:
		return "shares of " + strings.Join(l.Options, ", ")
	default:
		return fmt.Sprintf("%v to %v", l.Min, l.Max)
	}
}

// leverEntry is one lever as JSON. Min, Max and Step are there for numbers
// only, Options for choices and shares only.
type leverEntry struct {
	ID       string          `json:"id"`
	Group    string          `json:"group"`
	Kind     string          `json:"kind"`
	Headline bool            `json:"headline"`
	Label    string          `json:"label"`
	Unit     string          `json:"unit"`
	Min      *float64        `json:"min,omitempty"`
	Max      *float64        `json:"max,omitempty"`
	Step     *float64        `json:"step,omitempty"`
	Options  []string        `json:"options,omitempty"`
	Default  json.RawMessage `json:"default"`
	Meaning  string          `json:"meaning"`
	Source   string          `json:"source"`
}

func leverEntries() []leverEntry {
	defaults := designFields(lever.Defaults())
	var entries []leverEntry
	for id := range lever.Count {
		l := id.Lever()
		e := leverEntry{
			ID: l.ID, Group: l.Group.String(), Kind: l.Kind.String(), Headline: l.Headline,
			Label: l.Label, Unit: l.Unit, Options: l.Options,
			Default: defaults[l.ID], Meaning: l.Meaning, Source: l.Source,
		}
		if l.Kind == lever.Float || l.Kind == lever.Int {
			e.Min, e.Max, e.Step = &l.Min, &l.Max, &l.Step
		}
		entries = append(entries, e)
	}
	return entries
}

// designFields returns the JSON value of every lever of a design, by id.
func designFields(d lever.Design) map[string]json.RawMessage {
	data, err := json.Marshal(d)
	var fields map[string]json.RawMessage
	if err == nil {
		err = json.Unmarshal(data, &fields)
	}
	if err != nil {
		panic("cli: a design is not JSON: " + err.Error())
	}
	return fields
}
