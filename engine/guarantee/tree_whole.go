// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"

	"parley/engine/game"
)

// ChallengeStage is the rest of the year after the public has read Ukraine's
// posture as i and Russia's as j (0 restrained, 1 armed), with every move of
// every player and every draw of nature written out.
func (g *Game) ChallengeStage(year, k, i, j int) Stage {
	c := g.newChallengeTree(year, k, i, j)
	c.form = wholeForm{c}
	c.root()
	return c.done(&g.terms)
}

// wholeForm writes everything out.
type wholeForm struct{ *challengeTree }

// still grows a revanchist Ukraine's choice to strike first. Its type is drawn
// only here, where it begins to matter.
func (c wholeForm) still(at game.Node, v int) {
	calm, _ := c.calmWorth(v, c.k)
	for _, e := range c.restless(at) {
		c.firstStrike(e.at, e.ukraine, e.mix, calm)
	}
}

// restless draws Ukraine's type and, of a revanchist one, the mix.
func (c *challengeTree) restless(at game.Node) []restlessEvent {
	u, draw := &c.b.ukraine, lottery{}
	draw.add("status quo", u[StatusQuo][Restrained]+u[StatusQuo][Armed], 0)
	draw.add("revanchist, defensive mix", u[Revanchist][Restrained], 1)
	draw.add("revanchist, offensive mix", u[Revanchist][Armed], 2)
	var events []restlessEvent
	for i, at := range draw.draw(c.tree, at, "Ukraine") {
		e := restlessEvent{at: at}
		if draw.which[i] > 0 {
			e.ukraine, e.mix = Revanchist, draw.which[i]-1
		}
		events = append(events, e)
	}
	return events
}

// restlessEvent is a type and mix of Ukraine after a quiet year.
type restlessEvent struct {
	at           game.Node
	ukraine, mix int
}

// firstStrike grows the choice of a type of Ukraine to strike first, which
// only a revanchist has; calm is what Russia gets if it does not.
func (c *challengeTree) firstStrike(at game.Node, ukraine, mix int, calm float64) {
	quiet := c.t.ukraine.flow + c.state.ukraine[c.k][ukraine]
	if ukraine == StatusQuo {
		c.leaf(at, "quiet year", calm, quiet, 0, 0, 0)
		return
	}
	set := "first strike, " + mixNames[mix] + " mix"
	do := c.decide(at, playerUkraine, set, strikeWeight[:], c.pos.strike[mix][:], "hold", "strike")
	c.leaf(do[0], "quiet year", calm, quiet, 0, 0, 0)
	c.leaf(do[1], "Ukraine strikes first", c.t.provokedRussia(), c.t.revanche(c.year, mix), 0, 0, 0)
}

// alleged grows the fact-finding, the vote and the answers to an allegation.
func (c wholeForm) alleged(at game.Node, v, challenge, class int) {
	finding := lottery{}
	for f, p := range c.found(challenge, class) {
		finding.add(findingNames[f], p, f)
	}
	for i, at := range finding.draw(c.tree, at, "finding") {
		f := finding.which[i]
		c.vote(at, c.docket.act[class][f], func(at game.Node, act int) {
			c.answers(at, v, challenge, class, act, f)
		})
	}
}

// vote draws whether the guarantee is triggered.
func (c wholeForm) vote(at game.Node, p verdict, then func(at game.Node, act int)) {
	votes := lottery{}
	for act, q := range p {
		votes.add(triggered(act), q, act)
	}
	for i, at := range votes.draw(c.tree, at, "vote") {
		then(at, votes.which[i])
	}
}

// types draws whether the backstop is kept and the coalition firm.
func (c wholeForm) types(at game.Node, then func(at game.Node, kept, firm int)) {
	kept, firm := c.t.resolve.kept, c.t.resolve.firm[c.k]
	for x, at := range c.tree.Chance(at, "backstop", []string{"not kept", "kept"}, []float64{1 - kept, kept}) {
		for y, at := range c.tree.Chance(at, "coalition", []string{"soft", "firm"}, []float64{1 - firm, firm}) {
			then(at, x, y)
		}
	}
}

