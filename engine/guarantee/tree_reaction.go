// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/game"

// ReactionStage holds the choices that hang on nobody's beliefs, whose value
// CompactStage carries as payoff: Russia's reaction to an answered invasion or
// slice, the answers to an open strike on a depot, a Ukrainian first strike.
// Nature first draws which of these occasions has come, and after which
// answers, as likely as they are in equilibrium.
func (g *Game) ReactionStage(year, k, i, j int) Stage {
	c := g.newChallengeTree(year, k, i, j)
	r := reactionTree{c}
	occasions := r.occasions()
	draw, total := lottery{}, 0.0
	for _, o := range occasions {
		total += o.p
	}
	for n, o := range occasions {
		draw.add(o.name, o.p/total, n)
	}
	for n, at := range draw.draw(c.tree, c.tree.Root(), "occasion") {
		occasions[draw.which[n]].grow(at)
	}
	return c.done(&g.terms)
}

// reactionTree grows the tree of the reactions.
type reactionTree struct{ *challengeTree }

// occasion is one kind of thing that can call for a reaction.
type occasion struct {
	name string
	p    float64 // probability in the year, after this reading
	grow func(at game.Node)
}

func (c reactionTree) occasions() (all []occasion) {
	for v, p := range c.b.russia {
		all = append(all, occasion{
			"invasion by " + variantName(v), p * c.p.challenge[v][Invade],
			func(at game.Node) { c.invasion(at, v) },
		})
	}
	seen := c.p.acts(c.b)
	for th := range Types {
		cuts := 0.0
		for h := range postures {
			cuts += c.b.russia[th*postures+h] * c.p.challenge[th*postures+h][Salami]
		}
		all = append(all, occasion{
			"answered slice by " + typeNames[th], cuts * c.p.slice[1] * c.answered(),
			func(at game.Node) { c.cut(at, th) },
		})
	}
	quiet := seen.none * (1 - c.t.resolve.monitor.alarm) * c.p.quiet[silent]
	for mix, p := range c.b.ukraine[Revanchist] {
		all = append(all, occasion{
			"quiet year, revanchist Ukraine, " + mixNames[mix] + " mix", quiet * p,
			func(at game.Node) { c.firstStrike(at, Revanchist, mix, c.calmMean()) },
		})
	}
	return append(all, occasion{"open strike on a depot", c.strikes(), c.strike})
}

// strikes is the probability of an open strike.
func (c reactionTree) strikes() (p float64) {
	for v, q := range c.b.russia {
		p += q * c.p.challenge[v][Strike]
	}
	return p
}

// calmMean is what a quiet year is worth to Russia, whoever it is: nobody's
// choice here hangs on it.
func (c reactionTree) calmMean() (mean float64) {
	none := 0.0
	for v, p := range c.b.russia {
		calm, _ := c.calmWorth(v, c.k)
		mean += p * c.p.challenge[v][None] * calm
		none += p * c.p.challenge[v][None]
	}
	return mean / none
}

// invasion draws the answers to an invasion, and grows Russia's reaction.
func (c reactionTree) invasion(at game.Node, v int) {
	draw, cases := lottery{}, []campaignCase{}
	for act, p := range c.t.resolve.openAct {
		joint := c.joint(&c.p.open[act])
		eachProfile(func(i, us, europe, hosts int) {
			if !c.t.denial.hosted() {
				if hosts == 1 {
					return // the same as the one before
				}
				joint[i] += joint[i+1]
			}
			k := campaignCase{act, i, us, europe, hosts, v}
			draw.add(c.answerName(k), p*joint[i], len(cases))
			cases = append(cases, k)
		})
	}
	for i, at := range draw.draw(c.tree, at, "answers") {
		k := cases[draw.which[i]]
		forUS, forEurope, forHosts := c.openMean(k)
		r := &c.t.resolve
		for reaction, at := range c.reactToAnswer(at, k) {
			russia, ukraine, well := c.fought(k, reaction)
			c.leaf(at, foughtNames[reaction], russia, ukraine, r.us.stake*well+forUS, r.europe.stake*well+forEurope, r.vHost*well+forHosts)
		}
	}
}

// openMean is openFixed with who the guarantors are averaged over, given how
// they answered.
func (c reactionTree) openMean(k campaignCase) (forUS, forEurope, forHosts float64) {
	a, total := &c.p.open[k.act], 0.0
	c.eachResolve(func(kept, firm int, p float64) {
		p *= a.us[kept][k.us] * a.europe[firm][k.europe]
		us, europe, hosts := c.openFixed(k.act, kept, firm, k.us, k.europe, k.hosts)
		forUS, forEurope, forHosts = forUS+p*us, forEurope+p*europe, hosts
		total += p
	})
	return forUS / total, forEurope / total, forHosts
}

