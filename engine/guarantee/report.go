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
	Surged    float64             // the part of it that a triggered guarantee brings
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

// count adds one state of the year, which has the given weight. Reading the
// game does not move it: what is moved is a copy.
func (g *Game) count(r *Report, year, k int, weight float64) {
	s := g.state(year, k)
	n, y := &g.aside, &g.tables.season
	*n = g.nodes[year-1][k]
	s.moves(n, y, &g.scratch, &chooser{}, func(t *turn, i, j int) {
		g.tally(r, &s, t, weight*y.ukraine[i]*y.russia[j])
	})
	if k == 0 {
		g.margin(r, year, n, y)
	}
	armed := 0.0
	for th, p := range s.prior {
		armed += p * n.posture.russia[th][Armed]
	}
	f := &g.denial.russia
	r.Balance += weight * (f[Restrained][year-1] + armed*(f[Armed][year-1]-f[Restrained][year-1])) / g.denial.ukraine[year-1]
}

// tally adds one stage game, which has the given weight.
func (g *Game) tally(r *Report, s *state, t *turn, weight float64) {
	var happens [Challenges]float64
	for v, pi := range t.b.russia {
		for ch, q := range t.p.challenge[v] {
			happens[ch] += weight * pi * q
		}
	}
	for ch, q := range happens {
		r.Challenge[ch] += q
	}
	r.Threat += weight * (g.fear.threat[s.year-1] + t.b.armed()*g.w[world.ArmX])
	r.Honour.Slice += weight * t.docket.guilt[classSlice][1]
	_, innocent := s.allegations(t.p, t.acts)
	r.False += weight * (innocent[classDeniable] + innocent[classSlice])
	g.tallyHonour(r, t, weight)
	g.tallyInvasion(r, s, t, weight, happens[Invade])
	g.tallySlice(r, s, t, happens[Salami])
	g.tallyLess(r, s, &happens)
}

// tallyHonour adds how an invasion would be answered.
func (g *Game) tallyHonour(r *Report, t *turn, weight float64) {
	for act, pa := range g.resolve.openAct {
		p, met := weight*pa, &t.p.met[act]
		r.Honour.US += p * (1 - met.us.aside)
		r.Honour.Europe += p * (1 - met.europe.aside)
		r.Honour.USFight += p * met.us.fight
		r.Honour.EuropeFight += p * met.europe.fight
		if g.Hosted() { // else there is no stock that is due
			r.Honour.Hosts += p * met.hosts[1] * g.denial.unlock
		}
	}
}

// tallyInvasion adds what an invasion in a stage game of the given weight leads
// to, which happens with probability p.
func (g *Game) tallyInvasion(r *Report, s *state, t *turn, weight, p float64) {
	f := &g.tables.front
	low, high := restrained(&t.invader).sum(), armed(&t.invader).sum()
	for c := range f.cells {
		q, prospect := t.outlook.joint[c], &s.table.prospect[c]
		r.Decisive += weight * q * (low*prospect[0].decisive.at(t.b.armed()) + high*prospect[1].decisive.at(t.b.armed()))
		g.tallyCampaign(r, s.year, t, c, p*q)
	}
}

// tallyCampaign adds one case of an answer, which happens with probability p.
func (g *Game) tallyCampaign(r *Report, year int, t *turn, c int, p float64) {
	k, goes := &g.tables.cases[c], &t.outlook.goesOn[c]
	goesOn, war := goes[0]+goes[1], g.becomesGeneral(t, c)
	assisted := p * goesOn * share(k.us, k.europe)
	r.Assisted += assisted
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
		r.Surged += assisted
		r.Tiers += p * g.punish.tiers.war * share(k.us, k.europe)
	}
	// What it leaves of the stake, less the costs of the answer and of a
	// general war. A quiet year is worth a year's part of the stake, so an
	// invasion puts the whole of it in question.
	costs := g.costs(k, year)
	for who := range guarantors {
		r.Gain[who] += p * (g.stakeOf(who)*(t.outlook.well[c]-1) - costs[who] - war*g.w[world.CEscG])
	}
}

