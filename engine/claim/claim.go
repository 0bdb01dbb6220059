// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"slices"
	"sync"
)

// Claim is one assertion of the authors of the proposals, and its test.
type Claim struct {
	ID       string
	Articles []string // that make it, S0 to S4
	Text     string   // in our own words
	Words    string   // what is tested, where the parts one by one would be a litany
	Parts    []Part
	Note     string // what the test leaves out, where it reads the claim in its own way
	Disputed string // by whom, or what speaks against it
	Expected string // the verdict expected before the test was run
}

// Part is one comparison of a claim.
type Part struct {
	Label string // names it within the claim; empty when there is but one
	Test  Test
	Role  Role
}

// Role says what a part is for.
type Role int

const (
	Counts Role = iota // the claim is true only if it is
	Shown              // judged like the claim, beside it
	Aside              // read in the central worlds only
)

// Inexpressible is a claim that the model cannot put to the test.
type Inexpressible struct {
	ID       string
	Articles []string
	Text     string
	Reason   string
}

// Articles names the sources by the ids that claims carry.
var Articles = []Article{
	{"S0", "Off-site stockpile"},
	{"S1", "Multilayer guarantee"},
	{"S2", "Analysis of security guarantees"},
	{"S3", "Snapback guarantee"},
	{"S4", "Kuleba"},
}

// Article is one of the five texts.
type Article struct{ ID, Title string }

// Catalogue returns every claim that is tested, in the order of the ledger.
// The slice is shared and must not be changed.
func Catalogue() []Claim {
	catalogue.once.Do(func() {
		p := newProposals()
		catalogue.claims = slices.Concat(stockpile(&p), multilayer(&p), analysis(&p), snapback(&p), kuleba(&p))
	})
	return catalogue.claims
}

// catalogue is made when it is first asked for. Nothing is made before, so that
// a program which never asks need not carry it.
var catalogue struct {
	once   sync.Once
	claims []Claim
}

// Untested returns the claims that the model cannot express, with the reason.
func Untested() []Inexpressible { return untested }

// ByID finds a claim that is tested.
func ByID(id string) (Claim, bool) {
	for _, c := range Catalogue() {
		if c.ID == id {
			return c, true
		}
	}
	return Claim{}, false
}

// InWords says what is tested.
func (c Claim) InWords() string {
	if c.Words != "" {
		return c.Words
	}
	var clauses []string
	for _, p := range c.Parts {
		if p.Role == Counts {
			clauses = append(clauses, p.Test.Words())
		}
	}
	return sentence(clauses)
}

// Variants lists what the parts of a claim compare, each once.
func (c Claim) Variants() []Variant {
	var all []Variant
	seen := map[point]bool{}
	for _, p := range c.Parts {
		for _, v := range p.Test.variants() {
			if !seen[v.point()] {
				seen[v.point()] = true
				all = append(all, v)
			}
		}
	}
	return all
}

// Pair is the two variants to put side by side: the first two that the claim
// compares or, if it looks at one alone, that one and the bare ceasefire.
func (c Claim) Pair() (one, other Variant) {
	all := c.Variants()
	if len(all) == 1 {
		all = append(all, newProposals().j)
	}
	return all[0], all[1]
}

// proposals are the designs that claims start from.
type proposals struct {
	a, b, c1, c2, d, e, f, g, h, i, j, k Variant
}

func newProposals() proposals {
	return proposals{
		a:  proposal("offsite-stockpile", "the off-site stockpile"),
		b:  proposal("multilayer", "the multilayer guarantee"),
		c1: proposal("tripwire", "the tripwire"),
		c2: proposal("train-and-equip", "train and equip"),
		d:  proposal("snapback", "the snapback guarantee"),
		e:  proposal("kuleba", "the Kuleba package"),
		f:  proposal("nato", "NATO membership"),
		g:  proposal("porcupine", "the steel porcupine"),
		h:  proposal("istanbul", "the Istanbul treaty"),
		i:  proposal("budapest", "the Budapest assurance"),
		j:  proposal("ceasefire", "the bare ceasefire"),
		k:  proposal("paris", "the Paris plan"),
	}
}

// others are all designs but the first argument's.
func (p *proposals) others(but Variant) []Variant {
	var others []Variant
	for _, v := range []Variant{p.a, p.b, p.c1, p.c2, p.d, p.e, p.f, p.g, p.h, p.i, p.j, p.k} {
		if v.Base != but.Base {
			others = append(others, v)
		}
	}
	return others
}

// rises is the test that a measure rises as a lever moves from one value to
// another, both written LEVER=VALUE; falls that it falls.
func rises(m Measure, v Variant, from, to string) Compare {
	return Compare{Measure: m, More: v.with(to), Less: v.with(from)}
}

func falls(m Measure, v Variant, from, to string) Compare { return rises(m, v, to, from) }

// only is the parts of a claim that has one.
func only(t Test) []Part { return []Part{{Test: t}} }

// ofEveryType makes a part for each type of Russia.
func ofEveryType(role Role, label string, test func(Measure) Test) []Part {
	var parts []Part
	for i, m := range byType {
		parts = append(parts, Part{label + [...]string{"security-seeking", "opportunist", "revisionist"}[i], test(m), role})
	}
	return parts
}
