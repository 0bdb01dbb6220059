// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/engine/calibration"
	"parley/engine/fit"
)

// TestCalibrate fits two parameters to one short case, and holds file and JSON
// to one another.
func TestCalibrate(t *testing.T) {
	name := filepath.Join(t.TempDir(), "fit.json")
	args := strings.Fields("calibrate --free W_U --free lambda_sign --case karabakh-2020 --starts 1 --evaluations 5 --leave-one-out --json --write " + name)
	var e, written calibration.Report
	out := succeed(t, args...)
	parse(t, out, &e)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	parse(t, string(data), &written)
	if e.Format != calibration.Format || e.Loss != written.Loss || e.Loss[1] > e.Loss[0] {
		t.Errorf("printed %+v, written %+v", e.Loss, written.Loss)
	}
	if len(e.Parameters) != 2 || len(e.Cases) != 1 || e.Cases[0].LeftOut == nil || len(e.Figures) != len(fit.Figures()) {
		t.Errorf("%d parameters, %d cases, %d figures", len(e.Parameters), len(e.Cases), len(e.Figures))
	}
	for _, p := range e.Parameters {
		if p.Fitted < p.Low || p.Fitted > p.High {
			t.Errorf("%s is fitted at %v, outside its range", p.ID, p.Fitted)
		}
	}
}

func TestCalibrateTable(t *testing.T) {
	out := succeed(t, strings.Fields("calibrate --free W_U --case karabakh-2020 --starts 1 --evaluations 3")...)
	for _, want := range []string{"BY HAND", "W_U", "karabakh-2020", "resume5", "0.25 to 0.7"} {
		if !strings.Contains(out, want) {
			t.Errorf("the table does not say %q", want)
		}
	}
}

func TestCalibrateRefuses(t *testing.T) {
	for args, want := range map[string]string{
		"calibrate --free mu":       `"mu"`,
		"calibrate --free mu_S":     "motive",
		"calibrate --case atlantis": `"atlantis"`,
		"calibrate --starts 0":      "at least 1",
	} {
		if _, _, err := run(t, strings.Fields(args)...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want a mention of %s", args, err, want)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := Run(ctx, []string{"calibrate"}, strings.NewReader(""), io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), "stopped") {
		t.Errorf("stopped: got %v", err)
	}
}
