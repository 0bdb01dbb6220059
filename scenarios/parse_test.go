// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/engine/lever"
	"parley/engine/world"
)

func TestParse(t *testing.T) {
	const file = `# a comment
title: "A: test"
summary: >-
  Two lines
  and one paragraph.
source: nobody
beliefs: kyiv
levers:
  stock_sets: 6
  stock_hosts: {PL: 0.5, UA_C: 0.5}   # flow
  consult_days: 4.5
  trip_size: 5000
  trip_position: near-front
  trip_nationality: E+US
  trip_mandate: reassure
  lease_return: true
  vote_rule: none
judgement: [consult_days, stock_sets]
world:
  C_R: 0.25
  delta: 0.85
`
	s, err := Parse("some/folder/my design.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	want := Scenario{
		ID: "my design", Title: "A: test", Summary: "Two lines and one paragraph.", Source: "nobody",
		Beliefs: "kyiv",
		Design: lever.Defaults().
			With(lever.StockSets, 6).
			WithHosts(lever.Shares{lever.Poland: 0.5, lever.UkraineCentre: 0.5}).
			With(lever.ConsultDays, 4.5).
			With(lever.TripSize, 5000).
			WithOption(lever.TripPosition, "near-front").
			WithOption(lever.TripNationality, "E+US").
			WithOption(lever.TripMandate, "reassure").
			With(lever.LeaseReturn, 1).
			WithOption(lever.VoteRule, "none"),
		Judgement: []lever.ID{lever.StockSets, lever.ConsultDays},
		World:     []world.Setting{{ID: world.CR, Value: 0.25}, {ID: world.Delta, Value: 0.85}},
	}
	if diff := cmp.Diff(want, s, exact); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseLeast(t *testing.T) {
	for _, file := range []string{"title: x", "title: x\n", "{title: x}", "---\ntitle: x\n", "title: x\nlevers:\njudgement: []\nworld: {}\n", "title: x\r\nlevers: {}\r\n"} {
		s, err := Parse("x.yaml", []byte(file))
		if err != nil {
			t.Errorf("%q: %v", file, err)
		} else if s.Title != "x" || s.Design != lever.Defaults() || s.Beliefs != world.CentralProfile {
			t.Errorf("%q: got %+v", file, s)
		}
	}
}

// TestParseRefuses holds each mistake to one sentence with file, line, field and
// what is allowed.
func TestParseRefuses(t *testing.T) {
	const head = "title: x\nlevers:\n" // what follows stands in line 3
	for _, row := range []struct{ name, file, want string }{
		{"empty", "", "my.yaml: holds 0 documents, allowed is one with the keys title, summary, source, beliefs, levers, judgement, world"},
		{"only a comment", "# x\n", "my.yaml: holds 0 documents, allowed is one with the keys title, summary, source, beliefs, levers, judgement, world"},
		{"no title", "source: x\n", "my.yaml: title: is missing, every scenario needs one"},
		{"empty title", "title: ''\n", "my.yaml: title: is missing, every scenario needs one"},
		{"title is a number", "title: 5\n", "my.yaml:1: title: is the number 5, allowed is text; put it in quotes if it is meant as text"},
		{"title is a mapping", "title:\n  a: b\n", "my.yaml:1: title: is a mapping of keys to values, allowed is text; put it in quotes if it is meant as text"},
		{"control character", `title: "a\e[31mb"`, "my.yaml:1: title: holds the character U+001B, allowed are printable characters"},
		{"long title", "title: " + strings.Repeat("x", 121), "my.yaml:1: title: has 121 characters, allowed are at most 120"},
		{"unknown key", "title: x\nlever:\n  a: 1\n", "my.yaml:2: lever: there is no such key, allowed are title, summary, source, beliefs, levers, judgement, world"},
		{"repeated key", "title: x\nsource: a\ntitle: y\n", "my.yaml:3: title: is given twice, first in line 1, allowed is once"},
		{"root is a list", "- title\n", "my.yaml:1: is a list, allowed are the keys title, summary, source, beliefs, levers, judgement, world"},
		{"root is text", "hello\n", "my.yaml:1: is the text hello, allowed are the keys title, summary, source, beliefs, levers, judgement, world"},
		{"two documents", "title: x\n---\ntitle: y\n", "my.yaml: holds 2 documents, allowed is one with the keys title, summary, source, beliefs, levers, judgement, world"},
		{"syntax", "title: x\nlevers: {a: 1\n", "my.yaml:2: the { that begins here is not closed by }"},
		{"not UTF-8", "title: \xff\n", "my.yaml: is not UTF-8 text, allowed is a YAML file in UTF-8"},
		{"too long", "title: x\n#" + strings.Repeat("x", maxBytes), "my.yaml: has 65546 bytes, allowed are at most 65536"},

		{"unknown lever", head + "  stock_set: 3\n", "my.yaml:3: levers.stock_set: there is no such lever, allowed are the ids that `parley levers` lists, nearest is stock_sets"},
		{"foreign lever", head + "  \"\\e[31m\": 3\n", "my.yaml:3: levers.\"\\x1b[31m\": there is no such lever, allowed are the ids that `parley levers` lists"},
		{"repeated lever", head + "  dmz_km: 3\n  dmz_km: 4\n", "my.yaml:4: levers.dmz_km: is given twice, first in line 3, allowed is once"},
		{"levers is a list", "title: x\nlevers: [a]\n", "my.yaml:2: levers: is a list, allowed are levers and their values"},
		{"out of range", head + "  dmz_km: 3\n  consult_days: 45\n", "my.yaml:4: levers.consult_days: 45 is outside the range, allowed is 0 to 30 (days)"},
		{"negative", head + "  consult_days: -1\n", "my.yaml:3: levers.consult_days: -1 is outside the range, allowed is 0 to 30 (days)"},
		{"not whole", head + "  trip_size: 0\n  stock_sets: 2.5\n", "my.yaml:4: levers.stock_sets: 2.5 is not a whole number, allowed is 0 to 15 (brigade sets)"},
		{"number in quotes", head + "  consult_days: \"3\"\n", "my.yaml:3: levers.consult_days: is the text 3, allowed is a number from 0 to 30 (days)"},
		{"infinity", head + "  consult_days: .inf\n", "my.yaml:3: levers.consult_days: is the number .inf, allowed is a number from 0 to 30 (days)"},
		{"no number", head + "  consult_days: .nan\n", "my.yaml:3: levers.consult_days: is the number .nan, allowed is a number from 0 to 30 (days)"},
		{"hexadecimal", head + "  consult_days: 0x10\n", "my.yaml:3: levers.consult_days: is the number 0x10, allowed is a number from 0 to 30 (days)"},
		{"nothing", head + "  consult_days:\n", "my.yaml:3: levers.consult_days: is empty, allowed is a number from 0 to 30 (days)"},
		{"true for a number", head + "  consult_days: true\n", "my.yaml:3: levers.consult_days: is true or false, allowed is a number from 0 to 30 (days)"},
		{"number for true", head + "  lease_return: 1\n", "my.yaml:3: levers.lease_return: is the number 1, allowed are true and false"},
		{"word for true", head + "  lease_return: yes\n", "my.yaml:3: levers.lease_return: is the text yes, allowed are true and false"},
		{"option not allowed", head + "  tier_mode: quick\n", "my.yaml:3: levers.tier_mode: \"quick\" is not an option, allowed are graduated, front-loaded"},
		{"number for option", head + "  tier_mode: 1\n", "my.yaml:3: levers.tier_mode: is the number 1, allowed are graduated, front-loaded"},

		{"unknown host", head + "  stock_hosts: {FR: 1}\n", "my.yaml:3: levers.stock_hosts.FR: there is no such host, allowed are UA_W, UA_C, PL, RO, CZ, DE, BALT"},
		{"host out of range", head + "  stock_hosts:\n    PL: 1.5\n", "my.yaml:4: levers.stock_hosts.PL: is 1.5, allowed is a number from 0 to 1"},
		{"host is text", head + "  stock_hosts: {PL: half}\n", "my.yaml:3: levers.stock_hosts.PL: is half, allowed is a number from 0 to 1"},
		{"repeated host", head + "  stock_hosts: {PL: 0.5, PL: 0.5}\n", "my.yaml:3: levers.stock_hosts.PL: is given twice, first in line 3, allowed is once"},
		{"hosts are a list", head + "  stock_hosts: [PL]\n", "my.yaml:3: levers.stock_hosts: is a list, allowed are hosts and their shares"},
		{"shares do not sum", head + "  stock_hosts: {PL: 0.5, RO: 0.3}\n", "my.yaml:3: levers.stock_hosts: the shares sum to 0.8, they must sum to 1"},
		{"stock without hosts", head + "  stock_sets: 3\n", "my.yaml:2: levers.stock_hosts: the shares sum to 0, they must sum to 1 when stock_sets is above 0"},
		{"force without mandate", head + "  trip_size: 5000\n  trip_position: west\n  trip_nationality: UN\n", "my.yaml:2: levers.trip_mandate: a force of trip_size above 0 needs a mandate: observe, train, reassure or fight-if-attacked"},
		{"mandate without force", head + "  dmz_km: 1\n  trip_mandate: train\n", "my.yaml:4: levers.trip_mandate: must be none when trip_size is 0"},
		{"neutral with closed skies", head + "  air_shield: 3\n  nonbloc: neutrality\n", "my.yaml:4: levers.nonbloc: neutrality excludes closed skies over Ukraine: air_shield may be 0 to 2"},

		{"judgement is a mapping", "title: x\njudgement: {a: 1}\n", "my.yaml:2: judgement: is a mapping of keys to values, allowed is a list of levers such as [stock_sets, consult_days]"},
		{"judgement of no lever", "title: x\njudgement:\n  - dmz_km\n  - dmz\n", "my.yaml:4: judgement: dmz is not a lever, allowed are the ids that `parley levers` lists, nearest is dmz_km"},
		{"repeated judgement", "title: x\njudgement: [dmz_km, dmz_km]\n", "my.yaml:2: judgement: dmz_km is given twice, allowed is once"},
		{"unknown beliefs", "title: x\nbeliefs: mars\n", "my.yaml:2: beliefs: mars is not a belief profile, allowed are central, moscow-official, moscow-sceptical, kyiv, washington-restraint, washington-hawk, paris-london-berlin, warsaw-vilnius"},
		{"beliefs is a list", "title: x\nbeliefs: [kyiv]\n", "my.yaml:2: beliefs: a list is not a belief profile, allowed are central, "},
		{"unknown parameter", "title: x\nworld:\n  gamma: 1\n", "my.yaml:3: world.gamma: there is no such parameter, allowed are the ids that `parley parameters` lists"},
		{"parameter out of range", "title: x\nworld:\n  delta: 1.5\n", "my.yaml:3: world.delta: 1.5 is outside the range, allowed is 0."},
		{"parameter is text", "title: x\nworld:\n  delta: high\n", "my.yaml:3: world.delta: is the text high, allowed is a number from 0."},
		{"no room for the opportunist", "title: x\nbeliefs: kyiv\nworld:\n  mu_S: 0.5\n", "my.yaml:4: world: mu_S and mu_V sum to 1.25 under beliefs kyiv, allowed is at most 1"},

		{"anchor", "title: &a x\nsource: y\n", "my.yaml:1: anchors are not allowed, write the value itself"},
		{"alias", "title: x\nsource: *a\n", "my.yaml:2: aliases are not allowed, write the value itself"},
		{"tag", "title: !!str x\n", "my.yaml:1: tags are not allowed, write the value itself"},
		{"merge key", "title: x\nlevers:\n  <<: {dmz_km: 1}\n", "my.yaml:3: merge keys are not allowed, write the value itself"},
		{"question mark", "? title\n: x\n", "my.yaml:1: keys marked by a question mark are not allowed, write the value itself"},
		{"many keys", strings.Repeat("a: 1\n", 2000), "my.yaml:2: a: is given twice, first in line 1, allowed is once"},
		{"directive", "%YAML 1.2\n---\ntitle: x\n", "my.yaml:1: directives are not allowed, write the value itself"},
		{"tab", "title: x\nlevers:\n\tdmz_km: 1\n", "my.yaml:3: is indented by a tab, allowed are spaces"},
		{"indented too far", "title: x\nlevers:\n  dmz_km: 1\n   trip_size: 0\n", "my.yaml:4: holds a colon within a text without quotes, allowed is a key and its value, or a text in quotes"},
		{"indented too little", "title: x\nlevers:\n   dmz_km: 1\n  trip_size: 0\n", "my.yaml:4: is indented by 2 spaces, which fits nothing above"},
		{"colon in a text", "title: a: b\n", "my.yaml:1: holds a colon within a text without quotes, allowed is a key and its value, or a text in quotes"},
		{"no space behind the colon", "title: x\nsource:y\n", "my.yaml:2: \"source:y\" is no key with a value, allowed is a key, a colon, a space and the value"},
		{"open quote", "title: \"x\n", "my.yaml:1: the quote that begins here is not closed"},
		{"backslash", "title: \"\\q\"\n", "my.yaml:1: holds the backslash of a mark that is none, allowed is a text in single quotes, or a backslash before another"},
		{"behind the end", "title: \"x\" y\n", "my.yaml:1: holds y behind the end of the value"},
		{"no comma", "title: x\nlevers: {dmz_km: 1 trip_size: 0}\n", "my.yaml:2: holds \": 0}\" within brackets, allowed are a comma and }"},
		{"mark", "title: @x\n", "my.yaml:1: begins a text with \"@\", allowed is a text in quotes"},
		{"depth", "title: x\nlevers: " + strings.Repeat("[", 2000), "my.yaml:2: is nested too deep, allowed are 4 levels"},
		{"lists in lists", "title: x\njudgement:\n  " + strings.Repeat("- ", 2000) + "a\n", "my.yaml:3: a list inside a list is not allowed"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := Parse("my.yaml", []byte(row.file))
			if err == nil {
				t.Fatalf("accepted, want %s", row.want)
			}
			got := err.Error()
			if strings.HasSuffix(row.want, " ") || strings.HasSuffix(row.want, ".") {
				if !strings.HasPrefix(got, row.want) {
					t.Errorf("got  %s\nwant %s...", got, row.want)
				}
			} else if got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			if strings.ContainsAny(got, "\n\x1b") {
				t.Errorf("%q is not one clean line", got)
			}
		})
	}
}

