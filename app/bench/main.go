// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Command bench prints two measurements; its arguments choose among them.
//
// evaluate is how long one full evaluation takes, natively and in the page's
// worker in Chromium: every scenario, ten years, central beliefs. The time in
// the browser is what the page waits: messages included.
//
// slider is how long the page takes in Chromium from a movement of the hand on
// a slider to the new numbers, in its parts, and what it weighs.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"parley/app/shell/wire"
	"parley/engine"
	"parley/engine/world"
	"parley/scenarios"
)

// rounds is how often every scenario is evaluated; the first is for warming up
// and not counted.
const rounds = 6

func main() {
	if err := run(context.Background(), os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// measurements are what there is to measure, by name.
var measurements = []struct {
	name string
	run  func(context.Context, io.Writer) error
}{{"evaluate", evaluations}, {"slider", sliders}}

func run(ctx context.Context, out io.Writer, names []string) error {
	for _, m := range measurements {
		if len(names) > 0 && !slices.Contains(names, m.name) {
			continue
		}
		if err := m.run(ctx, out); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return nil
}

func evaluations(ctx context.Context, out io.Writer) error {
	all := requests()
	fmt.Fprintf(out, "one full evaluation, %d scenarios of %d years, each %d times\n", len(all), engine.DefaultYears, rounds-1)
	report(out, "native", native(all))
	times, err := browser(ctx, all)
	if err != nil {
		return err
	}
	report(out, "browser", times)
	return nil
}

func requests() []engine.Request {
	var all []engine.Request
	for _, s := range scenarios.All() {
		all = append(all, engine.Request{Design: s.Design, Beliefs: world.CentralProfile})
	}
	return all
}

// native times every evaluation in this process.
func native(all []engine.Request) []time.Duration {
	var times []time.Duration
	for round := range rounds {
		for _, r := range all {
			start := time.Now()
			engine.Evaluate(r)
			if round > 0 {
				times = append(times, time.Since(start))
			}
		}
	}
	return times
}

// wired returns the requests as the page posts them.
func wired(all []engine.Request) [][]byte {
	var out [][]byte
	for i, r := range all {
		out = append(out, wire.Ask{ID: i + 1, Kind: wire.Whole, Request: r}.Bytes())
	}
	return out
}

func report(out io.Writer, name string, times []time.Duration) {
	v := make([]float64, len(times))
	for i, t := range times {
		v[i] = float64(t) / float64(time.Millisecond)
	}
	slices.Sort(v)
	fmt.Fprintf(out, "%-8s median %8.2f ms   p95 %8.2f ms   slowest %8.2f ms\n", name, at(v, 0.5), at(v, 0.95), at(v, 1))
}
