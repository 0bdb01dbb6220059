// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package desktop is Parley as a window of its own: the map of package atlas,
// and beside it what the model answers for one proposal at a time. It needs no
// network and no browser.
package desktop

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"parley/app/atlas"
	"parley/scenarios"
)

// config is what the command line asks for.
type config struct {
	scenario      string
	dark          bool
	width, height int
	screenshot    string // file to write; the window closes after
}

// The smallest window in which everything has its place, in pixels of the
// system.
const (
	leastWidth  = 1024
	leastHeight = 640
)

// Run opens the window and returns when it is closed. Errors are one sentence
// for the person who typed the arguments.
func Run(args []string, stderr io.Writer) error {
	c, err := parse(args, stderr)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil
		}
		return err
	}
	w := newWindow(c)
	atlas.Configure()
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowSizeLimits(leastWidth, leastHeight, -1, -1)
	ebiten.SetWindowSize(c.width, c.height)
	ebiten.SetWindowTitle(w.title())
	if err := ebiten.RunGame(w); err != nil {
		return fmt.Errorf("the window cannot be opened: %w", err)
	}
	return w.failure
}

// parse reads the arguments.
func parse(args []string, stderr io.Writer) (config, error) {
	c := config{width: 1280, height: 800}
	f := flag.NewFlagSet("parley-desktop", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&c.scenario, "scenario", scenarios.Default, "`id` of the proposal to begin with")
	f.BoolVar(&c.dark, "dark", false, "begin with the dark theme")
	f.Func("size", "`WIDTHxHEIGHT` of the window (default 1280x800)", c.size)
	f.StringVar(&c.screenshot, "screenshot", "", "write the window as PNG to `file` and exit")
	if err := f.Parse(args); err != nil {
		return c, err
	}
	if f.NArg() > 0 {
		return c, fmt.Errorf("unexpected argument %q, see --help", f.Arg(0))
	}
	if _, ok := scenarios.Get(c.scenario); !ok {
		return c, fmt.Errorf("there is no proposal %q, choose one of %s", c.scenario, strings.Join(ids(), ", "))
	}
	return c, nil
}

// size reads WIDTHxHEIGHT.
func (c *config) size(s string) error {
	if _, err := fmt.Sscanf(s, "%dx%d", &c.width, &c.height); err != nil {
		return errors.New("write it like 1280x800")
	}
	if c.width < leastWidth || c.height < leastHeight || c.width > 10000 || c.height > 10000 {
		return fmt.Errorf("from %dx%d to 10000x10000", leastWidth, leastHeight)
	}
	return nil
}

func ids() []string {
	var out []string
	for _, s := range scenarios.All() {
		out = append(out, s.ID)
	}
	return out
}
