// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"errors"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine/metric"
	"parley/engine/world"
)

// assumptions is the screen of what nobody controls: whose beliefs, every
// parameter with the ground it stands on, and the published figures. Beside them
// stands what a change of them does.
type assumptions struct {
	app.Compo
	Turn int

	page   *page
	made   int                    // how many rows there are, on the page
	groups []*view.ParameterGroup // as shown
	of     session.State          // of which they are
}

// assumptionsScreen is the screen in the table of screens.
func assumptionsScreen() screen {
	return screen{
		id:     session.Assumptions,
		render: func(p *page, turn int) app.UI { return &assumptions{Turn: turn, page: p} },
		needs:  assumptionsNeed,
	}
}

// assumptionsNeed is what the screen compares: the same design with everything
// central, and with the parameter that was touched last from low to high.
func assumptionsNeed(p *page) []session.State {
	state := p.work.State()
	needs := []session.State{centralOf(state)}
	if id, ok := readAssumptionsView(p.see(session.Assumptions)).touched(); ok {
		needs = append(needs, variants(state, id)...)
	}
	return needs
}

// centralOf is a state with every parameter at its central value.
func centralOf(s session.State) session.State {
	s.Beliefs, s.World = world.CentralProfile, session.Edits{}
	return s
}

// variants are a state with a parameter low, central and high, as far as the
// others leave room for it. They are the same wherever the parameter stands.
func variants(s session.State, id world.ID) []session.State {
	low, high := s.Room(id)
	var out []session.State
	for _, v := range []float64{low, min(id.Parameter().Central, high), high} {
		out = append(out, s.At(id, v))
	}
	return out
}

// parameters returns the parameters as the session has them.
func (a *assumptions) parameters() []*view.ParameterGroup {
	switch state := a.page.work.State(); {
	case a.groups == nil:
		a.groups, a.of = view.Parameters(words, state), state
	case a.of != state:
		a.groups, a.of = view.MovedParameters(words, a.groups, a.of, state), state
	}
	return a.groups
}

// batch is how many parameters are made in one go. To make them all would hold
// the page for a second.
const batch = 6

// OnMount begins to make the rows; see app.Mounter.
func (a *assumptions) OnMount(ctx app.Context) { a.grow(ctx) }

// whole reports whether all rows are made, as they are on the server.
func (a *assumptions) whole() bool { return app.IsServer || a.made >= int(world.Count) }

// grow makes more rows when there is time, and when all are there leads to the
// figure that the link points at.
func (a *assumptions) grow(ctx app.Context) {
	if a.whole() {
		if id := readAssumptionsView(a.page.see(session.Assumptions)).figure; id != "" {
			reveal(figureID(id))
		}
		return
	}
	a.made += batch
	ctx.Update()
	ctx.Defer(func(ctx app.Context) { whenIdle(ctx, idle, a.grow) })
}

// Render draws the screen; see app.Composer.
func (a *assumptions) Render() app.UI {
	p := a.page
	look := readAssumptionsView(p.see(session.Assumptions))
	return app.Main().Class("leaf assumptions").Aria("labelledby", "assumptions-title").Body(
		app.Div().Class("leaf-head").Body(
			app.H2().ID("assumptions-title").Text(say("ui.screen.assumptions")),
			app.P().Class("lead").Text(say("assumptions.lead")),
			a.contents(),
		),
		app.Div().Class("assumptions-body").Body(
			app.Div().Class("assumptions-list").Body(
				&beliefTable{Chosen: p.work.State().Beliefs, page: p},
				a.catalogue(look),
				app.If(a.whole(), func() app.UI { return &figureTable{Marked: look.figure, page: p} }),
			),
			a.effect(look),
		),
		a.strip(),
	)
}

// The parts of the screen, in order; each is a heading with this id.
var assumptionsParts = []string{"assumptions-beliefs", "assumptions-parameters", "assumptions-figures", "assumptions-effect"}

// contents lead to the parts of the screen.
func (a *assumptions) contents() app.UI {
	var links []app.UI
	for _, id := range assumptionsParts {
		title := say("assumptions." + strings.TrimPrefix(id, "assumptions-"))
		links = append(links, app.Button().Type("button").Class("jump").Text(title).Value(id).OnClick(onJump))
	}
	return app.Nav().Class("contents").Aria("label", plain(say("assumptions.contents"))).Body(links...)
}

// onJump leads to the part that a button names. It is a button because the
// fragment of the address holds the session.
func onJump(ctx app.Context, _ app.Event) {
	ctx.PreventUpdate()
	reveal(ctx.JSSrc().Get("value").String())
}

// reveal scrolls to an element and gives it the focus.
func reveal(id string) {
	if element := app.Window().GetElementByID(id); element.Truthy() {
		element.Call("scrollIntoView")
		element.Call("focus", map[string]any{"preventScroll": true})
	}
}

// catalogue is every parameter, with what narrows them down.
func (a *assumptions) catalogue(look assumptionsView) app.UI {
	groups := a.parameters()
	body := []app.UI{
		app.H3().ID(assumptionsParts[1]).TabIndex(-1).Text(say("assumptions.parameters")),
		app.P().Class("note").Text(countBases(groups)),
		a.filter(groups, look),
	}
	shown, left := 0, a.made
	if a.whole() {
		left = int(world.Count)
	}
	for _, g := range groups {
		made := max(0, min(left, len(g.Parameters)))
		section, n := a.group(g, look, made)
		body, shown, left = append(body, section), shown+n, left-made
	}
	body = append(body, app.P().Class("note", presence(shown == 0)).Text(say("assumptions.none")))
	return app.Section().Class("part").Aria("labelledby", assumptionsParts[1]).Body(body...)
}

