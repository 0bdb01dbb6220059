// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"parley/engine/game"
)

// gameFile is a game as read, and as computed with.
type gameFile struct {
	doc  *game.Document
	tree *game.Tree
}

// readGame reads the game in a file, or from standard input where the name is -.
func readGame(ctx context.Context, name string, stdin io.Reader) (gameFile, error) {
	from := io.Reader(patient{ctx, stdin})
	if name == "-" {
		name = "standard input"
	} else {
		f, err := os.Open(name)
		if err != nil {
			return gameFile{}, fmt.Errorf("cannot read the game: %w", err)
		}
		defer f.Close()
		from = f
	}
	doc, err := game.ReadEFG(from)
	var syntax *game.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return gameFile{}, fmt.Errorf("%s: %w", name, err)
	case err != nil:
		return gameFile{}, fmt.Errorf("cannot read the game: %w", err)
	}
	tree, err := doc.Tree()
	if err != nil {
		return gameFile{}, fmt.Errorf("%s: %w", name, err)
	}
	return gameFile{doc, tree}, nil
}

// patient reads from something that cannot be interrupted, such as a terminal,
// until the context ends.
type patient struct {
	ctx  context.Context
	from io.Reader
}

func (r patient) Read(p []byte) (int, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data := make([]byte, len(p))
		n, err := r.from.Read(data)
		done <- result{data[:n], err}
	}()
	select {
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	case got := <-done:
		return copy(p, got.data), got.err
	}
}
