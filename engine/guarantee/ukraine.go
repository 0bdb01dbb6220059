// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/lever"
	"parley/engine/world"
)

// warLoss is Ukraine's loss by outcome, in units of C_U (equation 10).
var warLoss = [4]float64{1.3, 1, 0.8, 0.6}

// ukraine is what Ukraine itself gains and loses, Ukrainian scale.
type ukraine struct {
	flow       float64 // value of a quiet year
	war        float64 // C_U, less what the shield and the surge fund spare
	hybrid     float64 // harm of a year of unanswered hybrid pressure
	slice      float64 // harm of one unanswered slice
	claimGain  float64 // what a triggered guarantee brings, at full answer
	claimCost  float64 // cost of raising a claim
	refuted    float64 // cost of a claim found false
	concession float64 // one-off cost of the principles conceded
	hybridFace float64 // how much of hybrid pressure gets through, in [0, 1]
	surge      float64 // what a triggered answer spares of C_U
}

func newUkraine(d lever.Design, w world.World) ukraine {
	u := ukraine{
		war:        w[world.CU] * (1 - 0.04*d.Get(lever.AirShield)),
		hybridFace: 1 - 0.3*d.Get(lever.CyberSupport),
		slice:      w[world.CU] * w[world.GSlice],
		claimCost:  0.002,
		surge:      0.001 * d.Get(lever.FundSurge),
	}
	growth := 1 + 0.1*(d.Get(lever.EUTrack)-1) + 0.002*d.Get(lever.FundPeace) + 0.0002*d.Get(lever.CommercialStake)
	if d.On(lever.NavalPatrol) {
		growth += 0.05
		u.hybridFace *= 0.9
	}
	u.flow = w[world.GrowthValue] * (1 - w[world.Delta]) * growth
	u.hybrid = 0.5 * u.flow * u.hybridFace
	u.claimGain = 0.02 * (1 + 0.01*d.Get(lever.FundSurge))
	// A claim found false costs standing; the penalty clause and the clause
	// that voids the guarantee for a year each add a conceded principle.
	u.refuted = w[world.ConcessionCost] * (0.05 + d.Get(lever.FalseClaimPenalty))
	if d.On(lever.VoidIfProvoked) {
		u.refuted += w[world.ConcessionCost]
	}
	u.concession = w[world.ConcessionCost] * principles(d)
	return u
}

// principles counts what Ukraine concedes at the signature: neutrality, a cap
// by its depth, a Russian say in its defence, and a clause that voids the
// guarantee. A guarantee of the recognised border gives a tenth back.
func principles(d lever.Design) float64 {
	n := step(d, lever.RussiaRole, 0, 0.05, 0.1, 0.5, 1)
	if d.Is(lever.Nonbloc, "neutrality") {
		n++
	}
	if c := d.Get(lever.UAForceCap); c > 0 {
		n += max(0, 1-c/baselineTroops)
	}
	if d.On(lever.VoidIfProvoked) {
		n += 0.1
	}
	if d.Is(lever.Coverage, "recognised") {
		n -= 0.1
	}
	return n
}

// revanche is what striking first is worth to a revanchist Ukraine: the whole
// cost of a war when it wins, nine tenths of it lost when it does not, and half
// of it in any case for standing alone, since no guarantee covers it
// (judgement). Attacking, it gives up its fortified defence and faces Russia's.
func (t *terms) revanche(year, mix int) float64 {
	n := &t.denial
	force := n.ukraine[year-1] + n.stock[year-1]*n.onSoil
	if mix == Armed {
		force += n.cap * t.w[world.ArmF] * 2 // an offensive mix is made for this
	}
	z := t.w[world.MCSF] * math.Log(force/(1.3*n.russia[Restrained][year-1]))
	win := 1 / (1 + math.Exp(-z))
	return t.ukraine.war * (win - 0.9*(1-win) - 0.5)
}
