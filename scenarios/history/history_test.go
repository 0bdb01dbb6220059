// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package history

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"parley/engine/lever"
	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios"
)

var generate = flag.Bool("generate", false, "write cases_gen.go from the YAML files")

// known is what targets.yaml says of one case.
type known struct {
	Span    string  `yaml:"span"`
	Years   int     `yaml:"years"`
	Roles   string  `yaml:"roles"`
	Coding  string  `yaml:"coding"`
	Outcome string  `yaml:"outcome"`
	Targets []aimed `yaml:"targets"`
}

type aimed struct {
	Want    string   `yaml:"want"`
	Measure string   `yaml:"measure"`
	AtLeast *float64 `yaml:"at_least"`
	AtMost  *float64 `yaml:"at_most"`
	Above   *float64 `yaml:"above"`
	Below   *float64 `yaml:"below"`
	Near    *float64 `yaml:"near"`
	With    *changes `yaml:"with"`
	Than    *changes `yaml:"than"`
}

type changes struct {
	Case   string         `yaml:"case"`
	Levers map[string]any `yaml:"levers"`
	World  map[string]any `yaml:"world"`
}

// TestCases holds the generated cases equal to the files, and with -generate
// writes them first.
func TestCases(t *testing.T) {
	want := source(t, fromFiles(t))
	if *generate {
		if err := os.WriteFile("cases_gen.go", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	have, err := os.ReadFile("cases_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(have)); diff != "" {
		t.Errorf("cases_gen.go is out of date, run go generate ./scenarios/history (-files +generated):\n%s", diff)
	}
}

// fromFiles reads the cases in the order of targets.yaml.
func fromFiles(t *testing.T) (records []record) {
	t.Helper()
	all := yaml.MapSlice{}
	data := read(t, "targets.yaml")
	if err := yaml.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	byID := map[string]known{}
	if err := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict()).Decode(&byID); err != nil {
		t.Fatal(err)
	}
	for _, item := range all {
		id := item.Key.(string)
		records = append(records, caseOf(t, id, byID[id]))
	}
	return records
}

func caseOf(t *testing.T, id string, k known) record {
	t.Helper()
	data := read(t, id+".yaml")
	s, err := scenarios.Parse(id+".yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	r := record{
		id: id, title: s.Title, span: k.Span, summary: s.Summary, source: s.Source,
		roles: k.Roles, coding: k.Coding, outcome: k.Outcome, years: k.Years,
		reasons: reasons(t, id, data, &s),
	}
	var levers, settings []string
	for _, l := range s.Design.Differs(lever.Defaults()) {
		levers = append(levers, l.String()+"="+s.Design.Format(l))
	}
	for _, set := range s.World {
		settings = append(settings, fmt.Sprintf("%s=%v", set.ID, set.Value))
	}
	r.levers, r.world = strings.Join(levers, " "), strings.Join(settings, " ")
	for _, a := range k.Targets {
		r.targets = append(r.targets, targetOf(t, id, a))
	}
	return r
}

// line is a lever or a parameter with its reason.
var line = regexp.MustCompile(`^  ([A-Za-z_0-9]+): (\S+)(?: # (.+))?$`)

// reasons reads the comment on every line that sets something, and holds that
// there is one and that judgement is called so in both places.
func reasons(t *testing.T, id string, data []byte, s *scenarios.Scenario) (all []reason) {
	t.Helper()
	_, body, _ := strings.Cut(string(data), "\nlevers:\n")
	for text := range strings.Lines(body) {
		m := line.FindStringSubmatch(strings.TrimSuffix(text, "\n"))
		if m == nil {
			if strings.HasPrefix(text, " ") {
				t.Errorf("%s: %q is not a setting with its reason on one line", id, text)
			}
			continue
		}
		why, judged := strings.CutSuffix(m[3], "; judgement")
		if why == "" {
			t.Errorf("%s: %s has no reason", id, m[1])
		}
		if l, ok := lever.ByID(m[1]); ok && judged != s.Silent(l) {
			t.Errorf("%s: %s is judgement in one place and not in the other", id, m[1])
		}
		all = append(all, reason{m[1], m[2], why, judged})
	}
	return all
}

func targetOf(t *testing.T, id string, a aimed) target {
	t.Helper()
	out := target{want: a.Want, measure: a.Measure, with: variantOf(t, a.With), than: variantOf(t, a.Than)}
	n := 0
	for relation, bound := range []*float64{
		precedent.AtLeast: a.AtLeast, precedent.AtMost: a.AtMost,
		precedent.Above: a.Above, precedent.Below: a.Below, precedent.Near: a.Near,
	} {
		if bound != nil {
			n++
			out.relation, out.bound = precedent.Relation(relation), *bound
		}
	}
	if n != 1 {
		t.Errorf("%s: %q has %d relations, wants one", id, a.Want, n)
	}
	return out
}

func variantOf(t *testing.T, c *changes) *variant {
	t.Helper()
	if c == nil {
		return nil
	}
	v := variant{other: c.Case}
	pairs := func(m map[string]any, known func(string) bool) string {
		var all []string
		for name, value := range m {
			if !known(name) {
				t.Errorf("there is no %s", name)
			}
			all = append(all, fmt.Sprintf("%s=%v", name, value))
		}
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	v.levers = pairs(c.Levers, func(s string) bool { _, ok := lever.ByID(s); return ok })
	v.world = pairs(c.World, func(s string) bool { _, ok := world.ByID(s); return ok })
	return &v
}

func source(t *testing.T, all []record) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("// SPDX-FileCopyrightText: 2026 The Parley authors\n// SPDX-License-Identifier: Apache-2.0\n\n")
	b.WriteString("// Code generated by go generate; DO NOT EDIT.\n\npackage history\n\nimport \"parley/engine/precedent\"\n\nvar records = []record{\n")
	for _, r := range all {
		fmt.Fprintf(&b, "{\nid: %q,\ntitle: %q,\nspan: %q,\nsummary: %q,\nsource: %q,\nroles: %q,\ncoding: %q,\noutcome: %q,\nyears: %d,\nlevers: %q,\nworld: %q,\nreasons: []reason{\n",
			r.id, r.title, r.span, r.summary, r.source, r.roles, r.coding, r.outcome, r.years, r.levers, r.world)
		for _, x := range r.reasons {
			fmt.Fprintf(&b, "{%q, %q, %q, %v},\n", x.field, x.value, x.text, x.judgement)
		}
		b.WriteString("},\ntargets: []target{\n")
		for _, x := range r.targets {
			fmt.Fprintf(&b, "{want: %q, measure: %q, relation: precedent.%s, bound: %v%s%s},\n",
				x.want, x.measure, relationNames[x.relation], x.bound, written("with", x.with), written("than", x.than))
		}
		b.WriteString("},\n},\n")
	}
	b.WriteString("}\n")
	out, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var relationNames = [...]string{"AtLeast", "AtMost", "Above", "Below", "Near"}

func written(field string, v *variant) string {
	if v == nil {
		return ""
	}
	return fmt.Sprintf(", %s: &variant{other: %q, levers: %q, world: %q}", field, v.other, v.levers, v.world)
}

// TestEveryFileIsACase holds that no file is left out, and that the cases hold
// together.
func TestEveryFileIsACase(t *testing.T) {
	files, err := filepath.Glob("*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if want := len(Cases()) + 1; len(files) != want || len(Cases()) != 16 {
		t.Errorf("%d files and %d cases, want 16 cases, a file each, and targets.yaml", len(files), len(Cases()))
	}
	if err := precedent.Check(Cases()); err != nil {
		t.Error(err)
	}
	for _, c := range Cases() {
		for what, text := range map[string]string{"title": c.Title, "summary": c.Summary, "source": c.Source, "span": c.Span, "roles": c.Roles, "coding": c.Coding, "outcome": c.Outcome} {
			if text == "" {
				t.Errorf("%s has no %s", c.ID, what)
			}
		}
	}
	if _, ok := Get("no-such"); ok {
		t.Error("Get finds a case that is not there")
	}
}

// TestMotiveRule holds the prior on the challenger's type to the three values of
// the codebook, so that hindsight has no other way in.
func TestMotiveRule(t *testing.T) {
	for _, c := range Cases() {
		w := c.Setting.In(world.Central())
		if m := [2]float64{w[world.MuS], w[world.MuV]}; m != [2]float64{0.1, 0.7} && m != [2]float64{0.3, 0.45} && m != [2]float64{0.8, 0.05} {
			t.Errorf("%s: priors %v are none of those of the codebook", c.ID, m)
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
