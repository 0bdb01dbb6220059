// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

// plainly is a node as a full reader of YAML gives it, but for white space in
// texts. A number in a form that is refused is only known to be one, and so is
// 1e3, which is a number since YAML 1.2 and text to the reader it is held to.
func plainly(n node) any {
	switch n.kind {
	case isMapping:
		m := map[string]any{}
		for _, e := range n.entries {
			m[e.key] = plainly(e.value)
		}
		return m
	case isList:
		items := []any{}
		for _, item := range n.items {
			items = append(items, plainly(item))
		}
		return items
	case isEmpty:
		return nil
	case isTruth:
		v, _ := n.asTruth()
		return v
	case isNumber:
		if v, ok := n.asNumber(); ok && (strings.Contains(n.text, ".") || !strings.ContainsAny(n.text, "eE")) {
			return v
		}
		return "a number"
	}
	return fold(n.text)
}

// full is what a full reader of YAML says, in the same form.
func full(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for key, value := range v {
			m[key] = full(value)
		}
		return m
	case []any:
		items := []any{}
		for _, item := range v {
			items = append(items, full(item))
		}
		return items
	case string:
		return fold(v)
	case uint64:
		return float64(v)
	case int64:
		return float64(v)
	}
	return v
}

// held reads a file with the reader of this package and with a full one and
// holds them equal. It reports whether both have read it.
func held(t *testing.T, file string) bool {
	t.Helper()
	p := parser{file: "x.yaml"}
	entries, err := p.document([]byte(file))
	if err != nil {
		return false
	}
	if root := (node{kind: isMapping, entries: entries}); oddKeys(root) {
		return false
	}
	var want map[string]any
	if err := yaml.Unmarshal([]byte(strings.TrimPrefix(file, "\ufeff")), &want); err != nil {
		return false
	}
	got := plainly(node{kind: isMapping, entries: entries}).(map[string]any)
	refused := cmp.FilterValues(func(a, b any) bool { return a == "a number" || b == "a number" }, cmp.Ignore())
	if diff := cmp.Diff(full(want), any(got), refused); diff != "" {
		t.Errorf("%q is read otherwise (-full +own):\n%s", file, diff)
	}
	return true
}

// oddKeys reports whether a key is no text, or given twice, which the readers
// take each in its way and a scenario never has.
func oddKeys(n node) bool {
	seen := map[string]bool{}
	for _, e := range n.entries {
		if wordKind(e.key) != isText || seen[e.key] || oddKeys(e.value) {
			return true
		}
		seen[e.key] = true
	}
	return slices.ContainsFunc(n.items, oddKeys)
}

// turns are files that say something in the ways in which people write YAML.
var turns = []string{
	"title: x", "{title: x, 'a b': \"c\"}", "---\ntitle: x\n...\n", "title: x # y\n# z\n", "title: x#y", "\ufefftitle: x",
	"title: a\n  b\n\n  c\nsource: d\n", "title: 'it''s'\nsource: \"a \\\"b\\\" \\u00e9 \\\\ \\x41\"", "title: \"a\n  b\\\n  c\"\n", "title: 'a\n\n  b'",
	"summary: >-\n  a\n  b\n\n  c\nsource: d\n", "summary: |+2\n  a: b\n   # c\nsource: d\n", "summary: > # e\n a\n\n", "summary: |\nsource: x\n",
	"levers:\n  dmz_km: 1\n  trip_size: 0\ntitle: x\n", "levers:\n    stock_hosts:\n          PL: 0.5\n          RO: 0.5\n    dmz_km: 1\n",
	"levers: {stock_hosts: {PL: 0.5, RO: .5}, dmz_km: 1e1}\n", "levers: {\n  a: 1, # one\n  b: [x, y, ],\n}\ntitle: x\n", "a: {}\nb: []\nc:\nd: ~\n", "a: {b, c: , \"d\":e}",
	"judgement:\n- a\n- b\ntitle: x\n", "judgement:\n  - a\n  - 'b'\n\n  - \"c\"\n", "judgement:\n  -\n    a\n  - b\n", "a:\n  b\n", "a:\n  \"b\"\n", "a:\n  {b: c}\n", "a:\n  - b\n  -\n",
	"a: 1\nb: -1.5\nc: +3\nd: .5\ne: 5.\nf: 1e3\ng: 1E-3\n", "a: true\nb: False\nc: yes\nd: null\ne: Null\nf: on\n", "a: 2026-01-06\nb: 12:30\nc: 1.2.3\nd: 1a\ne: e5\nf: -\u2013\n",
	"a: 0x10\nb: 0o7\nc: .inf\nd: -.Inf\ne: .nan\nf: 1_000\n", "\"a\": 1\n'b' : 2\nc : 3\n", "a: b:c\nd: -e\nf: ?g\nh: :i\n", "a: 1\r\nb: 2\r\n", "a:\t1\nb: 2\t# c\n", "a: x,y\nb: {c: 'x,y', d: \"{}\"}\n",
	"title: \u0423\u043a\u0440\u0430\u0457\u043d\u0430 \u2026\n", "a: \"# b\"\nc: '#d'\n", "a: b c: d\n",
}

// TestReaderIsYAML holds the small reader to a full one: on every file of the
// house and on turns of writing.
func TestReaderIsYAML(t *testing.T) {
	for _, s := range All() {
		if !held(t, string(read(t, s.ID))) || !held(t, string(s.Format())) {
			t.Errorf("%s is not read", s.ID)
		}
	}
	for _, file := range turns {
		if both := held(t, file); !both && !strings.Contains(file, "c: d") {
			t.Errorf("%q is not read", file)
		}
	}
}
