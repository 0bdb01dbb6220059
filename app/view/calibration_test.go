// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/calibration"
)

// TestCalibration holds that every fitted value and figure is shown, where it
// belongs on its line.
func TestCalibration(t *testing.T) {
	r := calibration.Published()
	c := CalibrationOf(words, r)
	if len(c.Figures) != len(r.Figures) || len(c.Values) != len(r.Parameters) || c.Missed != len(r.Figures)-r.Inside() {
		t.Fatalf("%d figures, %d values, %d missed", len(c.Figures), len(c.Values), c.Missed)
	}
	for i, f := range c.Figures {
		if inside := f.At >= f.From && f.At <= f.To; inside != r.Figures[i].Inside || f.Inside != inside {
			t.Errorf("%s stands at %v between %v and %v; that it is inside is %v", f.Want, f.At, f.From, f.To, r.Figures[i].Inside)
		}
		for _, x := range []float64{f.From, f.To, f.At, f.Was} {
			if !(x >= 0 && x <= 1) {
				t.Errorf("%s: %v is off the line", f.Want, x)
			}
		}
		if f.Residual == "" && (!f.Inside || r.Figures[i].Target != nil) {
			t.Errorf("%s has no residual", f.Want)
		}
	}
	for i, v := range c.Values {
		if v.Label == v.ID || !(v.At >= 0 && v.At <= 1) || !(v.Was >= 0 && v.Was <= 1) || (v.Unresolved != "") != r.Parameters[i].Unresolved {
			t.Errorf("%+v", v)
		}
	}
}

// TestCalibrationOfAnotherModel holds that it says so.
func TestCalibrationOfAnotherModel(t *testing.T) {
	r := calibration.Report{Model: engine.Model}
	if got := CalibrationOf(words, r).Notice; got != "" {
		t.Errorf("a calibration of this model says %q", got)
	}
	r.Model = "1066.10"
	if got := CalibrationOf(words, r).Notice; !strings.Contains(got, "1066.10") || !strings.Contains(got, engine.Model) {
		t.Errorf("a calibration of another model says %q", got)
	}
}

func TestResidual(t *testing.T) {
	half, high := 0.5, 0.7
	for want, f := range map[string]calibration.Figure{
		"+20 points from the 50% aimed at":  {Target: &half, Fitted: 0.7},
		"−10 points from the 50% aimed at":  {Target: &half, Fitted: 0.4},
		"<0.1 points from the 50% aimed at": {Target: &half, Fitted: 0.5001},
		"−0.3 points from the range":        {Fitted: -0.003},
		"+5.0 points from the range":        {High: &high, Fitted: 0.75},
		"":                                  {High: &high, Fitted: 0.3},
	} {
		if got := residual(words, f); got != want {
			t.Errorf("%+v: %q, want %q", f, got, want)
		}
	}
	if got := percentage(words, -0.003); got != "−0.3%" {
		t.Errorf("below nothing: %q", got)
	}
}
