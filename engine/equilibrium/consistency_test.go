// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// An assessment is consistent if and only if its beliefs follow from mistakes of
// the form c_a ε^k_a as ε goes to 0, with k_a > 0 off the support and k_a = 0 on
// it (Kreps and Wilson 1982, lemmas A1 and A2; Kohlberg and Reny 1997, Journal of
// Economic Theory 75, theorem 2.10). Between nodes of a set that are believed the
// exponents along the way must be equal, and the coefficients in the ratio of the
// beliefs; nodes that are not believed have larger exponents. Both are linear:
// the exponents are found exactly, by the simplex method in rational numbers, the
// coefficients by least squares.

// inconsistency says why beliefs follow from no mistakes; empty if they do. A very
// small belief can be right as it is, or stand for a 0; either will do.
func inconsistency(tree *game.Tree, p equilibrium.Profile, beliefs []float64) string {
	why := ""
	for _, negligible := range []float64{0, 1e-15, 1e-12, 1e-9, 1e-6} {
		if why = unexplained(tree, p, beliefs, negligible); why == "" {
			break
		}
	}
	return why
}

// unexplained is inconsistency for beliefs of which those up to negligible count
// as 0.
func unexplained(tree *game.Tree, p equilibrium.Profile, beliefs []float64, negligible float64) string {
	var exponents [][]int // left sides: the unknowns are k by action, then slacks
	var right []int
	var ratios [][]float64
	slacks := 0
	for s := range game.Set(tree.Sets()) {
		members := slices.DeleteFunc(tree.Members(s), func(h game.Node) bool { return never(tree, h) })
		if len(members) == 0 {
			continue // chance never leads there
		}
		top := slices.MaxFunc(members, func(g, h game.Node) int {
			if beliefs[g] < beliefs[h] {
				return -1
			}
			return 1
		})
		if beliefs[top] <= negligible {
			return fmt.Sprintf("at %q only nodes are believed that chance never leads to", tree.SetName(s))
		}
		for _, h := range members {
			if h == top {
				continue
			}
			row, known := difference(tree, p, h, top)
			if beliefs[h] <= negligible {
				slacks++
				right = append(right, 1)
			} else {
				right = append(right, 0)
				ratio := make([]float64, len(row)+1)
				for a, n := range row {
					ratio[a] = float64(n)
				}
				ratio[len(row)] = math.Log(beliefs[h]/beliefs[top]) - known
				ratios = append(ratios, ratio)
			}
			exponents = append(exponents, row)
		}
	}
	if !feasible(exponents, right, p, slacks) {
		return "no orders of mistakes make these nodes believed and those not"
	}
	if miss := leastSquares(ratios); miss > 1e-6 {
		return fmt.Sprintf("no mistakes put beliefs into these ratios: they miss by %.2g", miss)
	}
	return ""
}

// never reports whether an event of probability 0 leads to a node.
func never(tree *game.Tree, h game.Node) bool {
	for ; h != tree.Root(); h = tree.Parent(h) {
		if tree.ChanceOf(h) == 0 {
			return true
		}
	}
	return false
}

// difference counts the actions off the support on the way to h, less those on
// the way to g, and returns the logarithm of the ratio of what is on it.
func difference(tree *game.Tree, p equilibrium.Profile, h, g game.Node) (row []int, known float64) {
	row = make([]int, tree.Actions())
	for sign, at := range map[int]game.Node{1: h, -1: g} {
		for ; at != tree.Root(); at = tree.Parent(at) {
			switch a := tree.Via(at); {
			case a == game.NoAction:
				known += float64(sign) * math.Log(tree.ChanceOf(at))
			case p.Prob(a) == 0:
				row[a] += sign
			default:
				known += float64(sign) * p.Log(a)
			}
		}
	}
	return row, known
}

// feasible reports whether exponents of at least 1 exist, one for each action off
// the support, for which each row is at least 1 where the right side is, and else
// exactly 0. Exponents can be multiplied, so 1 stands for any positive number.
func feasible(rows [][]int, right []int, p equilibrium.Profile, slacks int) bool {
	if len(rows) == 0 {
		return true
	}
	n := p.Len()
	table := make([][]*big.Rat, len(rows))
	slack := 0
	for r, row := range rows {
		table[r] = make([]*big.Rat, n+slacks+1)
		for c := range table[r] {
			table[r][c] = new(big.Rat)
		}
		// With k = 1 + x, x at least 0: row·x - slack = right - row·1.
		rest := int64(right[r])
		for a, k := range row {
			table[r][a].SetInt64(int64(k))
			rest -= int64(k)
		}
		if right[r] == 1 {
			table[r][n+slack].SetInt64(-1)
			slack++
		}
		table[r][n+slacks].SetInt64(rest)
		if rest < 0 {
			for _, x := range table[r] {
				x.Neg(x)
			}
		}
	}
	return phaseOne(table)
}

// phaseOne reports whether the equations, each a row with its right side last and
// at least 0, have a solution of which nothing is negative: the first phase of
// the simplex method, with an artificial unknown per row and Bland's rule.
func phaseOne(table [][]*big.Rat) bool {
	width := len(table[0])
	basis := make([]int, len(table)) // width and more: artificial
	cost := make([]*big.Rat, width)  // what an unknown takes off the sum of the artificial ones
	for c := range cost {
		cost[c] = new(big.Rat)
		for _, row := range table {
			cost[c].Add(cost[c], row[c])
		}
	}
	for r := range basis {
		basis[r] = width + r
	}
	for cost[width-1].Sign() > 0 {
		enter := slices.IndexFunc(cost[:width-1], func(x *big.Rat) bool { return x.Sign() > 0 })
		if enter < 0 {
			return false
		}
		leave, least := -1, new(big.Rat)
		for r, row := range table {
			if row[enter].Sign() <= 0 {
				continue
			}
			ratio := new(big.Rat).Quo(row[width-1], row[enter])
			if d := ratio.Cmp(least); leave < 0 || d < 0 || d == 0 && basis[r] < basis[leave] {
				leave, least = r, ratio
			}
		}
		pivot(table, cost, leave, enter)
		basis[leave] = enter
	}
	return true
}

