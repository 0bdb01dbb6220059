// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/json"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/shell/wire"
	"parley/app/view"
	"parley/engine"
	"parley/engine/lever"
	"parley/scenarios"
)

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
	hold   int     // counts the gestures' movements, so that a pause is noticed
	asked  int     // counts changes, so that the page notices when it is idle
	rested int     // the change after which nothing has moved for a while
	broken string  // why there is no engine

	shown   *figures
	along   *paths
	late    bool         // the years are still those of the numbers before
	panel   []view.Group // the levers as shown
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
}

// start begins a session on a built-in proposal.
func (e *Explore) start(id string) {
	if sc, ok := scenarios.Get(id); ok {
		e.work, e.results = session.New(sc), newResults()
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
	ctx.Page().SetTitle(e.title())
}

// title is that of the page, with the proposal first.
func (e *Explore) title() string { return plain(say("ui.page_title", e.work.Scenario().Title)) }

// OnMount starts the engine and listens to the browser; see app.Mounter.
func (e *Explore) OnMount(ctx app.Context) {
	e.site = newBrowser(ctx, e)
	e.engines = newEngines(ctx, e)
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
// for first, then the address and the map follow.
func (e *Explore) changed(ctx app.Context) {
	e.asked++
	e.show(ctx, nil, 0)
	e.engines.want(ctx)
	e.site.showAddress(ctx)
	e.site.showMap(ctx)
	e.engines.soonBand(ctx)
	asked := e.asked
	ctx.After(rest, func(ctx app.Context) {
		if e.asked == asked {
			e.rested = asked
			e.engines.want(ctx)
		}
	})
}

// answered is called with the answer to a question.
func (e *Explore) answered(ctx app.Context, id int, q question, a *engine.Assessment) {
	e.results.keep(q.state, a, q.draft)
	e.show(ctx, a, id)
	e.engines.want(ctx)
}

// banded is called with the band of a state.
func (e *Explore) banded(s session.State, b wire.Band) { e.results.bands[s] = b }

// wanted returns what to ask next, if there is anything: first a draft of where
// the page stands; when nothing moves any more the assessment, and that of the
// proposal.
func (e *Explore) wanted() (question, bool) {
	now, base := e.work.State(), e.work.Baseline()
	switch {
	case e.results.best(now) == nil:
		return question{state: now, draft: true}, true
	case e.rested != e.asked:
		return question{}, false
	case e.results.of(now) == nil:
		return question{state: now}, true
	case e.results.of(base) == nil:
		return question{state: base}, true
	}
	return question{}, false
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
	e.grab(ctx, c)
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
	e.site.settle(c, e.work.State().Design)
	if e.work.State() != before { // a control may say the same thing twice
		e.tell(edit.Notices)
		e.changed(ctx)
	}
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
