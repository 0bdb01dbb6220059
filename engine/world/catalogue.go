// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

// The parameters, in the order of the catalogue. The Go name is the id in camel case.
const (
	MuS ID = iota
	MuV
	MuUR
	USKept
	RhoFirm
	GDecS
	GDecO
	GDecV
	GPartial
	GStalemate
	GSlice
	GHybrid
	CR
	FearS
	FearO
	FearV
	ReliefValue
	SancGDP1
	SancGDP2
	SancGDP3
	SancGDP4
	GDPScale
	StrikeDamage
	CEscR
	WRS
	WRO
	WRV
	CU
	WU
	ConcessionCost
	GrowthValue
	VE
	VA
	VH
	KFightE
	KFightA
	KAssist
	KHost
	S
	Alpha
	Kappa
	USStepE
	USStepA
	HostPenaltyValue
	CEscG
	Erosion
	F0
	FInf
	TauR
	DMult
	MCSF
	TC
	SigB
	AidForce
	AssistForce
	FightForce
	TransitUAC
	TransitUAW
	TransitPL
	TransitRO
	TransitCZ
	TransitDE
	TransitBALT
	Permit
	Issue
	Lift
	DiscretionDelay
	PDepotLoss1
	PDepotLoss5
	Leak0
	SetCost
	TripCost
	TPInv
	TPSal
	TPHyb
	FP
	Abst
	EscDirect
	EscNuc
	Delta
	Lambda
	LambdaSign
	CDirR
	StopShare
	SliceCost
	CDepot
	MemberBonus
	RhoGap
	AutoValue
	StakeValue
	Blowback
	SVote
	IndForce
	TrainForce
	IntelForce
	CutDec
	CutPar
	CutSta
	AnnualDecay
	DeltaSlice
	DeltaHyb
	ArmX
	ArmF
	ArmCostU
	ArmCostR
	ReconSpeed
	ReadQuality
	AnswerStake
	MonitorGain
	VerifyGain
	BudgetValue
	WHybrid
	WSalami
	WInvade

	// Count is the number of parameters.
	Count
)

