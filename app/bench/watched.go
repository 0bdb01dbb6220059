// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"io"
	"math"
	"slices"
)

// watched is what watch.js has seen, in milliseconds of the page's clock.
type watched struct {
	Moves   []move   `json:"moves"`
	Asks    []asked  `json:"asks"`
	Answers []answer `json:"answers"`
	Changes []change `json:"changes"`
	Tasks   []task   `json:"tasks"`
}

type (
	// move is a position of the pointer and when the page began to handle it.
	move struct {
		Hand float64 `json:"hand"`
		At   float64 `json:"at"`
	}
	asked struct {
		ID int     `json:"id"`
		At float64 `json:"at"`
	}
	// answer is one of the worker and how long it worked on it.
	answer struct {
		ID   int     `json:"id"`
		At   float64 `json:"at"`
		Took float64 `json:"took"`
	}
	// change is a change of numbers in the page, the beginning of the frame that
	// shows it, and when that frame was handed over.
	change struct {
		At      float64 `json:"at"`
		Frame   float64 `json:"frame"`
		Painted float64 `json:"painted"`
	}
	// task is one that kept the thread of the page for more than 50 ms.
	task struct {
		At  float64 `json:"at"`
		MS  float64 `json:"ms"`
		Who string  `json:"who"`
	}
)

// way is the way of one movement to the numbers that answer it, in its parts.
type way struct {
	queue, handle, wire, solve, apply, frame, paint float64
}

// dom is the time until the numbers stand in the document, total until the frame
// that shows them begins.
func (w way) dom() float64   { return w.queue + w.handle + w.wire + w.solve + w.apply }
func (w way) total() float64 { return w.dom() + w.frame }

// ways follows every movement: it was part of the first question after it, and
// answered by the first answer to that question or a later one, which stands on
// the page with the first change after that.
func (w *watched) ways() (ways []way, lost int) {
	for _, m := range w.Moves {
		one, ok := w.way(m)
		if !ok {
			lost++
			continue
		}
		ways = append(ways, one)
	}
	return ways, lost
}

func (w *watched) way(m move) (way, bool) {
	q := slices.IndexFunc(w.Asks, func(a asked) bool { return a.At >= m.At })
	if q < 0 {
		return way{}, false
	}
	a := slices.IndexFunc(w.Answers, func(a answer) bool { return a.ID >= w.Asks[q].ID })
	if a < 0 {
		return way{}, false
	}
	c := slices.IndexFunc(w.Changes, func(c change) bool { return c.At >= w.Answers[a].At })
	if c < 0 || w.Changes[c].Painted == 0 {
		return way{}, false
	}
	if a+1 < len(w.Answers) && w.Changes[c].At >= w.Answers[a+1].At {
		return way{}, false // the answer has the numbers that were there
	}
	ask, answer, change := w.Asks[q], w.Answers[a], w.Changes[c]
	return way{
		queue: m.At - m.Hand, handle: ask.At - m.At,
		wire: answer.At - ask.At - answer.Took, solve: answer.Took,
		apply: change.At - answer.At, frame: change.Frame - change.At, paint: change.Painted - change.Frame,
	}, true
}

// parts is what is printed of the ways, in order.
var parts = []struct {
	name string
	of   func(way) float64
}{
	{"hand to numbers in the document", way.dom},
	{"hand to the frame that shows them", way.total},
	{"  event waits for the page", func(w way) float64 { return w.queue }},
	{"  page handles it and asks", func(w way) float64 { return w.handle }},
	{"  worker evaluates", func(w way) float64 { return w.solve }},
	{"  messages and waiting for threads", func(w way) float64 { return w.wire }},
	{"  page writes the numbers", func(w way) float64 { return w.apply }},
	{"  until the frame begins", func(w way) float64 { return w.frame }},
	{"frame after that: style, layout, paint", func(w way) float64 { return w.paint }},
}

func (w *watched) report(out io.Writer, name string) {
	ways, lost := w.ways()
	fmt.Fprintf(out, "%s: %d moves (%d more changed nothing), %d drafts\n", name, len(ways), lost, len(w.Answers))
	for _, part := range parts {
		v := make([]float64, len(ways))
		for i, one := range ways {
			v[i] = part.of(one)
		}
		slices.Sort(v)
		fmt.Fprintf(out, "  %-42s p50 %7.1f   p95 %7.1f   max %7.1f ms\n", part.name, at(v, 0.5), at(v, 0.95), at(v, 1))
	}
	fmt.Fprintf(out, "  %s\n", longest(w.Tasks))
}

// at returns the value below which a share of sorted values lies.
func at(sorted []float64, share float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	return sorted[int(share*float64(len(sorted)-1))]
}

// longest says which tasks kept the thread of the page for long.
func longest(tasks []task) string {
	if len(tasks) == 0 {
		return "no task of the thread over 50 ms"
	}
	most := slices.MaxFunc(tasks, func(a, b task) int { return int(a.MS - b.MS) })
	who := map[string]int{}
	for _, t := range tasks {
		who[t.Who]++
	}
	return fmt.Sprintf("%d tasks of the thread over 50 ms, longest %.0f ms, by %v", len(tasks), most.MS, who)
}
