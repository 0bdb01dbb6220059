// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"slices"
	"strings"

	"parley/engine/claim"
	"parley/engine/world"
)

// claimEntry is one claim as JSON: what it says, how it is tested, what came
// out.
type claimEntry struct {
	ID       string          `json:"id"`
	Articles []string        `json:"articles"`
	Text     string          `json:"text"`
	Test     string          `json:"test"`
	Note     string          `json:"note,omitempty"`
	Disputed string          `json:"disputed,omitempty"`
	Expected string          `json:"expected"`
	Verdict  claim.Verdict   `json:"verdict"`
	Share    float64         `json:"share"`  // of draws in which it is true
	Margin   float64         `json:"margin"` // in the central world
	True     bool            `json:"true"`   // there
	Band     []float64       `json:"band"`
	Profiles []profileEntry  `json:"profiles"`
	Deciders []claim.Decider `json:"deciders,omitempty"`
	Parts    []partEntry     `json:"parts"`
}

type profileEntry struct {
	Profile string        `json:"profile"`
	Verdict claim.Verdict `json:"verdict"`
	Share   float64       `json:"share"`
	Margin  float64       `json:"margin"`
}

type partEntry struct {
	Label  string  `json:"label,omitempty"`
	Test   string  `json:"test"`
	Role   string  `json:"role"`
	Share  float64 `json:"share"`
	Margin float64 `json:"margin"`
}

// newClaimEntry is a claim with its result, under one profile or under all.
func newClaimEntry(c claim.Claim, l claim.Ledger, beliefs string) claimEntry {
	e, ok := l.Entry(c.ID)
	if !ok {
		panic("cli: the ledger lacks claim " + c.ID)
	}
	out := claimEntry{
		ID: c.ID, Articles: c.Articles, Text: c.Text, Test: c.InWords(), Note: c.Note, Disputed: c.Disputed, Expected: c.Expected,
		Verdict: e.Verdict, Share: e.Share, Margin: e.Centre.Margin, True: e.Centre.True(), Band: e.Band, Deciders: e.Deciders,
	}
	for i, id := range l.Profiles {
		r := e.Profiles[i]
		out.Profiles = append(out.Profiles, profileEntry{id, e.Under(i), r.Share, r.Margin})
		if id == beliefs {
			out.Verdict, out.Share, out.Margin, out.True = e.Under(i), r.Share, r.Margin, r.True()
		}
	}
	for i, p := range c.Parts {
		r, _ := l.Part(c, i)
		role := [...]string{"counts", "shown", "central worlds only"}[p.Role]
		out.Parts = append(out.Parts, partEntry{p.Label, p.Test.Words(), role, r.Share, r.Margin})
	}
	return out
}

// show prints the chosen claims of a ledger that come out as asked.
func (c claimsCommand) show(o *output, claims []claim.Claim, l claim.Ledger) error {
	entries := []claimEntry{}
	for _, cl := range claims {
		e := newClaimEntry(cl, l, c.Beliefs)
		if c.Verdict == "" || string(e.Verdict) == c.Verdict {
			entries = append(entries, e)
		}
	}
	switch {
	case o.json:
		return o.printJSON(c.document(l, entries))
	case len(c.IDs) > 0:
		return c.details(o, l, entries)
	}
	return c.table(o, l, entries)
}

// claimsDocument is what parley claims --json prints.
type claimsDocument struct {
	Model    string       `json:"model"`
	Seed     uint64       `json:"seed"`
	Draws    int          `json:"draws"`
	Beliefs  string       `json:"beliefs"`
	Claims   []claimEntry `json:"claims"`
	Untested []untested   `json:"untested"`
}

type untested struct {
	ID       string   `json:"id"`
	Articles []string `json:"articles"`
	Text     string   `json:"text"`
	Reason   string   `json:"reason"`
}

func (c claimsCommand) document(l claim.Ledger, entries []claimEntry) claimsDocument {
	d := claimsDocument{Model: l.Model, Seed: l.Seed, Draws: l.Draws, Beliefs: c.Beliefs, Claims: entries, Untested: []untested{}}
	for _, u := range c.untested() {
		d.Untested = append(d.Untested, untested(u))
	}
	return d
}

// untested is what the model cannot express of what was asked for.
func (c claimsCommand) untested() (all []claim.Inexpressible) {
	for _, u := range claim.Untested() {
		if len(c.IDs) == 0 && c.Verdict == "" && (c.Article == "" || slices.Contains(u.Articles, c.Article)) {
			all = append(all, u)
		}
	}
	return all
}