// countBases says how much of the catalogue is judgement.
func countBases(groups []*view.ParameterGroup) string {
	all, judged, fitted := 0, 0, 0
	for _, g := range groups {
		for _, p := range g.Parameters {
			all++
			if p.Basis.Status == world.Judgement {
				judged++
			}
			if p.Judged != "" {
				fitted++
			}
		}
	}
	return say("assumptions.count", strconv.Itoa(all), strconv.Itoa(judged), strconv.Itoa(fitted))
}

// group is one group of parameters, of which it says how many are shown. Only
// so many rows are made.
func (a *assumptions) group(g *view.ParameterGroup, look assumptionsView, made int) (app.UI, int) {
	p := a.page
	title, shown := "assumptions-group-"+g.ID, 0
	rows := make([]app.UI, made)
	for i, parameter := range g.Parameters {
		if look.shows(parameter) {
			shown++
		}
		if i >= made {
			continue
		}
		row := &parameterRow{Parameter: parameter, Shown: look.shows(parameter), Touched: look.at == parameter.Name, desk: p}
		if row.Touched {
			row.Swing = strings.Join(a.swingLines(parameter.ID), "\n")
		}
		if p.bad == (estimate{parameter.ID}) {
			row.Problem = p.why
		}
		rows[i] = row
	}
	return app.Section().Class("parameters", presence(shown > 0)).Aria("labelledby", title).Body(
		&parameterGroupHead{ID: g.ID, Label: g.Label, Count: shown, Changed: g.Changed, page: p},
		app.Div().Class("rows").Body(rows...),
	), shown
}

// parameterGroupHead names a group and takes all of it back.
type parameterGroupHead struct {
	app.Compo
	ID, Label      string
	Count, Changed int

	page *page
}

// Render draws the head; see app.Composer.
func (h *parameterGroupHead) Render() app.UI {
	return app.Div().Class("group-head").Body(
		app.H4().ID("assumptions-group-"+h.ID).Text(h.Label),
		app.Span().Class("count").Text(strconv.Itoa(h.Count)),
		app.If(h.Changed > 0, func() app.UI {
			return app.Button().Type("button").Class("quiet").OnClick(h.onRelease).
				Text(say("assumptions.release.group", strconv.Itoa(h.Changed)))
		}),
	)
}

func (h *parameterGroupHead) onRelease(ctx app.Context, _ app.Event) {
	var ids []world.ID
	for id := range world.Count {
		if id.Parameter().Group.String() == h.ID {
			ids = append(ids, id)
		}
	}
	h.page.free(ctx, ids...)
}

// moveEstimate sets a parameter to where its slider was moved. Beyond what the
// others leave room for it stays at the limit and says why.
func (p *page) moveEstimate(ctx app.Context, k estimate, v float64) {
	p.grab(k)
	p.setEstimate(ctx, k, number(v), v)
	if refused := p.why; refused.Sentence != "" {
		low, high := p.work.State().Room(k.parameter)
		p.setEstimate(ctx, k, "", max(low, min(v, high)))
		p.bad, p.why = k, problem{Typed: view.ParameterOf(words, p.work.State(), k.parameter).Text, Sentence: refused.Sentence}
	}
}

// writeEstimate sets a parameter to what was typed.
func (p *page) writeEstimate(ctx app.Context, k estimate, typed string) {
	p.work.End()
	parameter := view.ParameterOf(words, p.work.State(), k.parameter)
	v, ok := parameter.Read(typed)
	if !ok || v < parameter.Low || v > parameter.High {
		p.bad, p.why = k, problem{Typed: typed, Sentence: say("assumptions.bad", typed, parameter.LowText, parameter.HighText)}
		return
	}
	p.setEstimate(ctx, k, typed, v)
}

func (p *page) setEstimate(ctx app.Context, k estimate, typed string, v float64) {
	before := p.work.State()
	err := p.work.SetParameter(k.parameter, v)
	p.why, p.notice = problem{}, ""
	if err != nil {
		p.bad, p.why = k, problem{Typed: typed, Sentence: wrong(err)}
	} else if p.work.State() != before {
		p.changed(ctx)
	}
	p.site.stand(k, p.work.State().Parameter(k.parameter))
}

// free takes parameters back to the beliefs or the central value.
func (p *page) free(ctx app.Context, ids ...world.ID) {
	p.step(ctx, func(s *session.Session) error { return s.Release(ids...) })
	for _, id := range ids {
		p.site.stand(estimate{id}, p.work.State().Parameter(id))
	}
}

// wrong makes an error of the session a sentence for the page.
func wrong(err error) string {
	var priors session.PriorsError
	if errors.As(err, &priors) {
		return say("assumptions.priors", probability(priors.SecuritySeeking), probability(priors.Revisionist))
	}
	return sentence(err.Error())
}

func probability(v float64) string { return view.Value(words, metric.Probability, v) }
