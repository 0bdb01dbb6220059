// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package style holds how the page looks: its style sheet, typeface and icons.
package style

import "embed"

//go:embed parley.css theme.js icon.svg icon-192.png icon-512.png icon-maskable.png fonts
var files embed.FS

// Files returns the files by the path under which the page asks for them,
// below /web/.
func Files() embed.FS { return files }
