// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
)

// crisis is the telling of one challenge: which, in which year, and where the
// clock stands. There is one for as long as the page lives.
type crisis struct {
	page      *page
	open      bool
	challenge view.Challenge
	year      int
	step      int
	day       float64
	runs      bool // the clock

	told view.Crisis
	of   tale   // what is told
	seen string // of the view of the screen, as last read or written

	linked string // the step that a link names, until it is told

	play player
	look crisisLook
}

// tale is what a crisis is told from.
type tale struct {
	state     session.State
	challenge view.Challenge
	year      int
	accounts  *accounts
}

// accounts are how the challenges of a year are met, as the engine answers: in a
// draft a lever is still moving.
type accounts struct {
	engine.Accounts
	draft bool
}

// toldOf is what accounts are about.
type toldOf struct {
	state session.State
	year  int
}

func newCrisis(p *page) *crisis {
	return &crisis{page: p, challenge: guarantee.Invade, year: 1, play: player{pace: 1}}
}

// begin opens the crisis, or begins it anew at day 0.
func (c *crisis) begin() {
	c.open, c.runs, c.day, c.step = true, false, 0, 0
	c.page.engines.want()
	c.note()
	c.page.site.showMap()
}

// close takes it off the page and the map.
func (c *crisis) close() {
	c.open, c.runs = false, false
	c.note()
	c.page.site.showMap()
}

// lacks reports whether the engine is to say how the challenges are met where the
// page stands: when nothing is known, or when in the end it must be exact.
func (c *crisis) lacks(exact bool) bool {
	c.read()
	if !c.open || c.page.screen != session.Explore {
		return false
	}
	a := c.page.results.accounts[toldOf{c.page.work.State(), c.year}]
	return a == nil || exact && a.draft
}

// tell brings what is told up to where the page stands. The clock stays at its
// step: when the design moves a step to another day, it goes there.
func (c *crisis) tell() {
	c.read()
	p := c.page
	now := tale{p.work.State(), c.challenge, c.year, p.results.accounts[toldOf{p.work.State(), c.year}]}
	if now.accounts == nil && c.of.year == now.year { // until the engine answers
		now.accounts = c.of.accounts
	}
	if now == c.of {
		return
	}
	same := c.of.challenge == now.challenge
	was := c.told
	at := engine.Crisis{Year: c.year, Clock: engine.ClockOf(now.state.Request(0))}
	if now.accounts != nil {
		at.Accounts = now.accounts.Accounts
	}
	c.told, c.of = view.CrisisOf(words, now.state.Design, &at, now.accounts != nil, c.challenge), now
	if same && c.step < len(was.Steps) {
		c.stay(was.Steps[c.step], c.day)
	} else {
		c.seek(c.day)
		c.arrive()
	}
}

// arrive goes to the step that a link names, if it is there on the day of the
// link: several steps can begin on one day.
func (c *crisis) arrive() {
	const near = 0.01 // of a day, by rounding
	for i, s := range c.told.Steps {
		if s.ID == c.linked && math.Abs(s.From-c.day) <= near {
			c.goTo(i)
		}
	}
	c.linked = ""
}

// stay puts the clock where it stood in a step, wherever that now is.
func (c *crisis) stay(step view.CrisisStep, day float64) {
	for i, s := range c.told.Steps {
		if s.ID == step.ID {
			c.step, c.day = i, s.From
			if into := day - step.From; into > 0 && step.To > step.From {
				c.day = s.From + into/(step.To-step.From)*(s.To-s.From)
			}
			c.day = min(c.day, c.told.Length)
			return
		}
	}
	c.seek(day)
}

// seek puts the clock at a day, at its very beginning at the first step.
func (c *crisis) seek(day float64) {
	c.day, c.step = max(0, min(day, c.told.Length)), 0
	if c.day > 0 {
		c.step = c.told.At(c.day)
	}
}

// goTo puts the clock at the beginning of a step.
func (c *crisis) goTo(step int) {
	if step >= 0 && step < len(c.told.Steps) {
		c.step, c.day = step, c.told.Steps[step].From
	}
}

// now is the step at which the clock stands; there is none when there is nothing
// to tell.
func (c *crisis) now() (view.CrisisStep, bool) {
	if c.step >= len(c.told.Steps) {
		return view.CrisisStep{}, false
	}
	return c.told.Steps[c.step], true
}

