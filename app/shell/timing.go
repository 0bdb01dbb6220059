// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// alarm calls a function when nothing has reset it for a while. To reset it is
// cheap, and however often it is reset, one timer runs. What the function
// changes it must paint itself or ask go-app to render.
type alarm struct {
	wait time.Duration
	do   func(app.Context)

	due     time.Time
	running bool
}

func (a *alarm) reset(ctx app.Context) {
	a.due = time.Now().Add(a.wait)
	if !a.running {
		a.running = true
		a.sleep(ctx, a.wait)
	}
}

func (a *alarm) sleep(ctx app.Context, d time.Duration) {
	ctx.After(d, func(ctx app.Context) {
		ctx.PreventUpdate()
		if left := time.Until(a.due); left > 0 {
			a.sleep(ctx, left)
			return
		}
		a.running = false
		a.do(ctx)
	})
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
