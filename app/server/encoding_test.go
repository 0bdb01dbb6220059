// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import "testing"

func TestNegotiate(t *testing.T) {
	all := map[string]bool{identity: true, "br": true, "gzip": true}
	plain := map[string]bool{identity: true}
	tests := []struct {
		accept string
		stored map[string]bool
		want   string
	}{
		{"", all, identity},
		{"br", all, "br"},
		{"BR", all, "br"},
		{"gzip, br", all, "br"},
		{"gzip;q=1.0, br;q=0.9", all, "gzip"},
		{"*", all, "br"},
		{"br;q=0, *", all, "gzip"},
		{"br;q=0,gzip;q=0", all, identity},
		{"deflate", all, identity},
		{"gzip, br", plain, identity},
		{"identity;q=0", plain, identity}, // better than nothing
		{"gzip; q=nonsense, br", all, "br"},
		{"gzip;q=2", all, identity}, // no such weight
		{",,;q=1", all, identity},
	}
	for _, tt := range tests {
		if got := negotiate(tt.accept, tt.stored); got != tt.want {
			t.Errorf("negotiate(%q) = %s, want %s", tt.accept, got, tt.want)
		}
	}
}

func FuzzNegotiate(f *testing.F) {
	f.Add("gzip;q=0.5, br")
	f.Fuzz(func(t *testing.T, accept string) {
		stored := map[string]bool{identity: true, "gzip": true}
		if got := negotiate(accept, stored); !stored[got] {
			t.Errorf("negotiate(%q) = %s, which is not stored", accept, got)
		}
	})
}
