// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"parley/engine/lever"
	"parley/scenarios"
)

// scenariosCommand lists the built-in scenarios, or shows one.
type scenariosCommand struct {
	List listCommand `cmd:"" default:"1" help:"List the proposals and baselines."`
	Show showCommand `cmd:"" help:"Show one as the file it is, to start your own from."`
}

type listCommand struct{}

// Run lists the scenarios.
func (listCommand) Run(o *output) error {
	if o.json {
		return o.printJSON(scenarioEntries())
	}
	t := newTable(3)
	t.row("ID", "TITLE", "SOURCE")
	for _, s := range scenarios.All() {
		t.row(s.ID, s.Title, s.Source)
	}
	return t.print(o.stdout)
}

type showCommand struct {
	Scenario string `arg:"" name:"SCENARIO-ID" help:"One of parley scenarios."`
}

// Run prints one scenario as YAML, or as JSON.
func (c showCommand) Run(o *output) error {
	s, ok := scenarios.Get(c.Scenario)
	if !ok {
		return noScenario(c.Scenario)
	}
	if o.json {
		return o.printJSON(entryOf(s))
	}
	_, err := o.stdout.Write(s.Format())
	return err
}

// scenarioEntry is one scenario as JSON.
type scenarioEntry struct {
	ID        string             `json:"id"`
	Title     string             `json:"title"`
	Summary   string             `json:"summary"`
	Source    string             `json:"source"`
	Beliefs   string             `json:"beliefs"`
	World     map[string]float64 `json:"world,omitempty"`
	Judgement []string           `json:"judgement"`
	Design    lever.Design       `json:"design"`
}

func scenarioEntries() []scenarioEntry {
	var entries []scenarioEntry
	for _, s := range scenarios.All() {
		entries = append(entries, entryOf(s))
	}
	return entries
}

func entryOf(s scenarios.Scenario) scenarioEntry {
	e := scenarioEntry{
		ID: s.ID, Title: s.Title, Summary: s.Summary, Source: s.Source,
		Beliefs: s.Beliefs, Judgement: []string{}, Design: s.Design,
	}
	for _, id := range s.Judgement {
		e.Judgement = append(e.Judgement, id.String())
	}
	for _, set := range s.World {
		if e.World == nil {
			e.World = map[string]float64{}
		}
		e.World[set.ID.String()] = set.Value
	}
	return e
}

// findScenario returns the built-in scenario of that id, or reads the file of
// that name.
func findScenario(arg string) (scenarios.Scenario, error) {
	if s, ok := scenarios.Get(arg); ok {
		return s, nil
	}
	if !looksLikeFile(arg) {
		return scenarios.Scenario{}, noScenario(arg)
	}
	data, err := readFile(arg)
	if err != nil {
		return scenarios.Scenario{}, fmt.Errorf("cannot read the scenario file: %w", err)
	}
	return scenarios.Parse(arg, data)
}

// maxFile is where reading stops; the parser refuses far smaller files, but it
// must not be handed an endless one.
const maxFile = 1 << 20

func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile))
}

func looksLikeFile(arg string) bool {
	if strings.ContainsAny(arg, `/\`) || strings.HasSuffix(arg, ".yaml") || strings.HasSuffix(arg, ".yml") {
		return true
	}
	_, err := os.Stat(arg)
	return err == nil
}

func noScenario(id string) error {
	return fmt.Errorf("there is no scenario %q; allowed are %s, or the path of a .yaml file", id, strings.Join(scenarioIDs(), ", "))
}

func scenarioIDs() []string {
	var ids []string
	for _, s := range scenarios.All() {
		ids = append(ids, s.ID)
	}
	return ids
}
