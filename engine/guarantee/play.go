// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "math"

// play is the behaviour of everyone in one state of a year after one public
// reading of both postures.
type play struct {
	challenge [variants][Challenges]float64
	alarm     [2]float64      // Ukraine's sensors raise an alarm: silent, allege
	slice     [2]float64      // a slice was taken: silent, allege
	quiet     [claims]float64 // no alarm
	open      [2]answering    // to an invasion, by whether the guarantee is triggered
	less      [classes][2]answering
	strike    answering // to an open strike on a depot

	// Steps of the three choices of Ukraine to raise a claim; see relax.
	alarmStep, sliceStep, quietStep stride
}

// answering is the behaviour of the guarantors at one occasion. The United
// States know whether the backstop is kept, the coalition whether it is firm.
type answering struct {
	us     [2][answers]float64 // backstop not kept, kept
	europe [2][answers]float64 // soft, firm
	host   [2]float64          // withhold, release
}

// posture is the behaviour at the arming stage of one state.
type posture struct {
	russia  [Types][postures]float64
	ukraine [ukraineTypes][postures]float64
	strike  [postures][2]float64 // a revanchist Ukraine of either mix: hold, strike
}

// newPlay returns the play of indifferent players: the prior weights.
func newPlay() play {
	var p play
	for v := range p.challenge {
		p.challenge[v] = challengeWeight
	}
	p.alarm, p.slice, p.quiet = alarmWeight, alarmWeight, quietWeight
	for act := range p.open {
		p.open[act] = newAnswering(answerWeight)
		p.less[classSlice][act] = newAnswering(answerWeight)
		p.less[classDeniable][act] = newAnswering(lessWeight(classDeniable))
	}
	p.strike = newAnswering(answerWeight)
	return p
}

func newAnswering(w [answers]float64) answering {
	return answering{us: [2][answers]float64{w, w}, europe: [2][answers]float64{w, w}, host: assistWeight}
}

func newPosture() posture {
	var p posture
	for th := range p.russia {
		p.russia[th] = postureWeight
	}
	for ty := range p.ukraine {
		p.ukraine[ty] = postureWeight
	}
	for mix := range p.strike {
		p.strike[mix] = strikeWeight
	}
	return p
}

// mixed returns the answers of the United States and the coalition as others
// see them, who know neither whether the backstop is kept nor whether the
// coalition is firm.
func (a *answering) mixed(kept, firm float64) (us, europe [answers]float64) {
	for i := range us {
		us[i] = kept*a.us[1][i] + (1-kept)*a.us[0][i]
		europe[i] = firm*a.europe[1][i] + (1-firm)*a.europe[0][i]
	}
	return us, europe
}

// chooser turns utilities into quantal responses and remembers the largest
// change it made: at a fixed point that is the residual.
type chooser struct {
	scale   float64 // of every precision, in (0, 1]: below 1 while the branch is followed
	careful bool    // claims are moved by adapted steps, see relax
	change  float64
}

// respond moves p to the quantal response of equation (1), weights w times
// e^(precision u), normalised. It panics when a utility is not finite.
func (c *chooser) respond(p, w, u []float64, precision float64) {
	precision *= c.scale
	top := math.Inf(-1)
	for i, v := range u {
		if w[i] > 0 && v > top {
			top = v
		}
	}
	var buf [Challenges]float64
	total := 0.0
	for i, v := range u {
		if w[i] > 0 {
			buf[i] = w[i] * math.Exp(precision*(v-top))
			total += buf[i]
		}
	}
	if !(total > 0 && total <= math.MaxFloat64) {
		panic("guarantee: a utility is not finite")
	}
	for i := range u {
		next := buf[i] / total
		if d := math.Abs(next - p[i]); d > c.change {
			c.change = d
		}
		p[i] = next
	}
}

// stride remembers how far a choice is moved toward its response.
type stride struct {
	size float64 // in (0, 1], 0 before the first
	last [claims]float64
}

// relax moves p toward its quantal response by a step that adapts (the vector
// form of Aitken's method, Irons and Tuck 1969). A vote can turn on a hair of
// belief: more false claims make claims less believed, and full steps would
// swing from one extreme to the other for ever. Most games need none of this:
// it is for those that have not settled.
func (c *chooser) relax(st *stride, p, w, u []float64, precision float64) {
	var old, gap [claims]float64
	copy(old[:], p)
	c.respond(p, w, u, precision)
	if !c.careful {
		return
	}
	num, den := 0.0, 0.0
	for i, v := range p {
		gap[i] = v - old[i]
		d := gap[i] - st.last[i]
		num += st.last[i] * d
		den += d * d
	}
	size := 1.0
	if st.size > 0 && den > 0 {
		size = min(1, max(smallestStep, -st.size*num/den))
	}
	for i := range p {
		p[i] = old[i] + size*gap[i]
	}
	st.size, st.last = size, gap
}

const smallestStep = 0.002
