// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

func evaluate(d lever.Design, beliefs string) engine.Assessment {
	return engine.Evaluate(engine.Request{Design: d, Beliefs: beliefs})
}

// numbers lists every number of an outcome by path.
func numbers(o *metric.Outcome) map[string]float64 {
	all := map[string]float64{}
	for _, m := range metric.Measures() {
		all[m.Path] = m.Of(o)
	}
	for i := range o.Years {
		for _, m := range metric.YearMeasures() {
			all[fmt.Sprintf("years.%d.%s", i, m.Name)] = m.Of(&o.Years[i])
		}
	}
	return all
}

// profiles are all belief profiles, or with -short two of them.
func profiles() []world.Profile {
	if testing.Short() {
		return world.Profiles()[:2]
	}
	return world.Profiles()
}

// CF13: a promise with no force, money or law behind it changes nothing,
// exactly.
func TestCheapTalk(t *testing.T) {
	bare := guarantee.Ceasefire()
	for _, p := range profiles() {
		for _, pledge := range []float64{0.1, 1} {
			a, b := evaluate(bare, p.ID), evaluate(bare.With(lever.FightPledge, pledge), p.ID)
			want := numbers(&a.Outcome)
			for path, v := range numbers(&b.Outcome) {
				if v != want[path] {
					t.Errorf("%s: a pledge of %v moves %s from %v to %v", p.ID, pledge, path, want[path], v)
				}
			}
		}
	}
}

// CF21: survival is the product of one minus the yearly hazards, exactly; and it
// is the mass that types and states carry along the paths of no war.
func TestHorizon(t *testing.T) {
	bare := guarantee.Bare(world.Central(), engine.DefaultYears)
	for _, sc := range scenarios.All() {
		o := evaluate(sc.Design, world.CentralProfile).Outcome
		g := guarantee.Solve(sc.Design, bare, engine.DefaultYears)
		s := 1.0
		for _, y := range o.Years {
			s *= 1 - y.Hazard
			if y.Survival != s {
				t.Errorf("%s, year %d: survival %v, product of hazards %v", sc.ID, y.Year, y.Survival, s)
			}
			near(t, sc.ID+": the paths of no war", g.Report(y.Year+1).Alive, s, byRounding)
		}
		if o.Survival != s {
			t.Errorf("%s: survival %v, product of hazards %v", sc.ID, o.Survival, s)
		}
	}
}

// The parts of the decomposition sum to the difference that they explain.
func TestDecompositionSums(t *testing.T) {
	bare := evaluate(guarantee.Ceasefire(), world.CentralProfile).Outcome
	for _, sc := range scenarios.All() {
		o := evaluate(sc.Design, world.CentralProfile).Outcome
		d := o.Decomposition
		sum := d.Denial + d.Punishment + d.HandTying + d.Fear + d.Selection
		if math.Abs(sum-d.Total) > 1e-12 {
			t.Errorf("%s: parts sum to %v, total %v", sc.ID, sum, d.Total)
		}
		if want := o.Deterrence - bare.Deterrence; math.Abs(d.Total-want) > 1e-12 {
			t.Errorf("%s: total %v, difference in deterrence %v", sc.ID, d.Total, want)
		}
	}
}

// The bare ceasefire of the engine is the scenario of that name.
func TestCeasefireIsTheScenario(t *testing.T) {
	sc, ok := scenarios.Get("ceasefire")
	if !ok {
		t.Fatal("there is no scenario ceasefire")
	}
	if ids := sc.Design.Differs(guarantee.Ceasefire()); len(ids) > 0 {
		t.Errorf("the scenario differs from the engine's ceasefire at %v", ids)
	}
}

// Every scenario under every profile: the certificate holds, and every number
// is finite and probabilities lie in [0, 1].
func TestEveryScenarioUnderEveryProfile(t *testing.T) {
	for _, p := range profiles() {
		var ws engine.Workspace
		for _, sc := range scenarios.All() {
			a := ws.Evaluate(engine.Request{Design: sc.Design, Beliefs: p.ID, Quick: true})
			checkNumbers(t, sc.ID+" under "+p.ID, &a)
		}
	}
}

func checkNumbers(t *testing.T, what string, a *engine.Assessment) {
	t.Helper()
	if !(a.Certificate.Residual <= 1e-12) {
		t.Errorf("%s: residual %v after %d sweeps", what, a.Certificate.Residual, a.Certificate.Sweeps)
	}
	for _, m := range metric.Measures() {
		v := m.Of(&a.Outcome)
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("%s: %s is %v", what, m.Path, v)
		}
		if m.Unit == metric.Probability && !(v >= -1e-12 && v <= 1+1e-12) {
			t.Errorf("%s: %s is %v, not a probability", what, m.Path, v)
		}
	}
	for i := range a.Outcome.Years {
		for _, m := range metric.YearMeasures() {
			v := m.Of(&a.Outcome.Years[i])
			if math.IsNaN(v) || math.IsInf(v, 0) || m.Unit == metric.Probability && !(v >= -1e-12 && v <= 1+1e-12) {
				t.Errorf("%s: year %d, %s is %v", what, i+1, m.Name, v)
			}
		}
	}
}

