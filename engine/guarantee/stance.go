// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// stance is how a guarantor stands to an act, apart from what its answer
// changes on the battlefield, whether the act is believed and the legal bond:
// the odds e^(u/s) of each answer over standing aside, by its own type (whether
// the backstop is kept, whether the coalition is firm).
type stance [2][answers]float64

// stances are those of the United States and the coalition to every kind of
// act, with what else their answers hang on that is not solved for.
type stances struct {
	open [2]sides          // to an invasion, by whether the guarantee is triggered
	less [classes][2]sides // to a lesser act, likewise

	believed [classes]weights // of the belief that it is true, in the log-odds of answering
	well     weights          // of how well Ukraine comes out, likewise
	pull     float64          // likewise, of releasing the stock

	strike struct { // how an open strike on a depot is answered
		us     chances
		europe [slices]chances // by unanswered slices
	}
	raided  [slices]float64 // Russia's payoff of an open strike but for what it destroys
	raiding [slices]float64 // e^(lambda times that)
}

// sides is something of the United States and of the coalition.
type sides struct{ us, europe stance }

type weights struct{ us, europe float64 }

func newStances(t *terms, resolve, lambda float64) (s stances) {
	r := &t.resolve
	for act := range 2 {
		s.open[act] = t.sides(resolve, act, 1, t.punish.tiers.war)
		for class := range classes {
			s.less[class][act] = t.sides(resolve, act, 0, t.punish.tiers.less)
		}
		s.less[classDeniable][act].nobodyFights()
	}
	for class := range classes {
		serves := resolve * t.lessServes(class)
		s.believed[class] = weights{serves * r.us.stake * r.us.answer, serves * r.europe.stake * r.europe.answer}
	}
	s.well = weights{resolve * r.us.stake, resolve * r.europe.stake}
	s.pull = resolve * r.vHost
	s.raid(t, resolve, lambda)
	return s
}

// sides returns how both stand to an act.
func (t *terms) sides(resolve float64, act int, serves, tiers float64) (s sides) {
	r := &t.resolve
	for ty := range 2 {
		gap := [2]float64{-r.gap, r.gap}[ty]
		s.us[ty][Aside], s.europe[ty][Aside] = 1, 1
		for a := Assist; a < answers; a++ {
			s.us[ty][a] = exp(resolve * r.standing(&r.us, act == 1, ty == 1, a, serves, tiers))
			s.europe[ty][a] = exp(resolve * (r.standing(&r.europe, act == 1, false, a, serves, tiers) + gap))
		}
	}
	return s
}

// nobodyFights takes fighting away.
func (s *sides) nobodyFights() {
	for ty := range 2 {
		s.us[ty][Fight], s.europe[ty][Fight] = 0, 0
	}
}

// raid sets what an open strike on a depot costs Russia. The answers to it hang
// on nothing that is solved for: abroad it is an attack on an ally, in Ukraine a
// lesser act.
func (s *stances) raid(t *terms, resolve, lambda float64) {
	r := &t.resolve
	to, adds := t.raidedBy(resolve)
	s.strike.us = to.us.mixed(r.kept, 1, adds)
	for k := range slices {
		s.strike.europe[k] = to.europe.mixed(r.firm[k], 1, adds)
		for x := range answers {
			for y := range answers {
				s.raided[k] += s.strike.us.of(x) * s.strike.europe[k].of(y) * t.strikeRussia(0, x, y)
			}
		}
		s.raiding[k] = exp(lambda * s.raided[k])
	}
}

// raidedBy returns how both stand to an open strike, and the odds that a struck
// ally adds to fighting.
func (t *terms) raidedBy(resolve float64) (s sides, fight float64) {
	abroad := t.denial.foreign
	return t.sides(resolve, 0, abroad+(1-abroad)*t.resolve.slice, 0), exp(resolve * abroad * t.resolve.ally)
}

// mixed returns how likely each answer is in the eyes of those who do not know
// the guarantor's type, which is 1 with probability p. assist and fight are the
// odds that the occasion adds to these answers.
func (s *stance) mixed(p, assist, fight float64) chances {
	a0, f0, a1, f1 := s[0][Assist]*assist, s[0][Fight]*fight, s[1][Assist]*assist, s[1][Fight]*fight
	w0, w1 := (1-p)/(1+a0+f0), p/(1+a1+f1)
	return chances{w0 + w1, w0*a0 + w1*a1, w0*f0 + w1*f1}
}

// chances are how likely a guarantor stands aside, assists, fights.
type chances struct{ aside, assist, fight float64 }

// of is how likely an answer is.
func (c *chances) of(answer int) float64 {
	switch answer {
	case Aside:
		return c.aside
	case Assist:
		return c.assist
	}
	return c.fight
}
