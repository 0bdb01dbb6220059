// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package lever

// The levers, in the order of the catalogue. The Go name is the id in camel case.
const (
	StockSets ID = iota
	StockHosts
	StockOffenceShare
	ConsultDays
	ReleaseRule
	DrawDays
	HostPenalty
	DepotArt5Ack
	StockDisclosure
	LeakVerification
	LeaseReturn
	FillYears
	TargetDeduct
	StandingContracts
	CrewsTrained
	Fortification
	TripSize
	TripPosition
	TripNationality
	TripMandate
	USBackstop
	AirShield
	MonitorQuality
	SanctionsRelief
	SnapTiers
	TierMode
	Automaticity
	Burden
	VoteRule
	VerifyHours
	FalseClaimPenalty
	AnnualReview
	FundPeace
	FundSurge
	PeacetimeAid
	UAForceCap
	StrikePolicy
	IntelSharing
	TrainingK
	UADefenceIndustry
	EUTrack
	Nonbloc
	RussiaRole
	LegalBind
	FightPledge
	Coverage
	CommercialStake
	ImplementMode
	VoidIfProvoked
	DMZKm
	NGuarantors
	USArmsShare
	NavalPatrol
	CyberSupport
	Interop
	EUDefenceSpend

	// Count is the number of levers.
	Count
)

