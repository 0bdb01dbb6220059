// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"math"
	"slices"
	"testing"

	"parley/engine/world"
)

// TestJudge holds the rule to its words, at its edges.
func TestJudge(t *testing.T) {
	for _, c := range []struct {
		share   float64
		centres []bool
		want    Verdict
	}{
		{1, []bool{true, true}, Holds},
		{0.8, []bool{true, true}, Holds},
		{0.7999, []bool{true, true}, Depends},
		{0.95, []bool{true, false}, Depends},
		{0.5, []bool{true, true}, Depends},
		{0.2001, []bool{false, false}, Depends},
		{0.2, []bool{false, true}, Fails},
		{0, []bool{false}, Fails},
	} {
		if got := Judge(c.share, c.centres...); got != c.want {
			t.Errorf("share %v, centres %v: %s, want %s", c.share, c.centres, got, c.want)
		}
	}
}

// TestRankCorrelation works Spearman's out on a textbook sample (hours of
// television against intelligence, -29/165) and on one with ties.
func TestRankCorrelation(t *testing.T) {
	iq := []float64{106, 100, 86, 101, 99, 103, 97, 113, 112, 110}
	hours := []float64{7, 27, 2, 50, 28, 29, 20, 12, 6, 17}
	if got, want := correlation(ranks(iq), ranks(hours)), -29./165; math.Abs(got-want) > 1e-12 {
		t.Errorf("rho = %v, want %v", got, want)
	}
	if got := ranks([]float64{5, 1, 5, 9}); !slices.Equal(got, []float64{2.5, 1, 2.5, 4}) {
		t.Errorf("ranks with ties %v", got)
	}
	// x = 1..4 against false, false, true, true, whose ranks are 1.5 and 3.5:
	// cov = 4, variances 5 and 4, so rho = 4/sqrt(20).
	if got, want := correlation(ranks([]float64{1, 2, 3, 4}), ranks([]float64{0, 0, 1, 1})), 4/math.Sqrt(20); math.Abs(got-want) > 1e-12 {
		t.Errorf("rho with truth %v, want %v", got, want)
	}
	if got := correlation([]float64{1, 2, 3}, []float64{2, 2, 2}); got != 0 {
		t.Errorf("rho with a constant %v, want 0", got)
	}
}

// synthetic is a plan of one claim with three parts, one of each role, and a
// finished run of it in which the part that counts holds where delta is above
// its central value. It solves nothing.
func synthetic(draws int) (*Plan, []Block) {
	v := named("nothing")
	test := Within{Measure: deterrence, A: v, B: v, By: 1}
	c := Claim{ID: "X", Parts: []Part{{"counts", test, Counts}, {"shown", test, Shown}, {"aside", test, Aside}}}
	p := NewPlan([]Claim{c}, world.Profiles()[:2], draws, 7)
	var blocks []Block
	for i, pr := range p.Profiles {
		blocks = append(blocks, Block{pr.ID, Centre, [][]float32{{1, -1, 1}}})
		for first := 0; first < draws; first += blockSize {
			b := Block{Profile: pr.ID, First: first}
			for _, w := range p.drawn[i][first:min(first+blockSize, draws)] {
				b.Margins = append(b.Margins, []float32{float32(w[world.Delta] - world.Delta.Parameter().Central), -1, 0})
			}
			blocks = append(blocks, b)
		}
	}
	return p, blocks
}

// TestLedger holds a ledger to a run whose answer is known: only the part that
// counts decides, the parameter behind it is found, and the order in which
// blocks finished does not matter.
func TestLedger(t *testing.T) {
	p, blocks := synthetic(45)
	slices.Reverse(blocks)
	l := p.Ledger(blocks)
	e, ok := l.Entry("X")
	if !ok {
		t.Fatal("the claim is missing")
	}
	n := 0
	for _, worlds := range p.drawn {
		for _, w := range worlds {
			if w[world.Delta] > world.Delta.Parameter().Central {
				n++
			}
		}
	}
	if want := float64(n) / 90; math.Abs(e.Share-want) > 1e-4 {
		t.Errorf("share %v, want %v", e.Share, want)
	}
	if e.Verdict != Depends {
		t.Errorf("verdict %s, want depends", e.Verdict)
	}
	if d := e.Deciders[0]; d.Parameter != "delta" || d.Rho < 0.8 {
		t.Errorf("decided by %v, want delta", e.Deciders)
	}
	if e.Parts[1].Share != 0 || e.Parts[1].True() {
		t.Errorf("the part beside it: %v", e.Parts[1])
	}
	if len(e.Profiles) != 2 || e.Under(0) != Judge(e.Profiles[0].Share, true) {
		t.Errorf("profiles %v", e.Profiles)
	}
}

