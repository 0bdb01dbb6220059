// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sweep

import (
	"context"
	"strings"
	"sync"

	"parley/engine"
	"parley/engine/metric"
	"parley/engine/world"
)

// Settled is the residual up to which a game counts as solved.
const Settled = 1e-6

// block is how many worlds are solved one from the other.
const block = 16

// Sweep is a design in a growing number of worlds.
type Sweep struct {
	observer
	seed    uint64
	profile world.Profile
	worlds  []world.World
	rows    [][]float64 // by world, in the order of Paths; nil where the game did not settle
}

// New starts a sweep over no worlds yet. The request must be one that
// [engine.Evaluate] takes; what it sets by hand holds in every world. It is
// without the parts of the difference in deterrence if the request is Quick.
func New(r engine.Request, seed uint64) *Sweep {
	return &Sweep{observer: newObserver(r), seed: seed, profile: profileOf(r)}
}

func profileOf(r engine.Request) world.Profile {
	p, ok := world.ProfileByID(r.Beliefs)
	if !ok {
		panic("sweep: there is no belief profile " + r.Beliefs)
	}
	return p
}

// Worlds is how many worlds have been looked at.
func (s *Sweep) Worlds() int { return len(s.rows) }

// Step looks at one more world.
func (s *Sweep) Step() {
	k := len(s.rows)
	if k == len(s.worlds) {
		s.worlds = world.Sequence(max(block, 2*k), s.seed, s.profile)
	}
	s.rows = append(s.rows, s.observe(k, s.worlds[k]))
}

// Summary is what the worlds so far say.
func (s *Sweep) Summary() Summary { return summarise(s.paths, s.rows) }

// Run sweeps over n worlds, spread over some workers. Each, when not nil, is
// told how many worlds are done, by one worker at a time. When ctx ends, Run
// returns its error and what can be said by the worlds before the first that is
// missing.
func Run(ctx context.Context, r engine.Request, seed uint64, n, workers int, each func(done int)) (Summary, error) {
	worlds := world.Sequence(n, seed, profileOf(r))
	rows, seen := make([][]float64, n), make([]bool, n)
	jobs := make(chan int)
	var wait sync.WaitGroup
	var lock sync.Mutex
	done := 0
	for range max(1, workers) {
		wait.Go(func() {
			o := newObserver(r)
			for first := range jobs {
				for k := first; k < min(first+block, n) && ctx.Err() == nil; k++ {
					rows[k], seen[k] = o.observe(k, worlds[k]), true
					lock.Lock()
					done++
					if each != nil {
						each(done)
					}
					lock.Unlock()
				}
			}
		})
	}
	offer(ctx, jobs, n)
	wait.Wait()
	whole := 0
	for whole < n && seen[whole] {
		whole++
	}
	return summarise(pathsOf(r), rows[:whole]), ctx.Err()
}

// offer hands out the blocks, by their first world.
func offer(ctx context.Context, jobs chan<- int, n int) {
	defer close(jobs)
	for first := 0; first < n; first += block {
		select {
		case jobs <- first:
		case <-ctx.Done():
			return
		}
	}
}

// observer evaluates a request in one world after another.
type observer struct {
	request engine.Request
	paths   []string
	space   engine.Workspace
}

func newObserver(r engine.Request) observer {
	return observer{request: r, paths: pathsOf(r), space: engine.Workspace{Survey: true}}
}

// observe returns the outcomes in the k-th world, or nil if its game does not
// settle.
func (o *observer) observe(k int, w world.World) []float64 {
	r := o.request
	w = w.Holding(r.World)
	r.Draft = r.Quick && k%block != 0
	a := o.space.In(w, r)
	if r.Draft && !(a.Certificate.Residual <= Settled) {
		r.Draft = false
		a = o.space.In(w, r)
	}
	if !(a.Certificate.Residual <= Settled) {
		return nil
	}
	row := make([]float64, 0, len(o.paths))
	a.Outcome.Each(func(path string, v float64) {
		if covers(r, path) {
			row = append(row, v)
		}
	})
	return row
}

// pathsOf lists the outcomes that a sweep gives.
func pathsOf(r engine.Request) (paths []string) {
	years := r.Years
	if years == 0 {
		years = engine.DefaultYears
	}
	o := metric.Outcome{Years: make([]metric.Year, years)}
	o.Each(func(path string, _ float64) {
		if covers(r, path) {
			paths = append(paths, path)
		}
	})
	return paths
}

// covers reports whether a sweep gives an outcome.
func covers(r engine.Request, path string) bool {
	return !r.Quick || path == total || !strings.HasPrefix(path, "decomposition.")
}

// total is the difference in deterrence to a bare ceasefire, which costs no more
// than the rest.
const total = "decomposition.total"
