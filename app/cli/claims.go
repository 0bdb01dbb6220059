// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"parley/engine/claim"
	"parley/engine/world"
)

// claimsCommand shows the ledger of claims, or runs it.
type claimsCommand struct {
	IDs     []string      `arg:"" optional:"" name:"ID" help:"Only these claims, in full: A01, C13, ..."`
	Draws   int           `placeholder:"N" help:"Run the claims anew over N draws of the parameters for each profile; the published result has 1000."`
	Seed    uint64        `default:"1" placeholder:"N" help:"Seed of the draws, ${default} by default."`
	Beliefs string        `default:"all" placeholder:"PROFILE" help:"Judge under one belief profile instead of all: ${profiles}."`
	Article string        `placeholder:"S0..S4" help:"Only claims of one article: ${articles}."`
	Verdict string        `placeholder:"VERDICT" help:"Only claims that come out so: holds, fails, depends."`
	For     time.Duration `placeholder:"TIME" help:"Stop a run after this time, such as 10m, and judge by the draws that are finished."`
	Resume  string        `placeholder:"FILE" help:"Keep what is finished of a run in this file, and go on from it."`
	Write   string        `placeholder:"FILE" help:"Write the result of a run as JSON, as the program embeds it."`
}

// fewDraws is how many draws for each profile are made when nothing was asked
// for and the published result is of an older model.
const fewDraws = 5

// Help is shown by parley claims --help.
func (claimsCommand) Help() string {
	return "A claim holds if it is true in at least 80 in 100 draws of the parameters and in the central world of every belief profile, fails if it is true in at most 20 in 100, and else depends. " +
		"Without --draws the published result is shown; if it is of an older model, a few draws are made instead. " +
		"A run of all claims over 1000 draws takes about half an hour on two processors; with --resume it can be stopped and taken up again.\n\n" +
		"Example: parley claims A03 C12 --beliefs kyiv"
}

// Run shows the published ledger or a new one.
func (c claimsCommand) Run(ctx context.Context, o *output) error {
	claims, err := c.chosen()
	if err != nil {
		return err
	}
	profiles, err := c.profiles()
	if err != nil {
		return err
	}
	l, ran, err := c.ledger(ctx, o, claims, profiles)
	if err != nil {
		return err
	}
	if ran && c.Write != "" {
		if err := writeLedger(c.Write, l); err != nil {
			return err
		}
	}
	return c.show(o, claims, l)
}

// chosen is the claims that the arguments name.
func (c claimsCommand) chosen() ([]claim.Claim, error) {
	if c.Draws < 0 {
		return nil, fmt.Errorf("--draws: %d is below 0", c.Draws)
	}
	if c.Write != "" && (len(c.IDs) > 0 || c.Article != "" || c.Beliefs != "all" || c.Draws == 0) {
		return nil, fmt.Errorf("--write: only a run with --draws of all claims under all beliefs can be written")
	}
	if !slices.Contains([]string{"", "holds", "fails", "depends"}, c.Verdict) {
		return nil, fmt.Errorf("--verdict: there is no verdict %q; allowed are holds, fails, depends", c.Verdict)
	}
	if c.Article != "" && !slices.Contains(articleIDs(), c.Article) {
		return nil, fmt.Errorf("--article: there is no article %q; allowed are %s", c.Article, strings.Join(articleIDs(), ", "))
	}
	for _, id := range c.IDs {
		if _, ok := claim.ByID(id); !ok {
			return nil, unknownClaim(id)
		}
	}
	var claims []claim.Claim
	for _, cl := range claim.Catalogue() {
		if (len(c.IDs) == 0 || slices.Contains(c.IDs, cl.ID)) && (c.Article == "" || slices.Contains(cl.Articles, c.Article)) {
			claims = append(claims, cl)
		}
	}
	return claims, nil
}

func articleIDs() (ids []string) {
	for _, a := range claim.Articles {
		ids = append(ids, a.ID)
	}
	return ids
}

