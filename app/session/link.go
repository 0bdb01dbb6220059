// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// Root is the path under which the explorer's links stand; the id of the
// proposal follows.
const Root = "/explore/"

// MaxLink is the greatest number of characters of path, # and fragment.
const MaxLink = 2000

// The keys of a fragment that are not levers. A parameter is world.<id>.
const (
	keyBeliefs = "beliefs"
	keyModel   = "model"
	keyWorld   = "world."

	// unset says that a parameter which the proposal changes is left alone.
	unset = "central"
)

// Link returns the address of a state: the path names the proposal, so that a
// server can prepare its page, and the fragment, which browsers do not send,
// holds the changes against it, such as
//
//	stock_sets=6&stock_hosts=PL:0.5,UA_C:0.5&beliefs=kyiv&world.delta=0.85&model=2026.11
//
// It is empty when nothing is changed. A state that started from a file is told
// as changes against the built-in proposal that needs the fewest. The error says
// that there are more changes than a link can hold.
func Link(s State) (path, fragment string, err error) {
	base := linkBase(s)
	parts := changedParts(s, base)
	if len(parts) > 0 {
		fragment = strings.Join(append(parts, keyModel+"="+engine.Model), "&")
	}
	path = Root + base.Scenario
	if n := len(path) + 1 + len(fragment); n > MaxLink {
		return "", "", fmt.Errorf("link: these changes need %d characters, allowed are %d; save a file instead", n, MaxLink)
	}
	return path, fragment, nil
}

// linkBase returns the built-in proposal against which a state is told.
func linkBase(s State) State {
	if sc, ok := scenarios.Get(s.Scenario); ok {
		return Of(sc)
	}
	var best State
	fewest := -1
	for _, sc := range scenarios.All() {
		base := Of(sc)
		if n := len(changedParts(s, base)); fewest < 0 || n < fewest {
			best, fewest = base, n
		}
	}
	return best
}

func changedParts(s, base State) []string {
	c := changes(s, base)
	var parts []string
	for _, id := range c.Levers {
		parts = append(parts, id.String()+"="+s.Design.Format(id))
	}
	if c.Beliefs {
		parts = append(parts, keyBeliefs+"="+s.Beliefs)
	}
	for _, id := range c.World {
		value := unset
		if v, ok := s.World.Get(id); ok {
			value = strconv.FormatFloat(v, 'g', -1, 64)
		}
		parts = append(parts, keyWorld+id.String()+"="+value)
	}
	return parts
}

// ParseLink reads the path and the fragment of an address, the fragment with or
// without #. The error is one sentence that names the field and what is
// allowed; the caller keeps the state it has. A link made with another version
// of the model is read and gives a notice.
func ParseLink(path, fragment string) (State, []Notice, error) {
	if n := utf8.RuneCountInString(path) + utf8.RuneCountInString(fragment); n > MaxLink {
		return State{}, nil, fmt.Errorf("link: it has %d characters, allowed are %d", n, MaxLink)
	}
	base, err := parsePath(path)
	if err != nil {
		return State{}, nil, err
	}
	return parseFragment(base, strings.TrimPrefix(fragment, "#"))
}

func parsePath(path string) (State, error) {
	id, ok := strings.CutPrefix(strings.TrimSuffix(path, "/"), strings.TrimSuffix(Root, "/"))
	if !ok || id != "" && id[0] != '/' {
		return State{}, fmt.Errorf("link: the path is %s, allowed is %s and the id of a proposal", quoted(path), Root)
	}
	id = strings.TrimPrefix(id, "/")
	if id == "" {
		id = scenarios.Default
	}
	sc, ok := scenarios.Get(id)
	if !ok {
		var ids []string
		for _, known := range scenarios.All() {
			ids = append(ids, known.ID)
		}
		return State{}, fmt.Errorf("link: there is no proposal %s, allowed are %s", quoted(id), strings.Join(ids, ", "))
	}
	return Of(sc), nil
}

func parseFragment(s State, fragment string) (State, []Notice, error) {
	var notices []Notice
	seen := map[string]bool{}
	for pair := range strings.SplitSeq(fragment, "&") {
		if pair == "" {
			continue
		}
		key, value, err := cut(pair)
		switch {
		case err != nil:
			return State{}, nil, err
		case seen[key]:
			return State{}, nil, fmt.Errorf("link: %s is given twice, allowed is once", quoted(key))
		case key == keyModel && value != engine.Model:
			notices = append(notices, modelNotice(clipped(value)))
		}
		seen[key] = true
		if s, err = s.withPair(key, value); err != nil {
			return State{}, nil, fmt.Errorf("link: %w", err)
		}
	}
	if err := s.check(); err != nil {
		return State{}, nil, fmt.Errorf("link: %w", err)
	}
	return s, notices, nil
}

