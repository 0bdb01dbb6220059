// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"

	"parley/engine/game"
)

// ChallengeStage is the rest of the year after the public has read Ukraine's
// posture as i and Russia's as j (0 restrained, 1 armed).
func (g *Game) ChallengeStage(year, k, i, j int) Stage {
	s := g.state(year, k)
	n := g.nodes[year-1][k]
	y := s.play(&n, &g.scratch, &chooser{scale: 1})
	r := reading(i, j)
	p := n.play[r]
	c := challengeTree{
		stage: newStage(), state: &s, p: &p, pos: &n.posture, b: &y.belief[r], w: &g.scratch[i],
	}
	c.docket = s.docketNow(&p, c.b)
	c.root()
	return c.done(&g.terms)
}

// challengeTree grows the tree of the challenge stage.
type challengeTree struct {
	*stage
	*state
	p      *play
	pos    *posture
	b      *belief
	docket docket
	w      *war
}

func variantName(v int) string { return typeNames[v/postures] + ", " + postureNames[v%postures] }

func (c *challengeTree) root() {
	types := lottery{}
	for v, p := range c.b.russia {
		types.add(variantName(v), p, v)
	}
	for i, at := range types.draw(c.stage.b, c.stage.b.Root(), "Russia") {
		v := types.which[i]
		kids := c.decide(at, playerRussia, "challenge by "+variantName(v), challengeWeight[:], c.p.challenge[v][:], challengeNames...)
		c.lesser(kids[None], v, None)
		c.lesser(kids[Hybrid], v, Hybrid)
		c.lesser(kids[Sabotage], v, Sabotage)
		c.salami(kids[Salami], v)
		c.invade(kids[Invade], v)
		c.strike(kids[Strike], v)
	}
}

// calmLeaf ends a play without a war and with k unanswered slices: what is
// given comes on top of the quiet year and what follows.
func (c *challengeTree) calmLeaf(at game.Node, v, k int, russia, ukraine, us, europe float64) {
	c.stage.b.Leaf(at,
		russia+c.calm(v/postures, k, c.b.threat),
		ukraine+c.t.ukraine.flow+c.nextUkraine(c.b, k),
		us, europe, 0)
}

// lesser grows what follows a quiet or a deniable challenge: Ukraine's sensors,
// and what it makes of them.
func (c *challengeTree) lesser(at game.Node, v, challenge int) {
	m := &c.t.resolve.monitor
	alarm := m.alarm
	if challenge != None {
		alarm = m.notice
	}
	kids := c.stage.b.Chance(at, "sensors", []string{"alarm", "quiet"}, []float64{alarm, 1 - alarm})
	a := c.decide(kids[0], playerUkraine, "alarm", alarmWeight[:], c.p.alarm[:], "silent", "allege")
	c.unheard(a[0], v, challenge)
	c.finding(a[1], v, challenge, classDeniable)
	q := c.decide(kids[1], playerUkraine, "no alarm", quietWeight[:], c.p.quiet[:], "silent", "claim a deniable act", "claim a slice")
	if challenge == None {
		c.option(q[silent], v)
	} else {
		c.unheard(q[silent], v, challenge)
	}
	c.finding(q[claimDeniable], v, challenge, classDeniable)
	c.finding(q[claimSlice], v, challenge, classSlice)
}

// deed is what a quiet or deniable challenge brings Russia and Ukraine against
// an answer of share q, and whether an allegation of the class is true of it.
func (c *challengeTree) deed(v, challenge int, act bool, q float64, alleged bool, f int) (russia, ukraine float64) {
	switch challenge {
	case Hybrid:
		return c.t.hybridRussia(v/postures, act, q), c.t.hybridUkraine(q)
	case Sabotage:
		worth := c.t.depotWorth(v/postures, c.table.depot[v%postures], c.year, c.b.threat)
		return c.t.sabotageRussia(worth, act, q, alleged, f), c.t.hybridUkraine(q)
	}
	return c.t.falseRussia(act, q), 0
}

func (c *challengeTree) unheard(at game.Node, v, challenge int) {
	r, u := c.deed(v, challenge, false, 0, false, Unclear)
	c.calmLeaf(at, v, c.k, r, u, 0, 0)
}

// option grows a revanchist Ukraine's choice to strike first. Its type is
// drawn only here, where it begins to matter.
func (c *challengeTree) option(at game.Node, v int) {
	rev := c.b.ukraine[Revanchist]
	rest := c.b.ukraine[StatusQuo][Restrained] + c.b.ukraine[StatusQuo][Armed]
	kids := c.stage.b.Chance(at, "Ukraine", []string{"status quo", "revanchist, defensive mix", "revanchist, offensive mix"},
		[]float64{rest, rev[Restrained], rev[Armed]})
	calm := c.calm(v/postures, c.k, c.b.threat)
	c.stage.b.Leaf(kids[0], calm, c.t.ukraine.flow+c.state.ukraine[c.k][StatusQuo], 0, 0, 0)
	for mix := range postures {
		set := "first strike, " + postureNames[mix]
		do := c.decide(kids[1+mix], playerUkraine, set, strikeWeight[:], c.pos.strike[mix][:], "hold", "strike")
		c.stage.b.Leaf(do[0], calm, c.t.ukraine.flow+c.state.ukraine[c.k][Revanchist], 0, 0, 0)
		c.stage.b.Leaf(do[1], c.t.provokedRussia(), c.t.revanche(c.year, mix), 0, 0, 0)
	}
}

