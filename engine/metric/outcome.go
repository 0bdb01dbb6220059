// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package metric is what is read off a solved model: deterrence, stability,
// credibility, acceptance, escalation, cost, payoffs.
package metric

// Outcome is everything the model says about one design in one world. The JSON
// names are the paths that the command line, the page and the links use.
type Outcome struct {
	Deterrence    float64       `json:"deterrence"`
	Survival      float64       `json:"survival"`
	Hybrid        float64       `json:"hybrid"`
	Credibility   Credibility   `json:"credibility"`
	Acceptance    Acceptance    `json:"acceptance"`
	Stability     Stability     `json:"stability"`
	Screening     float64       `json:"screening"`
	Escalation    Escalation    `json:"escalation"`
	Cost          Cost          `json:"cost"`
	Payoffs       Payoffs       `json:"payoffs"`
	Welfare       Welfare       `json:"welfare"`
	Threat        float64       `json:"threat"`
	ArrivalDays   float64       `json:"arrival_days"`
	Force         Force         `json:"force"`
	Challenge     Challenge     `json:"challenge"`
	FalseClaims   float64       `json:"false_claims"` // mean yearly probability
	Years         []Year        `json:"years"`
	Decomposition Decomposition `json:"decomposition"`
}

// Credibility is the probability that each guarantor does what it promised
// when Russia invades, and that each instrument comes into force.
type Credibility struct {
	US       float64 `json:"us"`     // assists or fights
	Europe   float64 `json:"europe"` // assists or fights
	Hosts    float64 `json:"hosts"`  // releases the stock that is due
	USFight  float64 `json:"us_fight"`
	EUFight  float64 `json:"europe_fight"`
	Act      float64 `json:"act"`        // the guarantee is triggered by an invasion
	ActSlice float64 `json:"act_salami"` // and by a slice that is alleged
}

// Acceptance is the probability that each party would sign.
type Acceptance struct {
	Ukraine float64          `json:"ukraine"`
	US      float64          `json:"us"`
	Europe  float64          `json:"europe"`
	Russia  RussiaAcceptance `json:"russia"`
	Agree   float64          `json:"agreement"` // all whose consent is needed
}

// RussiaAcceptance is by type: a hypothesis about motives, never a label.
type RussiaAcceptance struct {
	SecuritySeeking float64 `json:"security_seeking"`
	Opportunist     float64 `json:"opportunist"`
	Revisionist     float64 `json:"revisionist"`
	All             float64 `json:"all"` // weighted by the priors
}

// Stability of the settlement once it stands.
type Stability struct {
	Crisis     float64 `json:"crisis"`     // 1 - P(general war | a challenge)
	ArmsRace   float64 `json:"arms_race"`  // 1 - k1 k2; above 0 is stable
	Settlement float64 `json:"settlement"` // least gain of complying over deviating
}

// Escalation to combat between NATO and Russia within the horizon.
type Escalation struct {
	Unconditional float64 `json:"unconditional"` // P(direct combat)
	Conditional   float64 `json:"conditional"`   // given a major attack
	GeneralWar    float64 `json:"general_war"`
	Nuclear       float64 `json:"nuclear"`
}

// Cost to the guarantors, present value in EUR bn over the horizon.
type Cost struct {
	Budget float64 `json:"budget"` // peacetime outlay
	Risk   float64 `json:"risk"`   // expected surge, blowback and war
}

// Payoffs of the parties, each on its own fixed scale.
type Payoffs struct {
	Russia  float64 `json:"russia"`
	Ukraine float64 `json:"ukraine"`
	US      float64 `json:"us"`
	Europe  float64 `json:"europe"`
	Hosts   float64 `json:"hosts"`
}

// Welfare of Ukraine beyond its payoff.
type Welfare struct {
	Investment float64 `json:"investment"` // index in [0, 1]
}

// Force is the balance in a war of the last year of the horizon.
type Force struct {
	Ratio    float64 `json:"ratio"`    // Russia over Ukraine with its defence
	Decisive float64 `json:"decisive"` // P(Russia wins decisively | it invades)
	Stock    float64 `json:"stock"`    // strength of the stock that arrives
}

// Challenge is the mean yearly probability of each class of challenge.
type Challenge struct {
	Hybrid float64 `json:"hybrid"`
	Salami float64 `json:"salami"`
	Invade float64 `json:"invade"`
	Depot  float64 `json:"depot"`
}

// Year is one year of the path.
type Year struct {
	Year       int     `json:"year"`       // 1 is the first
	Hazard     float64 `json:"hazard"`     // P(major war in this year | none before)
	Survival   float64 `json:"survival"`   // P(no major war up to its end)
	Deterrence float64 `json:"deterrence"` // P(no major Russian attack up to its end)
	Hybrid     float64 `json:"hybrid"`     // P(hybrid pressure, sabotage or a slice in this year)
	Stock      float64 `json:"stock"`      // share of the stock that is filled
	Threat     float64 `json:"threat"`     // X, as Russia sees it
	Balance    float64 `json:"balance"`    // Russian force over Ukraine's
	Belief     Belief  `json:"belief"`
}

// Belief is the public belief in Russia's type at the start of a year, given
// no war before.
type Belief struct {
	SecuritySeeking float64 `json:"security_seeking"`
	Opportunist     float64 `json:"opportunist"`
	Revisionist     float64 `json:"revisionist"`
}

// Decomposition of the difference in deterrence to a bare ceasefire in the
// same world; the five parts sum to Total.
type Decomposition struct {
	Denial     float64 `json:"denial"`
	Punishment float64 `json:"punishment"`
	HandTying  float64 `json:"hand_tying"`
	Fear       float64 `json:"fear"`
	Selection  float64 `json:"adverse_selection"`
	Total      float64 `json:"total"`
}
