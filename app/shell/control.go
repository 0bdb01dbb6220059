// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/lever"
	"parley/engine/world"
)

// desk takes what the reader does. The page is the only one; tests have their
// own.
type desk interface {
	at(c control) float64 // where a control stands; a row may not yet have been painted
	move(ctx app.Context, c control, v float64)
	release() // the control that was moved is let go
	write(ctx app.Context, c control, text string)
	back(ctx app.Context, c control) // to the proposal
}

// knob is what a reader takes hold of: a control of a design, or an estimate.
// Knobs are compared with ==.
type knob interface {
	id() string // of the native control
}

// control is one control of a design: a lever, or one host of the stock.
type control struct {
	lever lever.ID
	host  lever.Host // of lever.StockHosts only
}

// id returns the id of the native control.
func (c control) id() string {
	if c.lever == lever.StockHosts {
		return "lever-" + c.lever.String() + "-" + c.host.String()
	}
	return "lever-" + c.lever.String()
}

// estimate is the control of a parameter.
type estimate struct{ parameter world.ID }

// id returns the id of the native control.
func (e estimate) id() string { return "assumptions-" + e.parameter.String() }

// problem is a value that was refused: what was typed, and why it cannot be.
type problem struct{ Typed, Sentence string }

func problemID(id string) string { return id + "-problem" }

// problemLine says beside a control why a value was refused. It is always in
// the page, so that screen readers hear it appear.
func problemLine(id string, p problem) app.UI {
	return app.P().Class("problem").ID(problemID(id)).Aria("live", "polite").Text(p.Sentence)
}

// backButton takes a control back to the proposal.
func backButton(label, baseline string, on app.EventHandler) app.UI {
	return app.Button().Type("button").Class("icon back").
		Aria("label", plain(say("ui.back.of", label, baseline))).
		Title(plain(say("ui.back.to", baseline))).
		OnClick(on).Text("↺")
}

func aboutButton(label string, open bool, on app.EventHandler) app.UI {
	return app.Button().Type("button").Class("icon about-button").
		Aria("expanded", strconv.FormatBool(open)).
		Aria("label", plain(say("ui.help.of", label))).
		Title(plain(say("ui.help"))).
		OnClick(on).Text("?")
}

// describe says what a lever means, its range, its default and its source.
func describe(l *view.Lever) app.UI {
	rows := []app.UI{}
	add := func(id, value string) {
		rows = append(rows, app.Dt().Text(say(id)), app.Dd().Text(value))
	}
	if l.Control == view.Slider {
		add("ui.range", say("ui.range.numbers", number(l.Min), number(l.Max), l.Unit))
	}
	add("ui.default", l.DefaultValue)
	add("ui.proposal", l.BaselineValue)
	add("ui.source", l.Source)
	return app.Div().Class("about").Body(
		app.P().Text(l.Meaning),
		app.Dl().Body(rows...),
		app.If(l.Judgement, func() app.UI { return app.P().Class("judgement").Text(say("ui.judgement")) }),
		app.P().Body(handbook("ui.handbook.entry", "lever-"+l.ID.String())),
	)
}
