// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sensitivity_test

import (
	"math"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/sensitivity"
	"parley/engine/world"
	"parley/scenarios"
)

// request is a built-in proposal as its own beliefs see it.
func request(t testing.TB, id string) engine.Request {
	t.Helper()
	sc, ok := scenarios.Get(id)
	if !ok {
		t.Fatalf("there is no proposal %s", id)
	}
	return engine.Request{Design: sc.Design, Beliefs: sc.Beliefs, World: sc.World}
}

// survey does all of it.
func survey(t testing.TB, r engine.Request) *sensitivity.Result {
	t.Helper()
	s := sensitivity.New(r)
	last, steps := 0.0, 0
	for s.Step() {
		if p := s.Progress(); p < 0 || p > 1 || p < last && steps > 0 {
			t.Errorf("progress goes from %v to %v", last, p)
		}
		last = s.Progress()
		steps++
	}
	if s.Progress() != 1 {
		t.Errorf("when all is done progress is %v", s.Progress())
	}
	t.Logf("%d evaluations", steps+1)
	return s.Result()
}

// evaluate is what everybody else says.
func evaluate(r engine.Request) []float64 {
	r.Quick = true
	a := engine.Evaluate(r)
	var out []float64
	for _, m := range sensitivity.Measures() {
		out = append(out, m.Of(&a.Outcome))
	}
	return out
}

// differ is by how much two outcomes differ at most, by the scales of measures.
func differ(a, b []float64) (most float64, where string) {
	for i, m := range sensitivity.Measures() {
		if d := math.Abs(a[i]-b[i]) / m.Scale; d > most || math.IsNaN(d) {
			most, where = d, m.Path
		}
	}
	return most, where
}

// Every change is what an evaluation from cold of the changed design, or in the
// changed world, says; drafts from one to the next lead nowhere else.
func TestChangesAreEvaluations(t *testing.T) {
	const tolerance = 1e-6
	ids := []string{"offsite-stockpile", "istanbul", "nato"}
	if testing.Short() {
		ids = ids[:1]
	}
	for i, id := range ids {
		r := request(t, id)
		r.Beliefs = world.Profiles()[(3*i)%len(world.Profiles())].ID
		got := survey(t, r)
		if d, where := differ(got.Here, evaluate(r)); d != 0 {
			t.Errorf("%s: %s here is off by %v", id, where, d)
		}
		for k, turn := range got.Turns {
			q := r
			d, _, ok := turn.Turn(r.Design, turn.Value)
			if !ok {
				t.Fatalf("%s: %s cannot be %v", id, turn.Lever, turn.Value)
			}
			if q.Design = d; k%3 != 0 {
				continue
			}
			if d, where := differ(turn.Outcomes, evaluate(q)); d > tolerance {
				t.Errorf("%s, %s to %v: %s is off by %v", id, turn.Lever, turn.Value, where, d)
			}
		}
		for k, shift := range got.Shifts {
			q := r
			if q.World = append(append([]world.Setting(nil), r.World...), world.Setting{ID: shift.Parameter, Value: shift.Value}); k%5 != 0 {
				continue
			}
			if d, where := differ(shift.Outcomes, evaluate(q)); d > tolerance {
				t.Errorf("%s, %s to %v: %s is off by %v", id, shift.Parameter, shift.Value, where, d)
			}
		}
	}
}

// A found change flips the signature, and a hundredth of the range less, or the
// choice before it, does not; nothing is proposed to who signs already, and where
// nothing is found the ends of no lever would do.
func TestSignatures(t *testing.T) {
	all := scenarios.All()
	if testing.Short() {
		all = all[:2]
	}
	for _, sc := range all {
		r := request(t, sc.ID)
		got := survey(t, r)
		for i, s := range got.Signatures {
			path := sensitivity.Parties()[i]
			at := sensitivity.Index(path)
			if s.Now != got.Here[at] {
				t.Errorf("%s, %s: accepts with %v, want %v", sc.ID, path, s.Now, got.Here[at])
			}
			t.Logf("%s, %s: %.3f, %d: %s (%s) %v to %v, %.3f of the range: %.3f", sc.ID, path, s.Now, s.Way, s.Knob.Lever, s.Knob.Host, s.Knob.Of(r.Design), s.Value, s.Share, got.Then(i))
			switch s.Way {
			case sensitivity.Signed:
				if s.Now < 0.5-1e-9 || s.Outcomes != nil {
					t.Errorf("%s, %s: %+v counts as signed", sc.ID, path, s)
				}
			case sensitivity.Found:
				checkFound(t, r, path, s, got.Then(i))
			case sensitivity.Closest:
				if then, _ := accepts(t, r, path, s.Knob, s.Value); then != got.Then(i) || then <= s.Now || then >= 0.5 {
					t.Errorf("%s, %s: %v comes closest with %v, evaluated %v", sc.ID, path, s.Knob, got.Then(i), then)
				}
			}
			if s.Way == sensitivity.Closest || s.Way == sensitivity.Nothing {
				checkNone(t, r, path, got.Then(i))
			}
		}
	}
}

