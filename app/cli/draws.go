// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"parley/app/session"
	"parley/app/view"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/sweep"
	"parley/engine/world"
	"parley/scenarios"
)

// drawsCommand looks at one design in many worlds.
type drawsCommand struct {
	subject     `embed:""`
	Draws       int    `default:"256" placeholder:"N" help:"Worlds to look at under each profile; ${default} by default."`
	Seed        uint64 `default:"1" placeholder:"N" help:"Seed of the draws, ${default} by default."`
	AllProfiles bool   `help:"Under every belief profile, side by side."`
	Parts       bool   `help:"Also the parts of the difference in deterrence to a bare ceasefire; five times as long."`
	Years       int    `default:"${years}" placeholder:"N" help:"Horizon in years, 1 to ${max}; ${years} by default."`
}

// maxDraws keeps a slip of the keyboard from filling the memory.
const maxDraws = 100_000

// Help is shown by parley draws --help.
func (drawsCommand) Help() string {
	return "Draws every parameter that nobody knows for sure from its range and solves the game in each world. " +
		"LOW and HIGH are the values below and above which a tenth of the worlds lies; OFF is how far these ends may be off in 95 of 100 sweeps with other seeds. " +
		"CENTRAL is the world of the central values, which need not lie in the middle. " +
		"A parameter set by --world is the same in every draw.\n\n" +
		"Example: parley draws snapback --draws 1000 --all-profiles"
}

const drawsFormat = "parley-draws/1"

// drawsReport is what parley draws --json prints.
type drawsReport struct {
	Format   string             `json:"format"`
	Model    string             `json:"model"`
	Scenario string             `json:"scenario"`
	Design   lever.Design       `json:"design"`
	World    map[string]float64 `json:"world,omitempty"`
	Years    int                `json:"years"`
	Seed     uint64             `json:"seed"`
	Profiles []drawsProfile     `json:"profiles"`
}

// drawsProfile is the sweep under one profile.
type drawsProfile struct {
	Beliefs string             `json:"beliefs"`
	Central map[string]float64 `json:"central"` // by path
	sweep.Summary
	central engine.Assessment
}

// Run sweeps and prints.
func (c drawsCommand) Run(ctx context.Context, o *output) error {
	if c.Draws < 1 || c.Draws > maxDraws {
		return fmt.Errorf("--draws: %d is outside the range, allowed is 1 to %d", c.Draws, maxDraws)
	}
	if c.Years < 1 || c.Years > engine.MaxYears {
		return fmt.Errorf("--years: %d is outside the range, allowed is 1 to %d", c.Years, engine.MaxYears)
	}
	if c.AllProfiles && c.Beliefs != "" {
		return errors.New("--all-profiles and --beliefs exclude each other")
	}
	s, state, err := c.load(o)
	if err != nil {
		return err
	}
	r := drawsReport{Format: drawsFormat, Model: engine.Model, Scenario: s.ID, Design: state.Design, Years: c.Years, Seed: c.Seed}
	for _, id := range c.profiles(state) {
		p, err := c.sweep(ctx, o, state, id)
		if err != nil {
			return err
		}
		r.World = p.central.World
		r.Profiles = append(r.Profiles, p)
	}
	if o.json {
		return o.printJSON(r)
	}
	return r.print(o.stdout, changed(s, state), s)
}

func (c drawsCommand) profiles(state session.State) []string {
	if c.AllProfiles {
		return profileIDs()
	}
	return []string{state.Beliefs}
}

func (c drawsCommand) sweep(ctx context.Context, o *output, state session.State, beliefs string) (drawsProfile, error) {
	state.Beliefs = beliefs
	profile, _ := world.ProfileByID(beliefs)
	if err := state.World.On(world.Central().Under(profile)).Check(); err != nil {
		return drawsProfile{}, fmt.Errorf("--world under beliefs %s: %w", beliefs, err)
	}
	request := state.Request(c.Years)
	request.Quick = !c.Parts
	line := newProgress(o.stderr)
	defer line.clear()
	summary, err := sweep.Run(ctx, request, c.Seed, c.Draws, runtime.NumCPU(), func(done int) {
		line.show("%s: %d of %d worlds", profile.Label, done, c.Draws)
	})
	if err != nil {
		return drawsProfile{}, errors.New("stopped before all worlds were looked at")
	}
	p := drawsProfile{Beliefs: beliefs, Summary: summary, Central: map[string]float64{}, central: engine.Evaluate(request)}
	p.central.Outcome.Each(func(path string, v float64) { p.Central[path] = v })
	for path := range p.Central {
		if _, covered := p.band(path); !covered {
			delete(p.Central, path)
		}
	}
	return p, nil
}

