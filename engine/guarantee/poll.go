// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// maxVoters is the largest number of states that can vote.
const maxVoters = 35

// votes holds one number for every number of votes, none included.
type votes [maxVoters + 1]float64

// poll says what carries a decision among n states (equation 3).
type poll struct {
	n     int
	takes bar // yes votes that carry it, against so many no votes
	stops bar // no votes that stop it, against so many yes votes
}

// bar is how many votes the one side needs against every number of votes of
// the other; more than there are states where none suffice. It never falls as
// the other side grows.
type bar struct {
	need [maxVoters + 1]int
	most int // of the other side's votes against which it can still be cleared; -1 if none
}

// newPoll works the two bars out.
func newPoll(n int, r rule, b burden) poll {
	return poll{
		n:     n,
		takes: newBar(n, func(yes, no int) bool { return carried(n, r, b, yes, no) }),
		stops: newBar(n, func(no, yes int) bool { return !carried(n, r, b, yes, no) }),
	}
}

func newBar(n int, clears func(one, other int) bool) (b bar) {
	b.most = -1
	for other := range n + 1 {
		if other > 0 {
			b.need[other] = b.need[other-1]
		}
		for b.need[other] <= n && !clears(b.need[other], other) {
			b.need[other]++
		}
		if b.need[other] <= n-other {
			b.most = other
		}
	}
	return b
}

// carried is the rule: with the burden on Ukraine yes votes are counted against
// all n; when neutral against the votes cast, and none cast carry nothing; when
// reversed the decision carries unless the share of no votes reaches the rule.
// One supporter suffices when any one may decide (CF8).
func carried(n int, r rule, b burden, yes, no int) bool {
	switch {
	case r == noVote:
		return false
	case r == anyOne:
		return yes > 0
	case b == proofOnUkraine:
		return n > 0 && yes >= enough(r, n)
	case b == reversed:
		return n > 0 && no < enough(r, n)
	}
	return yes > 0 && yes >= enough(r, yes+no)
}

// enough is the least number of m votes that reaches the rule.
func enough(r rule, m int) int {
	switch r {
	case unanimity:
		return m
	case qualified:
		return (65*m + 99) / 100
	default:
		return m/2 + 1
	}
}

// ballot is how likely one state votes yes, votes no, or abstains.
type ballot struct{ yes, no, abstain float64 }

// booth is where votes are counted: the powers of the three chances.
type booth struct{ yes, no, abstain votes }

// carries returns how likely n states that vote independently do not carry the
// decision and do. Of the two the one that is not the greater is summed, all
// of whose terms are positive: it is exact to rounding even where it is next
// to nothing.
func (p *poll) carries(b ballot, at *booth) (stopped, carried float64) {
	at.fill(p.n, b)
	carried = p.takes.cleared(p.n, &at.yes, &at.no, &at.abstain)
	if carried <= 0.5 {
		return 1 - carried, carried
	}
	stopped = p.stops.cleared(p.n, &at.no, &at.yes, &at.abstain)
	return stopped, 1 - stopped
}

// fill sets the powers up to the n-th.
func (at *booth) fill(n int, b ballot) {
	yes, no, abstain := 1.0, 1.0, 1.0
	for i := 0; i <= n && i <= maxVoters; i++ {
		at.yes[i], at.no[i], at.abstain[i] = yes, no, abstain
		yes *= b.yes
		no *= b.no
		abstain *= b.abstain
	}
}

// cleared returns the probability that of n states at least need[j] vote the
// one way when j vote the other: the sum over j of C(n, j) other^j
// T(n-j, need[j]), T(m, k) being the sum over i >= k of C(m, i) one^i
// abstain^(m-i). From the greatest j down, m rises and k falls one by one, and
//
//	T(m+1, k) = (one + abstain) T(m, k) + C(m, k-1) one^k abstain^(m+1-k)
//	T(m, k-1) = T(m, k) + C(m, k-1) one^(k-1) abstain^(m-k+1)
func (b *bar) cleared(n int, one, other, abstain *votes) float64 {
	either := one[1] + abstain[1]
	k, tail, total := n+1, 0.0, 0.0
	for j := b.most; j >= 0; j-- {
		m := n - j
		row := &choose[m]
		switch {
		case k == 0:
			tail *= either
		case k <= m:
			tail = tail*either + choose[m-1][k-1]*one[k]*abstain[m-k]
		default:
			k = m + 1
		}
		for k > b.need[j] {
			k--
			tail += row[k] * one[k] * abstain[m-k]
		}
		total += choose[n][j] * other[j] * tail
	}
	if total > 1 { // by rounding
		return 1
	}
	return total
}

// choose holds the binomial coefficients.
var choose = func() (c [maxVoters + 1]votes) {
	for n := range c {
		c[n][0] = 1
		for k := 1; k <= n; k++ {
			c[n][k] = c[n-1][k-1] + c[n-1][k]
		}
	}
	return c
}()
