// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"encoding/json"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"parley/scenarios"
)

// The browser keeps the explorer: whole, and in control of the page.
const (
	kept     = `navigator.serviceWorker.controller?.state === "activated"`
	caching  = `caches.keys().then((names) => names.filter((n) => n.startsWith("parley-")).length)`
	offered  = `document.getElementById("update")?.textContent !== "" && getComputedStyle(document.querySelector(".update")).visibility === "visible"`
	versions = `document.querySelector('link[href$="/web/parley.css"]').getAttribute("href").split("/")[1]`
)

// runs is when the program of the page runs, on whatever screen.
const runs = `document.getElementById("copy-link")?.disabled === false`

// turnTo goes to another address without leaving the explorer in between.
func (r *reader) turnTo(path string) {
	r.Helper()
	r.do(chromedp.Navigate(r.url + path))
	r.wait(runs)
}

// screensReady are the screens that the navigation leads to.
func (r *reader) screensReady() []string {
	r.Helper()
	return read[[]string](r, `[...document.querySelectorAll("nav.screens a")].map((a) => a.getAttribute("href").split("/")[1])`)
}

// TestOffline holds that after one visit the explorer works without its server
// at every address, also one not visited before, with a change in it or without.
func TestOffline(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.wait(kept)
	screens := r.screensReady()
	r.stop()

	r.open("/explore/istanbul#automaticity=0.5")
	r.settle(has("#lever-automaticity", "value", "0.5"))
	r.agree("without a server", r.numbers(), expected(r.state()))
	for i, screen := range screens {
		path := "/" + screen + "/" + scenarios.All()[6+i].ID + "#stock_sets=5"
		r.turnTo(path)
		r.do(chromedp.Reload())
		r.wait(runs + ` && document.querySelector("nav.screens [aria-current]").getAttribute("href").startsWith("/` + screen + `/")`)
		if got := read[string](r, "location.pathname + location.hash"); !strings.HasPrefix(got, path) {
			t.Errorf("without a server %s leads to %s", path, got)
		}
	}
	r.do(chromedp.Navigate("about:blank"), chromedp.Navigate(r.url+"/handbook#lever-stock_sets"))
	r.wait(`document.getElementById("lever-stock_sets")`)

	// To be sure that every one is there it is enough to begin.
	for _, screen := range screens {
		for _, s := range append(scenarios.All(), scenarios.Scenario{}) {
			path := strings.TrimSuffix("/"+screen+"/"+s.ID, "/")
			r.do(chromedp.Navigate(r.url + path))
			if got := read[string](r, `document.querySelector(".brand h1")?.textContent ?? ""`); got != "Parley" {
				t.Errorf("without a server there is nothing at %s", path)
			}
		}
	}
	r.open("/")
}

// TestFirstPictureOffline holds that a page which nobody has written shows no
// numbers of another.
func TestFirstPictureOffline(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.wait(kept)
	r.stop()
	r.do(chromedp.Navigate(r.url + "/explore/nato?wasm=false"))
	if n := read[int](r, `document.querySelectorAll("[data-outcome]").length`); n != 0 {
		t.Errorf("the page that starts the explorer shows %d numbers, want none before it knows them", n)
	}
	if lang := read[string](r, `document.documentElement.lang + document.title`); lang != "enParley" {
		t.Errorf("the page that starts the explorer has the language and title %q", lang)
	}
}

// another is the built site with something more in it, so another version of it.
func another(t *testing.T) fs.FS {
	t.Helper()
	built := os.DirFS("../server/site")
	names, err := fs.Glob(built, "web/*")
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{"web/later.js": {Data: []byte("// a later version\n")}}
	for _, name := range names {
		data, err := fs.ReadFile(built, name)
		if err != nil {
			t.Fatal(err)
		}
		site[name] = &fstest.MapFile{Data: data}
	}
	return site
}

// address is host and port of the server.
func (r *reader) address() string { return strings.TrimPrefix(r.url, "http://") }

