// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/world"
)

// Stage is one stage game written out as a plain tree, with what the solved
// game plays in it. The plain tree is the definition: its agent logit
// equilibrium at these precisions is what the evaluator computes by sharing
// subgames.
type Stage struct {
	Tree       *game.Tree
	Profile    equilibrium.Profile
	Precisions []float64 // by player, 1/payoff
}

// Residual certifies the stage: how far its profile is from quantal response.
func (s Stage) Residual() float64 {
	return equilibrium.Residual(s.Tree, s.Profile, 1, s.Precisions...)
}

// Players of the stage games. What has no player here is nature's: the
// sensors, the fact-finding, the vote (which is expressive), the campaign.
const (
	playerRussia game.Player = iota
	playerUkraine
	playerUS
	playerEurope
	playerHosts
)

var players = []string{"Russia", "Ukraine", "United States", "Coalition", "Hosts"}

var (
	typeNames      = [Types]string{"security-seeking", "opportunist", "revisionist"}
	postureNames   = [postures]string{"restrained", "armed"}
	challengeNames = []string{"none", "hybrid", "salami", "invade", "strike", "sabotage"}
	answerNames    = []string{"aside", "assist", "fight"}
	reactionNames  = []string{"persist", "stop", "escalate"}
	hostNames      = []string{"withhold", "release"}
	foughtNames    = [reactions]string{"war", "invasion broken off", "escalated war"}
	findingNames   = []string{"confirm", "unclear", "refute"}
	classNames     = [classes]string{"deniable act", "slice"}
	ukraineNames   = [ukraineTypes]string{"status quo", "revanchist"}
	mixNames       = [postures]string{"defensive", "offensive"}
	buildNames     = [postures]string{"low", "high"}
)

func triggered(act int) string { return [2]string{"not triggered", "triggered"}[act] }
func keptName(kept int) string { return [2]string{"not kept", "kept"}[kept] }
func firmName(firm int) string { return [2]string{"soft", "firm"}[firm] }

// stage grows one tree and notes what is played at each set.
type stage struct {
	tree  *game.Builder
	plays map[string][]float64
}

func newStage() *stage {
	return &stage{tree: game.NewBuilder(players...), plays: map[string][]float64{}}
}

// decide adds a decision with its prior weights and what is played there.
func (st *stage) decide(at game.Node, p game.Player, set string, weights, play []float64, actions ...string) []game.Node {
	if _, ok := st.plays[set]; !ok {
		st.plays[set] = play
		st.tree.Weights(set, weights...)
	}
	return st.tree.Move(at, p, set, actions...)
}

// leaf ends a play, with a name for its payoffs: one number per player.
func (st *stage) leaf(at game.Node, name string, payoffs ...float64) {
	st.tree.Leaf(at, payoffs...)
	st.tree.LabelOutcome(at, name)
}

// lottery is a draw of nature. What cannot happen is left out: behaviour there
// would hang on beliefs that nothing determines.
type lottery struct {
	names []string
	probs []float64
	which []int
}

func (l *lottery) add(name string, p float64, which int) {
	if p > 0 {
		l.names, l.probs, l.which = append(l.names, name), append(l.probs, p), append(l.which, which)
	}
}

// draw adds the lottery at a node and returns what follows each event.
func (l *lottery) draw(b *game.Builder, at game.Node, label string) []game.Node {
	return b.Chance(at, label, l.names, l.probs)
}

// done builds the tree and its profile. A tree that does not hold together is
// a mistake in this package.
func (st *stage) done(t *terms) Stage {
	tree, err := st.tree.Build()
	if err != nil {
		panic("guarantee: " + err.Error())
	}
	probs := make([]float64, tree.Actions())
	for set := range game.Set(tree.Sets()) {
		for k, p := range st.plays[tree.SetName(set)] {
			probs[tree.ActionAt(set, k)] = p
		}
	}
	profile, err := equilibrium.NewProfile(tree, probs)
	if err != nil {
		panic("guarantee: " + err.Error())
	}
	resolve := 1 / t.w[world.S]
	return Stage{tree, profile, []float64{t.w[world.Lambda], t.w[world.Lambda], resolve, resolve, resolve}}
}

// EachStage visits every stage game of the first years, one tree at a time: of
// each year and state the arming stage and the challenge stage after each
// reading.
func (g *Game) EachStage(years int, visit func(Stage)) {
	for year := 1; year <= years; year++ {
		for k := range slices {
			if !reachable(year, k) {
				continue
			}
			visit(g.ArmingStage(year, k))
			for i := range postures {
				for j := range postures {
					visit(g.ChallengeStage(year, k, i, j))
				}
			}
		}
	}
}

// ArmingStage is the arming stage of a year (1 is the first) with k unanswered
// slices: both sides choose at once, each knowing its own type; what follows
// is read through the posture that each shows.
func (g *Game) ArmingStage(year, k int) Stage {
	s := g.state(year, k)
	n := g.nodes[year-1][k]
	y := s.play(&n, &g.scratch, &chooser{})
	st := newStage()
	types := lottery{}
	for th, p := range s.prior {
		for ty, q := range [ukraineTypes]float64{1 - s.revanche, s.revanche} {
			types.add(typeNames[th]+" Russia, "+ukraineNames[ty]+" Ukraine", p*q, th*ukraineTypes+ty)
		}
	}
	for i, at := range types.draw(st.tree, st.tree.Root(), "types") {
		th, ty := types.which[i]/ukraineTypes, types.which[i]%ukraineTypes
		rs := st.decide(at, playerRussia, "arming by "+typeNames[th], postureWeight[:], n.posture.russia[th][:], buildNames[:]...)
		for h, hr := range rs {
			us := st.decide(hr, playerUkraine, "arming by "+ukraineNames[ty], postureWeight[:], n.posture.ukraine[ty][:], mixNames[:]...)
			for mix, leaf := range us {
				r, u := s.armed(&y, th, h, ty, mix)
				st.leaf(leaf, "postures chosen", r, u, 0, 0, 0)
			}
		}
	}
	return st.done(&g.terms)
}

// armed is what a pair of postures is worth to Russia and to Ukraine.
func (s *state) armed(y *season, th, h, ty, mix int) (russia, ukraine float64) {
	f := &s.t.fear
	russia, ukraine = -float64(h)*s.t.w[world.ArmCostR], -float64(mix)*s.t.w[world.ArmCostU]
	for i := range postures {
		for j := range postures {
			p := read(f.read[readUkraine], mix, i) * read(f.read[readRussia], h, j)
			russia += p * y.after[reading(i, j)].russia[th*postures+h]
			ukraine += p * y.after[reading(i, j)].ukraine[ty][mix]
		}
	}
	return russia, ukraine
}
