// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/engine/claim"
)

// quick are arguments of a run that takes a second: one claim, one profile.
var quick = []string{"claims", "C10", "--draws", "12", "--beliefs", "kyiv", "--json"}

// TestClaimsRun holds that a run prints the claim, its test and its verdict,
// and that one taken up from a file prints the same, wherever it was cut.
func TestClaimsRun(t *testing.T) {
	want := succeed(t, quick...)
	var doc claimsDocument
	parse(t, want, &doc)
	if len(doc.Claims) != 1 || doc.Draws != 12 || doc.Beliefs != "kyiv" {
		t.Fatalf("%d claims, %d draws under %s", len(doc.Claims), doc.Draws, doc.Beliefs)
	}
	c, _ := claim.ByID("C10")
	e := doc.Claims[0]
	if e.ID != "C10" || e.Text != c.Text || e.Test != c.InWords() {
		t.Errorf("it is of %s: %s", e.ID, e.Text)
	}
	// A promise on paper changes nothing at all, in any world (CF13).
	if e.Verdict != claim.Holds || e.Share != 1 || !e.True {
		t.Errorf("%s in %v of the draws", e.Verdict, e.Share)
	}

	name := filepath.Join(t.TempDir(), "run")
	args := append(append([]string{}, quick...), "--resume", name)
	if got := succeed(t, args...); got != want {
		t.Error("a run that keeps a file gives something else")
	}
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, length := range []int{0, 5, bytes.IndexByte(whole, '\n') + 1, len(whole) / 2, len(whole) - 1, len(whole)} {
		if err := os.WriteFile(name, whole[:length], 0o644); err != nil {
			t.Fatal(err)
		}
		if got := succeed(t, args...); got != want {
			t.Errorf("a run taken up after %d bytes gives something else", length)
		}
		if again, err := os.ReadFile(name); err != nil || len(again) != len(whole) {
			t.Errorf("after %d bytes the file has %d, want %d (%v)", length, len(again), len(whole), err)
		}
	}
}

// TestClaimsStopped holds that a stopped run says what it kept, and gives no
// verdict.
func TestClaimsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, notes bytes.Buffer
	err := Run(ctx, append(append([]string{}, quick...), "--resume", filepath.Join(t.TempDir(), "run")), strings.NewReader(""), &out, &notes)
	if err == nil || !strings.Contains(err.Error(), "stopped after 0 of 3 blocks") || !strings.Contains(err.Error(), "goes on from") {
		t.Errorf("stopped: %v", err)
	}
	if out.Len() > 0 {
		t.Errorf("a stopped run prints %s", &out)
	}
}

// TestClaimsFor holds that a run whose time is up is judged by what is
// finished, and says so.
func TestClaimsFor(t *testing.T) {
	name := filepath.Join(t.TempDir(), "run")
	succeed(t, append(append([]string{}, quick...), "--resume", name)...)
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.DeleteFunc(bytes.SplitAfter(whole, []byte("\n")), func(line []byte) bool {
		return bytes.Contains(line, []byte(`"first":10,`))
	})
	if err := os.WriteFile(name, bytes.Join(lines, nil), 0o644); err != nil {
		t.Fatal(err)
	}
	out, notes, err := run(t, append(append([]string{}, quick...), "--resume", name, "--for", "1ns")...)
	if err != nil || !strings.Contains(notes, "10 of 12 draws") {
		t.Errorf("%v, note %q", err, notes)
	}
	var doc claimsDocument
	if parse(t, out, &doc); doc.Draws != 10 {
		t.Errorf("%d draws, want 10", doc.Draws)
	}
}

// TestClaimsText holds that the account of a claim says what is tested, and
// under which beliefs it comes out how.
func TestClaimsText(t *testing.T) {
	out := succeed(t, quick[:len(quick)-1]...)
	c, _ := claim.ByID("C10")
	for _, want := range []string{c.Text, c.InWords(), c.Note, c.Expected, "It holds: true in 100% of the draws", "kyiv", "not a forecast"} {
		if !strings.Contains(out, want) {
			t.Errorf("the account lacks %q:\n%s", want, out)
		}
	}
}

