// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// handbook is a link to an entry of the handbook, or to all of it. It opens
// beside the page, which go-app would otherwise take it for.
func handbook(words, entry string) app.UI {
	at := "/handbook"
	if entry != "" {
		at += "#" + entry
	}
	return app.A().Class("handbook").Href(at).Target("_blank").Rel("noopener").Text(say(words))
}
