// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"

	mapdata "parley/assets/map"
)

// addContact adds the occupied area and the line of contact with their date.
func addContact(p *mapdata.Pack) error {
	var area [][][]degrees
	asOf, err := readFeature("sources/occupied.geojson", &area)
	if err != nil {
		return err
	}
	var line []degrees
	lineAsOf, err := readFeature("sources/line_of_contact.geojson", &line)
	if err != nil {
		return err
	}
	if asOf != lineAsOf {
		return fmt.Errorf("occupied area is of %s, line of contact of %s: want one date", asOf, lineAsOf)
	}
	p.AsOf, p.Occupied.ID = asOf, "occupied"
	for _, polygon := range area {
		var rings mapdata.Polygon
		for _, ring := range polygon {
			rings = append(rings, mapdata.Ring{len(p.Arcs)})
			p.Arcs = append(p.Arcs, whole(ring))
		}
		p.Occupied.Polygons = append(p.Occupied.Polygons, rings)
	}
	p.Contact = len(p.Arcs)
	p.Arcs = append(p.Arcs, whole(line))
	return nil
}

// whole puts a line on the grid with every point at every level.
func whole(line []degrees) mapdata.Arc {
	var a mapdata.Arc
	for _, d := range line {
		a.Points, a.Coarse = append(a.Points, mapdata.Grid(d[0], d[1])), append(a.Coarse, true)
	}
	return a
}

// readFeature reads the coordinates and the date of a file with one feature.
func readFeature(name string, coordinates any) (asOf string, err error) {
	data, err := sources.ReadFile(name)
	if err != nil {
		return "", err
	}
	var file struct {
		Features []struct {
			Properties struct{ AsOf string }
			Geometry   struct{ Coordinates json.RawMessage }
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	if len(file.Features) != 1 {
		return "", fmt.Errorf("%s: %d features, want 1", name, len(file.Features))
	}
	f := file.Features[0]
	return f.Properties.AsOf, json.Unmarshal(f.Geometry.Coordinates, coordinates)
}

// addPlaces adds cities, countries and seas, and gives the countries their
// names.
func addPlaces(p *mapdata.Pack) error {
	cities, err := readTable("sources/cities.csv")
	if err != nil {
		return err
	}
	areas, err := readTable("sources/areas.csv")
	if err != nil {
		return err
	}
	kinds := map[string]mapdata.Kind{"": mapdata.City, "country": mapdata.Country, "sea": mapdata.Sea}
	for _, row := range append(areas, cities...) {
		q := mapdata.Place{Kind: kinds[row["kind"]], Name: mapdata.Name{English: row["name_en"], Ukrainian: row["name_uk"]}}
		q.Lon, _ = strconv.ParseFloat(row["lon"], 64)
		q.Lat, _ = strconv.ParseFloat(row["lat"], 64)
		q.Rank, err = strconv.Atoi(row["rank"])
		if err != nil || q.Lon == 0 || q.Lat == 0 {
			return fmt.Errorf("place %s: lon, lat or rank is not a number", q.Name.English)
		}
		p.Places = append(p.Places, q)
		name(p.Countries, row["iso"], q.Name)
	}
	return nil
}

func name(countries []mapdata.Region, iso string, n mapdata.Name) {
	for i := range countries {
		if countries[i].ID == iso {
			countries[i].Name = n
		}
	}
}

// readTable reads a CSV file with a header into maps.
func readTable(file string) ([]map[string]string, error) {
	f, err := sources.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, v := range row {
			m[rows[0][i]] = v
		}
		out = append(out, m)
	}
	return out, nil
}
