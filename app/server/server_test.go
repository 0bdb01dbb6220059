// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/andybalholm/brotli"
)

// builtSite stands in for a built site: what is in the files does not matter
// here, how they are served does.
var builtSite = fstest.MapFS{
	"web/app.wasm":     {Data: []byte("the page's program")},
	"web/app.wasm.br":  {Data: []byte("stored brotli")},
	"web/app.wasm.gz":  {Data: gzipped("the page's program")},
	"web/map.wasm":     {Data: []byte("never compressed")},
	"web/old.wasm":     {Data: []byte("built anew")},
	"web/old.wasm.br":  {Data: []byte("of the build before")},
	"web/old.wasm.gz":  {Data: gzipped("of the build before")},
	"web/worker.js":    {Data: []byte(strings.Repeat("// long enough to be worth it\n", 50))},
	"web/wasm_exec.js": {Data: []byte("// the runtime\n")},
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		panic(err)
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// start runs a server over a site until the test ends.
func start(t *testing.T, site fs.FS) *Server {
	t.Helper()
	s, err := New(Config{Addr: "localhost:0", Site: site})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("Run after a stop: %v", err)
		}
	})
	return s
}

// plainClient does not ask for compression by itself.
var plainClient = http.Client{
	Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true},
	Timeout:   20 * time.Second,
}

func fetch(t *testing.T, method, url string, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	res, err := plainClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

func TestStatus(t *testing.T) {
	url := start(t, builtSite).URL()
	tests := []struct {
		method, path string
		want         int
	}{
		{"GET", "/", 200},
		{"HEAD", "/", 200},
		{"GET", "/explore/offsite-stockpile", 200},
		{"GET", "/explore/nato", 200},
		{"GET", "/explore", 200},
		{"GET", "/app.js", 200},
		{"GET", "/app-worker.js", 200},
		{"GET", "/manifest.webmanifest", 200},
		{"GET", "/wasm_exec.js", 200},
		{"GET", "/web/app.wasm", 200},
		{"GET", "/web/parley.css", 200},
		{"GET", "/web/fonts/inter-latin.woff2", 200},
		{"GET", "/explore/no-such-proposal", 404},
		{"GET", "/explore/", 404},
		{"GET", "/web/", 404},
		{"GET", "/web/app.wasm.br", 404},
		{"GET", "/web/../server.go", 404},
		{"GET", "/robots.txt", 404}, // go-app would fetch it from whatever Host says
		{"GET", "/favicon.ico", 404},
		{"GET", `/explore/"><script>`, 404},
		{"POST", "/", 405},
		{"DELETE", "/web/app.wasm", 405},
	}
	for _, tt := range tests {
		res, _ := fetch(t, tt.method, url+strings.ReplaceAll(strings.ReplaceAll(tt.path, `"`, "%22"), "<", "%3C"))
		if res.StatusCode != tt.want {
			t.Errorf("%s %s answered %d, want %d", tt.method, tt.path, res.StatusCode, tt.want)
		}
	}
}

func TestSecurityHeaders(t *testing.T) {
	url := start(t, builtSite).URL()
	for _, path := range []string{"/", "/web/app.wasm", "/nowhere"} {
		res, _ := fetch(t, "GET", url+path)
		csp := res.Header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'self'", "object-src 'none'", "base-uri 'none'"} {
			if !strings.Contains(csp, want) {
				t.Errorf("%s: the policy %q lacks %q", path, csp, want)
			}
		}
		for _, bad := range []string{"unsafe-inline", "'unsafe-eval'", "*", "http:"} {
			if strings.Contains(csp, bad) {
				t.Errorf("%s: the policy %q holds %q", path, csp, bad)
			}
		}
		if got := res.Header.Get("X-Content-Type-Options"); got != "nosniff" {
			t.Errorf("%s: X-Content-Type-Options is %q, want nosniff", path, got)
		}
		if got := res.Header.Get("Referrer-Policy"); got != "no-referrer" {
			t.Errorf("%s: Referrer-Policy is %q, want no-referrer", path, got)
		}
	}
}

func TestPrecompressed(t *testing.T) {
	url := start(t, builtSite).URL()
	tests := []struct{ path, accept, encoding, body string }{
		{"/web/app.wasm", "", "", "the page's program"},
		{"/web/app.wasm", "gzip, deflate, br", "br", "stored brotli"},
		{"/web/app.wasm", "gzip", "gzip", string(gzipped("the page's program"))},
		{"/web/app.wasm", "br;q=0.2, gzip;q=0.8", "gzip", string(gzipped("the page's program"))},
		{"/web/app.wasm", "br;q=0, *;q=0.5", "gzip", string(gzipped("the page's program"))},
		{"/web/app.wasm", "identity;q=1, br;q=0.5", "", "the page's program"},
		{"/web/map.wasm", "br, gzip", "", "never compressed"},
		{"/web/old.wasm", "br, gzip", "", "built anew"},
	}
	for _, tt := range tests {
		res, body := fetch(t, "GET", url+tt.path, "Accept-Encoding", tt.accept)
		if got := res.Header.Get("Content-Encoding"); got != tt.encoding {
			t.Errorf("%s for %q came as %q, want %q", tt.path, tt.accept, got, tt.encoding)
		}
		if body != tt.body {
			t.Errorf("%s for %q is %q, want %q", tt.path, tt.accept, body, tt.body)
		}
		if got := res.Header.Get("Vary"); got != "Accept-Encoding" {
			t.Errorf("%s: Vary is %q", tt.path, got)
		}
	}
	res, _ := fetch(t, "GET", url+"/web/app.wasm", "Accept-Encoding", "br")
	if got := res.Header.Get("Content-Type"); got != "application/wasm" {
		t.Errorf("a compressed program has the type %q, want application/wasm", got)
	}
}

