// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package sensitivity says why an outcome is what it is, here and now: what a
// small change of each lever and the doubt about each parameter would make of
// it, and what the cheapest change of a single lever is that turns a refusal
// into a signature.
//
// # How far things are moved
//
// A lever goes a tenth of its range to either side, or as far as it can; one of
// a few values goes to the next; a choice to its neighbours in the catalogue; one
// that is true or false to the other. Each host of the stock is moved as its
// slider moves it: the others make room in proportion. Companions that a guard
// rail demands go along, as in [lever.Design.Complete]. A parameter goes to its
// low and to its high value, in the world of the chosen beliefs. Everything else
// stays where it is: effects of two changes need not add up.
//
// # The cheapest change
//
// A party signs when it accepts with a probability of at least [Signing]. For
// one that does not, each lever alone is moved out to both ends of its range, and
// between the last place that fails and the first that does not the threshold is
// found by bisection, to a hundredth of the range or finer. What counts is the
// smallest share of a lever's range; that of a choice is counted in the order of
// the catalogue. The result is confirmed by an evaluation from cold. A change that
// would do only in a stretch between two places looked at, and at neither, is not
// found; acceptance is seldom so bent.
//
// A share of a range is a measure of how much is asked of a lever, not of what
// it costs politically or in money; nothing here says that a party should be
// brought to sign.
package sensitivity
