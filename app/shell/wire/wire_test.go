// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"encoding/binary"
	"math"
	"reflect"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios"
	"parley/scenarios/history"
)

func request() engine.Request {
	return engine.Request{
		Design: lever.Defaults(), Beliefs: "kyiv", Years: 2,
		World: []world.Setting{{ID: world.Delta, Value: world.Delta.Parameter().Low}},
	}
}

// TestAskThereAndBack holds that a question arrives as it was sent, whatever
// the proposal.
func TestAskThereAndBack(t *testing.T) {
	asks := []Ask{
		{ID: 7, Kind: Whole, Request: request()},
		{ID: 8, Kind: Band, Request: request(), Draws: 48, Seed: math.MaxUint32},
		{ID: 9, Kind: Case, Request: engine.Request{Beliefs: "kyiv"}, Case: 15},
		{ID: 10, Kind: Crises, Request: request(), Year: 2},
	}
	for _, sc := range scenarios.All() {
		r := engine.Request{Design: sc.Design, Beliefs: sc.Beliefs, World: sc.World, Draft: true}
		asks = append(asks, Ask{ID: 1 << 40, Kind: Draft, Request: r})
	}
	for _, want := range asks {
		got, err := ReadAsk(want.Bytes())
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, %v; want %+v", got, err, want)
		}
	}
}

// outcome is one in which every number differs, set by its own name: what is
// set here is all there is, or a test below fails.
func outcome(years int) metric.Outcome {
	o := metric.Outcome{Years: newYears(years)}
	n := 0.0
	each(reflect.ValueOf(&o).Elem(), func(v reflect.Value) {
		n++
		v.SetFloat(n + 1.0/3)
	})
	return o
}

// TestEveryOutcome holds that each is found, and no number but them: every
// measure has its own value, and there are as many values as measures.
func TestEveryOutcome(t *testing.T) {
	const years = 3
	o := outcome(years)
	values := map[float64]string{}
	Each(&o, func(path string, v float64) {
		if other, taken := values[v]; taken || v == 0 {
			t.Errorf("%s has %v, like %s", path, v, other)
		}
		values[v] = path
	})
	n := 0
	each(reflect.ValueOf(&o).Elem(), func(reflect.Value) { n++ })
	if n != len(values) {
		t.Errorf("%d numbers travel, there are %d measures", n, len(values))
	}
}

// TestAnswerThereAndBack holds that an answer arrives as it was sent.
func TestAnswerThereAndBack(t *testing.T) {
	for _, want := range []Answer{
		{ID: 1, Kind: Whole, Took: 3.5, Memory: 8 << 20, Result: &Result{outcome(10), engine.Certificate{Residual: 1e-13, Sweeps: 4, Games: 900}}},
		{ID: 2, Kind: Draft, Result: &Result{Outcome: outcome(1)}},
		{ID: 3, Kind: Failure, Error: "no: “…”"},
		{ID: 4, Kind: Case, Read: []Read{{0.25, 0}, {-1.5, 1e-300}}},
	} {
		got, err := ReadAnswer(want.Bytes())
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, %v; want %+v", got, err, want)
		}
	}
}

// answers collects what a desk answers.
func answers() (*Desk, *[]Answer) {
	var got []Answer
	return &Desk{Answer: func(a Answer) { got = append(got, a) }}, &got
}

func finish(d *Desk) (steps int) {
	for d.Step() {
		steps++
	}
	return steps
}

func TestDeskEvaluates(t *testing.T) {
	d, got := answers()
	d.Post(Ask{ID: 7, Kind: Whole, Request: request()}.Bytes())
	finish(d)
	if len(*got) != 1 || (*got)[0].ID != 7 || (*got)[0].Kind != Whole {
		t.Fatalf("answers are %+v, want one to question 7", *got)
	}
	want := engine.Evaluate(request())
	if g := (*got)[0].Result; !reflect.DeepEqual(g.Outcome, want.Outcome) || g.Certificate != want.Certificate {
		t.Errorf("got %+v, want what the engine says: %+v", g, want)
	}
	read, err := ReadAnswer((*got)[0].Bytes())
	if err != nil || !reflect.DeepEqual(read.Result.Outcome, want.Outcome) {
		t.Errorf("the answer does not survive its journey: %v", err)
	}
}

