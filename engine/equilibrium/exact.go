// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"math"

	"parley/engine/game"
)

// noisy is the residual above which rounding may have made it, and small the one
// above which something else has.
const (
	noisy = 1e-14
	small = 1e-2
)

// refinements bounds the corrections made in numbers of 32 digits.
const refinements = 40

// finer holds a profile to equation (1) in numbers of 32 digits. At precision λ
// rounding in payoffs counts λ times, and where a belief hangs on a difference of
// log probabilities, which are as large as λ, once more.
type finer struct {
	tree    *game.Tree
	options Options
	log     []twin // by action
	p       []twin // by action
	reach   []twin // by node: log reach probability
	value   []twin // by node, of the player at hand
	u       []twin // by action
}

func newFiner(t *game.Tree, o Options, p Profile) *finer {
	f := &finer{
		tree: t, options: o,
		log: make([]twin, t.Actions()), p: make([]twin, t.Actions()), u: make([]twin, t.Actions()),
		reach: make([]twin, t.Nodes()), value: make([]twin, t.Nodes()),
	}
	for a := range f.log {
		f.log[a] = p.fine(game.Action(a))
	}
	return f
}

// step returns the logarithm of the probability of the way into h and the
// probability.
func (f *finer) step(h game.Node) (log, p twin) {
	if a := f.tree.Via(h); a != game.NoAction {
		return f.log[a], f.p[a]
	}
	p = single(f.tree.ChanceOf(h))
	if p.hi == 1 {
		return twin{}, p
	}
	return p.log(), p
}

// expect fills u, as ActionValues does.
func (f *finer) expect() {
	for a, l := range f.log {
		f.p[a] = l.exp()
	}
	for h := game.Node(1); int(h) < f.tree.Nodes(); h++ {
		l, _ := f.step(h)
		f.reach[h] = f.reach[f.tree.Parent(h)].plus(l)
		if math.IsInf(l.hi, -1) || math.IsInf(f.reach[f.tree.Parent(h)].hi, -1) {
			f.reach[h] = single(math.Inf(-1))
		}
	}
	for i := range game.Player(f.tree.Players()) {
		f.evaluate(i)
		for s := range game.Set(f.tree.Sets()) {
			if f.tree.SetOwner(s) == i {
				f.compare(s)
			}
		}
	}
}

// evaluate fills value for a player.
func (f *finer) evaluate(i game.Player) {
	for h := range f.value {
		f.value[h] = single(f.tree.Payoff(game.Node(h), i))
	}
	for h := game.Node(f.tree.Nodes() - 1); h > 0; h-- {
		_, p := f.step(h)
		up := f.tree.Parent(h)
		f.value[up] = f.value[up].plus(p.times(f.value[h]))
	}
}

// compare fills u for the actions of a set, under the beliefs there.
func (f *finer) compare(s game.Set) {
	members := f.tree.Members(s)
	top := single(math.Inf(-1))
	for _, h := range members {
		if r := f.reach[h]; r.hi > top.hi {
			top = r
		}
	}
	weight, sum := make([]twin, len(members)), twin{}
	for m, h := range members {
		weight[m] = single(1)
		if !math.IsInf(top.hi, -1) {
			weight[m] = twin{}
			if !math.IsInf(f.reach[h].hi, -1) {
				weight[m] = f.reach[h].minus(top).exp()
			}
		}
		sum = sum.plus(weight[m])
	}
	for k := range f.tree.Arity(s) {
		u := twin{}
		for m, h := range members {
			u = u.plus(weight[m].times(f.value[f.tree.Child(h, k)]))
		}
		f.u[f.tree.ActionAt(s, k)] = u.over(sum)
	}
}

// odds returns what log p_a - log p_b should be by equation (1).
func (f *finer) odds(a, b game.Action) twin {
	precision := single(f.options.Lambda).times(single(multiplier(f.options.Multipliers, int(f.tree.SetOwner(f.tree.SetOf(a))))))
	weights := single(f.options.weight(f.tree, a)).over(single(f.options.weight(f.tree, b)))
	odds := precision.times(f.u[a].minus(f.u[b]))
	if weights != single(1) {
		odds = odds.plus(weights.log())
	}
	return odds
}

// residual is that of the profile, as the function Residual gives it.
func (f *finer) residual() float64 {
	f.expect()
	worst := 0.0
	for s := range game.Set(f.tree.Sets()) {
		worst = max(worst, f.setResidual(s))
	}
	return worst
}

func (f *finer) setResidual(s game.Set) float64 {
	first, n := f.tree.ActionAt(s, 0), f.tree.Arity(s)
	score, top := make([]twin, n), single(math.Inf(-1))
	for k := range score {
		score[k] = f.odds(first+game.Action(k), first)
		if score[k].hi > top.hi {
			top = score[k]
		}
	}
	sum := twin{}
	for k := range score {
		score[k] = score[k].minus(top).exp()
		sum = sum.plus(score[k])
	}
	worst := 0.0
	for k := range score {
		gap := math.Abs(f.p[first+game.Action(k)].minus(score[k].over(sum)).hi)
		if math.IsNaN(gap) {
			return math.Inf(1)
		}
		worst = max(worst, gap)
	}
	return worst
}

// refine improves the point of a tracer at its target beyond what 16 digits allow,
// by Newton's method with the Jacobian of 16 digits, as far as it gets.
func (t *tracer) refine(tree *game.Tree, o Options, p Profile) Profile {
	t.least = negligible
	t.sweep()
	t.assemble(true)
	if !t.matrix.factor() {
		return p
	}
	best, last := p, math.Inf(1)
	f := newFiner(tree, o, p)
	for range refinements {
		f.expect()
		size := 0.0
		for k, a := range t.unknown {
			r := game.Action(t.ref[t.home[a]])
			gap := f.odds(game.Action(a), r).minus(f.log[a].minus(f.log[r]))
			t.right[k] = gap.hi
			size = max(size, math.Abs(gap.hi))
		}
		if !(size < 0.9*last) {
			return best
		}
		if best, last = f.profile(), size; size < 1e-20 {
			return best
		}
		t.right[len(t.unknown)] = 0
		t.matrix.solve(t.right)
		f.move(t)
	}
	return best
}

// move adds a correction of log odds and normalises.
func (f *finer) move(t *tracer) {
	for k, a := range t.unknown {
		f.log[a] = f.log[a].plus(single(t.right[k]))
	}
	for s := range game.Set(f.tree.Sets()) {
		first, n := f.tree.ActionAt(s, 0), f.tree.Arity(s)
		ref := f.log[t.ref[s]]
		sum := twin{}
		for k := range n {
			sum = sum.plus(f.log[first+game.Action(k)].minus(ref).exp())
		}
		total := ref.plus(sum.log())
		for k := range n {
			f.log[first+game.Action(k)] = f.log[first+game.Action(k)].minus(total)
		}
	}
}

func (f *finer) profile() Profile {
	p := Profile{log: make([]float64, len(f.log)), low: make([]float64, len(f.log))}
	for a, l := range f.log {
		p.log[a], p.low[a] = l.hi, l.lo
	}
	return p
}
