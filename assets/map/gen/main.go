// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Command gen builds the map pack from the files in sources: it dissolves the
// oblasts of Ukraine into one border, thins arcs far from Ukraine, marks the
// points that are enough when all of Europe is in view, and writes everything
// on the grid of package mapdata. Run it with go generate ./assets/map.
package main

import (
	"embed"
	"flag"
	"fmt"
	"os"

	mapdata "parley/assets/map"
)

//go:embed sources
var sources embed.FS

func main() {
	out := flag.String("out", "world.pack", "file to write")
	flag.Parse()
	data, err := build()
	if err == nil {
		err = os.WriteFile(*out, data, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// build returns the encoded pack.
func build() ([]byte, error) {
	topo, err := readTopology()
	if err != nil {
		return nil, err
	}
	p := &mapdata.Pack{Countries: topo.countries, Oblasts: topo.oblasts}
	for _, a := range topo.arcs {
		p.Arcs = append(p.Arcs, pack(a))
	}
	if err := addContact(p); err != nil {
		return nil, err
	}
	if err := addPlaces(p); err != nil {
		return nil, err
	}
	return mapdata.Encode(p), nil
}
