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
	deeds    // what lesser acts bring Russia
	armoury  armoury

	curve  curve  // of the vote
	season season // of the state that was moved last
	turn   turn   // of its stage game that was moved last
	years  [horizon]yearTable
}

// yearTable is what campaigns of one year lead to, whatever anyone believes.
type yearTable struct {
	prospect [cells][postures]prospect
	ukraine  [cells][postures][postures]float64 // its payoff, by Russia's posture and its own
	depot    [postures]float64                  // Russia's gain in prospect when the stock is gone
	loss     [variants]float64                  // what that is worth to it
	raid     [variants]float64                  // e^(lambda/2 times that)
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
	well     affine // how well it leaves Ukraine
	toll     affine // what being repelled costs Russia beyond what war costs
	edge     affine // lambda times that and what stopping is worth above persisting, prize apart
}

// at returns the prospects at a probability that Ukraine's mix is offensive.
func (p *prospect) at(armed float64) outcome {
	return outcome{p.gain.at(armed), p.decisive.at(armed), p.well.at(armed), p.edge.at(armed)}
}

// outcome is a prospect at one such probability.
type outcome struct{ gain, decisive, well, edge float64 }

// affine is a + b x.
type affine struct{ a, b float64 }

func (f affine) at(x float64) float64 { return f.a + f.b*x }

// between is a at 0 and b at 1.
func between(a, b float64) affine { return affine{a, b - a} }

// fill works out what does not hang on the precisions.
func (b *tables) fill(t *terms) {
	b.front, b.deeds = newFront(t), newDeeds(t)
	for year := 1; year <= t.years; year++ {
		if year == 1 || t.denial.grows(year) {
			b.armoury.fill(t, &b.front, year)
		}
		b.years[year-1].fill(t, &b.front, &b.armoury, year)
	}
	b.curve.of(&t.resolve.vote)
	b.scale = 0
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
		b.years[year-1].sharpen(t, b, year)
	}
}

// armoury is the strength of the defender in every case of an answer, by
// Ukraine's mix.
type armoury struct{ alone, helped [cells][postures]float64 }

// grows reports whether the defender is stronger or weaker than a year before.
func (n *denial) grows(year int) bool {
	return n.ukraine[year-1] != n.ukraine[year-2] || n.stock[year-1] != n.stock[year-2]
}

func (a *armoury) fill(t *terms, f *front, year int) {
	n := &t.denial
	for c := range f.cells {
		k := &f.cases[c]
		for o := range postures {
			force := n.force(t.w, year, k.act, o, k.us, k.europe) + n.stock[year-1]*n.onSoil
			a.alone[c][o] = n.contest.Strength(n.defence * force)
			if k.hosts == 1 {
				a.helped[c][o] = n.contest.Strength(n.defence * (force + n.stock[year-1]*n.abroad))
			}
		}
	}
}

// fill works out what campaigns of the year lead to.
func (y *yearTable) fill(t *terms, f *front, a *armoury, year int) {
	n := &t.denial
	ratio := n.contest.Ratio()
	russia := [postures]float64{n.contest.Strength(n.russia[0][year-1]), n.contest.Strength(n.russia[1][year-1])}
	for c := range f.cells {
		k := &f.cases[c]
		for h := range postures {
			var odds [postures]campaign.Odds
			for o := range odds {
				odds[o] = ratio.Odds(russia[h], a.alone[c][o])
				if k.hosts == 1 {
					odds[o] = ratio.Odds(russia[h], a.helped[c][o]).Mix(n.unlock, odds[o])
				}
			}
			p := &y.prospect[c][h]
			p.set(t, &odds[Restrained], &odds[Armed])
			y.ukraine[c][h] = [postures]float64{f.lost[c].at(p.well.a), f.lost[c].at(p.well.a + p.well.b)}
		}
	}
	for h := range postures {
		y.depot[h] = t.prospect(h, year)
	}
	for v := range y.loss {
		y.loss[v] = t.depotWorth(v/postures, y.depot[v%postures], year, 0)
	}
	for mix := range postures {
		y.revanche[mix] = t.revanche(year, mix)
	}
}

// set sets a prospect from the odds against either mix.
func (p *prospect) set(t *terms, restrained, armed *campaign.Odds) {
	toll := 0.5 * t.w[world.CR]
	p.gain = between(t.gain(*restrained), t.gain(*armed))
	p.decisive = between(restrained[campaign.Decisive], armed[campaign.Decisive])
	p.toll = between(toll*restrained[campaign.Repelled], toll*armed[campaign.Repelled])
	p.well = between(wellbeingOf(*restrained), wellbeingOf(*armed))
}

// sharpen sets what hangs on the precisions.
func (y *yearTable) sharpen(t *terms, b *tables, year int) {
	for c := range b.cells {
		for h := range postures {
			p := &y.prospect[c][h]
			p.edge = affine{b.edge[c] + b.lambda*p.toll.a, b.lambda * p.toll.b}
		}
	}
	bond := b.resolve * t.resolve.bind[year-1]
	for a, pledge := range t.resolve.us.pledge { // the coalition gives the same
		y.bond[a] = exp(bond * pledge)
	}
	y.release = exp(b.resolve*t.resolve.host + bond)
	for v := range variants {
		y.raid[v] = exp(b.lambda / 2 * y.loss[v])
	}
}
