// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The clock rests at every step for as long as its words take to read, and goes
// through the days between in a time that does not hang on how many there are.
const (
	readTime = 1800 * time.Millisecond
	daysTime = 9 * time.Second // for all days, at the normal pace
	tickMost = 100 * time.Millisecond
)

// paces are how much faster the clock can go.
var paces = []float64{0.5, 1, 2.5}

// player is what moves the clock.
type player struct {
	pace  int  // of paces
	still bool // the reader wants no motion, so nothing plays
	rests time.Duration
	last  time.Time
	drawn time.Time // the map
}

// toggle plays or pauses. At its end the clock begins again.
func (c *crisis) toggle(ctx app.Context) {
	if c.runs {
		c.halt()
		return
	}
	if c.step >= len(c.told.Steps)-1 {
		c.goTo(0)
	}
	c.runs, c.play.rests, c.play.last = true, readTime, time.Now()
	afterFrame(ctx, c.tick)
}

// halt stops the clock where it is.
func (c *crisis) halt() {
	c.runs = false
	c.note()
	c.page.site.showMap()
}

// walk goes on or back by steps.
func (c *crisis) walk(steps int) {
	c.runs = false
	c.goTo(c.step + steps)
	c.note()
	c.page.site.showMap()
}

// tick moves the clock once a frame while it plays.
func (c *crisis) tick(ctx app.Context) {
	if !c.runs {
		return
	}
	now := time.Now()
	c.advance(min(now.Sub(c.play.last), tickMost))
	c.play.last = now
	c.paint()
	c.page.site.followMap(ctx, &c.play.drawn)
	if c.runs {
		afterFrame(ctx, c.tick)
		return
	}
	c.halt()
	ctx.Update() // the button plays again
}

// advance moves the clock on by so much of the reader's time: through what is
// left of a rest, then on to the next step.
func (c *crisis) advance(d time.Duration) {
	d = time.Duration(float64(d) * paces[c.play.pace])
	if c.play.rests > d {
		c.play.rests -= d
		return
	}
	d -= c.play.rests
	c.play.rests = 0
	if c.step+1 >= len(c.told.Steps) {
		c.runs = false
		return
	}
	c.day += c.told.Length * d.Seconds() / daysTime.Seconds()
	if next := c.told.Steps[c.step+1].From; c.day >= next {
		c.step, c.day, c.play.rests = c.step+1, next, readTime
	}
}

// followMap draws the map while the clock plays, as often as it can be drawn
// without holding the page up.
func (b *browser) followMap(ctx app.Context, drawn *time.Time) {
	if b == nil || !b.mapReady || time.Since(*drawn) < max(mapRest, 3*b.mapTakes) {
		return
	}
	*drawn = time.Now()
	b.drawMap(ctx)
}
