// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// mostBytes is the size of the largest file that is read.
const mostBytes = 32 << 20

// ReadEFG reads a game in Gambit's .efg format. It accepts what Gambit 17 does,
// and beyond it what only Gambit 16 did: labels of nodes, or of the information
// sets of one player, which stand twice, and labels with odd blanks or control
// characters. What follows the last node is ignored. A game with imperfect recall
// is a valid document; only [Document.Tree] refuses it.
//
// A file that breaks the rules of the format is refused with a [*SyntaxError],
// also if a number has more than 1000 characters or an exponent beyond 999, or if
// the file has more than 32 MiB. Other errors are those of r.
func ReadEFG(r io.Reader) (*Document, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return nil, err
	}
	p := &reader{
		lexer:    lexer{data: data},
		doc:      &Document{},
		sets:     map[setKey]int{},
		outcomes: map[int]int{},
	}
	if len(data) > mostBytes {
		p.fail(0, "the file has more than %d MiB, which is the most that is read", mostBytes>>20)
		return nil, p.err
	}
	p.advance()
	p.prologue()
	p.body()
	if p.err != nil {
		return nil, p.err
	}
	return p.doc, nil
}

// reader reads a document token by token. After the first mistake it goes on
// without reading, and that mistake stands.
type reader struct {
	lexer
	tok      token
	err      *SyntaxError
	doc      *Document
	sets     map[setKey]int // index into the sets of the document
	outcomes map[int]int    // id -> index into the outcomes of the document
}

// setKey is how a file tells information sets apart.
type setKey struct{ player, id int }

// fail keeps the first mistake. From then on the file seems to end.
func (p *reader) fail(at int, format string, args ...any) {
	if p.err == nil {
		p.err = syntaxError(p.data, at, fmt.Sprintf(format, args...))
		p.tok = token{endOfFile, "", p.pos}
	}
}

// advance moves on to the next token.
func (p *reader) advance() {
	if p.err == nil {
		p.tok = p.next()
	}
}

// take returns the token at hand, which must be of a kind, and moves on.
func (p *reader) take(k kind, what string) token {
	t := p.tok
	if t.kind == k {
		p.advance()
	} else {
		p.expected(what)
	}
	return t
}

// expected says that the token at hand is not what belongs here.
func (p *reader) expected(what string) {
	if p.tok.kind == broken {
		p.fail(p.tok.at, "expected %s, but %s", what, p.tok.text)
		return
	}
	p.fail(p.tok.at, "expected %s, found %v", what, p.tok)
}

// prologue reads what stands before the nodes.
func (p *reader) prologue() {
	p.format()
	p.doc.title = p.take(label, "the title of the game in quotation marks").text
	p.take(leftBrace, `"{" before the names of the players`)
	p.doc.players = p.labels(`the name of a player or "}"`)
	if p.tok.kind == label {
		p.doc.comment = p.take(label, "").text
	}
}

// format reads the sign of the format and its version.
func (p *reader) format() {
	if bytes.HasPrefix(p.data, []byte("\ufeff")) {
		p.fail(0, "the file begins with a byte order mark, which the format does not allow; save it as UTF-8 without one")
	}
	switch t := p.take(word, `"EFG", with which a game in extensive form begins`); t.text {
	case "EFG":
	case "NFG":
		p.fail(t.at, `expected "EFG", found "NFG": this is a game in strategic form, and only games in extensive form can be read`)
	default:
		p.fail(t.at, `expected "EFG", with which a game in extensive form begins, found %v`, t)
	}
	if t := p.take(number, "the version of the format, 2"); t.text != "2" {
		p.fail(t.at, "this is version %s of the format; only version 2 can be read", clip(t.text))
	}
	if t := p.take(word, `"R" or "D" after the version`); t.text != "R" && t.text != "D" {
		p.fail(t.at, `expected "R" or "D" after the version, found %v`, t)
	}
}

// labels reads texts up to a right brace.
func (p *reader) labels(what string) []string {
	list := []string{}
	for p.tok.kind == label {
		list = append(list, p.take(label, what).text)
	}
	p.take(rightBrace, what)
	return list
}

