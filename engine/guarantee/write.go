// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/campaign"

// answering is the behaviour of the guarantors at one occasion. The United
// States know whether the backstop is kept, the coalition whether it is firm.
type answering struct {
	us     [2][answers]float64 // backstop not kept, kept
	europe [2][answers]float64 // soft, firm
	host   [2]float64          // withhold, release
}

// mixed returns the answers of the United States and the coalition as others
// see them, who know neither whether the backstop is kept nor whether the
// coalition is firm.
func (a *answering) mixed(kept, firm float64) (us, europe [answers]float64) {
	for i := range us {
		us[i] = kept*a.us[1][i] + (1-kept)*a.us[0][i]
		europe[i] = firm*a.europe[1][i] + (1-firm)*a.europe[0][i]
	}
	return us, europe
}

// play moves the stage game of every reading once and writes everything out
// that plain trees show: what each type of guarantor answers, and how Russia
// reacts.
func (s *state) play(n *node, scratch *[postures]war, c *chooser) season {
	var y season
	s.moves(n, &y, scratch, c, nil)
	for i := range postures {
		w := &scratch[i]
		s.writeReactions(w)
		for j := range postures {
			r := reading(i, j)
			s.writeAnswers(&n.play[r], &y.belief[r], w)
		}
	}
	return y
}

// writeReactions sets w.react. Cases that cannot occur are left out; where
// hosts change nothing both of their choices lead to the same.
func (s *state) writeReactions(w *war) {
	f := &s.tables.front
	for _, act := range f.act[:f.acts] {
		eachProfile(func(i, _, _, _ int) {
			c := f.cell(act, i)
			for v := range variants {
				stop, worse := w.stop[c*variants+v], f.worse[c][v/postures]
				persist := (1 - stop) / (1 + worse)
				w.react[act][i][v] = [reactions]float64{Persist: persist, Stop: stop, Escalate: worse * persist}
			}
		})
	}
}

// writeAnswers sets what each type of guarantor answers.
func (s *state) writeAnswers(p *play, b *belief, w *war) {
	t, f := s.t, &s.tables.front
	d := s.docketNow(p, b)
	var odds [classes][2][2]float64
	s.tables.stir(&odds, &d)
	for class := range classes {
		for act := range 2 {
			x, bond := &odds[class][act], s.bond(act)
			us := [answers]float64{1, bond[Assist] * x[0], bond[Fight] * x[0]}
			europe := [answers]float64{1, bond[Assist] * x[1], bond[Fight] * x[1]}
			p.less[class][act] = s.tables.less[class][act].answering(&us, &europe)
		}
	}
	o, invader := &s.tables.turn.outlook, p.who(b, Invade)
	w.look(o, f.cells, &invader)
	for a, act := range f.act[:f.acts] {
		p.open[act] = s.writeOpen(o, &p.met[act], a*f.cells/f.acts, act)
	}
	strike, fight := t.raidedBy(s.tables.resolve)
	adds := [answers]float64{1, 1, fight}
	p.strike = strike.answering(&adds, &adds)
}

// writeOpen returns the answers to an invasion after one verdict, of whose
// cases the first is given.
func (s *state) writeOpen(o *outlook, r *response, first, act int) answering {
	b, bond := s.tables, s.bond(act)
	var f field
	f.gather(o, first, b.hosts, r.hosts[1])
	us, europe := [answers]float64{1, 0, 0}, [answers]float64{1, 0, 0}
	none := column(&f.well, Aside)
	for a := Assist; a < answers; a++ {
		column := column(&f.well, a)
		us[a] = bond[a] * exp(b.well.us*(r.europe.mean(&f.well[a])-r.europe.mean(&f.well[Aside])))
		europe[a] = bond[a] * exp(b.well.europe*(r.us.mean(&column)-r.us.mean(&none)))
	}
	written := b.open[act].answering(&us, &europe)
	written.host = r.hosts
	return written
}

// answering writes the answers out when an occasion adds such odds to each.
func (s *sides) answering(us, europe *[answers]float64) (a answering) {
	for ty := range 2 {
		a.us[ty], a.europe[ty] = s.us.written(ty, us), s.europe.written(ty, europe)
	}
	return a
}

// written is how likely each answer is of one type of a guarantor.
func (s *stance) written(ty int, odds *[answers]float64) [answers]float64 {
	c := s.mixed(float64(ty), odds[Assist], odds[Fight])
	return [answers]float64{c.aside, c.assist, c.fight}
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

// docketNow is the docket without moving anyone.
func (s *state) docketNow(p *play, b *belief) docket {
	still := *p
	t := turn{p: &still, b: b}
	t.see()
	s.hear(&t, &chooser{})
	return t.docket
}

// joint is the distribution of the joint answer to an invasion.
func (s *state) joint(a *answering) (p [profiles]float64) {
	us, europe := a.mixed(s.t.resolve.kept, s.t.resolve.firm[s.k])
	eachProfile(func(i, x, y, z int) { p[i] = us[x] * europe[y] * a.host[z] })
	return p
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

// odds are those of a campaign against one of Russia's postures with one of
// Ukraine's mixes.
func (s *state) odds(k campaignCase, h, mix int) campaign.Odds {
	return s.t.denial.odds(s.t.w, s.year, k.act, h, mix, k.us, k.europe, k.hosts)
}

// hostFixed is what releasing the stock is worth to a host apart from what it
// changes: the bond of the agreement counts for it without a vote.
func (s *state) hostFixed() float64 { return s.t.resolve.host + s.t.resolve.bind[s.year-1] }

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
func (t *terms) lessServes(class int) float64 {
	if class == classSlice {
		return t.resolve.slice
	}
	return t.resolve.deniable
}

// lessServes is the same of the state's terms.
func (s *state) lessServes(class int) float64 { return s.t.lessServes(class) }

// lessWeight leaves no fighting over a deniable act: no state has done so, and
// an action nobody would take would only add noise.
func lessWeight(class int) [answers]float64 {
	if class == classSlice {
		return answerWeight
	}
	return [answers]float64{assistWeight[0], assistWeight[1], 0}
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

// campaignCase is one joint answer to one variant's invasion.
type campaignCase struct{ act, profile, us, europe, hosts, variant int }
