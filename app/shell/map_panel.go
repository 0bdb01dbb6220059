// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
	"parley/engine/lever"
)

// mapPanel is the map in its own frame, with what it shows in words below it.
// The server leaves the frame out: the page would load it twice.
func (e *Explore) mapPanel() app.UI {
	return app.Figure().Class("map").Aria("labelledby", "map-words").Body(
		app.Div().Class("map-frame").Body(
			app.If(app.IsClient, func() app.UI {
				return app.IFrame().ID(mapID).Title(plain(say("ui.map"))).Src("/web/map.html")
			}),
			e.mapState(),
		),
		app.FigCaption().ID("map-words").Body(
			app.Span().Text(mapWords(e.work.State().Design)),
		),
	)
}

// mapState covers the frame until the map can draw, and says so if it cannot.
func (e *Explore) mapState() app.UI {
	switch {
	case e.site != nil && e.site.mapReady:
		return app.Div().Class("map-state absent")
	case e.site != nil && e.site.mapLate:
		return app.Div().Class("map-state").Role("alert").Body(
			app.P().Text(say("ui.map.failed")),
			app.Button().Type("button").Class("tool").OnClick(e.onMapAgain).Text(say("ui.map.again")),
		)
	default:
		return app.Div().Class("map-state").Body(app.P().Text(say("ui.map.loading")))
	}
}

func (e *Explore) onMapAgain(ctx app.Context, _ app.Event) { e.site.reloadMap(ctx) }

// mapWords is the map in one sentence.
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
