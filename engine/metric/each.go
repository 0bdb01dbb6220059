// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package metric

import "strconv"

// Each calls f with the path and the value of every outcome, those of single
// years included, always in the same order.
func (o *Outcome) Each(f func(path string, v float64)) {
	for _, m := range measures {
		f(m.Path, m.Of(o))
	}
	for i := range o.Years {
		for _, m := range yearMeasures {
			f("years."+strconv.Itoa(i)+"."+m.Name, m.Of(&o.Years[i]))
		}
	}
}
