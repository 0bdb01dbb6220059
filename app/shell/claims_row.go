// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/claim"
)

// claimRow is one claim with what becomes of it, and unfolded all there is to
// say about it.
type claimRow struct {
	app.Compo
	Claim   *view.Claim
	Detail  *view.ClaimDetail // nil while it is folded
	Beliefs string            // label of the chosen beliefs
	Sides   bool              // designs can be put side by side

	screen *claims
}

// Render draws the claim; see app.Composer.
func (r *claimRow) Render() app.UI {
	c := r.Claim
	id := "claims-" + c.ID
	return app.Li().Class("claim", string(c.Ruling)).ID(id).DataSet("verdict", string(c.Ruling)).Body(
		app.Div().Class("claim-line").Body(
			app.Button().Type("button").Class("claim-text").Aria("expanded", strconv.FormatBool(r.Detail != nil)).OnClick(r.onToggle).Body(
				app.Span().Class("claim-id").Text(c.ID),
				app.Span().Class("claim-words").Body(app.Span().Text(c.Text), app.Span().Class("claim-by").Text(c.By)),
			),
			ruledAs(c.Ruling, c.Word),
			app.Span().Class("claim-share").Text(c.ShareText),
			bars(c.Readings),
			app.Span().Class("claim-under").Body(
				app.If(c.Under != "", func() app.UI {
					return app.Span().Body(
						app.Span().Class("claim-beliefs").Text(say("ui.claims.column.under", r.Beliefs)+" "),
						ruledAs(c.Under, c.UnderWord),
					)
				}),
			),
		),
		r.detail(),
	)
}

func (r *claimRow) onToggle(app.Context, app.Event) { r.screen.toggle(r.Claim.ID) }

// ruledAs is a verdict as a mark and a word.
func ruledAs(r view.Ruling, word string) app.UI {
	return app.Span().Class("ruled").Body(rulingMark(r), app.Span().Text(word))
}

// rulingMark is a disc: full for what holds, half for what depends, empty for
// what fails, broken for what cannot be asked. It praises nobody.
func rulingMark(r view.Ruling) app.UI {
	mark := svg("svg").Class("ruling", string(r)).Attr("viewBox", "0 0 14 14").Attr("aria-hidden", "true")
	ring := svg("circle").Class("ring").Attr("cx", "7").Attr("cy", "7").Attr("r", "5.25")
	switch r {
	case view.Holds:
		return mark.Body(ring.Class("full"))
	case view.Depends:
		return mark.Body(ring, svg("path").Class("half").Attr("d", "M7 1.75a5.25 5.25 0 0 0 0 10.5z"))
	}
	return mark.Body(ring)
}

// The size of the bars, in units of their picture.
const (
	barHeight = 24
	barPitch  = 11
	barWidth  = 7
	barMark   = barHeight + 7 // where the marks of the central worlds stand
)

// bars draws the share of draws in which a claim is true, a bar for each belief
// profile, and below it whether it is true in the central world. The same
// numbers stand as a table in what is unfolded.
func bars(readings []view.ClaimReading) app.UI {
	if len(readings) == 0 {
		return app.Span().Class("claim-bars")
	}
	width := barPitch*len(readings) - (barPitch - barWidth)
	var shapes []app.UI
	for i, r := range readings {
		shapes = append(shapes, barOf(r, float64(i*barPitch)))
	}
	for _, level := range []float64{claim.FailsTo, claim.HoldsFrom} {
		y := unit(barHeight * (1 - level))
		shapes = append(shapes, svg("line").Class("level").Attr("x1", "-2").Attr("x2", unit(float64(width)+2)).Attr("y1", y).Attr("y2", y))
	}
	return svg("svg").Class("claim-bars").Attr("viewBox", "-2 -1 "+strconv.Itoa(width+4)+" "+strconv.Itoa(barMark+5)).
		Attr("aria-hidden", "true").Body(shapes...)
}

func barOf(r view.ClaimReading, x float64) app.UI {
	class := "bar"
	if r.Chosen {
		class += " chosen"
	}
	height := max(barHeight*r.Share, 0.75) // nothing is seen as nothing, and not as a gap
	mark := svg("circle").Attr("cx", unit(x+barWidth/2.0)).Attr("cy", unit(barMark)).Attr("r", "2.5")
	if !r.True {
		mark = svg("path").Attr("d", "M"+unit(x+1)+" "+unit(barMark-2.5)+"l5 5m0-5l-5 5")
	}
	return svg("g").Class(class).Body(
		svg("title").Text(say("ui.claims.bar", r.Label, r.ShareText, r.Centre)),
		svg("rect").Class("room").Attr("x", unit(x)).Attr("y", "0").Attr("width", unit(barWidth)).Attr("height", unit(barHeight)),
		svg("rect").Class("share").Attr("x", unit(x)).Attr("y", unit(barHeight-height)).Attr("width", unit(barWidth)).Attr("height", unit(height)),
		mark.Class("central"),
	)
}

