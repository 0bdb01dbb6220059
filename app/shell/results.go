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
	drafts      map[session.State]*engine.Assessment
	bands       map[session.State]wire.Band
	order       []session.State // of what is kept, oldest first
	shown       *engine.Assessment
	shownID     int // number of the question that shown answers
}

func newResults() *results {
	return &results{
		assessments: map[session.State]*engine.Assessment{},
		drafts:      map[session.State]*engine.Assessment{},
		bands:       map[session.State]wire.Band{},
	}
}

// of returns the assessment of a state, nil if there is none yet.
func (r *results) of(s session.State) *engine.Assessment { return r.assessments[s] }

// best returns the assessment of a state, else its draft, else nil.
func (r *results) best(s session.State) *engine.Assessment {
	if a := r.assessments[s]; a != nil {
		return a
	}
	return r.drafts[s]
}

// band returns the band of a state, nil if there is none yet.
func (r *results) band(s session.State) wire.Band { return r.bands[s] }

// keep remembers an assessment, or a draft of one, and forgets the oldest
// beyond the limit. A draft has no decomposition; that of what is shown stands
// in until the assessment comes.
func (r *results) keep(s session.State, a *engine.Assessment, draft bool) {
	if r.best(s) == nil {
		r.order = append(r.order, s)
	}
	if draft {
		if r.shown != nil {
			a.Outcome.Decomposition = r.shown.Outcome.Decomposition
		}
		r.drafts[s] = a
	} else {
		r.assessments[s] = a
	}
	if len(r.order) > kept {
		oldest := r.order[0]
		delete(r.assessments, oldest)
		delete(r.drafts, oldest)
		delete(r.bands, oldest)
		r.order = r.order[1:]
	}
}

// show decides what is on the page: the best answer about the current state if
// there is one, else the latest answer on the way to it.
func (r *results) show(current session.State, latest *engine.Assessment, id int) {
	if a := r.best(current); a != nil {
		r.shown, r.shownID = a, id
	} else if latest != nil && id >= r.shownID {
		r.shown, r.shownID = latest, id
	}
}

// question is what the page asks a worker: the assessment of a state, or a
// draft of it, which comes sooner.
type question struct {
	state session.State
	draft bool
}

// runner keeps one question with a worker. It asks for what is wanted now, so
// that states a slider has left behind are never computed.
type runner struct {
	send func(id int, q question)
	id   int // of the latest question
	busy bool
	at   question // that is with the worker
}

// ask sends a question when the worker is free. A draft is waited for: it is
// short, and numbers on the way are worth seeing. A full assessment gives way,
// since the worker drops what it is doing for a newer question.
func (r *runner) ask(q question) {
	if r.busy && (r.at.draft || r.at == q) {
		return
	}
	r.id++
	r.busy, r.at = true, q
	r.send(r.id, q)
}

// done takes note of an answer and returns the question it answers. An answer
// to a question that was given up is none.
func (r *runner) done(id int) (question, bool) {
	if !r.busy || id != r.id {
		return question{}, false
	}
	r.busy = false
	return r.at, true
}
