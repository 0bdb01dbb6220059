// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/json"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine/lever"
)

const (
	// The map shares its thread with the sliders. Where a graphics card draws
	// it, it follows the hand as closely as mapRest; where a picture takes longer
	// than mapCheap, it waits until nothing has moved for mapCalm.
	mapRest  = 60 * time.Millisecond
	mapCheap = 50 * time.Millisecond
	mapCalm  = 180 * time.Millisecond
	// mapLimit is how long the browser may put a picture off for other work.
	mapLimit = 500 * time.Millisecond
	// mapPatience is how long the map may take to appear.
	mapPatience = 45 * time.Second

	themeKey = "parley-theme"
	mapID    = "map-frame"
)

// browser is what the page does beyond its own elements: address, history,
// theme, clipboard, keys of the whole window, and the map's frame.
type browser struct {
	page     *page
	picture  paced
	calm     alarm // after which a map that is slow to draw is drawn
	mapReady bool
	mapLate  bool
	mapTakes time.Duration // to draw, as last measured
	drawn    string        // what the map was last given
	typing   bool          // a field holds text that is not yet taken over
	scrolled map[session.Screen]float64
	chapter  int // of the browser's history: it changes with the proposal, not with the screen
}

// paced lets something happen at once and then at most once in a while; what
// was held back happens at the end.
type paced struct {
	ctx     app.Context // of the page; see alarm
	rest    time.Duration
	resting bool
	again   bool
}

func (p *paced) run(do func(app.Context)) {
	if p.resting {
		p.again = true
		return
	}
	p.resting, p.again = true, false
	do(p.ctx)
	p.ctx.After(p.rest, func(ctx app.Context) {
		ctx.PreventUpdate()
		p.resting = false
		if p.again {
			p.run(do)
		}
	})
}

func newBrowser(ctx app.Context, page *page) *browser {
	b := &browser{page: page, picture: paced{ctx: ctx, rest: mapRest}, mapTakes: mapCheap, scrolled: map[session.Screen]float64{}}
	history := app.Window().Get("history")
	history.Set("scrollRestoration", "manual") // screens know where they were; see front
	b.chapter = max(chapterOf(history.Get("state")), 1)
	b.calm = alarm{ctx: ctx, wait: mapCalm, do: b.soonMap}
	window := app.Window()
	listen(window, "keydown", func(e app.Event) { b.onKey(ctx, e) })
	listen(window, "input", func(e app.Event) { b.typing = isText(e) })
	listen(window, "change", func(app.Event) { b.typing = false })
	listen(window, "popstate", func(e app.Event) {
		step := e.Get("state")
		ctx.Dispatch(func(ctx app.Context) { b.onAddress(ctx, step) })
	})
	listen(window.Call("matchMedia", "(prefers-color-scheme: dark)"), "change", func(app.Event) { ctx.Dispatch(func(app.Context) { b.showMap() }) })
	listen(window, "pointerdown", func(e app.Event) { b.onPointer(ctx, e) })
	for _, end := range []string{"pointerup", "pointercancel"} {
		listen(window, end, func(app.Event) { b.onRelease(ctx) })
	}
	window.Set("parleyMapReady", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(app.Context) {
			b.mapReady, b.mapLate, b.drawn = true, false, ""
			b.showMap()
		})
		return nil
	}))
	window.Set("parleyMapIntent", app.FuncOf(func(_ app.Value, args []app.Value) any {
		b.onIntent(ctx, args[0].String())
		return nil
	}))
	window.Set("parleyMapFailed", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(app.Context) { b.mapReady, b.mapLate = false, true })
		return nil
	}))
	return b
}

// awaitMap gives the map some time to appear.
func (b *browser) awaitMap(ctx app.Context) {
	ctx.After(mapPatience, func(app.Context) { b.mapLate = !b.mapReady })
}

// listen calls a function at every event of a kind, for as long as the page
// lives.
func listen(target app.Value, kind string, do func(app.Event)) {
	target.Call("addEventListener", kind, app.FuncOf(func(_ app.Value, args []app.Value) any {
		do(app.Event{Value: args[0]})
		return nil
	}))
}

