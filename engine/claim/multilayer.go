// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"slices"

	"parley/engine/world"
)

// multilayer holds the claims first made by the article on a multilayer
// guarantee (S1), most of them shared with that on a snapback (S3), of which it
// is a rewriting: the two count once.
func multilayer(p *proposals) []Claim {
	return slices.Concat(readiness(p), procedure(p), range_(p))
}

var s1, s1s3 = []string{"S1"}, []string{"S1", "S3"}

// readiness: money, contracts, depots and training that stand ready.
func readiness(p *proposals) []Claim {
	full := inYear(1, "stock", "the share of the stock that stands after a year")
	paper := p.j.with("fight_pledge=1").called("the ceasefire with a pledge to fight on paper")
	treaty := p.j.with("fight_pledge=1", "legal_bind=1", "vote_rule=any-one").called("the ceasefire with a ratified pledge to fight")
	untrained := p.b.with("training_k=0")
	rear := p.b.with("stock_hosts=DE:0.6,CZ:0.4").called("the same stock in Germany and Czechia")
	return []Claim{
		{
			ID: "B01", Articles: s1s3,
			Text: "A promise to intervene is not believed, so it adds nothing.",
			Parts: []Part{
				{"on paper", Within{Measure: deterrence, A: paper, B: p.j, By: 0.03}, Counts},
				{"ratified", Within{Measure: deterrence, A: treaty, B: p.j, By: 0.03}, Counts},
				{"inside the alliance", Within{Measure: deterrence, A: p.f, B: p.f.with("fight_pledge=0"), By: 0.03}, Aside},
			},
			Note:     "Tested outside the alliance, on the bare ceasefire; a ratified promise is given a vote that can trigger it.",
			Disputed: "Tomz and others 2023 (support to fight rises with alliance status); Leeds 2003",
			Expected: "holds outside the alliance, fails inside",
		},
		{
			ID: "B03", Articles: s1s3,
			Text:     "A fund that surges in war keeps Ukraine fighting.",
			Parts:    only(Compare{Measure: decisive, More: p.b.with("fund_surge=0"), Less: p.b}),
			Note:     "The collapse of Ukraine at home is not modelled; a decisive defeat stands for it.",
			Expected: "holds",
		},
		{
			ID: "B08", Articles: s1s3,
			Text:     "Standing contracts shorten the time to supply.",
			Parts:    only(Compare{Measure: full, More: p.b, Less: p.b.with("standing_contracts=0")}),
			Expected: "holds",
		},
		{
			ID: "B09", Articles: s1s3,
			Text:     "Stocks in bordering states bring support sooner.",
			Parts:    only(Compare{Measure: read("arrival_days"), More: rear, Less: p.b}),
			Disputed: "S4 (in Ukraine it is sooner still)",
			Expected: "holds",
		},
		{
			ID: "B10", Articles: s1s3,
			Text:     "Standing places for training bring reserves into the field sooner.",
			Parts:    only(Compare{Measure: read("force.ratio"), More: untrained, Less: p.b}),
			Note:     "Reserves are not counted as such; training adds to Ukraine's force.",
			Disputed: "Reiter and Poast (no effect on resolve)",
			Expected: "holds",
		},
	}
}

