// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package lever

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestCatalogueIsComplete(t *testing.T) {
	if Count != 56 {
		t.Errorf("%d levers, want 56", Count)
	}
	seen := map[string]bool{}
	for i, l := range Catalogue() {
		if l.ID == "" || l.Label == "" || l.Meaning == "" || l.Source == "" {
			t.Errorf("lever %d (%s) lacks an id, a label, a meaning or a source", i, l.ID)
		}
		if seen[l.ID] {
			t.Errorf("%s stands twice", l.ID)
		}
		seen[l.ID] = true
		if id, ok := ByID(l.ID); !ok || id != ID(i) {
			t.Errorf("ByID(%s) = %d, %v", l.ID, id, ok)
		}
		switch l.Kind {
		case Float, Int:
			if !(l.Min < l.Max && l.Min <= l.Default && l.Default <= l.Max && l.Step > 0) {
				t.Errorf("%s: range %v to %v, default %v, step %v", l.ID, l.Min, l.Max, l.Default, l.Step)
			}
		case Enum, Share:
			if len(l.Options) < 2 {
				t.Errorf("%s has %d options", l.ID, len(l.Options))
			}
		}
	}
	if err := Defaults().Check(); err != nil {
		t.Errorf("the defaults are refused: %v", err)
	}
}

func TestGuardRails(t *testing.T) {
	force := Defaults().With(TripSize, 5000).WithOption(TripPosition, "west").
		WithOption(TripNationality, "E-broad").WithOption(TripMandate, "reassure")
	for name, c := range map[string]struct {
		design Design
		lever  ID
	}{
		"stock without hosts":            {Defaults().With(StockSets, 3), StockHosts},
		"shares that do not sum to 1":    {Defaults().With(StockSets, 3).WithHosts(Shares{Poland: 0.5, Romania: 0.4}), StockHosts},
		"a share below 0":                {Defaults().WithHosts(Shares{Poland: 1.5, Romania: -0.5}), StockHosts},
		"troops without a position":      {force.WithOption(TripPosition, "none"), TripPosition},
		"troops without a mandate":       {force.WithOption(TripMandate, "none"), TripMandate},
		"a position without troops":      {Defaults().WithOption(TripPosition, "line"), TripPosition},
		"neutrality with troops":         {force.WithOption(Nonbloc, "neutrality"), Nonbloc},
		"neutrality with US troops":      {Defaults().With(USBackstop, 4).WithOption(Nonbloc, "neutrality"), Nonbloc},
		"neutrality with closed skies":   {Defaults().With(AirShield, 3).WithOption(Nonbloc, "neutrality"), Nonbloc},
		"membership, depots not covered": {Defaults().With(StockSets, 1).WithHosts(Shares{Poland: 1}).WithOption(Nonbloc, "member"), DepotArt5Ack},
		"a value above its range":        {Defaults().With(ConsultDays, 31), ConsultDays},
		"half a brigade set":             {Defaults().With(StockSets, 2.5).WithHosts(Shares{Poland: 1}), StockSets},
		"not a number":                   {Defaults().With(LegalBind, math.NaN()), LegalBind},
	} {
		err := c.design.Check()
		p, ok := err.(Problem)
		if !ok || p.Lever != c.lever {
			t.Errorf("%s: got %v, want a problem with %s", name, err, c.lever)
		}
	}
	for name, d := range map[string]Design{
		"observers under neutrality":        force.WithOption(TripMandate, "observe").WithOption(Nonbloc, "neutrality"),
		"stock in Ukraine under neutrality": Defaults().With(StockSets, 4).WithHosts(Shares{UkraineCentre: 1}).WithOption(Nonbloc, "neutrality"),
	} {
		if err := d.Check(); err != nil {
			t.Errorf("%s is refused: %v", name, err)
		}
	}
}

// random is any design within the ranges, guard rails broken or not.
func random(rng *rand.Rand) Design {
	d := Defaults()
	for id := range Count {
		l := id.Lever()
		switch l.Kind {
		case Float:
			d = d.With(id, l.Min+rng.Float64()*(l.Max-l.Min))
		case Int:
			d = d.With(id, l.Min+float64(rng.IntN(int(l.Max-l.Min)+1)))
		case Bool:
			d = d.With(id, float64(rng.IntN(2)))
		case Enum:
			d = d.With(id, float64(rng.IntN(len(l.Options))))
		}
	}
	if rng.IntN(3) > 0 {
		a := float64(rng.IntN(101)) / 100
		d = d.WithHosts(Shares{Poland: a, UkraineCentre: 1 - a})
	}
	return d
}

// Whatever was changed, completing the design ends in one that is allowed, and
// what was changed stays as it was unless it is itself what the rails forbid.
func TestCompleteMendsEverything(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		d := random(rng)
		changed := ID(rng.IntN(int(Count)))
		got, moved := d.Complete(changed)
		if err := got.Check(); err != nil {
			t.Fatalf("after changing %s and completing: %v\n%+v", changed, err, d)
		}
		for _, id := range moved {
			if id == changed && id != StockHosts { // stock must be somewhere
				t.Fatalf("completing a change of %s moved it", changed)
			}
		}
		if again, more := got.Complete(changed); again != got || len(more) > 0 {
			t.Fatalf("completing twice moves %v", more)
		}
	}
}

