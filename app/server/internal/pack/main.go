// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Command pack compresses the built site: beside each file x it writes x.br
// and x.gz, and prints the sizes.
//
//	go run ./app/server/internal/pack [-level fast|best] app/server/site/web
//
// At the fast level a file whose compressed forms are newer is left alone.
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible are the endings worth compressing; pictures and fonts already
// are.
var compressible = []string{".wasm", ".html", ".js", ".css", ".svg", ".json", ".txt"}

// level is how hard to compress.
type level struct {
	brotli, gzip int
	reuse        bool // keep what is newer than its source
}

var levels = map[string]level{
	"fast": {brotli: 3, gzip: gzip.BestSpeed, reuse: true},
	"best": {brotli: brotli.BestCompression, gzip: gzip.BestCompression},
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("pack", flag.ContinueOnError)
	name := flags.String("level", "fast", "fast or best")
	if err := flags.Parse(args); err != nil {
		return err
	}
	l, ok := levels[*name]
	if !ok || flags.NArg() != 1 {
		return errors.New("usage: pack [-level fast|best] FOLDER")
	}
	sources, err := find(flags.Arg(0))
	if err != nil {
		return err
	}
	packed, err := packAll(sources, l)
	if err != nil {
		return err
	}
	report(out, packed)
	return nil
}

// find lists the files of a folder that are worth compressing.
func find(folder string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && slices.Contains(compressible, filepath.Ext(name)) {
			found = append(found, name)
		}
		return err
	})
	return found, err
}

// sizes of one file, in bytes.
type sizes struct {
	name              string
	raw, gzip, brotli int64
}

func packAll(sources []string, l level) ([]sizes, error) {
	packed, failed := make([]sizes, len(sources)), make([]error, len(sources))
	var all sync.WaitGroup
	for i, name := range sources {
		all.Go(func() { packed[i], failed[i] = packOne(name, l) })
	}
	all.Wait()
	return packed, errors.Join(failed...)
}

func packOne(name string, l level) (sizes, error) {
	s := sizes{name: name}
	source, err := os.Stat(name)
	if err != nil {
		return s, err
	}
	s.raw = source.Size()
	s.brotli, err = form(source, name, ".br", l.reuse, func(w io.Writer) io.WriteCloser {
		return brotli.NewWriterLevel(w, l.brotli)
	})
	if err != nil {
		return s, err
	}
	s.gzip, err = form(source, name, ".gz", l.reuse, func(w io.Writer) io.WriteCloser {
		z, _ := gzip.NewWriterLevel(w, l.gzip) // the level is one of ours
		return z
	})
	return s, err
}

// form writes one compressed form and returns its size.
func form(source fs.FileInfo, name, ending string, reuse bool, open func(io.Writer) io.WriteCloser) (int64, error) {
	if old, err := os.Stat(name + ending); err == nil && reuse && old.ModTime().After(source.ModTime()) {
		return old.Size(), nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return 0, err
	}
	var b bytes.Buffer
	w := open(&b)
	if _, err := w.Write(data); err != nil {
		return 0, err
	}
	if err := w.Close(); err != nil {
		return 0, err
	}
	return int64(b.Len()), os.WriteFile(name+ending, b.Bytes(), 0o644)
}

func report(out io.Writer, packed []sizes) {
	fmt.Fprintf(out, "%-20s %12s %12s %12s\n", "bytes", "raw", "gzip", "brotli")
	var total sizes
	for _, s := range packed {
		fmt.Fprintf(out, "%-20s %12d %12d %12d\n", filepath.Base(s.name), s.raw, s.gzip, s.brotli)
		total.raw, total.gzip, total.brotli = total.raw+s.raw, total.gzip+s.gzip, total.brotli+s.brotli
	}
	fmt.Fprintf(out, "%-20s %12d %12d %12d\n", "all", total.raw, total.gzip, total.brotli)
}
