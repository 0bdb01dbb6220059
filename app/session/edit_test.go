// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/engine/lever"
	"parley/engine/world"
	"parley/scenarios"
)

// TestAnyChangeKeepsTheDesignValid makes thousands of changes of every kind,
// resets among them, and wants a design that passes Check after each.
func TestAnyChangeKeepsTheDesignValid(t *testing.T) {
	for seed := range uint64(40) {
		r := source(seed)
		all := scenarios.All()
		s := New(all[r.IntN(len(all))])
		for range 200 {
			var e Edit
			switch r.IntN(8) {
			case 0:
				e = s.ResetLever(lever.ID(r.IntN(int(lever.Count))), Origin(r.IntN(2)))
			case 1:
				e = s.ResetGroup(lever.Group(r.IntN(int(lever.Groups))), Origin(r.IntN(2)))
			default:
				e = randomEdit(t, s, r)
			}
			if err := s.State().Design.Check(); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if len(e.Notices) != len(e.Moved) {
				t.Fatalf("seed %d: %d notices for %d companions", seed, len(e.Notices), len(e.Moved))
			}
		}
	}
}

// TestChangedLeverStays wants a change to do what was asked: the companions
// move, not the lever.
func TestChangedLeverStays(t *testing.T) {
	r := source(7)
	for range 3000 {
		s := randomSession(t, r, 5)
		id := lever.ID(r.IntN(int(lever.Count)))
		if id == lever.StockHosts {
			continue
		}
		v := grain(randomValue(r, id))
		e := must(t)(s.Set(id, v))
		if got := s.State().Design.Get(id); got != v {
			t.Fatalf("%s was set to %v and is %v", id, v, got)
		}
		if slices.Contains(e.Moved, id) {
			t.Fatalf("%s is named as its own companion", id)
		}
	}
}

func TestCompanions(t *testing.T) {
	for _, row := range []struct {
		name, scenario string
		lever          lever.ID
		value          string
		want           map[lever.ID]string
	}{
		{"stock needs hosts", "ceasefire", lever.StockSets, "3", map[lever.ID]string{lever.StockHosts: "PL:0.5,RO:0.5"}},
		{"force needs attributes", "ceasefire", lever.TripSize, "5000", map[lever.ID]string{
			lever.TripPosition: "west", lever.TripNationality: "E-broad", lever.TripMandate: "reassure",
		}},
		{"no force has none", "tripwire", lever.TripSize, "0", map[lever.ID]string{
			lever.TripPosition: "none", lever.TripNationality: "none", lever.TripMandate: "none",
		}},
		{"neutrality sends troops home", "tripwire", lever.Nonbloc, "neutrality", map[lever.ID]string{
			lever.TripSize: "0", lever.TripPosition: "none", lever.TripNationality: "none", lever.TripMandate: "none",
		}},
		{"neutrality opens the skies", "kuleba", lever.Nonbloc, "neutrality", map[lever.ID]string{lever.AirShield: "2"}},
		{"troops end neutrality", "offsite-stockpile", lever.USBackstop, "4", map[lever.ID]string{lever.Nonbloc: "deferred"}},
		{"membership covers depots", "ceasefire", lever.Nonbloc, "member", map[lever.ID]string{lever.DepotArt5Ack: "true"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := open(t, row.scenario)
			e := must(t)(s.SetText(row.lever, row.value))
			if len(e.Moved) != len(row.want) {
				t.Errorf("moved %v, want %v", e.Moved, row.want)
			}
			for id, want := range row.want {
				if got := s.State().Design.Format(id); got != want {
					t.Errorf("%s is %s, want %s", id, got, want)
				}
			}
		})
	}
}

