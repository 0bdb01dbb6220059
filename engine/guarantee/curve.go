// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "math"

// curve is what a vote comes to as a function of the posterior, for votes are
// held many thousand times under one procedure. It is cut into pieces so short
// that a polynomial through fourteen points is exact to rounding; a piece is
// worked out when it is first needed.
//
// Either chance is a sum of products of n probabilities. Their logarithms move
// by at most 1/(spread N) in a piece of length 1/N, or, of an abstention, by 1/i
// in the i-th piece from either end. So the logarithm of the chance moves by at
// most 1.9 in a piece that is not among the first or last n, and by Bernstein's
// bound the polynomial misses a part of about 2 (0.47)^14/14!, or 6e-16. In the
// first and last pieces votes are counted one by one.
type curve struct {
	vote  vote
	known [pieces]bool
	at    [pieces]piece
	booth booth
}

// pieces is how many there are: enough for 35 states with the least spread of
// judgement, 0.04.
const pieces = 1024

// piece is a piece of the curve: both chances as polynomials in the place within
// it, from -1 to 1.
type piece struct{ stopped, carried polynomial }

// of prepares the curve of a vote; what is known of the same vote is kept.
func (c *curve) of(v *vote) {
	if c.vote != *v {
		c.vote = *v
		clear(c.known[:])
	}
}

// carried returns how likely the decision is not carried and is at posterior p.
func (c *curve) carried(p float64) (stopped, carried float64) {
	x := p * pieces
	i := int(x)
	if i < c.vote.n || i >= pieces-c.vote.n {
		return c.vote.carried(p, &c.booth)
	}
	if !c.known[i] {
		c.draw(i)
	}
	t := 2*(x-float64(i)) - 1
	return c.at[i].stopped.at(t), c.at[i].carried.at(t)
}

// draw works a piece out.
func (c *curve) draw(i int) {
	var stopped, carried polynomial
	for k, t := range points {
		p := (float64(i) + (1+t)/2) / pieces
		stopped[k], carried[k] = c.vote.carried(p, &c.booth)
	}
	c.at[i] = piece{stopped.through(), carried.through()}
	c.known[i] = true
}

// polynomial holds the coefficients of the powers from 0 to 13.
type polynomial [14]float64

// at is the value at t. Even and odd powers are summed apart, so that neither
// waits for the other.
func (p *polynomial) at(t float64) float64 {
	s := t * t
	even := p[0] + s*(p[2]+s*(p[4]+s*(p[6]+s*(p[8]+s*(p[10]+s*p[12])))))
	odd := p[1] + s*(p[3]+s*(p[5]+s*(p[7]+s*(p[9]+s*(p[11]+s*p[13])))))
	return even + t*odd
}

// through returns the polynomial that has these values at the points: first its
// parts in the Chebyshev polynomials, which are as exact as the values, then
// from these the powers.
func (p *polynomial) through() (q polynomial) {
	for j := range shares {
		part := 0.0
		for k, share := range shares[j] {
			part += share * p[k]
		}
		for i, c := range chebyshev[j] {
			q[i] += c * part
		}
	}
	return q
}

// points are the zeros of the fourteenth Chebyshev polynomial, where
// interpolation is as good as can be.
var points = func() (t polynomial) {
	for k := range t {
		t[k] = math.Cos(math.Pi * (float64(k) + 0.5) / float64(len(t)))
	}
	return t
}()

// shares are the shares of the values at the points in the part of each
// Chebyshev polynomial, by their orthogonality.
var shares = func() (w [len(polynomial{})]polynomial) {
	for j := range w {
		share := 2 / float64(len(points))
		if j == 0 {
			share /= 2
		}
		for k := range points {
			w[j][k] = share * math.Cos(float64(j)*math.Pi*(float64(k)+0.5)/float64(len(points)))
		}
	}
	return w
}()

// chebyshev are the polynomials T_0 = 1, T_1 = t, T_j+1 = 2 t T_j - T_j-1.
var chebyshev = func() (t [len(polynomial{})]polynomial) {
	t[0][0], t[1][1] = 1, 1
	for j := 1; j < len(t)-1; j++ {
		t[j+1][0] = -t[j-1][0]
		for i := 1; i < len(t); i++ {
			t[j+1][i] = 2*t[j][i-1] - t[j-1][i]
		}
	}
	return t
}()
