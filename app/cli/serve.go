// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"

	"parley/app/server"
)

// serveCommand serves the explorer until it is stopped.
type serveCommand struct {
	Addr string `default:"localhost:8080" placeholder:"HOST:PORT" help:"Where to listen, ${default} by default: this machine only. Port 0 picks a free one."`
}

// Help is shown by parley serve --help.
func (serveCommand) Help() string {
	return "Everything is inside this program: no file, no network. Stop it with Ctrl-C."
}

// Run prints the address once the server listens, and returns when the context
// ends.
func (c serveCommand) Run(ctx context.Context, o *output) error {
	s, err := server.New(server.Config{Addr: c.Addr})
	if err != nil {
		return err
	}
	if o.json {
		err = o.printJSON(map[string]string{"url": s.URL()})
	} else {
		_, err = fmt.Fprintf(o.stdout, "Parley is at %s (Ctrl-C stops it)\n", s.URL())
	}
	if err != nil {
		return err
	}
	return s.Run(ctx)
}
