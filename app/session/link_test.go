// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"parley/engine"
	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

func TestLink(t *testing.T) {
	s := open(t, "offsite-stockpile")
	check := func(wantFragment string) {
		t.Helper()
		path, fragment, err := s.Address(Explore, "").Link()
		if err != nil {
			t.Fatal(err)
		}
		if path != "/explore/offsite-stockpile" || fragment != wantFragment {
			t.Errorf("got  %s#%s\nwant /explore/offsite-stockpile#%s", path, fragment, wantFragment)
		}
	}
	check("")
	must(t)(s.Set(lever.StockSets, 6))
	must(t)(s.SetText(lever.StockHosts, "PL:0.5,UA_C:0.5"))
	if err := s.SetBeliefs("kyiv"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetParameter(world.Delta, 0.85); err != nil {
		t.Fatal(err)
	}
	check("stock_sets=6&stock_hosts=UA_C:0.5,PL:0.5&beliefs=kyiv&world.delta=0.85&model=" + engine.Model)
}

// TestLinkRoundTrip holds that any state that fits into a link comes back.
func TestLinkRoundTrip(t *testing.T) {
	r := source(11)
	long := 0
	for range 2000 {
		s := randomSession(t, r, r.IntN(60))
		path, fragment, err := s.Address(Explore, "").Link()
		if err != nil {
			long++
			continue
		}
		if n := len(path) + 1 + len(fragment); n > MaxLink {
			t.Fatalf("the link has %d characters", n)
		}
		// What a browser does to a fragment must not matter.
		parsed, err := url.Parse("http://localhost" + path + "#" + fragment)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range []string{fragment, "#" + fragment, parsed.EscapedFragment()} {
			again, notices, err := ParseLink(path, f)
			if err != nil {
				t.Fatalf("%s#%s: %v", path, f, err)
			}
			if again.State != s.State() || again.Screen != Explore || len(notices) != 0 {
				t.Fatalf("%s#%s comes back different, or with notices %v", path, f, notices)
			}
		}
	}
	if long > 20 {
		t.Errorf("%d of 2000 states do not fit into a link", long)
	}
}

// TestEveryLeverFits wants a link for a design in which every lever is changed.
func TestEveryLeverFits(t *testing.T) {
	r := source(5)
	for range 50 {
		if _, _, err := randomSession(t, r, 600).Address(Explore, "").Link(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLinkTooLong(t *testing.T) {
	s := open(t, "ceasefire")
	for id := range world.Count {
		p := id.Parameter()
		if err := s.SetParameter(id, p.Low+(p.High-p.Low)*0.123456789); err != nil {
			t.Fatal(err)
		}
	}
	_, _, err := s.Address(Explore, "").Link()
	if err == nil || !strings.HasPrefix(err.Error(), "link: these changes need ") || !strings.HasSuffix(err.Error(), " characters, allowed are 2000; save a file instead") {
		t.Errorf("got %v", err)
	}
}

// TestLinkOfFile tells a design from a file against the built-in proposal that is
// nearest to it.
func TestLinkOfFile(t *testing.T) {
	sc, _ := scenarios.Get("kuleba")
	sc.ID, sc.Title = "mine", "Mine"
	sc.World = []world.Setting{{ID: world.Delta, Value: 0.85}}
	s := New(sc)
	must(t)(s.Set(lever.DMZKm, 5))
	path, fragment, err := s.Address(Explore, "").Link()
	if want := "dmz_km=5&world.delta=0.85&model=" + engine.Model; err != nil || path != "/explore/kuleba" || fragment != want {
		t.Errorf("got %s#%s, %v, want /explore/kuleba#%s", path, fragment, err, want)
	}
}

func TestParseLinkReads(t *testing.T) {
	for _, row := range []struct {
		path, fragment string
		screen         Screen
		scenario       string
	}{
		{"/", "", Explore, scenarios.Default},
		{"/explore/nato", "", Explore, "nato"},
		{"/explore/nato/", "#", Explore, "nato"},
		{"/explore/", "", Explore, scenarios.Default},
		{"/explore", "dmz_km=0", Explore, scenarios.Default},
		{"/claims", "", Claims, scenarios.Default},
		{"/assumptions/nato", "", Assumptions, "nato"},
		{"/explore/nato", "&&dmz_km=0&", Explore, "nato"},
		{"/explore/nato", "model=" + engine.Model, Explore, "nato"},
		{"/explore/nato", "world.delta=central", Explore, "nato"},
	} {
		a, notices, err := ParseLink(row.path, row.fragment)
		if err != nil || a.Screen != row.screen || a.State.Scenario != row.scenario || len(notices) != 0 {
			t.Errorf("%s %s: got %s of %s, %v, %v", row.path, row.fragment, a.Screen, a.State.Scenario, notices, err)
		}
	}
}

func TestParseLinkOfAnotherModel(t *testing.T) {
	a, notices, err := ParseLink("/explore/nato", "dmz_km=5&model=2019.01")
	if err != nil || a.State.Design.Get(lever.DMZKm) != 5 {
		t.Fatalf("got %v", err)
	}
	if len(notices) != 1 || notices[0].ID != "notice.model" || notices[0].Args[0] != "2019.01" {
		t.Errorf("got notices %v", notices)
	}
}

// TestParseLinkOfAFutureModel holds that what a later version may know is named
// and left out, and that the rest is opened.
func TestParseLinkOfAFutureModel(t *testing.T) {
	for _, row := range []struct{ part, name string }{
		{"drone_wall=0.5", `"drone_wall"`},
		{"world.epsilon=1", `"world.epsilon"`},
		{"beliefs=mars", `"beliefs"`},
		{"tier_mode=quick", `"tier_mode"`},
		{"stock_sets=99", `"stock_sets"`},
		{"pin=moon", `"pin=moon"`},
		{"pin=nato;drone_wall=1", `"pin=nato;drone_wall=1"`},
	} {
		fragment := "dmz_km=5&" + row.part + "&pin=paris&view=a:b"
		a, notices, err := ParseLink("/compare/nato", fragment+"&model=2999.01")
		if err != nil {
			t.Errorf("%s: %v", row.part, err)
			continue
		}
		if a.State.Design.Get(lever.DMZKm) != 5 || len(a.Pins) != 1 || a.Pins[0].Scenario != "paris" || a.View != "a:b" {
			t.Errorf("%s: the rest of the link is not opened", row.part)
		}
		if len(notices) != 2 || notices[0].ID != "notice.model" || notices[1].ID != "notice.skipped" || notices[1].Args[0] != row.name {
			t.Errorf("%s: got notices %v", row.part, notices)
		}
		if _, _, err := ParseLink("/compare/nato", fragment); err == nil {
			t.Errorf("%s is accepted from this version", row.part)
		}
	}
}

func TestParseLinkRefuses(t *testing.T) {
	proposals := ", allowed are offsite-stockpile, multilayer, tripwire, train-and-equip, snapback, kuleba, nato, porcupine, istanbul, budapest, ceasefire, paris"
	const paths = ", allowed are /explore/, /compare/, /game/, /assumptions/, /claims/ and the id of a proposal"
	for _, row := range []struct{ name, path, fragment, want string }{
		{"proposal", "/explore/moon", "", `link: there is no proposal "moon"` + proposals},
		{"foreign proposal", "/explore/\x1b[31m", "", `link: there is no proposal "\x1b[31m"` + proposals},
		{"path", "/proofs/nato", "", `link: the path is "/proofs/nato"` + paths},
		{"path glued", "/explorenato", "", `link: the path is "/explorenato"` + paths},
		{"path of no root", "explore/nato", "", `link: the path is "explore/nato"` + paths},
		{"field", "/explore/nato", "stock_setz=3", `link: there is no field "stock_setz", allowed are the ids of levers, beliefs, world.<parameter>, pin, view and model`},
		{"no value", "/explore/nato", "dmz_km", `link: "dmz_km" cannot be read, allowed is a name, = and a value such as stock_sets=6`},
		{"percent", "/explore/nato", "dmz_km=%zz", `link: "dmz_km=%zz" cannot be read, allowed is a name, = and a value such as stock_sets=6`},
		{"twice", "/explore/nato", "dmz_km=3&dmz_km=4", `link: "dmz_km" is given twice, allowed is once`},
		{"range", "/explore/nato", "dmz_km=99", "link: dmz_km: 99 is outside the range, allowed is 0 to 30 (km)"},
		{"number", "/explore/nato", "dmz_km=far", `link: dmz_km: "far" is not a number, allowed is 0 to 30 (km)`},
		{"option", "/explore/nato", "tier_mode=quick", `link: tier_mode: "quick" is not an option, allowed are graduated, front-loaded`},
		{"host", "/explore/nato", "stock_hosts=FR:1", `link: stock_hosts: "FR" is not a host, allowed are UA_W, UA_C, PL, RO, CZ, DE, BALT`},
		{"shares", "/explore/nato", "stock_hosts=PL:0.5", "link: stock_hosts: the shares sum to 0.5, they must sum to 1"},
		{"guard rail", "/explore/ceasefire", "trip_size=5000", "link: trip_position: a force of trip_size above 0 needs a position: west, centre, near-front or line"},
		{"beliefs", "/explore/nato", "beliefs=mars", `link: beliefs: "mars" is not a belief profile, allowed are central, moscow-official, moscow-sceptical, kyiv, washington-restraint, washington-hawk, paris-london-berlin, warsaw-vilnius`},
		{"parameter", "/explore/nato", "world.gamma=1", `link: there is no parameter "gamma", allowed are the ids of the catalogue of parameters`},
		{"parameter value", "/explore/nato", "world.delta=high", `link: world.delta: "high" is not a value, allowed is `},
		{"parameter range", "/explore/nato", "world.delta=1.5", `link: world.delta: "1.5" is not a value, allowed is `},
		{"priors", "/explore/nato", "world.mu_S=0.5&beliefs=kyiv", "link: mu_V: mu_S and mu_V sum to 1.25, at most 1 is allowed"},
		{"pin", "/compare/nato", "pin=paris&pin=moon", `link: pin 2: there is no proposal "moon"` + proposals},
		{"pin of what cannot be", "/compare/nato", "pin=paris;dmz_km=99", "link: pin 1: dmz_km: 99 is outside the range, allowed is 0 to 30 (km)"},
		{"pin of no value", "/compare/nato", "pin=paris;dmz_km", `link: pin 1: "dmz_km" cannot be read, allowed is a name, = and a value such as stock_sets=6`},
		{"pin past a guard rail", "/compare/nato", "pin=ceasefire;trip_size=5000", "link: pin 1: trip_position: a force of trip_size above 0 needs a position: west, centre, near-front or line"},
		{"pins", "/compare/nato", "pin=paris&pin=nato&pin=kuleba&pin=budapest&pin=istanbul&pin=tripwire&pin=ceasefire", "link: pins: there would be 7 designs, allowed are 6; take one away first"},
		{"view", "/explore/nato", "view=%00", `link: view: "\x00" is not a view, allowed is text`},
		{"length", "/explore/nato", strings.Repeat("x", 2000), "link: it has 2013 characters, allowed are 2000"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, _, err := ParseLink(row.path, row.fragment)
			if err == nil {
				t.Fatal("accepted")
			}
			if got := err.Error(); got != row.want && !(strings.HasSuffix(row.want, " ") && strings.HasPrefix(got, row.want)) {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
		})
	}
}

func TestOpen(t *testing.T) {
	s := open(t, "ceasefire")
	must(t)(s.Set(lever.DMZKm, 10))
	before := s.State()
	if _, _, err := s.Open("/explore/nato", "dmz_km=99"); err == nil {
		t.Fatal("accepted")
	}
	if s.State() != before {
		t.Error("a bad link must leave the session as it is")
	}
	if _, _, err := s.Open("/explore/nato", "dmz_km=5"); err != nil {
		t.Fatal(err)
	}
	if s.Baseline().Scenario != "nato" || s.State().Design.Get(lever.DMZKm) != 5 || s.Baseline().Design.Get(lever.DMZKm) != 0 {
		t.Error("the link's proposal must be the baseline and its changes the state")
	}
	opened := s.State()
	if _, _, err := s.Open("/explore/nato", "dmz_km=5"); err != nil {
		t.Fatal(err)
	}
	s.Undo()
	if s.State() != before {
		t.Error("opening is a step, and opening the same again is none")
	}
	s.Redo()
	if s.State() != opened {
		t.Error("redo must open the link again")
	}
}

// sameAddress reports whether two addresses are the same.
func sameAddress(a, b Address) bool {
	return a.Screen == b.Screen && a.State == b.State && slices.Equal(a.Pins, b.Pins) && a.View == b.View
}

// TestLinkHoldsAll holds that pins, screen and view come back too, whatever
// characters a view has.
func TestLinkHoldsAll(t *testing.T) {
	r := source(12)
	for _, view := range []string{"", "y=3", "article:A,verdict:fails", "50% & more #1; \u0456\u043d\u0448\u0435"} {
		s := open(t, "tripwire")
		for range 3 {
			if err := s.Pin(randomSession(t, r, 3).State()); err != nil {
				t.Fatal(err)
			}
		}
		a := s.Address(Compare, view)
		path, fragment, err := a.Link()
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := ParseLink(path, fragment)
		if err != nil || !sameAddress(again, a) {
			t.Errorf("%s#%s does not come back: %v", path, fragment, err)
		}
	}
}

// FuzzParseLink holds that nothing makes ParseLink panic, that errors are one
// short line, and that what is read is valid and comes back from its own link.
func FuzzParseLink(f *testing.F) {
	for _, fragment := range []string{
		"", "#", "stock_sets=6&stock_hosts=PL:0.5,UA_C:0.5&beliefs=kyiv&world.delta=0.85&model=2026.11",
		"pin=nato;dmz_km=5&pin=paris&view=a:b", "pin=moon&drone_wall=1&model=2999.01", "pin=nato;beliefs=kyiv;world.delta=0.9&view=%25%20x&model=x", "model=@a", "pin=", "pin=;&view=%C3%A9", "trip_nationality=E+US", "trip_nationality=E%2BUS", "dmz_km=1e1", "dmz_km=0x1p2", "dmz_km=-0", "world.delta=central", "stock_hosts=", "=", "&=&", "a=%",
	} {
		f.Add("/explore/nato", fragment)
	}
	f.Add("/explore", "x")
	f.Fuzz(func(t *testing.T, path, fragment string) {
		a, notices, err := ParseLink(path, fragment)
		for _, n := range notices {
			for _, arg := range n.Args {
				if strings.ContainsAny(arg, "@\n\r\x1b\x00") {
					t.Errorf("a notice holds %q, which is not clean", arg)
				}
			}
		}
		if err != nil {
			if got := err.Error(); len(got) > 1500 || strings.ContainsAny(got, "\n\r\x1b\x00") {
				t.Errorf("%q is not one clean line", got)
			}
			return
		}
		for _, s := range append(a.Pins, a.State) {
			if err := s.check(); err != nil {
				t.Fatalf("accepted a state that is not valid: %v", err)
			}
		}
		path, fragment, err = a.Link()
		if err != nil {
			return // more digits than fit
		}
		again, _, err := ParseLink(path, fragment)
		if err != nil || !sameAddress(again, a) {
			t.Errorf("%s#%s does not come back: %v", path, fragment, err)
		}
	})
}