// TestPart holds that a part is read beside its claim, in the unit of its
// measure, and that one younger than the ledger is said not to be there.
func TestPart(t *testing.T) {
	p, blocks := synthetic(blockSize)
	l, c := p.Ledger(blocks), p.Claims[0]
	for k, want := range []float64{1, -1, 1} {
		if r, ok := l.Part(c, k); !ok || r.Margin != want {
			t.Errorf("part %d: margin %v, %v; want %v", k, r.Margin, ok, want)
		}
	}
	c.Parts = append(c.Parts, c.Parts[0])
	if r, ok := l.Part(c, 3); ok {
		t.Errorf("a part that the ledger does not know: %v", r)
	}
	wide := named("nothing")
	c.Parts = only(Level{Measure: Measure{Scale: 4}, At: wide})
	e := l.Entries[0]
	if r, ok := l.Part(c, 0); !ok || r.Share != e.Share || r.Margin != 4*e.Centre.Margin {
		t.Errorf("the only part: %v, %v; want four times the margin of the claim", r, ok)
	}
	if _, ok := l.Part(Claim{ID: "Y"}, 0); ok {
		t.Error("a claim that the ledger does not know")
	}
}

// TestLedgerStopped holds that a stopped run is judged on the draws that are
// finished under every profile, and not at all without its central worlds.
func TestLedgerStopped(t *testing.T) {
	p, blocks := synthetic(45)
	without := func(profile string, first int) []Block {
		return slices.DeleteFunc(slices.Clone(blocks), func(b Block) bool { return b.Profile == profile && b.First == first })
	}
	l := p.Ledger(without("moscow-official", 20))
	if l.Draws != 20 {
		t.Errorf("%d draws, want the first 20", l.Draws)
	}
	n := 0
	for _, worlds := range p.drawn {
		for _, w := range worlds[:20] {
			n += one(w[world.Delta] > world.Delta.Parameter().Central)
		}
	}
	if got, want := l.Entries[0].Share, float64(n)/40; math.Abs(got-want) > 1e-4 {
		t.Errorf("share %v, want %v", got, want)
	}
	if l := p.Ledger(without("moscow-official", 0)); l.Draws != 0 || l.Entries[0].Share != 0 {
		t.Errorf("%d draws with a share of %v", l.Draws, l.Entries[0].Share)
	}
	defer func() {
		if recover() == nil {
			t.Error("a ledger without a central world")
		}
	}()
	p.Ledger(without("central", Centre))
}

// TestPublished holds that the embedded result is of the claims it says and
// that its verdicts follow from its shares.
func TestPublished(t *testing.T) {
	l := Published()
	if !l.Current() {
		t.Skip("the published ledger is of an older model")
	}
	if len(l.Entries) != len(Catalogue()) {
		t.Fatalf("%d entries, want %d", len(l.Entries), len(Catalogue()))
	}
	for i, c := range Catalogue() {
		e := l.Entries[i]
		if e.ID != c.ID || len(e.Profiles) != len(world.Profiles()) || len(e.Band) != 3 {
			t.Errorf("entry %d is %s with %d profiles, want %s", i, e.ID, len(e.Profiles), c.ID)
		}
		var centres []bool
		mean := 0.0
		for _, r := range e.Profiles {
			centres = append(centres, r.True())
			mean += r.Share / float64(len(e.Profiles))
		}
		if math.Abs(mean-e.Share) > 1e-3 {
			t.Errorf("%s: the shares of the profiles have mean %v, all draws %v", e.ID, mean, e.Share)
		}
		if want := Judge(e.Share, centres...); e.Verdict != want {
			t.Errorf("%s: %s, its shares say %s", e.ID, e.Verdict, want)
		}
		if len(c.Parts) > 1 && len(e.Parts) != len(c.Parts) {
			t.Errorf("%s: %d parts of %d", e.ID, len(e.Parts), len(c.Parts))
		}
	}
}
