// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine_test

import (
	"math"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
	"parley/engine/world"
	"parley/scenarios"
)

// visible is the least movement of an outcome, as a share of its scale, that
// makes a lever or a parameter alive.
const visible = 0.001

// either marks an effect whose direction the specification leaves open.
const either = 0

// leverEffects is what moving each lever must do in at least one proposal to
// which both settings apply: the direction follows from what the lever means.
var leverEffects = []struct {
	id       lever.ID
	from, to string
	path     string
	sign     int
}{
	{lever.StockSets, "2", "15", "force.stock", +1},
	{lever.StockHosts, "PL:1", "UA_C:1", "arrival_days", -1},
	{lever.StockHosts, "PL:1", "UA_C:1", "threat", +1},
	{lever.StockHosts, "PL:1", "UA_C:1", "acceptance.russia.security_seeking", -1},
	{lever.StockOffenceShare, "0", "1", "threat", +1},
	{lever.ConsultDays, "0", "30", "arrival_days", +1},
	{lever.ReleaseRule, "none", "automatic", "credibility.hosts", +1},
	{lever.ReleaseRule, "unanimity", "majority", "credibility.hosts", +1},
	{lever.DrawDays, "3", "365", "arrival_days", +1},
	{lever.DrawDays, "3", "365", "force.stock", -1},
	{lever.HostPenalty, "0", "1", "credibility.hosts", +1},
	{lever.DepotArt5Ack, "false", "true", "challenge.depot", -1},
	{lever.StockDisclosure, "0", "1", "force.stock", -1},
	{lever.LeakVerification, "0", "1", "threat", -1},
	{lever.LeakVerification, "0", "1", "acceptance.russia.security_seeking", +1},
	{lever.LeaseReturn, "false", "true", "threat", -1},
	{lever.FillYears, "1", "12", "years.0.stock", -1},
	{lever.TargetDeduct, "0", "1", "years.0.stock", +1},
	{lever.TargetDeduct, "0", "1", "cost.budget", -1},
	{lever.StandingContracts, "0", "1", "years.0.stock", +1},
	{lever.CrewsTrained, "0", "1", "force.stock", +1},
	{lever.Fortification, "0", "1", "force.decisive", -1},
	{lever.Fortification, "0", "1", "deterrence", +1},
	{lever.TripSize, "1000", "60000", "credibility.europe_fight", +1},
	{lever.TripPosition, "west", "near-front", "credibility.europe_fight", +1},
	{lever.TripNationality, "UN", "UK-FR", "credibility.europe_fight", +1},
	{lever.TripNationality, "UK-FR", "E+US", "credibility.us_fight", +1},
	{lever.TripMandate, "observe", "fight-if-attacked", "credibility.europe_fight", +1},
	{lever.USBackstop, "0", "4", "credibility.us_fight", +1},
	{lever.USBackstop, "0", "4", "deterrence", +1},
	{lever.AirShield, "0", "3", "force.ratio", -1},
	{lever.MonitorQuality, "0", "1", "credibility.act_salami", +1},
	{lever.SanctionsRelief, "0", "1", "acceptance.russia.all", +1},
	{lever.SnapTiers, "0", "4", "deterrence", +1},
	{lever.TierMode, "graduated", "front-loaded", "challenge.salami", -1},
	{lever.Automaticity, "0", "1", "credibility.act_salami", +1},
	{lever.Automaticity, "0", "1", "deterrence", +1},
	{lever.Burden, "proof-on-UA", "reversed", "credibility.act_salami", +1},
	{lever.VoteRule, "unanimity", "any-one", "credibility.act_salami", +1},
	{lever.VerifyHours, "6", "720", "arrival_days", +1},
	{lever.FalseClaimPenalty, "0", "1", "false_claims", -1},
	{lever.AnnualReview, "false", "true", "credibility.europe", +1},
	{lever.FundPeace, "0", "100", "payoffs.ukraine", +1},
	{lever.FundSurge, "0", "150", "deterrence", +1},
	{lever.PeacetimeAid, "0", "100", "force.decisive", -1},
	{lever.PeacetimeAid, "0", "100", "threat", +1},
	{lever.UAForceCap, "0", "85", "force.decisive", +1},
	{lever.UAForceCap, "0", "85", "deterrence", -1},
	{lever.StrikePolicy, "0", "3", "threat", +1},
	{lever.IntelSharing, "0", "3", "force.ratio", -1},
	{lever.TrainingK, "0", "100", "force.ratio", -1},
	{lever.UADefenceIndustry, "0", "1", "force.ratio", -1},
	{lever.EUTrack, "0", "3", "credibility.europe", +1},
	{lever.EUTrack, "0", "2", "payoffs.ukraine", +1},
	{lever.Nonbloc, "neutrality", "open-door", "threat", +1},
	{lever.Nonbloc, "open-door", "member", "credibility.europe_fight", +1},
	{lever.Nonbloc, "open-door", "member", "acceptance.russia.security_seeking", -1},
	{lever.RussiaRole, "none", "veto", "credibility.act", -1},
	{lever.RussiaRole, "none", "veto", "acceptance.russia.all", +1},
	{lever.RussiaRole, "none", "veto", "acceptance.ukraine", -1},
	{lever.LegalBind, "0", "1", "credibility.europe", +1},
	{lever.FightPledge, "0", "1", "credibility.europe_fight", +1},
	{lever.Coverage, "controlled", "recognised", "payoffs.ukraine", +1},
	{lever.CommercialStake, "0", "500", "credibility.us", +1},
	{lever.ImplementMode, "consent", "imposed", "acceptance.agreement", +1},
	{lever.VoidIfProvoked, "false", "true", "false_claims", -1},
	{lever.DMZKm, "0", "30", "force.ratio", -1},
	{lever.NGuarantors, "3", "35", "credibility.act_salami", either},
	{lever.USArmsShare, "0", "1", "force.stock", -1},
	{lever.NavalPatrol, "false", "true", "challenge.hybrid", -1},
	{lever.NavalPatrol, "false", "true", "payoffs.ukraine", +1},
	{lever.CyberSupport, "0", "1", "challenge.hybrid", -1},
	{lever.Interop, "0", "1", "force.ratio", -1},
	{lever.EUDefenceSpend, "0", "200", "cost.budget", +1},
	{lever.EUDefenceSpend, "0", "200", "force.decisive", -1},
}

