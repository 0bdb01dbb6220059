// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"parley/engine"
	"parley/engine/lever"
)

// Notice is something a person should be told that is not an error. The string
// with its ID in the text catalogue says it: text.Catalogue.Say(n.ID, n.Args...).
type Notice struct {
	ID   string
	Args []string // for {0}, {1} ...; one that begins with @ is an id itself
}

// Edit is what a change has done besides what was asked.
type Edit struct {
	Moved   []lever.ID // companions moved to keep the guard rails
	Notices []Notice   // one for each of them
}

// movedEdit describes the companions that were moved, as they now stand.
func movedEdit(d lever.Design, moved []lever.ID) Edit {
	e := Edit{Moved: moved}
	for _, id := range moved {
		e.Notices = append(e.Notices, Notice{
			ID:   "notice.moved",
			Args: []string{"@lever." + id.String() + ".label", valueArg(d, id)},
		})
	}
	return e
}

// valueArg returns the value of a lever as an argument of a notice.
func valueArg(d lever.Design, id lever.ID) string {
	switch id.Lever().Kind {
	case lever.Enum:
		return "@lever." + id.String() + ".option." + d.Option(id)
	case lever.Bool:
		return map[bool]string{true: "@format.yes", false: "@format.no"}[d.On(id)]
	default:
		return d.Format(id)
	}
}

// modelNotice says that a link was made with other equations.
func modelNotice(model string) Notice {
	return Notice{ID: "notice.model", Args: []string{model, engine.Model}}
}
