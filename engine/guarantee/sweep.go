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
	war      float64 // a war begins, whoever began it
	up       float64 // no war, and one more unanswered slice
	attack   float64 // Russia invades or strikes openly, stopped or not
	provoked float64 // Ukraine strikes first
}

// stay is the probability of no war and as many unanswered slices.
func (g *passage) stay() float64 { return 1 - g.war - g.up }

// calm is the probability of that without an attack either.
func (g *passage) calm() float64 { return 1 - g.attack - g.provoked - g.up }

// plus is g + p h.
func (g passage) plus(p float64, h *passage) passage {
	return passage{g.war + p*h.war, g.up + p*h.up, g.attack + p*h.attack, g.provoked + p*h.provoked}
}

func newNode(challenge [Challenges]float64) node {
	var n node
	for r := range n.play {
		n.play[r] = newPlay(challenge)
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
	passage [variants]passage
	utility [variants][Challenges]float64 // of each challenge to each variant of Russia, beyond a quiet year
}

// expect sets what the public believes after each reading, and how likely each
// reading of either side is.
func (y *season) expect(s *state, pos *posture) {
	var ukraine, russia [postures]belief
	for i := range postures {
		y.ukraine[i] = ukraine[i].ofUkraine(s, pos, i)
		y.russia[i] = russia[i].ofRussia(s, pos, i)
	}
	for i := range postures {
		for j := range postures {
			b := &y.belief[reading(i, j)]
			b.ukraine, b.threat, b.russia = ukraine[i].ukraine, ukraine[i].threat, russia[j].russia
		}
	}
}

// ofUkraine sets what is believed of Ukraine once its posture has been read as
// i, and returns the probability of that.
func (b *belief) ofUkraine(s *state, pos *posture, i int) float64 {
	f := &s.t.fear
	low, high := read(f.read[readUkraine], Restrained, i), read(f.read[readUkraine], Armed, i)
	keeps, would := &pos.ukraine[StatusQuo], &pos.ukraine[Revanchist]
	b.ukraine = [ukraineTypes][postures]float64{
		{(1 - s.revanche) * keeps[0] * low, (1 - s.revanche) * keeps[1] * high},
		{s.revanche * would[0] * low, s.revanche * would[1] * high},
	}
	u := &b.ukraine
	p := u[0][0] + u[0][1] + u[1][0] + u[1][1]
	one := 1 / p
	u[0][0], u[0][1], u[1][0], u[1][1] = u[0][0]*one, u[0][1]*one, u[1][0]*one, u[1][1]*one
	x := f.threat[s.year-1]
	b.threat = u[Revanchist][Restrained]*x + u[Revanchist][Armed]*(x+s.t.w[world.ArmX])
	return p
}

// ofRussia does the same for Russia.
func (b *belief) ofRussia(s *state, pos *posture, j int) float64 {
	quality := s.t.fear.read[readRussia]
	low, high := read(quality, Restrained, j), read(quality, Armed, j)
	p := 0.0
	for th, q := range s.prior {
		x, y := q*pos.russia[th][0]*low, q*pos.russia[th][1]*high
		b.russia[th*postures], b.russia[th*postures+1] = x, y
		p += x + y
	}
	one := 1 / p
	for v := range b.russia {
		b.russia[v] *= one
	}
	return p
}

// sweep moves everything in a state once, from the last move to the first, and
// leaves the values of the state in n.
func (s *state) sweep(n *node, scratch *[postures]war, c *chooser) {
	y := &s.tables.season
	s.moves(n, y, scratch, c, nil)
	s.arm(n, y, c)
	s.lead(n, y)
}

// moves moves the stage game of every reading once, postures as they stand, and
// shows each to whoever looks on, after Ukraine's posture has been read as i and
// Russia's as j.
func (s *state) moves(n *node, y *season, scratch *[postures]war, c *chooser, onlooker func(t *turn, i, j int)) {
	y.expect(s, &n.posture)
	t := &s.tables.turn
	t.pos = &n.posture
	for i := range postures {
		w, seen := &scratch[i], &y.belief[reading(i, 0)]
		s.wage(w, seen.armed(), seen.threat)
		s.raids(w, seen.threat)
		for j := range postures {
			r := reading(i, j)
			t.p, t.b, t.w = &n.play[r], &y.belief[r], w
			s.move(t, &y.after[r], c)
			if onlooker != nil {
				onlooker(t, i, j)
			}
		}
	}
}

// arm moves both sides' postures and sets the values of the state. Russia's
// payoff depends on Ukraine's mix only through what it reads, and the other
// way round.
func (s *state) arm(n *node, y *season, c *chooser) {
	w, lambda := &s.t.w, s.tables.lambda
	likely := y.readings(&s.t.fear)
	var russia [Types][postures]float64
	for th := range Types {
		for h, p := range likely.russia {
			v := th*postures + h
			russia[th][h] = p[0]*y.after[0].russia[v] + p[1]*y.after[1].russia[v] + p[2]*y.after[2].russia[v] + p[3]*y.after[3].russia[v]
		}
		russia[th][Armed] -= w[world.ArmCostR]
	}
	var ukraine [ukraineTypes][postures]float64
	for ty := range ukraineTypes {
		for mix, p := range likely.ukraine {
			ukraine[ty][mix] = p[0]*y.after[0].ukraine[ty][mix] + p[1]*y.after[1].ukraine[ty][mix] +
				p[2]*y.after[2].ukraine[ty][mix] + p[3]*y.after[3].ukraine[ty][mix]
		}
		ukraine[ty][Armed] -= w[world.ArmCostU]
	}
	hold := s.t.ukraine.flow + s.ukraine[s.k][Revanchist]
	odds := [Types + ukraineTypes + postures]float64{
		lambda * (russia[0][1] - russia[0][0]), lambda * (russia[1][1] - russia[1][0]), lambda * (russia[2][1] - russia[2][0]),
		lambda * (ukraine[0][1] - ukraine[0][0]), lambda * (ukraine[1][1] - ukraine[1][0]),
		lambda * (s.table.revanche[0] - hold), lambda * (s.table.revanche[1] - hold),
	}
	expAll(odds[:], odds[:])
	for th := range Types {
		n.russia[th] = c.pick(&n.posture.russia[th], odds[th], &russia[th])
	}
	for ty := range ukraineTypes {
		n.ukraine[ty] = c.pick(&n.posture.ukraine[ty], odds[Types+ty], &ukraine[ty])
	}
	for mix := range postures {
		first := strikeWeight[1] / strikeWeight[0] * odds[Types+ukraineTypes+mix]
		c.pick(&n.posture.strike[mix], first, &[2]float64{})
	}
}

// likelihood is how likely each reading is when a side has so armed.
type likelihood struct {
	russia  [postures][readings]float64 // by Russia's posture
	ukraine [postures][readings]float64 // by Ukraine's mix
}

func (y *season) readings(f *fear) (l likelihood) {
	for is := range postures {
		for i := range postures {
			for j := range postures {
				l.russia[is][reading(i, j)] = y.ukraine[i] * read(f.read[readRussia], is, j)
				l.ukraine[is][reading(i, j)] = y.russia[j] * read(f.read[readUkraine], is, i)
			}
		}
	}
	return l
}

// lead averages where the year leads over readings and postures, by type.
func (s *state) lead(n *node, y *season) {
	likely := y.readings(&s.t.fear)
	for th := range Types {
		var g passage
		for h, q := range n.posture.russia[th] {
			for r, p := range likely.russia[h] {
				g = g.plus(q*p, &y.after[r].passage[th*postures+h])
			}
		}
		n.flow[th] = g
	}
}
