// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"slices"

	"parley/engine/lever"
)

// snapback holds the claims of the article on a snapback guarantee (S3) that
// the multilayer guarantee does not share.
func snapback(p *proposals) []Claim {
	return slices.Concat(believed(p), sanctions(p), bundle(p), kept(p))
}

var s3, s2s3 = []string{"S3"}, []string{"S2", "S3"}

// believed: which promises are kept.
func believed(p *proposals) []Claim {
	treaty := p.j.with("fight_pledge=1", "legal_bind=1", "vote_rule=any-one").called("the ceasefire with a ratified pledge to fight")
	alone := p.c1.with("us_backstop=0").called("the tripwire without the United States")
	var kept []Part
	for _, v := range []Variant{p.d.with("legal_bind=0"), p.d, p.d.with("legal_bind=1")} {
		for _, g := range []struct {
			who          string
			helps, fight Measure
		}{{"United States", usAssists, read("credibility.us_fight")}, {"coalition", europeAssists, read("credibility.europe_fight")}} {
			bind := v.Design.Format(lever.LegalBind)
			kept = append(kept, Part{g.who + ", bond " + bind, Exceed{More: g.helps, Less: g.fight, At: v}, Counts})
		}
	}
	bluff := p.d.with("fight_pledge=1", "peacetime_aid=5").called("the same design with a pledge to fight and a third of the aid")
	return []Claim{
		{
			ID: "D01", Articles: s3,
			Text:     "Pledges like Article 5 to a state outside the alliance would not be kept.",
			Parts:    only(Exceed{More: critical, Less: someoneFight, At: treaty}),
			Note:     "Not kept is read as kept less often than it must be to deter (CF5): the gain of an unopposed win against the loss of being fought. The pledge is ratified, and nothing else stands behind it.",
			Disputed: "Tomz and others; Leeds (three in four commitments kept)",
			Expected: "holds at defaults",
		},
		{
			ID: "D02", Articles: s3,
			Text:     "Reassurance troops would leave under fire.",
			Parts:    only(Exceed{More: europeLeaves, Less: read("credibility.europe_fight"), At: alone}),
			Note:     "A coalition whose troops stand in the country and which does not fight withdraws them.",
			Disputed: "Schelling 1966; S2, with a backstop",
			Expected: "depends on whether soldiers in harm's way bind their senders",
		},
		{
			ID: "D03", Articles: s3,
			Text:     "Commitments to repeat what was done before are believed.",
			Words:    "In the snapback guarantee, whether its bond is none, as proposed or a treaty, the United States and the coalition are both likelier to help short of fighting than to fight.",
			Parts:    kept,
			Note:     "Helping short of fighting against fighting, however binding the law.",
			Disputed: "the gap in American aid of 2024",
			Expected: "holds; American help is the weak link",
		},
		{
			ID: "D10", Articles: s3,
			Text:     "A pledge that would not be kept gives false hope: an honest weaker one is better for Ukraine.",
			Parts:    only(Compare{Measure: read("payoffs.ukraine"), More: p.d, Less: bluff}),
			Note:     "That Ukraine is armed less where it is promised more is assumed (a third of the aid), as the claim does; the model does not derive it.",
			Disputed: "the value of ambiguity",
			Expected: "holds if Ukraine believes the pledge more than it deserves",
		},
	}
}

// sanctions: tiers, and what they bite on.
func sanctions(p *proposals) []Claim {
	none, first, third := p.d.with("snap_tiers=0"), p.d.with("snap_tiers=1"), p.d.with("snap_tiers=3")
	bare := p.d.with("sanctions_relief=0")
	bareNone, bareFirst := bare.with("snap_tiers=0"), bare.with("snap_tiers=1")
	return []Claim{
		{
			ID: "D06", Articles: s3,
			Text:     "Sanctions that rise in tiers stop an aggression from going on.",
			Parts:    only(Compare{Measure: deterrence, More: p.d, Less: p.d.with("tier_mode=front-loaded"), OrEqual: true}),
			Note:     "Compared with all tiers at once.",
			Disputed: "speed and evasion; Drezner 2003",
			Expected: "depends on how fast Russia adapts",
		},
		{
			ID: "D07", Articles: s3,
			Text: "Secondary sanctions add the bite that was missing.",
			Parts: only(Outdo{
				Measure: deterrence, Without: third, With: p.d, ButFrom: none, ButTo: first,
				What: "the fourth tier", OtherWhat: "the first",
			}),
			Disputed: "what they cost those who impose them makes them less likely to be imposed",
			Expected: "depends",
		},
		{
			ID: "D12", Articles: s3,
			Text:     "Sanctions alone cannot stop tanks.",
			Parts:    only(Within{Measure: decisive, A: p.d, B: none, By: 0.01}),
			Note:     "Four tiers against none, on how an invasion ends once it goes on.",
			Expected: "holds",
		},
		{
			ID: "D14", Articles: s3,
			Text: "What was not relieved cannot snap back.",
			Parts: []Part{
				{"relief makes the first tier bite", Cross{
					Measure: deterrence, LowLow: bareNone, LowHigh: bareFirst, HighLow: none, HighHigh: first,
					Moving: "the first tier", WhenHigh: "after relief", WhenLow: "without relief",
				}, Counts},
				{"without relief it adds nothing", Within{Measure: deterrence, A: bareNone, B: bareFirst, By: 0.01}, Counts},
			},
			Disputed: "Drezner 1999",
			Expected: "holds",
		},
	}
}

