// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"testing"

	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// From whatever play a solution is sought, what is found is an equilibrium: in
// the plain tree of every stage game every choice is the response to all others.
func TestEveryStartEndsInAnEquilibrium(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	bare := Bare(world.Central(), shortest)
	seen := map[string]bool{}
	for start := range Starts {
		if seen[start.String()] {
			t.Errorf("two starts are called %s", start)
		}
		seen[start.String()] = true
		if testing.Short() && start%4 != 1 {
			continue
		}
		var g Game
		g.SolveFrom(start, sc.Design, bare, shortest)
		worst, trees := 0.0, 0
		g.EachStage(2, func(s Stage) {
			worst = max(worst, s.Residual())
			trees++
		})
		if g.Residual > tolerance || worst > 1e-9 || trees == 0 {
			t.Errorf("from %s: residual %v, on %d plain trees %v", start, g.Residual, trees, worst)
		}
	}
}

// The starts do differ: before anything has moved, play is that of the start.
func TestStartsAreApart(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	terms := newTerms(sc.Design, world.Central(), shortest)
	begin := func(start Start) *Game {
		g := new(Game)
		g.begin(&terms)
		for y := range g.years {
			for k := range slices {
				g.nodes[y][k] = newNode(terms.weight)
			}
		}
		g.play(start)
		return g
	}
	for a := range Starts {
		for b := range a {
			same := a == Growing && b == Indifferent // they differ in what follows
			if d := begin(a).Apart(begin(b)); (d > 0.1) == same {
				t.Errorf("%s and %s are %v apart", a, b, d)
			}
		}
	}
}

// A solution is followed to another design in small steps, and back again to
// itself.
func TestFollowThereAndBack(t *testing.T) {
	sc, _ := scenarios.Get("snapback")
	bare := Bare(world.Central(), shortest)
	var g, fresh Game
	g.Solve(sc.Design, bare, shortest)
	for _, v := range []float64{0.2, 0.4, 0.6, 0.8, 0.6, 0.4, 0.2} {
		d := sc.Design.With(lever.LegalBind, v)
		g.Follow(d, bare, shortest)
		fresh.Solve(d, bare, shortest)
		if apart := g.Apart(&fresh); g.Residual > tolerance || apart > 1e-10 {
			t.Errorf("at %v: residual %v, %v from a solution of its own", v, g.Residual, apart)
		}
		if back := fresh.Apart(&g); back != g.Apart(&fresh) {
			t.Errorf("at %v: %v apart one way round, %v the other", v, g.Apart(&fresh), back)
		}
	}
}
