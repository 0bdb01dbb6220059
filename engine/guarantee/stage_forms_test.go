// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/guarantee"
	"parley/engine/world"
	"parley/scenarios"
)

// eachStage visits some stages of every scenario, solved in the central world:
// every year, state and reading is met by some scenario. With -short it is three
// scenarios.
func eachStage(t *testing.T, visit func(what string, g *guarantee.Game, year, k int, r guarantee.Reading)) {
	t.Helper()
	bare := guarantee.Bare(world.Central(), 10)
	all := scenarios.All()
	if testing.Short() {
		all = all[:3]
	}
	for n, sc := range all {
		g := guarantee.Solve(sc.Design, bare, 10)
		year := 1 + n%10
		k := n % (guarantee.MaxSlices(year) + 1)
		r := guarantee.Readings()[n%4]
		visit(fmt.Sprintf("%s, year %d, %d slices, reading %v", sc.ID, year, k, r), g, year, k, r)
	}
}

// Carrying choices as payoff changes nothing for anybody who still has one: in
// the compact form every choice is worth what it is worth in the whole tree, is
// made as there, and every player expects the same from the year.
func TestCompactStageIsTheWholeOne(t *testing.T) {
	eachStage(t, func(what string, g *guarantee.Game, year, k int, r guarantee.Reading) {
		whole := g.ChallengeStage(year, k, r.Ukraine, r.Russia)
		compact := g.CompactStage(year, k, r.Ukraine, r.Russia)
		if c, w := compact.Tree.Nodes(), whole.Tree.Nodes(); c*3 > w {
			t.Errorf("%s: %d nodes instead of %d are not worth the carrying", what, c, w)
		}
		checkSame(t, what, compact, whole)
		got, want := equilibrium.Values(compact.Tree, compact.Profile), equilibrium.Values(whole.Tree, whole.Profile)
		for p := range got {
			name := compact.Tree.PlayerName(game.Player(p))
			if name == "Hosts" && !g.Hosted() {
				continue // what a host without a move gives up by releasing is nobody's concern
			}
			if math.Abs(got[p]-want[p]) > 1e-12 {
				t.Errorf("%s: %s expects %v, in the whole tree %v", what, name, got[p], want[p])
			}
		}
	})
}

// checkSame holds that the sets of one stage are sets of the other, in which the
// same is played and expected.
func checkSame(t *testing.T, what string, part, whole guarantee.Stage) {
	t.Helper()
	pv, wv := equilibrium.ActionValues(part.Tree, part.Profile), equilibrium.ActionValues(whole.Tree, whole.Profile)
	for s := range game.Set(part.Tree.Sets()) {
		name := part.Tree.SetName(s)
		same, ok := namesake(whole.Tree, part.Tree.SetOwner(s), name)
		if !ok {
			t.Errorf("%s: the whole tree has no set %q", what, name)
			continue
		}
		for a := range part.Tree.Arity(s) {
			x, y := part.Tree.ActionAt(s, a), whole.Tree.ActionAt(same, a)
			if d := math.Abs(part.Profile.Prob(x) - whole.Profile.Prob(y)); d > 0 {
				t.Errorf("%s, %s: %s is played with a probability that differs by %v", what, name, part.Tree.ActionLabel(x), d)
			}
			if d := math.Abs(pv[x] - wv[y]); !(d <= 1e-12) {
				t.Errorf("%s, %s: what %s is worth differs by %v", what, name, part.Tree.ActionLabel(x), d)
			}
		}
	}
}

// namesake finds the set of a player with a name. A slice is by a type in one
// form, and in the other by a type that has armed or not.
func namesake(t *game.Tree, p game.Player, name string) (game.Set, bool) {
	for s := range game.Set(t.Sets()) {
		if t.SetOwner(s) != p {
			continue
		}
		if n := t.SetName(s); n == name || strings.HasPrefix(name, "slice by ") && strings.Replace(n, ", restrained,", ",", 1) == name {
			return s, true
		}
	}
	return 0, false
}

// The reaction stage holds the choices that the compact form leaves out: what is
// worth there what it is worth in the whole tree, no set is in both, and none of
// the whole tree is in neither.
func TestReactionStageHoldsTheRest(t *testing.T) {
	eachStage(t, func(what string, g *guarantee.Game, year, k int, r guarantee.Reading) {
		whole := g.ChallengeStage(year, k, r.Ukraine, r.Russia)
		compact := g.CompactStage(year, k, r.Ukraine, r.Russia)
		rest := g.ReactionStage(year, k, r.Ukraine, r.Russia)
		checkStage(t, what, year, rest)
		checkSame(t, what, rest, whole)
		for s := range game.Set(whole.Tree.Sets()) {
			owner, name := whole.Tree.SetOwner(s), whole.Tree.SetName(s)
			_, here := namesake(compact.Tree, owner, name)
			_, there := namesake(rest.Tree, owner, bySet(name))
			idle := whole.Tree.PlayerName(owner) == "Hosts" && !g.Hosted()
			if here == there && !idle {
				t.Errorf("%s: set %q of the whole tree is in the compact form: %v, among the reactions: %v", what, name, here, there)
			}
		}
	})
}

// bySet is the name of a set among the reactions, which leave out what Russia
// has armed where it makes no difference.
func bySet(name string) string {
	if !strings.HasPrefix(name, "slice by ") {
		return name
	}
	return strings.NewReplacer(", restrained,", ",", ", armed,", ",").Replace(name)
}

// A plain stage needs no weights and no precisions: one precision fits all, what
// the evaluator plays is its quantal response, prior weights cost and bring
// nobody anything on the whole, and the path from even play leads there.
func TestPlainStage(t *testing.T) {
	eachStage(t, func(what string, g *guarantee.Game, year, k int, r guarantee.Reading) {
		for name, s := range map[string]guarantee.Stage{
			"arming":    g.ArmingStage(year, k),
			"challenge": g.CompactStage(year, k, r.Ukraine, r.Russia),
			"reaction":  g.ReactionStage(year, k, r.Ukraine, r.Russia),
			"whole":     g.ChallengeStage(year, k, r.Ukraine, r.Russia),
		} {
			checkPlain(t, what+", "+name, s)
		}
	})
}

func checkPlain(t *testing.T, what string, s guarantee.Stage) {
	t.Helper()
	plain := s.Unweighted()
	for a := range game.Action(plain.Tree.Actions()) {
		if w := plain.Tree.Weight(a); w != 1 {
			t.Fatalf("%s: action %d has the prior weight %v", what, a, w)
		}
	}
	if r := equilibrium.Residual(plain.Tree, plain.Profile, 1); !(r <= 1e-12) {
		t.Errorf("%s: residual %v", what, r)
	}
	worth := equilibrium.Values(s.Tree, s.Profile)
	for p, v := range equilibrium.Values(plain.Tree, plain.Profile) {
		if d := math.Abs(v - worth[p]*s.Precisions[p]); !(d <= 1e-11) {
			t.Errorf("%s: %s expects %v too much", what, plain.Tree.PlayerName(game.Player(p)), d)
		}
	}
	got, err := equilibrium.Logit(context.Background(), plain.Tree, equilibrium.Options{Lambda: 1})
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	for a := range game.Action(plain.Tree.Actions()) {
		if d := math.Abs(got.Profile.Prob(a) - plain.Profile.Prob(a)); !(d <= 1e-9) {
			t.Errorf("%s: %s at %q differs by %v", what, plain.Tree.ActionLabel(a), plain.Tree.SetName(plain.Tree.SetOf(a)), d)
		}
	}
}
