// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
)

// parameterRow is one parameter: what it is, its slider between low and high
// with where it stands without a hand on it, and on what ground.
type parameterRow struct {
	app.Compo
	Parameter *view.Parameter
	Shown     bool
	Touched   bool   // its effect is shown
	Swing     string // the effect in lines, for a screen that has it nowhere else in sight
	Problem   problem

	desk  *page
	about bool
}

func (r *parameterRow) estimate() estimate { return estimate{r.Parameter.ID} }

// scale runs over the whole range; steps are counted from the central value, so
// that it can be reached.
func (r *parameterRow) scale() scale {
	p := r.Parameter
	return scale{min: p.Low, max: p.High, from: p.Central, step: p.Step, fine: p.Fine, coarse: p.Coarse}
}

// OnMount puts the slider where it belongs; see place.
func (r *parameterRow) OnMount(app.Context) { place(r.estimate(), r.Parameter.Raw) }

// Render draws the row; see app.Composer.
func (r *parameterRow) Render() app.UI {
	p, id := r.Parameter, r.estimate().id()
	touched := ""
	if r.Touched {
		touched = "touched"
	}
	return app.Div().Class("parameter", changedClass(p.Changed), touched, presence(r.Shown)).On("focusin", r.onTouch).Body(
		app.Div().Class("lever-head").Body(
			app.Label().For(id).Text(p.Label),
			app.If(p.Changed, func() app.UI { return backButton(p.Label, p.GivenText, r.onBack) }),
			aboutButton(p.Label, r.about, r.onAbout),
		),
		r.dial(),
		app.Raw(r.facts()),
		problemLine(id, r.Problem),
		app.If(r.Swing != "", r.swing),
		app.If(r.about, r.description),
	)
}

func (r *parameterRow) swing() app.UI {
	var lines []app.UI
	for line := range strings.SplitSeq(r.Swing, "\n") {
		lines = append(lines, app.Li().Text(line))
	}
	return app.Ul().Class("row-swing").Body(lines...)
}

func (r *parameterRow) dial() app.UI {
	p := r.Parameter
	marks := at(p.Central)
	if p.Profile {
		marks = append(marks, tick{at: p.Given, diamond: true})
	}
	return dial{
		id: r.estimate().id(), label: p.Label, scale: r.scale(), value: p.Raw, base: p.Given, marks: marks,
		text: p.Text, words: p.Value, unit: p.Unit, problem: r.Problem,
		onDrag: r.onDrag, onDrop: r.onDrop, onPress: r.onPress, onWrite: r.onWrite, onLess: r.onLess, onMore: r.onMore,
	}.render()
}

// facts is what is only read: the unit; where the slider begins and ends, what is
// central, and what the chosen beliefs say if they say anything; and the ground.
// There are too many of these for go-app to make each element.
func (r *parameterRow) facts() string {
	p := r.Parameter
	middle := "<span>" + escape(say("assumptions.central", p.CentralText)) + "</span>"
	if p.Profile {
		middle += " <span>" + escape(say("assumptions.given", p.GivenText)) + "</span>"
	}
	fitted := ""
	if p.Judged != "" {
		fitted = `<span class="fitted">` + escape(say("assumptions.fitted")) + `</span>`
	}
	return fmt.Sprintf(`<div class="facts"><div class="unit">%s</div>`+
		`<div class="ends"><span>%s</span><span class="middle">%s</span><span>%s</span></div>`+
		`<div class="basis">%s<span>%s</span>%s</div><div class="source">%s</div></div>`,
		escape(p.Unit), escape(p.LowText), middle, escape(p.HighText), basisMark(p.Basis), escape(p.Basis.Label), fitted, escape(p.Source))
}

func (r *parameterRow) description() app.UI {
	p := r.Parameter
	rows := []app.UI{}
	add := func(id, value string) {
		if value != "" {
			rows = append(rows, app.Dt().Text(say(id)), app.Dd().Text(value))
		}
	}
	add("assumptions.name", p.Name)
	add("ui.range", say("ui.range.numbers", p.LowText, p.HighText, p.Unit))
	add("assumptions.central.title", p.CentralText)
	add("assumptions.judged", p.Judged)
	add("ui.source", p.Source)
	add("assumptions.note", p.Note)
	return app.Div().Class("about").Body(
		app.Dl().Body(rows...),
		app.P().Body(handbook("ui.handbook.entry", "parameter-"+p.Name)),
	)
}

// basisMark draws on what ground a value stands: the more of the circle is
// filled, the firmer.
func basisMark(b view.Basis) string {
	return `<svg class="basis-mark" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="5.500"/><path d="` + basisFill[b.Name] + `"/></svg>`
}

// basisFill are the filled parts of the circle: none, a quarter, a half, all.
var basisFill = map[string]string{
	"seed":       "M7 7V1.500A5.500 5.500 0 0 1 12.500 7Z",
	"unverified": "M7 1.500A5.500 5.500 0 0 1 7 12.500Z",
	"checked":    "M7 1.500A5.500 5.500 0 0 1 7 12.500A5.500 5.500 0 0 1 7 1.500Z",
}

func (r *parameterRow) onTouch(ctx app.Context, _ app.Event) {
	if r.Touched {
		ctx.PreventUpdate()
		return
	}
	r.desk.touch(r.Parameter.Name)
}

