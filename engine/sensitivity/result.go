// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sensitivity

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley/engine/metric"
	"parley/engine/world"
)

// Signing is the probability of acceptance from which on a party counts as
// signing.
const Signing = 0.5

// Signs reports whether a party that accepts with a probability signs. A party
// that is exactly indifferent does, whatever the last digit.
func Signs(p float64) bool { return p >= Signing-1e-9 }

// Parties returns the outcomes that are the acceptance of one party each, Russia
// by type.
func Parties() []string { return parties[:] }

var parties = [...]string{
	"acceptance.ukraine", "acceptance.us", "acceptance.europe",
	"acceptance.russia.security_seeking", "acceptance.russia.opportunist", "acceptance.russia.revisionist",
}

// Measures returns the outcomes that are looked at: all but the parts of the
// decomposition, which cost several times as much as all the rest.
func Measures() []metric.Measure { return looked }

var looked = slices.DeleteFunc(slices.Clone(metric.Measures()), func(m metric.Measure) bool {
	return strings.HasPrefix(m.Path, "decomposition.") && m.Path != "decomposition.total"
})

// Index returns the place of an outcome among Measures, -1 if it is not looked at.
func Index(path string) int {
	return slices.IndexFunc(looked, func(m metric.Measure) bool { return m.Path == path })
}

// Result is what is known of one design in one world. Outcomes are in the order
// of Measures.
type Result struct {
	Here       []float64
	Turns      []Turn // each knob to either side
	Shifts     []Shift
	Signatures []Signature // in the order of Parties
}

// Turn is a knob moved to a value.
type Turn struct {
	Knob
	Value    float64
	Outcomes []float64
}

// Shift is a parameter moved to a value.
type Shift struct {
	Parameter world.ID
	Value     float64
	Outcomes  []float64
}

// Way is what the best change of a single lever makes of a party.
type Way int

const (
	Signed  Way = iota // it signs as it is, and nothing is proposed
	Found              // the cheapest change that makes it sign
	Closest            // no single change makes it sign; this one comes closest
	Nothing            // no single change brings it any closer
)

// Signature is whether a party signs, and if not what would change that.
type Signature struct {
	Now float64 // the probability that it accepts
	Way Way

	// Of Found and Closest only.
	Knob     Knob
	Value    float64   // to which it is moved
	Share    float64   // of its range that it crosses
	Outcomes []float64 // then
}

// Then is the probability that the party with an index accepts after the change,
// or as things are where there is none.
func (r *Result) Then(party int) float64 {
	s := &r.Signatures[party]
	if s.Outcomes == nil {
		return s.Now
	}
	return s.Outcomes[Index(parties[party])]
}

// dust is the part of a measure's scale below which a difference is none: drafts
// are not more exact.
const dust = 1e-6

// Effect is what a change does to the outcome with an index.
func (r *Result) Effect(outcomes []float64, index int) float64 {
	d := outcomes[index] - r.Here[index]
	if math.Abs(d) < dust*looked[index].Scale {
		return 0
	}
	return d
}

// Strongest returns the knobs that move an outcome most, each with its turns,
// the strongest first and at most n. One that does not move it is none.
func (r *Result) Strongest(index, n int) [][]Turn {
	return strongest(r.Turns, n, func(t Turn) Knob { return t.Knob }, func(t Turn) float64 { return r.Effect(t.Outcomes, index) })
}

// Weightiest is Strongest for parameters.
func (r *Result) Weightiest(index, n int) [][]Shift {
	return strongest(r.Shifts, n, func(s Shift) world.ID { return s.Parameter }, func(s Shift) float64 { return r.Effect(s.Outcomes, index) })
}

// strongest gathers changes of the same thing, which stand side by side, and
// ranks the gathered by their strongest effect.
func strongest[T any, K comparable](all []T, n int, of func(T) K, effect func(T) float64) [][]T {
	var groups [][]T
	for _, t := range all {
		if last := len(groups) - 1; last >= 0 && of(groups[last][0]) == of(t) {
			groups[last] = append(groups[last], t)
		} else {
			groups = append(groups, []T{t})
		}
	}
	size := func(g []T) float64 {
		most := 0.0
		for _, t := range g {
			most = math.Max(most, math.Abs(effect(t)))
		}
		return most
	}
	groups = slices.DeleteFunc(groups, func(g []T) bool { return size(g) == 0 })
	slices.SortStableFunc(groups, func(a, b []T) int { return cmp.Compare(size(b), size(a)) })
	return groups[:min(n, len(groups))]
}
