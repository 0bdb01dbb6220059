// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"slices"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

// ledger lists the claims of the five articles, as they were numbered when the
// articles were read.
const ledgerIDs = "A01 A02 A03 A04 A05 A06 A07 A07b A08 A08b A09 A09b A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23 " +
	"B01 B02 B02b B03 B04 B05 B06 B07 B07b B08 B09 B10 B11 " +
	"C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14 C15 C16 C17 C18 " +
	"D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 D12 D13 D14 D15 " +
	"E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E12 E13"

// TestEveryClaim holds that all 85 claims are either tested or said not to be
// expressible with a reason, the latter at most five, and each once.
func TestEveryClaim(t *testing.T) {
	var got []string
	for _, c := range Catalogue() {
		got = append(got, c.ID)
	}
	for _, u := range Untested() {
		got = append(got, u.ID)
		if u.Text == "" || u.Reason == "" || len(u.Articles) == 0 {
			t.Errorf("%s lacks its text, reason or articles", u.ID)
		}
	}
	want := strings.Fields(ledgerIDs)
	if len(want) != 85 {
		t.Fatalf("%d ids, want 85", len(want))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("claims are %v, want %v", got, want)
	}
	if n := len(Untested()); n > 5 {
		t.Errorf("%d claims are not tested, at most 5 may be", n)
	}
}

// TestClaimsAreWhole holds that every claim says what it claims, who makes it,
// what was expected and what is tested, and has a part that counts.
func TestClaimsAreWhole(t *testing.T) {
	for _, c := range Catalogue() {
		if c.Text == "" || c.Expected == "" || !strings.HasSuffix(c.InWords(), ".") {
			t.Errorf("%s lacks its text, what was expected or its test in words (%q)", c.ID, c.InWords())
		}
		for _, a := range c.Articles {
			if !slices.ContainsFunc(Articles, func(x Article) bool { return x.ID == a }) {
				t.Errorf("%s: there is no article %s", c.ID, a)
			}
		}
		if len(c.Articles) == 0 || len(c.Variants()) == 0 {
			t.Errorf("%s has no article or compares nothing", c.ID)
		}
		if one, other := c.Pair(); one.point() == other.point() {
			t.Errorf("%s puts %s beside itself", c.ID, one.Label)
		}
		labels := map[string]bool{}
		for _, p := range c.Parts {
			if labels[p.Label] || len(c.Parts) > 1 && p.Label == "" {
				t.Errorf("%s has two parts %q, or one without a name", c.ID, p.Label)
			}
			labels[p.Label] = true
			if !(p.Test.Scale() > 0) {
				t.Errorf("%s: the range of %q is %v", c.ID, p.Label, p.Test.Scale())
			}
		}
	}
}

// TestDesignsAreLegal holds that nothing is solved that the guard rails
// forbid, and that a moved parameter stays a probability where it is one.
func TestDesignsAreLegal(t *testing.T) {
	for _, c := range Catalogue() {
		for _, v := range c.Variants() {
			if err := v.Design.Check(); err != nil {
				t.Errorf("%s, %s: %v", c.ID, v.Label, err)
			}
			if _, ok := scenarios.Get(v.Base); !ok {
				t.Errorf("%s, %s: there is no scenario %q", c.ID, v.Label, v.Base)
			}
			for _, s := range v.Shifts {
				p := s.ID.Parameter()
				if lo, hi := s.Times*p.Low+s.Plus, s.Times*p.High+s.Plus; s.Moves && (lo < 0 || p.Unit == "probability" && hi > 1) {
					t.Errorf("%s, %s: %s goes from %v to %v", c.ID, v.Label, p.ID, lo, hi)
				}
			}
		}
	}
}

// TestIdleClauses holds that a clause that can do nothing changes no outcome
// by more than 1e-12 (CF13): a promise to fight with no law, force or money
// behind it, and the terms of a stock that does not exist.
func TestIdleClauses(t *testing.T) {
	bare := proposal("ceasefire", "").Design
	var ws engine.Workspace
	solve := func(d lever.Design) metric.Outcome {
		return ws.In(world.Central(), engine.Request{Design: d, Quick: true}).Outcome
	}
	want := solve(bare)
	for _, set := range []string{
		"fight_pledge=0.1", "fight_pledge=1", "consult_days=30", "draw_days=365", "fill_years=12",
		"us_arms_share=1", "stock_offence_share=1", "crews_trained=1", "lease_return=true",
	} {
		got := solve(Variant{Design: bare}.with(set).Design)
		for _, m := range metric.Measures() {
			if d := m.Of(&got) - m.Of(&want); !(d >= -1e-12*m.Scale && d <= 1e-12*m.Scale) {
				t.Errorf("%s moves %s by %v", set, m.Path, d)
			}
		}
	}
}

// TestLabels holds that a variant says what was set, companions aside.
func TestLabels(t *testing.T) {
	v := proposal("kuleba", "the package").with("trip_size=10000", "air_shield=0")
	if want := "the package with tripwire force 10000 troops, air shield 0"; v.Label != want {
		t.Errorf("label %q, want %q", v.Label, want)
	}
	moved := v.Moves()
	for _, id := range []lever.ID{lever.TripSize, lever.TripPosition, lever.AirShield} {
		if !slices.Contains(moved, id) {
			t.Errorf("%s is not among what moved: %v", id, moved)
		}
	}
}
