// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"strings"
	"testing"
	"testing/fstest"
)

// The handbook needs no program: it is there, whole, and asks for nothing but
// its sheets and the theme, even of a site that is not built. What works offline
// holds it.
func TestHandbook(t *testing.T) {
	for name, site := range map[string]fstest.MapFS{"built": builtSite, "not built": {"README.md": {Data: []byte("x")}}} {
		s := start(t, site)
		res, page := fetch(t, "GET", s.URL()+"/handbook")
		if res.StatusCode != 200 || res.Header.Get("Content-Type") != mediaTypes[".html"] {
			t.Fatalf("%s: the handbook answered %d, %s", name, res.StatusCode, res.Header.Get("Content-Type"))
		}
		for _, want := range []string{`id="lever-stock_sets"`, `id="parameter-lambda"`, `id="outcome-deterrence"`, `id="paper-equations"`, "</html>"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the handbook lacks %s", name, want)
			}
		}
		for _, bad := range []string{" style=", "<style", "wasm", "http:", "https:", "onclick="} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: the handbook holds %s", name, bad)
			}
		}
		for part := range strings.SplitSeq(page, `"/`) {
			if path, _, _ := strings.Cut(part, `"`); strings.Contains(path, "/web/") {
				if res, _ := fetch(t, "GET", s.URL()+"/"+path); res.StatusCode != 200 {
					t.Errorf("%s: /%s answered %d", name, path, res.StatusCode)
				}
			}
		}
	}
	if _, worker := fetch(t, "GET", start(t, builtSite).URL()+"/app-worker.js"); !strings.Contains(worker, `"/handbook"`) {
		t.Error("the handbook is not kept for when there is no network")
	}
}
