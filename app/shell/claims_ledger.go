// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine/claim"
)

// This file draws the ledger of claims.

// claims is the ledger: what comes out as a whole, what that says to four
// questions, and every claim.
func (c *claims) claims(look view.ClaimsLook) []app.UI {
	l := c.read()
	return []app.UI{
		app.Section().Class("claims-head").Aria("labelledby", "claims-headline").Body(
			app.Div().Body(
				app.P().Class("claims-headline").ID("claims-headline").Text(l.Headline),
				tally(l),
				app.P().Class("claims-under").ID("claims-under").Text(l.Under),
			),
			app.Div().Body(
				staleNote(l.Notice),
				app.P().Class("note").Text(l.Rule),
			),
		),
		c.answers(l),
		app.Section().Class("claims-list").Aria("labelledby", "claims-list-title").Body(
			app.H3().ID("claims-list-title").Text(say("ui.claims.list")),
			app.P().Class("note").Text(say("ui.claims.advocacy")),
			c.filters(l, look),
			c.key(l),
			c.list(l, look),
		),
	}
}

// staleNote says that what is shown is of another model.
func staleNote(notice string) app.UI {
	if notice == "" {
		return app.P().Class("absent")
	}
	return app.P().Class("claims-stale").Text(notice)
}

// tally is how many claims have each verdict, as numbers and on a line.
func tally(l *view.Ledger) app.UI {
	var pieces, counts []app.UI
	at := 0.0
	for _, n := range l.Counts {
		width := float64(n.Count) / float64(len(l.Claims))
		pieces = append(pieces, svg("rect").Class("tally-"+string(n.Ruling)).Attr("x", share(at)).Attr("width", share(width)).Attr("height", "8"))
		at += width
		counts = append(counts, app.Li().Body(
			app.B().Text(strconv.Itoa(n.Count)),
			app.Span().Class("ruled").Body(rulingMark(n.Ruling), app.Span().Text(n.Word)),
		))
	}
	return app.Div().Body(
		svg("svg").Class("tally-line").Attr("aria-hidden", "true").Body(pieces...),
		app.Ul().Class("tally").Body(counts...),
	)
}

// verdicts is the filter by verdict.
func (c *claims) verdicts(l *view.Ledger, look view.ClaimsLook) app.UI {
	var buttons []app.UI
	for _, n := range l.Counts {
		buttons = append(buttons, app.Button().Type("button").Class("claims-chip").
			Aria("pressed", strconv.FormatBool(look.Ruling == n.Ruling)).
			DataSet("verdict", string(n.Ruling)).
			OnClick(func(app.Context, app.Event) { c.filterBy(n.Ruling) }).
			Body(rulingMark(n.Ruling), app.Span().Text(n.Word)))
	}
	return app.Div().Class("pick").Role("group").Aria("labelledby", "claims-verdict").Body(
		app.Span().Class("label").ID("claims-verdict").Text(say("ui.claims.verdict")),
		app.Div().Class("claims-chips").Body(buttons...),
	)
}

// filterBy shows the claims of one ruling only, or all again.
func (c *claims) filterBy(r view.Ruling) {
	look := c.look()
	if look.Ruling == r {
		r = ""
	}
	look.Ruling = r
	c.show(look)
}

// answers is what the ledger says to questions that are asked of it.
func (c *claims) answers(l *view.Ledger) app.UI {
	if len(l.Answers) == 0 {
		return app.Div().Class("absent")
	}
	var all []app.UI
	for _, a := range l.Answers {
		var links []app.UI
		for _, id := range a.Claims {
			links = append(links, app.Button().Type("button").Class("claims-link").
				Aria("label", plain(say("ui.claims.see", id))).
				OnClick(func(ctx app.Context, _ app.Event) { c.lead(ctx, id) }).Text(id))
		}
		all = append(all, app.Div().Class("answer").Body(
			app.H4().Text(a.Question),
			app.P().Text(a.Text),
			app.P().Class("answer-claims").Body(links...),
		))
	}
	return app.Section().Class("claims-answers").Aria("labelledby", "claims-answers-title").Body(
		app.H3().ID("claims-answers-title").Text(say("ui.claims.answers")),
		app.Div().Class("answers").Body(all...),
	)
}

func (c *claims) filters(l *view.Ledger, look view.ClaimsLook) app.UI {
	articles := []app.UI{option("", say("ui.claims.article.all"), look.Article == "")}
	for _, a := range l.Articles {
		articles = append(articles, option(a.ID, say("ui.claims.article.option", a.Title, strconv.Itoa(a.Claims)), look.Article == a.ID))
	}
	return app.Div().Class("claims-filters").Body(
		app.Div().Class("pick", "claims-find").Body(
			app.Label().For("claims-find").Text(say("ui.claims.find")),
			app.Input().Type("text").ID("claims-find").MaxLength(60).AutoComplete(false).Spellcheck(false).
				Placeholder(plain(say("ui.claims.find.hint"))).Value(look.Find).OnInput(c.onFind),
		),
		app.Div().Class("pick").Body(
			app.Label().For("claims-article").Text(say("ui.claims.article")),
			app.Select().Class("choice").ID("claims-article").OnChange(c.onArticle).Body(articles...),
		),
		c.verdicts(l, look),
	)
}

func (c *claims) onFind(ctx app.Context, _ app.Event) {
	look := c.look()
	look.Find = ctx.JSSrc().Get("value").String()
	c.show(look)
}

func (c *claims) onArticle(ctx app.Context, _ app.Event) {
	look := c.look()
	look.Article = ctx.JSSrc().Get("value").String()
	c.show(look)
}

func (c *claims) onClear(app.Context, app.Event) { c.show(view.ClaimsLook{}) }

// key explains the bars.
func (c *claims) key(l *view.Ledger) app.UI {
	return app.Details().Class("more", "claims-key").Body(
		app.Summary().Body(app.Span().Text(say("ui.claims.key"))),
		app.P().Class("note").Text(say("ui.claims.key.bars", strings.Join(l.Profiles(words), say("format.comma")),
			view.Share(words, claim.FailsTo), view.Share(words, claim.HoldsFrom))),
	)
}

func (c *claims) list(l *view.Ledger, look view.ClaimsLook) app.UI {
	found := l.Select(look)
	rows := make([]app.UI, len(found))
	for i, f := range found {
		row := &claimRow{Claim: f, screen: c, Sides: isReady(session.Compare), Beliefs: l.Beliefs}
		if c.open[f.ID] {
			d := l.Detail(words, f.ID)
			row.Detail = &d
		}
		rows[i] = row
	}
	head := func(class, text string) app.UI { return app.Span().Class(class).Text(text) }
	return app.Div().Body(
		app.P().Class("count").ID("claims-count").Role("status").Aria("live", "polite").
			Text(say("ui.claims.shown", strconv.Itoa(len(found)), strconv.Itoa(len(l.Claims)))),
		app.If(len(found) == 0, func() app.UI {
			return app.P().Class("claims-none").Body(
				app.Text(say("ui.claims.none")+" "),
				app.Button().Type("button").Class("claims-link").OnClick(c.onClear).Text(say("ui.claims.clear")),
			)
		}),
		app.Div().Class("claim-line", "claim-heads").Aria("hidden", "true").Body(
			head("", say("ui.claims.column.claim")), head("", say("ui.claims.verdict")),
			head("", say("ui.claims.column.draws")), head("", say("ui.claims.column.bars")),
			head("", say("ui.claims.column.under", l.Beliefs)),
		),
		app.Ul().Class("claim-rows").ID("claims-rows").Body(rows...),
	)
}
