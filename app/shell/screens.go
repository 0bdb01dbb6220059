// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
)

// screen is one screen of the page.
type screen struct {
	id     session.Screen
	render func(p *page, turn int) app.UI
	needs  func(p *page) []session.State // whose assessments it shows, besides where the page stands and the proposal; nil for none
	front  func(p *page)                 // called when it is in the document and has come to the front again, nil for nothing
}

// screens are the screens that are ready, in the order of the navigation. See
// the documentation of the package for how to add one.
func screens() []screen {
	return []screen{
		{
			id:     session.Explore,
			render: func(p *page, turn int) app.UI { return &explore{Turn: turn, page: p} },
			front:  (*page).wake,
		},
		assumptionsScreen(),
		claimsScreen(),
	}
}

func isReady(id session.Screen) bool {
	return slices.ContainsFunc(screens(), func(s screen) bool { return s.id == id })
}

// current is the screen at the front.
func (p *page) current() screen {
	for _, s := range screens() {
		if s.id == p.screen {
			return s
		}
	}
	panic("shell: there is no screen " + string(p.screen))
}

// enter brings a screen to the front.
func (p *page) enter(ctx app.Context, id session.Screen) {
	if id != p.screen {
		p.work.End()
		p.site.away()
		p.show(id)
		p.site.front(ctx)
	}
}

// show makes a screen the one at the front.
func (p *page) show(id session.Screen) {
	p.screen, p.notice = id, ""
	p.take(id)
	p.sheet.asleep = id != session.Explore
	p.fill()
	p.engines.want()
}

// Render draws the page; see app.Composer. It is called at every event, so it
// holds little: what is much is in components that see at a glance whether they
// have changed.
func (p *page) Render() app.UI {
	if p.blank {
		return starting()
	}
	parts := []app.UI{p.updateBar(), p.header()}
	for _, s := range screens() {
		parts = append(parts, p.stage(s))
	}
	parts = append(parts,
		app.Div().Class("toast", presence(p.notice != "")).Body(
			app.P().Role("status").Aria("live", "polite").ID("notice").Text(p.notice),
			app.Button().Type("button").Class("icon").Aria("label", plain(say("ui.close"))).OnClick(p.onClose).Text("×"),
		),
		p.left(),
	)
	return app.Div().Class("page", "on-"+string(p.screen)).Body(parts...)
}

func presence(present bool) string {
	if present {
		return "present"
	}
	return "absent"
}

// stage is the place of a screen. One that was visited stays in the document,
// hidden and at rest, so that its map, its scroll bars and what was unfolded are
// there when the reader comes back. The one at the front is rendered whenever
// the page is: go-app does that only if it is given something new.
func (p *page) stage(s screen) app.UI {
	class := "screen"
	switch {
	case p.turns[s.id] == 0:
		return app.Div().Class("absent")
	case s.id == p.screen:
		p.take(s.id)
	default:
		class += " absent"
	}
	return app.Div().Class(class).ID(stageID(s.id)).TabIndex(-1).Body(s.render(p, p.turns[s.id]))
}

// take gives a screen a turn to be rendered.
func (p *page) take(id session.Screen) {
	p.turn++
	p.turns[id] = p.turn
}

func stageID(id session.Screen) string { return "screen-" + string(id) }

// goTo brings another screen to the front, at its own address.
func (p *page) goTo(ctx app.Context, id session.Screen) {
	if id != p.screen {
		p.site.writeAddress("replaceState")
		p.enter(ctx, id)
		p.site.writeAddress("pushState")
	}
}

// see returns the view of a screen: what it shows of all it has, in words of its
// own, as the link holds it.
func (p *page) see(id session.Screen) string { return p.views[id] }

// look changes the view of the screen at the front; the address follows.
func (p *page) look(view string) {
	p.views[p.screen] = view
	p.calm.reset()
}

// step is a change of the session by a screen: a pin, a parameter. An error is
// told to the reader.
func (p *page) step(ctx app.Context, change func(*session.Session) error) {
	p.why, p.notice = problem{}, ""
	if err := change(p.work); err != nil {
		p.notice = wrong(err)
		return
	}
	p.changed(ctx)
}
