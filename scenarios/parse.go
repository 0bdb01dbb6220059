// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/engine/lever"
	"parley/engine/world"
)

// Limits of a file. They are far above what a proposal needs and keep a hostile
// file from costing time or memory.
const (
	maxBytes   = 64 << 10
	maxTitle   = 120  // characters
	maxSummary = 3000 // characters
	maxSource  = 500  // characters
)

// Error is what is wrong with a file: where, in which field, and what is
// allowed.
type Error struct {
	File  string
	Line  int    // 1 is the first; 0 when the file as a whole is meant
	Field string // e.g. levers.consult_days; empty when no field is meant
	Text  string
}

// Error returns one sentence such as
// my.yaml:7: levers.consult_days: 45 is outside the range, allowed is 0 to 30 (days).
func (e *Error) Error() string {
	at := e.File
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", at, e.Line)
	}
	if e.Field != "" {
		at += ": " + e.Field
	}
	return at + ": " + e.Text
}

// The keys of a file, in the order in which Format writes them.
const (
	keyTitle     = "title"
	keySummary   = "summary"
	keySource    = "source"
	keyBeliefs   = "beliefs"
	keyLevers    = "levers"
	keyJudgement = "judgement"
	keyWorld     = "world"
)

var keys = []string{keyTitle, keySummary, keySource, keyBeliefs, keyLevers, keyJudgement, keyWorld}

// Parse reads a scenario. The name is that of the file: it stands in errors,
// and without folder and extension it is the id.
//
// A lever left out stands at its default; only the title is required. Refused,
// with an *Error: unknown and repeated keys, unknown levers, options, belief
// profiles and parameters, wrong types, values out of range, shares that do not
// sum to 1, broken guard rails (lever.Design.Check), priors that leave no room
// for an opportunist Russia, anchors, aliases and tags, control characters, and
// files over 64 kB. White space in texts is folded to single spaces.
func Parse(name string, data []byte) (Scenario, error) {
	p := parser{file: name}
	root, err := p.document(data)
	if err != nil {
		return Scenario{}, err
	}
	s := Scenario{
		ID:      strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".yaml"),
		Beliefs: world.CentralProfile,
		Design:  lever.Defaults(),
	}
	if err := p.fields(root, &s); err != nil {
		return Scenario{}, err
	}
	return s, nil
}

// parser knows the file it reads and where what it read stood.
type parser struct {
	file   string
	levers map[lever.ID]int // line of each lever that is given
	world  map[world.ID]int
	line   map[string]int // line of each key that is given
}

func (p *parser) errorf(line int, field, format string, args ...any) error {
	return &Error{File: p.file, Line: line, Field: field, Text: fmt.Sprintf(format, args...)}
}

// fields reads the keys of the file and then checks what only the whole shows.
func (p *parser) fields(root []entry, s *Scenario) error {
	p.line = map[string]int{}
	for _, e := range root {
		if !slices.Contains(keys, e.key) {
			return p.errorf(e.line, quote(e.key), "there is no such key, allowed are %s", strings.Join(keys, ", "))
		}
		p.line[e.key] = e.line
		if err := p.field(e, s); err != nil {
			return err
		}
	}
	if s.Title == "" {
		return p.errorf(0, keyTitle, "is missing, every scenario needs one")
	}
	if err := p.checkDesign(s.Design); err != nil {
		return err
	}
	return p.checkWorld(s)
}

func (p *parser) field(e entry, s *Scenario) (err error) {
	switch e.key {
	case keyTitle:
		s.Title, err = p.text(e, maxTitle)
	case keySummary:
		s.Summary, err = p.text(e, maxSummary)
	case keySource:
		s.Source, err = p.text(e, maxSource)
	case keyBeliefs:
		s.Beliefs, err = p.beliefs(e)
	case keyLevers:
		s.Design, err = p.design(e)
	case keyJudgement:
		s.Judgement, err = p.judgement(e)
	case keyWorld:
		s.World, err = p.settings(e)
	}
	return err
}

