// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package desktop

import (
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/app/atlas"
	"parley/assets/fonts"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// answered is every proposal with what the model answers, found once.
var answered = sync.OnceValue(func() map[string]*engine.Assessment {
	out := map[string]*engine.Assessment{}
	for _, s := range scenarios.All() {
		a := engine.Evaluate(engine.Request{Design: s.Design, Beliefs: world.CentralProfile, Years: 3})
		out[s.ID] = &a
	}
	return out
})

func TestPageSaysEverything(t *testing.T) {
	all := scenarios.All()
	p := newPage(text.English, all, 2, answered()[all[2].ID])
	if p.Title != all[2].Title || p.Summary != all[2].Summary || p.Place != "Proposal 3 / 12" {
		t.Errorf("the page is of %q, %q", p.Title, p.Place)
	}
	if p.Headline == "" || p.Waiting != "" || len(p.Sections) < 6 {
		t.Errorf("headline %q, waiting %q, %d sections", p.Headline, p.Waiting, len(p.Sections))
	}
	for _, s := range p.Sections {
		if s.Title == "" || len(s.Rows) == 0 {
			t.Errorf("section %q has %d rows", s.Title, len(s.Rows))
		}
	}
	if first := p.Sections[0].Rows[0]; first.Part < 0 || !strings.HasSuffix(first.Value, "%") {
		t.Errorf("the first outcome is a probability, not %+v", first)
	}
}

func TestPageBeforeTheAnswer(t *testing.T) {
	p := newPage(text.English, scenarios.All(), 0, nil)
	if p.Waiting == "" || p.Headline != "" || len(p.Sections) != 0 {
		t.Errorf("before the model has answered the page says %+v", p)
	}
}

// TestPanelHasRoom holds that, at the least width, no label runs into its
// value, no title is wider than the panel, and the page fits its canvas.
func TestPanelHasRoom(t *testing.T) {
	all := scenarios.All()
	for i, s := range all {
		p := newPage(text.English, all, i, answered()[s.ID])
		c := newCanvas(360, 2400, 1, opaque(atlas.Light.Panel))
		if end := paintPage(c, p, &atlas.Light); end > 2300 {
			t.Errorf("%s: the page is %.0f tall", s.ID, end)
		}
		for _, sec := range p.Sections {
			for _, r := range sec.Rows {
				label, value := c.measure(r.Label, pen{size: 13}), c.measure(r.Value, pen{size: 13, bold: true})
				if label+value+12 > 360-2*pad {
					t.Errorf("%s: %q and %q need %.0f pixels", s.ID, r.Label, r.Value, label+value+12)
				}
			}
		}
	}
}

func TestFooterFits(t *testing.T) {
	c := newCanvas(leastWidth, footerHeight, 1, opaque(atlas.Light.Panel))
	x := float64(pad)
	for _, k := range keys {
		if text.English.Get(k[1]) == "" {
			t.Errorf("%s has no text", k[1])
		}
		if !fonts.Has(k[0] + text.English.Get(k[1])) {
			t.Errorf("the font lacks a letter of %q", k[0])
		}
		x += c.measure(k[0], pen{size: 12, bold: true}) + 7 + c.measure(text.English.Get(k[1]), pen{size: 12}) + 24
	}
	if x > leastWidth {
		t.Errorf("the keys need %.0f pixels of %d", x, leastWidth)
	}
}

func TestFontHasEveryText(t *testing.T) {
	all := scenarios.All()
	for i, s := range all {
		p := newPage(text.English, all, i, answered()[s.ID])
		said := []string{p.Title, p.Summary, p.Headline}
		for _, sec := range p.Sections {
			for _, r := range sec.Rows {
				said = append(said, r.Label, r.Value)
			}
		}
		for _, line := range said {
			if !fonts.Has(line) {
				t.Errorf("%s: the font lacks a letter of %q", s.ID, line)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	c, p := newCanvas(10, 10, 2, opaque(atlas.Light.Panel)), pen{size: 13}
	for _, width := range []float64{1, 80, 200, 10000} {
		lines := c.wrap("one two three  incomprehensibilities four", width, p)
		if got := strings.Join(lines, " "); got != "one two three incomprehensibilities four" {
			t.Errorf("at %v the text becomes %q", width, got)
		}
		for _, l := range lines {
			if strings.Contains(l, " ") && c.measure(l, p) > width+0.5 {
				t.Errorf("%q is wider than %v", l, width)
			}
		}
	}
	if lines := c.wrap("", 100, p); len(lines) != 0 {
		t.Errorf("no text gives %q", lines)
	}
}

func TestArguments(t *testing.T) {
	c, err := parse([]string{"--scenario", "nato", "--dark", "--size", "1440x900"}, io.Discard)
	if err != nil || c.scenario != "nato" || !c.dark || c.width != 1440 || c.height != 900 {
		t.Errorf("%+v, %v", c, err)
	}
	for _, args := range [][]string{{"--scenario", "x"}, {"--size", "10x10"}, {"--size", "wide"}, {"more"}, {"--nonsense"}} {
		if _, err := parse(args, io.Discard); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: error %v, want one line", args, err)
		}
	}
}

// TestAnswersComeFromAnotherGoroutine asks for many proposals at once: the
// last one asked for is answered, in the end.
func TestAnswersComeFromAnotherGoroutine(t *testing.T) {
	var mu sync.Mutex
	news := 0
	a := answers{ready: func() { mu.Lock(); news++; mu.Unlock() }}
	all := scenarios.All()
	for _, s := range all {
		a.of(s)
	}
	last := all[len(all)-1]
	for end := time.Now().Add(30 * time.Second); a.of(last) == nil; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("no answer in half a minute")
		}
	}
	got := a.of(last)
	if got.Design != last.Design || got.Beliefs != last.Beliefs {
		t.Error("the answer is about something else")
	}
	if got.Design.Get(lever.StockSets) != last.Design.Get(lever.StockSets) || a.of(last) != got {
		t.Error("an answer that is known must be kept")
	}
	mu.Lock()
	defer mu.Unlock()
	if news == 0 || news > len(all) {
		t.Errorf("told of %d answers", news)
	}
}
