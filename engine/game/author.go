// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// NewDocument writes a tree down as a document with a title and a comment. The
// names of players and sets and the labels of branches become labels, cleaned as
// [Document.Repaired] says; sets get the numbers by which Gambit counts them.
// Payoffs are the shortest decimals that give back the same float64. So are
// probabilities, unless they do not sum to exactly 1: then they are fractions
// with a small common denominator if there are such, as thirds, and otherwise
// the largest probability takes up what is missing.
//
// The format has no prior weights of actions, so a tree in which they differ
// within a set is refused. At a precision λ a payoff of log(w)/λ behind each
// action ([Builder.Outcome]) does what the weight w would, if its player makes no
// move before whose worth that payoff would change.
func NewDocument(t *Tree, title, comment string) (*Document, error) {
	if err := t.unweighted(); err != nil {
		return nil, err
	}
	a := &author{
		Tree:  t,
		doc:   &Document{title: title, comment: comment, players: t.players},
		index: map[Set]int{},
		first: map[Player]Set{},
		same:  map[string]int{},
	}
	for s := t.Sets() - 1; s >= 0; s-- {
		a.first[t.owner[s]] = Set(s)
	}
	for _, h := range t.prefix {
		a.doc.nodes = append(a.doc.nodes, entry{set: a.set(h), outcome: a.outcome(h)})
	}
	return a.doc.Repaired(), nil
}

// unweighted refuses prior weights.
func (t *Tree) unweighted() error {
	for a, s := range t.home {
		if first := t.action0[s]; t.weight[a] != t.weight[first] {
			return fmt.Errorf("information set %q gives its actions %q and %q the prior weights %v and %v; a game file has no place for weights that differ",
				t.name[s], t.label[first], t.label[a], t.weight[first], t.weight[a])
		}
	}
	return nil
}

// author turns a tree into a document.
type author struct {
	*Tree
	doc   *Document
	index map[Set]int    // index into the sets of the document
	first map[Player]Set // the first set of each player
	same  map[string]int // index of outcomes that have a label, by label and payoffs
	draws int            // lotteries so far
}

// set returns the index of the set at a node, which it writes down if need be;
// -1 at a leaf.
func (a *author) set(h Node) int {
	s := a.Tree.set[h]
	switch a.Owner(h) {
	case Nobody:
		return -1
	case Chance:
		a.draws++
		return a.add(a.lottery(h))
	}
	if k, known := a.index[s]; known {
		return k
	}
	a.index[s] = a.add(description{
		player:  int(a.owner[s]) + 1,
		id:      int(s-a.first[a.owner[s]]) + 1,
		label:   a.name[s],
		actions: a.Tree.label[a.action0[s]:a.action0[s+1]],
	})
	return a.index[s]
}

func (a *author) add(d description) int {
	a.doc.sets = append(a.doc.sets, d)
	return len(a.doc.sets) - 1
}

// lottery describes the lottery at a node.
func (a *author) lottery(h Node) description {
	d := description{id: a.draws, label: a.LotteryLabel(h)}
	var probs []float64
	for k := range a.Degree(h) {
		kid := a.Child(h, k)
		d.actions = append(d.actions, a.edge[kid])
		probs = append(probs, a.chance[kid])
	}
	d.probs = probabilities(probs)
	return d
}

// outcome returns the index of the payoffs of a node, -1 if it needs none. Equal
// payoffs with the same label are one outcome.
func (a *author) outcome(h Node) int {
	o := outcome{id: len(a.doc.outcomes) + 1, label: a.OutcomeLabel(h), payoffs: []string{}}
	paid := a.IsLeaf(h)
	for i := range a.players {
		u := a.Payoff(h, Player(i))
		paid = paid || u != 0
		o.payoffs = append(o.payoffs, decimal(u))
	}
	if !paid {
		return -1
	}
	if o.label != "" {
		key := strings.Join(o.payoffs, " ") + " " + o.label
		if k, known := a.same[key]; known {
			return k
		}
		a.same[key] = o.id - 1
	}
	a.doc.outcomes = append(a.doc.outcomes, o)
	return o.id - 1
}

// decimal writes a float64 as the shortest decimal that gives it back.
func decimal(x float64) string {
	if size := math.Abs(x); size == 0 || size >= 1e-6 && size < 1e16 {
		return strconv.FormatFloat(x+0, 'f', -1, 64) // + 0 takes the sign off -0
	}
	return strings.Replace(strconv.FormatFloat(x, 'e', -1, 64), "e+", "e", 1)
}

// probabilities writes the probabilities of a lottery so that they sum to
// exactly 1. They may miss it by the tolerance of [Builder.Chance].
func probabilities(probs []float64) []string {
	const noise = 1e-14 // what rounding explains
	texts, miss := decimals(probs)
	if miss.num.Sign() == 0 {
		return texts
	}
	if fractions := common(probs); fractions != nil {
		return fractions
	}
	if away, _ := quotient(miss.num, miss.den).Float64(); math.Abs(away) > noise {
		texts, miss = decimals(scaled(probs))
	}
	top := 0
	for k, p := range probs {
		if p > probs[top] {
			top = k
		}
	}
	texts[top] = exact(texts[top]).plus(miss).decimal()
	return texts
}

// decimals writes each number for itself, and returns what their sum misses of 1.
func decimals(probs []float64) (texts []string, miss fraction) {
	miss = fraction{big.NewInt(1), big.NewInt(1)}
	for _, p := range probs {
		text := decimal(p)
		texts = append(texts, text)
		f := exact(text)
		miss = miss.plus(fraction{f.num.Neg(f.num), f.den})
	}
	return texts, miss
}

// scaled divides numbers by their sum.
func scaled(probs []float64) []float64 {
	sum := 0.0
	for _, p := range probs {
		sum += p
	}
	out := make([]float64, len(probs))
	for k, p := range probs {
		out[k] = p / sum
	}
	return out
}

// common writes numbers as fractions with a small common denominator that sum to
// 1; it returns nil if they are not the float64s nearest to such fractions.
func common(probs []float64) []string {
	const most = 5000 // two cards out of a pack have 2652 orders
	for n := 2; n <= most; n++ {
		if texts := over(probs, n); texts != nil {
			return texts
		}
	}
	return nil
}

// over writes numbers as fractions of n, or returns nil.
func over(probs []float64, n int) []string {
	total := 0.0
	for _, p := range probs {
		a := math.Round(p * float64(n))
		if a/float64(n) != p {
			return nil
		}
		total += a
	}
	if total != float64(n) {
		return nil
	}
	texts := make([]string, len(probs))
	for k, p := range probs {
		texts[k] = big.NewRat(int64(math.Round(p*float64(n))), int64(n)).RatString()
	}
	return texts
}

// decimal writes a fraction whose denominator is a power of 10.
func (f fraction) decimal() string {
	places := len(f.den.String()) - 1
	digits := f.num.String()
	if missing := places + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	whole, decimals := digits[:len(digits)-places], strings.TrimRight(digits[len(digits)-places:], "0")
	if decimals == "" {
		return whole
	}
	return whole + "." + decimals
}
