// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Command outcomes prints what the engine answers to the requests of package
// agree, on the platform it is built for. Its argument is how many of them are
// random.
package main

import (
	"fmt"
	"os"
	"strconv"

	"parley/app/agree"
)

func main() {
	n, err := strconv.Atoi(os.Args[len(os.Args)-1])
	if err == nil {
		err = agree.Write(os.Stdout, agree.Requests(n))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "outcomes:", err)
		os.Exit(1)
	}
}
