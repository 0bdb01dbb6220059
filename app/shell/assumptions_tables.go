// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
)

// beliefName is the name of the choice among beliefs.
const beliefName = "assumptions-belief"

// beliefTable is the ways of seeing the world with what each of them sets. To
// choose one is to choose the beliefs under which the game is solved.
type beliefTable struct {
	app.Compo
	Chosen string

	page *page
}

// Render draws the table; see app.Composer.
func (b *beliefTable) Render() app.UI {
	table := view.Beliefs(words, b.Chosen)
	heads := []app.UI{app.Td()}
	about := ""
	for _, p := range table.Profiles {
		heads = append(heads, app.Th().Scope("col").Class(chosenClass(p.Chosen)).Body(b.choice(p)))
		if p.Chosen {
			about = say("assumptions.belief.about", p.Label, p.About)
		}
	}
	rows := make([]app.UI, len(table.Rows))
	for i, r := range table.Rows {
		cells := []app.UI{app.Th().Scope("row").Body(app.Span().Text(r.Label), app.Span().Class("unit").Text(r.Unit))}
		for k, v := range r.Values {
			class := chosenClass(table.Profiles[k].Chosen)
			if !r.Own[k] {
				class += " central"
			}
			cells = append(cells, app.Td().Class(class).Text(v))
		}
		rows[i] = app.Tr().Body(cells...)
	}
	return app.Section().Class("part").Aria("labelledby", assumptionsParts[0]).Body(
		app.H3().ID(assumptionsParts[0]).TabIndex(-1).Text(say("assumptions.beliefs")),
		app.P().Class("note").Text(say("assumptions.beliefs.about")),
		app.Div().Class("scroll-x").TabIndex(0).Role("region").Aria("label", plain(say("assumptions.beliefs"))).Body(
			app.Table().Class("beliefs").Body(app.THead().Body(app.Tr().Body(heads...)), app.TBody().Body(rows...)),
		),
		app.P().Class("belief-about").Aria("live", "polite").Text(about),
	)
}

func chosenClass(chosen bool) string {
	if chosen {
		return "chosen"
	}
	return ""
}

func (b *beliefTable) choice(p view.BeliefProfile) app.UI {
	radio := app.Input().Type("radio").Name(beliefName).Value(p.ID).OnChange(b.page.onBeliefs)
	if p.Chosen || app.IsClient {
		radio = radio.Checked(p.Chosen)
	}
	return app.Label().Title(plain(p.About)).Body(radio, app.Span().Text(p.Label))
}

// figureTable is the published figures: what the model aims at, what it is held
// against, and what stands beside it.
type figureTable struct {
	app.Compo
	Marked string // the figure that is pointed at

	page *page
}

// Render draws the table; see app.Composer.
func (f *figureTable) Render() app.UI {
	var rows []app.UI
	for _, figure := range view.Figures(words) {
		rows = append(rows, &figureRow{Figure: figure, Marked: figure.ID == f.Marked, page: f.page})
	}
	return app.Section().Class("part figures").Aria("labelledby", assumptionsParts[2]).Body(
		app.H3().ID(assumptionsParts[2]).TabIndex(-1).Text(say("assumptions.figures")),
		app.P().Class("note").Text(say("assumptions.figures.about")),
		app.Div().Class("figure-list").Body(rows...),
	)
}

// figureRow is one published figure.
type figureRow struct {
	app.Compo
	Figure view.Figure
	Marked bool

	page *page
}

// Render draws the row; see app.Composer.
func (r *figureRow) Render() app.UI {
	f := r.Figure
	marked := ""
	if r.Marked {
		marked = "marked"
	}
	var readings []app.UI
	for _, m := range f.Readings {
		class, sign := "inside", "✓"
		if !m.Inside {
			class, sign = "outside", "✕"
		}
		readings = append(readings, app.Li().Body(
			app.Span().Class("verdict", class).Body(app.Span().Aria("hidden", "true").Text(sign+" "), app.Span().Text(say("assumptions.reading", m.After, m.Verdict))),
			app.Span().Class("what").Text(say("assumptions.reading.what", m.What, m.Before)),
		))
	}
	return app.Article().Class("figure", marked).ID(figureID(f.ID)).TabIndex(-1).Body(
		app.Div().Class("figure-head").Body(
			app.H4().Text(f.Meaning),
			app.Button().Type("button").Class("icon").Aria("label", plain(say("assumptions.figure.link", f.Meaning))).
				Title(plain(say("assumptions.figure.link.about"))).OnClick(r.onMark).Text("#"),
		),
		app.P().Class("published").Body(app.B().Text(f.Range), app.Span().Text(" "+f.Unit)),
		app.P().Class("use").Body(app.Span().Class("tag", f.Use).Text(f.UseLabel), app.Span().Text(f.Purpose)),
		app.Ul().Class("readings").Body(readings...),
		app.P().Class("source").Text(say("assumptions.figure.source", f.Source, f.Reference)),
	)
}

func figureID(id string) string { return "assumptions-figure-" + id }

// onMark points at the figure: the link of the page then leads to it.
func (r *figureRow) onMark(app.Context, app.Event) {
	v := readAssumptionsView(r.page.see(session.Assumptions))
	v.figure = r.Figure.ID
	r.page.look(v.String())
}
