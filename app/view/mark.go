// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"strings"

	"parley/assets/text"
	"parley/engine/guarantee"
	"parley/engine/lever"
)

// hostPlaces are neutral points inside the countries: no depot is meant.
var hostPlaces = [lever.HostCount]Place{
	lever.UkraineWest:   {25.2, 49.5},
	lever.UkraineCentre: {31.4, 49.3},
	lever.Poland:        {19.4, 52.1},
	lever.Romania:       {25.0, 45.9},
	lever.Czechia:       {15.4, 49.8},
	lever.Germany:       {10.4, 51.1},
	lever.Baltics:       {24.3, 55.6},
}

// overPlaces are the handles of the arcs along which stock is shown to move.
// They follow no route, and are such that no arc passes over a state that is no
// party to the help; a test holds them to that.
var overPlaces = [lever.HostCount]Place{
	lever.UkraineWest:   {30.0, 49.0},
	lever.UkraineCentre: {33.4, 48.7},
	lever.Poland:        {25.5, 50.6},
	lever.Romania:       {23.6, 49.8},
	lever.Czechia:       {25.0, 48.5},
	lever.Germany:       {24.0, 50.3},
	lever.Baltics:       {18.1, 50.1},
}

// goal is Dnipro, to which the days of transit are measured: a neutral railhead,
// no plan.
var goal = Place{35.05, 48.46}

// forcePlaces are neutral points for the positions of the force, from west to
// east: no base or route is meant.
var forcePlaces = []struct {
	position string
	Place
}{
	{"west", Place{26.6, 50.4}},
	{"centre", Place{30.6, 48.6}},
	{"near-front", Place{35.7, 48.5}},
	{"line", Place{36.7, 48.05}},
}

// MapOf returns what the map draws for a design. A host without stock keeps its
// mark, so that stock can be dragged to it.
func MapOf(t *text.Catalogue, d lever.Design, dark bool) Map {
	m := Map{Label: t.Get("map.label"), Dark: dark, Goal: goal, Hosts: make([]HostMark, lever.HostCount)}
	sets := d.Get(lever.StockSets)
	for h, v := range d.Hosts() {
		if sets == 0 {
			v = 0
		}
		host := lever.Host(h)
		m.Hosts[h] = HostMark{
			Host: host, Name: t.Get("host." + host.String()), Label: hostLabel(t, host, v), Share: v, Sets: v * sets,
			Place: hostPlaces[h], Over: overPlaces[h],
		}
	}
	m.Force = forceMark(t, d)
	return m
}

// Timed returns the map with the days on which stock would arrive by a clock.
func (m Map) Timed(t *text.Catalogue, c *guarantee.Clock) Map {
	m.Hosts = append([]HostMark(nil), m.Hosts...)
	for _, k := range movable(c) {
		h := &m.Hosts[k.Host]
		h.Days = t.Say("map.days", dayNumber(t, k.First()), dayNumber(t, k.Last()))
		h.Reach = k.Way(c.Window)
	}
	return m
}

// ArrivalOf lists the days on which stock would arrive by a clock, as the map has
// them; it is empty when nothing would.
func ArrivalOf(t *text.Catalogue, c *guarantee.Clock) string {
	var said []string
	for _, k := range movable(c) {
		days := t.Say("map.days", dayNumber(t, k.First()), dayNumber(t, k.Last()))
		said = append(said, t.Get("host."+k.Host.String())+" "+days)
	}
	return strings.Join(said, t.Get("format.comma"))
}

// On returns the map on a day of a crisis, at one of its steps.
func (m Map) On(t *text.Catalogue, c *Crisis, step int, day float64) Map {
	if len(c.Steps) == 0 {
		return m
	}
	m.Hosts = append([]HostMark(nil), m.Hosts...)
	moment := c.Moment(t, day)
	m.Crisis = &CrisisMark{
		Day: moment.Day, Step: c.Steps[step].Title, Said: moment.Done,
		Line: c.Challenge == guarantee.Salami || c.Challenge == guarantee.Invade,
	}
	if c.Length > 0 {
		m.Crisis.At = min(1, day/c.Length)
	}
	for h := range m.Hosts {
		if m.Hosts[h].Share > 0 {
			m.Hosts[h].Lost = c.loss
		}
	}
	if c.Window == nil {
		return m
	}
	m.Crisis.Done, m.Crisis.Window = c.clock.Done(day), min(1, c.Window.Days/c.Length)
	for _, k := range c.tracks {
		h := &m.Hosts[k.Host]
		h.Way, h.Left, h.Here = k.Way(day), k.Here(day+k.Legs[guarantee.LegTransit]), k.Here(day)
	}
	return m
}

func hostLabel(t *text.Catalogue, h lever.Host, v float64) string {
	name := t.Get("host." + h.String())
	if v == 0 {
		return t.Say("map.empty", name)
	}
	return t.Say("map.share", name, share(t, v))
}

func forceMark(t *text.Catalogue, d lever.Design) ForceMark {
	position := d.Option(lever.TripPosition)
	m := ForceMark{Position: position}
	for _, at := range forcePlaces {
		m.Stands = append(m.Stands, Stand{
			Position: at.position, Label: t.Get("lever.trip_position.option." + at.position), Place: at.Place,
		})
		if at.position == position {
			m.Place, m.Troops = at.Place, int(d.Get(lever.TripSize))
		}
	}
	if m.Troops > 0 {
		m.Label = t.Say("map.force", short(t, float64(m.Troops)), LeverValue(t, d, lever.TripPosition))
	}
	return m
}
