// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package server

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
)

// Small files that were not compressed when the site was built are compressed
// once when the server starts; a large one would take seconds and is served as
// it is.
const (
	squeezeAbove = 512
	squeezeBelow = 1 << 19
)

// squeeze compresses every small file that is not.
func (s *site) squeeze() error {
	for _, f := range s.files {
		if err := f.squeeze(); err != nil {
			return err
		}
	}
	return nil
}

func (f *file) squeeze() error {
	if f.size < squeezeAbove || f.size > squeezeBelow || !isText(f.kind) {
		return nil
	}
	data, err := io.ReadAll(io.NewSectionReader(f.stored[identity], 0, f.size))
	if err != nil {
		return err
	}
	forms := map[string]func(io.Writer) io.WriteCloser{
		"br":   func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, 5) },
		"gzip": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
	}
	for encoding, open := range forms {
		if f.stored[encoding] != nil {
			continue
		}
		var b bytes.Buffer
		w := open(&b)
		if _, err := w.Write(data); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		f.put(encoding, b.Bytes())
	}
	return nil
}

func isText(kind string) bool {
	return strings.HasPrefix(kind, "text/") || strings.HasPrefix(kind, "image/svg") ||
		strings.HasPrefix(kind, "application/") && kind != "application/octet-stream"
}
