// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "math"

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
// finding, and how the guarantors then answer.
type docket struct {
	act   [classes][findings]verdict // by finding
	guilt [classes]verdict           // of a true allegation
	guile [classes]verdict           // of a false one
	truth [classes][2]float64        // belief that it is true, by whether triggered
	met   [classes][2]response       // by whether triggered
	share [classes][2]float64        // of the guarantors who answer, likewise
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
func (s *state) hear(p *play, a acts, d *docket, c *chooser) {
	m := &s.t.resolve.monitor
	guilty, innocent := s.allegations(p, a)
	s.vote(d, &guilty, &innocent)
	for class := range classes {
		var guilt, guile verdict
		for f := range findings {
			act := &d.act[class][f]
			guilt[0] += m.guilty[class][f] * act[0]
			guilt[1] += m.guilty[class][f] * act[1]
			guile[0] += m.innocent[f] * act[0]
			guile[1] += m.innocent[f] * act[1]
		}
		for act := range 2 {
			yes, no := guilty[class]*guilt[act], innocent[class]*guile[act]
			// A set that cannot be reached (a veto) keeps the belief of
			// the allegation itself.
			if yes+no == 0 {
				yes, no = guilty[class], innocent[class]
			}
			d.truth[class][act] = yes / (yes + no)
		}
		d.guilt[class], d.guile[class] = guilt, guile
	}
	c.believe(p, d, s.tables)
	s.answerLess(d)
}

// vote fills in the verdicts on true and false allegations of each class that
// are so likely.
func (s *state) vote(d *docket, guilty, innocent *[classes]float64) {
	m, v := &s.t.resolve.monitor, &s.t.resolve.vote
	var p, odds [classes * findings]float64
	for i := range p {
		class, f := i/findings, i%findings
		yes, no := guilty[class]*m.guilty[class][f], innocent[class]*m.innocent[f]
		p[i] = yes / (yes + no)
		odds[i] = (0.5 - p[i]) * v.noise
	}
	expAll(odds[:], odds[:])
	for i := range p {
		c, f := verdict{1, 0}, i%findings
		if !v.settled(f) {
			c = v.carried(p[i], odds[i], &s.tables.booth)
		}
		d.act[i/findings][f] = v.executed(f, c)
	}
}

// believe notes the beliefs in an alleged act. What answers to it follow from
// them alone, at a slope of at most a quarter of their weight.
func (c *chooser) believe(p *play, d *docket, b *tables) {
	for class := range classes {
		slope := max(b.believed[class].us, b.believed[class].europe) / 4
		for act, truth := range d.truth[class] {
			c.change = max(c.change, slope*math.Abs(truth-p.truth[class][act]))
		}
	}
	p.truth = d.truth
}

// answerLess fills in the answers to alleged lesser acts. Beside the bond it is
// the stake that answering serves that makes them likelier, if the act is
// believed.
func (s *state) answerLess(d *docket) {
	b, kept, firm := s.tables, s.t.resolve.kept, s.t.resolve.firm[s.k]
	odds := b.stirred(d)
	for class := range classes {
		for act := range 2 {
			to, r, bond := &b.less[class][act], &d.met[class][act], s.bond(act)
			x := &odds[class][act]
			us, europe := called(bond, x[0], x[0]), called(bond, x[1], x[1])
			r.us, r.europe = to.us.mixed(kept, &us), to.europe.mixed(firm, &europe)
			d.share[class][act] = r.share()
		}
	}
}

// stirred returns how much likelier, in odds, the belief in an alleged act makes
// the United States and the coalition to answer it.
func (b *tables) stirred(d *docket) (odds [classes][2][2]float64) {
	var x [classes * 4]float64
	for class := range classes {
		w := &b.believed[class]
		for act, truth := range d.truth[class] {
			x[class*4+act*2], x[class*4+act*2+1] = w.us*truth, w.europe*truth
		}
	}
	expAll(x[:], x[:])
	for class := range classes {
		for act := range 2 {
			odds[class][act] = [2]float64(x[class*4+act*2:])
		}
	}
	return odds
}

// claim returns what Ukraine expects from alleging an act of a class that did
// (guilty) or did not happen, apart from what happens to the act itself.
func (s *state) claim(d *docket, class int, guilty bool) float64 {
	act, found := &d.guile[class], &s.t.resolve.monitor.innocent
	if guilty {
		act, found = &d.guilt[class], &s.t.resolve.monitor.guilty[class]
	}
	u := &s.t.ukraine
	return act[1]*u.claimGain*d.share[class][1] - u.claimCost - found[Refute]*u.refuted
}

// hybridHarm is the expected harm of a deniable act that is alleged.
func (s *state) hybridHarm(d *docket) float64 {
	v := 0.0
	for act, p := range d.guilt[classDeniable] {
		v += p * s.t.hybridUkraine(d.share[classDeniable][act])
	}
	return v
}

// plea is what Ukraine expects from raising claims.
type plea struct {
	alone           float64 // a deniable act of which nobody hears
	heard           float64 // one that is alleged
	deniable, slice float64 // claims of what did not happen
	guilty          float64 // a claim of a slice that was taken, its harm apart
}

func (s *state) plead(d *docket) plea {
	return plea{
		alone:    s.t.hybridUkraine(0),
		heard:    s.claim(d, classDeniable, true) + s.hybridHarm(d),
		deniable: s.claim(d, classDeniable, false),
		slice:    s.claim(d, classSlice, false),
		guilty:   s.claim(d, classSlice, true),
	}
}

// allege moves Ukraine's choices to raise a claim or not. Its own type does
// not matter here and is not yet drawn.
func (s *state) allege(p *play, a acts, pl *plea, sl *slicing, st *striking, c *chooser) {
	m, lambda := &s.t.resolve.monitor, s.tables.lambda
	none, some := odds2(a.none*m.alarm, a.deniable*m.notice)
	alarm := some*(pl.heard-pl.alone) + none*pl.deniable
	none, some = odds2(a.none*(1-m.alarm), a.deniable*(1-m.notice))
	odds := [4]float64{ // over keeping silent
		lambda * alarm,
		lambda * (some*(pl.heard-pl.alone) + none*(pl.deniable-st.gain)),
		lambda * (pl.slice - none*st.gain),
		lambda * (pl.guilty + sl.ukraineHeard - sl.ukraineSilent),
	}
	expAll(odds[:], odds[:])
	alarmed, sliced := either(odds[0]), either(odds[3])
	quiet := [claims]float64{quietWeight[silent], quietWeight[claimDeniable] * odds[1], quietWeight[claimSlice] * odds[2]}
	total := quiet[0] + quiet[1] + quiet[2]
	for i := range quiet {
		quiet[i] /= total
	}
	c.relax(&p.alarmStep, p.alarm[:], alarmed[:])
	c.relax(&p.quietStep, p.quiet[:], quiet[:])
	c.relax(&p.sliceStep, p.slice[:], sliced[:])
}

func odds2(a, b float64) (pa, pb float64) { return a / (a + b), b / (a + b) }

// either is the choice between two actions of equal weight at the odds of
// the second over the first.
func either(odds float64) [2]float64 {
	p := 1 / (1 + odds)
	return [2]float64{p, odds * p}
}
