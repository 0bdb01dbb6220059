// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"net/http"
	"sync"

	"parley/app/handbook"
	"parley/assets/style"
	"parley/assets/text"
)

// handbookPath is the address of the handbook, a page without a program.
const handbookPath = "/handbook"

// handbookOf returns the handbook as a file, which is written when it is first
// asked for: it depends on nothing but the version of the site.
func handbookOf(s *site) func() (*file, error) {
	return sync.OnceValues(func() (*file, error) {
		at := resolver(s.version)
		page := handbook.New(text.English).HTML(handbook.Look{
			Sheets:  []string{at.Resolve("/web/" + style.Sheets()[0]), at.Resolve("/web/" + style.Handbook)},
			Scripts: []string{at.Resolve("/web/theme.js")},
			Icon:    at.Resolve("/web/icon.svg"),
			Home:    "/",
		})
		f := newFile(handbookPath, mediaTypes[".html"], page)
		return f, f.squeeze()
	})
}

func (h *handler) serveHandbook(w http.ResponseWriter, r *http.Request) {
	f, err := h.handbook()
	if err != nil {
		http.Error(w, "the handbook could not be made", http.StatusInternalServerError)
		return
	}
	f.serve(w, r, false)
}