// finding grows the fact-finding, the vote and the answers to an allegation of
// a class, which is true when it is of what was done.
func (c *challengeTree) finding(at game.Node, v, challenge, class int) {
	truth := class == classDeniable && challenge != None || challenge == Salami
	found := c.t.resolve.monitor.innocent
	if truth {
		found = c.t.resolve.monitor.guilty[class]
	}
	for f, at := range c.stage.b.Chance(at, "finding", findingNames, found[:]) {
		c.vote(at, c.docket.act[class][f], func(at game.Node, act int) {
			c.answers(at, class, act, truth, func(at game.Node, us, europe int, uUS, uEurope float64) {
				q, claim := share(us, europe), c.t.claimUkraine(act == 1, share(us, europe), f)
				switch {
				case challenge == Salami:
					c.slice(at, v, act, us, europe, claim, uUS, uEurope)
				case truth:
					r, u := c.deed(v, challenge, act == 1, q, true, f)
					c.calmLeaf(at, v, c.k, r, u+claim, uUS, uEurope)
				default: // the deed goes unanswered, the claim is of another
					r, u := c.deed(v, challenge, false, 0, false, f)
					c.calmLeaf(at, v, c.k, r+c.t.falseRussia(act == 1, q), u+claim, uUS, uEurope)
				}
			})
		})
	}
}

// vote draws whether the guarantee is triggered.
func (c *challengeTree) vote(at game.Node, p verdict, then func(at game.Node, act int)) {
	votes := lottery{}
	for act, q := range p {
		votes.add(triggered(act), q, act)
	}
	for i, at := range votes.draw(c.stage.b, at, "vote") {
		then(at, votes.which[i])
	}
}

// answers grows the guarantors' answers to an alleged lesser act.
func (c *challengeTree) answers(at game.Node, class, act int, truth bool, leaf func(at game.Node, us, europe int, uUS, uEurope float64)) {
	r, a, w := &c.t.resolve, &c.p.less[class][act], lessWeight(class)
	n := answers
	if w[Fight] == 0 {
		n = Fight
	}
	serves := 0.0
	if truth {
		serves = c.lessServes(class)
	}
	on := fmt.Sprintf("%s, %s", classNames[class], triggered(act))
	c.types(at, func(at game.Node, kept, firm int) {
		for us, at := range c.decide(at, playerUS, fmt.Sprintf("US, backstop %s: %s", keptName(kept), on), w[:n], a.us[kept][:n], answerNames[:n]...) {
			uUS := r.fixed(&r.us, c.year, act == 1, kept == 1, us, serves, c.t.punish.tiers.less)
			for europe, at := range c.decide(at, playerEurope, fmt.Sprintf("%s coalition: %s", firmName(firm), on), w[:n], a.europe[firm][:n], answerNames[:n]...) {
				var u [answers]float64
				u[europe] = r.fixed(&r.europe, c.year, act == 1, false, europe, serves, c.t.punish.tiers.less)
				c.firmness(&u, firm)
				leaf(at, us, europe, uUS, answered(&u, europe))
			}
		}
	})
}

// answered is the utility of an answer; standing aside has neither firmness
// nor anything else.
func answered(u *[answers]float64, answer int) float64 {
	if answer == Aside {
		return 0
	}
	return u[answer]
}

func triggered(act int) string { return [2]string{"not triggered", "triggered"}[act] }
func keptName(kept int) string { return [2]string{"not kept", "kept"}[kept] }
func firmName(firm int) string { return [2]string{"soft", "firm"}[firm] }

// types draws whether the backstop is kept and the coalition firm.
func (c *challengeTree) types(at game.Node, then func(at game.Node, kept, firm int)) {
	kept, firm := c.t.resolve.kept, c.t.resolve.firm[c.k]
	for x, at := range c.stage.b.Chance(at, "backstop", []string{"not kept", "kept"}, []float64{1 - kept, kept}) {
		for y, at := range c.stage.b.Chance(at, "coalition", []string{"soft", "firm"}, []float64{1 - firm, firm}) {
			then(at, x, y)
		}
	}
}

// salami grows what follows a slice that Ukraine may allege.
func (c *challengeTree) salami(at game.Node, v int) {
	kids := c.decide(at, playerUkraine, "slice", alarmWeight[:], c.p.slice[:], "silent", "allege")
	c.slice(kids[0], v, 0, Aside, Aside, 0, 0, 0)
	c.finding(kids[1], v, Salami, classSlice)
}