// band is that of an outcome, if it was looked at.
func (p *drawsProfile) band(path string) (sweep.Band, bool) {
	for _, b := range p.Bands {
		if b.Path == path {
			return b, true
		}
	}
	return sweep.Band{}, false
}

// print writes a table for each profile: of all outcomes, or of the headlines
// where there are several profiles to compare.
func (r *drawsReport) print(w io.Writer, changed []string, s scenarios.Scenario) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nHorizon: %d years. Seed %d. Model %s. Values are mostly judgement: this is not a forecast.\n", s.Title, r.Years, r.Seed, r.Model)
	for _, c := range changed {
		fmt.Fprintf(&b, "Changed: %s\n", c)
	}
	for i := range r.Profiles {
		p := &r.Profiles[i]
		profile, _ := world.ProfileByID(p.Beliefs)
		fmt.Fprintf(&b, "\nBeliefs: %s. %d worlds", profile.Label, p.Worlds)
		if p.Unsettled > 0 {
			fmt.Fprintf(&b, ", of which %d are left out since their game did not settle", p.Unsettled)
		}
		b.WriteString(".\n\n")
		if len(p.Bands) == 0 {
			continue
		}
		p.outcomes(len(r.Profiles) > 1).write(&b)
		b.WriteByte('\n')
		p.shares().write(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// sections are the outcomes that were looked at under the questions they
// answer, or the headlines of them.
func (p *drawsProfile) sections(headlines bool) []view.Section {
	var out []view.Section
	for _, s := range view.Sections(text.English, &p.central, &p.central, nil) {
		s.Rows = slices.DeleteFunc(s.Rows, func(row view.Row) bool {
			_, ok := p.band(row.Path)
			return !ok || headlines && !row.Headline
		})
		if len(s.Rows) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// outcomes is the table of the bands.
func (p *drawsProfile) outcomes(headlines bool) *table {
	t := newTable(6, 1, 2, 3, 4, 5)
	t.row("", "CENTRAL", "LOW", "MEDIAN", "HIGH", "OFF")
	for _, s := range p.sections(headlines) {
		t.heading(s.Title)
		for _, row := range s.Rows {
			band, _ := p.band(row.Path)
			value := func(v float64) string { return view.Value(text.English, row.Unit, v) }
			t.row(row.Label, row.Value, value(band.Low.Value), value(band.Median.Value), value(band.High.Value), off(row.Unit, band))
		}
	}
	return t
}

// off is how far either end of a band may be off.
func off(u metric.Unit, b sweep.Band) string {
	v := max(b.Low.To-b.Low.From, b.High.To-b.High.From) / 2
	if u == metric.Ratio {
		u = metric.Index // a difference of ratios is none
	}
	return view.Value(text.English, u, v)
}

// shares is in how many worlds each statement is true.
func (p *drawsProfile) shares() *table {
	t := newTable(3, 1)
	t.row("IN HOW MANY WORLDS", "SHARE", "95 IN 100")
	for _, s := range p.sections(false) {
		first := true
		for _, row := range s.Rows {
			for _, share := range p.Shares {
				if share.Path != row.Path {
					continue
				}
				if first {
					t.heading(s.Title)
					first = false
				}
				t.row(fmt.Sprintf("%s above %s", row.Label, view.Value(text.English, row.Unit, share.Above)),
					fmt.Sprintf("%.0f%%", 100*share.Share.Value), fmt.Sprintf("%.0f%% to %.0f%%", 100*share.Share.From, 100*share.Share.To))
			}
		}
	}
	return t
}
