// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package wire is what the page and its engine workers say to each other:
// messages of numbers, by one of which an answer finds its question. Both sides
// are built together, so a number has no name: levers, parameters and outcomes
// come in the order of their catalogues. An answer is some 150 numbers, and is
// on the page in a fraction of the time that reading it as JSON would take.
package wire

import (
	"fmt"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
)

// Kind is what a question asks for and an answer answers.
type Kind int

const (
	Failure Kind = iota // as an answer why there is none, as a question to give up what is under way
	Whole               // an assessment
	Draft               // numbers for a moving lever: quick, no decomposition
	Band                // the range of each outcome over draws of the uncertain parameters
	Case                // what the model gives of a historical case
	Crises              // how the challenges of one year are met
	kinds
)

// Ask is one question to a worker. A later question takes the place of one
// that is still being worked on.
type Ask struct {
	ID      int
	Kind    Kind
	Request engine.Request
	Draws   int    // of a Band
	Seed    uint32 // of the draws
	Case    int    // of a Case, which is its number; of the request it has the beliefs only
	Year    int    // of Crises
}

// Answer is a worker's answer: an outcome, a band, a case, or why there is none.
type Answer struct {
	ID     int
	Kind   Kind
	Took   float64          // milliseconds from the question's arrival to the answer
	Memory float64          // bytes that the worker's program has
	Result *Result          // of Whole and Draft
	Bands  *Bands           // of Band
	Read   []Read           // of Case, by target
	Met    *engine.Accounts // of Crises
	Error  string           // of Failure, one sentence
}

// askHead is how many numbers of a question come before the levers.
const askHead = 7 // id, kind, draws, seed, years, beliefs, settings

// Bytes returns the question as it is posted. The belief profile must exist; a
// Failure has no request.
func (a Ask) Bytes() []byte {
	r := a.Request
	if a.Kind == Failure {
		m := newMessage(askHead)
		m.put(float64(a.ID), float64(a.Kind), 0, 0, 0)
		return m.bytes
	}
	if a.Kind == Case {
		return a.caseBytes()
	}
	m := newMessage(askHead + int(lever.Count) + int(lever.HostCount) + 2*len(r.World))
	m.put(float64(a.ID), float64(a.Kind), float64(a.Draws), float64(a.Seed), float64(r.Years), float64(profileNumber(r.Beliefs)), float64(len(r.World)))
	for id := range lever.Count {
		if id == lever.StockHosts {
			m.put(0)
		} else {
			m.put(r.Design.Get(id))
		}
	}
	hosts := r.Design.Hosts()
	m.put(hosts[:]...)
	for _, s := range r.World {
		m.put(float64(s.ID), s.Value)
	}
	if a.Kind == Crises {
		a.putYear(m)
	}
	return m.bytes
}

func profileNumber(id string) int {
	for i, p := range world.Profiles() {
		if p.ID == id {
			return i
		}
	}
	panic("wire: there is no belief profile " + id)
}

// ReadAsk reads a question. The error says which number makes no sense; the
// question then still has its ID, if there was one. A design and a world that
// are read are such as the engine takes.
func ReadAsk(b []byte) (Ask, error) {
	m := message{bytes: b}
	var a Ask
	a.ID = m.whole("id", 0, maxWhole)
	a.Kind = Kind(m.whole("kind", 0, int(kinds)-1))
	a.Draws = m.whole("draws", 0, maxDraws)
	a.Seed = uint32(m.whole("seed", 0, 1<<32-1))
	r := &a.Request
	r.Years = m.whole("years", 0, engine.MaxYears)
	r.Draft = a.Kind == Draft
	if a.Kind == Failure {
		return a, m.err
	}
	r.Beliefs = world.Profiles()[m.whole("belief profile", 0, len(world.Profiles())-1)].ID
	if a.Kind == Case {
		m.readCase(&a)
		return a, m.err
	}
	settings := m.whole("settings", 0, int(world.Count))
	r.Design = m.design()
	for range settings {
		id := m.whole("parameter", 0, int(world.Count)-1)
		r.World = append(r.World, world.Setting{ID: world.ID(id), Value: m.next("value")})
	}
	if a.Kind == Crises {
		m.readYear(&a)
	}
	m.end()
	if m.err == nil && a.Kind == Band && a.Draws == 0 {
		m.err = fmt.Errorf("wire: a band over no draws")
	}
	if m.err == nil {
		m.err = check(r)
	}
	return a, m.err
}

// check returns what the engine would not take.
func check(r *engine.Request) error {
	profile, _ := world.ProfileByID(r.Beliefs)
	w := world.Central().Under(profile)
	for _, s := range r.World {
		w = w.With(s.ID, s.Value)
	}
	if err := w.Check(); err != nil {
		return err
	}
	return r.Design.Check()
}

// maxDraws is how many worlds a band may be asked for.
const maxDraws = 1 << 20

// design reads a design, which is yet to be checked.
func (m *message) design() lever.Design {
	var d lever.Design
	for id := range lever.Count {
		if v := m.next(id.String()); id != lever.StockHosts {
			d = d.With(id, v)
		}
	}
	var hosts lever.Shares
	for h := range hosts {
		hosts[h] = m.next("share")
	}
	return d.WithHosts(hosts)
}

// answerRoom is numbers enough for an answer over ten years.
const answerRoom = 256

// Bytes returns the answer as it is posted: of a failure the sentence follows
// the head.
func (a Answer) Bytes() []byte {
	m := newMessage(answerRoom)
	m.put(float64(a.ID), float64(a.Kind), a.Took, a.Memory)
	switch a.Kind {
	case Failure:
		return append(m.bytes, a.Error...)
	case Band:
		a.Bands.put(m)
	case Case:
		putRead(m, a.Read)
	case Crises:
		putAccounts(m, a.Met)
	default:
		a.Result.put(m)
	}
	return m.bytes
}

// ReadAnswer reads what a worker posted.
func ReadAnswer(b []byte) (Answer, error) {
	m := message{bytes: b}
	a := Answer{ID: m.whole("id", 0, maxWhole), Kind: Kind(m.whole("kind", 0, int(kinds)-1)), Took: m.next("time"), Memory: m.next("memory")}
	switch {
	case m.err != nil:
	case a.Kind == Failure:
		a.Error = string(m.bytes)
		if a.Error == "" {
			m.err = fmt.Errorf("wire: an answer without a reason")
		}
		return a, m.err
	case a.Kind == Band:
		a.Bands = m.bands()
	case a.Kind == Case:
		a.Read = m.read()
	case a.Kind == Crises:
		a.Met = m.accounts()
	default:
		a.Result = m.result()
	}
	m.end()
	return a, m.err
}
