// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"slices"

	"parley/engine/world"
)

// stockpile holds the claims of the article on an off-site stockpile (S0).
func stockpile(p *proposals) []Claim {
	return slices.Concat(acceptable(p), depots(p), releases(p), inTime(p), settled(p))
}

var s0 = []string{"S0"}

// onSoil is where the same stock would stand in Ukraine.
func onSoil(v Variant) Variant { return v.with("stock_hosts=UA_W:0.5,UA_C:0.5") }

// acceptable: what Moscow would sign, and why.
func acceptable(p *proposals) []Claim {
	onSoilA := onSoil(p.a).called("the same stock in Ukraine")
	noFear := func(v Variant) Variant {
		return v.shifted(world.FearS, 0, 0).shifted(world.FearO, 0, 0).shifted(world.FearV, 0, 0)
	}
	where := func(m Measure) Test { return Compare{Measure: m, More: p.a, Less: onSoilA} }
	none := p.a.with("stock_sets=0").called("the stockpile design without a stock")
	noLeak := p.a.with("leak_verification=1")
	return []Claim{
		{
			ID: "A01", Articles: s0,
			Text:  "Moscow will not accept a large build-up of arms in Ukraine, whatever the arms are meant for.",
			Words: "Every type of Russia accepts the steel porcupine less readily than the bare ceasefire, and the porcupine with a stock of 15 brigade sets in Ukraine less readily than without a stock.",
			Parts: slices.Concat(
				ofEveryType(Counts, "porcupine against ceasefire, ", func(m Measure) Test { return Compare{Measure: m, More: p.j, Less: p.g} }),
				ofEveryType(Counts, "larger stock in Ukraine, ", func(m Measure) Test { return falls(m, p.g, "stock_sets=0", "stock_sets=15") }),
			),
			Note:     "The build-up is the steel porcupine's; it must lower acceptance for every type of Russia.",
			Disputed: "S2 (the motive is territory), S4 (Moscow adapts to facts); Glaser 1997",
			Expected: "depends: holds for a security-seeking Russia; for a revisionist one the reason is the lost gain, not fear",
		},
		{
			ID: "A02", Articles: s0,
			Text:  "Moscow will not accept cover by Article 5 either.",
			Words: "Every type of Russia accepts NATO membership less readily than the off-site stockpile, and less readily than the bare ceasefire.",
			Parts: slices.Concat(
				ofEveryType(Counts, "against the stockpile, ", func(m Measure) Test { return Compare{Measure: m, More: p.a, Less: p.f} }),
				ofEveryType(Counts, "against the ceasefire, ", func(m Measure) Test { return Compare{Measure: m, More: p.j, Less: p.f} }),
			),
			Disputed: "the accession of Finland in 2023; S4",
			Expected: "holds for every type",
		},
		{
			ID: "A03", Articles: s0,
			Text: "Moscow accepts the same stock more readily outside Ukraine than inside.",
			Parts: slices.Concat(
				[]Part{{"types weighed by the beliefs", where(acceptance), Counts}},
				ofEveryType(Shown, "", where),
				[]Part{
					{"lost gain alone (no fear), security-seeking", Compare{Measure: byType[0], More: noFear(p.a), Less: noFear(onSoilA)}, Aside},
					{"lost gain alone (no fear), revisionist", Compare{Measure: byType[2], More: noFear(p.a), Less: noFear(onSoilA)}, Aside},
				},
			),
			Note:     "The verdict is on acceptance with the types weighed by the beliefs; each type stands beside it. What is left when the weight of fear is set to nothing is the effect of the gain that a stock in Ukraine denies.",
			Disputed: "Glaser 1997; Coe and Vaynman 2020",
			Expected: "depends on the type: all draws of a security-seeking Russia, few of a revisionist one",
		},
		{
			ID: "A04", Articles: s0,
			Text: "So Moscow can be brought to accept a larger stock abroad than it would allow in Ukraine.",
			Parts: only(Threshold{
				Measure:  acceptance,
				Quantity: []float64{0, 8, 15},
				Line:     []Variant{none, p.a, p.a.with("stock_sets=15")},
				Against:  []Variant{none, onSoilA, onSoilA.with("stock_sets=15")},
				From:     0.3, To: 0.8,
				What: "stock", LineWords: [2]string{"abroad", "in Ukraine"},
			}),
			Note:     "The largest admissible stock is read off three sizes (none, 8 and 15 sets), straight lines between them; acceptance weighs the types by the beliefs.",
			Disputed: "S2",
			Expected: "holds if A03 does for the marginal type",
		},
		{
			ID: "A05", Articles: s0,
			Text: "Stocks abroad add nothing to Ukraine's power to attack.",
			Parts: []Part{
				{"fully verified", Within{Measure: read("threat"), A: noLeak, B: none, By: 0.005}, Counts},
				{"leaks add to it", Compare{Measure: read("threat"), More: p.a.with("leak_verification=0"), Less: noLeak, OrEqual: true}, Counts},
				{"as proposed", Within{Measure: read("threat"), A: p.a, B: none, By: 0.005}, Shown},
			},
			Note:     "Compared with the same design without a stock, since other levers of the design move the threat too.",
			Disputed: "Jervis 1978 (offence and defence look alike); the Moscow profiles",
			Expected: "holds when nothing leaks, fails otherwise",
		},
		{
			ID: "A06", Articles: s0,
			Text: "A stock abroad is purely defensive: it tempts Ukraine neither to false claims nor to strike first.",
			Parts: only(Compare{
				Measure: read("false_claims"), More: p.j, Less: p.a, By: -0.01,
			}),
			Note:     "Read on false claims; a first strike is part of the yearly risk of war and not a number of its own.",
			Disputed: "Benson 2012; Crawford 2003 (moral hazard)",
			Expected: "depends on the burden of proof and verification",
		},
		{
			ID: "A17", Articles: s0,
			Text: "Verification that nothing leaks makes the stock more acceptable to Moscow.",
			Parts: []Part{
				{"it rises", Compare{Measure: acceptance, More: noLeak, Less: p.a.with("leak_verification=0")}, Counts},
				{"more for a security-seeking than for a revisionist Russia", Compare{Measure: read("screening"), More: noLeak, Less: p.a.with("leak_verification=0")}, Counts},
			},
			Expected: "holds",
		},
	}
}

