// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"parley/assets/text"
	"parley/engine/lever"
)

// place is a point of the map in degrees east and north.
type place struct{ lon, lat float64 }

// hostPlaces are neutral points inside the countries: no depot is meant.
var hostPlaces = [lever.HostCount]place{
	lever.UkraineWest:   {25.2, 49.5},
	lever.UkraineCentre: {31.4, 49.3},
	lever.Poland:        {19.4, 52.1},
	lever.Romania:       {25.0, 45.9},
	lever.Czechia:       {15.4, 49.8},
	lever.Germany:       {10.4, 51.1},
	lever.Baltics:       {25.2, 56.8},
}

// forcePlaces are neutral points for the positions of the force: no base or
// route is meant.
var forcePlaces = map[string]place{
	"west":       {26.6, 50.4},
	"centre":     {30.6, 48.6},
	"near-front": {35.7, 48.5},
	"line":       {36.7, 48.05},
}

// MapOf returns what the map draws for a design. A host without stock keeps its
// mark, so that stock can be dragged to it.
func MapOf(t *text.Catalogue, d lever.Design, dark bool) Map {
	m := Map{Dark: dark, Hosts: make([]HostMark, lever.HostCount)}
	sets := d.Get(lever.StockSets)
	for h, v := range d.Hosts() {
		if sets == 0 {
			v = 0
		}
		host := lever.Host(h)
		m.Hosts[h] = HostMark{
			Host: host, Label: hostLabel(t, host, v), Share: v, Sets: v * sets,
			Lon: hostPlaces[h].lon, Lat: hostPlaces[h].lat,
		}
	}
	m.Force = forceMark(t, d)
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
	troops := int(d.Get(lever.TripSize))
	at, ok := forcePlaces[position]
	if troops == 0 || !ok {
		return ForceMark{Position: position}
	}
	return ForceMark{
		Troops: troops, Position: position,
		Label: t.Say("map.force", short(t, float64(troops)), LeverValue(t, d, lever.TripPosition)),
		Lon:   at.lon, Lat: at.lat,
	}
}