// onPointer is called when the pointer takes hold of something.
func (b *browser) onPointer(ctx app.Context, e app.Event) {
	if kind := e.Get("target").Get("type"); kind.Truthy() && kind.String() == "range" {
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			b.page.hold()
		})
	}
}

// onRelease is called when the pointer lets go.
func (b *browser) onRelease(ctx app.Context) {
	if b.page.holds {
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			b.page.loose()
		})
	}
}

// isText reports whether an event is about a field in which text is typed.
func isText(e app.Event) bool {
	kind := e.Get("target").Get("type")
	return kind.Truthy() && kind.String() == "text"
}

// onKey is undo and redo from anywhere but a field with text that is not yet
// taken over, where they are the browser's.
func (b *browser) onKey(ctx app.Context, e app.Event) {
	if !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	if b.typing && isText(e) {
		return
	}
	key, shift := e.Get("key").String(), e.Get("shiftKey").Bool()
	undo := (key == "z" || key == "Z") && !shift
	redo := (key == "z" || key == "Z") && shift || key == "y"
	if !undo && !redo {
		return
	}
	e.PreventDefault()
	ctx.Dispatch(func(ctx app.Context) {
		if undo {
			b.page.onUndo(ctx, e)
		} else {
			b.page.onRedo(ctx, e)
		}
	})
}

// onAddress follows the reader through the browser's history. Within a chapter
// only the screen changes: what was done on one screen is not undone by going
// back to another.
func (b *browser) onAddress(ctx app.Context, step app.Value) {
	p, u := b.page, app.Window().URL()
	screen, _ := named(u.Path)
	number := chapterOf(step)
	if number == 0 { // an address written by hand
		number = b.chapter + 1
	}
	p.enter(ctx, screen)
	if number != b.chapter {
		b.chapter = number
		p.travel(ctx, func() { p.open(u.Path, u.Fragment) })
	}
	b.showAddress(ctx)
}

// chapterOf reads what a step of the browser's history holds, 0 if it is not
// ours.
func chapterOf(step app.Value) int {
	if step.Type() != app.TypeNumber {
		return 0
	}
	return step.Int()
}

// showAddress writes the state of the page into its address.
func (b *browser) showAddress(ctx app.Context) {
	if b == nil {
		return
	}
	b.writeAddress("replaceState")
	if b.page.notice != "" {
		ctx.Update()
	}
}

// address is the link to what the page holds, on one of its screens.
func (b *browser) address(id session.Screen) string {
	path, fragment, err := b.page.work.Address(id, b.page.see(id)).Link()
	if err != nil {
		b.page.notice = sentence(err.Error())
		return ""
	}
	if fragment != "" {
		path += "#" + fragment
	}
	return path
}

// writeAddress adds to the browser's history or replaces its latest step.
func (b *browser) writeAddress(how string) {
	if address := b.address(b.page.screen); address != "" {
		app.Window().Get("history").Call(how, b.chapter, "", address)
		app.Window().Get("document").Set("title", b.page.title())
	}
}

// remember keeps the address as it is as a step of the browser's history and
// begins a new chapter of it.
func (b *browser) remember() {
	if b != nil {
		b.writeAddress("replaceState")
		b.chapter++
		b.writeAddress("pushState")
	}
}

// away takes note of how far the screen at the front is scrolled, before another
// takes its place.
func (b *browser) away() {
	if b != nil {
		b.scrolled[b.page.screen] = app.Window().Get("scrollY").Float()
	}
}

// front shows the screen that has come to the front where the reader left it,
// and takes whoever hears the page or has no pointer to it.
func (b *browser) front(ctx app.Context) {
	if b == nil {
		return
	}
	id := b.page.screen
	ctx.Defer(func(app.Context) { // when it is rendered
		app.Window().GetElementByID(stageID(id)).Call("focus", map[string]any{"preventScroll": true})
		app.Window().Call("scrollTo", 0, b.scrolled[id])
		if do := b.page.current().front; do != nil {
			do(b.page)
		}
	})
}

// showMap gives the map what it draws, once it can draw and when that has
// changed, and never before the numbers.
func (b *browser) showMap() {
	switch {
	case b == nil || !b.mapReady || b.page.sheet.asleep:
	case b.mapTakes < mapCheap:
		b.picture.run(b.soonMap)
	default:
		b.calm.reset()
	}
}

