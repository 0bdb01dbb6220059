// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"os"
	"testing"

	mapdata "parley/assets/map"
)

// TestPackIsCurrent fails when the committed pack is not what the sources give.
func TestPackIsCurrent(t *testing.T) {
	want, err := build()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../world.pack")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("world.pack has %d bytes, the sources give %d others: run go generate ./assets/map", len(got), len(want))
	}
}

func TestSimplifyKeepsWithin(t *testing.T) {
	line := []degrees{{0, 0}, {1, 0.051}, {2, 0.1}, {3, 0}, {4, 0}}
	got := simplify(line, 1)
	for i, want := range []bool{true, false, true, true, true} {
		if got[i] != want {
			t.Errorf("point %d kept: %v, want %v", i, got[i], want)
		}
	}
}

func TestDissolveDropsTheSharedArc(t *testing.T) {
	// Two squares side by side: arc 1 is between them.
	arcs := [][]degrees{
		{{1, 1}, {0, 1}, {0, 0}, {1, 0}},
		{{1, 0}, {1, 1}},
		{{1, 0}, {2, 0}, {2, 1}, {1, 1}},
	}
	squares := []mapdata.Region{
		{Polygons: []mapdata.Polygon{{{0, 1}}}},
		{Polygons: []mapdata.Polygon{{{2, ^1}}}},
	}
	got := dissolve(arcs, squares)
	if len(got) != 1 || len(got[0][0]) != 2 || got[0][0][0] != 0 || got[0][0][1] != 2 {
		t.Errorf("dissolved to %v, want one ring of arcs 0 and 2", got)
	}
}
