// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build js

// Command shell is the page's program in the browser.
package main

import (
	"runtime/debug"

	"parley/app/shell"
)

// To collect garbage holds the page for a frame, so it is done when nothing moves
// (see package shell) and else seldom: when the heap, of a few megabytes, has
// grown to three times its size.
const collectAt = 200 // percent

func main() {
	debug.SetGCPercent(collectAt)
	shell.Run()
}
