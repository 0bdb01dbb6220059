// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import "strings"

// nearest returns ", nearest is X" for the known id that a misspelt word
// probably means: one that begins with it, or the one with the fewest edits if
// at most a third of the letters are wrong. It returns nothing when none is
// near.
func nearest(word string, known []string) string {
	const shortest, longest = 3, 60
	if len(word) < shortest || len(word) > longest {
		return ""
	}
	fewest, found := 1+len(word)/3, ""
	for _, id := range known {
		n := edits(word, id)
		if strings.HasPrefix(id, word) {
			n = 1
		}
		if n < fewest {
			fewest, found = n, id
		}
	}
	if found == "" {
		return ""
	}
	return ", nearest is " + found
}

// edits returns the Levenshtein distance of two words, by Wagner and Fischer's
// table kept to one row.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}
