// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/engine/equilibrium"
	"parley/engine/game"
)

// gambitFolder returns the folder with games of Gambit's collection that
// PARLEY_GAMBIT_GAMES names. Beside a game may lie, as .json, what Gambit's
// solvers found in it; what its tracer found lies one folder up.
func gambitFolder(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("PARLEY_GAMBIT_GAMES")
	if folder == "" {
		t.Skip("PARLEY_GAMBIT_GAMES does not name a folder with games of Gambit's collection")
	}
	return folder
}

// gambitFiles lists the games whose file names match a pattern.
func gambitFiles(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(gambitFolder(t), pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no games are called %s: %v", pattern, err)
	}
	return files
}

// readGame reads a game from a file.
func readGame(t *testing.T, file string) *game.Tree {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, err := game.ReadEFG(f)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := d.Tree()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// readJSON reads a file of JSON.
func readJSON(t *testing.T, file string, into any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// traced is a point that Gambit's tracer passed, in a game.
type traced struct {
	File, Kind string
	Lambda     float64 `json:"lam"`
	Probs      []float64
}

// gambitPoints returns the points of one kind.
func gambitPoints(t *testing.T, kind string) []traced {
	t.Helper()
	var rows []traced
	readJSON(t, filepath.Join(gambitFolder(t), "..", "expected-logit.json"), &rows)
	rows = slices.DeleteFunc(rows, func(r traced) bool { return r.Kind != kind })
	if len(rows) == 0 {
		t.Fatalf("no rows of the kind %q", kind)
	}
	return rows
}

// TestGambitLogit compares logit equilibria with Gambit's, which are good to about
// 1e-10.
func TestGambitLogit(t *testing.T) {
	t.Parallel()
	for _, row := range gambitPoints(t, "qre") {
		tree := readGame(t, filepath.Join(gambitFolder(t), row.File))
		r := solve(t, tree, equilibrium.Options{Lambda: row.Lambda})
		if far := farthest(r.Profile, row.Probs); !(far <= 1e-8) {
			t.Errorf("%s at %g: a probability differs by %.2g", row.File, row.Lambda, far)
		}
	}
}

// farthest returns the largest difference of a probability.
func farthest(p equilibrium.Profile, probs []float64) float64 {
	if p.Len() != len(probs) {
		return math.Inf(1)
	}
	far := 0.0
	for a, want := range probs {
		far = max(far, math.Abs(p.Prob(game.Action(a))-want))
	}
	return far
}

// TestGambitLimit compares limits with the points at which Gambit stopped. They
// are not quite there, so an action that dies out still has a little.
func TestGambitLimit(t *testing.T) {
	t.Parallel()
	for _, row := range gambitPoints(t, "limit") {
		tree := readGame(t, filepath.Join(gambitFolder(t), row.File))
		l := limitOf(t, row.File, tree)
		if far := farthest(l.Profile, row.Probs); !(far <= 1e-4) {
			t.Errorf("%s: a probability differs by %.2g", row.File, far)
		}
		for a, p := range row.Probs {
			if (p > 1e-5) != (l.Profile.Prob(game.Action(a)) > 0) {
				t.Errorf("%s: action %d has %g, Gambit %g, so the supports differ", row.File, a, l.Profile.Prob(game.Action(a)), p)
			}
		}
	}
}

// limitOf returns the limit of a game, judged from outside.
func limitOf(t *testing.T, name string, tree *game.Tree) equilibrium.Limit {
	t.Helper()
	l, err := equilibrium.LimitOf(t.Context(), tree, equilibrium.Options{})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return l
	}
	if wrong := judge(tree, l.Profile, l.Beliefs); wrong != "" {
		t.Errorf("%s: %v, but %s", name, l.Status, wrong)
	}
	return l
}

// TestGambitFails solves the games in which Gambit's tracer stops early, crawls or
// prints as an equilibrium what is none.
func TestGambitFails(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"*selten1975_fig1.efg", "*bcp4.efg", "*fig6_8.efg", "*2x2x2.efg", "gen__kuhn2_3.efg", "gen__kuhn2_6.efg"} {
		for _, file := range gambitFiles(t, name) {
			tree := readGame(t, file)
			l := limitOf(t, name, tree)
			t.Logf("%s: %v, %d steps, bifurcation at %.4g", name, l.Status, l.Steps, l.Bifurcation)
			// The determinant of 2x2x2 vanishes near 0.6, where Gambit stops.
			if strings.Contains(name, "2x2x2") && l.Bifurcation == 0 {
				t.Errorf("%s: the bifurcation is not reported", name)
			}
			if strings.Contains(name, "kuhn2_3") {
				near(t, "value of Kuhn poker", equilibrium.Values(tree, l.Profile)[0], -1.0/18, 1e-8)
			}
			if strings.Contains(name, "selten") {
				horse(t, tree, l.Profile)
			}
		}
	}
}