// body reads the nodes until the tree is complete. A tree can be as deep as the
// file is long, so the way up is kept in a list and not on the stack.
func (p *reader) body() {
	missing := []int{1} // branches without a node, from the root down
	for len(missing) > 0 {
		last := len(missing) - 1
		if missing[last] == 0 {
			missing = missing[:last]
			continue
		}
		missing[last]--
		n := p.node(missing)
		if p.err != nil {
			return
		}
		p.doc.nodes = append(p.doc.nodes, n)
		missing = append(missing, p.doc.arity(n))
	}
}

// node reads a node. A letter in quotation marks passes too: Gambit looks at the
// letter only.
func (p *reader) node(missing []int) entry {
	t := p.tok
	if t.kind == endOfFile {
		p.fail(t.at, "the file ends before the tree does: expected %s", more(missing))
	}
	if t.kind == word || t.kind == label {
		switch t.text {
		case "c":
			return p.branching(true)
		case "p":
			return p.branching(false)
		case "t":
			p.advance()
			return entry{label: p.nodeLabel(), set: -1, outcome: p.outcome()}
		}
	}
	p.expected(`a node, which begins with "c" (chance), "p" (a player) or "t" (the end of a play)`)
	return entry{set: -1, outcome: -1}
}

// more says how many nodes are missing, one more than the counts say.
func more(missing []int) string {
	n := 1
	for _, m := range missing {
		n += m
	}
	if n == 1 {
		return "one more node"
	}
	return fmt.Sprintf("%d more nodes", n)
}

func (p *reader) nodeLabel() string {
	return p.take(label, "the label of the node in quotation marks").text
}

// branching reads a chance node or a player's.
func (p *reader) branching(chance bool) entry {
	p.advance()
	n := entry{label: p.nodeLabel()}
	player, what := 0, "the number of the lottery"
	if !chance {
		player, what = p.player(), "the number of the information set"
	}
	at := p.tok.at
	id := p.integer(what)
	n.set = p.set(setKey{player, id}, at)
	n.outcome = p.outcome()
	return n
}

// player reads the number of a player.
func (p *reader) player() int {
	at := p.tok.at
	player := p.integer("the number of the player")
	if most := len(p.doc.players); player < 1 || player > most {
		p.fail(at, "player %d moves here; the players of this file are numbered from 1 to %d", player, most)
		return 1
	}
	return player
}

// integer reads a number that names something. As in Gambit only its leading
// digits count, so that 2.0 is 2, and it must fit into 32 bits.
func (p *reader) integer(what string) int {
	t := p.take(number, what)
	if p.err != nil {
		return 0
	}
	end := strings.IndexAny(t.text, "./eE")
	if end < 0 {
		end = len(t.text)
	}
	n, err := strconv.ParseInt(t.text[:end], 10, 32)
	if err != nil {
		p.fail(t.at, "expected %s, a whole number between -2147483648 and 2147483647, found %v", what, t)
	}
	return int(n)
}

// set reads the description of a set, if there is one, and returns its index.
func (p *reader) set(key setKey, at int) int {
	index, known := p.sets[key]
	if p.tok.kind != label {
		if !known {
			p.expected(fmt.Sprintf("the label and the branches of %v, which stands here for the first time", key))
		}
		return index
	}
	start := p.tok.at
	d := description{player: key.player, id: key.id, label: p.take(label, "").text}
	p.take(leftBrace, `"{" before the branches`)
	if key.player == 0 {
		p.lottery(&d)
	} else {
		p.actions(&d)
	}
	if known {
		p.sameSet(start, key, &p.doc.sets[index], &d)
		return index
	}
	if key.player == 0 && p.err == nil {
		if wrong := checkLottery(d.probs); wrong != "" {
			p.fail(at, "%v: %s", key, wrong)
		}
	}
	p.sets[key] = len(p.doc.sets)
	p.doc.sets = append(p.doc.sets, d)
	return len(p.doc.sets) - 1
}

// String names a set for a message.
func (k setKey) String() string {
	if k.player == 0 {
		return fmt.Sprintf("lottery %d", k.id)
	}
	return fmt.Sprintf("information set %d of player %d", k.id, k.player)
}

