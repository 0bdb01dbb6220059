// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/world"

// war is what an invasion leads to after one reading of Ukraine's mix: what
// Russia does in every case of an answer, and what that is worth. It does not
// depend on anyone's beliefs about Russia, which knows itself.
type war struct {
	stop  [cells * variants]float64 // probability that Russia breaks off, by case and variant
	worth [cells * variants]float64 // its expected payoff above that of a quiet year
	well  [cells][postures]float64  // how well a campaign leaves Ukraine, by case and Russia's posture
	depot [variants]float64         // what destroying a depot is worth to Russia
	raid  [variants]float64         // e^(lambda/2 times that)

	calm byType // what a quiet year and what follows is worth

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
	var quiet, calm, prize, fear [Types]float64
	for th := range Types {
		quiet[th] = s.calm(th, s.k, threat)
		prize[th] = lambda * s.t.prize(th)
		fear[th] = lambda * s.t.w[world.FearS+world.ID(th)] * threat
		calm[th] = lambda*quiet[th] + fear[th]
	}
	w.calm = each(&quiet)
	n := f.cells * variants
	odds := w.worth[:n] // their logarithms, until they are turned into worth
	for c := range f.cells {
		p := &s.table.prospect[c]
		low, high := p[0].at(armed), p[1].at(armed)
		w.well[c][0], w.well[c][1] = low.well, high.well
		row := (*[variants]float64)(odds[c*variants:])
		row[0], row[1] = low.odds(calm[0], prize[0], fear[0]), high.odds(calm[0], prize[0], fear[0])
		row[2], row[3] = low.odds(calm[1], prize[1], fear[1]), high.odds(calm[1], prize[1], fear[1])
		row[4], row[5] = low.odds(calm[2], prize[2], fear[2]), high.odds(calm[2], prize[2], fear[2])
	}
	expAll(w.stop[:n], odds)
	tremble := s.tables.tremble
	for c := range f.cells {
		stop := (*[variants]float64)(w.stop[c*variants:])
		worth := (*[variants]float64)(w.worth[c*variants:])
		price, worse, venture := f.stop[c], &f.worse[c], &f.venture[c]
		stop[0], worth[0] = react(stop[0], worth[0]*tremble, price, worse[0], venture[0])
		stop[1], worth[1] = react(stop[1], worth[1]*tremble, price, worse[0], venture[0])
		stop[2], worth[2] = react(stop[2], worth[2]*tremble, price, worse[1], venture[1])
		stop[3], worth[3] = react(stop[3], worth[3]*tremble, price, worse[1], venture[1])
		stop[4], worth[4] = react(stop[4], worth[4]*tremble, price, worse[2], venture[2])
		stop[5], worth[5] = react(stop[5], worth[5]*tremble, price, worse[2], venture[2])
	}
}

// react returns how likely Russia breaks an invasion off and what the choice is
// worth above a quiet year, given the odds of stopping and of escalating over
// persisting, how much more stopping is worth than persisting, what stopping
// costs, and the odds of escalating times what that adds.
func react(odds, gain, price, worse, venture float64) (stop, worth float64) {
	persist := 1 / (1 + odds + worse)
	stop = odds * persist
	return stop, price - (1-stop)*gain + venture*persist
}

// odds returns the log-odds of stopping over persisting for one type.
func (o *outcome) odds(calm, prize, fear float64) float64 {
	return o.edge + calm - prize*o.gain - fear*o.decisive
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
