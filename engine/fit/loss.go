// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import (
	"context"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/precedent"
	"parley/engine/world"
)

// The loss is
//
//	sum over figures of square(miss)             targets and checks, see Figure
//	+ sum over targets of cases of square(gap/unit + margin)/(targets of the case)
//	+ missed for every case that is missed
//	+ ridge (mean square distance from the values set by hand)
//
// in which square(x) = x^2/(1+x): beyond one unit a miss counts by its size and
// not by its square, so that one case out of reach does not govern the rest. A
// case weighs as much as a figure, however many targets it has, and is to be
// met with a margin and not by a hair; since cases are scored as hit or missed,
// each that is missed costs something by itself. The ridge keeps what nothing
// speaks of where judgement put it.
const (
	ridge  = 1.5
	margin = 0.15
	missed = 0.5
)

func square(x float64) float64 {
	x = max(0, x)
	return x * x / (1 + x)
}

// gapUnit is the unit in which a missed historical target is measured: two
// percentage points of a yearly rate of war, a tenth of anything else.
func gapUnit(measure string) float64 {
	if measure == precedent.Hazard || measure == "challenge.invade" {
		return 0.02
	}
	return 0.1
}

// Reading is what the model gives of everything at one world.
type Reading struct {
	Loss    float64
	Figures []float64 // in the order of Figures
	Table   precedent.Table
}

// judge reads figures and cases, the one with the given id left out of the loss
// though not of the table.
func (p *problem) judge(ctx context.Context, w world.World, without string) (Reading, error) {
	r := Reading{Loss: ridge * p.space.away(w)}
	d := desk{ws: &engine.Workspace{}, world: w, known: map[lever.Design]*metric.Outcome{}}
	for i := range p.figures {
		v := p.figures[i].value(&d)
		r.Figures = append(r.Figures, v)
		r.Loss += square(p.figures[i].miss(v))
	}
	var err error
	r.Table, err = precedent.Judge(ctx, p.cases, w, precedent.Options{Only: p.options.Cases, Loose: true})
	for _, v := range r.Table.Verdicts {
		if v.Case.ID != without {
			r.Loss += caseLoss(&v)
		}
	}
	return r, err
}

func caseLoss(v *precedent.Verdict) float64 {
	total := 0.0
	for _, f := range v.Findings {
		total += square(f.Excess()/gapUnit(f.Target.Measure) + margin)
	}
	total /= float64(len(v.Findings))
	if !v.Hit {
		total += missed
	}
	return total
}
