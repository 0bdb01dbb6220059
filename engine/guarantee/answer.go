// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// response is how an act is answered, in the eyes of those who do not know the
// guarantors' types.
type response struct {
	us, europe [answers]float64
	hosts      [2]float64 // withhold, release
}

func newResponse(w [answers]float64) response { return response{w, w, assistWeight} }

// share is the expected share of the guarantors who answer.
func (r *response) share() float64 {
	return share(Assist, Aside)*(1-r.us[Aside]) + share(Aside, Assist)*(1-r.europe[Aside])
}

// unanswered is the probability that both stand aside.
func (r *response) unanswered() float64 { return r.us[Aside] * r.europe[Aside] }

// outlook is what every case of an answer leads to, given who invades.
type outlook struct {
	goesOn [cells][postures]float64 // probability that Russia has so armed and does not break off
	well   [cells]float64           // how well Ukraine comes out, from 0 to 1
}

// look fills the outlook.
func (w *war) look(o *outlook, n int, invader *[variants]float64) {
	low, high := invader[0]+invader[2]+invader[4], invader[1]+invader[3]+invader[5]
	for c := range n {
		stop := (*[variants]float64)(w.stop[c*variants:])
		stopLow := invader[0]*stop[0] + invader[2]*stop[2] + invader[4]*stop[4]
		stopHigh := invader[1]*stop[1] + invader[3]*stop[3] + invader[5]*stop[5]
		o.goesOn[c] = [postures]float64{low - stopLow, high - stopHigh}
		o.well[c] = stopLow + stopHigh + (low-stopLow)*w.well[c][0] + (high-stopHigh)*w.well[c][1]
	}
}

// field is how well Ukraine comes out by the answers of the United States and
// the coalition, and what it gains when the hosts release the stock.
type field struct{ well, gain [answers][answers]float64 }

// field gathers the cases of one verdict, of which the first is given.
func (o *outlook) field(first, hosts int, release float64) (f field) {
	for x := range answers {
		for y := range answers {
			c := first + (x*answers+y)*hosts
			f.well[x][y] = o.well[c]
			if hosts == 2 {
				f.gain[x][y] = o.well[c+1] - o.well[c]
				f.well[x][y] += release * f.gain[x][y]
			}
		}
	}
	return f
}

// forUS is what assisting and fighting change for Ukraine when it is the United
// States that answers, given what the others do.
func (f *field) forUS(r *response) (assist, fight float64) {
	for y, q := range r.europe {
		assist += q * (f.well[Assist][y] - f.well[Aside][y])
		fight += q * (f.well[Fight][y] - f.well[Aside][y])
	}
	return assist, fight
}

// forEurope is the same for the coalition.
func (f *field) forEurope(r *response) (assist, fight float64) {
	for x, p := range r.us {
		assist += p * (f.well[x][Assist] - f.well[x][Aside])
		fight += p * (f.well[x][Fight] - f.well[x][Aside])
	}
	return assist, fight
}

// forHosts is what releasing changes.
func (f *field) forHosts(r *response) (gain float64) {
	for x, p := range r.us {
		gain += p * (r.europe[0]*f.gain[x][0] + r.europe[1]*f.gain[x][1] + r.europe[2]*f.gain[x][2])
	}
	return gain
}

// called is how much likelier an invasion makes each answer, in odds: the bond,
// and what the answer changes (equation 5).
func called(bond *[answers]float64, assist, fight float64) [answers]float64 {
	return [answers]float64{1, bond[Assist] * assist, bond[Fight] * fight}
}

// engage moves the answers to an invasion after one verdict to their quantal
// responses: the United States, then the coalition and the hosts. The bond of
// the agreement counts for hosts without a vote.
func (s *state) engage(r *response, act int, f *field, c *chooser) {
	b, bond := s.tables, s.bond(act)
	var odds [5]float64
	odds[0], odds[1] = f.forUS(r)
	odds[0] *= b.well.us
	odds[1] *= b.well.us
	expAll(odds[:2], odds[:2])
	call := called(bond, odds[0], odds[1])
	us := b.open[act].us.mixed(s.t.resolve.kept, &call)
	c.move(r.us[:], us[:])

	odds[2], odds[3] = f.forEurope(r)
	odds[2] *= b.well.europe
	odds[3] *= b.well.europe
	odds[4] = b.pull * f.forHosts(r)
	expAll(odds[2:], odds[2:])
	call = called(bond, odds[2], odds[3])
	europe := b.open[act].europe.mixed(s.t.resolve.firm[s.k], &call)
	c.move(r.europe[:], europe[:])
	hosts := either(s.table.release * odds[4])
	c.move(r.hosts[:], hosts[:])
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
// attacks, and returns what comes of the invasion.
func (s *state) answerInvasion(p *play, w *war, invader *[variants]float64, c *chooser) (f fate) {
	b := s.tables
	w.look(&w.outlook, b.cells, invader)
	i := 0
	for _, act := range b.act[:b.acts] {
		r := &p.met[act]
		field := w.outlook.field(i, b.hosts, r.hosts[1])
		s.engage(r, act, &field, c)
		for _, us := range r.us {
			for _, europe := range r.europe {
				q := s.t.resolve.openAct[act] * us * europe
				if b.hosts == 1 {
					f.add(q, w, i, &s.table.ukraine[i])
					i++
					continue
				}
				f.add(q*r.hosts[0], w, i, &s.table.ukraine[i])
				f.add(q*r.hosts[1], w, i+1, &s.table.ukraine[i+1])
				i += 2
			}
		}
	}
	return f
}

// add adds one case with probability q.
func (f *fate) add(q float64, w *war, c int, ukraine *[postures][postures]float64) {
	stop := (*[variants]float64)(w.stop[c*variants:])
	worth := (*[variants]float64)(w.worth[c*variants:])
	for v := range variants {
		f.stop[v] += q * stop[v]
		f.worth[v] += q * worth[v]
	}
	goesOn := &w.outlook.goesOn[c]
	low, high := q*goesOn[0], q*goesOn[1]
	f.stopped += q - low - high
	f.cost[0] += low*ukraine[0][0] + high*ukraine[1][0]
	f.cost[1] += low*ukraine[0][1] + high*ukraine[1][1]
}

// joint is the probability of a joint answer; of hosts that change nothing
// there is only one.
func (r *response) joint(us, europe, host, hosts int) float64 {
	q := r.us[us] * r.europe[europe]
	if hosts == 2 {
		q *= r.hosts[host]
	}
	return q
}