func TestSmallFilesAreCompressed(t *testing.T) {
	url := start(t, builtSite).URL()
	want := string(builtSite["web/worker.js"].Data)
	_, packed := fetch(t, "GET", url+"/web/worker.js", "Accept-Encoding", "br")
	if got, err := io.ReadAll(brotli.NewReader(strings.NewReader(packed))); err != nil || string(got) != want {
		t.Errorf("brotli of worker.js does not unpack to the file: %v", err)
	}
	_, packed = fetch(t, "GET", url+"/web/worker.js", "Accept-Encoding", "gzip")
	z, err := gzip.NewReader(strings.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err != nil || string(got) != want {
		t.Errorf("gzip of worker.js does not unpack to the file: %v", err)
	}
}

func TestCaching(t *testing.T) {
	s := start(t, builtSite)
	_, page := fetch(t, "GET", s.URL()+"/")
	at := strings.Index(page, "/web/parley.css")
	versioned := page[strings.LastIndex(page[:at], `"`)+1 : at+len("/web/parley.css")]

	res, _ := fetch(t, "GET", s.URL()+versioned)
	if got := res.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
		t.Errorf("%s has Cache-Control %q, want immutable", versioned, got)
	}
	for _, path := range []string{"/", "/web/parley.css", "/0123456789abcdef/web/parley.css", "/app-worker.js"} {
		res, _ := fetch(t, "GET", s.URL()+path)
		if got := res.Header.Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s has Cache-Control %q, want no-cache", path, got)
		}
		again, body := fetch(t, "GET", s.URL()+path, "If-None-Match", res.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified || body != "" {
			t.Errorf("%s asked for again answered %d with %d bytes, want 304 with none", path, again.StatusCode, len(body))
		}
	}
}

// TestPage reads the page as someone without a program would: words and
// numbers are there, nothing runs inline, nothing comes from elsewhere.
func TestPage(t *testing.T) {
	url := start(t, builtSite).URL()
	_, page := fetch(t, "GET", url+"/explore/snapback")
	for _, want := range []string{
		"<title>Snapback guarantee · Parley</title>", `data-outcome="acceptance.russia.revisionist"`,
		`data-outcome="years.9.hazard"`, `id="lever-stock_hosts-UA_C"`, `id="lever-eu_defence_spend"`, "not a forecast",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	for _, bad := range []string{" style=", "<style", "javascript:", "onclick=", "<iframe", "http://", "og:url", `selected="false"`, `checked="false"`} {
		if strings.Contains(strings.ReplaceAll(page, "http://www.w3.org", ""), bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	for tag := range strings.SplitSeq(page, "<script") {
		if end := strings.Index(tag, "</script>"); end >= 0 && tag[strings.Index(tag, ">")+1:end] != "" {
			t.Errorf("the page holds an inline script: %.80s", tag)
		}
	}
}

func TestNotBuilt(t *testing.T) {
	url := start(t, fstest.MapFS{"README.md": {Data: []byte("x")}}).URL()
	res, body := fetch(t, "GET", url+"/")
	if res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a server without its site answered %d, want 503", res.StatusCode)
	}
	if !strings.Contains(body, "make") || strings.Count(strings.TrimSpace(body), "\n") != 0 {
		t.Errorf("a server without its site said %q, want one line that names make", body)
	}
}

// TestEmbeddedSite holds that the binary has a folder for the site, built or
// not.
func TestEmbeddedSite(t *testing.T) {
	if _, err := newSite(embeddedSite()); err != nil {
		t.Error(err)
	}
}

func TestAddressInUse(t *testing.T) {
	s := start(t, builtSite)
	addr := strings.TrimPrefix(s.URL(), "http://")
	if _, err := New(Config{Addr: addr, Site: builtSite}); err == nil || !strings.Contains(err.Error(), addr) {
		t.Errorf("a second server at %s: %v, want an error that names the address", addr, err)
	}
}

// TestStopFinishesAnswers holds that an answer under way when the server is
// stopped still arrives whole.
func TestStopFinishesAnswers(t *testing.T) {
	large := bytes.Repeat([]byte("x"), 8<<20)
	s, err := New(Config{Addr: "localhost:0", Site: fstest.MapFS{"web/map.wasm": {Data: large}}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	res, err := plainClient.Get(s.URL() + "/web/map.wasm")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	stop()
	n, err := io.Copy(io.Discard, res.Body)
	if err != nil || n != int64(len(large)) {
		t.Errorf("the answer under way ended after %d of %d bytes: %v", n, len(large), err)
	}
	if err := <-done; err != nil {
		t.Errorf("Run: %v", err)
	}
}
