// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// ArmsRace is 1 - k1 k2, with k1 the slope of Ukraine's arming in Russia's and
// k2 of Russia's in Ukraine's, in the first year (Richardson 1960; CF16).
// Above 0 a move by one side dies out, below 0 it feeds itself.
func (g *Game) ArmsRace() float64 {
	const step = 1e-4
	russia := func(d float64) *node { return g.pushed(0, d) }
	ukraine := func(d float64) *node { return g.pushed(d, 0) }
	k1 := (g.ukraineArms(russia(step)) - g.ukraineArms(russia(-step))) / (2 * step)
	k2 := (g.russiaArms(ukraine(step)) - g.russiaArms(ukraine(-step))) / (2 * step)
	return 1 - k1*k2
}

// pushed returns the first state with one side's arming pushed off its
// equilibrium and the other side's answer to it, play in between adjusted.
func (g *Game) pushed(ukraine, russia float64) *node {
	s := g.state(1, 0)
	n := g.nodes[0][0]
	for ty := range n.posture.ukraine {
		push(&n.posture.ukraine[ty], ukraine)
	}
	for th := range n.posture.russia {
		push(&n.posture.russia[th], russia)
	}
	c := chooser{scale: 1}
	var y season
	for range 4 {
		y = s.play(&n, &g.scratch, &c)
	}
	s.arm(&n, &y, &c)
	return &n
}

func push(p *[postures]float64, by float64) {
	p[Armed] += by
	p[Restrained] -= by
}

// ukraineArms is the probability that Ukraine's mix is offensive.
func (g *Game) ukraineArms(n *node) float64 {
	s := g.state(1, 0)
	return (1-s.revanche)*n.posture.ukraine[StatusQuo][Armed] + s.revanche*n.posture.ukraine[Revanchist][Armed]
}

// russiaArms is the probability that Russia's reconstitution is high.
func (g *Game) russiaArms(n *node) float64 {
	total := 0.0
	for th, p := range g.prior {
		total += p * n.posture.russia[th][Armed]
	}
	return total
}
