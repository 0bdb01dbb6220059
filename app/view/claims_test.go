// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"slices"
	"strings"
	"testing"

	"parley/app/session"
	"parley/engine"
	"parley/engine/claim"
	"parley/engine/world"
)

// altered is the published ledger with some entries changed.
func altered(t *testing.T, change func(e *claim.Entry)) claim.Ledger {
	t.Helper()
	l := claim.Published()
	l.Entries = slices.Clone(l.Entries)
	for i := range l.Entries {
		e := &l.Entries[i]
		e.Profiles, e.Parts = slices.Clone(e.Profiles), slices.Clone(e.Parts)
		change(e)
	}
	return l
}

// TestLedgerIsWhole holds that every claim is there once, in the order of the
// numbers, with the verdict and the shares of the ledger, under any beliefs.
func TestLedgerIsWhole(t *testing.T) {
	source := claim.Published()
	for _, p := range world.Profiles() {
		l := LedgerOf(words, source, p.ID)
		if want := len(source.Entries) + len(claim.Untested()); len(l.Claims) != want {
			t.Fatalf("%d claims, want %d", len(l.Claims), want)
		}
		at := slices.Index(source.Profiles, p.ID)
		last := ""
		for _, c := range l.Claims {
			if c.ID <= last {
				t.Errorf("%s stands after %s", c.ID, last)
			}
			last = c.ID
			e, tested := source.Entry(c.ID)
			if tested != (c.Ruling != Untested) {
				t.Errorf("%s %s; that it is in the ledger is %v", c.ID, c.Word, tested)
			}
			if !tested {
				continue
			}
			if c.Ruling != Ruling(e.Verdict) || c.Under != Ruling(e.Under(at)) || !c.Readings[at].Chosen {
				t.Errorf("%s under %s: %s and %s, the ledger says %s and %s", c.ID, p.ID, c.Ruling, c.Under, e.Verdict, e.Under(at))
			}
			for i, r := range c.Readings {
				if r.Share != e.Profiles[i].Share || r.True != e.Profiles[i].True() || r.ShareText != percent(words, r.Share) {
					t.Errorf("%s under %s: %+v, the ledger says %+v", c.ID, r.Profile, r, e.Profiles[i])
				}
			}
		}
	}
}

// TestLedgerCounts holds that the counts are of the claims, and that the headline
// says how many there are and in how many worlds they were judged.
func TestLedgerCounts(t *testing.T) {
	l := LedgerOf(words, claim.Published(), "kyiv")
	sum := 0
	for _, n := range l.Counts {
		sum += n.Count
		if got := len(l.Select(ClaimsLook{Ruling: n.Ruling})); got != n.Count {
			t.Errorf("%d claims %s, %d are shown", n.Count, n.Word, got)
		}
	}
	if sum != len(l.Claims) {
		t.Errorf("%d claims are counted of %d", sum, len(l.Claims))
	}
	source := claim.Published()
	for _, n := range []int{len(l.Claims), source.Draws, len(source.Profiles), source.Draws * len(source.Profiles)} {
		if !strings.Contains(l.Headline, short(words, float64(n))+" ") {
			t.Errorf("the headline does not say %d: %s", n, l.Headline)
		}
	}
	for _, a := range l.Articles {
		if got := len(l.Select(ClaimsLook{Article: a.ID})); got != a.Claims || got == 0 || a.Position == "" {
			t.Errorf("%s makes %d claims, %d are shown", a.ID, a.Claims, got)
		}
	}
}

// TestLedgerOfUnknownBeliefs holds that beliefs which the ledger lacks have no
// verdict of their own, and that this is said.
func TestLedgerOfUnknownBeliefs(t *testing.T) {
	source := altered(t, func(e *claim.Entry) { e.Profiles = e.Profiles[:1] })
	source.Profiles = source.Profiles[:1]
	l := LedgerOf(words, source, "kyiv")
	if want := words.Say("claims.under.none", "Kyiv"); l.Under != want {
		t.Errorf("got %q, want %q", l.Under, want)
	}
	for _, c := range l.Claims {
		if c.Under != "" {
			t.Errorf("%s %s under beliefs that were not asked", c.ID, c.Under)
		}
	}
}