// cut splits key=value and resolves the percent signs that some programs put
// into addresses.
func cut(pair string) (key, value string, err error) {
	key, value, ok := strings.Cut(pair, "=")
	if ok {
		key, err = url.PathUnescape(key)
	}
	if ok && err == nil {
		value, err = url.PathUnescape(value)
	}
	if !ok || err != nil {
		return "", "", fmt.Errorf("link: %s cannot be read, allowed is a name, = and a value such as stock_sets=6", quoted(pair))
	}
	return key, value, nil
}

// withPair returns the state with one pair of a fragment applied.
func (s State) withPair(key, value string) (State, error) {
	if id, ok := lever.ByID(key); ok {
		d, err := s.Design.Parse(id, value)
		s.Design = d
		return s, clearly(err)
	}
	name, isParameter := strings.CutPrefix(key, keyWorld)
	switch {
	case key == keyModel:
		return s, nil
	case key == keyBeliefs:
		if _, ok := world.ProfileByID(value); !ok {
			return s, errBeliefs(value)
		}
		s.Beliefs = value
		return s, nil
	case isParameter:
		return s.withParameter(name, value)
	}
	return s, fmt.Errorf("there is no field %s, allowed are the ids of levers, %s, %s<parameter> and %s", quoted(key), keyBeliefs, keyWorld, keyModel)
}

func (s State) withParameter(name, value string) (State, error) {
	id, ok := world.ByID(name)
	if !ok {
		return s, fmt.Errorf("there is no parameter %s, allowed are the ids of the catalogue of parameters", quoted(name))
	}
	if value == unset {
		s.World = s.World.Without(id)
		return s, nil
	}
	v, err := strconv.ParseFloat(value, 64)
	p := id.Parameter()
	if err != nil || !(v >= p.Low && v <= p.High) {
		return s, fmt.Errorf("%s%s: %s is not a value, allowed is %v to %v (%s)", keyWorld, name, quoted(value), p.Low, p.High, p.Unit)
	}
	s.World = s.World.With(id, v)
	return s, nil
}

// check returns what is wrong with a state as a whole.
func (s State) check() error {
	if err := s.Design.Check(); err != nil {
		return err
	}
	return s.worldOf().Check()
}

// clearly keeps an error of package lever short when a person put a book into
// a link.
func clearly(err error) error {
	var p lever.Problem
	if errors.As(err, &p) && utf8.RuneCountInString(p.Text) > 300 {
		p.Text = "the value is too long, allowed is a value such as " + lever.Defaults().Format(p.Lever)
		return p
	}
	return err
}

// quoted shows a foreign word in quotes, clipped and safe for a terminal.
func quoted(s string) string { return strconv.QuoteToGraphic(clipped(s)) }

func clipped(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// Open goes to the state of a link; the proposal it names becomes the baseline.
// On an error the session stays as it is.
func (s *Session) Open(path, fragment string) ([]Notice, error) {
	state, notices, err := ParseLink(path, fragment)
	if err != nil {
		return nil, err
	}
	s.End()
	sc, _ := scenarios.Get(state.Scenario)
	next := opened(sc)
	if s.now.baseline == next.baseline {
		next.scenario = s.now.scenario
	}
	next.state = state
	s.step(next)
	return notices, nil
}

// File returns the state as a scenario to be saved: the proposal's words, the
// changed design. Levers that were changed are no longer the source's, so they
// leave the list of those on which it is silent.
func (s *Session) File(title string) scenarios.Scenario {
	sc := *s.now.scenario
	state := s.now.state
	sc.Title = title
	sc.Design, sc.Beliefs, sc.World = state.Design, state.Beliefs, state.World.Settings()
	sc.Judgement = nil
	changed := state.Design.Differs(s.now.baseline.Design)
	for _, id := range s.now.scenario.Judgement {
		if !contains(changed, id) {
			sc.Judgement = append(sc.Judgement, id)
		}
	}
	return sc
}

func contains(ids []lever.ID, id lever.ID) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}