// table is one line for each claim, under the article that makes it.
func (c claimsCommand) table(o *output, l claim.Ledger, entries []claimEntry) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", c.preamble(l))
	t := newTable(6, 2, 3)
	article := ""
	for _, e := range entries {
		if e.Articles[0] != article && c.Article == "" {
			article = e.Articles[0]
			t.heading(articleTitle(article))
			t.row("ID", "VERDICT", "DRAWS", "CENTRAL", "CLAIM", "DECIDED BY")
		}
		t.row(e.ID, string(e.Verdict), percent(e.Share, l.Draws), signed(e.Margin), e.Text, e.decidedBy(l))
	}
	if all := c.untested(); len(all) > 0 {
		t.heading("Not expressible")
		for _, u := range all {
			t.row(u.ID, "", "", "", u.Text, u.Reason)
		}
	}
	t.write(&b)
	fmt.Fprintf(&b, "\n%s\n", tally(entries))
	_, err := o.stdout.Write([]byte(b.String()))
	return err
}

func articleTitle(id string) string {
	for _, a := range claim.Articles {
		if a.ID == id {
			return a.ID + " " + a.Title
		}
	}
	panic("cli: there is no article " + id)
}

// preamble says what the numbers are of.
func (c claimsCommand) preamble(l claim.Ledger) string {
	under := "all profiles together"
	if p, ok := world.ProfileByID(c.Beliefs); ok {
		under = p.Label
	}
	return fmt.Sprintf("Claims of the proposals' authors, put to the test. Model %s, %d draws for each of %d belief profiles, seed %d. Verdicts: %s.\n"+
		"DRAWS is the share in which a claim is true, CENTRAL its margin in the central world (above 0 it is true). Values are mostly judgement: this is not a forecast.",
		l.Model, l.Draws, len(l.Profiles), l.Seed, under)
}

func percent(share float64, draws int) string {
	if draws == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%%", 100*share)
}

func signed(v float64) string { return fmt.Sprintf("%+.2g", v) }

// decidedBy names what decides a claim that depends.
func (e claimEntry) decidedBy(l claim.Ledger) string {
	if e.Verdict != claim.Depends {
		return ""
	}
	return deciderText(l.Deciding(e.Deciders))
}

func deciderText(deciders []claim.Decider) string {
	var names []string
	for _, d := range deciders {
		names = append(names, fmt.Sprintf("%s %+.2f", d.Parameter, d.Rho))
	}
	return strings.Join(names, ", ")
}

func tally(entries []claimEntry) string {
	n := map[claim.Verdict]int{}
	for _, e := range entries {
		n[e.Verdict]++
	}
	return fmt.Sprintf("%d claims: %d hold, %d depend, %d fail.", len(entries), n[claim.Holds], n[claim.Depends], n[claim.Fails])
}

// details is all about a few claims.
func (c claimsCommand) details(o *output, l claim.Ledger, entries []claimEntry) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", c.preamble(l))
	for _, e := range entries {
		fmt.Fprintf(&b, "\n%s %s (%s)\n", e.ID, e.Text, strings.Join(e.Articles, ", "))
		fmt.Fprintf(&b, "  It %s: true in %s of the draws.\n", e.Verdict, percent(e.Share, 1))
		if by := deciderText(l.Deciding(e.Deciders)); by != "" {
			fmt.Fprintf(&b, "  Rank correlation of parameters with its truth: %s.\n", by)
		}
		for _, line := range []struct{ label, text string }{
			{"Test", e.Test}, {"Note", e.Note}, {"Disputed by", e.Disputed}, {"Expected", e.Expected},
		} {
			if line.text != "" {
				fmt.Fprintf(&b, "  %s: %s\n", line.label, line.text)
			}
		}
		e.parts(l.Draws).write(&b)
		e.views(l.Draws).write(&b)
	}
	_, err := o.stdout.Write([]byte(b.String()))
	return err
}

// parts is the parts of a claim that has several.
func (e claimEntry) parts(draws int) *table {
	t := newTable(4, 1, 2)
	if len(e.Parts) < 2 {
		return t
	}
	t.row("PART", "DRAWS", "CENTRAL", "")
	for _, p := range e.Parts {
		share := percent(p.Share, draws)
		note := map[string]string{"counts": "", "shown": "beside it", "central worlds only": "beside it, central world only"}[p.Role]
		if p.Role == "central worlds only" {
			share = ""
		}
		t.row(p.Label, share, signed(p.Margin), note)
	}
	return t
}

// views is a claim under each profile.
func (e claimEntry) views(draws int) *table {
	t := newTable(4, 1, 2)
	t.row("BELIEFS", "DRAWS", "CENTRAL", "VERDICT")
	for _, p := range e.Profiles {
		t.row(p.Profile, percent(p.Share, draws), signed(p.Margin), string(p.Verdict))
	}
	return t
}
