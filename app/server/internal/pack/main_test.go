// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

func TestPack(t *testing.T) {
	folder := t.TempDir()
	program, picture := filepath.Join(folder, "app.wasm"), filepath.Join(folder, "icon.png")
	content := strings.Repeat("the same again ", 1000)
	write(t, program, content)
	write(t, picture, "already compressed")

	var out bytes.Buffer
	if err := run([]string{"-level", "best", folder}, &out); err != nil {
		t.Fatal(err)
	}
	if got := unpack(t, program+".br"); got != content {
		t.Error("the brotli form does not unpack to the file")
	}
	if got := unpack(t, program+".gz"); got != content {
		t.Error("the gzip form does not unpack to the file")
	}
	if _, err := os.Stat(picture + ".br"); err == nil {
		t.Error("a picture was compressed")
	}
	if !strings.Contains(out.String(), "app.wasm") {
		t.Errorf("the report is %q, want the sizes of app.wasm", out.String())
	}
}

// TestFastReuses holds that the fast level leaves alone what is newer than its
// source, and does not when the source is newer.
func TestFastReuses(t *testing.T) {
	folder := t.TempDir()
	program := filepath.Join(folder, "app.wasm")
	write(t, program, "one")
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(program, old, old); err != nil {
		t.Fatal(err)
	}
	write(t, program+".br", "kept")
	if err := run([]string{folder}, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(program + ".br"); string(got) != "kept" {
		t.Error("a form newer than its file was made again")
	}
	later := time.Now().Add(time.Hour)
	if err := os.Chtimes(program, later, later); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{folder}, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := unpack(t, program+".br"); got != "one" {
		t.Error("a form older than its file was kept")
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{}, {"-level", "hard", "."}, {"a", "b"}} {
		if err := run(args, io.Discard); err == nil {
			t.Errorf("pack %v was accepted", args)
		}
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func unpack(t *testing.T, name string) string {
	t.Helper()
	packed, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	var r io.Reader = brotli.NewReader(packed)
	if filepath.Ext(name) == ".gz" {
		if r, err = gzip.NewReader(packed); err != nil {
			t.Fatal(err)
		}
	}
	got, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(got)
}