// TestDeskBand holds that a band is worked on world by world and gives every
// outcome but the decomposition a low end that is not above its high end.
func TestDeskBand(t *testing.T) {
	const draws = 3
	d, got := answers()
	d.Post(Ask{ID: 1, Kind: Band, Request: request(), Draws: draws, Seed: 1}.Bytes())
	if steps := finish(d); steps != draws-1 {
		t.Errorf("there was more to do after %d slices, want %d", steps, draws-1)
	}
	if len(*got) != 1 {
		t.Fatalf("got %d answers, want 1", len(*got))
	}
	read, err := ReadAnswer((*got)[0].Bytes())
	if err != nil || !reflect.DeepEqual(read, (*got)[0]) {
		t.Fatalf("the band does not survive its journey: %v", err)
	}
	want := 2 * len(metric.YearMeasures())
	for _, m := range metric.Measures() {
		if !strings.HasPrefix(m.Path, "decomposition.") { // a draft has none
			want++
		}
	}
	bands := read.Bands.ByPath()
	if len(bands) != want {
		t.Errorf("the band has %d outcomes, want %d", len(bands), want)
	}
	for path, b := range bands {
		if !(b[0] <= b[1]) {
			t.Errorf("%s runs from %v to %v", path, b[0], b[1])
		}
	}
}

// TestDeskJudges holds that a case is judged as parley history judges it.
func TestDeskJudges(t *testing.T) {
	const number = 2
	profile, _ := world.ProfileByID("kyiv")
	want, err := precedent.Judge(t.Context(), history.Cases(), world.Central().Under(profile), precedent.Options{Only: []string{history.Cases()[number].ID}})
	if err != nil {
		t.Fatal(err)
	}
	d, got := answers()
	d.Post(Ask{ID: 7, Kind: Case, Case: number, Request: engine.Request{Beliefs: "kyiv"}}.Bytes())
	finish(d)
	if len(*got) != 1 || (*got)[0].ID != 7 || (*got)[0].Kind != Case {
		t.Fatalf("answers are %+v, want one to question 7", *got)
	}
	findings := want.Verdicts[0].Findings
	if len((*got)[0].Read) != len(findings) {
		t.Fatalf("%d readings, want %d", len((*got)[0].Read), len(findings))
	}
	for i, r := range (*got)[0].Read {
		if r != (Read{findings[i].Value, findings[i].Than}) {
			t.Errorf("target %d: %+v, want %+v", i, r, findings[i])
		}
	}
}

// TestDeskDropsTheOlder holds that a newer question takes the place of a band
// under way, and that a question of no kind gives it up.
func TestDeskDropsTheOlder(t *testing.T) {
	band := Ask{ID: 1, Kind: Band, Request: request(), Draws: 1000, Seed: 1}.Bytes()
	d, got := answers()
	d.Post(band)
	d.Step()
	d.Post(Ask{ID: 2, Kind: Draft, Request: request()}.Bytes())
	finish(d)
	if len(*got) != 1 || (*got)[0].ID != 2 {
		t.Errorf("answers are %d, want only that to question 2", len(*got))
	}
	d.Post(band)
	d.Step()
	d.Post(Ask{ID: 3}.Bytes())
	if d.Step() || len(*got) != 1 {
		t.Error("a question of no kind does not give up the band")
	}
}

// altered is a good question with one number replaced.
func altered(at int, v float64) []byte {
	b := Ask{ID: 4, Kind: Band, Request: request(), Draws: 1, Seed: 1}.Bytes()
	binary.LittleEndian.PutUint64(b[at*numberSize:], math.Float64bits(v))
	return b
}