// at reads a measure, or one of the first year as years.0.<name>.
func at(t *testing.T, o *metric.Outcome, path string) (v, scale float64) {
	t.Helper()
	if m, ok := metric.ByPath(path); ok {
		return m.Of(o), m.Scale
	}
	for _, m := range metric.YearMeasures() {
		if "years.0."+m.Name == path {
			return m.Of(&o.Years[0]), 1
		}
	}
	t.Fatalf("there is no outcome %s", path)
	return 0, 0
}

func set(t *testing.T, d lever.Design, id lever.ID, text string) lever.Design {
	t.Helper()
	d, err := d.Parse(id, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNoDeadLever(t *testing.T) {
	var seen [lever.Count]bool
	var ws engine.Workspace
	run := func(d lever.Design) engine.Assessment {
		return ws.Evaluate(engine.Request{Design: d, Beliefs: world.CentralProfile, Quick: true})
	}
	for i, e := range leverEffects {
		seen[e.id] = true
		if testing.Short() && i%10 != 0 {
			continue // one in ten; the whole table runs without -short
		}
		best, where := 0.0, ""
		for _, sc := range scenarios.All() {
			low, high := set(t, sc.Design, e.id, e.from), set(t, sc.Design, e.id, e.to)
			if low.Check() != nil || high.Check() != nil {
				continue
			}
			a, b := run(low), run(high)
			x, scale := at(t, &a.Outcome, e.path)
			y, _ := at(t, &b.Outcome, e.path)
			if d := directed(y-x, e.sign) / scale; d > best {
				best, where = d, sc.ID
			}
			if best >= visible {
				break
			}
		}
		if best < visible {
			t.Errorf("%s from %s to %s moves %s by at most %.2g of its scale in the right direction (%+d) in any proposal",
				e.id, e.from, e.to, e.path, best, e.sign)
		} else if testing.Verbose() {
			t.Logf("%s: %s by %.3g in %s", e.id, e.path, best, where)
		}
	}
	for id, ok := range seen {
		if !ok {
			t.Errorf("%s has no effect to test", lever.ID(id))
		}
	}
}

func directed(d float64, sign int) float64 {
	if sign == either {
		return math.Abs(d)
	}
	return d * float64(sign)
}

// parameterEffects is what moving each parameter from its low to its high
// value must do in at least one proposal.
var parameterEffects = []struct {
	id   world.ID
	path string
	sign int
}{
	{world.MuS, "acceptance.russia.all", +1},
	{world.MuV, "acceptance.russia.all", -1},
	{world.MuUR, "acceptance.russia.security_seeking", -1},
	{world.USKept, "credibility.us_fight", +1},
	{world.RhoFirm, "credibility.europe", +1},
	{world.GDecS, "challenge.invade", +1},
	{world.GDecO, "challenge.invade", +1},
	{world.GDecV, "challenge.invade", +1},
	{world.GPartial, "challenge.invade", +1},
	{world.GStalemate, "challenge.invade", +1},
	{world.GSlice, "challenge.salami", +1},
	{world.GHybrid, "challenge.hybrid", +1},
	{world.CR, "challenge.invade", -1},
	{world.FearS, "acceptance.russia.security_seeking", -1},
	{world.FearO, "acceptance.russia.opportunist", -1},
	{world.FearV, "acceptance.russia.revisionist", -1},
	{world.ReliefValue, "acceptance.russia.all", +1},
	{world.SancGDP1, "challenge.salami", -1},
	{world.SancGDP2, "challenge.salami", -1},
	{world.SancGDP3, "challenge.invade", -1},
	{world.SancGDP4, "challenge.invade", -1},
	{world.GDPScale, "challenge.invade", -1},
	{world.StrikeDamage, "challenge.invade", -1},
	{world.CEscR, "challenge.invade", -1},
	{world.WRS, "acceptance.russia.security_seeking", -1},
	{world.WRO, "acceptance.russia.opportunist", -1},
	{world.WRV, "acceptance.russia.revisionist", -1},
	{world.CU, "payoffs.ukraine", -1},
	{world.WU, "acceptance.ukraine", -1},
	{world.ConcessionCost, "payoffs.ukraine", -1},
	{world.GrowthValue, "payoffs.ukraine", +1},
	{world.VE, "credibility.europe", +1},
	{world.VA, "credibility.us", +1},
	{world.VH, "credibility.hosts", +1},
	{world.KFightE, "credibility.europe_fight", -1},
	{world.KFightA, "credibility.us_fight", -1},
	{world.KAssist, "credibility.europe", -1},
	{world.KHost, "credibility.hosts", -1},
	{world.S, "credibility.europe_fight", +1},
	{world.Alpha, "credibility.europe", +1},
	{world.Kappa, "credibility.europe_fight", +1},
	{world.USStepE, "credibility.europe_fight", +1},
	{world.USStepA, "credibility.us_fight", +1},
	{world.HostPenaltyValue, "credibility.hosts", +1},
	{world.CEscG, "payoffs.europe", -1},
	{world.Erosion, "credibility.europe", -1},
	{world.F0, "years.0.balance", +1},
	{world.FInf, "force.ratio", +1},
	{world.TauR, "force.ratio", -1},
	{world.DMult, "force.ratio", -1},
	{world.MCSF, "force.decisive", -1}, // where Ukraine is the stronger
	{world.TC, "force.stock", +1},
	{world.SigB, "force.stock", +1},
	{world.AidForce, "force.ratio", -1},
	{world.AssistForce, "force.decisive", -1},
	{world.FightForce, "force.decisive", -1},
	{world.TransitUAC, "arrival_days", +1},
	{world.TransitUAW, "arrival_days", +1},
	{world.TransitPL, "arrival_days", +1},
	{world.TransitRO, "arrival_days", +1},
	{world.TransitCZ, "arrival_days", +1},
	{world.TransitDE, "arrival_days", +1},
	{world.TransitBALT, "arrival_days", +1},
	{world.Permit, "arrival_days", +1},
	{world.Issue, "arrival_days", +1},
	{world.Lift, "arrival_days", -1},
	{world.DiscretionDelay, "arrival_days", +1},
	{world.PDepotLoss1, "force.stock", -1},
	{world.PDepotLoss5, "force.stock", -1},
	{world.Leak0, "threat", +1},
	{world.SetCost, "cost.budget", +1},
	{world.TripCost, "cost.budget", +1},
	{world.TPInv, "credibility.act", +1},
	{world.TPSal, "credibility.act_salami", +1},
	{world.TPHyb, "challenge.hybrid", -1},
	{world.FP, "false_claims", +1},
	{world.Abst, "credibility.act_salami", either},
	{world.EscDirect, "escalation.general_war", +1},
	{world.EscNuc, "cost.risk", +1},
	{world.Delta, "challenge.invade", either},
	{world.Lambda, "challenge.invade", either},
	{world.LambdaSign, "acceptance.ukraine", either},
	{world.CDirR, "challenge.salami", -1},
	{world.StopShare, "challenge.invade", either},
	{world.SliceCost, "challenge.salami", -1},
	{world.CDepot, "challenge.depot", -1},
	{world.MemberBonus, "credibility.europe_fight", +1},
	{world.RhoGap, "credibility.europe", either},
	{world.AutoValue, "credibility.europe", +1},
	{world.StakeValue, "credibility.us", +1},
	{world.Blowback, "credibility.europe", -1},
	{world.SVote, "credibility.act_salami", either},
	{world.IndForce, "force.ratio", -1},
	{world.TrainForce, "force.ratio", -1},
	{world.IntelForce, "force.ratio", -1},
	{world.CutDec, "force.decisive", -1},
	{world.CutPar, "challenge.invade", -1},
	{world.CutSta, "challenge.invade", -1},
	{world.AnnualDecay, "credibility.europe", -1},
	{world.DeltaSlice, "challenge.salami", -1},
	{world.DeltaHyb, "challenge.hybrid", -1},
	{world.ArmX, "threat", +1},
	{world.ArmF, "threat", +1},
	{world.ArmCostU, "threat", -1},
	{world.ArmCostR, "force.ratio", -1},
	{world.ReconSpeed, "force.ratio", -1},
	{world.ReadQuality, "payoffs.ukraine", either},
	{world.AnswerStake, "credibility.europe", +1},
	{world.MonitorGain, "credibility.act_salami", either},
	{world.VerifyGain, "credibility.act_salami", either},
	{world.BudgetValue, "acceptance.europe", -1},
	{world.WHybrid, "challenge.hybrid", +1},
	{world.WSalami, "challenge.salami", +1},
	{world.WInvade, "challenge.invade", +1},
}

func TestNoDeadParameter(t *testing.T) {
	var seen [world.Count]bool
	for i, e := range parameterEffects {
		seen[e.id] = true
		if testing.Short() && i%10 != 0 {
			continue
		}
		p, best := e.id.Parameter(), 0.0
		low, high := world.Central().With(e.id, p.Low), world.Central().With(e.id, p.High)
		if p.ID == "mu_S" || p.ID == "mu_V" { // both at their high values leave no room
			high = high.With(e.id, 1-high[world.MuS]-high[world.MuV]+high[e.id])
		}
		var wl, wh engine.Workspace
		for _, sc := range scenarios.All() {
			r := engine.Request{Design: sc.Design, Quick: true}
			a, b := wl.In(low, r), wh.In(high, r)
			x, scale := at(t, &a.Outcome, e.path)
			y, _ := at(t, &b.Outcome, e.path)
			if best = max(best, directed(y-x, e.sign)/scale); best >= visible {
				break
			}
		}
		if best < visible {
			t.Errorf("%s moves %s by at most %.2g of its scale in the right direction (%+d) in any proposal", p.ID, e.path, best, e.sign)
		}
	}
	for id, ok := range seen {
		if !ok {
			t.Errorf("%s has no effect to test", world.ID(id))
		}
	}
}
