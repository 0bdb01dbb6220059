// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package engine

import (
	"fmt"

	"parley/engine/guarantee"
)

// Accounts are how each challenge of a year is met; see guarantee.Account.
type Accounts [guarantee.Challenges]guarantee.Account

// Crisis is how the challenges of one year go: the days, which hang on the
// design and the world alone, and the probabilities, which hang on how everybody
// plays.
type Crisis struct {
	Year     int
	Clock    guarantee.Clock
	Accounts Accounts
}

// CrisisOf solves what a request asks for and tells the crises of a year. It
// panics where Evaluate does, and at a year that is not among those evaluated.
func CrisisOf(r Request, year int) Crisis {
	r.Quick = true
	var ws Workspace
	t := ws.Begin(r)
	t.finish()
	return Crisis{Year: year, Clock: ClockOf(r), Accounts: t.Accounts(year)}
}

// ClockOf returns the days of a crisis. Nothing is solved for them.
func ClockOf(r Request) guarantee.Clock {
	return guarantee.NewClock(r.Design, r.world())
}

// Accounts reads the crises of a year off what the first Step has solved.
func (t *Task) Accounts(year int) Accounts {
	if !t.solved || year < 1 || year > t.settlement.Years {
		panic(fmt.Sprintf("engine: there is no account of year %d", year))
	}
	return t.ws.game.Crisis(year)
}
