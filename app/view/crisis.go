// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"cmp"
	"math"
	"slices"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/metric"
)

// Challenge is what Russia does in a crisis, as package guarantee numbers it.
type Challenge int

// Challenges are those a person can choose, the least violent first.
func Challenges() []Challenge {
	return []Challenge{guarantee.Hybrid, guarantee.Salami, guarantee.Sabotage, guarantee.Strike, guarantee.Invade}
}

// String returns the name of a challenge, as links and ids of words have it.
func (c Challenge) String() string {
	return [...]string{"none", "hybrid", "slice", "invade", "strike", "sabotage"}[c]
}

// ChallengeNamed finds a challenge that can be chosen.
func ChallengeNamed(name string) (Challenge, bool) {
	for _, c := range Challenges() {
		if c.String() == name {
			return c, true
		}
	}
	return 0, false
}

// Label is the challenge in a word or two.
func (c Challenge) Label(t *text.Catalogue) string { return t.Get("crisis." + c.String()) }

// Idle says why a design has no such crisis, or nothing if it has.
func (c Challenge) Idle(t *text.Catalogue, d lever.Design) string {
	if (c == guarantee.Strike || c == guarantee.Sabotage) && d.Get(lever.StockSets) == 0 {
		return t.Get("crisis.nodepot")
	}
	return ""
}

// Crisis is a challenge told in days: the steps in their order, what is under way
// beside each other, and the window in which a fait accompli is made. It is the
// expected course with its probabilities, nothing is drawn.
type Crisis struct {
	Challenge Challenge
	Length    float64 // days on the clock, 0 when everything happens at once
	Steps     []CrisisStep
	Lanes     []CrisisLane
	Axis      []Tick
	Window    *CrisisWindow // nil where the model has none
	Unknown   bool          // the probabilities are not known yet
	Idle      string        // why there is nothing to tell, empty when there is

	clock  *guarantee.Clock
	tracks []guarantee.Track // of what can be released
	sets   float64           // in store
	loss   float64           // part of the stock that the attack destroys
}

// CrisisStep is one thing that happens.
type CrisisStep struct {
	ID       string // act, allegation, finding, vote, consultation, answer, release, reaction, transit, arrival, assistance, outcome
	Title    string
	Who      string // moves
	From, To float64
	When     string // "Day 3", "Days 3 to 8"
	Text     string // what is decided, in sentences
	Brief    string // the number to remember, with a word or two; empty for none
	Odds     []CrisisOdds
}

// CrisisOdds are the ways in which something can go. They add up to 1.
type CrisisOdds struct {
	Title string
	Ways  []CrisisWay
}

// CrisisWay is one of them.
type CrisisWay struct {
	Label string
	P     float64 // 0 when it is not known
	Value string
}

// CrisisLane is what is under way in one place, as bars over the days.
type CrisisLane struct {
	Label string
	Bars  []CrisisBar
}

// CrisisBar is a part of a lane.
type CrisisBar struct {
	Kind     string // finding, hearing, consultation, discretion, permit, transit, arrival, aid
	Label    string // with its days
	From, To float64
}

// CrisisWindow is the fait accompli: how much of it is complete by a day.
type CrisisWindow struct {
	Days  float64 // e-folding time
	Label string
	Curve [][2]float64 // place along the clock and share complete, in [0, 1]
}

// CrisisOf tells a crisis of a design. Without accounts, as long as the engine has
// not given them, the days stand and the probabilities are open.
func CrisisOf(t *text.Catalogue, d lever.Design, c *engine.Crisis, known bool, challenge Challenge) Crisis {
	s := story{
		t: t, design: d, year: c.Year, clock: &c.Clock, known: known, account: c.Accounts[challenge], challenge: challenge,
		sets: d.Get(lever.StockSets), tracks: movable(&c.Clock),
	}
	if s.sets > 0 {
		s.sets *= c.Clock.Filled(c.Year)
	}
	out := Crisis{Challenge: challenge, Unknown: !known, Idle: challenge.Idle(t, d), clock: s.clock, tracks: s.tracks, sets: s.sets}
	if out.Idle != "" {
		return out
	}
	if known {
		out.loss = s.account.Loss
	}
	out.Steps = s.steps()
	out.Length = s.length()
	out.Lanes = s.lanes()
	out.Axis = dayTicks(t, out.Length)
	if challenge == guarantee.Invade {
		out.Window = s.window(out.Length)
	}
	return out
}

// At is the number of the step that a day falls into: the last that has begun.
func (c *Crisis) At(day float64) int {
	at := 0
	for i, s := range c.Steps {
		if s.From <= day+dust {
			at = i
		}
	}
	return at
}

// dust is a part of a day that nobody sees.
const dust = 1e-6

// Moment is what stands on the clock at a day.
type Moment struct {
	Day     string // "Day 12"
	Done    string // share of the fait accompli; empty without a window
	Arrived string // of the stock, if it is released; empty without one
	Spoken  string // all of it, for a slider
}

