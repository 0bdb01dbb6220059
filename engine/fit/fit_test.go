// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import (
	"context"
	"errors"
	"math"
	"testing"

	"parley/engine/world"
)

// small is a problem that is quick to fit.
func small() Options {
	return Options{Free: []world.ID{world.WU, world.LambdaSign}, Cases: []string{"karabakh-2020"}, Evaluations: 6}
}

// A point and its world are one another's, and no point leaves the ranges.
func TestSpace(t *testing.T) {
	s := space{base: world.Central(), free: Default}
	w := s.base
	for _, id := range s.free {
		p := id.Parameter()
		w[id] = p.Low + 0.3*(p.High-p.Low)
	}
	back := s.in(s.at(w))
	for _, id := range world.Catalogue() {
		i, _ := world.ByID(id.ID)
		if math.Abs(back[i]-w[i]) > 1e-12 {
			t.Errorf("%s goes from %v to %v", id.ID, w[i], back[i])
		}
	}
	for _, far := range []float64{-1e6, -30, 0, 30, 1e6} {
		x := make([]float64, len(s.free))
		for i := range x {
			x[i] = far
		}
		if err := s.in(x).Check(); err != nil {
			t.Error(err)
		}
	}
}

// Values set by hand cost nothing, and the end of every range costs one.
func TestAway(t *testing.T) {
	s := space{base: world.Judged(), free: Default}
	if a := s.away(s.base); a != 0 {
		t.Errorf("the centre is %v away", a)
	}
	w := s.base
	for i, id := range s.free {
		if w[id] = id.Parameter().Low; i%2 == 0 {
			w[id] = id.Parameter().High
		}
	}
	if a := s.away(w); math.Abs(a-1) > 1e-12 {
		t.Errorf("the ends are %v away, want 1", a)
	}
}

// A target is missed by nothing at its central value and by one at either end
// of its range; a bound is missed by nothing within it.
func TestMiss(t *testing.T) {
	for _, f := range Figures() {
		if math.IsNaN(f.Central) {
			if f.unit <= 0 {
				t.Errorf("%s has a bound and no unit", f.ID)
			}
			if m := f.miss(f.Low); m != 0 || !f.Inside(f.Low) {
				t.Errorf("%s: at the bound the miss is %v", f.ID, m)
			}
			if m := f.miss(f.Low - f.unit); math.Abs(m-1) > 1e-9 {
				t.Errorf("%s: a unit below the bound the miss is %v", f.ID, m)
			}
			continue
		}
		for v, want := range map[float64]float64{f.Low: 1, f.Central: 0, f.High: 1} {
			if m := f.miss(v); math.Abs(m-want) > 1e-9 || !f.Inside(v) {
				t.Errorf("%s at %v: miss %v, want %v", f.ID, v, m, want)
			}
		}
	}
}

// Every figure is of the evidence of that name and is used as the evidence says,
// but for the alliance hazard, which the specification gives.
func TestFiguresAreEvidence(t *testing.T) {
	uses := map[string]world.Use{"alliance": world.Target}
	for _, e := range world.Published() {
		uses[e.ID] = e.Use
	}
	for _, f := range Figures() {
		if use, ok := uses[f.ID]; !ok || use != f.Use || use == world.Context {
			t.Errorf("%s is used as %s, the evidence is %s", f.ID, f.Use, use)
		}
	}
}

// A fit does not make the loss worse, holds what is not free, and does not
// depend on how many work at it.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("some dozens of readings of the model")
	}
	o := small()
	o.Starts, o.Seed, o.LeaveOneOut = 2, 7, true
	told := Progress{}
	o.Progress = func(p Progress) { told = p }
	alone, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if alone.Fitted.Loss > alone.Central.Loss || alone.Fitted.Loss > min(alone.Losses[0], alone.Losses[1])+1e-12 {
		t.Errorf("loss goes from %v to %v, starts end at %v", alone.Central.Loss, alone.Fitted.Loss, alone.Losses)
	}
	for _, id := range alone.World.Differs(world.Judged()) {
		if id != world.WU && id != world.LambdaSign {
			t.Errorf("%s is not free and moves", id)
		}
	}
	if len(alone.LeftOut) != 1 || alone.LeftOut[0].Case != "karabakh-2020" || len(alone.Slopes) != 2 {
		t.Errorf("left out %v, slopes %v", alone.LeftOut, alone.Slopes)
	}
	if told.Evaluations == 0 || told.Fits != 3 {
		t.Errorf("told %+v", told)
	}
	o.Workers, o.Progress = 3, nil
	together, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if together.World != alone.World || together.Fitted.Loss != alone.Fitted.Loss || together.LeftOut[0].World != alone.LeftOut[0].World {
		t.Errorf("three find %v at %v, one %v at %v", together.Fitted.Loss, together.World, alone.Fitted.Loss, alone.World)
	}
}

func TestRunStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	o := small()
	n := 0
	o.Progress = func(Progress) {
		if n++; n == 2 {
			stop()
		}
	}
	if _, err := Run(ctx, o); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
	if n > 8 {
		t.Errorf("stopped only after %d readings", n)
	}
}
