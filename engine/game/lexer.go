// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"fmt"
	"strings"
)

// kind is what a token is.
type kind int

const (
	endOfFile kind = iota
	number         // 3, -1/2, 0.50, 1e-3
	label          // a text in quotation marks
	word           // anything else up to the next white space, as in EFG
	leftBrace
	rightBrace
	comma
	broken // a token that cannot be read; its text says why
)

// token is one token of a game file.
type token struct {
	kind kind
	text string
	at   int // offset of its first byte
}

// String describes a token for a message.
func (t token) String() string {
	switch t.kind {
	case endOfFile:
		return "the end of the file"
	case number:
		return "the number " + clip(t.text)
	case label:
		return "the text " + brief(t.text)
	}
	return brief(t.text)
}

// lexer cuts a game file into tokens as Gambit does. White space separates;
// there are no comments, and line breaks mean nothing.
type lexer struct {
	data []byte
	pos  int
}

// next returns the next token; after the last there are only ends of the file.
func (l *lexer) next() token {
	for l.pos < len(l.data) && blank(l.data[l.pos]) {
		l.pos++
	}
	if l.pos == len(l.data) {
		return token{endOfFile, "", l.pos}
	}
	switch c := l.data[l.pos]; {
	case c == '{':
		return l.mark(leftBrace)
	case c == '}':
		return l.mark(rightBrace)
	case c == ',':
		return l.mark(comma)
	case c == '"':
		return l.label()
	case digit(c), c == '-', c == '+', c == '.':
		return l.number()
	}
	return l.word()
}

// mark takes a token of one character.
func (l *lexer) mark(k kind) token {
	l.pos++
	return token{k, string(l.data[l.pos-1 : l.pos]), l.pos - 1}
}

// word takes everything up to the next white space.
func (l *lexer) word() token {
	start := l.pos
	for l.pos < len(l.data) && !blank(l.data[l.pos]) {
		l.pos++
	}
	return token{word, string(l.data[start:l.pos]), start}
}

// number takes digits with a sign, and then a denominator, or decimals and an
// exponent, as far as they go: 1.5.5 is two numbers. A number that begins with
// its point has no exponent.
func (l *lexer) number() token {
	start := l.pos
	pointFirst := l.data[start] == '.'
	l.pos++
	l.digits()
	switch c := l.peek(); {
	case pointFirst:
	case c == '/':
		l.pos++
		l.digits()
	case c == '.':
		l.pos++
		l.digits()
		return l.exponent(start)
	default:
		return l.exponent(start)
	}
	return token{number, string(l.data[start:l.pos]), start}
}

// exponent takes the exponent of a number, if it has one.
func (l *lexer) exponent(start int) token {
	if c := l.peek(); c == 'e' || c == 'E' {
		l.pos++
		if c := l.peek(); c != '-' && c != '+' && !digit(c) {
			return token{broken, fmt.Sprintf("the number %s stops at its exponent; digits must follow",
				clip(string(l.data[start:l.pos]))), start}
		}
		l.pos++
		l.digits()
	}
	return token{number, string(l.data[start:l.pos]), start}
}

func (l *lexer) digits() {
	for digit(l.peek()) {
		l.pos++
	}
}

// peek returns the byte at hand, 0 at the end of the file.
func (l *lexer) peek() byte {
	if l.pos == len(l.data) {
		return 0
	}
	return l.data[l.pos]
}

// label takes a text in quotation marks. A quotation mark after a backslash does
// not end it. The two stand for the quotation mark alone, unless there are more
// backslashes: these are kept as they are, like a backslash anywhere else.
func (l *lexer) label() token {
	start := l.pos
	l.pos++
	var text []byte
	for slashes := 0; l.pos < len(l.data); l.pos++ {
		c := l.data[l.pos]
		if c == '"' && slashes == 0 {
			l.pos++
			return token{label, string(text), start}
		}
		if c == '"' && slashes == 1 {
			text = text[:len(text)-1]
		}
		text = append(text, c)
		slashes++
		if c != '\\' {
			slashes = 0
		}
	}
	return token{broken, "this text is not closed before the file ends; a quotation mark must end it", start}
}

// quoted writes a text so that the lexer reads it back; see [writable].
func quoted(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 2)
	b.WriteByte('"')
	for k := range len(text) {
		if text[k] == '"' && (k == 0 || text[k-1] != '\\') {
			b.WriteByte('\\')
		}
		b.WriteByte(text[k])
	}
	b.WriteByte('"')
	return b.String()
}

// writable returns a text that the format can hold: no backslash at the end, and
// no single one before a quotation mark, where a slash takes its place.
func writable(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	b := []byte(text)
	for k, c := range b {
		if c != '\\' {
			continue
		}
		last := k == len(b)-1
		if last || b[k+1] == '"' && (k == 0 || b[k-1] != '\\') {
			b[k] = '/'
		}
	}
	return string(b)
}

// blank reports white space as C knows it.
func blank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func digit(c byte) bool { return c >= '0' && c <= '9' }
