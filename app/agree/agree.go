// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package agree holds that the engine gives the same numbers natively and as
// WebAssembly, so that a link opened in a browser shows what the command line
// printed. It makes the requests; package outcomes below it answers them on
// whatever platform it is built for, and the test compares.
//
// The same bits are not promised: exponentials differ in the last place.
package agree

import (
	"encoding/json"
	"io"
	"math/rand/v2"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// Random designs and worlds are drawn from this seed.
const seed = 20261122

// Requests returns the evaluations to compare: every scenario under every
// belief profile, with its decomposition under the central one, then n random
// designs, each in a random world. The same n gives the same requests on every
// platform.
func Requests(n int) []engine.Request {
	var all []engine.Request
	profiles := world.Profiles()
	for _, p := range profiles {
		for _, s := range scenarios.All() {
			all = append(all, engine.Request{Design: s.Design, Beliefs: p.ID, Quick: p.ID != world.CentralProfile})
		}
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	for k := range n {
		p := profiles[k%len(profiles)]
		all = append(all, engine.Request{
			Design:  randomDesign(rng),
			Beliefs: p.ID,
			World:   randomWorld(uint64(k), p),
			Years:   1 + rng.IntN(engine.MaxYears),
			Quick:   true,
		})
	}
	return all
}

// randomDesign moves each lever, in random order, to a random place of its
// range, half of the time; companions keep the guard rails.
func randomDesign(rng *rand.Rand) lever.Design {
	d := lever.Defaults()
	for _, i := range rng.Perm(int(lever.Count)) {
		id := lever.ID(i)
		if rng.IntN(2) == 0 {
			continue
		}
		d = randomLever(rng, d, id)
		d, _ = d.Complete(id)
	}
	if err := d.Check(); err != nil {
		panic("agree: companions left a design broken: " + err.Error())
	}
	return d
}

func randomLever(rng *rand.Rand, d lever.Design, id lever.ID) lever.Design {
	l := id.Lever()
	switch l.Kind {
	case lever.Share:
		return d.WithHosts(d.Hosts().Set(lever.Host(rng.IntN(int(lever.HostCount))), rng.Float64()))
	case lever.Bool:
		return d.With(id, float64(rng.IntN(2)))
	case lever.Enum:
		return d.With(id, float64(rng.IntN(len(l.Options))))
	case lever.Int:
		return d.With(id, l.Min+float64(rng.IntN(int(l.Max-l.Min)+1)))
	default:
		return d.With(id, l.Min+rng.Float64()*(l.Max-l.Min))
	}
}

func randomWorld(draw uint64, p world.Profile) []world.Setting {
	var settings []world.Setting
	for i, v := range world.Draws(1, seed+draw, p)[0] {
		settings = append(settings, world.Setting{ID: world.ID(i), Value: v})
	}
	return settings
}

// Write answers the requests and writes their outcomes as one JSON array.
func Write(w io.Writer, requests []engine.Request) error {
	var ws engine.Workspace
	outcomes := make([]any, len(requests))
	for i, r := range requests {
		outcomes[i] = ws.Evaluate(r).Outcome
	}
	return json.NewEncoder(w).Encode(outcomes)
}
