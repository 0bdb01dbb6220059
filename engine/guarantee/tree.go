// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/world"
)

// Stage is one stage game written out as a plain tree, with what the solved
// game plays in it. The plain tree is the definition: its agent logit
// equilibrium at these precisions is what the evaluator computes by sharing
// subgames.
type Stage struct {
	Tree       *game.Tree
	Profile    equilibrium.Profile
	Precisions []float64 // by player, 1/payoff
}

// Residual certifies the stage: how far its profile is from quantal response.
func (s Stage) Residual() float64 {
	return equilibrium.Residual(s.Tree, s.Profile, 1, s.Precisions...)
}

// Players of the stage games. What has no player here is nature's: the
// sensors, the fact-finding, the vote (which is expressive), the campaign.
const (
	playerRussia game.Player = iota
	playerUkraine
	playerUS
	playerEurope
	playerHosts
)

var players = []string{"Russia", "Ukraine", "United States", "Coalition", "Hosts"}

var (
	typeNames      = [Types]string{"security-seeking", "opportunist", "revisionist"}
	postureNames   = [postures]string{"restrained", "armed"}
	challengeNames = []string{"none", "hybrid", "salami", "invade", "strike", "sabotage"}
	answerNames    = []string{"aside", "assist", "fight"}
	reactionNames  = []string{"persist", "stop", "escalate"}
	findingNames   = []string{"confirm", "unclear", "refute"}
	classNames     = [classes]string{"deniable act", "slice"}
	ukraineNames   = [ukraineTypes]string{"status quo", "revanchist"}
)

// stage grows one tree and notes what is played at each set.
type stage struct {
	b     *game.Builder
	plays map[string][]float64
}

func newStage() *stage {
	return &stage{b: game.NewBuilder(players...), plays: map[string][]float64{}}
}

// decide adds a decision with its prior weights and what is played there.
func (st *stage) decide(at game.Node, p game.Player, set string, weights, play []float64, actions ...string) []game.Node {
	if _, ok := st.plays[set]; !ok {
		st.plays[set] = play
		st.b.Weights(set, weights...)
	}
	return st.b.Move(at, p, set, actions...)
}

// done builds the tree and its profile. A tree that does not hold together is
// a mistake in this package.
func (st *stage) done(t *terms) Stage {
	tree, err := st.b.Build()
	if err != nil {
		panic("guarantee: " + err.Error())
	}
	probs := make([]float64, tree.Actions())
	for set := range game.Set(tree.Sets()) {
		for k, p := range st.plays[tree.SetName(set)] {
			probs[tree.ActionAt(set, k)] = p
		}
	}
	profile, err := equilibrium.NewProfile(tree, probs)
	if err != nil {
		panic("guarantee: " + err.Error())
	}
	resolve := 1 / t.w[world.S]
	return Stage{tree, profile, []float64{t.w[world.Lambda], t.w[world.Lambda], resolve, resolve, resolve}}
}

// EachStage visits every stage game of the first years, one tree at a time: of
// each year and state the arming stage and the challenge stage after each
// reading.
func (g *Game) EachStage(years int, visit func(Stage)) {
	for year := 1; year <= years; year++ {
		for k := range slices {
			if !reachable(year, k) {
				continue
			}
			visit(g.ArmingStage(year, k))
			for i := range postures {
				for j := range postures {
					visit(g.ChallengeStage(year, k, i, j))
				}
			}
		}
	}
}

// ArmingStage is the arming stage of a year (1 is the first) with k unanswered
// slices: both sides choose at once, each knowing its own type; what follows
// is read through the posture that each shows.
func (g *Game) ArmingStage(year, k int) Stage {
	s := g.state(year, k)
	n := g.nodes[year-1][k]
	y := s.play(&n, &g.scratch, &chooser{scale: 1})
	st := newStage()
	var names []string
	var probs []float64
	for th, p := range s.prior {
		for ty, q := range [ukraineTypes]float64{1 - s.revanche, s.revanche} {
			names = append(names, typeNames[th]+" Russia, "+ukraineNames[ty]+" Ukraine")
			probs = append(probs, p*q)
		}
	}
	for i, at := range st.b.Chance(st.b.Root(), "types", names, probs) {
		th, ty := i/ukraineTypes, i%ukraineTypes
		rs := st.decide(at, playerRussia, "reconstitution of "+typeNames[th]+" Russia", postureWeight[:], n.posture.russia[th][:], "low", "high")
		for h, hr := range rs {
			us := st.decide(hr, playerUkraine, "mix of "+ukraineNames[ty]+" Ukraine", postureWeight[:], n.posture.ukraine[ty][:], "defensive", "offensive")
			for mix, leaf := range us {
				r, u := s.armed(&y, th, h, ty, mix)
				st.b.Leaf(leaf, r, u, 0, 0, 0)
			}
		}
	}
	return st.done(&g.terms)
}

// armed is what a pair of postures is worth to Russia and to Ukraine.
func (s *state) armed(y *season, th, h, ty, mix int) (russia, ukraine float64) {
	f := &s.t.fear
	russia, ukraine = -float64(h)*s.t.w[world.ArmCostR], -float64(mix)*s.t.w[world.ArmCostU]
	for i := range postures {
		for j := range postures {
			p := read(f.read[readUkraine], mix, i) * read(f.read[readRussia], h, j)
			russia += p * y.after[reading(i, j)].russia[th*postures+h]
			ukraine += p * y.after[reading(i, j)].ukraine[ty][mix]
		}
	}
	return russia, ukraine
}

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
	var names []string
	for v := range variants {
		names = append(names, variantName(v))
	}
	for v, at := range c.stage.b.Chance(c.stage.b.Root(), "Russia", names, c.b.russia[:]) {
		kids := c.decide(at, playerRussia, "challenge by "+names[v], challengeWeight[:], c.p.challenge[v][:], challengeNames...)
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

// vote draws whether the guarantee is triggered. What cannot happen is left
// out: behaviour there would hang on beliefs that nothing determines.
func (c *challengeTree) vote(at game.Node, p verdict, then func(at game.Node, act int)) {
	var names []string
	var probs []float64
	var acts []int
	for act, q := range p {
		if q > 0 {
			names, probs, acts = append(names, triggered(act)), append(probs, q), append(acts, act)
		}
	}
	for i, at := range c.stage.b.Chance(at, "vote", names, probs) {
		then(at, acts[i])
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
