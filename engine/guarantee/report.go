// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"parley/engine/campaign"
	"parley/engine/world"
)

// Report is what happens in one year, given no war before it, averaged over
// the states in which the year can begin.
type Report struct {
	Alive     float64             // P(no war before this year)
	Quiet     float64             // P(no Russian attack before this year)
	Hazard    float64             // P(a war begins | none before)
	Attack    float64             // P(Russia invades or strikes openly | no attack before)
	Challenge [Challenges]float64 // P(each challenge | no war before)
	Combat    float64             // P(Russia and the guarantors fight directly | no war before)
	Major     float64             // the part of it that follows an invasion or an open strike
	General   float64             // P(general war | no war before)
	Assisted  float64             // expected share of the guarantors who assist in a war of this year
	Fought    float64             // P(a guarantor fights | no war before)
	Tiers     float64             // expected tiers re-imposed
	False     float64             // P(Ukraine alleges what did not happen)
	Threat    float64             // X, Ukraine's own mix included
	Balance   float64             // Russia's force over Ukraine's
	Filled    float64             // share of the stock; 0 when none is meant
	Stock     float64             // strength of the stock that arrives when released
	Decisive  float64             // P(Russia wins decisively | it invades and persists)
	Belief    [Types]float64      // in Russia's type, no war before
	Honour    Honour
	Gain      [guarantors]float64 // expected value of the year to each guarantor, outlay apart
	Margin    float64             // least gain of complying over deviating
}

// Honour is how likely each guarantor answers an invasion of this year.
type Honour struct {
	US, Europe, USFight, EuropeFight, Hosts float64
	Slice                                   float64 // P(the guarantee is triggered | a slice is alleged)
}

// The guarantors, in the order of their values.
const (
	UnitedStates = iota
	Europe
	Hosts

	guarantors
)

// Report reads one year (1 is the first) off the solved game.
func (g *Game) Report(year int) Report {
	var r Report
	alive, quiet := g.mass[year-1], g.quiet[year-1]
	for k := range slices {
		for th := range Types {
			r.Alive += alive[k][th]
			r.Quiet += quiet[k][th]
			r.Belief[th] += alive[k][th]
			r.Hazard += alive[k][th] * g.nodes[year-1][k].flow[th].war
			r.Attack += quiet[k][th] * g.nodes[year-1][k].flow[th].attack
		}
	}
	for th := range r.Belief {
		r.Belief[th] /= r.Alive
	}
	r.Hazard /= r.Alive
	r.Attack /= r.Quiet
	r.Margin = 1e9
	for k := range slices {
		m := alive[k][0] + alive[k][1] + alive[k][2]
		if m > 0 {
			g.count(&r, year, k, m/r.Alive)
		}
	}
	if g.denial.sites > 0 {
		r.Filled = g.denial.filled[year-1]
	}
	r.Stock = g.denial.stock[year-1] * (g.denial.onSoil + g.denial.abroad*g.denial.unlock)
	return r
}

// count adds one state of the year, which has the given weight.
func (g *Game) count(r *Report, year, k int, weight float64) {
	s := g.state(year, k)
	n := g.nodes[year-1][k] // a copy: reading the game does not move it
	c := chooser{scale: 1}
	y := s.play(&n, &g.scratch, &c)
	for i := range postures {
		for j := range postures {
			p := weight * y.ukraine[i] * y.russia[j]
			g.tally(r, &s, &n.play[reading(i, j)], &y.belief[reading(i, j)], &g.scratch[i], p)
		}
	}
	if k == 0 {
		g.margin(r, &s, &n, &y)
	}
	armed := 0.0
	for th, p := range s.prior {
		armed += p * n.posture.russia[th][Armed]
	}
	f := &g.denial.russia
	r.Balance += weight * (f[Restrained][year-1] + armed*(f[Armed][year-1]-f[Restrained][year-1])) / g.denial.ukraine[year-1]
}

// tally adds one stage game, which has the given weight.
func (g *Game) tally(r *Report, s *state, p *play, b *belief, w *war, weight float64) {
	var happens [Challenges]float64
	for v, pi := range b.russia {
		for ch, q := range p.challenge[v] {
			happens[ch] += pi * q
		}
	}
	for ch, q := range happens {
		r.Challenge[ch] += weight * q
	}
	r.Threat += weight * (g.fear.threat[s.year-1] + b.armed()*g.w[world.ArmX])
	d := s.docketNow(p, b)
	r.Honour.Slice += weight * d.guilt[classSlice][1]
	_, innocent := s.allegations(p, p.acts(b))
	r.False += weight * (innocent[classDeniable] + innocent[classSlice])
	g.tallyInvasion(r, s, p, b, w, weight)
	g.tallyLess(r, s, p, b, &d, happens, weight)
}

// docketNow is the docket without moving anyone.
func (s *state) docketNow(p *play, b *belief) docket {
	still := *p
	return s.hear(&still, still.acts(b), &chooser{scale: 1})
}

// tallyInvasion adds what an invasion in one stage game leads to.
func (g *Game) tallyInvasion(r *Report, s *state, p *play, b *belief, w *war, weight float64) {
	invader := p.who(b, Invade)
	invades := 0.0
	for v, pi := range b.russia {
		invades += pi * p.challenge[v][Invade]
	}
	for act := range 2 {
		pa := g.resolve.openAct[act]
		us, europe := p.open[act].mixed(g.resolve.kept, g.resolve.firm[s.k])
		r.Honour.US += weight * pa * (1 - us[Aside])
		r.Honour.Europe += weight * pa * (1 - europe[Aside])
		r.Honour.USFight += weight * pa * us[Fight]
		r.Honour.EuropeFight += weight * pa * europe[Fight]
		r.Honour.Hosts += weight * pa * p.open[act].host[1] * g.denial.unlock
		joint := s.joint(&p.open[act])
		eachProfile(func(i, x, y, z int) {
			pq := pa * joint[i]
			for v, q := range invader {
				g.tallyCampaign(r, s, w, campaignCase{act, i, x, y, z, v}, weight*invades*pq*q)
				r.Decisive += weight * pq * q * s.decisive(b, act, i, v%postures)
			}
		})
	}
}

