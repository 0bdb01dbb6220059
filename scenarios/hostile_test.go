// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strings"
	"testing"
	"time"
)

// TestHostile holds that no file within the limit of size costs more than a
// moment. Two seconds are a hundred times what the slowest of these takes, so
// that a busy machine does not fail the test.
func TestHostile(t *testing.T) {
	fill := func(s string) string { return strings.Repeat(s, (maxBytes-20)/len(s)) }
	var stairs strings.Builder
	for depth := 0; stairs.Len() < maxBytes-400; depth++ {
		stairs.WriteString(strings.Repeat(" ", depth) + "a:\n")
	}
	for name, file := range map[string]string{
		"brackets": fill("["), "braces": fill("{"), "braces and keys": fill("{a: "), "dashes": fill("- "),
		"question marks": fill("? "), "colons": fill(": "), "keys": fill("a: 1\n"), "stairs": stairs.String(),
		"quotes": fill(`"`), "single quotes": fill("'"), "open quote": `title: "` + fill("a "), "comments": fill("# a\n"),
		"flow keys": "title: x\nlevers: {" + fill("dmz_km: 1, "), "flow list": "title: x\njudgement: [" + fill("dmz_km, ") + "]",
		"documents": fill("---\n"), "block": "title: |\n" + fill(" a\n"), "folded": "title: >\n" + fill(" a\n\n"),
		"tabs": fill("\t"), "line ends": fill("\r\n"), "anchors": fill("&a "), "aliases": fill("*a "), "tags": fill("!a "),
		"escapes": `title: "` + fill(`\u0041`) + `"`, "long number": "title: x\nlevers: {dmz_km: " + fill("1") + "}",
		"long key": fill("a") + ": 1", "plain lines": "title: a\n" + fill(" b\n"),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := Parse("x.yaml", []byte(file))
			// Runaway work takes minutes; a busy machine does not.
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Log(took)
			}
			if err == nil {
				t.Fatal("accepted")
			}
			if got := err.Error(); len(got) > 500 || strings.ContainsAny(got, "\n\r") {
				t.Errorf("not one short line: %q", got)
			}
		})
	}
}
