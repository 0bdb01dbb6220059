// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"parley/app/session"
	"parley/app/view"
	"parley/assets/text"
	"parley/engine/calibration"
	"parley/engine/claim"
	"parley/engine/world"
)

// openClaims goes to the screen of claims and waits for the page to live.
func (r *reader) openClaims(fragment string) {
	r.Helper()
	r.do(chromedp.Navigate("about:blank"), chromedp.Navigate(r.url+"/claims/tripwire"+fragment))
	r.wait(`document.getElementById("copy-link")?.disabled === false && document.querySelector(".claims")`)
}

// rows returns the ids of the claims that are shown.
func (r *reader) rows() []string {
	r.Helper()
	return read[[]string](r, `[...document.querySelectorAll("#claims-rows > li")].map((e) => e.id.replace("claims-", ""))`)
}

// ids names claims.
func ids(claims []*view.Claim) []string {
	var all []string
	for _, c := range claims {
		all = append(all, c.ID)
	}
	return all
}

// shows waits until exactly the claims are shown that a look asks for.
func (r *reader) shows(l *view.Ledger, look view.ClaimsLook) {
	r.Helper()
	want := ids(l.Select(look))
	r.wait(fmt.Sprintf(`document.querySelectorAll("#claims-rows > li").length === %d`, len(want)))
	if got := r.rows(); !slices.Equal(got, want) {
		r.Errorf("%+v shows %v, want %v", look, got, want)
	}
}

// TestClaims is a critic who looks for a claim, reads what became of it, changes
// whose beliefs it is judged by, passes the link on and opens the design that it
// is about.
func TestClaims(t *testing.T) {
	r := sit(t)
	source := claim.Published()
	l := view.LedgerOf(text.English, source, world.CentralProfile)
	r.openClaims("")
	r.shows(l, view.ClaimsLook{})

	r.do(chromedp.Click(chromedp.CSS(`.claims-chip[data-verdict="depends"]`)))
	r.shows(l, view.ClaimsLook{Ruling: view.Depends})
	r.enter("#claims-article", "S2")
	r.shows(l, view.ClaimsLook{Ruling: view.Depends, Article: "S2"})
	r.do(chromedp.Click(chromedp.CSS(`.claims-chip[data-verdict="depends"]`)), chromedp.SendKeys(chromedp.ID("claims-find"), "actor"))
	found := view.ClaimsLook{Article: "S2", Find: "actor"}
	r.shows(l, found)

	const id = "C03"
	e, _ := source.Entry(id)
	row := "#claims-" + id
	r.do(chromedp.Click(chromedp.CSS(row + " .claim-text")))
	r.wait(has(row+" .claim-text", "ariaExpanded", "true"))
	if got := read[string](r, `document.querySelector("`+row+`").dataset.verdict`); got != string(e.Verdict) {
		t.Errorf("%s %s on the page, the ledger says %s", id, got, e.Verdict)
	}
	d := l.Detail(text.English, id)
	if got := read[string](r, `document.querySelector("`+row+` .claim-said dd").textContent`); got != d.Verdict {
		t.Errorf("%s says %q, want %q", id, got, d.Verdict)
	}

	for i, beliefs := range source.Profiles {
		r.enter("#beliefs", beliefs)
		label := text.English.Get("profile." + beliefs + ".label")
		r.wait(has(row+" .claim-readings .chosen th", "textContent", label))
		want := text.English.Get("claims." + string(e.Under(i)))
		if got := read[string](r, `document.querySelector("`+row+` .claim-under .ruled").textContent`); got != want {
			t.Errorf("seen by %s it %s on the page, the ledger says %s", beliefs, got, want)
		}
	}
	found.Open = id
	last := source.Profiles[len(source.Profiles)-1]
	r.wait(`location.hash.includes("beliefs=` + last + `") && decodeURIComponent(location.hash).includes("` + found.String() + `")`)
	r.openClaims(read[string](r, "location.hash"))
	l = view.LedgerOf(text.English, source, last)
	r.shows(l, found)
	r.wait(has(row+" .claim-text", "ariaExpanded", "true"))

	pair := l.Detail(text.English, id).Pair
	r.do(chromedp.Click(chromedp.CSS(row + " .claim-pair li:nth-child(2) button")))
	r.settle(`location.pathname === "` + session.Explore.Path(pair[1].State.Scenario) + `"`)
	if got := r.state(); got != pair[1].State {
		t.Errorf("it opens %+v, want %s", got, pair[1].Label)
	}
	r.agree(pair[1].Label, r.numbers(), expected(pair[1].State))
}

// TestClaimsHistory holds that the cases stand as published, and come out the
// same when they are solved in the browser.
func TestClaimsHistory(t *testing.T) {
	r := sit(t)
	report := calibration.Published()
	h := view.HistoryOf(text.English, view.PublishedHistory(report, world.CentralProfile), report)
	r.openClaims("#view=part:history")
	r.wait(has("#history-headline", "textContent", h.Headline))
	if got := read[string](r, `document.getElementById("history-caveat").textContent`); got != h.Caveat {
		t.Errorf("the caveat is %q, want %q", got, h.Caveat)
	}
	verdicts := func() string {
		return read[string](r, `[...document.querySelectorAll("#history-rows > li")].map((e) => e.dataset.verdict).join()`)
	}
	var want []string
	for _, c := range h.Cases {
		want = append(want, map[bool]string{true: "hit", false: "miss"}[c.Hit])
	}
	if got := verdicts(); got != strings.Join(want, ",") {
		t.Errorf("the cases are %s, want %v", got, want)
	}
	r.do(chromedp.Click(chromedp.ID("history-solve")))
	r.wait(has("#history-status", "textContent", text.English.Say("ui.history.solved", h.Beliefs)))
	r.wait(has("#history-headline", "textContent", h.Headline))
	if got := verdicts(); got != strings.Join(want, ",") {
		t.Errorf("solved here the cases are %s, want %v", got, want)
	}
}
