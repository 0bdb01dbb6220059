// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"parley/app/session"
	"parley/app/shell/wire"
	"parley/engine"
)

// kept is how many assessments the page remembers, so that undo and a second
// look at a proposal answer at once.
const kept = 128

// results are the answers the page has, by the state they are about.
type results struct {
	assessments map[session.State]*engine.Assessment
	bands       map[session.State]wire.Band
	order       []session.State // of assessments, oldest first
	shown       *engine.Assessment
	shownID     int // number of the question that shown answers
}

func newResults() *results {
	return &results{
		assessments: map[session.State]*engine.Assessment{},
		bands:       map[session.State]wire.Band{},
	}
}

// of returns the assessment of a state, nil if there is none yet.
func (r *results) of(s session.State) *engine.Assessment { return r.assessments[s] }

// band returns the band of a state, nil if there is none yet.
func (r *results) band(s session.State) wire.Band { return r.bands[s] }

// keep remembers an assessment and forgets the oldest beyond the limit.
func (r *results) keep(s session.State, a *engine.Assessment) {
	if r.assessments[s] == nil {
		r.order = append(r.order, s)
	}
	r.assessments[s] = a
	if len(r.order) > kept {
		delete(r.assessments, r.order[0])
		delete(r.bands, r.order[0])
		r.order = r.order[1:]
	}
}

// show decides what is on the page: the assessment of the current state if it
// is known, else the latest answer on the way to it.
func (r *results) show(current session.State, latest *engine.Assessment, id int) {
	if a := r.of(current); a != nil {
		r.shown, r.shownID = a, id
	} else if latest != nil && id >= r.shownID {
		r.shown, r.shownID = latest, id
	}
}

// runner keeps one question with a worker. It asks for what is wanted now, so
// that states a slider has left behind are never computed.
type runner struct {
	send func(id int, s session.State)
	id   int // of the latest question
	busy bool
	at   session.State // of the question with the worker
}

// ask sends a question when the worker is free and reports whether it did.
func (r *runner) ask(s session.State) bool {
	if r.busy {
		return false
	}
	r.id++
	r.busy, r.at = true, s
	r.send(r.id, s)
	return true
}

// done takes note of an answer and returns the state it is about. An answer to
// a question that was given up is not.
func (r *runner) done(id int) (session.State, bool) {
	if !r.busy || id != r.id {
		return session.State{}, false
	}
	r.busy = false
	return r.at, true
}
