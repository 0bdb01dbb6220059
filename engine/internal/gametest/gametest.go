// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package gametest holds games of the literature with known answers, and random
// games, for tests. Each game says what is known about it and where from.
package gametest

import "parley/engine/game"

// must builds a tree which this package guarantees to be sound.
func must(b *game.Builder) *game.Tree {
	tree, err := b.Build()
	if err != nil {
		panic("gametest: " + err.Error())
	}
	return tree
}

// MatchingPennies is the game of matching pennies in which Row gets x instead of
// 1 when both show heads (Ochs 1995). Column does not see Row's coin; sets are
// "row" and "column". In the only Nash equilibrium Row mixes evenly and Column
// shows heads with probability 1/(1+x). In the logit equilibrium of precision λ
// the probabilities p of Row's and q of Column's heads solve
//
//	p = Λ(λ ((1+x) q - 1)),  q = Λ(λ (1 - 2p)).
//
// Ochs (1995), Games with unique, mixed strategy equilibria, Games and Economic
// Behavior 10, 202-217; McKelvey and Palfrey (1995), Quantal response equilibria
// for normal form games, ibid., 6-38.
func MatchingPennies(x float64) *game.Tree {
	b := game.NewBuilder("Row", "Column")
	row := b.Move(b.Root(), 0, "row", "heads", "tails")
	heads := b.Move(row[0], 1, "column", "heads", "tails")
	tails := b.Move(row[1], 1, "column", "heads", "tails")
	b.Leaf(heads[0], x, 0)
	b.Leaf(heads[1], 0, 1)
	b.Leaf(tails[0], 0, 1)
	b.Leaf(tails[1], 1, 0)
	return must(b)
}

// Horse is Selten's horse. The first player goes across or down at "one", the
// second at "two", the third, who cannot tell who went down, left or right at
// "three". Its sequential equilibria have across, across and left with at most
// 1/4; (down, across, left) is a Nash equilibrium which is not sequential.
//
// The logit equilibrium tends to (across, across, right). Let L be the third
// player's probability of left. Going down is worth 3L-1 to the first player and
// 4L-1 to the second, so the third believes the first went down with
// 1/(1+e^(λL)); left against right is worth 3 times that less 1, which must
// vanish faster than λ grows. So λL tends to ln 2 and that belief to 1/3.
//
// Selten (1975), Reexamination of the perfectness concept for equilibrium points
// in extensive games, International Journal of Game Theory 4, figure 1.
func Horse() *game.Tree {
	b := game.NewBuilder("One", "Two", "Three")
	one := b.Move(b.Root(), 0, "one", "across", "down")
	two := b.Move(one[0], 1, "two", "across", "down")
	b.Leaf(two[0], 1, 1, 1)
	late := b.Move(two[1], 2, "three", "left", "right")
	b.Leaf(late[0], 4, 4, 0)
	b.Leaf(late[1], 0, 0, 1)
	early := b.Move(one[1], 2, "three", "left", "right")
	b.Leaf(early[0], 3, 3, 2)
	b.Leaf(early[1], 0, 0, 0)
	return must(b)
}

// BeerQuiche is the game of Cho and Kreps. Chance makes the sender strong with
// probability 0.9; it has beer or quiche (sets "strong" and "weak"); the
// receiver sees the breakfast (sets "beer" and "quiche") and duels or not. Both
// types pool on beer or both on quiche; the intuitive criterion leaves beer, with
// a duel after quiche. So does the logit limit: quiche tempts the weak more, so
// whoever has it is believed weak.
//
// Cho and Kreps (1987), Signaling games and stable equilibria, Quarterly Journal
// of Economics 102, 179-221.
func BeerQuiche() *game.Tree {
	b := game.NewBuilder("Sender", "Receiver")
	types := b.Chance(b.Root(), "type", []string{"strong", "weak"}, []float64{0.9, 0.1})
	for k, name := range []string{"strong", "weak"} {
		for n, h := range b.Move(types[k], 0, name, "beer", "quiche") {
			breakfast := []string{"beer", "quiche"}[n]
			fight := b.Move(h, 1, breakfast, "duel", "leave")
			liked := float64(1 - (k+n)%2)
			b.Leaf(fight[0], liked, float64(k))
			b.Leaf(fight[1], liked+2, float64(1-k))
		}
	}
	return must(b)
}

// Kuhn is Kuhn's poker with three cards: ante 1, one bet of 1. Sets are named by
// card and what was seen, as in "J", "K checked" or "Q check-bet". The value is
// -1/18 for the first player in every Nash equilibrium.
//
// Kuhn (1950), A simplified two-person poker, Annals of Mathematics Studies 24,
// 97-103.
func Kuhn() *game.Tree {
	b := game.NewBuilder("First", "Second")
	cards := []string{"J", "Q", "K"}
	var labels []string
	var pairs [][2]int
	for x := range cards {
		for y := range cards {
			if x != y {
				labels = append(labels, cards[x]+cards[y])
				pairs = append(pairs, [2]int{x, y})
			}
		}
	}
	sixth := 1.0 / 6
	deal := b.Chance(b.Root(), "deal", labels, []float64{sixth, sixth, sixth, sixth, sixth, sixth})
	for k, pair := range pairs {
		kuhnHand(b, deal[k], cards[pair[0]], cards[pair[1]], pair[0] > pair[1])
	}
	return must(b)
}

// kuhnHand plays one deal.
func kuhnHand(b *game.Builder, at game.Node, first, second string, firstWins bool) {
	sign := -1.0
	if firstWins {
		sign = 1
	}
	pay := func(h game.Node, u float64) { b.Leaf(h, u, -u) }
	open := b.Move(at, 0, first, "check", "bet")
	answer := b.Move(open[0], 1, second+" checked", "check", "bet")
	pay(answer[0], sign)
	last := b.Move(answer[1], 0, first+" check-bet", "fold", "call")
	pay(last[0], -1)
	pay(last[1], 2*sign)
	call := b.Move(open[1], 1, second+" bet", "fold", "call")
	pay(call[0], 1)
	pay(call[1], 2*sign)
}
