// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package engine assesses the design of a post-war security guarantee for
// Ukraine: [Evaluate] turns a design and a world into an [Assessment]. This
// page is the paper of the model; the code stands in the packages below and
// refers to the equations by number.
//
// The model is one dyad and one truce, not a forecast. Types of a state are
// hypotheses about motives. Most values are judgement: package world gives
// each with its range, status and source.
//
// # The game
//
// Players: Russia of one of three types θ (security-seeking S, opportunist O,
// revisionist V), Ukraine of one of two (status quo, revanchist), the United
// States, the European coalition, the hosts of the stock. Who is of which type
// only the player knows; the coalition is firm or soft and the US backstop
// kept or not, which only they know when it matters.
//
// A settlement is signed or not. Once it stands, years t = 1, 2, ... follow,
// each in one of three public states, k = 0, 1, 2 slices taken without an
// answer. In a year:
//
//  1. Arming. Ukraine chooses a defensive or an offensive mix, Russia low or
//     high reconstitution, at once; the public reads both with noise.
//  2. Challenge. Russia does nothing, presses by hybrid means, takes a slice,
//     invades, or attacks a depot (by open strike or by sabotage).
//  3. Allegation. Ukraine's sensors raise an alarm or stay quiet; it alleges
//     or is silent, truly or not. A revanchist may strike first in a quiet year.
//  4. Fact-finding confirms, refutes, or leaves the file unclear.
//  5. Vote. The guarantee is triggered or not.
//  6. Answer. The United States and the coalition stand aside, assist, or
//     fight; hosts withhold or release; all at once, each with private resolve.
//  7. Reaction. Russia persists, stops, or escalates.
//  8. Campaign. Force and luck decide; a war ends the game.
//
// The game is solved for its agent logit quantal-response equilibrium
// (McKelvey and Palfrey 1998) on the branch that starts from indifferent play.
// Payoff shocks private to the mover make it a perfect Bayesian equilibrium of
// the perturbed game (Signorino 1999). What has no player is nature's: sensors,
// fact-finding, votes (expressive, not pivotal), the campaign.
//
// # Equations
//
// Λ(x) = 1/(1+e^-x). Names in italics of the catalogue (package world) are
// written as there; levers by what they mean.
//
// Choice. With prior weights w that sum to 1 within a class of actions and a
// precision λ (Russia, Ukraine: lambda; guarantors: 1/s),
//
//	P_j = w_j e^(λ u_j) / Σ_i w_i e^(λ u_i)                               (1)
//
// Copies of an action share its weight, so naming an action twice moves
// nothing else. The challenge has weights none 0.5, hybrid 0.24, slice 0.12,
// invasion 0.12, depot 0.02. A year of hybrid pressure is a posture of that
// year, so its weight is larger than that of single events: with equal weights
// yearly rates would come out far below the record of monitored truces.
//
// Votes. For an allegation of class c with finding f the posterior that it is
// true is
//
//	p = a/(a+b),  a = P(act of c alleged) P(f | act),  b = P(false claim) P(f | none)   (2)
//
// A state abstains with 4p(1-p) abst, else votes yes with Λ((p-1/2)/s_vote).
// The rates of a right finding move along the log-odds with monitoring
// quality (monitor_gain) and the log of the hours (verify_gain).
//
//	neutral: the rule counts yes among votes cast; proof on Ukraine: yes among
//	all; reversed: it carries unless no reaches the rule.                    (3)
//	P(act) = 1 - (1 - P(carried)) (1 - automaticity x),                      (4)
//	x = 1 if confirmed, (0, 1/2, 1 by burden) if unclear, 0 if refuted;
//	a Russian veto makes it 0.
//
// An open attack is beyond doubt when confirmed (TP_inv), else the file leaves
// each state at even odds.
//
// Answers. To an invasion, guarantor g's utility of an answer over standing
// aside, given what the others do, is
//
//	u = v_g (answer_stake + w̄(answer) - w̄(aside)) - K + [act] (α bind·pledge
//	    + auto_value·automaticity - blowback·tiers) + stake_value·commerce + backing   (5)
//
// with w̄ the expected wellbeing of Ukraine (0 decisive defeat, 1 repelled or
// broken off), pledge 1 for assisting and the pledge to fight for fighting,
// automaticity and the bond only once the guarantee is triggered, backing the
// US backstop (us_step_A if kept, us_step_E in expectation), the tripwire κ
// ln(1+n/5000) by position, mandate and sender, membership (member_bonus), a
// firm or soft coalition (± rho_gap/2). Free-riding and complementarity come
// out of w̄ (Olson and Zeckhauser 1966); what answering serves in itself, for
// flank and precedent (Schelling 1966), is answer_stake. This departs from a
// fixed stake, under which nobody's answer depended on anybody else's, and
// from a stake in the battlefield alone, under which nobody would have sent
// arms since 2022. To slices and deniable acts the stake is v_g answer_stake
// Delta_slice (Delta_hyb) times the belief that it is true; nobody fights over
// a deniable act. The bond decays by annual_decay a year without review, and
// the belief in a firm coalition by erosion per unanswered slice.
//
// Force. In units of Ukraine's baseline,
//
//	F_U = cap [1 + aid_force (aid + 0.3 fund)/10 (0.8 + 0.4 interop)
//	      + ind_force (industry - 1/2) + train_force training/10 min(1, t/3)
//	      + intel_force intel] + arm_f [offensive] + stock + assistance + intervention
//	D = (1 + (D_mult - 1) fortification)(1 + dmz/300 + 0.03 shield)
//	F_R = F_inf - (F_inf - F0) e^(-t/tau_R),  tau_R times recon_speed if high
//	z = m_csf ln(F_R/(D F_U)),  P(at least o) = Λ(z - cut_o)                 (6)
//
// (Hirshleifer 1989, ordered logit.) Half of assistance falls into the
// fait-accompli window, where a discretionary delay makes it count for less.
//
// Arrival. Stock that begins to arrive after τ days and is all there d days
// later keeps the share
//
//	φ = e^(-τ/t_c) (t_c/d) (1 - e^(-d/t_c))                                  (7)
//
// τ adds fact-finding, consultation, permission, transit and a discretionary
// delay; d is the slower of issue, the chosen pace and the railways (lift).
// Stock in Ukraine needs no permission and loses a share in the first strikes.
// Of stock abroad the US-made part counts with us_kept; it must be unlocked by
// its rule and released by its hosts.
//
// Threat. X sums the offensive power of the stock (all of it in Ukraine, of
// what is abroad only what could leak), strike policy, troops by position,
// shield, bloc status, and 0.3 (F_U - 1); at least 0. Russia's fear is a flow,
//
//	fear_θ (1 - delta) E[revanchist × (X + arm_x offensive)]                 (8)
//
// Russia. A quiet year is worth relief_value·relief + status - fear. War:
//
//	G_θ Σ_o g_o P(o) - C_R (1 + P(repelled)/2) + relief stream - sanctions
//	- strikes - p_esc C_esc_R - clash - (1 - P(decisive)) fear_θ E[X]          (9)
//
// Relief is counted once: war keeps the stream unless it is snapped. Sanctions
// are imposed by the guarantors who answer (coalition 0.6, US 0.4) and follow
// the order of tiers. Stopping costs stop_share C_R and part of the sanctions.
// An unanswered slice is worth g_slice G_θ and a step in k.
//
// Ukraine. War costs C_U times 1.3, 1, 0.8, 0.6 by outcome; a quiet year is
// worth growth_value (1 - delta) times what EU track, patrols, fund and
// investment add.                                                            (10)
//
// Values are expected utilities, not log-sums, whose constants would reward
// peace or war by bookkeeping. The game runs ten years beyond the horizon and
// closes with the flow of its last year for ever; it does not change when a
// shorter horizon is reported.                                               (11)
//
// Arming. Each side's posterior after reading the other replaces its prior:
// Russia's fear weighs X by the posterior that Ukraine is revanchist. The
// reading is right with probability read_quality, more with disclosure,
// verification and monitoring.                                               (12)
//
// Settlement. A party signs with Λ(lambda_sign (V(design) - V(ceasefire) - W)),
// Russia by type. The game begins with the types that sign, whether or not
// their consent is asked for: a guarantee can be built without Russia, a
// ceasefire cannot. So a design that only the security-seeking would sign is
// safer than the prior suggests: adverse selection, or its opposite.         (13)
//
// # Solution
//
// Years hand little to one another: values to the year before, the belief in
// Russia's type and the unanswered slices to the year after. A sweep goes from
// the last year to the first and moves every choice in every state to the
// quantal response to the newest values and to the beliefs of the sweep before;
// then beliefs are carried forward. Beliefs move values little, so a sweep
// leaves about a thirtieth of the error. Ten make no choice move by more than
// 1e-12.
//
// The first sweep follows the principal branch in the last year, from
// indifferent play as the precisions grow, and goes on from year to year. Tests
// hold every choice to sweeps that begin with indifferent play everywhere and
// let the precisions of the whole game grow slowly, and to plain trees.
//
// # Limiting cases
//
// Where the model can be reduced to a closed form, tests hold it to that form,
// under these names (closedform_reduction_test.go lists them with the test and
// the tolerance of each). Most switch everything else off and read the form off
// the whole solved model:
//
//	CF1   arrival: equation (7) is the mean of e^(-t/t_c) over the time of arrival
//	CF2   commitment: a declining Russia, offered the whole of a year's pie, fights now
//	      iff δ (p1 - p2) > (1-δ)(1 - p1 + c) (Fearon 1995, Powell 2006)
//	CF3   bargaining range: c_R + c_U - (p_f - p_s) wide, p_s the chance of a Russia
//	      that is struck first
//	CF4   assurance: restraint iff trust is at least (a-w)/(a-w+b) (Jervis, Kydd)
//	CF5   deterrence: attack iff P(response) < G/(G+L)
//	CF6   honour: with two answers, P = Λ((v Δ - K + α bind)/s)
//	CF7   tripwire: n* = 5000 (exp((s logit q* - (v Δ - K + α))/κ) - 1); none if κ <= 0
//	CF8   burden of proof: with N odd and no abstention reversing it changes nothing;
//	      else the gap is the chance that neither yes nor no has a majority
//	CF9   dispersal: a share q of n hosts releases ever more surely iff each does with p > q
//	CF10  snapback: violate iff the gain is above (P(act | violation) - P(act | none)) L;
//	      what the answer takes of the gain comes on top
//	CF11  salami: the largest unanswered slice is (K - α)/v of the stake
//	CF12  false claims: iff P(act | none) > c/(B+c)
//	CF13  cheap talk: a promise with no force, money or law behind it changes nothing, exactly
//	CF14  displacement: a copied action moves nothing; deterring invasion raises hybrid pressure
//	CF15  self-enforcement: δ >= (T-P)/(T-U)
//	CF16  arms race: 1 - k1 k2 with k the slopes of the best replies (Richardson)
//	CF17  assistance deters as a guarantee does where q_a L_a = q_g L_g
//	CF18  reassurance: restraint informs only where its price lies between what it costs
//	      the two types (Kydd 2000)
//	CF19  two-stage logit deterrence (Signorino 1999)
//	CF20  published equilibria and quantal responses of textbook games
//	CF21  horizon: survival is the product of one minus the yearly hazards
//
// The claims named in comments (A07b, C07, D06, ...) are those of the proposals'
// authors.
//
// # Departures
//
// The starting forms had fixed shares for graduated sanctions; here the tiers
// themselves give them. A slice met by force costs a tenth of a clash even if
// broken off, else an ally's border could be probed for free. Russia's type at
// the start is the prior of those who sign. The belief that Ukraine is
// revanchist is not carried from year to year. Guarantors weigh this crisis,
// not the next. Hosts decide alike, not one by one.
//
// # Left out
//
// Domestic collapse, Belarus and China as players, third parties' sanctions
// policy, the economy beyond one growth term, learning about the coalition
// other than through slices, several fronts, and every war but this one.
//
// # References
//
//   - Fearon (1994, 1997), domestic audience costs; sinking costs and tying hands.
//   - Glaser (1997); Jervis (1978), cooperation under the security dilemma.
//   - Hirshleifer (1989), conflict and rent-seeking success functions.
//   - Kydd (2005), Trust and Mistrust in International Relations.
//   - McKelvey and Palfrey (1998), quantal response equilibria for extensive form games.
//   - Olson and Zeckhauser (1966), an economic theory of alliances.
//   - Powell (2006), war as a commitment problem.
//   - Schelling (1966), Arms and Influence.
//   - Signorino (1999), strategic interaction and international conflict.
package engine