// TestStaleLedger holds that a ledger of another model says so, and one of this
// model does not.
func TestStaleLedger(t *testing.T) {
	now := claim.Published()
	now.Model, now.Version = engine.Model, claim.Version(claim.Catalogue())
	if l := LedgerOf(words, now, "central"); l.Notice != "" {
		t.Errorf("a ledger of this model says %q", l.Notice)
	}
	other := now
	other.Version = "other"
	if l := LedgerOf(words, other, "central"); l.Notice != words.Get("claims.stale") {
		t.Errorf("a ledger of other parameters says %q", l.Notice)
	}
	other.Model = "1066.10"
	if l := LedgerOf(words, other, "central"); !strings.Contains(l.Notice, "1066.10") || !strings.Contains(l.Notice, engine.Model) {
		t.Errorf("a ledger of another model says %q", l.Notice)
	}
	// A claim that is younger than the ledger is left out.
	other.Entries = other.Entries[1:]
	if l := LedgerOf(words, other, "central"); len(l.Claims) != len(claim.Catalogue())-1+len(claim.Untested()) {
		t.Errorf("%d claims of a ledger of %d", len(l.Claims), len(other.Entries))
	}
}

// TestSelect holds that a search wants every word, in any case, wherever it
// stands.
func TestSelect(t *testing.T) {
	l := LedgerOf(words, claim.Published(), "central")
	for find, id := range map[string]string{"c03": "C03", "MOSCOW  Article": "A02", "topkis": "C04", "electorates": "C16"} {
		got := l.Select(ClaimsLook{Find: find})
		if !slices.ContainsFunc(got, func(c *Claim) bool { return c.ID == id }) || len(got) == len(l.Claims) {
			t.Errorf("%q finds %d claims; that %s is among them is wanted", find, len(got), id)
		}
	}
	if got := l.Select(ClaimsLook{Find: "stock zyzzyva"}); len(got) != 0 {
		t.Errorf("a word that no claim has finds %d", len(got))
	}
	if got := l.Select(ClaimsLook{}); len(got) != len(l.Claims) {
		t.Errorf("%d claims of %d", len(got), len(l.Claims))
	}
}

// TestDetails holds that every claim says who makes it, how it is tested and
// what was expected or why it cannot be tested, and that its two designs differ
// and can be linked to, under any beliefs.
func TestDetails(t *testing.T) {
	for _, p := range world.Profiles() {
		l := LedgerOf(words, claim.Published(), p.ID)
		for _, c := range l.Claims {
			d := l.Detail(words, c.ID)
			if len(d.Makers) != len(c.Articles) {
				t.Errorf("%s is made by %d articles, want %v", c.ID, len(d.Makers), c.Articles)
			}
			if c.Ruling == Untested {
				if d.Reason == "" {
					t.Errorf("%s has no reason", c.ID)
				}
				continue
			}
			if d.Test == "" && len(d.Parts) == 0 || d.Expected == "" || !strings.Contains(d.Verdict, c.ShareText) {
				t.Errorf("%s lacks its test, what was expected or its share: %+v", c.ID, d)
			}
			if strings.Contains(d.Disputed, "S0") || strings.Contains(d.Disputed, "S4") {
				t.Errorf("%s is disputed by an id: %s", c.ID, d.Disputed)
			}
			if len(d.Pair) != 2 || d.Pair[0].State == d.Pair[1].State {
				t.Errorf("%s under %s has no two designs", c.ID, p.ID)
			}
			for _, x := range d.Pair {
				path, fragment, err := session.Address{Screen: session.Explore, State: x.State}.Link()
				if err != nil {
					t.Errorf("%s under %s, %s: %v", c.ID, p.ID, x.Label, err)
					continue
				}
				if a, _, err := session.ParseLink(path, fragment); err != nil || a.State != x.State || a.State.Beliefs != p.ID {
					t.Errorf("%s under %s, %s: does not survive its link: %v", c.ID, p.ID, x.Label, err)
				}
			}
		}
	}
}

// TestShiftedDesign holds that a parameter which a claim moves is moved from
// where the beliefs have it, as far as its range goes.
func TestShiftedDesign(t *testing.T) {
	for _, p := range world.Profiles() {
		l := LedgerOf(words, claim.Published(), p.ID)
		d := l.Detail(words, "C09") // an America less and more trusted
		given, limit := d.Pair[0].State.Given(world.USKept), world.USKept.Parameter()
		for i, want := range []float64{max(limit.Low, given-0.15), min(limit.High, given+0.15)} {
			if got := d.Pair[i].State.Parameter(world.USKept); got != want {
				t.Errorf("%s: %s has %v, want %v", p.ID, d.Pair[i].Label, got, want)
			}
		}
	}
}

