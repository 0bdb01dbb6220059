// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
	"parley/engine/lever"
)

// mapPanel is the map in its own frame, with what it shows in words below it.
// The server leaves the frame out: the page would load it twice.
func (p *page) mapPanel() app.UI {
	return app.Figure().Class("map").Aria("labelledby", "map-words").Body(
		app.Div().Class("map-frame").Body(
			app.If(app.IsClient, func() app.UI {
				return app.IFrame().ID(mapID).Title(plain(say("ui.map"))).Src("/web/map.html")
			}),
			p.mapState(),
		),
		app.FigCaption().ID("map-words").Body(
			app.Span().Text(mapWords(p.work.State().Design)),
			app.Span().Class("aloud").Text(arrivalWords(p.work.State())),
			app.If(app.IsClient, func() app.UI {
				return app.Span().Class("map-moves").Body(
					app.Span().Text(say("ui.map.moves")), app.Span().Class("map-keys").Text(" "+say("ui.map.keys")),
				)
			}),
		),
	)
}

// mapState covers the frame until the map can draw, and says so if it cannot.
func (p *page) mapState() app.UI {
	switch {
	case p.site != nil && p.site.mapReady:
		return app.Div().Class("map-state absent")
	case p.site != nil && p.site.mapLate:
		return app.Div().Class("map-state").Role("alert").Body(
			app.P().Text(say("ui.map.failed")),
			app.Button().Type("button").Class("tool").OnClick(p.onMapAgain).Text(say("ui.map.again")),
		)
	default:
		return app.Div().Class("map-state").Body(app.P().Text(say("ui.map.loading")))
	}
}

func (p *page) onMapAgain(ctx app.Context, _ app.Event) { p.site.reloadMap(ctx) }

// mapWords is the map in a sentence or two.
func mapWords(d lever.Design) string {
	where, force := say("ui.map.nostock"), say("ui.map.noforce")
	if d.Get(lever.StockSets) > 0 {
		where = say("ui.map.stock", view.LeverValue(words, d, lever.StockSets), view.LeverValue(words, d, lever.StockHosts))
	}
	if d.Get(lever.TripSize) > 0 {
		force = say("ui.map.force", view.LeverValue(words, d, lever.TripSize), view.LeverValue(words, d, lever.TripPosition))
	}
	return where + " " + force
}

// arrivalWords are the days along the arcs of the map.
func arrivalWords(state session.State) string {
	clock := engine.ClockOf(state.Request(0))
	if days := view.ArrivalOf(words, &clock); days != "" {
		return say("ui.map.arrives", days)
	}
	return ""
}
