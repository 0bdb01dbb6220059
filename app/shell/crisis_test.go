// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"math"
	"strings"
	"testing"
	"time"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
)

// told is a page on which an invasion is told, with what the engine says of it.
func told(t *testing.T) *page {
	t.Helper()
	p := &page{}
	p.start("/explore/offsite-stockpile", "")
	p.crisis.begin()
	p.crisis.year = 3
	account(p)
	p.crisis.tell()
	if len(p.crisis.told.Steps) == 0 || p.crisis.told.Unknown {
		t.Fatalf("nothing is told: %+v", p.crisis.told)
	}
	return p
}

// account lets the engine say how the challenges are met where the page stands.
func account(p *page) {
	a := engine.CrisisOf(p.work.State().Request(0), p.crisis.year).Accounts
	p.accounted(question{state: p.work.State(), year: p.crisis.year}, &a)
}

// The clock goes from step to step, rests at each, and ends with the last.
func TestClockPlaysEveryStep(t *testing.T) {
	for pace := range paces {
		c := told(t).crisis
		c.runs, c.play.pace, c.play.rests = true, pace, readTime
		var seen []string
		took, day := time.Duration(0), 0.0
		for c.runs && took < 10*time.Minute {
			if n := len(seen); n == 0 || seen[n-1] != c.told.Steps[c.step].ID {
				seen = append(seen, c.told.Steps[c.step].ID)
			}
			c.advance(30 * time.Millisecond)
			took += 30 * time.Millisecond
			if c.day < day || c.day > c.told.Length+1e-9 {
				t.Fatalf("the clock goes from day %v to %v of %v", day, c.day, c.told.Length)
			}
			day = c.day
		}
		if len(seen) != len(c.told.Steps) {
			t.Errorf("pace %d: the clock was at %v, there are %d steps", pace, seen, len(c.told.Steps))
		}
		last := c.told.Steps[len(c.told.Steps)-1]
		whole := time.Duration(len(c.told.Steps))*readTime + time.Duration(float64(daysTime)*last.From/c.told.Length)
		if want := float64(whole) / paces[pace]; math.Abs(float64(took)-want) > 0.1*want {
			t.Errorf("pace %d: it takes %v, want about %v", pace, took, time.Duration(want))
		}
	}
}

// When the design moves a step to another day, the clock goes there with it.
func TestClockStaysAtItsStep(t *testing.T) {
	p := told(t)
	c := p.crisis
	for i, s := range c.told.Steps {
		if s.ID == "transit" {
			c.goTo(i)
		}
	}
	day := c.day
	if _, err := p.work.Set(lever.ConsultDays, p.work.State().Design.Get(lever.ConsultDays)+6); err != nil {
		t.Fatal(err)
	}
	c.tell()
	if step, _ := c.now(); step.ID != "transit" || math.Abs(c.day-day-6) > 1e-9 {
		t.Errorf("after six more days of consultation the clock is at %s on day %v, before on day %v", step.ID, c.day, day)
	}
	if !c.lacks(false) {
		t.Error("nobody asks how the challenges are met under the new design")
	}
	before := c.told.Steps[c.step]
	account(p)
	if c.tell(); c.lacks(true) || c.told.Unknown || c.told.Steps[c.step].From != before.From {
		t.Error("what the engine says has not come, or has moved the days")
	}
}