// unknownClaim says why there is no claim of an id.
func unknownClaim(id string) error {
	for _, u := range claim.Untested() {
		if u.ID == id {
			return fmt.Errorf("claim %s is not tested: %s", id, u.Reason)
		}
	}
	return fmt.Errorf("there is no claim %q; parley claims lists them", id)
}

// profiles is what the claims are judged under.
func (c claimsCommand) profiles() ([]world.Profile, error) {
	if c.Beliefs == "all" {
		return world.Profiles(), nil
	}
	p, ok := world.ProfileByID(c.Beliefs)
	if !ok {
		return nil, fmt.Errorf("--beliefs: there is no profile %q; allowed are all, %s", c.Beliefs, strings.Join(profileIDs(), ", "))
	}
	return []world.Profile{p}, nil
}

// ledger is the published one, or that of a run.
func (c claimsCommand) ledger(ctx context.Context, o *output, claims []claim.Claim, profiles []world.Profile) (l claim.Ledger, ran bool, err error) {
	if c.Draws == 0 && c.Resume == "" {
		if l = claim.Published(); l.Current() {
			return l, false, nil
		}
		fmt.Fprintf(o.stderr, "note: the published result is of an older model; these are %d draws for each profile, --draws makes more\n", fewDraws)
		c.Draws = fewDraws
	}
	plan := claim.NewPlan(claims, profiles, c.Draws, c.Seed)
	blocks, err := c.run(ctx, o, plan)
	if err != nil {
		return l, false, err
	}
	l = plan.Ledger(blocks)
	if l.Draws < plan.Draws {
		fmt.Fprintf(o.stderr, "note: %d of %d draws for each profile are finished\n", l.Draws, plan.Draws)
	}
	return l, true, nil
}

// run does a plan, with what a file holds of it.
func (c claimsCommand) run(ctx context.Context, o *output, plan *claim.Plan) ([]claim.Block, error) {
	keep, done, err := openCheckpoint(c.Resume, plan)
	if err != nil {
		return nil, err
	}
	within := ctx
	if c.For > 0 {
		var stop context.CancelFunc
		within, stop = context.WithTimeout(ctx, c.For)
		defer stop()
	}
	line, start, before := newProgress(o.stderr), time.Now(), len(done)
	finished := before
	blocks, err := plan.Run(within, runtime.GOMAXPROCS(0), done, func(b claim.Block) {
		keep.add(b)
		finished++
		left := time.Since(start) * time.Duration(plan.Blocks()-finished) / time.Duration(finished-before)
		line.show("%d of %d blocks of worlds, about %v left", finished, plan.Blocks(), left.Round(time.Second))
	})
	line.clear()
	if kept := keep.close(); kept != nil {
		return nil, kept
	}
	if ctx.Err() == nil && plan.Finished(blocks) > 0 {
		return blocks, nil // finished, or out of time with something to judge by
	}
	if err != nil && c.Resume != "" {
		return nil, fmt.Errorf("stopped after %d of %d blocks of worlds; the same command goes on from %s", len(blocks), plan.Blocks(), c.Resume)
	}
	if err != nil {
		return nil, fmt.Errorf("stopped after %d of %d blocks of worlds; with --resume FILE they would be kept", len(blocks), plan.Blocks())
	}
	return blocks, nil
}

// writeLedger writes a ledger as the program embeds it, a claim on each line.
func writeLedger(name string, l claim.Ledger) error {
	entries := l.Entries
	l.Entries = nil
	head, err := json.Marshal(l)
	if err != nil {
		panic("cli: a ledger is not JSON: " + err.Error())
	}
	lines := make([]string, len(entries))
	for i, e := range entries {
		line, err := json.Marshal(e)
		if err != nil {
			panic("cli: a ledger is not JSON: " + err.Error())
		}
		lines[i] = string(line)
	}
	text := strings.TrimSuffix(string(head), "null}") + "[\n" + strings.Join(lines, ",\n") + "\n]}\n"
	return os.WriteFile(name, []byte(text), 0o644)
}
