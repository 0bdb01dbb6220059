// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package gametest

import (
	"fmt"

	"parley/engine/game"
)

// Centipede is the game of two players who take turns to take the larger pile or
// to pass, which doubles both piles; the piles start at 0.40 and 0.10 and the
// game ends after the given number of moves. Sets are named "1", "2" and so on.
// Backward induction takes at once.
//
// Rosenthal (1981), Games of perfect information, predatory pricing and the
// chain-store paradox, Journal of Economic Theory 25, 92-100; payoffs of McKelvey
// and Palfrey (1992), An experimental study of the centipede game, Econometrica
// 60, 803-836.
func Centipede(moves int) *game.Tree {
	b := game.NewBuilder("Odd", "Even")
	at, large, small := b.Root(), 0.4, 0.1
	pay := func(h game.Node, taker int) {
		u := [2]float64{small, small}
		u[taker] = large
		b.Leaf(h, u[0], u[1])
	}
	for m := range moves {
		turn := b.Move(at, game.Player(m%2), fmt.Sprint(m+1), "take", "pass")
		pay(turn[0], m%2)
		at, large, small = turn[1], 2*large, 2*small
	}
	pay(at, moves%2) // after the last pass the other has the larger pile
	return must(b)
}

// ChainStore is Selten's game of a chain store, player 0, which meets one
// entrant after the other in the given number of towns, all seeing everything.
// Staying out pays 1 to the entrant and 5 to the store, sharing 2 and 2, fighting
// 0 and 0. Backward induction has every entrant come in and the store share.
//
// Selten (1978), The chain store paradox, Theory and Decision 9, 127-159.
func ChainStore(towns int) *game.Tree {
	s := store{b: newStore(towns)}
	s.town(s.b.Root(), 1, "", make([]float64, towns+1))
	return must(s.b)
}

// ChainStoreByTown is the game of ChainStore with the payoffs of each town paid
// when it is settled, on the way to the next town. It has the same equilibria.
func ChainStoreByTown(towns int) *game.Tree {
	s := store{b: newStore(towns), atOnce: true}
	s.town(s.b.Root(), 1, "", make([]float64, towns+1))
	return must(s.b)
}

func newStore(towns int) *game.Builder {
	names := []string{"Store"}
	for town := range towns {
		names = append(names, fmt.Sprintf("Entrant %d", town+1))
	}
	return game.NewBuilder(names...)
}

// store grows a game of a chain store.
type store struct {
	b      *game.Builder
	atOnce bool // pay town by town
}

// town plays a town and all after it; due are the payoffs not paid yet.
func (s store) town(at game.Node, town int, history string, due []float64) {
	if town == len(due) {
		s.b.Leaf(at, due...)
		return
	}
	if s.atOnce && town > 1 {
		s.b.Outcome(at, due...)
		due = make([]float64, len(due))
	}
	next := func(h game.Node, event string, store, entrant float64) {
		pay := append([]float64(nil), due...)
		pay[0] += store
		pay[town] = entrant
		s.town(h, town+1, history+event, pay)
	}
	entry := s.b.Move(at, game.Player(town), fmt.Sprintf("entrant %d%s", town, history), "out", "in")
	next(entry[0], " out", 5, 1)
	answer := s.b.Move(entry[1], 0, fmt.Sprintf("store %d%s", town, history), "share", "fight")
	next(answer[0], " shared", 2, 2)
	next(answer[1], " fought", 0, 0)
}

// Deterrence is the two-stage game of deterrence: the attacker, at "attack",
// keeps the status quo or attacks; the defender, at "resist", yields or resists.
// With precision λ the logit equilibrium is, in closed form,
//
//	P(resist) = Λ(λ (DefenderWar - DefenderYield))
//	P(attack) = Λ(λ (P(resist) AttackerWar + (1 - P(resist)) AttackerWin - AttackerQuiet)).
//
// Signorino (1999), Strategic interaction and the statistical analysis of
// international conflict, American Political Science Review 93, 279-297.
type Deterrence struct {
	AttackerQuiet, AttackerWin, AttackerWar   float64
	DefenderQuiet, DefenderYield, DefenderWar float64
}

// Tree builds the game.
func (d Deterrence) Tree() *game.Tree {
	b := game.NewBuilder("Attacker", "Defender")
	attack := b.Move(b.Root(), 0, "attack", "quiet", "attack")
	b.Leaf(attack[0], d.AttackerQuiet, d.DefenderQuiet)
	resist := b.Move(attack[1], 1, "resist", "yield", "resist")
	b.Leaf(resist[0], d.AttackerWin, d.DefenderYield)
	b.Leaf(resist[1], d.AttackerWar, d.DefenderWar)
	return must(b)
}
