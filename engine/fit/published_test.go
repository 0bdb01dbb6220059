// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package fit_test

import (
	"testing"

	"parley/engine"
	"parley/engine/calibration"
	"parley/engine/precedent"
	"parley/engine/world"
	"parley/scenarios/history"
)

// The central values of the catalogue are those of the report, and no others
// have moved from what was set by hand.
func TestCatalogueIsTheReport(t *testing.T) {
	r := calibration.Published()
	if r.Format != calibration.Format || r.Model != engine.Model {
		t.Fatalf("the report is %s of model %s, want %s of %s", r.Format, r.Model, calibration.Format, engine.Model)
	}
	for _, p := range world.Catalogue() {
		f, fitted := r.Parameter(p.ID)
		want := p.Judged
		if fitted {
			want = f.Fitted
		}
		if p.Central != want || p.Fitted != fitted {
			t.Errorf("%s is %v (fitted: %v), the report says %v (%v)", p.ID, p.Central, p.Fitted, want, fitted)
		}
		if fitted && (f.Before != p.Judged || f.Low != p.Low || f.High != p.High) {
			t.Errorf("%s was fitted from %v in %v to %v, the catalogue has %v in %v to %v", p.ID, f.Before, f.Low, f.High, p.Judged, p.Low, p.High)
		}
	}
}

// What the report says of the historical cases is what the model gives of them
// at its central values.
func TestCasesAreTheReport(t *testing.T) {
	r := calibration.Published()
	table, err := precedent.Judge(t.Context(), history.Cases(), world.Central(), precedent.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if table.Hits != r.Hits[1] || len(table.Verdicts) != len(r.Cases) {
		t.Fatalf("%d of %d cases hit, the report says %d of %d", table.Hits, len(table.Verdicts), r.Hits[1], len(r.Cases))
	}
	for i, v := range table.Verdicts {
		if c := r.Cases[i]; v.Case.ID != c.ID || v.Hit != c.Fitted {
			t.Errorf("%s: hit %v, the report says %s: %v", v.Case.ID, v.Hit, c.ID, c.Fitted)
		}
	}
}

// A case that is missed is explained, and one that is hit is not.
func TestMissesAreExplained(t *testing.T) {
	for _, c := range calibration.Published().Cases {
		if explained := history.Miss(c.ID) != ""; explained == c.Fitted {
			t.Errorf("%s: hit %v, explained %v", c.ID, c.Fitted, explained)
		}
	}
}

// The renewal of a bare truce, the hazard of an ally and the rate of honouring are
// inside their stated ranges.
func TestTargetsAreInside(t *testing.T) {
	for _, f := range calibration.Published().Figures {
		if (f.ID == "resume5" || f.ID == "alliance" || f.ID == "P_honour_all") && !f.Inside {
			t.Errorf("%s: %v is outside the stated range", f.ID, f.Fitted)
		}
	}
}
