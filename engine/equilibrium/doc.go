// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package equilibrium solves extensive-form games and certifies the solutions.
//
// # The equilibrium
//
// In an agent logit quantal-response equilibrium (McKelvey and Palfrey 1998) the
// player who moves at information set I takes action a with probability
//
//	p_a = w_a exp(λ_i u_a) / Σ_b w_b exp(λ_i u_b)                          (1)
//
// where u_a is what it can expect from a, given that I is reached and that all
// other choices, its own later ones included, are made as in the profile:
//
//	u_a = Σ_{h in I} μ(h) V_i(h.a)                                        (2)
//
// μ(h) is the belief in node h, its reach probability divided by that of the
// set, and V_i(h.a) player i's expected payoff from the node after a on. The
// precision λ_i, in 1/payoff, is λ times the multiplier m_i of the player; w are
// the prior weights of the tree. At λ = 0 play follows the weights; as λ grows
// it approaches best response, and the limit is a sequential equilibrium.
//
// # The path
//
// (1) can have several solutions. [Logit] returns the one on the principal
// branch: it starts from the weights at λ = 0, the only solution there, and
// follows the curve of solutions (Turocy 2005, 2010; Allgower and Georg 1990).
//
// Unknowns are log odds, z_a = log p_a - log p_r, where r is the likeliest
// action of the set, and the scaled precision s = λ R with R the largest of
// m_i (max payoff - min payoff of i). Payoffs are centred and divided by R/m_i.
// The equations, one for each action that is not a reference, are
//
//	F_a(z, s) = z_a - s (u_a - u_r) - log(w_a / w_r) = 0                  (3)
//
// Their Jacobian needs ∂u_a/∂log p_b. If b is taken below I this is the
// continuation effect, if above and by another player the effect on beliefs,
//
//	Σ_{h in I} μ(h) P(h.a -> g.b) (V_i(g.b) - V_i(g)) summed over g        (4)
//	Σ_{h in I, b before h} μ(h) (V_i(h.a) - u_a)                          (5)
//
// and the step from log p to z is ∂/∂z_c = ∂/∂log p_c - p_c Σ_b ∂/∂log p_b over
// the actions b of the set of c. In (4) the node value has been subtracted,
// which that step would remove anyway. The player's own earlier actions lie
// before all nodes of I, by perfect recall, and so do not move its beliefs. The
// rows of one set come from one walk over the descendants and ancestors of its
// nodes.
//
// A step along the curve, with the bend that the last two tangents tell of (Adams
// and Bashforth's method of second order), is followed by Newton's method in the
// hyperplane across the tangent, so that turning points in s are no obstacle. One
// Jacobian serves all corrections of a step that it makes converge quickly.
// Columns of what is hardly ever played or believed are those of the identity,
// and only the rest is factored. The step grows and shrinks with the first
// correction and with the angle between tangents. The last step lands on the
// wanted s, where Newton's method is repeated until the residual cannot be
// improved, at high precision with twice the digits (Dekker 1971), so that the
// residual does not grow with λ. Reach probabilities enter as logarithms only, so
// sets which are hardly ever reached keep exact beliefs.
//
// Where another curve of solutions crosses (a bifurcation, which needs a
// symmetry or a coincidence of payoffs) the determinant of the extended Jacobian
// changes its sign. The tracer then keeps its direction and says so.
//
// # The limit
//
// [LimitOf] looks for the end of the path. At high precision the slope
// d log p_a / d log s tells what becomes of an action: it tends to 0 on the
// support, to a negative number for an action that dies out like a power of s,
// and to -∞ in proportion to s for one that costs c_a = u_r - u_a > 0. The slope
// of the log reach tells in the same way which nodes of a set keep a belief in
// the limit. With probabilities off the support at exactly 0, and unknown finite
// parts κ_a of their logarithms, log p_a = κ_a - c_a s, the limit solves
//
//	u_a = u_r             for the actions that do not die out exponentially  (6)
//	Σ c_b = Σ c_b         over the ways to two nodes of one set that keep a
//	                      belief, of the actions b off the support            (7)
//
// where beliefs follow from the products of p and e^κ along those ways. (6) is
// indifference; (7) is what keeps a belief off the path undecided, and picks the
// limit from what can be a continuum of sequential equilibria. The equations are
// solved by the method of Gauss and Newton with the least change from the point
// on the path. The result is consistent in the sense of Kreps and Wilson (1982)
// by construction: p_a(s) = e^κ_a e^(-c_a s) are the mistakes that lead there.
//
// It is verified with [ConditionalRegret] at every information set, reached or
// not, and counts as the limit once it has been found from two precisions, the
// path having come nearer in between. Where it cannot be verified the status
// says so; nothing is called an equilibrium that does not pass.
//
// # Certificates
//
// [Residual] tells how far a profile is from satisfying (1), [Regret] how far it
// is from a Nash equilibrium, and [ConditionalRegret], with beliefs, how far from
// a sequential one. All are computed from the tree without the code of the solver.
//
// # References
//
//   - Allgower and Georg (1990), Numerical Continuation Methods, Springer.
//   - Dekker (1971), A floating-point technique for extending the available
//     precision, Numerische Mathematik 18, 224-242.
//   - Kreps and Wilson (1982), Sequential equilibria, Econometrica 50, 863-894.
//   - Kuhn (1953), Extensive games and the problem of information, Annals of
//     Mathematics Studies 28.
//   - McKelvey and Palfrey (1998), Quantal response equilibria for extensive form
//     games, Experimental Economics 1, 9-41.
//   - Turocy (2005), A dynamic homotopy interpretation of the logistic quantal
//     response equilibrium correspondence, Games and Economic Behavior 51, 243-263.
//   - Turocy (2010), Computing sequential equilibria using agent quantal response
//     equilibria, Economic Theory 42, 255-269.
package equilibrium
