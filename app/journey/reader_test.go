// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"parley/app/server"
	"parley/app/session"
	"parley/app/shell/wire"
	"parley/engine"
)

// patience is how long a journey may take, and each condition in it.
const (
	patience = 4 * time.Minute
	turn     = 90 * time.Second
)

// reader is a person with a browser.
type reader struct {
	*testing.T
	ctx context.Context
	url string

	stop     func() // ends the server
	mu       sync.Mutex
	messages []string // errors of the console
	visited  []string // addresses asked for
}

// sit starts a server and a browser, which end with the test. At its end
// nothing may stand in the console and nothing may have been asked elsewhere.
func sit(t *testing.T) *reader {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a browser")
	}
	browser := chromium(t)
	r := &reader{T: t}
	r.serve()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	ctx, closeBrowser := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(
		chromedp.ExecPath(browser), chromedp.NoSandbox, chromedp.WindowSize(1024, 700),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-gpu", false), chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("use-gl", "angle"), chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("ignore-gpu-blocklist", true),
	))
	t.Cleanup(closeBrowser)
	r.ctx = ctx
	r.watch()
	t.Cleanup(r.checkQuiet)
	return r
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("no browser: install the Debian package chromium (make test does), or pass -short")
	return ""
}

// serve runs the server over the site that is built in.
func (r *reader) serve() { r.serveSite("localhost:0", nil) }

// serveSite runs the server over a site at an address.
func (r *reader) serveSite(addr string, site fs.FS) {
	r.Helper()
	s, err := server.New(server.Config{Addr: addr, Site: site})
	if err != nil {
		r.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	r.url = s.URL()
	r.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			r.Errorf("the server: %v", err)
		}
	})
	r.Cleanup(r.stop)
	res, err := http.Get(r.url)
	if err != nil {
		r.Fatal(err)
	}
	if err := res.Body.Close(); err != nil || res.StatusCode != http.StatusOK {
		r.Fatal("the site is not built: run make wasm (make test does), or pass -short")
	}
}

// watch takes note of the console and of every address asked for.
func (r *reader) watch() {
	console := chromedp.Console(r.ctx)
	requests := chromedp.Events(r.ctx, network.RequestWillBeSent)
	if _, err := chromedp.Call(r.ctx, network.Enable, network.EnableParams{}); err != nil {
		r.Fatal(err)
	}
	go func() {
		for m, err := range console {
			if err == nil && (m.Type == chromedp.ConsoleError || m.IsException()) {
				r.mu.Lock()
				r.messages = append(r.messages, m.String()+" "+m.URL)
				r.mu.Unlock()
			}
		}
	}()
	go func() {
		for e, err := range requests {
			if err == nil {
				r.mu.Lock()
				r.visited = append(r.visited, e.Request.URL)
				r.mu.Unlock()
			}
		}
	}()
}

func (r *reader) checkQuiet() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, m := range r.messages {
		r.Errorf("the console says: %s", m)
	}
	for _, u := range r.visited {
		if !strings.HasPrefix(u, r.url+"/") && !strings.HasPrefix(u, "data:") && !strings.HasPrefix(u, "about:") {
			r.Errorf("the page asked another host: %s", u)
		}
	}
	if len(r.visited) == 0 {
		r.Error("no request was seen: the test watches nothing")
	}
}

// open goes to an address of the site and waits for the numbers.
func (r *reader) open(path string) {
	r.Helper()
	// Only leaving the page makes an address with another fragment load anew.
	r.do(chromedp.Navigate("about:blank"), chromedp.Navigate(r.url+path))
	r.settle("true")
}

// settle waits until the engine has answered the state of the page and a
// condition holds.
func (r *reader) settle(condition string) {
	r.Helper()
	r.wait(`document.getElementById("outcomes")?.getAttribute("aria-busy") === "false"
		&& document.getElementById("copy-link")?.disabled === false && (` + condition + `)`)
}

func (r *reader) wait(condition string) {
	r.Helper()
	poll := func() error {
		_, err := chromedp.Run(r.ctx, chromedp.Poll[bool]("!!("+condition+")", chromedp.WithPollingTimeout(turn)))
		return err
	}
	err := poll()
	if err != nil && strings.Contains(err.Error(), "Cannot find context") {
		err = poll() // the browser had not yet put the page it came to in place of the last
	}
	if err != nil {
		r.Fatalf("waiting for %s: %v", condition, err)
	}
}

func (r *reader) do(actions ...chromedp.Action[chromedp.Void]) {
	r.Helper()
	if err := chromedp.Do(r.ctx, actions...); err != nil {
		r.Fatal(err)
	}
}

// read evaluates an expression in the page.
func read[V any](r *reader, expression string) V {
	r.Helper()
	v, err := chromedp.Run(r.ctx, chromedp.Evaluate[V](expression))
	if err != nil {
		r.Fatalf("%s: %v", expression, err)
	}
	return v
}

// numbers returns every outcome on the page by its path.
func (r *reader) numbers() map[string]float64 {
	r.Helper()
	texts := read[map[string]string](r, `Object.fromEntries([...document.querySelectorAll("[data-outcome]")]
		.map((e) => [e.dataset.outcome, e.dataset.value]))`)
	out := map[string]float64{}
	for path, text := range texts {
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			r.Errorf("the page has %q at %s, want a number", text, path)
		}
		out[path] = v
	}
	return out
}

// state is what the address of the page says.
func (r *reader) state() session.State {
	r.Helper()
	a, _, err := session.ParseLink(read[string](r, "location.pathname"), read[string](r, "location.hash"))
	if err != nil {
		r.Fatalf("the address of the page: %v", err)
	}
	return a.State
}

// expected is what the engine says natively, by path.
func expected(s session.State) map[string]float64 {
	out := map[string]float64{}
	a := engine.Evaluate(s.Request(0))
	wire.Each(&a.Outcome, func(path string, v float64) { out[path] = v })
	return out
}

// control addresses a native control.
func control(lever string) chromedp.ID { return chromedp.ID("lever-" + lever) }

// press sends a key to the element that has the focus, so many times.
func (r *reader) press(key string, times int, modifiers ...chromedp.Modifier) {
	r.Helper()
	for range times {
		r.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
	}
}

// enter puts a value into a control and leaves it, in one go: between two the
// page may paint the control anew.
func (r *reader) enter(element, value string) {
	r.Helper()
	read[bool](r, fmt.Sprintf(`((e, v) => { e.focus(); e.value = v; return e.dispatchEvent(new Event("change", {bubbles: true})); })(document.querySelector(%q), %q)`, element, value))
}

func has(element, property, value string) string {
	return fmt.Sprintf("document.querySelector(%q)?.%s === %q", element, property, value)
}