// decisive is the chance that Russia wins decisively if it fights on.
func (s *state) decisive(b *belief, act, i, h int) float64 {
	return s.table.odds[act][h][Armed][i].Mix(b.armed(), s.table.odds[act][h][Restrained][i])[campaign.Decisive]
}

// campaignCase is one joint answer to one variant's invasion.
type campaignCase struct{ act, profile, us, europe, hosts, variant int }

func (g *Game) tallyCampaign(r *Report, s *state, w *war, c campaignCase, p float64) {
	react := &w.react[c.act][c.profile][c.variant]
	goesOn := 1 - react[Stop]
	r.Assisted += p * goesOn * share(c.us, c.europe)
	_, general := g.clash(c.us, c.europe)
	war := react[Persist]*general + react[Escalate]*escalated(general)
	fights := c.us == Fight || c.europe == Fight
	r.General += p * war
	if fights {
		r.Fought += p
	} else {
		goesOn *= g.resolve.engaged
	}
	r.Combat += p * goesOn
	r.Major += p * goesOn
	if c.act == 1 {
		r.Tiers += p * g.punish.tiers.war * share(c.us, c.europe)
	}
	// What it leaves of the stake, less the costs of the answer and of a
	// general war. A quiet year is worth a year's part of the stake, so an
	// invasion puts the whole of it in question.
	well := w.well[c.act][c.profile][c.variant]
	for who := range guarantors {
		r.Gain[who] += p * (g.stakeOf(who)*(well-1) - g.costOf(who, s.year, c) - war*g.w[world.CEscG])
	}
}

func (g *Game) stakeOf(who int) float64 {
	return [guarantors]float64{g.resolve.us.stake, g.resolve.europe.stake, g.resolve.vHost}[who]
}

// costOf is what a guarantor's answer costs it: the instrument, the sanctions
// it imposes, or the bond it breaks.
func (g *Game) costOf(who, year int, c campaignCase) float64 {
	answer, cost := c.us, &g.resolve.us.cost
	switch who {
	case Europe:
		answer, cost = c.europe, &g.resolve.europe.cost
	case Hosts:
		if c.hosts == 0 {
			return g.resolve.bind[year-1]
		}
		return g.w[world.KHost]
	}
	if answer == Aside {
		return g.resolve.bind[year-1] * float64(c.act)
	}
	return cost[answer] + g.resolve.blowback*g.punish.tiers.war*float64(c.act)
}

// tallyLess adds what slices, strikes and deniable acts lead to. Shots are
// exchanged over a slice only if Russia persists in it.
func (g *Game) tallyLess(r *Report, s *state, p *play, b *belief, d *docket, happens [Challenges]float64, weight float64) {
	cutter, exact := p.who(b, Salami), chooser{scale: 1}
	for act := range 2 {
		pa := weight * happens[Salami] * p.slice[1] * d.guilt[classSlice][act]
		s.eachAnswer(&p.less[classSlice][act], func(us, europe int, q float64) {
			persists := 0.0
			for v, who := range cutter {
				persists += who * s.sliced(v/postures, act, us, europe, &exact).persists
			}
			g.tallyClash(r, us, europe, pa*q*persists)
		})
		r.Tiers += pa * float64(act) * g.punish.tiers.less * d.share[classSlice][act]
	}
	struck, combat := weight*happens[Strike]*g.denial.foreign, r.Combat
	s.eachAnswer(&p.strike, func(us, europe int, q float64) { g.tallyClash(r, us, europe, struck*q) })
	r.Major += r.Combat - combat
	lesser := weight * (happens[Salami]*g.resolve.slice*g.w[world.GSlice] +
		(happens[Hybrid]+happens[Sabotage])*g.resolve.deniable*g.w[world.GHybrid])
	for who := range guarantors {
		r.Gain[who] -= g.stakeOf(who) * lesser
	}
	// A host bears the risk of what is struck on its soil, spread over hosts.
	if g.denial.sites > 0 {
		hit := happens[Strike] + 0.5*happens[Sabotage]
		r.Gain[Hosts] -= weight * hit * g.denial.foreign * g.w[world.KFightE] / float64(g.denial.sites)
	}
}

// tallyClash adds direct combat over a lesser act.
func (g *Game) tallyClash(r *Report, us, europe int, p float64) {
	if us != Fight && europe != Fight {
		return
	}
	_, general := g.clash(us, europe)
	r.Combat += p
	r.Fought += p
	r.General += p * general
	for who := range guarantors {
		r.Gain[who] -= p * general * g.w[world.CEscG]
	}
}

// margin lowers the least gain of complying over the best deviation, over all
// types of both sides.
func (g *Game) margin(r *Report, s *state, n *node, y *season) {
	for th := range Types {
		var u [Challenges]float64
		s.eachVariant(n, y, th, func(p float64, r, v int) {
			for ch, one := range y.after[r].utility[v] {
				u[ch] += p * one
			}
		})
		for ch := Hybrid; ch < Challenges; ch++ {
			r.Margin = min(r.Margin, u[None]-u[ch])
		}
	}
	for mix := range postures {
		hold := g.terms.ukraine.flow + s.ukraine[0][Revanchist]
		r.Margin = min(r.Margin, hold-g.revanche(s.year, mix))
	}
}
