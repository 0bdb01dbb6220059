// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"encoding/json"
	"fmt"

	"parley/engine"
)

// Desk works on one question at a time. A worker posts each message to it and
// calls Step for as long as there is more to do, letting new messages in
// between: an evaluation is worked on solution by solution and a band world by
// world, so that a newer question never waits for more than one of them.
type Desk struct {
	Answer func(Answer)     // takes every answer
	work   func() bool      // one slice of the question, false when it is done
	space  engine.Workspace // what one question can take over from the last
}

// Post takes a message from the page. What was being worked on is dropped.
func (d *Desk) Post(text string) {
	var ask Ask
	if err := json.Unmarshal([]byte(text), &ask); err != nil {
		d.work = nil
		d.Answer(Answer{ID: ask.ID, Error: err.Error()})
		return
	}
	if ask.Request == nil {
		d.work = nil
		return
	}
	request, err := ask.Request.Engine()
	switch {
	case err != nil:
		d.work = nil
		d.Answer(Answer{ID: ask.ID, Error: err.Error()})
	case ask.Draws > 0:
		d.work = d.guard(ask.ID, d.band(ask, request))
	default:
		d.work = d.guard(ask.ID, d.single(ask, request))
	}
}

// Step works on one slice and reports whether there is more to do.
func (d *Desk) Step() bool {
	if d.work == nil || !d.work() {
		d.work = nil
	}
	return d.work != nil
}

func (d *Desk) single(ask Ask, r engine.Request) func() bool {
	r.Draft = ask.Draft
	var task *engine.Task
	return func() bool {
		if task == nil {
			task = d.space.Begin(r)
		}
		if task.Step() {
			return true
		}
		a := task.Assessment()
		d.Answer(Answer{ID: ask.ID, Assessment: &a, Draft: ask.Draft})
		return false
	}
}

func (d *Desk) band(ask Ask, r engine.Request) func() bool {
	s := newSample(r, ask.Draws, ask.Seed)
	return func() bool {
		if s.step() {
			return true
		}
		d.Answer(Answer{ID: ask.ID, Band: s.band(), Draws: ask.Draws})
		return false
	}
}

// guard turns a panic of the engine into an answer, so that one bad question
// does not end the worker.
func (d *Desk) guard(id int, work func() bool) func() bool {
	return func() (more bool) {
		defer func() {
			if p := recover(); p != nil {
				more = false
				d.Answer(Answer{ID: id, Error: fmt.Sprint(p)})
			}
		}()
		return work()
	}
}
