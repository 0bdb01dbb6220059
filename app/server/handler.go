// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"io/fs"
	"net/http"
	"regexp"

	"parley/app/shell"
)

// handler answers the site's addresses. Everything it does not know is 404:
// the generated pages see only the addresses that exist.
type handler struct {
	site  *site
	pages *pages
}

// notBuilt is the whole answer of a server without the built site.
const notBuilt = "the page is not built: run make"

func newHandler(built fs.FS) (http.Handler, error) {
	s, err := newSite(built)
	if err != nil {
		return nil, err
	}
	if err := s.squeeze(); err != nil {
		return nil, err
	}
	return guarded(&handler{site: s, pages: newPages(s)}), nil
}

// versionedPath is a static file under the version of its content: what it
// answers never changes. A version of another build is answered too, so that a
// page that was open while the server was renewed still finds its files.
var versionedPath = regexp.MustCompile(`^/([0-9a-f]{16})/web/(.+)$`)

// plainPath is a static file under its own name.
var plainPath = regexp.MustCompile(`^/web/(.+)$`)

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	if m := versionedPath.FindStringSubmatch(path); m != nil {
		h.serveFile(w, r, m[2], m[1] == h.site.version)
		return
	}
	if m := plainPath.FindStringSubmatch(path); m != nil {
		h.serveFile(w, r, m[1], false)
		return
	}
	if path == "/wasm_exec.js" {
		h.serveFile(w, r, "wasm_exec.js", false)
		return
	}
	h.servePage(w, r)
}

func (h *handler) serveFile(w http.ResponseWriter, r *http.Request, name string, versioned bool) {
	f, ok := h.site.files[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	f.serve(w, r, versioned)
}

func (h *handler) servePage(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	isPage := shell.IsPage(path)
	switch {
	case !isPage && !isProgram(path):
		http.NotFound(w, r)
	case !h.site.built():
		http.Error(w, notBuilt, http.StatusServiceUnavailable)
	default:
		f, err := h.pages.get(path)
		if err != nil {
			http.Error(w, "the page could not be made", http.StatusInternalServerError)
			return
		}
		f.serve(w, r, false)
	}
}
