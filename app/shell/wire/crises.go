// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"reflect"

	"parley/engine"
	"parley/engine/guarantee"
)

// putYear writes what a question about crises has beyond an assessment: the year,
// and whether a draft will do.
func (a Ask) putYear(m *message) {
	draft := 0.0
	if a.Request.Draft {
		draft = 1
	}
	m.put(float64(a.Year), draft)
}

// readYear reads what putYear has written.
func (m *message) readYear(a *Ask) {
	most := a.Request.Years
	if most == 0 {
		most = engine.DefaultYears
	}
	a.Year = m.whole("year", 1, most)
	a.Request.Draft = m.whole("draft", 0, 1) == 1
}

// crises reads how the challenges of a year are met off a solution.
func (d *Desk) crises(ask Ask) func() bool {
	r := ask.Request
	r.Quick = true // nobody asks why
	return func() bool {
		task := d.space.Begin(r)
		task.Step()
		met := task.Accounts(ask.Year)
		d.Answer(Answer{ID: ask.ID, Kind: Crises, Met: &met})
		return false
	}
}

// putAccounts writes every number of the challenges that Russia can make.
func putAccounts(m *message, a *engine.Accounts) {
	for ch := guarantee.Hybrid; ch < guarantee.Challenges; ch++ {
		each(reflect.ValueOf(&a[ch]).Elem(), func(v reflect.Value) { m.put(v.Float()) })
	}
}

// accounts reads what putAccounts has written.
func (m *message) accounts() *engine.Accounts {
	var a engine.Accounts
	for ch := guarantee.Hybrid; ch < guarantee.Challenges; ch++ {
		each(reflect.ValueOf(&a[ch]).Elem(), func(v reflect.Value) { v.SetFloat(m.finite("an account")) })
	}
	return &a
}
