// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// response is how an act is answered, in the eyes of those who do not know the
// guarantors' types.
type response struct {
	us, europe chances
	hosts      [2]float64 // withhold, release
}

func newResponse(w [answers]float64) response {
	c := chances{w[Aside], w[Assist], w[Fight]}
	return response{c, c, assistWeight}
}

// share is the expected share of the guarantors who answer.
func (r *response) share() float64 {
	return share(Assist, Aside)*(1-r.us.aside) + share(Aside, Assist)*(1-r.europe.aside)
}

// unanswered is the probability that both stand aside.
func (r *response) unanswered() float64 { return r.us.aside * r.europe.aside }

// joint is the probability of a joint answer; of hosts that change nothing
// there is only one.
func (r *response) joint(us, europe, host, hosts int) float64 {
	q := r.us.of(us) * r.europe.of(europe)
	if hosts == 2 {
		q *= r.hosts[host]
	}
	return q
}

// outlook is what every case of an answer leads to, given who invades.
type outlook struct {
	goesOn [cells][postures]float64 // probability that Russia has so armed and does not break off
	well   [cells]float64           // how well Ukraine comes out, from 0 to 1
	joint  [cells]float64           // how likely the case is
}

// look fills the outlook.
func (w *war) look(o *outlook, n int, invader *[variants]float64) {
	low, high := restrained(invader), armed(invader)
	lows, highs := low.sum(), high.sum()
	for c := range n {
		row := (*[variants]float64)(w.stop[c*variants:])
		stopLow, stopHigh := low.dot(restrained(row)), high.dot(armed(row))
		goesLow, goesHigh := lows-stopLow, highs-stopHigh
		o.goesOn[c][0], o.goesOn[c][1] = goesLow, goesHigh
		o.well[c] = stopLow + stopHigh + goesLow*w.well[c][0] + goesHigh*w.well[c][1]
	}
}

// field is how well Ukraine comes out by the answers of the United States and
// the coalition, and what it gains when the hosts release the stock.
type field struct{ well, gain [answers][answers]float64 }

// gather sets the field for one verdict, of whose cases the first is given.
func (f *field) gather(o *outlook, first, hosts int, release float64) {
	for x := range answers {
		for y := range answers {
			c := first + (x*answers+y)*hosts
			f.well[x][y], f.gain[x][y] = o.well[c], 0
			if hosts == 2 {
				gain := o.well[c+1] - o.well[c]
				f.gain[x][y] = gain
				f.well[x][y] += release * gain
			}
		}
	}
}

// mean is the mean of one row of a field.
func (c *chances) mean(a *[answers]float64) float64 {
	return c.aside*a[Aside] + c.assist*a[Assist] + c.fight*a[Fight]
}

// column returns one column of a field.
func column(a *[answers][answers]float64, y int) [answers]float64 {
	return [answers]float64{a[0][y], a[1][y], a[2][y]}
}

// engage moves the answers to an invasion after one verdict to their quantal
// responses: the United States, then the coalition and the hosts. Beside the
// bond it is what an answer changes for Ukraine, given what the others do, that
// makes it likelier (equation 5). The bond of the agreement counts for hosts
// without a vote.
func (s *state) engage(r *response, act int, f *field, c *chooser) {
	b, bond := s.tables, s.bond(act)
	aside := r.europe.mean(&f.well[Aside])
	var odds [5]float64
	odds[0] = b.well.us * (r.europe.mean(&f.well[Assist]) - aside)
	odds[1] = b.well.us * (r.europe.mean(&f.well[Fight]) - aside)
	expAll(odds[:2], odds[:2])
	us := b.open[act].us.mixed(s.t.resolve.kept, bond[Assist]*odds[0], bond[Fight]*odds[1])
	c.seeAnswers(&r.us, us)
	r.us = us

	none, some, all := column(&f.well, Aside), column(&f.well, Assist), column(&f.well, Fight)
	aside = us.mean(&none)
	odds[2] = b.well.europe * (us.mean(&some) - aside)
	odds[3] = b.well.europe * (us.mean(&all) - aside)
	odds[4] = b.pull * (us.aside*r.europe.mean(&f.gain[Aside]) + us.assist*r.europe.mean(&f.gain[Assist]) + us.fight*r.europe.mean(&f.gain[Fight]))
	expAll(odds[2:], odds[2:])
	europe := b.open[act].europe.mixed(s.t.resolve.firm[s.k], bond[Assist]*odds[2], bond[Fight]*odds[3])
	c.seeAnswers(&r.europe, europe)
	r.europe = europe
	c.pick(&r.hosts, s.table.release*odds[4], &[2]float64{})
}

