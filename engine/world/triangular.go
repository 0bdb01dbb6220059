// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

import "math"

// triangular is the quantile function of the triangular distribution on
// [Low, High] with its mode at Central.
func triangular(u float64, p Parameter) float64 {
	width := p.High - p.Low
	if width <= 0 {
		return p.Central
	}
	left := (p.Central - p.Low) / width
	if u < left {
		return p.Low + math.Sqrt(u*width*(p.Central-p.Low))
	}
	return p.High - math.Sqrt((1-u)*width*(p.High-p.Central))
}
