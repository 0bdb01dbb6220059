// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// dial is a slider with its track, its - and + buttons, and either a number
// field or the words for where it stands.
type dial struct {
	id      string
	label   string
	scale   scale
	value   float64
	base    float64 // what the value was moved from
	marks   []tick
	text    string // of the number field
	words   string // the value for people who hear the page
	unit    string
	steps   bool // words instead of a number field
	problem problem

	onDrag, onDrop, onPress, onWrite, onLess, onMore app.EventHandler
}

func (d dial) render() app.UI {
	return app.Div().Class("dial").Body(
		stepButton("−", say("ui.less.of", d.label), d.onLess),
		app.Div().Class("slider").Body(d.track(), d.input()),
		stepButton("+", say("ui.more.of", d.label), d.onMore),
		app.If(!d.steps, d.field),
	)
}

// input is the native range control. Its step is free, so that values between
// the steps of the lever can be written; dragging lands on the steps.
func (d dial) input() app.UI {
	step := "any"
	if d.scale.whole {
		step = "1"
	}
	return app.Input().Type("range").ID(d.id).
		Min(number(d.scale.min)).Max(number(d.scale.max)).Attr("step", step).
		Value(number(d.value)).
		Aria("valuetext", plain(d.words)).
		Aria("describedby", problemID(d.id)).
		OnInput(d.onDrag).OnChange(d.onDrop).OnKeyDown(d.onPress)
}

func (d dial) field() app.UI {
	text := d.text
	if d.problem.Sentence != "" {
		text = d.problem.Typed
	}
	return app.Span().Class("field").Body(
		app.Input().Type("text").Attr("inputmode", "decimal").
			Attr("autocomplete", "off").Attr("spellcheck", "false").
			Aria("label", plain(say("ui.field.of", d.label, d.unit))).
			Aria("describedby", problemID(d.id)).
			Aria("invalid", strconv.FormatBool(d.problem.Sentence != "")).
			Value(text).OnChange(d.onWrite),
	)
}

// tick marks a value on the track of a slider: by a line, or by a diamond.
type tick struct {
	at      float64
	diamond bool
}

// at is the tick of where the proposal stands.
func at(v float64) []tick { return []tick{{at: v}} }

// draw draws the tick on the line of a scale.
func (m tick) draw(s scale) app.UI {
	x := share(s.place(m.at))
	if m.diamond {
		return svg("svg").Class("diamond").Attr("x", x).Attr("y", "10").Body(svg("path").Attr("d", "M0-9.500 4.500-5 0-.500-4.500-5Z"))
	}
	return svg("line").Class("tick").Attr("x1", x).Attr("x2", x).Attr("y1", "2").Attr("y2", "18")
}

// track draws what a native track cannot: the part up to the value, the part
// moved since where it started, and ticks.
func (d dial) track() app.UI {
	at, base := d.scale.place(d.value), d.scale.place(d.base)
	parts := []app.UI{
		svg("rect").Class("rail").Attr("y", "8").Attr("width", "100%").Attr("height", "4").Attr("rx", "2"),
		svg("rect").Class("fill").Attr("y", "8").Attr("width", share(at)).Attr("height", "4").Attr("rx", "2"),
		svg("rect").Class("moved").Attr("y", "8").Attr("x", share(math.Min(at, base))).
			Attr("width", share(math.Abs(at-base))).Attr("height", "4"),
	}
	for _, m := range d.marks {
		parts = append(parts, m.draw(d.scale))
	}
	return svg("svg").Class("track").Attr("aria-hidden", "true").Body(parts...)
}

func stepButton(sign, name string, on app.EventHandler) app.UI {
	return app.Button().Type("button").Class("icon step").TabIndex(-1).
		Aria("label", plain(name)).OnClick(on).Text(sign)
}

// dragged reads the slider that was moved. A pointer lands on the steps of the
// lever; a value that a program has set is taken as it is.
func (s scale) dragged(ctx app.Context) float64 {
	source := ctx.JSSrc()
	v, err := strconv.ParseFloat(source.Get("value").String(), 64)
	if err != nil {
		return s.min
	}
	if active(source) {
		v = s.snap(v)
	}
	return v
}

// pressed returns where a key takes the slider.
func (s scale) pressed(e app.Event, v float64) (float64, bool) {
	if e.Get("ctrlKey").Bool() || e.Get("altKey").Bool() || e.Get("metaKey").Bool() {
		return v, false
	}
	next, ok := s.press(v, e.Get("key").String(), e.Get("shiftKey").Bool())
	if ok {
		e.PreventDefault()
	}
	return next, ok
}
