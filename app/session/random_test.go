// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"math/rand/v2"
	"testing"

	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// randomValue returns a value in the range of a lever, one third of them at an
// end, where guard rails are.
func randomValue(r *rand.Rand, id lever.ID) float64 {
	l := id.Lever()
	lo, hi := l.Min, l.Max
	switch l.Kind {
	case lever.Bool:
		lo, hi = 0, 1
	case lever.Enum:
		lo, hi = 0, float64(len(l.Options)-1)
	}
	switch r.IntN(6) {
	case 0:
		return lo
	case 1:
		return hi
	}
	v := lo + r.Float64()*(hi-lo)
	if l.Kind != lever.Float {
		v = float64(int(v + 0.5))
	}
	return v
}

// randomEdit makes one change of any kind and fails the test if it is refused.
func randomEdit(t *testing.T, s *Session, r *rand.Rand) Edit {
	t.Helper()
	var e Edit
	var err error
	switch id := lever.ID(r.IntN(int(lever.Count))); {
	case id == lever.StockHosts && r.IntN(2) == 0:
		e, err = s.MoveStock(randomHost(r), randomHost(r), r.Float64())
	case id == lever.StockHosts:
		e, err = s.SetHost(randomHost(r), r.Float64())
	default:
		e, err = s.Set(id, randomValue(r, id))
	}
	if err != nil {
		t.Fatalf("a change within the range was refused: %v", err)
	}
	return e
}

func randomHost(r *rand.Rand) lever.Host { return lever.Host(r.IntN(int(lever.HostCount))) }

// randomSession returns a session after n changes of levers, a few changes of
// parameters and perhaps one of beliefs.
func randomSession(t *testing.T, r *rand.Rand, n int) *Session {
	t.Helper()
	all := scenarios.All()
	s := New(all[r.IntN(len(all))])
	for range n {
		randomEdit(t, s, r)
	}
	if profiles := world.Profiles(); r.IntN(2) == 0 {
		if err := s.SetBeliefs(profiles[r.IntN(len(profiles))].ID); err != nil {
			t.Fatal(err)
		}
	}
	for range r.IntN(4) {
		id := world.ID(r.IntN(int(world.Count)))
		p := id.Parameter()
		// Priors on Russia's type may be refused together, which is tested by itself.
		if err := s.SetParameter(id, p.Low+r.Float64()*(p.High-p.Low)); err != nil && id != world.MuS && id != world.MuV {
			t.Fatal(err)
		}
	}
	return s
}

// source returns a seeded source, so that a failure comes again.
func source(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }
