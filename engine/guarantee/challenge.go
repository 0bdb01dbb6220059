// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// slicing is what a slice leads to in one state after one reading.
type slicing struct {
	russia        byType  // alleged, beyond the quiet year with k slices
	russiaSilent  byType  // not alleged, likewise
	unanswered    float64 // P(nobody answers | alleged)
	ukraineHeard  float64 // harm, the years that follow included
	ukraineSilent float64
}

// cut fills what becomes of a slice: when nobody answers it counts as a
// further one, else Russia persists or stops.
func (s *state) cut(t *turn) {
	sl, next := &t.slicing, afterSlice(s.k)
	sl.russiaSilent = s.tables.alone[s.k].plus(1, each(&s.russia[next])).plus(-1, each(&s.russia[s.k]))
	loss := s.nextUkraine(t.b, next) - s.nextUkraine(t.b, s.k)
	sl.ukraineSilent = s.t.sliceUkraine(s.k, Aside, Aside, true) + loss
	var worth, persists byType // somebody answers: to Russia, and how likely it persists
	sl.unanswered = 0
	for act, pa := range t.docket.guilt[classSlice] {
		r, by := &t.docket.met[classSlice][act], &s.tables.answered[s.k][act]
		sl.unanswered += pa * r.unanswered()
		for us := range answers {
			p := pa * r.us.of(us)
			aside, assist, fight := p*r.europe.aside, p*r.europe.assist, p*r.europe.fight
			row := &by[us] // what nobody answers stands there as nothing
			worth = worth.plus(aside, row[Aside].worth).plus(assist, row[Assist].worth).plus(fight, row[Fight].worth)
			persists = persists.plus(aside, row[Aside].persists).plus(assist, row[Assist].persists).plus(fight, row[Fight].persists)
		}
	}
	harm := s.t.sliceUkraine(s.k, Assist, Aside, true) // of a slice that is answered, by anyone
	sl.russia = worth.plus(sl.unanswered, sl.russiaSilent)
	sl.ukraineHeard = sl.unanswered*sl.ukraineSilent + t.cutter.dot(persists)*harm
}

// reaction is Russia's to an answered slice, by type: how likely it persists,
// and what that is worth to it.
type reaction struct{ persists, worth byType }

// answeredSlices holds the reactions by unanswered slices so far, whether the
// guarantee is triggered, and the two answers. They hang on nothing that is
// solved for. Where both stand aside there is none.
type answeredSlices [slices][2][answers][answers]reaction

func newAnsweredSlices(t *terms, precision float64) (a answeredSlices) {
	for k := range a {
		for act := range a[k] {
			for us := range answers {
				for europe := range answers {
					if us != Aside || europe != Aside {
						a[k][act][us][europe] = t.slicing(k, act, us, europe, precision)
					}
				}
			}
		}
	}
	return a
}

// slicing returns one of the reactions.
func (t *terms) slicing(k, act, us, europe int, precision float64) reaction {
	var persists, worth [Types]float64
	for th := range Types {
		persist, stop := t.sliceRussia(th, k, act == 1, us, europe, true), t.sliceRussia(th, k, act == 1, us, europe, false)
		p := 1 / (1 + exp(precision*(stop-persist)))
		persists[th], worth[th] = p, p*persist+(1-p)*stop
	}
	return reaction{each(&persists), each(&worth)}
}

// sliced is the probability that a type persists in an answered slice.
func (s *state) sliced(th, act, us, europe int) float64 {
	return s.tables.answered[s.k][act][us][europe].persists.all()[th]
}

// nextUkraine is the value of the next year to Ukraine whose type is not known.
func (s *state) nextUkraine(b *belief, k int) float64 {
	v := 0.0
	for ty, mixes := range b.ukraine {
		v += (mixes[Restrained] + mixes[Armed]) * s.ukraine[k][ty]
	}
	return v
}

// striking is a revanchist Ukraine's option to strike first after a quiet
// year, as seen by those who do not know its type.
type striking struct {
	p    float64 // probability that it strikes
	gain float64 // what the option is worth to Ukraine
}

