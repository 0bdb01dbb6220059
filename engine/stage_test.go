// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/equilibrium"
	"parley/engine/game"
	"parley/engine/guarantee"
	"parley/engine/world"
	"parley/scenarios"
)

// A stage game that is written and read again, by someone who knows nothing but
// the precision, has the evaluator's play as its quantal response: of every
// scenario, and of random designs in random worlds.
func TestStageGameIsTheEvaluators(t *testing.T) {
	n := 0
	for _, sc := range scenarios.All() {
		for _, stage := range engine.Stages() {
			n++
			year := 1 + n%engine.DefaultYears
			checkStageGame(t, engine.StageRequest{
				Request: engine.Request{Design: sc.Design, Beliefs: profiles()[n%len(profiles())].ID},
				Title:   sc.Title, Stage: stage, Year: year, Slices: n % (guarantee.MaxSlices(year) + 1),
			})
		}
	}
	designs := 40
	if testing.Short() {
		designs = 5
	}
	rng := rand.New(rand.NewPCG(2026, 3))
	worlds := world.Draws(designs, 11, world.Profiles()[0])
	for n, w := range worlds {
		r := engine.StageRequest{
			Request: engine.Request{Design: randomDesign(rng), Beliefs: world.CentralProfile},
			Title:   fmt.Sprintf("random design %d", n),
			Stage:   engine.Stages()[n%3], Year: 1 + rng.IntN(12), Whole: n%12 == 1,
		}
		for id, v := range w {
			r.World = append(r.World, world.Setting{ID: world.ID(id), Value: v})
		}
		r.Slices = rng.IntN(guarantee.MaxSlices(r.Year) + 1)
		if r.Stage != engine.StageArming {
			r.Reading = &guarantee.Readings()[rng.IntN(4)]
		}
		checkStageGame(t, r)
	}
}

func checkStageGame(t *testing.T, r engine.StageRequest) {
	t.Helper()
	what := fmt.Sprintf("%s, %s of year %d, %d slices", r.Title, r.Stage, r.Year, r.Slices)
	s, err := engine.StageGameOf(r)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if !(s.Residual <= 1e-12) {
		t.Errorf("%s: residual %v", what, s.Residual)
	}
	tree := reread(t, what, s.Document)
	if tree.Actions() != s.Profile.Len() {
		t.Fatalf("%s: %d actions are read, %d were written", what, tree.Actions(), s.Profile.Len())
	}
	if residual := equilibrium.Residual(tree, s.Profile, s.Lambda); !(residual <= 1e-12) {
		t.Errorf("%s: residual %v after reading", what, residual)
	}
	got, err := equilibrium.Logit(context.Background(), tree, equilibrium.Options{Lambda: s.Lambda})
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	if got.Status != equilibrium.Reached {
		t.Errorf("%s: the search %v", what, got.Status)
	}
	for a := range game.Action(tree.Actions()) {
		if d := math.Abs(got.Profile.Prob(a) - s.Profile.Prob(a)); !(d <= 1e-8) {
			t.Errorf("%s: %s at %q is off by %v", what, tree.ActionLabel(a), tree.SetName(tree.SetOf(a)), d)
		}
	}
}

// reread writes a document, reads it again, and returns its tree.
func reread(t *testing.T, what string, d *game.Document) *game.Tree {
	t.Helper()
	var file bytes.Buffer
	if _, err := d.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	again, err := game.ReadEFG(&file)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	tree, err := again.Tree()
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	return tree
}

// What Gambit 17 asks of labels: information sets differ within their player,
// and what was meant to be read is left as it was.
func TestStageGameLabels(t *testing.T) {
	sc, _ := scenarios.Get("offsite-stockpile")
	for _, stage := range engine.Stages() {
		s, err := engine.StageGameOf(engine.StageRequest{
			Request: engine.Request{Design: sc.Design, Beliefs: sc.Beliefs}, Title: sc.Title, Stage: stage, Year: 2,
		})
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for n, set := range s.Document.Sets() {
			if key := fmt.Sprint(set.Player, set.Label); seen[key] {
				t.Errorf("%s: player %d has two sets %q", stage, set.Player, set.Label)
			} else {
				seen[key] = true
			}
			if want := s.Tree.SetName(game.Set(n)); set.Label != want {
				t.Errorf("%s: set %q is written as %q", stage, want, set.Label)
			}
		}
	}
}

// The comment says all that someone needs who has nothing but the file.
func TestStageGameComment(t *testing.T) {
	sc, _ := scenarios.Get("tripwire")
	s, err := engine.StageGameOf(engine.StageRequest{
		Request: engine.Request{Design: sc.Design, Beliefs: "kyiv"}, Title: sc.Title, Notes: []string{"Changed: nothing."},
		Year: 3, Slices: 1, Reading: &guarantee.Reading{Ukraine: guarantee.Armed, Russia: guarantee.Restrained},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		engine.Model, sc.Title, "Kyiv", "Changed: nothing.", "Year 3", "one unanswered slice", "Ukraine's posture as armed",
		"Russia's as restrained", "LAMBDA = 1", fmt.Sprint(world.Central()[world.Lambda], " for Russia"), "residual", "nature's", "carry", "Not a forecast",
	} {
		if !strings.Contains(s.Document.Comment(), want) {
			t.Errorf("the comment does not say %q:\n%s", want, s.Document.Comment())
		}
	}
	if title := s.Document.Title(); !strings.Contains(title, sc.Title) || !strings.Contains(title, "year 3") {
		t.Errorf("the title is %q", title)
	}
}

// What does not exist is refused in a sentence that says what does.
func TestStageGameRefused(t *testing.T) {
	sc, _ := scenarios.Get("nato")
	for _, c := range []struct {
		r    engine.StageRequest
		want string
	}{
		{engine.StageRequest{Year: 0}, "1 to 30"},
		{engine.StageRequest{Year: 31}, "1 to 30"},
		{engine.StageRequest{Year: 1, Slices: 1}, "allowed is 0:"},
		{engine.StageRequest{Year: 9, Slices: 3}, "allowed is 0 to 2"},
		{engine.StageRequest{Year: 9, Slices: -1}, "allowed is 0 to 2"},
		{engine.StageRequest{Year: 1, Stage: "end"}, "arming, challenge, reaction"},
		{engine.StageRequest{Year: 1, Stage: engine.StageArming, Reading: &guarantee.Reading{}}, "before the public reads"},
		{engine.StageRequest{Year: 1, Stage: engine.StageReaction, Whole: true}, "only the challenge stage"},
	} {
		c.r.Request = engine.Request{Design: sc.Design, Beliefs: sc.Beliefs}
		if _, err := engine.StageGameOf(c.r); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v does not say %q", c.r.Year, err, c.want)
		}
	}
}
