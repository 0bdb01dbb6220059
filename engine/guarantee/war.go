// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/world"

// war is what an invasion leads to after one reading of Ukraine's mix: what
// Russia does in every case of an answer, and what that is worth. It does not
// depend on anyone's beliefs about Russia, which knows itself.
type war struct {
	stop    [cells * variants]float64 // probability that Russia breaks off, by case and variant
	worth   [cells * variants]float64 // its expected payoff above that of a quiet year
	well    [cells][postures]float64  // how well a campaign leaves Ukraine, by case and Russia's posture
	depot   [variants]float64         // what destroying a depot is worth to Russia
	raid    [variants]float64         // e^(lambda/2 times that)
	outlook outlook                   // in the eyes of others, after the last reading of Russia's posture

	react [2][profiles][variants][reactions]float64 // Russia's choice, for plain trees; see write
}

// wage fills w for a reading of Ukraine's mix: offensive with probability
// armed, the threat to reckon with as given. Nothing that anyone believes
// about Russia enters its reaction, so it is exact and needs no iteration.
//
// The log-odds of stopping over persisting are linear in the share of the prize
// and the other prospects of a campaign (equation 9).
func (s *state) wage(w *war, armed, threat float64) {
	f, lambda := &s.tables.front, s.tables.lambda
	var calm, prize, fear [Types]float64
	for th := range Types {
		prize[th] = lambda * s.t.prize(th)
		fear[th] = lambda * s.t.w[world.FearS+world.ID(th)] * threat
		calm[th] = lambda*s.calm(th, s.k, threat) + fear[th]
	}
	n := f.cells * variants
	odds := w.worth[:n] // their logarithms, until they are turned into worth
	for c := range f.cells {
		p := &s.table.prospect[c]
		low, high := p[0].at(armed), p[1].at(armed)
		w.well[c] = [postures]float64{low.well, high.well}
		edgeLow, edgeHigh := f.edge[c]+lambda*low.toll, f.edge[c]+lambda*high.toll
		row := (*[variants]float64)(odds[c*variants:])
		for th := range Types {
			row[th*postures] = edgeLow + calm[th] - prize[th]*low.gain - fear[th]*low.decisive
			row[th*postures+1] = edgeHigh + calm[th] - prize[th]*high.gain - fear[th]*high.decisive
		}
	}
	expAll(w.stop[:n], odds)
	for c := range f.cells {
		stop := (*[variants]float64)(w.stop[c*variants:])
		worth := (*[variants]float64)(w.worth[c*variants:])
		for v := range variants {
			worse := f.worse[c][v/postures]
			p := 1 / (1 + stop[v] + worse) // persists
			stop[v] *= p
			// Against stopping, which is calm and the price of it, persisting is
			// worth less by the log-odds over lambda.
			worth[v] = f.stop[c] - (1-stop[v])*worth[v]*s.tables.tremble + f.venture[c][v/postures]*p
		}
	}
}

// calm is a type's payoff of a quiet year and what follows with k unanswered
// slices.
func (s *state) calm(theta, k int, threat float64) float64 {
	return s.t.quietRussia(theta, threat) + s.russia[k][theta]
}

// state is what one stage game of one year needs to know.
type state struct {
	t        *terms
	tables   *tables
	table    *yearTable
	year, k  int
	russia   [slices][Types]float64        // value of the next year, discounted, by k
	ukraine  [slices][ukraineTypes]float64 // likewise
	prior    [Types]float64                // public belief in Russia's type
	revanche float64                       // public belief that Ukraine is revanchist
}

// hosted reports whether what hosts do changes a campaign.
func (n *denial) hosted() bool { return n.abroad > 0 && n.unlock > 0 }
