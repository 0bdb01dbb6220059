// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package handbook describes every lever, parameter and outcome, the published
// figures, the beliefs and the proposals, with the paper of the model, in one
// description made from the catalogues. It is written as Markdown, which is kept
// as engine/HANDBOOK.md, and as a page without a program.
package handbook

import (
	"fmt"
	"go/doc/comment"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
)

//go:generate go test -run TestCurrent -generate .

// Book is the handbook: text, and where it stands, and no form.
type Book struct {
	Language     string
	Title, About string
	Model        string // its version, and how much there is
	Contents     string
	Skip         string
	Explorer     string
	Chapters     []Chapter
}

// Chapter is either the paper or sections of entries.
type Chapter struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	About    string       `json:"about,omitempty"`
	Paper    *comment.Doc `json:"-"`
	Sections []Section    `json:"sections,omitempty"`
}

// Section gathers entries.
type Section struct {
	ID      string  `json:"id,omitempty"`
	Title   string  `json:"title,omitempty"`
	Entries []Entry `json:"entries"`
}

// Entry is one thing that is described. ID is its anchor.
type Entry struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Code  string   `json:"code"` // as it is written in files, flags and links
	Lead  string   `json:"lead,omitempty"`
	Line  []string `json:"line,omitempty"`
	Facts []Fact   `json:"facts,omitempty"`
}

// Fact is something known about an entry: a text, or a list.
type Fact struct {
	Name  string `json:"name"`
	Text  string `json:"text,omitempty"`
	Items []Item `json:"items,omitempty"`
}

// Item is one of a list. Link is the anchor of another entry.
type Item struct {
	Code string `json:"code,omitempty"`
	Text string `json:"text"`
	Link string `json:"link,omitempty"`
}

// New makes the handbook in a language.
func New(t *text.Catalogue) Book {
	w := writer{t}
	return Book{
		Language: t.Language(),
		Title:    t.Get("handbook.title"), About: t.Get("handbook.about"),
		Model: t.Say("handbook.model", engine.Model,
			fmt.Sprint(len(lever.Catalogue())), fmt.Sprint(len(world.Catalogue())), fmt.Sprint(len(metric.Measures()))),
		Contents: t.Get("handbook.contents"), Skip: t.Get("handbook.skip"), Explorer: t.Get("handbook.explorer"),
		Chapters: []Chapter{
			w.chapter("levers", w.levers()),
			w.chapter("parameters", w.parameters()),
			w.chapter("profiles", w.profiles()),
			w.chapter("outcomes", w.outcomes()),
			w.chapter("figures", w.figures()),
			w.chapter("proposals", w.proposals()),
			{ID: "paper", Title: t.Get("handbook.paper"), Paper: paper()},
		},
	}
}

// paper is the paper of the model. What it names of package engine is a name
// and no link: there is nothing here that it could lead to.
func paper() *comment.Doc {
	p := comment.Parser{LookupSym: func(_, _ string) bool { return true }}
	return p.Parse(engine.Paper())
}

// writer finds the words.
type writer struct{ t *text.Catalogue }

func (w writer) chapter(id string, sections []Section) Chapter {
	return Chapter{ID: id, Title: w.t.Get("handbook." + id), About: w.t.Get("handbook." + id + ".about"), Sections: sections}
}

// fact is a fact that is a text; without one it is none.
func (w writer) fact(to []Fact, name, text string) []Fact {
	if text == "" {
		return to
	}
	return append(to, Fact{Name: w.t.Get("handbook.fact." + name), Text: text})
}

// list is a fact that is a list; an empty one is none.
func (w writer) list(to []Fact, name string, items []Item) []Fact {
	if len(items) == 0 {
		return to
	}
	return append(to, Fact{Name: w.t.Get("handbook.fact." + name), Items: items})
}
