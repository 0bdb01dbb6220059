// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/internal/gametest"
)

// everyNth is the part of the series that a plain run plays. With PARLEY_ALL=1
// all games are played, and the tests print what came out (run them with -v):
//
//	PARLEY_ALL=1 go test -v -run TestSeries ./engine/equilibrium
const everyNth = 25

// honest is the part of the series in which the solver may say that it failed.
const honest = 0.005

// verdict is what came of one task in one game of the series.
type verdict struct {
	game  int
	task  string
	ended string // the status of the solver
	fail  bool   // the solver says it failed
	wrong string // a claim that does not hold; empty if all do
	note  string
	steps int
	took  time.Duration // of the CPU
}

// play calls task for the games of the series, in parallel, and returns all
// verdicts by game. It fails the test for every wrong claim, and if too many
// failures were admitted.
func play(t *testing.T, task func(n int, tree *game.Tree) []verdict) {
	t.Helper()
	stride := everyNth
	if os.Getenv("PARLEY_ALL") != "" {
		stride = 1
	}
	var (
		next  atomic.Int64
		mutex sync.Mutex
		all   []verdict
		work  sync.WaitGroup
	)
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for n := int(next.Add(1)-1) * stride; n < gametest.SeriesLength; n = int(next.Add(1)-1) * stride {
				found := task(n, gametest.Series(n))
				mutex.Lock()
				all = append(all, found...)
				mutex.Unlock()
			}
		})
	}
	work.Wait()
	slices.SortStableFunc(all, func(v, w verdict) int { return cmp.Compare(v.game, w.game) })
	report(t, all)
}

// report prints the failures and the table of statuses, and judges them.
func report(t *testing.T, all []verdict) {
	t.Helper()
	failed, tried := map[string]int{}, map[string]int{}
	for _, v := range all {
		tried[v.task]++
		if v.fail {
			failed[v.task]++
			t.Logf("game %d, %s: %s; %s", v.game, v.task, v.ended, v.note)
		}
		if v.wrong != "" {
			t.Errorf("game %d, %s: %s, but %s; %s", v.game, v.task, v.ended, v.wrong, v.note)
		}
	}
	for task, n := range failed {
		// One failure in a part of the series is no proof against the whole.
		if n > 1 && float64(n) > honest*float64(tried[task]) {
			t.Errorf("%s: %d failures in %d games, want less than %g%%", task, n, tried[task], 100*honest)
		}
	}
	t.Log(table(all))
}

// table counts the ends of each task, with the time and the steps they took.
func table(all []verdict) string {
	type row struct {
		games, steps, most int
		took, longest      time.Duration
	}
	rows := map[string]row{}
	for _, v := range all {
		key := fmt.Sprintf("%-22s %s", v.task, v.ended)
		r := rows[key]
		r.games++
		r.steps += v.steps
		r.most = max(r.most, v.steps)
		r.took += v.took
		r.longest = max(r.longest, v.took)
		rows[key] = r
	}
	var keys []string
	for key := range rows {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var out strings.Builder
	fmt.Fprintf(&out, "\n%6s %8s %8s %10s %10s  %s\n", "games", "steps", "most", "ms a game", "most", "task and end")
	for _, key := range keys {
		r := rows[key]
		fmt.Fprintf(&out, "%6d %8.1f %8d %10.3f %10.1f  %s\n", r.games, float64(r.steps)/float64(r.games), r.most,
			r.took.Seconds()*1000/float64(r.games), r.longest.Seconds()*1000, key)
	}
	return out.String()
}

// payRange is the largest difference that any player's payoffs can have between
// two plays, 1 if all are equal.
func payRange(tree *game.Tree) float64 {
	widest := 0.0
	for i := range game.Player(tree.Players()) {
		widest = max(widest, playerRange(tree, i))
	}
	if widest == 0 {
		return 1
	}
	return widest
}

// playerRange is the largest difference between what a player gets in two plays.
func playerRange(tree *game.Tree, i game.Player) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for h := range game.Node(tree.Nodes()) {
		if !tree.IsLeaf(h) {
			continue
		}
		paid := tree.Payoff(h, i)
		for up := h; up != tree.Root(); up = tree.Parent(up) {
			paid += tree.Payoff(tree.Parent(up), i)
		}
		low, high = min(low, paid), max(high, paid)
	}
	return high - low
}

// TestSeriesLogit asks for the logit equilibrium at three precisions, which are
// 1, 10 and 100 divided by the range of payoffs.
func TestSeriesLogit(t *testing.T) {
	t.Parallel()
	play(t, func(n int, tree *game.Tree) []verdict {
		var all []verdict
		for _, scaled := range []float64{1, 10, 100} {
			all = append(all, seriesLogit(t, n, tree, scaled))
		}
		return all
	})
}