// soonMap draws the map when the browser has nothing better to do.
func (b *browser) soonMap(ctx app.Context) {
	whenIdle(ctx, mapLimit, b.drawMap)
}

func (b *browser) drawMap(ctx app.Context) {
	picture, err := json.Marshal(b.page.crisis.onMap(view.MapOf(words, b.page.work.State().Design, b.dark())))
	if err != nil {
		panic("shell: the map cannot be written: " + err.Error())
	}
	frame := app.Window().GetElementByID(mapID)
	if !frame.Truthy() || string(picture) == b.drawn {
		return
	}
	b.drawn = string(picture)
	frame.Get("contentWindow").Call("parleyShow", b.drawn)
	b.timeFrame(ctx)
}

// timeFrame measures how long the browser takes to draw the map.
func (b *browser) timeFrame(ctx app.Context) {
	start := time.Now()
	afterFrame(ctx, func(ctx app.Context) {
		afterFrame(ctx, func(app.Context) { b.mapTakes = time.Since(start) })
	})
}

// reloadMap tries again after the map did not appear.
func (b *browser) reloadMap(ctx app.Context) {
	b.mapReady, b.mapLate = false, false
	app.Window().GetElementByID(mapID).Get("contentWindow").Get("location").Call("reload")
	b.awaitMap(ctx)
}

func (b *browser) dark() bool {
	switch theme := root().Get("dataset").Get("theme"); {
	case theme.Truthy():
		return theme.String() == "dark"
	default:
		return app.Window().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool()
	}
}

func root() app.Value { return app.Window().Get("document").Get("documentElement") }

// toggleTheme turns light into dark and back, and remembers it.
func (b *browser) toggleTheme() {
	theme := "dark"
	if b.dark() {
		theme = "light"
	}
	root().Get("dataset").Set("theme", theme)
	app.Window().Get("localStorage").Call("setItem", themeKey, theme)
	b.showMap()
}

// copyLink puts the address of the page on the clipboard.
func (b *browser) copyLink(ctx app.Context) {
	b.writeAddress("replaceState")
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		b.page.notice = say("ui.link.uncopied")
		return
	}
	done := func(id string) app.Func {
		return app.FuncOf(func(app.Value, []app.Value) any {
			ctx.Dispatch(func(app.Context) { b.page.notice = say(id) })
			return nil
		})
	}
	clipboard.Call("writeText", app.Window().Get("location").Get("href").String()).
		Call("then", done("ui.link.copied"), done("ui.link.uncopied"))
}

// settle makes a native control stand where the session has it: after a value
// was snapped or refused the two may differ.
func (b *browser) settle(c control, d lever.Design) {
	if b == nil {
		return
	}
	element := app.Window().GetElementByID(c.id())
	if !element.Truthy() {
		return
	}
	switch c.lever.Lever().Kind {
	case lever.Share:
		place(c, d.Hosts()[c.host])
	case lever.Enum:
		element.Set("value", d.Option(c.lever))
	case lever.Bool:
		element.Set("checked", d.On(c.lever))
	default:
		place(c, d.Get(c.lever))
	}
}

// settleBeliefs makes the choices of beliefs stand where the session has them,
// after others were refused.
func (b *browser) settleBeliefs(id string) {
	if b == nil {
		return
	}
	document := app.Window().Get("document")
	document.Call("getElementById", "beliefs").Set("value", id)
	if radio := document.Call("querySelector", `input[name="`+beliefName+`"][value="`+id+`"]`); radio.Truthy() {
		radio.Set("checked", true)
	}
}

// stand makes a slider stand at a value, like settle.
func (b *browser) stand(k knob, v float64) {
	if b != nil {
		place(k, v)
	}
}

// place puts a slider at a value. It is needed once after a slider appears,
// because go-app sets the value and the range in any order, and a browser keeps
// the value within the range that it knows.
func place(k knob, v float64) {
	element := app.Window().GetElementByID(k.id())
	if element.Truthy() && element.Get("type").String() == "range" && element.Get("value").String() != number(v) {
		element.Set("value", number(v))
	}
}
