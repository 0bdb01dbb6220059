// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"slices"

	"parley/engine/lever"
	"parley/engine/world"
)

// analysis holds the claims of the analysis of security guarantees (S2): an
// ambitious variant, the tripwire, and a limited one, train and equip.
func analysis(p *proposals) []Claim {
	return slices.Concat(tripwires(p), commitments(p), consequences(p), consents(p))
}

var s2, s2s4 = []string{"S2"}, []string{"S2", "S4"}

// ofForces are the levers of Ukraine's own forces in peace.
var ofForces = []lever.ID{lever.PeacetimeAid, lever.TrainingK, lever.UADefenceIndustry, lever.Fortification, lever.Interop}

// tripwires: troops and the United States.
func tripwires(p *proposals) []Claim {
	alone := p.c1.with("us_backstop=0").called("the tripwire without the United States")
	backed := p.c1.with("us_backstop=3").called("the tripwire with American strike forces behind it")
	aloneEmpty := alone.with("trip_size=0").called("the same without troops or the United States")
	backedEmpty := backed.with("trip_size=0").called("the same without troops, American strike forces behind it")
	outdone := func(what, from, to string) Test {
		return Outdo{
			Measure: deterrence, Without: alone, With: backed, ButFrom: p.c1.with(from), ButTo: p.c1.with(to),
			What: "an American backstop, from none to strike forces,", OtherWhat: what,
		}
	}
	air := p.j.with("air_shield=1", "naval_patrol=true").called("the ceasefire with European air policing and patrols at sea")
	return []Claim{
		{
			ID: "C01", Articles: s2,
			Text:     "A force of some brigades with American backing deters.",
			Parts:    only(Compare{Measure: deterrence, More: p.c1, Less: p.j, By: 0.02}),
			Disputed: "Reiter and Poast 2021; Musgrave and Ward 2023",
			Expected: "depends",
		},
		{
			ID: "C02", Articles: s2,
			Text:     "Training and equipping without the United States deters nobody by itself.",
			Parts:    only(Within{Measure: deterrence, A: p.c2, B: p.j, By: 0.05}),
			Disputed: "training denies (Biddle)",
			Expected: "holds",
		},
		{
			ID: "C03", Articles: s2,
			Text: "The United States is the actor that decides.",
			Parts: []Part{
				{"against troops", outdone("European troops, from none to 60,000", "trip_size=0", "trip_size=60000"), Counts},
				{"against industry", outdone("European spending on industry, from none to EUR 200 bn a year", "eu_defence_spend=0", "eu_defence_spend=200"), Counts},
				{"against accession", outdone("accession to the European Union, from no prospect to membership", "eu_track=0", "eu_track=3"), Counts},
			},
			Note:     "European levers are those that Europe alone holds; military aid, which both give, is not among them.",
			Disputed: "S3, S4; Bruegel and Kiel",
			Expected: "holds",
		},
		{
			ID: "C04", Articles: s2,
			Text: "American backing makes Europeans send more troops.",
			Parts: only(Cross{
				Measure: read("payoffs.europe"), LowLow: aloneEmpty, LowHigh: alone, HighLow: backedEmpty, HighHigh: backed,
				Moving: "sending 20,000 troops", WhenHigh: "with American strike forces behind them", WhenLow: "without",
			}),
			Note:     "Europe does not choose its force in the game. If troops gain more with backing than without, the best force cannot be smaller with it (Topkis 1978).",
			Disputed: "Olson and Zeckhauser 1966 (free-riding)",
			Expected: "depends",
		},
		{
			ID: "C05", Articles: s2,
			Text: "Guarantees by Europe alone invite a test.",
			Parts: []Part{
				{"any challenge", Compare{Measure: challenged, More: alone, Less: p.c1}, Counts},
				{"direct combat", Compare{Measure: combat, More: alone, Less: p.c1}, Shown},
			},
			Disputed: "Frederick and others 2020 (light forces in the country, more disputes)",
			Expected: "holds, likely",
		},
		{
			ID: "C15", Articles: s2,
			Text:     "Air policing and patrols at sea without the United States are second best.",
			Parts:    only(Compare{Measure: deterrence, More: p.c1, Less: air}),
			Disputed: "S4 (closed skies)",
			Expected: "holds",
		},
	}
}

