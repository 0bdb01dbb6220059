// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import "testing"

// BenchmarkReading is one reading of the model: every figure and every case.
func BenchmarkReading(b *testing.B) {
	p := newProblem(Options{})
	for b.Loop() {
		if _, err := p.judge(b.Context(), p.space.base, ""); err != nil {
			b.Fatal(err)
		}
	}
}
