// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Command bench prints how long one full evaluation takes, natively and in the
// page's worker in Chromium: every scenario, ten years, central beliefs. The
// time in the browser is what the page waits: messages and JSON included.
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
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) error {
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

// wired returns the requests as the page sends them.
func wired(all []engine.Request) []*wire.Request {
	var out []*wire.Request
	for _, r := range all {
		out = append(out, wire.FromEngine(r))
	}
	return out
}

func report(out io.Writer, name string, times []time.Duration) {
	slices.Sort(times)
	at := func(share float64) float64 {
		return float64(times[int(share*float64(len(times)-1))]) / float64(time.Millisecond)
	}
	fmt.Fprintf(out, "%-8s median %8.2f ms   p95 %8.2f ms   slowest %8.2f ms\n", name, at(0.5), at(0.95), at(1))
}
