// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine"
)

// Ids of what is painted while a crisis is told.
const (
	crisisPlotID  = "crisis-plot"
	crisisNowID   = "crisis-now"
	crisisStepsID = "crisis-steps"
	crisisDayID   = "crisis-day"
	crisisClockID = "crisis-clock"
	crisisSaidID  = "crisis-said"
	crisisPlayID  = "crisis-play"
)

// crisisPanel is where a crisis is chosen and played. What changes while it is
// played, and with every number, is painted straight into its places.
type crisisPanel struct {
	app.Compo
	Turn int

	page *page
}

// OnMount watches whether the reader wants motion; see app.Mounter.
func (k *crisisPanel) OnMount(ctx app.Context) {
	c := k.page.crisis
	still := app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)")
	c.play.still = still.Get("matches").Bool()
	listen(still, "change", func(app.Event) {
		ctx.Dispatch(func(app.Context) {
			c.play.still, c.runs = still.Get("matches").Bool(), false
		})
	})
	ctx.Defer(func(app.Context) { c.paint() })
}

// OnUpdate paints what has come into the document; see app.Updater.
func (k *crisisPanel) OnUpdate(ctx app.Context) {
	ctx.Defer(func(app.Context) { k.page.crisis.paint() })
}

// OnResize fits the picture to its column; see app.Resizer.
func (k *crisisPanel) OnResize(app.Context) { k.page.crisis.paint() }

// Render draws the panel; see app.Composer.
func (k *crisisPanel) Render() app.UI {
	c := k.page.crisis
	c.read()
	body := []app.UI{k.head()}
	switch {
	case !c.open:
		body = append(body, app.P().Class("note").Text(say("ui.crisis.about")))
	case c.challenge.Idle(words, k.page.work.State().Design) != "":
		body = append(body, app.P().Class("note").Role("status").Text(c.challenge.Idle(words, k.page.work.State().Design)))
	default:
		body = append(body, k.controls(), k.story())
	}
	class := "crisis"
	if c.open {
		class += " is-open"
	}
	return app.Section().Class(class).ID("crisis").Aria("labelledby", "crisis-title").Body(body...)
}

// head is what is chosen, and the way in and out.
func (k *crisisPanel) head() app.UI {
	c := k.page.crisis
	challenges := make([]app.UI, 0, len(view.Challenges()))
	for _, ch := range view.Challenges() {
		challenges = append(challenges, option(ch.String(), ch.Label(words), ch == c.challenge))
	}
	years := make([]app.UI, engine.DefaultYears)
	for i := range years {
		years[i] = option(strconv.Itoa(i+1), say("ui.crisis.year.of", strconv.Itoa(i+1)), i+1 == c.year)
	}
	play := "ui.crisis.play"
	if c.play.still {
		play = "ui.crisis.through"
	}
	way := app.Button().Type("button").Class("tool framed crisis-open").ID("crisis-open").OnClick(k.onOpen).Body(
		crisisPicture("play"), app.Span().Text(say(play)),
	)
	if c.open {
		way = app.Button().Type("button").Class("icon").ID("crisis-close").
			Aria("label", plain(say("ui.crisis.close"))).Title(plain(say("ui.crisis.close"))).OnClick(k.onClose).Text("×")
	}
	return app.Div().Class("crisis-head").Body(
		app.H2().ID("crisis-title").Text(say("ui.crisis")),
		app.Div().Class("crisis-pick").Body(
			app.Select().Class("choice").ID("crisis-challenge").Aria("label", plain(say("ui.crisis.challenge"))).OnChange(k.onChallenge).Body(challenges...),
			app.Select().Class("choice").ID("crisis-year").Aria("label", plain(say("ui.crisis.year"))).OnChange(k.onYear).Body(years...),
			way,
		),
	)
}

// controls play, step and scrub.
func (k *crisisPanel) controls() app.UI {
	c := k.page.crisis
	button := func(id, label, picture string, on app.EventHandler) app.UI {
		return app.Button().Type("button").Class("tool framed").ID(id).
			Aria("label", plain(say(label))).Title(plain(say(label))).OnClick(on).Body(crisisPicture(picture))
	}
	buttons := []app.UI{button("crisis-back", "ui.crisis.back", "back", k.onBack)}
	if !c.play.still {
		label, picture := "ui.crisis.play", "play"
		if c.runs {
			label, picture = "ui.crisis.pause", "pause"
		}
		buttons = append(buttons, button(crisisPlayID, label, picture, k.onPlay))
	}
	buttons = append(buttons, button("crisis-next", "ui.crisis.next", "next", k.onNext))
	if !c.play.still {
		buttons = append(buttons, k.pace())
	}
	buttons = append(buttons, app.P().Class("crisis-clock").ID(crisisClockID))
	return app.Div().Class("crisis-controls").Role("group").Aria("label", plain(say("ui.crisis.clock"))).Body(buttons...)
}

func (k *crisisPanel) pace() app.UI {
	options := make([]app.UI, len(paces))
	for i := range options {
		options[i] = option(strconv.Itoa(i), say("ui.crisis.pace."+strconv.Itoa(i)), i == k.page.crisis.play.pace)
	}
	return app.Select().Class("choice").ID("crisis-pace").Aria("label", plain(say("ui.crisis.pace"))).OnChange(k.onPace).Body(options...)
}

