// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/campaign"
	"parley/engine/world"
)

// tables hold what the stage games are made of and nothing that is solved for,
// at one share of every precision.
type tables struct {
	scale   float64 // share of every precision
	lambda  float64 // precision of Russia and Ukraine, at that share
	tremble float64 // its inverse
	resolve float64 // of the guarantors

	front    // what an invasion leads to, by answer
	stances  // what answering is worth apart from that
	answered answeredSlices

	booth  booth  // where votes are counted
	docket docket // of the stage game that was moved last
	years  [horizon]yearTable
}

// yearTable is what campaigns of one year lead to, whatever anyone believes.
type yearTable struct {
	odds     [2][postures][postures][profiles]campaign.Odds // by triggered, Russia's posture, Ukraine's, answer
	prospect [cells][postures]prospect
	ukraine  [cells][postures][postures]float64 // its payoff, by Russia's posture and its own
	depot    [postures]float64                  // Russia's gain in prospect when the stock is gone
	raid     [variants]float64                  // e^(lambda/2 times what that is worth)
	bond     [answers]float64                   // odds that the legal bond adds to an answer
	release  float64                            // odds of releasing, apart from the battlefield
	revanche [postures]float64                  // what striking first is worth to a revanchist Ukraine
}

// prospect is what campaigns against one of Russia's postures lead to after one
// joint answer. Each is linear in the probability that Ukraine's mix is
// offensive.
type prospect struct {
	gain     affine // share of the prize
	decisive affine // probability of a decisive win
	toll     affine // what being repelled costs Russia beyond what war costs
	well     affine // how well it leaves Ukraine
}

// at returns the prospects at a probability that Ukraine's mix is offensive.
func (p *prospect) at(armed float64) outcome {
	return outcome{p.gain.at(armed), p.decisive.at(armed), p.toll.at(armed), p.well.at(armed)}
}

// outcome is a prospect at one such probability.
type outcome struct{ gain, decisive, toll, well float64 }

// affine is a + b x.
type affine struct{ a, b float64 }

func (f affine) at(x float64) float64 { return f.a + f.b*x }

// between is a at 0 and b at 1.
func between(a, b float64) affine { return affine{a, b - a} }

// cells is the largest number of cases of an answered invasion: whether the
// guarantee is triggered, and the joint answer.
const cells = 2 * profiles

// front numbers the cases of an answered invasion that can occur and holds
// what is the same in every year: of a guarantee that is always triggered half
// of them remain, and half of a stock that cannot come.
type front struct {
	acts  int // cases of being triggered or not
	act   [2]int
	hosts int // 2 when what hosts do changes a campaign, else 1
	cells int

	stop    [cells]float64        // payoff of stopping, before the quiet that follows
	edge    [cells]float64        // lambda times what that is above persisting, prize and odds apart
	worse   [cells][Types]float64 // odds of escalating over persisting
	venture [cells][Types]float64 // the same times what escalating adds
}

// cell is the number of a case; hosts that change nothing are one.
func (f *front) cell(act, profile int) int {
	a := 0
	if f.acts == 2 {
		a = act
	}
	return (a*profiles + profile) * f.hosts / 2
}

