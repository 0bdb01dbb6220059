// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"fmt"
	"strconv"
	"strings"

	"parley/engine"
	"parley/engine/lever"
)

// Notice is something a person should be told that is not an error. The string
// with its ID in the text catalogue says it: text.Catalogue.Say(n.ID, n.Args...).
type Notice struct {
	ID   string
	Args []string // for {0}, {1} ...; a word that begins with @ is an id itself
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
	l, at := id.Lever(), "@lever."+id.String()
	switch {
	case l.Kind == lever.Enum:
		return at + ".option." + d.Option(id)
	case l.Kind == lever.Bool && d.On(id):
		return "@format.yes"
	case l.Kind == lever.Bool:
		return "@format.no"
	case l.Kind == lever.Share:
		return sharesArg(d.Hosts())
	case l.Unit == "step":
		return at + ".step." + d.Format(id)
	case l.Unit == "":
		return d.Format(id)
	default:
		return d.Format(id) + " " + at + ".unit"
	}
}

func sharesArg(s lever.Shares) string {
	var parts []string
	for h, v := range s {
		if v > 0 {
			parts = append(parts, fmt.Sprintf("@host.%s %.3g%%", lever.Host(h), 100*v))
		}
	}
	if len(parts) == 0 {
		return "@format.nowhere"
	}
	return strings.Join(parts, ", ")
}

// modelNotice says that a link was made with other equations.
func modelNotice(model string) Notice {
	return Notice{ID: "notice.model", Args: []string{strings.ReplaceAll(model, "@", ""), engine.Model}}
}

// skippedNotice says that a part of a link made with other equations was left
// out, and why.
func skippedNotice(p part, err error) Notice {
	name := clipped(p.key)
	if p.key == keyPin {
		name += "=" + clipped(p.value)
	}
	plain := func(s string) string { return strings.ReplaceAll(strconv.QuoteToGraphic(s), "@", "") }
	return Notice{ID: "notice.skipped", Args: []string{plain(name), strings.ReplaceAll(err.Error(), "@", "")}}
}