// text reads a text of at most limit characters and folds its white space.
func (p *parser) text(e entry, limit int) (string, error) {
	s, ok := e.value.asText()
	if !ok {
		return "", p.errorf(e.line, e.key, "is %s, allowed is text; put it in quotes if it is meant as text", e.value.what())
	}
	s = strings.Join(strings.Fields(s), " ")
	for _, r := range s {
		if !unicode.IsPrint(r) {
			return "", p.errorf(e.line, e.key, "holds the character %U, allowed are printable characters", r)
		}
	}
	if n := utf8.RuneCountInString(s); n > limit {
		return "", p.errorf(e.line, e.key, "has %d characters, allowed are at most %d", n, limit)
	}
	return s, nil
}

func (p *parser) beliefs(e entry) (string, error) {
	s, ok := e.value.asText()
	if ok {
		_, ok = world.ProfileByID(s)
	}
	if !ok {
		var ids []string
		for _, known := range world.Profiles() {
			ids = append(ids, known.ID)
		}
		return "", p.errorf(e.line, e.key, "%s is not a belief profile, allowed are %s", e.value.shown(), strings.Join(ids, ", "))
	}
	return s, nil
}

func (p *parser) design(e entry) (lever.Design, error) {
	d := lever.Defaults()
	entries, err := p.mapping(e, "levers and their values")
	if err != nil {
		return d, err
	}
	p.levers = map[lever.ID]int{}
	for _, e := range entries {
		id, ok := lever.ByID(e.key)
		if !ok {
			return d, p.errorf(e.line, keyLevers+"."+quote(e.key), "there is no such lever, allowed are the ids that `parley levers` lists%s", nearest(e.key, leverIDs()))
		}
		p.levers[id] = e.line
		text, err := p.leverText(id, e)
		if err != nil {
			return d, err
		}
		if d, err = d.Parse(id, text); err != nil {
			return d, p.problem(e.line, err)
		}
	}
	return d, nil
}

// problem turns what package lever says about a lever into an error of the file.
func (p *parser) problem(line int, err error) error {
	var problem lever.Problem
	if !errors.As(err, &problem) {
		return p.errorf(line, keyLevers, "%s", err)
	}
	return p.errorf(line, keyLevers+"."+problem.Lever.String(), "%s", problem.Text)
}

// leverText turns a YAML value into the text form of a lever, and refuses one
// of another kind: a number in quotes is text.
func (p *parser) leverText(id lever.ID, e entry) (string, error) {
	l := id.Lever()
	field := keyLevers + "." + e.key
	switch l.Kind {
	case lever.Share:
		return p.sharesText(e, field)
	case lever.Enum:
		if s, ok := e.value.asText(); ok {
			return s, nil
		}
		return "", p.errorf(e.line, field, "is %s, allowed are %s", e.value.what(), strings.Join(l.Options, ", "))
	case lever.Bool:
		if b, ok := e.value.asTruth(); ok {
			return fmt.Sprint(b), nil
		}
		return "", p.errorf(e.line, field, "is %s, allowed are true and false", e.value.what())
	default:
		if v, ok := e.value.asNumber(); ok {
			return number(v), nil
		}
		return "", p.errorf(e.line, field, "is %s, allowed is a number from %v to %v%s", e.value.what(), l.Min, l.Max, inUnit(l.Unit))
	}
}

func (p *parser) sharesText(e entry, field string) (string, error) {
	entries, err := p.mapping(entry{field, e.line, e.value}, "hosts and their shares")
	if err != nil {
		return "", err
	}
	var parts []string
	for _, host := range entries {
		v, ok := host.value.asNumber()
		if _, known := lever.HostByID(host.key); !known {
			return "", p.errorf(host.line, field+"."+quote(host.key), "there is no such host, allowed are %s", strings.Join(lever.StockHosts.Lever().Options, ", "))
		}
		if !ok || !(v >= 0 && v <= 1) {
			return "", p.errorf(host.line, field+"."+host.key, "is %s, allowed is a number from 0 to 1", host.value.shown())
		}
		parts = append(parts, host.key+":"+number(v))
	}
	return strings.Join(parts, ","), nil
}

