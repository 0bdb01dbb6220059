// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// play is the behaviour of everyone in one state of a year after one public
// reading of both postures.
type play struct {
	challenge [variants][Challenges]float64
	alarm     [2]float64          // Ukraine's sensors raise an alarm: silent, allege
	slice     [2]float64          // a slice was taken: silent, allege
	quiet     [claims]float64     // no alarm
	truth     [classes][2]float64 // belief in an alleged lesser act, by whether triggered
	met       [2]response         // an invasion, by whether the guarantee is triggered

	// What follows from the above, for plain trees; see write.
	open   [2]answering // to an invasion, by whether the guarantee is triggered
	less   [classes][2]answering
	strike answering // to an open strike on a depot

	// Steps of the three choices of Ukraine to raise a claim; see relax.
	alarmStep, sliceStep, quietStep stride
}

// posture is the behaviour at the arming stage of one state.
type posture struct {
	russia  [Types][postures]float64
	ukraine [ukraineTypes][postures]float64
	strike  [postures][2]float64 // a revanchist Ukraine of either mix: hold, strike
}

// newPlay returns the play of indifferent players: the prior weights.
func newPlay(challenge [Challenges]float64) play {
	var p play
	for v := range p.challenge {
		p.challenge[v] = challenge
	}
	p.alarm, p.slice, p.quiet = alarmWeight, alarmWeight, quietWeight
	for act := range p.met {
		p.met[act] = newResponse(answerWeight)
	}
	return p
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
