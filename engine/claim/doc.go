// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package claim holds what the authors of the proposals claim, put to the test
// of the model: each claim is a comparison between designs, written as data.
//
// A claim is made of parts. A part compares what is read off the model at a few
// variants (a design, in the world as it is or with one parameter moved) and
// gives a margin, positive when the comparison comes out as the claim says. A
// claim is true in a world if every part that counts is.
//
// # Verdict
//
// A claim is judged in the central world of every belief profile, and over many
// seeded draws of all parameters under every profile. It
//
//	holds    if it is true in at least 80 in 100 draws, all profiles together,
//	         and in the central world of every profile;
//	fails    if it is true in at most 20 in 100 draws;
//	depends  otherwise, and then the parameters that decide it are named: those
//	         whose rank correlation (Spearman) with the truth of the claim over
//	         the draws is largest.
//
// The claims are the test of the model and not a target: nothing is tuned so
// that one comes out. What was expected beforehand stands beside each.
//
// # Cost
//
// Claims share what they compare: every variant is solved once a world, those
// of one world one after the other, each starting from the play of the one
// before. A run is cut into blocks that do not depend on each other, so that it
// can be spread over processors, interrupted and resumed without changing its
// result. The package does no input or output: a block is a value.
//
// The result of a full run is embedded; see Published.
package claim
