// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"math"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/world"
	"parley/scenarios"
)

// TestDraws holds that the central numbers are those of evaluate, that bands are
// in order and inside what their outcome can be, that a statement counts worlds,
// and that the same seed gives the same report.
func TestDraws(t *testing.T) {
	args := []string{"draws", "snapback", "--draws", "20", "--years", "4", "--world", "delta=0.9", "--json"}
	out := succeed(t, args...)
	var r drawsReport
	parse(t, out, &r)
	if r.Format != drawsFormat || r.Model != engine.Model || len(r.Profiles) != 1 || r.World["delta"] != 0.9 {
		t.Fatalf("got %.300s", out)
	}
	p := r.Profiles[0]
	var a engine.Assessment
	parse(t, succeed(t, "evaluate", "snapback", "--years", "4", "--world", "delta=0.9", "--json"), &a)
	a.Outcome.Each(func(path string, v float64) {
		if got, ok := p.Central[path]; ok && math.Abs(got-v) > 1e-9 {
			t.Errorf("%s is %v in the central world, evaluate says %v", path, got, v)
		}
	})
	if p.Worlds != 20 || len(p.Bands) < 40 || len(p.Bands) != len(p.Central) {
		t.Errorf("%d worlds, %d bands, %d central values", p.Worlds, len(p.Bands), len(p.Central))
	}
	for _, b := range p.Bands {
		if !(b.Low.Value <= b.Median.Value && b.Median.Value <= b.High.Value) {
			t.Errorf("%s: the band is out of order: %+v", b.Path, b)
		}
	}
	for _, s := range p.Shares {
		if want := float64(s.Count) / float64(p.Worlds-p.Unsettled); math.Abs(s.Share.Value-want) > 1e-12 {
			t.Errorf("%s: share %v of %d worlds", s.ID, s.Share.Value, s.Count)
		}
	}
	if again := succeed(t, args...); again != out {
		t.Error("the same seed gives another report")
	}
}

// TestDrawsOfAllProfiles holds that every profile has its part, in the JSON and
// in the table.
func TestDrawsOfAllProfiles(t *testing.T) {
	var r drawsReport
	parse(t, succeed(t, "draws", "ceasefire", "--draws", "2", "--years", "2", "--all-profiles", "--json"), &r)
	table := succeed(t, "draws", "ceasefire", "--draws", "2", "--years", "2", "--all-profiles")
	if len(r.Profiles) != len(world.Profiles()) {
		t.Errorf("%d profiles", len(r.Profiles))
	}
	for i, p := range world.Profiles() {
		if r.Profiles[i].Beliefs != p.ID || !strings.Contains(table, "Beliefs: "+p.Label) {
			t.Errorf("%s is missing", p.ID)
		}
	}
}

func TestDrawsRefuses(t *testing.T) {
	for _, row := range []struct {
		want string
		args []string
	}{
		{"--draws: 0 is outside the range, allowed is 1 to 100000", []string{"--draws", "0"}},
		{"--years: 99 is outside the range", []string{"--years", "99"}},
		{"exclude each other", []string{"--all-profiles", "--beliefs", "kyiv"}},
	} {
		_, _, err := run(t, append([]string{"draws", scenarios.All()[0].ID}, row.args...)...)
		if err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%v: got %v, want %q", row.args, err, row.want)
		}
	}
}
