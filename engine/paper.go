// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import (
	_ "embed"
	"strings"
)

//go:embed doc.go
var documentation string

// Paper returns the paper of the model, which is the documentation of this
// package, as the text of a doc comment.
func Paper() string {
	var b strings.Builder
	_, comment, _ := strings.Cut(documentation, "\n\n") // the licence
	for line := range strings.Lines(comment) {
		line, ok := strings.CutPrefix(line, "//")
		if !ok {
			break
		}
		b.WriteString(strings.TrimPrefix(line, " "))
	}
	return b.String()
}
