// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"parley/engine/campaign"
	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/world"
	"parley/scenarios"
)

// eachCrisis visits solved games: every scenario, and random designs in random
// worlds, each with a year.
func eachCrisis(t *testing.T, visit func(what string, g *Game, year int)) {
	t.Helper()
	bare := Bare(world.Central(), shortest)
	for i, sc := range scenarios.All() {
		visit(sc.ID, Solve(sc.Design, bare, shortest), 1+i%10)
	}
	n := 30
	if testing.Short() {
		n = 5
	}
	rng := rand.New(rand.NewPCG(5, 5))
	for i := range n {
		w := world.Draws(1, uint64(i), world.Profiles()[i%len(world.Profiles())])[0]
		visit(fmt.Sprintf("design %d", i), Solve(anyStock(rng), Bare(w, shortest), shortest), 1+rng.IntN(10))
	}
}

// What must happen one way or another adds up to 1, and what the year is reported
// to bring is what its crises bring.
func TestAccountsAddUp(t *testing.T) {
	eachCrisis(t, func(what string, g *Game, year int) {
		report := g.Report(year)
		general := 0.0
		for ch, a := range g.Crisis(year) {
			one := func(name string, ps ...float64) {
				sum := 0.0
				for _, p := range ps {
					if !(p >= 0 && p <= 1+1e-12) {
						t.Errorf("%s, %s: %s has the probability %v", what, challengeNames[ch], name, p)
					}
					sum += p
				}
				if ch != None && math.Abs(sum-1) > 1e-9 {
					t.Errorf("%s, %s: %s adds up to %v", what, challengeNames[ch], name, sum)
				}
			}
			one("the type", a.Types[:]...)
			one("the US answer", a.US[:]...)
			one("the coalition's answer", a.Europe[:]...)
			if ch == Hybrid || ch == Sabotage || ch == Salami || ch == Invade {
				one("the finding", a.Finding[:]...)
			}
			if ch == Salami || ch == Invade {
				one("the reaction", a.Reaction[:]...)
			}
			if ch == Invade {
				one("the outcome", a.Outcome[:]...)
			}
			if ch != None && math.Abs(a.Chance-report.Challenge[ch]) > 1e-9 {
				t.Errorf("%s: %s has the probability %v, the report has %v", what, challengeNames[ch], a.Chance, report.Challenge[ch])
			}
			on := 0.0
			for f, p := range a.Finding {
				on += p * a.On[f]
			}
			if math.Abs(on-a.Triggered) > 1e-9 {
				t.Errorf("%s, %s: triggered with %v, by finding with %v", what, challengeNames[ch], a.Triggered, on)
			}
			general += a.Chance * a.General
		}
		if math.Abs(general-report.General) > 1e-9 {
			t.Errorf("%s: crises become a general war with %v, the report has %v", what, general, report.General)
		}
	})
}

// The account of a challenge is what a walk through the plain trees of the year
// finds, in which every move and every draw is written out.
func TestAccountsAreReadOffThePlainTrees(t *testing.T) {
	bare := Bare(world.Central(), shortest)
	for i, sc := range scenarios.All() {
		if testing.Short() && i%4 > 0 {
			continue
		}
		g, year := Solve(sc.Design, bare, shortest), 1+i%3
		want := walked(g, year)
		for ch, a := range g.Crisis(year) {
			for name, p := range counted(&a) {
				if w := want[ch][name]; ch != None && math.Abs(p-w) > 1e-9 {
					t.Errorf("%s, year %d, %s: %s has the probability %v, in the trees %v", sc.ID, year, challengeNames[ch], name, p, w)
				}
			}
		}
	}
}

// counted names the probabilities that can be read off a plain tree, joint with
// the challenge.
func counted(a *Account) map[string]float64 {
	out := map[string]float64{"it happens": a.Chance, "alarm": a.Chance * a.Noticed, "alleged": a.Chance * a.Alleged}
	heard := a.Chance * a.Alleged
	if heard == 0 {
		heard = a.Chance
	}
	for i := range 3 {
		if a.Outcome[0] == 0 { // the trees draw what is found of an invasion and the vote on it in one go
			out["found "+findingNames[i]] = heard * a.Finding[i]
		}
		out["US "+answerNames[i]] = heard * a.US[i]
		out["coalition "+answerNames[i]] = heard * a.Europe[i]
	}
	out["triggered"] = heard * a.Triggered
	out["released"] = a.Chance * a.Release
	if a.Outcome[0] > 0 {
		for i, name := range reactionNames {
			out["Russia: "+name] = a.Chance * a.Reaction[i]
		}
	} else if a.Reaction[Stop] > 0 {
		for i, name := range reactionNames {
			out["Russia: "+name] = a.Chance * a.Answered * a.Reaction[i]
		}
	}
	return out
}

