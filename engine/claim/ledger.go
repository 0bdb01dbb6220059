// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"

	"parley/engine"
)

//go:generate go run parley/app/cmd/parley claims --draws 1000 --write ledger.json

//go:embed ledger.json
var published []byte

// Published is the result of the last full run. It may be of an older model;
// see Current.
func Published() Ledger {
	run.once.Do(func() {
		if err := json.Unmarshal(published, &run.ledger); err != nil {
			panic("claim: the embedded ledger: " + err.Error())
		}
	})
	return run.ledger
}

// run is the embedded ledger, read when it is first asked for; see catalogue.
var run struct {
	once   sync.Once
	ledger Ledger
}

// Current reports whether a ledger is of the present model, its parameters
// and the present claims.
func (l Ledger) Current() bool {
	return l.Format == Format && l.Model == engine.Model && l.Version == Version(Catalogue())
}

// Entry finds a claim in a ledger.
func (l Ledger) Entry(id string) (Entry, bool) {
	for _, e := range l.Entries {
		if e.ID == id {
			return e, true
		}
	}
	return Entry{}, false
}

// Part returns what a ledger says about one part of a claim, and false if it
// says nothing: a part may be younger than the ledger.
func (l Ledger) Part(c Claim, k int) (Reading, bool) {
	e, ok := l.Entry(c.ID)
	switch {
	case !ok:
		return Reading{}, false
	case len(c.Parts) == 1:
		return Reading{e.Share, e.Centre.Margin * c.Parts[0].Test.Scale()}, true
	case k < len(e.Parts):
		return e.Parts[k], true
	}
	return Reading{}, false
}

// Deciding returns those that are strong enough to be said to decide a claim:
// whose rank correlation is at least 0.1, or twice its standard error where
// draws are few. Profiles share their draws.
func (l Ledger) Deciding(all []Decider) []Decider {
	least := max(0.1, 2/math.Sqrt(float64(l.Draws)))
	var strong []Decider
	for _, d := range all {
		if math.Abs(d.Rho) >= least {
			strong = append(strong, d)
		}
	}
	return strong
}
