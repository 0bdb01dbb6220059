// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress keeps one line on a terminal up to date. On anything else it says
// nothing.
type progress struct {
	terminal io.Writer // nil where there is none
	last     time.Time
}

// often is how much time passes at least between two updates, so that writing
// costs nothing beside the work. The first one waits too: most work is done by
// then.
const often = 200 * time.Millisecond

func newProgress(w io.Writer) *progress {
	p := &progress{last: time.Now()}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.terminal = w
		}
	}
	return p
}

// path says how far a path has been followed.
func (p *progress) path(lambda float64, steps int) {
	p.show("lambda %.4g after %d steps", lambda, steps)
}

// search says how much of a search is done.
func (p *progress) search(done, of int) {
	p.show("%d of %d searches for other equilibria", done, of)
}

func (p *progress) show(format string, args ...any) {
	if p.terminal == nil || time.Since(p.last) < often {
		return
	}
	p.last = time.Now()
	fmt.Fprintf(p.terminal, "\r\x1b[K"+format, args...)
}

// clear empties the line.
func (p *progress) clear() {
	if p.terminal != nil {
		fmt.Fprint(p.terminal, "\r\x1b[K")
	}
}
