// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package handbook

import (
	"bytes"
	_ "embed"
	"go/doc/comment"
	"html/template"
)

// Look is what a page is written for: a site, whose sheets and scripts it asks
// for, or a file, which holds its style itself.
type Look struct {
	Sheets, Scripts []string
	Icon            string
	Style           template.CSS
	Home            string // address of the explorer; none in a file
}

//go:embed page.html
var form string

var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"paper":    paperHTML,
	"headings": headings,
}).Parse(form))

// HTML writes the handbook as a page.
func (b Book) HTML(look Look) []byte {
	var out bytes.Buffer
	if err := page.Execute(&out, struct {
		Book
		Look Look
	}{b, look}); err != nil {
		panic("handbook: " + err.Error()) // the form and what it is filled with are both ours
	}
	return out.Bytes()
}

// paperHTML is the paper; its equations can be scrolled by keyboard where they are
// wider than the page.
func paperHTML(d *comment.Doc) template.HTML {
	return template.HTML(bytes.ReplaceAll(printer(3).HTML(d), []byte("<pre>"), []byte(`<pre tabindex="0">`)))
}

// headings are those of the paper, for the contents.
func headings(d *comment.Doc) (all []Section) {
	for _, block := range d.Content {
		if h, ok := block.(*comment.Heading); ok {
			all = append(all, Section{ID: headingAnchor(h), Title: headingText(h)})
		}
	}
	return all
}