// Moment returns what stands on the clock at a day.
func (c *Crisis) Moment(t *text.Catalogue, day float64) Moment {
	m := Moment{Day: t.Say("crisis.day", dayNumber(t, day))}
	m.Spoken = m.Day
	if len(c.Steps) > 0 {
		m.Spoken = t.Say("crisis.spoken", m.Day, c.Steps[c.At(day)].Title)
	}
	if c.Window == nil {
		return m
	}
	m.Done = t.Say("crisis.done", part100(t, c.clock.Done(day)))
	if len(c.tracks) > 0 {
		m.Arrived = t.Say("crisis.arrived", amount(t, metric.Days, c.sets*c.here(day)), amount(t, metric.Days, c.sets))
	}
	return m
}

// here is the share of the stock that has arrived by a day.
func (c *Crisis) here(day float64) float64 {
	sum := 0.0
	for _, k := range c.tracks {
		sum += k.Share * k.Here(day)
	}
	return sum
}

// part100 writes a share that follows from days and not from chance.
func part100(t *text.Catalogue, v float64) string {
	return t.Say("unit.probability", decimal(t, 100*v, 0))
}

// dayNumber writes a day with a decimal below ten, if it has one.
func dayNumber(t *text.Catalogue, day float64) string {
	if day >= 9.95 {
		return decimal(t, day, 0)
	}
	return short(t, math.Round(day*10)/10)
}

// daysLong writes how long something takes.
func daysLong(t *text.Catalogue, days float64) string {
	n := dayNumber(t, days)
	if n == "1" {
		return t.Get("value.days.one")
	}
	return t.Say("value.days", n)
}

// length is the number of days on the clock: until the last of it has happened,
// and in an invasion at least as long as the window.
func (s *story) length() float64 {
	days := s.clock.Found
	switch s.challenge {
	case guarantee.Strike:
		return 0
	case guarantee.Invade:
		days = max(days, s.clock.Window, s.aid()[1])
		for _, k := range s.tracks {
			days = max(days, k.Last())
		}
	}
	return days
}

// lanes are what is under way beside each other.
func (s *story) lanes() []CrisisLane {
	if s.challenge == guarantee.Strike {
		return nil
	}
	procedure := CrisisLane{Label: s.t.Get("crisis.lane.procedure")}
	s.bar(&procedure, "finding", 0, s.clock.Found)
	lanes := []CrisisLane{procedure}
	if s.challenge != guarantee.Invade {
		return lanes
	}
	for _, leg := range []guarantee.Leg{guarantee.LegHearing, guarantee.LegConsultation} {
		if k, ok := s.longest(leg); ok {
			s.bar(&lanes[0], legName(leg), k.Starts(leg), k.Starts(leg+1))
		}
	}
	for _, k := range s.tracks {
		lane := CrisisLane{Label: s.host(k.Host)}
		for _, leg := range []guarantee.Leg{guarantee.LegDiscretion, guarantee.LegPermit, guarantee.LegTransit} {
			s.bar(&lane, legName(leg), k.Starts(leg), k.Starts(leg+1))
		}
		s.bar(&lane, "arrival", k.First(), k.Last())
		lanes = append(lanes, lane)
	}
	aid := CrisisLane{Label: s.t.Get("crisis.lane.aid")}
	s.bar(&aid, "aid", s.clock.Aid[1].From, s.length())
	return append(lanes, aid)
}

// bar adds a bar that takes some time.
func (s *story) bar(to *CrisisLane, kind string, from, until float64) {
	if until-from < dust {
		return
	}
	label := s.t.Say("crisis.bar", s.t.Get("crisis.leg."+kind), s.when(from, until))
	if kind == "aid" {
		label = s.t.Say("crisis.bar.aid", dayNumber(s.t, from))
	}
	to.Bars = append(to.Bars, CrisisBar{Kind: kind, Label: label, From: from, To: until})
}

func legName(leg guarantee.Leg) string {
	return [guarantee.Legs]string{"finding", "hearing", "consultation", "discretion", "permit", "transit"}[leg]
}

// longest finds a host for whom a leg takes longest, if it takes any time at all.
func (s *story) longest(leg guarantee.Leg) (guarantee.Track, bool) {
	if len(s.tracks) == 0 {
		return guarantee.Track{}, false
	}
	k := slices.MaxFunc(s.tracks, func(a, b guarantee.Track) int { return cmp.Compare(a.Legs[leg], b.Legs[leg]) })
	return k, k.Legs[leg] > dust
}

// window is the fait accompli over the days of the clock.
func (s *story) window(length float64) *CrisisWindow {
	const points = 48
	w := &CrisisWindow{Days: s.clock.Window, Label: s.t.Say("crisis.window", daysLong(s.t, s.clock.Window))}
	for i := range points + 1 {
		at := float64(i) / points
		w.Curve = append(w.Curve, [2]float64{at, s.clock.Done(at * length)})
	}
	return w
}

// dayTicks are round days along the clock.
func dayTicks(t *text.Catalogue, length float64) []Tick {
	if length == 0 {
		return nil
	}
	step := niceStep(length)
	var out []Tick
	for i := 0; float64(i)*step <= length+dust; i++ {
		day := float64(i) * step
		out = append(out, Tick{At: day / length, Label: short(t, day)})
	}
	return out
}