// onMap is the map of a design with the days of its clock, and the crisis if one
// is told.
func (c *crisis) onMap(m view.Map) view.Map {
	state := c.page.work.State()
	clock := engine.ClockOf(state.Request(0))
	m = m.Timed(words, &clock)
	if c.open {
		c.tell()
		m = m.On(words, &c.told, c.step, c.day)
	}
	return m
}

// crisisKey names the crisis in the view of the screen, which others may use too.
const crisisKey = "crisis:"

// note writes where the crisis stands into the view of the screen, so that a link
// holds it: crisis:invade/3/12.5/transit is an invasion in year 3 on day 12.5, in
// transit.
func (c *crisis) note() {
	var parts []string
	for part := range strings.SplitSeq(c.page.views[session.Explore], ",") {
		if part != "" && !strings.HasPrefix(part, crisisKey) {
			parts = append(parts, part)
		}
	}
	if c.open {
		step, _ := c.now()
		day := strconv.FormatFloat(math.Round(c.day*100)/100, 'g', -1, 64)
		parts = append(parts, crisisKey+strings.Join([]string{c.challenge.String(), strconv.Itoa(c.year), day, step.ID}, "/"))
	}
	c.seen = strings.Join(parts, ",")
	c.page.views[session.Explore] = c.seen
	c.page.calm.reset() // the address follows
}

// read takes over what a link says. What makes no sense in it is left as it is.
func (c *crisis) read() {
	text := c.page.views[session.Explore]
	if text == c.seen {
		return
	}
	c.seen, c.open, c.runs = text, false, false
	for part := range strings.SplitSeq(text, ",") {
		said, ok := strings.CutPrefix(part, crisisKey)
		if !ok {
			continue
		}
		fields := append(strings.Split(said, "/"), "", "", "")
		if challenge, ok := view.ChallengeNamed(fields[0]); ok {
			c.challenge, c.open = challenge, true
		}
		if year, err := strconv.Atoi(fields[1]); err == nil && year >= 1 && year <= engine.DefaultYears {
			c.year = year
		}
		c.day = 0
		if day, err := strconv.ParseFloat(fields[2], 64); err == nil && day >= 0 && day < 1e4 {
			c.day = day
		}
		c.of, c.linked = tale{}, fields[3]
	}
}

// tell remembers accounts. They are many and cheap: when there are too many all
// are forgotten.
func (r *results) tell(of toldOf, a *accounts) {
	if len(r.accounts) >= kept {
		clear(r.accounts)
	}
	r.accounts[of] = a
}

// accounted is called with how the challenges of a year are met.
func (p *page) accounted(q question, a *engine.Accounts) {
	p.results.tell(toldOf{q.state, q.year}, &accounts{*a, q.draft})
	p.engines.want()
	p.crisis.paint()
	p.site.showMap()
}

// onIntent is called by the map with what a person does on it.
func (b *browser) onIntent(ctx app.Context, text string) {
	var i view.Intent
	if err := json.Unmarshal([]byte(text), &i); err != nil {
		panic("shell: the map has an intent that cannot be read: " + err.Error())
	}
	ctx.Dispatch(func(ctx app.Context) {
		b.drawn = "" // the map has moved on by itself, and must be told even to go back
		b.page.intend(ctx, i)
		b.showMap()
	})
}

// mapped is the control that a movement on the map stands for.
func mapped(i view.Intent) control {
	if i.Position != "" {
		return control{lever: lever.TripPosition}
	}
	return control{lever: lever.StockHosts, host: i.To}
}

// intend does to the design what a person does on the map. A movement is one step
// of undo.
func (p *page) intend(ctx app.Context, i view.Intent) {
	if !p.pulled {
		p.work.End()
		p.work.Begin()
		p.hold()
		p.pulled = true
	}
	before := p.work.State()
	edit, err := p.change(i)
	p.finish(ctx, mapped(i), before, i.Position, edit, err)
	if i.Done {
		p.work.End()
		p.pulled = false
		p.loose()
	}
}

// change does to the design what one intent says.
func (p *page) change(i view.Intent) (session.Edit, error) {
	if i.Position != "" {
		return p.work.SetText(lever.TripPosition, i.Position)
	}
	return p.work.MoveStock(i.From, i.To, i.Amount)
}
