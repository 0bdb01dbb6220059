// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package journey tests the explorer as a reader uses it: in Chromium, with
// the keyboard, over HTTP. It has no code of its own.
package journey