// commitments: what makes a guarantee strong or weak.
func commitments(p *proposals) []Claim {
	weak := p.c1.with("us_backstop=0", "legal_bind=0", "automaticity=0", "fight_pledge=0").called("the tripwire with nothing behind it")
	strong := p.c1.with("us_backstop=3", "legal_bind=1", "automaticity=1", "fight_pledge=1").called("the tripwire with all behind it")
	doubted, trusted := p.c1.shifted(world.USKept, 1, -0.15).called("the tripwire with an America less trusted"), p.c1.shifted(world.USKept, 1, +0.15).called("the tripwire with an America more trusted")
	paper := p.j.with("fight_pledge=1").called("the ceasefire with a pledge to fight on paper")
	return []Claim{
		{
			ID: "C06", Articles: s2,
			Text:     "A weak guarantee invites hybrid warfare.",
			Parts:    only(Compare{Measure: read("challenge.hybrid"), More: weak, Less: strong}),
			Disputed: "the stability-instability paradox (Snyder; CF14): a strong guarantee displaces into hybrid pressure",
			Expected: "depends: an inverted U",
		},
		{
			ID: "C08", Articles: s2,
			Text:     "American business in Ukraine is an indirect guarantee.",
			Parts:    only(Compare{Measure: read("credibility.us"), More: p.c1, Less: p.c1.with("commercial_stake=0")}),
			Disputed: "weak evidence (Gartzke; Kuwait against Ukraine in 2022)",
			Expected: "holds on sign, small",
		},
		{
			ID: "C09", Articles: s2,
			Text: "American reversals invite Moscow to test resolve.",
			Parts: []Part{
				{"less trust, more challenges", Compare{Measure: challenged, More: doubted, Less: trusted}, Counts},
				{"uncertainty alone raises hybrid pressure", Spread{
					Measure: read("challenge.hybrid"), Low: doubted, Mid: p.c1, High: trusted,
					What: "a spread of the trust in America by 15 points around its mean",
				}, Counts},
			},
			Note:     "Trust is the belief that a backstop is kept when tested, moved by 15 points either way.",
			Expected: "holds on the mean; the spread is open",
		},
		{
			ID: "C10", Articles: s2s4,
			Text:     "Assurances on paper are worth nothing.",
			Parts:    only(Within{Measure: deterrence, A: paper, B: p.j, By: 0.05}),
			Note:     "A promise with no law, force or money behind it, on the bare ceasefire; the Budapest assurance differs from it in a dozen other levers. That nothing changes at all is held as a test (CF13).",
			Disputed: "Budapest was kept for twenty years; confounded",
			Expected: "holds (CF13)",
		},
		{
			ID: "C11", Articles: s2,
			Text:     "Membership of the European Union is an overlooked guarantee.",
			Parts:    only(rises(deterrence, p.j, "eu_track=1", "eu_track=3")),
			Note:     "On the bare ceasefire, where nothing else guarantees.",
			Disputed: "S3; unanimity, no command",
			Expected: "depends on Europe's will",
		},
		{
			ID: "C12", Articles: s2s4,
			Text: "A guarantee with a Russian veto is the prologue to another invasion.",
			Parts: []Part{
				{"the treaty", Compare{Measure: security, More: p.j, Less: p.h}, Counts},
				{"the veto without the cap", Compare{Measure: security, More: p.j, Less: p.h.with("ua_force_cap=0").called("the Istanbul treaty without its cap on forces")}, Shown},
				{"the cap without the veto", Compare{Measure: security, More: p.j, Less: unvetoed(p)}, Shown},
				{"most acceptable to Russia", Extreme{Measure: acceptance, At: p.h, Others: p.others(p.h)}, Shown},
				{"least safe", Extreme{Measure: security, At: p.h, Others: p.others(p.h), Lowest: true}, Shown},
			},
			Note:     "Veto and cap are taken apart beside it, and the treaty is held against all other designs.",
			Disputed: "S0 (what could be agreed in Istanbul)",
			Expected: "holds; mostly by the cap",
		},
	}
}

func unvetoed(p *proposals) Variant {
	return p.h.with("russia_role=none").called("the Istanbul treaty without its veto")
}

// consequences: what strength brings and costs.
func consequences(p *proposals) []Claim {
	own := p.j.taking(p.c1, ofForces...).called("the ceasefire with Ukraine's forces as in the tripwire")
	rest := p.c1.taking(p.j, ofForces...).called("the tripwire with Ukraine's forces as in the ceasefire")
	return []Claim{
		{
			ID: "C07", Articles: s2,
			Text: "The strength of the guarantee decides about investment and reconstruction.",
			Parts: []Part{
				{"tripwire against train and equip", Compare{Measure: read("welfare.investment"), More: p.c1, Less: p.c2}, Counts},
				{"where security is higher", Compare{Measure: security, More: p.c1, Less: p.c2}, Counts},
			},
			Note:     "The index is a function of security; what is tested is whether the stronger guarantee gives more of both.",
			Expected: "holds by construction",
		},
		{
			ID: "C13", Articles: s2s3,
			Text: "Ukraine's own forces are the only true guarantee.",
			Parts: only(Shapley{
				Measure: deterrence, None: p.j, First: own, Second: rest, Together: p.c1,
				What: "Ukraine's forces", OtherWhat: "all that others add",
			}),
			Note:     "Forces are aid in peace, training, industry, fortification and standards.",
			Disputed: "for it Huth and Russett 1984 (the local balance); against it Korea",
			Expected: "depends",
		},
		{
			ID: "C14", Articles: s2,
			Text:     "In the long run a strong guarantee costs less than a weak one.",
			Parts:    only(Compare{Measure: bill, More: p.c2, Less: p.c1}),
			Disputed: "the tail of entrapment",
			Expected: "depends on what wars cost",
		},
	}
}

// consents: who would agree.
func consents(p *proposals) []Claim {
	free := unvetoed(p)
	return []Claim{
		{
			ID: "C17", Articles: s2,
			Text: "Russia wants a veto as in the Security Council, Ukraine will not have it.",
			Parts: []Part{
				{"Russia", Compare{Measure: acceptance, More: p.h, Less: free}, Counts},
				{"Ukraine", Compare{Measure: read("payoffs.ukraine"), More: free, Less: p.h}, Counts},
			},
			Note:     "Ukraine signs either next to never, so its side is read on what the treaty is worth to it, which decides whether it signs.",
			Expected: "holds",
		},
		{
			ID: "C18", Articles: s2,
			Text:     "Fixing aid whatever Moscow says improves the position of Kyiv.",
			Parts:    only(Level{Measure: overFighting, At: p.c1}),
			Disputed: "S0 (A23)",
			Expected: "depends",
		},
	}
}
