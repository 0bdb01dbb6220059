// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/rand/v2"
	"strconv"

	"parley/engine/lever"
)

// Start is play from which a solution is sought, other than that from which
// Solve goes out. A game with one equilibrium is solved from anywhere; a second
// one shows in that some start ends elsewhere.
type Start int

// The starts. Where everybody does the same they do so in every state of every
// year, but for a chance of one in a thousand: what never happens leaves nothing
// to believe.
const (
	Indifferent   Start = iota // everybody plays the prior weights
	Growing                    // likewise, and the precisions of the whole game grow slowly to their full size
	AllAside                   // guarantors stand aside, hosts withhold
	AllFight                   // guarantors fight, hosts release
	NeverAlleged               // Ukraine is silent whatever happens
	AlwaysAlleged              // and never is
	Disarmed                   // defensive mixes, low reconstitution
	AllArmed                   // offensive mixes, high reconstitution
	AllQuiet                   // Russia never challenges
	AlwaysInvaded              // Russia invades every year
	Scattered                  // play of chance, the first of several

	// Starts is how many there are.
	Starts = Scattered + scatters
)

// scatters is how many times play is left to chance.
const scatters = 4

// String is the id of the start.
func (s Start) String() string {
	if s >= Scattered {
		return "scattered-" + strconv.Itoa(int(s-Scattered)+1)
	}
	return [...]string{
		"indifferent", "growing", "all-aside", "all-fight", "never-alleged", "always-alleged",
		"disarmed", "all-armed", "all-quiet", "always-invaded",
	}[s]
}

// growth is over how many sweeps precisions grow.
const growth = 60

// SolveFrom solves a design in the world of a solved bare ceasefire from other
// play, exactly and at the full precisions. What g held before makes no
// difference.
func (g *Game) SolveFrom(start Start, d lever.Design, bare *Game, years int) {
	t := newTerms(d, bare.w, years)
	g.begin(&t)
	for y := range g.years {
		for k := range slices {
			g.nodes[y][k] = newNode(g.terms.weight)
		}
	}
	sel := selection{reference: bare.russiaStart()}
	g.accept(sel)
	if start == Growing {
		g.grow(sel)
	} else {
		g.play(start)
	}
	g.tables.sharpen(&g.terms, 1)
	g.forward()
	g.settle(sel, true)
}

// Follow solves a design from the solution of another that g holds, if it is in
// the same world: taken in small steps, that keeps to one branch of equilibria.
func (g *Game) Follow(d lever.Design, bare *Game, years int) {
	t := newTerms(d, bare.w, years)
	g.begin(&t)
	g.tables.sharpen(&g.terms, 1)
	g.settle(selection{reference: bare.russiaStart()}, true)
}

// grow sweeps while precisions grow.
func (g *Game) grow(sel selection) {
	for step := 1; step < growth; step++ {
		g.tables.sharpen(&g.terms, float64(step)/growth)
		g.forward()
		g.backward(&chooser{})
		g.Sweeps = step
		g.accept(sel)
	}
}

// play sets the play of every state.
func (g *Game) play(start Start) {
	rng := rand.New(rand.NewPCG(uint64(start), 0))
	for y := range g.years {
		for k := range slices {
			n := &g.nodes[y][k]
			n.posture.begin(start, rng)
			for r := range n.play {
				n.play[r].begin(start, rng)
			}
		}
	}
}

// begin sets the play of one stage game.
func (p *play) begin(start Start, rng *rand.Rand) {
	switch start {
	case AllAside:
		p.answer(Aside, 0)
	case AllFight:
		p.answer(Fight, 1)
	case NeverAlleged:
		p.claim(silent, 0)
	case AlwaysAlleged:
		p.claim(claimDeniable, 1)
	case AllQuiet:
		p.challengeWith(None)
	case AlwaysInvaded:
		p.challengeWith(Invade)
	}
	if start >= Scattered {
		p.scatter(rng)
	}
}

func (p *play) answer(guarantors, hosts int) {
	var all [answers]float64
	mostly(all[:], guarantors)
	for act := range p.met {
		r := &p.met[act]
		r.us, r.europe = chancesOf(&all), chancesOf(&all)
		mostly(r.hosts[:], hosts)
	}
}