func seriesLogit(t *testing.T, n int, tree *game.Tree, scaled float64) verdict {
	lambda := scaled / payRange(tree)
	elapsed := stopwatch()
	r, err := equilibrium.Logit(t.Context(), tree, equilibrium.Options{Lambda: lambda})
	v := verdict{
		game: n, task: fmt.Sprintf("logit at %g", scaled), ended: r.Status.String(),
		fail: err != nil, steps: r.Steps, took: elapsed(),
		note: fmt.Sprintf("scaled precision %.4g, residual %.2g", r.Lambda*payRange(tree), r.Residual),
	}
	residual := equilibrium.Residual(tree, r.Profile, r.Lambda)
	switch {
	case err == nil && !(residual <= 1e-10):
		v.wrong = fmt.Sprintf("the residual is %.2g", residual)
	case err == nil && r.Lambda != lambda:
		v.wrong = fmt.Sprintf("the precision is %g instead of %g", r.Lambda, lambda)
	}
	return v
}

// out reports whether chance never leads to a set.
func out(tree *game.Tree, s game.Set) bool {
	return !slices.ContainsFunc(tree.Members(s), func(h game.Node) bool { return !never(tree, h) })
}

// TestSeriesLimit asks for the limiting equilibrium and judges it from outside.
func TestSeriesLimit(t *testing.T) {
	t.Parallel()
	play(t, func(n int, tree *game.Tree) []verdict {
		elapsed := stopwatch()
		l, err := equilibrium.LimitOf(t.Context(), tree, equilibrium.Options{})
		v := verdict{
			game: n, task: "limit", ended: l.Status.String(), fail: err != nil, steps: l.Steps, took: elapsed(),
			note: fmt.Sprintf("scaled precision %.4g, regret %.2g", l.Lambda*payRange(tree), l.Regret),
		}
		if err == nil {
			v.wrong = judge(tree, l.Profile, l.Beliefs)
		}
		if v.wrong == "" && l.Status < equilibrium.SequentialPerturbed {
			v.wrong = apart(t, tree, l.Profile)
		}
		return []verdict{v}
	})
}

// apart says whether the path keeps away from what should be its limit: it comes
// within 1e-3, or nearer with each factor of 10 in precision, if slowly.
func apart(t *testing.T, tree *game.Tree, limit equilibrium.Profile) string {
	last := math.Inf(1)
	for _, scaled := range []float64{1e3, 1e4, 1e5, 1e6} {
		r, err := equilibrium.Logit(t.Context(), tree, equilibrium.Options{Lambda: scaled / payRange(tree), Tolerance: 1e-7})
		if err != nil {
			continue
		}
		far := 0.0
		for a := range game.Action(tree.Actions()) {
			far = max(far, math.Abs(r.Profile.Prob(a)-limit.Prob(a)))
		}
		if scaled == 1e6 && far > 1e-3 && far > 0.9*last {
			return fmt.Sprintf("the path stays away by %.2g", far)
		}
		last = far
	}
	return ""
}

// judge says why an assessment is no sequential equilibrium; empty if it is one.
// Conditional regret at every set is at most 1e-8 of the payoffs of its owner; it
// adds up along a play, so whole strategies get ten times as much. Behind chance
// events of probability 0 beliefs are even by convention, not consistent, so only
// actions are judged there.
func judge(tree *game.Tree, p equilibrium.Profile, beliefs []float64) string {
	if _, err := equilibrium.NewProfile(tree, p.Probs()); err != nil {
		return err.Error()
	}
	size := make([]float64, tree.Players())
	for i := range size {
		size[i] = playerRange(tree, game.Player(i))
	}
	action := equilibrium.ConditionalRegret(tree, p, beliefs)
	rest := equilibrium.ContinuationRegret(tree, p, beliefs)
	gap := equilibrium.BayesGap(tree, p, beliefs)
	for s := range game.Set(tree.Sets()) {
		sum, unit := 0.0, size[tree.SetOwner(s)]
		for _, h := range tree.Members(s) {
			sum += beliefs[h]
		}
		switch name := tree.SetName(s); {
		case !(math.Abs(sum-1) <= 1e-9):
			return fmt.Sprintf("beliefs at %q sum to %v", name, sum)
		case !(gap[s] <= 1e-7):
			return fmt.Sprintf("beliefs at %q miss Bayes' rule by %.2g", name, gap[s])
		case !(action[s] <= 1e-8*unit):
			return fmt.Sprintf("an action gains %.2g at %q", action[s]/unit, name)
		case !(rest[s] <= 1e-7*unit) && !out(tree, s):
			return fmt.Sprintf("a strategy gains %.2g from %q on", rest[s]/unit, name)
		}
	}
	for i, gain := range equilibrium.Regret(tree, p) {
		if !(gain <= 1e-7*size[i]) {
			return fmt.Sprintf("%s gains %.2g", tree.PlayerName(game.Player(i)), gain/size[i])
		}
	}
	return inconsistency(tree, p, beliefs)
}
