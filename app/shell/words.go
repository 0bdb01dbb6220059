// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/assets/text"
)

// words is the language of the page.
var words = text.English

// say returns the words with an id, with arguments in the places {0}, {1} ...
func say(id string, args ...string) string { return words.Say(id, args...) }

// number writes a value with the digits a reader would type.
func number(v float64) string { return strconv.FormatFloat(v, 'g', 8, 64) }

// share writes a part of a whole as an SVG length.
func share(v float64) string { return strconv.FormatFloat(100*v, 'f', 2, 64) + "%" }

// plain makes words safe for an attribute: go-app writes attributes of the
// rendered page without escaping quotes.
func plain(s string) string { return harmless.Replace(s) }

var harmless = strings.NewReplacer(`"`, "”", `\`, "/", "<", "‹", ">", "›", "\n", " ")

// svg starts an SVG element.
func svg(tag string) app.HTMLElem {
	return app.Elem(tag).XMLNS("http://www.w3.org/2000/svg")
}
