// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/lever"
)

// leverRow is one lever: its label, its native control, where the proposal has
// it, and on request what it means.
type leverRow struct {
	app.Compo
	Lever   *view.Lever
	Problem problem

	desk  desk
	about bool // the description is open
}

func (r *leverRow) control() control { return control{lever: r.Lever.ID} }

func (r *leverRow) scale() scale {
	l := r.Lever
	return scale{
		min: l.Min, max: l.Max, from: l.Min, step: l.Step, fine: l.Fine, coarse: l.Coarse,
		whole: l.ID.Lever().Kind == lever.Int,
	}
}

// OnMount puts the control where it belongs; see place.
func (r *leverRow) OnMount(app.Context) { place(r.control(), r.Lever.Raw) }

// Render draws the row; see app.Composer.
func (r *leverRow) Render() app.UI {
	l := r.Lever
	return app.Div().Class("lever", "is-"+l.Control.String(), changedClass(l.Changed)).Body(
		app.Div().Class("lever-head").Body(
			app.Label().For(r.control().id()).Text(l.Label),
			app.Span().Class("unit").Text(r.side()),
			app.If(l.Changed, func() app.UI { return backButton(l.Label, l.BaselineValue, r.onBack) }),
			aboutButton(l.Label, r.about, r.onAbout),
		),
		r.body(),
		problemLine(r.control().id(), r.Problem),
		app.If(r.about, func() app.UI { return describe(l) }),
	)
}

// side is what stands beside the label: the unit, or for steps and switches the
// words for where they stand.
func (r *leverRow) side() string {
	switch r.Lever.Control {
	case view.Steps, view.Check:
		return r.Lever.Value
	case view.Slider:
		return r.Lever.Unit
	}
	return ""
}

func changedClass(changed bool) string {
	if changed {
		return "changed"
	}
	return ""
}

// body is the native control with what belongs to it.
func (r *leverRow) body() app.UI {
	l, c := r.Lever, r.control()
	switch l.Control {
	case view.Check:
		box := app.Input().Type("checkbox").Class("switch").ID(c.id()).
			Aria("describedby", problemID(c.id())).OnChange(r.onCheck)
		if l.Raw != 0 || app.IsClient {
			box = box.Checked(l.Raw != 0)
		}
		return box
	case view.Choice:
		return r.choice()
	}
	return dial{
		id: c.id(), label: l.Label, scale: r.scale(), value: l.Raw, base: l.Baseline, marks: at(l.Baseline),
		text: l.Text, words: l.Value, unit: l.Unit, steps: l.Control == view.Steps, problem: r.Problem,
		onDrag: r.onDrag, onDrop: r.onDrop, onPress: r.onPress, onWrite: r.onWrite, onLess: r.onLess, onMore: r.onMore,
	}.render()
}

func (r *leverRow) choice() app.UI {
	options := make([]app.UI, len(r.Lever.Options))
	for i, o := range r.Lever.Options {
		label := o.Label
		if o.Baseline && !o.Selected {
			label = say("ui.option.baseline", label)
		}
		options[i] = option(o.Text, label, o.Selected)
	}
	return app.Select().Class("choice").ID(r.control().id()).
		Aria("describedby", problemID(r.control().id())).
		OnChange(r.onWrite).Body(options...)
}

func (r *leverRow) onAbout(app.Context, app.Event) { r.about = !r.about }

func (r *leverRow) onBack(ctx app.Context, _ app.Event) { r.desk.back(ctx, r.control()) }

func (r *leverRow) onCheck(ctx app.Context, _ app.Event) {
	v := 0.0
	if ctx.JSSrc().Get("checked").Bool() {
		v = 1
	}
	r.desk.move(ctx, r.control(), v)
}

func (r *leverRow) onDrag(ctx app.Context, _ app.Event) {
	if v := r.scale().dragged(ctx); v != r.desk.at(r.control()) {
		r.desk.move(ctx, r.control(), v)
	}
}

func (r *leverRow) onDrop(ctx app.Context, e app.Event) {
	r.onDrag(ctx, e)
	r.desk.release()
}

func (r *leverRow) onPress(ctx app.Context, e app.Event) {
	if v, ok := r.scale().pressed(e, r.desk.at(r.control())); ok {
		r.desk.move(ctx, r.control(), v)
	}
}

func (r *leverRow) onWrite(ctx app.Context, _ app.Event) {
	r.desk.write(ctx, r.control(), ctx.JSSrc().Get("value").String())
}

func (r *leverRow) onLess(ctx app.Context, _ app.Event) { r.step(ctx, -1) }

func (r *leverRow) onMore(ctx app.Context, _ app.Event) { r.step(ctx, +1) }

func (r *leverRow) step(ctx app.Context, sign float64) {
	r.desk.move(ctx, r.control(), r.scale().within(r.desk.at(r.control())+sign*r.Lever.Step))
}
