// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"slices"
	"strings"
	"unicode"

	"parley/engine/claim"
)

// ClaimsPart is one of the parts of the screen of claims.
type ClaimsPart string

// The parts of the screen: what the articles claim, what happened, and what
// the values were fitted to.
const (
	PartLedger      ClaimsPart = ""
	PartHistory     ClaimsPart = "history"
	PartCalibration ClaimsPart = "calibration"
)

// ClaimsParts returns the parts in the order in which they are shown.
func ClaimsParts() []ClaimsPart { return []ClaimsPart{PartLedger, PartHistory, PartCalibration} }

// ClaimsLook is what the screen of claims shows of all it has. The zero
// ClaimsLook is the whole ledger.
type ClaimsLook struct {
	Part    ClaimsPart
	Article string // id of the article whose claims are shown, empty for all
	Ruling  Ruling // of the claims that are shown, empty for all
	Open    string // id of the claim or case that was opened last
	Find    string // words that the claims contain
}

// longestFind is how many characters of a search are kept: a link has room for
// a few words.
const longestFind = 60

// ReadClaimsLook reads what ClaimsLook.String writes, such as
// article:S0,verdict:fails,find:stock. People edit links: what makes no sense is
// left out.
func ReadClaimsLook(s string) ClaimsLook {
	var l ClaimsLook
	for s != "" {
		var part string
		if strings.HasPrefix(s, "find:") { // the rest, commas and all
			part, s = s, ""
		} else {
			part, s, _ = strings.Cut(s, ",")
		}
		key, value, _ := strings.Cut(part, ":")
		l.set(key, value)
	}
	return l
}

func (l *ClaimsLook) set(key, value string) {
	switch key {
	case "part":
		if slices.Contains(ClaimsParts(), ClaimsPart(value)) {
			l.Part = ClaimsPart(value)
		}
	case "article":
		if slices.ContainsFunc(claim.Articles, func(a claim.Article) bool { return a.ID == value }) {
			l.Article = value
		}
	case "verdict":
		if slices.Contains(Rulings(), Ruling(value)) {
			l.Ruling = Ruling(value)
		}
	case "open":
		if isID(value) {
			l.Open = value
		}
	case "find":
		l.Find = searchable(value)
	}
}

// isID reports whether a text can be the id of a claim or a case.
func isID(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-') {
			return false
		}
	}
	return s != ""
}

// searchable keeps of a search what can stand in a link.
func searchable(s string) string {
	var kept []rune
	for _, r := range strings.ToValidUTF8(s, "") {
		if unicode.IsPrint(r) && len(kept) < longestFind {
			kept = append(kept, r)
		}
	}
	return string(kept)
}

// String writes the look as part of a link.
func (l ClaimsLook) String() string {
	var parts []string
	for _, p := range [...][2]string{
		{"part", string(l.Part)}, {"article", l.Article}, {"verdict", string(l.Ruling)}, {"open", l.Open}, {"find", searchable(l.Find)},
	} {
		if p[1] != "" {
			parts = append(parts, p[0]+":"+p[1])
		}
	}
	return strings.Join(parts, ",")
}

// Filtered reports whether some claims may be left out.
func (l ClaimsLook) Filtered() bool { return l.Article != "" || l.Ruling != "" || l.Find != "" }
