// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package fit calibrates the parameters that are judgement to published figures
// and to the historical cases, and says how far that can be trusted: what each
// figure and case gives before and after, how a case comes out that was left
// out of the fit, and to which parameters the loss answers.
//
// It changes nothing itself: what it finds is a report (package calibration),
// from which the catalogue of parameters takes its central values. It always
// begins with the values set by hand, so that a second run finds what the first
// did. The claims of the proposals' authors are no part of it: they are what the
// calibrated model is asked.
package fit

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/optimize"

	"parley/engine/precedent"
	"parley/engine/world"
)

// Options say what is fitted and how long it may take.
type Options struct {
	Free        []world.ID // parameters to fit, Default when empty
	Cases       []string   // ids of the cases to fit to, all when empty
	Starts      int        // points to start from: the values set by hand, then random ones; at least 1
	Seed        uint64     // of the random ones
	Evaluations int        // most readings of the model for each start; for each case left out a third
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

// seek finds the world of least loss from a point, by the adaptation of a cloud
// of points (CMA-ES, Hansen and Ostermeier 2001, in the form of Krause, Arbones
// and Igel 2016): the loss has kinks where a target begins to be met, flat
// stretches where it is met, and more than one valley. n sets the chance of it.
func (p *problem) seek(ctx context.Context, n, evaluations int, from world.World, without string) (world.World, float64, error) {
	best, least := from, math.Inf(1)
	var failed error
	look := func(w world.World) float64 {
		r, err := p.judge(ctx, w, without)
		if err != nil {
			failed = err
			return math.Inf(1)
		}
		p.report.evaluated(r.Loss)
		if r.Loss < least {
			best, least = w, r.Loss
		}
		return r.Loss
	}
	look(from) // the cloud does not look at its own middle
	settings := &optimize.Settings{
		FuncEvaluations: evaluations,
		Converger:       optimize.NeverTerminate{},
		Recorder:        halt{ctx},
	}
	loss := optimize.Problem{Func: func(x []float64) float64 { return look(p.space.in(x)) }}
	cloud := &optimize.CmaEsChol{InitStepSize: 0.8, Src: rand.NewPCG(p.options.Seed, uint64(n))}
	_, err := optimize.Minimize(loss, p.space.at(from), settings, cloud)
	if failed == nil && ctx.Err() == nil && least < math.Inf(1) {
		return best, least, nil // the best point it looked at, however it ended
	}
	return from, 0, errors.Join(failed, ctx.Err(), err)
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
		q := id.Parameter()
		w[id] = q.Low + rng.Float64()*(q.High-q.Low)
	}
	return w
}
