// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"parley/app/server"
	"parley/engine"
)

//go:embed browser.js
var script string

// patience is how long the browser may take for everything.
const patience = 5 * time.Minute

// browser times every evaluation in the worker of the served page.
func browser(ctx context.Context, all []engine.Request) ([]time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	s, err := server.New(server.Config{Addr: "localhost:0"})
	if err != nil {
		return nil, err
	}
	stopped := make(chan error, 1)
	serving, stop := context.WithCancel(ctx)
	go func() { stopped <- s.Run(serving) }()
	times, err := timeInBrowser(ctx, s.URL(), all)
	stop()
	return times, errors.Join(err, <-stopped)
}

func timeInBrowser(ctx context.Context, url string, all []engine.Request) ([]time.Duration, error) {
	requests, err := json.Marshal(wired(all))
	if err != nil {
		return nil, err
	}
	ctx, cancel := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true),
	)...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	var milliseconds []float64
	err = chromedp.Run(ctx,
		// The icon is a page of the site without programs that would compete.
		chromedp.Navigate(url+"/web/icon.svg"),
		chromedp.Evaluate(fmt.Sprintf("%s\ntimeRequests(%s, %d)", script, requests, rounds), &milliseconds,
			func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
	)
	if err != nil {
		return nil, fmt.Errorf("in the browser: %w", err)
	}
	var times []time.Duration
	for _, ms := range milliseconds {
		times = append(times, time.Duration(ms*float64(time.Millisecond)))
	}
	return times, nil
}
