// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// eachCrisis visits every challenge of every proposal, in some year.
func eachCrisis(t *testing.T, visit func(what string, d lever.Design, c *engine.Crisis, told *Crisis)) {
	t.Helper()
	for i, sc := range scenarios.All() {
		c := engine.CrisisOf(engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}, 1+i%10)
		for _, ch := range Challenges() {
			told := CrisisOf(words, sc.Design, &c, true, ch)
			visit(sc.ID+", "+ch.String(), sc.Design, &c, &told)
		}
	}
}

var unfilled = regexp.MustCompile(`\{\d\}|NaN|Inf`)

// Every story is whole: steps follow each other, ways add up to 1, sentences are
// filled in, and nothing lies outside the clock.
func TestStoriesAreWhole(t *testing.T) {
	eachCrisis(t, func(what string, d lever.Design, c *engine.Crisis, told *Crisis) {
		if depot := told.Challenge == guarantee.Strike || told.Challenge == guarantee.Sabotage; depot && d.Get(lever.StockSets) == 0 {
			if told.Idle == "" || len(told.Steps) > 0 {
				t.Errorf("%s: a depot is attacked where there is none", what)
			}
			return
		}
		if told.Idle != "" || len(told.Steps) < 3 {
			t.Fatalf("%s: %d steps, idle %q", what, len(told.Steps), told.Idle)
		}
		day := 0.0
		for i, s := range told.Steps {
			if s.From < day || s.To < s.From-dust || s.To > told.Length+dust {
				t.Errorf("%s: %s on days %v to %v of %v, after day %v", what, s.ID, s.From, s.To, told.Length, day)
			}
			day = s.From
			if s.Text == "" || s.Who == "" || s.When == "" || unfilled.MatchString(s.Text) {
				t.Errorf("%s: %s says %q", what, s.ID, s.Text)
			}
			if at := told.At(s.From); at < i || told.Steps[at].From > s.From+dust {
				t.Errorf("%s: step %d begins on day %v, on which it is step %d", what, i, s.From, at)
			}
			for _, o := range s.Odds {
				sum := 0.0
				for _, w := range o.Ways {
					sum += w.P
				}
				if math.Abs(sum-1) > 1e-9 {
					t.Errorf("%s: %s, %s adds up to %v", what, s.ID, o.Title, sum)
				}
			}
		}
		for _, l := range told.Lanes {
			last := 0.0
			for _, b := range l.Bars {
				if b.From < last-dust || b.To <= b.From || b.To > told.Length+dust {
					t.Errorf("%s, %s: %s from %v to %v after %v, of %v", what, l.Label, b.Kind, b.From, b.To, last, told.Length)
				}
				last = b.To
			}
		}
	})
}

// The story tells the engine's numbers.
func TestStoryTellsTheEnginesNumbers(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	c := engine.CrisisOf(engine.Request{Design: sc.Design, Beliefs: world.CentralProfile}, 5)
	a := c.Accounts[guarantee.Invade]
	told := CrisisOf(words, sc.Design, &c, true, guarantee.Invade)
	steps := map[string]CrisisStep{}
	for _, s := range told.Steps {
		steps[s.ID] = s
	}
	first, last := math.Inf(1), 0.0
	for _, k := range c.Clock.Tracks {
		first, last = min(first, k.First()), max(last, k.Last())
	}
	if s := steps["arrival"]; s.From != first || s.To != last {
		t.Errorf("arrival on days %v to %v, want %v to %v", s.From, s.To, first, last)
	}
	if s := steps["finding"]; s.To != sc.Design.Get(lever.VerifyHours)/24 {
		t.Errorf("fact-finding ends on day %v", s.To)
	}
	for id, want := range map[string][][]float64{
		"act":      {a.Types[:]},
		"vote":     {{a.Triggered, 1 - a.Triggered}},
		"answer":   {a.US[:], a.Europe[:]},
		"release":  {{a.Release * c.Clock.Unlocked, 1 - a.Release*c.Clock.Unlocked}},
		"reaction": {a.Reaction[:]},
		"outcome":  {a.Outcome[:]},
	} {
		for i, o := range steps[id].Odds {
			for k, w := range o.Ways {
				if w.P != want[i][k] {
					t.Errorf("%s: %s has the probability %v, want %v", id, w.Label, w.P, want[i][k])
				}
			}
		}
	}
	if m := told.Moment(words, last); !strings.HasPrefix(m.Arrived, amountOfSets(&c, sc.Design)) {
		t.Errorf("when all is there, the clock says %q", m.Arrived)
	}
}

func amountOfSets(c *engine.Crisis, d lever.Design) string {
	return decimal(words, d.Get(lever.StockSets)*c.Clock.Filled(c.Year), 1)
}

// More consultation delays every step that follows it, and none before.
func TestConsultationDelaysTheStory(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	tell := func(days float64) map[string]CrisisStep {
		d := sc.Design.With(lever.ConsultDays, days)
		c := engine.Crisis{Year: 1, Clock: engine.ClockOf(engine.Request{Design: d, Beliefs: world.CentralProfile})}
		told, out := CrisisOf(words, d, &c, false, guarantee.Invade), map[string]CrisisStep{}
		for _, s := range told.Steps {
			out[s.ID] = s
		}
		return out
	}
	soon, late := tell(2), tell(9)
	for id, s := range soon {
		shift := 0.0
		switch id {
		case "release", "reaction", "transit", "arrival":
			shift = 7
		case "outcome":
			continue // the last of all that happens
		}
		if got := late[id].From - s.From; math.Abs(got-shift) > 1e-9 {
			t.Errorf("%s is delayed by %v days, want %v", id, got, shift)
		}
	}
}

// Before the engine has answered, the days stand and no probability is told.
func TestUnknownAccountsAreOpen(t *testing.T) {
	sc, _ := scenarios.Get("paris")
	c := engine.Crisis{Year: 3, Clock: engine.ClockOf(engine.Request{Design: sc.Design, Beliefs: world.CentralProfile})}
	for _, ch := range Challenges() {
		told := CrisisOf(words, sc.Design, &c, false, ch)
		if !told.Unknown {
			t.Errorf("%s claims to know", ch)
		}
		for _, s := range told.Steps {
			for _, o := range s.Odds {
				for _, w := range o.Ways {
					if w.P != 0 || w.Value != words.Get("crisis.open") {
						t.Errorf("%s, %s: %s is %v, %q", ch, s.ID, w.Label, w.P, w.Value)
					}
				}
			}
		}
	}
}

func TestChallengesHaveNames(t *testing.T) {
	for _, c := range Challenges() {
		if got, ok := ChallengeNamed(c.String()); !ok || got != c || c.Label(words) == "" {
			t.Errorf("%d is named %q and labelled %q", c, c, c.Label(words))
		}
	}
	if _, ok := ChallengeNamed("none"); ok {
		t.Error("none can be chosen")
	}
}

// A random day of a random proposal has a moment in words.
func TestMoments(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	eachCrisis(t, func(what string, _ lever.Design, _ *engine.Crisis, told *Crisis) {
		m := told.Moment(words, told.Length*rng.Float64())
		if m.Day == "" || m.Spoken == "" || (m.Done == "") != (told.Window == nil) || unfilled.MatchString(m.Spoken+m.Done+m.Arrived) {
			t.Errorf("%s: %+v", what, m)
		}
	})
}
