// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"fmt"
	"math"

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
func (d *Desk) Post(message []byte) {
	ask, err := ReadAsk(message)
	d.work = nil
	switch {
	case err != nil:
		d.fail(ask.ID, err.Error())
	case ask.Kind == Band:
		d.work = d.guard(ask.ID, d.band(ask))
	case ask.Kind == Case:
		d.work = d.guard(ask.ID, d.judge(ask))
	case ask.Kind == Crises:
		d.work = d.guard(ask.ID, d.crises(ask))
	case ask.Kind != Failure:
		d.work = d.guard(ask.ID, d.single(ask))
	}
}

// Step works on one slice and reports whether there is more to do.
func (d *Desk) Step() bool {
	if d.work == nil || !d.work() {
		d.work = nil
	}
	return d.work != nil
}

func (d *Desk) single(ask Ask) func() bool {
	var task *engine.Task
	return func() bool {
		if task == nil {
			task = d.space.Begin(ask.Request)
		}
		if task.Step() {
			return true
		}
		a := task.Assessment()
		d.result(ask, &Result{Outcome: a.Outcome, Certificate: a.Certificate})
		return false
	}
}

// result answers with an outcome if all of it can be shown.
func (d *Desk) result(ask Ask, r *Result) {
	if r.finite() {
		d.Answer(Answer{ID: ask.ID, Kind: ask.Kind, Result: r})
		return
	}
	Each(&r.Outcome, func(path string, v float64) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			d.fail(ask.ID, path+" is not a finite number")
		}
	})
}

func (d *Desk) band(ask Ask) func() bool {
	s := newSample(ask.Request, ask.Draws, uint64(ask.Seed))
	return func() bool {
		if s.step() {
			return true
		}
		d.Answer(Answer{ID: ask.ID, Kind: Band, Bands: s.bands()})
		return false
	}
}

func (d *Desk) fail(id int, reason string) {
	d.Answer(Answer{ID: id, Kind: Failure, Error: reason})
}

// guard turns a panic of the engine into an answer, so that one bad question
// does not end the worker.
func (d *Desk) guard(id int, work func() bool) func() bool {
	return func() (more bool) {
		defer func() {
			if p := recover(); p != nil {
				more = false
				d.fail(id, fmt.Sprint(p))
			}
		}()
		return work()
	}
}