// TestDeciding holds that parameters are named where a claim depends and only
// there, each with its direction.
func TestDeciding(t *testing.T) {
	source := altered(t, func(e *claim.Entry) {
		e.Verdict = claim.Depends
		e.Deciders = []claim.Decider{{Parameter: "delta", Rho: 0.5}, {Parameter: "gone", Rho: -0.4}, {Parameter: "s", Rho: 0.01}}
		switch e.ID {
		case "A01":
			e.Verdict = claim.Holds
		case "A02":
			e.Deciders = e.Deciders[2:]
		}
	})
	l := LedgerOf(words, source, "central")
	if got := l.Detail(words, "A01").Deciding; got != nil {
		t.Errorf("a claim that holds is decided by %v", got)
	}
	if got := l.Detail(words, "A02").Deciding; len(got) != 1 || got[0] != words.Get("claims.decider.none") {
		t.Errorf("a claim that nothing decides: %v", got)
	}
	got := l.Detail(words, "A03").Deciding
	want := []string{
		words.Say("claims.decider.up", words.Get("parameter.delta.label"), "0.50"),
		words.Say("claims.decider.down", "gone", "−0.40"),
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPartsOfDetail holds that parts say what they are for, and that those of
// the central worlds have no share of draws.
func TestPartsOfDetail(t *testing.T) {
	l := LedgerOf(words, claim.Published(), "central")
	c, _ := claim.ByID("A03")
	parts := l.Detail(words, "A03").Parts
	if len(parts) != len(c.Parts) {
		t.Fatalf("%d parts, want %d", len(parts), len(c.Parts))
	}
	for k, p := range parts {
		r, _ := claim.Published().Part(c, k)
		if (p.ShareText == "") != (c.Parts[k].Role == claim.Aside) || (p.Role == "") != (c.Parts[k].Role == claim.Counts) ||
			p.Centre != words.Get("claims.centre."+map[bool]string{true: "true", false: "false"}[r.True()]) {
			t.Errorf("part %d, %+v, is for %d with %+v", k, p, c.Parts[k].Role, r)
		}
	}
}

// answered gives the answer to one question, which must be one sentence.
func answered(t *testing.T, source claim.Ledger, id string) string {
	t.Helper()
	for _, a := range LedgerOf(words, source, "central").Answers {
		if a.Question == words.Get("claims.ask."+id) {
			if strings.Count(a.Text, ". ") > 0 || !strings.HasSuffix(a.Text, ".") || strings.ContainsAny(a.Text, "{}") {
				t.Errorf("%s is not one sentence: %s", id, a.Text)
			}
			return a.Text
		}
	}
	return ""
}

// TestAnswers holds that each answer turns with the ledger and says its
// numbers.
func TestAnswers(t *testing.T) {
	yes, no, open := claim.Reading{Share: 0.913, Margin: 0.123}, claim.Reading{Share: 0.113, Margin: -0.123}, claim.Reading{Share: 0.513, Margin: 0.123}
	set := func(e *claim.Entry, k int, r claim.Reading) {
		for len(e.Parts) <= k {
			e.Parts = append(e.Parts, claim.Reading{})
		}
		e.Parts[k] = r
	}
	for _, x := range []struct {
		question, claim string
		parts           []claim.Reading // in the order of the claim
		want            []string        // what the answer says
	}{
		{"motive", "A03", []claim.Reading{yes, {Share: 1, Margin: 0.2}, {Share: 1, Margin: 0.15}, {Share: 1, Margin: 0.12}, {Margin: 0.02}, {}}, []string{"Hardly", "by 20 points", "15 points", "12 points", "mostly the fear", "(2.0 points would"}},
		{"motive", "A03", []claim.Reading{yes, {Share: 1, Margin: 0.2}, {Share: 1, Margin: 0.15}, {Share: 1, Margin: 0.02}, {Margin: 0.15}, {}}, []string{"the size does", "mostly the gain", "(15 points would"}},
		{"motive", "A03", []claim.Reading{yes, {Share: 1, Margin: 0.2}, {Share: 0.5, Margin: 0.1}, {Share: 0.1, Margin: -0.03}, {Margin: 0.02}, {}}, []string{"Yes, the direction turns", "−3.0 points"}},
		{"burden", "B07", []claim.Reading{yes, {Margin: 1e-6}}, []string{"No, because", "91.3%"}},
		{"burden", "B07", []claim.Reading{no, {Margin: -0.2}}, []string{"Yes, it then still", "11%"}},
		{"backstop", "C03", []claim.Reading{yes, open, no}, []string{"Yes: an American backstop", "91.3% of draws (by 12 points", "51% and", "11%;"}},
		{"backstop", "C03", []claim.Reading{no, open, yes}, []string{"No: an American backstop", "(by −12 points"}},
		{"backstop", "C03", []claim.Reading{open, open, yes}, []string{"It depends: "}},
		{"istanbul", "C12", []claim.Reading{yes, {Share: 1, Margin: 0.04}, {Share: 1, Margin: 0.22}, yes, yes}, []string{"Yes on both counts", "12 points of security", "cap on forces (22 points by the cap alone, 4.0 points by the veto"}},
		{"istanbul", "C12", []claim.Reading{yes, {Share: 1, Margin: 0.22}, {Share: 1, Margin: 0.04}, yes, open}, []string{"Only in part", "91.3% of draws and the least safe in 51%", "its veto (22 points by the veto alone"}},
		{"istanbul", "C12", []claim.Reading{yes, {}, {}, no, no}, []string{"No on both counts"}},
	} {
		source := altered(t, func(e *claim.Entry) {
			if e.ID == x.claim {
				for k, r := range x.parts {
					set(e, k, r)
				}
			}
		})
		got := answered(t, source, x.question)
		for _, want := range x.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q does not say %q", x.question, got, want)
			}
		}
	}
}

