// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"net/http"
	"path"
	"sort"
	"strings"
	"time"

	"parley/assets/style"
)

//go:embed all:site
var embedded embed.FS

func embeddedSite() fs.FS {
	site, err := fs.Sub(embedded, "site")
	if err != nil {
		panic("server: the embedded site has no folder site: " + err.Error())
	}
	return site
}

// site is every static file by its path below /web/, and a version that
// changes with the content of any of them.
type site struct {
	files   map[string]*file
	version string
}

// file is one static file in every encoding in which it is stored.
type file struct {
	name    string
	tag     string // of the content, without quotes
	kind    string // media type
	size    int64  // before compression
	stored  map[string]io.ReaderAt
	lengths map[string]int64
	sum     uint32 // CRC-32 of the content, as gzip has it
}

// newSite gathers the folder web of the built site and the styles.
func newSite(built fs.FS) (*site, error) {
	s := &site{files: map[string]*file{}}
	if err := s.add(style.Files()); err != nil {
		return nil, err
	}
	web, err := fs.Sub(built, "web")
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(web, "."); err == nil {
		if err := s.add(web); err != nil {
			return nil, err
		}
	}
	for _, f := range s.files {
		f.dropStale()
	}
	s.version = s.digest()
	return s, nil
}

// built reports whether the page's program is there.
func (s *site) built() bool { return s.files["app.wasm"] != nil }

// add takes every file of a folder. A name that ends in .br or .gz is the
// compressed form of the name without it, which comes before it in a walk.
func (s *site) add(folder fs.FS) error {
	return fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return fmt.Errorf("server: reading %s: %w", name, err)
		}
		encoding, compressed := encodingOf(name)
		if !compressed {
			s.files[name] = newFile(name, mediaType(name), data)
		} else if f := s.files[strings.TrimSuffix(name, path.Ext(name))]; f != nil {
			f.put(encoding, data)
		}
		return nil
	})
}

// encodingOf returns the encoding that a file name stands for.
func encodingOf(name string) (string, bool) {
	switch path.Ext(name) {
	case ".br":
		return "br", true
	case ".gz":
		return "gzip", true
	}
	return "", false
}

// newFile is a file with one encoding: none.
func newFile(name, kind string, data []byte) *file {
	sum := sha256.Sum256(data)
	f := &file{
		name: name, kind: kind, tag: hex.EncodeToString(sum[:8]), size: int64(len(data)), sum: crc32.ChecksumIEEE(data),
		stored: map[string]io.ReaderAt{}, lengths: map[string]int64{},
	}
	f.put(identity, data)
	return f
}

func (f *file) put(encoding string, data []byte) {
	f.stored[encoding], f.lengths[encoding] = bytes.NewReader(data), int64(len(data))
}

// dropStale forgets compressed forms that were made from another content than
// the file's: a gzip form ends with the checksum of what it unpacks to. Without
// it a program that was built anew but not packed would go unseen.
func (f *file) dropStale() {
	z, ok := f.stored["gzip"]
	if !ok {
		return
	}
	const trailer = 8 // checksum and length, four bytes each
	end := make([]byte, trailer)
	n, _ := z.ReadAt(end, max(0, f.lengths["gzip"]-trailer))
	if n < trailer || binary.LittleEndian.Uint32(end) != f.sum {
		for _, encoding := range []string{"br", "gzip"} {
			delete(f.stored, encoding)
			delete(f.lengths, encoding)
		}
	}
}

// digest is a short hash over names and contents.
func (s *site) digest() string {
	names := make([]string, 0, len(s.files))
	for name := range s.files {
		names = append(names, name)
	}
	sort.Strings(names)
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintln(h, name, s.files[name].tag)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// serve answers with the encoding the reader likes best. Files under the
// version never change and may be kept for ever; the others are asked about.
func (f *file) serve(w http.ResponseWriter, r *http.Request, versioned bool) {
	encoding := negotiate(r.Header.Get("Accept-Encoding"), f.stored)
	h := w.Header()
	h.Set("Vary", "Accept-Encoding")
	h.Set("Content-Type", f.kind)
	h.Set("ETag", `"`+f.tag+"-"+encoding+`"`)
	h.Set("Cache-Control", "no-cache")
	if versioned {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if encoding != identity {
		h.Set("Content-Encoding", encoding)
	}
	body := io.NewSectionReader(f.stored[encoding], 0, f.lengths[encoding])
	http.ServeContent(w, r, "", time.Time{}, body)
}

// mediaTypes is fixed here because the system's table differs by machine.
var mediaTypes = map[string]string{
	".wasm":        "application/wasm",
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".woff2":       "font/woff2",
	".json":        "application/json",
	".webmanifest": "application/manifest+json",
	".txt":         "text/plain; charset=utf-8",
}

func mediaType(name string) string {
	if t, ok := mediaTypes[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}
