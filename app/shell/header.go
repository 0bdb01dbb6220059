// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/engine/world"
	"parley/scenarios"
)

// header holds what concerns the whole page.
type header struct {
	app.Compo
	Scenario          string // its id
	Beliefs           string
	Undo, Redo, Reset bool // whether there is anything to
	Screen            session.Screen

	page *page
}

func (p *page) header() app.UI {
	return &header{
		Scenario: p.work.Scenario().ID, Beliefs: p.work.State().Beliefs,
		Undo: p.work.CanUndo(), Redo: p.work.CanRedo(), Reset: p.work.Changes().Any(),
		Screen: p.screen, page: p,
	}
}

// Render draws the header; see app.Composer.
func (h *header) Render() app.UI {
	return app.Header().Class("top").Body(
		app.Button().Type("button").Class("skip").OnClick(h.page.onSkip).Text(say("ui.skip."+string(h.Screen))),
		brand(),
		app.Div().Class("pick proposal").Body(
			app.Label().For("proposal").Text(say("ui.proposal")),
			h.proposals(),
		),
		app.Div().Class("pick").Body(
			app.Label().For("beliefs").Title(plain(say("ui.beliefs.about"))).Text(say("ui.beliefs")),
			h.beliefs(),
		),
		h.tools(),
		h.navigation(),
	)
}

func brand() app.UI {
	return app.Div().Class("brand").Body(
		mark(),
		app.H1().Text(say("ui.title")),
		app.P().Class("caution").Title(plain(say("ui.limits.text"))).Text(say("ui.caution")),
	)
}

func (h *header) proposals() app.UI {
	var options []app.UI
	for _, s := range scenarios.All() {
		options = append(options, option(s.ID, s.Title, s.ID == h.Scenario))
	}
	return app.Select().Class("choice").ID("proposal").OnChange(h.page.onProposal).Body(options...)
}

func (h *header) beliefs() app.UI {
	var options []app.UI
	for _, p := range world.Profiles() {
		options = append(options, option(p.ID, say("profile."+p.ID+".label"), p.ID == h.Beliefs))
	}
	return app.Select().Class("choice").ID("beliefs").OnChange(h.page.onBeliefs).Body(options...)
}

func (h *header) tools() app.UI {
	p := h.page
	return app.Div().Class("tools").Role("toolbar").Aria("label", plain(say("ui.tools"))).Body(
		tool("undo", "ui.undo", "ui.undo.key", iconUndo, h.Undo, p.onUndo),
		tool("redo", "ui.redo", "ui.redo.key", iconRedo, h.Redo, p.onRedo),
		tool("reset", "ui.reset", "ui.reset.about", iconReset, h.Reset, p.onReset),
		app.Span().Class("gap"),
		tool("copy-link", "ui.link", "ui.link.about", iconLink, true, p.onLink),
		tool("theme", "ui.theme", "ui.theme.about", iconTheme, true, p.onTheme),
	)
}

// tool is a button with an icon; its words show where there is room.
func tool(id, label, about, icon string, enabled bool, on app.EventHandler) app.UI {
	b := app.Button().Type("button").Class("tool").ID(id).Title(plain(say(about))).OnClick(on)
	if !enabled || app.IsServer {
		b = b.Disabled(true)
	} else {
		b = b.Disabled(false)
	}
	return b.Body(picture(icon), app.Span().Class("tool-label").Text(say(label)))
}

func (p *page) onLink(ctx app.Context, _ app.Event) { p.site.copyLink(ctx) }

func (p *page) onTheme(app.Context, app.Event) { p.site.toggleTheme() }

// option is one option of a choice. On the server a false attribute must not
// be written at all: its mere presence would count.
func option(value, label string, selected bool) app.UI {
	o := app.Option().Value(value).Text(label)
	if selected || app.IsClient {
		o = o.Selected(selected)
	}
	return o
}

// The icons, as paths in a square of 20.
const (
	iconUndo  = "M7.5 4.5 3.5 8.5l4 4M3.5 8.5h8a4.5 4.5 0 0 1 0 9h-3"
	iconRedo  = "M12.5 4.5l4 4-4 4M16.5 8.5h-8a4.5 4.5 0 0 0 0 9h3"
	iconReset = "M4 10a6 6 0 1 0 2-4.5M4 3v3.5h3.500"
	iconLink  = "M8.500 11.500a3.500 3.500 0 0 0 5 0l2.500-2.500a3.500 3.500 0 0 0-5-5l-1 1M11.500 8.500a3.500 3.500 0 0 0-5 0L4 11a3.500 3.500 0 0 0 5 5l1-1"
	iconTheme = "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14"
)

func picture(path string) app.UI {
	return svg("svg").Class("picture").Attr("viewBox", "0 0 20 20").Attr("aria-hidden", "true").Body(
		svg("path").Attr("d", path),
	)
}

// mark is the sign of Parley: two circles that share ground.
func mark() app.UI {
	return svg("svg").Class("mark").Attr("viewBox", "0 0 32 20").Attr("aria-hidden", "true").Body(
		svg("circle").Attr("cx", "11").Attr("cy", "10").Attr("r", "8"),
		svg("circle").Class("other").Attr("cx", "21").Attr("cy", "10").Attr("r", "8"),
	)
}
