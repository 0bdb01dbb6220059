// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import "testing"

func TestEdits(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "", 3},
		{"abc", "abc", 0},
		{"kitten", "sitting", 3}, // the example of Wagner and Fischer's readers
		{"saturday", "sunday", 3},
		{"flaw", "lawn", 2},
		{"stock_set", "stock_sets", 1},
	} {
		if got := edits(row.a, row.b); got != row.want {
			t.Errorf("edits(%q, %q) = %d, want %d", row.a, row.b, got, row.want)
		}
		if got := edits(row.b, row.a); got != row.want {
			t.Errorf("edits(%q, %q) = %d, want %d", row.b, row.a, got, row.want)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"stock_sets", "stock_hosts", "dmz_km", "delta"}
	for word, want := range map[string]string{
		"stock_set": ", nearest is stock_sets", "stok_hosts": ", nearest is stock_hosts",
		"dmz": ", nearest is dmz_km", "dmz_kn": ", nearest is dmz_km",
		"gamma": "", "x": "", "": "",
	} {
		if got := nearest(word, known); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
