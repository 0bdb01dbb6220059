// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/world"

// ArmsRace is 1 - k1 k2, with k1 the slope of Ukraine's arming in Russia's and
// k2 of Russia's in Ukraine's, in the first year (Richardson 1960; CF16).
// Above 0 a move by one side dies out, below 0 it feeds itself.
func (g *Game) ArmsRace() float64 {
	const step = 1e-4
	k1 := (g.ukraineArms(g.pushed(0, step)) - g.ukraineArms(g.pushed(0, -step))) / (2 * step)
	k2 := (g.russiaArms(g.pushed(step, 0)) - g.russiaArms(g.pushed(-step, 0))) / (2 * step)
	return 1 - k1*k2
}

// pushed returns the first state with one side's arming pushed off its
// equilibrium and the other side's answer to it, play in between adjusted. It
// lasts until the next.
func (g *Game) pushed(ukraine, russia float64) *node {
	const enough, patience = 1e-14, 100
	s := g.state(1, 0)
	n := &g.aside
	*n = g.nodes[0][0]
	for ty := range n.posture.ukraine {
		push(&n.posture.ukraine[ty], ukraine)
	}
	for th := range n.posture.russia {
		push(&n.posture.russia[th], russia)
	}
	y := &g.tables.season
	for range patience {
		var c chooser
		s.moves(n, y, &g.scratch, &c, nil)
		if c.change <= enough {
			break
		}
	}
	s.arm(n, y, &chooser{})
	return n
}

func push(p *[postures]float64, by float64) {
	p[Armed] += by
	p[Restrained] -= by
}

// ukraineArms is the probability that Ukraine's mix is offensive.
func (g *Game) ukraineArms(n *node) float64 {
	revanche := g.w[world.MuUR]
	return (1-revanche)*n.posture.ukraine[StatusQuo][Armed] + revanche*n.posture.ukraine[Revanchist][Armed]
}

// russiaArms is the probability that Russia's reconstitution is high.
func (g *Game) russiaArms(n *node) float64 {
	total := 0.0
	for th, p := range g.prior {
		total += p * n.posture.russia[th][Armed]
	}
	return total
}
