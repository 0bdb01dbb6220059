// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// slicing is what a slice leads to in one state after one reading.
type slicing struct {
	russia        [Types]float64 // alleged, beyond the quiet year with k slices
	russiaSilent  [Types]float64 // not alleged, likewise
	unanswered    float64        // P(nobody answers | alleged)
	ukraineHeard  float64        // harm, the years that follow included
	ukraineSilent float64
}

// cut fills what becomes of a slice: when nobody answers it counts as a
// further one, else Russia persists or stops. belief is the public's about who
// cuts.
func (s *state) cut(d *docket, b *belief, cutter *[variants]float64) (sl slicing) {
	t := s.t
	next := afterSlice(s.k)
	for th := range Types {
		sl.russiaSilent[th] = t.sliceRussia(th, s.k, false, Aside, Aside, true) + s.russia[next][th] - s.russia[s.k][th]
	}
	loss := s.nextUkraine(b, next) - s.nextUkraine(b, s.k)
	sl.ukraineSilent = t.sliceUkraine(s.k, Aside, Aside, true) + loss
	var persists [Types]float64 // somebody answers and the type persists
	for act, pa := range d.guilt[classSlice] {
		r := &d.met[classSlice][act]
		sl.unanswered += pa * r.unanswered()
		s.react(pa, r, &s.tables.answered[s.k][act], &sl.russia, &persists)
	}
	sl.ukraineHeard = sl.unanswered * sl.ukraineSilent
	harm := t.sliceUkraine(s.k, Assist, Aside, true) // of a slice that is answered, by anyone
	for th := range Types {
		sl.russia[th] += sl.unanswered * sl.russiaSilent[th]
		sl.ukraineHeard += (cutter[th*postures] + cutter[th*postures+1]) * persists[th] * harm
	}
	return sl
}

// react adds Russia's reactions to the answers of one verdict, which falls with
// probability pa.
func (s *state) react(pa float64, r *response, by *[answers][answers][Types]reaction, worth, persists *[Types]float64) {
	for us, p := range r.us {
		for europe, q := range r.europe {
			if us == Aside && europe == Aside {
				continue
			}
			pq := pa * p * q
			for th := range Types {
				worth[th] += pq * by[us][europe][th].worth
				persists[th] += pq * by[us][europe][th].persists
			}
		}
	}
}

// reaction is Russia's to an answered slice: how likely it persists, and what
// that is worth to it.
type reaction struct{ persists, worth float64 }

// answeredSlices holds the reactions by unanswered slices so far, whether the
// guarantee is triggered, the two answers, and the type. They hang on nothing
// that is solved for.
type answeredSlices [slices][2][answers][answers][Types]reaction

func newAnsweredSlices(t *terms, precision float64) (a answeredSlices) {
	for k := range a {
		for act := range a[k] {
			for us := range answers {
				for europe := range answers {
					for th := range Types {
						a[k][act][us][europe][th] = t.slicing(th, k, act, us, europe, precision)
					}
				}
			}
		}
	}
	return a
}

func (t *terms) slicing(th, k, act, us, europe int, precision float64) reaction {
	persist, stop := t.sliceRussia(th, k, act == 1, us, europe, true), t.sliceRussia(th, k, act == 1, us, europe, false)
	p := 1 / (1 + exp(precision*(stop-persist)))
	return reaction{p, p*persist + (1-p)*stop}
}

// sliced is the reaction of a type to an answered slice.
func (s *state) sliced(th, act, us, europe int) reaction {
	return s.tables.answered[s.k][act][us][europe][th]
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
	none, hybrid, salami [Types]float64
	invade               [variants]float64
	sabotage             float64 // apart from what a depot is worth
}

