// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"html"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/shell/wire"
	"parley/app/view"
	"parley/engine/calibration"
	"parley/engine/claim"
)

// claimsAt mounts the page on the screen of claims that shows a view.
func claimsAt(t *testing.T, look view.ClaimsLook) string {
	t.Helper()
	m, e := mount(t)
	m.views[session.Claims] = look.String()
	m.enter(m.ctx, session.Claims)
	m.ctx.Update()
	e.ConsumeAll()
	return app.HTMLString(m)
}

// TestClaimsOfServer holds that the page that the server renders has every claim
// and every answer, and no style of its own in an element, which the page's
// policy forbids.
func TestClaimsOfServer(t *testing.T) {
	page := claimsAt(t, view.ClaimsLook{})
	for _, c := range claim.Catalogue() {
		if !strings.Contains(page, `id="claims-`+c.ID+`"`) {
			t.Errorf("the page does not have claim %s", c.ID)
		}
	}
	for _, a := range view.LedgerOf(words, claim.Published(), "central").Answers {
		if !strings.Contains(page, html.EscapeString(a.Question)) {
			t.Errorf("the page does not ask %s", a.Question)
		}
	}
	if strings.Contains(page, " style=") {
		t.Error("an element has a style of its own")
	}
}

// TestClaimsParts holds that every part of the screen is shown when it is asked
// for.
func TestClaimsParts(t *testing.T) {
	for part, want := range map[view.ClaimsPart]string{
		view.PartLedger:      `id="claims-rows"`,
		view.PartHistory:     `id="history-caveat"`,
		view.PartCalibration: `id="calibration-values"`,
	} {
		if page := claimsAt(t, view.ClaimsLook{Part: part}); !strings.Contains(page, want) {
			t.Errorf("part %q does not have %s", part, want)
		}
	}
	page := claimsAt(t, view.ClaimsLook{Open: "C03"})
	if n := strings.Count(page, `class="claim-detail"`); n != 1 {
		t.Errorf("%d claims are unfolded, want the one that the link points at", n)
	}
}

// TestTake holds that an answer is kept under its case, and that the next case
// is asked for until a failure ends it.
func TestTake(t *testing.T) {
	report := calibration.Published()
	j := &judging{judged: view.Judged{Read: map[string][]view.CaseReading{}}}
	asked := 0
	j.post = func(wire.Ask) { asked++ }
	ended := false
	j.stop = func() { ended = true }
	for _, c := range report.Cases[:2] {
		j.take(wire.Answer{Kind: wire.Case, Read: []wire.Read{{Value: 0.5, Than: 0.25}}})
		if got := j.judged.Read[c.ID]; len(got) != 1 || got[0] != (view.CaseReading{Value: 0.5, Than: 0.25}) {
			t.Errorf("%s: %v", c.ID, got)
		}
	}
	if asked != 2 {
		t.Errorf("asked %d times, want 2", asked)
	}
	j.take(wire.Answer{Kind: wire.Failure, Error: "no"})
	if j.failed != "no" || j.post != nil || !ended {
		t.Errorf("after a failure: %q, ended %v", j.failed, ended)
	}
}
