// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"parley/engine/game"
)

// FuzzReadEFG holds that any bytes are read or refused at a place in the file;
// that what is read survives writing; and that its tree, if it has one, is in
// order and can be written down again.
func FuzzReadEFG(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "games", "*.efg"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no games to start from: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		"", head, `NFG 1 R "x"`, paying(`1 2`), paying(`1/3, -.5e-2,`), paying(`1e999 -1e-999`), paying(`- .`), paying(`+1 1e+1`),
		`EFG 2 R "a\"b\\c" { "" "" } "\\\"" p "n" 1 1 "" { "x" "x" } 1 "" { 1 2 } p " n" 1 1 0 t "" 1 t "n" 0 c "" -1 "" { "" 1/3 "" 1/3 "" 1/3 } 0 t "" 0 t "" 0 t "" 0 }`,
		head + `c "n" 1 "l" { "h" 1/2 "t" 1/2 } 0 c "n" 1 0 c "" 1 0 t "" 0 t "" 0 t "" 0 c "" 2 "l" { "x" 1 "" 0 } 0 t "" 0 t "" 0`,
		head + "p \"\" 2 -1 \"a  b\" { \"\xff\" \"\u0085\" } 2147483647 \"\" { 1, 1 } t \"\" 2147483647 t \"\" -2147483648 \"\" { 0 0 }",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := game.ReadEFG(bytes.NewReader(data))
		if err != nil {
			checkSyntaxError(t, data, err)
			return
		}
		checkRoundTrip(t, d)
		tree, err := d.Tree()
		if err != nil {
			return
		}
		checkInvariants(t, d, tree)
		repaired, err := d.Repaired().Tree()
		if err != nil {
			t.Fatalf("the repaired game is refused: %v", err)
		}
		if repaired.Nodes() != tree.Nodes() || repaired.Sets() != tree.Sets() || repaired.Actions() != tree.Actions() {
			t.Error("repair changes the size of the game")
		}
		again, err := game.NewDocument(repaired, d.Title(), d.Comment())
		if err != nil {
			t.Fatal(err)
		}
		checkRoundTrip(t, again)
		same(t, mustTree(t, again), repaired)
	})
}

// checkSyntaxError holds that an error names a place in the file.
func checkSyntaxError(t *testing.T, data []byte, err error) {
	t.Helper()
	var syntax *game.SyntaxError
	if !errors.As(err, &syntax) {
		t.Fatalf("the error is %T, not a SyntaxError: %v", err, err)
	}
	lines := bytes.Split(data, []byte("\n"))
	if syntax.Line < 1 || syntax.Line > len(lines) {
		t.Fatalf("%v: the file has %d lines", err, len(lines))
	}
	if width := len(bytes.Runes(lines[syntax.Line-1])); syntax.Column < 1 || syntax.Column > width+1 {
		t.Errorf("%v: the line has %d characters", err, width)
	}
}

func BenchmarkReadEFG(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("testdata", "games", "kuhn.efg"))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		d, err := game.ReadEFG(bytes.NewReader(data))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.Tree(); err != nil {
			b.Fatal(err)
		}
	}
}
