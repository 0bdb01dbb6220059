// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"text/template"

	"parley/app/shell"
)

// The two files by which a browser keeps the explorer: the service worker and
// what it installs as an app.
const (
	workerPath   = "/app-worker.js" // where go-app's script looks for it
	manifestPath = "/manifest.webmanifest"
)

// siteHeader tells the service worker which version a page belongs to.
const siteHeader = "Parley-Site"

//go:embed offline.js
var offlineWorker string

var workerTemplate = template.Must(template.New("offline").Parse(offlineWorker))

// makeWorker writes the service worker. It changes with anything it keeps and with
// nothing else: whatever differs in it is a new version to the reader.
func (h *handler) makeWorker() (*file, error) {
	files, err := h.kept()
	if err != nil {
		return nil, err
	}
	list, err := json.MarshalIndent(files, "", "  ") // by address, so always in the same order
	if err != nil {
		return nil, err
	}
	pages, err := json.Marshal(shell.Addresses())
	if err != nil {
		return nil, err
	}
	digest := sha256.New()
	fmt.Fprintln(digest, offlineWorker, string(list), string(pages))
	var script bytes.Buffer
	err = workerTemplate.Execute(&script, map[string]string{
		"Site": h.site.version, "Digest": hex.EncodeToString(digest.Sum(nil)[:8]),
		"Files": string(list), "Pages": string(pages), "Start": shell.Start,
	})
	if err != nil {
		return nil, err
	}
	f := newFile(workerPath, mediaTypes[".js"], script.Bytes())
	return f, f.squeeze()
}

// kept is every file that works offline by its address, with what the browser
// holds it against.
func (h *handler) kept() (map[string]string, error) {
	at := resolver(h.site.version)
	kept := map[string]string{}
	for name, f := range h.site.files {
		if path.Ext(name) != ".txt" {
			kept[at.Resolve("/web/"+name)] = f.integrity()
		}
	}
	kept["/"+starter] = h.site.files[starter].integrity()
	handbook, err := h.handbook()
	if err != nil {
		return nil, err
	}
	kept[handbookPath] = handbook.integrity()
	for _, path := range slices.Concat(programs, []string{manifestPath, shell.Start}) {
		f, err := h.pages.get(path)
		if err != nil {
			return nil, err
		}
		kept[path] = f.integrity()
	}
	return kept, nil
}

// integrity is the digest of the content as the browser checks it.
func (f *file) integrity() string {
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(f.stored[identity], 0, f.size)); err != nil {
		panic("server: " + f.name + " cannot be read: " + err.Error()) // it is in memory
	}
	return "sha256-" + base64.StdEncoding.EncodeToString(sum.Sum(nil))
}

// manifest is what a browser installs. Icons stand under their plain names: an
// address that changed with the version would be another icon to the system.
func manifest() (*file, error) {
	icon := func(name, kind, sizes, purpose string) map[string]string {
		return map[string]string{"src": "/web/" + name, "type": kind, "sizes": sizes, "purpose": purpose}
	}
	content, err := json.MarshalIndent(map[string]any{
		"id": "/", "start_url": "/", "scope": "/", "lang": shell.Lang, "dir": "ltr",
		"name": shell.Title(), "short_name": shell.Title(), "description": shell.Description(),
		"display": "standalone", "background_color": "#ffffff", "theme_color": "#ffffff",
		"icons": []map[string]string{
			icon("icon-192.png", "image/png", "192x192", "any"),
			icon("icon-512.png", "image/png", "512x512", "any"),
			icon("icon.svg", "image/svg+xml", "any", "any"),
			icon("icon-maskable.png", "image/png", "512x512", "maskable"),
		},
	}, "", "  ")
	if err != nil {
		return nil, err
	}
	f := newFile(manifestPath, mediaTypes[".webmanifest"], content)
	return f, f.squeeze()
}
