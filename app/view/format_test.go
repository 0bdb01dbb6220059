// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"math"
	"testing"

	"parley/engine/lever"
	"parley/engine/metric"
)

func TestValue(t *testing.T) {
	for _, row := range []struct {
		unit metric.Unit
		v    float64
		want string
	}{
		{metric.Probability, 0, "0%"},
		{metric.Probability, 1, "100%"},
		{metric.Probability, 1e-9, "<0.1%"},
		{metric.Probability, 0.00049, "<0.1%"},
		{metric.Probability, 0.0005, "0.1%"},
		{metric.Probability, 0.003, "0.3%"},
		{metric.Probability, 0.043, "4.3%"},
		{metric.Probability, 0.0994, "9.9%"},
		{metric.Probability, 0.0996, "10%"}, // and not 10.0%
		{metric.Probability, 0.474, "47%"},
		{metric.Probability, 0.9, "90%"},
		{metric.Probability, 0.9944, "99.4%"},
		{metric.Probability, 0.9996, ">99.9%"},
		{metric.Probability, 1 - 1e-12, ">99.9%"},
		{metric.Probability, 1 + 1e-12, "100%"}, // rounding in the engine
		{metric.Probability, -1e-12, "0%"},
		{metric.Points, 0.1234, "+12 points"},
		{metric.Points, -0.0044, "−0.4 points"},
		{metric.Points, 0.0004, "0 points"}, // no sign on what is shown as nothing
		{metric.Points, -0.0004, "0 points"},
		{metric.Points, 0.0997, "+10 points"},
		{metric.Utility, 0.524, "0.52"},
		{metric.Utility, -0.071, "−0.07"},
		{metric.Utility, -0.001, "0.00"},
		{metric.Index, 0.314159, "0.31"},
		{metric.Days, 9.44, "9.4 days"},
		{metric.Days, 9.97, "10 days"},
		{metric.Days, 24.4, "24 days"},
		{metric.EuroBn, 3.44, "EUR 3.4 bn"},
		{metric.EuroBn, 1234.5, "EUR 1234 bn"},
		{metric.EuroBn, 12345, "EUR 12,345 bn"},
		{metric.EuroBn, 1234567, "EUR 1,234,567 bn"},
		{metric.EuroBn, 0, "EUR 0 bn"},
		{metric.Ratio, 1.318, "1.32 to 1"},
		{metric.Index, math.NaN(), "–"},
		{metric.Days, math.Inf(1), "–"},
		{metric.Points, math.NaN(), "–"},
	} {
		if got := Value(words, row.unit, row.v); got != row.want {
			t.Errorf("Value(%v, %v) = %q, want %q", row.unit, row.v, got, row.want)
		}
	}
}

func TestSigned(t *testing.T) {
	for _, row := range []struct {
		unit metric.Unit
		v    float64
		want string
	}{
		{metric.Probability, 0.12, "+12 points"}, // a difference of percents is points
		{metric.Probability, -0.012, "−1.2 points"},
		{metric.Utility, 0.034, "+0.03"},
		{metric.Days, -3.2, "−3.2 days"},
		{metric.EuroBn, 40.4, "EUR +40 bn"},
		{metric.Index, 0, "0.00"},
		{metric.Ratio, math.Inf(-1), "–"},
	} {
		if got := signed(words, row.unit, row.v); got != row.want {
			t.Errorf("signed(%v, %v) = %q, want %q", row.unit, row.v, got, row.want)
		}
	}
}

func TestShort(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 1: "1", 0.5: "0.5", 0.35: "0.35", 0.333333: "0.333", 1200: "1200", 20000: "20,000", -2.5: "−2.5", -0.0001: "0", 100000: "100,000",
	} {
		if got := short(words, v); got != want {
			t.Errorf("short(%v) = %q, want %q", v, got, want)
		}
	}
}

func TestLeverValue(t *testing.T) {
	d := lever.Defaults()
	force := d.With(lever.TripSize, 20000)
	for _, row := range []struct {
		design lever.Design
		id     lever.ID
		want   string
	}{
		{d, lever.StockSets, "No stock"},
		{d.With(lever.StockSets, 1), lever.StockSets, "1 brigade set"},
		{d.With(lever.StockSets, 8), lever.StockSets, "8 brigade sets"},
		{d, lever.StockHosts, "nowhere"},
		{d.WithHosts(lever.Shares{lever.Poland: 0.5, lever.UkraineCentre: 0.5}), lever.StockHosts, "Ukraine, centre 50%, Poland 50%"},
		{d, lever.StockOffenceShare, "30%"},
		{d.With(lever.StockOffenceShare, 0.333333), lever.StockOffenceShare, "33.3%"},
		{d, lever.ConsultDays, "3 days"},
		{d.With(lever.ConsultDays, 1), lever.ConsultDays, "1 day"},
		{d.With(lever.ConsultDays, 1.5), lever.ConsultDays, "1.5 days"},
		{d, lever.ReleaseRule, "Each host as it sees fit"},
		{d, lever.DepotArt5Ack, "No"},
		{d.With(lever.DepotArt5Ack, 1), lever.DepotArt5Ack, "Yes"},
		{d, lever.TripSize, "No force"},
		{force, lever.TripSize, "20,000 troops"},
		{d.With(lever.USBackstop, 3), lever.USBackstop, "Air and strike reaction force"},
		{d, lever.SnapTiers, "None"},
		{d, lever.Burden, "Proof is on Ukraine"},
		{d.With(lever.LegalBind, 0.67), lever.LegalBind, "0.67 of 1"},
		{d, lever.UAForceCap, "No cap"},
		{d.With(lever.UAForceCap, 85), lever.UAForceCap, "85 thousand"},
		{d, lever.PeacetimeAid, "EUR 5 bn a year"},
		{d, lever.CommercialStake, "USD 10 bn"},
		{d, lever.VerifyHours, "72 hours"},
		{d, lever.HostPenalty, "0% of a full EU sanction"},
	} {
		if got := LeverValue(words, row.design, row.id); got != row.want {
			t.Errorf("%s: got %q, want %q", row.id, got, row.want)
		}
	}
}

// TestEveryLeverValueReads writes every lever at its ends and its default, which
// with text.Strict fails for a missing string.
func TestEveryLeverValueReads(t *testing.T) {
	for id := range lever.Count {
		l := id.Lever()
		if l.Kind == lever.Share {
			continue
		}
		for _, v := range []float64{l.Min, l.Default, max(l.Max, float64(len(l.Options)-1))} {
			if got := LeverValue(words, lever.Defaults().With(id, v), id); got == "" {
				t.Errorf("%s at %v is empty", id, v)
			}
		}
	}
}

func TestUnitKey(t *testing.T) {
	for unit, want := range map[string]string{"": "", "EUR bn a year": "eur_bn_a_year", "thousand, 0 none": "thousand_0_none"} {
		if got := unitKey(unit); got != want {
			t.Errorf("unitKey(%q) = %q, want %q", unit, got, want)
		}
	}
}