// seeAnswers notes a change of a guarantor's answers.
func (c *chooser) seeAnswers(p *chances, next chances) {
	c.see(p.aside, next.aside)
	c.see(p.assist, next.assist)
	c.see(p.fight, next.fight)
}

// bond returns the odds that the legal bond adds to each answer: it holds once
// the guarantee is triggered.
func (s *state) bond(act int) *[answers]float64 {
	if act == 1 {
		return &s.table.bond
	}
	return &unbound
}

var unbound = [answers]float64{1, 1, 1}

// fate is what becomes of an invasion.
type fate struct {
	worth   [variants]float64 // to each variant of Russia, above a quiet year
	stop    [variants]float64 // probability that it breaks off
	stopped float64           // likewise, in the eyes of others
	cost    [postures]float64 // payoff of Ukraine of either mix from what goes on, likewise
}

// answerInvasion moves the guarantors' answers, given the belief about who
// attacks, and sets what comes of the invasion.
func (s *state) answerInvasion(t *turn, c *chooser) {
	b, o := s.tables, &t.outlook
	t.w.look(o, b.cells, &t.invader)
	var f field
	for a, act := range b.act[:b.acts] {
		first := a * b.cells / b.acts
		r := &t.p.met[act]
		f.gather(o, first, b.hosts, r.hosts[1])
		s.engage(r, act, &f, c)
		r.spread(o.joint[first:], b.hosts, s.t.resolve.openAct[act])
	}
	t.w.expect(&t.fate, o.joint[:b.cells])
	o.suffered(&t.fate, s.table, b.cells)
}

// spread sets how likely each joint answer is of a verdict that falls with
// probability pa.
func (r *response) spread(joint []float64, hosts int, pa float64) {
	row(joint, pa*r.us.aside, &r.europe, hosts, &r.hosts)
	row(joint[answers*hosts:], pa*r.us.assist, &r.europe, hosts, &r.hosts)
	row(joint[2*answers*hosts:], pa*r.us.fight, &r.europe, hosts, &r.hosts)
}

// row does so for one answer of the United States.
func row(joint []float64, p float64, europe *chances, hosts int, host *[2]float64) {
	aside, assist, fight := p*europe.aside, p*europe.assist, p*europe.fight
	if hosts == 1 {
		joint = joint[:3]
		joint[0], joint[1], joint[2] = aside, assist, fight
		return
	}
	joint = joint[:6]
	joint[0], joint[1] = aside*host[0], aside*host[1]
	joint[2], joint[3] = assist*host[0], assist*host[1]
	joint[4], joint[5] = fight*host[0], fight*host[1]
}

// expect sets the means over the cases of an answer, which are so likely, of
// the chance that Russia breaks off and of what invading is worth to it.
func (w *war) expect(f *fate, joint []float64) {
	var stopLow, stopHigh, worthLow, worthHigh byType
	for c, q := range joint {
		s, u := (*[variants]float64)(w.stop[c*variants:]), (*[variants]float64)(w.worth[c*variants:])
		stopLow, stopHigh = stopLow.plus(q, restrained(s)), stopHigh.plus(q, armed(s))
		worthLow, worthHigh = worthLow.plus(q, restrained(u)), worthHigh.plus(q, armed(u))
	}
	f.stop, f.worth = variantsOf(stopLow, stopHigh), variantsOf(worthLow, worthHigh)
}

// suffered sets what the invasion means for Ukraine.
func (o *outlook) suffered(f *fate, y *yearTable, n int) {
	stopped, defensive, offensive := 0.0, 0.0, 0.0
	for c := range n {
		q, u := o.joint[c], &y.ukraine[c]
		low, high := q*o.goesOn[c][0], q*o.goesOn[c][1]
		stopped += q - low - high
		defensive += low*u[0][0] + high*u[1][0]
		offensive += low*u[0][1] + high*u[1][1]
	}
	f.stopped, f.cost[0], f.cost[1] = stopped, defensive, offensive
}
