// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/world"
)

// war is what an invasion leads to after one reading of Ukraine's mix: what
// Russia does about each joint answer, and what that is worth to everyone. It
// does not depend on anyone's beliefs about Russia, which knows itself.
type war struct {
	react  [2][profiles][variants][reactions]float64 // by triggered, answer, variant
	russia [2][profiles][variants]float64            // expected payoff, the quiet after a stop included
	well   [2][profiles][variants]float64            // how well Ukraine comes out, from 0 to 1
	joint  [2][profiles]float64                      // distribution of the joint answer, set by the last move
}

// state is what one stage game of one year needs to know.
type state struct {
	t        *terms
	year, k  int
	table    *yearTable
	answered *answeredSlices
	russia   [slices][Types]float64        // value of the next year, discounted, by k
	ukraine  [slices][ukraineTypes]float64 // likewise
	prior    [Types]float64                // public belief in Russia's type
	revanche float64                       // public belief that Ukraine is revanchist
}

// yearTable is what campaigns of one year lead to, whatever anyone believes:
// by whether the guarantee is triggered, Russia's posture, Ukraine's, and the
// joint answer.
type yearTable struct {
	odds     [2][postures][postures][profiles]campaign.Odds
	well     [2][postures][postures][profiles]float64       // how well a campaign leaves Ukraine
	ukraine  [2][postures][postures][profiles]float64       // its payoff
	persist  [2][postures][postures][profiles][Types]affine // Russia's payoff of persisting, in the threat
	escalate [2][profiles][Types]float64                    // what escalating adds to it
	worse    [2][profiles][Types]float64                    // and how much likelier than persisting that makes it
	stop     [2][profiles]float64                           // what stopping costs Russia
	depot    [postures]float64                              // Russia's gain in prospect when the stock is gone
}

// affine is a + b x.
type affine struct{ a, b float64 }

func (f affine) at(x float64) float64 { return f.a + f.b*x }

// mix is the mean of two when the second holds with probability p.
func (f affine) mix(p float64, other affine) affine {
	return affine{f.a + p*(other.a-f.a), f.b + p*(other.b-f.b)}
}

func newYearTable(t *terms, year int) *yearTable {
	y := new(yearTable)
	for act := range 2 {
		eachProfile(func(i, us, europe, hosts int) {
			y.stop[act][i] = t.stopRussia(act == 1, us, europe)
			for h := range postures {
				for o := range postures {
					odds := t.denial.odds(t.w, year, act, h, o, us, europe, hosts)
					y.odds[act][h][o][i] = odds
					y.well[act][h][o][i] = wellbeingOf(odds)
					y.ukraine[act][h][o][i] = t.warUkraine(odds, act == 1, us, europe)
					for th := range Types {
						at := func(reaction int, threat float64) float64 {
							return t.warRussia(th, odds, act == 1, us, europe, reaction, threat)
						}
						calm := at(Persist, 0)
						y.persist[act][h][o][i][th] = affine{calm, at(Persist, 1) - calm}
						y.escalate[act][i][th] = at(Escalate, 0) - calm // the odds cancel
					}
				}
			}
		})
	}
	y.worse = worse(&y.escalate, t.w[world.Lambda])
	for h := range postures {
		y.depot[h] = t.prospect(h, year)
	}
	return y
}

func eachProfile(visit func(i, us, europe, hosts int)) {
	for us := range answers {
		for europe := range answers {
			for hosts := range 2 {
				visit(profile(us, europe, hosts), us, europe, hosts)
			}
		}
	}
}

// calm is a type's payoff of a quiet year and what follows with k unanswered
// slices.
func (s *state) calm(theta, k int, threat float64) float64 {
	return s.t.quietRussia(theta, threat) + s.russia[k][theta]
}

// wage fills w for a reading of Ukraine's mix: offensive with probability
// armed, the threat to reckon with as given. Nothing that anyone believes
// about Russia enters its reaction, so it is exact and needs no iteration.
func (s *state) wage(w *war, armed, threat float64, c *chooser) {
	precision := s.t.w[world.Lambda] * c.scale
	var calm [Types]float64
	for th := range calm {
		calm[th] = s.calm(th, s.k, threat)
	}
	worse := s.escalates(precision)
	for act := range 2 {
		for i := range profiles {
			if i%2 == 1 && !s.t.denial.hosted() {
				w.copyHosts(act, i)
				continue
			}
			var persists [variants]float64
			var well [postures]float64
			for h := range postures {
				p := &s.table.persist[act][h]
				for th := range Types {
					persists[th*postures+h] = p[Restrained][i][th].mix(armed, p[Armed][i][th]).at(threat)
				}
				a, b := s.table.well[act][h][Restrained][i], s.table.well[act][h][Armed][i]
				well[h] = a + armed*(b-a)
			}
			for v, persist := range persists {
				th := v / postures
				u := [reactions]float64{
					Persist:  persist,
					Stop:     s.table.stop[act][i] + calm[th],
					Escalate: persist + s.table.escalate[act][i][th],
				}
				r := &w.react[act][i][v]
				react(r, &u, worse[act][i][th], precision)
				w.russia[act][i][v] = r[Persist]*u[Persist] + r[Stop]*u[Stop] + r[Escalate]*u[Escalate]
				w.well[act][i][v] = r[Stop] + (1-r[Stop])*well[v%postures]
			}
		}
	}
}

// hosted reports whether what hosts do changes a campaign.
func (n *denial) hosted() bool { return n.abroad > 0 && n.unlock > 0 }

// copyHosts makes an answer in which the hosts release equal to the one in
// which they withhold.
func (w *war) copyHosts(act, i int) {
	w.react[act][i], w.russia[act][i], w.well[act][i] = w.react[act][i-1], w.russia[act][i-1], w.well[act][i-1]
}

// escalates returns how much likelier Russia is to escalate than to persist:
// what escalating adds does not hang on the odds.
func (s *state) escalates(precision float64) *[2][profiles][Types]float64 {
	if precision == s.t.w[world.Lambda] {
		return &s.table.worse
	}
	w := worse(&s.table.escalate, precision)
	return &w
}

func worse(escalate *[2][profiles][Types]float64, precision float64) (w [2][profiles][Types]float64) {
	for act := range w {
		for i := range w[act] {
			for th, gain := range escalate[act][i] {
				w[act][i][th] = reactionWeight[Escalate] / reactionWeight[Persist] * math.Exp(precision*gain)
			}
		}
	}
	return w
}

// react sets p to Russia's quantal response among its reactions, worse being
// how much likelier it is to escalate than to persist.
func react(p *[reactions]float64, u *[reactions]float64, worse, precision float64) {
	stop := reactionWeight[Stop] / reactionWeight[Persist] * math.Exp(precision*(u[Stop]-u[Persist]))
	p[Persist] = 1 / (1 + stop + worse)
	p[Stop], p[Escalate] = stop*p[Persist], worse*p[Persist]
}
