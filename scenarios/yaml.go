// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	yaml "github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"parley/engine/lever"
	"parley/engine/world"
)

// entry is one key of a mapping with its value and line.
type entry struct {
	key   string
	line  int
	value ast.Node
}

const (
	// maxDepth is how deep flow collections may be nested: hosts are the second
	// level.
	maxDepth = 4

	// maxTokens is how many words and marks of YAML a file may hold: a file that
	// gives every lever and every parameter has about 900. The library's time
	// grows with the square of the number of keys.
	maxTokens = 4000
)

// document reads the file into the entries of its mapping. The tokens are
// looked at before the syntax tree is built, so that no hostile file reaches
// the part whose cost grows with depth.
func (p *parser) document(data []byte) (entries []entry, err error) {
	if len(data) > maxBytes {
		return nil, p.errorf(0, "", "has %d bytes, allowed are at most %d", len(data), maxBytes)
	}
	if !utf8.Valid(data) {
		return nil, p.errorf(0, "", "is not UTF-8 text, allowed is a YAML file in UTF-8")
	}
	// The library has panicked on malformed input before; a person who opens a
	// bad file must get a sentence.
	defer func() {
		if r := recover(); r != nil {
			entries, err = nil, p.errorf(0, "", "is not valid YAML, allowed are the keys %s", strings.Join(keys, ", "))
		}
	}()
	tokens := lexer.Tokenize(string(data))
	if err := p.checkTokens(tokens); err != nil {
		return nil, err
	}
	file, err := yaml.Parse(tokens, 0, yaml.AllowDuplicateMapKey())
	if err != nil {
		return nil, p.syntaxError(err)
	}
	if len(file.Docs) != 1 || file.Docs[0].Body == nil {
		return nil, p.errorf(0, "", "holds %d documents, allowed is one with the keys %s", bodies(file), strings.Join(keys, ", "))
	}
	return p.mapping(entry{"", 1, file.Docs[0].Body}, "the keys "+strings.Join(keys, ", "))
}

func bodies(f *ast.File) int {
	n := 0
	for _, d := range f.Docs {
		if d.Body != nil {
			n++
		}
	}
	return n
}

// refused are the parts of YAML that a scenario has no use for.
var refused = map[token.Type]string{
	token.AnchorType:     "anchors",
	token.AliasType:      "aliases",
	token.TagType:        "tags",
	token.MergeKeyType:   "merge keys",
	token.DirectiveType:  "directives",
	token.MappingKeyType: "keys marked by a question mark",
}

func (p *parser) checkTokens(tokens token.Tokens) error {
	if len(tokens) > maxTokens {
		return p.errorf(0, "", "holds %d words and marks of YAML, allowed are at most %d", len(tokens), maxTokens)
	}
	depth, item := 0, 0
	for _, t := range tokens {
		line := t.Position.Line
		if what, ok := refused[t.Type]; ok {
			return p.errorf(line, "", "%s are not allowed, write the value itself", what)
		}
		switch t.Type {
		case token.InvalidType:
			return p.errorf(line, "", "is not valid YAML here: %s", oneLine(t.Error))
		case token.MappingStartType, token.SequenceStartType:
			depth++
		case token.MappingEndType, token.SequenceEndType:
			depth--
		case token.SequenceEntryType:
			if item == line {
				return p.errorf(line, "", "a list inside a list is not allowed")
			}
			item = line
		}
		if depth > maxDepth {
			return p.errorf(line, "", "is nested too deep, allowed are %d levels", maxDepth)
		}
	}
	return nil
}

// syntaxError turns an error of the library into one line.
func (p *parser) syntaxError(err error) error {
	var at interface {
		GetMessage() string
		GetToken() *token.Token
	}
	if !errors.As(err, &at) {
		return p.errorf(0, "", "is not valid YAML: %s", oneLine(err.Error()))
	}
	line := 0
	if t := at.GetToken(); t != nil && t.Position != nil {
		line = t.Position.Line
	}
	return p.errorf(line, "", "is not valid YAML here: %s", oneLine(at.GetMessage()))
}

func oneLine(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	return s
}

// mapping returns the entries of a mapping in their order, and refuses
// anything else and a key that is given twice. An empty value is an empty
// mapping.
func (p *parser) mapping(e entry, allowed string) ([]entry, error) {
	var nodes []*ast.MappingValueNode
	switch n := e.value.(type) {
	case *ast.MappingNode:
		nodes = n.Values
	case *ast.MappingValueNode:
		nodes = []*ast.MappingValueNode{n}
	case nil, *ast.NullNode:
		return nil, nil
	default:
		return nil, p.errorf(e.line, e.key, "is %s, allowed are %s", kindOf(e.value), allowed)
	}
	entries := make([]entry, 0, len(nodes))
	seen := map[string]int{}
	for _, n := range nodes {
		line := lineOf(n.Key, e.line)
		key := keyOf(n)
		if first, ok := seen[key]; ok {
			return nil, p.errorf(line, strings.TrimPrefix(e.key+"."+quote(key), "."), "is given twice, first in line %d, allowed is once", first)
		}
		seen[key] = line
		entries = append(entries, entry{key, line, n.Value})
	}
	return entries, nil
}

func keyOf(n *ast.MappingValueNode) string {
	if s, ok := n.Key.(*ast.StringNode); ok {
		return s.Value
	}
	if t := n.Key.GetToken(); t != nil {
		return t.Value
	}
	return ""
}

func lineOf(n ast.Node, otherwise int) int {
	if n == nil {
		return otherwise
	}
	if t := n.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line
	}
	return otherwise
}

// stringOf returns the text of a node that is text: plain, quoted or a block.
func stringOf(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	}
	return "", false
}

// numberOf returns the value of a node that is a finite decimal number.
func numberOf(n ast.Node) (float64, bool) {
	switch n.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		// The token rather than the value, so that hexadecimal and octal
		// numbers, which nobody means here, are refused.
		t := n.GetToken()
		if t.Type != token.IntegerType && t.Type != token.FloatType {
			return 0, false
		}
		v, err := strconv.ParseFloat(t.Value, 64)
		return v + 0, err == nil
	}
	return 0, false
}

// kindOf says in words what a node is.
func kindOf(n ast.Node) string {
	switch n := n.(type) {
	case nil, *ast.NullNode:
		return "empty"
	case *ast.BoolNode:
		return "true or false"
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "the number " + clipped(n.GetToken().Value)
	case *ast.StringNode:
		return "the text " + quote(n.Value)
	case *ast.LiteralNode:
		return "a block of text"
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a mapping of keys to values"
	case *ast.SequenceNode:
		return "a list"
	}
	return "something else"
}

// shown is kindOf, but a value is shown as it is.
func shown(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return quote(n.Value)
	case *ast.BoolNode, *ast.IntegerNode, *ast.FloatNode:
		return clipped(n.GetToken().Value)
	}
	return kindOf(n)
}

// quote shows a foreign word: safe for a terminal and not too long.
func quote(s string) string {
	for _, r := range s {
		if r != '_' && !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9') {
			return strconv.QuoteToGraphic(clipped(s))
		}
	}
	if s == "" {
		return `""`
	}
	return clipped(s)
}

func clipped(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

func inUnit(unit string) string {
	if unit == "" {
		return ""
	}
	return fmt.Sprintf(" (%s)", unit)
}

func leverIDs() []string {
	var ids []string
	for _, l := range lever.Catalogue() {
		ids = append(ids, l.ID)
	}
	return ids
}

func parameterIDs() []string {
	var ids []string
	for _, q := range world.Catalogue() {
		ids = append(ids, q.ID)
	}
	return ids
}
