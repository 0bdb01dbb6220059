// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
)

// crisisLook is what is in the document.
type crisisLook struct {
	frame            days
	plot, now, steps string
	clock            string
	step             int    // that is marked, from 1; 0 for none
	saidOf           string // the step that was said last
	place            app.Value
}

// paint brings what is shown of the crisis up to where the clock stands.
func (c *crisis) paint() {
	if !app.IsClient {
		return
	}
	c.read()
	now, steps := app.Window().GetElementByID(crisisNowID), app.Window().GetElementByID(crisisStepsID)
	if !c.open || !now.Truthy() || !steps.Truthy() {
		c.look = crisisLook{}
		return
	}
	if c.look.place == nil || !c.look.place.Equal(now) { // other places than before
		c.look = crisisLook{place: now}
	}
	c.tell()
	c.paintDays()
	c.paintText(now, steps)
}

// paintDays paints the picture of the days, the hand of the clock and the slider.
func (c *crisis) paintDays() {
	moment := c.told.Moment(words, c.day)
	c.look.put(&c.look.clock, crisisClockID, clockHTML(moment))
	plot, slider := app.Window().GetElementByID(crisisPlotID), app.Window().GetElementByID(crisisDayID)
	if !plot.Truthy() || !slider.Truthy() {
		return
	}
	c.look.frame = newDays(plot.Get("clientWidth").Float(), len(c.told.Lanes))
	c.look.put(&c.look.plot, crisisPlotID, c.look.frame.picture(&c.told, c.year))
	x := strconv.FormatFloat(c.look.frame.x(c.day/c.told.Length), 'f', 1, 64)
	hand := plot.Call("querySelector", ".hand")
	hand.Call("setAttribute", "x1", x)
	hand.Call("setAttribute", "x2", x)
	slider.Set("max", number(c.told.Length))
	slider.Set("value", number(c.day))
	slider.Call("setAttribute", "aria-valuetext", moment.Spoken)
}

// put writes HTML into a place if it is not there yet.
func (l *crisisLook) put(was *string, id, html string) {
	if *was == html {
		return
	}
	*was = html
	if place := app.Window().GetElementByID(id); place.Truthy() {
		place.Set("innerHTML", html)
	}
}

// paintText paints the step under the clock and the list of steps. A step that
// has the focus keeps it.
func (c *crisis) paintText(now, steps app.Value) {
	step, ok := c.now()
	if !ok {
		return
	}
	c.look.put(&c.look.now, crisisNowID, stepHTML(step))
	if list := stepsHTML(c.told.Steps); list != c.look.steps {
		focus := app.Window().Get("document").Get("activeElement")
		held := steps.Call("contains", focus).Bool()
		c.look.put(&c.look.steps, crisisStepsID, list)
		c.look.step = 0
		if held {
			crisisStep(steps, c.step).Call("focus")
		}
	}
	if c.look.step != c.step+1 {
		if c.look.step > 0 {
			crisisStep(steps, c.look.step-1).Call("removeAttribute", "aria-current")
		}
		button := crisisStep(steps, c.step)
		button.Call("setAttribute", "aria-current", "step")
		c.look.step = c.step + 1
	}
	if of := c.challenge.String() + step.ID; of != c.look.saidOf { // numbers that change say nothing
		c.look.saidOf = of
		app.Window().GetElementByID(crisisSaidID).Set("textContent", step.When+". "+step.Title+". "+step.Text)
	}
}

func crisisStep(steps app.Value, i int) app.Value {
	return steps.Call("querySelector", `[data-step="`+strconv.Itoa(i)+`"]`)
}

// clockHTML is what stands on the clock.
func clockHTML(m view.Moment) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<b>%s</b>`, escape(m.Day))
	for _, s := range []string{m.Done, m.Arrived} {
		if s != "" {
			fmt.Fprintf(&b, ` <span>%s</span>`, escape(s))
		}
	}
	return b.String()
}

// stepHTML is the step under the clock.
func stepHTML(s view.CrisisStep) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<p class="crisis-when">%s <span>%s</span></p><h3>%s</h3><p>%s</p>`,
		escape(s.When), escape(s.Who), escape(s.Title), escape(s.Text))
	for _, o := range s.Odds {
		fmt.Fprintf(&b, `<div class="odds"><p class="odds-of">%s</p>%s<ul>`, escape(o.Title), oddsBar(o))
		for i, w := range o.Ways {
			fmt.Fprintf(&b, `<li class="way-%d" data-p="%s"><b>%s</b> %s</li>`, i, number(w.P), escape(w.Value), escape(w.Label))
		}
		b.WriteString(`</ul></div>`)
	}
	return b.String()
}

// oddsBar is a bar that is divided as the odds are.
func oddsBar(o view.CrisisOdds) string {
	var b strings.Builder
	b.WriteString(`<svg class="odds-bar" aria-hidden="true"><rect class="rail" width="100%" height="100%"/>`)
	at := 0.0
	for i, w := range o.Ways {
		fmt.Fprintf(&b, `<rect class="way-%d" x="%s" width="%s" height="100%%"/>`, i, share(at), share(w.P))
		at += w.P
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// stepsHTML is the list of all steps.
func stepsHTML(steps []view.CrisisStep) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<ol aria-label="%s">`, escape(say("ui.crisis.steps")))
	for i, s := range steps {
		fmt.Fprintf(&b, `<li><button type="button" data-step="%d"><span class="when">%s</span> <span class="title">%s</span> <span class="brief">%s</span></button></li>`,
			i, escape(s.When), escape(s.Title), escape(s.Brief))
	}
	b.WriteString(`</ol>`)
	return b.String()
}
