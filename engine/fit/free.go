// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit

import (
	"math"

	"parley/engine/world"
)

// Default are the parameters that are fitted when none are named: judgement
// that the catalogue says is to be calibrated, or that the specification names
// (precision, war costs, long-run force), and to which the figures or the
// cases answer.
var Default = []world.ID{
	world.Lambda, world.CR, world.FInf, world.StopShare, world.CDirR,
	world.GDecS, world.GPartial, world.GHybrid, world.GSlice, world.WHybrid, world.WSalami, world.WInvade,
	world.Kappa, world.USStepE, world.USStepA, world.MemberBonus, world.WU, world.ConcessionCost, world.LambdaSign,
}

// space maps free parameters to numbers without bounds, in which the simplex
// moves: each is the log-odds of its place in its range.
type space struct {
	base world.World
	free []world.ID
}

// in is the world at a point.
func (s space) in(x []float64) world.World {
	w := s.base
	for i, id := range s.free {
		p := id.Parameter()
		w[id] = min(p.High, p.Low+(p.High-p.Low)/(1+math.Exp(-x[i])))
	}
	return w
}

// at is the point of a world. The ends of a range are a little inside it.
func (s space) at(w world.World) []float64 {
	x := make([]float64, len(s.free))
	for i, id := range s.free {
		p := id.Parameter()
		u := min(0.99, max(0.01, (w[id]-p.Low)/(p.High-p.Low)))
		x[i] = math.Log(u / (1 - u))
	}
	return x
}

// away is how far a world is from the values set by hand: the mean square, in
// units of the distance to the end of the range.
func (s space) away(w world.World) float64 {
	total := 0.0
	for _, id := range s.free {
		p := id.Parameter()
		reach := p.High - p.Judged
		if w[id] < p.Judged {
			reach = p.Judged - p.Low
		}
		if reach > 0 {
			total += math.Pow((w[id]-p.Judged)/reach, 2)
		}
	}
	return total / float64(len(s.free))
}
