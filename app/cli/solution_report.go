// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/engine/game"
)

// solutionReport is what solve prints for people.
type solutionReport struct {
	gameFile
	found    []solution
	searched float64 // seconds spent on other equilibria, 0 if nobody looked for them
}

// print writes the report.
func (r solutionReport) print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", r.doc.Title())
	fmt.Fprintf(&b, "%s, %s, %s, %s\n", counted(r.tree.Players(), "player"), counted(r.tree.Sets(), "information set"),
		counted(r.tree.Actions(), "action"), counted(r.tree.Nodes(), "node"))
	for i := range r.found {
		b.WriteByte('\n')
		r.write(&b, &r.found[i])
	}
	if r.searched > 0 {
		fmt.Fprintf(&b, "\nThe search for other equilibria took %.3g s. It is not complete: mixed ones can be missed.\n", r.searched)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// write writes one solution.
func (r solutionReport) write(b *strings.Builder, s *solution) {
	fmt.Fprintf(b, "%s\n", heading(s))
	fmt.Fprintf(b, "Status: %s", s.Status)
	if s.Bifurcation != nil {
		fmt.Fprintf(b, " (at lambda %.6g)", *s.Bifurcation)
	}
	b.WriteString(".\n")
	if s.Residual != nil {
		fmt.Fprintf(b, "Residual %.2g. ", *s.Residual)
	}
	fmt.Fprintf(b, "Regret %.2g.", s.Regret)
	if s.Kind != kindNash {
		fmt.Fprintf(b, " %s, %.3g s.", counted(s.Steps, "step"), s.Seconds)
	} else if s.Starts > 0 {
		fmt.Fprintf(b, " %s led here.", counted(s.Starts, "random start"))
	}
	b.WriteByte('\n')
	for _, warning := range s.Warnings {
		fmt.Fprintf(b, "Note: %s.\n", warning)
	}
	b.WriteByte('\n')
	r.play(s).write(b)
	if t := r.beliefs(s); len(t.rows) > 0 {
		b.WriteByte('\n')
		t.write(b)
	}
}

func heading(s *solution) string {
	switch {
	case s.Kind == kindQRE && s.Solved:
		return fmt.Sprintf("QUANTAL RESPONSE AT LAMBDA %.10g", *s.Lambda)
	case s.Kind == kindQRE:
		return fmt.Sprintf("NOT FOUND; THE PATH ENDS AT LAMBDA %.10g", *s.Lambda)
	case s.Kind == kindLimit && s.Solved:
		return "LIMIT OF QUANTAL RESPONSE"
	case s.Kind == kindLimit:
		return fmt.Sprintf("NO LIMIT FOUND; THE PATH ENDS AT LAMBDA %.10g", *s.Lambda)
	}
	return "ANOTHER EQUILIBRIUM"
}

// play is what everyone does and expects.
func (r solutionReport) play(s *solution) *table {
	t := newTable(5, 0, 3, 4)
	player := 0
	for _, set := range s.Profile {
		if set.Player != player {
			player = set.Player
			t.heading(fmt.Sprintf("Player %d, %s, expects %.8g", player, r.doc.Players()[player-1], s.Payoffs[player-1]))
			t.row("SET", "LABEL", "ACTION", "PROBABILITY", "PAYOFF")
		}
		number, label := fmt.Sprint(set.Infoset), set.Label
		for k, action := range set.Actions {
			t.row(number, label, action, probability(set.Probabilities[k]), fmt.Sprintf("%.6g", set.Values[k]))
			number, label = "", ""
		}
	}
	for p := range r.doc.Players() {
		if !slices.ContainsFunc(s.Profile, func(set setPlay) bool { return set.Player == p+1 }) {
			t.heading(fmt.Sprintf("Player %d, %s, has no move and expects %.8g", p+1, r.doc.Players()[p], s.Payoffs[p]))
		}
	}
	return t
}

// probability writes a probability such that small ones can be seen.
func probability(p float64) string {
	switch {
	case p == 0 || p == 1:
		return fmt.Sprint(p)
	case p < 1e-4:
		return fmt.Sprintf("%.3e", p)
	}
	return fmt.Sprintf("%.8f", p)
}

// fewNodes is how many nodes of a set the table of beliefs shows.
const fewNodes = 6

// beliefs is what players believe at sets with several nodes, likely nodes
// first.
func (r solutionReport) beliefs(s *solution) *table {
	t := newTable(4, 0, 2)
	for n, set := range s.Profile {
		if len(set.Beliefs) == 0 {
			continue
		}
		if len(t.rows) == 0 {
			t.heading("Beliefs at information sets with several nodes")
			t.row("SET", "LABEL", "BELIEF", "WAY TO THE NODE")
		}
		members := r.tree.Members(game.Set(n))
		order := make([]int, len(members))
		for k := range order {
			order[k] = k
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(set.Beliefs[b], set.Beliefs[a]) })
		rest := 1.0
		number, label := fmt.Sprintf("%d.%d", set.Player, set.Infoset), set.Label
		for _, k := range order[:min(fewNodes, len(order))] {
			t.row(number, label, probability(set.Beliefs[k]), r.tree.Path(members[k]))
			rest -= set.Beliefs[k]
			number, label = "", ""
		}
		if more := len(order) - fewNodes; more > 0 {
			t.row("", "", probability(max(0, rest)), fmt.Sprintf("%s more", counted(more, "node")))
		}
	}
	return t
}
