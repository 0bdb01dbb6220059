// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import "image/color"

// Theme is the colours of the map.
type Theme struct {
	Sea, Shallows, Graticule        color.RGBA
	Land, Russia, Belarus, Ukraine  color.RGBA
	Border, Coast, Oblast           color.RGBA
	UkraineBorder                   color.RGBA
	Occupied, OccupiedTint, Contact color.RGBA
	Stock, OnStock                  color.RGBA // discs, and what is written on them
	Way                             color.RGBA // arcs of the stock
	Force                           color.RGBA
	Outline                         color.RGBA // around discs and the force
	Text, Halo                      color.RGBA
	CountryText, CountryHalo        color.RGBA
	UkraineText                     color.RGBA
	SeaText, SeaHalo                color.RGBA
	Panel, PanelEdge, PanelText     color.RGBA
	PanelFaint                      color.RGBA
}

// rgb returns an opaque colour written as 0xRRGGBB.
func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// rgba returns a colour with an opacity in [0, 1].
func rgba(hex uint32, opacity float64) color.RGBA {
	c := rgb(hex)
	k := func(v uint8) uint8 { return uint8(float64(v)*opacity + 0.5) }
	return color.RGBA{k(c.R), k(c.G), k(c.B), k(c.A)}
}

// Light is the theme of daylight.
var Light = Theme{
	Sea: rgb(0xa9c6d6), Shallows: rgba(0xd3e5ee, 0.75), Graticule: rgba(0xffffff, 0.28),
	Land: rgb(0xe2e7da), Russia: rgb(0xddd2c6), Belarus: rgb(0xe0d8cd), Ukraine: rgb(0xf3e3a3),
	Border: rgba(0xa59a8a, 0.9), Coast: rgba(0x7f9dac, 0.9), Oblast: rgba(0xb99d49, 0.42),
	UkraineBorder: rgb(0x7d6a2c),
	Occupied:      rgba(0xb4432f, 0.52), OccupiedTint: rgba(0xb4432f, 0.10), Contact: rgb(0x8c1d18),
	Stock: rgb(0x1d4f83), OnStock: rgb(0xffffff), Way: rgba(0x1d4f83, 0.8),
	Force:   rgb(0x6a2a85),
	Outline: rgb(0xffffff),
	Text:    rgb(0x27323a), Halo: rgba(0xfbfaf5, 0.85),
	CountryText: rgb(0x5f6559), CountryHalo: rgba(0xf4f3ea, 0.5), UkraineText: rgb(0x65531a),
	SeaText: rgb(0x47748f), SeaHalo: rgba(0xa9c6d6, 0.6),
	Panel: rgba(0xfcfcfa, 0.94), PanelEdge: rgba(0x53636d, 0.35), PanelText: rgb(0x27323a),
	PanelFaint: rgb(0x59656d),
}

// Dark is the theme of night.
var Dark = Theme{
	Sea: rgb(0x16232d), Shallows: rgba(0x2a4354, 0.6), Graticule: rgba(0xa9c6d6, 0.09),
	Land: rgb(0x2d363b), Russia: rgb(0x383230), Belarus: rgb(0x35322f), Ukraine: rgb(0x585130),
	Border: rgba(0x6d7472, 0.75), Coast: rgba(0x4c6473, 0.9), Oblast: rgba(0xb5a55f, 0.3),
	UkraineBorder: rgb(0xd5c36d),
	Occupied:      rgba(0xff8a6c, 0.50), OccupiedTint: rgba(0xff6b4a, 0.10), Contact: rgb(0xff7a63),
	Stock: rgb(0x7db8f2), OnStock: rgb(0x0c1a26), Way: rgba(0x7db8f2, 0.8),
	Force:   rgb(0xd3a9f5),
	Outline: rgb(0x10191f),
	Text:    rgb(0xe8edef), Halo: rgba(0x10191f, 0.8),
	CountryText: rgb(0x9aa5a8), CountryHalo: rgba(0x10191f, 0.45), UkraineText: rgb(0xf3e7ae),
	SeaText: rgb(0x6f95ad), SeaHalo: rgba(0x16232d, 0.6),
	Panel: rgba(0x1b262d, 0.94), PanelEdge: rgba(0x8fa3ad, 0.35), PanelText: rgb(0xe8edef),
	PanelFaint: rgb(0xa8b5bb),
}

// ThemeOf returns the dark or the light theme.
func ThemeOf(dark bool) *Theme {
	if dark {
		return &Dark
	}
	return &Light
}
