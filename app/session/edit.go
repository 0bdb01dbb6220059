// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"parley/engine/lever"
	"parley/engine/world"
)

// Set changes a lever other than stock_hosts to a number: its value, 0 or 1 for
// a lever that is true or false, the index of an option. Companions that a guard
// rail demands are moved with it. A value out of range is refused with a
// lever.Problem and nothing changes.
func (s *Session) Set(id lever.ID, v float64) (Edit, error) {
	text, err := textOf(id, v)
	if err != nil {
		return Edit{}, err
	}
	return s.SetText(id, text)
}

// textOf returns the text form of a number for a lever. It refuses what has
// none; the range of numbers is left to lever.Design.Parse.
func textOf(id lever.ID, v float64) (string, error) {
	switch l := id.Lever(); l.Kind {
	case lever.Bool:
		if v != 0 && v != 1 {
			return "", lever.Problem{Lever: id, Text: fmt.Sprintf("%v is neither true (1) nor false (0)", v)}
		}
		return strconv.FormatBool(v == 1), nil
	case lever.Enum:
		i := int(v)
		if float64(i) != v || i < 0 || i >= len(l.Options) {
			return "", lever.Problem{Lever: id, Text: fmt.Sprintf("%v is not an option, allowed are 0 to %d (%s)", v, len(l.Options)-1, strings.Join(l.Options, ", "))}
		}
		return l.Options[i], nil
	case lever.Share:
		return "", lever.Problem{Lever: id, Text: "is not one number, allowed are shares such as PL:0.5,RO:0.5"}
	default:
		return strconv.FormatFloat(grain(v), 'g', -1, 64), nil
	}
}

// SetText changes a lever to a value written as lever.Design.Format writes it,
// for example PL:0.5,UA_C:0.5. See Set.
func (s *Session) SetText(id lever.ID, text string) (Edit, error) {
	base := s.from(handle{"lever", int(id)})
	d, err := base.Design.Parse(id, strings.TrimSpace(text))
	if err != nil {
		return Edit{}, err
	}
	return s.design(base, d, id)
}

// SetHost gives one host a share in [0, 1] of the stock and scales the others
// to keep the sum at 1. A share outside is refused.
func (s *Session) SetHost(h lever.Host, share float64) (Edit, error) {
	if !(share >= 0 && share <= 1) {
		return Edit{}, lever.Problem{Lever: lever.StockHosts, Text: fmt.Sprintf("the share of %s is %v, allowed is 0 to 1", h, share)}
	}
	base := s.from(handle{"host", int(h)})
	return s.design(base, base.Design.WithHosts(base.Design.Hosts().Set(h, share)), lever.StockHosts)
}

// MoveStock moves a share of the stock from one host to another; what the first
// does not hold cannot be moved. Within a gesture the amount counts from its
// beginning, and the other host may change on the way.
func (s *Session) MoveStock(from, to lever.Host, amount float64) (Edit, error) {
	if !(amount >= 0) {
		return Edit{}, lever.Problem{Lever: lever.StockHosts, Text: fmt.Sprintf("the amount moved is %v, allowed is 0 to 1", amount)}
	}
	base := s.from(handle{"stock", int(from)})
	return s.design(base, base.Design.WithHosts(base.Design.Hosts().Moved(from, to, amount)), lever.StockHosts)
}

// design makes a design in which one lever was changed the new state, after
// moving its companions.
func (s *Session) design(base State, d lever.Design, changed lever.ID) (Edit, error) {
	d, moved := d.Complete(changed)
	if err := d.Check(); err != nil {
		return Edit{}, err
	}
	base.Design = d
	s.become(base)
	return movedEdit(d, moved), nil
}

// grain rounds to a millionth, so that a slider moved step by step arrives at
// 0.3 and not at 0.30000000000000004.
func grain(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// Origin is what a reset goes back to.
type Origin int

const (
	ToProposal Origin = iota // the proposal as loaded
	ToDefault                // the defaults of the catalogue
)

func (s *Session) origin(o Origin) lever.Design {
	if o == ToDefault {
		return lever.Defaults()
	}
	return s.now.from.baseline.Design
}

// ResetLever takes one lever back. Companions that must move with it go back
// too where the guard rails allow it.
func (s *Session) ResetLever(id lever.ID, o Origin) Edit { return s.reset([]lever.ID{id}, o) }

// ResetGroup takes the levers of a group back.
func (s *Session) ResetGroup(g lever.Group, o Origin) Edit {
	var ids []lever.ID
	for id := range lever.Count {
		if id.Lever().Group == g {
			ids = append(ids, id)
		}
	}
	return s.reset(ids, o)
}

// ResetAll takes everything back: all levers, and with ToProposal beliefs and
// parameters as well.
func (s *Session) ResetAll(o Origin) {
	s.End()
	if o == ToProposal {
		s.become(s.now.from.baseline)
		return
	}
	next := s.now.state
	next.Design = lever.Defaults()
	s.become(next)
}

func (s *Session) reset(ids []lever.ID, o Origin) Edit {
	s.End()
	next := s.now.state
	origin := s.origin(o)
	var moved []lever.ID
	next.Design, moved = returned(next.Design, origin, ids)
	s.become(next)
	return movedEdit(next.Design, moved)
}

// returned takes levers back to an origin and mends the guard rails. A
// companion that has to move goes to where the origin has it if that mends the
// rail as well: a force that comes back comes back to its old place.
func returned(d, origin lever.Design, ids []lever.ID) (lever.Design, []lever.ID) {
	asked := d
	for _, id := range ids {
		asked = asked.Copy(id, origin)
	}
	mended := asked
	for _, id := range asked.Differs(d) {
		mended, _ = mended.Complete(id)
	}
	for _, id := range mended.Differs(asked) {
		if trial := mended.Copy(id, origin); trial.Check() == nil {
			mended = trial
		}
	}
	return mended, mended.Differs(asked)
}

// SetBeliefs chooses the belief profile under which the game is solved.
func (s *Session) SetBeliefs(profile string) error {
	if _, ok := world.ProfileByID(profile); !ok {
		return errBeliefs(profile)
	}
	s.End()
	next := s.now.state
	next.Beliefs = profile
	if err := next.checkWorld(); err != nil {
		return err
	}
	s.become(next)
	return nil
}

func errBeliefs(profile string) error {
	var ids []string
	for _, p := range world.Profiles() {
		ids = append(ids, p.ID)
	}
	return fmt.Errorf("beliefs: %s is not a belief profile, allowed are %s", quoted(profile), strings.Join(ids, ", "))
}

// Changes is how a state differs from the proposal.
type Changes struct {
	Levers  []lever.ID // in catalogue order
	Beliefs bool
	World   []world.ID // in catalogue order
}

// Any reports whether there is a change.
func (c Changes) Any() bool { return c.Beliefs || len(c.Levers)+len(c.World) > 0 }

// Changes returns how the state differs from the proposal.
func (s *Session) Changes() Changes { return changes(s.now.state, s.now.from.baseline) }

func changes(to, from State) Changes {
	return Changes{
		Levers:  to.Design.Differs(from.Design),
		Beliefs: to.Beliefs != from.Beliefs,
		World:   to.World.Differs(from.World),
	}
}
