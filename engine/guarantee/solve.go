// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"
	"math"

	"parley/engine/campaign"
	"parley/engine/world"
)

// The fixed point is sought to this largest change of any probability in a
// whole sweep, and given up after this many sweeps.
const (
	tolerance = 1e-13
	patience  = 600
)

// hurry is the number of sweeps after which claims are moved with care.
const hurry = 40

// ramp is the number of sweeps over which the precisions grow from a fraction
// to their full size, so that the solution is reached from indifferent play,
// along the principal branch, and not from a guess.
const ramp = 3

// Game is a solved game: what everyone does in every state of every year,
// what they believe, and what it is worth to them.
type Game struct {
	terms
	tables   []*yearTable
	answered answeredSlices
	nodes    [][slices]node
	prior    [Types]float64           // of Russia's type, once the settlement is in force
	mass     [][slices][Types]float64 // probability of type and state at the start of a year, no war before
	quiet    [][slices][Types]float64 // likewise with no attack before
	Residual float64                  // largest change of any probability in the last sweep
	Sweeps   int
	scratch  [postures]war
}

// selection says which types of Russia sign: those for whom the settlement
// beats what the bare ceasefire is worth plus the value of fighting on. A nil
// reference means the settlement is the bare ceasefire itself.
type selection struct {
	reference *[Types]float64
	fixed     *[Types]float64 // when not nil, the prior itself
}

// solve finds the equilibrium of the game with the given terms. With a near
// game given it starts from that game's play instead of following the branch
// from indifference, and settles for the looser tolerance.
func solve(t terms, sel selection, near *Game) *Game {
	g := &Game{terms: t}
	g.allocate()
	enough, rise := tolerance, float64(ramp)
	if near != nil {
		copy(g.nodes, near.nodes)
		enough, rise = loose, 1
	}
	g.accept(sel)
	before := math.Inf(1)
	for g.Sweeps = 1; g.Sweeps <= patience; g.Sweeps++ {
		c := chooser{scale: min(1, float64(g.Sweeps)/rise), careful: g.Sweeps > hurry}
		g.backward(&c)
		// Who signs is settled before beliefs are carried forward: the other
		// way round it would lag a sweep behind what signing is worth.
		g.Residual = max(c.change, g.accept(sel))
		g.forward()
		// Twice in a row: where a vote turns on a hair of belief, what a sweep
		// moves last tells in the next one only.
		if c.scale == 1 && max(before, g.Residual) <= enough {
			return g
		}
		before = g.Residual
	}
	g.Sweeps--
	return g
}

func (g *Game) allocate() {
	g.tables = make([]*yearTable, g.years)
	g.answered = newAnsweredSlices(&g.terms, g.w[world.Lambda])
	g.nodes = make([][slices]node, g.years)
	g.mass = make([][slices][Types]float64, g.years+1)
	g.quiet = make([][slices][Types]float64, g.years+1)
	for y := range g.nodes {
		g.tables[y] = newYearTable(&g.terms, y+1)
		for k := range slices {
			g.nodes[y][k] = newNode()
		}
	}
}

// reachable reports whether a state can occur: a slice takes a year.
func reachable(year, k int) bool { return k < year }

// backward sweeps once from the last year to the first.
func (g *Game) backward(c *chooser) {
	for year := g.years; year >= 1; year-- {
		for k := range slices {
			if reachable(year, k) {
				s := g.state(year, k)
				s.sweep(&g.nodes[year-1][k], &g.scratch, c)
			}
		}
	}
}

// state gathers what the stage games of a year with k unanswered slices need.
func (g *Game) state(year, k int) state {
	s := state{t: &g.terms, year: year, k: k, table: g.tables[year-1], answered: &g.answered, revanche: g.w[world.MuUR]}
	delta := g.w[world.Delta]
	for next := range slices {
		for th := range Types {
			s.russia[next][th] = delta * g.russiaValue(year+1, next, th)
		}
		for ty := range ukraineTypes {
			s.ukraine[next][ty] = delta * g.ukraineValue(year+1, next, ty)
		}
	}
	s.prior = g.believed(year, k)
	return s
}

// russiaValue is the value of a year to a type of Russia; after the last one
// the quiet flow goes on for ever.
func (g *Game) russiaValue(year, k, theta int) float64 {
	if year <= g.years {
		return g.nodes[year-1][k].russia[theta]
	}
	threat := g.w[world.MuUR] * g.fear.threat[g.years-1]
	return g.quietRussia(theta, threat) / (1 - g.w[world.Delta])
}

func (g *Game) ukraineValue(year, k, ty int) float64 {
	if year <= g.years {
		return g.nodes[year-1][k].ukraine[ty]
	}
	return g.terms.ukraine.flow / (1 - g.w[world.Delta])
}

// believed is the public belief in Russia's type at the start of a year; a
// state that the path has not reached keeps the prior.
func (g *Game) believed(year, k int) [Types]float64 {
	m := g.mass[year-1][k]
	total := m[0] + m[1] + m[2]
	if total <= 0 {
		return g.prior
	}
	for th := range m {
		m[th] /= total
	}
	return m
}

// forward carries type and state along the paths of no war and of no attack.
func (g *Game) forward() {
	for y := range g.mass {
		g.mass[y] = [slices][Types]float64{}
		g.quiet[y] = [slices][Types]float64{}
	}
	g.mass[0][0], g.quiet[0][0] = g.prior, g.prior
	for y := range g.nodes {
		for k := range slices {
			up := afterSlice(k)
			for th := range Types {
				f := &g.nodes[y][k].flow[th]
				m, q := g.mass[y][k][th], g.quiet[y][k][th]
				g.mass[y+1][k][th] += m * f.stay
				g.mass[y+1][up][th] += m * f.up
				g.quiet[y+1][k][th] += q * f.calm[0]
				g.quiet[y+1][up][th] += q * f.calm[1]
			}
		}
	}
}

// accept sets the prior to the types that sign and returns its largest change.
func (g *Game) accept(sel selection) float64 {
	if sel.fixed != nil {
		change := distance(g.prior, *sel.fixed)
		g.prior = *sel.fixed
		return change
	}
	next := g.worldPrior()
	total := 0.0
	for th := range next {
		next[th] *= g.signs(sel.reference, th)
		total += next[th]
	}
	for th := range next {
		next[th] /= total
	}
	change := distance(g.prior, next)
	g.prior = next
	return change
}

func distance(a, b [Types]float64) float64 {
	d := 0.0
	for th := range a {
		d = max(d, math.Abs(a[th]-b[th]))
	}
	return d
}

// worldPrior is the belief in Russia's type before anything is signed.
func (g *Game) worldPrior() [Types]float64 {
	s, v := g.w[world.MuS], g.w[world.MuV]
	o := 1 - s - v
	if o < -1e-9 {
		panic(fmt.Sprintf("guarantee: priors %v and %v exceed 1", s, v))
	}
	return [Types]float64{SecuritySeeking: s, Opportunist: max(0, o), Revisionist: v}
}

// signs is the probability that a type of Russia signs: the settlement against
// fighting on, which is worth W more than the bare ceasefire.
func (g *Game) signs(reference *[Types]float64, theta int) float64 {
	gain := -g.w[world.WRS+world.ID(theta)]
	if reference != nil && g.Sweeps > 0 {
		gain += g.nodes[0][0].russia[theta] - reference[theta]
	}
	return campaign.Logistic(g.w[world.LambdaSign] * gain)
}
