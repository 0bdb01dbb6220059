// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// value reads a value that begins with a text of the line that is read, and
// goes on to the next line. What belongs to it in further lines is indented by
// more than a number of spaces.
func (r *reader) value(text string, indent, depth int) (node, error) {
	n := node{line: r.lineNumber()}
	var err error
	switch {
	case text[0] == '|' || text[0] == '>':
		return r.lineBlock(text, indent)
	case isItem(text):
		return n, r.wrong("a list has its items in lines of their own")
	case strings.IndexByte(`"'{[`, text[0]) < 0:
		return r.plain(text, indent)
	case text[0] == '"' || text[0] == '\'':
		n.kind = isText
		n.text, text, err = r.quoted(text)
	default:
		b := brackets{reader: r, rest: text}
		n, err = b.value(depth)
		text = b.rest
	}
	if err == nil && (!blank(text) || strings.HasPrefix(text, "#")) {
		err = r.wrong("holds %s behind the end of the value", quote(strings.TrimSpace(text)))
	}
	r.at++
	return n, err
}

// plain reads a text that stands without quotes, and what it is if it is none.
func (r *reader) plain(text string, indent int) (node, error) {
	n := node{line: r.lineNumber()}
	var lines []string
	for {
		if err := r.checkPlain(text, len(lines) > 0); err != nil {
			return n, err
		}
		words := withoutComment(text)
		lines = append(lines, words)
		r.at++
		start := r.at
		now, next := r.ahead()
		if len(words) < len(strings.TrimRight(text, " \t")) || commented(r.lines[start:r.at]) || now <= indent {
			break // a comment ends a text
		}
		text = strings.TrimLeft(next, "\t")
	}
	n.text = strings.Join(lines, " ")
	if n.kind = isText; len(lines) == 1 {
		n.kind = wordKind(n.text)
	}
	return n, nil
}

// commented reports whether one of the lines, which all say nothing, is a comment.
func commented(lines []string) bool {
	for _, line := range lines {
		if strings.Contains(line, "#") {
			return true
		}
	}
	return false
}

// reservedMarks say what a plain text must not begin with, and what it would be.
var reservedMarks = map[byte]string{'&': "anchors", '*': "aliases", '!': "tags", '%': "directives"}

// checkPlain refuses a line of a plain text that means something else in YAML.
func (r *reader) checkPlain(text string, goesOn bool) error {
	if what, ok := reservedMarks[text[0]]; ok && !goesOn {
		return r.refused(what)
	}
	marked := strings.IndexByte(`,[]{}#|>"'@`+"`", text[0]) >= 0 || text[0] == '?' && (len(text) == 1 || text[1] == ' ') || isColon(text, false)
	plain := withoutComment(text)
	for i := range len(plain) {
		if isColon(plain[i:], false) {
			return r.wrong("holds a colon within a text without quotes, allowed is a key and its value, or a text in quotes")
		}
	}
	if marked && !goesOn {
		return r.wrong("begins a text with %s, allowed is a text in quotes", quote(text[:1]))
	}
	return nil
}

// withoutComment is a line up to its comment, which a space comes before.
func withoutComment(text string) string {
	for i := 1; i < len(text); i++ {
		if text[i] == '#' && (text[i-1] == ' ' || text[i-1] == '\t') {
			text = text[:i]
		}
	}
	return strings.TrimRight(text, " \t")
}

// lineBlock reads a text in lines of its own. The marks for how its lines are
// joined and end are read and make no difference: white space is folded.
func (r *reader) lineBlock(text string, indent int) (node, error) {
	n := node{kind: isBlock, line: r.lineNumber()}
	marks := withoutComment(text)[1:]
	if strings.Trim(marks, "+-123456789") != "" || len(marks) > 2 {
		return n, r.wrong("begins a block of text with %s, allowed are | and > with + or - and a digit", quote(withoutComment(text)))
	}
	own := 0 // how far its lines are indented, 0 while that is not known
	if digit := strings.Trim(marks, "+-"); digit != "" {
		own = max(indent, 0) + int(digit[0]-'0')
	}
	var lines []string
	for r.at++; r.at < len(r.lines); r.at++ {
		line := r.lines[r.at]
		words := strings.TrimLeft(line, " ")
		if words == "" {
			continue
		}
		now := len(line) - len(words)
		if own == 0 {
			own = max(now, indent+1)
		}
		if now < own {
			break
		}
		lines = append(lines, strings.TrimSpace(words))
	}
	n.text = strings.Join(lines, " ")
	return n, nil
}

// quoted reads a text in quotes, which may go on in further lines, and returns
// what stands behind it.
func (r *reader) quoted(text string) (content, rest string, err error) {
	begun, mark := r.lineNumber(), text[:1]
	var b strings.Builder
	for text = text[1:]; ; text = strings.TrimLeft(r.lines[r.at], " \t") {
		q, err := r.quotedLine(mark, text)
		b.WriteString(q.content)
		if err != nil || q.closed {
			return b.String(), q.rest, err
		}
		if !q.joined {
			b.WriteByte(' ')
		}
		if r.at++; r.at == len(r.lines) {
			return "", "", r.errorf(begun, "", "the quote that begins here is not closed")
		}
	}
}

// quotedLine is what a line holds of a text in quotes.
type quotedLine struct {
	content, rest string
	closed        bool // it ends in this line, with rest behind it
	joined        bool // it goes on in the next line without a space between
}

func (r *reader) quotedLine(mark, text string) (quotedLine, error) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch {
		case text[i:i+1] == mark && mark == "'" && strings.HasPrefix(text[i+1:], mark):
			b.WriteByte(text[i])
			i++
		case text[i:i+1] == mark:
			return quotedLine{content: b.String(), rest: text[i+1:], closed: true}, nil
		case text[i] == '\\' && mark == `"`:
			if i+1 == len(text) {
				return quotedLine{content: b.String(), joined: true}, nil
			}
			c, n := escape(text[i+1:])
			if n == 0 {
				return quotedLine{}, r.wrong("holds the backslash of a mark that is none, allowed is a text in single quotes, or a backslash before another")
			}
			b.WriteRune(c)
			i += n
		default:
			b.WriteByte(text[i])
		}
	}
	return quotedLine{content: b.String()}, nil
}

// escapes are the characters that a letter behind a backslash stands for.
var escapes = map[byte]rune{
	'0': 0, 'a': '\a', 'b': '\b', 't': '\t', '\t': '\t', 'n': '\n', 'v': '\v', 'f': '\f', 'r': '\r', 'e': 0x1b, ' ': ' ', '"': '"',
	'/': '/', '\\': '\\', 'N': 0x85, '_': 0xa0, 'L': 0x2028, 'P': 0x2029,
}

// escape reads what stands behind a backslash: the character and how many bytes
// stand for it, 0 when that is nothing.
func escape(s string) (rune, int) {
	if c, ok := escapes[s[0]]; ok {
		return c, 1
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[0]]
	if digits == 0 || len(s) < 1+digits {
		return 0, 0
	}
	v, err := strconv.ParseUint(s[1:1+digits], 16, 32)
	if err != nil || v > utf8.MaxRune || !utf8.ValidRune(rune(v)) {
		return 0, 0
	}
	return rune(v), 1 + digits
}
