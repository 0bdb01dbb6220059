// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"math"
	"slices"

	"parley/engine"
	"parley/engine/equilibrium"
	"parley/engine/game"
)

// The kinds of solution.
const (
	kindQRE   = "qre"   // agent logit quantal response at a precision
	kindLimit = "limit" // its limit as the precision grows
	kindNash  = "nash"  // another equilibrium
)

// solution is one solution of a game as JSON. Lambda and Residual stand for
// quantal response only, else they are null.
type solution struct {
	Kind        string    `json:"kind"`
	Status      string    `json:"status"`
	Solved      bool      `json:"solved"` // it is what was asked for
	Lambda      *float64  `json:"lambda"`
	Residual    *float64  `json:"residual"`
	Regret      float64   `json:"regret"` // most that any player gains at any information set, in payoff
	Profile     []setPlay `json:"profile"`
	Payoffs     []float64 `json:"payoffs"` // expected, by player
	Bifurcation *float64  `json:"bifurcation,omitempty"`
	Warnings    []string  `json:"warnings,omitempty"`
	Sequential  *bool     `json:"sequential,omitempty"` // of other equilibria: with the beliefs, rational at every set
	Starts      int       `json:"starts,omitempty"`     // of other equilibria: how many random starts led there
	Steps       int       `json:"steps,omitempty"`
	Seconds     float64   `json:"seconds,omitempty"`
}

// setPlay is what is played at one information set. Players and sets count
// from 1 as Gambit counts them.
type setPlay struct {
	Player        int       `json:"player"`
	Infoset       int       `json:"infoset"`
	Label         string    `json:"label"`
	Actions       []string  `json:"actions"`
	Probabilities []float64 `json:"probabilities"`
	Values        []float64 `json:"values"`            // expected payoff of each action to who moves
	Beliefs       []float64 `json:"beliefs,omitempty"` // by node in prefix order, where there are several
}

// solutions is what parley solve --json prints.
type solutions struct {
	Title     string     `json:"title"`
	Players   []string   `json:"players"`
	Solutions []solution `json:"solutions"`
}

// newSolution describes a profile with the beliefs that go with it.
func (g gameFile) newSolution(kind string, p equilibrium.Profile, beliefs []float64) solution {
	values := g.actionValues(p, beliefs)
	s := solution{Kind: kind, Profile: []setPlay{}, Payoffs: equilibrium.Values(g.tree, p)}
	for n, set := range g.doc.Sets() {
		play := setPlay{Player: set.Player, Infoset: set.Number, Label: set.Label, Actions: set.Actions}
		for k := range set.Actions {
			a := g.tree.ActionAt(game.Set(n), k)
			play.Probabilities = append(play.Probabilities, p.Prob(a))
			play.Values = append(play.Values, values[a])
		}
		if members := g.tree.Members(game.Set(n)); len(members) > 1 {
			for _, h := range members {
				play.Beliefs = append(play.Beliefs, beliefs[h])
			}
		}
		s.Profile = append(s.Profile, play)
	}
	s.Regret = max(0, slices.Max(append(equilibrium.ConditionalRegret(g.tree, p, beliefs), 0)))
	return s
}

// fits reports whether JSON can hold all numbers, which has no infinity: sums
// of payoffs near the largest float64 may be infinite.
func (s *solution) fits() bool {
	all := append([]float64{s.Regret}, s.Payoffs...)
	for _, set := range s.Profile {
		all = slices.Concat(all, set.Probabilities, set.Values, set.Beliefs)
	}
	return !slices.ContainsFunc(all, func(v float64) bool { return finite(v) == nil })
}

// actionValues returns what each action is worth to who takes it, given the
// beliefs at its set and the play that follows.
func (g gameFile) actionValues(p equilibrium.Profile, beliefs []float64) []float64 {
	t := g.tree
	nodes, values := equilibrium.NodeValues(t, p), make([]float64, t.Actions())
	for h := game.Node(1); int(h) < t.Nodes(); h++ {
		if a := t.Via(h); a != game.NoAction {
			owner := int(t.SetOwner(t.SetOf(a)))
			values[a] += beliefs[t.Parent(h)] * nodes[int(h)*t.Players()+owner]
		}
	}
	return values
}

// ofLogit describes a quantal response.
func (g gameFile) ofLogit(r equilibrium.Result) solution {
	s := g.newSolution(kindQRE, r.Profile, equilibrium.Beliefs(g.tree, r.Profile))
	s.Status, s.Solved = r.Status.String(), r.Status <= equilibrium.Crossed
	s.Lambda, s.Residual, s.Steps = finite(r.Lambda), finite(r.Residual), r.Steps
	s.Bifurcation = positive(r.Bifurcation)
	return s
}

// unsure is the drift of a limit from which on a reader should know of it.
const unsure = 1e-6

// ofLimit describes a limiting equilibrium, or where the search for it ended.
func (g gameFile) ofLimit(l equilibrium.Limit) solution {
	s := g.newSolution(kindLimit, l.Profile, l.Beliefs)
	s.Status, s.Solved, s.Steps = l.Status.String(), l.Status.Solved(), l.Steps
	s.Bifurcation = positive(l.Bifurcation)
	if l.Drift > unsure {
		s.Warnings = append(s.Warnings, fmt.Sprintf("probabilities still moved by %.1g when lambda was last raised; there may be a continuum of equilibria", l.Drift))
	}
	if !s.Solved {
		s.Lambda = finite(l.Lambda)
		s.Residual = finite(equilibrium.Residual(g.tree, l.Profile, l.Lambda))
	}
	return s
}

// ofFound describes another equilibrium.
func (g gameFile) ofFound(f equilibrium.Found) solution {
	s := g.newSolution(kindNash, f.Profile, f.Beliefs)
	sequential := f.Kind == equilibrium.IsSequential
	s.Status, s.Solved, s.Starts, s.Sequential = f.Kind.String()+", found "+f.Origin.String(), true, f.Starts, &sequential
	if !sequential {
		s.Regret = max(0, slices.Max(equilibrium.Regret(g.tree, f.Profile)))
		s.Warnings = append(s.Warnings, "no beliefs have been found that make it rational at every information set; there need not be any")
	}
	return s
}

// played describes what the evaluator plays in a stage game, as a quantal
// response of it.
func played(g engine.StageGame) solutions {
	f := gameFile{g.Document, g.Tree}
	s := f.newSolution(kindQRE, g.Profile, equilibrium.Beliefs(g.Tree, g.Profile))
	s.Status, s.Solved = "played by the evaluator", true
	s.Lambda, s.Residual = finite(g.Lambda), finite(g.Residual)
	return solutions{g.Document.Title(), g.Document.Players(), []solution{s}}
}

// finite returns a number for JSON, which has no infinity.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}

func positive(x float64) *float64 {
	if x > 0 {
		return finite(x)
	}
	return nil
}
