// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package text

import (
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"

	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
)

// TestFilesAreYAML holds the small reader of this package to a full one.
func TestFilesAreYAML(t *testing.T) {
	for file, data := range map[string]string{"en.yaml": english, "ui.en.yaml": englishUI, "handbook.en.yaml": englishHandbook} {
		want := map[string]string{}
		if err := yaml.UnmarshalWithOptions([]byte(data), &want, yaml.Strict()); err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		got := map[string]string{}
		for _, l := range read(file, data) {
			got[l.id] = l.text
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-YAML +read):\n%s", file, diff)
		}
	}
}

// wanted is every id that follows from a catalogue of the engine, with whether
// its text may be empty.
func wanted() map[string]bool {
	ids := map[string]bool{}
	for _, l := range lever.Catalogue() {
		at := "lever." + l.ID
		ids[at+".label"], ids[at+".meaning"], ids[at+".unit"] = false, false, true
		for _, o := range l.Options {
			if l.Kind == lever.Enum {
				ids[at+".option."+o] = false
			} else {
				ids["host."+o] = false
			}
		}
	}
	for g := range lever.Groups {
		ids["group."+g.String()] = false
	}
	for _, p := range world.Catalogue() {
		at := "parameter." + p.ID
		ids[at+".label"], ids[at+".unit"], ids[at+".note"] = false, true, true
	}
	for g := range world.Groups {
		ids["parameter.group."+g.String()] = false
	}
	for _, status := range []string{"judgement", "seed", "unverified", "checked"} {
		ids["parameter.status."+status] = false
	}
	for _, p := range world.Profiles() {
		ids["profile."+p.ID+".label"], ids["profile."+p.ID+".about"] = false, false
	}
	for _, m := range metric.Measures() {
		ids["outcome."+m.Path], ids["outcome."+m.Path+".about"] = false, false
	}
	for _, m := range metric.YearMeasures() {
		ids["year."+m.Name], ids["year."+m.Name+".about"] = false, false
	}
	return ids
}

func TestComplete(t *testing.T) {
	for id, mayBeEmpty := range wanted() {
		s, ok := English.Lookup(id)
		if !ok {
			t.Errorf("no string with id %s", id)
		} else if s == "" && !mayBeEmpty {
			t.Errorf("%s is empty", id)
		}
	}
}

// TestNoneUnused refuses ids of the generated families that belong to nothing:
// a lever that was renamed must not leave its words behind.
func TestNoneUnused(t *testing.T) {
	want := wanted()
	for _, id := range English.IDs() {
		family, rest, _ := strings.Cut(id, ".")
		switch family {
		case "lever":
			if name, n, ok := strings.Cut(rest, ".step."); ok {
				checkStep(t, id, name, n)
				continue
			}
			if name, ok := strings.CutSuffix(rest, ".zero"); ok {
				checkStep(t, id, name, "0")
				continue
			}
		case "group", "host", "parameter", "profile", "outcome", "year":
		default:
			continue
		}
		if _, ok := want[id]; !ok {
			t.Errorf("%s belongs to nothing", id)
		}
	}
}

// checkStep wants a lever with the value n in its range.
func checkStep(t *testing.T, id, name, n string) {
	t.Helper()
	l, ok := lever.ByID(name)
	v, err := strconv.ParseFloat(n, 64)
	if !ok || err != nil || v < l.Lever().Min || v > l.Lever().Max {
		t.Errorf("%s belongs to nothing", id)
	}
}

// TestStepsAreWhole wants the words of a stepped lever for all of its values or
// for none.
func TestStepsAreWhole(t *testing.T) {
	for _, l := range lever.Catalogue() {
		if _, ok := English.Lookup("lever." + l.ID + ".step.0"); !ok {
			continue
		}
		for v := l.Min; v <= l.Max; v++ {
			if id := "lever." + l.ID + ".step." + strconv.Itoa(int(v)); English.Get(id) == id {
				t.Errorf("no string with id %s", id)
			}
		}
	}
}

// TestUnitOfStepIsInWords wants words for every lever whose unit is a step,
// since a bare 2 says nothing.
func TestUnitOfStepIsInWords(t *testing.T) {
	for _, l := range lever.Catalogue() {
		if _, ok := English.Lookup("lever." + l.ID + ".step.0"); l.Unit == "step" && !ok {
			t.Errorf("%s counts steps without words", l.ID)
		}
	}
}

func TestSay(t *testing.T) {
	c := newCatalogue("xx", nil, []line{{"a", "{0} and {1}"}, {"b", "Poland"}})
	for _, row := range []struct {
		id   string
		args []string
		want string
	}{
		{"a", []string{"x", "y"}, "x and y"},
		{"a", []string{"@b", "y"}, "Poland and y"},
		{"a", []string{"@b 50%, @b 5%", "a@b"}, "Poland 50%, Poland 5% and a@b"},
		{"a", []string{"{1}", "y"}, "{1} and y"}, // an argument is not a template
		{"a", nil, "{0} and {1}"},
		{"missing", []string{"x"}, "missing"},
	} {
		if got := c.Say(row.id, row.args...); got != row.want {
			t.Errorf("Say(%q, %q) = %q, want %q", row.id, row.args, got, row.want)
		}
	}
}

func TestFallback(t *testing.T) {
	c := newCatalogue("uk", English, []line{{"host.PL", "Польща"}})
	if got := c.Get("host.PL"); got != "Польща" {
		t.Errorf("own string: got %q", got)
	}
	if got := c.Get("host.RO"); got != "Romania" {
		t.Errorf("string that is lacking: got %q, want the English one", got)
	}
	if c.Language() != "uk" {
		t.Errorf("language is %q", c.Language())
	}
}

func TestByLanguage(t *testing.T) {
	if c, ok := ByLanguage("en"); !ok || c != English {
		t.Error("en must be English")
	}
	if c, ok := ByLanguage("xx"); ok || c != English {
		t.Error("an unknown language must fall back to English and say so")
	}
}

func TestMissingPanicsWhenStrict(t *testing.T) {
	defer func(was bool) {
		Strict = was
		if recover() == nil {
			t.Error("a missing id must panic when Strict is set")
		}
	}(Strict)
	Strict = true
	English.Get("no.such.id")
}

func TestMistakesInFiles(t *testing.T) {
	for _, data := range []string{"no colon", "a: \"open", "a: 1\na: 2", "a:b"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q must panic", data)
				}
			}()
			newCatalogue("xx", nil, read("test", data))
		}()
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		newCatalogue("en", nil, fromEngine(), read("en.yaml", english), read("ui.en.yaml", englishUI))
	}
}
