// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"

	"parley/engine/campaign"
	"parley/engine/lever"
	"parley/engine/world"
)

// Clock says when help comes: what of a crisis hangs on the design and the
// world alone, and on nobody's choice. Days count from the attack, or from the
// allegation of a lesser act.
type Clock struct {
	Window float64 // e-folding time of a fait accompli, see Done
	Found  float64 // the fact-finding is done

	// Aid is what guarantors give who assist in a war, by whether the guarantee
	// is triggered.
	Aid [2]Aid

	Tracks   []Track // the stock, host by host; none without a stock
	Fill     float64 // years until the stock is full
	Unlocked float64 // probability that the rule lets hosts abroad release it in an invasion
}

// Filled is the share of the stock that is there in a year (1 is the first).
func (c *Clock) Filled(year int) float64 { return min(1, float64(year)/c.Fill) }

// Aid is assistance in a war.
type Aid struct {
	From   float64 // first day
	Counts float64 // share of its strength that it keeps, coming so late
}

// Leg is a part of the time before the first of a host's stock arrives.
type Leg int

// The legs, in the order in which they are shown. The model adds them up, so
// the order moves nothing.
const (
	LegFinding      Leg = iota // the fact-finding
	LegHearing                 // Moscow is heard
	LegConsultation            // consultation before release
	LegDiscretion              // a national decision
	LegPermit                  // leave to cross borders
	LegTransit                 // on the way

	// Legs is the number of legs.
	Legs
)

// Track is how one host's part of the stock arrives, when it is released.
type Track struct {
	Host   lever.Host
	Share  float64       // of the whole stock
	Legs   [Legs]float64 // days each takes
	Pace   float64       // days from the first arrival to the last
	Counts float64       // share of its strength that it keeps, arriving so late (equation 7)
	Kept   float64       // share that is not struck before it moves, nor waits for re-export consent
}

// First is the day on which the first of it arrives.
func (t Track) First() float64 { return t.Starts(Legs) }

// Last is the day on which all of it has arrived.
func (t Track) Last() float64 { return t.First() + t.Pace }

// Starts is the day on which a leg begins.
func (t Track) Starts(leg Leg) float64 {
	day := 0.0
	for _, days := range t.Legs[:leg] {
		day += days
	}
	return day
}

// Way is how far the first of it has come on a day, from 0 before it moves to 1
// when it arrives.
func (t Track) Way(day float64) float64 { return part(day-t.Starts(LegTransit), t.Legs[LegTransit]) }

// Here is the share of it that has arrived by a day.
func (t Track) Here(day float64) float64 { return part(day-t.First(), t.Pace) }

// part is the part of some days that has passed.
func part(passed, of float64) float64 {
	switch {
	case passed <= 0:
		return 0
	case passed >= of:
		return 1
	}
	return passed / of
}

// Done is the share of a fait accompli that is complete by a day, when help that
// comes on that day keeps the rest of its strength.
func (c *Clock) Done(day float64) float64 { return -math.Expm1(-day / c.Window) }

// NewClock returns the clock of a design in a world.
func NewClock(d lever.Design, w world.World) Clock {
	c := Clock{Window: w[world.TC], Found: d.Get(lever.VerifyHours) / 24}
	for act := range c.Aid {
		from := w[world.DiscretionDelay]
		if act == 1 {
			from = from*(1-d.Get(lever.Automaticity)) + c.Found
		}
		c.Aid[act] = Aid{from, (1 + campaign.Weight(from, 0, c.Window)) / 2}
	}
	if d.Get(lever.StockSets) == 0 {
		return c
	}
	n := newDenial(d, w)
	c.Fill, c.Unlocked = fillTime(d), n.unlock
	for h, share := range d.Hosts() {
		if share > 0 {
			c.Tracks = append(c.Tracks, n.track(d, w, lever.Host(h), share))
		}
	}
	return c
}

// track returns how a host's part of the stock arrives.
func (n *denial) track(d lever.Design, w world.World, h lever.Host, share float64) Track {
	tau, pace := delays(d, w, h)
	return Track{
		Host: h, Share: share, Legs: legs(d, w, h, tau), Pace: pace,
		Counts: campaign.Weight(tau, pace, w[world.TC]), Kept: n.kept(d, w, h),
	}
}

// legs takes the days before the first of a host's stock arrives apart.
func legs(d lever.Design, w world.World, h lever.Host, tau float64) (l [Legs]float64) {
	l[LegFinding], l[LegTransit] = d.Get(lever.VerifyHours)/24, w[transitOf[h]]
	if !h.OnSoil() {
		l[LegPermit] = w[world.Permit]
	}
	if !h.OnSoil() || !d.Is(lever.ReleaseRule, "automatic") {
		l[LegConsultation] = d.Get(lever.ConsultDays)
	}
	if d.Is(lever.ReleaseRule, "national-discretion") {
		l[LegDiscretion] = w[world.DiscretionDelay]
	}
	rest := tau
	for _, days := range l {
		rest -= days
	}
	if d.Is(lever.RussiaRole, "consulted") {
		l[LegHearing] = rest
	}
	return l
}
