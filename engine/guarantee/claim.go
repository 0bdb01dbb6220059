// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

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
func (s *state) hear(t *turn, c *chooser) {
	guilty, innocent := s.allegations(t.p, t.acts)
	s.vote(&t.docket, &guilty, &innocent)
	for class := range classes {
		t.docket.judge(class, guilty[class], innocent[class], &s.t.resolve.monitor)
		for act, truth := range t.docket.truth[class] {
			c.believe(&t.p.truth[class][act], truth, &s.tables.believed[class])
		}
	}
	s.answerLess(&t.docket)
}

// vote fills in the verdicts on true and false allegations of each class that
// are so likely.
func (s *state) vote(d *docket, guilty, innocent *[classes]float64) {
	m, v := &s.t.resolve.monitor, &s.t.resolve.vote
	for class := range classes {
		for f := range findings {
			yes, no := guilty[class]*m.guilty[class][f], innocent[class]*m.innocent[f]
			v.act(&d.act[class][f], yes/(yes+no), f, &s.tables.curve)
		}
	}
}

// judge sets how likely the guarantee is triggered on allegations of a class
// that are true and false with such probabilities, and how far they are then
// believed.
func (d *docket) judge(class int, guilty, innocent float64, m *monitor) {
	act, found, none := &d.act[class], &m.guilty[class], &m.innocent
	guilt := verdict{
		found[0]*act[0][0] + found[1]*act[1][0] + found[2]*act[2][0],
		found[0]*act[0][1] + found[1]*act[1][1] + found[2]*act[2][1],
	}
	guile := verdict{
		none[0]*act[0][0] + none[1]*act[1][0] + none[2]*act[2][0],
		none[0]*act[0][1] + none[1]*act[1][1] + none[2]*act[2][1],
	}
	d.guilt[class], d.guile[class] = guilt, guile
	d.truth[class] = [2]float64{
		believed(guilty, guilt[0], innocent, guile[0]),
		believed(guilty, guilt[1], innocent, guile[1]),
	}
}

// believed is the belief that an allegation is true after a verdict. A set that
// cannot be reached (a veto) keeps the belief of the allegation itself.
func believed(guilty, guilt, innocent, guile float64) float64 {
	yes, no := guilty*guilt, innocent*guile
	if yes+no == 0 {
		yes, no = guilty, innocent
	}
	return yes / (yes + no)
}

// believe notes a belief in an alleged act. The answers to it follow from that
// alone, at a slope of at most a quarter of its weight.
func (c *chooser) believe(p *float64, next float64, w *weights) {
	slope := w.us / 4
	if w.europe > w.us {
		slope = w.europe / 4
	}
	c.see(slope**p, slope*next)
	*p = next
}

// answerLess fills in the answers to alleged lesser acts. Beside the bond it is
// the stake that answering serves that makes them likelier, if the act is
// believed.
func (s *state) answerLess(d *docket) {
	b, kept, firm := s.tables, s.t.resolve.kept, s.t.resolve.firm[s.k]
	var odds [classes][2][2]float64
	b.stir(&odds, d)
	for class := range classes {
		for act := range 2 {
			to, r, bond := &b.less[class][act], &d.met[class][act], s.bond(act)
			x := &odds[class][act]
			r.us = to.us.mixed(kept, bond[Assist]*x[0], bond[Fight]*x[0])
			r.europe = to.europe.mixed(firm, bond[Assist]*x[1], bond[Fight]*x[1])
			d.share[class][act] = r.share()
		}
	}
}

// stir sets how much likelier, in odds, the belief in an alleged act makes the
// United States and the coalition to answer it.
func (b *tables) stir(odds *[classes][2][2]float64, d *docket) {
	var x [classes * 4]float64
	for class := range classes {
		w, truth := &b.believed[class], &d.truth[class]
		x[class*4], x[class*4+1] = w.us*truth[0], w.europe*truth[0]
		x[class*4+2], x[class*4+3] = w.us*truth[1], w.europe*truth[1]
	}
	expAll(x[:], x[:])
	for class := range classes {
		odds[class] = [2][2]float64{{x[class*4], x[class*4+1]}, {x[class*4+2], x[class*4+3]}}
	}
}

