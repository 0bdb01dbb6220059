// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package metric

// Unit says how a measure is written.
type Unit int

const (
	Probability Unit = iota // in [0, 1], shown as percent
	Utility                 // on a party's fixed scale
	Index                   // a number without unit
	Days
	EuroBn
	Ratio
	Points // a difference of probabilities, shown as percentage points
)

// Measure describes one number of an Outcome. It is the one list from which
// pages, tables and tests know what there is.
type Measure struct {
	Path     string // as in the JSON, e.g. acceptance.russia.revisionist
	Unit     Unit
	Scale    float64 // what counts as the whole range, for "a visible amount"
	Good     int     // +1 more is better for the settlement, -1 worse, 0 neither
	Headline bool
	Of       func(*Outcome) float64
}

// Measures returns every measure but those of single years.
func Measures() []Measure { return measures }

// ByPath finds a measure.
func ByPath(path string) (Measure, bool) {
	for _, m := range measures {
		if m.Path == path {
			return m, true
		}
	}
	return Measure{}, false
}

var measures = []Measure{
	{"deterrence", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Deterrence }},
	{"survival", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Survival }},
	{"hybrid", Probability, 1, -1, true, func(o *Outcome) float64 { return o.Hybrid }},
	{"credibility.us", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Credibility.US }},
	{"credibility.europe", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Credibility.Europe }},
	{"credibility.hosts", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Credibility.Hosts }},
	{"credibility.us_fight", Probability, 1, 0, false, func(o *Outcome) float64 { return o.Credibility.USFight }},
	{"credibility.europe_fight", Probability, 1, 0, false, func(o *Outcome) float64 { return o.Credibility.EUFight }},
	{"credibility.act", Probability, 1, +1, false, func(o *Outcome) float64 { return o.Credibility.Act }},
	{"credibility.act_salami", Probability, 1, +1, false, func(o *Outcome) float64 { return o.Credibility.ActSlice }},
	{"acceptance.ukraine", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Acceptance.Ukraine }},
	{"acceptance.us", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Acceptance.US }},
	{"acceptance.europe", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Acceptance.Europe }},
	{"acceptance.russia.security_seeking", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Acceptance.Russia.SecuritySeeking }},
	{"acceptance.russia.opportunist", Probability, 1, 0, true, func(o *Outcome) float64 { return o.Acceptance.Russia.Opportunist }},
	{"acceptance.russia.revisionist", Probability, 1, 0, true, func(o *Outcome) float64 { return o.Acceptance.Russia.Revisionist }},
	{"acceptance.russia.all", Probability, 1, 0, true, func(o *Outcome) float64 { return o.Acceptance.Russia.All }},
	{"acceptance.agreement", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Acceptance.Agree }},
	{"stability.crisis", Probability, 1, +1, true, func(o *Outcome) float64 { return o.Stability.Crisis }},
	{"stability.arms_race", Index, 1, +1, true, func(o *Outcome) float64 { return o.Stability.ArmsRace }},
	{"stability.settlement", Utility, 1, +1, true, func(o *Outcome) float64 { return o.Stability.Settlement }},
	{"screening", Points, 1, +1, true, func(o *Outcome) float64 { return o.Screening }},
	{"escalation.unconditional", Probability, 1, -1, true, func(o *Outcome) float64 { return o.Escalation.Unconditional }},
	{"escalation.conditional", Probability, 1, -1, true, func(o *Outcome) float64 { return o.Escalation.Conditional }},
	{"escalation.general_war", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Escalation.GeneralWar }},
	{"escalation.nuclear", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Escalation.Nuclear }},
	{"cost.budget", EuroBn, 1000, -1, true, func(o *Outcome) float64 { return o.Cost.Budget }},
	{"cost.risk", EuroBn, 1000, -1, true, func(o *Outcome) float64 { return o.Cost.Risk }},
	{"payoffs.russia", Utility, 1, 0, true, func(o *Outcome) float64 { return o.Payoffs.Russia }},
	{"payoffs.ukraine", Utility, 1, +1, true, func(o *Outcome) float64 { return o.Payoffs.Ukraine }},
	{"payoffs.us", Utility, 1, +1, true, func(o *Outcome) float64 { return o.Payoffs.US }},
	{"payoffs.europe", Utility, 1, +1, true, func(o *Outcome) float64 { return o.Payoffs.Europe }},
	{"payoffs.hosts", Utility, 1, +1, true, func(o *Outcome) float64 { return o.Payoffs.Hosts }},
	{"welfare.investment", Index, 1, +1, false, func(o *Outcome) float64 { return o.Welfare.Investment }},
	{"threat", Index, 1, 0, true, func(o *Outcome) float64 { return o.Threat }},
	{"arrival_days", Days, 100, 0, true, func(o *Outcome) float64 { return o.ArrivalDays }},
	{"force.ratio", Ratio, 1, -1, false, func(o *Outcome) float64 { return o.Force.Ratio }},
	{"force.decisive", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Force.Decisive }},
	{"force.stock", Index, 1, +1, false, func(o *Outcome) float64 { return o.Force.Stock }},
	{"challenge.hybrid", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Challenge.Hybrid }},
	{"challenge.salami", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Challenge.Salami }},
	{"challenge.invade", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Challenge.Invade }},
	{"challenge.depot", Probability, 1, -1, false, func(o *Outcome) float64 { return o.Challenge.Depot }},
	{"false_claims", Probability, 1, -1, false, func(o *Outcome) float64 { return o.FalseClaims }},
	{"decomposition.denial", Points, 1, 0, true, func(o *Outcome) float64 { return o.Decomposition.Denial }},
	{"decomposition.punishment", Points, 1, 0, true, func(o *Outcome) float64 { return o.Decomposition.Punishment }},
	{"decomposition.hand_tying", Points, 1, 0, true, func(o *Outcome) float64 { return o.Decomposition.HandTying }},
	{"decomposition.fear", Points, 1, 0, true, func(o *Outcome) float64 { return o.Decomposition.Fear }},
	{"decomposition.adverse_selection", Points, 1, 0, true, func(o *Outcome) float64 { return o.Decomposition.Selection }},
	{"decomposition.total", Points, 1, 0, true, func(o *Outcome) float64 { return o.Decomposition.Total }},
}

// YearMeasure describes one number of a Year; its path is years.<i>.<Name>.
type YearMeasure struct {
	Name string
	Unit Unit
	Good int
	Of   func(*Year) float64
}

// YearMeasures returns the measures of single years.
func YearMeasures() []YearMeasure { return yearMeasures }

var yearMeasures = []YearMeasure{
	{"hazard", Probability, -1, func(y *Year) float64 { return y.Hazard }},
	{"survival", Probability, +1, func(y *Year) float64 { return y.Survival }},
	{"deterrence", Probability, +1, func(y *Year) float64 { return y.Deterrence }},
	{"hybrid", Probability, -1, func(y *Year) float64 { return y.Hybrid }},
	{"stock", Probability, 0, func(y *Year) float64 { return y.Stock }},
	{"threat", Index, 0, func(y *Year) float64 { return y.Threat }},
	{"balance", Ratio, -1, func(y *Year) float64 { return y.Balance }},
	{"belief.security_seeking", Probability, 0, func(y *Year) float64 { return y.Belief.SecuritySeeking }},
	{"belief.opportunist", Probability, 0, func(y *Year) float64 { return y.Belief.Opportunist }},
	{"belief.revisionist", Probability, 0, func(y *Year) float64 { return y.Belief.Revisionist }},
}
