// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/campaign"

// Account is how a challenge is met, as the game is solved: how likely it is, and
// how likely each step is once it has been made, given no war before. It is
// averaged over the states in which the year can begin and over what the public
// has read of both postures. A probability that begins "once" is conditional on
// that; what a challenge does not have is 0.
type Account struct {
	Chance    float64            // P(Russia makes it in the year)
	Types     [Types]float64     // who makes it
	Noticed   float64            // Ukraine's sensors raise an alarm; 1 of an open act
	Alleged   float64            // Ukraine alleges it; 1 of an invasion, which speaks for itself
	Finding   [findings]float64  // once alleged
	On        [findings]float64  // the guarantee is triggered, once so found
	Triggered float64            // once alleged
	US        [answers]float64   // once alleged, or once a depot is struck
	Europe    [answers]float64   // likewise
	Answered  float64            // somebody answers, alleged or not
	Release   float64            // hosts release what may be released, once Russia invades
	Reaction  [reactions]float64 // once somebody answers, or Russia invades

	// Outcome is how the fighting ends, once Russia invades and does not break off.
	Outcome [campaign.Outcomes]float64

	General float64 // it becomes a general war
	Invoked float64 // proven sabotage brings the host into the war
	Loss    float64 // share of the stock that it destroys
}

// Crisis reads the accounts of all challenges of one year (1 is the first) off
// the solved game. That of None is empty.
func (g *Game) Crisis(year int) (out [Challenges]Account) {
	r := roll{game: g, year: year, accounts: &out}
	alive := 0.0
	for k := range slices {
		m := g.mass[year-1][k]
		alive += m[0] + m[1] + m[2]
	}
	for k := range slices {
		m := g.mass[year-1][k]
		if total := m[0] + m[1] + m[2]; total > 0 {
			r.state(k, total/alive)
		}
	}
	for ch := Hybrid; ch < Challenges; ch++ {
		out[ch].settle(&r.alleged[ch])
	}
	return out
}

// roll gathers accounts. Until they are settled every probability in them is
// joint with the challenge, and with what it is conditional on.
type roll struct {
	game     *Game
	year     int
	accounts *[Challenges]Account
	alleged  [Challenges]given
}

// given is how likely it is that something was said, and found, of a challenge.
type given struct {
	alleged, reacts, goesOn float64
	found                   [findings]float64
}

// state adds one state of the year, which has the given weight. What is moved is
// a copy.
func (r *roll) state(k int, weight float64) {
	g := r.game
	s := g.state(r.year, k)
	n, y := &g.aside, &g.tables.season
	*n = g.nodes[r.year-1][k]
	s.moves(n, y, &g.scratch, &chooser{}, func(t *turn, i, j int) {
		var happens [Challenges]float64
		for v, pi := range t.b.russia {
			for ch := Hybrid; ch < Challenges; ch++ {
				p := weight * y.ukraine[i] * y.russia[j] * pi * t.p.challenge[v][ch]
				r.accounts[ch].Types[v/postures] += p
				happens[ch] += p
			}
		}
		for ch := Hybrid; ch < Challenges; ch++ {
			r.accounts[ch].Chance += happens[ch]
		}
		r.deniable(&s, t, Hybrid, happens[Hybrid])
		r.deniable(&s, t, Sabotage, happens[Sabotage])
		r.slice(&s, t, happens[Salami])
		r.invasion(t, happens[Invade])
		r.strike(&s, happens[Strike])
	})
}

// deniable adds hybrid pressure or sabotage, of probability p. Of what Ukraine
// alleges only the truth counts here.
func (r *roll) deniable(s *state, t *turn, challenge int, p float64) {
	a, m := &r.accounts[challenge], &s.t.resolve.monitor
	a.Noticed += p * m.notice
	said := p * (m.notice*t.p.alarm[1] + (1-m.notice)*t.p.quiet[claimDeniable])
	r.heard(s, t, challenge, classDeniable, said)
	if challenge == Sabotage {
		a.Loss += p * 0.5 * s.t.denial.loss // as equation (9) counts it, half a strike
		a.Invoked += said * m.guilty[classDeniable][Confirm] * s.t.resolve.invoke * s.t.denial.foreign
	}
}

// slice adds a slice, of probability p.
func (r *roll) slice(s *state, t *turn, p float64) {
	a := &r.accounts[Salami]
	a.Noticed += p
	r.heard(s, t, Salami, classSlice, p*t.p.slice[1])
	for act, pa := range t.docket.guilt[classSlice] {
		met := &t.docket.met[classSlice][act]
		for us := range answers {
			for europe := range answers {
				if us == Aside && europe == Aside {
					continue
				}
				q := p * t.p.slice[1] * pa * met.joint(us, europe, 0, 1)
				persists := q * t.cutter.dot(s.tables.answered[s.k][act][us][europe].persists)
				a.Reaction[Persist] += persists
				a.Reaction[Stop] += q - persists
				r.alleged[Salami].reacts += q
				if us == Fight || europe == Fight {
					_, general := s.t.clash(us, europe)
					a.General += persists * general
				}
			}
		}
	}
}

