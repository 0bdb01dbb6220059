// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"crypto/sha256"
	"encoding/base64"
	"maps"
	"regexp"
	"testing"
	"testing/fstest"

	"parley/app/shell"
)

// digestOf matches an address that the worker keeps, and its digest.
var digestOf = regexp.MustCompile(`"(/[^"]*)": "sha256-([^"]+)"`)

// TestWorkerKeeps holds that what the worker keeps is there, to the byte: a file
// that differed from its digest would never be kept, and none of the others.
func TestWorkerKeeps(t *testing.T) {
	url := start(t, builtSite).URL()
	_, worker := fetch(t, "GET", url+workerPath)
	kept := map[string]bool{}
	for _, m := range digestOf.FindAllStringSubmatch(worker, -1) {
		path, digest := m[1], m[2]
		kept[path] = true
		res, body := fetch(t, "GET", url+path)
		sum := sha256.Sum256([]byte(body))
		if got := base64.StdEncoding.EncodeToString(sum[:]); res.StatusCode != 200 || got != digest {
			t.Errorf("%s answered %d with the digest %s, the worker says %s", path, res.StatusCode, got, digest)
		}
	}
	for _, path := range []string{shell.Start, handbookPath, manifestPath, "/app.js", "/app.css", "/wasm_exec.js"} {
		if !kept[path] {
			t.Errorf("%s is not kept for when there is no network", path)
		}
	}
	if want := len(builtSite) - 4 /* compressed forms */ + 6; len(kept) < want {
		t.Errorf("the worker keeps %d files, want %d and those of the style", len(kept), want)
	}
}

// TestSameSite holds that a site is the same bytes whenever it is served, so that
// it is not announced as a newer version of itself, and that a version is
// another worker.
func TestSameSite(t *testing.T) {
	one, two := start(t, builtSite).URL(), start(t, builtSite).URL()
	for _, path := range []string{workerPath, manifestPath, shell.Start, handbookPath, "/app.js", "/", "/explore/nato"} {
		_, a := fetch(t, "GET", one+path)
		_, b := fetch(t, "GET", two+path)
		if a != b {
			t.Errorf("%s differs from one start of the server to the next", path)
		}
	}
	later := fstest.MapFS{"web/later.js": {Data: []byte("//")}}
	maps.Copy(later, builtSite)
	_, a := fetch(t, "GET", one+workerPath)
	_, b := fetch(t, "GET", start(t, later).URL()+workerPath)
	if a == b {
		t.Error("another version of the site has the same worker")
	}
}

func TestSorted(t *testing.T) {
	const page = `<p title="b" class="a" hidden>x = "y" <b id="1">z</b></p><img src="s" alt="">`
	const want = `<p class="a" hidden title="b">x = "y" <b id="1">z</b></p><img alt="" src="s">`
	if got := string(sorted([]byte(page))); got != want {
		t.Errorf("sorted: %s, want %s", got, want)
	}
}