func (s *state) option(pos *posture, b *belief) (st striking) {
	for mix, pr := range b.ukraine[Revanchist] {
		p := pr * pos.strike[mix][1]
		st.p += p
		st.gain += p * (s.table.revanche[mix] - s.t.ukraine.flow - s.ukraine[s.k][Revanchist])
	}
	return st
}

// lure is what challenges bring a variant of Russia beyond a quiet year, but
// for what is the same for all variants of a type or for all.
type lure struct {
	none, hybrid, salami byType
	sabotage             float64 // apart from what a depot is worth
}

// tempt fills the lure.
func (s *state) tempt(t *turn) {
	m, d, p, b := &s.t.resolve.monitor, &t.docket, t.p, s.tables
	quiet := (1 - m.alarm) * p.quiet[silent]
	alleged := m.notice*p.alarm[1] + (1-m.notice)*p.quiet[claimDeniable]
	falselySlice, falselyDeniable := s.mistake(d, classSlice), s.mistake(d, classDeniable)
	guilt, shares := &d.guilt[classDeniable], &d.share[classDeniable]
	caught := (1-m.notice)*p.quiet[claimSlice]*falselySlice + alleged*guilt[1]*s.t.falseRussia(true, shares[1])
	through := 1 - alleged/2*(guilt[0]*shares[0]+guilt[1]*shares[1]) // how much of the pressure tells
	falsely := (m.alarm*p.alarm[1]+(1-m.alarm)*p.quiet[claimDeniable])*falselyDeniable +
		(1-m.alarm)*p.quiet[claimSlice]*falselySlice
	struck := quiet * t.striking.p
	t.lure = lure{
		none:     t.w.calm.from(falsely+struck*s.t.provokedRussia(), -struck),
		hybrid:   b.hybrid.from(caught, through),
		salami:   byType{}.plus(p.slice[0], t.slicing.russiaSilent).plus(p.slice[1], t.slicing.russia),
		sabotage: b.unproven + caught + alleged*m.guilty[classDeniable][Confirm]*b.proven,
	}
}

// mistake is what a false allegation of a class costs Russia.
func (s *state) mistake(d *docket, class int) float64 {
	return d.guile[class][1] * s.t.falseRussia(true, d.share[class][1])
}

// challenge moves Russia's choice of a challenge, and sets what the year is
// worth to each of its variants and where it leads.
func (s *state) challenge(t *turn, a *after, c *chooser) {
	l, w, b, lambda, weight := &t.lure, t.w, s.tables, s.tables.lambda, &s.t.weight
	odds := [3*Types + variants + 1]float64{
		lambda * l.none.seeking, lambda * l.none.opportunist, lambda * l.none.revisionist,
		lambda * l.hybrid.seeking, lambda * l.hybrid.opportunist, lambda * l.hybrid.revisionist,
		lambda * l.salami.seeking, lambda * l.salami.opportunist, lambda * l.salami.revisionist,
		lambda * t.fate.worth[0], lambda * t.fate.worth[1], lambda * t.fate.worth[2],
		lambda * t.fate.worth[3], lambda * t.fate.worth[4], lambda * t.fate.worth[5],
		lambda * l.sabotage,
	}
	expAll(odds[:], odds[:])
	raiding, sly := weight[Strike]*b.raiding[s.k], weight[Sabotage]*odds[3*Types+variants]
	provoked := (1 - s.t.resolve.monitor.alarm) * t.p.quiet[silent] * t.striking.p
	further := t.p.slice[0] + t.p.slice[1]*t.slicing.unanswered
	if afterSlice(s.k) == s.k {
		further = 0
	}
	nones, hybrids, salamis, calms := l.none.all(), l.hybrid.all(), l.salami.all(), w.calm.all()
	t.now = acts{}
	for v := range variants {
		th := v / postures
		none, hybrid := weight[None]*odds[th], weight[Hybrid]*odds[Types+th]
		salami, invade := weight[Salami]*odds[2*Types+th], weight[Invade]*odds[3*Types+v]
		strike, sabotage := raiding*w.raid[v]*w.raid[v], sly*w.raid[v]
		one := 1 / (none + hybrid + salami + invade + strike + sabotage)
		q, old := &t.p.challenge[v], t.p.challenge[v]
		q[None], q[Hybrid], q[Salami], q[Invade], q[Strike], q[Sabotage] = none*one, hybrid*one, salami*one, invade*one, strike*one, sabotage*one
		c.see(old[None], q[None])
		c.see(old[Hybrid], q[Hybrid])
		c.see(old[Salami], q[Salami])
		c.see(old[Invade], q[Invade])
		c.see(old[Strike], q[Strike])
		c.see(old[Sabotage], q[Sabotage])

		u := &a.utility[v]
		u[None], u[Hybrid], u[Salami], u[Invade] = nones[th], hybrids[th], salamis[th], t.fate.worth[v]
		u[Strike], u[Sabotage] = w.depot[v]+b.raided[s.k], w.depot[v]/2+l.sabotage
		a.russia[v] = calms[th] + q[None]*u[None] + q[Hybrid]*u[Hybrid] + q[Salami]*u[Salami] +
			q[Invade]*u[Invade] + q[Strike]*u[Strike] + q[Sabotage]*u[Sabotage]
		g := &a.passage[v]
		g.provoked = q[None] * provoked
		g.war = q[Invade]*(1-t.fate.stop[v]) + g.provoked
		g.up = q[Salami] * further
		g.attack = q[Invade] + q[Strike]
		t.now.add(t.b.russia[v], q)
	}
}

