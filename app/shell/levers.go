// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/view"
)

// leverGroup is one group of levers: the headline levers open, the rest in the
// page but folded.
type leverGroup struct {
	app.Compo
	Group   *view.Group
	At      control // whose value was refused, if Problem says so
	Problem problem

	desk desk
}

// Render draws the group; see app.Composer.
func (g *leverGroup) Render() app.UI {
	title := "group-" + g.Group.ID
	head, rest, changed := g.rows()
	return app.Section().Class("group").Aria("labelledby", title).Body(
		app.H3().ID(title).Text(g.Group.Label),
		app.Div().Class("rows").Body(head...),
		app.If(len(rest) > 0, func() app.UI {
			return app.Details().Class("more").Body(
				app.Summary().Body(
					app.Span().Text(say("ui.more.levers", strconv.Itoa(len(rest)))),
					app.Span().Class("count").Text(countChanged(changed)),
				),
				app.Div().Class("rows").Body(rest...),
			)
		}),
	)
}

func countChanged(n int) string {
	if n == 0 {
		return ""
	}
	return say("ui.changed", strconv.Itoa(n))
}

// rows returns the headline levers of the group, the others, and how many of
// the others are changed.
func (g *leverGroup) rows() (head, rest []app.UI, changed int) {
	for _, l := range g.Group.Levers {
		row := g.row(l)
		if l.Headline {
			head = append(head, row)
			continue
		}
		rest = append(rest, row)
		if l.Changed {
			changed++
		}
	}
	return head, rest, changed
}

func (g *leverGroup) row(l *view.Lever) app.UI {
	var p problem
	if g.At.lever == l.ID {
		p = g.Problem
	}
	if l.Control == view.Hosts {
		return &hostsRow{Lever: l, Host: g.At.host, Problem: p, desk: g.desk}
	}
	return &leverRow{Lever: l, Problem: p, desk: g.desk}
}
