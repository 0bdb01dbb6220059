// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/world"

// belief is what the public makes of one reading of both postures: who Russia
// is and what it armed, what Ukraine is and how it armed.
type belief struct {
	russia  [variants]float64
	ukraine [ukraineTypes][postures]float64
	threat  float64 // X times the chance that Ukraine is revanchist
}

// armed is the probability that Ukraine's mix is offensive.
func (b *belief) armed() float64 { return b.ukraine[StatusQuo][Armed] + b.ukraine[Revanchist][Armed] }

// docket is what becomes of allegations in one state after one reading: how
// likely the guarantee is triggered on a true and on a false one, by class and
// finding, and what share of the guarantors then answers.
type docket struct {
	act   [classes][findings]verdict // by finding
	guilt [classes]verdict           // of a true allegation
	guile [classes]verdict           // of a false one
	truth [classes][2]float64        // belief that it is true, by whether triggered
	share [classes][2]float64        // of the guarantors who answer, by whether triggered
}

// odds of the acts that can be alleged, in the public's eyes.
type acts struct{ none, deniable, slice float64 }

func (p *play) acts(b *belief) (a acts) {
	for v, pi := range b.russia {
		a.none += pi * p.challenge[v][None]
		a.deniable += pi * (p.challenge[v][Hybrid] + p.challenge[v][Sabotage])
		a.slice += pi * p.challenge[v][Salami]
	}
	return a
}

// allegations returns the probability of a true and of a false allegation of
// each class.
func (s *state) allegations(p *play, a acts) (guilty, innocent [classes]float64) {
	m := &s.t.resolve.monitor
	unnoticed := a.deniable * (1 - m.notice)
	quiet := a.none * (1 - m.alarm)
	guilty[classDeniable] = a.deniable*m.notice*p.alarm[1] + unnoticed*p.quiet[claimDeniable]
	innocent[classDeniable] = a.none*m.alarm*p.alarm[1] + quiet*p.quiet[claimDeniable]
	guilty[classSlice] = a.slice * p.slice[1]
	innocent[classSlice] = (quiet + unnoticed) * p.quiet[claimSlice]
	return guilty, innocent
}

// hear fills the docket: the posterior after the fact-finding, the vote, and
// the answers to what was alleged (equation 2).
func (s *state) hear(p *play, a acts, c *chooser) (d docket) {
	m, v := &s.t.resolve.monitor, &s.t.resolve.vote
	guilty, innocent := s.allegations(p, a)
	for class := range classes {
		for f := range findings {
			yes, no := guilty[class]*m.guilty[class][f], innocent[class]*m.innocent[f]
			d.act[class][f] = v.act(yes/(yes+no), f)
			for act, p := range d.act[class][f] {
				d.guilt[class][act] += m.guilty[class][f] * p
				d.guile[class][act] += m.innocent[f] * p
			}
		}
		for act := range 2 {
			yes, no := guilty[class]*d.guilt[class][act], innocent[class]*d.guile[class][act]
			// A set that cannot be reached (a veto) keeps the belief of
			// the allegation itself.
			if yes+no == 0 {
				yes, no = guilty[class], innocent[class]
			}
			d.truth[class][act] = yes / (yes + no)
			s.answerLess(p, class, act, d.truth[class][act], c)
			d.share[class][act] = s.meanShare(&p.less[class][act])
		}
	}
	return d
}

// claim returns what Ukraine expects from alleging an act of a class that did
// (guilty) or did not happen, apart from what happens to the act itself.
func (s *state) claim(d *docket, class int, guilty bool) float64 {
	m := &s.t.resolve.monitor
	found := &m.innocent
	if guilty {
		found = &m.guilty[class]
	}
	v := 0.0
	for f, pf := range found {
		for act := range 2 {
			v += pf * d.act[class][f][act] * s.t.claimUkraine(act == 1, d.share[class][act], f)
		}
	}
	return v
}

// hybridHarm is the expected harm of a deniable act that is alleged.
func (s *state) hybridHarm(d *docket) float64 {
	v := 0.0
	for act := range 2 {
		v += d.guilt[classDeniable][act] * s.t.hybridUkraine(d.share[classDeniable][act])
	}
	return v
}

// allege moves Ukraine's choices to raise a claim or not. Its own type does
// not matter here and is not yet drawn.
func (s *state) allege(p *play, a acts, d *docket, sl *slicing, st *striking, c *chooser) {
	m, precision := &s.t.resolve.monitor, s.t.w[world.Lambda]
	alone := s.t.hybridUkraine(0)
	heard := s.claim(d, classDeniable, true) + s.hybridHarm(d)
	falseD, falseS := s.claim(d, classDeniable, false), s.claim(d, classSlice, false)

	none, some := odds2(a.none*m.alarm, a.deniable*m.notice)
	u := [2]float64{some * alone, some*heard + none*falseD}
	c.relax(&p.alarmStep, p.alarm[:], alarmWeight[:], u[:], precision)

	none, some = odds2(a.none*(1-m.alarm), a.deniable*(1-m.notice))
	q := [claims]float64{
		silent:        some*alone + none*st.gain,
		claimDeniable: some*heard + none*falseD,
		claimSlice:    some*(falseS+alone) + none*falseS,
	}
	c.relax(&p.quietStep, p.quiet[:], quietWeight[:], q[:], precision)

	u = [2]float64{sl.ukraineSilent, s.claim(d, classSlice, true) + sl.ukraineHeard}
	c.relax(&p.sliceStep, p.slice[:], alarmWeight[:], u[:], precision)
}

func odds2(a, b float64) (pa, pb float64) { return a / (a + b), b / (a + b) }
