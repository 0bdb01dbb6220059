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
// whole sweep, and given up after so many sweeps.
const (
	tolerance = 1e-12
	patience  = 600
)

// loose is how far what one year hands to another may be from its limit in a
// draft, and in a part of a difference, of which the sum is exact.
const loose = 1e-9

// hurry is the number of sweeps after which claims are moved with care.
const hurry = 40

// ramp is the number of sweeps of the last year over which the precisions grow
// from a fraction to their full size, so that the solution is reached from
// indifferent play, along the principal branch, and not from a guess.
const ramp = 3

// Game is a solved game: what everyone does in every state of every year,
// what they believe, and what it is worth to them. The zero Game is ready to
// be solved, and a solved one to be solved again, without new memory.
type Game struct {
	terms
	tables   tables
	nodes    [horizon][slices]node
	prior    [Types]float64                      // of Russia's type, once the settlement is in force
	mass     [horizon + 1][slices][Types]float64 // probability of type and state at the start of a year, no war before
	quiet    [horizon + 1][slices][Types]float64 // likewise with no attack before
	led      paths                               // where the years lead, once it is solved
	Residual float64                             // largest change of any probability in the last sweep
	Sweeps   int
	scratch  [postures]war
	aside    node // a copy that may be moved without moving the solution
}

// selection says which types of Russia sign: those for whom the settlement
// beats what the bare ceasefire is worth plus the value of fighting on. A nil
// reference means the settlement is the bare ceasefire itself.
type selection struct {
	reference *[Types]float64
	fixed     *[Types]float64 // when not nil, the prior itself
}

// paths is where the years of a game lead, by type of Russia: to war, or to one
// more unanswered slice.
type paths [horizon][slices][Types]struct{ war, up float64 }

// trail notes where the years lead.
func (g *Game) trail() {
	for y := range g.years {
		for k := range slices {
			for th, f := range g.nodes[y][k].flow {
				g.led[y][k][th].war, g.led[y][k][th].up = f.war, f.up
			}
		}
	}
}

// assume sets where the years are taken to lead before the game is solved. By
// the zero paths nothing happens, so that every state begins with the prior.
func (g *Game) assume(p *paths) {
	for y := range g.years {
		for k := range slices {
			for th, to := range p[y][k] {
				g.nodes[y][k].flow[th] = passage{war: to.war, up: to.up}
			}
		}
	}
}

// begin sets the terms and everything that follows from them alone.
func (g *Game) begin(t *terms) {
	g.terms = *t
	g.tables.fill(&g.terms)
	g.Sweeps = 0
}

// solve finds the equilibrium from the beliefs that follow from where the years
// are taken to lead and from the prior as it is. It is exact, or done when what
// one year hands to another has settled to the looser tolerance.
//
// Only that is carried from sweep to sweep: a sweep moves all play to what
// answers the values and beliefs it is given, so where play begins matters to
// the branch alone. Values are the newest, since they come from later years;
// beliefs are those of the sweep before.
func (g *Game) solve(sel selection, exact bool) {
	g.forward()
	if exact {
		g.follow()
	} else {
		g.tables.sharpen(&g.terms, 1)
	}
	g.trace()
	g.accept(sel)
	g.forward()
	g.settle(sel, exact)
}

// settle sweeps, after the first sweep, until the game is solved or patience is
// at its end.
func (g *Game) settle(sel selection, exact bool) {
	residual, drift := math.Inf(1), 0.0
	for g.Sweeps = 2; g.Sweeps <= patience; g.Sweeps++ {
		c := chooser{careful: g.Sweeps > hurry}
		g.backward(&c)
		// Who signs is settled before beliefs are carried forward: the other
		// way round it would lag a sweep behind what signing is worth.
		g.Residual = max(c.change, g.accept(sel))
		g.forward()
		if !(g.Residual >= 0) {
			panic("guarantee: a utility is not a number")
		}
		if exact && g.settled(residual) || !exact && near(c.drift, drift) {
			break
		}
		residual, drift = g.Residual, c.drift
	}
	g.Sweeps = min(g.Sweeps, patience)
	g.trail()
}

// settled reports whether an exact solution has been found, given the residual
// of the sweep before: where a vote turns on a hair of belief, what a sweep
// moves last tells in the next one only.
func (g *Game) settled(before float64) bool {
	return g.Residual <= tolerance && before <= 100*tolerance
}

// near reports whether what is left to move, a geometric series, is within the
// looser tolerance.
func near(now, before float64) bool { return now < before && now*now <= loose*(before-now) }

// follow follows the branch in the last year, from indifferent play as the
// precisions grow to the full.
func (g *Game) follow() {
	for k := range slices {
		g.nodes[g.years-1][k] = newNode(g.terms.weight)
	}
	for step := 1; step < ramp; step++ {
		g.tables.sharpen(&g.terms, float64(step)/ramp)
		for k := range slices {
			s := g.state(g.years, k)
			s.sweep(&g.nodes[g.years-1][k], &g.scratch, &chooser{})
		}
	}
	g.tables.sharpen(&g.terms, 1)
}

// trace sweeps for the first time. Every year is so like the one after it that
// it goes on from the play of that one, the last from where it stands.
func (g *Game) trace() {
	var c chooser
	for year := g.years; year >= 1; year-- {
		for k := range min(year, slices) {
			n := &g.nodes[year-1][k]
			if year < g.years {
				later := &g.nodes[year][k]
				n.play, n.posture = later.play, later.posture
			}
			s := g.state(year, k)
			s.sweep(n, &g.scratch, &c)
		}
	}
	g.Sweeps = 1
}

// reachable reports whether a state can occur: a slice takes a year.
func reachable(year, k int) bool { return k < year }

// backward sweeps once from the last year to the first.
func (g *Game) backward(c *chooser) {
	for year := g.years; year >= 1; year-- {
		for k := range slices {
			if reachable(year, k) {
				s := g.state(year, k)
				n := &g.nodes[year-1][k]
				russia, ukraine, flow := n.russia, n.ukraine, n.flow
				s.sweep(n, &g.scratch, c)
				c.drifted(n, &russia, &ukraine, &flow)
			}
		}
	}
}

// state gathers what the stage games of a year with k unanswered slices need.
func (g *Game) state(year, k int) state {
	s := state{t: &g.terms, year: year, k: k, tables: &g.tables, table: &g.tables.years[year-1], revanche: g.w[world.MuUR]}
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
	clear(g.mass[:g.years+1])
	clear(g.quiet[:g.years+1])
	g.mass[0][0], g.quiet[0][0] = g.prior, g.prior
	for y := range g.years {
		for k := range slices {
			up := afterSlice(k)
			for th := range Types {
				f := &g.nodes[y][k].flow[th]
				m, q := g.mass[y][k][th], g.quiet[y][k][th]
				g.mass[y+1][k][th] += m * f.stay()
				g.mass[y+1][up][th] += m * f.up
				g.quiet[y+1][k][th] += q * f.calm()
				g.quiet[y+1][up][th] += q * f.up
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
