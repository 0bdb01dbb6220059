// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"

	"parley/engine"
	"parley/engine/world"
)

// Block is a finished piece of a run: the margins of every part of every
// claim, in the order of the plan, at consecutive draws of one profile or, with
// First = Centre, in its central world. Margins are kept in single precision,
// in a run as in a file, so that a resumed run gives the same result. A part
// that is read in the central worlds only is 0 at a draw.
type Block struct {
	Profile string      `json:"profile"`
	First   int         `json:"first"`
	Margins [][]float32 `json:"margins"` // by draw, then by part
}

// Centre is the First of the block of a central world.
const Centre = -1

// blockSize is the number of draws of a block: few enough that an interrupted
// run loses little, enough that a solution can start from the one before.
const blockSize = 10

// job names a block that is not finished.
type job struct{ profile, first int }

// Run does what is left of a run, spread over some workers, and returns the
// finished blocks, those given included, in order. Each, when not nil, is told
// of every newly finished block, one at a time. The result depends neither on
// the number of workers nor on what was done before. When ctx ends Run returns
// what was finished, and the context's error.
func (p *Plan) Run(ctx context.Context, workers int, done []Block, each func(Block)) ([]Block, error) {
	jobs := make(chan job)
	var wait sync.WaitGroup
	var lock sync.Mutex
	done = slices.Clone(done)
	finish := func(b Block) {
		lock.Lock()
		defer lock.Unlock()
		done = append(done, b)
		if each != nil {
			each(b)
		}
	}
	for range max(1, workers) {
		wait.Go(func() {
			for j := range jobs {
				if b, ok := p.work(ctx, j); ok {
					finish(b)
				}
			}
		})
	}
	p.offer(ctx, jobs, done)
	wait.Wait()
	p.sort(done)
	return done, ctx.Err()
}

// offer hands out what is left: first the central worlds, then the draws of
// all profiles side by side.
func (p *Plan) offer(ctx context.Context, jobs chan<- job, done []Block) {
	defer close(jobs)
	finished := map[job]bool{}
	for _, b := range done {
		finished[job{p.profile(b.Profile), b.First}] = true
	}
	for first := Centre; first < p.Draws; first = next(first) {
		for i := range p.Profiles {
			if finished[job{i, first}] {
				continue
			}
			select {
			case jobs <- job{i, first}:
			case <-ctx.Done():
				return
			}
		}
	}
}

// next is the first draw of the block after the one that begins at first.
func next(first int) int {
	if first == Centre {
		return 0
	}
	return first + blockSize
}

// Blocks is how many blocks a run has.
func (p *Plan) Blocks() int {
	return len(p.Profiles) * (1 + (p.Draws+blockSize-1)/blockSize)
}

func (p *Plan) profile(id string) int {
	return slices.IndexFunc(p.Profiles, func(pr world.Profile) bool { return pr.ID == id })
}

func (p *Plan) sort(blocks []Block) {
	slices.SortFunc(blocks, func(a, b Block) int {
		return cmp.Or(cmp.Compare(p.profile(a.Profile), p.profile(b.Profile)), cmp.Compare(a.First, b.First))
	})
}

// work does one block; not ok means that ctx ended first.
func (p *Plan) work(ctx context.Context, j job) (b Block, ok bool) {
	pr := p.Profiles[j.profile]
	b = Block{Profile: pr.ID, First: j.first}
	if j.first == Centre {
		ws := engine.Workspace{}
		at := p.solve(&ws, world.Central().Under(pr), false)
		b.Margins = [][]float32{p.margins(at, true)}
		return b, ctx.Err() == nil
	}
	ws := engine.Workspace{Survey: true}
	for _, w := range p.drawn[j.profile][j.first:min(j.first+blockSize, p.Draws)] {
		if ctx.Err() != nil {
			return b, false
		}
		b.Margins = append(b.Margins, p.margins(p.solve(&ws, w, true), false))
	}
	return b, true
}

// solve solves every point in a world: at a draw to a residual of 1e-9, each
// from the one before; in a central world exactly, asides included.
func (p *Plan) solve(ws *engine.Workspace, w world.World, draw bool) map[point]*Sight {
	at := make(map[point]*Sight, len(p.points)+len(p.asides))
	solve := func(points []point) {
		for _, pt := range points {
			moved := pt.moved(w)
			a := ws.In(moved, engine.Request{Design: pt.design, Draft: draw, Quick: !draw})
			at[pt] = &Sight{Design: pt.design, World: moved, Outcome: a.Outcome}
		}
	}
	solve(p.points)
	if !draw {
		solve(p.asides)
	}
	return at
}

// margins reads every part. A margin that is not a number is an error of the
// model or of the claim, and panics.
func (p *Plan) margins(at map[point]*Sight, asides bool) []float32 {
	var m []float32
	find := func(v Variant) *Sight { return at[v.point()] }
	for _, c := range p.Claims {
		for _, part := range c.Parts {
			v := 0.0
			if part.Role != Aside || asides {
				v = part.Test.margin(find)
			}
			if math.IsNaN(v) || math.IsInf(v, 0) {
				panic(fmt.Sprintf("claim: %s: the margin of %q is %v", c.ID, part.Test.Words(), v))
			}
			m = append(m, float32(v))
		}
	}
	return m
}

// Fits says what is wrong with a block that was read from a file, or nil.
func (p *Plan) Fits(b Block) error {
	n, parts := 1, 0
	if b.First != Centre {
		n = min(blockSize, p.Draws-b.First)
	}
	for _, c := range p.Claims {
		parts += len(c.Parts)
	}
	start := b.First == Centre || b.First >= 0 && b.First < p.Draws && b.First%blockSize == 0
	if p.profile(b.Profile) < 0 || !start || len(b.Margins) != n {
		return fmt.Errorf("a block of profile %q at %d with %d draws is not of this run", b.Profile, b.First, len(b.Margins))
	}
	for _, m := range b.Margins {
		if len(m) != parts {
			return fmt.Errorf("a draw of profile %q at %d has %d margins of %d", b.Profile, b.First, len(m), parts)
		}
	}
	return nil
}