// slice ends a slice that nobody answers, and grows Russia's reaction to an
// answer.
func (c *challengeTree) slice(at game.Node, v, act, us, europe int, claim, uUS, uEurope float64) {
	t, th := c.t, v/postures
	if us == Aside && europe == Aside {
		c.calmLeaf(at, v, afterSlice(c.k), t.sliceRussia(th, c.k, act == 1, us, europe, true),
			t.sliceUkraine(c.k, us, europe, true)+claim, uUS, uEurope)
		return
	}
	u := [2]float64{t.sliceRussia(th, c.k, act == 1, us, europe, true), t.sliceRussia(th, c.k, act == 1, us, europe, false)}
	persist := c.sliced(th, act, us, europe, &chooser{scale: 1}).persists
	set := fmt.Sprintf("slice of %s, %s, US %s, coalition %s", variantName(v), triggered(act), answerNames[us], answerNames[europe])
	for k, at := range c.decide(at, playerRussia, set, alarmWeight[:], []float64{persist, 1 - persist}, "persist", "stop") {
		c.calmLeaf(at, v, c.k, u[k], t.sliceUkraine(c.k, us, europe, k == 0)+claim, uUS, uEurope)
	}
}

// invade grows the vote, the simultaneous answers and Russia's reaction.
func (c *challengeTree) invade(at game.Node, v int) {
	c.vote(at, c.t.resolve.openAct, func(at game.Node, act int) {
		a, on := &c.p.open[act], "invasion, "+triggered(act)
		c.types(at, func(at game.Node, kept, firm int) {
			for us, at := range c.decide(at, playerUS, fmt.Sprintf("US, backstop %s: %s", keptName(kept), on), answerWeight[:], a.us[kept][:], answerNames...) {
				for europe, at := range c.decide(at, playerEurope, fmt.Sprintf("%s coalition: %s", firmName(firm), on), answerWeight[:], a.europe[firm][:], answerNames...) {
					for hosts, at := range c.decide(at, playerHosts, "hosts: "+on, assistWeight[:], a.host[:], "withhold", "release") {
						c.fight(at, v, campaignCase{act, profile(us, europe, hosts), us, europe, hosts, v}, kept, firm)
					}
				}
			}
		})
	})
}

// fight grows Russia's reaction to the answers to its invasion.
func (c *challengeTree) fight(at game.Node, v int, k campaignCase, kept, firm int) {
	t, r := c.t, &c.t.resolve
	th := v / postures
	odds := c.table.odds[k.act][v%postures][Armed][k.profile].Mix(c.b.armed(), c.table.odds[k.act][v%postures][Restrained][k.profile])
	fixedUS := r.fixed(&r.us, c.year, k.act == 1, kept == 1, k.us, 1, t.punish.tiers.war)
	var e [answers]float64
	e[k.europe] = r.fixed(&r.europe, c.year, k.act == 1, false, k.europe, 1, t.punish.tiers.war)
	c.firmness(&e, firm)
	fixedHost := float64(k.hosts) * c.hostFixed()

	set := fmt.Sprintf("invasion by %s, %s, US %s, coalition %s, stock %s", variantName(v), triggered(k.act),
		answerNames[k.us], answerNames[k.europe], [2]string{"withheld", "released"}[k.hosts])
	kids := c.decide(at, playerRussia, set, reactionWeight[:], c.w.react[k.act][k.profile][v][:], reactionNames...)
	for reaction, at := range kids {
		russia := t.warRussia(th, odds, k.act == 1, k.us, k.europe, reaction, c.b.threat)
		ukraine, well := t.warUkraine(odds, k.act == 1, k.us, k.europe), wellbeingOf(odds)
		if reaction == Stop {
			russia = t.stopRussia(k.act == 1, k.us, k.europe) + c.calm(th, c.k, c.b.threat)
			ukraine, well = t.ukraine.flow+c.nextUkraine(c.b, c.k), 1
		}
		c.stage.b.Leaf(at, russia, ukraine,
			r.us.stake*well+fixedUS, r.europe.stake*well+answered(&e, k.europe), r.vHost*well+fixedHost)
	}
}

// strike grows the answers to an open strike on a depot.
func (c *challengeTree) strike(at game.Node, v int) {
	worth := c.t.depotWorth(v/postures, c.table.depot[v%postures], c.year, c.b.threat)
	a := &c.p.strike
	c.types(at, func(at game.Node, kept, firm int) {
		usU, euU := c.strikeUtility(&c.t.resolve.us, kept == 1), c.strikeUtility(&c.t.resolve.europe, false)
		c.firmness(&euU, firm)
		for us, at := range c.decide(at, playerUS, fmt.Sprintf("US, backstop %s: depot struck", keptName(kept)), answerWeight[:], a.us[kept][:], answerNames...) {
			for europe, at := range c.decide(at, playerEurope, firmName(firm)+" coalition: depot struck", answerWeight[:], a.europe[firm][:], answerNames...) {
				c.calmLeaf(at, v, c.k, c.t.strikeRussia(worth, us, europe), 0, usU[us], answered(&euU, europe))
			}
		}
	})
}
