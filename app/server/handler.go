// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"io/fs"
	"net/http"
	"regexp"
	"sync"
)

// handler answers the site's addresses. Everything it does not know is 404:
// the generated pages see only the addresses that exist.
type handler struct {
	site     *site
	pages    *pages
	handbook func() (*file, error)
	worker   func() (*file, error)
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
	h := &handler{site: s, pages: newPages(s), handbook: handbookOf(s)}
	h.worker = sync.OnceValues(h.makeWorker)
	return guarded(h), nil
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
	if path == "/"+starter {
		h.serveFile(w, r, starter, false)
		return
	}
	if path == handbookPath {
		h.serveHandbook(w, r)
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
	switch {
	case path != workerPath && !isGenerated(path):
		http.NotFound(w, r)
	case !h.site.built():
		http.Error(w, notBuilt, http.StatusServiceUnavailable)
	default:
		f, err := h.generated(path)
		if err != nil {
			http.Error(w, "the page could not be made", http.StatusInternalServerError)
			return
		}
		w.Header().Set(siteHeader, h.site.version)
		f.serve(w, r, false)
	}
}

func (h *handler) generated(path string) (*file, error) {
	if path == workerPath {
		return h.worker()
	}
	return h.pages.get(path)
}
