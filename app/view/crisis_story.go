// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"parley/assets/text"
	"parley/engine/campaign"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/metric"
)

// story tells one challenge of one year. The steps are those of the model; where
// it gives a step no day of its own it happens when the one before it is done.
type story struct {
	t         *text.Catalogue
	design    lever.Design
	year      int
	challenge Challenge
	clock     *guarantee.Clock
	account   guarantee.Account
	known     bool
	sets      float64           // in store
	tracks    []guarantee.Track // of what can be released
}

// steps are the steps in the order of their days.
func (s *story) steps() []CrisisStep {
	all := []CrisisStep{s.act()}
	switch s.challenge {
	case guarantee.Strike:
		all = append(all, s.answer(0))
	case guarantee.Invade:
		all = append(all, s.finding(), s.vote(), s.answer(s.clock.Found), s.consultation(),
			s.release(), s.reaction(s.decided()), s.transit(), s.arrival(), s.assistance())
	case guarantee.Salami:
		all = append(all, s.allegation(), s.finding(), s.vote(), s.answer(s.clock.Found), s.reaction(s.clock.Found))
	default:
		all = append(all, s.allegation(), s.finding(), s.vote(), s.answer(s.clock.Found))
	}
	all = append(all, s.outcome())
	all = slices.DeleteFunc(all, func(c CrisisStep) bool { return c.ID == "" })
	slices.SortStableFunc(all, func(a, b CrisisStep) int { return cmp.Compare(a.From, b.From) })
	return all
}

// step begins a step.
func (s *story) step(id, who string, from, to float64, said ...string) CrisisStep {
	return CrisisStep{
		ID: id, Title: s.t.Get("crisis.step." + id), Who: s.t.Get("crisis.who." + who),
		From: from, To: to, When: s.when(from, to), Text: strings.Join(said, " "),
	}
}

// when writes one day or several.
func (s *story) when(from, to float64) string {
	a, b := dayNumber(s.t, from), dayNumber(s.t, to)
	if a == b {
		return s.t.Say("crisis.day", a)
	}
	return s.t.Say("crisis.days", a, b)
}

// p writes a probability.
func (s *story) p(v float64) string {
	if !s.known {
		return s.t.Get("crisis.open")
	}
	return Value(s.t, metric.Probability, v)
}

// odds are the ways in which something goes, by the ids of their labels.
func (s *story) odds(title string, labels []string, ps ...float64) CrisisOdds {
	o := CrisisOdds{Title: s.t.Get("crisis.odds." + title)}
	for i, p := range ps {
		if !s.known {
			p = 0
		}
		o.Ways = append(o.Ways, CrisisWay{Label: s.t.Get("crisis.way." + labels[i]), P: p, Value: s.p(p)})
	}
	return o
}

// brief is one of the ways in which something goes.
func (s *story) brief(way string, p float64) string {
	return s.say("brief", s.p(p), s.t.Get("crisis.way."+way))
}

func (s *story) say(id string, args ...string) string { return s.t.Say("crisis."+id, args...) }

func (s *story) host(h lever.Host) string { return s.t.Get("host." + h.String()) }

var (
	typeWays     = []string{"security_seeking", "opportunist", "revisionist"}
	findingWays  = []string{"confirmed", "unclear", "refuted"}
	voteWays     = []string{"triggered", "untriggered"}
	answerWays   = []string{"aside", "assist", "fight"}
	releaseWays  = []string{"released", "withheld"}
	reactionWays = []string{"persist", "stop", "escalate"}
	sliceWays    = []string{"kept", "unanswered", "undone"}
	answeredWays = []string{"answered", "unanswered"}
	outcomeWays  = []string{"decisive", "partial", "stalemate", "repelled"}
)

func (s *story) act() CrisisStep {
	a := &s.account
	said := s.say("act."+s.challenge.String(), s.p(a.Loss))
	c := s.step("act", "russia", 0, 0, said, s.say("chance", s.p(a.Chance), strconv.Itoa(s.year)))
	c.Title, c.Brief = s.challenge.Label(s.t), s.say("brief.act", s.p(a.Chance))
	c.Odds = []CrisisOdds{s.odds("type", typeWays, a.Types[:]...)}
	return c
}

func (s *story) allegation() CrisisStep {
	a := &s.account
	said := s.say("allegation.slice", s.p(a.Alleged))
	if s.challenge != guarantee.Salami {
		said = s.say("allegation.deniable", s.p(a.Noticed), s.p(a.Alleged))
	}
	c := s.step("allegation", "ukraine", 0, 0, said)
	c.Brief = s.brief("alleged", a.Alleged)
	c.Odds = []CrisisOdds{s.odds("allegation", []string{"alleged", "silent"}, a.Alleged, 1-a.Alleged)}
	return c
}

func (s *story) finding() CrisisStep {
	a, id := &s.account, "finding"
	if s.challenge == guarantee.Invade {
		id = "finding.open"
	}
	c := s.step("finding", "finders", 0, s.clock.Found, s.say(id, daysLong(s.t, s.clock.Found), s.p(a.Finding[guarantee.Confirm])))
	c.Brief = s.brief("confirmed", a.Finding[guarantee.Confirm])
	ways := a.Finding[:] // confirmed, unclear, refuted
	if s.challenge == guarantee.Invade {
		ways = ways[:guarantee.Refute] // what everybody sees is not refuted
	}
	c.Odds = []CrisisOdds{s.odds("finding", findingWays, ways...)}
	return c
}

