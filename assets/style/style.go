// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package style holds how the page looks: its style sheets, typeface and icons.
package style

import (
	"embed"
	"io/fs"
)

//go:embed *.css pages theme.js icon.svg icon-192.png icon-512.png icon-maskable.png fonts
var files embed.FS

// Files returns the files by the path under which the page asks for them,
// below /web/.
func Files() embed.FS { return files }

// Handbook is the sheet of the handbook, which only that page reads, after the
// shared one.
const Handbook = "pages/handbook.css"

// shared is the sheet that all others build on.
const shared = "parley.css"

// Sheets returns the names of the style sheets in the order in which the page
// reads them: what all screens share first, then one for each screen.
func Sheets() []string {
	names, err := fs.Glob(files, "*.css")
	if err != nil {
		panic("style: " + err.Error())
	}
	sheets := []string{shared}
	for _, name := range names {
		if name != shared {
			sheets = append(sheets, name)
		}
	}
	return sheets
}