// randomDesign is a design drawn over the whole range of every lever that
// passes the guard rails.
func randomDesign(rng *rand.Rand) lever.Design {
	d := lever.Defaults()
	for id, l := range lever.Catalogue() {
		id := lever.ID(id)
		switch l.Kind {
		case lever.Float:
			d = d.With(id, l.Min+rng.Float64()*(l.Max-l.Min))
		case lever.Int:
			d = d.With(id, l.Min+float64(rng.IntN(int(l.Max-l.Min)+1)))
		case lever.Bool:
			d = d.With(id, float64(rng.IntN(2)))
		case lever.Enum:
			d = d.With(id, float64(rng.IntN(len(l.Options))))
		case lever.Share:
			var s lever.Shares
			total := 0.0
			for h := range s {
				if rng.IntN(2) == 0 {
					s[h] = rng.Float64()
					total += s[h]
				}
			}
			for h := range s {
				if total > 0 {
					s[h] /= total
				}
			}
			d = d.WithHosts(s)
		}
	}
	for _, id := range []lever.ID{lever.StockSets, lever.TripSize, lever.Nonbloc} {
		d, _ = d.Complete(id)
	}
	return d
}

// checkTrees writes the stage games of one state of a solved design out as
// plain trees, which checks chance, payoffs and perfect recall, and holds the
// solution against them. The state and the reading go with n.
func checkTrees(t *testing.T, d lever.Design, w world.World, n int) {
	t.Helper()
	g := guarantee.Solve(d, guarantee.Bare(w, engine.DefaultYears), engine.DefaultYears)
	year := 1 + n%engine.DefaultYears
	k := min(year-1, n/10%3)
	for _, s := range []guarantee.Stage{g.ArmingStage(year, k), g.ChallengeStage(year, k, n%2, n/2%2)} {
		if r := s.Residual(); !(r <= 1e-12) {
			t.Errorf("year %d, %d slices: residual %v on the plain tree", year, k, r)
		}
	}
}

// A thousand random designs, each in a random world: the certificate holds and
// every number is in its range; of every tenth, plain trees are checked too. With -short it is twenty.
func TestRandomDesignsAndWorlds(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 20
	}
	rng := rand.New(rand.NewPCG(2026, 11))
	worlds := world.Draws(n, 7, world.Profiles()[0])
	for i, w := range worlds {
		d := randomDesign(rng)
		if err := d.Check(); err != nil {
			t.Fatalf("design %d: %v", i, err)
		}
		var ws engine.Workspace
		a := ws.In(w, engine.Request{Design: d, Quick: true})
		checkNumbers(t, fmt.Sprintf("random design %d", i), &a)
		if i%10 == 0 {
			checkTrees(t, d, w, i/10)
		}
		if t.Failed() {
			t.Fatalf("the design was %+v", d)
		}
	}
}

// A draft agrees with the evaluation that replaces it, wherever it starts.
func TestDraftAgrees(t *testing.T) {
	var ws engine.Workspace
	for _, sc := range scenarios.All() {
		r := engine.Request{Design: sc.Design, Beliefs: world.CentralProfile, Draft: true}
		draft := ws.Evaluate(r) // starts from the scenario before
		r.Draft, r.Quick = false, true
		full := engine.Evaluate(r)
		want := numbers(&full.Outcome)
		for path, v := range numbers(&draft.Outcome) {
			if m, _ := metric.ByPath(path); math.Abs(v-want[path]) > 1e-6*max(1, m.Scale) {
				t.Errorf("%s: the draft has %s at %v, the evaluation at %v", sc.ID, path, v, want[path])
			}
		}
	}
}

// The certificate on plain trees holds for a whole evaluation.
func TestCertify(t *testing.T) {
	sc, _ := scenarios.Get("paris")
	p := engine.Certify(engine.Request{Design: sc.Design, Beliefs: world.CentralProfile, Years: 3})
	if want := (1 + 2 + 3) * 5; p.Trees != want { // states of the first three years, five trees each
		t.Errorf("%d trees, want %d", p.Trees, want)
	}
	if !(p.Residual <= 1e-12) {
		t.Errorf("residual %v on the plain trees", p.Residual)
	}
}