// pivot solves row r for unknown c and puts that into the others.
func pivot(table [][]*big.Rat, cost []*big.Rat, r, c int) {
	inverse := new(big.Rat).Inv(table[r][c])
	for _, x := range table[r] {
		x.Mul(x, inverse)
	}
	for k, row := range append(slices.Clip(table), cost) {
		factor := new(big.Rat).Set(row[c])
		if k == r || factor.Sign() == 0 {
			continue
		}
		for n, x := range row {
			x.Sub(x, new(big.Rat).Mul(factor, table[r][n]))
		}
	}
}

// leastSquares returns how far a system of equations, each a row with its right
// side last, is from having a solution: the largest right side that is left once
// the unknowns are eliminated with full pivoting. The coefficients are whole and
// small, so a pivot is never close to 0 unless it is 0.
func leastSquares(rows [][]float64) float64 {
	worst := 0.0
	for len(rows) > 0 {
		width := len(rows[0]) - 1
		r, c := 0, 0
		for k, row := range rows {
			for n, x := range row[:width] {
				if math.Abs(x) > math.Abs(rows[r][c]) {
					r, c = k, n
				}
			}
		}
		if math.Abs(rows[r][c]) < 1e-9 {
			for _, row := range rows {
				worst = max(worst, math.Abs(row[width]))
			}
			return worst
		}
		top := rows[r]
		rows = slices.Delete(slices.Clone(rows), r, r+1)
		for k, row := range rows {
			factor := row[c] / top[c]
			if factor == 0 {
				continue
			}
			next := make([]float64, len(row))
			for n := range row {
				next[n] = row[n] - factor*top[n]
			}
			next[c] = 0
			rows[k] = next
		}
	}
	return worst
}

// TestInconsistency tries the judge on beliefs whose consistency is known.
func TestInconsistency(t *testing.T) {
	t.Parallel()
	horse := gametest.Horse()
	three, _ := horse.SetNamed("three")
	across := profileOf(t, horse, 1, 0, 1, 0, 0.5, 0.5)
	mixing := profileOf(t, horse, 0.5, 0.5, 1, 0, 0.5, 0.5)
	for _, down := range []float64{0, 0.3, 1} {
		beliefs := equilibrium.Beliefs(horse, across)
		beliefs[horse.Members(three)[0]], beliefs[horse.Members(three)[1]] = 1-down, down
		if why := inconsistency(horse, across, beliefs); why != "" {
			t.Errorf("belief %g off the path: %s", down, why)
		}
		// Where One mixes and Two goes across, One must have gone down.
		if why := inconsistency(horse, mixing, beliefs); (why == "") != (down == 1) {
			t.Errorf("belief %g on the path: %q", down, why)
		}
	}

	// Two receivers who see the same deviation must explain it alike: Kreps and
	// Wilson's reason for consistency.
	b := game.NewBuilder("Sender", "Second", "Third")
	types := b.Chance(b.Root(), "type", []string{"x", "y"}, []float64{0.5, 0.5})
	for k, h := range types {
		send := b.Move(h, 0, []string{"x", "y"}[k], "stay", "go")
		b.Leaf(send[0], 0, 0, 0)
		for _, g := range b.Move(send[1], 1, "second", "l", "r") {
			for _, leaf := range b.Move(g, 2, "third", "l", "r") {
				b.Leaf(leaf, -1, 0, 0)
			}
		}
	}
	tree, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	stay := profileOf(t, tree, 1, 0, 1, 0, 0.5, 0.5, 0.5, 0.5)
	second, _ := tree.SetNamed("second")
	third, _ := tree.SetNamed("third")
	for _, test := range []struct {
		second, third float64 // belief in x
		consistent    bool
	}{{0.2, 0.2, true}, {0, 0, true}, {1, 1, true}, {0.2, 0.3, false}, {0, 1, false}, {0, 0.5, false}} {
		beliefs := equilibrium.Beliefs(tree, stay)
		beliefs[tree.Members(second)[0]], beliefs[tree.Members(second)[1]] = test.second, 1-test.second
		for k, h := range tree.Members(third) {
			beliefs[h] = []float64{test.third, test.third, 1 - test.third, 1 - test.third}[k] / 2
		}
		if why := inconsistency(tree, stay, beliefs); (why == "") != test.consistent {
			t.Errorf("beliefs %g and %g: %q", test.second, test.third, why)
		}
	}
}

// TestConsistencyOfTrembles holds that whatever follows from mistakes passes.
func TestConsistencyOfTrembles(t *testing.T) {
	t.Parallel()
	for n := range 300 {
		rng := newRand(uint64(n))
		tree := gametest.Random(rng, gametest.Shape{Players: 2 + n%3, Nodes: 30, Never: n%4 == 0})
		p, beliefs := trembling(t, tree, rng)
		if why := inconsistency(tree, p, beliefs); why != "" {
			t.Errorf("game %d: %s", n, why)
		}
	}
}
