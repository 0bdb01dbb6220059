// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/assets/text"
	"parley/engine/lever"
	"parley/scenarios"
)

// TestMain makes a misspelt id fail the test that meets it.
func TestMain(m *testing.M) {
	text.Strict = true
	os.Exit(m.Run())
}

// asked matches the ids that the page asks for by name.
var asked = regexp.MustCompile(`\b(?:say|key|tool)\((?:"[a-z-]+", )*((?:"[a-z_]+\.[a-z_.]+"(?:, )?)+)`)

// TestEveryID holds that the catalogue has every string the page asks for, also
// those that appear only when something goes wrong.
func TestEveryID(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, m := range asked.FindAllStringSubmatch(string(source), -1) {
			for id := range strings.SplitSeq(m[1], ", ") {
				if id = strings.Trim(id, `" `); id == "" || strings.HasSuffix(id, ".") {
					continue // the rest of the id comes from the data
				}
				found++
				if _, ok := words.Lookup(id); !ok {
					t.Errorf("%s asks for %s, which the catalogue does not have", file, id)
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d ids were found: the test looks in the wrong place", found)
	}
}

// TestPlainAttributes holds that no attribute of the rendered page holds what
// go-app does not escape.
func TestPlainAttributes(t *testing.T) {
	for _, sc := range scenarios.All() {
		e := &page{}
		e.start("/explore/"+sc.ID, "")
		if html := app.HTMLString(app.Div().Body(e.Render())); strings.Contains(html, `\"`) {
			at := strings.Index(html, `\"`)
			t.Errorf("%s: an attribute holds a quote: %.120s", sc.ID, html[max(0, at-60):])
		}
	}
}

// TestRefused holds that a value that is refused gets a sentence and changes
// nothing, and that the sentence goes with the next change.
func TestRefused(t *testing.T) {
	m, _ := mount(t)
	sets := control{lever: lever.StockSets}
	poland := control{lever: lever.StockHosts, host: lever.Poland}
	tests := []struct {
		control control
		typed   string
		want    string
	}{
		{sets, "lots", "0 to 15"},
		{sets, "99", "0 to 15"},
		{sets, "2.5", "whole number"},
		{poland, "many", "0 to 100"},
		{poland, "140%", "0 to 100"},
		{poland, "-5", "0 to 100"},
	}
	for _, tt := range tests {
		before := m.work.State()
		m.write(m.ctx, tt.control, tt.typed)
		if m.bad != tt.control || !strings.Contains(m.why.Sentence, tt.want) {
			t.Errorf("%s at %s gets %q, want one that says %q", tt.typed, tt.control.id(), m.why.Sentence, tt.want)
		}
		if m.work.State() != before {
			t.Errorf("%s at %s changed the state", tt.typed, tt.control.id())
		}
	}
	m.write(m.ctx, poland, " 60 % ")
	if got := m.work.State().Design.Hosts()[lever.Poland]; math.Abs(got-0.6) > 1e-5 { // shares are rounded to sum to 1
		t.Errorf("60 %% at Poland gives %v, want 0.6", got)
	}
	if m.why.Sentence != "" {
		t.Errorf("after a change the page still says %q", m.why.Sentence)
	}
	m.back(m.ctx, control{lever: lever.StockHosts})
	if m.work.State() != m.work.Baseline() {
		t.Error("taking the hosts back does not lead to the proposal")
	}
}

// TestCompanionsAreTold holds that companions are told in one sentence, and that
// a control which says the same thing twice does not take it away.
func TestCompanionsAreTold(t *testing.T) {
	m, _ := mount(t)
	position := control{lever: lever.TripPosition}
	for range 2 {
		m.write(m.ctx, position, "west")
		if strings.Count(m.notice, ".") != 1 || !strings.Contains(m.notice, "Tripwire force is now") {
			t.Errorf("the notice is %q, want one sentence that names the force", m.notice)
		}
	}
}

func TestOpen(t *testing.T) {
	tests := []struct {
		path, fragment string
		scenario       string
		notice         string
	}{
		{"/", "", scenarios.Default, ""},
		{"/explore/nato", "", "nato", ""},
		{"/explore/nato", "stock_sets=6", "nato", ""},
		{"/explore/nato", "stock_sets=16", "nato", "0 to 15"},
		{"/explore/nato", "bogus=1", "nato", "bogus"},
		{"/explore/nato", "%zz", "nato", "cannot be read"},
	}
	for _, tt := range tests {
		e := &page{}
		e.start(tt.path, tt.fragment)
		if got := e.work.Scenario().ID; got != tt.scenario {
			t.Errorf("%s#%s opens %s, want %s", tt.path, tt.fragment, got, tt.scenario)
		}
		if (tt.notice == "") != (e.notice == "") || !strings.Contains(e.notice, tt.notice) {
			t.Errorf("%s#%s says %q, want one with %q", tt.path, tt.fragment, e.notice, tt.notice)
		}
		if path, fragment, err := e.work.Address(e.screen, "").Link(); tt.notice != "" && (fragment != "" || err != nil) {
			t.Errorf("%s#%s leaves changes: %s#%s, %v", tt.path, tt.fragment, path, fragment, err)
		}
	}
}
