// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// node is one value of a file.
type node struct {
	kind    kind
	line    int
	text    string  // of a word or a text: what it says
	entries []entry // of a mapping, in their order
	items   []node  // of a list
}

// entry is one key of a mapping with its line and value.
type entry struct {
	key   string
	line  int
	value node
}

// kind is what a node is.
type kind int

const (
	isEmpty   kind = iota
	isTruth        // the words true and false
	isNumber       // what any reader of YAML takes for a number
	isText         // plain or in quotes
	isBlock        // a text in lines of its own
	isMapping      // keys and values
	isList
)

// wordKind says what a plain word is, to readers of YAML 1.2.
func wordKind(s string) kind {
	switch s {
	case "", "~", "null", "Null", "NULL":
		return isEmpty
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return isTruth
	}
	if numeric(s) {
		return isNumber
	}
	return isText
}

// numeric reports whether a word is a number to a reader of YAML, also in the
// forms that are refused here: hexadecimal, octal, with marks between digits.
func numeric(s string) bool {
	s = strings.TrimLeft(s, "+-")
	switch strings.ToLower(s) {
	case ".inf", ".nan":
		return true
	}
	if len(s) > 2 && s[0] == '0' && strings.IndexByte("xob", s[1]) >= 0 {
		_, err := strconv.ParseUint(s, 0, 64)
		return err == nil
	}
	if s == "" || s[0] != '.' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	s = strings.ReplaceAll(s, "_", "")
	_, err := strconv.ParseFloat(s, 64)
	return strings.Trim(s, "0123456789.eE+-") == "" && (err == nil || strings.HasSuffix(err.Error(), strconv.ErrRange.Error()))
}

// asText returns the text of a node that is one.
func (n node) asText() (string, bool) { return n.text, n.kind == isText || n.kind == isBlock }

// asNumber returns the value of a node that is a finite decimal number. Other
// forms of numbers, which nobody means here, are refused: hexadecimal, and with
// a 0 in front, which is octal to some.
func (n node) asNumber() (float64, bool) {
	digits := strings.TrimLeft(n.text, "+-")
	if n.kind != isNumber || len(digits) > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9' {
		return 0, false
	}
	if strings.Trim(digits, "0123456789.eE+-") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(n.text, 64)
	return v + 0, err == nil // + 0 makes -0 a 0
}

// asTruth returns the value of a node that is true or false.
func (n node) asTruth() (value, ok bool) {
	return strings.EqualFold(n.text, "true"), n.kind == isTruth
}

// what says in words what a node is.
func (n node) what() string {
	switch n.kind {
	case isEmpty:
		return "empty"
	case isTruth:
		return "true or false"
	case isNumber:
		return "the number " + clipped(n.text)
	case isText:
		return "the text " + quote(n.text)
	case isBlock:
		return "a block of text"
	case isMapping:
		return "a mapping of keys to values"
	default:
		return "a list"
	}
}

// shown is what, but a value is shown as it is.
func (n node) shown() string {
	switch n.kind {
	case isText:
		return quote(n.text)
	case isTruth, isNumber:
		return clipped(n.text)
	}
	return n.what()
}

// quote shows a foreign word: safe for a terminal and not too long.
func quote(s string) string {
	for _, r := range s {
		if r != '_' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9') {
			return strconv.QuoteToGraphic(clipped(s))
		}
	}
	if s == "" {
		return `""`
	}
	return clipped(s)
}

func clipped(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
