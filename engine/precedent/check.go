// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package precedent

import (
	"fmt"
	"slices"

	"parley/engine"
	"parley/engine/world"
)

// Check returns what is wrong with a collection of cases, or nil: an unknown
// measure or case, a design or a world that does not pass its own check, a
// horizon out of range, a comparison with nothing. The world is checked on top
// of the central one.
func Check(cases []Case) error {
	var ids []string
	for _, c := range cases {
		ids = append(ids, c.ID)
	}
	for _, c := range cases {
		if err := c.check(ids); err != nil {
			return fmt.Errorf("case %s: %w", c.ID, err)
		}
	}
	return nil
}

func (c *Case) check(ids []string) error {
	if c.Years < 1 || c.Years > engine.MaxYears {
		return fmt.Errorf("%d years, allowed is 1 to %d", c.Years, engine.MaxYears)
	}
	if len(c.Targets) == 0 {
		return fmt.Errorf("has no target, every case needs one")
	}
	if err := c.Setting.check(); err != nil {
		return err
	}
	for _, t := range c.Targets {
		if err := t.check(c.ID, ids); err != nil {
			return fmt.Errorf("target %q: %w", t.Want, err)
		}
	}
	return nil
}

func (s *Setting) check() error {
	if err := s.Design.Check(); err != nil {
		return err
	}
	return s.In(world.Central()).Check()
}

func (t Target) check(id string, ids []string) error {
	_, known := Measure(t.Measure)
	switch {
	case !known:
		return fmt.Errorf("there is no measure %q", t.Measure)
	case t.Relation.Compares() != (t.Than != nil):
		return fmt.Errorf("%s and what it is compared with do not go together", t.Relation)
	case t.Than != nil && t.Than.Case != "" && (t.Than.Case == id || !slices.Contains(ids, t.Than.Case)):
		return fmt.Errorf("there is no other case %q", t.Than.Case)
	}
	if t.With != nil {
		if err := t.With.check(); err != nil {
			return err
		}
	}
	if t.Than != nil && t.Than.Case == "" {
		return t.Than.Setting.check()
	}
	return nil
}