// each visits the cases.
func (f *front) each(visit func(c, act, i, us, europe, hosts int)) {
	for _, act := range f.act[:f.acts] {
		eachProfile(func(i, us, europe, hosts int) {
			if hosts < f.hosts {
				visit(f.cell(act, i), act, i, us, europe, hosts)
			}
		})
	}
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

// fill works out what does not hang on the precisions.
func (b *tables) fill(t *terms) {
	b.front = newFront(t)
	for year := 1; year <= t.years; year++ {
		b.years[year-1].fill(t, &b.front, year)
	}
	b.scale = 0
}

func newFront(t *terms) front {
	f := front{hosts: 1}
	if t.denial.hosted() {
		f.hosts = 2
	}
	for act, p := range t.resolve.openAct {
		if p > 0 {
			f.act[f.acts] = act
			f.acts++
		}
	}
	f.cells = f.acts * profiles * f.hosts / 2
	return f
}

// sharpen sets the rest, at a share of every precision.
func (b *tables) sharpen(t *terms, scale float64) {
	if scale == b.scale {
		return
	}
	b.scale = scale
	b.lambda, b.resolve = scale*t.w[world.Lambda], scale/t.w[world.S]
	b.tremble = 1 / b.lambda
	b.front.sharpen(t, b.lambda)
	b.stances = newStances(t, b.resolve, b.lambda)
	b.answered = newAnsweredSlices(t, b.lambda)
	for year := 1; year <= t.years; year++ {
		b.years[year-1].sharpen(t, b.resolve, b.lambda, year)
	}
}

func (f *front) sharpen(t *terms, lambda float64) {
	f.each(func(c, act, _, us, europe, _ int) {
		worth := func(th, reaction int) float64 {
			return t.warRussia(th, campaign.Odds{}, act == 1, us, europe, reaction, 0)
		}
		f.stop[c] = t.stopRussia(act == 1, us, europe)
		f.edge[c] = lambda * (f.stop[c] - worth(SecuritySeeking, Persist))
		for th := range Types {
			adds := worth(th, Escalate) - worth(th, Persist) // the odds cancel
			f.worse[c][th] = reactionWeight[Escalate] / reactionWeight[Persist] * exp(lambda*adds)
			f.venture[c][th] = f.worse[c][th] * adds
		}
	})
}

// fill works out what campaigns of the year lead to.
func (y *yearTable) fill(t *terms, f *front, year int) {
	n := &t.denial
	ratio := n.contest.Ratio()
	var russia [postures]float64
	for h := range russia {
		russia[h] = n.contest.Strength(n.russia[h][year-1])
	}
	f.each(func(c, act, i, us, europe, hosts int) {
		for o := range postures {
			force := n.force(t.w, year, act, o, us, europe) + n.stock[year-1]*n.onSoil
			alone := n.contest.Strength(n.defence * force)
			helped := alone
			if hosts == 1 {
				helped = n.contest.Strength(n.defence * (force + n.stock[year-1]*n.abroad))
			}
			for h := range postures {
				odds := ratio.Odds(russia[h], alone)
				if hosts == 1 {
					odds = ratio.Odds(russia[h], helped).Mix(n.unlock, odds)
				}
				y.odds[act][h][o][i] = odds
				if f.hosts == 1 {
					y.odds[act][h][o][i+1] = odds
				}
			}
		}
		for h := range postures {
			odds := [postures]*campaign.Odds{&y.odds[act][h][Restrained][i], &y.odds[act][h][Armed][i]}
			y.prospect[c][h] = newProspect(t, odds[Restrained], odds[Armed])
			for o := range postures {
				y.ukraine[c][h][o] = t.warUkraine(*odds[o], act == 1, us, europe)
			}
		}
	})
	for h := range postures {
		y.depot[h] = t.prospect(h, year)
	}
	for mix := range postures {
		y.revanche[mix] = t.revanche(year, mix)
	}
}

func newProspect(t *terms, restrained, armed *campaign.Odds) prospect {
	toll := 0.5 * t.w[world.CR]
	return prospect{
		gain:     between(t.gain(*restrained), t.gain(*armed)),
		decisive: between(restrained[campaign.Decisive], armed[campaign.Decisive]),
		toll:     between(toll*restrained[campaign.Repelled], toll*armed[campaign.Repelled]),
		well:     between(wellbeingOf(*restrained), wellbeingOf(*armed)),
	}
}

// sharpen sets what hangs on the precisions.
func (y *yearTable) sharpen(t *terms, resolve, lambda float64, year int) {
	bond := resolve * t.resolve.bind[year-1]
	for a, pledge := range t.resolve.us.pledge { // the coalition gives the same
		y.bond[a] = exp(bond * pledge)
	}
	y.release = exp(resolve*t.resolve.host + bond)
	for v := range variants {
		y.raid[v] = exp(lambda / 2 * t.depotWorth(v/postures, y.depot[v%postures], year, 0))
	}
}