func (p *play) claim(quiet, other int) {
	mostly(p.quiet[:], quiet)
	mostly(p.alarm[:], other)
	mostly(p.slice[:], other)
}

func (p *play) challengeWith(c int) {
	for v := range p.challenge {
		mostly(p.challenge[v][:], c)
	}
}

func (p *play) scatter(rng *rand.Rand) {
	for v := range p.challenge {
		scatter(rng, p.challenge[v][:])
	}
	scatter(rng, p.alarm[:])
	scatter(rng, p.slice[:])
	scatter(rng, p.quiet[:])
	for act := range p.met {
		var us, europe [answers]float64
		scatter(rng, us[:])
		scatter(rng, europe[:])
		p.met[act].us, p.met[act].europe = chancesOf(&us), chancesOf(&europe)
		scatter(rng, p.met[act].hosts[:])
	}
}

// begin sets how both sides arm.
func (p *posture) begin(start Start, rng *rand.Rand) {
	set := func(q []float64) {
		switch {
		case start == Disarmed:
			mostly(q, Restrained)
		case start == AllArmed:
			mostly(q, Armed)
		case start >= Scattered:
			scatter(rng, q)
		}
	}
	for th := range p.russia {
		set(p.russia[th][:])
	}
	for ty := range p.ukraine {
		set(p.ukraine[ty][:])
	}
}

func chancesOf(p *[answers]float64) chances { return chances{p[Aside], p[Assist], p[Fight]} }

// mostly is the choice of one action but for a chance of one in a thousand.
func mostly(p []float64, action int) {
	const rarely = 0.001
	for i := range p {
		p[i] = rarely / float64(len(p)-1)
	}
	p[action] = 1 - rarely
}

// scatter makes a choice of chance, more often near to a pure one than not.
func scatter(rng *rand.Rand, p []float64) {
	total := 0.0
	for i := range p {
		p[i] = math.Pow(rng.Float64(), 4) + 1e-6
		total += p[i]
	}
	for i := range p {
		p[i] /= total
	}
}

// Apart is the largest difference of any choice in two solutions of one design
// in one world, and of the belief in Russia's type once it is signed.
func (g *Game) Apart(other *Game) float64 {
	d := distance(g.prior, other.prior)
	for year := 1; year <= g.years; year++ {
		for k := range slices {
			if reachable(year, k) {
				a, b := &g.nodes[year-1][k], &other.nodes[year-1][k]
				d = max(d, a.posture.apart(&b.posture))
				for r := range a.play {
					d = max(d, a.play[r].apart(&b.play[r], g.tables.act[:g.tables.acts]))
				}
			}
		}
	}
	return d
}

func (p *posture) apart(q *posture) (d float64) {
	for th := range p.russia {
		d = max(d, gap(p.russia[th][:], q.russia[th][:]))
	}
	for ty := range p.ukraine {
		d = max(d, gap(p.ukraine[ty][:], q.ukraine[ty][:]))
	}
	for mix := range p.strike {
		d = max(d, gap(p.strike[mix][:], q.strike[mix][:]))
	}
	return d
}

// apart looks at the answers to those verdicts that can fall.
func (p *play) apart(q *play, verdicts []int) float64 {
	d := max(gap(p.alarm[:], q.alarm[:]), gap(p.slice[:], q.slice[:]), gap(p.quiet[:], q.quiet[:]))
	for v := range p.challenge {
		d = max(d, gap(p.challenge[v][:], q.challenge[v][:]))
	}
	for _, act := range verdicts {
		a, b := &p.met[act], &q.met[act]
		d = max(d, gap(a.hosts[:], b.hosts[:]))
		for answer := range answers {
			d = max(d, math.Abs(a.us.of(answer)-b.us.of(answer)), math.Abs(a.europe.of(answer)-b.europe.of(answer)))
		}
	}
	return d
}

func gap(p, q []float64) (d float64) {
	for i := range p {
		d = max(d, math.Abs(p[i]-q[i]))
	}
	return d
}