// TestClaimsRefused holds that each mistake is answered by one sentence.
func TestClaimsRefused(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other")
	if err := os.WriteFile(other, []byte(`{"format":"parley-claims-run/1","run":"0"}`+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign")
	if err := os.WriteFile(foreign, []byte("title: mine\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args string
		want []string
	}{
		{"claims Z99", []string{`"Z99"`, "parley claims"}},
		{"claims C16", []string{"C16", "not tested", "electorates"}},
		{"claims --article S9", []string{"--article", `"S9"`, "S0, S1, S2, S3, S4"}},
		{"claims --verdict maybe", []string{"--verdict", `"maybe"`, "holds, fails, depends"}},
		{"claims --beliefs martian", []string{"--beliefs", `"martian"`, "all, central", "kyiv"}},
		{"claims --draws -1", []string{"--draws", "-1"}},
		{"claims C10 --draws 1 --write x.json", []string{"--write", "all claims"}},
		{"claims C10 --draws 1 --resume " + other, []string{other, "another run"}},
		{"claims C10 --draws 1 --resume " + foreign, []string{foreign, "run of claims"}},
		{"claims C10 --draws 1 --resume " + dir, []string{dir, "directory"}},
	} {
		out, _, err := run(t, strings.Fields(c.args)...)
		if err == nil {
			t.Errorf("parley %s is accepted", c.args)
			continue
		}
		for _, w := range c.want {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("parley %s: %q lacks %q", c.args, err, w)
			}
		}
		if out != "" || strings.Contains(err.Error(), "\n") {
			t.Errorf("parley %s: prints %q, error %q", c.args, out, err)
		}
	}
	if _, err := os.Stat("x.json"); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a refused run has written a file")
	}
}

// TestClaimsPublished holds that the published ledger is shown whole, or the
// part of it that was asked for.
func TestClaimsPublished(t *testing.T) {
	if !claim.Published().Current() {
		t.Skip("the published ledger is of an older model")
	}
	table := succeed(t, "claims")
	var doc claimsDocument
	parse(t, succeed(t, "claims", "--json"), &doc)
	if len(doc.Claims)+len(doc.Untested) != 85 {
		t.Errorf("%d claims and %d not tested, want 85", len(doc.Claims), len(doc.Untested))
	}
	n := map[claim.Verdict]int{}
	for _, e := range doc.Claims {
		n[e.Verdict]++
		if !strings.Contains(table, "  "+e.ID+" ") || !strings.Contains(table, e.Text) {
			t.Errorf("the table lacks %s", e.ID)
		}
	}
	for verdict, want := range n {
		parse(t, succeed(t, "claims", "--json", "--verdict", string(verdict)), &doc)
		if len(doc.Claims) != want {
			t.Errorf("--verdict %s has %d claims, want %d", verdict, len(doc.Claims), want)
		}
	}
	parse(t, succeed(t, "claims", "--json", "--article", "S4", "--beliefs", "kyiv"), &doc)
	for _, e := range doc.Claims {
		if !strings.Contains(strings.Join(e.Articles, " "), "S4") {
			t.Errorf("%s is of %v, not of S4", e.ID, e.Articles)
		}
		for _, p := range e.Profiles {
			if p.Profile == "kyiv" && (p.Verdict != e.Verdict || p.Share != e.Share) {
				t.Errorf("%s: %s under kyiv, %s said", e.ID, p.Verdict, e.Verdict)
			}
		}
	}
}

// TestWriteLedger holds that what is written reads back as the same ledger.
func TestWriteLedger(t *testing.T) {
	want := claim.Ledger{Format: claim.Format, Model: "m", Version: "v", Seed: 2, Draws: 3, Profiles: []string{"kyiv"}, Entries: []claim.Entry{
		{ID: "A", Verdict: claim.Holds, Share: 1, Band: []float64{0, 1, 2}, Profiles: []claim.Reading{{Share: 1, Margin: 2}}},
		{ID: "B", Verdict: claim.Fails, Band: []float64{0, 1, 2}, Deciders: []claim.Decider{{Parameter: "delta", Rho: -0.5}}},
	}}
	name := filepath.Join(t.TempDir(), "ledger.json")
	if err := writeLedger(name, want); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got claim.Ledger
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	a, _ := json.Marshal(want)
	if b, _ := json.Marshal(got); !bytes.Equal(a, b) {
		t.Errorf("read back %s, want %s", b, a)
	}
}
