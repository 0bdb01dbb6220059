// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sweep

import (
	"context"
	"math"
	"reflect"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

func request(t testing.TB, id string) engine.Request {
	t.Helper()
	s, ok := scenarios.Get(id)
	if !ok {
		t.Fatalf("there is no scenario %s", id)
	}
	return engine.Request{Design: s.Design, Beliefs: world.CentralProfile, Quick: true}
}

// stepped is the summary of a sweep of so many steps.
func stepped(r engine.Request, seed uint64, n int) Summary {
	s := New(r, seed)
	for range n {
		s.Step()
	}
	return s.Summary()
}

// TestRunIsManySteps holds that one worker, several, and step by step give the
// same numbers to the last digit.
func TestRunIsManySteps(t *testing.T) {
	const n = 2*block + 3
	r := request(t, "tripwire")
	want := stepped(r, 7, n)
	for _, workers := range []int{1, 3} {
		told := 0
		got, err := Run(context.Background(), r, 7, n, workers, func(done int) { told = done })
		if err != nil || told != n || !reflect.DeepEqual(got, want) {
			t.Errorf("%d workers: another summary after %d worlds, %v", workers, told, err)
		}
	}
	if reflect.DeepEqual(stepped(r, 8, n), want) {
		t.Error("another seed gives the same summary")
	}
}

// TestRunStops holds that a run that is stopped says what it can by the worlds
// before the first that is missing.
func TestRunStops(t *testing.T) {
	r := request(t, "ceasefire")
	ctx, stop := context.WithCancel(context.Background())
	got, err := Run(ctx, r, 7, 1000, 2, func(done int) {
		if done == block+1 {
			stop()
		}
	})
	if err == nil || got.Worlds == 0 || got.Worlds > 2*block {
		t.Fatalf("%d worlds and %v after a stop at %d", got.Worlds, err, block+1)
	}
	if want := stepped(r, 7, got.Worlds); !reflect.DeepEqual(got, want) {
		t.Error("the worlds before the stop say something else than in a sweep over as many")
	}
}

// TestObserveIsExact holds that what a world says is what an exact evaluation
// says there, whatever was solved before.
func TestObserveIsExact(t *testing.T) {
	for _, s := range scenarios.All() {
		p, _ := world.ProfileByID(s.Beliefs)
		r := engine.Request{Design: s.Design, Beliefs: s.Beliefs, Quick: true}
		o := newObserver(r)
		for k, w := range world.Sequence(6, 11, p) {
			var ws engine.Workspace
			a := ws.In(w, r)
			row, i := o.observe(k, w), 0
			if row == nil {
				t.Fatalf("%s, world %d does not settle", s.ID, k)
			}
			a.Outcome.Each(func(path string, v float64) {
				if !covers(r, path) {
					return
				}
				if math.Abs(row[i]-v) > 1e-6*math.Max(1, math.Abs(v)) {
					t.Errorf("%s, world %d: %s is %v, solved afresh %v", s.ID, k, path, row[i], v)
				}
				i++
			})
		}
	}
}

// TestEveryOutcomeHasABand holds that nothing that is measured is left out, and
// that bands and their intervals are in order.
func TestEveryOutcomeHasABand(t *testing.T) {
	r := request(t, "offsite-stockpile")
	r.Years = 2
	for _, quick := range []bool{true, false} {
		r.Quick = quick
		s := stepped(r, 1, 5)
		bands := map[string]Band{}
		for _, b := range s.Bands {
			bands[b.Path] = b
			for _, e := range []Estimate{b.Low, b.Median, b.High, b.Mean} {
				if !(e.From <= e.Value && e.Value <= e.To) {
					t.Errorf("%s: %v is not from %v to %v", b.Path, e.Value, e.From, e.To)
				}
			}
			if !(b.Low.Value <= b.Median.Value && b.Median.Value <= b.High.Value) {
				t.Errorf("%s: the band runs from %v over %v to %v", b.Path, b.Low.Value, b.Median.Value, b.High.Value)
			}
		}
		o := metric.Outcome{Years: make([]metric.Year, r.Years)}
		n := 0
		o.Each(func(path string, _ float64) {
			part := strings.HasPrefix(path, "decomposition.") && path != "decomposition.total"
			if _, ok := bands[path]; ok == (part && quick) {
				t.Errorf("quick %v: %s has a band: %v", quick, path, ok)
			}
			if !part || !quick {
				n++
			}
		})
		if len(s.Bands) != n || s.Worlds != 5 || s.Unsettled != 0 {
			t.Errorf("%d bands of %d, %d worlds, %d unsettled", len(s.Bands), n, s.Worlds, s.Unsettled)
		}
		if !quick {
			whole := bands["decomposition.denial"].Mean.Value + bands["decomposition.punishment"].Mean.Value +
				bands["decomposition.hand_tying"].Mean.Value + bands["decomposition.fear"].Mean.Value +
				bands["decomposition.adverse_selection"].Mean.Value
			if total := bands["decomposition.total"].Mean.Value; math.Abs(whole-total) > 1e-6 {
				t.Errorf("the mean parts sum to %v, the mean total is %v", whole, total)
			}
		}
	}
}

// TestStatements holds that every statement is about an outcome and has its
// share, in the order of the list.
func TestStatements(t *testing.T) {
	s := stepped(request(t, "kuleba"), 1, 4)
	if len(s.Shares) != len(Statements()) {
		t.Fatalf("%d shares of %d statements", len(s.Shares), len(Statements()))
	}
	seen := map[string]bool{}
	for i, st := range Statements() {
		if s.Shares[i].Statement != st || seen[st.ID] {
			t.Errorf("share %d is of %v, want %v", i, s.Shares[i].Statement, st)
		}
		seen[st.ID] = true
		if _, ok := metric.ByPath(st.Path); !ok {
			t.Errorf("%s is about %s, which is no outcome", st.ID, st.Path)
		}
	}
}

// TestWhatIsHeldHolds holds that a parameter set by hand has that value in every
// world: with the chance that the US backstop is kept at its ends, no world of
// one sweep is as one of the other.
func TestWhatIsHeldHolds(t *testing.T) {
	r := request(t, "tripwire")
	p := world.USKept.Parameter()
	credible := func(v float64) Band {
		r.World = []world.Setting{{ID: world.USKept, Value: v}}
		for _, b := range stepped(r, 3, 12).Bands {
			if b.Path == "credibility.us_fight" {
				return b
			}
		}
		t.Fatal("credibility.us_fight has no band")
		return Band{}
	}
	if low, high := credible(p.Low), credible(p.High); !(low.Mean.Value < high.Mean.Value) {
		t.Errorf("the United States fight with %v where the backstop is seldom kept, with %v where it is often", low.Mean.Value, high.Mean.Value)
	}
}

// BenchmarkStep is one more world.
func BenchmarkStep(b *testing.B) {
	s := New(request(b, "offsite-stockpile"), 1)
	for b.Loop() {
		s.Step()
	}
}

// BenchmarkSummary is what 256 worlds say.
func BenchmarkSummary(b *testing.B) {
	s := New(request(b, "offsite-stockpile"), 1)
	for range 256 {
		s.Step()
	}
	for b.Loop() {
		s.Summary()
	}
}
