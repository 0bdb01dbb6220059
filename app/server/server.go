// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package server serves the explorer: one self-contained HTTP handler over the
// embedded site, with pages rendered on the server, precompressed files,
// caching by content and a strict Content-Security-Policy. It keeps nothing
// about anybody and opens no connection.
package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"time"
)

// DefaultAddr is where the explorer is served when nothing else is asked for:
// on this machine only.
const DefaultAddr = "localhost:8080"

// shutdownGrace is how long Run waits for answers under way when it is stopped.
const shutdownGrace = 5 * time.Second

// Config says where and what to serve. The zero value serves the embedded site
// at DefaultAddr.
type Config struct {
	Addr string // host:port; port 0 picks a free one
	Site fs.FS  // the built site with its folder web; nil for the embedded one
}

// Server is a listening server. It answers once Run is called.
type Server struct {
	listener net.Listener
	http     http.Server
}

// New listens at the address of the configuration. The error names the address
// that could not be used.
func New(c Config) (*Server, error) {
	if c.Addr == "" {
		c.Addr = DefaultAddr
	}
	if c.Site == nil {
		c.Site = embeddedSite()
	}
	handler, err := newHandler(c.Site)
	if err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return nil, fmt.Errorf("cannot serve at %s: %w", c.Addr, err)
	}
	return &Server{listener: l, http: http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 16,
	}}, nil
}

// URL returns the address to open in a browser, without a slash at its end.
func (s *Server) URL() string {
	addr := s.listener.Addr().(*net.TCPAddr)
	host := "localhost"
	if !addr.IP.IsLoopback() && !addr.IP.IsUnspecified() {
		host = addr.IP.String()
	}
	return "http://" + net.JoinHostPort(host, fmt.Sprint(addr.Port))
}

// Run answers requests until the context ends, then lets answers under way
// finish and returns nil.
func (s *Server) Run(ctx context.Context) error {
	failed := make(chan error, 1)
	go func() { failed <- s.http.Serve(s.listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		return s.stop(ctx)
	}
}

func (s *Server) stop(ctx context.Context) error {
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
	defer cancel()
	err := s.http.Shutdown(grace)
	if errors.Is(err, context.DeadlineExceeded) {
		err = s.http.Close()
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}
