// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
)

// Measure is a number that is read off a solved variant.
type Measure struct {
	Name  string  // a noun phrase
	Scale float64 // what counts as the whole range
	Of    func(*Sight) float64
}

// Sight is what a measure sees: a solved variant.
type Sight struct {
	Design  lever.Design
	World   world.World
	Outcome metric.Outcome
}

// names are the measures of package metric that claims use, by path.
var names = map[string]string{
	"deterrence":                         "deterrence",
	"survival":                           "security (no major war)",
	"hybrid":                             "hybrid pressure",
	"credibility.us":                     "the chance that the United States helps",
	"credibility.europe":                 "the chance that the coalition helps",
	"credibility.hosts":                  "the chance that hosts release the stock",
	"credibility.us_fight":               "the chance that the United States fights",
	"credibility.europe_fight":           "the chance that the coalition fights",
	"credibility.act":                    "the chance that an invasion triggers the guarantee",
	"credibility.act_salami":             "the chance that an alleged slice triggers the guarantee",
	"acceptance.ukraine":                 "acceptance by Ukraine",
	"acceptance.russia.security_seeking": "acceptance by a security-seeking Russia",
	"acceptance.russia.opportunist":      "acceptance by an opportunist Russia",
	"acceptance.russia.revisionist":      "acceptance by a revisionist Russia",
	"acceptance.russia.all":              "acceptance by Russia, types weighed by the beliefs",
	"acceptance.agreement":               "the chance of agreement",
	"screening":                          "the lead of acceptance by a security-seeking Russia over that by a revisionist one",
	"escalation.unconditional":           "the risk of direct combat with NATO",
	"escalation.conditional":             "the risk of direct combat with NATO given a major attack",
	"payoffs.ukraine":                    "what the settlement is worth to Ukraine",
	"payoffs.europe":                     "what the settlement is worth to the coalition",
	"welfare.investment":                 "the investment index",
	"threat":                             "the threat that Russia sees",
	"arrival_days":                       "the days until half of the stock has arrived",
	"force.ratio":                        "the ratio of Russian to Ukrainian force",
	"force.decisive":                     "the chance that an invasion wins decisively",
	"force.stock":                        "the strength of the stock that arrives in time",
	"challenge.hybrid":                   "the yearly chance of hybrid pressure",
	"challenge.salami":                   "the yearly chance of a slice",
	"challenge.depot":                    "the yearly chance of an attack on a depot",
	"false_claims":                       "the yearly chance of a false claim",
}

// read is a measure of package metric.
func read(path string) Measure {
	m, ok := metric.ByPath(path)
	name, named := names[path]
	if !ok || !named {
		panic("claim: there is no measure " + path)
	}
	return Measure{name, m.Scale, func(s *Sight) float64 { return m.Of(&s.Outcome) }}
}

// number is a measure that is the same everywhere.
func number(name string, v float64) Measure {
	return Measure{name, 1, func(*Sight) float64 { return v }}
}

// Measures that are used often.
var (
	deterrence = read("deterrence")
	security   = read("survival")
	decisive   = read("force.decisive")
	combat     = read("escalation.unconditional")
	acceptance = read("acceptance.russia.all")
	byType     = [...]Measure{
		read("acceptance.russia.security_seeking"),
		read("acceptance.russia.opportunist"),
		read("acceptance.russia.revisionist"),
	}
)