// TestFullestFile wants a file that gives every lever and every parameter, and
// texts at their limits, to stay within the limits of a file.
func TestFullestFile(t *testing.T) {
	d := lever.Defaults().WithHosts(lever.Shares{0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1})
	s := Scenario{
		ID: "x", Title: strings.Repeat("t", maxTitle), Summary: strings.TrimSpace(strings.Repeat("word ", maxSummary/5)),
		Source: strings.Repeat("s", maxSource), Beliefs: "kyiv",
	}
	for id := range lever.Count {
		s.Judgement = append(s.Judgement, id)
		l := id.Lever()
		for _, v := range []float64{l.Min, l.Max, 1} {
			if l.Kind == lever.Share || l.Group == lever.Tripwire {
				continue
			}
			if trial := d.With(id, v); len(trial.Differs(lever.Defaults())) > len(d.Differs(lever.Defaults())) && trial.Check() == nil {
				d = trial
			}
		}
	}
	s.Design = d
	for id := range world.Count {
		v := id.Parameter().Low
		if id == world.MuV {
			v = id.Parameter().Central // kyiv sets it, so that it differs
		}
		s.World = append(s.World, world.Setting{ID: id, Value: v})
	}
	if n := len(d.Differs(lever.Defaults())); n < 40 {
		t.Fatalf("only %d levers differ", n)
	}
	again, err := Parse("x.yaml", s.Format())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s, again, exact); diff != "" {
		t.Errorf("(-first +again):\n%s", diff)
	}
}