// The elements of the snapback guarantee beside Ukraine's forces (ofForces);
// what is left is the mechanism.
var (
	ofSanctions = []lever.ID{lever.SanctionsRelief, lever.SnapTiers, lever.TierMode}
	ofFinancing = []lever.ID{lever.FundPeace, lever.FundSurge}
	ofWeapons   = []lever.ID{
		lever.StockSets, lever.StockHosts, lever.StockOffenceShare, lever.ConsultDays, lever.ReleaseRule, lever.DrawDays,
		lever.HostPenalty, lever.StockDisclosure, lever.LeakVerification, lever.FillYears, lever.StandingContracts,
		lever.CrewsTrained, lever.USArmsShare, lever.StrikePolicy, lever.IntelSharing, lever.EUDefenceSpend,
	}
)

// bundle: the elements together and apart.
func bundle(p *proposals) []Claim {
	alone := func(what string, levers []lever.ID) Variant {
		return p.j.taking(p.d, levers...).called("the ceasefire with " + what + " of the snapback guarantee")
	}
	forces := alone("the forces", ofForces)
	trigger := p.d.taking(p.j, ofForces...).called("the snapback guarantee with Ukraine's forces as in the ceasefire")
	mechanism := p.d.taking(p.j, slices.Concat(ofForces, ofSanctions, ofFinancing, ofWeapons)...).called("the ceasefire with the mechanism of the snapback guarantee")
	return []Claim{
		{
			ID: "D04", Articles: s3,
			Text:     "Snapback and a strong army in peace deter without anyone intervening.",
			Parts:    only(Compare{Measure: deterrence, More: p.d, Less: p.j}),
			Disputed: "sanctions did not deter in 2022",
			Expected: "holds on sign, modest in size",
		},
		{
			ID: "D05", Articles: s3,
			Text: "Ukraine's forces remain the first deterrent.",
			Parts: only(Shapley{
				Measure: deterrence, None: p.j, First: forces, Second: trigger, Together: p.d,
				What: "Ukraine's forces", OtherWhat: "what snaps back",
			}),
			Note:     "What snaps back is everything in the design but Ukraine's forces in peace: sanctions, financing, weapons and the mechanism.",
			Disputed: "S1",
			Expected: "holds at defaults",
		},
		{
			ID: "D15", Articles: s3,
			Text: "The elements reinforce each other.",
			Parts: only(Synergy{
				Measure: deterrence, None: p.j, All: p.d,
				Parts: []Variant{forces, alone("the sanctions", ofSanctions), alone("the financing", ofFinancing), alone("the weapons", ofWeapons), mechanism},
			}),
			Note:     "Elements are forces, sanctions, financing, weapons and the mechanism that triggers them.",
			Expected: "depends: forces alone would be less than additive",
		},
	}
}

// kept: what keeps the guarantee alive, and who signs.
func kept(p *proposals) []Claim {
	offensive := p.d.with("stock_offence_share=1", "strike_policy=3").called("the same design armed for offence in peace too")
	unreviewed := p.d.with("annual_review=false")
	proof := p.d.with("burden=proof-on-UA").called("the same design with the burden of proof on Ukraine")
	penalty := p.d.with("false_claim_penalty=1")
	false_ := read("false_claims")
	return []Claim{
		{
			ID: "D08", Articles: s3,
			Text: "Arming for defence in peace and for offence on a trigger makes the design more acceptable at little cost.",
			Parts: []Part{
				{"more acceptable", Compare{Measure: acceptance, More: p.d, Less: offensive}, Counts},
				{"at little cost", Within{Measure: deterrence, A: p.d, B: offensive, By: 0.03}, Counts},
			},
			Disputed: "S1, S4",
			Expected: "holds if help is fast",
		},
		{
			ID: "D09", Articles: s3,
			Text: "A yearly review preserves readiness.",
			Parts: []Part{
				{"coalition", Compare{Measure: read("credibility.europe"), More: p.d, Less: unreviewed}, Counts},
				{"United States", Compare{Measure: read("credibility.us"), More: p.d, Less: unreviewed}, Counts},
			},
			Note:     "On the mean over ten years; without a review the bond decays year by year. That a review also gives a point of exit is not modelled.",
			Disputed: "it gives points of exit",
			Expected: "depends",
		},
		{
			ID: "D11", Articles: s3,
			Text: "Reversing the burden of proof hands Kyiv much power.",
			Parts: []Part{
				{"more false claims", Compare{Measure: false_, More: p.d, Less: proof}, Counts},
				{"a penalty curbs them", Compare{Measure: false_, More: p.d, Less: penalty}, Counts},
			},
			Expected: "holds (CF12)",
		},
		{
			ID: "D13", Articles: s3,
			Text: "Kyiv will not sign a bare truce.",
			Parts: []Part{
				{"not the truce", Level{Measure: read("acceptance.ukraine"), At: p.j, Value: 0.5, Below: true}, Counts},
				{"but the guarantee", Level{Measure: read("acceptance.ukraine"), At: p.d, Value: 0.5}, Counts},
			},
			Disputed: "polls of December 2025 (KIIS)",
			Expected: "holds",
		},
	}
}