// claim returns what Ukraine expects from alleging an act, apart from what
// happens to the act itself, when the verdict and the findings are so likely.
func (u *ukraine) claim(act *verdict, found *[findings]float64, share float64) float64 {
	return act[1]*u.claimGain*share - u.claimCost - found[Refute]*u.refuted
}

// plea is what Ukraine expects from raising claims.
type plea struct {
	alone           float64 // a deniable act of which nobody hears
	heard           float64 // one that is alleged
	deniable, slice float64 // claims of what did not happen
	guilty          float64 // a claim of a slice that was taken, its harm apart
}

func (s *state) plead(t *turn) {
	d, m, u := &t.docket, &s.t.resolve.monitor, &s.t.ukraine
	const a, b = classDeniable, classSlice
	t.plea = plea{
		alone: s.t.hybridUkraine(0),
		heard: u.claim(&d.guilt[a], &m.guilty[a], d.share[a][1]) +
			d.guilt[a][0]*s.t.hybridUkraine(d.share[a][0]) + d.guilt[a][1]*s.t.hybridUkraine(d.share[a][1]),
		deniable: u.claim(&d.guile[a], &m.innocent, d.share[a][1]),
		slice:    u.claim(&d.guile[b], &m.innocent, d.share[b][1]),
		guilty:   u.claim(&d.guilt[b], &m.guilty[b], d.share[b][1]),
	}
}

// allege moves Ukraine's choices to raise a claim or not. Its own type does
// not matter here and is not yet drawn.
func (s *state) allege(t *turn, c *chooser) {
	p, pl, sl, gain := t.p, &t.plea, &t.slicing, t.striking.gain
	m, lambda := &s.t.resolve.monitor, s.tables.lambda
	none, some := odds2(t.acts.none*m.alarm, t.acts.deniable*m.notice)
	alarm := some*(pl.heard-pl.alone) + none*pl.deniable
	none, some = odds2(t.acts.none*(1-m.alarm), t.acts.deniable*(1-m.notice))
	odds := [4]float64{ // over keeping silent
		lambda * alarm,
		lambda * (some*(pl.heard-pl.alone) + none*(pl.deniable-gain)),
		lambda * (pl.slice - none*gain),
		lambda * (pl.guilty + sl.ukraineHeard - sl.ukraineSilent),
	}
	expAll(odds[:], odds[:])
	alarmed, sliced := either(odds[0]), either(odds[3])
	deniable, slice := quietWeight[claimDeniable]*odds[1], quietWeight[claimSlice]*odds[2]
	one := 1 / (quietWeight[silent] + deniable + slice)
	quiet := [claims]float64{quietWeight[silent] * one, deniable * one, slice * one}
	if c.careful {
		c.relax(&p.alarmStep, p.alarm[:], alarmed[:])
		c.relax(&p.quietStep, p.quiet[:], quiet[:])
		c.relax(&p.sliceStep, p.slice[:], sliced[:])
		return
	}
	c.see(p.alarm[1], alarmed[1])
	c.see(p.quiet[claimDeniable], quiet[claimDeniable])
	c.see(p.quiet[claimSlice], quiet[claimSlice])
	c.see(p.slice[1], sliced[1])
	p.alarm, p.quiet, p.slice = alarmed, quiet, sliced
}

func odds2(a, b float64) (pa, pb float64) { return a / (a + b), b / (a + b) }

// either is the choice between two actions of equal weight at the odds of
// the second over the first.
func either(odds float64) [2]float64 {
	p := 1 / (1 + odds)
	return [2]float64{p, odds * p}
}
