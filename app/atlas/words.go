// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import "parley/assets/text"

// english is what the map says until the catalogue says it.
var english = map[string]string{
	"map.legend.stock":    "Share of the stock held",
	"map.legend.empty":    "Host without stock",
	"map.legend.force":    "Tripwire force",
	"map.legend.occupied": "Occupied on {0}",
	"map.legend.contact":  "Line of contact on {0}",
	"map.legend.control":  "Control is not sovereignty.",
}

// word returns a text of the map by its id.
func word(id string) string {
	if s, ok := text.English.Lookup(id); ok {
		return s
	}
	return english[id]
}
