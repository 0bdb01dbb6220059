// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package lever

import (
	"fmt"
	"math"
)

// Problem is one thing wrong with a design: which lever, and what is allowed.
type Problem struct {
	Lever ID
	Text  string
}

// Error returns the problem as one sentence that names the lever.
func (p Problem) Error() string { return p.Lever.String() + ": " + p.Text }

// Check returns what is wrong with a design, or nil: first a value outside its
// range, then a broken guard rail.
func (d Design) Check() error {
	for id := range Count {
		if p := d.checkRange(id); p != nil {
			return p
		}
	}
	if p := d.checkRails(); p != nil {
		return p
	}
	return nil
}

func (d Design) checkRange(id ID) error {
	l := catalogue[id]
	if l.Kind == Share {
		for h, v := range d.hosts {
			if !(v >= 0 && v <= 1) {
				return Problem{id, fmt.Sprintf("the share of %s is %v, allowed is 0 to 1", Host(h), v)}
			}
		}
		return nil
	}
	v, lo, hi := d.value[id], l.Min, l.Max
	switch l.Kind {
	case Bool:
		lo, hi = 0, 1
	case Enum:
		lo, hi = 0, float64(len(l.Options)-1)
	}
	if !(v >= lo && v <= hi) {
		return Problem{id, fmt.Sprintf("%v is outside the range, allowed is %v to %v%s", v, lo, hi, unit(l))}
	}
	if l.Kind != Float && v != math.Trunc(v) {
		return Problem{id, fmt.Sprintf("%v is not a whole number, allowed is %v to %v%s", v, lo, hi, unit(l))}
	}
	return nil
}

func unit(l Lever) string {
	if l.Unit == "" {
		return ""
	}
	return " (" + l.Unit + ")"
}

// sumTolerance is how far host shares may be from 1: shares written with three
// digits are accepted.
const sumTolerance = 0.005

func (d Design) checkRails() error {
	foreign := d.value[TripSize] > 0
	switch {
	case d.value[StockSets] > 0 && math.Abs(d.hosts.Sum()-1) > sumTolerance:
		return Problem{StockHosts, fmt.Sprintf("the shares sum to %.4g, they must sum to 1 when stock_sets is above 0", d.hosts.Sum())}
	case foreign && d.Is(TripPosition, "none"):
		return Problem{TripPosition, "a force of trip_size above 0 needs a position: west, centre, near-front or line"}
	case foreign && d.Is(TripNationality, "none"):
		return Problem{TripNationality, "a force of trip_size above 0 needs a nationality: EU-CSDP, UK-FR, E-broad, E+US or UN"}
	case foreign && d.Is(TripMandate, "none"):
		return Problem{TripMandate, "a force of trip_size above 0 needs a mandate: observe, train, reassure or fight-if-attacked"}
	case !foreign && !d.Is(TripPosition, "none"):
		return Problem{TripPosition, "must be none when trip_size is 0"}
	case !foreign && !d.Is(TripNationality, "none"):
		return Problem{TripNationality, "must be none when trip_size is 0"}
	case !foreign && !d.Is(TripMandate, "none"):
		return Problem{TripMandate, "must be none when trip_size is 0"}
	case d.Is(Nonbloc, "neutrality") && foreign && !d.Is(TripMandate, "observe"):
		return Problem{Nonbloc, "neutrality excludes foreign troops other than observers: set trip_size to 0 or trip_mandate to observe"}
	case d.Is(Nonbloc, "neutrality") && d.value[USBackstop] == 4:
		return Problem{Nonbloc, "neutrality excludes US troops: us_backstop may be 0 to 3"}
	case d.Is(Nonbloc, "neutrality") && d.value[AirShield] == 3:
		return Problem{Nonbloc, "neutrality excludes closed skies over Ukraine: air_shield may be 0 to 2"}
	case d.Is(Nonbloc, "member") && d.hosts.Abroad() > 0 && d.value[StockSets] > 0 && !d.On(DepotArt5Ack):
		return Problem{DepotArt5Ack, "must be true when nonbloc is member: alliance territory is covered"}
	}
	return nil
}

// companionHosts is where stock goes when a design has stock and no hosts.
var companionHosts = Shares{Poland: 0.5, Romania: 0.5}

// Complete mends the guard rails that a change of one lever has broken, by
// moving the companions of that lever and never the lever itself, and returns
// the levers it moved. Values must be within their ranges.
func (d Design) Complete(changed ID) (Design, []ID) {
	before := d
	if d.value[StockSets] > 0 && d.hosts.Sum() <= 0 {
		d.hosts = companionHosts
	}
	d = d.completeForce(changed)
	d = d.completeNeutrality(changed)
	if d.Is(Nonbloc, "member") && !d.On(DepotArt5Ack) {
		if changed == DepotArt5Ack {
			d = d.WithOption(Nonbloc, "open-door")
		} else {
			d = d.With(DepotArt5Ack, 1)
		}
	}
	return d, d.Differs(before)
}

// completeForce keeps size, position, nationality and mandate of the force in
// step: all present or all absent.
func (d Design) completeForce(changed ID) Design {
	attributes := [...]struct {
		id        ID
		companion string
	}{{TripPosition, "west"}, {TripNationality, "E-broad"}, {TripMandate, "reassure"}}
	for _, a := range attributes {
		if a.id != changed {
			continue
		}
		if d.Is(a.id, "none") {
			d.value[TripSize] = 0
		} else if d.value[TripSize] == 0 {
			d.value[TripSize] = companionForce
		}
	}
	for _, a := range attributes {
		if d.value[TripSize] == 0 {
			d = d.WithOption(a.id, "none")
		} else if d.Is(a.id, "none") {
			d = d.WithOption(a.id, a.companion)
		}
	}
	return d
}

// companionForce is the size of a force whose position, nationality or mandate
// was chosen first: one brigade.
const companionForce = 5000

// completeNeutrality resolves neutrality against foreign troops and skies in
// favour of whatever was changed last.
func (d Design) completeNeutrality(changed ID) Design {
	if !d.Is(Nonbloc, "neutrality") {
		return d
	}
	troops := d.value[TripSize] > 0 && !d.Is(TripMandate, "observe")
	if changed != Nonbloc && (troops || d.value[USBackstop] == 4 || d.value[AirShield] == 3) {
		return d.WithOption(Nonbloc, "deferred")
	}
	if troops {
		d.value[TripSize] = 0
		d = d.completeForce(TripSize)
	}
	d.value[USBackstop] = min(d.value[USBackstop], 3)
	d.value[AirShield] = min(d.value[AirShield], 2)
	return d
}
