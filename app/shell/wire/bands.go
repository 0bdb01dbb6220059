// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"strings"

	"parley/engine"
	"parley/engine/metric"
)

// Bands is the low and the high end of every outcome over many worlds, in the
// order of Each.
type Bands struct {
	Years int
	Ends  [][2]float64
}

// ByPath returns the ends of each outcome by its path.
func (b *Bands) ByPath() map[string][2]float64 {
	out := map[string][2]float64{}
	i := 0
	banded(&metric.Outcome{Years: newYears(b.Years)}, func(path string, _ float64) {
		out[path] = b.Ends[i]
		i++
	})
	return out
}

// banded is Each for the outcomes that have a band. Worlds are evaluated as
// drafts, which have no decomposition.
func banded(o *metric.Outcome, f func(path string, v float64)) {
	Each(o, func(path string, v float64) {
		if !strings.HasPrefix(path, "decomposition.") {
			f(path, v)
		}
	})
}

// put writes the number of years and then both ends of every band.
func (b *Bands) put(m *message) {
	m.put(float64(b.Years))
	for _, ends := range b.Ends {
		m.put(ends[0], ends[1])
	}
}

// bands reads what put has written.
func (m *message) bands() *Bands {
	b := &Bands{Years: m.whole("years", 0, engine.MaxYears)}
	banded(&metric.Outcome{Years: newYears(b.Years)}, func(path string, _ float64) {
		b.Ends = append(b.Ends, [2]float64{m.finite(path), m.finite(path)})
	})
	return b
}
