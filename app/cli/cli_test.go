// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

func TestMain(m *testing.M) {
	text.Strict = true
	os.Exit(m.Run())
}

// run executes one command line with nothing on standard input.
func run(t *testing.T, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	return pipe(t, "", args...)
}

// pipe executes one command line with something on standard input.
func pipe(t *testing.T, stdin string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, notes bytes.Buffer
	err = Run(t.Context(), args, strings.NewReader(stdin), &out, &notes)
	return out.String(), notes.String(), err
}

// succeed executes one command line that must work and say nothing on stderr.
func succeed(t *testing.T, args ...string) string {
	t.Helper()
	out, notes, err := run(t, args...)
	if err != nil {
		t.Fatalf("parley %s: %v", strings.Join(args, " "), err)
	}
	if notes != "" {
		t.Errorf("parley %s wrote to stderr: %s", strings.Join(args, " "), notes)
	}
	return out
}

// file writes a scenario file and returns its path.
func file(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "mine.yaml")
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestRefused holds that each mistake is answered by one sentence which names
// what is wrong and what is allowed, and by nothing on stdout.
func TestRefused(t *testing.T) {
	broken := file(t, "title: Mine\nlevers:\n  trip_size: 5000\n")
	unknown := file(t, "title: Mine\nlevers:\n  stok_sets: 5\n")
	for _, c := range []struct {
		args string
		want []string // each in the error
	}{
		{"nonsense", []string{"nonsense"}},
		{"levers --nonsense", []string{"--nonsense"}},
		{"levers extra", []string{"extra"}},
		{"evaluate", []string{"SCENARIO-ID|FILE"}},
		{"evaluate atlantis", []string{`"atlantis"`, "offsite-stockpile", "ceasefire", ".yaml"}},
		{"evaluate missing.yaml", []string{"missing.yaml", "no such file"}},
		{"evaluate .", []string{"directory"}},
		{"evaluate " + broken, []string{"mine.yaml", "trip_position", "west"}},
		{"evaluate " + unknown, []string{"mine.yaml:3", "stok_sets"}},
		{"evaluate nato --set stok_sets=5", []string{`"stok_sets"`, "parley levers"}},
		{"evaluate nato --set stock_sets", []string{`"stock_sets"`, "name=value"}},
		{"evaluate nato --set =5", []string{"name=value"}},
		{"evaluate nato --set stock_sets=5 --set stock_sets=6", []string{"stock_sets", "twice"}},
		{"evaluate nato --set stock_sets=-1", []string{"stock_sets", "-1", "0 to "}},
		{"evaluate nato --set stock_sets=many", []string{"stock_sets", `"many"`, "0 to "}},
		{"evaluate nato --set stock_sets=NaN", []string{"stock_sets", "NaN"}},
		{"evaluate nato --set stock_sets=Inf", []string{"stock_sets", "Inf"}},
		{"evaluate nato --set trip_position=moon", []string{"trip_position", `"moon"`, "near-front"}},
		{"evaluate nato --set depot_art5_ack=maybe", []string{"depot_art5_ack", "true"}},
		{"evaluate nato --set stock_hosts=PL:0.5", []string{"stock_hosts", "sum to 0.5", "1"}},
		{"evaluate nato --set stock_hosts=XX:1", []string{"stock_hosts", `"XX"`, "UA_C"}},
		{"evaluate nato --world mu=0.3", []string{`"mu"`, "parley parameters"}},
		{"evaluate nato --world delta", []string{`"delta"`, "name=value"}},
		{"evaluate nato --world delta=7", []string{"delta", "7", "allowed"}},
		{"evaluate nato --world delta=x", []string{"delta", `"x"`, "allowed"}},
		{"evaluate nato --world delta=NaN", []string{"delta", "NaN"}},
		{"evaluate nato --world delta=0.9 --world delta=0.9", []string{"delta", "twice"}},
		{"evaluate nato --world mu_S=0.6 --world mu_V=0.6", []string{"mu_S", "mu_V", "1.2"}},
		{"evaluate nato --beliefs martian", []string{`"martian"`, "kyiv", "central"}},
		{"evaluate nato --years 0", []string{"--years", "0", "1 to 30"}},
		{"evaluate nato --years 31", []string{"--years", "31", "1 to 30"}},
		{"evaluate nato --years ten", []string{"--years", `"ten"`}},
		{"scenarios show atlantis", []string{`"atlantis"`, "offsite-stockpile"}},
		{"game nato", []string{"--year"}},
		{"game atlantis --year 1", []string{`"atlantis"`, "offsite-stockpile"}},
		{"game nato --year 0", []string{"year 0", "1 to 30"}},
		{"game nato --year 1 --stage war", []string{`"war"`, "arming, challenge, reaction"}},
		{"game nato --year 2 --slices 2", []string{"2 unanswered", "0 or 1"}},
		{"game nato --year 2 --reading armed", []string{"--reading", `"armed"`, "restrained/armed"}},
		{"game nato --year 2 --stage arming --reading armed/armed", []string{"arming", "reading"}},
		{"game nato --year 2 --stage reaction --whole", []string{"reaction", "challenge"}},
		{"game nato --year 2 --beliefs martian", []string{`"martian"`, "kyiv"}},
		{"solve", []string{"GAME.efg"}},
		{"solve -", []string{"standard input: line 1, column 1", "EFG"}},
		{"solve missing.efg", []string{"missing.efg", "no such file"}},
		{"solve .", []string{"directory"}},
		{"solve " + broken, []string{"mine.yaml: line 1, column 1", "EFG", "title:"}},
		{"solve - --lambda=-1", []string{"--lambda", "-1", "0 or more"}},
		{"solve - --lambda inf", []string{"--lambda", "--limit"}},
		{"solve - --lambda one", []string{"--lambda", `"one"`}},
		{"solve - --tolerance 0", []string{"--tolerance", "more than 0"}},
		{"solve - --starts 0", []string{"--starts", "1 or more"}},
		{"solve - --steps=-1", []string{"--steps", "-1"}},
		{"solve - --time=-1s", []string{"--time", "-1s"}},
		{"serve --addr nowhere:99999999", []string{"nowhere:99999999"}},
	} {
		t.Run(c.args, func(t *testing.T) {
			out, _, err := run(t, strings.Fields(c.args)...)
			if err == nil {
				t.Fatalf("no error; it printed %s", out)
			}
			if out != "" {
				t.Errorf("it printed %s", out)
			}
			if strings.ContainsAny(err.Error(), "\r\n") {
				t.Errorf("the error is more than one line: %q", err)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not say %q", err, want)
				}
			}
		})
	}
}

