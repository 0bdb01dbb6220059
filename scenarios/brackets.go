// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strings"
)

// brackets reads mappings and lists in brackets, which may go over lines.
type brackets struct {
	*reader
	rest string // of the line that is read
}

// space goes on to what comes next, over comments and into further lines. It
// reports false at the end of the file.
func (b *brackets) space() bool {
	for {
		before := len(b.rest)
		b.rest = strings.TrimLeft(b.rest, " \t")
		isComment := strings.HasPrefix(b.rest, "#") && (before > len(b.rest) || before == len(b.lines[b.at]))
		if b.rest != "" && !isComment {
			return true
		}
		if b.at+1 == len(b.lines) {
			return false
		}
		b.at++
		b.rest = b.lines[b.at]
	}
}

// value reads what comes next: a mapping, a list, a text or a word.
func (b *brackets) value(depth int) (node, error) {
	n := node{line: b.lineNumber()}
	if depth > maxDepth {
		return n, b.wrong("is nested too deep, allowed are %d levels", maxDepth)
	}
	switch b.rest[0] {
	case '{':
		n.kind = isMapping
		return n, b.each('}', func() error { return b.pair(&n, depth) })
	case '[':
		n.kind = isList
		return n, b.each(']', func() error {
			item, err := b.value(depth + 1)
			n.items = append(n.items, item)
			return err
		})
	case '"', '\'':
		n.kind = isText
		var err error
		n.text, b.rest, err = b.quoted(b.rest)
		return n, err
	}
	var err error
	n.text, err = b.word()
	n.kind = wordKind(n.text)
	return n, err
}

// each reads what stands between brackets, with commas between.
func (b *brackets) each(end byte, one func() error) error {
	begun, open := b.lineNumber(), b.rest[:1]
	b.rest = b.rest[1:]
	for {
		if !b.space() {
			return b.errorf(begun, "", "the %s that begins here is not closed by %c", open, end)
		}
		if b.rest[0] == end {
			b.rest = b.rest[1:]
			return nil
		}
		if err := one(); err != nil {
			return err
		}
		if !b.space() {
			return b.errorf(begun, "", "the %s that begins here is not closed by %c", open, end)
		}
		switch b.rest[0] {
		case ',':
			b.rest = b.rest[1:]
		case end:
		default:
			return b.wrong("holds %s within brackets, allowed are a comma and %c", quote(b.rest), end)
		}
	}
}

// pair reads a key and its value, or a key alone.
func (b *brackets) pair(n *node, depth int) error {
	e := entry{line: b.lineNumber()}
	e.value.line = e.line
	var err error
	inQuotes := b.rest[0] == '"' || b.rest[0] == '\''
	if inQuotes {
		e.key, b.rest, err = b.quoted(b.rest)
	} else {
		e.key, err = b.word()
	}
	switch {
	case err != nil:
		return err
	case e.key == "<<" && !inQuotes:
		return b.refused("merge keys")
	case !b.space():
		return nil // said by each
	}
	if isColon(b.rest, true) || inQuotes && b.rest[0] == ':' {
		b.rest = b.rest[1:]
		if b.space() && strings.IndexByte(",}", b.rest[0]) < 0 {
			e.value, err = b.value(depth + 1)
		}
	}
	n.entries = append(n.entries, e)
	return err
}

// word reads a plain text up to a mark.
func (b *brackets) word() (string, error) {
	end := len(b.rest)
	for i := range len(b.rest) {
		if strings.IndexByte(",[]{}", b.rest[i]) >= 0 || isColon(b.rest[i:], true) || i > 0 && b.rest[i] == '#' && (b.rest[i-1] == ' ' || b.rest[i-1] == '\t') {
			end = i
			break
		}
	}
	s := strings.TrimRight(b.rest[:end], " \t")
	if s == "" {
		return "", b.wrong("holds %s within brackets, where a value is wanted", quote(b.rest[:1]))
	}
	if err := b.checkPlain(s, false); err != nil {
		return "", err
	}
	b.rest = b.rest[len(s):]
	return s, nil
}
