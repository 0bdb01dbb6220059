// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/game"

// challengeTree grows the tree of the challenge stage: the rest of the year
// after the public has read both postures. Who moves first and what Ukraine
// makes of it is the same in every form of the tree; a form says how far the
// rest is written out.
type challengeTree struct {
	*stage
	*state
	p      *play
	pos    *posture
	b      *belief
	docket docket
	w      *war
	form   form
}

// form writes out what follows the first moves. v is the variant of Russia.
type form interface {
	alleged(at game.Node, v, challenge, class int) // Ukraine alleges an act of a class
	unalleged(at game.Node, v int)                 // Ukraine lets a slice pass
	still(at game.Node, v int)                     // nobody has done or said anything
	invaded(at game.Node, v int)
	struck(at game.Node, v int) // openly, a depot
}

// newChallengeTree starts the tree of the challenge stage after the public has
// read Ukraine's posture as i and Russia's as j (0 restrained, 1 armed).
func (g *Game) newChallengeTree(year, k, i, j int) *challengeTree {
	s := g.state(year, k)
	n := g.nodes[year-1][k]
	y := s.play(&n, &g.scratch, &chooser{})
	r := reading(i, j)
	c := &challengeTree{
		stage: newStage(), state: &s, p: &n.play[r], pos: &n.posture, b: &y.belief[r], w: &g.scratch[i],
	}
	c.docket = s.docketNow(c.p, c.b)
	return c
}

func variantName(v int) string { return typeNames[v/postures] + ", " + postureNames[v%postures] }

func (c *challengeTree) root() {
	variants := lottery{}
	for v, p := range c.b.russia {
		variants.add(variantName(v), p, v)
	}
	for i, at := range variants.draw(c.tree, c.tree.Root(), "Russia") {
		v := variants.which[i]
		kids := c.decide(at, playerRussia, "challenge by "+variantName(v), c.t.weight[:], c.p.challenge[v][:], challengeNames...)
		c.lesser(kids[None], v, None)
		c.lesser(kids[Hybrid], v, Hybrid)
		c.salami(kids[Salami], v)
		c.form.invaded(kids[Invade], v)
		c.form.struck(kids[Strike], v)
		c.lesser(kids[Sabotage], v, Sabotage)
	}
}

// lesser grows what follows a quiet or a deniable challenge: Ukraine's sensors,
// and what it makes of them.
func (c *challengeTree) lesser(at game.Node, v, challenge int) {
	m := &c.t.resolve.monitor
	rings := m.alarm
	if challenge != None {
		rings = m.notice
	}
	sensors := lottery{}
	sensors.add("alarm", rings, 0)
	sensors.add("quiet", 1-rings, 1)
	for i, at := range sensors.draw(c.tree, at, "sensors") {
		if sensors.which[i] == 0 {
			c.alarm(at, v, challenge)
		} else {
			c.noAlarm(at, v, challenge)
		}
	}
}

func (c *challengeTree) alarm(at game.Node, v, challenge int) {
	kids := c.decide(at, playerUkraine, "alarm", alarmWeight[:], c.p.alarm[:], "silent", "allege")
	c.unheard(kids[0], v, challenge)
	c.form.alleged(kids[1], v, challenge, classDeniable)
}

func (c *challengeTree) noAlarm(at game.Node, v, challenge int) {
	kids := c.decide(at, playerUkraine, "no alarm", quietWeight[:], c.p.quiet[:], "silent", "claim a deniable act", "claim a slice")
	if challenge == None {
		c.form.still(kids[silent], v)
	} else {
		c.unheard(kids[silent], v, challenge)
	}
	c.form.alleged(kids[claimDeniable], v, challenge, classDeniable)
	c.form.alleged(kids[claimSlice], v, challenge, classSlice)
}

// salami grows what follows a slice, which Ukraine may allege.
func (c *challengeTree) salami(at game.Node, v int) {
	kids := c.decide(at, playerUkraine, "slice", alarmWeight[:], c.p.slice[:], "silent", "allege")
	c.form.unalleged(kids[0], v)
	c.form.alleged(kids[1], v, Salami, classSlice)
}

// unheard ends a quiet or deniable challenge of which nothing is said.
func (c *challengeTree) unheard(at game.Node, v, challenge int) {
	r, u := c.deed(v, challenge, false, 0, false, Unclear)
	c.calmLeaf(at, "nothing said", v, c.k, r, u, 0, 0)
}

// calmLeaf ends a play without a war and with k unanswered slices: what is
// given comes on top of the quiet year and what follows.
func (c *challengeTree) calmLeaf(at game.Node, name string, v, k int, russia, ukraine, us, europe float64) {
	r, u := c.calmWorth(v, k)
	c.leaf(at, name, russia+r, ukraine+u, us, europe, 0)
}

