// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// normal returns labels that are not empty and all differ, as Gambit makes them
// where it needs such: an empty label, and all that stand more than once, get the
// first of _1, _2 and so on that gives a new one. The list itself stays.
func normal(labels []string) []string {
	count := make(map[string]int, len(labels))
	for _, text := range labels {
		count[text]++
	}
	return numbered(labels, 1, func(text string) bool { return text == "" || count[text] > 1 })
}

// distinct returns labels that differ or are empty: one that stood before gets
// the first of _2, _3 and so on that gives a new one.
func distinct(labels []string) []string {
	seen := make(map[string]bool, len(labels))
	return numbered(labels, 2, func(text string) bool {
		again := text != "" && seen[text]
		seen[text] = true
		return again
	})
}

// numbered returns labels of which some have a number, from first on, behind
// them, so that each of these differs from all others. change is asked for each
// label in turn.
func numbered(labels []string, first int, change func(string) bool) []string {
	used := make(map[string]bool, len(labels))
	for _, text := range labels {
		used[text] = true
	}
	next := map[string]int{}
	out := slices.Clone(labels)
	for k, text := range labels {
		if !change(text) {
			continue
		}
		for used[out[k]] {
			n := max(next[text], first)
			out[k] = text + "_" + strconv.Itoa(n)
			next[text] = n + 1
		}
		used[out[k]] = true
	}
	return out
}

// clean returns a label as Gambit 17 accepts it: UTF-8 without control
// characters, with single blanks inside only, and such as the format can hold.
func clean(text string) string {
	if spotless(text) {
		return text
	}
	text = strings.ToValidUTF8(text, string(unicode.ReplacementChar))
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || unicode.IsControl(r) })
	return writable(strings.Join(parts, " "))
}

// spotless reports labels which need no cleaning, though not all of them.
func spotless(text string) bool {
	for k := range len(text) {
		c := text[k]
		if c < ' ' || c > '~' || c == '\\' {
			return false
		}
		if c == ' ' && (k == 0 || k == len(text)-1 || text[k-1] == ' ') {
			return false
		}
	}
	return true
}

// cleanAll cleans a list into a new one.
func cleanAll(labels []string) []string {
	out := make([]string, len(labels))
	for k, text := range labels {
		out[k] = clean(text)
	}
	return out
}