// TestUpdate holds that a newer version is announced and waits, that the page
// goes on as it is with its server and without, and that the reader takes the
// newer one where the page stands.
func TestUpdate(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.wait(kept)
	first := read[string](r, versions)
	if read[bool](r, offered) {
		t.Error("a newer version is announced at the first visit")
	}
	r.stop()

	// The same build served anew is no newer version.
	r.serveSite(r.address(), nil)
	r.turnTo("/explore/nato")
	r.updated()
	if read[bool](r, offered) {
		t.Error("the same version is announced as a newer one")
	}
	r.stop()

	r.serveSite(r.address(), another(t))
	r.turnTo(offsite + "#stock_sets=5")
	r.wait(offered)
	r.stays(first, "with a newer version on the server")
	r.do(chromedp.Focus(control("stock_sets")))
	r.press(kb.ArrowRight, 1)
	r.settle(`location.hash.includes("stock_sets=6")`)
	r.agree("while a newer version waits", r.numbers(), expected(r.state()))
	r.turnTo("/explore/porcupine")
	r.stays(first, "at another address")
	r.do(chromedp.Click(chromedp.ID("update-later")))
	r.wait(`!(` + offered + `)`)

	r.stop()
	r.turnTo("/explore/kuleba#stock_sets=5")
	r.stays(first, "without a server")
	r.wait(offered)
	r.do(chromedp.Focus(control("automaticity")))
	r.press(kb.Home, 1)
	r.do(chromedp.Click(chromedp.ID("update-use")))
	r.leaves(first)
	r.settle(`location.pathname === "/explore/kuleba" && location.hash.includes("stock_sets=5") && location.hash.includes("automaticity=0")`)
	r.agree("in the newer version", r.numbers(), expected(r.state()))
	if read[bool](r, offered) {
		t.Error("the newer version is announced to itself")
	}
	if n := r.await(caching); n != 1 {
		t.Errorf("%v versions are kept, want the newer one alone", n)
	}
	r.open("/explore/budapest")
	if got := read[string](r, versions); got == first {
		t.Error("the older version has come back")
	}
}

// updated waits until the browser has asked for a newer version and had its
// answer.
func (r *reader) updated() {
	r.Helper()
	r.await(`navigator.serviceWorker.ready.then((r) => r.update()).then(() => 1)`)
	r.wait(`(navigator.serviceWorker.ready.then((r) => (self.settled = !r.installing)), self.settled)`)
}

// stays holds that the page is still of the version it was.
func (r *reader) stays(version, when string) {
	r.Helper()
	if got := read[string](r, versions); got != version {
		r.Errorf("%s the page became another version: %s, was %s", when, got, version)
	}
}

// leaves waits until the page has been opened anew as another version.
func (r *reader) leaves(version string) {
	r.Helper()
	for end := time.Now().Add(turn); ; time.Sleep(50 * time.Millisecond) {
		got, err := chromedp.Run(r.ctx, chromedp.Evaluate[string](versions))
		if err == nil && got != version {
			return
		}
		if time.Now().After(end) {
			r.Fatalf("the page stays the version %s: %v", version, err)
		}
	}
}