// calmWorth is what a quiet year and what follows are worth to Russia and to
// Ukraine, whose type is not known.
func (c *challengeTree) calmWorth(v, k int) (russia, ukraine float64) {
	return c.calm(v/postures, k, c.b.threat), c.t.ukraine.flow + c.nextUkraine(c.b, k)
}

// deed is what a quiet or deniable challenge brings Russia and Ukraine against
// an answer of share q, and whether an allegation of the class is true of it.
func (c *challengeTree) deed(v, challenge int, act bool, q float64, alleged bool, f int) (russia, ukraine float64) {
	switch challenge {
	case Hybrid:
		return c.t.hybridRussia(v/postures, act, q), c.t.hybridUkraine(q)
	case Sabotage:
		return c.t.sabotageRussia(c.depot(v), act, q, alleged, f), c.t.hybridUkraine(q)
	}
	return c.t.falseRussia(act, q), 0
}

// depot is what the loss of a depot is worth to a variant of Russia.
func (c *challengeTree) depot(v int) float64 {
	return c.t.depotWorth(v/postures, c.table.depot[v%postures], c.year, c.b.threat)
}

// isTrue reports whether an allegation of a class is true of a challenge.
func isTrue(challenge, class int) bool {
	return class == classDeniable && challenge != None || challenge == Salami
}

// found is the distribution of findings on an allegation.
func (c *challengeTree) found(challenge, class int) *[findings]float64 {
	if isTrue(challenge, class) {
		return &c.t.resolve.monitor.guilty[class]
	}
	return &c.t.resolve.monitor.innocent
}

// claimed is what an allegation of anything but a slice that was taken brings
// Russia and Ukraine, on top of the quiet year, once it has been answered.
func (c *challengeTree) claimed(v, challenge, class, act, us, europe, f int) (russia, ukraine float64) {
	q := share(us, europe)
	if isTrue(challenge, class) {
		russia, ukraine = c.deed(v, challenge, act == 1, q, true, f)
	} else { // the deed goes unanswered, the claim is of another
		russia, ukraine = c.deed(v, challenge, false, 0, false, f)
		russia += c.t.falseRussia(act == 1, q)
	}
	return russia, ukraine + c.t.claimUkraine(act == 1, q, f)
}

// slice is what a slice brings Russia and Ukraine, on top of the quiet year,
// when Russia persists in it or stops.
func (c *challengeTree) slice(v, act, us, europe int, persist bool) (russia, ukraine float64) {
	return c.t.sliceRussia(v/postures, c.k, act == 1, us, europe, persist), c.t.sliceUkraine(c.k, us, europe, persist)
}

// lessFixed is what an answer to a lesser act is worth to the two guarantors.
func (c *challengeTree) lessFixed(class, act int, truth bool, kept, firm, us, europe int) (forUS, forEurope float64) {
	r, serves := &c.t.resolve, 0.0
	if truth {
		serves = c.lessServes(class)
	}
	forUS = r.fixed(&r.us, c.year, act == 1, kept == 1, us, serves, c.t.punish.tiers.less)
	forEurope = r.fixed(&r.europe, c.year, act == 1, false, europe, serves, c.t.punish.tiers.less)
	return forUS, forEurope + c.firmly(firm, europe)
}

// openFixed is what an answer to an invasion is worth to the two guarantors
// and the hosts, apart from what it changes.
func (c *challengeTree) openFixed(act, kept, firm, us, europe, hosts int) (forUS, forEurope, forHosts float64) {
	r, tiers := &c.t.resolve, c.t.punish.tiers.war
	forUS = r.fixed(&r.us, c.year, act == 1, kept == 1, us, 1, tiers)
	forEurope = r.fixed(&r.europe, c.year, act == 1, false, europe, 1, tiers) + c.firmly(firm, europe)
	return forUS, forEurope, float64(hosts) * c.hostFixed()
}

// strikeFixed is what an answer to an open strike is worth to the guarantors.
func (c *challengeTree) strikeFixed(kept, firm, us, europe int) (forUS, forEurope float64) {
	r := &c.t.resolve
	forUS, forEurope = c.strikeUtility(&r.us, kept == 1)[us], c.strikeUtility(&r.europe, false)[europe]
	return forUS, forEurope + c.firmly(firm, europe)
}

// firmly is what a firm coalition adds to an answer, or a soft one takes away;
// standing aside has neither.
func (c *challengeTree) firmly(firm, europe int) float64 {
	var u [answers]float64
	c.firmness(&u, firm)
	return u[europe]
}
