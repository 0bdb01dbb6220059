// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package text is the catalogue of every string a person reads, by id.
//
// A language is three files of lines "id: text": <language>.yaml for the words
// of the model (levers, outcomes, parties, notices), ui.<language>.yaml for the
// words of the faces and handbook.<language>.yaml for those of the handbook. They are YAML, so that editors and translators'
// tools know them, but of the simplest kind only: one entry a line, a text that
// YAML would read otherwise in double quotes, # for a comment. So they are read
// here without a YAML parser, which a web page should not carry; a test holds
// both readings equal.
//
// In English the labels, units and meanings of levers, parameters and belief
// profiles come from the catalogues of engine/lever and engine/world, where
// they are written once. Another language gives its own under the same ids, and
// English stands in for what it lacks.
//
// # Ids
//
//	lever.<id>.label .unit .meaning      lever.<id>.option.<option>  lever.<id>.step.<n>
//	group.<group>                        host.<host>
//	parameter.<id>.label .unit .note     parameter.group.<group>     parameter.status.<status>
//	profile.<id>.label .about
//	outcome.<path>                       outcome.<path>.about
//	year.<name>                          year.<name>.about
//	section.<id>                         section.<id>.about
//	unit.<unit>  format.<what>  trend.<trend>  headline.<what>  chart.<what>  notice.<what>
//	ui.<what>  handbook.<what>
package text

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/engine/lever"
	"parley/engine/world"
)

//go:embed en.yaml
var english string

//go:embed ui.en.yaml
var englishUI string

//go:embed handbook.en.yaml
var englishHandbook string

// English is the catalogue that is complete; every other falls back to it.
var English = newCatalogue("en", nil, fromEngine(),
	read("en.yaml", english), read("ui.en.yaml", englishUI), read("handbook.en.yaml", englishHandbook))

// Strict makes a missing id panic. Tests set it, so that no id is misspelt; a
// person who meets a missing id sees the id and can go on.
var Strict = false

// Catalogue is the strings of one language. It is read only and safe for
// concurrent use.
type Catalogue struct {
	language string
	entry    map[string]string
	fallback *Catalogue
}

// ByLanguage returns the catalogue of a language such as "en", or English and
// false when there is none.
func ByLanguage(code string) (*Catalogue, bool) {
	if code == English.language {
		return English, true
	}
	return English, false
}

// Language returns the code of the language, for the lang attribute of a page.
func (c *Catalogue) Language() string { return c.language }

// Get returns the string with an id. When there is none it returns the id, or
// panics if Strict is set.
func (c *Catalogue) Get(id string) string {
	if s, ok := c.Lookup(id); ok {
		return s
	}
	if Strict {
		panic("text: no string with id " + id)
	}
	return id
}

// Lookup returns the string with an id, if there is one.
func (c *Catalogue) Lookup(id string) (string, bool) {
	for ; c != nil; c = c.fallback {
		if s, ok := c.entry[id]; ok {
			return s, true
		}
	}
	return "", false
}

// Say returns the string with an id in which {0}, {1} ... are replaced by the
// arguments. A word of an argument that begins with @ is itself an id, so that
// who knows no language can pass "5000 @lever.trip_size.unit".
func (c *Catalogue) Say(id string, args ...string) string {
	s := c.Get(id)
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		digits, after, closed := strings.Cut(rest, "}")
		if i, err := strconv.Atoi(digits); closed && err == nil && i >= 0 && i < len(args) {
			b.WriteString(c.resolve(args[i]))
			s = after
		} else {
			b.WriteByte('{')
			s = rest
		}
	}
}

// resolve replaces the words of an argument that are ids.
func (c *Catalogue) resolve(argument string) string {
	if !strings.Contains(argument, "@") {
		return argument
	}
	words := strings.Split(argument, " ")
	for i, w := range words {
		if id, ok := strings.CutPrefix(w, "@"); ok {
			words[i] = c.Get(id)
		}
	}
	return strings.Join(words, " ")
}

// IDs returns every id in order.
func (c *Catalogue) IDs() []string {
	ids := make([]string, 0, len(c.entry))
	for id := range c.entry {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// newCatalogue joins the parts of a language. An id in two parts is a mistake
// of whoever wrote them.
func newCatalogue(language string, fallback *Catalogue, parts ...[]line) *Catalogue {
	c := &Catalogue{language: language, entry: map[string]string{}, fallback: fallback}
	for _, part := range parts {
		for _, l := range part {
			if _, ok := c.entry[l.id]; ok {
				panic("text: " + language + " has " + l.id + " twice")
			}
			c.entry[l.id] = l.text
		}
	}
	return c
}

// line is one entry of a file.
type line struct{ id, text string }

// read reads the lines "id: text" of a file that is compiled in.
func read(file, data string) []line {
	var lines []line
	n := 0
	for row := range strings.Lines(data) {
		n++
		row = strings.TrimSpace(row)
		if row == "" || row[0] == '#' {
			continue
		}
		id, text, ok := strings.Cut(row, ": ")
		if ok && text[0] == '"' {
			var err error
			text, err = strconv.Unquote(text)
			ok = err == nil
		}
		if !ok {
			panic(fmt.Sprintf("text: %s:%d: want id: text", file, n))
		}
		lines = append(lines, line{id, text})
	}
	return lines
}

// fromEngine returns what the catalogues of the engine say in English.
func fromEngine() []line {
	var lines []line
	for _, l := range lever.Catalogue() {
		at := "lever." + l.ID
		lines = append(lines, line{at + ".label", l.Label}, line{at + ".unit", l.Unit}, line{at + ".meaning", l.Meaning})
	}
	for _, p := range world.Catalogue() {
		at := "parameter." + p.ID
		lines = append(lines, line{at + ".label", p.Label}, line{at + ".unit", p.Unit}, line{at + ".note", p.Note})
	}
	for _, p := range world.Profiles() {
		lines = append(lines, line{"profile." + p.ID + ".label", p.Label})
	}
	return lines
}
