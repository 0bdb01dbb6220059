// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build js

// Command shell is the page's program in the browser.
package main

import "parley/app/shell"

func main() { shell.Run() }
