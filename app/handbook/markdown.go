// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package handbook

import (
	"fmt"
	"go/doc/comment"
	"strings"
)

// Markdown writes the handbook as a file.
func (b Book) Markdown() []byte {
	m := &markdown{}
	m.line("# Parley: %s", b.Title)
	m.line("%s", plain(b.About))
	m.line("%s", b.Model)
	for _, c := range b.Chapters {
		fmt.Fprintf(&m.out, "- [%s](#%s)\n", c.Title, c.ID)
	}
	m.out.WriteString("\n")
	for _, c := range b.Chapters {
		m.line("<a id=%q></a>\n\n## %s", c.ID, c.Title)
		if c.About != "" {
			m.line("%s", plain(c.About))
		}
		if c.Paper != nil {
			m.out.Write(printer(3).Markdown(c.Paper))
		}
		for _, s := range c.Sections {
			m.section(s)
		}
	}
	return []byte(strings.TrimRight(m.out.String(), "\n") + "\n")
}

// markdown gathers paragraphs.
type markdown struct{ out strings.Builder }

func (m *markdown) line(format string, args ...any) { fmt.Fprintf(&m.out, format+"\n\n", args...) }

func (m *markdown) section(s Section) {
	if s.Title != "" {
		m.line("### %s", s.Title)
	}
	for _, e := range s.Entries {
		m.line("<a id=%q></a>\n\n#### %s `%s`", e.ID, plain(e.Title), e.Code)
		if e.Lead != "" {
			m.line("%s", plain(e.Lead))
		}
		if len(e.Line) > 0 {
			m.line("*%s*", plain(strings.Join(e.Line, "; ")))
		}
		for _, f := range e.Facts {
			fmt.Fprintf(&m.out, "- %s: %s\n", f.Name, f.markdown())
		}
		if len(e.Facts) > 0 {
			m.out.WriteString("\n")
		}
	}
}

func (f Fact) markdown() string {
	if len(f.Items) == 0 {
		return plain(f.Text)
	}
	parts := make([]string, len(f.Items))
	for i, item := range f.Items {
		text := plain(item.Text)
		if item.Link != "" {
			text = "[" + text + "](#" + item.Link + ")"
		}
		if item.Code != "" {
			text = "**" + plain(item.Code) + "** " + text
		}
		parts[i] = text
	}
	return strings.Join(parts, "; ")
}

// plain keeps the marks of a text from being read as Markdown.
func plain(s string) string { return marks.Replace(s) }

var marks = strings.NewReplacer("*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`, "]", `\]`, "`", "\\`")

// printer writes the paper, whose own headings have the given level.
func printer(level int) *comment.Printer {
	return &comment.Printer{
		HeadingLevel: level,
		HeadingID:    func(h *comment.Heading) string { return headingAnchor(h) },
		DocLinkURL:   func(*comment.DocLink) string { return "" },
	}
}

// headingAnchor is where a heading of the paper stands.
func headingAnchor(h *comment.Heading) string {
	return "paper-" + strings.ToLower(strings.ReplaceAll(headingText(h), " ", "-"))
}

// headingText is what a heading of the paper says.
func headingText(h *comment.Heading) string {
	var b strings.Builder
	for _, t := range h.Text {
		if p, ok := t.(comment.Plain); ok {
			b.WriteString(string(p))
		}
	}
	return b.String()
}