func (r *parameterRow) onAbout(app.Context, app.Event) { r.about = !r.about }

func (r *parameterRow) onBack(ctx app.Context, _ app.Event) { r.desk.free(ctx, r.Parameter.ID) }

// stands returns where the parameter stands; the row may not yet have been
// painted.
func (r *parameterRow) stands() float64 { return r.desk.work.State().Parameter(r.Parameter.ID) }

func (r *parameterRow) onDrag(ctx app.Context, _ app.Event) {
	if v := r.scale().dragged(ctx); v != r.stands() {
		r.desk.moveEstimate(ctx, r.estimate(), v)
	}
}

func (r *parameterRow) onDrop(ctx app.Context, e app.Event) {
	r.onDrag(ctx, e)
	r.desk.release()
}

func (r *parameterRow) onPress(ctx app.Context, e app.Event) {
	if v, ok := r.scale().pressed(e, r.stands()); ok {
		r.desk.moveEstimate(ctx, r.estimate(), v)
	}
}

func (r *parameterRow) onWrite(ctx app.Context, _ app.Event) {
	r.desk.writeEstimate(ctx, r.estimate(), ctx.JSSrc().Get("value").String())
}

func (r *parameterRow) onLess(ctx app.Context, _ app.Event) { r.step(ctx, -1) }

func (r *parameterRow) onMore(ctx app.Context, _ app.Event) { r.step(ctx, +1) }

func (r *parameterRow) step(ctx app.Context, sign float64) {
	r.desk.moveEstimate(ctx, r.estimate(), r.scale().within(r.stands()+sign*r.Parameter.Step))
}

// assumptionsFilter narrows the parameters down.
func (a *assumptions) filter(groups []*view.ParameterGroup, look assumptionsView) app.UI {
	return &parameterFilter{Look: look, Counts: countFilter(groups), Changed: countByHand(groups), page: a.page}
}

// countFilter counts the parameters on each ground.
func countFilter(groups []*view.ParameterGroup) (counts [4]int) {
	for _, g := range groups {
		for _, p := range g.Parameters {
			counts[p.Basis.Status]++
		}
	}
	return counts
}

func countByHand(groups []*view.ParameterGroup) int {
	n := 0
	for _, g := range groups {
		n += g.Changed
	}
	return n
}

// parameterFilter narrows the parameters down: by ground, by group, to those
// that were changed, and by words.
type parameterFilter struct {
	app.Compo
	Look    assumptionsView
	Counts  [4]int // by status
	Changed int

	page *page
}

// Render draws the filter; see app.Composer.
func (f *parameterFilter) Render() app.UI {
	bases := []app.UI{option("", say("assumptions.basis.all"), f.Look.basis == "")}
	for _, b := range view.Bases(words) {
		bases = append(bases, option(b.Name, say("assumptions.basis.count", b.Label, strconv.Itoa(f.Counts[b.Status])), f.Look.basis == b.Name))
	}
	groups := []app.UI{option("", say("assumptions.group.all"), f.Look.group == "")}
	for _, id := range groupNames() {
		groups = append(groups, option(id, say("parameter.group."+id), f.Look.group == id))
	}
	return app.Div().Class("filter").Role("search").Body(
		app.Input().Type("search").Class("choice search").ID("assumptions-search").Aria("label", plain(say("assumptions.search"))).
			Placeholder(plain(say("assumptions.search"))).Attr("autocomplete", "off").Value(f.Look.search).OnInput(f.onSearch),
		app.Select().Class("choice").ID("assumptions-basis").Aria("label", plain(say("assumptions.basis"))).OnChange(f.onBasis).Body(bases...),
		app.Select().Class("choice").ID("assumptions-group").Aria("label", plain(say("assumptions.group"))).OnChange(f.onGroup).Body(groups...),
		f.changed(),
		app.Button().Type("button").Class("quiet").Disabled(f.Changed == 0).OnClick(f.onRelease).Text(say("assumptions.release.all")),
	)
}

func (f *parameterFilter) changed() app.UI {
	box := app.Input().Type("checkbox").OnChange(f.onChanged)
	if f.Look.changed || app.IsClient {
		box = box.Checked(f.Look.changed)
	}
	return app.Label().Class("tickbox").Body(box, app.Span().Text(say("assumptions.changed", strconv.Itoa(f.Changed))))
}

func (f *parameterFilter) onSearch(ctx app.Context, _ app.Event) {
	f.look(func(l *assumptionsView) { l.search = ctx.JSSrc().Get("value").String() })
}

func (f *parameterFilter) onBasis(ctx app.Context, _ app.Event) {
	f.look(func(l *assumptionsView) { l.basis = ctx.JSSrc().Get("value").String() })
}

func (f *parameterFilter) onGroup(ctx app.Context, _ app.Event) {
	f.look(func(l *assumptionsView) { l.group = ctx.JSSrc().Get("value").String() })
}

func (f *parameterFilter) onChanged(ctx app.Context, _ app.Event) {
	f.look(func(l *assumptionsView) { l.changed = ctx.JSSrc().Get("checked").Bool() })
}

func (f *parameterFilter) look(change func(*assumptionsView)) {
	l := f.Look
	change(&l)
	f.page.look(l.String())
}

func (f *parameterFilter) onRelease(ctx app.Context, _ app.Event) {
	f.page.free(ctx, everyParameter()...)
}
