// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"parley/engine"
	"parley/engine/world"
)

// Verdict is what becomes of a claim.
type Verdict string

// The three verdicts; see the documentation of the package.
const (
	Holds   Verdict = "holds"
	Fails   Verdict = "fails"
	Depends Verdict = "depends"
)

// Shares of the draws that separate the verdicts.
const (
	HoldsFrom = 0.8 // at least, and in every central world
	FailsTo   = 0.2 // at most
)

// Judge gives the verdict on a claim that is true in a share of the draws and
// true or not in the central worlds.
func Judge(share float64, centres ...bool) Verdict {
	switch {
	case share <= FailsTo:
		return Fails
	case share >= HoldsFrom && !slices.Contains(centres, false):
		return Holds
	}
	return Depends
}

// Format is the version of the shape of a Ledger.
const Format = "parley-ledger/1"

// Ledger is the result of a run.
type Ledger struct {
	Format   string   `json:"format"`
	Model    string   `json:"model"`   // version of the equations
	Version  string   `json:"version"` // of model, parameters and claims; see Version
	Seed     uint64   `json:"seed"`
	Draws    int      `json:"draws"` // for each profile
	Profiles []string `json:"profiles"`
	Entries  []Entry  `json:"claims"`
}

// Entry is what a run says about one claim.
type Entry struct {
	ID       string    `json:"id"`
	Verdict  Verdict   `json:"verdict"`
	Share    float64   `json:"share"`    // of all draws in which it is true; 0 without draws
	Centre   Reading   `json:"centre"`   // in the central world of the first profile
	Band     []float64 `json:"band"`     // of the margin over all draws: 5, 50 and 95 in 100
	Profiles []Reading `json:"profiles"` // under each profile, in the ledger's order
	Deciders []Decider `json:"deciders,omitempty"`
	Parts    []Reading `json:"parts,omitempty"` // all profiles together; when there are several
}

// Reading is a claim or a part of it: the share of draws in which it is true,
// and its margin in the central world. The margin of a claim is the least of
// those of its parts that count, each over the range of its measure.
type Reading struct {
	Share  float64 `json:"share"`
	Margin float64 `json:"margin"`
}

// True reports whether it is true in the central world.
func (r Reading) True() bool { return r.Margin > 0 }

// Decider is a parameter and its rank correlation with the truth of a claim
// over the draws.
type Decider struct {
	Parameter string  `json:"parameter"`
	Rho       float64 `json:"rho"`
}

// Under is the verdict with one profile's draws and central world alone.
func (e Entry) Under(profile int) Verdict {
	r := e.Profiles[profile]
	return Judge(r.Share, r.True())
}

// deciders is how many parameters are named.
const deciders = 4

// Ledger gives the verdicts of a run or, if it was stopped, of the draws that
// are finished under every profile. It panics if a central world is missing.
func (p *Plan) Ledger(blocks []Block) Ledger {
	draws := p.Finished(blocks)
	if draws < 0 {
		panic("claim: the central worlds are not finished")
	}
	l := Ledger{Format: Format, Model: engine.Model, Version: Version(p.Claims), Seed: p.Seed, Draws: draws}
	for _, pr := range p.Profiles {
		l.Profiles = append(l.Profiles, pr.ID)
	}
	t := p.tabulate(blocks, draws)
	at := 0
	for _, c := range p.Claims {
		l.Entries = append(l.Entries, t.entry(c, at))
		at += len(c.Parts)
	}
	return l
}

// tables are the margins of a run by profile, and the parameters as ranks.
type tables struct {
	centre [][]float32   // by profile, by part
	draws  [][][]float32 // by profile, by draw, by part
	world  [world.Count][]float64
}

// Finished is the number of draws that are finished under every profile, from
// the first on without a gap; -1 if a central world is not.
func (p *Plan) Finished(blocks []Block) int {
	done := map[job]bool{}
	for _, b := range blocks {
		done[job{p.profile(b.Profile), b.First}] = true
	}
	for first := Centre; first < p.Draws; first = next(first) {
		for i := range p.Profiles {
			if !done[job{i, first}] {
				return first
			}
		}
	}
	return p.Draws
}