// TestAnswersOfPublished holds that the published ledger answers what it can,
// from claims that are there.
func TestAnswersOfPublished(t *testing.T) {
	source := claim.Published()
	l := LedgerOf(words, source, "kyiv")
	for _, id := range []string{"motive", "burden", "backstop"} {
		if answered(t, source, id) == "" {
			t.Errorf("there is no answer on %s", id)
		}
	}
	for _, a := range l.Answers {
		for _, id := range a.Claims {
			if _, ok := source.Entry(id); !ok {
				t.Errorf("%s is read from %s, which is not there", a.Question, id)
			}
		}
	}
	// What hangs on beliefs is told with how far it does.
	e, _ := source.Entry("B07b")
	if got := answered(t, source, "burden"); !strings.Contains(got, l.range_(words, e)) {
		t.Errorf("%q does not say %s", got, l.range_(words, e))
	}
	// A ledger without a part that an answer is read from leaves it out.
	old := altered(t, func(e *claim.Entry) { e.Parts = nil })
	if got := LedgerOf(words, old, "kyiv").Answers; len(got) != 0 {
		t.Errorf("answers from nothing: %v", got)
	}
}

func TestPoints(t *testing.T) {
	for v, want := range map[float64]string{0: "0 points", 0.0001: "<0.1 points", -0.0001: "<0.1 points", 0.053: "5.3 points", -0.2: "20 points"} {
		if got := points(words, v); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
}

// looks are looks of every kind.
func looks() []ClaimsLook {
	return []ClaimsLook{
		{},
		{Part: PartHistory, Open: "georgia-2008"},
		{Article: "S4", Ruling: Untested, Open: "A07b", Find: "stock, in: Ukraine"},
		{Find: " – “find:” "},
	}
}

func TestClaimsLook(t *testing.T) {
	for _, want := range looks() {
		if got := ReadClaimsLook(want.String()); got != want {
			t.Errorf("%q is read as %+v, want %+v", want.String(), got, want)
		}
	}
	for text, want := range map[string]ClaimsLook{
		"article:S9,verdict:maybe,part:none,open:<b>,what:ever,,:": {},
		"verdict:fails,nonsense,article:S0":                        {Article: "S0", Ruling: Fails},
		"find:" + strings.Repeat("я", 100):                         {Find: strings.Repeat("я", longestFind)},
		"find:a\x00b\xffc":                                         {Find: "abc"},
	} {
		if got := ReadClaimsLook(text); got != want {
			t.Errorf("%q is read as %+v, want %+v", text, got, want)
		}
	}
}

// FuzzClaimsLook holds that nothing breaks the reader, and that what it reads
// can stand in a link and is read again as the same.
func FuzzClaimsLook(f *testing.F) {
	for _, l := range looks() {
		f.Add(l.String())
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := ReadClaimsLook(s)
		if again := ReadClaimsLook(l.String()); again != l {
			t.Errorf("%q is read as %+v, then as %+v", s, l, again)
		}
		a := session.Address{Screen: session.Claims, State: sessionOn(t, "ceasefire").State(), View: l.String()}
		path, fragment, err := a.Link()
		if err != nil {
			t.Fatalf("%q does not fit into a link: %v", l.String(), err)
		}
		if got, _, err := session.ParseLink(path, fragment); err != nil || got.View != l.String() {
			t.Errorf("%q comes back from a link as %q, %v", l.String(), got.View, err)
		}
	})
}
