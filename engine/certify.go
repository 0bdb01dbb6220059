// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import "parley/engine/guarantee"

// PlainTrees is the certificate of an evaluation that anyone can check: its
// stage games written out as plain trees, in which every choice is held
// against the quantal response to all others.
type PlainTrees struct {
	Trees    int     `json:"trees"`
	Nodes    int     `json:"nodes"`
	Residual float64 `json:"residual"` // largest |choice - quantal response| in any tree
}

// Certify solves what a request asks for and checks it on the plain tree of
// every stage game of the reported years: of each year and state the arming
// stage, and the challenge stage after each reading. It takes seconds, where
// Evaluate, which shares subgames, takes milliseconds. It panics as Evaluate
// does.
func Certify(r Request) (p PlainTrees) {
	if r.Years == 0 {
		r.Years = DefaultYears
	}
	w := r.world()
	r.check(w)
	game := guarantee.Solve(r.Design, guarantee.Bare(w, r.Years), r.Years)
	game.EachStage(r.Years, func(s guarantee.Stage) {
		p.Trees++
		p.Nodes += s.Tree.Nodes()
		p.Residual = max(p.Residual, s.Residual())
	})
	return p
}
