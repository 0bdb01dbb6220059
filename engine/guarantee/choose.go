// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "math"

// chooser moves choices to their quantal responses and remembers the largest
// change it made: at a fixed point that is the residual.
type chooser struct {
	careful bool    // claims are moved by adapted steps, see relax
	change  float64 // of any probability
	drift   float64 // of what a state hands to others: values, and where the year leads
}

// drifted notes how far a state has moved from what it handed to others before.
func (c *chooser) drifted(n *node, russia *[Types]float64, ukraine *[ukraineTypes]float64, flow *[Types]passage) {
	for th := range russia {
		c.drift = further(c.drift, n.russia[th], russia[th])
		c.drift = further(c.drift, n.flow[th].war, flow[th].war)
		c.drift = further(c.drift, n.flow[th].up, flow[th].up)
	}
	for ty := range ukraine {
		c.drift = further(c.drift, n.ukraine[ty], ukraine[ty])
	}
}

// further is d, or the distance of two numbers if that is more. What is not a
// number is further than anything.
func further(d, a, b float64) float64 {
	if gap := math.Abs(a - b); !(gap <= d) {
		return gap
	}
	return d
}

// see notes a change of one probability.
func (c *chooser) see(p, next float64) { c.change = further(c.change, p, next) }

// pick moves a choice between two actions to its quantal response at the odds of
// the second over the first, and returns the expected utility.
func (c *chooser) pick(p *[2]float64, odds float64, u *[2]float64) float64 {
	first := 1 / (1 + odds)
	second := odds * first
	c.see(p[1], second)
	p[0], p[1] = first, second
	return first*u[0] + second*u[1]
}

// move sets p to next.
func (c *chooser) move(p, next []float64) {
	for i, v := range next {
		c.see(p[i], v)
		p[i] = v
	}
}

// stride remembers how far a choice is moved toward its response.
type stride struct {
	size float64 // in (0, 1], 0 before the first
	last [claims]float64
}

// relax moves p toward its quantal response by a step that adapts (the vector
// form of Aitken's method, Irons and Tuck 1969). A vote can turn on a hair of
// belief: more false claims make claims less believed, and full steps would
// swing from one extreme to the other for ever. Most games need none of this:
// it is for those that have not settled.
func (c *chooser) relax(st *stride, p, next []float64) {
	var old, gap [claims]float64
	copy(old[:], p)
	c.move(p, next)
	num, den := 0.0, 0.0
	for i, v := range p {
		gap[i] = v - old[i]
		d := gap[i] - st.last[i]
		num += st.last[i] * d
		den += d * d
	}
	size := 1.0
	if st.size > 0 && den > 0 {
		size = min(1, max(smallestStep, -st.size*num/den))
	}
	for i := range p {
		p[i] = old[i] + size*gap[i]
	}
	st.size, st.last = size, gap
}

const smallestStep = 0.002
