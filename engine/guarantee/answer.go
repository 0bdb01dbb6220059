// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// answerInvasion moves the guarantors' simultaneous answers to an invasion to
// their quantal responses, given the belief about who attacks. The stake of an
// answer is what it changes for Ukraine, given what the others do (equation 5).
func (s *state) answerInvasion(p *play, w *war, belief *[variants]float64, c *chooser) {
	r := &s.t.resolve
	for act := range 2 {
		var well [profiles]float64
		for i := range well {
			for v, b := range belief {
				well[i] += b * w.well[act][i][v]
			}
		}
		a := &p.open[act]
		us, europe := a.mixed(r.kept, r.firm[s.k])
		var usWell, europeWell [answers]float64
		var hostWell [2]float64
		eachProfile(func(i, x, y, z int) {
			usWell[x] += europe[y] * a.host[z] * well[i]
			europeWell[y] += us[x] * a.host[z] * well[i]
			hostWell[z] += us[x] * europe[y] * well[i]
		})
		for kept := range 2 {
			u := s.openUtility(&r.us, act == 1, kept == 1, &usWell)
			c.respond(a.us[kept][:], answerWeight[:], u[:], 1/r.spread)
		}
		for firm := range 2 {
			u := s.openUtility(&r.europe, act == 1, false, &europeWell)
			s.firmness(&u, firm)
			c.respond(a.europe[firm][:], answerWeight[:], u[:], 1/r.spread)
		}
		u := [2]float64{0, s.hostFixed() + r.vHost*(hostWell[1]-hostWell[0])}
		c.respond(a.host[:], assistWeight[:], u[:], 1/r.spread)
	}
}

// hostFixed is what releasing the stock is worth to a host apart from what it
// changes: the bond of the agreement counts for it without a vote.
func (s *state) hostFixed() float64 { return s.t.resolve.host + s.t.resolve.bind[s.year-1] }

func (s *state) openUtility(g *guarantor, act, kept bool, well *[answers]float64) (u [answers]float64) {
	for a := range u {
		u[a] = s.t.resolve.fixed(g, s.year, act, kept, a, 1, s.t.punish.tiers.war) + g.stake*(well[a]-well[Aside])
	}
	return u
}

// firmness adds to every answer but standing aside what a firm coalition has
// more and a soft one less.
func (s *state) firmness(u *[answers]float64, firm int) {
	gap := s.t.resolve.gap
	if firm == 0 {
		gap = -gap
	}
	u[Assist] += gap
	u[Fight] += gap
}

// lessServes is the share of the full stake that answering a lesser act serves.
func (s *state) lessServes(class int) float64 {
	if class == classSlice {
		return s.t.resolve.slice
	}
	return s.t.resolve.deniable
}

// lessWeight leaves no fighting over a deniable act: no state has done so, and
// an action nobody would take would only add noise.
func lessWeight(class int) [answers]float64 {
	if class == classSlice {
		return answerWeight
	}
	return [answers]float64{assistWeight[0], assistWeight[1], 0}
}

// answerLess moves the answers to an alleged lesser act, which the guarantors
// take to be true with probability truth.
func (s *state) answerLess(p *play, class, act int, truth float64, c *chooser) {
	r := &s.t.resolve
	a, weight := &p.less[class][act], lessWeight(class)
	serves, tiers := s.lessServes(class)*truth, s.t.punish.tiers.less
	for x := range 2 {
		var us, europe [answers]float64
		for i := range us {
			us[i] = r.fixed(&r.us, s.year, act == 1, x == 1, i, serves, tiers)
			europe[i] = r.fixed(&r.europe, s.year, act == 1, false, i, serves, tiers)
		}
		s.firmness(&europe, x)
		c.respond(a.us[x][:], weight[:], us[:], 1/r.spread)
		c.respond(a.europe[x][:], weight[:], europe[:], 1/r.spread)
	}
}

// answerStrike moves the answers to an open strike on a depot: abroad it is an
// attack on an ally, in Ukraine a lesser act.
func (s *state) answerStrike(p *play, c *chooser) {
	r := &s.t.resolve
	for x := range 2 {
		us, europe := s.strikeUtility(&r.us, x == 1), s.strikeUtility(&r.europe, false)
		s.firmness(&europe, x)
		c.respond(p.strike.us[x][:], answerWeight[:], us[:], 1/r.spread)
		c.respond(p.strike.europe[x][:], answerWeight[:], europe[:], 1/r.spread)
	}
}

func (s *state) strikeUtility(g *guarantor, kept bool) (u [answers]float64) {
	abroad := s.t.denial.foreign
	serves := abroad + (1-abroad)*s.t.resolve.slice
	for a := range u {
		u[a] = s.t.resolve.fixed(g, s.year, false, kept, a, serves, 0)
	}
	u[Fight] += abroad * s.t.resolve.ally
	return u
}

// eachAnswer visits the joint answers to an act in which hosts have no part,
// with their probabilities.
func (s *state) eachAnswer(a *answering, visit func(us, europe int, p float64)) {
	us, europe := a.mixed(s.t.resolve.kept, s.t.resolve.firm[s.k])
	for x, px := range us {
		for y, py := range europe {
			if px*py > 0 {
				visit(x, y, px*py)
			}
		}
	}
}

// meanShare is the expected share of the guarantors who answer.
func (s *state) meanShare(a *answering) float64 {
	q := 0.0
	s.eachAnswer(a, func(us, europe int, p float64) { q += p * share(us, europe) })
	return q
}
