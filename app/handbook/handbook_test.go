// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package handbook

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"parley/assets/text"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

var generate = flag.Bool("generate", false, "write engine/HANDBOOK.md anew")

// kept is where the handbook is kept as a file.
const kept = "../../engine/HANDBOOK.md"

func TestMain(m *testing.M) {
	text.Strict = true
	os.Exit(m.Run())
}

// The file is what the catalogues give.
func TestCurrent(t *testing.T) {
	want := New(text.English).Markdown()
	if *generate {
		if err := os.WriteFile(kept, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), want) {
		t.Error("engine/HANDBOOK.md is not what the catalogues give: run go generate ./app/handbook")
	}
}

// Everything that the catalogues hold has an entry of its own, in both forms.
func TestNothingIsMissing(t *testing.T) {
	var want []string
	for id := range lever.Count {
		want = append(want, leverAnchor(id))
	}
	for id := range world.Count {
		want = append(want, parameterAnchor(id))
	}
	for _, m := range metric.Measures() {
		want = append(want, "outcome-"+m.Path)
	}
	for _, m := range metric.YearMeasures() {
		want = append(want, "year-"+m.Name)
	}
	for _, f := range world.Published() {
		want = append(want, "figure-"+f.ID)
	}
	for _, p := range world.Profiles() {
		want = append(want, "profile-"+p.ID)
	}
	for _, s := range scenarios.All() {
		want = append(want, "proposal-"+s.ID)
	}
	entries := map[string]Entry{}
	for _, c := range New(text.English).Chapters {
		for _, s := range c.Sections {
			for _, e := range s.Entries {
				entries[e.ID] = e
			}
		}
	}
	if len(entries) != len(want) {
		t.Errorf("%d entries, want %d", len(entries), len(want))
	}
	for _, id := range want {
		if e := entries[id]; e.Title == "" || e.Code == "" || e.Lead == "" && len(e.Line) == 0 {
			t.Errorf("%s has the entry %+v", id, e)
		}
	}
}

// Every link of the page leads to an anchor of the page, and no anchor is there
// twice.
func TestLinks(t *testing.T) {
	page := string(New(text.English).HTML(Look{}))
	anchors := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if anchors[m[1]] {
			t.Errorf("the anchor %s is there twice", m[1])
		}
		anchors[m[1]] = true
	}
	links := regexp.MustCompile(`(?:href="#|aria-labelledby=")([^"]*)"`).FindAllStringSubmatch(page, -1)
	if len(links) < 500 {
		t.Errorf("%d links", len(links))
	}
	for _, m := range links {
		if !anchors[strings.ReplaceAll(m[1], "%2e", ".")] {
			t.Errorf("a link leads to %s, which is not there", m[1])
		}
	}
}

// The rules that the levers are held to are found by trying.
func TestRails(t *testing.T) {
	for id, want := range map[lever.ID]string{
		lever.StockHosts: "must sum to 1", lever.TripSize: "needs a position", lever.TripMandate: "needs a mandate",
		lever.USBackstop: "excludes US troops", lever.AirShield: "excludes closed skies", lever.DepotArt5Ack: "alliance territory",
		lever.Nonbloc: "excludes foreign troops",
	} {
		found := false
		for _, item := range rails()[id].refused {
			found = found || strings.Contains(item.Text, want)
		}
		if !found {
			t.Errorf("%s is said to be refused for %v, want one that says %q", id, rails()[id].refused, want)
		}
	}
	if r := rails()[lever.Interop]; len(r.refused)+len(r.moved) > 0 {
		t.Errorf("interop is free, said is %+v", r)
	}
}
