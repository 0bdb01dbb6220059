// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/shell"
	"parley/assets/style"
)

// starter is Go's own start of a program in the browser.
const starter = "wasm_exec.js"

// programs are what go-app generates beside the pages.
var programs = []string{"/app.js", "/app.css"}

// isGenerated reports whether there is something to generate at a path.
func isGenerated(path string) bool {
	return shell.IsPage(path) || path == shell.Start || path == manifestPath || slices.Contains(programs, path)
}

// pages renders each page once and keeps it: a page depends on its address
// alone, and there are as many addresses as proposals and screens.
type pages struct {
	generator http.Handler
	mu        sync.Mutex
	kept      map[string]*file
}

func newPages(s *site) *pages {
	return &pages{generator: generator(s), kept: map[string]*file{}}
}

// generator is go-app's handler over the site.
func generator(s *site) http.Handler {
	shell.Register()
	h := &app.Handler{
		Name:         shell.Title(),
		Title:        shell.Title(),
		Description:  shell.Description(),
		LoadingLabel: shell.Loading(),
		Lang:         shell.Lang,
		ThemeColor:   "#ffffff",
		Version:      s.version,
		Resources:    resolver(s.version),
		Styles:       sheets(),
		Icon: app.Icon{
			Default: "/web/icon-192.png", Large: "/web/icon-512.png",
			SVG: "/web/icon.svg", Maskable: "/web/icon-maskable.png",
		},
		RawHeaders: []string{
			`<meta name="color-scheme" content="light dark">`,
			fmt.Sprintf(`<script src="/%s/web/theme.js"></script>`, s.version),
			fmt.Sprintf(`<script src="/%s/web/paint.js"></script>`, s.version),
			fmt.Sprintf(`<link rel="preload" as="font" type="font/woff2" crossorigin href="/%s/web/fonts/inter-latin.woff2">`, s.version),
		},
	}
	if f := s.files["app.wasm"]; f != nil {
		h.WasmContentLength = strconv.FormatInt(f.size, 10)
	}
	return h
}

// sheets are the addresses of the style sheets.
func sheets() []string {
	var paths []string
	for _, name := range style.Sheets() {
		paths = append(paths, "/web/"+name)
	}
	return paths
}

// resolver puts static files under the version of the site.
type resolver string

// Resolve returns the address of a resource; see app.ResourceResolver.
func (r resolver) Resolve(location string) string {
	if location == "" || location == "/" {
		return "/"
	}
	if location == "/web" || strings.HasPrefix(location, "/web/") {
		return "/" + string(r) + location
	}
	return location
}

// get returns a generated page, made on first use.
func (p *pages) get(path string) (*file, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if f, ok := p.kept[path]; ok {
		return f, nil
	}
	f, err := p.make(path)
	if err == nil {
		p.kept[path] = f
	}
	return f, err
}

func (p *pages) make(path string) (*file, error) {
	if path == manifestPath {
		return manifest()
	}
	got := capture{header: http.Header{}, code: http.StatusOK}
	p.generator.ServeHTTP(&got, &http.Request{
		Method: http.MethodGet, URL: &url.URL{Path: path}, Header: http.Header{}, Host: "localhost",
	})
	if got.code != http.StatusOK {
		return nil, fmt.Errorf("server: making %s answered %d", path, got.code)
	}
	kind := got.header.Get("Content-Type")
	if strings.HasPrefix(kind, "text/html") {
		kind = mediaTypes[".html"]
	}
	f := newFile(path, kind, mended(got.body.Bytes()))
	return f, f.squeeze()
}

// ownAddress matches the tags in which go-app writes the page's full address,
// which a server that is reached by many names does not know.
var ownAddress = regexp.MustCompile(`\s*<meta content="[^"]*" property="og:(url|image)">`)

// bareAria matches the attributes that go-app writes without their value, which
// is true: to a screen reader no value is none.
var bareAria = regexp.MustCompile(`( aria-[a-z]+)([ >])`)

// attributes matches the attributes of a tag, one after the other. Values hold
// no quotes: go-app would not escape them.
var attributes = regexp.MustCompile(`(<[a-zA-Z0-9]+)((?: [a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)+)(/?>)`)

// attribute matches one of them.
var attribute = regexp.MustCompile(` [a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?`)

// mended is a page as go-app writes it, put right.
func mended(page []byte) []byte {
	return bareAria.ReplaceAll(ownAddress.ReplaceAll(sorted(page), nil), []byte(`$1="true"$2`))
}

// sorted puts the attributes of every tag in order, which go-app writes in any:
// the same page must be the same bytes, else a browser takes it for a new one.
func sorted(page []byte) []byte {
	return attributes.ReplaceAllFunc(page, func(tag []byte) []byte {
		parts := attributes.FindSubmatch(tag)
		own := attribute.FindAll(parts[2], -1)
		slices.SortFunc(own, bytes.Compare)
		return slices.Concat(parts[1], bytes.Join(own, nil), parts[3])
	})
}

// capture keeps an answer in memory.
type capture struct {
	header http.Header
	code   int
	body   bytes.Buffer
}

// Header returns the header of the answer; see http.ResponseWriter.
func (c *capture) Header() http.Header { return c.header }

// WriteHeader keeps the status; see http.ResponseWriter.
func (c *capture) WriteHeader(code int) { c.code = code }

// Write keeps a part of the body; see http.ResponseWriter.
func (c *capture) Write(b []byte) (int, error) { return c.body.Write(b) }
