// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/engine/lever"
)

// pause is how long a control must rest before its next movement is another
// step of undo.
const pause = time.Second

// grab makes the movements of one control one step of undo, until another
// control is moved, this one is let go, or it rests.
func (p *page) grab(k knob) {
	if p.held != k {
		p.work.End()
	}
	p.held = k
	p.work.Begin()
	p.lull.reset()
}

// letGo ends the gesture when nothing has moved for a while. A pointer may rest
// as long as it holds the control.
func (p *page) letGo(app.Context) {
	if p.pulled || active(app.Window().GetElementByID(p.held.id())) {
		p.lull.reset()
	} else {
		p.work.End()
	}
}

// active reports whether a pointer holds an element.
func active(element app.Value) bool {
	return element.Truthy() && element.Call("matches", ":active").Bool()
}

// readPercent reads a share written as a percentage.
func readPercent(text string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%")), 64)
	if err != nil || !(v >= 0 && v <= 100) {
		return 0, errors.New(say("ui.bad_percent", text))
	}
	return v / 100, nil
}

// beside says what is wrong with a value next to its control, which need not be
// named again.
func beside(err error) string {
	var p lever.Problem
	if errors.As(err, &p) {
		return sentence(p.Text)
	}
	return sentence(err.Error())
}

// sentence makes the text of an error a sentence for the page.
func sentence(text string) string {
	text = strings.TrimSuffix(strings.TrimPrefix(text, "link: "), ".")
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}
