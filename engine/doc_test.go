// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"go/parser"
	"go/token"
	"regexp"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
)

// paper is the documentation of the package, as text.
func paper(t *testing.T) string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return f.Doc.Text()
}

// Paper gives what Go takes the documentation to be.
func TestPaper(t *testing.T) {
	if got, want := engine.Paper(), paper(t); got != want {
		t.Errorf("Paper gives %d bytes, Go reads %d", len(got), len(want))
	}
}

// The catalogue's names in the table of symbols are those of the catalogues.
func TestSymbolsAreOfTheCatalogues(t *testing.T) {
	_, table, _ := strings.Cut(paper(t), "\tsymbol   catalogue")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := strings.Split(table, "\n")[1:]
	if len(rows) < 15 {
		t.Fatalf("%d symbols", len(rows))
	}
	gap := regexp.MustCompile(` {2,}`)
	for _, row := range rows {
		cells := gap.Split(strings.TrimSpace(row), -1)
		if len(cells) != 3 {
			continue // a symbol without a name in the catalogues
		}
		for _, name := range strings.Fields(cells[1]) {
			_, parameter := world.ByID(name)
			_, moved := lever.ByID(name)
			if !parameter && !moved {
				t.Errorf("%q names %s, which neither catalogue has", row, name)
			}
		}
	}
}

// Every parameter stands in the paper by its name, for what is not there cannot
// be derived again.
func TestPaperNamesEveryParameter(t *testing.T) {
	words := map[string]bool{}
	for _, w := range regexp.MustCompile(`\w+`).FindAllString(paper(t), -1) {
		words[w] = true
	}
	for _, p := range world.Catalogue() {
		if !words[p.ID] && !strings.HasPrefix(p.ID, "transit_") {
			t.Errorf("the paper does not name %s (%s)", p.ID, p.Label)
		}
	}
}