// answers grows the guarantors' answers to an alleged lesser act.
func (c wholeForm) answers(at game.Node, v, challenge, class, act, f int) {
	c.types(at, func(at game.Node, kept, firm int) {
		c.lessAnswers(at, class, act, kept, firm, func(at game.Node, us, europe int) {
			forUS, forEurope := c.lessFixed(class, act, isTrue(challenge, class), kept, firm, us, europe)
			if challenge == Salami {
				claim := c.t.claimUkraine(act == 1, share(us, europe), f)
				c.cut(at, v, act, us, europe, claim, forUS, forEurope)
				return
			}
			r, u := c.claimed(v, challenge, class, act, us, europe, f)
			c.calmLeaf(at, "allegation answered", v, c.k, r, u, forUS, forEurope)
		})
	})
}

// lessAnswers grows the simultaneous answers to an alleged lesser act.
func (c *challengeTree) lessAnswers(at game.Node, class, act, kept, firm int, leaf func(at game.Node, us, europe int)) {
	a, w := &c.p.less[class][act], lessWeight(class)
	n := answers
	if w[Fight] == 0 {
		n = Fight
	}
	on := classNames[class] + ", " + triggered(act)
	for us, at := range c.decide(at, playerUS, usSet(kept, on), w[:n], a.us[kept][:n], answerNames[:n]...) {
		for europe, at := range c.decide(at, playerEurope, europeSet(firm, on), w[:n], a.europe[firm][:n], answerNames[:n]...) {
			leaf(at, us, europe)
		}
	}
}

func usSet(kept int, on string) string     { return "backstop " + keptName(kept) + ": " + on }
func europeSet(firm int, on string) string { return firmName(firm) + " coalition: " + on }

func (c wholeForm) unalleged(at game.Node, v int) {
	c.unanswered(at, v, 0, 0, 0, 0)
}

// cut ends a slice that nobody answers, and grows Russia's reaction to an
// answer.
func (c wholeForm) cut(at game.Node, v, act, us, europe int, claim, forUS, forEurope float64) {
	if us == Aside && europe == Aside {
		c.unanswered(at, v, act, claim, forUS, forEurope)
		return
	}
	c.reactToSlice(at, v, variantName(v), act, us, europe, claim, forUS, forEurope)
}

// unanswered ends a slice in which nobody hinders Russia: it counts as a
// further one.
func (c wholeForm) unanswered(at game.Node, v, act int, claim, forUS, forEurope float64) {
	russia, ukraine := c.slice(v, act, Aside, Aside, true)
	c.calmLeaf(at, "slice unanswered", v, afterSlice(c.k), russia, ukraine+claim, forUS, forEurope)
}

// reactToSlice grows Russia's reaction to an answer to its slice.
func (c *challengeTree) reactToSlice(at game.Node, v int, who string, act, us, europe int, claim, forUS, forEurope float64) {
	p := c.sliced(v/postures, act, us, europe)
	set := "slice by " + who + ", " + answerTo(act, us, europe)
	for k, at := range c.decide(at, playerRussia, set, alarmWeight[:], []float64{p, 1 - p}, "persist", "stop") {
		russia, ukraine := c.slice(v, act, us, europe, k == 0)
		c.calmLeaf(at, "slice answered", v, c.k, russia, ukraine+claim, forUS, forEurope)
	}
}

// invaded grows the vote, the simultaneous answers and Russia's reaction.
func (c wholeForm) invaded(at game.Node, v int) {
	c.vote(at, c.t.resolve.openAct, func(at game.Node, act int) {
		c.types(at, func(at game.Node, kept, firm int) {
			c.openAnswers(at, act, kept, firm, func(at game.Node, us, europe, hosts int) {
				c.fight(at, campaignCase{act, profile(us, europe, hosts), us, europe, hosts, v}, kept, firm)
			})
		})
	})
}

