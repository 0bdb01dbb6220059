// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Command parley-desktop is Parley in a window of its own: the map and what the
// model answers, one proposal at a time.
//
//	parley-desktop [--scenario ID] [--dark] [--size WIDTHxHEIGHT] [--screenshot FILE]
package main

import (
	"fmt"
	"os"

	"parley/app/desktop"
)

func main() {
	if err := desktop.Run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "parley-desktop:", err)
		os.Exit(2)
	}
}
