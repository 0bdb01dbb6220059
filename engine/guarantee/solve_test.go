// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// slowly solves a game the plain way: every state of every year begins with
// indifferent play and the prior, the precisions grow over thirty sweeps of
// the whole game, and sweeps go on to a residual of 1e-13, with care when they
// do not settle.
func slowly(t *terms, sel selection) *Game {
	const ramp, enough = 30, 1e-13
	g := new(Game)
	g.begin(t)
	g.accept(sel)
	for y := range g.years {
		for k := range slices {
			g.nodes[y][k] = newNode(challengeWeights(world.Central()))
		}
	}
	before := math.Inf(1)
	for g.Sweeps = 1; g.Sweeps <= 2000; g.Sweeps++ {
		g.tables.sharpen(&g.terms, min(1, float64(g.Sweeps)/ramp))
		c := chooser{careful: g.Sweeps > ramp+hurry}
		g.backward(&c)
		g.Residual = max(c.change, g.accept(sel))
		g.forward()
		if g.Sweeps >= ramp && max(before, g.Residual) <= enough {
			break
		}
		before = g.Residual
	}
	return g
}

// apart returns the largest difference of any value, belief or choice of two
// solutions of one game.
func apart(a, b *Game) float64 {
	d := distance(a.prior, b.prior)
	closer := func(p, q []float64) {
		for i := range p {
			d = max(d, math.Abs(p[i]-q[i]))
		}
	}
	for year := 1; year <= a.years; year++ {
		for k := range min(year, slices) {
			x, y := a.believed(year, k), b.believed(year, k)
			closer(x[:], y[:])
			m, n := &a.nodes[year-1][k], &b.nodes[year-1][k]
			closer(m.russia[:], n.russia[:])
			closer(m.ukraine[:], n.ukraine[:])
			for th := range Types {
				closer(m.posture.russia[th][:], n.posture.russia[th][:])
			}
			for i := range ukraineTypes {
				closer(m.posture.ukraine[i][:], n.posture.ukraine[i][:])
			}
			for r := range m.play {
				p, q := &m.play[r], &n.play[r]
				for v := range variants {
					closer(p.challenge[v][:], q.challenge[v][:])
				}
				closer(p.alarm[:], q.alarm[:])
				closer(p.slice[:], q.slice[:])
				closer(p.quiet[:], q.quiet[:])
				for act := range 2 {
					for a := range answers {
						closer([]float64{p.met[act].us.of(a), p.met[act].europe.of(a)}, []float64{q.met[act].us.of(a), q.met[act].europe.of(a)})
					}
				}
			}
		}
	}
	return d
}

// The short way to a solution, on which drafts and the parts of a difference
// begin wherever they like and years begin from one another, ends where the
// plain way does: on every choice of two hundred random designs in random
// worlds, and of the ceasefires they are compared with.
func TestSolveEndsWhereThePlainWayDoes(t *testing.T) {
	n := 200
	if testing.Short() {
		n = 10
	}
	rng := rand.New(rand.NewPCG(200, 7))
	profiles := world.Profiles()
	var bare, fast Game
	for i := range n {
		p := profiles[i%len(profiles)]
		w := world.Draws(1, uint64(i), p)[0]
		d := anyDesign(rng)
		bare.Bare(w, shortest)
		ceasefire := newTerms(Ceasefire(), w, shortest)
		checkApart(t, i, "ceasefire", &bare, slowly(&ceasefire, selection{}))
		fast.Solve(d, &bare, shortest)
		terms := newTerms(d, w, shortest)
		checkApart(t, i, "design", &fast, slowly(&terms, selection{reference: bare.russiaStart()}))
		if t.Failed() {
			t.Fatalf("design %d was %+v", i, d)
		}
	}
}

// And so it does on every scenario under every profile.
func TestScenariosEndWhereThePlainWayDoes(t *testing.T) {
	profiles := world.Profiles()
	if testing.Short() {
		profiles = profiles[:1]
	}
	var bare, fast Game
	for i, p := range profiles {
		bare.Bare(world.Central().Under(p), shortest)
		for _, sc := range scenarios.All() {
			fast.Solve(sc.Design, &bare, shortest)
			terms := newTerms(sc.Design, bare.w, shortest)
			checkApart(t, i, sc.ID+" under "+p.ID, &fast, slowly(&terms, selection{reference: bare.russiaStart()}))
		}
	}
}

func checkApart(t *testing.T, i int, what string, fast, slow *Game) {
	t.Helper()
	if fast.Residual > tolerance || slow.Residual > 1e-13 {
		t.Errorf("%d, %s: residuals %v and, the plain way, %v", i, what, fast.Residual, slow.Residual)
	}
	if d := apart(fast, slow); d > 1e-11 {
		t.Errorf("%d, %s: %v apart after %d sweeps", i, what, d, fast.Sweeps)
	}
}

// anyDesign is a design drawn over the whole range of most levers.
func anyDesign(rng *rand.Rand) lever.Design {
	d := lever.Defaults()
	for i, l := range lever.Catalogue() {
		id := lever.ID(i)
		switch {
		case rng.IntN(2) == 0 || l.Kind == lever.Share:
			continue
		case l.Kind == lever.Bool:
			d = d.With(id, float64(rng.IntN(2)))
		case l.Kind == lever.Enum:
			d = d.With(id, float64(rng.IntN(len(l.Options))))
		case l.Kind == lever.Int:
			d = d.With(id, l.Min+float64(rng.IntN(int(l.Max-l.Min)+1)))
		default:
			d = d.With(id, l.Min+rng.Float64()*(l.Max-l.Min))
		}
		d, _ = d.Complete(id)
	}
	return d
}
