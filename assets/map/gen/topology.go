// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"strings"

	mapdata "parley/assets/map"
)

// degrees is a place: longitude, latitude.
type degrees [2]float64

// topology is what the map needs of a TopoJSON file.
type topology struct {
	arcs      [][]degrees
	countries []mapdata.Region
	oblasts   []mapdata.Region // of Ukraine only
}

type topoFile struct {
	Arcs      [][]degrees
	Transform struct{ Scale, Translate degrees }
	Objects   map[string]struct{ Geometries []geometry }
}

type geometry struct {
	Type       string
	Arcs       json.RawMessage
	Properties struct{ C, ISO, N, U string }
}

// readTopology reads countries and oblasts. Ukraine is not the country of the
// file but the union of every region whose code begins with UA-.
func readTopology() (*topology, error) {
	f, err := readTopoFile("sources/topo_600.json.gz")
	if err != nil {
		return nil, err
	}
	t := &topology{arcs: f.degrees()}
	for _, g := range f.Objects["oblasts"].Geometries {
		if !strings.HasPrefix(g.Properties.ISO, "UA-") {
			continue
		}
		r, err := g.region(g.Properties.ISO)
		if err != nil {
			return nil, err
		}
		t.oblasts = append(t.oblasts, r)
	}
	ukraine := mapdata.Region{ID: "UKR", Polygons: dissolve(t.arcs, t.oblasts)}
	for _, g := range f.Objects["countries"].Geometries {
		r, err := g.region(countryID(g.Properties.C))
		if err != nil {
			return nil, err
		}
		if r.ID == ukraine.ID {
			r = ukraine
		}
		t.countries = append(t.countries, r)
	}
	return t, nil
}

// countryID corrects the source's own code for Kosovo.
func countryID(c string) string {
	if c == "KOS" {
		return "XKX"
	}
	return c
}

func readTopoFile(name string) (*topoFile, error) {
	file, err := sources.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var t topoFile
	if err := json.NewDecoder(z).Decode(&t); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &t, nil
}

// degrees undoes the quantisation: points are differences in integer steps.
func (t *topoFile) degrees() [][]degrees {
	out := make([][]degrees, len(t.Arcs))
	for i, arc := range t.Arcs {
		var at degrees
		for _, step := range arc {
			at[0] += step[0]
			at[1] += step[1]
			out[i] = append(out[i], degrees{
				at[0]*t.Transform.Scale[0] + t.Transform.Translate[0],
				at[1]*t.Transform.Scale[1] + t.Transform.Translate[1],
			})
		}
	}
	return out
}

func (g geometry) region(id string) (mapdata.Region, error) {
	r := mapdata.Region{ID: id, Name: mapdata.Name{English: g.Properties.N, Ukrainian: g.Properties.U}}
	var err error
	switch g.Type {
	case "Polygon":
		r.Polygons = make([]mapdata.Polygon, 1)
		err = json.Unmarshal(g.Arcs, &r.Polygons[0])
	case "MultiPolygon":
		err = json.Unmarshal(g.Arcs, &r.Polygons)
	default:
		err = fmt.Errorf("geometry %q, want a polygon", g.Type)
	}
	if err != nil {
		return r, fmt.Errorf("region %s: %w", id, err)
	}
	return r, nil
}
