// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sweep

import (
	"math"
	"slices"
)

// The ends of a band: a tenth of the worlds lies below it, a tenth above.
const (
	Low  = 0.10
	High = 0.90
)

// confidence is how often an interval holds what it is about.
const confidence = 0.95

// deviates is how many standard errors that is on either side.
const deviates = 1.959963984540054

// Summary is what many worlds say about a design.
type Summary struct {
	Worlds    int     `json:"worlds"`    // looked at
	Unsettled int     `json:"unsettled"` // of them, left out since their game did not settle
	Bands     []Band  `json:"bands"`     // nil while no world has settled
	Shares    []Share `json:"shares"`    // likewise
}

// Band is one outcome over the worlds.
type Band struct {
	Path   string   `json:"path"`
	Low    Estimate `json:"low"`
	Median Estimate `json:"median"`
	High   Estimate `json:"high"`
	Mean   Estimate `json:"mean"`
}

// Estimate is a number and the interval that holds it with 95 in 100.
type Estimate struct {
	Value float64 `json:"value"`
	From  float64 `json:"from"`
	To    float64 `json:"to"`
}

// Share is how many worlds make a statement true.
type Share struct {
	Statement
	Count int      `json:"count"`
	Share Estimate `json:"share"`
}

// summarise reads bands and shares off the worlds that settled.
func summarise(paths []string, rows [][]float64) Summary {
	s := Summary{Worlds: len(rows)}
	settled := slices.DeleteFunc(slices.Clone(rows), func(row []float64) bool { return row == nil })
	s.Unsettled = s.Worlds - len(settled)
	if len(settled) == 0 {
		return s
	}
	n := len(settled)
	low, median, high := quantileOf(n, Low), quantileOf(n, 0.5), quantileOf(n, High)
	for i, path := range paths {
		column := make([]float64, n)
		for k, row := range settled {
			column[k] = row[i]
		}
		slices.Sort(column)
		s.Bands = append(s.Bands, Band{path, low.of(column), median.of(column), high.of(column), mean(column)})
		for _, st := range statements {
			if st.Path == path {
				s.Shares = append(s.Shares, st.share(column))
			}
		}
	}
	slices.SortStableFunc(s.Shares, func(a, b Share) int { return a.place() - b.place() })
	return s
}

// quantile is where in n sorted values a quantile and its interval stand.
type quantile struct {
	at       float64
	from, to int
}

// quantileOf returns the places for the quantile u of n values. As many of them
// as lie below the true one are binomial, which bounds its place on either side.
func quantileOf(n int, u float64) quantile {
	q := quantile{at: u * float64(n-1), from: 0, to: n - 1}
	const outside = (1 - confidence) / 2
	below := 0.0 // P(at most k lie below)
	for k := range n {
		below += binomial(n, k, u)
		if below <= outside {
			q.from = k
		}
		if below >= 1-outside {
			q.to = k
			break
		}
	}
	return q
}

// binomial is the probability of k in n.
func binomial(n, k int, p float64) float64 {
	lg := func(x int) float64 {
		v, _ := math.Lgamma(float64(x + 1))
		return v
	}
	return math.Exp(lg(n) - lg(k) - lg(n-k) + float64(k)*math.Log(p) + float64(n-k)*math.Log1p(-p))
}

// of reads the quantile off sorted values, between two of them if it falls
// there.
func (q quantile) of(sorted []float64) Estimate {
	i := int(q.at)
	v := sorted[i]
	if i+1 < len(sorted) {
		v += (q.at - float64(i)) * (sorted[i+1] - v)
	}
	return Estimate{v, sorted[q.from], sorted[q.to]}
}

// mean is that of the values with two standard errors on either side.
func mean(values []float64) Estimate {
	n := float64(len(values))
	m, squares := 0.0, 0.0
	for _, v := range values {
		m += v / n
	}
	for _, v := range values {
		squares += (v - m) * (v - m)
	}
	off := 0.0
	if n > 1 {
		off = deviates * math.Sqrt(squares/(n-1)/n)
	}
	return Estimate{m, m - off, m + off}
}

// wilson is the share of count in n with Wilson's interval.
func wilson(count, n int) Estimate {
	const z = deviates
	m := float64(n)
	p := float64(count) / m
	centre := (p + z*z/(2*m)) / (1 + z*z/m)
	off := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return Estimate{p, max(0, centre-off), min(1, centre+off)}
}
