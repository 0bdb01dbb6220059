// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package precedent

import (
	"math"

	"parley/engine/metric"
)

// The measures of this package's own, beside those of package metric.
const (
	Hazard   = "hazard"   // mean yearly probability that a war begins, 1 - S^(1/years)
	Withdraw = "withdraw" // probability that the coalition does not fight when the target is attacked
)

// Measure finds a measure by name, and reports whether there is one.
func Measure(name string) (of func(*metric.Outcome) float64, ok bool) {
	switch name {
	case Hazard:
		return hazard, true
	case Withdraw:
		return func(o *metric.Outcome) float64 { return 1 - o.Credibility.EUFight }, true
	}
	m, ok := metric.ByPath(name)
	return m.Of, ok
}

func hazard(o *metric.Outcome) float64 {
	return 1 - math.Pow(o.Survival, 1/float64(len(o.Years)))
}

// measure is Measure for a name that Check has passed.
func measure(name string) func(*metric.Outcome) float64 {
	of, ok := Measure(name)
	if !ok {
		panic("precedent: there is no measure " + name)
	}
	return of
}