// walked adds up, over all plain trees of a year, how likely each event is.
func walked(g *Game, year int) (out [Challenges]map[string]float64) {
	for ch := range out {
		out[ch] = map[string]float64{}
	}
	for k := range MaxSlices(year) + 1 {
		for _, r := range Readings() {
			weight := g.StateProb(year, k) * g.ReadingProb(year, k, r)
			walk(&out, g.ChallengeStage(year, k, r.Ukraine, r.Russia), weight, g.Hosted())
		}
	}
	return out
}

func walk(out *[Challenges]map[string]float64, s Stage, weight float64, hosted bool) {
	t, reach := s.Tree, equilibrium.Reach(s.Tree, s.Profile)
	challenge := make([]int, t.Nodes()) // -1 above it
	lie := make([]bool, t.Nodes())      // below an allegation of what did not happen
	challenge[0] = -1
	for h := game.Node(1); int(h) < t.Nodes(); h++ {
		up, label := t.Parent(h), t.EdgeLabel(h)
		ch := challenge[up]
		challenge[h], lie[h] = ch, lie[up]
		owner := ""
		if a := t.Via(h); a != game.NoAction {
			owner = t.PlayerName(t.SetOwner(t.SetAt(up)))
		}
		if ch < 0 {
			for c, name := range challengeNames {
				if owner == "Russia" && label == name {
					challenge[h] = c
					out[c]["it happens"] += weight * reach[h]
				}
			}
			if c := challenge[h]; c == Salami || c == Invade || c == Strike {
				out[c]["alarm"] += weight * reach[h]
			}
			if challenge[h] == Invade {
				out[Invade]["alleged"] += weight * reach[h]
			}
			continue
		}
		note := func(name string) {
			if !lie[h] {
				out[ch][name] += weight * reach[h]
			}
		}
		switch {
		case t.LotteryLabel(up) == "sensors" && label == "alarm":
			note("alarm")
		case t.LotteryLabel(up) == "finding":
			note("found " + label)
		case t.LotteryLabel(up) == "vote" && label == "triggered":
			note("triggered")
		case owner == "Ukraine" && (label == "allege" || label == "claim a deniable act"):
			note("alleged")
		case owner == "Ukraine" && label == "claim a slice":
			lie[h] = true
		case owner == "United States":
			note("US " + label)
		case owner == "Coalition":
			note("coalition " + label)
		case owner == "Hosts" && label == "release":
			note("released")
		case owner == "Russia":
			note("Russia: " + label)
		}
	}
}

// How the fighting ends leaves Ukraine as well off as the evaluator reckons.
func TestOutcomesLeaveUkraineAsReckoned(t *testing.T) {
	eachCrisis(t, func(what string, g *Game, year int) {
		a := g.Crisis(year)[Invade]
		got, want, goes := wellbeingOf(campaign.Odds(a.Outcome)), 0.0, 0.0
		for k := range MaxSlices(year) + 1 {
			s, weight := g.state(year, k), g.StateProb(year, k)
			n, y := g.nodes[year-1][k], &g.tables.season
			s.moves(&n, y, &g.scratch, &chooser{}, func(turn *turn, i, j int) {
				p := weight * y.ukraine[i] * y.russia[j] * turn.now.invade
				for c, q := range turn.outlook.joint[:g.tables.cells] {
					goesOn := turn.outlook.goesOn[c][0] + turn.outlook.goesOn[c][1]
					goes += p * q * goesOn
					want += p * q * (turn.outlook.well[c] - (1 - goesOn)) // what is broken off leaves it whole
				}
			})
		}
		if want /= goes; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s, year %d: the outcomes leave Ukraine at %v, the evaluator has %v", what, year, got, want)
		}
	})
}

// Reading an account does not move the solution, and a strike destroys what the
// design says.
func TestCrisisOnlyReads(t *testing.T) {
	eachCrisis(t, func(what string, g *Game, year int) {
		before := g.Report(year)
		first, second := g.Crisis(year), g.Crisis(year)
		if first != second || before != g.Report(year) {
			t.Errorf("%s: reading the accounts of a year moves the game", what)
		}
		if loss := first[Strike].Loss; math.Abs(loss-g.denial.loss) > 1e-9 || math.Abs(first[Sabotage].Loss-loss/2) > 1e-9 {
			t.Errorf("%s: a strike destroys %v, sabotage %v, want %v and half of it", what, loss, first[Sabotage].Loss, g.denial.loss)
		}
	})
}
