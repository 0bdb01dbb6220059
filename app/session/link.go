// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// MaxLink is the greatest number of characters of path, # and fragment.
const MaxLink = 2000

// The keys of a fragment that are not levers. A parameter is world.<id>.
const (
	keyBeliefs = "beliefs"
	keyModel   = "model"
	keyPin     = "pin"
	keyView    = "view"
	keyWorld   = "world."

	// unset says that a parameter which the proposal changes is left alone.
	unset = "central"

	pinSeparator = ";" // between the parts of a pin
)

// Address is everything that a link holds.
type Address struct {
	Screen Screen
	State  State
	Pins   []State
	View   string // what the screen shows, in words of its own; empty as it first appears
}

// Address returns the address of where the session stands, on a screen that
// shows a view.
func (s *Session) Address(screen Screen, view string) Address {
	return Address{Screen: screen, State: s.now.state, Pins: s.Pins(), View: view}
}

// Link writes an address: the path names the screen and the proposal, so that a
// server can prepare its page, and the fragment, which browsers do not send,
// holds the changes against the proposal, such as
//
//	stock_sets=6&stock_hosts=PL:0.5,UA_C:0.5&beliefs=kyiv&world.delta=0.85&model=2026.11
//
// then the pinned designs, each told in the same way after its proposal, such as
// pin=nato;dmz_km=5, and the view. It is empty when there is none of it. A state
// that started from a file is told as changes against the built-in proposal that
// needs the fewest. The error says that there is more than a link can hold.
func (a Address) Link() (path, fragment string, err error) {
	base := linkBase(a.State)
	parts := changedParts(a.State, base)
	for _, pin := range a.Pins {
		from := linkBase(pin)
		parts = append(parts, keyPin+"="+strings.Join(append([]string{from.Scenario}, changedParts(pin, from)...), pinSeparator))
	}
	if len(parts) > 0 {
		parts = append(parts, keyModel+"="+engine.Model)
	}
	if a.View != "" {
		parts = append(parts, keyView+"="+escaped(a.View))
	}
	fragment = strings.Join(parts, "&")
	path = a.Screen.Path(base.Scenario)
	if n := len(path) + 1 + len(fragment); n > MaxLink {
		return "", "", fmt.Errorf("link: these changes need %d characters, allowed are %d; save a file instead", n, MaxLink)
	}
	return path, fragment, nil
}

// escaped writes what would end a part of a fragment, and what programs do not
// take in an address, with percent signs.
func escaped(s string) string {
	const plain = "-._~:,;=/+!*()"
	var b strings.Builder
	for _, c := range []byte(s) {
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || strings.IndexByte(plain, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
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
func ParseLink(path, fragment string) (Address, []Notice, error) {
	if n := utf8.RuneCountInString(path) + utf8.RuneCountInString(fragment); n > MaxLink {
		return Address{}, nil, fmt.Errorf("link: it has %d characters, allowed are %d", n, MaxLink)
	}
	screen, base, err := parsePath(path)
	if err != nil {
		return Address{}, nil, err
	}
	return parseFragment(Address{Screen: screen, State: base}, strings.TrimPrefix(fragment, "#"))
}

// parsePath reads /<screen>/<proposal>. Without a proposal it is the default
// one, and / alone is that on the first screen.
func parsePath(path string) (Screen, State, error) {
	name, id, _ := strings.Cut(strings.Trim(path, "/"), "/")
	if name == "" {
		name = string(Explore)
	}
	screen := Screen(name)
	if !strings.HasPrefix(path, "/") || !slices.Contains(Screens(), screen) {
		return "", State{}, fmt.Errorf("link: the path is %s, allowed are %s", quoted(path), allowedPaths())
	}
	if id == "" {
		id = scenarios.Default
	}
	state, err := proposal(id)
	if err != nil {
		return "", State{}, fmt.Errorf("link: %w", err)
	}
	return screen, state, nil
}

func allowedPaths() string {
	var paths []string
	for _, s := range Screens() {
		paths = append(paths, s.Path(""))
	}
	return strings.Join(paths, ", ") + " and the id of a proposal"
}

// proposal returns the state of a built-in proposal.
func proposal(id string) (State, error) {
	if sc, ok := scenarios.Get(id); ok {
		return Of(sc), nil
	}
	var ids []string
	for _, known := range scenarios.All() {
		ids = append(ids, known.ID)
	}
	return State{}, fmt.Errorf("there is no proposal %s, allowed are %s", quoted(id), strings.Join(ids, ", "))
}

// parseFragment applies a fragment to the address of its path. What was made
// with another version of the model may know more than this one: of it, what
// cannot be read is left out and told, and the rest is opened.
func parseFragment(a Address, fragment string) (Address, []Notice, error) {
	parts, err := split(fragment)
	if err != nil {
		return Address{}, nil, fmt.Errorf("link: %w", err)
	}
	var notices []Notice
	model := modelOf(parts)
	if model != engine.Model {
		notices = append(notices, modelNotice(clipped(model)))
	}
	for _, part := range parts {
		next, err := a.withPart(part.key, part.value)
		switch {
		case err == nil:
			a = next
		case model != engine.Model:
			notices = append(notices, skippedNotice(part, err))
		default:
			return Address{}, nil, fmt.Errorf("link: %w", err)
		}
	}
	if err := a.State.check(); err != nil {
		return Address{}, nil, fmt.Errorf("link: %w", err)
	}
	return a, notices, nil
}

// part is one part of a fragment.
type part struct{ key, value string }

// split splits a fragment into its parts.
func split(fragment string) ([]part, error) {
	var parts []part
	seen := map[string]bool{}
	for pair := range strings.SplitSeq(fragment, "&") {
		if pair == "" {
			continue
		}
		key, value, err := cut(pair)
		switch {
		case err != nil:
			return nil, err
		case seen[key] && key != keyPin:
			return nil, fmt.Errorf("%s is given twice, allowed is once", quoted(key))
		}
		seen[key] = true
		parts = append(parts, part{key, value})
	}
	return parts, nil
}

// modelOf returns the version of the model with which a link was made. One that
// does not say is taken for one of this version.
func modelOf(parts []part) string {
	for _, p := range parts {
		if p.key == keyModel {
			return p.value
		}
	}
	return engine.Model
}

// withPart returns the address with one part of a fragment applied.
func (a Address) withPart(key, value string) (Address, error) {
	var err error
	switch key {
	case keyModel:
	case keyView:
		if !printable(value) {
			return a, fmt.Errorf("%s: %s is not a view, allowed is text", keyView, quoted(value))
		}
		a.View = value
	case keyPin:
		a, err = a.withPin(value)
	default:
		a.State, err = a.State.withPair(key, value)
	}
	return a, err
}

func printable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) })
}

