// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import "parley/engine/world"

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
	n := &g.aside
	*n = g.nodes[year-1][k]
	y := s.moves(n, &g.scratch, &chooser{})
	for i := range postures {
		for j := range postures {
			p := weight * y.ukraine[i] * y.russia[j]
			g.tally(r, &s, &n.play[reading(i, j)], &y.belief[reading(i, j)], &g.scratch[i], p)
		}
	}
	if k == 0 {
		g.margin(r, &s, n, &y)
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
	g.tallyInvasion(r, s, p, b, w, weight, weight*happens[Invade])
	g.tallyLess(r, s, p, b, &d, happens, weight)
}

// tallyInvasion adds what an invasion in one stage game leads to, which happens
// with probability p.
func (g *Game) tallyInvasion(r *Report, s *state, play *play, b *belief, w *war, weight, p float64) {
	invader := play.who(b, Invade)
	f := &g.tables.front
	for _, act := range f.act[:f.acts] {
		pa, met := weight*g.resolve.openAct[act], &play.met[act]
		r.Honour.US += pa * (1 - met.us[Aside])
		r.Honour.Europe += pa * (1 - met.europe[Aside])
		r.Honour.USFight += pa * met.us[Fight]
		r.Honour.EuropeFight += pa * met.europe[Fight]
		r.Honour.Hosts += pa * met.hosts[1] * g.denial.unlock
	}
	f.each(func(c, act, i, us, europe, host int) {
		q := g.resolve.openAct[act] * play.met[act].joint(us, europe, host, f.hosts)
		released := float64(host)
		if f.hosts == 1 { // they release or not, to no effect
			released = play.met[act].hosts[1]
		}
		g.tallyCampaign(r, s, w, &engaged{c, act, us, europe, released}, &invader, p*q)
		odds := s.decisive(b, c)
		for v, x := range invader {
			r.Decisive += weight * q * x * odds[v%postures]
		}
	})
}

// decisive is the chance that Russia wins decisively if it fights on, by its
// posture.
func (s *state) decisive(b *belief, c int) (p [postures]float64) {
	for h := range p {
		p[h] = s.table.prospect[c][h].decisive.at(b.armed())
	}
	return p
}

// campaignCase is one joint answer to one variant's invasion.
type campaignCase struct{ act, profile, us, europe, hosts, variant int }

// engaged is one case of an answer, with the probability that hosts release.
type engaged struct {
	cell, act, us, europe int
	released              float64
}

// tallyCampaign adds one case of an answer, which happens with probability p.
func (g *Game) tallyCampaign(r *Report, s *state, w *war, k *engaged, invader *[variants]float64, p float64) {
	stop := (*[variants]float64)(w.stop[k.cell*variants:])
	_, general := g.clash(k.us, k.europe)
	goesOn, war, well := 0.0, 0.0, 0.0
	for v, q := range invader {
		persists := q * (1 - stop[v])
		goesOn += persists
		well += q*stop[v] + persists*w.well[k.cell][v%postures]
		worse := g.tables.worse[k.cell][v/postures]
		war += persists / (1 + worse) * (general + worse*escalated(general))
	}
	r.Assisted += p * goesOn * share(k.us, k.europe)
	r.General += p * war
	combat := p * goesOn
	if k.us == Fight || k.europe == Fight {
		r.Fought += p
	} else {
		combat *= g.resolve.engaged
	}
	r.Combat += combat
	r.Major += combat
	if k.act == 1 {
		r.Tiers += p * g.punish.tiers.war * share(k.us, k.europe)
	}
	// What it leaves of the stake, less the costs of the answer and of a
	// general war. A quiet year is worth a year's part of the stake, so an
	// invasion puts the whole of it in question.
	for who := range guarantors {
		r.Gain[who] += p * (g.stakeOf(who)*(well-1) - g.costOf(who, s.year, k) - war*g.w[world.CEscG])
	}
}

func (g *Game) stakeOf(who int) float64 {
	return [guarantors]float64{g.resolve.us.stake, g.resolve.europe.stake, g.resolve.vHost}[who]
}

// costOf is what a guarantor's answer costs it: the instrument, the sanctions
// it imposes, or the bond it breaks.
func (g *Game) costOf(who, year int, c *engaged) float64 {
	answer, cost := c.us, &g.resolve.us.cost
	switch who {
	case Europe:
		answer, cost = c.europe, &g.resolve.europe.cost
	case Hosts:
		return c.released*g.w[world.KHost] + (1-c.released)*g.resolve.bind[year-1]
	}
	if answer == Aside {
		return g.resolve.bind[year-1] * float64(c.act)
	}
	return cost[answer] + g.resolve.blowback*g.punish.tiers.war*float64(c.act)
}

// tallyLess adds what slices, strikes and deniable acts lead to. Shots are
// exchanged over a slice only if Russia persists in it.
func (g *Game) tallyLess(r *Report, s *state, p *play, b *belief, d *docket, happens [Challenges]float64, weight float64) {
	cutter := p.who(b, Salami)
	for act := range 2 {
		pa := weight * happens[Salami] * p.slice[1] * d.guilt[classSlice][act]
		met := &d.met[classSlice][act]
		for us, x := range met.us {
			for europe, y := range met.europe {
				if us == Aside && europe == Aside {
					continue
				}
				persists := 0.0
				for v, who := range cutter {
					persists += who * g.tables.answered[s.k][act][us][europe][v/postures].persists
				}
				g.tallyClash(r, us, europe, pa*x*y*persists)
			}
		}
		r.Tiers += pa * float64(act) * g.punish.tiers.less * d.share[classSlice][act]
	}
	struck, combat := weight*happens[Strike]*g.denial.foreign, r.Combat
	for us, x := range g.tables.strike.us {
		for europe, y := range g.tables.strike.europe[s.k] {
			g.tallyClash(r, us, europe, struck*x*y)
		}
	}
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