var catalogue = [Count]Lever{
	StockSets: {
		ID: "stock_sets", Group: Stockpile, Kind: Int, Headline: true,
		Label: "Stockpile size", Unit: "brigade sets",
		Min: 0, Max: 15, Step: 1, Default: 0,
		Meaning: "Equipment for this many heavy brigades, held for Ukraine.",
		Source:  "off-site stockpile, multilayer guarantee, snapback, Kuleba",
	},
	StockHosts: {
		ID: "stock_hosts", Group: Stockpile, Kind: Share, Headline: true,
		Label: "Where it is stored", Unit: "share by host",
		Options: []string{"UA_W", "UA_C", "PL", "RO", "CZ", "DE", "BALT"}, Max: 1, Step: 0.05,
		Meaning: "Share of the stock held in each host country, or on Ukrainian soil (west, centre).",
		Source:  "off-site stockpile (PL DE CZ RO Baltics), multilayer guarantee, snapback (border), Kuleba",
	},
	StockOffenceShare: {
		ID: "stock_offence_share", Group: Stockpile, Kind: Float,
		Label: "Offensive share", Unit: "share",
		Min: 0, Max: 1, Step: 0.05, Default: 0.3,
		Meaning: "Part of the stock that is long-range fires, armour and aircraft.",
		Source:  "off-site stockpile, multilayer guarantee, snapback, Kuleba",
	},
	ConsultDays: {
		ID: "consult_days", Group: Stockpile, Kind: Float, Headline: true,
		Label: "Consultation before release", Unit: "days",
		Min: 0, Max: 30, Step: 1, Default: 3,
		Meaning: "Days of consultation before the stock is unlocked if aggression goes on.",
		Source:  "off-site stockpile (short)",
	},
	ReleaseRule: {
		ID: "release_rule", Group: Stockpile, Kind: Enum, Headline: true,
		Label: "Who releases", Unit: "",
		Options: []string{"none", "national-discretion", "unanimity", "qmv", "majority", "automatic"}, Default: 1, // national-discretion
		Meaning: "Who decides that the stock is released.",
		Source:  "off-site stockpile, multilayer guarantee, snapback",
	},
	DrawDays: {
		ID: "draw_days", Group: Stockpile, Kind: Float,
		Label: "Surge or drip", Unit: "days",
		Min: 3, Max: 365, Step: 1, Default: 30,
		Meaning: "Days from the first to the full issue of the stock.",
		Source:  "off-site stockpile, multilayer guarantee, snapback",
	},
	HostPenalty: {
		ID: "host_penalty", Group: Stockpile, Kind: Float,
		Label: "Penalty on a defaulting host", Unit: "share of full EU sanction",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "What a host that withholds its stock must expect.",
		Source:  "off-site stockpile",
	},
	DepotArt5Ack: {
		ID: "depot_art5_ack", Group: Stockpile, Kind: Bool,
		Label: "Depots covered by Article 5", Unit: "",
		Meaning: "Russia acknowledges that an attack on a depot is war with its host.",
		Source:  "off-site stockpile",
	},
	StockDisclosure: {
		ID: "stock_disclosure", Group: Stockpile, Kind: Float,
		Label: "Disclosure to Russia", Unit: "share",
		Min: 0, Max: 1, Step: 0.05, Default: 0.3,
		Meaning: "How much of the contents Russia is told: types of system .. full inventory.",
		Source:  "off-site stockpile",
	},
	LeakVerification: {
		ID: "leak_verification", Group: Stockpile, Kind: Float,
		Label: "Verification against leaks", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "Independent verification that nothing leaves the depots in peacetime.",
		Source:  "off-site stockpile",
	},
	LeaseReturn: {
		ID: "lease_return", Group: Stockpile, Kind: Bool,
		Label: "Leased and returned", Unit: "",
		Meaning: "The stock is leased for the hostilities and returned after.",
		Source:  "off-site stockpile",
	},
	FillYears: {
		ID: "fill_years", Group: Stockpile, Kind: Float,
		Label: "Time to fill", Unit: "years",
		Min: 1, Max: 12, Step: 0.5, Default: 5,
		Meaning: "Years until the stock is full, before contracts and deductions.",
		Source:  "off-site stockpile, multilayer guarantee, snapback, Kuleba",
	},
	TargetDeduct: {
		ID: "target_deduct", Group: Stockpile, Kind: Float,
		Label: "Counts toward the 5% target", Unit: "share",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "Part of the spending that NATO members may deduct from their target.",
		Source:  "off-site stockpile",
	},
	StandingContracts: {
		ID: "standing_contracts", Group: Stockpile, Kind: Float,
		Label: "Standing contracts", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "Standing orders with industry that shorten filling and replacement.",
		Source:  "multilayer guarantee, snapback",
	},
	CrewsTrained: {
		ID: "crews_trained", Group: Stockpile, Kind: Float,
		Label: "Trained crews", Unit: "share of stock",
		Min: 0, Max: 1, Step: 0.05, Default: 0.5,
		Meaning: "Part of the stock with trained Ukrainian crews available at all times.",
		Source:  "off-site stockpile",
	},
	Fortification: {
		ID: "fortification", Group: Arms, Kind: Float,
		Label: "Fortification", Unit: "depth",
		Min: 0, Max: 1, Step: 0.05, Default: 0.4,
		Meaning: "Fortified lines, mines and drones.",
		Source:  "off-site stockpile",
	},
	TripSize: {
		ID: "trip_size", Group: Tripwire, Kind: Int, Headline: true,
		Label: "Tripwire force", Unit: "troops",
		Min: 0, Max: 60000, Step: 1000, Default: 0,
		Meaning: "Foreign troops on Ukrainian soil.",
		Source:  "coalition tripwire (several brigades; <=30k)",
	},
	TripPosition: {
		ID: "trip_position", Group: Tripwire, Kind: Enum, Headline: true,
		Label: "Position of the force", Unit: "",
		Options: []string{"none", "west", "centre", "near-front", "line"}, Default: 0, // none
		Meaning: "Where the force stands.",
		Source:  "coalition tripwire, Kuleba",
	},
	TripNationality: {
		ID: "trip_nationality", Group: Tripwire, Kind: Enum,
		Label: "Nationality of the force", Unit: "",
		Options: []string{"none", "EU-CSDP", "UK-FR", "E-broad", "E+US", "UN"}, Default: 0, // none
		Meaning: "Who provides the force.",
		Source:  "coalition tripwire",
	},
	TripMandate: {
		ID: "trip_mandate", Group: Tripwire, Kind: Enum,
		Label: "Mandate of the force", Unit: "",
		Options: []string{"none", "observe", "train", "reassure", "fight-if-attacked"}, Default: 0, // none
		Meaning: "What the force is told to do when fighting resumes.",
		Source:  "coalition tripwire, snapback, Kuleba",
	},
	USBackstop: {
		ID: "us_backstop", Group: Tripwire, Kind: Int, Headline: true,
		Label: "US backstop", Unit: "step",
		Min: 0, Max: 4, Step: 1, Default: 0,
		Meaning: "0 none, 1 intelligence and monitoring, 2 enablers, 3 air and strike reaction force, 4 troops.",
		Source:  "coalition tripwire",
	},
	AirShield: {
		ID: "air_shield", Group: Tripwire, Kind: Int,
		Label: "Air shield", Unit: "step",
		Min: 0, Max: 3, Step: 1, Default: 0,
		Meaning: "0 none, 1 European air policing, 2 interceptors from NATO territory, 3 closed skies over Ukraine.",
		Source:  "coalition tripwire, Kuleba",
	},
	MonitorQuality: {
		ID: "monitor_quality", Group: Snapback, Kind: Float,
		Label: "Monitoring quality", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0.3,
		Meaning: "How well violations can be seen and attributed.",
		Source:  "off-site stockpile, multilayer guarantee, coalition tripwire, snapback",
	},
	SanctionsRelief: {
		ID: "sanctions_relief", Group: Snapback, Kind: Float, Headline: true,
		Label: "Sanctions relief at settlement", Unit: "share",
		Min: 0, Max: 1, Step: 0.05, Default: 0.5,
		Meaning: "What is relieved, and so can snap back.",
		Source:  "snapback",
	},
	SnapTiers: {
		ID: "snap_tiers", Group: Snapback, Kind: Int, Headline: true,
		Label: "Snapback tiers", Unit: "tiers",
		Min: 0, Max: 4, Step: 1, Default: 0,
		Meaning: "1 re-listing, 2 and assets, 3 and shipping, insurance, commodities, 4 and secondary sanctions.",
		Source:  "snapback, multilayer guarantee",
	},
	TierMode: {
		ID: "tier_mode", Group: Snapback, Kind: Enum,
		Label: "Order of tiers", Unit: "",
		Options: []string{"graduated", "front-loaded"}, Default: 0, // graduated
		Meaning: "Graduated as aggression goes on, or all at once.",
		Source:  "snapback",
	},
	Automaticity: {
		ID: "automaticity", Group: Snapback, Kind: Float, Headline: true,
		Label: "Automaticity", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "0 political decision, 0.33 executive, 0.67 statute with waiver, 1 self-executing.",
		Source:  "off-site stockpile, multilayer guarantee, snapback",
	},
	Burden: {
		ID: "burden", Group: Snapback, Kind: Enum, Headline: true,
		Label: "Burden of proof", Unit: "",
		Options: []string{"proof-on-UA", "neutral", "reversed"}, Default: 0, // proof-on-UA
		Meaning: "Who must convince the guarantors.",
		Source:  "multilayer guarantee, snapback",
	},
	VoteRule: {
		ID: "vote_rule", Group: Snapback, Kind: Enum,
		Label: "Vote rule", Unit: "",
		Options: []string{"unanimity", "qmv", "majority", "any-one", "none"}, Default: 0, // unanimity
		Meaning: "How the guarantors decide.",
		Source:  "multilayer guarantee, snapback, off-site stockpile",
	},
	VerifyHours: {
		ID: "verify_hours", Group: Snapback, Kind: Float,
		Label: "Time for fact-finding", Unit: "hours",
		Min: 6, Max: 720, Step: 6, Default: 72,
		Meaning: "From allegation to finding.",
		Source:  "multilayer guarantee, snapback (48)",
	},
	FalseClaimPenalty: {
		ID: "false_claim_penalty", Group: Snapback, Kind: Float,
		Label: "Penalty for false claims", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "What Ukraine loses by an allegation found false.",
		Source:  "judgement: no article asks for it",
	},
	AnnualReview: {
		ID: "annual_review", Group: Snapback, Kind: Bool,
		Label: "Yearly review", Unit: "",
		Meaning: "A published yearly report and hearings on readiness.",
		Source:  "snapback",
	},
	FundPeace: {
		ID: "fund_peace", Group: Arms, Kind: Float,
		Label: "Stabilisation fund in peace", Unit: "EUR bn a year",
		Min: 0, Max: 100, Step: 1, Default: 0,
		Meaning: "Reconstruction and macroeconomic help in peacetime.",
		Source:  "multilayer guarantee, snapback",
	},
	FundSurge: {
		ID: "fund_surge", Group: Arms, Kind: Float,
		Label: "Stabilisation fund in war", Unit: "EUR bn a year",
		Min: 0, Max: 150, Step: 5, Default: 0,
		Meaning: "Budget support and military production when triggered.",
		Source:  "multilayer guarantee, snapback",
	},
	PeacetimeAid: {
		ID: "peacetime_aid", Group: Arms, Kind: Float, Headline: true,
		Label: "Military aid in peace", Unit: "EUR bn a year",
		Min: 0, Max: 100, Step: 1, Default: 5,
		Meaning: "Yearly military aid in peacetime.",
		Source:  "all five articles",
	},
	UAForceCap: {
		ID: "ua_force_cap", Group: Arms, Kind: Int,
		Label: "Cap on Ukrainian forces", Unit: "thousand, 0 none",
		Min: 0, Max: 1000, Step: 5, Default: 0,
		Meaning: "Treaty limit on the size of Ukraine's forces.",
		Source:  "off-site stockpile (Istanbul ref.)",
	},
	StrikePolicy: {
		ID: "strike_policy", Group: Arms, Kind: Int, Headline: true,
		Label: "Strikes on Russian soil", Unit: "step",
		Min: 0, Max: 3, Step: 1, Default: 1,
		Meaning: "0 ban, 1 own territory only, 2 invasion-linked on trigger, 3 unrestricted.",
		Source:  "multilayer guarantee, snapback, Kuleba",
	},
	IntelSharing: {
		ID: "intel_sharing", Group: Arms, Kind: Int,
		Label: "Intelligence sharing", Unit: "step",
		Min: 0, Max: 3, Step: 1, Default: 1,
		Meaning: "0 none, 1 warning, 2 targeting on trigger, 3 continuous.",
		Source:  "multilayer guarantee, snapback, Kuleba",
	},
	TrainingK: {
		ID: "training_k", Group: Arms, Kind: Float,
		Label: "Training", Unit: "thousand a year",
		Min: 0, Max: 100, Step: 1, Default: 10,
		Meaning: "Ukrainian troops trained abroad each year.",
		Source:  "multilayer guarantee, coalition tripwire, snapback",
	},
	UADefenceIndustry: {
		ID: "ua_defence_industry", Group: Arms, Kind: Float,
		Label: "Ukrainian defence industry", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0.5,
		Meaning: "Investment in production inside Ukraine.",
		Source:  "coalition tripwire, Kuleba",
	},
	EUTrack: {
		ID: "eu_track", Group: Politics, Kind: Int,
		Label: "EU accession", Unit: "step",
		Min: 0, Max: 3, Step: 1, Default: 1,
		Meaning: "0 none, 1 candidate, 2 accelerated, 3 member with Article 42.7.",
		Source:  "coalition tripwire, Kuleba",
	},
	Nonbloc: {
		ID: "nonbloc", Group: Politics, Kind: Enum, Headline: true,
		Label: "Alliance status", Unit: "",
		Options: []string{"neutrality", "deferred", "open-door", "member"}, Default: 1, // deferred
		Meaning: "Neutrality, deferred, open door, or membership.",
		Source:  "off-site stockpile, multilayer guarantee, coalition tripwire, snapback",
	},
	RussiaRole: {
		ID: "russia_role", Group: Politics, Kind: Enum,
		Label: "Russia's role", Unit: "",
		Options: []string{"none", "informed", "consulted", "guarantor", "veto"}, Default: 0, // none
		Meaning: "None, informed, consulted, guarantor, or guarantor with a veto.",
		Source:  "coalition tripwire, Kuleba",
	},
	LegalBind: {
		ID: "legal_bind", Group: Politics, Kind: Float, Headline: true,
		Label: "Legal bindingness", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0.2,
		Meaning: "0 political, 0.33 executive, 0.67 statute, 1 ratified treaty.",
		Source:  "off-site stockpile, multilayer guarantee, snapback, Kuleba",
	},
	FightPledge: {
		ID: "fight_pledge", Group: Tripwire, Kind: Float,
		Label: "Pledge to fight", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0,
		Meaning: "From no pledge to explicit mutual defence.",
		Source:  "coalition tripwire, snapback, Kuleba",
	},
	Coverage: {
		ID: "coverage", Group: Politics, Kind: Enum,
		Label: "Territory covered", Unit: "",
		Options: []string{"controlled", "recognised"}, Default: 0, // controlled
		Meaning: "Territory controlled by Ukraine, or its recognised territory.",
		Source:  "coalition tripwire",
	},
	CommercialStake: {
		ID: "commercial_stake", Group: Politics, Kind: Float,
		Label: "Commercial stake", Unit: "USD bn",
		Min: 0, Max: 500, Step: 10, Default: 10,
		Meaning: "US and European equity exposed in Ukraine.",
		Source:  "coalition tripwire",
	},
	ImplementMode: {
		ID: "implement_mode", Group: Politics, Kind: Enum,
		Label: "How it comes about", Unit: "",
		Options: []string{"consent", "imposed"}, Default: 0, // consent
		Meaning: "By consent of all, or built without Russia's consent.",
		Source:  "off-site stockpile against coalition tripwire, Kuleba",
	},
	VoidIfProvoked: {
		ID: "void_if_provoked", Group: Snapback, Kind: Bool,
		Label: "Void if provoked", Unit: "",
		Meaning: "The guarantee lapses if Ukraine is found to have provoked.",
		Source:  "judgement: no article asks for it",
	},
	DMZKm: {
		ID: "dmz_km", Group: Tripwire, Kind: Float,
		Label: "Demilitarised zone", Unit: "km",
		Min: 0, Max: 30, Step: 1, Default: 0,
		Meaning: "Depth of a zone without heavy weapons on each side.",
		Source:  "judgement: no article asks for it",
	},
	NGuarantors: {
		ID: "n_guarantors", Group: Snapback, Kind: Int,
		Label: "Guarantors who vote", Unit: "states",
		Min: 3, Max: 35, Step: 1, Default: 7,
		Meaning: "Number of voting states (parity matters).",
		Source:  "multilayer guarantee, snapback (guarantors), coalition tripwire (32 agreements)",
	},
	USArmsShare: {
		ID: "us_arms_share", Group: Stockpile, Kind: Float,
		Label: "US-made share", Unit: "share",
		Min: 0, Max: 1, Step: 0.05, Default: 0.5,
		Meaning: "Part of the stock that needs US consent for re-export.",
		Source:  "off-site stockpile",
	},
	NavalPatrol: {
		ID: "naval_patrol", Group: Tripwire, Kind: Bool,
		Label: "Black Sea patrol", Unit: "",
		Meaning: "Joint naval patrols in the Black Sea.",
		Source:  "coalition tripwire, Kuleba",
	},
	CyberSupport: {
		ID: "cyber_support", Group: Arms, Kind: Float,
		Label: "Cyber support", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0.3,
		Meaning: "Help against cyber and hybrid action.",
		Source:  "Kuleba",
	},
	Interop: {
		ID: "interop", Group: Arms, Kind: Float,
		Label: "NATO standards", Unit: "strength",
		Min: 0, Max: 1, Step: 0.05, Default: 0.4,
		Meaning: "Conversion of Ukrainian forces to NATO standards.",
		Source:  "coalition tripwire, Kuleba",
	},
	EUDefenceSpend: {
		ID: "eu_defence_spend", Group: Arms, Kind: Float,
		Label: "European industry spend", Unit: "EUR bn a year",
		Min: 0, Max: 200, Step: 5, Default: 20,
		Meaning: "Extra European spending on defence industry.",
		Source:  "coalition tripwire (SAFE 150 total), Kuleba",
	},
}
