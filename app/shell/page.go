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

// page is what all screens share: the session, the answers, the engines and the
// browser. It is the root of every address and shows one of the screens.
type page struct {
	app.Compo

	work    *session.Session
	results *results
	engines *engines // nil on the server
	site    *browser // nil on the server

	screen session.Screen            // at the front
	turn   int                       // counts what is rendered
	turns  map[session.Screen]int    // when each screen was rendered last, of those that were visited
	views  map[session.Screen]string // what a screen shows, as a link holds it

	bad    knob // the control whose value was refused, if why says so
	why    problem
	notice string
	held   knob   // the control of the gesture under way
	broken string // why there is no engine
	blank  bool   // it is the page that starts at any address; see Start

	crisis *crisis
	update update
	pulled bool // something is being moved on the map

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
func (p *page) OnInit() {
	p.start("/", "")
	if app.IsClient {
		u := app.Window().URL()
		p.start(u.Path, u.Fragment)
		p.adopt(app.Window().GetElementByID(firstResult))
	}
	p.fill()
	p.paintStatus()
}

// start begins a session at an address.
func (p *page) start(path, fragment string) {
	screen, sc := named(path)
	p.work, p.results, p.sheet = session.New(sc), newResults(), newSheet()
	p.turns, p.views = map[session.Screen]int{}, map[session.Screen]string{}
	p.crisis = newCrisis(p)
	p.show(screen)
	p.open(path, fragment)
}

// OnPreRender draws the page on the server, numbers included; see
// app.PreRenderer.
func (p *page) OnPreRender(ctx app.Context) {
	if p.blank = ctx.Page().URL().Path == Start; p.blank {
		ctx.Page().SetTitle(Title())
		return
	}
	p.start(ctx.Page().URL().Path, "")
	state := p.work.State()
	a := engine.Evaluate(state.Request(0))
	p.results.keep(state, &a, false)
	p.results.show(state, nil, 0)
	p.fill()
	p.paintStatus()
	ctx.Page().SetTitle(p.title())
}

// title is that of the page, with what tells it from others first.
func (p *page) title() string {
	title := p.work.Scenario().Title
	if p.screen != session.Explore {
		title = say("ui.screen_title", say("ui.screen."+string(p.screen)), title)
	}
	return plain(say("ui.page_title", title))
}

// OnMount starts the engine and listens to the browser; see app.Mounter.
func (p *page) OnMount(ctx app.Context) {
	p.lull = alarm{ctx: ctx, wait: pause, do: p.letGo}
	p.calm = alarm{ctx: ctx, wait: rest, do: p.onCalm}
	p.quiet = alarm{ctx: ctx, wait: idle, do: p.onQuiet}
	p.site = newBrowser(ctx, p)
	p.engines = newEngines(ctx, p)
	p.engines.warm()
	p.changed(ctx)
	p.watchUpdates(ctx)
}

// open goes to an address. A link that makes no sense says so and opens its
// proposal without the change.
func (p *page) open(path, fragment string) {
	p.notice = ""
	a, notices, err := p.work.Open(path, fragment)
	if err == nil {
		p.views[p.screen] = a.View
		p.tell(notices)
		return
	}
	p.notice = say("ui.link.bad", sentence(err.Error()))
	_, sc := named(path)
	p.work.Load(sc)
}

// firstResult is the id of the element in which the server leaves the
// assessment it has rendered.
const firstResult = "first-result"

// adopt takes over the assessment that the server has left in the page, so that
// the numbers do not go away while the engine loads.
func (p *page) adopt(element app.Value) {
	var a engine.Assessment
	if !element.Truthy() || json.Unmarshal([]byte(element.Get("textContent").String()), &a) != nil {
		return
	}
	base := p.work.Baseline()
	if a.Model == engine.Model && a.Design == base.Design && a.Beliefs == base.Beliefs && len(a.World) == len(base.World.Settings()) {
		p.results.keep(base, &a, false)
		p.results.show(p.work.State(), &a, 0)
	}
}

// left is the server's assessment for the page to take over. It is text, and
// never run.
func (p *page) left() app.UI {
	a := p.results.of(p.work.Baseline())
	if !app.IsServer || a == nil {
		return app.Div().Class("absent")
	}
	b, err := json.Marshal(a)
	if err != nil {
		return app.Div().Class("absent")
	}
	return app.Div().Class("absent").ID(firstResult).Text(string(b))
}

// changed is called after every change of the session: the numbers are asked
// for first, then the page shows what it has, and the address and the map
// follow when there is time.
func (p *page) changed(ctx app.Context) {
	p.moved = true
	p.engines.want()
	p.engines.dropBand()
	p.present(ctx, nil, 0)
	p.site.showMap()
	p.calm.reset()
	p.quiet.reset()
}

// hold is called when the pointer takes hold of a slider. What is worked on in
// the background gives way before the first movement.
func (p *page) hold() {
	p.holds, p.moved, p.calm.wait = true, true, restHeld
	p.engines.hush()
	p.calm.reset()
	p.quiet.reset()
}

// loose is called when the pointer lets go.
func (p *page) loose() {
	p.holds, p.calm.wait = false, rest
	p.calm.reset()
}

// onCalm is called when nothing has moved for a while.
func (p *page) onCalm(ctx app.Context) {
	if p.holds && !app.Window().Get("document").Call("querySelector", "input[type=range]:active").Truthy() {
		p.holds, p.calm.wait = false, rest // let go of where the page does not see it
	}
	p.moved = false
	p.engines.want()
	p.site.showAddress(ctx)
}

// onQuiet is called when nothing has moved for a good while. A band is asked for
// once the numbers are all there, and garbage is collected, which would hold the
// page for a frame or two if it came to it in the middle of a movement.
func (p *page) onQuiet(ctx app.Context) {
	if p.holds || !p.final() {
		p.quiet.reset()
		return
	}
	p.engines.wantBand(ctx)
	whenIdle(ctx, idle, func(app.Context) { runtime.GC() })
}

// groups returns the levers as they stand. An answer of the engine moves none
// of them, so they are made anew only when the session has changed.
func (p *page) groups() []*view.Group {
	switch key := [2]session.State{p.work.State(), p.work.Baseline()}; {
	case p.panel == nil || p.panelOf[1] != key[1]:
		p.panel, p.panelOf = view.Levers(words, key[0], key[1]), key
	case p.panelOf != key:
		p.panel, p.panelOf = view.Moved(words, p.panel, p.panelOf[0], key[0], key[1]), key
	}
	return p.panel
}

// at returns where a control stands; see desk.
func (p *page) at(c control) float64 {
	if c.lever == lever.StockHosts {
		return p.work.State().Design.Hosts()[c.host]
	}
	return p.work.State().Design.Get(c.lever)
}

// move sets a control to a value; see desk.
func (p *page) move(ctx app.Context, c control, v float64) {
	p.grab(c)
	before := p.work.State()
	var edit session.Edit
	var err error
	if c.lever == lever.StockHosts {
		edit, err = p.work.SetHost(c.host, v)
	} else {
		edit, err = p.work.Set(c.lever, v)
	}
	p.finish(ctx, c, before, number(v), edit, err)
}

// release ends the gesture of a control; see desk.
func (p *page) release() { p.work.End() }

// write sets a control to what was typed or chosen; see desk.
func (p *page) write(ctx app.Context, c control, text string) {
	p.work.End()
	before := p.work.State()
	var edit session.Edit
	var err error
	if c.lever == lever.StockHosts {
		var share float64
		if share, err = readPercent(text); err == nil {
			edit, err = p.work.SetHost(c.host, share)
		}
	} else {
		edit, err = p.work.SetText(c.lever, text)
	}
	p.finish(ctx, c, before, text, edit, err)
}

// back takes a control back to the proposal; see desk.
func (p *page) back(ctx app.Context, c control) {
	before := p.work.State()
	p.finish(ctx, c, before, "", p.work.ResetLever(c.lever, session.ToProposal), nil)
}

// finish takes note of what a change has done to the state before it.
func (p *page) finish(ctx app.Context, c control, before session.State, typed string, edit session.Edit, err error) {
	if err != nil {
		p.bad, p.why = c, problem{Typed: typed, Sentence: beside(err)}
		p.site.settle(c, p.work.State().Design)
		return
	}
	p.why = problem{}
	if p.work.State() != before { // a control may say the same thing twice
		p.changed(ctx)
		p.tell(edit.Notices)
	}
	p.site.settle(c, p.work.State().Design)
}

// tell shows notices, or takes away what was shown. The companions that a
// change has moved are told in one sentence.
func (p *page) tell(notices []session.Notice) {
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
	p.notice = strings.Join(said, " ")
}

// travel is an undo, a redo or a reset: a move over the whole page.
func (p *page) travel(ctx app.Context, step func()) {
	step()
	p.why, p.notice = problem{}, ""
	p.changed(ctx)
}

func (p *page) onClose(app.Context, app.Event) { p.notice = "" }

func (p *page) onUndo(ctx app.Context, _ app.Event) {
	p.travel(ctx, func() { p.work.Undo() })
}

func (p *page) onRedo(ctx app.Context, _ app.Event) {
	p.travel(ctx, func() { p.work.Redo() })
}

func (p *page) onReset(ctx app.Context, _ app.Event) {
	p.travel(ctx, func() { p.work.ResetAll(session.ToProposal) })
}

func (p *page) onProposal(ctx app.Context, _ app.Event) {
	if sc, ok := scenarios.Get(ctx.JSSrc().Get("value").String()); ok {
		p.site.remember()
		p.travel(ctx, func() { p.work.Load(sc) })
	}
}

func (p *page) onBeliefs(ctx app.Context, _ app.Event) {
	var err error
	profile := ctx.JSSrc().Get("value").String()
	p.travel(ctx, func() { err = p.work.SetBeliefs(profile) })
	if err != nil {
		p.notice = wrong(err)
		p.site.settleBeliefs(p.work.State().Beliefs)
	}
}
