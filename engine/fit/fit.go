// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package fit calibrates the parameters that are judgement to published figures
// and to the historical cases, and says how far that can be trusted: what each
// figure and case gives before and after, how a case comes out that was left
// out of the fit, and to which parameters the loss answers.
//
// It changes nothing: what it finds is a report for those who set the central
// values. The claims of the proposals' authors are no part of it: they are what
// the calibrated model is asked.
package fit

import (
	"context"
	"errors"
	"math/rand/v2"

	"gonum.org/v1/gonum/optimize"

	"parley/engine/precedent"
	"parley/engine/world"
)

// Options say what is fitted and how long it may take.
type Options struct {
	Free        []world.ID // parameters to fit, Default when empty
	Cases       []string   // ids of the cases to fit to, all when empty
	Starts      int        // points to start from: the central values, then random ones; at least 1
	Seed        uint64     // of the random ones
	Evaluations int        // most readings of the model for each start, and for each case left out
	Workers     int        // fits that run at once; at least 1
	LeaveOneOut bool       // fit without each case in turn
	Progress    func(Progress)
}

// Progress says how far a fit is. It may be told from several goroutines, one
// at a time.
type Progress struct {
	Fit, Fits   int // finished and in all: starts, then cases left out
	Evaluations int // of the model so far, in all fits
	Loss        float64
}

// problem is what every fit of one run shares.
type problem struct {
	space   space
	figures []Figure
	cases   []precedent.Case
	options Options
	report  *reporter
}

// seek finds the world of least loss near a point, by Nelder and Mead's simplex
// (Nelder and Mead 1965): the loss has kinks, where a target begins to be met.
func (p *problem) seek(ctx context.Context, from world.World, without string) (world.World, float64, error) {
	var failed error
	loss := func(x []float64) float64 {
		r, err := p.judge(ctx, p.space.in(x), without)
		if err != nil {
			failed = err
			return 1e9
		}
		p.report.evaluated(r.Loss)
		return r.Loss
	}
	settings := &optimize.Settings{
		FuncEvaluations: p.options.Evaluations,
		Converger:       &optimize.FunctionConverge{Absolute: 1e-4, Iterations: 60},
		Recorder:        halt{ctx},
	}
	found, err := optimize.Minimize(optimize.Problem{Func: loss}, p.space.at(from), settings, &optimize.NelderMead{SimplexSize: 0.7})
	if failed != nil || ctx.Err() != nil {
		return from, 0, errors.Join(failed, ctx.Err())
	}
	if found == nil {
		return from, 0, err
	}
	return p.space.in(found.X), found.F, nil
}

// halt stops a search when its context is done.
type halt struct{ ctx context.Context }

func (halt) Init() error { return nil }

func (h halt) Record(*optimize.Location, optimize.Operation, *optimize.Stats) error {
	return h.ctx.Err()
}

// start is the nth point to start from.
func (p *problem) start(n int) world.World {
	w := p.space.base
	if n == 0 {
		return w
	}
	rng := rand.New(rand.NewPCG(p.options.Seed, uint64(n)))
	for _, id := range p.space.free {
		w[id] = id.Quantile(rng.Float64())
	}
	return w
}