// unit writes a length of a picture.
func unit(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// detail is what is unfolded.
func (r *claimRow) detail() app.UI {
	d := r.Detail
	if d == nil {
		return app.Div().Class("absent")
	}
	makers := make([]string, len(d.Makers))
	for i, a := range d.Makers {
		makers[i] = say("ui.claims.made.about", a.Title, a.Position)
	}
	disputed := d.Disputed
	if disputed == "" {
		disputed = say("ui.claims.disputed.none")
	}
	return app.Div().Class("claim-detail").Body(
		app.Div().Class("claim-said").Body(
			termList(
				term{"ui.claims.verdict", []string{d.Verdict}}, term{"ui.claims.deciding", d.Deciding},
				term{"ui.claims.reason", []string{d.Reason}}, term{"ui.claims.test", []string{d.Test}},
			),
			partsTable(d.Parts),
			termList(
				term{"ui.claims.note", []string{d.Note}}, term{"ui.claims.expected", []string{d.Expected}},
				term{"ui.claims.made", makers}, term{"ui.claims.disputed", []string{disputed}},
			),
		),
		app.Div().Class("claim-seen").Body(readingsTable(r.Claim.Readings), r.pair()),
	)
}

// term is a word, by its id, with what is to be said to it.
type term struct {
	id    string
	texts []string
}

// termList is what there is to say to some words; what is empty is left out.
func termList(terms ...term) app.UI {
	var lines []app.UI
	for _, t := range terms {
		if len(t.texts) == 0 || t.texts[0] == "" {
			continue
		}
		lines = append(lines, app.Dt().Text(say(t.id)))
		for _, text := range t.texts {
			lines = append(lines, app.Dd().Text(text))
		}
	}
	return app.Dl().Body(lines...)
}

// pair is the two designs that the claim compares.
func (r *claimRow) pair() app.UI {
	d := r.Detail
	if len(d.Pair) == 0 {
		return app.Div().Class("absent")
	}
	opens := []app.EventHandler{r.onFirst, r.onSecond}
	var designs []app.UI
	for i, x := range d.Pair {
		designs = append(designs, app.Li().Body(
			app.Span().Text(x.Label),
			app.Button().Type("button").Class("claims-link").Aria("label", plain(say("ui.claims.open.of", x.Label))).
				OnClick(opens[i]).Text(say("ui.claims.open")),
		))
	}
	return app.Div().Class("claim-pair").Body(
		app.H4().Text(say("ui.claims.pair")),
		app.Ul().Body(designs...),
		app.If(r.Sides, func() app.UI {
			return app.Button().Type("button").Class("claims-button").OnClick(r.onCompare).Text(say("ui.claims.compare"))
		}),
	)
}

func (r *claimRow) onFirst(ctx app.Context, _ app.Event) {
	r.screen.explore(ctx, r.Detail.Pair[0].State)
}

func (r *claimRow) onSecond(ctx app.Context, _ app.Event) {
	r.screen.explore(ctx, r.Detail.Pair[1].State)
}

func (r *claimRow) onCompare(ctx app.Context, _ app.Event) { r.screen.compare(ctx, r.Detail.Pair) }

// partsTable is the single tests of a claim that has several.
func partsTable(parts []view.ClaimPart) app.UI {
	if len(parts) == 0 {
		return app.Div().Class("absent")
	}
	var rows []app.UI
	for _, p := range parts {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Body(
				app.Span().Class("part-label").Text(p.Label),
				app.If(p.Role != "", func() app.UI { return app.Span().Class("part-role").Text(" " + p.Role) }),
				app.Span().Class("part-test").Text(p.Test+"."),
			),
			app.Td().Text(orDash(p.ShareText)),
			app.Td().Text(orDash(p.Centre)),
		))
	}
	return dataTable("claim-parts", say("ui.claims.tests"), []string{"", say("ui.claims.tests.share"), say("ui.claims.tests.centre")}, rows)
}

// readingsTable is a claim under each belief profile.
func readingsTable(readings []view.ClaimReading) app.UI {
	if len(readings) == 0 {
		return app.Div().Class("absent")
	}
	var rows []app.UI
	for _, r := range readings {
		class := ""
		if r.Chosen {
			class = "chosen"
		}
		rows = append(rows, app.Tr().Class(class).Body(
			app.Th().Scope("row").Text(r.Label),
			app.Td().Text(r.ShareText),
			app.Td().Text(r.Centre),
			app.Td().Body(ruledAs(r.Ruling, r.Word)),
		))
	}
	return dataTable("claim-readings", say("ui.claims.readings"), []string{
		say("ui.claims.readings.beliefs"), say("ui.claims.tests.share"), say("ui.claims.tests.centre"), say("ui.claims.verdict"),
	}, rows)
}

// dataTable is a table with a caption, which slides where it is too wide.
func dataTable(class, caption string, heads []string, rows []app.UI) app.UI {
	var cells []app.UI
	for _, h := range heads {
		cells = append(cells, app.Th().Scope("col").Text(h))
	}
	return app.Div().Class("scroll-x", class).TabIndex(0).Role("region").Aria("label", plain(caption)).Body(
		app.Table().Body(
			app.Caption().Text(caption),
			app.THead().Body(app.Tr().Body(cells...)),
			app.TBody().Body(rows...),
		),
	)
}

func orDash(s string) string {
	if s == "" {
		return say("format.none")
	}
	return s
}