func TestDeskRefuses(t *testing.T) {
	sets := askHead + int(lever.StockSets)
	setting := askHead + int(lever.Count) + int(lever.HostCount)
	tests := []struct {
		name    string
		message []byte
		want    string
	}{
		{"nothing", nil, "ends before id"},
		{"half a number", altered(0, 4)[:12], "ends before kind"},
		{"cut short", altered(0, 4)[:200], "ends before"},
		{"too long", append(altered(0, 4), 0), "1 bytes too many"},
		{"no such kind", altered(1, 9), "kind is 9"},
		{"half a draw", altered(2, 0.5), "draws is 0.5"},
		{"no draws", altered(2, 0), "no draws"},
		{"too many years", altered(4, 9999), "years is 9999"},
		{"no such profile", altered(5, 99), "belief profile is 99"},
		{"no such parameter", altered(setting, 1e9), "parameter is 1e+09"},
		{"a parameter out of range", altered(setting+1, math.NaN()), "NaN"},
		{"no such case", Ask{ID: 4, Kind: Case, Case: 16, Request: engine.Request{Beliefs: "kyiv"}}.Bytes(), "case is 16"},
		{"a lever out of range", altered(sets, 99), "stock_sets: 99"},
		{"a lever that is no number", altered(sets, math.NaN()), "stock_sets: NaN"},
	}
	for _, tt := range tests {
		d, got := answers()
		d.Post(tt.message)
		finish(d)
		if len(*got) != 1 || (*got)[0].Kind != Failure || !strings.Contains((*got)[0].Error, tt.want) {
			t.Errorf("%s: answers are %+v, want one error that says %q", tt.name, *got, tt.want)
		}
	}
}

// TestNothingFinite holds that an outcome that cannot be shown becomes an error
// that names it, and is refused by the page should it come all the same.
func TestNothingFinite(t *testing.T) {
	r := &Result{Outcome: outcome(2)}
	r.Outcome.Years[1].Threat = math.Inf(1)
	d, got := answers()
	d.result(Ask{ID: 5, Kind: Whole}, r)
	if len(*got) != 1 || (*got)[0].ID != 5 || !strings.Contains((*got)[0].Error, "years.1.threat") {
		t.Errorf("answers are %+v, want an error that names the threat of the second year", *got)
	}
	if _, err := ReadAnswer((Answer{ID: 5, Kind: Whole, Result: r}).Bytes()); err == nil {
		t.Error("the page takes an outcome that is not finite")
	}
}

// FuzzRead holds that no bytes break the readers, and that what they accept
// they write again.
func FuzzRead(f *testing.F) {
	f.Add(altered(0, 4))
	f.Add(Answer{ID: 1, Kind: Whole, Result: &Result{Outcome: outcome(2)}}.Bytes())
	f.Add(Answer{ID: 1, Kind: Band, Bands: &Bands{}}.Bytes())
	f.Add(Answer{Error: "no"}.Bytes())
	f.Add(Ask{ID: 2, Kind: Case, Request: engine.Request{Beliefs: "kyiv"}, Case: 3}.Bytes())
	f.Add(Answer{ID: 2, Kind: Case, Read: []Read{{0.5, 0.25}}}.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := ReadAsk(b); err == nil && a.Kind != Failure {
			again, err := ReadAsk(a.Bytes())
			if err != nil || !reflect.DeepEqual(a, again) {
				t.Errorf("%+v is read again as %+v, %v", a, again, err)
			}
		}
		if a, err := ReadAnswer(b); err == nil {
			again, err := ReadAnswer(a.Bytes())
			if err != nil || a.Took == a.Took && a.Memory == a.Memory && !reflect.DeepEqual(a, again) {
				t.Errorf("%+v is read again as %+v, %v", a, again, err)
			}
		}
	})
}

func TestQuantile(t *testing.T) {
	v := []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for u, want := range map[float64]float64{0: 0, 0.1: 1, 0.25: 2.5, 0.9: 9, 1: 10} {
		if got := quantile(v, u); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile(%v) = %v, want %v", u, got, want)
		}
	}
}

// BenchmarkAnswer is what the page and the worker do with one answer.
func BenchmarkAnswer(b *testing.B) {
	a := Answer{ID: 1, Kind: Draft, Result: &Result{Outcome: outcome(engine.DefaultYears)}}
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			a.Bytes()
		}
	})
	bytes := a.Bytes()
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := ReadAnswer(bytes); err != nil {
				b.Fatal(err)
			}
		}
	})
}
