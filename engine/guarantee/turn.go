// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// turn is one stage game, after one reading, while it is moved: what is known
// before, and what each step leaves for the next.
type turn struct {
	p   *play
	b   *belief
	w   *war
	pos *posture

	acts     acts              // in the public's eyes, as challenges stood
	invader  [variants]float64 // belief about who has invaded
	cutter   byType            // about who has taken a slice
	docket   docket
	slicing  slicing
	striking striking
	plea     plea
	outlook  outlook
	fate     fate
	lure     lure
	now      acts // as challenges stand after the move
}

// move solves one stage game once through, from the last moves to the first:
// claims, answers, challenge.
func (s *state) move(t *turn, a *after, c *chooser) {
	t.see()
	s.hear(t, c)
	s.cut(t)
	t.striking = s.option(t.pos, t.b)
	s.plead(t)
	s.allege(t, c)
	s.answerInvasion(t, c)
	s.tempt(t)
	s.challenge(t, a, c)
	s.suffer(t, a)
}

// acts are the probabilities of what Russia can do, in the public's eyes.
type acts struct{ none, deniable, slice, invade float64 }

// acts returns them as challenges stand.
func (p *play) acts(b *belief) (a acts) {
	for v, pi := range b.russia {
		a.add(pi, &p.challenge[v])
	}
	return a
}

// add adds the challenges of one variant, which has probability pi.
func (a *acts) add(pi float64, q *[Challenges]float64) {
	a.none += pi * q[None]
	a.deniable += pi * (q[Hybrid] + q[Sabotage])
	a.slice += pi * q[Salami]
	a.invade += pi * q[Invade]
}

// see sets what the public expects, and whom it takes an invader and the
// taker of a slice to be.
func (t *turn) see() {
	t.acts = t.p.acts(t.b)
	p, q := &t.p.challenge, &t.b.russia
	one := 1 / t.acts.invade
	for v := range variants {
		t.invader[v] = q[v] * p[v][Invade] * one
	}
	one = 1 / t.acts.slice
	t.cutter = byType{
		(q[0]*p[0][Salami] + q[1]*p[1][Salami]) * one,
		(q[2]*p[2][Salami] + q[3]*p[3][Salami]) * one,
		(q[4]*p[4][Salami] + q[5]*p[5][Salami]) * one,
	}
}
