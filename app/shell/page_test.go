// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

// blank is an assessment with every number at v.
func blank(d lever.Design, v float64) *engine.Assessment {
	return &engine.Assessment{Design: d, Outcome: metric.Outcome{Deterrence: v, Survival: v, Years: make([]metric.Year, engine.DefaultYears)}}
}

// mounted is the page with hold of its context.
type mounted struct {
	page
	ctx app.Context
}

// OnPreRender keeps the context; see app.PreRenderer.
func (m *mounted) OnPreRender(ctx app.Context) { m.ctx = ctx }

// mount shows the page in go-app's test engine.
func mount(t testing.TB) (*mounted, app.TestEngine) {
	t.Helper()
	m := &mounted{}
	e := app.NewTestEngine()
	if err := e.Load(m); err != nil {
		t.Fatal(err)
	}
	e.ConsumeAll()
	return m, e
}

// TestPreRender holds that the page the server renders has its numbers, and says
// that they are all there is.
func TestPreRender(t *testing.T) {
	page, e := &page{}, app.NewTestEngine()
	if err := e.Load(page); err != nil {
		t.Fatal(err)
	}
	e.ConsumeAll()
	html := app.HTMLString(page)
	for _, want := range []string{
		`aria-busy="false"`, page.sheet.headline, `data-outcome="years.9.survival"`, "<polyline",
		`data-value="` + rawNumber(page.results.shown.Outcome.Deterrence) + `"`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("the page of the server does not have %s", want)
		}
	}
	for _, no := range []string{say("ui.computing"), `data-value=""`} {
		if strings.Contains(html, no) {
			t.Errorf("the page of the server has %s", no)
		}
	}
}

// TestAlarm holds that an alarm that is reset rings once, can be set again, and
// can be set to ring sooner than it was to.
func TestAlarm(t *testing.T) {
	m, e := mount(t)
	rung := 0
	a := alarm{ctx: m.ctx, wait: time.Millisecond, do: func(app.Context) { rung++ }}
	ring := func(want int) {
		t.Helper()
		for a.running {
			e.ConsumeAll()
		}
		if rung != want {
			t.Errorf("the alarm has rung %d times, want %d", rung, want)
		}
	}
	for want := 1; want <= 2; want++ {
		for range 3 {
			a.reset()
		}
		ring(want)
	}
	a.wait = 50 * time.Millisecond
	a.reset()
	later := a.wakes
	a.wait = time.Millisecond
	a.reset()
	if !a.wakes.Before(later) {
		t.Error("the alarm sleeps on when it is to ring sooner")
	}
	ring(3)
	var never alarm
	never.reset()
}

// TestShown holds that what the sheet says is about what the page shows: a
// draft first, with what is not yet known marked as such, and then the
// assessment.
func TestShown(t *testing.T) {
	m, e := mount(t)
	base := m.work.State()
	m.answered(m.ctx, 1, question{state: base}, blank(base.Design, 0.5))
	e.ConsumeAll()
	if _, err := m.work.Set(lever.VerifyHours, 24); err != nil {
		t.Fatal(err)
	}
	m.changed(m.ctx)
	now := m.work.State()
	value := func() string { return m.sheet.sections[0].Rows[0].Value }
	check := func(what, want string, busy bool) {
		t.Helper()
		if got := value(); got != want || m.sheet.busy != busy {
			t.Errorf("%s: the first row says %s and the page is busy is %v, want %s and %v", what, got, m.sheet.busy, want, busy)
		}
	}
	check("after a change", "50%", true)
	m.answered(m.ctx, 2, question{state: now, draft: true}, blank(now.Design, 0.61))
	check("after a draft", "61%", true)
	m.answered(m.ctx, 3, question{state: now}, blank(now.Design, 0.62))
	check("after the assessment", "62%", false)
	m.travel(m.ctx, func() { m.work.Undo() })
	check("after undo", "50%", false)
}

// BenchmarkUpdate is the page's part of a slider's movement but for the
// document: the change, rendering the levers, and the words for the numbers.
func BenchmarkUpdate(b *testing.B) {
	m, e := mount(b)
	base := m.work.Baseline()
	m.results.keep(base, blank(base.Design, 0.5), false)
	i := 0
	for b.Loop() {
		i++
		if _, err := m.work.Set(lever.StockSets, float64(i%15+1)); err != nil {
			b.Fatal(err)
		}
		m.ctx.Update()
		e.ConsumeAll()
		state := m.work.State()
		m.results.keep(state, blank(state.Design, float64(i%15)/15), true)
		m.results.show(state, nil, i)
		m.fill()
		m.sheet.paint(false)
	}
}