func (s *story) vote() CrisisStep {
	a, d := &s.account, s.design
	var how string
	switch {
	case d.Is(lever.RussiaRole, "veto"):
		how = s.say("vote.veto")
	case d.Is(lever.VoteRule, "none"):
		how = s.say("vote.none")
	default:
		how = s.say("vote.how", LeverValue(s.t, d, lever.NGuarantors), LeverValue(s.t, d, lever.VoteRule), LeverValue(s.t, d, lever.Burden))
	}
	said := s.say("vote", s.p(a.Triggered), s.p(a.On[guarantee.Confirm]), s.p(a.On[guarantee.Unclear]))
	c := s.step("vote", "guarantors", s.clock.Found, s.clock.Found, how, said)
	c.Brief = s.brief("triggered", a.Triggered)
	c.Odds = []CrisisOdds{s.odds("vote", voteWays, a.Triggered, 1-a.Triggered)}
	return c
}

// answer is what the United States and the coalition do.
func (s *story) answer(day float64) CrisisStep {
	a, d := &s.account, s.design
	said := []string{s.say("answer."+s.challenge.String(), s.p(a.Answered))}
	if d.Get(lever.SnapTiers) > 0 && s.challenge != guarantee.Strike && a.Triggered > 0 {
		said = append(said, s.say("answer.tiers", LeverValue(s.t, d, lever.SnapTiers)))
	}
	if d.Get(lever.TripSize) > 0 && s.challenge == guarantee.Invade {
		said = append(said, s.say("answer.force", LeverValue(s.t, d, lever.TripSize)))
	}
	c := s.step("answer", "both", day, day, said...)
	c.Brief = s.brief("answered", a.Answered)
	for _, g := range []struct {
		title string
		does  [3]float64
	}{{"us", a.US}, {"europe", a.Europe}} {
		ways := g.does[:]
		if s.deniable() {
			ways = ways[:guarantee.Fight] // nobody fights over what can be denied
		}
		c.Odds = append(c.Odds, s.odds(g.title, answerWays, ways...))
	}
	return c
}

func (s *story) deniable() bool {
	return s.challenge == guarantee.Hybrid || s.challenge == guarantee.Sabotage
}

// consultation comes before the release of stock, if there is any and it takes
// any time.
func (s *story) consultation() CrisisStep {
	consults, long := s.longest(guarantee.LegConsultation)
	hears, heard := s.longest(guarantee.LegHearing)
	if !long && !heard {
		return CrisisStep{}
	}
	from, to := hears.Starts(guarantee.LegHearing), max(hears.Starts(guarantee.LegConsultation), consults.Starts(guarantee.LegDiscretion))
	var said []string
	if heard {
		said = append(said, s.say("hearing", daysLong(s.t, hears.Legs[guarantee.LegHearing])))
	}
	if long {
		said = append(said, s.say("consultation", daysLong(s.t, consults.Legs[guarantee.LegConsultation])))
	}
	if s.design.Is(lever.ReleaseRule, "automatic") && s.design.Hosts().OnSoil() > 0 {
		said = append(said, s.say("consultation.soil"))
	}
	return s.step("consultation", "guarantors", from, to, said...)
}

// decided is the day on which the last decision about the stock has fallen.
func (s *story) decided() float64 {
	day := s.clock.Found
	for _, k := range s.tracks {
		day = max(day, k.Starts(guarantee.LegPermit))
	}
	return day
}

// release is what hosts do with the stock, and leave to move it.
func (s *story) release() CrisisStep {
	if len(s.clock.Tracks) == 0 {
		return CrisisStep{}
	}
	d, a := s.design, &s.account
	from, to := s.span(guarantee.LegDiscretion, guarantee.LegTransit)
	abroad := d.Hosts().Abroad() > 0
	var said []string
	switch {
	case !abroad:
		said = append(said, s.say("release.soil"))
	case s.clock.Unlocked == 0:
		said = append(said, s.say("release.none"))
	case s.clock.Unlocked == 1:
		said = append(said, s.say("release", LeverValue(s.t, d, lever.ReleaseRule), s.p(a.Release)))
	default:
		said = append(said, s.say("release.council", LeverValue(s.t, d, lever.ReleaseRule), s.p(s.clock.Unlocked), s.p(a.Release)))
	}
	for _, leg := range []guarantee.Leg{guarantee.LegDiscretion, guarantee.LegPermit} {
		if k, ok := s.longest(leg); ok {
			said = append(said, s.say("release."+legName(leg), daysLong(s.t, k.Legs[leg])))
		}
	}
	c := s.step("release", "hosts", from, to, said...)
	if abroad {
		p := a.Release * s.clock.Unlocked
		c.Brief = s.brief("released", p)
		c.Odds = []CrisisOdds{s.odds("release", releaseWays, p, 1-p)}
	}
	return c
}