// depots: where the stock stands and what may happen to it there.
func depots(p *proposals) []Claim {
	near := p.a.with("stock_hosts=PL:0.5,RO:0.5").called("the stockpile in Poland and Romania")
	far := p.a.with("stock_hosts=DE:0.5,CZ:0.5").called("the stockpile in Germany and Czechia")
	one := p.a.with("stock_hosts=PL:1").called("the stockpile in one country")
	five := p.a.with("stock_hosts=PL:0.2,RO:0.2,CZ:0.2,DE:0.2,BALT:0.2").called("the stockpile spread evenly over five")
	depot := read("challenge.depot")
	silent := p.a.with("depot_art5_ack=false").called("the stockpile without Russia's acknowledgement")
	return []Claim{
		{
			ID: "A07", Articles: s0,
			Text: "The nearer the stock, the shorter the time in which Russia can do damage.",
			Parts: []Part{
				{"more arrives in time", Compare{Measure: read("force.stock"), More: near, Less: far}, Counts},
				{"fewer decisive defeats", Compare{Measure: decisive, More: far, Less: near}, Counts},
			},
			Disputed: "nobody, on the sign",
			Expected: "holds; a day of transit costs 1/t_c of the stock",
		},
		{
			ID: "A07b", Articles: s0,
			Text:     "So stocks should stand as near as they can.",
			Parts:    only(Compare{Measure: deterrence, More: near, Less: far}),
			Note:     "A stock abroad loses the same share to a strike wherever it stands, so the price of proximity is seen only in how Russia chooses.",
			Disputed: "Frederick and others 2020 (near, but not at the border)",
			Expected: "depends: turns once the stock lost to proximity exceeds the transit saved over t_c",
		},
		{
			ID: "A08", Articles: s0,
			Text: "Spreading the stock over more countries lowers the risk of each.",
			Parts: []Part{
				{"two for one", Compare{Measure: hostRisk, More: one, Less: near}, Counts},
				{"five for two", Compare{Measure: hostRisk, More: near, Less: five}, Counts},
			},
			Note:     "Depots are taken to be attacked in proportion to what they hold.",
			Expected: "holds",
		},
		{
			ID: "A08b", Articles: s0,
			Text:     "And spreading it does not make release less likely.",
			Parts:    only(Compare{Measure: released, More: five, Less: one, OrEqual: true}),
			Note:     "In the game hosts decide alike; here each of them decides by itself with the chance the game gives (CF9), and six tenths must release.",
			Disputed: "Condorcet; CF9",
			Expected: "depends: holds if a host releases with more than the quorum's chance",
		},
		{
			ID: "A09", Articles: s0,
			Text:     "Russia's acknowledgement that Article 5 covers the depots deters attacks on them.",
			Parts:    only(Compare{Measure: depot, More: silent, Less: p.a}),
			Note:     "Read on strikes and sabotage together.",
			Disputed: "the stability-instability paradox",
			Expected: "holds for open strikes",
		},
		{
			ID: "A09b", Articles: s0,
			Text: "It deters sabotage too, if sabotage can be verified.",
			Parts: []Part{
				{"no more with it than without", Compare{Measure: depot, More: silent, Less: p.a, OrEqual: true}, Counts},
				{"less the better the monitoring", falls(depot, p.a, "monitor_quality=0", "monitor_quality=1"), Counts},
			},
			Note:     "Read on strikes and sabotage together.",
			Disputed: "Snyder 1965; Gannon and others 2024",
			Expected: "depends: displacement to sabotage where attribution is poor",
		},
		{
			ID: "A16", Articles: s0,
			Text:     "Telling Russia what the depots hold costs little.",
			Parts:    only(Within{Measure: deterrence, A: p.a.with("stock_disclosure=0"), B: p.a.with("stock_disclosure=1"), By: 0.02}),
			Disputed: "Slantchev 2010; Coe and Vaynman 2020",
			Expected: "depends on what a strike on a depot is worth",
		},
	}
}

