// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/lever"
	"parley/engine/world"
)

// punish is what an attack costs Russia beyond the fighting itself, Russian
// scale.
type punish struct {
	stream    float64            // present value of the relief that war puts at stake
	flow      float64            // relief of one year
	full      float64            // loss from re-imposing every tier
	first     float64            // loss from re-imposing the tiers a lesser act brings
	lost      float64            // share of the stream that the tiers take
	by        [reactions]float64 // how much of it each reaction brings
	strikes   [2]float64         // damage from strikes, by whether triggered
	tiersFull float64            // tiers re-imposed for an invasion, for the blowback
	tiersLess float64            // and for a lesser act
}

func newPunish(d lever.Design, w world.World) punish {
	relief, tiers := d.Get(lever.SanctionsRelief), d.Get(lever.SnapTiers)
	p := punish{
		flow:   w[world.ReliefValue] * relief,
		stream: w[world.ReliefValue] * relief / (1 - w[world.Delta]),
		full:   tierLoss(w, relief, int(tiers)),
		lost:   tiers / 4,
	}
	// Graduated tiers come as the aggression goes on: a lesser act brings the
	// first, an invasion most of them, and stopping spares more than it does
	// when all came at once (claim D06).
	p.by = [reactions]float64{Persist: 1, Stop: 0.5, Escalate: 1}
	p.first, p.tiersFull, p.tiersLess = p.full, tiers, tiers
	if d.Is(lever.TierMode, "graduated") {
		p.by = [reactions]float64{Persist: 0.85, Stop: 0.25, Escalate: 1}
		p.first, p.tiersLess = tierLoss(w, relief, int(min(tiers, 1))), min(tiers, 1)
	}
	policy := d.Get(lever.StrikePolicy)
	p.strikes = [2]float64{w[world.StrikeDamage] * policy, w[world.StrikeDamage] * policy}
	if policy == 2 { // linked to the invasion: only once triggered
		p.strikes[0] = w[world.StrikeDamage]
	}
	return p
}

// tierLoss is the loss from re-imposing the first tiers of what was relieved.
func tierLoss(w world.World, relief float64, tiers int) float64 {
	if tiers == 0 {
		return 0
	}
	return w[world.GDPScale] * relief * w[world.SancGDP1+world.ID(tiers-1)]
}

// snap is what an invasion costs Russia in sanctions when a share q of the
// guarantors imposes them and it reacts as given.
func (p *punish) snap(q float64, reaction int) float64 {
	return (p.full + p.stream*p.lost) * q * p.by[reaction]
}

// snapLess is what a lesser act costs: the tiers it brings and the relief they
// take for a year.
func (p *punish) snapLess(q float64) float64 {
	return (p.first + p.flow*p.tiersLess/4) * q
}

// share is the weight of the guarantors who answer: the coalition 0.6, the
// United States 0.4.
func share(us, europe int) float64 {
	q := 0.0
	if us >= Assist {
		q += 0.4
	}
	if europe >= Assist {
		q += 0.6
	}
	return q
}
