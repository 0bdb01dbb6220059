// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine/claim"
)

// claims is the screen on which the model is put to the test: what the articles
// claim and what becomes of it, what happened in history, and what the values
// were fitted to.
type claims struct {
	app.Compo
	Turn int

	page    *page
	ledger  *view.Ledger
	of      string          // the beliefs of whom the ledger is
	open    map[string]bool // claims and cases that are unfolded
	judging *judging        // the cases as solved here, nil before any was
}

// claimsScreen is the screen in the table of screens.
func claimsScreen() screen {
	return screen{
		id:     session.Claims,
		render: func(p *page, turn int) app.UI { return &claims{Turn: turn, page: p} },
	}
}

// OnMount leads to what the link points at; see app.Mounter.
func (c *claims) OnMount(ctx app.Context) {
	if id := c.look().Open; id != "" {
		leadTo(ctx, "claims-"+id)
	}
}

// look is what the screen shows of all it has.
func (c *claims) look() view.ClaimsLook { return view.ReadClaimsLook(c.page.see(session.Claims)) }

// show makes the screen show something else.
func (c *claims) show(look view.ClaimsLook) { c.page.look(look.String()) }

// toggle unfolds a claim or a case, or folds it. The link points at the one that
// was unfolded last.
func (c *claims) toggle(id string) {
	look := c.look()
	if c.open[id] {
		delete(c.open, id)
		if look.Open == id {
			look.Open = ""
		}
	} else {
		c.open[id] = true
		look.Open = id
	}
	c.show(look)
}

// lead shows a claim, whatever is left out, and goes to it.
func (c *claims) lead(ctx app.Context, id string) {
	c.open[id] = true
	c.show(view.ClaimsLook{Open: id})
	leadTo(ctx, "claims-"+id)
}

// leadTo takes the reader to an element once it is rendered.
func leadTo(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) {
		if e := app.Window().GetElementByID(id); e.Truthy() {
			e.Call("scrollIntoView", map[string]any{"block": "start"})
			if b := e.Call("querySelector", "button"); b.Truthy() {
				b.Call("focus", map[string]any{"preventScroll": true})
			}
		}
	})
}

// read returns the ledger for the chosen beliefs.
func (c *claims) read() *view.Ledger {
	if beliefs := c.page.work.State().Beliefs; c.of != beliefs {
		c.ledger, c.of = view.LedgerOf(words, claim.Published(), beliefs), beliefs
	}
	return c.ledger
}

// Render draws the screen; see app.Composer.
func (c *claims) Render() app.UI {
	look := c.look()
	if c.open == nil { // what the link points at is unfolded
		c.open = map[string]bool{look.Open: true}
	}
	var body []app.UI
	switch look.Part {
	case view.PartHistory:
		body = c.history()
	case view.PartCalibration:
		body = c.calibration()
	default:
		body = c.claims(look)
	}
	return app.Main().Class("leaf", "claims").Aria("labelledby", "claims-title").Body(
		app.H2().ID("claims-title").Text(say("ui.screen.claims")),
		c.parts(look.Part),
		app.Div().Class("claims-part").Body(body...),
	)
}

// parts leads from one part of the screen to another.
func (c *claims) parts(at view.ClaimsPart) app.UI {
	var all []app.UI
	for _, part := range view.ClaimsParts() {
		id := "ui.claims.part"
		if part != view.PartLedger {
			id += "." + string(part)
		}
		b := app.Button().Type("button").Class("claims-tab").Text(say(id)).
			OnClick(func(app.Context, app.Event) { c.show(view.ClaimsLook{Part: part}) })
		if part == at {
			b = b.Aria("current", "true")
		}
		all = append(all, b)
	}
	return app.Nav().Class("claims-tabs").Aria("label", plain(say("ui.claims.parts"))).Body(all...)
}

// explore opens a design in Explore, as one step of undo.
func (c *claims) explore(ctx app.Context, s session.State) {
	path, fragment, err := session.Address{Screen: session.Explore, State: s, Pins: c.page.work.Pins()}.Link()
	if err != nil {
		panic("shell: a design of a claim: " + err.Error())
	}
	c.page.site.remember()
	c.page.step(ctx, func(s *session.Session) error {
		_, _, err := s.Open(path, fragment)
		return err
	})
	c.page.goTo(ctx, session.Explore)
}

// compare puts two designs side by side, as one step of undo.
func (c *claims) compare(ctx app.Context, pair []view.ClaimDesign) {
	c.page.step(ctx, func(s *session.Session) error { return s.PinOnly(pair[0].State, pair[1].State) })
	c.page.goTo(ctx, session.Compare)
}
