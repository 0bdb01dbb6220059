// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// idle is a kind of clause that has nothing to work on: where a design is so,
// these levers may stand anywhere in their ranges and no outcome may tell.
type idle struct {
	name   string
	where  func(lever.Design) lever.Design
	levers []lever.ID
	to     func(*rand.Rand) float64 // where they may stand, if not everywhere
	world  []world.Setting          // the world in which it holds; none is any
}

// atMost is how far a clause that does nothing may move an outcome.
const atMost = 1e-12

// idleClauses are all kinds there are. They follow from the specification:
// where an equation multiplies a clause by something that is not there, the
// clause is nothing.
//
// Not among them, because they are something: verification and disclosure of a
// stock that is not there still tell of Ukraine's posture (equation 12);
// standing contracts are paid for; a claim that is found false costs its price
// even where nothing could have been triggered.
var idleClauses = []idle{
	{
		name:  "terms of a stock that is not there",
		where: func(d lever.Design) lever.Design { return d.With(lever.StockSets, 0) },
		levers: []lever.ID{
			lever.StockHosts, lever.StockOffenceShare, lever.ConsultDays, lever.ReleaseRule, lever.DrawDays,
			lever.HostPenalty, lever.DepotArt5Ack, lever.LeaseReturn, lever.FillYears, lever.TargetDeduct,
			lever.CrewsTrained, lever.USArmsShare,
		},
	},
	{
		name:   "terms for hosts abroad of a stock in Ukraine",
		where:  stockedInUkraine,
		levers: []lever.ID{lever.HostPenalty, lever.DepotArt5Ack, lever.LeaseReturn, lever.USArmsShare},
	},
	{
		name: "consultation on a stock in Ukraine that is released of itself",
		where: func(d lever.Design) lever.Design {
			return stockedInUkraine(d).WithOption(lever.ReleaseRule, "automatic")
		},
		levers: []lever.ID{lever.ConsultDays},
	},
	{
		name: "duties of hosts whose stock nothing releases",
		where: func(d lever.Design) lever.Design {
			return stockedAbroad(d).WithOption(lever.ReleaseRule, "none")
		},
		levers: []lever.ID{lever.HostPenalty, lever.USArmsShare},
	},
	{
		name:   "a pace faster than a set can be issued",
		where:  func(d lever.Design) lever.Design { return d.With(lever.DrawDays, 3) },
		levers: []lever.ID{lever.DrawDays},
		to:     func(rng *rand.Rand) float64 { return 3 + rng.Float64()*(world.Issue.Parameter().Low-3) },
	},
	{
		name:   "terms of a force that is not there",
		where:  withoutForce,
		levers: []lever.ID{lever.TripPosition, lever.TripNationality, lever.TripMandate},
	},
	{
		name:   "the order of no tiers",
		where:  func(d lever.Design) lever.Design { return d.With(lever.SnapTiers, 0) },
		levers: []lever.ID{lever.TierMode},
	},
	{
		name:   "what no law binds",
		where:  func(d lever.Design) lever.Design { return d.With(lever.LegalBind, 0) },
		levers: []lever.ID{lever.FightPledge, lever.AnnualReview},
	},
	{
		name:   "voters of no vote",
		where:  func(d lever.Design) lever.Design { return noCouncil(d).WithOption(lever.VoteRule, "none") },
		levers: []lever.ID{lever.NGuarantors},
	},
	{
		name: "the burden of proof where any one decides",
		where: func(d lever.Design) lever.Design {
			return noCouncil(d).WithOption(lever.VoteRule, "any-one").With(lever.Automaticity, 0)
		},
		levers: []lever.ID{lever.Burden},
	},
	{
		name: "the burden of proof on an odd number of states of which none abstains", // CF8
		where: func(d lever.Design) lever.Design {
			return noCouncil(d).WithOption(lever.VoteRule, "majority").With(lever.Automaticity, 0).With(lever.NGuarantors, 9)
		},
		levers: []lever.ID{lever.Burden},
		world:  []world.Setting{{ID: world.Abst, Value: 0}},
	},
	{
		name:   "what a trigger sets off that nothing can pull",
		where:  withoutTrigger,
		levers: []lever.ID{lever.SnapTiers, lever.TierMode, lever.FightPledge, lever.FundSurge, lever.Burden, lever.NGuarantors},
	},
	{
		name:   "procedure and what it sets off under a Russian veto",
		where:  func(d lever.Design) lever.Design { return d.WithOption(lever.RussiaRole, "veto") },
		levers: []lever.ID{lever.Automaticity, lever.Burden, lever.VoteRule, lever.NGuarantors, lever.SnapTiers, lever.TierMode, lever.FightPledge, lever.FundSurge},
	},
	{
		name: "law where there is neither trigger nor stock",
		where: func(d lever.Design) lever.Design {
			return withoutTrigger(d).With(lever.StockSets, 0)
		},
		levers: []lever.ID{lever.LegalBind, lever.AnnualReview},
	},
	{
		name:   "a cap above all there is",
		where:  func(d lever.Design) lever.Design { return d.With(lever.UAForceCap, 0) },
		levers: []lever.ID{lever.UAForceCap},
		to:     func(rng *rand.Rand) float64 { return 850 + float64(rng.IntN(151)) }, // thousand
	},
}

