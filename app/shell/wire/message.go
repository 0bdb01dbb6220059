// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"encoding/binary"
	"fmt"
	"math"
)

// message is a row of numbers as bytes: 64-bit floating point, little endian,
// as a browser has them in memory. Reading takes numbers from its beginning; the
// first that is missing or makes no sense is kept as err, and all after it read
// as 0.
type message struct {
	bytes []byte
	err   error
}

const numberSize = 8

// maxWhole is the greatest whole number up to which a float64 has them all.
const maxWhole = 1 << 53

func newMessage(numbers int) *message {
	return &message{bytes: make([]byte, 0, numbers*numberSize)}
}

func (m *message) put(v ...float64) {
	for _, v := range v {
		m.bytes = binary.LittleEndian.AppendUint64(m.bytes, math.Float64bits(v))
	}
}

// next takes one number; what names it for an error.
func (m *message) next(what string) float64 {
	if m.err == nil && len(m.bytes) < numberSize {
		m.err = fmt.Errorf("wire: the message ends before %s", what)
	}
	if m.err != nil {
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(m.bytes))
	m.bytes = m.bytes[numberSize:]
	return v
}

// whole takes a whole number from least to most, or returns least.
func (m *message) whole(what string, least, most int) int {
	v := m.next(what)
	if m.err == nil && !(v >= float64(least) && v <= float64(most) && v == math.Trunc(v)) {
		m.err = fmt.Errorf("wire: %s is %v, allowed are whole numbers from %d to %d", what, v, least, most)
	}
	if m.err != nil {
		return least
	}
	return int(v)
}

// finite takes a number that can be shown.
func (m *message) finite(what string) float64 {
	v := m.next(what)
	if m.err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
		m.err = fmt.Errorf("wire: %s is not a finite number", what)
	}
	return v
}

// end holds that nothing is left.
func (m *message) end() {
	if m.err == nil && len(m.bytes) > 0 {
		m.err = fmt.Errorf("wire: the message has %d bytes too many", len(m.bytes))
	}
}