func accepts(t *testing.T, r engine.Request, path string, k sensitivity.Knob, v float64) (float64, bool) {
	t.Helper()
	d, _, ok := k.Turn(r.Design, v)
	if !ok {
		return 0, false
	}
	r.Design = d
	return evaluate(r)[sensitivity.Index(path)], true
}

func checkFound(t *testing.T, r engine.Request, path string, s sensitivity.Signature, promised float64) {
	t.Helper()
	here := s.Knob.Of(r.Design)
	then, ok := accepts(t, r, path, s.Knob, s.Value)
	if !ok || then != promised || then < 0.5-1e-9 || s.Now >= 0.5 {
		t.Errorf("%s: %v from %v to %v is to make %v of %v, evaluated %v", path, s.Knob, here, s.Value, promised, s.Now, then)
	}
	less, ok := before(s, here)
	if !ok {
		return
	}
	if then, ok := accepts(t, r, path, s.Knob, less); ok && then >= 0.5 {
		t.Errorf("%s: %v at %v would do as well as at %v: %v", path, s.Knob, less, s.Value, then)
	}
}

// before is the value a hundredth of the range nearer, or one step or choice;
// false if that is where the knob stands.
func before(s sensitivity.Signature, here float64) (float64, bool) {
	l := s.Knob.Lever.Lever()
	back := 0.01 * (l.Max - l.Min)
	switch l.Kind {
	case lever.Share:
		back = 0.01
	case lever.Int:
		back = math.Max(1, math.Floor(back))
	case lever.Bool, lever.Enum:
		back = 1
	}
	if s.Knob.Lever == lever.UAForceCap && s.Value*here == 0 {
		return 0, false // to or from no cap at all, which is no number
	}
	if math.Abs(s.Value-here) <= back*(1+1e-9) {
		return 0, false
	}
	return s.Value - math.Copysign(back, s.Value-here), true
}

// checkNone holds that neither end of any lever, nor any choice, would do.
func checkNone(t *testing.T, r engine.Request, path string, best float64) {
	t.Helper()
	if testing.Short() {
		return
	}
	var ws engine.Workspace
	r.Quick = true
	m, _ := metric.ByPath(path)
	for _, k := range sensitivity.Knobs() {
		for _, v := range ends(k) {
			d, _, ok := k.Turn(r.Design, v)
			if !ok {
				continue
			}
			q := r
			q.Design = d
			a := ws.Evaluate(q)
			if p := m.Of(&a.Outcome); p >= 0.5 || p > best+1e-6 {
				t.Errorf("%s: no lever is to do better than %v, but %s %s at %v makes it %v", path, best, k.Lever, k.Host, v, p)
			}
		}
	}
}

func ends(k sensitivity.Knob) []float64 {
	l := k.Lever.Lever()
	switch l.Kind {
	case lever.Bool, lever.Share:
		return []float64{0, 1}
	case lever.Enum:
		var all []float64
		for i := range l.Options {
			all = append(all, float64(i))
		}
		return all
	}
	return []float64{l.Min, l.Max}
}