// releases: who frees the stock.
func releases(p *proposals) []Claim {
	hosts := read("credibility.hosts")
	loose := p.a.with("release_rule=national-discretion", "legal_bind=0.2", "automaticity=0").called("the stockpile at the discretion of parliaments")
	return []Claim{
		{
			ID: "A10", Articles: s0,
			Text:     "A ratified act that leaves no discretion is more reliable than leave given by parliaments.",
			Parts:    only(Compare{Measure: hosts, More: p.a, Less: loose}),
			Disputed: "S2 and S3 on unanimity; Berkemeier and Fuhrmann 2018; Martin 2000",
			Expected: "holds on sign; fails where releasing costs a host more than it is bound by",
		},
		{
			ID: "A11", Articles: s0,
			Text: "European sanctions on a host that does not release secure its compliance.",
			Parts: []Part{
				{"they raise it", Compare{Measure: hosts, More: p.a, Less: p.a.with("host_penalty=0")}, Counts},
				{"above even odds as proposed", Level{Measure: hosts, At: p.a, Value: 0.5}, Counts},
			},
			Note:     "Compliance is secured when the penalty is above the one at which a host is as likely to release as not.",
			Disputed: "Maggi and Morelli 2006 (self-enforcement)",
			Expected: "depends",
		},
		{
			ID: "A12", Articles: s0,
			Text: "A short consultation is enough before the stock is freed.",
			Parts: []Part{
				{"delay costs deterrence", falls(deterrence, p.a, "consult_days=0", "consult_days=30"), Counts},
				{"the proposed five days cost little of it", Within{Measure: deterrence, A: p.a, B: p.a.with("consult_days=0"), By: 0.01}, Counts},
			},
			Note:     "That a consultation makes accidental release rarer is not modelled: stock is released in an invasion only. Enough is read as costing less than a point of deterrence.",
			Disputed: "S1 and S3 (48 hours)",
			Expected: "holds; the trade-off has an interior optimum",
		},
	}
}