func (p *parser) judgement(e entry) ([]lever.ID, error) {
	if e.value.kind != isList {
		return nil, p.errorf(e.line, e.key, "is %s, allowed is a list of levers such as [stock_sets, consult_days]", e.value.what())
	}
	var ids []lever.ID
	for _, item := range e.value.items {
		s, ok := item.asText()
		id, known := lever.ByID(s)
		switch {
		case !ok || !known:
			return nil, p.errorf(item.line, e.key, "%s is not a lever, allowed are the ids that `parley levers` lists%s", item.shown(), nearest(s, leverIDs()))
		case slices.Contains(ids, id):
			return nil, p.errorf(item.line, e.key, "%s is given twice, allowed is once", id)
		}
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids, nil
}

func (p *parser) settings(e entry) ([]world.Setting, error) {
	entries, err := p.mapping(e, "parameters and their values")
	if err != nil {
		return nil, err
	}
	var settings []world.Setting
	p.world = map[world.ID]int{}
	for _, e := range entries {
		id, ok := world.ByID(e.key)
		if !ok {
			return nil, p.errorf(e.line, keyWorld+"."+quote(e.key), "there is no such parameter, allowed are the ids that `parley parameters` lists%s", nearest(e.key, parameterIDs()))
		}
		v, ok := e.value.asNumber()
		q := id.Parameter()
		if !ok {
			return nil, p.errorf(e.line, keyWorld+"."+e.key, "is %s, allowed is a number from %v to %v%s", e.value.what(), q.Low, q.High, inUnit(q.Unit))
		}
		if !(v >= q.Low && v <= q.High) {
			return nil, p.errorf(e.line, keyWorld+"."+e.key, "%v is outside the range, allowed is %v to %v%s", v, q.Low, q.High, inUnit(q.Unit))
		}
		p.world[id] = e.line
		settings = append(settings, world.Setting{ID: id, Value: v})
	}
	slices.SortFunc(settings, func(a, b world.Setting) int { return int(a.ID) - int(b.ID) })
	return settings, nil
}

// checkDesign reports a broken guard rail at the line of the lever it names, or
// of the levers as a whole when that lever stands at its default.
func (p *parser) checkDesign(d lever.Design) error {
	err := d.Check()
	if err == nil {
		return nil
	}
	line := p.line[keyLevers]
	var problem lever.Problem
	if errors.As(err, &problem) && p.levers[problem.Lever] > 0 {
		line = p.levers[problem.Lever]
	}
	return p.problem(line, err)
}

// checkWorld reports priors on Russia's type that sum to more than 1, which the
// profile and the parameters can do only together.
func (p *parser) checkWorld(s *Scenario) error {
	profile, _ := world.ProfileByID(s.Beliefs)
	w := world.Central().Under(profile)
	for _, set := range s.World {
		w = w.With(set.ID, set.Value)
	}
	if sum := w[world.MuS] + w[world.MuV]; sum > 1 {
		line := max(p.world[world.MuS], p.world[world.MuV], p.line[keyBeliefs])
		return p.errorf(line, keyWorld, "mu_S and mu_V sum to %.4g under beliefs %s, allowed is at most 1", sum, s.Beliefs)
	}
	return nil
}

// mapping returns the entries of a mapping, and refuses anything else and a key
// that is given twice. An empty value is an empty mapping.
func (p *parser) mapping(e entry, allowed string) ([]entry, error) {
	switch e.value.kind {
	case isMapping:
	case isEmpty:
		return nil, nil
	default:
		return nil, p.errorf(e.line, e.key, "is %s, allowed are %s", e.value.what(), allowed)
	}
	seen := map[string]int{}
	for _, each := range e.value.entries {
		if first, ok := seen[each.key]; ok {
			return nil, p.errorf(each.line, strings.TrimPrefix(e.key+"."+quote(each.key), "."), "is given twice, first in line %d, allowed is once", first)
		}
		seen[each.key] = each.line
	}
	return e.value.entries, nil
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
