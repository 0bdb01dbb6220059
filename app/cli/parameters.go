// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"parley/assets/text"
	"parley/engine/world"
)

// parametersCommand prints the catalogue of parameters.
type parametersCommand struct{}

// Help is shown by parley parameters --help.
func (parametersCommand) Help() string {
	return "A parameter is set with --world ID=VALUE when a design is evaluated. Most values are judgement; the status says which."
}

// Run prints the catalogue.
func (parametersCommand) Run(o *output) error {
	if o.json {
		return o.printJSON(parameterEntries())
	}
	t := newTable(8, 1, 2, 3)
	for group := range world.Groups {
		t.heading(text.English.Get("parameter.group." + group.String()))
		t.row("ID", "LOW", "CENTRAL", "HIGH", "UNIT", "MEANING", "STATUS", "SOURCE")
		for _, p := range world.Catalogue() {
			if p.Group == group {
				t.row(p.ID, number(p.Low), number(p.Central), number(p.High), p.Unit, p.Label, p.Status.String(), p.Source)
			}
		}
	}
	return t.print(o.stdout)
}

// parameterEntry is one parameter as JSON.
type parameterEntry struct {
	ID      string  `json:"id"`
	Group   string  `json:"group"`
	Label   string  `json:"label"`
	Unit    string  `json:"unit"`
	Low     float64 `json:"low"`
	Central float64 `json:"central"`
	High    float64 `json:"high"`
	Status  string  `json:"status"`
	Source  string  `json:"source"`
	Note    string  `json:"note,omitempty"`
}

func parameterEntries() []parameterEntry {
	var entries []parameterEntry
	for _, p := range world.Catalogue() {
		entries = append(entries, parameterEntry{
			ID: p.ID, Group: p.Group.String(), Label: p.Label, Unit: p.Unit,
			Low: p.Low, Central: p.Central, High: p.High,
			Status: p.Status.String(), Source: p.Source, Note: p.Note,
		})
	}
	return entries
}
