// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"strconv"
	"strings"
)

// identity is the name of no encoding at all.
const identity = "identity"

// preference is the order in which equally welcome encodings are chosen:
// smallest first.
var preference = []string{"br", "gzip", identity}

// negotiate returns the stored encoding that an Accept-Encoding header likes
// best, by its q-values. Where nothing stored is welcome the answer is plain:
// it is better than none.
func negotiate[T any](accept string, stored map[string]T) string {
	weights := parseAccept(accept)
	best, bestWeight := identity, 0.0
	for _, encoding := range preference {
		if _, ok := stored[encoding]; !ok {
			continue
		}
		if w := weights.of(encoding); w > bestWeight {
			best, bestWeight = encoding, w
		}
	}
	return best
}

// weights are q-values by encoding.
type weights map[string]float64

// of returns the weight of an encoding: its own, else that of *, else none
// except for plain, which is always acceptable a little.
func (w weights) of(encoding string) float64 {
	if q, ok := w[encoding]; ok {
		return q
	}
	if q, ok := w["*"]; ok {
		return q
	}
	if encoding == identity {
		return 0.0001
	}
	return 0
}

// parseAccept reads an Accept-Encoding header; a part that makes no sense is
// left out.
func parseAccept(header string) weights {
	w := weights{}
	for part := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "" {
			continue
		}
		if q, ok := quality(parameters); ok {
			w[name] = q
		}
	}
	return w
}

// quality reads the q-value among the parameters of a part; none means 1.
func quality(parameters string) (float64, bool) {
	for parameter := range strings.SplitSeq(parameters, ";") {
		key, value, _ := strings.Cut(strings.TrimSpace(parameter), "=")
		if strings.EqualFold(strings.TrimSpace(key), "q") {
			q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			return q, err == nil && q >= 0 && q <= 1
		}
	}
	return 1, true
}
