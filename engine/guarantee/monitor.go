// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// The classes of a lesser act that Ukraine can allege. An open attack needs no
// allegation.
const (
	classDeniable = iota
	classSlice

	classes
)

// monitor is what fact-finding and Ukraine's own sensors can see.
type monitor struct {
	open     float64 // probability that an open attack is confirmed in time
	guilty   [classes][findings]float64
	innocent [findings]float64
	notice   float64 // probability that Ukraine notices a deniable act
	alarm    float64 // probability of an alarm without one
}

// newMonitor moves the rates of the catalogue, which hold at monitoring
// quality 0.5 and 72 hours, along the log-odds.
func newMonitor(d lever.Design, w world.World) monitor {
	shift := w[world.MonitorGain]*(d.Get(lever.MonitorQuality)-0.5) +
		w[world.VerifyGain]*math.Log(d.Get(lever.VerifyHours)/72)
	moved := func(p, by float64) float64 { return campaign.Logistic(campaign.LogOdds(p) + by) }
	wrong := moved(w[world.FP], -shift)
	clear := campaign.Logistic(shift)
	m := monitor{open: w[world.TPInv], alarm: wrong}
	for class, tp := range [classes]float64{classDeniable: w[world.TPHyb], classSlice: w[world.TPSal]} {
		p := moved(tp, shift)
		// A true allegation is refuted at the rate at which a false one is
		// confirmed.
		m.guilty[class] = [findings]float64{Confirm: p, Refute: (1 - p) * wrong, Unclear: (1 - p) * (1 - wrong)}
	}
	m.innocent = [findings]float64{Confirm: wrong, Refute: (1 - wrong) * clear, Unclear: (1 - wrong) * (1 - clear)}
	m.notice = 0.5 + 0.5*m.guilty[classDeniable][Confirm]
	return m
}

// openAct is the probability that an open attack triggers the guarantee: a
// confirmed one is beyond doubt, an unclear file leaves a state at even odds.
func (m *monitor) openAct(v *vote) verdict {
	var sure, doubt verdict
	v.once(&sure, 1, Confirm)
	v.once(&doubt, 0.5, Unclear)
	return verdict{m.open*sure[0] + (1-m.open)*doubt[0], m.open*sure[1] + (1-m.open)*doubt[1]}
}