func (p *Plan) tabulate(blocks []Block, draws int) *tables {
	t := &tables{centre: make([][]float32, len(p.Profiles)), draws: make([][][]float32, len(p.Profiles))}
	sorted := slices.Clone(blocks)
	p.sort(sorted)
	for _, b := range sorted {
		i := p.profile(b.Profile)
		if b.First == Centre {
			t.centre[i] = b.Margins[0]
		} else if b.First < draws {
			t.draws[i] = append(t.draws[i], b.Margins...)
		}
	}
	for id := range t.world {
		var values []float64
		for _, worlds := range p.drawn {
			for k := range worlds[:draws] {
				values = append(values, worlds[k][id])
			}
		}
		t.world[id] = ranks(values)
	}
	return t
}

// entry is the claim whose first part stands at a place of the margins.
func (t *tables) entry(c Claim, at int) Entry {
	e := Entry{ID: c.ID}
	var all []float64
	var centres []bool
	for i := range t.centre {
		m := marginsOf(c, t.draws[i], at)
		all = append(all, m...)
		r := Reading{round(share(m)), round(worst(c, t.centre[i], at))}
		e.Profiles = append(e.Profiles, r)
		centres = append(centres, r.True())
	}
	e.Centre = Reading{e.Profiles[0].Share, e.Profiles[0].Margin}
	exact := share(all)
	e.Share = round(exact)
	e.Verdict = Judge(exact, centres...)
	e.Band = band(all)
	e.Deciders = t.deciders(all)
	if len(c.Parts) > 1 {
		for k := range c.Parts {
			e.Parts = append(e.Parts, t.part(at+k))
		}
	}
	return e
}

// part reads one part over all profiles; its margin is that of the first.
func (t *tables) part(at int) Reading {
	var m []float64
	for _, draws := range t.draws {
		for _, row := range draws {
			m = append(m, float64(row[at]))
		}
	}
	return Reading{round(share(m)), round(float64(t.centre[0][at]))}
}

func marginsOf(c Claim, draws [][]float32, at int) []float64 {
	m := make([]float64, len(draws))
	for k, row := range draws {
		m[k] = worst(c, row, at)
	}
	return m
}

// worst is the margin of a claim: the least of its parts that count, each over
// the range of its measure, so that they can be compared.
func worst(c Claim, row []float32, at int) float64 {
	least := math.Inf(1)
	for k, part := range c.Parts {
		if part.Role == Counts {
			least = min(least, float64(row[at+k])/part.Test.Scale())
		}
	}
	return least
}

func share(margins []float64) float64 {
	if len(margins) == 0 {
		return 0
	}
	n := 0
	for _, m := range margins {
		if m > 0 {
			n++
		}
	}
	return float64(n) / float64(len(margins))
}

// band is the 5th, 50th and 95th percentile.
func band(margins []float64) []float64 {
	if len(margins) == 0 {
		return []float64{0, 0, 0}
	}
	sorted := slices.Sorted(slices.Values(margins))
	at := func(q float64) float64 { return round(sorted[int(q*float64(len(sorted)-1)+0.5)]) }
	return []float64{at(0.05), at(0.5), at(0.95)}
}

// deciders names the parameters that move together with the truth of a claim
// or, where all draws agree, with its margin.
func (t *tables) deciders(margins []float64) []Decider {
	if len(margins) < 3 {
		return nil
	}
	y := margins
	if s := share(margins); s > 0 && s < 1 {
		y = make([]float64, len(margins))
		for i, m := range margins {
			y[i] = float64(one(m > 0))
		}
	}
	y = ranks(y)
	var all []Decider
	for id, x := range t.world {
		all = append(all, Decider{world.ID(id).String(), round(correlation(x, y))})
	}
	slices.SortStableFunc(all, func(a, b Decider) int { return cmp.Compare(math.Abs(b.Rho), math.Abs(a.Rho)) })
	return all[:deciders]
}

// round keeps four significant digits, which is more than a share of a
// thousand draws can tell.
func round(v float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 4, 64), 64)
	if err != nil {
		panic("claim: " + err.Error())
	}
	return r
}
