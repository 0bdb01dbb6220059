// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"bytes"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// mapRests is when the map takes no frames any more.
const mapRests = `document.getElementById("map-frame")?.contentDocument?.body?.dataset.asleep === ""`

// picture is the map as it is on the screen.
func (r *reader) picture() []byte {
	r.Helper()
	b, err := chromedp.Run(r.ctx, chromedp.Screenshot(chromedp.ID("map-frame")))
	if err != nil {
		r.Fatal(err)
	}
	return b
}

// redrawn waits until the map shows something else.
func (r *reader) redrawn(what string, before []byte) {
	r.Helper()
	for end := time.Now().Add(turn); bytes.Equal(r.picture(), before); {
		if time.Now().After(end) {
			r.Fatalf("%s: the map is not drawn anew", what)
		}
	}
}

// TestMapRests holds that the map takes no frames from the page while nothing
// happens, and that it is there at once when something does: a wheel over it, or
// a lever that moves what it shows.
func TestMapRests(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.wait(`document.querySelector(".map-state.absent")`)
	r.wait(mapRests)
	before := r.picture()

	at := read[[]float64](r, `(() => { const b = document.getElementById("map-frame").getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]; })()`)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, at[0], at[1], func(p *input.DispatchMouseEventParams) { p.DeltaX, p.DeltaY = 0.1, -240 }))
	r.redrawn("a wheel", before)
	r.wait(mapRests)

	before = r.picture()
	r.do(chromedp.Focus(control("stock_hosts-UA_C")))
	r.press(kb.End, 1)
	r.redrawn("a lever", before)
	r.wait(mapRests)
}
