// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// alarm calls a function when nothing has reset it for a while. To reset it is
// cheap: however often that happens, it wakes up when it was due first and looks
// whether it is due. What the function changes it must paint itself or ask go-app
// to render. The zero alarm never rings.
//
// Its context is that of the page: go-app drops what waits for an element that
// has gone, such as a button that is only there while there is something to undo.
type alarm struct {
	ctx  app.Context
	wait time.Duration
	do   func(app.Context)

	running    bool
	due, wakes time.Time
	sleeps     int // how often it went to sleep; only the last time counts
}

func (a *alarm) reset() {
	if a.do == nil {
		return
	}
	a.due = time.Now().Add(a.wait)
	if !a.running || a.due.Before(a.wakes) {
		a.running = true
		a.sleep(a.wait)
	}
}

func (a *alarm) sleep(d time.Duration) {
	a.sleeps++
	this := a.sleeps
	a.wakes = time.Now().Add(d)
	a.ctx.After(d, func(ctx app.Context) {
		ctx.PreventUpdate()
		if this == a.sleeps {
			a.wake(ctx)
		}
	})
}

func (a *alarm) wake(ctx app.Context) {
	if left := time.Until(a.due); left > 0 {
		a.sleep(left)
		return
	}
	a.running = false
	a.do(ctx)
}

// afterFrame calls a function once, before the browser next draws.
func afterFrame(ctx app.Context, do func(app.Context)) { once(ctx, do, "requestAnimationFrame") }

// whenIdle calls a function once, when the browser has nothing better to do,
// and at the latest after some time.
func whenIdle(ctx app.Context, limit time.Duration, do func(app.Context)) {
	if app.Window().Get("requestIdleCallback").Truthy() {
		once(ctx, do, "requestIdleCallback", map[string]any{"timeout": limit.Milliseconds()})
	} else {
		once(ctx, do, "setTimeout", 1)
	}
}

// once gives the browser a function to call once, by the name of how it is
// called. What the function changes it must paint itself or ask go-app to
// render.
func once(ctx app.Context, do func(app.Context), how string, args ...any) {
	var f app.Func
	f = app.FuncOf(func(app.Value, []app.Value) any {
		f.Release()
		ctx.Dispatch(func(ctx app.Context) {
			ctx.PreventUpdate()
			do(ctx)
		})
		return nil
	})
	app.Window().Call(how, append([]any{f}, args...)...)
}
