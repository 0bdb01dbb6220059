// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package house

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// modules says where each module from outside may be imported. A module that is
// not here may not be imported at all.
var modules = map[string][]string{
	"gonum.org/v1/gonum":                      {"engine/..."},
	"github.com/alecthomas/kong":              {"app/cli"},
	"github.com/maxence-charriere/go-app/v10": {"app/shell", "wasm/shell", "app/server"},
	"github.com/hajimehoshi/ebiten/v2":        {"app/atlas", "app/desktop", "wasm/atlas", "app/cmd/parley-desktop"},
	"github.com/andybalholm/brotli":           {"app/server", "app/server/internal/pack"},
	"golang.org/x/image":                      {"app/atlas", "app/desktop", "assets/..."},
	"github.com/chromedp/chromedp":            {"app/bench"},
	"github.com/chromedp/cdproto":             {"app/bench"},
}

// testModules are allowed in the tests of any package.
var testModules = []string{
	"github.com/google/go-cmp", "github.com/goccy/go-yaml", "github.com/chromedp/chromedp", "github.com/chromedp/cdproto",
}

// TestModules holds that each module from outside stays in its rooms: above
// all that the window system reaches neither the engine nor the command line.
func TestModules(t *testing.T) {
	for _, s := range sources(t) {
		s.imports(func(at, imported string) {
			if standard(imported) || strings.HasPrefix(imported, "parley/") {
				return
			}
			if s.test() && slices.ContainsFunc(testModules, func(m string) bool { return within(m, imported) }) {
				return
			}
			for module, rooms := range modules {
				if within(module, imported) && slices.ContainsFunc(rooms, func(r string) bool { return matches(r, s.folder()) }) {
					return
				}
			}
			t.Errorf("%s: %s imports %s, which has no place there (app/house/modules_test.go)", at, s.folder(), imported)
		})
	}
}

// within reports whether a package belongs to a module.
func within(module, imported string) bool {
	return imported == module || strings.HasPrefix(imported, module+"/")
}

// standard reports whether a package is of the standard library: the first
// part of its path has no dot. Our own module has none either.
func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".") && first != "parley"
}

// impure are the packages through which a value could depend on anything but
// the arguments: the system, the network, the clock, shared chance.
var impure = []string{"os", "net", "log", "time", "syscall", "plugin", "unsafe", "math/rand", "C"}

// TestEnginePure holds that the engine is values in, values out.
func TestEnginePure(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || !matches("engine/...", s.folder()) {
			continue
		}
		s.imports(func(at, imported string) {
			if imported == "math/rand/v2" {
				sharedChance(t, s)
			} else if slices.ContainsFunc(impure, func(p string) bool { return within(p, imported) }) {
				t.Errorf("%s: the engine must not import %s", at, imported)
			}
		})
	}
}

// ownChance is what the engine may use of math/rand/v2: generators that the
// caller seeds. The functions of the package draw from one that is shared.
var ownChance = []string{"New", "NewPCG", "NewChaCha8", "Rand", "PCG", "ChaCha8", "Source"}

func sharedChance(t *testing.T, s source) {
	t.Helper()
	ast.Inspect(s.syntax, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := selector.X.(*ast.Ident); ok && x.Name == "rand" && !slices.Contains(ownChance, selector.Sel.Name) {
			t.Errorf("%s: rand.%s draws from a generator that is shared, use rand.New", s.line(n), selector.Sel.Name)
		}
		return true
	})
}