// answered is the probability that somebody answers a slice that is alleged.
func (c reactionTree) answered() float64 {
	p := 0.0
	c.eachSliceAnswer(func(act, us, europe int, q float64) { p += q })
	return p
}

// eachSliceAnswer visits the answers to an alleged slice, both standing aside
// left out, with their probabilities.
func (c reactionTree) eachSliceAnswer(visit func(act, us, europe int, p float64)) {
	for act, pa := range c.docket.guilt[classSlice] {
		c.eachAnswer(&c.p.less[classSlice][act], func(us, europe int, p float64) {
			if us != Aside || europe != Aside {
				visit(act, us, europe, pa*p)
			}
		})
	}
}

// cut draws the answers to a slice, and grows Russia's reaction. What it
// brings does not hang on what Russia has armed.
func (c reactionTree) cut(at game.Node, th int) {
	type answer struct{ act, us, europe int }
	draw, cases, total := lottery{}, []answer{}, c.answered()
	c.eachSliceAnswer(func(act, us, europe int, p float64) {
		draw.add(answerTo(act, us, europe), p/total, len(cases))
		cases = append(cases, answer{act, us, europe})
	})
	v := th * postures
	for i, at := range draw.draw(c.tree, at, "answers") {
		k := cases[draw.which[i]]
		claim := c.claimMean(k.act, k.us, k.europe)
		forUS, forEurope := c.lessMean(k.act, k.us, k.europe)
		c.reactToSlice(at, v, typeNames[th], k.act, k.us, k.europe, claim, forUS, forEurope)
	}
}

// claimMean is what alleging a slice brings Ukraine, the finding averaged over.
func (c reactionTree) claimMean(act, us, europe int) float64 {
	sum, total := 0.0, 0.0
	for f, p := range c.found(Salami, classSlice) {
		p *= c.docket.act[classSlice][f][act]
		sum += p * c.t.claimUkraine(act == 1, share(us, europe), f)
		total += p
	}
	return sum / total
}

// lessMean is lessFixed of a slice with who the guarantors are averaged over,
// given how they answered.
func (c reactionTree) lessMean(act, us, europe int) (forUS, forEurope float64) {
	a, total := &c.p.less[classSlice][act], 0.0
	c.eachResolve(func(kept, firm int, p float64) {
		p *= a.us[kept][us] * a.europe[firm][europe]
		x, y := c.lessFixed(classSlice, act, true, kept, firm, us, europe)
		forUS, forEurope = forUS+p*x, forEurope+p*y
		total += p
	})
	return forUS / total, forEurope / total
}

// strike grows the answers to an open strike. Who has struck is averaged over:
// it moves nobody's answer.
func (c reactionTree) strike(at game.Node) {
	total := c.strikes()
	c.drawResolve(at, func(at game.Node, kept, firm int) {
		c.strikeAnswers(at, kept, firm, func(at game.Node, us, europe int) {
			russia, ukraine := 0.0, 0.0
			for v, p := range c.b.russia {
				p *= c.p.challenge[v][Strike] / total
				calm, quiet := c.calmWorth(v, c.k)
				russia += p * (calm + c.t.strikeRussia(c.depot(v), us, europe))
				ukraine += p * quiet
			}
			forUS, forEurope := c.strikeFixed(kept, firm, us, europe)
			c.leaf(at, "depot struck", russia, ukraine, forUS, forEurope, 0)
		})
	})
}

// drawResolve draws in one go whether the backstop is kept and whether the
// coalition is firm.
func (c *challengeTree) drawResolve(at game.Node, then func(at game.Node, kept, firm int)) {
	draw := lottery{}
	c.eachResolve(func(kept, firm int, p float64) {
		draw.add(resolveName(kept, firm), p, kept<<1|firm)
	})
	for i, at := range draw.draw(c.tree, at, "resolve") {
		then(at, draw.which[i]>>1, draw.which[i]&1)
	}
}

func resolveName(kept, firm int) string {
	return "backstop " + keptName(kept) + ", coalition " + firmName(firm)
}

// eachResolve visits who the guarantors can be.
func (c *challengeTree) eachResolve(visit func(kept, firm int, p float64)) {
	kept, firm := c.t.resolve.kept, c.t.resolve.firm[c.k]
	for x, p := range [2]float64{1 - kept, kept} {
		for y, q := range [2]float64{1 - firm, firm} {
			visit(x, y, p*q)
		}
	}
}