// heard adds what becomes of a true allegation of a class, which is raised with
// probability said.
func (r *roll) heard(s *state, t *turn, challenge, class int, said float64) {
	a, given := &r.accounts[challenge], &r.alleged[challenge]
	a.Alleged += said
	given.alleged += said
	for f, p := range s.t.resolve.monitor.guilty[class] {
		a.Finding[f] += said * p
		a.On[f] += said * p * t.docket.act[class][f][1]
		given.found[f] += said * p
	}
	for act, pa := range t.docket.guilt[class] {
		met := &t.docket.met[class][act]
		a.Triggered += said * pa * float64(act)
		a.answer(said*pa, &met.us, &met.europe)
		a.Answered += said * pa * (1 - met.unanswered())
	}
}

// answer adds answers, which are given with probability p.
func (a *Account) answer(p float64, us, europe *chances) {
	for x := range answers {
		a.US[x] += p * us.of(x)
		a.Europe[x] += p * europe.of(x)
	}
}

// invasion adds an invasion, of probability p.
func (r *roll) invasion(t *turn, p float64) {
	g, a, given := r.game, &r.accounts[Invade], &r.alleged[Invade]
	a.Noticed += p
	a.Alleged += p
	given.alleged += p
	given.reacts += p
	m, v := &g.resolve.monitor, &g.resolve.vote
	for f, q := range [findings]float64{Confirm: m.open, Unclear: 1 - m.open} {
		var act verdict
		v.once(&act, [findings]float64{Confirm: 1, Unclear: 0.5}[f], f)
		a.Finding[f] += p * q
		a.On[f] += p * q * act[1]
		given.found[f] += p * q
	}
	for act, pa := range g.resolve.openAct {
		met := &t.p.met[act]
		a.Triggered += p * pa * float64(act)
		a.answer(p*pa, &met.us, &met.europe)
		a.Answered += p * pa * (1 - met.unanswered())
		a.Release += p * pa * met.hosts[1]
	}
	for c := range g.tables.cells {
		r.fought(t, c, p*t.outlook.joint[c])
	}
}

// fought adds Russia's reaction to one case of an answer, which is so likely, and
// how the fighting then ends.
func (r *roll) fought(t *turn, c int, p float64) {
	g, a := r.game, &r.accounts[Invade]
	for v, q := range t.invader {
		stop, worse := t.w.stop[c*variants+v], g.tables.worse[c][v/postures]
		a.Reaction[Stop] += p * q * stop
		a.Reaction[Escalate] += p * q * (1 - stop) * worse / (1 + worse)
		a.Reaction[Persist] += p * q * (1 - stop) / (1 + worse)
	}
	k, armed := &g.tables.cases[c], t.b.armed()
	for h, goes := range t.outlook.goesOn[c] {
		odds := func(mix int) campaign.Odds {
			return g.denial.odds(g.w, r.year, k.act, h, mix, k.us, k.europe, k.hosts)
		}
		for o, q := range odds(Armed).Mix(armed, odds(Restrained)) {
			a.Outcome[o] += p * goes * q
		}
		r.alleged[Invade].goesOn += p * goes
	}
	a.General += p * g.becomesGeneral(t, c)
}

// strike adds an open strike on a depot, of probability p. It is met at once:
// nobody alleges, finds or votes.
func (r *roll) strike(s *state, p float64) {
	a, met := &r.accounts[Strike], &r.game.tables.strike
	us, europe := &met.us, &met.europe[s.k]
	a.Noticed += p
	a.answer(p, us, europe)
	a.Answered += p * (1 - us.aside*europe.aside)
	a.Loss += p * s.t.denial.loss
	for x := range answers {
		for y := range answers {
			if x == Fight || y == Fight {
				_, general := s.t.clash(x, y)
				a.General += p * s.t.denial.foreign * us.of(x) * europe.of(y) * general
			}
		}
	}
}

// settle makes the probabilities conditional.
func (a *Account) settle(g *given) {
	over := func(given float64, ps ...*float64) {
		for _, p := range ps {
			if given > 0 {
				*p /= given
			}
		}
	}
	heard := g.alleged
	if heard == 0 { // nobody alleges an open strike
		heard = a.Chance
	}
	for f := range findings {
		over(g.found[f], &a.On[f])
	}
	for i := range 3 {
		over(heard, &a.Finding[i], &a.US[i], &a.Europe[i])
		over(g.reacts, &a.Reaction[i])
		over(a.Chance, &a.Types[i])
	}
	for o := range a.Outcome {
		over(g.goesOn, &a.Outcome[o])
	}
	over(heard, &a.Triggered)
	over(a.Chance, &a.Noticed, &a.Alleged, &a.Answered, &a.Release, &a.General, &a.Invoked, &a.Loss)
}
