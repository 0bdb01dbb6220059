// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"parley/engine/game"
)

const (
	defaultStarts   = 20
	defaultProfiles = 200000
	defaultWalk     = 1000 // steps of a path
	defaultMost     = 500
	believing       = 500 // mistakes tried for a profile
	believingAll    = 50000
	distinct        = 1e-6 // probability in which two equilibria differ
)

// SearchOptions say where to look for equilibria. The zero value is a good start.
type SearchOptions struct {
	// Starts is the number of random prior weights that paths start from; 0
	// stands for 20. The path from the tree's own weights comes first and is not
	// counted.
	Starts int
	// Seed makes the weights: the same seed finds the same equilibria.
	Seed uint64
	// Profiles bounds the enumeration of pure equilibria: it is left out if the
	// game has more profiles of reduced pure strategies, see [PureProfiles]. 0
	// stands for 200000.
	Profiles int
	// Most bounds the number of equilibria: the search stops at so many, and looks
	// at no more than four times as many pure ones. 0 stands for 500.
	Most int
	// Multipliers hold one precision multiplier per player, as in Options.
	Multipliers []float64
	// MaxSteps bounds the steps along each path; 0 stands for 1000.
	MaxSteps int
	// Progress, if given, hears how many pieces of work are done, of how many
	// known so far.
	Progress func(done, of int)
}

// Kind says how much is known about an equilibrium.
type Kind int

const (
	// OnlyNash: nobody gains by another strategy. No beliefs have been found
	// which make all of it rational, and there need not be any.
	OnlyNash Kind = iota
	// IsSequential: with the beliefs, nobody gains at any information set, reached
	// or not, and the beliefs are consistent.
	IsSequential
)

// String returns the name of the kind.
func (k Kind) String() string {
	return [...]string{"Nash equilibrium", "sequential equilibrium"}[k]
}

// Origin says how an equilibrium was found.
type Origin int

const (
	// FromWeights: it is the limit of the path from some prior weights.
	FromWeights Origin = iota
	// FromBranch: it is the other end of a branch that leads away from another.
	FromBranch
	// FromEnumeration: it was found by going through all pure profiles.
	FromEnumeration
)

// String returns a clause that completes "found ...".
func (o Origin) String() string {
	return [...]string{
		"from prior weights",
		"along a branch from another equilibrium",
		"by enumeration",
	}[o]
}

// Found is an equilibrium.
type Found struct {
	Profile Profile
	// Beliefs hold the probability of each node of an information set once the
	// set is reached. Where Kind is OnlyNash they are those of Bayes' rule, and
	// equal where that is silent.
	Beliefs []float64
	Kind    Kind
	// Regret is the most that any player gains by another strategy, and
	// Conditional what any gains by another action at any information set,
	// reached or not, relative to the range of its payoffs.
	Regret, Conditional float64
	// Origin says how it was found first.
	Origin Origin
	// Principal is set for the limit of the path from the tree's own weights.
	Principal bool
	// Starts counts the random prior weights whose path led here, a hint at how
	// large its basin is.
	Starts int
	// Outcome numbers, from 0 in order of appearance, what happens in play:
	// equilibria of the same outcome reach all ends of the game with the same
	// probabilities and differ in what would be done elsewhere.
	Outcome int
}

// ErrMany is returned by Search beside what it found if the game has more
// equilibria than SearchOptions.Most.
var ErrMany = errors.New("the game has more equilibria than are listed")

// Search looks for equilibria of a game: the limit of the principal branch; the
// limits of the paths from random prior weights; the pure equilibria, if there are
// few enough profiles to go through them; and the other ends of the branches that
// lead away from all of these. What differs in some probability, on the path of
// play or off it, by more than 1e-6 counts as different. The search is not
// complete: mixed equilibria can be missed, and of a continuum single points are
// found. Of the pure equilibria not known to be sequential only one is given for
// each outcome, and none if a sequential one has the same outcome: [Pure] lists
// them all.
//
// The principal limit comes first, if it was found, then what the paths led to
// most often, then the rest, those known to be sequential before the others. If
// the context ends, what was found so far is returned with its error.
func Search(ctx context.Context, t *game.Tree, o SearchOptions) ([]Found, error) {
	if err := o.check(t); err != nil {
		return nil, err
	}
	x := &searcher{ctx: ctx, tree: t, options: o, unit: payoffRanges(t)}
	x.rng = rand.New(rand.NewPCG(o.Seed, 0x5ea4c4))
	x.fromWeights()
	x.fromEnumeration()
	x.fromBranches()
	x.number()
	if err := ctx.Err(); err != nil {
		return x.found, err
	}
	if x.many || x.more {
		return x.found, ErrMany
	}
	return x.found, nil
}