// actions reads the branches of a player's set.
func (p *reader) actions(d *description) {
	if p.tok.kind == rightBrace {
		p.expected("the label of an action")
	}
	d.actions = p.labels(`the label of an action or "}"`)
}

// lottery reads events and their probabilities.
func (p *reader) lottery(d *description) {
	if p.tok.kind == rightBrace {
		p.expected("the label of an event")
	}
	for p.tok.kind == label {
		d.actions = append(d.actions, p.take(label, "").text)
		d.probs = append(d.probs, p.number("the probability of the event"))
	}
	p.take(rightBrace, `the label of an event or "}"`)
}

// number reads a number and checks that it is one.
func (p *reader) number(what string) string {
	t := p.take(number, what)
	if p.err == nil {
		if wrong := checkNumber(t.text); wrong != "" {
			p.fail(t.at, "expected %s, but %s", what, wrong)
		}
	}
	return t.text
}

// sameSet refuses a second description of a set which differs from the first.
func (p *reader) sameSet(at int, key setKey, first, d *description) {
	if d.label != first.label {
		p.fail(at, "%v was labelled %s before, and %s here; both must be the same", key, brief(first.label), brief(d.label))
	}
	if len(d.actions) != len(first.actions) {
		p.fail(at, "%v had %d branches before, and %d here; both must be the same", key, len(first.actions), len(d.actions))
	}
	if !slices.Equal(first.actions, d.actions) && !slices.Equal(normal(first.actions), normal(d.actions)) {
		p.fail(at, "%v had other labels at its branches before; both must be the same", key)
	}
	for k := range min(len(first.probs), len(d.probs)) {
		if first.probs[k] != d.probs[k] {
			p.fail(at, "%v gave %s the probability %s before, and %s here; both must be written alike",
				key, brief(d.actions[k]), clip(first.probs[k]), clip(d.probs[k]))
		}
	}
}

// outcome reads the outcome of a node and returns its index, -1 for none.
func (p *reader) outcome() int {
	at := p.tok.at
	id := p.integer("the number of the outcome, 0 for none")
	index, known := p.outcomes[id]
	if p.tok.kind == label {
		return p.payoffs(id, at)
	}
	if id == 0 {
		return -1
	}
	if !known {
		p.expected(fmt.Sprintf("the label and the payoffs of outcome %d, which stands here for the first time", id))
	}
	return index
}

// payoffs reads the description of an outcome and returns its index.
func (p *reader) payoffs(id, at int) int {
	if id == 0 {
		p.fail(at, "outcome 0 stands for no payoffs, so it must have neither a label nor payoffs; give it another number")
	}
	o := outcome{id: id, label: p.take(label, "").text, payoffs: []string{}}
	p.take(leftBrace, `"{" before the payoffs`)
	for _, name := range p.doc.players {
		if p.tok.kind != number {
			p.expected("a payoff for player " + brief(name))
			break
		}
		o.payoffs = append(o.payoffs, p.number("a payoff"))
		if p.tok.kind == comma {
			p.advance()
		}
	}
	p.take(rightBrace, `"}" after one payoff for each player`)
	index, known := p.outcomes[id]
	if known {
		p.sameOutcome(at, &p.doc.outcomes[index], &o)
		return index
	}
	p.outcomes[id] = len(p.doc.outcomes)
	p.doc.outcomes = append(p.doc.outcomes, o)
	return len(p.doc.outcomes) - 1
}

// sameOutcome refuses a second description of an outcome which differs from the
// first.
func (p *reader) sameOutcome(at int, first, o *outcome) {
	if o.label != first.label {
		p.fail(at, "outcome %d was labelled %s before, and %s here; both must be the same", o.id, brief(first.label), brief(o.label))
	}
	for k := range min(len(first.payoffs), len(o.payoffs)) {
		if first.payoffs[k] != o.payoffs[k] {
			p.fail(at, "outcome %d paid %s to player %d before, and %s here; both must be written alike",
				o.id, clip(first.payoffs[k]), k+1, clip(o.payoffs[k]))
		}
	}
}
