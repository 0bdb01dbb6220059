// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/shell/wire"
)

// rest is how long nothing must move before the page asks for more than a
// draft: a draft for the next movement should find the worker free.
const rest = 120 * time.Millisecond

// The band on the page: how long the page must be idle before it is asked for,
// over how many worlds, and the seed by which everybody sees the same one.
const (
	idle      = 400 * time.Millisecond
	bandDraws = 48
	bandSeed  = 1
)

// engines are two workers: one answers what the reader is looking at, the other
// works on bands in the background, so that a band never delays a slider.
type engines struct {
	page       *Explore
	live, late *worker
	now, band  runner
}

func newEngines(ctx app.Context, page *Explore) *engines {
	g := &engines{page: page}
	g.live = newWorker(ctx, g.onLive)
	g.now.send = func(id int, q question) {
		g.live.post(wire.Ask{ID: id, Request: wire.FromEngine(q.state.Request(0)), Draft: q.draft})
	}
	g.band.send = func(id int, q question) {
		if g.late == nil { // the second engine is started when it is first needed
			g.late = newWorker(ctx, g.onLate)
		}
		g.late.post(wire.Ask{ID: id, Request: wire.FromEngine(q.state.Request(0)), Draws: bandDraws, Seed: bandSeed})
	}
	return g
}

// want asks for what the page needs next.
func (g *engines) want(app.Context) {
	if g == nil {
		return
	}
	if q, ok := g.page.wanted(); ok {
		g.now.ask(q)
	}
}

// soonBand asks for a band when nothing changes for a while. A band that is
// under way for another state is given up.
func (g *engines) soonBand(ctx app.Context) {
	if g == nil {
		return
	}
	if g.band.busy && g.band.at.state != g.page.work.State() {
		g.band.busy = false
		g.late.post(wire.Ask{ID: g.band.id})
	}
	asked := g.page.asked
	ctx.After(idle, func(ctx app.Context) {
		if g.page.asked == asked {
			g.askBand(ctx)
		}
	})
}

func (g *engines) askBand(ctx app.Context) {
	s := g.page.work.State()
	if g.page.results.band(s) != nil {
		return
	}
	if g.page.results.of(s) == nil { // the numbers themselves come first
		g.soonBand(ctx)
		return
	}
	g.band.ask(question{state: s})
}

func (g *engines) onLive(ctx app.Context, a wire.Answer) {
	if a.Error != "" {
		g.fail(a.Error)
	}
	if q, ok := g.now.done(a.ID); ok && a.Assessment != nil {
		g.page.broken = ""
		g.page.answered(ctx, a.ID, q, a.Assessment)
	}
}

func (g *engines) onLate(_ app.Context, a wire.Answer) {
	if q, ok := g.band.done(a.ID); ok && a.Band != nil {
		g.page.banded(q.state, a.Band)
	}
}

func (g *engines) fail(reason string) {
	g.page.broken = say("ui.engine_failed", reason)
}

// worker is an engine in a Web Worker.
type worker struct{ js app.Value }

// newWorker starts a worker; every answer is given to answer on the page's own
// goroutine.
func newWorker(ctx app.Context, answer func(app.Context, wire.Answer)) *worker {
	w := &worker{js: app.Window().Get("Worker").New(ctx.ResolveStaticResource("/web/worker.js"))}
	w.js.Set("onmessage", app.FuncOf(func(_ app.Value, args []app.Value) any {
		text := args[0].Get("data").String()
		ctx.Dispatch(func(ctx app.Context) {
			a, err := wire.ReadAnswer(text)
			if err != nil {
				a.Error = err.Error()
			}
			answer(ctx, a)
		})
		return nil
	}))
	w.js.Set("onerror", app.FuncOf(func(app.Value, []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) { answer(ctx, wire.Answer{Error: say("ui.engine_missing")}) })
		return nil
	}))
	return w
}

func (w *worker) post(a wire.Ask) { w.js.Call("postMessage", wire.Text(a)) }
