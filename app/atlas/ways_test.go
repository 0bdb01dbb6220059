// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"testing"

	"parley/app/geo"
	"parley/app/view"
	mapdata "parley/assets/map"
	"parley/assets/text"
	"parley/engine/lever"
)

// No arc passes over Russia, Belarus, Moldova or the sea: nothing is drawn there
// that could be taken for a plan.
func TestArcsPassOverHostsAndUkraine(t *testing.T) {
	world := geo.NewWorld(mapdata.Load())
	m := view.MapOf(text.English, lever.Defaults(), false)
	for i := range m.Hosts { // as if each held a part
		m.Hosts[i].Share, m.Hosts[i].Days = 1/float64(len(m.Hosts)), "days"
	}
	ways := show(t, m, 400, 300, 1).ways()
	if len(ways) != int(lever.HostCount) {
		t.Fatalf("%d ways", len(ways))
	}
	for _, w := range ways {
		for i := range 101 {
			lon, lat := geo.Unproject(w.At(float64(i) / 100))
			in := world.CountriesAt(lon, lat)
			if len(in) != 1 || in[0] == "RUS" || in[0] == "BLR" || in[0] == "MDA" {
				t.Errorf("the arc from %s passes over (%.1f, %.1f) in %v", w.host.Name, lon, lat, in)
			}
		}
	}
}
