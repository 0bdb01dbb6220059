// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package wire

import (
	"math"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
)

func request() engine.Request {
	return engine.Request{
		Design: lever.Defaults(), Beliefs: "kyiv", Years: 2,
		World: []world.Setting{{ID: world.Delta, Value: world.Delta.Parameter().Low}},
	}
}

// TestThereAndBack holds that a request arrives as it was sent.
func TestThereAndBack(t *testing.T) {
	got, err := FromEngine(request()).Engine()
	if err != nil {
		t.Fatal(err)
	}
	want := request()
	if got.Design != want.Design || got.Beliefs != want.Beliefs || got.Years != want.Years || len(got.World) != 1 || got.World[0] != want.World[0] {
		t.Errorf("got %+v, want %+v", got, want)
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
	d.Post(Text(Ask{ID: 7, Request: FromEngine(request())}))
	finish(d)
	if len(*got) != 1 || (*got)[0].ID != 7 || (*got)[0].Error != "" {
		t.Fatalf("answers are %+v, want one with number 7 and no error", *got)
	}
	want := engine.Evaluate(request())
	if g := (*got)[0].Assessment.Outcome.Deterrence; g != want.Outcome.Deterrence {
		t.Errorf("deterrence is %v, want %v", g, want.Outcome.Deterrence)
	}
	read, err := ReadAnswer(Text((*got)[0]))
	if err != nil || read.Assessment == nil || read.Assessment.Outcome.Deterrence != want.Outcome.Deterrence {
		t.Errorf("the answer does not survive its journey: %v", err)
	}
}

// TestDeskBand holds that a band is worked on world by world and gives every
// outcome but the decomposition a low end that is not above its high end.
func TestDeskBand(t *testing.T) {
	const draws = 3
	d, got := answers()
	d.Post(Text(Ask{ID: 1, Request: FromEngine(request()), Draws: draws, Seed: 1}))
	if steps := finish(d); steps != draws-1 {
		t.Errorf("there was more to do after %d slices, want %d", steps, draws-1)
	}
	if len(*got) != 1 {
		t.Fatalf("got %d answers, want 1", len(*got))
	}
	a := (*got)[0]
	want := 2 * len(metric.YearMeasures())
	for _, m := range metric.Measures() {
		if !strings.HasPrefix(m.Path, "decomposition.") { // a draft has none
			want++
		}
	}
	if len(a.Band) != want || a.Draws != draws {
		t.Errorf("the band has %d outcomes over %d draws, want %d over %d", len(a.Band), a.Draws, want, draws)
	}
	for path, b := range a.Band {
		if !(b[0] <= b[1]) {
			t.Errorf("%s runs from %v to %v", path, b[0], b[1])
		}
	}
}

// TestDeskDropsTheOlder holds that a newer question takes the place of a band
// under way, and that a message without a request gives it up.
func TestDeskDropsTheOlder(t *testing.T) {
	band := Text(Ask{ID: 1, Request: FromEngine(request()), Draws: 1000, Seed: 1})
	d, got := answers()
	d.Post(band)
	d.Step()
	d.Post(Text(Ask{ID: 2, Request: FromEngine(request())}))
	finish(d)
	if len(*got) != 1 || (*got)[0].ID != 2 {
		t.Errorf("answers are %d, want only that to question 2", len(*got))
	}
	d.Post(band)
	d.Step()
	d.Post(Text(Ask{ID: 3}))
	if d.Step() || len(*got) != 1 {
		t.Error("a message without a request does not give up the band")
	}
}

func TestDeskRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"not JSON", "{", "unexpected end"},
		{"no such lever", `{"id":4,"request":{"design":{"bogus":1},"beliefs":"central"}}`, "bogus"},
		{"no such profile", `{"id":4,"request":{"design":{},"beliefs":"nobody"}}`, "nobody"},
		{"no such parameter", `{"id":4,"request":{"design":{},"beliefs":"central","world":{"luck":1}}}`, "luck"},
		{"a horizon that panics", `{"id":4,"request":{"design":{},"beliefs":"central","years":9999}}`, ""},
	}
	for _, tt := range tests {
		d, got := answers()
		d.Post(tt.text)
		finish(d)
		if len(*got) != 1 || (*got)[0].Error == "" || !strings.Contains((*got)[0].Error, tt.want) {
			t.Errorf("%s: answers are %+v, want one error that names %q", tt.name, *got, tt.want)
		}
	}
}

func TestTextOfNothingFinite(t *testing.T) {
	a, err := ReadAnswer(Text(Answer{ID: 5, Band: Band{"survival": {math.NaN(), 1}}}))
	if err != nil || a.ID != 5 || a.Error == "" {
		t.Errorf("got %+v, %v; want an error for question 5", a, err)
	}
}

func TestQuantile(t *testing.T) {
	v := []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for u, want := range map[float64]float64{0: 0, 0.1: 1, 0.25: 2.5, 0.9: 9, 1: 10} {
		if got := quantile(v, u); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile(%v) = %v, want %v", u, got, want)
		}
	}
}
