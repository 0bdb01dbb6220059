// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package desktop

import (
	"sync"

	"parley/app/session"
	"parley/engine"
	"parley/scenarios"
)

// answers evaluates proposals away from the window's goroutine and keeps what
// it found. One evaluation runs at a time; of those asked for meanwhile only
// the last one is done.
type answers struct {
	ready func() // called from another goroutine when there is news

	mu      sync.Mutex
	known   map[string]*engine.Assessment
	running bool
	next    *scenarios.Scenario
}

// of returns the assessment of a proposal, or nil and sets about finding it.
func (a *answers) of(s scenarios.Scenario) *engine.Assessment {
	a.mu.Lock()
	defer a.mu.Unlock()
	if found := a.known[s.ID]; found != nil {
		return found
	}
	a.next = &s
	if !a.running {
		a.running = true
		go a.work()
	}
	return nil
}

// work evaluates until nothing is asked for.
func (a *answers) work() {
	for {
		s := a.take()
		if s == nil {
			return
		}
		found := engine.Evaluate(session.Of(*s).Request(0))
		a.mu.Lock()
		if a.known == nil {
			a.known = map[string]*engine.Assessment{}
		}
		a.known[s.ID] = &found
		a.mu.Unlock()
		a.ready()
	}
}

// take returns what to evaluate next, or nil when there is nothing that is not
// known.
func (a *answers) take() *scenarios.Scenario {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.next
	a.next = nil
	if s == nil || a.known[s.ID] != nil {
		a.running = false
		return nil
	}
	return s
}
