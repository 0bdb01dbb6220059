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
		y.forget()
		y.effects(s)
		for a := lo; a < hi; a++ {
			if k := int(y.column[a]); k >= 0 {
				y.row(matrix[k*stride:(k+1)*stride], a)
			}
		}
	}
}

// forget clears effect.
func (y *system) forget() {
	for _, t := range y.touched {
		y.touch[t] = false
		lo, hi := y.action0[t], y.action0[t+1]
		for at := 0; at < len(y.effect); at += y.actions {
			clear(y.effect[at+int(lo) : at+int(hi)])
		}
	}
	y.touched = y.touched[:0]
}

// note remembers that effect holds something for action b.
func (y *system) note(b int32) {
	if t := y.home[b]; !y.touch[t] {
		y.touch[t] = true
		y.touched = append(y.touched, t)
	}
}

// effects fills effect with ∂u_a/∂log p_b for the actions a of a set.
func (y *system) effects(s int) {
	lo, hi := y.action0[s], y.action0[s+1]
	infers := y.member0[s+1]-y.member0[s] > 1 && y.reachable(s)
	for m := y.member0[s]; m < y.member0[s+1]; m++ {
		weight := y.belief[m]
		if weight < y.least {
			continue
		}
		kids := y.kid[y.kid0[m]:]
		for a := lo; a < hi; a++ {
			kid := kids[a-lo]
			row := y.effect[int(a-lo)*y.actions : int(a-lo+1)*y.actions]
			y.continuation(row, kid, s, weight)
			if infers {
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
		if w < y.least {
			x = y.end[x]
			continue
		}
		y.walk[x] = w
		if b := y.via[x]; b >= 0 {
			row[b] += w * (v[x] - v[up])
			y.note(b)
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
			y.note(b)
		}
	}
}

// row turns the effects on action a and on its reference into a row.
func (y *system) row(out []float64, a int32) {
	n := len(y.unknown)
	clear(out)
	y.difference(out[:n], a, -y.s)
	out[y.column[a]]++
	out[n] = -y.gain(a)
}

// difference adds, times a factor, the derivatives of u_a - u_r by the unknowns,
// from the effects on a and on its reference r.
func (y *system) difference(out []float64, a int32, factor float64) {
	s := y.home[a]
	first := y.action0[s]
	mine := y.effect[int(a-first)*y.actions : int(a-first+1)*y.actions]
	base := y.effect[int(y.ref[s]-first)*y.actions:]
	for _, t := range y.touched {
		lo, hi := y.action0[t], y.action0[t+1]
		sum := 0.0
		for b := lo; b < hi; b++ {
			sum += mine[b] - base[b]
		}
		for b := lo; b < hi; b++ {
			k := y.column[b]
			if k < 0 {
				continue
			}
			out[k] += factor * (mine[b] - base[b])
			if y.p[b] >= y.least {
				out[k] -= factor * y.p[b] * sum
			}
		}
	}
}