// withPin returns the address with one more pinned design. One that is there
// already is not pinned again.
func (a Address) withPin(value string) (Address, error) {
	pin, err := parsePin(value)
	if err != nil {
		return a, fmt.Errorf("%s %d: %w", keyPin, len(a.Pins)+1, err)
	}
	if slices.Contains(a.Pins, pin) {
		return a, nil
	}
	if a.Pins = append(a.Pins, pin); len(a.Pins) > MaxPins {
		return a, errPins(len(a.Pins))
	}
	return a, nil
}

// parsePin reads a design that is told as changes against its proposal.
func parsePin(value string) (State, error) {
	id, changes, _ := strings.Cut(value, pinSeparator)
	s, err := proposal(id)
	if err != nil {
		return State{}, err
	}
	for pair := range strings.SplitSeq(changes, pinSeparator) {
		if pair == "" {
			continue
		}
		key, value, ok := strings.Cut(pair, "=")
		if !ok {
			return State{}, errPair(pair)
		}
		if s, err = s.withPair(key, value); err != nil {
			return State{}, err
		}
	}
	return s, s.check()
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
		return "", "", errPair(pair)
	}
	return key, value, nil
}

func errPair(pair string) error {
	return fmt.Errorf("%s cannot be read, allowed is a name, = and a value such as stock_sets=6", quoted(pair))
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
	case key == keyBeliefs:
		if _, ok := world.ProfileByID(value); !ok {
			return s, errBeliefs(value)
		}
		s.Beliefs = value
		return s, nil
	case isParameter:
		return s.withParameter(name, value)
	}
	return s, fmt.Errorf("there is no field %s, allowed are the ids of levers, %s, %s<parameter>, %s, %s and %s", quoted(key), keyBeliefs, keyWorld, keyPin, keyView, keyModel)
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
	return s.checkWorld()
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

// Open goes to the state and the pins of a link, as one step of undo; the
// proposal it names becomes the baseline. On an error the session stays as it is.
func (s *Session) Open(path, fragment string) (Address, []Notice, error) {
	a, notices, err := ParseLink(path, fragment)
	if err != nil {
		return Address{}, nil, err
	}
	s.End()
	sc, _ := scenarios.Get(a.State.Scenario)
	next := opened(sc)
	if s.now.from.baseline == next.from.baseline {
		next.from = s.now.from
	}
	next.state, next.pins = a.State, s.now.pins
	if !slices.Equal(a.Pins, s.now.pins.all()) {
		next.pins = pinned(a.Pins)
	}
	s.step(next)
	return a, notices, nil
}

// File returns the state as a scenario to be saved: the proposal's words, the
// changed design. Levers that were changed are no longer the source's, so they
// leave the list of those on which it is silent.
func (s *Session) File(title string) scenarios.Scenario {
	sc := s.now.from.scenario
	state := s.now.state
	sc.Title = title
	sc.Design, sc.Beliefs, sc.World = state.Design, state.Beliefs, state.World.Settings()
	sc.Judgement = nil
	changed := state.Design.Differs(s.now.from.baseline.Design)
	for _, id := range s.now.from.scenario.Judgement {
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
