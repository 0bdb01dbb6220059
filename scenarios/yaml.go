// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strings"
	"unicode/utf8"
)

// maxDepth is how deep mappings and lists may be nested: hosts are the third
// level.
const maxDepth = 4

// The part of YAML that is read: one document of mappings and lists, as blocks
// or in brackets; texts that are plain, in quotes or blocks; comments. What a
// scenario has no use for is refused by name. A test holds what is read to a
// full reader of YAML, but for white space in texts, which Parse folds anyway:
// so a text that goes on in the next line is joined by a space here, whatever
// marks it begins with.

// document reads the file into the entries of its mapping.
func (p *parser) document(data []byte) ([]entry, error) {
	if len(data) > maxBytes {
		return nil, p.errorf(0, "", "has %d bytes, allowed are at most %d", len(data), maxBytes)
	}
	if !utf8.Valid(data) {
		return nil, p.errorf(0, "", "is not UTF-8 text, allowed is a YAML file in UTF-8")
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	r := reader{parser: p, lines: strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n")}
	if err := r.keepOneDocument(); err != nil {
		return nil, err
	}
	root, err := r.block(0, 0)
	if err == nil {
		r.skip()
		err = r.wantEnd()
	}
	if err != nil {
		return nil, err
	}
	return p.mapping(entry{"", root.line, root}, "the keys "+strings.Join(keys, ", "))
}

// reader reads a file line by line.
type reader struct {
	*parser
	lines []string
	at    int // index of the line that is read
}

func (r *reader) lineNumber() int { return r.at + 1 }

func (r *reader) wrong(text string, args ...any) error {
	return r.errorf(r.lineNumber(), "", text, args...)
}

// keepOneDocument blanks the marks between documents, of which a file holds one.
func (r *reader) keepOneDocument() error {
	documents, begun := 0, false
	for i, line := range r.lines {
		r.at = i
		mark := strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...")
		switch rest := strings.TrimLeft(line, "-."); {
		case mark && (rest == "" || rest[0] == ' ' || rest[0] == '\t') && len(line)-len(rest) == 3:
			if !blank(rest) {
				return r.wrong("holds something behind %s, allowed is a new line", line[:3])
			}
			r.lines[i], begun = "", false
		case line != "" && line[0] == '%' && !begun:
			return r.refused("directives")
		case !blank(line) && !begun:
			documents, begun = documents+1, true
		}
	}
	r.at = 0
	if documents != 1 {
		return r.errorf(0, "", "holds %d documents, allowed is one with the keys %s", documents, strings.Join(keys, ", "))
	}
	return nil
}

// blank reports whether a line, or the rest of one, says nothing.
func blank(s string) bool {
	s = strings.TrimLeft(s, " \t")
	return s == "" || s[0] == '#'
}

// skip goes on to the next line that says something.
func (r *reader) skip() {
	for r.at < len(r.lines) && blank(r.lines[r.at]) {
		r.at++
	}
}

// ahead returns how far the line that is next is indented, and what it says;
// -1 at the end.
func (r *reader) ahead() (indent int, text string) {
	r.skip()
	if r.at == len(r.lines) {
		return -1, ""
	}
	line := r.lines[r.at]
	text = strings.TrimLeft(line, " ")
	return len(line) - len(text), text
}

// wantEnd refuses a line that no block has taken.
func (r *reader) wantEnd() error {
	switch indent, text := r.ahead(); {
	case indent < 0:
		return nil
	case text[0] == '\t':
		return r.wrong("is indented by a tab, allowed are spaces")
	default:
		return r.wrong("is indented by %d spaces, which fits nothing above", indent)
	}
}

// block reads what begins in the next line, if that is indented by at least so
// much; else it is empty.
func (r *reader) block(least, depth int) (node, error) {
	indent, text := r.ahead()
	if indent < least {
		return node{line: r.lineNumber()}, nil
	}
	_, _, isKey, err := r.cutKey(text)
	switch {
	case err != nil:
		return node{}, err
	case depth >= maxDepth:
		return node{}, r.wrong("is nested too deep, allowed are %d levels", maxDepth)
	case isItem(text):
		return r.list(indent, depth)
	case isKey:
		return r.pairs(indent, depth)
	default:
		return r.value(text, indent-1, depth)
	}
}

// isItem reports whether a line is one of a list.
func isItem(text string) bool {
	return text == "-" || strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "-\t")
}

// list reads the items of a list that is indented so much.
func (r *reader) list(indent, depth int) (node, error) {
	n := node{kind: isList, line: r.lineNumber()}
	for {
		now, text := r.ahead()
		if now != indent || !isItem(text) {
			return n, nil
		}
		text = strings.TrimLeft(text[1:], " \t")
		if isItem(text) {
			return n, r.wrong("a list inside a list is not allowed")
		}
		item, err := r.after(text, indent, depth, false)
		if err != nil {
			return n, err
		}
		n.items = append(n.items, item)
	}
}

// pairs reads the keys and values of a mapping that is indented so much.
func (r *reader) pairs(indent, depth int) (node, error) {
	n := node{kind: isMapping, line: r.lineNumber()}
	for {
		now, text := r.ahead()
		if now < indent {
			return n, nil
		}
		if now > indent || text[0] == '\t' {
			return n, r.wantEnd()
		}
		key, rest, ok, err := r.cutKey(text)
		if err == nil && !ok {
			err = r.wrong("%s is no key with a value, allowed is a key, a colon, a space and the value", quote(strings.TrimSpace(text)))
		}
		if err != nil {
			return n, err
		}
		e := entry{key: key, line: r.lineNumber()}
		if e.value, err = r.after(rest, indent, depth, true); err != nil {
			return n, err
		}
		n.entries = append(n.entries, e)
	}
}

// after reads the value behind a key or the mark of an item: in the same line,
// else in the lines below. The list of a key need not be indented.
func (r *reader) after(text string, indent, depth int, ofKey bool) (node, error) {
	if !blank(text) {
		return r.value(strings.TrimLeft(text, " \t"), indent, depth+1)
	}
	line, least := r.lineNumber(), indent+1
	r.at++
	if now, next := r.ahead(); ofKey && now == indent && isItem(next) {
		least = indent
	}
	n, err := r.block(least, depth+1)
	if n.kind == isEmpty {
		n.line = line
	}
	return n, err
}

// cutKey cuts a line into a key and what stands behind its colon. It reports
// false when the line holds no key.
func (r *reader) cutKey(text string) (key, rest string, ok bool, err error) {
	switch {
	case text == "?" || strings.HasPrefix(text, "? "):
		return "", "", false, r.refused("keys marked by a question mark")
	case text[0] == '"' || text[0] == '\'':
		q, err := r.quotedLine(text[:1], text[1:])
		after := strings.TrimLeft(q.rest, " \t")
		return q.content, strings.TrimPrefix(after, ":"), err == nil && q.closed && isColon(after, false), err
	case strings.IndexByte("{[|>&*!%@`#", text[0]) >= 0:
		return "", "", false, nil
	}
	plain := withoutComment(text)
	for i := range len(plain) {
		if plain[i] != ':' || !isColon(text[i:], false) {
			continue
		}
		if key = strings.TrimRight(plain[:i], " \t"); key == "<<" {
			return "", "", false, r.refused("merge keys")
		}
		return key, text[i+1:], key != "", nil
	}
	return "", "", false, nil
}

// isColon reports whether a text begins with the colon behind a key, which in
// brackets a bracket or a comma may follow.
func isColon(text string, brackets bool) bool {
	if text == "" || text[0] != ':' {
		return false
	}
	return len(text) == 1 || text[1] == ' ' || text[1] == '\t' || brackets && strings.IndexByte(",[]{}", text[1]) >= 0
}

func (r *reader) refused(what string) error {
	return r.wrong("%s are not allowed, write the value itself", what)
}
