// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"slices"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
)

// kept is how many assessments the page remembers, so that undo and a second
// look at a proposal answer at once.
const kept = 128

// results are the answers the page has, by the state they are about.
type results struct {
	assessments map[session.State]*engine.Assessment
	drafts      map[session.State]*engine.Assessment
	bands       map[session.State]view.Bands
	accounts    map[toldOf]*accounts
	order       []session.State // of what is kept, oldest first
	held        session.State   // the proposal, with which all others are compared
	shown       *engine.Assessment
	shownID     int // number of the question that shown answers
}

func newResults() *results {
	return &results{
		assessments: map[session.State]*engine.Assessment{},
		drafts:      map[session.State]*engine.Assessment{},
		bands:       map[session.State]view.Bands{},
		accounts:    map[toldOf]*accounts{},
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
func (r *results) band(s session.State) view.Bands { return r.bands[s] }

// keep remembers an assessment, or a draft of one, and forgets the oldest
// beyond the limit, but not that of the proposal. A draft has no decomposition; that of what is shown stands
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
		r.forget()
	}
}

// forget forgets the oldest but what is held.
func (r *results) forget() {
	i := 0
	if r.order[0] == r.held {
		i = 1
	}
	oldest := r.order[i]
	delete(r.assessments, oldest)
	delete(r.drafts, oldest)
	delete(r.bands, oldest)
	r.order = slices.Delete(r.order, i, i+1)
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

// question is what the page asks a worker: the assessment of a state, or how the
// challenges of a year are met in it; or a draft of either, which comes sooner.
type question struct {
	state session.State
	draft bool
	year  int // 0 for the assessment
}

// flight is the questions that are on the way, oldest first. The worker takes
// them one by one, each time the latest: a draft that it has begun is finished,
// since numbers on the way are worth seeing, and of those that came meanwhile
// only the last is ever answered.
type flight struct {
	id  int // of the latest question
	out []sent
}

type sent struct {
	id int
	q  question
}

// begin takes note of a question that is to be sent and returns its number, or
// false when it is the latest that is on the way already.
func (f *flight) begin(q question) (int, bool) {
	if n := len(f.out); n > 0 && f.out[n-1].q == q {
		return 0, false
	}
	f.id++
	f.out = append(f.out, sent{f.id, q})
	return f.id, true
}

// end takes note of an answer and returns the question it answers; the older
// ones will not be answered any more. An answer to none of them is none.
func (f *flight) end(id int) (question, bool) {
	for i, s := range f.out {
		if s.id == id {
			f.out = append(f.out[:0], f.out[i+1:]...)
			return s.q, true
		}
	}
	return question{}, false
}

// clear forgets what is on the way.
func (f *flight) clear() { f.out = f.out[:0] }
