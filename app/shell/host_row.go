// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/lever"
)

// hostScale is the range of a host's share of the stock.
var hostScale = scale{min: 0, max: 1, step: 0.05, fine: 0.01, coarse: 0.25}

// hostRow is the share of the stock that one host holds. Moving it scales the
// other hosts, so that the shares keep their sum.
type hostRow struct {
	app.Compo
	Host    view.Host
	Problem problem

	desk desk
}

func (r *hostRow) control() control {
	return control{lever: lever.StockHosts, host: r.Host.Host}
}

// OnMount puts the control where it belongs; see place.
func (r *hostRow) OnMount(app.Context) { place(r.control(), r.Host.Share) }

// Render draws the row; see app.Composer.
func (r *hostRow) Render() app.UI {
	h, id := r.Host, r.control().id()
	return app.Div().Class("host", changedClass(h.Value != h.BaselineValue)).Body(
		app.Label().For(id).Text(h.Label),
		dial{
			id: id, label: h.Label, scale: hostScale, value: h.Share, base: h.Baseline, marks: at(h.Baseline),
			text: number(math.Round(1e4*h.Share)/100) + "%", words: h.Value, unit: "%", problem: r.Problem,
			onDrag: r.onDrag, onDrop: r.onDrop, onPress: r.onPress, onWrite: r.onWrite, onLess: r.onLess, onMore: r.onMore,
		}.render(),
		problemLine(id, r.Problem),
	)
}

func (r *hostRow) onDrag(ctx app.Context, _ app.Event) {
	if v := hostScale.dragged(ctx); v != r.desk.at(r.control()) {
		r.desk.move(ctx, r.control(), v)
	}
}

func (r *hostRow) onDrop(ctx app.Context, e app.Event) {
	r.onDrag(ctx, e)
	r.desk.release()
}

func (r *hostRow) onPress(ctx app.Context, e app.Event) {
	if v, ok := hostScale.pressed(e, r.desk.at(r.control())); ok {
		r.desk.move(ctx, r.control(), v)
	}
}

// onWrite takes a percentage, with or without its sign.
func (r *hostRow) onWrite(ctx app.Context, _ app.Event) {
	r.desk.write(ctx, r.control(), ctx.JSSrc().Get("value").String())
}

func (r *hostRow) onLess(ctx app.Context, _ app.Event) { r.step(ctx, -1) }

func (r *hostRow) onMore(ctx app.Context, _ app.Event) { r.step(ctx, +1) }

func (r *hostRow) step(ctx app.Context, sign float64) {
	r.desk.move(ctx, r.control(), hostScale.within(r.desk.at(r.control())+sign*hostScale.step))
}

// hostsRow gathers the hosts under the lever of which they are parts.
type hostsRow struct {
	app.Compo
	Lever   *view.Lever
	Host    lever.Host // whose value was refused, if Problem says so
	Problem problem

	desk  desk
	about bool
}

// Render draws the rows; see app.Composer.
func (r *hostsRow) Render() app.UI {
	l := r.Lever
	return app.FieldSet().Class("lever is-hosts", changedClass(l.Changed)).Body(
		app.Legend().Class("aloud").Text(l.Label),
		app.Div().Class("lever-head").Body(
			app.Span().Class("label").Aria("hidden", "true").Text(l.Label),
			app.Span().Class("unit").Text(l.Unit),
			app.If(l.Changed, func() app.UI { return backButton(l.Label, l.BaselineValue, r.onBack) }),
			aboutButton(l.Label, r.about, r.onAbout),
		),
		app.If(r.about, func() app.UI { return describe(l) }),
		app.Div().Class("host-list").Body(r.rows()...),
	)
}

func (r *hostsRow) rows() []app.UI {
	rows := make([]app.UI, len(r.Lever.Hosts))
	for i, h := range r.Lever.Hosts {
		row := &hostRow{Host: h, desk: r.desk}
		if h.Host == r.Host {
			row.Problem = r.Problem
		}
		rows[i] = row
	}
	return rows
}

func (r *hostsRow) onAbout(app.Context, app.Event) { r.about = !r.about }

func (r *hostsRow) onBack(ctx app.Context, _ app.Event) {
	r.desk.back(ctx, control{lever: lever.StockHosts})
}
