// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// root is the top of the repository, seen from this package.
const root = "../.."

// source is one Go file of the repository, whatever system it is built for.
type source struct {
	path    string // from the root, with slashes
	text    []byte
	syntax  *ast.File
	fileset *token.FileSet
}

// folder is the folder of the file and names its package.
func (s source) folder() string { return path.Dir(s.path) }

// test reports whether the file is only there for tests.
func (s source) test() bool { return strings.HasSuffix(s.path, "_test.go") }

// line returns the position of a node as file:line.
func (s source) line(n ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.fileset.Position(n.Pos()).Line)
}

// imports calls f with every path the file imports.
func (s source) imports(f func(at, path string)) {
	for _, spec := range s.syntax.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			panic("house: " + err.Error())
		}
		f(s.line(spec), path)
	}
}

// sources returns every Go file of the repository.
func sources(t *testing.T) []source {
	t.Helper()
	all, err := readSources()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("found %d Go files under %s, so this is not the repository", len(all), root)
	}
	return all
}

var readSources = sync.OnceValues(func() ([]source, error) {
	var all []source
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == ".git" || d.Name() == "build" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		s, err := readSource(name)
		all = append(all, s)
		return err
	})
	return all, err
})

func readSource(name string) (source, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return source{}, err
	}
	relative, err := filepath.Rel(root, name)
	if err != nil {
		return source{}, err
	}
	s := source{path: filepath.ToSlash(relative), text: text, fileset: token.NewFileSet()}
	s.syntax, err = parser.ParseFile(s.fileset, name, text, parser.ParseComments|parser.SkipObjectResolution)
	return s, err
}
