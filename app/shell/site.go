// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package shell is the explorer's page: go-app components that show a session,
// take changes from native form controls, and have an engine worker evaluate
// them. The same components render the page on the server.
//
// # Screens
//
// The page is one root, which holds the session, the answers of the engine, the
// workers and the browser, and screens with addresses of their own that show
// them. To add a screen:
//
//   - Its name stands in package session, as part of every link.
//   - Its component stands in a file of its own here and has its line in screens.
//     The first element it renders is a main with a heading h2 (class leaf if it
//     is read from top to bottom). It has the field Turn, which the line sets, and
//     an unexported one for the page. Everything else it needs it asks the page
//     for when it is rendered, and it is rendered whenever something on the page
//     has happened, unless it is out of sight.
//   - Once visited it stays in the page, hidden and at rest. So ids in it begin
//     with its name.
//   - go-app tells event handlers apart by their code alone: a closure that is
//     rendered again in the same place keeps what it held at first. So what a
//     handler needs to know stands in the fields of its component, one for each
//     row of a list that can change.
//   - Its title is ui.screen.<name> in assets/text, what the skip link says
//     ui.skip.<name>; its style sheet is assets/style/<name>.css.
//
// Routes, navigation, page titles, what links may say, the pages of the server
// and what works offline follow from that.
//
// A screen changes the session through the methods of the page: move, write and
// back for levers, travel for what moves the whole page, step for the rest. What
// it shows but nobody would undo, such as a filter, it keeps as its view, which
// is part of the link: look and see.
package shell

import (
	"slices"
	"sync"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/scenarios"
)

// Lang is the language of the page.
const Lang = "en"

// Title is the name of the page.
func Title() string { return say("ui.title") }

// Description is what search engines and link previews show of the page.
func Description() string { return say("ui.subtitle") }

// Loading is what the page says while its program loads; {progress} stands for
// the percentage.
func Loading() string { return say("ui.loading.progress") }

// IsPage reports whether a path is one of the page's addresses.
func IsPage(path string) bool { return slices.Contains(Addresses(), path) }

// Addresses are those of every proposal on every screen, of every screen, and /.
func Addresses() []string {
	all := []string{"/"}
	for _, s := range screens() {
		all = append(all, "/"+string(s.id))
		for _, sc := range scenarios.All() {
			all = append(all, s.id.Path(sc.ID))
		}
	}
	return all
}

// named returns the screen and the proposal that a path names; what it does not
// name is the first.
func named(path string) (session.Screen, scenarios.Scenario) {
	id := scenarios.Default
	screen := screens()[0].id
	if a, _, err := session.ParseLink(path, ""); err == nil {
		id = a.State.Scenario
		if isReady(a.Screen) {
			screen = a.Screen
		}
	}
	sc, _ := scenarios.Get(id)
	return screen, sc
}

var register sync.Once

// Register tells go-app the addresses of the page. It may be called more than
// once.
func Register() {
	register.Do(func() {
		for _, path := range append(Addresses(), Start) {
			app.Route(path, func() app.Composer { return &page{} })
		}
	})
}

// Run shows the page in the browser and does not return.
func Run() {
	Register()
	app.RunWhenOnBrowser()
}
