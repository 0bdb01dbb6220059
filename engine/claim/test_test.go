// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"math"
	"math/bits"
	"testing"

	"parley/engine/campaign"
	"parley/engine/metric"
	"parley/engine/world"
)

// at builds a test's view of variants that differ in deterrence alone, by
// label.
func at(values map[string]float64) sights {
	return func(v Variant) *Sight {
		d, ok := values[v.Label]
		if !ok {
			panic("no value for " + v.Label)
		}
		return &Sight{World: world.Central(), Outcome: metric.Outcome{Deterrence: d, Survival: 1 - d}}
	}
}

func named(label string) Variant { return Variant{Label: label} }

// TestMargins works every kind of test out by hand.
func TestMargins(t *testing.T) {
	a, b, c, d := named("a"), named("b"), named("c"), named("d")
	values := map[string]float64{"a": 0.5, "b": 0.3, "c": 0.9, "d": 0.6}
	for _, x := range []struct {
		name string
		test Test
		want float64
	}{
		{"compare", Compare{Measure: deterrence, More: a, Less: b}, 0.2},
		{"compare by", Compare{Measure: deterrence, More: a, Less: b, By: 0.3}, -0.1},
		{"compare allowing", Compare{Measure: deterrence, More: b, Less: a, By: -0.25}, 0.05},
		{"exceed", Exceed{More: deterrence, Less: security, At: c}, 0.8},
		{"level above", Level{Measure: deterrence, At: a, Value: 0.4}, 0.1},
		{"level below", Level{Measure: deterrence, At: a, Value: 0.4, Below: true}, -0.1},
		{"across", Across{More: deterrence, AtMore: a, Less: security, AtLess: c}, 0.4},
		{"within", Within{Measure: deterrence, A: a, B: b, By: 0.25}, 0.05},
		{"within, other order", Within{Measure: deterrence, A: b, B: a, By: 0.15}, -0.05},
		{"cross", Cross{Measure: deterrence, LowLow: b, LowHigh: a, HighLow: d, HighHigh: c}, 0.1},
		{"cross falling", Cross{Measure: deterrence, LowLow: b, LowHigh: a, HighLow: d, HighHigh: c, Falls: true}, -0.1},
		{"spread", Spread{Measure: deterrence, Low: b, Mid: a, High: c}, 0.1},
		{"spread falling", Spread{Measure: deterrence, Low: b, Mid: d, High: a, Falls: true}, 0.2},
		{"outdo", Outdo{Measure: deterrence, Without: a, With: c, ButFrom: b, ButTo: d}, 0.1},
		// Alone the first adds 0.2, the second 0.3, together 0.6; so the shares
		// are 0.25 and 0.35.
		{"shapley", Shapley{Measure: deterrence, None: b, First: a, Second: d, Together: c}, -0.1},
		{"synergy", Synergy{Measure: deterrence, None: b, All: c, Parts: []Variant{a, d}}, 0.1},
		{"frontier, undominated", Frontier{X: deterrence, Y: security, At: a, Others: []Variant{b, c}}, 0.2},
		{"extreme, the highest", Extreme{Measure: deterrence, At: c, Others: []Variant{a, b, d}}, 0.3},
		{"extreme, not the highest", Extreme{Measure: deterrence, At: d, Others: []Variant{a, b, c}}, -0.3},
		{"extreme, the lowest", Extreme{Measure: deterrence, At: b, Others: []Variant{a, c, d}, Lowest: true}, 0.2},
		{"frontier, dominated", Frontier{X: deterrence, Y: deterrence, At: a, Others: []Variant{b, c}}, -0.4},
	} {
		if got := x.test.margin(at(values)); math.Abs(got-x.want) > 2*negligible {
			t.Errorf("%s: margin %v, want %v", x.name, got, x.want)
		}
		if x.test.Words() == "" {
			t.Errorf("%s has no words", x.name)
		}
	}
}

// TestEquality holds that equality passes where it is allowed and only there.
func TestEquality(t *testing.T) {
	same := at(map[string]float64{"a": 0.5})
	for _, orEqual := range []bool{false, true} {
		c := Compare{Measure: deterrence, More: named("a"), Less: named("a"), OrEqual: orEqual}
		if got := c.margin(same) > 0; got != orEqual {
			t.Errorf("or equal %v: true is %v", orEqual, got)
		}
	}
}

// TestThreshold reads the largest admissible quantity off straight lines: along
// the first 0.6 is reached up to 5, along the second up to 2.5.
func TestThreshold(t *testing.T) {
	values := at(map[string]float64{"none": 0.8, "half": 0.4, "full": 0.2, "low": 0})
	line := Threshold{
		Measure: deterrence, Quantity: []float64{0, 10},
		Line: []Variant{named("none"), named("half")}, Against: []Variant{named("none"), named("low")},
		From: 0.6, To: 0.6,
	}
	if got := line.margin(values); math.Abs(got-2.5) > 2*negligible {
		t.Errorf("margin %v, want 2.5", got)
	}
	// At levels that neither line reaches, or both pass throughout, nothing is
	// larger.
	line.Against = line.Line
	if got := line.margin(values); got > 0 {
		t.Errorf("a line outdoes itself by %v", got)
	}
	line.Line, line.Against = []Variant{named("none"), named("full")}, []Variant{named("none"), named("half")}
	line.From, line.To = 0.1, 0.7
	if got := line.margin(values); got > 0 {
		t.Errorf("the lower line is larger somewhere by %v though smaller elsewhere", got)
	}
}

