// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import (
	"context"
	"strconv"
	"sync"

	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios/history"
)

// Result is a finished calibration.
type Result struct {
	Seed    uint64
	Free    []world.ID
	Figures []Figure
	World   world.World // fitted
	Central Reading     // before
	Fitted  Reading     // after
	Losses  []float64   // where each start ended
	Read    int         // readings of the model that it took, slopes apart
	LeftOut []LeftOut   // in the order of Options.Cases; empty when not asked for
	Slopes  []Slope     // in the order of Free
}

// LeftOut is what becomes of a case that the fit was not told of.
type LeftOut struct {
	Case    string
	Hit     bool
	Verdict precedent.Verdict
	World   world.World
}

// Without is what becomes of a case when it is left out.
func (r *Result) Without(id string) (LeftOut, bool) {
	for _, l := range r.LeftOut {
		if l.Case == id {
			return l, true
		}
	}
	return LeftOut{}, false
}

// Slope is what moving one parameter a tenth of its range to either side of its
// fitted value does; at an end of the range it stays there.
type Slope struct {
	ID         world.ID
	Loss       [2]float64   // loss below and above
	Figures    [2][]float64 // readings below and above
	Hits       [2]int       // cases hit below and above
	Low, High  float64      // the values themselves
	Unresolved bool         // the loss hardly answers: nothing here speaks of the parameter
}

// Run calibrates. It ends with the context's error when that is done.
func Run(ctx context.Context, o Options) (Result, error) {
	p := newProblem(o)
	r := Result{Seed: o.Seed, Free: p.space.free, Figures: p.figures}
	var err error
	if r.Central, err = p.judge(ctx, p.space.base, ""); err != nil {
		return r, err
	}
	if err := p.best(ctx, &r); err != nil {
		return r, err
	}
	if r.Fitted, err = p.judge(ctx, r.World, ""); err != nil {
		return r, err
	}
	if o.LeaveOneOut {
		if err := p.leave(ctx, &r); err != nil {
			return r, err
		}
	}
	r.Read = p.report.now.Evaluations
	return r, p.slopes(ctx, &r)
}

func newProblem(o Options) *problem {
	o.Starts, o.Workers = max(1, o.Starts), max(1, o.Workers)
	if len(o.Free) == 0 {
		o.Free = Default
	}
	if len(o.Cases) == 0 {
		for _, c := range history.Cases() {
			o.Cases = append(o.Cases, c.ID)
		}
	}
	p := &problem{
		space:   space{base: world.Judged(), free: o.Free},
		figures: Figures(), cases: history.Cases(), options: o,
	}
	p.report = &reporter{tell: o.Progress, now: Progress{Fits: o.Starts}}
	if o.LeaveOneOut {
		p.report.now.Fits += len(o.Cases)
	}
	return p
}

// best fits from every start and keeps the best end.
func (p *problem) best(ctx context.Context, r *Result) error {
	r.Losses = make([]float64, p.options.Starts)
	ends := make([]world.World, p.options.Starts)
	err := p.each(p.options.Starts, func(n int) (err error) {
		ends[n], r.Losses[n], err = p.seek(ctx, n, p.options.Evaluations, p.start(n), "")
		return err
	})
	least := 0
	for n, loss := range r.Losses {
		if loss < r.Losses[least] {
			least = n
		}
	}
	r.World = rounded(ends[least], p.space.free)
	return err
}

// rounded returns the world with some parameters at three digits, as people
// write them.
func rounded(w world.World, ids []world.ID) world.World {
	for _, id := range ids {
		v, err := strconv.ParseFloat(strconv.FormatFloat(w[id], 'g', 3, 64), 64)
		if err != nil {
			panic("fit: a number does not read: " + err.Error())
		}
		p := id.Parameter()
		w[id] = min(p.High, max(p.Low, v))
	}
	return w
}

// leave fits without each case in turn and judges the one that was left out.
func (p *problem) leave(ctx context.Context, r *Result) error {
	ids := p.options.Cases
	r.LeftOut = make([]LeftOut, len(ids))
	return p.each(len(ids), func(n int) error {
		id := ids[n]
		// From the values set by hand, not from the fit that knows the case.
		w, _, err := p.seek(ctx, p.options.Starts+n, (p.options.Evaluations+2)/3, p.space.base, id)
		if err != nil {
			return err
		}
		w = rounded(w, p.space.free)
		t, err := precedent.Judge(ctx, p.cases, w, precedent.Options{Only: []string{id}})
		if err != nil {
			return err
		}
		r.LeftOut[n] = LeftOut{Case: id, Hit: t.Verdicts[0].Hit, Verdict: t.Verdicts[0], World: w}
		return nil
	})
}

// unresolved is the change of the loss below which nothing speaks of a
// parameter.
const unresolved = 0.02

func (p *problem) slopes(ctx context.Context, r *Result) error {
	r.Slopes = make([]Slope, len(r.Free))
	return p.each(len(r.Free), func(n int) error {
		id := r.Free[n]
		q := id.Parameter()
		reach := (q.High - q.Low) / 10
		s := Slope{ID: id, Low: max(q.Low, r.World[id]-reach), High: min(q.High, r.World[id]+reach)}
		for side, v := range []float64{s.Low, s.High} {
			reading, err := p.judge(ctx, r.World.With(id, v), "")
			if err != nil {
				return err
			}
			s.Loss[side], s.Figures[side], s.Hits[side] = reading.Loss, reading.Figures, reading.Table.Hits
		}
		s.Unresolved = max(s.Loss[0], s.Loss[1])-r.Fitted.Loss < unresolved
		r.Slopes[n] = s
		return nil
	})
}

// each does n pieces of work, some at once, and returns the first error. What
// comes out does not depend on the number of workers.
func (p *problem) each(n int, do func(int) error) error {
	jobs := make(chan int)
	errs := make([]error, n)
	var wait sync.WaitGroup
	for range p.options.Workers {
		wait.Go(func() {
			for i := range jobs {
				errs[i] = do(i)
				p.report.finished()
			}
		})
	}
	for i := range n {
		jobs <- i
	}
	close(jobs)
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// reporter tells of progress from several goroutines, one at a time.
type reporter struct {
	lock sync.Mutex
	tell func(Progress)
	now  Progress
}

func (r *reporter) evaluated(loss float64) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.now.Evaluations++
	r.now.Loss = loss
	if r.tell != nil {
		r.tell(r.now)
	}
}

func (r *reporter) finished() {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.now.Fit = min(r.now.Fit+1, r.now.Fits)
}
