// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"fmt"
	"hash/fnv"

	"parley/engine"
	"parley/engine/world"
)

// Plan is a run of the ledger: which claims, under which profiles, over how
// many draws. Plans are equal if their Key is.
type Plan struct {
	Claims   []Claim
	Profiles []world.Profile
	Draws    int // for each profile
	Seed     uint64

	points []point // to be solved in every draw, those in shifted worlds last
	asides []point // to be solved in the central worlds only, likewise
	drawn  [][]world.World
}

// NewPlan prepares a run. Draws must not be negative.
func NewPlan(claims []Claim, profiles []world.Profile, draws int, seed uint64) *Plan {
	p := &Plan{Claims: claims, Profiles: profiles, Draws: draws, Seed: seed}
	p.gather()
	for _, pr := range profiles {
		p.drawn = append(p.drawn, world.Draws(draws, seed, pr))
	}
	return p
}

// gather lists what must be solved, each point once.
func (p *Plan) gather() {
	seen := map[point]bool{}
	collect := func(aside, shifted bool) (points []point) {
		for _, c := range p.Claims {
			for _, part := range c.Parts {
				for _, v := range part.Test.variants() {
					at := v.point()
					if (part.Role == Aside) == aside && (at.shifts != [maxShifts]Shift{}) == shifted && !seen[at] {
						seen[at] = true
						points = append(points, at)
					}
				}
			}
		}
		return points
	}
	p.points = append(collect(false, false), collect(false, true)...)
	p.asides = append(collect(true, false), collect(true, true)...)
}

// Evaluations is how many times the model is solved in a run, the bare
// ceasefire of each world apart.
func (p *Plan) Evaluations() int {
	return len(p.Profiles) * (p.Draws*len(p.points) + len(p.points) + len(p.asides))
}

// Key tells runs apart: by the model, its parameters, the claims, the draws.
func (p *Plan) Key() string {
	h := fnv.New64a()
	fmt.Fprintln(h, Version(p.Claims), p.Draws, p.Seed)
	for _, pr := range p.Profiles {
		fmt.Fprintln(h, pr)
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// Version tells apart what a ledger is of: the model's version, the ranges of
// its parameters, the claims and their designs.
func Version(claims []Claim) string {
	h := fnv.New64a()
	fmt.Fprintln(h, engine.Model)
	for _, p := range world.Catalogue() {
		fmt.Fprintln(h, p.ID, p.Low, p.Central, p.High)
	}
	for _, c := range claims {
		fmt.Fprintln(h, c.ID)
		for _, p := range c.Parts {
			fmt.Fprintln(h, p.Test.Words(), p.Role)
			for _, v := range p.Test.variants() {
				fmt.Fprintln(h, v.point())
			}
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}
