// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"testing"

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
	Explore
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

// BenchmarkUpdate is the page's part of a slider's movement: the change, and
// painting the new numbers.
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
		m.results.keep(m.work.State(), blank(m.work.State().Design, float64(i%15)/15), false)
		m.results.show(m.work.State(), nil, 0)
		m.ctx.Update()
		e.ConsumeAll()
	}
}
