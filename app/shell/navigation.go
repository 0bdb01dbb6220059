// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
)

// navigation leads from screen to screen. Its links are links: they can be
// opened elsewhere and copied. As long as there is one screen there is nowhere
// to go.
func (h *header) navigation() app.UI {
	all := screens()
	if len(all) == 1 {
		return app.Div().Class("absent")
	}
	links := make([]app.UI, len(all))
	for i, s := range all {
		links[i] = h.link(s.id)
	}
	return app.Nav().Class("screens").Aria("label", plain(say("ui.screens"))).Body(links...)
}

func (h *header) link(id session.Screen) app.UI {
	aim := func(ctx app.Context, _ app.Event) {
		ctx.PreventUpdate()
		ctx.JSSrc().Set("href", h.page.site.address(id))
	}
	a := app.A().Href(id.Path(h.Scenario)).Text(say("ui.screen."+string(id))).
		On("pointerdown", aim).On("focus", aim).
		OnClick(func(ctx app.Context, e app.Event) {
			if elsewhere(e) {
				ctx.PreventUpdate()
				return
			}
			e.PreventDefault()
			e.StopImmediatePropagation() // go-app follows links too
			h.page.goTo(ctx, id)
		})
	if id == h.Screen {
		a = a.Aria("current", "page")
	}
	return a
}

// elsewhere reports whether a click opens a link in another tab or window.
func elsewhere(e app.Event) bool {
	for _, key := range []string{"ctrlKey", "metaKey", "shiftKey", "altKey"} {
		if e.Get(key).Bool() {
			return true
		}
	}
	return false
}

// onSkip takes the reader past the header: to the outcomes, on a screen that has
// them, else to the screen.
func (p *page) onSkip(app.Context, app.Event) {
	focus := stageID(p.screen)
	if p.screen == session.Explore {
		focus = "outcomes"
	}
	app.Window().GetElementByID(focus).Call("focus")
}
