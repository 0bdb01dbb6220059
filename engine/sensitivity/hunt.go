// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package sensitivity

import (
	"cmp"
	"slices"

	"parley/engine/lever"
)

// hunt is the search for the cheapest change of a single knob that makes one
// party sign, by branch and bound: a knob that would need more than the best so
// far is dropped after one look.
type hunt struct {
	party int
	begun bool
	open  []bracket // where thresholds lie, the nearest first
	best  *bracket  // nil while there is none
	bad   []int     // rays whose signature was not confirmed
	tries int       // of the confirmation
}

// bracket is a stretch of a ray on which a refusal turns into a signature.
type bracket struct {
	ray    int // among the ways of the survey
	lo, hi int // ticks: refused at the one, signed at the other
}

// mostTries is how many ticks farther a signature is looked for that an
// evaluation from cold does not confirm: only at the threshold itself can the two
// differ.
const mostTries = 3

// hunt goes on with a hunt by one evaluation.
func (s *Survey) hunt(h *hunt) {
	if !h.begun {
		s.aim(h)
	}
	done := false
	if b, ticks := s.next(h); b != nil {
		if Signs(s.try(b.ray, ticks, s.draft).accept(h.party)) {
			b.hi, h.best = ticks, b
		} else {
			b.lo = ticks
		}
	} else {
		done = s.confirm(h)
	}
	if !done {
		s.todo = slices.Insert(s.todo, 0, func() { s.hunt(h) })
	}
}

// aim finds the brackets in what was seen, on each ray the first.
func (s *Survey) aim(h *hunt) {
	h.begun, h.open, h.best, h.tries = true, nil, nil, 0
	for i := range s.ways {
		if slices.Contains(h.bad, i) {
			continue
		}
		lo := 0
		for _, v := range s.seen {
			if v.ray != i {
				continue
			}
			if Signs(v.accept[h.party]) {
				h.open = append(h.open, bracket{i, lo, v.ticks})
				break
			}
			lo = v.ticks
		}
	}
	slices.SortStableFunc(h.open, func(a, b bracket) int { return cmp.Compare(s.share(a.ray, a.lo), s.share(b.ray, b.lo)) })
	for i := range h.open {
		if b := &h.open[i]; h.best == nil || s.share(b.ray, b.hi) < s.share(h.best.ray, h.best.hi) {
			h.best = b
		}
	}
}

func (s *Survey) share(ray, ticks int) float64 { return s.ways[ray].share(ticks) }

// next returns where to look next, or nothing when the best is known: in the
// middle of the best bracket, in another one just below the best.
func (s *Survey) next(h *hunt) (b *bracket, ticks int) {
	for ; len(h.open) > 0; h.open = h.open[1:] {
		b = &h.open[0]
		if b == h.best {
			if b.hi-b.lo > 1 {
				return b, (b.lo + b.hi) / 2
			}
			continue
		}
		below := b.hi - 1
		for best := s.share(h.best.ray, h.best.hi); below > b.lo && s.share(b.ray, below) >= best-1e-9; {
			below--
		}
		if below > b.lo {
			return b, below
		}
	}
	return nil, 0
}

// confirm evaluates the best from cold, and if that does not sign a little
// farther; it reports whether the hunt is over.
func (s *Survey) confirm(h *hunt) bool {
	if h.best == nil {
		s.closest(h.party)
		return true
	}
	b := h.best
	if out := s.try(b.ray, b.hi, s.exact); Signs(out.accept(h.party)) {
		s.settle(h.party, Found, b.ray, b.hi, out)
		return true
	}
	if h.tries++; h.tries > mostTries || b.hi == s.ways[b.ray].ticks {
		h.bad, h.begun = append(h.bad, b.ray), false
	} else {
		b.hi++
	}
	return false
}

// closest settles on the change of a single knob that brings a party closest to
// signing.
func (s *Survey) closest(party int) {
	now := s.result.Signatures[party].Now
	s.result.Signatures[party].Way = Nothing
	best, most := -1, now+dust
	for i, v := range s.seen {
		if p := v.accept[party]; p > most && !Signs(p) {
			best, most = i, p
		}
	}
	if best < 0 {
		return
	}
	v := s.seen[best]
	if out := s.try(v.ray, v.ticks, s.exact); out.accept(party) > now {
		s.settle(party, Closest, v.ray, v.ticks, out)
	}
}

// settle writes down what would change a refusal.
func (s *Survey) settle(party int, how Way, ray, ticks int, out outcomes) {
	to, way := &s.result.Signatures[party], s.ways[ray]
	to.Way, to.Knob, to.Value, to.Share, to.Outcomes = how, way.Knob, way.after(ticks), way.share(ticks), out
}

// outcomes are in the order of Measures; none where there is no such design.
type outcomes []float64

// accept is the probability that a party accepts.
func (o outcomes) accept(party int) float64 {
	if o == nil {
		return 0
	}
	return o[Index(parties[party])]
}

// try evaluates a ray after some ticks.
func (s *Survey) try(ray, ticks int, evaluate func(lever.Design) []float64) outcomes {
	d, ok := s.ways[ray].design(s.request.Design, ticks)
	if !ok {
		return nil
	}
	return evaluate(d)
}