// story is where the crisis is painted: the days as a picture, the step under the
// clock, and all steps.
func (k *crisisPanel) story() app.UI {
	c := k.page.crisis
	c.tell()
	days := app.Div().Class("crisis-days")
	if c.told.Length > 0 {
		days = days.Body(
			app.Div().Class("crisis-rail").Body(
				app.Input().Type("range").ID(crisisDayID).Aria("label", plain(say("ui.crisis.day"))).
					Min(0).Max(c.told.Length).Step(0.01).Value(number(c.day)).On("input", k.onScrub).OnChange(k.onScrubbed),
			),
			app.Div().Class("crisis-plot").ID(crisisPlotID).On("pointerdown", k.onPlot),
			app.Ul().Class("crisis-key").Body(crisisKeys(c.told)...),
		)
	}
	return app.Div().Class("crisis-story").Body(
		days,
		app.Div().Class("crisis-beside").Body(
			app.Div().Class("crisis-now").ID(crisisNowID),
			app.Div().Class("crisis-steps").ID(crisisStepsID).OnClick(k.onStep),
		),
		app.P().Class("aloud").ID(crisisSaidID).Aria("live", "polite"),
	)
}

// onOpen opens the crisis, goes there and plays it.
func (k *crisisPanel) onOpen(ctx app.Context, _ app.Event) {
	c := k.page.crisis
	c.begin()
	c.tell()
	if len(c.told.Steps) > 0 && !c.play.still {
		c.toggle(ctx)
	}
	ctx.Defer(func(app.Context) {
		app.Window().GetElementByID("crisis").Call("scrollIntoView")
		if play := app.Window().GetElementByID(crisisPlayID); play.Truthy() {
			play.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}

func (k *crisisPanel) onClose(app.Context, app.Event) { k.page.crisis.close() }

func (k *crisisPanel) onChallenge(ctx app.Context, _ app.Event) {
	if ch, ok := view.ChallengeNamed(ctx.JSSrc().Get("value").String()); ok {
		k.page.crisis.challenge = ch
		k.page.crisis.begin()
	}
}

func (k *crisisPanel) onYear(ctx app.Context, _ app.Event) {
	if year, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil {
		k.page.crisis.year = year
		k.page.crisis.begin()
	}
}

func (k *crisisPanel) onPace(ctx app.Context, _ app.Event) {
	if i, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil && i >= 0 && i < len(paces) {
		k.page.crisis.play.pace = i
	}
}

func (k *crisisPanel) onPlay(ctx app.Context, _ app.Event) { k.page.crisis.toggle(ctx) }
func (k *crisisPanel) onBack(app.Context, app.Event)       { k.page.crisis.walk(-1) }
func (k *crisisPanel) onNext(app.Context, app.Event)       { k.page.crisis.walk(1) }

// onScrub follows the hand; only what is painted changes.
func (k *crisisPanel) onScrub(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	c := k.page.crisis
	c.runs = false
	c.seek(ctx.JSSrc().Get("valueAsNumber").Float())
	c.paint()
	k.page.site.showMap()
}

func (k *crisisPanel) onScrubbed(app.Context, app.Event) { k.page.crisis.note() }

// onPlot puts the clock where the pointer is.
func (k *crisisPanel) onPlot(ctx app.Context, e app.Event) {
	c := k.page.crisis
	x := e.Get("clientX").Float() - ctx.JSSrc().Call("getBoundingClientRect").Get("left").Float()
	c.runs = false
	c.seek(c.look.frame.day(x, c.told.Length))
	c.note()
	k.page.site.showMap()
}

// onStep goes to the step that was pressed, and shows what it says.
func (k *crisisPanel) onStep(ctx app.Context, e app.Event) {
	button := e.Get("target").Call("closest", "[data-step]")
	if !button.Truthy() {
		return
	}
	if i, err := strconv.Atoi(button.Get("dataset").Get("step").String()); err == nil {
		c := k.page.crisis
		c.runs = false
		c.goTo(i)
		c.note()
		k.page.site.showMap()
		ctx.Defer(func(app.Context) { bare() })
	}
}

// bare scrolls what the step says out from under the map, which stays in sight
// above it: in a narrow column the list of steps is far below.
func bare() {
	now := app.Window().GetElementByID(crisisNowID)
	frame := app.Window().GetElementByID(mapID)
	if !now.Truthy() || !frame.Truthy() {
		return
	}
	top := func(v app.Value, side string) float64 { return v.Call("getBoundingClientRect").Get(side).Float() }
	if top(now, "top") < top(frame, "bottom") {
		now.Call("scrollIntoView")
	}
}

// crisisKeys say what the bars of the days are.
func crisisKeys(c view.Crisis) []app.UI {
	seen := map[string]bool{"window": c.Window != nil}
	for _, l := range c.Lanes {
		for _, b := range l.Bars {
			seen[barKey(b.Kind)] = true
		}
	}
	var keys []app.UI
	for _, key := range []string{"decide", "permit", "transit", "arrival", "aid", "window"} {
		if seen[key] {
			keys = append(keys, app.Li().Class("is-"+key).Text(say("ui.crisis.key."+key)))
		}
	}
	return keys
}

// barKey is the key under which bars of a kind stand.
func barKey(kind string) string {
	switch kind {
	case "finding", "hearing", "consultation", "discretion":
		return "decide"
	}
	return kind
}

// crisisPicture is the sign of a button.
func crisisPicture(name string) app.UI {
	path := map[string]string{
		"play":  "M6 4l9 6-9 6z",
		"pause": "M6.5 4.5v11M13.5 4.5v11",
		"back":  "M14 4.5l-7 5.5 7 5.5zM5 4.5v11",
		"next":  "M6 4.5l7 5.5-7 5.5zM15 4.5v11",
	}[name]
	return svg("svg").Class("picture").Attr("viewBox", "0 0 20 20").Aria("hidden", "true").Body(svg("path").Attr("d", path))
}
