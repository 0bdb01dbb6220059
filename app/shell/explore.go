// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Explore is the screen on which a proposal is changed.
type Explore struct {
	app.Compo
}

// Render draws the screen; see app.Composer.
func (e *Explore) Render() app.UI { return app.Div().Text(Title()) }
