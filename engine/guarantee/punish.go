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
	flow    float64                     // relief of one year
	stream  float64                     // its present value, which war puts at stake
	war     [reactions]float64          // sanctions an invasion brings, all guarantors imposing them
	less    float64                     // sanctions a lesser act brings, likewise
	spared  float64                     // share of those that stopping spares
	strikes [2]float64                  // damage from strikes, by whether triggered
	tiers   struct{ war, less float64 } // re-imposed, for the blowback
}

// Sanctions come back in one of two ways. Front-loaded, every tier falls at
// once, and stopping spares half. Graduated, they follow the aggression: a
// lesser act brings the first tier, an invasion that goes on the last two in
// turn, so half a tier less than all, and one that is broken off half the
// first (claim D06).
func newPunish(d lever.Design, w world.World) punish {
	relief, tiers := d.Get(lever.SanctionsRelief), d.Get(lever.SnapTiers)
	p := punish{flow: w[world.ReliefValue] * relief, spared: 0.5}
	p.stream = p.flow / (1 - w[world.Delta])
	snap := func(n float64) float64 { return tierLoss(w, relief, n) + p.stream*n/4 }
	if d.Is(lever.TierMode, "graduated") {
		first := min(tiers, 1)
		p.war = [reactions]float64{Persist: snap(max(tiers-0.5, first/2)), Stop: snap(first / 2), Escalate: snap(tiers)}
		p.less, p.tiers.less = tierLoss(w, relief, first)+p.flow*first/4, first
	} else {
		p.war = [reactions]float64{Persist: snap(tiers), Stop: snap(tiers) / 2, Escalate: snap(tiers)}
		p.less, p.tiers.less = tierLoss(w, relief, tiers)+p.flow*tiers/4, tiers
	}
	p.tiers.war = tiers
	policy := d.Get(lever.StrikePolicy)
	p.strikes = [2]float64{w[world.StrikeDamage] * policy, w[world.StrikeDamage] * policy}
	if policy == 2 { // linked to the invasion: only once triggered
		p.strikes[0] = w[world.StrikeDamage]
	}
	return p
}

// tierLoss is the loss from re-imposing the first n tiers (0 to 4) of what was
// relieved, linear between whole tiers.
func tierLoss(w world.World, relief, n float64) float64 {
	at := func(k int) float64 {
		if k == 0 {
			return 0
		}
		return w[world.SancGDP1+world.ID(k-1)]
	}
	k := min(int(n), 3)
	part := n - float64(k)
	return w[world.GDPScale] * relief * (at(k) + part*(at(k+1)-at(k)))
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
