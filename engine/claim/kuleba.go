// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import "slices"

// kuleba holds the claims of Kuleba's article (S4) that others do not share.
func kuleba(p *proposals) []Claim {
	return slices.Concat(assistance(p), troops(p), weapons(p), order(p))
}

var s4 = []string{"S4"}

// assistance: what it can and cannot replace.
func assistance(p *proposals) []Claim {
	conditional := read("escalation.conditional")
	return []Claim{
		{
			ID: "E01", Articles: s4,
			Text: "Assistance on a large scale can do what a guarantee does.",
			Parts: []Part{
				{"against membership", Compare{Measure: deterrence, More: p.e, Less: p.f, By: -0.05}, Counts},
				{"against the tripwire", Compare{Measure: deterrence, More: p.e, Less: p.c1, By: -0.05}, Shown},
			},
			Disputed: "S2; the record of Korea and of NATO",
			Expected: "fails against membership; open against the tripwire",
		},
		{
			ID: "E04", Articles: s4,
			Text: "It matters that promises bind in law.",
			Parts: []Part{
				{"coalition", rises(read("credibility.europe"), p.e, "legal_bind=0", "legal_bind=1"), Counts},
				{"United States", rises(read("credibility.us"), p.e, "legal_bind=0", "legal_bind=1"), Counts},
				{"deterrence", rises(deterrence, p.e, "legal_bind=0", "legal_bind=1"), Shown},
			},
			Disputed: "Berkemeier and Fuhrmann (one in five kept since 1945)",
			Expected: "holds on sign",
		},
		{
			ID: "E09", Articles: s4,
			Text:     "Russian objections to assistance are not followed by deeds.",
			Parts:    only(Compare{Measure: combat, More: p.j, Less: p.e, By: -0.01}),
			Note:     "Assistance may not raise the risk of direct combat by more than a point over a bare ceasefire.",
			Disputed: "S0",
			Expected: "depends on the profile",
		},
		{
			ID: "E10", Articles: s4,
			Text: "Assistance keeps its givers out of the war.",
			Parts: []Part{
				{"less than the tripwire", Compare{Measure: conditional, More: p.c1, Less: p.e}, Counts},
				{"less than membership", Compare{Measure: conditional, More: p.f, Less: p.e}, Counts},
				{"over ten years, membership", Compare{Measure: combat, More: p.f, Less: p.e}, Shown},
			},
			Note:     "Given a major attack; over ten years a design that deters more may see less combat.",
			Disputed: "as a whole the order may turn",
			Expected: "holds given an attack",
		},
	}
}

// troops: what foreign soldiers do and do not do.
func troops(p *proposals) []Claim {
	rear := p.e.with("trip_size=10000").called("the same package with 10,000 troops in the west")
	return []Claim{
		{
			ID: "E02", Articles: s4,
			Text: "Peacekeepers who hold the line of contact are not feasible.",
			Parts: []Part{
				{"too many", Exceed{More: lineForce, Less: available, At: p.c1}, Counts},
				{"too dear", Exceed{More: lineCost, Less: aid, At: p.c1}, Counts},
			},
			Note:     "1,200 km, three rotations: troops at the lower bound of 20 a kilometre against the largest force the sources name, cost at 35 a kilometre against all military aid of the tripwire. Arithmetic, no game.",
			Expected: "holds",
		},
		{
			ID: "E03", Articles: s4,
			Text:     "Reassurance troops in the rear have little effect.",
			Parts:    only(Compare{Measure: deterrence, More: p.e, Less: rear, By: -0.03}),
			Disputed: "S2",
			Expected: "holds with little American backing",
		},
		{
			ID: "E11", Articles: s4,
			Text: "Reassurance troops neither bring an end of the war nearer nor prevent its return.",
			Parts: []Part{
				{"agreement no likelier", Compare{Measure: read("acceptance.agreement"), More: p.e, Less: rear, OrEqual: true}, Counts},
				{"security hardly higher", Compare{Measure: security, More: p.e, Less: rear, By: -0.03}, Counts},
			},
			Disputed: "S2",
			Expected: "holds without the United States, depends with them",
		},
	}
}