// check refuses options that make no sense.
func (o SearchOptions) check(t *game.Tree) error {
	if o.Starts < 0 || o.Profiles < 0 || o.Most < 0 {
		return fmt.Errorf("%d starts, %d profiles and %d equilibria are asked for; all must be at least 0", o.Starts, o.Profiles, o.Most)
	}
	return o.path(nil).check(t)
}

// path returns the options of one path.
func (o SearchOptions) path(weights []float64) Options {
	return Options{Multipliers: o.Multipliers, MaxSteps: cmp.Or(o.MaxSteps, defaultWalk), Weights: weights}
}

// compare orders equilibria: the principal one, then by starts, then by kind.
func (f Found) compare(g Found) int {
	if f.Principal != g.Principal {
		if f.Principal {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(g.Starts, f.Starts), cmp.Compare(g.Kind, f.Kind))
}

// searcher collects equilibria.
type searcher struct {
	ctx     context.Context
	tree    *game.Tree
	options SearchOptions
	rng     *rand.Rand
	unit    []float64 // by player: range of payoffs
	weights [][]float64
	found   []Found
	ends    [][]float64 // by outcome: the reach of all nodes
	many    bool        // there are more than may be found
	more    bool        // not all pure equilibria were looked at
	done    int
	of      int
}

// over reports whether the search should end.
func (x *searcher) over() bool { return x.many || x.ctx.Err() != nil }

// progress reports a piece of work done.
func (x *searcher) progress() {
	x.done++
	if x.options.Progress != nil {
		x.options.Progress(x.done, max(x.of, x.done))
	}
}

// fromWeights follows the paths from the tree's own and from random prior weights.
func (x *searcher) fromWeights() {
	starts := cmp.Or(x.options.Starts, defaultStarts)
	x.of = starts + 1
	x.weights = append(x.weights, nil)
	for n := range starts {
		x.weights = append(x.weights, x.draw(n))
	}
	for n, weights := range x.weights {
		if x.over() {
			return
		}
		l, err := LimitOf(x.ctx, x.tree, x.options.path(weights))
		if err == nil {
			f := x.add(Found{Profile: l.Profile, Beliefs: l.Beliefs, Kind: IsSequential, Origin: FromWeights})
			if f != nil && n == 0 {
				f.Principal = true
			} else if f != nil {
				f.Starts++
			}
		}
		x.progress()
	}
}

// draw returns random prior weights: close to even for some starts, nearly pure
// for others.
func (x *searcher) draw(start int) []float64 {
	weights := make([]float64, x.tree.Actions())
	spread := []float64{1, 2, 4, 8}[start%4]
	for a := range weights {
		weights[a] = math.Exp(spread * x.rng.NormFloat64())
	}
	return weights
}

// fromEnumeration goes through the pure profiles and looks for beliefs that make
// them sequential.
func (x *searcher) fromEnumeration() {
	if x.over() {
		return
	}
	enough := 4 * x.most()
	more := false
	if perfect(x.tree) == nil {
		found, tooMany := induce(x.ctx, x.tree, enough)
		x.addPure(found)
		more = tooMany
	}
	if nash, err := pure(x.ctx, x.tree, cmp.Or(x.options.Profiles, defaultProfiles), enough+1); err == nil {
		x.addPure(nash[:min(len(nash), enough)])
		more = more || len(nash) > enough
	}
	x.more = more
	x.progress()
}

func (x *searcher) most() int { return cmp.Or(x.options.Most, defaultMost) }

// addPure adds pure Nash equilibria, with beliefs if some can be found. The more
// there are, the less is tried for each.
func (x *searcher) addPure(pure []Profile) {
	tries := min(believing, believingAll/max(len(pure), 1))
	for _, p := range pure {
		if x.over() {
			return
		}
		f := Found{Profile: p, Beliefs: Beliefs(x.tree, p), Origin: FromEnumeration}
		if q, beliefs, ok := rationalize(x.tree, p, x.rng, tries); ok {
			f.Profile, f.Beliefs, f.Kind = q, beliefs, IsSequential
		}
		x.add(f)
	}
}

// fromBranches follows the branches from all equilibria found, those found on the
// way included, first under the tree's own weights and then under others: which
// equilibria a branch connects depends on them.
func (x *searcher) fromBranches() {
	rounds := min(len(x.weights), 4)
	x.of += rounds * len(x.found)
	for _, weights := range x.weights[:rounds] {
		for n := 0; n < len(x.found) && !x.over(); n++ {
			f := x.found[n]
			if f.Kind == IsSequential {
				if l, ok := branch(x.ctx, x.tree, f.Profile, f.Beliefs, x.options.path(weights)); ok {
					x.add(Found{Profile: l.Profile, Beliefs: l.Beliefs, Kind: IsSequential, Origin: FromBranch})
				}
			}
			x.progress()
		}
	}
}

// add keeps an equilibrium if it can be verified and returns where it is kept, or
// where the same one was.
func (x *searcher) add(f Found) *Found {
	for i, gain := range Regret(x.tree, f.Profile) {
		f.Regret = max(f.Regret, x.relative(gain, game.Player(i)))
	}
	for s, gain := range ConditionalRegret(x.tree, f.Profile, f.Beliefs) {
		f.Conditional = max(f.Conditional, x.relative(gain, x.tree.SetOwner(game.Set(s))))
	}
	if !(f.Regret <= 10*tolerated) || f.Kind == IsSequential && !(f.Conditional <= tolerated) {
		return nil
	}
	for n := range x.found {
		if drift(x.found[n].Profile.log, f.Profile.log) <= distinct {
			return x.found[n].merge(f)
		}
	}
	outcomes := len(x.ends)
	f.Outcome = x.outcome(f.Profile)
	if f.Kind == OnlyNash && f.Outcome < outcomes {
		return nil
	}
	if x.many = len(x.found) == x.most(); x.many {
		return nil
	}
	x.found = append(x.found, f)
	return &x.found[len(x.found)-1]
}

// merge notes that an equilibrium was found again, perhaps with better beliefs.
func (f *Found) merge(again Found) *Found {
	if again.Kind > f.Kind {
		f.Kind, f.Beliefs, f.Conditional = again.Kind, again.Beliefs, again.Conditional
	}
	return f
}

// relative returns a gain relative to the range of a player's payoffs.
func (x *searcher) relative(gain float64, i game.Player) float64 {
	if x.unit[i] == 0 {
		return 0
	}
	return gain / x.unit[i]
}

// outcome returns the number of what happens in a profile, a new one if it has
// not been seen.
func (x *searcher) outcome(p Profile) int {
	reach := Reach(x.tree, p)
	for n, other := range x.ends {
		if slices.EqualFunc(reach, other, func(a, b float64) bool { return math.Abs(a-b) <= distinct }) {
			return n
		}
	}
	x.ends = append(x.ends, reach)
	return len(x.ends) - 1
}

// number puts what was found in order, leaves out what only is Nash where a
// sequential equilibrium leads to the same, and numbers outcomes anew.
func (x *searcher) number() {
	credible := map[int]bool{}
	for _, f := range x.found {
		credible[f.Outcome] = credible[f.Outcome] || f.Kind == IsSequential
	}
	x.found = slices.DeleteFunc(x.found, func(f Found) bool { return f.Kind == OnlyNash && credible[f.Outcome] })
	slices.SortStableFunc(x.found, Found.compare)
	x.ends = nil
	for n := range x.found {
		x.found[n].Outcome = x.outcome(x.found[n].Profile)
	}
}
