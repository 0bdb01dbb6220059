// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package equilibrium

// jacobian fills the derivatives of the equations (3) by the unknowns and, in
// the last column, by s. Row and column k belong to unknown[k]; rows are stride
// long. It needs a sweep.
func (y *system) jacobian(matrix []float64, stride int) {
	for s := range y.sets {
		lo, hi := y.action0[s], y.action0[s+1]
		if hi-lo == 1 {
			continue
		}
		y.effects(s)
		for a := lo; a < hi; a++ {
			if k := int(y.column[a]); k >= 0 {
				y.row(matrix[k*stride:(k+1)*stride], a)
			}
		}
	}
}

// effects fills effect with ∂u_a/∂log p_b for the actions a of a set.
func (y *system) effects(s int) {
	lo, hi := y.action0[s], y.action0[s+1]
	clear(y.effect[:int(hi-lo)*y.actions])
	alone := y.member0[s+1]-y.member0[s] == 1
	for m := y.member0[s]; m < y.member0[s+1]; m++ {
		weight := y.belief[m]
		if weight < negligible {
			continue
		}
		kids := y.kid[y.kid0[m]:]
		for a := lo; a < hi; a++ {
			kid := kids[a-lo]
			row := y.effect[int(a-lo)*y.actions : int(a-lo+1)*y.actions]
			y.continuation(row, kid, s, weight)
			if !alone {
				y.inference(row, y.member[m], s, weight*(y.value[y.owner[s]][kid]-y.u[a]))
			}
		}
	}
}

// continuation adds (4): what happens from node top on, which is reached with
// the given probability.
func (y *system) continuation(row []float64, top int32, s int, weight float64) {
	v := y.value[y.owner[s]]
	y.walk[top] = weight
	for x := top + 1; x < y.end[top]; {
		up := y.parent[x]
		w := y.walk[up] * y.step[x]
		if w < negligible {
			x = y.end[x]
			continue
		}
		y.walk[x] = w
		if b := y.via[x]; b >= 0 {
			row[b] += w * (v[x] - v[up])
		}
		x++
	}
}

// inference adds (5): what the other players' actions before node h do to the
// belief in it.
func (y *system) inference(row []float64, h int32, s int, surprise float64) {
	for x := h; x > 0; x = y.parent[x] {
		if b := y.via[x]; b >= 0 && y.owner[y.home[b]] != y.owner[s] {
			row[b] += surprise
		}
	}
}

// row turns the effects on action a and on its reference into a row.
func (y *system) row(out []float64, a int32) {
	s := y.home[a]
	first := y.action0[s]
	mine := y.effect[int(a-first)*y.actions : int(a-first+1)*y.actions]
	base := y.effect[int(y.ref[s]-first)*y.actions:]
	clear(y.gather)
	for b := range mine {
		y.gather[y.home[b]] += mine[b] - base[b]
	}
	for k, c := range y.unknown {
		out[k] = -y.s * (mine[c] - base[c] - y.p[c]*y.gather[y.home[c]])
	}
	out[y.column[a]]++
	out[len(y.unknown)] = -y.gain(a)
}
