// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"parley/engine"
	"parley/engine/metric"
	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios/history"
)

// historyCommand holds the model against the historical cases.
type historyCommand struct {
	Cases   []string `arg:"" optional:"" name:"CASE-ID" help:"Judge these only; all of them by default."`
	Beliefs string   `default:"${central}" placeholder:"PROFILE" help:"Solve the cases under ${profiles}; what a case sets itself stands."`
	Coding  bool     `help:"Print how the cases are coded, with the reason of every line, and judge nothing."`
}

// Help is shown by parley history --help.
func (historyCommand) Help() string {
	return history.Caveat + "\n\nExample: parley history --coding georgia-2008"
}

// Run judges the cases and prints a table, or JSON.
func (c historyCommand) Run(ctx context.Context, o *output) error {
	p, ok := world.ProfileByID(c.Beliefs)
	if !ok {
		return fmt.Errorf("--beliefs: there is no profile %q; allowed are %s", c.Beliefs, strings.Join(profileIDs(), ", "))
	}
	wanted, err := c.wanted()
	if err != nil {
		return err
	}
	if c.Coding {
		return printCoding(o, wanted)
	}
	line := newProgress(o.stderr)
	table, err := precedent.Judge(ctx, history.Cases(), world.Central().Under(p), precedent.Options{
		Only: wanted, Explain: true,
		Each: func(c *precedent.Case) { line.show("%s", c.Title) },
	})
	line.clear()
	if errors.Is(err, context.Canceled) {
		return errors.New("stopped before every case was judged")
	}
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(historyEntryOf(p, table))
	}
	return printHistory(o.stdout, p, table)
}

// wanted are the ids of the cases asked for, all of them when none is.
func (c historyCommand) wanted() ([]string, error) {
	var all []string
	for _, known := range history.Cases() {
		all = append(all, known.ID)
	}
	if len(c.Cases) == 0 {
		return all, nil
	}
	for _, id := range c.Cases {
		if _, ok := history.Get(id); !ok {
			return nil, fmt.Errorf("there is no case %q; allowed are %s", id, strings.Join(all, ", "))
		}
	}
	return c.Cases, nil
}

func printHistory(w io.Writer, p world.Profile, t precedent.Table) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d of %d cases hit, %d of %d targets met. Beliefs: %s. Model %s.\n%s\n",
		t.Hits, len(t.Verdicts), t.Met, t.Targets, p.Label, engine.Model, history.Caveat)
	for _, v := range t.Verdicts {
		fmt.Fprintf(&b, "\n%s: %s (%s)\n", hitOrMiss(v.Hit), v.Case.Title, v.Case.ID)
		fmt.Fprintf(&b, "  Coded as %s. Known: %s\n", v.Case.Coding, v.Case.Outcome)
		rows := newTable(5, 2, 3)
		for _, f := range v.Findings {
			rows.row(hitOrMiss(f.Hit), f.Target.Measure, short(f.Value), compared(f), f.Target.Want)
		}
		rows.write(&b)
		if note := history.Miss(v.Case.ID); note != "" && !v.Hit {
			fmt.Fprintf(&b, "  Why: %s\n", note)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func hitOrMiss(hit bool) string {
	if hit {
		return "hit"
	}
	return "miss"
}

// compared is what a reading is held against.
func compared(f precedent.Finding) string {
	switch t := f.Target; t.Relation {
	case precedent.AtLeast:
		return ">= " + short(t.Bound)
	case precedent.AtMost:
		return "<= " + short(t.Bound)
	case precedent.Near:
		return "as " + short(f.Than)
	case precedent.Above:
		return "> " + short(f.Than+t.Bound)
	default:
		return "< " + short(f.Than-t.Bound)
	}
}

// short writes a reading with three digits after the point.
func short(v float64) string { return fmt.Sprintf("%.3f", v+0) }

// printCoding prints every lever and parameter of the cases with its reason.
func printCoding(o *output, ids []string) error {
	if o.json {
		var entries []codingEntry
		for _, id := range ids {
			c, _ := history.Get(id)
			entries = append(entries, codingOf(&c))
		}
		return o.printJSON(entries)
	}
	t := newTable(4, 1)
	for _, id := range ids {
		c, _ := history.Get(id)
		t.heading(c.Title + ". " + c.Roles)
		for _, r := range c.Reasons {
			status := ""
			if r.Judgement {
				status = "judgement"
			}
			t.row(r.Field, r.Value, r.Text, status)
		}
	}
	return t.print(o.stdout)
}

// historyEntry is the judgement as JSON.
type historyEntry struct {
	Format  string      `json:"format"`
	Model   string      `json:"model"`
	Beliefs string      `json:"beliefs"`
	Caveat  string      `json:"caveat"`
	Hits    int         `json:"hits"`
	Met     int         `json:"met"`
	Targets int         `json:"targets"`
	Cases   []caseEntry `json:"cases"`
}

type caseEntry struct {
	codingEntry
	Hit      bool                 `json:"hit"`
	Findings []precedent.Record   `json:"findings"`
	Why      metric.Decomposition `json:"decomposition"` // of the difference in deterrence to a bare ceasefire
	Miss     string               `json:"miss,omitempty"`
}

type codingEntry struct {
	ID      string        `json:"id"`
	Title   string        `json:"title"`
	Span    string        `json:"span"`
	Years   int           `json:"years"`
	Roles   string        `json:"roles"`
	Coding  string        `json:"coding"`
	Outcome string        `json:"outcome"`
	Source  string        `json:"source"`
	Reasons []reasonEntry `json:"reasons"`
}

type reasonEntry struct {
	Field     string `json:"field"`
	Value     string `json:"value"`
	Reason    string `json:"reason"`
	Judgement bool   `json:"judgement"`
}

const historyFormat = "parley-history/1"

func historyEntryOf(p world.Profile, t precedent.Table) historyEntry {
	h := historyEntry{
		Format: historyFormat, Model: engine.Model, Beliefs: p.ID, Caveat: history.Caveat,
		Hits: t.Hits, Met: t.Met, Targets: t.Targets,
	}
	for _, v := range t.Verdicts {
		e := caseEntry{codingEntry: codingOf(&v.Case), Hit: v.Hit, Why: v.Outcome.Decomposition}
		for _, f := range v.Findings {
			e.Findings = append(e.Findings, f.Record())
		}
		if !v.Hit {
			e.Miss = history.Miss(v.Case.ID)
		}
		h.Cases = append(h.Cases, e)
	}
	return h
}

func codingOf(c *precedent.Case) codingEntry {
	e := codingEntry{
		ID: c.ID, Title: c.Title, Span: c.Span, Years: c.Years, Roles: c.Roles,
		Coding: c.Coding, Outcome: c.Outcome, Source: c.Source,
	}
	for _, r := range c.Reasons {
		e.Reasons = append(e.Reasons, reasonEntry{r.Field, r.Value, r.Text, r.Judgement})
	}
	return e
}
