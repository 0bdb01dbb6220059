// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/world"

// node is everything that is solved for in one state: play after each reading,
// the arming stage, and what they are worth.
type node struct {
	play    [readings]play
	posture posture
	russia  [Types]float64        // value at the start of the year
	ukraine [ukraineTypes]float64 // likewise
	flow    [Types]passage        // where the year leads, by type of Russia
}

// passage says where a year leads from one state.
type passage struct {
	stay, up float64    // no war: as many unanswered slices, one more
	war      float64    // a war begins, whoever began it
	attack   float64    // Russia invades or strikes openly, stopped or not
	calm     [2]float64 // no war and no attack: stay, up
}

func newNode() node {
	var n node
	for r := range n.play {
		n.play[r] = newPlay()
	}
	n.posture = newPosture()
	return n
}

// reading numbers what the public reads of Ukraine's and of Russia's posture.
func reading(ukraine, russia int) int { return ukraine*postures + russia }

// read is the probability of reading a posture so when it is as given.
func read(quality float64, is, seen int) float64 {
	if is == seen {
		return quality
	}
	return 1 - quality
}

// beliefs returns what the public believes after each reading, and how likely
// each reading of either side is.
func (s *state) beliefs(pos *posture) (b [readings]belief, pu, pr [postures]float64) {
	f := &s.t.fear
	types := [ukraineTypes]float64{StatusQuo: 1 - s.revanche, Revanchist: s.revanche}
	for i := range postures {
		for j := range postures {
			bel := &b[reading(i, j)]
			pu[i] = 0
			for ty, p := range types {
				for mix, q := range pos.ukraine[ty] {
					bel.ukraine[ty][mix] = p * q * read(f.read[readUkraine], mix, i)
					pu[i] += bel.ukraine[ty][mix]
				}
			}
			pr[j] = 0
			for v := range variants {
				bel.russia[v] = s.prior[v/postures] * pos.russia[v/postures][v%postures] * read(f.read[readRussia], v%postures, j)
				pr[j] += bel.russia[v]
			}
			bel.normalise(pu[i], pr[j])
			for mix, q := range bel.ukraine[Revanchist] {
				bel.threat += q * (f.threat[s.year-1] + float64(mix)*s.t.w[world.ArmX])
			}
		}
	}
	return b, pu, pr
}

func (b *belief) normalise(ukraine, russia float64) {
	for ty := range b.ukraine {
		for mix := range b.ukraine[ty] {
			b.ukraine[ty][mix] /= ukraine
		}
	}
	for v := range b.russia {
		b.russia[v] /= russia
	}
}

// sweep moves everything in a state once, from the last move to the first, and
// leaves the values of the state in n.
func (s *state) sweep(n *node, scratch *[postures]war, c *chooser) {
	y := s.moves(n, scratch, c)
	s.arm(n, &y, c)
	s.lead(n, &y)
}

// season is a year once postures have been read: how likely each reading is,
// and by reading what the stage game is worth and where it leads.
type season struct {
	belief          [readings]belief
	ukraine, russia [postures]float64 // probability of reading each posture so
	after           [readings]after
}

// after is what one stage game is worth and where it leads.
type after struct {
	russia  [variants]float64
	ukraine [ukraineTypes][postures]float64
	utility [variants][Challenges]float64 // of each challenge to each variant of Russia, beyond a quiet year
	passage [variants]passage
}

// moves moves the stage game of every reading once, postures as they stand.
func (s *state) moves(n *node, scratch *[postures]war, c *chooser) (y season) {
	y.belief, y.ukraine, y.russia = s.beliefs(&n.posture)
	for i := range postures {
		w, seen := &scratch[i], &y.belief[reading(i, 0)]
		s.wage(w, seen.armed(), seen.threat)
		s.raids(w, seen.threat)
		for j := range postures {
			r := reading(i, j)
			s.move(&n.play[r], &n.posture, &y.belief[r], w, &y.after[r], c)
		}
	}
	return y
}

// move solves one stage game once through after a reading: claims, answers,
// challenge.
func (s *state) move(p *play, pos *posture, b *belief, w *war, a *after, c *chooser) {
	seen := p.acts(b)
	invader, cutter := p.who(b, Invade), p.who(b, Salami)
	d := &s.tables.docket
	s.hear(p, seen, d, c)
	sl := s.cut(d, b, &cutter)
	st := s.option(pos, b)
	pl := s.plead(d)
	s.allege(p, seen, &pl, &sl, &st, c)
	f := s.answerInvasion(p, w, &invader, c)
	l := s.lure(p, b, d, &sl, &st, &f)
	s.challenge(p, b, &l, w, a, c)
	for v := range variants {
		a.passage[v] = s.passage(p, v, &sl, &st, &f)
	}
	a.ukraine = s.ukraineValue(p, pos, b, &pl, &sl, &f)
}

// who is the belief about Russia once it has made a challenge.
func (p *play) who(b *belief, challenge int) (q [variants]float64) {
	total := 0.0
	for v, pi := range b.russia {
		q[v] = pi * p.challenge[v][challenge]
		total += q[v]
	}
	for v := range q {
		q[v] /= total
	}
	return q
}

