// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"math"
	"reflect"
	"testing"

	"parley/engine"
	"parley/engine/guarantee"
)

// TestDeskTellsCrises holds that a crisis is told as the engine tells it, whole
// or as a draft, and arrives as it was sent.
func TestDeskTellsCrises(t *testing.T) {
	want := engine.CrisisOf(request(), 2).Accounts
	for _, draft := range []bool{false, true} {
		r := request()
		r.Draft = draft
		d, got := answers()
		d.Post(Ask{ID: 4, Kind: Crises, Request: r, Year: 2}.Bytes())
		finish(d)
		if len(*got) != 1 || (*got)[0].ID != 4 || (*got)[0].Kind != Crises {
			t.Fatalf("draft %v: answers are %+v, want one to question 4", draft, *got)
		}
		read, err := ReadAnswer((*got)[0].Bytes())
		if err != nil || !reflect.DeepEqual(read, (*got)[0]) {
			t.Fatalf("draft %v: the answer does not survive its journey: %v", draft, err)
		}
		for ch := guarantee.Hybrid; ch < guarantee.Challenges; ch++ {
			if off := math.Abs(read.Met[ch].Chance - want[ch].Chance); off > 1e-7 {
				t.Errorf("draft %v: challenge %d has the probability %v, want %v", draft, ch, read.Met[ch].Chance, want[ch].Chance)
			}
		}
		if !draft && *read.Met != want {
			t.Errorf("got %+v, want %+v", *read.Met, want)
		}
	}
}

// TestCrisisOfNoYear holds that a question about a year that is not evaluated is
// refused.
func TestCrisisOfNoYear(t *testing.T) {
	for _, year := range []int{0, 3} {
		if _, err := ReadAsk(Ask{ID: 4, Kind: Crises, Request: request(), Year: year}.Bytes()); err == nil {
			t.Errorf("year %d of 2 is asked for", year)
		}
	}
}
