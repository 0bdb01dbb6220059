// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/world"
)

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
func (s *state) cut(p *play, d *docket, b *belief, cutter *[variants]float64, c *chooser) (sl slicing) {
	t := s.t
	next := afterSlice(s.k)
	var step [Types]float64
	for th := range step {
		step[th] = s.russia[next][th] - s.russia[s.k][th]
		sl.russiaSilent[th] = t.sliceRussia(th, s.k, false, Aside, Aside, true) + step[th]
	}
	loss := s.nextUkraine(b, next) - s.nextUkraine(b, s.k)
	sl.ukraineSilent = t.sliceUkraine(s.k, Aside, Aside, true) + loss
	for act := range 2 {
		pa := d.guilt[classSlice][act]
		s.eachAnswer(&p.less[classSlice][act], func(us, europe int, pq float64) {
			pq *= pa
			if us == Aside && europe == Aside {
				sl.unanswered += pq
				sl.ukraineHeard += pq * sl.ukraineSilent
				for th := range step {
					sl.russia[th] += pq * sl.russiaSilent[th]
				}
				return
			}
			harm := t.sliceUkraine(s.k, us, europe, true)
			for th := range step {
				r := s.sliced(th, act, us, europe, c)
				sl.russia[th] += pq * r.worth
				who := cutter[th*postures] + cutter[th*postures+1]
				sl.ukraineHeard += pq * who * r.persists * harm
			}
		})
	}
	return sl
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
	p := 1 / (1 + math.Exp(precision*(stop-persist)))
	return reaction{p, p*persist + (1-p)*stop}
}

// sliced is the reaction of a type to an answered slice.
func (s *state) sliced(th, act, us, europe int, c *chooser) reaction {
	if c.scale == 1 {
		return s.answered[s.k][act][us][europe][th]
	}
	return s.t.slicing(th, s.k, act, us, europe, s.t.w[world.Lambda]*c.scale)
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
		st.gain += p * (s.t.revanche(s.year, mix) - s.t.ukraine.flow - s.ukraine[s.k][Revanchist])
	}
	return st
}

// challengeUtility returns what each challenge is worth to a variant of Russia.
func (s *state) challengeUtility(v int, p *play, b *belief, d *docket, sl *slicing, st *striking, w *war) (u [Challenges]float64) {
	t, m := s.t, &s.t.resolve.monitor
	th, h := v/postures, v%postures
	calm := s.calm(th, s.k, b.threat)
	alleged := m.notice*p.alarm[1] + (1-m.notice)*p.quiet[claimDeniable]
	mistaken := (1 - m.notice) * p.quiet[claimSlice]

	u[None] = calm + s.falsely(p, d) +
		(1-m.alarm)*p.quiet[silent]*st.p*(t.provokedRussia()-calm)
	u[Hybrid] = calm + (1-alleged)*t.hybridRussia(th, false, 0) + mistaken*s.mistake(d, classSlice)
	for act := range 2 {
		u[Hybrid] += alleged * d.guilt[classDeniable][act] * t.hybridRussia(th, act == 1, d.share[classDeniable][act])
	}
	u[Salami] = calm + p.slice[0]*sl.russiaSilent[th] + p.slice[1]*sl.russia[th]
	u[Invade] = s.invasion(v, w)

	worth := t.depotWorth(th, s.table.depot[h], s.year, b.threat)
	u[Strike] = calm
	s.eachAnswer(&p.strike, func(us, europe int, q float64) { u[Strike] += q * t.strikeRussia(worth, us, europe) })
	u[Sabotage] = calm + (1-alleged)*t.sabotageRussia(worth, false, 0, false, Unclear) + mistaken*s.mistake(d, classSlice)
	for f, pf := range m.guilty[classDeniable] {
		for act := range 2 {
			u[Sabotage] += alleged * pf * d.act[classDeniable][f][act] *
				t.sabotageRussia(worth, act == 1, d.share[classDeniable][act], true, f)
		}
	}
	return u
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

// invasion is what invading is worth to a variant, over the guarantors'
// answers.
func (s *state) invasion(v int, w *war) float64 {
	r, total := &s.t.resolve, 0.0
	for act := range 2 {
		pa := r.openAct[act]
		for i, q := range w.joint[act] {
			total += pa * q * w.russia[act][i][v]
		}
	}
	return total
}

// joint is the distribution of the joint answer to an invasion.
func (s *state) joint(a *answering) (p [profiles]float64) {
	us, europe := a.mixed(s.t.resolve.kept, s.t.resolve.firm[s.k])
	eachProfile(func(i, x, y, z int) { p[i] = us[x] * europe[y] * a.host[z] })
	return p
}
