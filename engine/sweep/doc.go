// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package sweep looks at one design in many worlds: every parameter that nobody
// knows for sure is drawn from its range, the game is solved in each world, and
// of every outcome it says within which band it lies and how sure the band is.
//
// A [Sweep] can always be gone on with: the worlds come from an endless sequence
// (see [world.Sequence]), so a band over 16 worlds is there at once and is
// refined to 256 while somebody reads it. [Run] does the same on several
// processors; both give the same numbers, to the last digit.
//
// # How sure
//
// What is said of a band is itself an estimate. Each number comes with the
// interval that holds it in 95 of 100 sweeps with other seeds: of a quantile the
// one between two order statistics, which asks nothing of the distribution; of a
// share Wilson's; of a mean two standard errors. All three are those of worlds
// that are drawn freely. Ours are spread out, so that they are surer than they
// say: means by far, quantiles and shares somewhat. A quantile of a few worlds
// cannot be bounded from outside; its interval then ends with the outermost
// world, and with less than 36 worlds that is so for either end of a band.
//
// # Worlds that say nothing
//
// A game of which no solution was found to a residual of [Settled] is not
// silently averaged with the others: it is counted and left out.
//
// # Cost
//
// Worlds are solved as drafts, each from the beliefs of the one before, exact to
// 1e-7 or better, which takes some 5 ms; where a draft has not settled the world
// is solved anew, and so is every sixteenth, which makes blocks that can be
// shared out. The parts of the difference in deterrence to a bare ceasefire cost
// six more solutions, five times as much, so they are left out unless asked for.
package sweep
