// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package house

import (
	"slices"
	"strings"
	"testing"
)

// plan says which packages of the house each package may import. A name that
// ends in /... stands for the package and everything below it. A new package
// needs a line here: that is the moment to ask where it belongs.
//
// Imports point down. From the bottom: the catalogues, the games and their
// solution, the model, what is read off it, the assessment; the proposals; what
// all faces share; the faces; the programs.
var plan = map[string][]string{
	"engine/lever":             {},
	"engine/world":             {},
	"engine/game":              {},
	"engine/equilibrium":       {"engine/game"},
	"engine/campaign":          {"engine/lever", "engine/world"},
	"engine/guarantee":         {"engine/lever", "engine/world", "engine/game", "engine/equilibrium", "engine/campaign"},
	"engine/metric":            {"engine/lever", "engine/world", "engine/game", "engine/equilibrium", "engine/campaign", "engine/guarantee"},
	"engine":                   {"engine/lever", "engine/world", "engine/game", "engine/equilibrium", "engine/campaign", "engine/guarantee", "engine/metric"},
	"engine/sweep":             {"engine", "engine/metric", "engine/world"},
	"engine/sensitivity":       {"engine", "engine/lever", "engine/metric", "engine/world"},
	"engine/precedent":         {"engine/lever", "engine/world", "engine/metric", "engine"},
	"engine/calibration":       {"engine/world", "engine/precedent"},
	"engine/fit":               {"engine/lever", "engine/world", "engine/metric", "engine", "engine/precedent", "engine/calibration", "scenarios", "scenarios/history"},
	"engine/internal/gametest": {"engine/game"},

	"scenarios":         {"engine/lever", "engine/world"},
	"scenarios/history": {"engine/lever", "engine/world", "engine/precedent", "scenarios"},

	"engine/claim": {"engine", "engine/lever", "engine/world", "engine/campaign", "engine/metric", "scenarios"}, // claims are about the proposals

	"assets/fonts":   {"assets/map"},
	"assets/map":     {},
	"assets/map/gen": {"assets/map"},
	"assets/style":   {},
	"assets/text":    {"engine/lever", "engine/world", "engine/metric"},

	"app/session": {"engine/...", "scenarios"},
	"app/view":    {"engine/...", "scenarios", "scenarios/history", "assets/...", "app/session"},
	"app/geo":     {"assets/..."},
	"app/agree":   {"engine/...", "scenarios"},

	"app/handbook": {"engine/...", "scenarios", "assets/...", "app/session", "app/view"},

	"app/shell/wire": {"engine/...", "scenarios", "scenarios/history", "app/session"},
	"app/shell":      {"app/shell/wire", "engine/...", "scenarios", "assets/...", "app/session", "app/view"},
	"app/atlas":      {"engine/...", "scenarios", "assets/...", "app/session", "app/view", "app/geo"},
	"app/desktop":    {"engine/...", "scenarios", "assets/...", "app/session", "app/view", "app/geo", "app/atlas"},
	"app/server":     {"engine/...", "scenarios", "assets/...", "app/session", "app/view", "app/handbook", "app/shell"},
	"app/cli":        {"engine/...", "scenarios", "scenarios/history", "assets/...", "app/session", "app/view", "app/handbook", "app/server"},

	"app/server/internal/pack": {},
	"app/agree/outcomes":       {"app/agree"},
	"app/bench":                {"engine/...", "scenarios", "app/server", "app/shell/wire"},
	"app/house":                {},
	"app/journey":              {"engine/...", "scenarios", "assets/...", "app/session", "app/view", "app/shell/wire", "app/server"},
	"app/cmd/parley":           {"app/cli"},
	"app/cmd/parley-desktop":   {"app/desktop"},
	"wasm/shell":               {"app/shell"},
	"wasm/atlas":               {"app/atlas", "app/view"},
	"wasm/worker":              {"app/shell/wire"},
}

// TestPlan holds that imports point down, as planned.
func TestPlan(t *testing.T) {
	for _, s := range sources(t) {
		allowed, planned := plan[s.folder()]
		if !planned {
			t.Errorf("%s: package %s has no line in the plan of the house (app/house/plan_test.go)", s.path, s.folder())
			continue
		}
		s.imports(func(at, imported string) {
			below, ours := strings.CutPrefix(imported, "parley/")
			if !ours || below == s.folder() {
				return
			}
			if s.test() && strings.HasPrefix(below, "engine/internal/") {
				return // games with known answers are there for the tests of any engine package
			}
			if s.test() && below == "scenarios" {
				return // the model is tested on the proposals it is there to judge
			}
			if !slices.ContainsFunc(allowed, func(rule string) bool { return matches(rule, below) }) {
				t.Errorf("%s: %s imports %s, the plan of the house allows it %s", at, s.folder(), below, list(allowed))
			}
		})
	}
}

func matches(rule, folder string) bool {
	if top, ok := strings.CutSuffix(rule, "/..."); ok {
		return folder == top || strings.HasPrefix(folder, top+"/")
	}
	return rule == folder
}

func list(allowed []string) string {
	if len(allowed) == 0 {
		return "none"
	}
	return strings.Join(allowed, ", ")
}
