// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	_ "embed"
	"encoding/json"
	"sync"

	"parley/engine"
)

//go:generate go run parley/app/cmd/parley claims --draws 1000 --write ledger.json

//go:embed ledger.json
var published []byte

// Published is the result of the last full run. It may be of an older model;
// see Current.
var Published = sync.OnceValue(func() Ledger {
	var l Ledger
	if err := json.Unmarshal(published, &l); err != nil {
		panic("claim: the embedded ledger: " + err.Error())
	}
	return l
})

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
