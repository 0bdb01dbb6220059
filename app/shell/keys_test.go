// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import "testing"

func TestPress(t *testing.T) {
	days := scale{min: 0, max: 30, step: 1, fine: 0.2, coarse: 3}
	troops := scale{min: 0, max: 60000, step: 1000, fine: 200, coarse: 6000, whole: true}
	tests := []struct {
		name  string
		scale scale
		from  float64
		key   string
		shift bool
		want  float64
		ours  bool
	}{
		{"right steps up", days, 5, "ArrowRight", false, 6, true},
		{"up steps up", days, 5, "ArrowUp", false, 6, true},
		{"left steps down", days, 5, "ArrowLeft", false, 4, true},
		{"down steps down", days, 5, "ArrowDown", false, 4, true},
		{"shift is fine", days, 5, "ArrowRight", true, 5.2, true},
		{"shift is fine for whole numbers", troops, 5000, "ArrowLeft", true, 4800, true},
		{"page up is coarse", days, 5, "PageUp", false, 8, true},
		{"page down is coarse", troops, 20000, "PageDown", false, 14000, true},
		{"home is the least", days, 5, "Home", false, 0, true},
		{"end is the most", troops, 5, "End", false, 60000, true},
		{"not above the most", days, 29.5, "ArrowRight", false, 30, true},
		{"not below the least", days, 0, "PageDown", false, 0, true},
		{"no dust", scale{max: 1, step: 0.1}, 0.2, "ArrowRight", false, 0.3, true},
		{"tab is the browser's", days, 5, "Tab", false, 5, false},
		{"digits are the browser's", days, 5, "7", false, 5, false},
	}
	for _, tt := range tests {
		got, ours := tt.scale.press(tt.from, tt.key, tt.shift)
		if got != tt.want || ours != tt.ours {
			t.Errorf("%s: from %v to %v, %v; want %v, %v", tt.name, tt.from, got, ours, tt.want, tt.ours)
		}
	}
}

func TestSnap(t *testing.T) {
	hours := scale{min: 6, max: 720, step: 6}
	for v, want := range map[float64]float64{6: 6, 8: 6, 9.1: 12, 48.4: 48, 719: 720, 5: 6, 900: 720} {
		if got := hours.snap(v); got != want {
			t.Errorf("snap(%v) = %v, want %v", v, got, want)
		}
	}
}

func TestPlace(t *testing.T) {
	points := scale{min: -1, max: 1}
	for v, want := range map[float64]float64{-1: 0, 0: 0.5, 1: 1, -3: 0, 7: 1} {
		if got := points.place(v); got != want {
			t.Errorf("place(%v) = %v, want %v", v, got, want)
		}
	}
}
