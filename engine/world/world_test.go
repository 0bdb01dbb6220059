// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

import (
	"math"
	"slices"
	"testing"
)

func TestCatalogueIsComplete(t *testing.T) {
	seen := map[string]bool{}
	for i, p := range Catalogue() {
		if p.ID == "" || p.Label == "" || p.Unit == "" || p.Source == "" {
			t.Errorf("parameter %d (%s) lacks an id, a label, a unit or a source", i, p.ID)
		}
		if seen[p.ID] {
			t.Errorf("%s stands twice", p.ID)
		}
		seen[p.ID] = true
		if !(p.Low <= p.Central && p.Central <= p.High && p.Low < p.High) {
			t.Errorf("%s: low %v, central %v, high %v", p.ID, p.Low, p.Central, p.High)
		}
		if id, ok := ByID(p.ID); !ok || id != ID(i) {
			t.Errorf("ByID(%s) = %d, %v", p.ID, id, ok)
		}
	}
	for _, e := range Published() {
		if e.ID == "" || e.Meaning == "" || e.Source == "" || e.Purpose == "" {
			t.Errorf("published figure %q is incomplete", e.ID)
		}
		if seen[e.ID] {
			t.Errorf("%s is both an input and a published figure", e.ID)
		}
	}
}

func TestProfilesAreAllowedWorlds(t *testing.T) {
	if n := len(Profiles()); n != 8 {
		t.Errorf("%d profiles, want the central one and seven", n)
	}
	for _, p := range Profiles() {
		w := Central().Under(p)
		if err := w.Check(); err != nil {
			t.Errorf("%s: %v", p.ID, err)
		}
		for _, s := range p.Set {
			if w[s.ID] != s.Value || !p.Sets(s.ID) {
				t.Errorf("%s does not set %s", p.ID, s.ID)
			}
		}
	}
}

func TestDrawsAreSeededAndInRange(t *testing.T) {
	for _, p := range Profiles() {
		a, b := Draws(200, 9, p), Draws(200, 9, p)
		if !slices.Equal(a, b) {
			t.Errorf("%s: the same seed gives other worlds", p.ID)
		}
		if slices.Equal(a, Draws(200, 10, p)) {
			t.Errorf("%s: another seed gives the same worlds", p.ID)
		}
		for i, w := range a {
			if w[MuS]+w[MuV] > 1+1e-12 {
				t.Errorf("%s, draw %d: priors sum to %v", p.ID, i, w[MuS]+w[MuV])
			}
			for id, q := range Catalogue() {
				if id := ID(id); id != MuS && id != MuV && !(w[id] >= q.Low && w[id] <= q.High) {
					t.Errorf("%s, draw %d: %s is %v", p.ID, i, q.ID, w[id])
				}
			}
		}
	}
}

// Stratified draws have the mean of the triangular distribution, (low +
// central + high)/3, up to one stratum.
func TestDrawsHaveTheRightMean(t *testing.T) {
	const n = 500
	worlds := Draws(n, 1, Profile{})
	for id, p := range Catalogue() {
		if id := ID(id); id == MuS || id == MuV { // scaled back where they leave no room
			continue
		}
		mean := 0.0
		for _, w := range worlds {
			mean += w[id] / n
		}
		if want := (p.Low + p.Central + p.High) / 3; math.Abs(mean-want) > (p.High-p.Low)/n*3 {
			t.Errorf("%s: mean %v, want %v", p.ID, mean, want)
		}
	}
}

func TestQuantile(t *testing.T) {
	for id, p := range Catalogue() {
		q := ID(id).Quantile
		if math.Abs(q(0)-p.Low) > 1e-12 || math.Abs(q(1)-p.High) > 1e-12 {
			t.Errorf("%s: quantiles run from %v to %v, want %v to %v", p.ID, q(0), q(1), p.Low, p.High)
		}
		for u := 0.05; u < 1; u += 0.05 {
			if q(u) < q(u-0.05) {
				t.Errorf("%s: quantile falls at %v", p.ID, u)
			}
		}
	}
}

func TestCheckSaysWhatIsAllowed(t *testing.T) {
	err := Central().With(Delta, 0.99).Check()
	if want := "delta: 0.99 is outside the range, allowed is 0.8 to 0.95 (factor)"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if err := Central().With(MuS, 0.8).Check(); err == nil {
		t.Error("priors above 1 are accepted")
	}
	if err := Central().With(TC, math.NaN()).Check(); err == nil {
		t.Error("a value that is not a number is accepted")
	}
}

func TestHoldingKeepsRoomForTheOpportunist(t *testing.T) {
	w := Central().With(MuS, 0.7).With(MuV, 0.2)
	if got := w.Holding([]Setting{{MuV, 0.6}}); got[MuV] != 0.6 || got[MuS]+got[MuV] > 1 {
		t.Errorf("holding mu_V: mu_S %v, mu_V %v", got[MuS], got[MuV])
	}
	if got := w.With(MuV, 0.6).Holding([]Setting{{MuS, 0.5}}); got[MuS] != 0.5 || got[MuS]+got[MuV] > 1 {
		t.Errorf("holding mu_S: mu_S %v, mu_V %v", got[MuS], got[MuV])
	}
}