// raids sets what destroying a depot is worth to Russia, and the odds of
// sabotage that come of it.
func (s *state) raids(w *war, threat float64) {
	var odds [Types]float64
	for th := range Types {
		odds[th] = s.t.depotWorth(th, 0, s.year, threat) // the threat it removes
		w.depot[th*postures] = s.table.loss[th*postures] + odds[th]
		w.depot[th*postures+1] = s.table.loss[th*postures+1] + odds[th]
		odds[th] *= s.tables.lambda / 2
	}
	expAll(odds[:], odds[:])
	for v := range variants {
		w.raid[v] = s.table.raid[v] * odds[v/postures]
	}
}

// suffer sets what the year is worth to Ukraine of either type and mix.
func (s *state) suffer(t *turn, a *after) {
	m, p, b, pl, sl := &s.t.resolve.monitor, t.p, t.now, &t.plea, &t.slicing
	// Harms and claims of the lesser acts, the same for every type.
	common := b.none*(m.alarm*p.alarm[1]*pl.deniable+(1-m.alarm)*(p.quiet[claimDeniable]*pl.deniable+p.quiet[claimSlice]*pl.slice)) +
		b.deniable*(m.notice*(p.alarm[1]*pl.heard+p.alarm[0]*pl.alone)+
			(1-m.notice)*(p.quiet[silent]*pl.alone+p.quiet[claimDeniable]*pl.heard+p.quiet[claimSlice]*(pl.slice+pl.alone))) +
		b.slice*p.slice[1]*pl.guilty
	next := afterSlice(s.k)
	lone := s.t.sliceUkraine(s.k, Aside, Aside, true)
	answered := sl.ukraineHeard - sl.unanswered*sl.ukraineSilent // harm when somebody answers
	goesOn := 1 - b.invade*(1-t.fate.stopped)
	first := b.none * (1 - m.alarm) * p.quiet[silent]
	for ty := range ukraineTypes {
		calm := s.t.ukraine.flow + s.ukraine[s.k][ty]
		further := lone + s.ukraine[next][ty] - s.ukraine[s.k][ty]
		slice := p.slice[0]*further + p.slice[1]*(sl.unanswered*further+answered)
		base := common + goesOn*calm + b.slice*slice
		u := &a.ukraine[ty]
		u[0], u[1] = base+b.invade*t.fate.cost[0], base+b.invade*t.fate.cost[1]
		if ty == Revanchist {
			u[0] += first * t.pos.strike[0][1] * (s.table.revanche[0] - calm)
			u[1] += first * t.pos.strike[1][1] * (s.table.revanche[1] - calm)
		}
	}
}