// becomesGeneral is the probability that an invasion becomes a general war in
// one case of an answer.
func (g *Game) becomesGeneral(t *turn, c int) float64 {
	k, worse := &g.tables.cases[c], &g.tables.worse[c]
	_, general := g.clash(k.us, k.europe)
	p := 0.0
	for v, q := range t.invader {
		w := worse[v/postures]
		p += q * (1 - t.w.stop[c*variants+v]) / (1 + w) * (general + w*escalated(general))
	}
	return p
}

func (g *Game) stakeOf(who int) float64 {
	return [guarantors]float64{g.resolve.us.stake, g.resolve.europe.stake, g.resolve.vHost}[who]
}

// costs are what an answer costs each guarantor: the instrument, the sanctions
// it imposes, or the bond it breaks. Hosts of a stock that is not there or that
// no rule unlocks have nothing to release and nothing to withhold.
func (g *Game) costs(k *answered, year int) [guarantors]float64 {
	bond, act := g.resolve.bind[year-1], float64(k.act)
	of := func(answer int, cost *[answers]float64) float64 {
		if answer == Aside {
			return bond * act
		}
		return cost[answer] + g.resolve.blowback*g.punish.tiers.war*act
	}
	host := 0.0
	if g.Hosted() {
		host = [2]float64{bond, g.w[world.KHost]}[k.hosts]
	}
	return [guarantors]float64{of(k.us, &g.resolve.us.cost), of(k.europe, &g.resolve.europe.cost), host}
}

// tallySlice adds what a slice leads to, which is taken with probability p.
// Shots are exchanged over it only if Russia persists.
func (g *Game) tallySlice(r *Report, s *state, t *turn, p float64) {
	for act, pa := range t.docket.guilt[classSlice] {
		pa *= p * t.p.slice[1]
		met := &t.docket.met[classSlice][act]
		for us := range answers {
			for europe := range answers {
				persists := t.cutter.dot(g.tables.answered[s.k][act][us][europe].persists)
				g.tallyClash(r, us, europe, pa*met.joint(us, europe, 0, 1)*persists)
			}
		}
		r.Tiers += pa * float64(act) * g.punish.tiers.less * t.docket.share[classSlice][act]
	}
}

// tallyLess adds what strikes on depots lead to, and what lesser acts take from
// the guarantors.
func (g *Game) tallyLess(r *Report, s *state, happens *[Challenges]float64) {
	struck, combat := happens[Strike]*g.denial.foreign, r.Combat
	for us := range answers {
		for europe := range answers {
			g.tallyClash(r, us, europe, struck*g.tables.strike.us.of(us)*g.tables.strike.europe[s.k].of(europe))
		}
	}
	r.Major += r.Combat - combat
	lesser := happens[Salami]*g.resolve.slice*g.w[world.GSlice] +
		(happens[Hybrid]+happens[Sabotage])*g.resolve.deniable*g.w[world.GHybrid]
	for who := range guarantors {
		r.Gain[who] -= g.stakeOf(who) * lesser
	}
	// A host bears the risk of what is struck on its soil, spread over hosts.
	if g.denial.sites > 0 {
		hit := happens[Strike] + 0.5*happens[Sabotage]
		r.Gain[Hosts] -= hit * g.denial.foreign * g.w[world.KFightE] / float64(g.denial.sites)
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
func (g *Game) margin(r *Report, year int, n *node, y *season) {
	likely := y.readings(&g.fear)
	for th := range Types {
		var u [Challenges]float64
		for h, q := range n.posture.russia[th] {
			for i, p := range likely.russia[h] {
				for ch, one := range y.after[i].utility[th*postures+h] {
					u[ch] += q * p * one
				}
			}
		}
		for ch := Hybrid; ch < Challenges; ch++ {
			r.Margin = min(r.Margin, u[None]-u[ch])
		}
	}
	hold := g.terms.ukraine.flow + g.w[world.Delta]*g.ukraineValue(year+1, 0, Revanchist)
	for mix := range postures {
		r.Margin = min(r.Margin, hold-g.revanche(year, mix))
	}
}
