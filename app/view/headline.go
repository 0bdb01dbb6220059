// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"strconv"
	"strings"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/metric"
)

// Headline says in a few sentences what the model answers: how likely an attack
// is and how that differs from the proposal as loaded, who would sign, whether
// the design attracts the Russia it should keep out, and that this is not a
// forecast. It praises and blames nobody.
func Headline(t *text.Catalogue, now, baseline *engine.Assessment) string {
	o := &now.Outcome
	attack := 1 - o.Deterrence
	said := []string{t.Say("headline.attack", likelihood(t, attack), Value(t, metric.Probability, attack), strconv.Itoa(len(o.Years)))}
	if r := RowOf(t, "deterrence", now, baseline, nil); r.Verdict == Better || r.Verdict == Worse {
		change := amount(t, metric.Points, max(r.Delta, -r.Delta))
		said = append(said, t.Say("headline.attack."+r.Verdict.String(), t.Say("unit.points", change)))
	}
	said = append(said, t.Say("headline.sign",
		Value(t, metric.Probability, o.Acceptance.Ukraine), Value(t, metric.Probability, o.Acceptance.Russia.All)))
	if o.Screening < -visible {
		said = append(said, t.Get("headline.adverse"))
	}
	return strings.Join(append(said, t.Get("headline.caution")), " ")
}

// likelihood puts a probability into words. The middle is wide on purpose: the
// model does not know better than "about as likely as not" there.
func likelihood(t *text.Catalogue, p float64) string {
	limits := [...]float64{0.05, 0.2, 0.4, 0.6, 0.8, 0.95}
	i := 0
	for i < len(limits) && p >= limits[i] {
		i++
	}
	return t.Get("headline.p" + strconv.Itoa(i))
}