// TestDispersal checks the quorum against the published example of CF9: of 25
// hosts, 15 release with probability .03 if each does with .4, .99 with .8.
func TestDispersal(t *testing.T) {
	if p := atLeast(25, 15, 0.4); math.Abs(p-0.03) > 0.005 {
		t.Errorf("p = 0.4: %v, want about .03", p)
	}
	if p := atLeast(25, 15, 0.8); math.Abs(p-0.99) > 0.01 {
		t.Errorf("p = 0.8: %v, want about .99", p)
	}
	if p := atLeast(1, 1, 0.7); p != 0.7 {
		t.Errorf("one host: %v, want 0.7", p)
	}
	// Of 25 hosts, counted in whole numbers, and of five by their 32 ways.
	if p, want := atLeast(25, 15, 0.5), 7119516.0/(1<<25); math.Abs(p-want) > 1e-15 {
		t.Errorf("p = 0.5: %v, want %v", p, want)
	}
	ways := 0.0
	for who := range 1 << 5 {
		if n := bits.OnesCount(uint(who)); n >= 3 {
			ways += math.Pow(0.7, float64(n)) * math.Pow(0.3, float64(5-n))
		}
	}
	if p := atLeast(5, 3, 0.7); math.Abs(p-ways) > 1e-15 {
		t.Errorf("five hosts: %v, want %v", p, ways)
	}
}

// TestOutcomes holds that the chances of how an invasion ends are those of the
// contest whose chance of a decisive win they are read from.
func TestOutcomes(t *testing.T) {
	w := world.Central()
	c := campaign.Contest{M: w[world.MCSF], CutDec: w[world.CutDec], CutPar: w[world.CutPar], CutStal: w[world.CutSta]}
	for _, ratio := range []float64{0.4, 0.8, 1.5} {
		want := c.Odds(ratio)
		got := outcomes(&Sight{World: w, Outcome: metric.Outcome{Force: metric.Force{Decisive: want[campaign.Decisive]}}})
		for o := range got {
			if math.Abs(got[o]-want[o]) > 1e-12 {
				t.Errorf("ratio %v: outcome %d has %v, want %v", ratio, o, got[o], want[o])
			}
		}
	}
}

// TestCritical holds the critical chance of intervention to G/(G+L) worked out
// by hand, and that nothing needs to be deterred where a win does not pay.
func TestCritical(t *testing.T) {
	w := world.Central()
	w[world.MuS], w[world.MuV] = 0, 1
	w[world.GDecV], w[world.CR], w[world.CDirR], w[world.EscDirect], w[world.CEscR] = 1.2, 0.2, 0.6, 0.1, 1
	if got := critical.Of(&Sight{World: w}); math.Abs(got-1/1.6) > 1e-12 {
		t.Errorf("q* = %v, want 0.625", got)
	}
	w[world.GDecV] = 0.1
	if got := critical.Of(&Sight{World: w}); got != 0 {
		t.Errorf("q* = %v where a win does not pay, want 0", got)
	}
}

// TestLine holds the arithmetic of holding the line: 1,200 km at 20 and at 35
// a kilometre, three rotations.
func TestLine(t *testing.T) {
	s := &Sight{World: world.Central().With(world.TripCost, 1)}
	if got := lineForce.Of(s); got != 72 {
		t.Errorf("%v thousand, want 72", got)
	}
	if got := lineCost.Of(s); math.Abs(got-25.2) > 1e-12 {
		t.Errorf("EUR %v bn, want 25.2", got)
	}
}

// TestCertain holds that a signature that is certain to rounding still has a
// worth.
func TestCertain(t *testing.T) {
	s := &Sight{World: world.Central()}
	for _, p := range []float64{0, 1} {
		s.Outcome.Acceptance.Ukraine = p
		if g := gain(s); math.IsInf(g, 0) || (g > 0) != (p == 1) {
			t.Errorf("signing with probability %v is worth %v", p, g)
		}
	}
}

// TestHazards holds that years are split by whether the stock is full.
func TestHazards(t *testing.T) {
	s := &Sight{Outcome: metric.Outcome{Years: []metric.Year{
		{Hazard: 0.3, Stock: 0.5}, {Hazard: 0.2, Stock: 0.9}, {Hazard: 0.1, Stock: 1}, {Hazard: 0.2, Stock: 1},
	}}}
	if got := filling.Of(s); got != 0.3 {
		t.Errorf("while it fills %v, want 0.3", got)
	}
	if got := filledUp.Of(s); math.Abs(got-0.15) > 1e-12 {
		t.Errorf("once full %v, want 0.15", got)
	}
}
