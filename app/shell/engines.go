// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/shell/wire"
	"parley/engine"
)

// The band on the page: over how many worlds, and the seed by which everybody
// sees the same one.
const (
	bandDraws = 48
	bandSeed  = 1
)

// engines are two workers: one answers what the reader is looking at, the other
// works on bands in the background, so that a band never delays a slider.
type engines struct {
	page       *page
	live, late *worker
	now        flight
	band       flight
}

func newEngines(ctx app.Context, page *page) *engines {
	g := &engines{page: page}
	g.live = newWorker(ctx, g.onLive)
	return g
}

// want asks for what the page needs next.
func (g *engines) want() {
	if g == nil {
		return
	}
	q, ok := g.page.wanted()
	if !ok {
		return
	}
	if id, ok := g.now.begin(q); ok {
		ask := wire.Ask{ID: id, Kind: wire.Whole, Request: q.state.Request(0), Year: q.year}
		switch {
		case q.year > 0:
			ask.Kind, ask.Request.Draft = wire.Crises, q.draft
		case q.draft:
			ask.Kind = wire.Draft
		}
		g.live.post(ask)
	}
}

// warm has the worker work before it must be quick: the first evaluation in a
// world takes far longer than the next. The answer is to no question.
func (g *engines) warm() {
	g.live.post(wire.Ask{Kind: wire.Draft, Request: g.page.work.State().Request(0)})
}

// dropBand gives up a band that is under way for another state: it would take a
// processor from the slider.
func (g *engines) dropBand() {
	if g == nil {
		return
	}
	if n := len(g.band.out); n > 0 && g.band.out[n-1].q.state != g.page.work.State() {
		g.giveUpBand()
	}
}

func (g *engines) giveUpBand() {
	g.band.clear()
	g.late.post(wire.Ask{})
}

// hush gives up what may wait: numbers for a slider are about to be asked for.
func (g *engines) hush() {
	if len(g.band.out) > 0 {
		g.giveUpBand()
	}
	if n := len(g.now.out); n > 0 && !g.now.out[n-1].q.draft {
		g.now.clear()
		g.live.post(wire.Ask{})
	}
}

// wantBand asks for the band of where the page stands if it has none.
func (g *engines) wantBand(ctx app.Context) {
	s := g.page.work.State()
	if g.page.results.band(s) != nil {
		return
	}
	if g.late == nil { // the second engine is started when it is first needed
		g.late = newWorker(ctx, g.onLate)
	}
	if id, ok := g.band.begin(question{state: s}); ok {
		g.late.post(wire.Ask{ID: id, Kind: wire.Band, Request: s.Request(0), Draws: bandDraws, Seed: bandSeed})
	}
}

func (g *engines) onLive(ctx app.Context, a wire.Answer) {
	q, ok := g.now.end(a.ID)
	switch {
	case a.Kind == wire.Failure:
		g.page.fail(say("ui.engine_failed", a.Error))
	case ok && a.Met != nil:
		g.page.accounted(q, a.Met)
	case ok && a.Result != nil:
		g.page.answered(ctx, a.ID, q, assessment(q.state, a.Result))
	}
}

func (g *engines) onLate(ctx app.Context, a wire.Answer) {
	if q, ok := g.band.end(a.ID); ok && a.Bands != nil {
		g.page.banded(ctx, q.state, a.Bands.ByPath())
	}
}

// assessment is the answer with what the question said.
func assessment(s session.State, r *wire.Result) *engine.Assessment {
	return &engine.Assessment{
		Format: engine.Format, Model: engine.Model, Design: s.Design, Beliefs: s.Beliefs,
		Outcome: r.Outcome, Certificate: r.Certificate,
	}
}

// worker is an engine in a Web Worker.
type worker struct{ js, bytes app.Value }

// newWorker starts a worker; every answer is given to answer on the page's own
// goroutine, which paints what it changes itself.
func newWorker(ctx app.Context, answer func(app.Context, wire.Answer)) *worker {
	w := &worker{js: app.Window().Get("Worker").New(ctx.ResolveStaticResource("/web/worker.js")), bytes: app.Window().Get("Uint8Array")}
	w.js.Set("onmessage", app.FuncOf(func(_ app.Value, args []app.Value) any {
		data := args[0].Get("data")
		message := make([]byte, data.Get("byteLength").Int())
		app.CopyBytesToGo(message, data)
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			a, err := wire.ReadAnswer(message)
			if err != nil {
				a.Kind, a.Error = wire.Failure, err.Error()
			}
			answer(ctx, a)
		})
		return nil
	}))
	w.js.Set("onerror", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) {
			answer(ctx, wire.Answer{Kind: wire.Failure, Error: say("ui.engine_missing")})
		})
		return nil
	}))
	return w
}

func (w *worker) post(a wire.Ask) {
	b := a.Bytes()
	message := w.bytes.New(len(b))
	app.CopyBytesToJS(message, b)
	w.js.Call("postMessage", message)
}