// TestNotices wants a notice to name each kind of value by ids, so that any
// language can say it. Package view tests how it reads.
func TestNotices(t *testing.T) {
	d := lever.Defaults().With(lever.TripSize, 5000).With(lever.AirShield, 2).With(lever.DepotArt5Ack, 1).
		WithOption(lever.TripPosition, "near-front").WithHosts(lever.Shares{lever.Poland: 0.5, lever.UkraineCentre: 0.5})
	for id, want := range map[lever.ID]string{
		lever.TripSize:     "5000 @lever.trip_size.unit",
		lever.AirShield:    "@lever.air_shield.step.2",
		lever.DepotArt5Ack: "@format.yes",
		lever.LeaseReturn:  "@format.no",
		lever.TripPosition: "@lever.trip_position.option.near-front",
		lever.StockHosts:   "@host.UA_C 50%, @host.PL 50%",
	} {
		e := movedEdit(d, []lever.ID{id})
		want := []Notice{{ID: "notice.moved", Args: []string{"@lever." + id.String() + ".label", want}}}
		if diff := cmp.Diff(want, e.Notices); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
	if got := movedEdit(lever.Defaults(), []lever.ID{lever.StockHosts}).Notices[0].Args[1]; got != "@format.nowhere" {
		t.Errorf("no hosts are %q", got)
	}
}

func TestRefused(t *testing.T) {
	for _, row := range []struct {
		name string
		edit func(*Session) error
		want string
	}{
		{"out of range", func(s *Session) error { _, err := s.Set(lever.ConsultDays, 45); return err }, "consult_days: 45 is outside the range, allowed is 0 to 30 (days)"},
		{"not whole", func(s *Session) error { _, err := s.Set(lever.StockSets, 2.5); return err }, "stock_sets: 2.5 is not a whole number, allowed is 0 to 15 (brigade sets)"},
		{"no number", func(s *Session) error { _, err := s.Set(lever.ConsultDays, math.NaN()); return err }, "consult_days: \"NaN\" is not a number, allowed is 0 to 30 (days)"},
		{"infinite", func(s *Session) error { _, err := s.Set(lever.ConsultDays, math.Inf(1)); return err }, "consult_days: +Inf is outside the range, allowed is 0 to 30 (days)"},
		{"no option", func(s *Session) error { _, err := s.Set(lever.TierMode, 2); return err }, "tier_mode: 2 is not an option, allowed are 0 to 1 (graduated, front-loaded)"},
		{"no boolean", func(s *Session) error { _, err := s.Set(lever.LeaseReturn, 0.5); return err }, "lease_return: 0.5 is neither true (1) nor false (0)"},
		{"hosts as a number", func(s *Session) error { _, err := s.Set(lever.StockHosts, 1); return err }, "stock_hosts: is not one number, allowed are shares such as PL:0.5,RO:0.5"},
		{"option as text", func(s *Session) error { _, err := s.SetText(lever.TierMode, "quick"); return err }, "tier_mode: \"quick\" is not an option, allowed are graduated, front-loaded"},
		{"host share", func(s *Session) error { _, err := s.SetHost(lever.Poland, 1.5); return err }, "stock_hosts: the share of PL is 1.5, allowed is 0 to 1"},
		{"stock moved", func(s *Session) error { _, err := s.MoveStock(lever.Poland, lever.Romania, -1); return err }, "stock_hosts: the amount moved is -1, allowed is 0 to 1"},
		{"shares", func(s *Session) error { _, err := s.SetText(lever.StockHosts, "PL:0.5"); return err }, "stock_hosts: the shares sum to 0.5, they must sum to 1"},
		{"beliefs", func(s *Session) error { return s.SetBeliefs("mars") }, "beliefs: \"mars\" is not a belief profile, allowed are central, moscow-official, moscow-sceptical, kyiv, washington-restraint, washington-hawk, paris-london-berlin, warsaw-vilnius"},
		{"parameter", func(s *Session) error { return s.SetParameter(world.Delta, 2) }, "delta: 2 is outside the range, allowed is 0."},
		{"parameter that is no number", func(s *Session) error { return s.SetParameter(world.Delta, math.NaN()) }, "delta: NaN is outside the range, allowed is 0."},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := open(t, "offsite-stockpile")
			before := s.State()
			err := row.edit(s)
			if err == nil {
				t.Fatal("accepted")
			}
			if got := err.Error(); got != row.want && !(strings.HasSuffix(row.want, ".") && strings.HasPrefix(got, row.want)) {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
			if s.State() != before || s.CanUndo() {
				t.Error("what is refused must change nothing")
			}
		})
	}
}