// await evaluates a promise of a number in the page.
func (r *reader) await(expression string) float64 {
	r.Helper()
	v, err := chromedp.Run(r.ctx, chromedp.Evaluate[float64](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		r.Fatalf("%s: %v", expression, err)
	}
	return v
}

// between is a network between reader and server that may spoil a file.
type between struct {
	proxy *httputil.ReverseProxy
	spoil atomic.Pointer[func(*http.Response)]
}

// spoiled is a file that only the service worker asks for.
const spoiled = "/web/icon-512.png"

// reach puts a network between the reader and the server.
func (r *reader) reach() *between {
	r.Helper()
	target, err := url.Parse(r.url)
	if err != nil {
		r.Fatal(err)
	}
	b := &between{proxy: httputil.NewSingleHostReverseProxy(target)}
	b.proxy.ModifyResponse = func(answer *http.Response) error {
		if spoil := b.spoil.Load(); spoil != nil && strings.HasSuffix(answer.Request.URL.Path, spoiled) {
			(*spoil)(answer)
		}
		return nil
	}
	network := httptest.NewServer(b.proxy)
	r.Cleanup(network.Close)
	r.url = network.URL
	return b
}

// TestBrokenDownload holds that a download which breaks off, and a file that is
// not the one of the version, leave no broken version behind, neither at the
// first visit nor when a newer version comes.
func TestBrokenDownload(t *testing.T) {
	r := sit(t)
	addr := r.address()
	network := r.reach()
	ways := []func(*http.Response){
		func(a *http.Response) { a.Body = io.NopCloser(io.LimitReader(a.Body, a.ContentLength/2)) },
		func(a *http.Response) {
			a.Body = io.NopCloser(strings.NewReader(strings.Repeat("x", int(a.ContentLength))))
		},
	}
	for i := range ways {
		network.spoil.Store(&ways[i])
		r.open(offsite)
		r.failed()
		if n := r.await(caching); n != 0 {
			t.Errorf("after a broken first download %v versions are kept, want none", n)
		}
	}
	network.spoil.Store(nil)
	r.open(offsite)
	r.wait(kept)
	version := read[string](r, versions)

	r.stop()
	through := r.url
	network.spoil.Store(&ways[0])
	r.serveSite(addr, another(t))
	r.url = through
	r.open(offsite)
	r.failed()
	if read[bool](r, offered) {
		t.Error("a version of which a part is missing is announced")
	}
	r.stays(version, "after a broken download of a newer version")
	r.stop()
	r.open("/explore/nato")
	r.stays(version, "without a server after a broken download")
}

// failed waits until the browser has given up to install a version.
func (r *reader) failed() {
	r.Helper()
	r.await(`navigator.serviceWorker.getRegistration().then((r) => r?.update()).catch(() => 0).then(() => 1)`)
	r.wait(`(navigator.serviceWorker.getRegistration().then((r) => (self.gaveUp = !r?.installing && !r?.waiting)), self.gaveUp)`)
}

// TestInstallable holds that a browser can install the explorer as an app: the
// manifest is whole, and Chromium finds nothing amiss.
func TestInstallable(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.wait(kept)
	manifest, err := chromedp.Call(r.ctx, page.GetAppManifest, page.GetAppManifestParams{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range manifest.Errors {
		t.Errorf("the manifest: %s", e.Message)
	}
	var m struct {
		ID       string `json:"id"`
		StartURL string `json:"start_url"`
		Scope    string `json:"scope"`
		Icons    []struct{ Src, Sizes, Type, Purpose string }
	}
	if err := json.Unmarshal([]byte(manifest.Data), &m); err != nil {
		t.Fatal(err)
	}
	if m.ID != "/" || m.StartURL != "/" || m.Scope != "/" {
		t.Errorf("the app is %q, starts at %q and spans %q, want / for each", m.ID, m.StartURL, m.Scope)
	}
	purposes := map[string]bool{}
	for _, icon := range m.Icons {
		purposes[icon.Purpose] = true
		res, err := http.Get(r.url + icon.Src)
		if err != nil {
			t.Fatal(err)
		}
		if err := res.Body.Close(); err != nil || res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != icon.Type {
			t.Errorf("the icon %s answered %d, %s", icon.Src, res.StatusCode, res.Header.Get("Content-Type"))
		}
	}
	if !purposes["maskable"] || !purposes["any"] {
		t.Errorf("the icons are for %v, want some that may be masked and some that need not", purposes)
	}
	errors, err := chromedp.Call(r.ctx, page.GetInstallabilityErrors, cdp.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range errors.InstallabilityErrors {
		t.Errorf("the explorer cannot be installed: %s %v", e.ErrorID, e.ErrorArguments)
	}
}
