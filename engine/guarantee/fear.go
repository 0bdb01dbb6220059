// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/lever"
	"parley/engine/world"
)

// fear is the threat that Russia sees in Ukraine and its guarantors, and what
// the settlement gives it in status. A weak army makes up for what Ukraine has
// of its own to attack with, and no further; what allies bring is not undone by
// it (equation 8).
type fear struct {
	threat [horizon]float64 // X by year, before Ukraine's own choice of mix
	stock  [horizon]float64 // part of X that is the stock
	flow   [Types]float64
	status float64 // yearly value of Russia's role and of the line it holds
	read   [2]float64
}

// The two readings of the arming stage.
const (
	readUkraine = iota // the chance that Ukraine's mix is read rightly
	readRussia
)

func newFear(d lever.Design, w world.World, n *denial) fear {
	f := fear{status: status(d, w)}
	for th := range Types {
		// A flow: the weight is of the threat for ever (equation 8).
		f.flow[th] = (1 - w[world.Delta]) * w[world.FearS+world.ID(th)]
	}
	stock, own, allied := stockThreat(d, w), strikeThreat(d), alliedThreat(d)
	if bloc := blocThreat(d); bloc > 0 {
		allied += bloc
	} else {
		own += bloc // neutrality is a restraint of Ukraine's own
	}
	for t := range f.threat {
		f.stock[t] = stock * n.filled[t]
		f.threat[t] = max(0, f.stock[t]+own+0.3*(n.ukraine[t]-1)) + allied
	}
	blur := 1 - w[world.ReadQuality]
	monitor := 1 - 0.3*d.Get(lever.MonitorQuality)
	f.read[readUkraine] = 1 - blur*monitor*(1-0.35*d.Get(lever.StockDisclosure))*(1-0.35*d.Get(lever.LeakVerification))
	f.read[readRussia] = 1 - blur*monitor
	return f
}

// stockThreat is the offensive power of the full stock that Russia sees: all
// of what is in Ukraine, of what is abroad what could leak or be released
// falsely (equation 8).
func stockThreat(d lever.Design, w world.World) float64 {
	leak := (w[world.Leak0] + 0.05) * (1 - d.Get(lever.LeakVerification))
	if d.On(lever.LeaseReturn) {
		leak *= 0.7
	}
	on := d.Hosts().OnSoil()
	return d.Get(lever.StockSets) / 10 * (0.3 + 0.7*d.Get(lever.StockOffenceShare)) * (on + (1-on)*leak)
}

// alliedThreat is the threat of foreign troops and of a closed sky.
func alliedThreat(d lever.Design) float64 {
	return 0.1*d.Get(lever.TripSize)/20000*forwardWeight(d) + 0.03*d.Get(lever.AirShield)
}

func strikeThreat(d lever.Design) float64 {
	return step(d, lever.StrikePolicy, 0, 0.02, 0.05, 0.15)
}

func blocThreat(d lever.Design) float64 {
	return step(d, lever.Nonbloc, -0.03, 0.02, 0.08, 0.4)
}

// status is what Russia's role is worth to it a year beyond its effects, and
// what a guarantee of the recognised border costs it. Both are a tenth of the
// value of relief per step (judgement; the articles give the sign).
func status(d lever.Design, w world.World) float64 {
	v := w[world.ReliefValue] * step(d, lever.RussiaRole, 0, 0.05, 0.1, 0.15, 0.2)
	if d.Is(lever.Coverage, "recognised") {
		v -= 0.1 * w[world.ReliefValue]
	}
	return v
}
