// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/json"
	"runtime"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
	"parley/engine/lever"
	"parley/scenarios"
)

// rest is how long nothing must move before the page asks for more than a
// draft: a draft for the next movement should find the worker free.
const rest = 120 * time.Millisecond

// idle is how long nothing must move before the page works on what nobody waits
// for.
const idle = 400 * time.Millisecond

// restHeld is rest while the pointer holds a slider: a hand that hesitates will
// move on.
const restHeld = 400 * time.Millisecond

// noticeMoved is the notice of a companion that was moved with a lever.
const noticeMoved = "notice.moved"

// Explore is the screen on which a proposal is changed: levers on the left, the
// map in the middle, outcomes on the right.
type Explore struct {
	app.Compo

	work    *session.Session
	results *results
	engines *engines // nil on the server
	site    *browser // nil on the server

	bad    control // the control whose value was refused, if why says so
	why    problem
	notice string
	held   control // the control of the gesture under way
	broken string  // why there is no engine

	lull  alarm // ends a gesture that rests
	calm  alarm // after which the page asks for more than a draft
	quiet alarm // after which it works on what nobody waits for
	moved bool  // something has moved since it was calm
	holds bool  // the pointer holds a slider

	sheet   *sheet
	panel   []*view.Group // the levers as shown
	panelOf [2]session.State
}

// OnInit prepares the first picture; see app.Initializer.
func (e *Explore) OnInit() {
	e.start(scenarios.Default)
	if app.IsClient {
		u := app.Window().URL()
		id, _ := scenarioOf(u.Path)
		e.start(id)
		e.open(u.Path, u.Fragment)
		e.adopt(app.Window().GetElementByID(firstResult))
	}
	e.fill()
	e.paintStatus()
}

// start begins a session on a built-in proposal.
func (e *Explore) start(id string) {
	if sc, ok := scenarios.Get(id); ok {
		e.work, e.results, e.sheet = session.New(sc), newResults(), newSheet()
	}
}

// OnPreRender draws the page on the server, numbers included; see
// app.PreRenderer.
func (e *Explore) OnPreRender(ctx app.Context) {
	id, _ := scenarioOf(ctx.Page().URL().Path)
	e.start(id)
	state := e.work.State()
	a := engine.Evaluate(state.Request(0))
	e.results.keep(state, &a, false)
	e.results.show(state, nil, 0)
	e.fill()
	e.paintStatus()
	ctx.Page().SetTitle(e.title())
}

// title is that of the page, with the proposal first.
func (e *Explore) title() string { return plain(say("ui.page_title", e.work.Scenario().Title)) }

// OnMount starts the engine and listens to the browser; see app.Mounter.
func (e *Explore) OnMount(ctx app.Context) {
	e.lull = alarm{ctx: ctx, wait: pause, do: e.letGo}
	e.calm = alarm{ctx: ctx, wait: rest, do: e.onCalm}
	e.quiet = alarm{ctx: ctx, wait: idle, do: e.onQuiet}
	e.site = newBrowser(ctx, e)
	e.engines = newEngines(ctx, e)
	e.engines.warm()
	e.changed(ctx)
}

// open goes to the address of the page. A link that makes no sense says so and
// opens its proposal without the change.
func (e *Explore) open(path, fragment string) {
	e.notice = ""
	if path == "/" {
		path = session.Root
	}
	notices, err := e.work.Open(path, fragment)
	if err == nil {
		e.tell(notices)
		return
	}
	e.notice = say("ui.link.bad", sentence(err.Error()))
	if id, ok := scenarioOf(path); ok {
		sc, _ := scenarios.Get(id)
		e.work.Load(sc)
	}
}

// adopt takes over the assessment that the server has left in the page, so that
// the numbers do not go away while the engine loads.
func (e *Explore) adopt(element app.Value) {
	var a engine.Assessment
	if !element.Truthy() || json.Unmarshal([]byte(element.Get("textContent").String()), &a) != nil {
		return
	}
	base := e.work.Baseline()
	if a.Model == engine.Model && a.Design == base.Design && a.Beliefs == base.Beliefs && len(a.World) == len(base.World.Settings()) {
		e.results.keep(base, &a, false)
		e.results.show(e.work.State(), &a, 0)
	}
}

// changed is called after every change of the session: the numbers are asked
// for first, then the page shows what it has, and the address and the map
// follow when there is time.
func (e *Explore) changed(ctx app.Context) {
	e.moved = true
	e.engines.want()
	e.engines.dropBand()
	e.show(ctx, nil, 0)
	e.site.showMap()
	e.calm.reset()
	e.quiet.reset()
}

// hold is called when the pointer takes hold of a slider. What is worked on in
// the background gives way before the first movement.
func (e *Explore) hold() {
	e.holds, e.moved, e.calm.wait = true, true, restHeld
	e.engines.hush()
	e.calm.reset()
	e.quiet.reset()
}

// loose is called when the pointer lets go.
func (e *Explore) loose() {
	e.holds, e.calm.wait = false, rest
	e.calm.reset()
}

