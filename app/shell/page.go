// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package shell is the explorer's page: go-app components that show a session,
// take changes from native form controls, and have an engine worker evaluate
// them. The same components render the page on the server.
package shell

import (
	"strings"
	"sync"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/scenarios"
)

// Lang is the language of the page.
const Lang = "en"

// explorePrefix stands before the id of the proposal in the page's address.
const explorePrefix = "/explore/"

// Title is the name of the page.
func Title() string { return say("ui.title") }

// Description is what search engines and link previews show of the page.
func Description() string { return say("ui.subtitle") }

// Loading is what the page says while its program loads; {progress} stands for
// the percentage.
func Loading() string { return say("ui.loading.progress") }

// IsPage reports whether a path is one of the page's addresses.
func IsPage(path string) bool {
	_, ok := scenarioOf(path)
	return ok
}

// scenarioOf returns the id of the proposal that a path names.
func scenarioOf(path string) (string, bool) {
	if path == "/" {
		return scenarios.Default, true
	}
	id, ok := strings.CutPrefix(path, explorePrefix)
	if !ok {
		return "", false
	}
	_, ok = scenarios.Get(id)
	return id, ok
}

var register sync.Once

// Register tells go-app the addresses of the page. It may be called more than
// once.
func Register() {
	register.Do(func() {
		page := func() app.Composer { return &Explore{} }
		app.Route("/", page)
		for _, s := range scenarios.All() {
			app.Route(explorePrefix+s.ID, page)
		}
	})
}

// Run shows the page in the browser and does not return.
func Run() {
	Register()
	app.RunWhenOnBrowser()
}
