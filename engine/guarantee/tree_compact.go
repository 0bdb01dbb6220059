// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/game"

// CompactStage is ChallengeStage in its smallest natural form: the same
// choices, but for those that hang on nobody's beliefs (Russia's reaction, the
// answers to an open strike on a depot, a Ukrainian first strike). Their value
// in equilibrium is carried as payoff, as that of the next year is, and
// ReactionStage writes them out. What nature draws in a row and nobody sees
// apart is one draw: of the fact-finding and the vote only the outcome is seen,
// and payoffs are linear in the finding.
func (g *Game) CompactStage(year, k, i, j int) Stage {
	c := g.newChallengeTree(year, k, i, j)
	c.form = compactForm{c}
	c.root()
	return c.done(&g.terms)
}

// compactForm carries as payoff what hangs on nobody's beliefs.
type compactForm struct{ *challengeTree }

// still ends a quiet year: the chance that a revanchist strikes first is in the
// payoffs.
func (c compactForm) still(at game.Node, v int) {
	st := c.option(c.pos, c.b)
	calm, quiet := c.calmWorth(v, c.k)
	c.leaf(at, "quiet year", calm+st.p*(c.t.provokedRussia()-calm), quiet+st.gain, 0, 0, 0)
}

func (c compactForm) unalleged(at game.Node, v int) {
	r, u := c.cutWorth(v, 0, Aside, Aside)
	c.leaf(at, "slice unanswered", r, u, 0, 0, 0)
}

// alleged draws whether the guarantee is triggered and who the guarantors are,
// and grows their answers.
func (c compactForm) alleged(at game.Node, v, challenge, class int) {
	var verdict [2]float64
	for f, p := range c.found(challenge, class) {
		for act, q := range c.docket.act[class][f] {
			verdict[act] += p * q
		}
	}
	c.drawn(at, verdict, func(at game.Node, act, kept, firm int) {
		c.lessAnswers(at, class, act, kept, firm, func(at game.Node, us, europe int) {
			r, u := c.heardWorth(v, challenge, class, act, us, europe)
			forUS, forEurope := c.lessFixed(class, act, isTrue(challenge, class), kept, firm, us, europe)
			c.leaf(at, "allegation answered", r, u, forUS, forEurope, 0)
		})
	})
}

// drawn draws in one go whether the guarantee is triggered, whether the
// backstop is kept and whether the coalition is firm.
func (c compactForm) drawn(at game.Node, verdict [2]float64, then func(at game.Node, act, kept, firm int)) {
	draw := lottery{}
	for act, p := range verdict {
		c.eachResolve(func(kept, firm int, q float64) {
			draw.add(triggered(act)+", "+resolveName(kept, firm), p*q, act<<2|kept<<1|firm)
		})
	}
	for i, at := range draw.draw(c.tree, at, "vote and resolve") {
		e := draw.which[i]
		then(at, e>>2, e>>1&1, e&1)
	}
}

// heardWorth is what an allegation leads to for Russia and Ukraine once it is
// answered, all later years included: the mean over the findings given whether
// the guarantee is triggered.
func (c compactForm) heardWorth(v, challenge, class, act, us, europe int) (russia, ukraine float64) {
	total := 0.0
	for f, p := range c.found(challenge, class) {
		var r, u float64
		if challenge == Salami {
			u = c.t.claimUkraine(act == 1, share(us, europe), f)
		} else {
			r, u = c.claimed(v, challenge, class, act, us, europe, f)
		}
		p *= c.docket.act[class][f][act]
		total += p
		russia += p * r
		ukraine += p * u
	}
	russia, ukraine = russia/total, ukraine/total
	var r, u float64
	if challenge == Salami {
		r, u = c.cutWorth(v, act, us, europe)
	} else {
		r, u = c.calmWorth(v, c.k)
	}
	return russia + r, ukraine + u
}

// cutWorth is what a slice leads to for Russia and Ukraine, Russia's reaction
// and all later years included.
func (c compactForm) cutWorth(v, act, us, europe int) (russia, ukraine float64) {
	if us == Aside && europe == Aside {
		r, u := c.slice(v, act, us, europe, true)
		russia, ukraine = c.calmWorth(v, afterSlice(c.k))
		return russia + r, ukraine + u
	}
	p := c.sliced(v/postures, act, us, europe)
	r, u := c.slice(v, act, us, europe, true)
	r0, u0 := c.slice(v, act, us, europe, false)
	russia, ukraine = c.calmWorth(v, c.k)
	return russia + p*r + (1-p)*r0, ukraine + p*u + (1-p)*u0
}

// invaded draws the vote and who the guarantors are, and grows their answers.
// Hosts come first, which they do not know: the tree is smaller so. They have
// no move where releasing changes nothing for anyone but themselves.
func (c compactForm) invaded(at game.Node, v int) {
	c.drawn(at, c.t.resolve.openAct, func(at game.Node, act, kept, firm int) {
		if !c.t.denial.hosted() {
			c.invasionAnswers(at, v, act, kept, firm, 0)
			return
		}
		kids := c.decide(at, playerHosts, "invasion, "+triggered(act), assistWeight[:], c.p.open[act].host[:], hostNames...)
		for hosts, at := range kids {
			c.invasionAnswers(at, v, act, kept, firm, hosts)
		}
	})
}

func (c compactForm) invasionAnswers(at game.Node, v, act, kept, firm, hosts int) {
	a, on := &c.p.open[act], "invasion, "+triggered(act)
	for us, at := range c.decide(at, playerUS, usSet(kept, on), answerWeight[:], a.us[kept][:], answerNames...) {
		for europe, at := range c.decide(at, playerEurope, europeSet(firm, on), answerWeight[:], a.europe[firm][:], answerNames...) {
			c.invasionLeaf(at, campaignCase{act, profile(us, europe, hosts), us, europe, hosts, v}, kept, firm)
		}
	}
}

// invasionLeaf ends an invasion, Russia's reaction in the payoffs.
func (c compactForm) invasionLeaf(at game.Node, k campaignCase, kept, firm int) {
	var pay [3]float64
	for reaction, p := range c.w.react[k.act][k.profile][k.variant] {
		r, u, well := c.fought(k, reaction)
		pay[0] += p * r
		pay[1] += p * u
		pay[2] += p * well
	}
	r := &c.t.resolve
	forUS, forEurope, forHosts := c.openFixed(k.act, kept, firm, k.us, k.europe, k.hosts)
	c.leaf(at, "invasion answered", pay[0], pay[1], r.us.stake*pay[2]+forUS, r.europe.stake*pay[2]+forEurope, r.vHost*pay[2]+forHosts)
}

// struck ends an open strike on a depot, the answers in the payoffs.
func (c compactForm) struck(at game.Node, v int) {
	calm, quiet := c.calmWorth(v, c.k)
	pay := [4]float64{calm, quiet}
	c.eachResolve(func(kept, firm int, p float64) {
		for us, x := range c.p.strike.us[kept] {
			for europe, y := range c.p.strike.europe[firm] {
				forUS, forEurope := c.strikeFixed(kept, firm, us, europe)
				pay[0] += p * x * y * c.t.strikeRussia(c.depot(v), us, europe)
				pay[2] += p * x * y * forUS
				pay[3] += p * x * y * forEurope
			}
		}
	})
	c.leaf(at, "depot struck", pay[0], pay[1], pay[2], pay[3], 0)
}
