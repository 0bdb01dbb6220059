// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"strings"

	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// Variant is one setting at which the model is solved: a design, in the world
// as it is or in one that differs from it in a few parameters.
type Variant struct {
	Label  string // in words, after "in" or "of"
	Base   string // id of the scenario it starts from
	Design lever.Design
	Shifts [maxShifts]Shift
}

// maxShifts is how many parameters a variant can move.
const maxShifts = 3

// Shift moves one parameter: its value becomes Times the value plus Plus. The
// zero Shift moves nothing.
type Shift struct {
	Moves       bool
	ID          world.ID
	Times, Plus float64
}

// point is what makes two variants the same evaluation.
type point struct {
	design lever.Design
	shifts [maxShifts]Shift
}

func (v Variant) point() point { return point{v.Design, v.Shifts} }

// moved returns the world in which a point is solved.
func (p point) moved(w world.World) world.World {
	for _, s := range p.shifts {
		if s.Moves {
			w[s.ID] = s.Times*w[s.ID] + s.Plus
		}
	}
	return w
}

// Moves lists the levers at which the variant differs from its scenario.
func (v Variant) Moves() []lever.ID {
	s, _ := scenarios.Get(v.Base)
	return v.Design.Differs(s.Design)
}

// proposal is a built-in scenario as it stands.
func proposal(id, label string) Variant {
	s, ok := scenarios.Get(id)
	if !ok {
		panic("claim: there is no scenario " + id)
	}
	return Variant{Label: label, Base: id, Design: s.Design}
}

// with returns the variant with levers set as LEVER=VALUE, in turn, each with
// the companions that the guard rails ask for. The label says what was set.
func (v Variant) with(settings ...string) Variant {
	for _, set := range settings {
		name, value, _ := strings.Cut(set, "=")
		id, ok := lever.ByID(name)
		if !ok {
			panic("claim: there is no lever " + name)
		}
		d, err := v.Design.Parse(id, value)
		if err != nil {
			panic("claim: " + err.Error())
		}
		v.Design, _ = d.Complete(id)
		if strings.Contains(v.Label, " with ") {
			v.Label += ", " + setting(id, value)
		} else {
			v.Label += " with " + setting(id, value)
		}
	}
	return v
}

// setting writes a lever and its value for people.
func setting(id lever.ID, value string) string {
	l := id.Lever()
	text := l.Label + " " + value
	if l.Label[1] >= 'a' { // not EU, US, NATO
		text = strings.ToLower(text[:1]) + text[1:]
	}
	switch l.Unit {
	case "", "share", "step", "strength", "share by host", "thousand, 0 none":
		return text
	}
	return text + " " + l.Unit
}

// called returns the variant under another label.
func (v Variant) called(label string) Variant {
	v.Label = label
	return v
}

// taking returns the variant with some levers as they stand in another one.
func (v Variant) taking(from Variant, levers ...lever.ID) Variant {
	for _, id := range levers {
		v.Design = v.Design.Copy(id, from.Design)
	}
	return v
}

// shifted returns the variant in a world with one more parameter moved.
func (v Variant) shifted(id world.ID, times, plus float64) Variant {
	for i := range v.Shifts {
		if !v.Shifts[i].Moves {
			v.Shifts[i] = Shift{true, id, times, plus}
			return v
		}
	}
	panic("claim: too many parameters moved")
}
