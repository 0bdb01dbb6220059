// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

var evidence = []Evidence{
	{
		ID: "cas_2025", Meaning: "Russian casualties in 2025",
		Low: "350k", Central: "415k", High: "450k", Unit: "persons",
		Source: "CSIS Jan 2026", Reference: "literature, checked",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "pac3", Meaning: "PAC-3 MSE output",
		Low: "620", Central: "850", High: "2000", Unit: "missiles/y",
		Source: "620 in 2025; Patriot all-types 850-880 (Hoffmann); 2000 target over 7 y", Reference: "literature, checked",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "fill", Meaning: "Time to fill 8 sets + 6 Patriot batteries + missiles",
		Low: "3", Central: "6", High: "10", Unit: "years",
		Source: "from output less prior orders", Reference: "judgement",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "P_honour_all", Meaning: "Alliance commitments honoured, base rate",
		Low: ".22", Central: ".50", High: ".745", Unit: "prob",
		Source: "Leeds-Long-Mitchell 2000 74.5%; Berkemeier-Fuhrmann 2018 50% (66% pre-1945, 22% post; defence pacts 41%); newer coding ≈2/3", Reference: "literature, checked",
		Use: Target, Purpose: "mean honour probability over designs with a treaty",
	},
	{
		ID: "nato_pp", Meaning: "Public support to fight: non-member → member",
		Low: "45", Central: "—", High: "74", Unit: "%",
		Source: "Tomz-Weeks-Bansak 2023", Reference: "literature, checked",
		Use: Check, Purpose: "membership against pledge on willingness to fight",
	},
	{
		ID: "det_imm", Meaning: "Extended immediate deterrence success",
		Low: ".50", Central: ".59", High: ".66", Unit: "prob",
		Source: "Huth 1988 (34/58); Huth-Russett 1984 (31/54): local balance matters, alliance/nuclear not", Reference: "n literature, checked; rates literature, unverified",
		Use: Target, Purpose: "immediate deterrence given a challenge",
	},
	{
		ID: "det_pact", Meaning: "Relative fall in dispute initiation with a defence pact",
		Low: ".18", Central: ".28", High: ".40", Unit: "share",
		Source: "Benson 2011 -18% (attack-conditional); Johnson-Leeds 2011 -28%", Reference: "literature, checked / literature, unverified",
		Use: Check, Purpose: "adding a believed defence pact to the bare ceasefire lowers initiation by at least this share (sign and lower bound)",
	},
	{
		ID: "moral_haz", Meaning: "Conflict increase, unconditional compellent pact",
		Low: "—", Central: "+249", High: "—", Unit: "%",
		Source: "Benson 2011", Reference: "literature, checked",
		Use: Check, Purpose: "sign of unconditional pledges",
	},
	{
		ID: "ground", Meaning: "Heavy ground forces near theatre deter; light in-country ↔ more MIDs",
		Low: "—", Central: "sign", High: "—", Unit: "-",
		Source: "Frederick+ RAND 2020", Reference: "literature, checked",
		Use: Check, Purpose: "sign of ground forces near the theatre",
	},
	{
		ID: "resume5", Meaning: "Bare truce: renewed major war within 5 y",
		Low: ".25", Central: ".45", High: ".70", Unit: "prob",
		Source: "Fortna: almost half of post-1945 interstate wars recur; HCSS: 4/10 agreements 1975-2018 fail; KIIS: 56-69% of Ukrainians expect new attack", Reference: "literature, checked; 5-y mapping judgement",
		Use: Target, Purpose: "1 - S_5 of the bare ceasefire",
	},
	{
		ID: "minor", Meaning: "Time to first minor / major violation",
		Low: "10", Central: "—", High: "65-193", Unit: "days",
		Source: "CSIS Aug 2025", Reference: "literature, checked",
		Use: Context, Purpose: "a yearly stage cannot speak of days; ordinal only",
	},
	{
		ID: "truce_minsk", Meaning: "Mean Minsk-era recommitment truce",
		Low: "—", Central: "14", High: "—", Unit: "days",
		Source: "OSCE SMM (Hug 2018: 12 in 3 y)", Reference: "literature, checked",
		Use: Context, Purpose: "a yearly stage cannot speak of days; ordinal only",
	},
	{
		ID: "salami_base", Meaning: "Land grabs by fait accompli vs coerced cessions 1918-2016",
		Low: "—", Central: "112 : 13", High: "—", Unit: "count",
		Source: "Altman 2017", Reference: "literature, checked",
		Use: Check, Purpose: "slices far more common than coerced cessions",
	},
	{
		ID: "snap_days", Meaning: "Observed reverse-burden snapback, trigger→effect",
		Low: "30", Central: "30", High: "35", Unit: "days",
		Source: "UNSCR 2231 (28 Aug-27/28 Sep 2025), recognition contested", Reference: "literature, checked",
		Use: Check, Purpose: "trigger to effect",
	},
	{
		ID: "sanc_succ", Meaning: "Sanctions episode success",
		Low: ".05", Central: ".34", High: ".40", Unit: "prob",
		Source: "Hufbauer+ 2007 34%; Pape 1997 ~5%", Reference: "literature, unverified",
		Use: Target, Purpose: "share of sanction-only challenges stopped",
	},
	{
		ID: "aid_delay", Meaning: "Discretionary US delay",
		Low: "30", Central: "190", High: "210", Unit: "days",
		Source: "Oct 2023 request → Apr 2024 act", Reference: "literature, checked",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "acc_U", Meaning: "Ukrainian acceptance: freeze+guarantees / troop cuts+no guarantees",
		Low: "—", Central: "72 / 17", High: "—", Unit: "%",
		Source: "KIIS Nov-Dec 2025 (±5.6)", Reference: "literature, checked",
		Use: Target, Purpose: "Ukrainian acceptance of a freeze with guarantees, and with cuts and none",
	},
	{
		ID: "us_repl", Meaning: "Europe replacing US",
		Low: "—", Central: "300 k troops ≈50 brigades, €250 bn/y", High: "—", Unit: "-",
		Source: "coalition tripwire article; Bruegel-Kiel 2025", Reference: "seed + literature, checked",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "force_opts", Meaning: "Coalition force size",
		Low: "5", Central: "15", High: "30", Unit: "k troops",
		Source: "coalition tripwire article ≤30 k; Jan 2026 reporting ≤15 k UK+FR", Reference: "seed + literature, checked",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "front", Meaning: "Front length",
		Low: "—", Central: "1,200 (750 mi)", High: "—", Unit: "km",
		Source: "Kuleba article", Reference: "seed",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "safe", Meaning: "SAFE loans",
		Low: "—", Central: "150", High: "—", Unit: "EUR bn",
		Source: "coalition tripwire article", Reference: "seed",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "bilat", Meaning: "Bilateral security agreements",
		Low: "28", Central: "—", High: "32", Unit: "count",
		Source: "Kuleba article says 28, coalition tripwire article says 32 (dates differ): keep both", Reference: "seed",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "ua_ind", Meaning: "Ukrainian needs met at home",
		Low: "—", Central: ".80", High: "—", Unit: "share",
		Source: "coalition tripwire article", Reference: "seed",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
	{
		ID: "caps", Meaning: "Istanbul draft: R ask / U ask; 20-point",
		Low: "85", Central: "250", High: "800", Unit: "k troops",
		Source: "2022 drafts; Dec 2025 plan", Reference: "literature, checked",
		Use: Context, Purpose: "shown beside the lever or parameter it informs",
	},
}
