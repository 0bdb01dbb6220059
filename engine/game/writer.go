// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// WriteTo writes the game in the .efg format, one node on a line, such that
// [ReadEFG] gives back an equal document and Gambit 17 reads and solves it. The
// few files that ReadEFG takes but Gambit 17 does not are written as
// [Document.Repaired] says. A set or an outcome is described where it stands for
// the first time; later its number says it all.
func (d *Document) WriteTo(w io.Writer) (int64, error) {
	c := &counter{w: w}
	b := bufio.NewWriter(c)
	d.Repaired().write(b)
	return c.n, b.Flush()
}

// counter counts what is written.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

// write writes a document that needs no repair. The writer keeps its first
// error.
func (d *Document) write(w *bufio.Writer) {
	fmt.Fprintf(w, "EFG 2 R %s {%s }\n%s\n\n", quoted(d.title), quotedList(d.players), quoted(d.comment))
	sets, outcomes := make([]bool, len(d.sets)), make([]bool, len(d.outcomes))
	for _, n := range d.nodes {
		switch {
		case n.set < 0:
			fmt.Fprintf(w, "t %s", quoted(n.label))
		case d.sets[n.set].player == 0:
			fmt.Fprintf(w, "c %s", quoted(n.label))
		default:
			fmt.Fprintf(w, "p %s %d", quoted(n.label), d.sets[n.set].player)
		}
		if n.set >= 0 {
			d.writeSet(w, n.set, sets)
		}
		d.writeOutcome(w, n.outcome, outcomes)
		w.WriteByte('\n')
	}
}

// writeSet writes a set, with its description the first time.
func (d *Document) writeSet(w *bufio.Writer, k int, known []bool) {
	s := &d.sets[k]
	fmt.Fprintf(w, " %d", s.id)
	if known[k] {
		return
	}
	known[k] = true
	if s.player != 0 {
		fmt.Fprintf(w, " %s {%s }", quoted(s.label), quotedList(s.actions))
		return
	}
	fmt.Fprintf(w, " %s {", quoted(s.label))
	for k, event := range s.actions {
		fmt.Fprintf(w, " %s %s", quoted(event), s.probs[k])
	}
	w.WriteString(" }")
}

// writeOutcome writes an outcome, with its payoffs the first time.
func (d *Document) writeOutcome(w *bufio.Writer, k int, known []bool) {
	if k < 0 {
		w.WriteString(" 0")
		return
	}
	o := &d.outcomes[k]
	fmt.Fprintf(w, " %d", o.id)
	if known[k] {
		return
	}
	known[k] = true
	fmt.Fprintf(w, " %s { %s }", quoted(o.label), strings.Join(o.payoffs, ", "))
}

// quotedList writes texts with a blank before each.
func quotedList(texts []string) string {
	var b strings.Builder
	for _, text := range texts {
		b.WriteByte(' ')
		b.WriteString(quoted(text))
	}
	return b.String()
}