// procedure: how the guarantee is triggered.
func procedure(p *proposals) []Claim {
	slice := read("credibility.act_salami")
	open := read("credibility.act")
	proof := p.b.with("burden=proof-on-UA").called("the multilayer guarantee with the burden of proof on Ukraine")
	qualified, unanimous := proof.with("vote_rule=qmv"), proof.with("vote_rule=unanimity")
	salami := read("challenge.salami")
	quick, slow := p.b.with("verify_hours=6"), p.b.with("verify_hours=720")
	sure := func(v Variant) Variant { return v.with("automaticity=0").shifted(world.Abst, 0, 0) }
	atLeast := func(more, less Variant, m Measure) Test {
		return Compare{Measure: m, More: more, Less: less, OrEqual: true}
	}
	return []Claim{
		{
			ID: "B04", Articles: s1s3,
			Text:     "Aid that flows by itself deters, aid at discretion does not.",
			Parts:    only(rises(deterrence, p.b, "automaticity=0", "automaticity=1")),
			Disputed: "the value of flexibility (Fearon 1997); S3 itself keeps a review of 48 hours",
			Expected: "holds on sign; the size depends on how likely help is anyway",
		},
		{
			ID: "B05", Articles: s1s3,
			Text:  "A majority triggers the guarantee more surely than unanimity.",
			Words: "With the burden of proof on Ukraine, an invasion and an alleged slice trigger the multilayer guarantee at least as surely by majority as by qualified majority, and by qualified majority as by unanimity.",
			Parts: []Part{
				{"majority against qualified majority, invasion", atLeast(proof, qualified, open), Counts},
				{"qualified majority against unanimity, invasion", atLeast(qualified, unanimous, open), Counts},
				{"majority against qualified majority, slice", atLeast(proof, qualified, slice), Counts},
				{"qualified majority against unanimity, slice", atLeast(qualified, unanimous, slice), Counts},
			},
			Note:     "Tested where votes are needed to act; with the burden reversed a rule says how many must object.",
			Disputed: "Maggi and Morelli 2006; the legal basis (Articles 29 TEU, 215 TFEU)",
			Expected: "holds (theorem)",
		},
		{
			ID: "B06", Articles: s1s3,
			Text: "A decision within 48 hours improves deterrence.",
			Parts: []Part{
				{"haste deters", Compare{Measure: deterrence, More: quick, Less: slow}, Counts},
				{"and errs more", Compare{Measure: falseAlarm, More: quick, Less: slow}, Counts},
				{"48 hours against 6", Compare{Measure: deterrence, More: p.b, Less: quick}, Shown},
				{"48 hours against 30 days", Compare{Measure: deterrence, More: p.b, Less: slow}, Shown},
			},
			Disputed: "A12; the error of seeing what is not there",
			Expected: "depends: an interior optimum",
		},
		{
			ID: "B07", Articles: s1s3,
			Text: "Putting the burden of proof on those who doubt Ukraine cuts salami-slicing.",
			Parts: []Part{
				{"fewer slices", Compare{Measure: salami, More: proof, Less: p.b}, Counts},
				{"without abstentions it changes nothing", Within{Measure: slice, A: sure(p.b), B: sure(proof), By: 1e-6}, Aside},
			},
			Note:     "Beside it: with an odd number of voters, no abstention and nothing automatic, reversing the burden is the same law (CF8).",
			Disputed: "CF8 (the same law when all vote); CF10",
			Expected: "depends on abstentions and on how well a file tells true from false",
		},
		{
			ID: "B07b", Articles: s1s3,
			Text:     "And so it improves security as a whole.",
			Parts:    only(Compare{Measure: security, More: p.b, Less: proof, OrEqual: true}),
			Disputed: "Schram 2021: closing cheap options can raise the risk of war",
			Expected: "depends: displacement to invasion",
		},
	}
}

// range_: what Ukraine may strike, and which path escalates.
func range_(p *proposals) []Claim {
	return []Claim{
		{
			ID: "B02", Articles: []string{"S1", "S4"},
			Text:     "Lifting limits on the range of strikes strengthens deterrence.",
			Parts:    only(rises(deterrence, p.b, "strike_policy=0", "strike_policy=3")),
			Disputed: "S0; Posen 1991, Talmadge 2017",
			Expected: "depends on the weight of fear",
		},
		{
			ID: "B02b", Articles: s1,
			Text:     "And it does so without escalation.",
			Parts:    only(Compare{Measure: combat, More: p.b.with("strike_policy=0"), Less: p.b.with("strike_policy=3"), By: -0.005}),
			Note:     "Escalation may not rise by more than half a point.",
			Disputed: "S0, S3",
			Expected: "depends",
		},
		{
			ID: "B11", Articles: s1,
			Text: "Membership of NATO is the more escalatory path.",
			Parts: []Part{
				{"over ten years", Compare{Measure: combat, More: p.f, Less: p.b}, Counts},
				{"given a major attack", Compare{Measure: read("escalation.conditional"), More: p.f, Less: p.b}, Shown},
			},
			Note:     "The years before accession are not modelled: membership stands from the first year.",
			Disputed: "Korea and the Baltic states: the risk given an attack rises, the risk as a whole falls",
			Expected: "depends: holds given an attack, often fails as a whole",
		},
	}
}