// judged are the parameters as they were set by hand. The central values of
// some have since been fitted; see fitted.
var judged = [Count]Parameter{
	MuS: {
		ID: "mu_S", Group: Beliefs, Label: "Prior that Russia is security-seeking", Unit: "probability",
		Low: 0.05, Central: 0.3, High: 0.8,
		Status: Judgement, Source: "belief profiles", Note: "opportunist is the rest; draws keep S+V <= 1",
	},
	MuV: {
		ID: "mu_V", Group: Beliefs, Label: "Prior that Russia is revisionist", Unit: "probability",
		Low: 0.05, Central: 0.45, High: 0.75,
		Status: Judgement, Source: "belief profiles",
	},
	MuUR: {
		ID: "mu_UR", Group: Beliefs, Label: "Russia's prior that Kyiv would use force to retake land", Unit: "probability",
		Low: 0.02, Central: 0.3, High: 0.7,
		Status: Judgement, Source: "judgement of the model",
	},
	USKept: {
		ID: "us_kept", Group: Beliefs, Label: "Probability that a US backstop is kept when tested", Unit: "probability",
		Low: 0.3, Central: 0.5, High: 0.8,
		Status: Judgement, Source: "belief profiles",
	},
	RhoFirm: {
		ID: "rho_firm", Group: Beliefs, Label: "Prior that the coalition is firm", Unit: "probability",
		Low: 0.3, Central: 0.5, High: 0.7,
		Status: Judgement, Source: "judgement of the model",
	},
	GDecS: {
		ID: "G_dec_S", Group: Russia, Label: "Value of a decisive win, type S", Unit: "Russian scale",
		Low: 0.1, Central: 0.22, High: 0.4,
		Status: Judgement, Source: "judgement of the model",
	},
	GDecO: {
		ID: "G_dec_O", Group: Russia, Label: "Value of a decisive win, type O", Unit: "Russian scale",
		Low: 0.4, Central: 0.62, High: 0.9,
		Status: Judgement, Source: "judgement of the model",
	},
	GDecV: {
		ID: "G_dec_V", Group: Russia, Label: "Value of a decisive win, type V", Unit: "Russian scale",
		Low: 0.9, Central: 1.15, High: 1.6,
		Status: Judgement, Source: "judgement of the model",
	},
	GPartial: {
		ID: "g_partial", Group: Russia, Label: "Share of a decisive win that a partial one is worth", Unit: "share",
		Low: 0.2, Central: 0.35, High: 0.5,
		Status: Judgement, Source: "not in the articles; to be calibrated",
	},
	GStalemate: {
		ID: "g_stalemate", Group: Russia, Label: "Share of a decisive win that a stalemate is worth", Unit: "share",
		Low: 0, Central: 0.05, High: 0.15,
		Status: Judgement, Source: "not in the articles; to be calibrated",
	},
	GSlice: {
		ID: "g_slice", Group: Russia, Label: "Share of a decisive win that one unanswered slice is worth", Unit: "share",
		Low: 0.04, Central: 0.08, High: 0.15,
		Status: Judgement, Source: "not in the articles; to be calibrated",
	},
	GHybrid: {
		ID: "g_hybrid", Group: Russia, Label: "Value of a year of unanswered hybrid pressure, share of a decisive win", Unit: "share",
		Low: 0.01, Central: 0.03, High: 0.06,
		Status: Judgement, Source: "not in the articles; to be calibrated",
	},
	CR: {
		ID: "C_R", Group: Russia, Label: "Present value of the cost of a new large war", Unit: "Russian scale",
		Low: 0.1, Central: 0.2, High: 0.35,
		Status: Judgement, Source: "CSIS January 2026", Note: "anchors checked",
	},
	FearS: {
		ID: "fear_S", Group: Russia, Label: "Weight of the threat X from Ukraine and the guarantors, type S", Unit: "Russian scale per unit X",
		Low: 0.3, Central: 0.6, High: 1,
		Status: Judgement, Source: "Jervis 1978, Glaser 1997; size not in the articles; to be calibrated",
	},
	FearO: {
		ID: "fear_O", Group: Russia, Label: "Weight of the threat X from Ukraine and the guarantors, type O", Unit: "Russian scale per unit X",
		Low: 0.1, Central: 0.25, High: 0.5,
		Status: Judgement, Source: "Jervis 1978, Glaser 1997; size not in the articles; to be calibrated",
	},
	FearV: {
		ID: "fear_V", Group: Russia, Label: "Weight of the threat X from Ukraine and the guarantors, type V", Unit: "Russian scale per unit X",
		Low: 0, Central: 0.1, High: 0.3,
		Status: Judgement, Source: "Jervis 1978, Glaser 1997; size not in the articles; to be calibrated",
	},
	ReliefValue: {
		ID: "relief_value", Group: Russia, Label: "Value of full sanctions relief", Unit: "Russian scale per year",
		Low: 0.01, Central: 0.03, High: 0.06,
		Status: Judgement, Source: "to be calibrated",
	},
	SancGDP1: {
		ID: "sanc_gdp_1", Group: Russia, Label: "Loss from re-imposing tiers 1-1 of the relieved part", Unit: "% of GDP over 3 years",
		Low: 1, Central: 3, High: 5,
		Status: Checked, Source: "IMF 2015 and ex post estimates", Note: "split by tier judgement",
	},
	SancGDP2: {
		ID: "sanc_gdp_2", Group: Russia, Label: "Loss from re-imposing tiers 1-2 of the relieved part", Unit: "% of GDP over 3 years",
		Low: 2, Central: 5, High: 9,
		Status: Checked, Source: "IMF 2015 and ex post estimates", Note: "split by tier judgement",
	},
	SancGDP3: {
		ID: "sanc_gdp_3", Group: Russia, Label: "Loss from re-imposing tiers 1-3 of the relieved part", Unit: "% of GDP over 3 years",
		Low: 3, Central: 7, High: 13,
		Status: Checked, Source: "IMF 2015 and ex post estimates", Note: "split by tier judgement",
	},
	SancGDP4: {
		ID: "sanc_gdp_4", Group: Russia, Label: "Loss from re-imposing tiers 1-4 of the relieved part", Unit: "% of GDP over 3 years",
		Low: 4, Central: 10, High: 18,
		Status: Checked, Source: "IMF 2015 and ex post estimates", Note: "split by tier judgement",
	},
	GDPScale: {
		ID: "gdp_scale", Group: Russia, Label: "What one percent of GDP over 3 years weighs", Unit: "Russian scale per %",
		Low: 0.005, Central: 0.01, High: 0.02,
		Status: Judgement, Source: "to be calibrated",
	},
	StrikeDamage: {
		ID: "strike_damage", Group: Russia, Label: "Damage from strikes on Russian soil per step of strike policy", Unit: "Russian scale",
		Low: 0.01, Central: 0.02, High: 0.05,
		Status: Judgement, Source: "to be calibrated",
	},
	CEscR: {
		ID: "C_esc_R", Group: Russia, Label: "Cost of a general war with NATO", Unit: "Russian scale",
		Low: 0.6, Central: 1, High: 2,
		Status: Judgement, Source: "to be calibrated",
	},
	WRS: {
		ID: "W_R_S", Group: Russia, Label: "Value of fighting on instead of this settlement, type S, relative to a bare ceasefire", Unit: "Russian scale",
		Low: -0.25, Central: -0.1, High: 0,
		Status: Judgement, Source: "to be calibrated to revealed positions of 2025",
	},
	WRO: {
		ID: "W_R_O", Group: Russia, Label: "Value of fighting on instead of this settlement, type O, relative to a bare ceasefire", Unit: "Russian scale",
		Low: -0.12, Central: -0.02, High: 0.08,
		Status: Judgement, Source: "to be calibrated to revealed positions of 2025",
	},
	WRV: {
		ID: "W_R_V", Group: Russia, Label: "Value of fighting on instead of this settlement, type V, relative to a bare ceasefire", Unit: "Russian scale",
		Low: -0.05, Central: 0.08, High: 0.2,
		Status: Judgement, Source: "to be calibrated to revealed positions of 2025",
	},
	CU: {
		ID: "C_U", Group: Ukraine, Label: "Present value of the cost of a new large war", Unit: "x annual GDP",
		Low: 1, Central: 1.5, High: 3,
		Status: Checked, Source: "RDNA5", Note: "mapping judgement",
	},
	WU: {
		ID: "W_U", Group: Ukraine, Label: "Value of fighting on instead of a bare ceasefire", Unit: "Ukrainian scale",
		Low: -0.1, Central: 0.1, High: 0.3,
		Status: Judgement, Source: "KIIS December 2025 as target for acceptance",
	},
	ConcessionCost: {
		ID: "concession_cost", Group: Ukraine, Label: "Domestic cost per conceded principle (neutrality, cap, Russian veto)", Unit: "Ukrainian scale",
		Low: 0.05, Central: 0.15, High: 0.35,
		Status: Judgement, Source: "KIIS December 2025 as target",
	},
	GrowthValue: {
		ID: "growth_value", Group: Ukraine, Label: "Value of investment and return that follow from security", Unit: "Ukrainian scale per unit survival",
		Low: 0.2, Central: 0.4, High: 0.8,
		Status: Judgement, Source: "coalition tripwire (claim C07); to be calibrated",
	},
	VE: {
		ID: "v_E", Group: Guarantors, Label: "Stake in the outcome, European coalition", Unit: "guarantor scale",
		Low: 0.25, Central: 0.42, High: 0.55,
		Status: Judgement, Source: "judgement of the model",
	},
	VA: {
		ID: "v_A", Group: Guarantors, Label: "Stake in the outcome, United States", Unit: "guarantor scale",
		Low: 0.1, Central: 0.25, High: 0.45,
		Status: Judgement, Source: "judgement of the model",
	},
	VH: {
		ID: "v_H", Group: Guarantors, Label: "Stake in the outcome, host states", Unit: "guarantor scale",
		Low: 0.3, Central: 0.45, High: 0.6,
		Status: Judgement, Source: "judgement of the model",
	},
	KFightE: {
		ID: "K_fight_E", Group: Guarantors, Label: "Cost of fighting Russia, European coalition", Unit: "guarantor scale",
		Low: 0.6, Central: 0.85, High: 1.2,
		Status: Seed, Source: "snapback", Note: "seed (sign); size judgement",
	},
	KFightA: {
		ID: "K_fight_A", Group: Guarantors, Label: "Cost of fighting Russia, United States", Unit: "guarantor scale",
		Low: 0.7, Central: 0.95, High: 1.3,
		Status: Seed, Source: "snapback", Note: "seed (sign); size judgement",
	},
	KAssist: {
		ID: "K_assist", Group: Guarantors, Label: "Cost of arms and sanctions assistance", Unit: "guarantor scale",
		Low: 0.18, Central: 0.28, High: 0.45,
		Status: Judgement, Source: "judgement of the model",
	},
	KHost: {
		ID: "K_host", Group: Guarantors, Label: "Cost to a host of releasing its stock under Russian threat", Unit: "guarantor scale",
		Low: 0.1, Central: 0.25, High: 0.45,
		Status: Judgement, Source: "off-site stockpile (host penalty answers it); to be calibrated",
	},
	S: {
		ID: "s", Group: Guarantors, Label: "Spread of private resolve (logistic scale)", Unit: "guarantor scale",
		Low: 0.08, Central: 0.15, High: 0.25,
		Status: Judgement, Source: "Signorino 1999 for the form",
	},
	Alpha: {
		ID: "alpha", Group: Guarantors, Label: "Audience and legal cost of reneging on a ratified treaty", Unit: "guarantor scale",
		Low: 0.05, Central: 0.15, High: 0.4,
		Status: Unverified, Source: "Fearon 1994, 1997; Tomz 2007; sceptics Snyder and Borghard 2011", Note: "size judgement",
	},
	Kappa: {
		ID: "kappa", Group: Guarantors, Label: "Tripwire hand-tying per ln(1 + n/5000)", Unit: "guarantor scale",
		Low: -0.05, Central: 0.03, High: 0.15,
		Status: Checked, Source: "Musgrave and Ward 2023", Note: "mapping judgement",
	},
	USStepE: {
		ID: "us_step_E", Group: Guarantors, Label: "Effect of each US backstop step on the coalition's resolve", Unit: "guarantor scale",
		Low: 0.04, Central: 0.09, High: 0.15,
		Status: Judgement, Source: "coalition tripwire (claim C04)",
	},
	USStepA: {
		ID: "us_step_A", Group: Guarantors, Label: "Effect of each US backstop step on US resolve", Unit: "guarantor scale",
		Low: 0.06, Central: 0.12, High: 0.2,
		Status: Judgement, Source: "coalition tripwire (claim C03)",
	},
	HostPenaltyValue: {
		ID: "host_penalty_value", Group: Guarantors, Label: "What the full EU-level penalty on a defaulting host weighs", Unit: "guarantor scale",
		Low: 0.1, Central: 0.25, High: 0.5,
		Status: Judgement, Source: "off-site stockpile (claim A11); to be calibrated",
	},
	CEscG: {
		ID: "C_esc_G", Group: Guarantors, Label: "Cost of a general war with Russia", Unit: "guarantor scale",
		Low: 0.8, Central: 1.5, High: 3,
		Status: Judgement, Source: "to be calibrated",
	},
	Erosion: {
		ID: "erosion", Group: Guarantors, Label: "Loss of resolve (belief in a firm coalition) per unanswered slice, log-odds", Unit: "log-odds",
		Low: 0.2, Central: 0.6, High: 1.2,
		Status: Judgement, Source: "Schelling 1966; to be calibrated",
	},
	F0: {
		ID: "F0", Group: Force, Label: "Russian effective force at the truce over Ukraine's", Unit: "ratio",
		Low: 0.7, Central: 0.85, High: 1,
		Status: Judgement, Source: "Bruegel-Kiel 2025", Note: "anchor checked",
	},
	FInf: {
		ID: "F_inf", Group: Force, Label: "Russian long-run force over Ukraine's", Unit: "ratio",
		Low: 1.1, Central: 1.4, High: 1.9,
		Status: Judgement, Source: "judgement of the model",
	},
	TauR: {
		ID: "tau_R", Group: Force, Label: "Reconstitution, e-folding time", Unit: "years",
		Low: 2, Central: 4, High: 8,
		Status: Checked, Source: "Bruegel and Kiel Institute, February 2025; RAND comment, July 2024",
	},
	DMult: {
		ID: "D_mult", Group: Force, Label: "Defender's multiplier at full fortification", Unit: "ratio",
		Low: 1.2, Central: 1.8, High: 3,
		Status: Unverified, Source: "Mearsheimer 1989; Biddle 2004",
	},
	MCSF: {
		ID: "m_csf", Group: Force, Label: "Decisiveness of the contest", Unit: "exponent",
		Low: 1, Central: 2, High: 2.5,
		Status: Unverified, Source: "Hirshleifer 1989, 2000; Tullock 1980",
	},
	TC: {
		ID: "t_c", Group: Force, Label: "Fait-accompli weighting time", Unit: "days",
		Low: 5, Central: 30, High: 90,
		Status: Checked, Source: "RAND RR1253 (Shlapak and Johnson)", Note: "low end checked; rest judgement",
	},
	SigB: {
		ID: "sig_b", Group: Force, Label: "Strength added by one crewed brigade set", Unit: "share of Ukraine's baseline force",
		Low: 0.01, Central: 0.025, High: 0.06,
		Status: Judgement, Source: "judgement of the model",
	},
	AidForce: {
		ID: "aid_force", Group: Force, Label: "Strength that EUR 10 bn a year of military aid sustains", Unit: "share of Ukraine's baseline force",
		Low: 0.03, Central: 0.08, High: 0.15,
		Status: Judgement, Source: "to be calibrated",
	},
	AssistForce: {
		ID: "assist_force", Group: Force, Label: "Strength that wartime assistance of all guarantors adds", Unit: "share of Ukraine's baseline force",
		Low: 0.1, Central: 0.25, High: 0.45,
		Status: Judgement, Source: "to be calibrated",
	},
	FightForce: {
		ID: "fight_force", Group: Force, Label: "Strength that the coalition's (US's at full backstop) intervention adds", Unit: "share of Ukraine's baseline force",
		Low: 0.2, Central: 0.5, High: 1,
		Status: Judgement, Source: "to be calibrated",
	},
	TransitUAC: {
		ID: "transit_UA_C", Group: Logistics, Label: "Transit from UA_C to a neutral reference railhead", Unit: "days",
		Low: 0.6, Central: 1.1, High: 1.8,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	TransitUAW: {
		ID: "transit_UA_W", Group: Logistics, Label: "Transit from UA_W to a neutral reference railhead", Unit: "days",
		Low: 1.5, Central: 2.5, High: 4.1,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	TransitPL: {
		ID: "transit_PL", Group: Logistics, Label: "Transit from PL to a neutral reference railhead", Unit: "days",
		Low: 2.2, Central: 4, High: 7.8,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	TransitRO: {
		ID: "transit_RO", Group: Logistics, Label: "Transit from RO to a neutral reference railhead", Unit: "days",
		Low: 1.7, Central: 3.2, High: 6.5,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	TransitCZ: {
		ID: "transit_CZ", Group: Logistics, Label: "Transit from CZ to a neutral reference railhead", Unit: "days",
		Low: 2.8, Central: 5.3, High: 10,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	TransitDE: {
		ID: "transit_DE", Group: Logistics, Label: "Transit from DE to a neutral reference railhead", Unit: "days",
		Low: 3.5, Central: 6.4, High: 12,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	TransitBALT: {
		ID: "transit_BALT", Group: Logistics, Label: "Transit from BALT to a neutral reference railhead", Unit: "days",
		Low: 2.8, Central: 6, High: 12.5,
		Status: Judgement, Source: "path length, speed and gauge change", Note: "computed; speeds judgement",
	},
	Permit: {
		ID: "permit", Group: Logistics, Label: "Cross-border movement permission", Unit: "days",
		Low: 0.25, Central: 3, High: 45,
		Status: Checked, Source: "EU military mobility package, November 2025",
	},
	Issue: {
		ID: "issue", Group: Logistics, Label: "Issue of one brigade set from store", Unit: "days",
		Low: 4, Central: 10, High: 21,
		Status: Checked, Source: "first draw of APS-2, February and March 2022", Note: "event checked; duration literature, unverified",
	},
	Lift: {
		ID: "lift", Group: Logistics, Label: "Heavy-set throughput per rail border crossing", Unit: "brigade sets a day",
		Low: 0.1, Central: 0.25, High: 0.5,
		Status: Judgement, Source: "judgement of the model",
	},
	DiscretionDelay: {
		ID: "discretion_delay", Group: Logistics, Label: "Delay when release or aid is at national discretion", Unit: "days",
		Low: 10, Central: 30, High: 190,
		Status: Checked, Source: "US aid October 2023 to April 2024", Note: "checked at the high end",
	},
	PDepotLoss1: {
		ID: "p_depot_loss_1", Group: Logistics, Label: "Share of stock lost to one successful strike, one site", Unit: "share",
		Low: 0.3, Central: 0.5, High: 0.8,
		Status: Judgement, Source: "judgement of the model",
	},
	PDepotLoss5: {
		ID: "p_depot_loss_5", Group: Logistics, Label: "Share of stock lost to one successful strike, five sites or more", Unit: "share",
		Low: 0.05, Central: 0.1, High: 0.2,
		Status: Judgement, Source: "judgement of the model",
	},
	Leak0: {
		ID: "leak0", Group: Logistics, Label: "Peacetime leakage without verification", Unit: "share a year",
		Low: 0.02, Central: 0.1, High: 0.3,
		Status: Judgement, Source: "judgement of the model",
	},
	SetCost: {
		ID: "set_cost", Group: Logistics, Label: "Equipment of a heavy brigade with enablers", Unit: "USD bn",
		Low: 3, Central: 4.3, High: 6,
		Status: Unverified, Source: "RAND RR1253",
	},
	TripCost: {
		ID: "trip_cost", Group: Logistics, Label: "Running cost of a forward brigade of 5,000", Unit: "EUR bn a year",
		Low: 0.6, Central: 0.9, High: 1.3,
		Status: Unverified, Source: "German brigade in Lithuania",
	},
	TPInv: {
		ID: "TP_inv", Group: Verification, Label: "Probability that an invasion is confirmed", Unit: "probability",
		Low: 0.97, Central: 0.99, High: 1,
		Status: Judgement, Source: "by construction",
	},
	TPSal: {
		ID: "TP_sal", Group: Verification, Label: "Probability that a slice is confirmed, at monitoring quality 0.5", Unit: "probability",
		Low: 0.5, Central: 0.7, High: 0.9,
		Status: Judgement, Source: "judgement of the model",
	},
	TPHyb: {
		ID: "TP_hyb", Group: Verification, Label: "Probability that deniable hybrid action is confirmed, at monitoring quality 0.5", Unit: "probability",
		Low: 0.15, Central: 0.35, High: 0.6,
		Status: Judgement, Source: "judgement of the model",
	},
	FP: {
		ID: "FP", Group: Verification, Label: "Probability of confirmation without a violation", Unit: "probability",
		Low: 0.01, Central: 0.05, High: 0.15,
		Status: Judgement, Source: "judgement of the model",
	},
	Abst: {
		ID: "abst", Group: Verification, Label: "Probability that a state abstains on an ambiguous file", Unit: "probability",
		Low: 0.1, Central: 0.35, High: 0.6,
		Status: Judgement, Source: "UNSC vote of 19 September 2025: 4-9-2", Note: "anchor checked",
	},
	EscDirect: {
		ID: "esc_direct", Group: Escalation, Label: "Probability of general war given NATO units engaged", Unit: "probability",
		Low: 0.02, Central: 0.1, High: 0.3,
		Status: Judgement, Source: "judgement of the model",
	},
	EscNuc: {
		ID: "esc_nuc", Group: Escalation, Label: "Probability of nuclear use given general war", Unit: "probability",
		Low: 0.005, Central: 0.03, High: 0.15,
		Status: Judgement, Source: "Posen 1991, Talmadge 2017 (qualitative)",
	},
	Delta: {
		ID: "delta", Group: Choice, Label: "Annual discount factor", Unit: "factor",
		Low: 0.8, Central: 0.9, High: 0.95,
		Status: Judgement, Source: "judgement of the model",
	},
	Lambda: {
		ID: "lambda", Group: Choice, Label: "Precision of choice on payoffs rescaled to [0,1]", Unit: "1/utility",
		Low: 4, Central: 10, High: 25,
		Status: Judgement, Source: "McKelvey and Palfrey 1998 for the form; to be calibrated",
	},
	LambdaSign: {
		ID: "lambda_sign", Group: Choice, Label: "Precision of the decision to sign", Unit: "1/utility",
		Low: 4, Central: 12, High: 30,
		Status: Judgement, Source: "to be calibrated",
	},
	CDirR: {
		ID: "C_dir_R", Group: Russia, Label: "Cost of fighting NATO forces directly", Unit: "Russian scale",
		Low: 0.3, Central: 0.6, High: 1.2,
		Status: Judgement, Source: "to be calibrated",
	},
	StopShare: {
		ID: "stop_share", Group: Russia, Label: "Cost of stopping a begun invasion", Unit: "x C_R",
		Low: 0.3, Central: 1, High: 2,
		Status: Judgement, Source: "to be calibrated",
	},
	SliceCost: {
		ID: "slice_cost", Group: Russia, Label: "Cost of persisting in an answered slice", Unit: "Russian scale",
		Low: 0.005, Central: 0.01, High: 0.03,
		Status: Judgement, Source: "to be calibrated",
	},
	CDepot: {
		ID: "C_depot", Group: Russia, Label: "Direct cost of striking a depot", Unit: "Russian scale",
		Low: 0.05, Central: 0.15, High: 0.4,
		Status: Judgement, Source: "to be calibrated",
	},
	MemberBonus: {
		ID: "member_bonus", Group: Guarantors, Label: "Resolve that alliance membership adds", Unit: "guarantor scale",
		Low: 0.19, Central: 0.45, High: 0.7,
		Status: Judgement, Source: "Tomz, Weeks, Bansak 2023 for the sign; size to be calibrated",
	},
	RhoGap: {
		ID: "rho_gap", Group: Guarantors, Label: "Gap in resolve between a firm and a soft coalition", Unit: "guarantor scale",
		Low: 0.05, Central: 0.15, High: 0.3,
		Status: Judgement, Source: "to be calibrated",
	},
	AutoValue: {
		ID: "auto_value", Group: Guarantors, Label: "What full automaticity adds to acting", Unit: "guarantor scale",
		Low: 0.05, Central: 0.15, High: 0.3,
		Status: Judgement, Source: "to be calibrated",
	},
	StakeValue: {
		ID: "stake_value", Group: Guarantors, Label: "Resolve per USD 100 bn of exposed equity", Unit: "guarantor scale",
		Low: 0, Central: 0.03, High: 0.08,
		Status: Judgement, Source: "coalition tripwire (claim C08); evidence weak",
	},
	Blowback: {
		ID: "blowback", Group: Guarantors, Label: "Cost of each re-imposed tier", Unit: "guarantor scale",
		Low: 0.01, Central: 0.02, High: 0.05,
		Status: Judgement, Source: "to be calibrated",
	},
	SVote: {
		ID: "s_vote", Group: Guarantors, Label: "Spread of judgement in the vote", Unit: "probability",
		Low: 0.04, Central: 0.07, High: 0.15,
		Status: Judgement, Source: "to be calibrated",
	},
	IndForce: {
		ID: "ind_force", Group: Force, Label: "Strength that a full Ukrainian defence industry adds over half", Unit: "share of baseline force",
		Low: 0.1, Central: 0.2, High: 0.35,
		Status: Judgement, Source: "to be calibrated",
	},
	TrainForce: {
		ID: "train_force", Group: Force, Label: "Strength per 10 thousand trained a year", Unit: "share of baseline force",
		Low: 0.005, Central: 0.01, High: 0.02,
		Status: Judgement, Source: "to be calibrated",
	},
	IntelForce: {
		ID: "intel_force", Group: Force, Label: "Strength per step of intelligence sharing", Unit: "share of baseline force",
		Low: 0.01, Central: 0.03, High: 0.06,
		Status: Judgement, Source: "to be calibrated",
	},
	CutDec: {
		ID: "cut_dec", Group: Force, Label: "Cut-point for a decisive Russian outcome", Unit: "log-odds",
		Low: -1, Central: 0, High: 1.5,
		Status: Judgement, Source: "to be calibrated",
	},
	CutPar: {
		ID: "cut_par", Group: Force, Label: "Cut-point for at least a partial one", Unit: "log-odds",
		Low: -2.5, Central: -1.4, High: 0.3,
		Status: Judgement, Source: "to be calibrated",
	},
	CutSta: {
		ID: "cut_sta", Group: Force, Label: "Cut-point for at least a stalemate", Unit: "log-odds",
		Low: -4, Central: -2.6, High: -1.2,
		Status: Judgement, Source: "to be calibrated",
	},
	AnnualDecay: {
		ID: "annual_decay", Group: Guarantors, Label: "Yearly decay of legal commitment without review", Unit: "share a year",
		Low: 0, Central: 0.03, High: 0.08,
		Status: Judgement, Source: "snapback (claim D09)",
	},
	DeltaSlice: {
		ID: "Delta_slice", Group: Guarantors, Label: "Stake in a slice relative to overt attack", Unit: "share",
		Low: 0.2, Central: 0.4, High: 0.6,
		Status: Judgement, Source: "to be calibrated",
	},
	DeltaHyb: {
		ID: "Delta_hyb", Group: Guarantors, Label: "Stake in deniable action relative to overt attack", Unit: "share",
		Low: 0.05, Central: 0.15, High: 0.3,
		Status: Judgement, Source: "to be calibrated",
	},
	ArmX: {
		ID: "arm_x", Group: Arming, Label: "Threat that an offensive Ukrainian mix adds", Unit: "X",
		Low: 0.05, Central: 0.15, High: 0.3,
		Status: Judgement, Source: "Jervis 1978, Kydd 2005 for the form; to be calibrated",
	},
	ArmF: {
		ID: "arm_f", Group: Arming, Label: "Later strength that an offensive mix adds", Unit: "share of baseline force",
		Low: 0.02, Central: 0.05, High: 0.1,
		Status: Judgement, Source: "Jervis 1978, Kydd 2005 for the form; to be calibrated",
	},
	ArmCostU: {
		ID: "arm_cost_U", Group: Arming, Label: "Cost of an offensive mix", Unit: "Ukrainian scale per year",
		Low: 0.005, Central: 0.02, High: 0.05,
		Status: Judgement, Source: "Jervis 1978, Kydd 2005 for the form; to be calibrated",
	},
	ArmCostR: {
		ID: "arm_cost_R", Group: Arming, Label: "Cost of high reconstitution", Unit: "Russian scale per year",
		Low: 0.01, Central: 0.03, High: 0.06,
		Status: Judgement, Source: "Jervis 1978, Kydd 2005 for the form; to be calibrated",
	},
	ReconSpeed: {
		ID: "recon_speed", Group: Arming, Label: "Factor on tau_R under high reconstitution", Unit: "factor",
		Low: 0.5, Central: 0.7, High: 0.9,
		Status: Judgement, Source: "Jervis 1978, Kydd 2005 for the form; to be calibrated",
	},
	ReadQuality: {
		ID: "read_quality", Group: Arming, Label: "Chance that a posture is read rightly without verification", Unit: "probability",
		Low: 0.55, Central: 0.65, High: 0.8,
		Status: Judgement, Source: "Jervis 1978, Kydd 2005 for the form; to be calibrated",
	},
	AnswerStake: {
		ID: "answer_stake", Group: Guarantors, Label: "Share of the stake that answering serves in itself, apart from what it changes on the battlefield", Unit: "share",
		Low: 0.4, Central: 0.7, High: 1,
		Status: Judgement, Source: "flank, precedent and reputation (Schelling 1966); to be calibrated",
	},
	MonitorGain: {
		ID: "monitor_gain", Group: Verification, Label: "What monitoring quality adds to the odds of a right finding", Unit: "log-odds from 0 to 1",
		Low: 2.5, Central: 3.6, High: 4.7,
		Status: Judgement, Source: "slope of the estimates at quality 0.2, 0.5 and 0.8",
	},
	VerifyGain: {
		ID: "verify_gain", Group: Verification, Label: "What e times more hours of fact-finding add to the odds of a right finding", Unit: "log-odds",
		Low: 0.1, Central: 0.25, High: 0.5,
		Status: Judgement, Source: "to be calibrated",
	},
	BudgetValue: {
		ID: "budget_value", Group: Guarantors, Label: "What EUR 1,000 bn of outlay weighs", Unit: "guarantor scale",
		Low: 0.1, Central: 0.2, High: 0.4,
		Status: Judgement, Source: "to be calibrated",
	},
	WHybrid: {
		ID: "w_hybrid", Group: Choice, Label: "Share of years in which an indifferent Russia presses by hybrid means", Unit: "prior weight",
		Low: 0.12, Central: 0.24, High: 0.5,
		Status: Judgement, Source: "record of the Minsk years; to be calibrated", Note: "a year that is not hybrid, slice, invasion or depot is quiet",
	},
	WSalami: {
		ID: "w_salami", Group: Choice, Label: "Share of years in which an indifferent Russia takes a slice", Unit: "prior weight",
		Low: 0.06, Central: 0.12, High: 0.2,
		Status: Judgement, Source: "Altman 2017 for how common slices are; to be calibrated",
	},
	WInvade: {
		ID: "w_invade", Group: Choice, Label: "Share of years in which an indifferent Russia invades", Unit: "prior weight",
		Low: 0.03, Central: 0.12, High: 0.16,
		Status: Judgement, Source: "McKelvey and Palfrey 1998 for the form; to be calibrated",
	},
}