func (s *state) lure(p *play, b *belief, d *docket, sl *slicing, st *striking, f *fate) (l lure) {
	t, m := s.t, &s.t.resolve.monitor
	alleged := m.notice*p.alarm[1] + (1-m.notice)*p.quiet[claimDeniable]
	mistaken := (1 - m.notice) * p.quiet[claimSlice] * s.mistake(d, classSlice)
	guilt, shares := &d.guilt[classDeniable], &d.share[classDeniable]
	caught := mistaken + alleged*guilt[1]*t.falseRussia(true, shares[1])
	through := 1 - alleged/2*(guilt[0]*shares[0]+guilt[1]*shares[1]) // how much of the pressure tells
	falsely, struck := s.falsely(p, d), (1-m.alarm)*p.quiet[silent]*st.p
	for th := range Types {
		l.none[th] = falsely + struck*(t.provokedRussia()-s.calm(th, s.k, b.threat))
		l.hybrid[th] = caught + through*t.hybridRussia(th, false, 0)
		l.salami[th] = p.slice[0]*sl.russiaSilent[th] + p.slice[1]*sl.russia[th]
	}
	l.invade = f.worth
	unproven := t.sabotageRussia(0, false, 0, false, Unclear)
	proven := t.sabotageRussia(0, false, 0, true, Confirm)
	l.sabotage = unproven + caught + alleged*m.guilty[classDeniable][Confirm]*(proven-unproven)
	return l
}

// falsely is what false allegations cost a Russia that does nothing.
func (s *state) falsely(p *play, d *docket) float64 {
	m := &s.t.resolve.monitor
	deniable := m.alarm*p.alarm[1] + (1-m.alarm)*p.quiet[claimDeniable]
	slice := (1 - m.alarm) * p.quiet[claimSlice]
	return deniable*s.mistake(d, classDeniable) + slice*s.mistake(d, classSlice)
}

// mistake is what a false allegation of a class costs Russia.
func (s *state) mistake(d *docket, class int) float64 {
	return d.guile[class][1] * s.t.falseRussia(true, d.share[class][1])
}

// challenge moves Russia's choice of a challenge and sets what the year is
// worth to each of its variants.
func (s *state) challenge(p *play, b *belief, l *lure, w *war, a *after, c *chooser) {
	lambda := s.tables.lambda
	var odds [3*Types + variants + 1]float64 // over a quiet year
	for th := range Types {
		odds[th], odds[Types+th], odds[2*Types+th] = lambda*l.none[th], lambda*l.hybrid[th], lambda*l.salami[th]
	}
	for v, u := range l.invade {
		odds[3*Types+v] = lambda * u
	}
	odds[3*Types+variants] = lambda * l.sabotage
	expAll(odds[:], odds[:])
	raiding, sly := challengeWeight[Strike]*s.tables.raiding[s.k], challengeWeight[Sabotage]*odds[3*Types+variants]
	for v := range variants {
		th := v / postures
		u := &a.utility[v]
		u[None], u[Hybrid], u[Salami], u[Invade] = l.none[th], l.hybrid[th], l.salami[th], l.invade[v]
		u[Strike], u[Sabotage] = w.depot[v]+s.tables.raided[s.k], w.depot[v]/2+l.sabotage
		none, hybrid := challengeWeight[None]*odds[th], challengeWeight[Hybrid]*odds[Types+th]
		salami, invade := challengeWeight[Salami]*odds[2*Types+th], challengeWeight[Invade]*odds[3*Types+v]
		strike, sabotage := raiding*w.raid[v]*w.raid[v], sly*w.raid[v]
		one := 1 / (none + hybrid + salami + invade + strike + sabotage)
		q := &p.challenge[v]
		c.see(q[None], none*one)
		c.see(q[Hybrid], hybrid*one)
		c.see(q[Salami], salami*one)
		c.see(q[Invade], invade*one)
		c.see(q[Strike], strike*one)
		c.see(q[Sabotage], sabotage*one)
		*q = [Challenges]float64{none * one, hybrid * one, salami * one, invade * one, strike * one, sabotage * one}
		a.russia[v] = s.calm(th, s.k, b.threat) +
			q[None]*u[None] + q[Hybrid]*u[Hybrid] + q[Salami]*u[Salami] + q[Invade]*u[Invade] + q[Strike]*u[Strike] + q[Sabotage]*u[Sabotage]
	}
}

// raids sets what destroying a depot is worth to Russia, and the odds of
// sabotage that come of it.
func (s *state) raids(w *war, threat float64) {
	for th := range Types {
		relief := s.t.depotWorth(th, 0, s.year, threat)
		more := exp(s.tables.lambda / 2 * relief)
		for h := range postures {
			v := th*postures + h
			w.depot[v] = s.t.depotWorth(th, s.table.depot[h], s.year, 0) + relief
			w.raid[v] = s.table.raid[v] * more
		}
	}
}