// inTime: what arrives, how fast, and what it is worth.
func inTime(p *proposals) []Claim {
	none := p.a.with("stock_sets=0").called("the stockpile design without a stock")
	drip := p.a.with("draw_days=365").called("the same stock issued over a year")
	soon, late := p.a.with("consult_days=0"), p.a.with("consult_days=30")
	openSoon, openLate := soon.with("fortification=0"), late.with("fortification=0")
	noCrews := p.a.with("crews_trained=0")
	full := inYear(1, "stock", "the share of the stock that stands after a year")
	return []Claim{
		{
			ID: "A13", Articles: s0,
			Text: "One surge does more than the same total sent bit by bit.",
			Parts: []Part{
				{"more arrives in time", Compare{Measure: read("force.stock"), More: p.a, Less: drip}, Counts},
				{"fewer decisive defeats", Compare{Measure: decisive, More: drip, Less: p.a}, Counts},
			},
			Expected: "holds (theorem CF1)",
		},
		{
			ID: "A14", Articles: s0,
			Text:     "Another war of attrition becomes less likely.",
			Parts:    only(Compare{Measure: attrition, More: p.j, Less: p.a}),
			Note:     "Attrition is a campaign that ends in stalemate, given an invasion in the last year.",
			Disputed: "Biddle 2004; a stronger Ukraine can turn a decisive defeat into attrition",
			Expected: "depends: not monotone",
		},
		{
			ID: "A15", Articles: s0,
			Text: "Waiting in peace while the stock fills is better for Ukraine than fighting on.",
			Parts: []Part{
				{"worth more than fighting on", Level{Measure: overFighting, At: p.a}, Counts},
				{"no window while it fills", Exceed{More: filledUp, Less: filling, At: p.a, OrEqual: true}, Counts},
			},
			Disputed: "Fearon 1995; Powell 2006 (the preventive window)",
			Expected: "depends: fails where power shifts too fast against Russia (CF2)",
		},
		{
			ID: "A18", Articles: s0,
			Text: "Fortification and drones bridge the time until the stock arrives.",
			Parts: []Part{
				{"they lower the chance of a decisive defeat", Compare{Measure: decisive, More: openSoon, Less: soon}, Counts},
				{"the more so the later it arrives", Cross{
					Measure: decisive, LowLow: openSoon, LowHigh: openLate, HighLow: soon, HighHigh: late,
					Moving: "a month of consultation", WhenHigh: "with the proposed fortification", WhenLow: "without any", Falls: true,
				}, Counts},
			},
			Expected: "holds on sign; the interaction is open",
		},
		{
			ID: "A19", Articles: s0,
			Text:     "Counting the stock against the alliance's spending target speeds its filling.",
			Parts:    only(Compare{Measure: full, More: p.a.with("target_deduct=1"), Less: p.a}),
			Note:     "What such spending displaces in the alliance is not modelled.",
			Disputed: "the moral hazard of accounting",
			Expected: "holds if the spending is additional",
		},
		{
			ID: "A20", Articles: s0,
			Text: "The stock counts only if trained crews stand ready.",
			Parts: []Part{
				{"crews lower the chance of a decisive defeat", Compare{Measure: decisive, More: noCrews, Less: p.a}, Counts},
				{"without them it deters no more than no stock", Within{Measure: deterrence, A: noCrews, B: none, By: 0.01}, Counts},
			},
			Note:     "Compared with the same design without a stock, since the design differs from a bare ceasefire in much else.",
			Expected: "holds",
		},
	}
}

// settled: the place of the stock in a settlement.
func settled(p *proposals) []Claim {
	frameless := p.a.with("nonbloc=deferred", "sanctions_relief=0", "eu_track=0").called("the stockpile without a wider settlement")
	return []Claim{
		{
			ID: "A21", Articles: s0,
			Text:     "A stock abroad squares the interests of both sides better than anything else.",
			Parts:    only(Frontier{X: acceptance, Y: deterrence, At: p.a, Others: p.others(p.a)}),
			Note:     "Better than anything else is read as being matched by no other design in both.",
			Disputed: "S1, S2, S3, S4",
			Expected: "depends on beliefs about motives and on weights",
		},
		{
			ID: "A22", Articles: s0,
			Text: "It is viable only within a wider settlement.",
			Parts: []Part{
				{"agreement likelier within one", Compare{Measure: read("acceptance.agreement"), More: p.a, Less: frameless}, Counts},
				{"relief helps", Compare{Measure: read("acceptance.agreement"), More: p.a, Less: p.a.with("sanctions_relief=0")}, Counts},
			},
			Note:     "The wider settlement is neutrality, sanctions relief and the European path.",
			Expected: "holds",
		},
		{
			ID: "A23", Articles: s0,
			Text:     "Russia can prevent any settlement that it dislikes.",
			Parts:    only(Exceed{More: acceptance, Less: peaceful, At: p.a, OrEqual: true}),
			Note:     "Tested on the stockpile, built without Russia's consent (which changes who must sign, and nothing else): it must not come about and stay at peace more often than Russia would sign it.",
			Disputed: "S2 and S4 (build regardless)",
			Expected: "depends: a guarantee can be built without Russia, a ceasefire cannot",
		},
	}
}