// A lever that decides nothing as the others stand moves nothing.
func TestNullLever(t *testing.T) {
	r := request(t, "ceasefire")
	r.Design = r.Design.With(lever.SnapTiers, 0)
	got := survey(t, r)
	idle := map[lever.ID]bool{lever.TierMode: true, lever.ConsultDays: true, lever.DrawDays: true, lever.CrewsTrained: true, lever.USArmsShare: true}
	seen := 0
	for _, turn := range got.Turns {
		if !idle[turn.Lever] {
			continue
		}
		seen++
		for i, m := range sensitivity.Measures() {
			if e := got.Effect(turn.Outcomes, i); e != 0 {
				t.Errorf("%s moves %s by %v", turn.Lever, m.Path, e)
			}
		}
	}
	if seen < len(idle) {
		t.Errorf("%d changes of %d idle levers were looked at", seen, len(idle))
	}
	for i := range sensitivity.Measures() {
		for _, turns := range got.Strongest(i, 100) {
			if idle[turns[0].Lever] {
				t.Errorf("%s is among the strongest", turns[0].Lever)
			}
		}
	}
}

// Levers whose direction follows from what they mean move outcomes that way.
func TestDirections(t *testing.T) {
	got := survey(t, request(t, "offsite-stockpile"))
	for _, tt := range []struct {
		id   lever.ID
		path string
		sign float64
	}{
		{lever.Fortification, "deterrence", +1},
		{lever.SnapTiers, "deterrence", +1},
		{lever.ConsultDays, "arrival_days", +1},
		{lever.SanctionsRelief, "acceptance.russia.all", +1},
		{lever.LegalBind, "credibility.europe", +1},
		{lever.EUDefenceSpend, "cost.budget", +1},
		{lever.PeacetimeAid, "threat", +1},
		{lever.FalseClaimPenalty, "false_claims", -1},
	} {
		sides := 0
		for _, turn := range got.Turns {
			if turn.Lever != tt.id {
				continue
			}
			sides++
			up := math.Copysign(1, turn.Value-turn.Of(request(t, "offsite-stockpile").Design))
			if e := got.Effect(turn.Outcomes, sensitivity.Index(tt.path)); e*up*tt.sign <= 0 {
				t.Errorf("%s to %v moves %s by %v", tt.id, turn.Value, tt.path, e)
			}
		}
		if sides == 0 {
			t.Errorf("%s was not moved", tt.id)
		}
	}
}

// Strongest ranks by the larger of the two sides, and nothing that is left out is
// stronger than what is in.
func TestStrongest(t *testing.T) {
	got := survey(t, request(t, "tripwire"))
	for i, m := range sensitivity.Measures() {
		top := got.Strongest(i, 3)
		least := math.Inf(1)
		in := map[sensitivity.Knob]bool{}
		for _, turns := range top {
			size := 0.0
			for _, turn := range turns {
				size = math.Max(size, math.Abs(got.Effect(turn.Outcomes, i)))
			}
			if size > least || size == 0 {
				t.Errorf("%s: %v has an effect of %v after %v", m.Path, turns[0].Knob, size, least)
			}
			least, in[turns[0].Knob] = size, true
		}
		for _, turn := range got.Turns {
			if e := math.Abs(got.Effect(turn.Outcomes, i)); len(top) == 3 && !in[turn.Knob] && e > least {
				t.Errorf("%s: %v is left out with %v", m.Path, turn.Knob, e)
			}
		}
		for _, shifts := range got.Weightiest(i, 3) {
			if len(shifts) > 2 {
				t.Errorf("%s: %s has %d ends", m.Path, shifts[0].Parameter, len(shifts))
			}
		}
	}
}

// What was asked for last time makes no difference, and no priors are shifted
// beyond what is possible.
func TestSurveyIsRepeatable(t *testing.T) {
	r := request(t, "snapback")
	r.Beliefs = "kyiv"
	a, b := survey(t, r), survey(t, r)
	for i := range a.Turns {
		if d, where := differ(a.Turns[i].Outcomes, b.Turns[i].Outcomes); d != 0 {
			t.Fatalf("%s differs by %v", where, d)
		}
	}
	p, _ := world.ProfileByID(r.Beliefs)
	w := world.Central().Under(p)
	for _, s := range a.Shifts {
		if err := w.With(s.Parameter, s.Value).Check(); err != nil {
			t.Errorf("%s to %v: %v", s.Parameter, s.Value, err)
		}
	}
}

func BenchmarkSurvey(b *testing.B) {
	r := request(b, "offsite-stockpile")
	for b.Loop() {
		survey(b, r)
	}
}
