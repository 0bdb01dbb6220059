// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package gametest

import (
	"fmt"
	"math/rand/v2"

	"parley/engine/game"
)

// Shape says what random games look like.
type Shape struct {
	Players int  // at least 1
	Nodes   int  // about how many; a game has at most two more
	Perfect bool // every set has one node
	Even    bool // no prior weights
	Whole   int  // payoffs are whole numbers from -Whole to Whole; 0: any between -1 and 1
	ZeroSum bool // the payoffs of the last player make the sum 0
	Never   bool // half of the lotteries have an event of probability 0
	Inner   bool // a third of the inner nodes pays too
}

// Random returns a random game with perfect recall. Some nodes belong to chance;
// the others are shared among players and information sets; each has two or three
// branches. Unless the shape says otherwise payoffs lie between -1 and 1, and half
// of the sets have prior weights between 1/2 and 3/2. The same state of rng gives
// the same game.
func Random(rng *rand.Rand, shape Shape) *game.Tree {
	names := make([]string, shape.Players)
	for i := range names {
		names[i] = fmt.Sprintf("P%d", i+1)
	}
	g := grower{
		rng: rng, shape: shape,
		b:     game.NewBuilder(names...),
		pools: map[string][]string{},
	}
	g.grow()
	return must(g.b)
}

// grower grows a random game.
type grower struct {
	rng   *rand.Rand
	shape Shape
	b     *game.Builder
	sets  int
	nodes int
	open  []shoot
	pools map[string][]string // player, own past and arity -> sets that fit
}

// shoot is a node at which nothing stands yet.
type shoot struct {
	node game.Node
	past []string // by player: its last own set and action
}

func (g *grower) grow() {
	g.nodes = 1
	g.open = []shoot{{g.b.Root(), make([]string, g.shape.Players)}}
	for g.nodes < g.shape.Nodes {
		k := g.rng.IntN(len(g.open))
		at := g.open[k]
		g.open[k] = g.open[len(g.open)-1]
		g.open = g.open[:len(g.open)-1]
		if g.shape.Inner && g.rng.Float64() < 1.0/3 {
			g.b.Outcome(at.node, g.payoffs()...)
		}
		if g.rng.Float64() < 0.15 {
			g.lottery(at)
		} else {
			g.decision(at)
		}
	}
	for _, at := range g.open {
		g.b.Leaf(at.node, g.payoffs()...)
	}
}

// payoffs draws what a node pays to the players.
func (g *grower) payoffs() []float64 {
	pay, sum := make([]float64, g.shape.Players), 0.0
	for i := range pay {
		pay[i] = g.payoff()
		if g.shape.ZeroSum && i == len(pay)-1 {
			pay[i] = -sum
		}
		sum += pay[i]
	}
	return pay
}

func (g *grower) payoff() float64 {
	if n := g.shape.Whole; n > 0 {
		return float64(g.rng.IntN(2*n+1) - n)
	}
	return 2*g.rng.Float64() - 1
}

func (g *grower) lottery(at shoot) {
	labels := []string{"a", "b", "c"}[:2+g.rng.IntN(2)]
	probs, sum := make([]float64, len(labels)), 0.0
	for k := range probs {
		probs[k] = 0.1 + g.rng.Float64()
		sum += probs[k]
	}
	if g.shape.Never && g.rng.Float64() < 0.5 {
		k := g.rng.IntN(len(probs))
		sum -= probs[k]
		probs[k] = 0
	}
	for k := range probs {
		probs[k] /= sum
	}
	for _, kid := range g.b.Chance(at.node, "chance", labels, probs) {
		g.add(kid, at.past)
	}
}

func (g *grower) decision(at shoot) {
	i := g.rng.IntN(g.shape.Players)
	labels := []string{"a", "b", "c"}[:2+g.rng.IntN(2)]
	set := g.choose(fmt.Sprintf("%d %s %d", i, at.past[i], len(labels)), len(labels))
	for k, kid := range g.b.Move(at.node, game.Player(i), set, labels...) {
		past := append([]string(nil), at.past...)
		past[i] = set + labels[k]
		g.add(kid, past)
	}
}

// choose returns a set among those whose nodes have the same own past, which
// gives perfect recall, or a new one.
func (g *grower) choose(pool string, arity int) string {
	fits := g.pools[pool]
	if !g.shape.Perfect && len(fits) > 0 && g.rng.Float64() < 0.7 {
		return fits[g.rng.IntN(len(fits))]
	}
	g.sets++
	set := fmt.Sprintf("s%d", g.sets)
	g.pools[pool] = append(fits, set)
	if !g.shape.Even && g.rng.Float64() < 0.5 {
		weights := make([]float64, arity)
		for k := range weights {
			weights[k] = 0.5 + g.rng.Float64()
		}
		g.b.Weights(set, weights...)
	}
	return set
}

func (g *grower) add(kid game.Node, past []string) {
	g.nodes++
	g.open = append(g.open, shoot{kid, past})
}