// weapons: skies, strikes, stocks, supply.
func weapons(p *proposals) []Claim {
	open := p.e.with("air_shield=0")
	held := p.e.with("strike_policy=0")
	abroad := p.e.with("stock_hosts=PL:0.5,RO:0.5").called("the same stock in Poland and Romania")
	return []Claim{
		{
			ID: "E05", Articles: s4,
			Text: "Closed skies cut the damage and deter.",
			Parts: []Part{
				{"less damage", Compare{Measure: damage, More: open, Less: p.e}, Counts},
				{"no less deterrence", Compare{Measure: deterrence, More: p.e, Less: open, OrEqual: true}, Counts},
				{"more direct combat", Compare{Measure: combat, More: p.e, Less: open}, Shown},
			},
			Disputed: "escalation: Posen 1991",
			Expected: "holds on damage; the risk of combat rises",
		},
		{
			ID: "E06", Articles: s4,
			Text: "Strikes deep into Russia make its leaders pay.",
			Parts: []Part{
				{"a war costs Russia more", Compare{Measure: strikeCost, More: p.e, Less: held}, Counts},
				{"deterrence", Compare{Measure: deterrence, More: p.e, Less: held}, Shown},
			},
			Note:     "That a war costs Russia more is how strikes enter the model; whether that deters stands beside it.",
			Disputed: "S0",
			Expected: "holds; the net effect on deterrence is open",
		},
		{
			ID: "E07", Articles: s4,
			Text: "Stocks are better placed in Ukraine.",
			Parts: []Part{
				{"given an invasion", Compare{Measure: decisive, More: abroad, Less: p.e}, Counts},
				{"deterrence", Compare{Measure: deterrence, More: p.e, Less: abroad}, Shown},
			},
			Disputed: "S0; depots within reach",
			Expected: "holds given an invasion; deterrence is open",
		},
		{
			ID: "E13", Articles: s4,
			Text: "Supply must be steady and on schedule.",
			Parts: only(Spread{
				Measure: deterrence, Low: p.e.with("peacetime_aid=20"), Mid: p.e, High: p.e.with("peacetime_aid=50"),
				What: "a spread of yearly aid by EUR 15 bn around its mean", Falls: true,
			}),
			Note:     "The spread is between worlds with more and with less aid throughout, known to all; swings from year to year are not modelled.",
			Expected: "holds if the contest of forces has decreasing returns",
		},
	}
}

// order: what comes first, and what time does.
func order(p *proposals) []Claim {
	ready := p.e.with("fill_years=1").called("the Kuleba package with its stock built beforehand")
	return []Claim{
		{
			ID: "E08", Articles: s4,
			Text: "Arms and the European Union resolve the conflict in time.",
			Parts: []Part{
				{"the risk of war falls after year five", Level{Measure: rise, At: p.e, Below: true}, Counts},
				{"Russia's fear falls", Across{
					More: inYear(5, "threat", "the threat that Russia sees in year five"), Less: inYear(10, "threat", "that of year ten"),
					AtMore: p.e, AtLess: p.e,
				}, Counts},
			},
			Note:     "The belief that Ukraine is revanchist is not carried from year to year; fear is read on the threat as Russia sees it.",
			Disputed: "S0",
			Expected: "depends: needs beliefs that are updated (Kydd)",
		},
		{
			ID: "E12", Articles: s4,
			Text: "Build first, negotiate after.",
			Parts: only(Across{
				More: hoped("what Ukraine can hope for when nobody asks Russia", false), AtMore: ready,
				Less: hoped("what it can hope for when Russia must sign", true), AtLess: p.e,
			}),
			Note:     "Building first is a full stock at the outset and no Russian signature; negotiating first a stock that fills in five years and a signature. What the war costs while it is built is not modelled.",
			Disputed: "the preventive window (Powell); S0",
			Expected: "depends on how fast power shifts (CF2)",
		},
	}
}