func TestCompanions(t *testing.T) {
	d, moved := Defaults().With(StockSets, 4).Complete(StockSets)
	if d.Hosts() != (Shares{Poland: 0.5, Romania: 0.5}) || len(moved) != 1 {
		t.Errorf("stock gets hosts %v, moved %v", d.Hosts(), moved)
	}
	d, _ = Defaults().With(TripSize, 3000).Complete(TripSize)
	if !d.Is(TripPosition, "west") || !d.Is(TripNationality, "E-broad") || !d.Is(TripMandate, "reassure") {
		t.Errorf("a force gets %s, %s, %s", d.Option(TripPosition), d.Option(TripNationality), d.Option(TripMandate))
	}
	d, _ = d.With(TripSize, 0).Complete(TripSize)
	if !d.Is(TripPosition, "none") || !d.Is(TripMandate, "none") {
		t.Errorf("no force keeps %s, %s", d.Option(TripPosition), d.Option(TripMandate))
	}
}

func TestTextRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		d := random(rng)
		back := Defaults()
		for id := range Count {
			var err error
			if back, err = back.Parse(id, d.Format(id)); err != nil {
				t.Fatalf("%s: %v", id, err)
			}
		}
		if back != d {
			t.Fatalf("text round trip differs at %v", back.Differs(d))
		}
	}
}

func TestJSONRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		d, _ := random(rng).Complete(StockSets)
		data, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Design
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if back != d {
			t.Fatalf("JSON round trip differs at %v", back.Differs(d))
		}
	}
}

func TestParseSaysWhatIsAllowed(t *testing.T) {
	for _, c := range []struct {
		id   ID
		text string
		want string
	}{
		{ConsultDays, "45", "consult_days: 45 is outside the range, allowed is 0 to 30 (days)"},
		{ConsultDays, "soon", `consult_days: "soon" is not a number, allowed is 0 to 30 (days)`},
		{ConsultDays, "NaN", `consult_days: "NaN" is not a number, allowed is 0 to 30 (days)`},
		{Burden, "Russia", "burden: \"Russia\" is not an option, allowed are proof-on-UA, neutral, reversed"},
		{LeaseReturn, "yes", `lease_return: "yes" is neither true nor false`},
		{StockHosts, "PL:0.5,UA:0.5", `stock_hosts: "UA" is not a host, allowed are UA_W, UA_C, PL, RO, CZ, DE, BALT`},
		{StockHosts, "PL:0.5,PL:0.5", "stock_hosts: PL is given twice"},
		{StockHosts, "PL:0.5", "stock_hosts: the shares sum to 0.5, they must sum to 1"},
		{StockHosts, "PL", `stock_hosts: "PL" is not a host and a share such as PL:0.5`},
		{StockHosts, "PL:2", `stock_hosts: the share of PL is "2", allowed is 0 to 1`},
		{StockSets, "2.5", "stock_sets: 2.5 is not a whole number, allowed is 0 to 15 (brigade sets)"},
	} {
		_, err := Defaults().Parse(c.id, c.text)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s=%s: got %v, want %s", c.id, c.text, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("stock_hosts", "PL:0.5,UA_C:0.5")
	f.Add("consult_days", "1e3")
	f.Add("burden", "reversed")
	f.Fuzz(func(t *testing.T, name, text string) {
		id, ok := ByID(name)
		if !ok {
			return
		}
		d, err := Defaults().Parse(id, text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") && !strings.Contains(text, "\n") {
				t.Errorf("more than one line: %q", err)
			}
			return
		}
		if back, err := Defaults().Parse(id, d.Format(id)); err != nil || back != d {
			t.Errorf("%s=%q does not survive writing and reading: %v", name, text, err)
		}
	})
}

func TestSharesKeepTheirSum(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	s := Shares{Poland: 0.35, Romania: 0.3, Czechia: 0.1, Germany: 0.15, Baltics: 0.1}
	for range 2000 {
		if rng.IntN(2) == 0 {
			s = s.Set(Host(rng.IntN(int(HostCount))), rng.Float64())
		} else {
			s = s.Moved(Host(rng.IntN(int(HostCount))), Host(rng.IntN(int(HostCount))), rng.Float64())
		}
		for h, v := range s {
			if v < 0 || v > 1 {
				t.Fatalf("%s holds %v", Host(h), v)
			}
		}
		if math.Abs(s.Sum()-1) > 1e-9 {
			t.Fatalf("shares sum to %v", s.Sum())
		}
	}
}

// What a person sets stays what they set, whatever the rest rounds to.
func TestSharesKeepWhatWasSet(t *testing.T) {
	s := Shares{Poland: 0.35, Romania: 0.3, Czechia: 0.1, Germany: 0.15, Baltics: 0.1}
	for v := 0.0; v <= 1; v += 0.01 {
		v := math.Round(v*100) / 100
		for h := range HostCount {
			if got := s.Set(h, v)[h]; got != v {
				t.Errorf("%s set to %v holds %v", h, v, got)
			}
		}
	}
}

// The last holder can give everything away and get it back.
func TestSharesFromOneHolder(t *testing.T) {
	s := Shares{Poland: 1}.Set(Poland, 0.4)
	if s[Poland] != 0.4 || math.Abs(s.Sum()-1) > 1e-9 {
		t.Errorf("Poland alone set to 0.4 gives %v", s)
	}
	if s = s.Set(UkraineCentre, 1); s[UkraineCentre] != 1 || s.Sum() != 1 {
		t.Errorf("all to central Ukraine gives %v", s)
	}
}