func (s *state) passage(p *play, v int, sl *slicing, st *striking, f *fate) (g passage) {
	ch := &p.challenge[v]
	provoked := ch[None] * (1 - s.t.resolve.monitor.alarm) * p.quiet[silent] * st.p
	up := ch[Salami] * (p.slice[0] + p.slice[1]*sl.unanswered)
	g.war = ch[Invade]*(1-f.stop[v]) + provoked
	g.attack = ch[Invade] + ch[Strike]
	if afterSlice(s.k) == s.k {
		up = 0
	}
	g.up = up
	g.stay = 1 - g.war - up
	g.calm = [2]float64{1 - g.attack - provoked - up, up}
	return g
}

// ukraineValue is what the year is worth to Ukraine of either type and mix.
func (s *state) ukraineValue(p *play, pos *posture, b *belief, pl *plea, sl *slicing, f *fate) (u [ukraineTypes][postures]float64) {
	t, m := s.t, &s.t.resolve.monitor
	seen := p.acts(b)
	// Harms and claims of the lesser acts, the same for every type.
	common := seen.none*(m.alarm*p.alarm[1]*pl.deniable+(1-m.alarm)*(p.quiet[claimDeniable]*pl.deniable+p.quiet[claimSlice]*pl.slice)) +
		seen.deniable*(m.notice*(p.alarm[1]*pl.heard+p.alarm[0]*pl.alone)+
			(1-m.notice)*(p.quiet[silent]*pl.alone+p.quiet[claimDeniable]*pl.heard+p.quiet[claimSlice]*(pl.slice+pl.alone))) +
		seen.slice*p.slice[1]*pl.guilty
	invades := 0.0
	for v, pi := range b.russia {
		invades += pi * p.challenge[v][Invade]
	}
	next := afterSlice(s.k)
	lone := t.sliceUkraine(s.k, Aside, Aside, true)
	answered := sl.ukraineHeard - sl.unanswered*sl.ukraineSilent // harm when somebody answers
	for ty := range u {
		calm := t.ukraine.flow + s.ukraine[s.k][ty]
		further := lone + s.ukraine[next][ty] - s.ukraine[s.k][ty]
		slice := p.slice[0]*further + p.slice[1]*(sl.unanswered*further+answered)
		for mix := range u[ty] {
			u[ty][mix] = common + (1-invades*(1-f.stopped))*calm + seen.slice*slice + invades*f.cost[mix]
			if ty == Revanchist {
				u[ty][mix] += seen.none * (1 - m.alarm) * p.quiet[silent] * pos.strike[mix][1] *
					(s.table.revanche[mix] - calm)
			}
		}
	}
	return u
}

// arm moves both sides' postures and sets the values of the state. Russia's
// payoff depends on Ukraine's mix only through what it reads, and the other
// way round.
func (s *state) arm(n *node, y *season, c *chooser) {
	t, f, lambda := s.t, &s.t.fear, s.tables.lambda
	for th := range Types {
		u := [postures]float64{Armed: -t.w[world.ArmCostR]}
		for h := range u {
			for i := range postures {
				for j := range postures {
					u[h] += y.ukraine[i] * read(f.read[readRussia], h, j) * y.after[reading(i, j)].russia[th*postures+h]
				}
			}
		}
		c.respond(n.posture.russia[th][:], postureWeight[:], u[:], lambda)
		q := n.posture.russia[th]
		n.russia[th] = q[0]*u[0] + q[1]*u[1]
	}
	for ty := range ukraineTypes {
		u := [postures]float64{Armed: -t.w[world.ArmCostU]}
		for mix := range u {
			for i := range postures {
				for j := range postures {
					u[mix] += read(f.read[readUkraine], mix, i) * y.russia[j] * y.after[reading(i, j)].ukraine[ty][mix]
				}
			}
		}
		c.respond(n.posture.ukraine[ty][:], postureWeight[:], u[:], lambda)
		q := n.posture.ukraine[ty]
		n.ukraine[ty] = q[0]*u[0] + q[1]*u[1]
	}
	for mix := range postures {
		u := [2]float64{t.ukraine.flow + s.ukraine[s.k][Revanchist], s.table.revanche[mix]}
		c.respond(n.posture.strike[mix][:], strikeWeight[:], u[:], lambda)
	}
}

// lead averages where the year leads over readings and postures, by type.
func (s *state) lead(n *node, y *season) {
	for th := range Types {
		var g passage
		s.eachVariant(n, y, th, func(p float64, r, v int) { g.add(p, &y.after[r].passage[v]) })
		n.flow[th] = g
	}
}

// eachVariant visits the readings and postures of a type of Russia with their
// probabilities.
func (s *state) eachVariant(n *node, y *season, theta int, visit func(p float64, r, v int)) {
	quality := s.t.fear.read[readRussia]
	for h := range postures {
		for i := range postures {
			for j := range postures {
				p := n.posture.russia[theta][h] * y.ukraine[i] * read(quality, h, j)
				visit(p, reading(i, j), theta*postures+h)
			}
		}
	}
}

func (g *passage) add(p float64, from *passage) {
	g.stay += p * from.stay
	g.up += p * from.up
	g.war += p * from.war
	g.attack += p * from.attack
	g.calm[0] += p * from.calm[0]
	g.calm[1] += p * from.calm[1]
}