// span is from the first start of one leg to the last start of another.
func (s *story) span(first, last guarantee.Leg) (from, to float64) {
	from, to = s.clock.Found, s.clock.Found
	for i, k := range s.tracks {
		if a := k.Starts(first); i == 0 || a < from {
			from = a
		}
		to = max(to, k.Starts(last))
	}
	return from, to
}

// movable are the tracks of what can be released at all.
func movable(c *guarantee.Clock) []guarantee.Track {
	return slices.DeleteFunc(slices.Clone(c.Tracks), func(k guarantee.Track) bool { return c.Unlocked == 0 && !k.Host.OnSoil() })
}

func (s *story) transit() CrisisStep {
	if len(s.tracks) == 0 {
		return CrisisStep{}
	}
	from, to := s.span(guarantee.LegTransit, guarantee.Legs)
	var ways []string
	for _, k := range s.tracks {
		ways = append(ways, s.say("transit.way", s.host(k.Host), daysLong(s.t, k.Legs[guarantee.LegTransit])))
	}
	return s.step("transit", "hosts", from, to, s.say("transit", strings.Join(ways, s.t.Get("format.comma"))))
}

// arrival says when how much of the stock is there and what it still counts for.
func (s *story) arrival() CrisisStep {
	if len(s.tracks) == 0 {
		return CrisisStep{}
	}
	from, _ := s.span(guarantee.Legs, guarantee.Legs)
	var to, share, counts, kept float64
	for _, k := range s.tracks {
		to = max(to, k.Last())
		share += k.Share
		counts += k.Share * k.Counts
		kept += k.Share * k.Counts * k.Kept
	}
	c := s.step("arrival", "hosts", from, to,
		s.say("arrival", amount(s.t, metric.Days, s.sets*share), s.setsPlanned(), strconv.Itoa(s.year)),
		s.say("arrival.window", part100(s.t, s.clock.Done(from)), part100(s.t, s.clock.Done(to)), part100(s.t, counts/share)),
		s.say("arrival.kept", part100(s.t, kept/share)))
	c.Brief = s.say("brief.arrival", part100(s.t, kept/share))
	return c
}

// setsPlanned is the size of the whole stock.
func (s *story) setsPlanned() string { return short(s.t, s.design.Get(lever.StockSets)) }

// aid is the first and the last day on which assistance may begin.
func (s *story) aid() [2]float64 {
	a, b := s.clock.Aid[0].From, s.clock.Aid[1].From
	return [2]float64{min(a, b), max(a, b)}
}

func (s *story) assistance() CrisisStep {
	days, aid := s.aid(), &s.clock.Aid
	return s.step("assistance", "both", days[0], days[1], s.say("assistance",
		dayNumber(s.t, aid[1].From), dayNumber(s.t, aid[0].From), part100(s.t, aid[1].Counts), part100(s.t, aid[0].Counts)))
}

// reaction is Russia's, once it knows the answers.
func (s *story) reaction(day float64) CrisisStep {
	r := s.account.Reaction
	ways := r[:]
	if s.challenge == guarantee.Salami {
		ways = ways[:guarantee.Escalate]
	}
	c := s.step("reaction", "russia", day, day, s.say("reaction."+s.challenge.String(), s.p(r[guarantee.Stop])))
	c.Brief = s.brief("stop", r[guarantee.Stop])
	c.Odds = []CrisisOdds{s.odds("reaction", reactionWays, ways...)}
	return c
}

// outcome is where it ends.
func (s *story) outcome() CrisisStep {
	a, day := &s.account, s.length()
	c := s.step("outcome", "all", day, day)
	switch s.challenge {
	case guarantee.Invade:
		c.Brief = s.brief("repelled", a.Outcome[campaign.Repelled])
		c.Text = s.say("outcome.invade", s.p(a.Reaction[guarantee.Persist]+a.Reaction[guarantee.Escalate]), s.p(a.General))
		c.Odds = []CrisisOdds{s.odds("outcome", outcomeWays, a.Outcome[campaign.Decisive], a.Outcome[campaign.Partial], a.Outcome[campaign.Stalemate], a.Outcome[campaign.Repelled])}
	case guarantee.Salami:
		kept := a.Answered * a.Reaction[guarantee.Persist]
		c.Text, c.Brief = s.say("outcome.slice", s.p(a.General)), s.brief("undone", a.Answered-kept)
		c.Odds = []CrisisOdds{s.odds("slice", sliceWays, kept, 1-a.Answered, a.Answered-kept)}
	case guarantee.Strike:
		c.Text = s.say("outcome.strike", s.p(a.Loss), s.p(a.General))
		c.Odds = []CrisisOdds{s.odds("answered", answeredWays, a.Answered, 1-a.Answered)}
	default:
		c.Text = s.say("outcome.hybrid")
		if s.challenge == guarantee.Sabotage && s.design.On(lever.DepotArt5Ack) {
			c.Text += " " + s.say("outcome.sabotage", s.p(a.Invoked))
		}
		c.Odds = []CrisisOdds{s.odds("answered", answeredWays, a.Answered, 1-a.Answered)}
	}
	return c
}
