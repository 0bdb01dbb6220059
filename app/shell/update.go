// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// takeOver asks a version that waits to take over; see offline.js.
const takeOver = "take over"

// lookAgain is how long a page that stays open goes without asking for a newer
// version.
const lookAgain = time.Hour

// update is what the page knows of a newer version of itself. The service worker
// fetches it whole and waits; the page says so once, and goes on as it is until
// the reader wants the new one. The state is in the address, so nothing of it is
// lost.
type update struct {
	container    app.Value // of service workers
	registration app.Value
	ready        bool // a newer version waits
	put          bool // off by the reader
	kept         bool // by a service worker: the page works offline
	wanted       bool // now
	looked       time.Time
}

// watchUpdates listens to the service worker for as long as the page lives.
func (p *page) watchUpdates(ctx app.Context) {
	u := &p.update
	u.container = app.Window().Get("navigator").Get("serviceWorker")
	if !u.container.Truthy() {
		return // not every address may keep a page, such as one of plain HTTP
	}
	u.kept = u.container.Get("controller").Truthy()
	u.looked = time.Now()
	listen(u.container, "controllerchange", func(app.Event) { ctx.Dispatch(p.onTakenOver) })
	listen(app.Window().Get("document"), "visibilitychange", func(app.Event) { u.lookAgain() })
	u.container.Get("ready").Call("then", app.FuncOf(func(_ app.Value, args []app.Value) any {
		u.registration = args[0]
		look := func(app.Event) { ctx.Dispatch(func(app.Context) { u.look() }) }
		follow := func() {
			if next := u.registration.Get("installing"); next.Truthy() {
				listen(next, "statechange", look)
			}
		}
		listen(u.registration, "updatefound", func(app.Event) { follow() })
		follow()
		look(app.Event{})
		return nil
	}))
}

// look sees whether a newer version waits. One that has come since the reader
// put an earlier one off is told again.
func (u *update) look() {
	waits := u.registration.Get("waiting").Truthy()
	if waits != u.ready {
		u.ready, u.put = waits, false
	}
}

// lookAgain asks for a newer version when the reader comes back to a page that
// has been open for long.
func (u *update) lookAgain() {
	if u.registration == nil || time.Since(u.looked) < lookAgain {
		return
	}
	u.looked = time.Now()
	ignore := app.FuncOf(func(app.Value, []app.Value) any { return nil })
	u.registration.Call("update").Call("catch", ignore) // without a server there is nothing new
}

// updateBar says that a newer version is ready.
func (p *page) updateBar() app.UI {
	shown := p.update.ready && !p.update.put
	said := ""
	if shown {
		said = say("ui.update")
	}
	return app.Div().Class("update", presence(shown)).Body(
		app.P().Role("status").Aria("live", "polite").ID("update").Text(said),
		app.Button().Type("button").Class("tool").ID("update-use").OnClick(p.onUseUpdate).Text(say("ui.update.use")),
		app.Button().Type("button").Class("tool").ID("update-later").OnClick(p.onPutUpdateOff).Text(say("ui.update.later")),
	)
}

func (p *page) onUseUpdate(app.Context, app.Event) {
	u := &p.update
	u.wanted = true
	if next := u.registration.Get("waiting"); next.Truthy() {
		next.Call("postMessage", takeOver)
	} else {
		p.site.reload()
	}
}

// onPutUpdateOff takes the bar away; the focus that was in it goes to the screen.
func (p *page) onPutUpdateOff(app.Context, app.Event) {
	p.update.put = true
	app.Window().GetElementByID(stageID(p.screen)).Call("focus", map[string]any{"preventScroll": true})
}

// onTakenOver is called when a service worker has taken the page over: the first
// one, which changes nothing, or that of a newer version, whose files are no
// longer those of the page.
func (p *page) onTakenOver(app.Context) {
	u := &p.update
	if u.kept || u.wanted {
		p.site.reload()
	}
	u.kept = true
}

// reload opens the page anew where it stands.
func (b *browser) reload() {
	b.writeAddress("replaceState")
	app.Window().Get("location").Call("reload")
}