// TestHelp holds that every command explains itself, its flags and itself
// alone, with or without other arguments.
func TestHelp(t *testing.T) {
	for args, want := range map[string][]string{
		"":                     {"scenarios", "levers", "parameters", "evaluate", "schema", "serve", "--json", "not a forecast"},
		"--help":               {"evaluate", "serve"},
		"scenarios --help":     {"list", "show"},
		"levers --help":        {"--set"},
		"parameters --help":    {"--world"},
		"evaluate --help":      {"--set", "--world", "--beliefs", "--years", "warsaw-vilnius", "30"},
		"evaluate nato --help": {"--set"},
		"game --help":          {"--year", "--stage", "arming, challenge, reaction", "--slices", "--reading", "--whole", "lambda 1"},
		"solve --help":         {"--lambda", "--limit", "--all", "--time", "--steps", "regret"},
		"schema --help":        {"JSON Schema"},
		"serve --help":         {"--addr", "localhost:8080"},
	} {
		out := succeed(t, strings.Fields(args)...)
		for _, word := range want {
			if !strings.Contains(out, word) {
				t.Errorf("parley %s does not say %q:\n%s", args, word, out)
			}
		}
	}
}

// TestCataloguesComplete holds that the tables and the JSON list everything.
func TestCataloguesComplete(t *testing.T) {
	for command, ids := range map[string][]string{
		"scenarios": scenarioIDs(), "levers": leverIDs(), "parameters": parameterIDs(),
	} {
		table := succeed(t, command)
		var entries []struct{ ID string }
		parse(t, succeed(t, command, "--json"), &entries)
		if len(entries) != len(ids) {
			t.Errorf("%s --json has %d entries, want %d", command, len(entries), len(ids))
		}
		for i, id := range ids {
			if !strings.Contains(table, "  "+id+" ") {
				t.Errorf("%s does not list %s", command, id)
			}
			if i < len(entries) && entries[i].ID != id {
				t.Errorf("%s --json has %s at %d, want %s", command, entries[i].ID, i, id)
			}
		}
	}
}

func leverIDs() (ids []string) {
	for _, l := range lever.Catalogue() {
		ids = append(ids, l.ID)
	}
	return ids
}

func parameterIDs() (ids []string) {
	for _, p := range world.Catalogue() {
		ids = append(ids, p.ID)
	}
	return ids
}

// TestLeversJSON holds that ranges at 0 are there and choices have options.
func TestLeversJSON(t *testing.T) {
	var entries []leverEntry
	parse(t, succeed(t, "levers", "--json"), &entries)
	for id, e := range entries {
		l := lever.ID(id).Lever()
		isNumber := l.Kind == lever.Float || l.Kind == lever.Int
		if isNumber != (e.Min != nil && e.Max != nil && e.Step != nil) {
			t.Errorf("%s is a %s and has min %v, max %v, step %v", e.ID, e.Kind, e.Min, e.Max, e.Step)
		}
		if isNumber && (*e.Min != l.Min || *e.Max != l.Max) {
			t.Errorf("%s: range %v to %v, want %v to %v", e.ID, *e.Min, *e.Max, l.Min, l.Max)
		}
		if len(e.Default) == 0 || e.Meaning == "" || e.Source == "" {
			t.Errorf("%s lacks its default, meaning or source", e.ID)
		}
	}
}

