// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"

	"parley/assets/text"
	"parley/engine/claim"
)

// This file answers questions that political scientists ask of the proposals,
// each in a sentence with its reason and its uncertainty. Every number is read
// off the ledger, and so is which sentence is said.

// Answer is a question and what the ledger says to it.
type Answer struct {
	Question string
	Text     string   // one sentence
	Claims   []string // ids of the claims it is read from
}

func (l *Ledger) answers(t *text.Catalogue) []Answer {
	var all []Answer
	for _, q := range []struct {
		id     string
		answer func(*text.Catalogue) (string, bool)
		claims []string
	}{
		{"motive", l.motive, []string{"A03"}},
		{"burden", l.burden, []string{"B07", "B07b"}},
		{"backstop", l.backstop, []string{"C03"}},
		{"istanbul", l.istanbul, []string{"C12"}},
	} {
		if said, ok := q.answer(t); ok {
			all = append(all, Answer{t.Get("claims.ask." + q.id), said, q.claims})
		}
	}
	return all
}

// ask collects readings of the ledger. It is not whole if one of them is
// younger than the ledger.
type ask struct {
	ledger *Ledger
	whole  bool
}

// part reads the part of a claim that goes by a label, and says in words what
// it compares.
func (a *ask) part(id, label string) (claim.Reading, string) {
	c, _ := claim.ByID(id)
	for k, p := range c.Parts {
		if p.Label == label {
			r, known := a.ledger.source.Part(c, k)
			a.whole = a.whole && known
			return r, p.Test.Words()
		}
	}
	panic("view: claim " + id + " has no part " + label)
}

// read is part without the words.
func (a *ask) read(id, label string) claim.Reading {
	r, _ := a.part(id, label)
	return r
}

// entry reads a claim as a whole.
func (a *ask) entry(id string) claim.Entry {
	e, ok := a.ledger.source.Entry(id)
	a.whole = a.whole && ok
	return e
}

// ruling judges a part as a claim is judged.
func ruling(r claim.Reading) Ruling { return Ruling(claim.Judge(r.Share, r.True())) }

// motive: does it hang on the motive of Russia whether it prefers the stock
// abroad (A03)? The types are read one by one; what is left without fear tells
// whether fear is the reason.
func (l *Ledger) motive(t *text.Catalogue) (string, bool) {
	a := ask{l, true}
	types := [...]claim.Reading{a.read("A03", "security-seeking"), a.read("A03", "opportunist"), a.read("A03", "revisionist")}
	noFear := a.read("A03", "lost gain alone (no fear), security-seeking")
	e := a.entry("A03")
	if !a.whole {
		return "", false
	}
	direction := "same"
	least, most := math.Inf(1), math.Inf(-1)
	for _, r := range types {
		if ruling(r) != Ruling(claim.Judge(types[0].Share, types[0].True())) {
			direction = "turns"
		}
		least, most = min(least, r.Margin), max(most, r.Margin)
	}
	if direction == "same" && most >= 2*math.Abs(least) {
		direction = "size"
	}
	reason := "fear"
	if noFear.Margin > types[0].Margin/2 {
		reason = "gain"
	}
	return t.Say("claims.motive",
		t.Get("claims.motive."+direction),
		change(t, types[0]), change(t, types[1]), change(t, types[2]),
		t.Say("claims.motive."+reason, change(t, noFear)),
		percent(t, e.Share), l.range_(t, e),
	), true
}

// change writes by how much a probability differs in the central world.
func change(t *text.Catalogue, r claim.Reading) string {
	if r.Margin < 0 {
		return minus + points(t, r.Margin)
	}
	return points(t, r.Margin)
}

// burden: does reversing the burden of proof change anything without
// abstentions, and what does it change with them (B07, B07b)?
func (l *Ledger) burden(t *text.Catalogue) (string, bool) {
	a := ask{l, true}
	alike, slices, security := a.read("B07", "without abstentions it changes nothing"), a.read("B07", "fewer slices"), a.entry("B07b")
	if !a.whole {
		return "", false
	}
	law := "differs"
	if alike.True() {
		law = "same"
	}
	return t.Say("claims.burden",
		t.Get("claims.burden."+law),
		percent(t, slices.Share), percent(t, security.Share), l.range_(t, security),
		l.hangsOn(t, security),
	), true
}

// backstop: does an American backstop outweigh the number of troops, and what
// else (C03)?
func (l *Ledger) backstop(t *text.Catalogue) (string, bool) {
	a := ask{l, true}
	troops, words := a.part("C03", "against troops")
	industry, accession := a.read("C03", "against industry"), a.read("C03", "against accession")
	e := a.entry("C03")
	if !a.whole {
		return "", false
	}
	return t.Say("claims.backstop",
		t.Get("claims.yes."+string(ruling(troops))), words,
		percent(t, troops.Share), change(t, troops),
		percent(t, industry.Share), percent(t, accession.Share),
		l.range_(t, e), l.hangsOn(t, e),
	), true
}

// istanbul: is the treaty of Istanbul the one that Russia accepts most readily,
// and the least safe (C12)? Its cap and its veto are taken apart for the reason.
func (l *Ledger) istanbul(t *text.Catalogue) (string, bool) {
	a := ask{l, true}
	accepted, unsafe := a.read("C12", "most acceptable to Russia"), a.read("C12", "least safe")
	loss, veto, limit := a.read("C12", "the treaty"), a.read("C12", "the veto without the cap"), a.read("C12", "the cap without the veto")
	e := a.entry("C12")
	if !a.whole {
		return "", false
	}
	both := Depends
	if ruling(accepted) == ruling(unsafe) {
		both = ruling(accepted)
	}
	reason := "veto"
	if limit.Margin > veto.Margin {
		reason = "cap"
	}
	return t.Say("claims.istanbul",
		t.Get("claims.both."+string(both)),
		percent(t, accepted.Share), percent(t, unsafe.Share), change(t, loss),
		t.Say("claims.istanbul."+reason, change(t, limit), change(t, veto)),
		percent(t, e.Share), l.range_(t, e),
	), true
}

// hangsOn names the parameter that decides a claim most.
func (l *Ledger) hangsOn(t *text.Catalogue, e claim.Entry) string {
	strong := l.source.Deciding(e.Deciders)
	if len(strong) == 0 {
		return t.Get("claims.hangs.none")
	}
	return t.Say("claims.hangs."+direction(strong[0].Rho), parameterLabel(t, strong[0].Parameter))
}
