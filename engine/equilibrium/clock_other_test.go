// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build !linux

package equilibrium_test

import "time"

// stopwatch starts a measurement of the time on the clock, where that of the CPU
// is hard to come by. The function returned ends it.
func stopwatch() func() time.Duration {
	begin := time.Now()
	return func() time.Duration { return time.Since(begin) }
}