// TestEvaluateJSON holds that the JSON names what was asked: the design with
// the changes, beliefs, world, years, and that a design survives the round trip.
func TestEvaluateJSON(t *testing.T) {
	var a engine.Assessment
	parse(t, succeed(t, "evaluate", "offsite-stockpile", "--json", "--years", "7", "--beliefs", "kyiv",
		"--set", "stock_hosts=PL:0.5,UA_C:0.5", "--world", "delta=0.9"), &a)
	s, _ := scenarios.Get("offsite-stockpile")
	want, err := s.Design.Parse(lever.StockHosts, "PL:0.5,UA_C:0.5")
	if err != nil {
		t.Fatal(err)
	}
	if a.Design != want {
		t.Errorf("the design differs at %v", a.Design.Differs(want))
	}
	if a.Format != engine.Format || a.Model != engine.Model {
		t.Errorf("format %q, model %q", a.Format, a.Model)
	}
	if a.Beliefs != "kyiv" || a.World["delta"] != 0.9 || len(a.World) != 1 {
		t.Errorf("beliefs %q, world %v", a.Beliefs, a.World)
	}
	if len(a.Outcome.Years) != 7 || a.Outcome.Years[6].Year != 7 {
		t.Errorf("years %v, want 1 to 7", a.Outcome.Years)
	}
}

// TestEvaluateFile holds that a scenario shown and saved is the scenario, and
// that evaluating it gives what the scenario gives.
func TestEvaluateFile(t *testing.T) {
	for _, want := range scenarios.All() {
		got, err := findScenario(file(t, succeed(t, "scenarios", "show", want.ID)))
		if err != nil {
			t.Fatal(err)
		}
		if got.Design != want.Design || got.Beliefs != want.Beliefs || !slices.Equal(got.World, want.World) {
			t.Errorf("%s is another design as a file", want.ID)
		}
	}
	saved := file(t, succeed(t, "scenarios", "show", "snapback"))
	if got, want := succeed(t, "evaluate", saved, "--json"), succeed(t, "evaluate", "snapback", "--json"); got != want {
		t.Error("snapback evaluates differently from a file")
	}
}

// TestSetMovesCompanions holds that a change which breaks a guard rail is
// completed, and that stderr says with what, while stdout stays JSON.
func TestSetMovesCompanions(t *testing.T) {
	for _, c := range []struct {
		set  string
		want map[string]string
	}{
		{"trip_size=10000", map[string]string{"trip_position": `"west"`, "trip_nationality": `"E-broad"`, "trip_mandate": `"reassure"`}},
		{"trip_position=centre", map[string]string{"trip_size": "5000", "trip_nationality": `"E-broad"`}},
		{"stock_sets=4", map[string]string{"stock_hosts": `{"PL":0.5,"RO":0.5}`}},
		{"nonbloc=member", map[string]string{"depot_art5_ack": "true"}},
	} {
		out, notes, err := run(t, "evaluate", "ceasefire", "--json", "--set", c.set)
		if err != nil {
			t.Fatal(err)
		}
		var a struct{ Design map[string]json.RawMessage }
		parse(t, out, &a)
		for id, want := range c.want {
			var got bytes.Buffer
			if err := json.Compact(&got, a.Design[id]); err != nil || got.String() != want {
				t.Errorf("--set %s: %s is %s, want %s", c.set, id, got.String(), want)
			}
			if !strings.Contains(notes, id) {
				t.Errorf("--set %s: the note %q does not name %s", c.set, notes, id)
			}
		}
		if strings.Count(notes, "\n") != 1 {
			t.Errorf("--set %s: want one line on stderr, got %q", c.set, notes)
		}
	}
}

// TestSetInOrder holds that the change made last wins over a rail.
func TestSetInOrder(t *testing.T) {
	for order, want := range map[string]string{
		"nonbloc=neutrality trip_size=5000": "deferred",
		"trip_size=5000 nonbloc=neutrality": "neutrality",
	} {
		first, second, _ := strings.Cut(order, " ")
		out, _, err := run(t, "evaluate", "ceasefire", "--json", "--set", first, "--set", second)
		if err != nil {
			t.Fatal(err)
		}
		var a engine.Assessment
		parse(t, out, &a)
		if got := a.Design.Option(lever.Nonbloc); got != want {
			t.Errorf("%s: nonbloc is %s, want %s", order, got, want)
		}
	}
}

// TestEvaluateTable holds that every outcome a person can be shown is in the
// table by its name, and that a change is set beside the proposal.
func TestEvaluateTable(t *testing.T) {
	out := succeed(t, "evaluate", "offsite-stockpile", "--years", "4")
	for _, m := range metric.Measures() {
		if label := text.English.Get("outcome." + m.Path); !strings.Contains(out, label) {
			t.Errorf("the table lacks %s (%s)", m.Path, label)
		}
	}
	s, _ := scenarios.Get("offsite-stockpile")
	for _, want := range []string{s.Title, engine.Model, "not a forecast"} {
		if !strings.Contains(strings.ToLower(out), strings.ToLower(want)) {
			t.Errorf("the table does not say %q", want)
		}
	}
}

func parse(t *testing.T, out string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(out), v); err != nil {
		t.Fatalf("%v in %.200s", err, out)
	}
}
