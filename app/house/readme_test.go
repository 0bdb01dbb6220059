// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package house

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadmePaths holds that every file, folder and picture the README points
// to exists.
func TestReadmePaths(t *testing.T) {
	readme := read(t, "README.md")
	found := 0
	for _, pattern := range []string{
		"`((?:app|assets|engine|scenarios|wasm|\\.ci)(?:/[a-z_./-]*)?)`", // code
		`\]\(([^)#:]+)\)`, // links and pictures within the repository
		`\./app/cmd/[a-z-]+`,
	} {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(readme, -1) {
			found++
			path := m[len(m)-1]
			if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(path))); err != nil {
				t.Errorf("README.md points to %s, which is not there", path)
			}
		}
	}
	if found < 30 {
		t.Errorf("found only %d paths in README.md", found)
	}
}

// TestReadmeTargets holds that every make target the README names exists, and
// that every target has its line of help.
func TestReadmeTargets(t *testing.T) {
	makefile := read(t, "Makefile")
	for _, m := range regexp.MustCompile("(?m)(?:^|`)make ([a-z-]+)").FindAllStringSubmatch(read(t, "README.md"), -1) {
		if !regexp.MustCompile(`(?m)^` + m[1] + `:`).MatchString(makefile) {
			t.Errorf("README.md says make %s, there is no such target", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^\.PHONY: ([a-z-]+)$`).FindAllStringSubmatch(makefile, -1) {
		if !regexp.MustCompile(`(?m)^` + m[1] + `:[^#]*## \S`).MatchString(makefile) {
			t.Errorf("make %s has no line of help", m[1])
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}
