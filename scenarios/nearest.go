// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import "fmt"

// nearest returns ", nearest is X" for the known id with the fewest edits from
// a word that is probably misspelt, and nothing when none is near.
func nearest(word string, known []string) string {
	const farthest = 3
	best, at := farthest+1, ""
	for _, id := range known {
		if n := edits(word, id); n < best {
			best, at = n, id
		}
	}
	if at == "" || len(word) > 60 {
		return ""
	}
	return fmt.Sprintf(", nearest is %s", at)
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