func stockedInUkraine(d lever.Design) lever.Design {
	return d.With(lever.StockSets, max(1, d.Get(lever.StockSets))).
		WithHosts(lever.Shares{lever.UkraineWest: 0.25, lever.UkraineCentre: 0.75})
}

func stockedAbroad(d lever.Design) lever.Design {
	return d.With(lever.StockSets, max(1, d.Get(lever.StockSets))).
		WithHosts(lever.Shares{lever.Poland: 0.25, lever.Germany: 0.75})
}

func withoutForce(d lever.Design) lever.Design {
	return d.With(lever.TripSize, 0).
		WithOption(lever.TripPosition, "none").WithOption(lever.TripNationality, "none").WithOption(lever.TripMandate, "none")
}

// noCouncil takes the release of the stock away from the states that vote.
func noCouncil(d lever.Design) lever.Design { return d.WithOption(lever.ReleaseRule, "automatic") }

func withoutTrigger(d lever.Design) lever.Design {
	return noCouncil(d).WithOption(lever.VoteRule, "none").With(lever.Automaticity, 0)
}

// moved is a design with one of the levers somewhere else.
func (k *idle) moved(d lever.Design, id lever.ID, rng *rand.Rand) lever.Design {
	for {
		e := randomDesign(rng)
		if k.to != nil {
			e = e.With(id, k.to(rng))
		}
		if moved := d.Copy(id, e); len(moved.Differs(d)) > 0 {
			return moved
		}
	}
}

// unmoved fails for every outcome that a change of idle levers moves.
func (k *idle) unmoved(t *testing.T, who string, ws *engine.Workspace, w world.World, d lever.Design, quick bool, rng *rand.Rand, ids ...lever.ID) {
	t.Helper()
	for _, s := range k.world {
		w = w.With(s.ID, s.Value)
	}
	d = k.where(d)
	e := d
	for _, id := range ids {
		e = k.moved(e, id, rng)
	}
	a, b := ws.In(w, engine.Request{Design: d, Quick: quick}), ws.In(w, engine.Request{Design: e, Quick: quick})
	want := numbers(&a.Outcome)
	for path, v := range numbers(&b.Outcome) {
		if !(math.Abs(v-want[path]) <= atMost) {
			t.Errorf("%s, %s: %v move %s from %v to %v", who, k.name, ids, path, want[path], v)
		}
	}
}

// A clause that does nothing changes no outcome, in any proposal: every lever
// of every kind by itself, and all of a kind together with the decomposition.
func TestIdleClausesOfProposals(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 1))
	var ws engine.Workspace
	all := scenarios.All()
	if testing.Short() {
		all = all[:2]
	}
	for i := range idleClauses {
		k := &idleClauses[i]
		for j, sc := range all {
			for _, id := range k.levers {
				k.unmoved(t, sc.ID, &ws, world.Central(), sc.Design, true, rng, id)
			}
			k.unmoved(t, sc.ID, &ws, world.Central(), sc.Design, (i+j)%4 != 0, rng, k.levers...)
		}
	}
}

// The same in random designs and random worlds under every belief profile.
func TestIdleClausesOfRandomDesigns(t *testing.T) {
	n := 20
	if testing.Short() {
		n = 2
	}
	rng := rand.New(rand.NewPCG(13, 2))
	var ws engine.Workspace
	for _, p := range world.Profiles() {
		for _, w := range world.Draws(n, 13, p) {
			k := &idleClauses[rng.IntN(len(idleClauses))]
			k.unmoved(t, "a random design under "+p.ID, &ws, w, randomDesign(rng), true, rng, k.levers...)
		}
	}
}