// horse checks that the first two keep to the equilibrium in which nobody goes
// down, which is the sequential one: the third would have to go left with more
// than 1/4 for the second to.
func horse(t *testing.T, tree *game.Tree, p equilibrium.Profile) {
	t.Helper()
	for i, v := range equilibrium.Values(tree, p) {
		near(t, fmt.Sprintf("payoff %d of Selten's horse", i), v, 1, 1e-8)
	}
}

// TestGambitFamilies solves families of growing games to the end.
func TestGambitFamilies(t *testing.T) {
	t.Parallel()
	for _, file := range gambitFiles(t, "gen__*.efg") {
		tree := readGame(t, file)
		// The path of the largest game takes 40,000 steps and two minutes.
		if testing.Short() && tree.Actions() > 100 || os.Getenv("PARLEY_ALL") == "" && tree.Actions() > 300 {
			continue
		}
		name := filepath.Base(file)
		elapsed := stopwatch()
		l := limitOf(t, name, tree)
		t.Logf("%-22s %3d actions, %4d nodes: %4d steps, %7.3f s, %v", name, tree.Actions(), tree.Nodes(), l.Steps, elapsed().Seconds(), l.Status)
	}
}

// recorded is what one of Gambit's solvers found.
type recorded struct {
	Solver   string
	Args     []string
	Code     int  `json:"rc"`
	TimedOut bool `json:"timed_out"`
	Profiles []struct {
		Tag   string
		Probs []any // fractions are texts
	}
}

// complete returns the profiles of the run of a solver with the given arguments,
// false if it did not finish.
func complete(t *testing.T, file, solver string, args ...string) (profiles [][]float64, ok bool) {
	t.Helper()
	if _, err := os.Stat(file + ".json"); err != nil {
		return nil, false
	}
	var known struct{ Runs []recorded }
	readJSON(t, file+".json", &known)
	for _, run := range known.Runs {
		if run.Solver != solver || !slices.Equal(run.Args, args) || run.Code != 0 || run.TimedOut {
			continue
		}
		for _, p := range run.Profiles {
			profiles = append(profiles, numbers(t, p.Probs))
		}
		return profiles, true
	}
	return nil, false
}

// numbers reads probabilities written as numbers or as fractions.
func numbers(t *testing.T, list []any) []float64 {
	t.Helper()
	out := make([]float64, len(list))
	for k, v := range list {
		switch v := v.(type) {
		case float64:
			out[k] = v
		case string:
			x, ok := new(big.Rat).SetString(v)
			if !ok {
				t.Fatalf("%q is no number", v)
			}
			out[k], _ = x.Float64()
		default:
			t.Fatalf("%v is no number", v)
		}
	}
	return out
}

// TestGambitPure compares pure equilibria. Gambit leaves sets that their owners
// rule out at 0.
func TestGambitPure(t *testing.T) {
	t.Parallel()
	checked := 0
	for _, file := range gambitFiles(t, "*.efg") {
		rows, ok := complete(t, file, "gambit-enumpure")
		if !ok {
			continue
		}
		checked++
		tree := readGame(t, file)
		want := map[string]bool{}
		for _, row := range rows {
			want[choices(tree, row)] = true
		}
		found, err := equilibrium.Pure(t.Context(), tree, 1e12)
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		for _, p := range found {
			if !want[reduced(tree, p)] {
				t.Errorf("%s: Gambit does not find %s", filepath.Base(file), reduced(tree, p))
			}
			delete(want, reduced(tree, p))
			if gains(equilibrium.Regret(tree, p)) {
				t.Errorf("%s: %s is no equilibrium", filepath.Base(file), reduced(tree, p))
			}
		}
		if len(want) > 0 {
			t.Errorf("%s: Gambit finds %v as well", filepath.Base(file), want)
		}
	}
	if checked == 0 {
		t.Error("no game with pure equilibria to compare")
	}
}

// choices writes a profile of 0 and 1 as reduced does.
func choices(tree *game.Tree, probs []float64) string {
	var out strings.Builder
	for s := range game.Set(tree.Sets()) {
		chosen := slices.Index(probs[tree.ActionAt(s, 0):int(tree.ActionAt(s, 0))+tree.Arity(s)], 1)
		if chosen < 0 {
			out.WriteByte('.')
		} else {
			fmt.Fprint(&out, chosen)
		}
	}
	return out.String()
}
