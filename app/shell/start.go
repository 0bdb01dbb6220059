// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Start is the path of the page that starts the explorer at any address: without
// a server nobody has written the page of the address, and the numbers of another
// must not stand there in the meantime.
const Start = "/start"

// starting is the page before its program runs: whose it is, and nothing else.
func starting() app.UI {
	return app.Div().Class("page").Body(
		app.Header().Class("top").Body(brand()),
		app.Main(),
	)
}
