// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/calibration"
)

// calibration is what judgement was fitted to, and how well it fits.
func (c *claims) calibration() []app.UI {
	f := view.CalibrationOf(words, calibration.Published())
	return []app.UI{
		app.Section().Class("claims-head").Aria("labelledby", "calibration-headline").Body(
			app.P().Class("claims-headline").ID("calibration-headline").Text(f.Headline),
			app.Div().Body(
				staleNote(f.Notice),
				app.P().Class("note").Text(f.How+" "+say("ui.calibration.key")),
			),
		),
		app.Section().Class("claims-list").Aria("labelledby", "calibration-figures").Body(
			app.H3().ID("calibration-figures").Text(say("ui.calibration.figures")),
			figuresTable(f.Figures),
		),
		app.Section().Class("claims-list").Aria("labelledby", "calibration-values").Body(
			app.H3().ID("calibration-values").Text(say("ui.calibration.values")),
			valuesTable(f.Values),
		),
	}
}

func figuresTable(figures []view.FittedFigure) app.UI {
	var rows []app.UI
	for _, f := range figures {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Body(
				app.Span().Text(f.Want),
				app.If(f.Source != "", func() app.UI { return app.Span().Class("part-test").Text(f.Source) }),
			),
			app.Td().Class("words").Text(f.Use),
			app.Td().Text(f.Range),
			app.Td().Text(f.Before),
			app.Td().Text(f.Gives),
			app.Td().Class("fit").Body(fitLine(f.From, f.To, f.Was, f.At)),
			app.Td().Body(hitMark(true, f.Inside, f.Word)),
			app.Td().Class("words").Text(orDash(f.Residual)),
		))
	}
	return dataTable("calibration-table is-figures", say("ui.calibration.figures"), []string{
		say("ui.calibration.figure"), say("ui.calibration.use"), say("ui.calibration.range"),
		say("ui.calibration.before"), say("ui.calibration.fitted"), "", say("ui.calibration.inside"), say("ui.calibration.residual"),
	}, rows)
}

func valuesTable(values []view.FittedValue) app.UI {
	var rows []app.UI
	for _, v := range values {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Body(
				app.Span().Text(v.Label),
				app.Span().Class("part-test").Text(v.Unit),
				app.If(v.Unresolved != "", func() app.UI { return app.Span().Class("part-role").Text(v.Unresolved) }),
			),
			app.Td().Text(v.Range),
			app.Td().Text(v.Before),
			app.Td().Text(v.Fitted),
			app.Td().Class("fit").Body(fitLine(0, 1, v.Was, v.At)),
			app.Td().Class("words").Text(v.Effect),
			app.Td().Class("words").Text(v.Hits),
		))
	}
	return dataTable("calibration-table is-values", say("ui.calibration.values"), []string{
		say("ui.calibration.value"), say("ui.calibration.range"), say("ui.calibration.before"), say("ui.calibration.fitted"), "",
		say("ui.calibration.effect"), say("ui.calibration.hits"),
	}, rows)
}

// fitLine draws a range, the value set by hand as a tick and the fitted one as a
// dot. The numbers stand beside it.
func fitLine(from, to, was, at float64) app.UI {
	return svg("svg").Class("fit-line").Attr("aria-hidden", "true").Body(
		svg("rect").Class("rail").Attr("y", "7").Attr("width", "100%").Attr("height", "2"),
		bar("spread", share(from), share(to-from), "5", "6"),
		svg("line").Class("tick").Attr("x1", share(was)).Attr("x2", share(was)).Attr("y1", "3").Attr("y2", "13"),
		svg("circle").Class("dot").Attr("cx", share(at)).Attr("cy", "8").Attr("r", "4"),
	)
}
