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

	"github.com/chromedp/chromedp"

	"parley/app/server"
	"parley/engine"
)

//go:embed browser.js
var script string

// patience is how long the browser may take for everything.
const patience = 5 * time.Minute

// served runs do beside a server of the site that is built in.
func served(ctx context.Context, do func(ctx context.Context, url string) error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	s, err := server.New(server.Config{Addr: "localhost:0"})
	if err != nil {
		return err
	}
	stopped := make(chan error, 1)
	serving, stop := context.WithCancel(ctx)
	go func() { stopped <- s.Run(serving) }()
	err = do(ctx, s.URL())
	stop()
	return errors.Join(err, <-stopped)
}

// browser times every evaluation in the worker of the served page.
func browser(ctx context.Context, all []engine.Request) (times []time.Duration, err error) {
	err = served(ctx, func(ctx context.Context, url string) (err error) {
		times, err = timeInBrowser(ctx, url, all)
		return err
	})
	return times, err
}

func timeInBrowser(ctx context.Context, url string, all []engine.Request) ([]time.Duration, error) {
	requests, err := json.Marshal(wired(all))
	if err != nil {
		return nil, err
	}
	ctx, cancel := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(chromedp.NoSandbox))
	defer cancel()
	// The icon is a page of the site without programs that would compete.
	if err := chromedp.Do(ctx, chromedp.Navigate(url+"/web/icon.svg")); err != nil {
		return nil, fmt.Errorf("in the browser: %w", err)
	}
	call := fmt.Sprintf("%s\ntimeRequests(%s, %d)", script, requests, rounds)
	milliseconds, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64](call, chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, fmt.Errorf("in the browser: %w", err)
	}
	var times []time.Duration
	for _, ms := range milliseconds {
		times = append(times, time.Duration(ms*float64(time.Millisecond)))
	}
	return times, nil
}