// FuzzParse holds that nothing makes Parse panic, that errors are one line, and
// that what is read is valid and survives being written and read again.
func FuzzParse(f *testing.F) {
	for _, s := range All() {
		f.Add(s.Format())
	}
	for _, seed := range []string{
		"title: x\nlevers: {stock_hosts: {PL: 1}, dmz_km: 1e1}\n", "title: \"a\\u00e9\"", "title: |\n  a\n  b\n",
		"title: 'it''s'\nworld: {delta: 0.9}\n", "title: x\njudgement: [dmz_km]\nbeliefs: kyiv\n",
		"title: a: b", "title: -", "\ufefftitle: x", "title: x # y", "{", "0_", "&{0", ">\n>", "*-0", "title: x\nlevers:\n\t- a",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Parse("x.yaml", data)
		if err != nil {
			if got := err.Error(); strings.ContainsAny(got, "\n\r\x1b") || !strings.HasPrefix(got, "x.yaml") || !utf8.ValidString(got) {
				t.Errorf("%q is not one line about the file", got)
			}
			return
		}
		if err := s.Design.Check(); err != nil {
			t.Errorf("accepted a broken design: %v", err)
		}
		again, err := Parse("x.yaml", s.Format())
		if err != nil {
			t.Fatalf("cannot read back\n%s\n%v", s.Format(), err)
		}
		if diff := cmp.Diff(s, again, exact); diff != "" {
			t.Errorf("reading back differs (-first +again):\n%s", diff)
		}
	})
}

// TestRoundTrip reads back scenarios whose texts a careless writer would break.
func TestRoundTrip(t *testing.T) {
	for _, text := range []string{
		"plain", "true", "No", "null", "~", "- a", "a: b", "a #b", "#a", `"quoted"`, `back\slash`, "it's", "5", "5.5", "1e3", "0x1", ".inf",
		"[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "| a", "> a", "? a", ": a", ",", "a:", "Україна", "é – …", "<<", "=", "2026-01-06", "12:30", "a{b}", "null and void", "1_000",
		strings.Repeat("word ", 20) + "end",
	} {
		s := Scenario{ID: "x", Title: text, Summary: text + " " + text, Source: text, Beliefs: world.CentralProfile, Design: lever.Defaults()}
		s.Title, s.Source = fold(s.Title), fold(s.Source)
		again, err := Parse("x.yaml", s.Format())
		if err != nil {
			t.Errorf("%q: %v\n%s", text, err, s.Format())
			continue
		}
		if diff := cmp.Diff(s, again, exact); diff != "" {
			t.Errorf("%q (-first +again):\n%s", text, diff)
		}
	}
}
