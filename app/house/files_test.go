// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package house

import (
	"bytes"
	"go/format"
	"strings"
	"testing"
)

const licence = "// SPDX-FileCopyrightText: 2026 The Parley authors\n// SPDX-License-Identifier: Apache-2.0\n\n"

// TestLicence holds that every Go file begins with its copyright and licence.
func TestLicence(t *testing.T) {
	for _, s := range sources(t) {
		if !bytes.HasPrefix(s.text, []byte(licence)) {
			t.Errorf("%s does not begin with the two SPDX lines and an empty line", s.path)
		}
	}
}

// TestFormat holds that every Go file is as gofmt writes it.
func TestFormat(t *testing.T) {
	for _, s := range sources(t) {
		formatted, err := format.Source(s.text)
		if err != nil {
			t.Errorf("%s: %v", s.path, err)
		} else if !bytes.Equal(formatted, s.text) {
			t.Errorf("%s is not formatted, run make fmt", s.path)
		}
	}
}

// TestPackageDoc holds that every package says what it is for, once, in the
// form that go doc expects.
func TestPackageDoc(t *testing.T) {
	docs, names := map[string]int{}, map[string]string{}
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		name := s.syntax.Name.Name
		names[s.folder()] = name
		if s.syntax.Doc == nil {
			continue
		}
		docs[s.folder()]++
		doc := s.syntax.Doc.Text()
		if name == "main" && !strings.HasPrefix(doc, "Command ") {
			t.Errorf("%s: the comment of a program begins with %q", s.path, "Command ")
		}
		if name != "main" && !strings.HasPrefix(doc, "Package "+name+" ") {
			t.Errorf("%s: the comment of the package begins with %q", s.path, "Package "+name+" ")
		}
	}
	for folder := range names {
		if docs[folder] != 1 {
			t.Errorf("%s has %d package comments, want 1", folder, docs[folder])
		}
	}
}
