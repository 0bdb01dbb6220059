// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"io"
	"strings"
	"unicode/utf8"
)

// table is rows of text in aligned columns, with headings between them.
type table struct {
	right []bool // columns that hold numbers and are aligned to the right
	rows  []tableRow
}

type tableRow struct {
	heading string // stands alone, after an empty line
	cells   []string
}

// newTable starts a table; the columns named are aligned to the right.
func newTable(columns int, right ...int) *table {
	t := &table{right: make([]bool, columns)}
	for _, c := range right {
		t.right[c] = true
	}
	return t
}

func (t *table) heading(text string) { t.rows = append(t.rows, tableRow{heading: text}) }

func (t *table) row(cells ...string) {
	if len(cells) > len(t.right) {
		panic("cli: more cells than columns")
	}
	t.rows = append(t.rows, tableRow{cells: cells})
}

// print writes the table.
func (t *table) print(w io.Writer) error {
	var b strings.Builder
	t.write(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// write is print to memory; trailing spaces are left out.
func (t *table) write(b *strings.Builder) {
	widths := t.widths()
	for i, r := range t.rows {
		if r.heading != "" {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(r.heading)
		}
		var line strings.Builder
		for c, cell := range r.cells {
			space := strings.Repeat(" ", widths[c]-utf8.RuneCountInString(cell))
			if t.right[c] {
				cell, space = space+cell, ""
			}
			line.WriteString("  " + cell + space)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

func (t *table) widths() []int {
	widths := make([]int, len(t.right))
	for _, r := range t.rows {
		for c, cell := range r.cells {
			widths[c] = max(widths[c], utf8.RuneCountInString(cell))
		}
	}
	return widths
}
