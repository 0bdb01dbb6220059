// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// SyntaxError says where a game file breaks the rules of its format. Lines and
// columns count from 1, columns in characters.
type SyntaxError struct {
	Line, Column int
	Message      string // what was found and what was expected
}

// Error returns the place and the message, as in "line 7, column 12: ...".
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// syntaxError places a message at an offset of the data.
func syntaxError(data []byte, at int, message string) *SyntaxError {
	before := data[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return &SyntaxError{
		Line:    bytes.Count(before, []byte("\n")) + 1,
		Column:  utf8.RuneCount(before[start:]) + 1,
		Message: message,
	}
}

// brief quotes a text for a message and cuts a long one.
func brief(text string) string { return fmt.Sprintf("%q", clip(text)) }

// clip cuts a long text for a message.
func clip(text string) string {
	const most = 40
	for k := range text { // by character
		if k >= most {
			return text[:k] + "..."
		}
	}
	return text
}