// onCalm is called when nothing has moved for a while.
func (e *Explore) onCalm(ctx app.Context) {
	if e.holds && !app.Window().Get("document").Call("querySelector", "input[type=range]:active").Truthy() {
		e.holds, e.calm.wait = false, rest // let go of where the page does not see it
	}
	e.moved = false
	e.engines.want()
	e.site.showAddress(ctx)
}

// onQuiet is called when nothing has moved for a good while. A band is asked for
// once the numbers are all there, and garbage is collected, which would hold the
// page for a frame or two if it came to it in the middle of a movement.
func (e *Explore) onQuiet(ctx app.Context) {
	if e.holds || !e.final() {
		e.quiet.reset()
		return
	}
	e.engines.wantBand(ctx)
	whenIdle(ctx, idle, func(app.Context) { runtime.GC() })
}

// groups returns the levers as they stand. An answer of the engine moves none
// of them, so they are made anew only when the session has changed.
func (e *Explore) groups() []*view.Group {
	switch key := [2]session.State{e.work.State(), e.work.Baseline()}; {
	case e.panel == nil || e.panelOf[1] != key[1]:
		e.panel, e.panelOf = view.Levers(words, key[0], key[1]), key
	case e.panelOf != key:
		e.panel, e.panelOf = view.Moved(words, e.panel, e.panelOf[0], key[0], key[1]), key
	}
	return e.panel
}

// at returns where a control stands; see desk.
func (e *Explore) at(c control) float64 {
	if c.lever == lever.StockHosts {
		return e.work.State().Design.Hosts()[c.host]
	}
	return e.work.State().Design.Get(c.lever)
}

// move sets a control to a value; see desk.
func (e *Explore) move(ctx app.Context, c control, v float64) {
	e.grab(c)
	before := e.work.State()
	var edit session.Edit
	var err error
	if c.lever == lever.StockHosts {
		edit, err = e.work.SetHost(c.host, v)
	} else {
		edit, err = e.work.Set(c.lever, v)
	}
	e.finish(ctx, c, before, number(v), edit, err)
}

// release ends the gesture of a control; see desk.
func (e *Explore) release() { e.work.End() }

// write sets a control to what was typed or chosen; see desk.
func (e *Explore) write(ctx app.Context, c control, text string) {
	e.work.End()
	before := e.work.State()
	var edit session.Edit
	var err error
	if c.lever == lever.StockHosts {
		var share float64
		if share, err = readPercent(text); err == nil {
			edit, err = e.work.SetHost(c.host, share)
		}
	} else {
		edit, err = e.work.SetText(c.lever, text)
	}
	e.finish(ctx, c, before, text, edit, err)
}

// back takes a control back to the proposal; see desk.
func (e *Explore) back(ctx app.Context, c control) {
	before := e.work.State()
	e.finish(ctx, c, before, "", e.work.ResetLever(c.lever, session.ToProposal), nil)
}

// finish takes note of what a change has done to the state before it.
func (e *Explore) finish(ctx app.Context, c control, before session.State, typed string, edit session.Edit, err error) {
	if err != nil {
		e.bad, e.why = c, problem{Typed: typed, Sentence: beside(err)}
		e.site.settle(c, e.work.State().Design)
		return
	}
	e.why = problem{}
	if e.work.State() != before { // a control may say the same thing twice
		e.changed(ctx)
		e.tell(edit.Notices)
	}
	e.site.settle(c, e.work.State().Design)
}

// tell shows notices, or takes away what was shown. The companions that a
// change has moved are told in one sentence.
func (e *Explore) tell(notices []session.Notice) {
	var said, moved []string
	for _, n := range notices {
		if n.ID == noticeMoved {
			moved = append(moved, say("ui.moved.one", n.Args...))
		} else {
			said = append(said, say(n.ID, n.Args...))
		}
	}
	if len(moved) > 0 {
		said = append(said, say("ui.moved", strings.Join(moved, say("ui.moved.and"))))
	}
	e.notice = strings.Join(said, " ")
}

// travel is an undo, a redo or a reset: a move over the whole page.
func (e *Explore) travel(ctx app.Context, step func()) {
	step()
	e.why, e.notice = problem{}, ""
	e.changed(ctx)
}

func (e *Explore) onClose(app.Context, app.Event) { e.notice = "" }

func (e *Explore) onUndo(ctx app.Context, _ app.Event) {
	e.travel(ctx, func() { e.work.Undo() })
}

func (e *Explore) onRedo(ctx app.Context, _ app.Event) {
	e.travel(ctx, func() { e.work.Redo() })
}

func (e *Explore) onReset(ctx app.Context, _ app.Event) {
	e.travel(ctx, func() { e.work.ResetAll(session.ToProposal) })
}

func (e *Explore) onProposal(ctx app.Context, _ app.Event) {
	if sc, ok := scenarios.Get(ctx.JSSrc().Get("value").String()); ok {
		e.site.remember()
		e.travel(ctx, func() { e.work.Load(sc) })
	}
}

func (e *Explore) onBeliefs(ctx app.Context, _ app.Event) {
	var err error
	profile := ctx.JSSrc().Get("value").String()
	e.travel(ctx, func() { err = e.work.SetBeliefs(profile) })
	if err != nil {
		e.notice = sentence(err.Error())
	}
}