// TestPriorsMustLeaveRoom sets one prior by hand and then chooses a profile with
// which it cannot go.
func TestPriorsMustLeaveRoom(t *testing.T) {
	s := open(t, "nato")
	if err := s.SetParameter(world.MuS, 0.5); err != nil {
		t.Fatal(err)
	}
	before := s.State()
	if err := s.SetBeliefs("kyiv"); err == nil {
		t.Error("priors that sum to 1.25 were accepted")
	}
	if s.State() != before {
		t.Error("what is refused must change nothing")
	}
}

// TestStepsLeaveNoDust steps a slider ten times by 0.1.
func TestStepsLeaveNoDust(t *testing.T) {
	s := open(t, "ceasefire")
	for range 3 {
		must(t)(s.Set(lever.LegalBind, s.State().Design.Get(lever.LegalBind)+0.1))
	}
	if got := s.State().Design.Get(lever.LegalBind); got != 0.3 {
		t.Errorf("three steps of 0.1 arrive at %v", got)
	}
}

// TestResetBringsTheForceBack takes the size of a force back: it comes back to
// its old place and not to the companions.
func TestResetBringsTheForceBack(t *testing.T) {
	s := open(t, "nato")
	must(t)(s.Set(lever.TripSize, 0))
	e := s.ResetLever(lever.TripSize, ToProposal)
	if s.State() != s.Baseline() {
		t.Errorf("differs at %v", s.Changes().Levers)
	}
	if len(e.Moved) != 3 {
		t.Errorf("moved %v, want position, nationality and mandate", e.Moved)
	}
}

func TestResetGroup(t *testing.T) {
	s := open(t, "tripwire")
	must(t)(s.Set(lever.TripSize, 3000))
	must(t)(s.SetText(lever.TripPosition, "line"))
	must(t)(s.Set(lever.PeacetimeAid, 50))
	if e := s.ResetGroup(lever.Tripwire, ToProposal); len(e.Moved) != 0 {
		t.Errorf("moved %v, want nothing", e.Moved)
	}
	if got := s.Changes().Levers; !slices.Equal(got, []lever.ID{lever.PeacetimeAid}) {
		t.Errorf("differs at %v, want peacetime_aid alone", got)
	}
	s.Undo()
	if got := len(s.Changes().Levers); got != 3 {
		t.Errorf("after undo %d levers differ, want 3", got)
	}
}

func TestResetAll(t *testing.T) {
	s := randomSession(t, source(3), 30)
	s.ResetAll(ToDefault)
	if s.State().Design != lever.Defaults() {
		t.Error("not at the defaults")
	}
	s.ResetAll(ToProposal)
	if s.State() != s.Baseline() {
		t.Error("not at the proposal")
	}
}

func TestParameters(t *testing.T) {
	s := open(t, "nato")
	set := func(id world.ID, v float64) {
		t.Helper()
		if err := s.SetParameter(id, v); err != nil {
			t.Fatal(err)
		}
	}
	set(world.Delta, 0.85)
	if got := s.State().Parameter(world.Delta); got != 0.85 {
		t.Errorf("delta is %v", got)
	}
	set(world.Delta, world.Delta.Parameter().Central)
	if s.State() != s.Baseline() {
		t.Error("the central value must be no change")
	}
	if err := s.SetBeliefs("kyiv"); err != nil {
		t.Fatal(err)
	}
	set(world.USKept, 0.35) // what kyiv believes
	if _, ok := s.State().World.Get(world.USKept); ok {
		t.Error("the value of the profile must be no change")
	}
	set(world.USKept, 0.5)
	set(world.Delta, 0.85)
	if err := s.Release(world.USKept); err != nil {
		t.Fatal(err)
	}
	if got := s.State().World.Settings(); !slices.Equal(got, []world.Setting{{ID: world.Delta, Value: 0.85}}) {
		t.Errorf("settings are %v", got)
	}
	if err := s.Release(world.Delta, world.MuS); err != nil {
		t.Fatal(err)
	}
	if s.State().World != (Edits{}) {
		t.Error("parameters must be back at what is given")
	}
}