// A link holds the crisis, and what makes no sense in one is left as it is.
func TestCrisisIsInTheLink(t *testing.T) {
	p := told(t)
	c := p.crisis
	c.challenge = guarantee.Salami
	c.tell()
	c.goTo(3) // the vote, on the same day as other steps
	c.note()
	text := p.views[session.Explore]
	if !strings.HasPrefix(text, "crisis:slice/3/") {
		t.Fatalf("the view is %q", text)
	}
	q := &page{}
	q.start("/explore/offsite-stockpile", "")
	for _, view := range []string{text, "other:1," + text} {
		q.views[session.Explore] = view
		q.crisis.tell()
		if k := q.crisis; !k.open || k.challenge != c.challenge || k.year != 3 || math.Abs(k.day-c.day) > 0.05 {
			t.Errorf("%q opens %v in year %d on day %v", view, k.challenge, k.year, k.day)
		}
		if q.crisis.step != c.step {
			t.Errorf("%q opens step %d, want %d", view, q.crisis.step, c.step)
		}
	}
	q.crisis.close()
	if got := q.views[session.Explore]; got != "other:1" {
		t.Errorf("closed, it leaves the view %q", got)
	}
	for _, view := range []string{"crisis:none/1/2", "crisis:", "crisis:invade/99/-1", "crisis:invade/x/NaN", "crisis:invade", "/,//,crisis"} {
		q.views[session.Explore] = view
		q.crisis.tell()
		if k := q.crisis; k.year < 1 || k.year > engine.DefaultYears || !(k.day >= 0) || k.challenge.String() == "none" {
			t.Errorf("%q opens %v in year %d on day %v", view, k.challenge, k.year, k.day)
		}
	}
}

// What is done on the map is one step of undo for each movement.
func TestMovementsOnTheMap(t *testing.T) {
	p := &page{}
	p.start("/explore/offsite-stockpile", "")
	before := p.work.State().Design.Hosts()
	drag := func(i view.Intent) {
		for _, part := range []float64{0.1, 0.2, 0.15} {
			i.Amount = part
			p.change(i)
		}
		p.work.End()
	}
	p.work.Begin()
	drag(view.Intent{From: lever.Poland, To: lever.UkraineWest})
	now := p.work.State().Design.Hosts()
	if math.Abs(now[lever.UkraineWest]-0.15) > 1e-9 || math.Abs(before[lever.Poland]-now[lever.Poland]-0.15) > 1e-9 {
		t.Errorf("after the drag the stock is at %v, before at %v", now, before)
	}
	p.work.Undo()
	if got := p.work.State().Design.Hosts(); got != before {
		t.Errorf("undone, the stock is at %v, want %v", got, before)
	}
	if _, err := p.work.Set(lever.TripSize, 10000); err != nil {
		t.Fatal(err)
	}
	p.change(view.Intent{Position: "centre"})
	if got := p.work.State().Design.Option(lever.TripPosition); got != "centre" {
		t.Errorf("the force stands at %s", got)
	}
	if _, err := p.change(view.Intent{Position: "moon"}); err == nil {
		t.Error("the force goes to the moon")
	}
}

// What is written into the page is well formed: names are escaped, every bar and
// every day lies within the picture.
func TestCrisisIsPainted(t *testing.T) {
	c := told(t).crisis
	for _, ch := range view.Challenges() {
		c.challenge = ch
		c.tell()
		for _, width := range []float64{0, 340, 700} {
			d := newDays(width, len(c.told.Lanes))
			if x := d.x(0.25); math.Abs(d.day(x, 40)-10) > 1e-9 {
				t.Errorf("day 10 is painted at %v, where day %v is", x, d.day(x, 40))
			}
			if picture := d.picture(&c.told, 3); strings.Contains(picture, "NaN") || strings.Contains(picture, "%!") || strings.Count(picture, "<g") != strings.Count(picture, "</g>") {
				t.Errorf("%s at %v: %s", ch, width, picture)
			}
		}
		list := stepsHTML(c.told.Steps)
		if got := strings.Count(list, "data-step="); got != len(c.told.Steps) {
			t.Errorf("%s: %d steps are listed, there are %d", ch, got, len(c.told.Steps))
		}
		for _, s := range c.told.Steps {
			if text := stepHTML(s); !strings.Contains(text, escape(s.Text)) || strings.Count(text, "<li") != ways(s) {
				t.Errorf("%s, %s is painted as %s", ch, s.ID, text)
			}
		}
	}
}

func ways(s view.CrisisStep) (n int) {
	for _, o := range s.Odds {
		n += len(o.Ways)
	}
	return n
}
