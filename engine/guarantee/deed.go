// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// deeds are what lesser acts bring Russia, answers apart.
type deeds struct {
	alone    [slices]byType // a slice that nobody answers, by slices so far
	hybrid   byType         // a year of hybrid pressure that nobody answers
	unproven float64        // sabotage, apart from what it destroys
	proven   float64        // what proof adds to that
}

func newDeeds(t *terms) (d deeds) {
	for k := range slices {
		var prize [Types]float64
		for th := range prize {
			prize[th] = t.sliceRussia(th, k, false, Aside, Aside, true)
		}
		d.alone[k] = each(&prize)
	}
	var hybrid [Types]float64
	for th := range hybrid {
		hybrid[th] = t.hybridRussia(th, false, 0)
	}
	d.hybrid = each(&hybrid)
	d.unproven = t.sabotageRussia(0, false, 0, false, Unclear)
	d.proven = t.sabotageRussia(0, false, 0, true, Confirm) - d.unproven
	return d
}
