// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"context"
	"fmt"
	"math"

	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios/history"
)

// This file is what is said about historical cases.

// Read is what the model gives for one target of a case, and for what it is
// compared with, 0 when it is not.
type Read struct{ Value, Than float64 }

// caseBytes returns a question about a case as it is posted.
func (a Ask) caseBytes() []byte {
	m := newMessage(askHead)
	m.put(float64(a.ID), float64(a.Kind), float64(a.Draws), float64(a.Seed), float64(a.Request.Years), float64(profileNumber(a.Request.Beliefs)), float64(a.Case))
	return m.bytes
}

// readCase reads what is left of a question about a case.
func (m *message) readCase(a *Ask) {
	a.Case = m.whole("case", 0, len(history.Cases())-1)
	m.end()
}

// mostTargets is how many targets a case may have.
const mostTargets = 1 << 10

func putRead(m *message, all []Read) {
	m.put(float64(len(all)))
	for _, r := range all {
		m.put(r.Value, r.Than)
	}
}

func (m *message) read() []Read {
	var all []Read
	for range m.whole("targets", 0, mostTargets) {
		if m.err == nil {
			all = append(all, Read{m.finite("reading"), m.finite("what it is compared with")})
		}
	}
	return all
}

// judge judges one case, in one slice of work.
func (d *Desk) judge(ask Ask) func() bool {
	return func() bool {
		cases := history.Cases()
		profile, _ := world.ProfileByID(ask.Request.Beliefs)
		table, err := precedent.Judge(context.Background(), cases, world.Central().Under(profile), precedent.Options{Only: []string{cases[ask.Case].ID}})
		if err != nil {
			panic("wire: " + err.Error())
		}
		var all []Read
		for _, f := range table.Verdicts[0].Findings {
			if bad := f.Value + f.Than; math.IsNaN(bad) || math.IsInf(bad, 0) {
				d.fail(ask.ID, fmt.Sprintf("%s: %s is not a finite number", cases[ask.Case].ID, f.Target.Measure))
				return false
			}
			all = append(all, Read{f.Value, f.Than})
		}
		d.Answer(Answer{ID: ask.ID, Kind: Case, Read: all})
		return false
	}
}