// openAnswers grows the simultaneous answers to an invasion.
func (c *challengeTree) openAnswers(at game.Node, act, kept, firm int, then func(at game.Node, us, europe, hosts int)) {
	a, on := &c.p.open[act], "invasion, "+triggered(act)
	for us, at := range c.decide(at, playerUS, usSet(kept, on), answerWeight[:], a.us[kept][:], answerNames...) {
		for europe, at := range c.decide(at, playerEurope, europeSet(firm, on), answerWeight[:], a.europe[firm][:], answerNames...) {
			for hosts, at := range c.decide(at, playerHosts, on, assistWeight[:], a.host[:], hostNames...) {
				then(at, us, europe, hosts)
			}
		}
	}
}

// fight grows Russia's reaction to the answers to its invasion.
func (c wholeForm) fight(at game.Node, k campaignCase, kept, firm int) {
	forUS, forEurope, forHosts := c.openFixed(k.act, kept, firm, k.us, k.europe, k.hosts)
	r := &c.t.resolve
	for reaction, at := range c.reactToAnswer(at, k) {
		russia, ukraine, well := c.fought(k, reaction)
		c.leaf(at, foughtNames[reaction], russia, ukraine, r.us.stake*well+forUS, r.europe.stake*well+forEurope, r.vHost*well+forHosts)
	}
}

// reactToAnswer adds Russia's choice of a reaction to the answers to its
// invasion.
func (c *challengeTree) reactToAnswer(at game.Node, k campaignCase) []game.Node {
	set := "invasion by " + variantName(k.variant) + ", " + c.answerName(k)
	return c.decide(at, playerRussia, set, reactionWeight[:], c.w.react[k.act][k.profile][k.variant][:], reactionNames...)
}

// answerName says what the guarantors and the hosts did about an invasion.
func (c *challengeTree) answerName(k campaignCase) string {
	name := answerTo(k.act, k.us, k.europe)
	if c.t.denial.hosted() {
		name += [2]string{", stock withheld", ", stock released"}[k.hosts]
	}
	return name
}

// fought is what a reaction to an answered invasion leads to for Russia and
// Ukraine, and how well Ukraine comes out.
func (c *challengeTree) fought(k campaignCase, reaction int) (russia, ukraine, well float64) {
	t, h := c.t, k.variant%postures
	if reaction == Stop {
		russia, ukraine = c.calmWorth(k.variant, c.k)
		return russia + t.stopRussia(k.act == 1, k.us, k.europe), ukraine, 1
	}
	odds := c.odds(k, h, Armed).Mix(c.b.armed(), c.odds(k, h, Restrained))
	return t.warRussia(k.variant/postures, odds, k.act == 1, k.us, k.europe, reaction, c.b.threat),
		t.warUkraine(odds, k.act == 1, k.us, k.europe), wellbeingOf(odds)
}

// struck grows the answers to an open strike on a depot.
func (c wholeForm) struck(at game.Node, v int) {
	calm, quiet := c.calmWorth(v, c.k)
	c.types(at, func(at game.Node, kept, firm int) {
		c.strikeAnswers(at, kept, firm, func(at game.Node, us, europe int) {
			forUS, forEurope := c.strikeFixed(kept, firm, us, europe)
			c.leaf(at, "depot struck", calm+c.t.strikeRussia(c.depot(v), us, europe), quiet, forUS, forEurope, 0)
		})
	})
}

// strikeAnswers grows the simultaneous answers to an open strike.
func (c *challengeTree) strikeAnswers(at game.Node, kept, firm int, then func(at game.Node, us, europe int)) {
	a := &c.p.strike
	for us, at := range c.decide(at, playerUS, usSet(kept, "depot struck"), answerWeight[:], a.us[kept][:], answerNames...) {
		for europe, at := range c.decide(at, playerEurope, europeSet(firm, "depot struck"), answerWeight[:], a.europe[firm][:], answerNames...) {
			then(at, us, europe)
		}
	}
}

// answerTo says what the guarantors did about an act of Russia's.
func answerTo(act, us, europe int) string {
	return fmt.Sprintf("%s, US %s, coalition %s", triggered(act), answerNames[us], answerNames[europe])
}
