// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package game holds finite games in extensive form: any number of players,
// chance, information sets and payoffs.
//
// A [Builder] grows the tree from its root. At each node there is a lottery
// ([Builder.Chance]), a decision ([Builder.Move]) or the end of a play
// ([Builder.Leaf]). Payoffs may also stand on the way ([Builder.Outcome]); those
// along a play add up. Nodes at which [Builder.Move] gets the same set name form
// one information set: the player who moves there cannot tell them apart.
//
//	b := game.NewBuilder("Entrant", "Incumbent")
//	in := b.Move(b.Root(), 0, "market", "out", "in")
//	b.Leaf(in[0], 0, 2)
//	answer := b.Move(in[1], 1, "entered", "fight", "share")
//	b.Leaf(answer[0], -1, -1)
//	b.Leaf(answer[1], 1, 1)
//	tree, err := b.Build()
//
// [Builder.Build] refuses broken trees. Chance must sum to one, payoffs must be
// finite, every play must end in payoffs, all nodes of an information set must
// offer the same actions to the same player, and every player must have perfect
// recall: at each of its information sets it knows what it did before, as Kuhn
// (1953) defines it. What comes out, a [Tree], never changes and may be read by
// many goroutines at once.
//
// # Numbering
//
// Nodes keep the number the builder gave them, so a caller can hold on to a
// node while building and look up its reach probability after solving. A parent
// has a smaller number than its children and siblings are numbered in a row,
// hence a loop over increasing numbers meets parents first. Information sets
// are numbered by player, within a player by their first node in prefix order,
// and actions by set: the order in which Gambit lists a behaviour profile.
//
// # Weights
//
// An information set may carry prior weights of its actions
// ([Builder.Weights]), which enter the choice rule
//
//	p_j = w_j exp(λ u_j) / Σ_k w_k exp(λ u_k)
//
// of package equilibrium. They matter to quantal response only.
//
// # Files
//
// [ReadEFG] reads a game in Gambit's .efg format as a [Document], which keeps
// all that stands in the file and gives the [Tree] to compute with;
// [NewDocument] makes one of a tree, and [Document.WriteTo] writes it. The
// format is described in Gambit's manual (Savani and Turocy, Gambit: the package
// for computation in game theory, gambit-project.org, "The extensive game file
// format"); what is accepted is what Gambit 17 accepts, and a little more.
package game
