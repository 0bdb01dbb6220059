// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"parley/scenarios/history"
)

// TestHistory holds, for a few short cases, the JSON and the table to the same judgement, with the
// caveat in both.
func TestHistory(t *testing.T) {
	var h historyEntry
	some := []string{"korea-1949", "minsk", "karabakh-2020", "falklands-1982", "georgia-2008"}
	parse(t, succeed(t, append([]string{"history", "--json"}, some...)...), &h)
	if h.Format != historyFormat || h.Caveat != history.Caveat || len(h.Cases) != len(some) {
		t.Errorf("%s with %d cases", h.Format, len(h.Cases))
	}
	table := succeed(t, append([]string{"history"}, some...)...)
	for _, want := range []string{history.Caveat, fmt.Sprintf("%d of %d cases hit, %d of %d targets met", h.Hits, len(some), h.Met, h.Targets)} {
		if !strings.Contains(table, want) {
			t.Errorf("the table does not say %q", want)
		}
	}
	hits := 0
	for _, c := range h.Cases {
		all := true
		for _, f := range c.Findings {
			all = all && f.Hit
			if !strings.Contains(table, f.Want) {
				t.Errorf("the table does not say %q", f.Want)
			}
		}
		if c.Hit != all {
			t.Errorf("%s: hit is %v with findings %+v", c.ID, c.Hit, c.Findings)
		}
		if c.Hit {
			hits++
		}
		if line := fmt.Sprintf("%s: %s (%s)\n", hitOrMiss(c.Hit), c.Title, c.ID); !strings.Contains(table, line) {
			t.Errorf("the table does not say %q", line)
		}
		if d := c.Why; d.Denial+d.Punishment+d.HandTying+d.Fear+d.Selection-d.Total > 1e-12 || len(c.Reasons) == 0 {
			t.Errorf("%s: decomposition %+v, %d reasons", c.ID, d, len(c.Reasons))
		}
	}
	if hits != h.Hits {
		t.Errorf("%d cases hit, the score says %d", hits, h.Hits)
	}
}

// TestHistoryOfSomeCases holds that naming cases shows these and no others, in
// the same words, and that beliefs reach them.
func TestHistoryOfSomeCases(t *testing.T) {
	var h historyEntry
	parse(t, succeed(t, "history", "minsk", "--json", "--beliefs", "kyiv"), &h)
	if len(h.Cases) != 1 || h.Cases[0].ID != "minsk" || h.Beliefs != "kyiv" {
		t.Errorf("got %d cases under %s", len(h.Cases), h.Beliefs)
	}
}

// TestHistoryCoding holds that every coding is printed with its reason.
func TestHistoryCoding(t *testing.T) {
	table := succeed(t, "history", "--coding")
	for _, c := range history.Cases() {
		for _, r := range c.Reasons {
			if !strings.Contains(table, r.Text) {
				t.Errorf("%s: the reason for %s is missing", c.ID, r.Field)
			}
		}
	}
	var entries []codingEntry
	parse(t, succeed(t, "history", "--coding", "--json", "berlin", "minsk"), &entries)
	if len(entries) != 2 || entries[0].ID != "berlin" || len(entries[0].Reasons) == 0 {
		t.Errorf("got %+v", entries)
	}
}

func TestHistoryRefuses(t *testing.T) {
	for args, want := range map[string][]string{
		"history atlantis":          {`"atlantis"`, "berlin"},
		"history --beliefs martian": {`"martian"`, "kyiv"},
	} {
		_, _, err := run(t, strings.Fields(args)...)
		for _, w := range want {
			if err == nil || !strings.Contains(err.Error(), w) {
				t.Errorf("%s: got %v, want a mention of %s", args, err, w)
			}
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := Run(ctx, []string{"history"}, strings.NewReader(""), io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), "stopped") {
		t.Errorf("stopped: got %v", err)
	}
}
